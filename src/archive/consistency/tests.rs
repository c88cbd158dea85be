//! Dates that contradict each other, and those that only seem to.

use crate::archive::tests::assembled;

/// The warnings of this stage for a site, each as `CODE message`.
fn found(site: &str) -> Vec<String> {
    let (_, all) = assembled(site);
    let own = |line: &String| ["W518", "W519", "W521", "W522", "W523"].contains(&&line[..4]);
    all.into_iter().filter(own).collect()
}

/// A site of briefs in one publication, each given as its date and its volume and issue: `2001-03-14 7/51`. A
/// publication without volumes has `-`.
fn numbered(briefs: &[&str]) -> String {
    let brief = |(at, brief): (usize, &&str)| {
        let (date, number) = brief.split_once(' ').unwrap();
        let (volume, issue) = number.split_once('/').unwrap();
        let volume = match volume {
            "-" => String::new(),
            volume => format!("volume: {volume}\n"),
        };
        format!(
            "//- briefs/b{at}.md\n---\ntitle: B\ndate: {date}\npublication: Monitor\n{volume}issue: {issue}\n---\n"
        )
    };
    briefs.iter().enumerate().map(brief).collect()
}

#[track_caller]
fn check_issues(briefs: &[&str], expected: &[&str]) {
    assert_eq!(found(&numbered(briefs)), expected, "{briefs:?}");
}

#[test]
fn the_briefs_of_an_issue_are_of_one_time() {
    check_issues(
        &["2001-03-14 7/51", "2002-03-14 7/51"],
        &["W518 issue 51 of volume 7 has briefs of 14 March 2001 and of 14 March 2002"],
    );
    check_issues(&["2001-03-14 7/51", "2001-06-01 7/51"], &[]);
    check_issues(&["2001-03-14 7/51", "2002-03-14 8/51"], &[]);
    // The number alone is wrong among others that are right: one warning, not two.
    check_issues(
        &[
            "2001-01-01 7/1",
            "2001-01-08 7/2",
            "2001-01-15 7/3",
            "2001-12-24 7/51",
            "2001-12-30 7/2",
            "2001-12-31 7/52",
        ],
        &["W518 issue 2 of volume 7 has briefs of 8 January 2001 and of 30 December 2001"],
    );
}

#[test]
fn numbering_that_begins_anew_is_no_contradiction() {
    let year = |year: u32| (1..=12).map(move |month| format!("{year}-{month:02}-01 7/{month}"));
    let years: Vec<String> = (2001..2004).flat_map(year).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    check_issues(&years, &[]);
    check_issues(
        &["2003-12-01 9/49", "2003-12-08 9/50", "2003-12-31 9/1"],
        &[],
    );
    check_issues(
        &["2003-01-08 9/2", "2003-02-08 9/1"],
        &["W519 issue 1 of volume 9 is dated after issue 2 of volume 9"],
    );
    // Also where the archive has only some of the issues, and none of the first.
    check_issues(
        &[
            "2001-09-01 7/9",
            "2001-11-01 7/11",
            "2002-02-01 7/2",
            "2002-05-01 7/5",
            "2002-09-01 7/9",
        ],
        &[],
    );
    // A week of the old year may begin the new.
    check_issues(
        &[
            "1998-12-28 5/53",
            "1999-01-01 6/53",
            "1999-01-11 6/2",
            "1999-01-18 6/3",
            "1999-12-31 6/53",
        ],
        &[],
    );
    // Without volumes the same number in another year says nothing.
    check_issues(&["2001-03-14 -/3", "2002-03-14 -/3", "2003-01-14 -/2"], &[]);
    // An annual's issue goes on throughout the year.
    check_issues(
        &[
            "2001-01-14 1/1",
            "2001-12-14 1/1",
            "2002-01-14 2/1",
            "2002-12-14 2/1",
            "2003-01-14 3/1",
            "2003-12-14 3/1",
        ],
        &[],
    );
}

#[test]
fn numbers_rise_with_dates() {
    let expected = |issue, than, other| {
        vec![format!(
            "W519 issue {issue} of volume 7 is dated {than} issue {other} of volume 7"
        )]
    };
    let check = |briefs: &[&str], expected: Vec<String>| {
        assert_eq!(found(&numbered(briefs)), expected, "{briefs:?}");
    };
    let before = ["2001-03-05 7/9", "2001-03-12 7/10"];
    let after = ["2001-03-26 7/12", "2001-04-02 7/13"];
    let with = |wrong| [before[0], before[1], wrong, after[0], after[1]];
    check(&with("2001-03-19 7/11"), vec![]);
    check(&with("2001-03-19 7/3"), expected("3", "after", "10"));
    check(&with("2001-03-19 7/110"), expected("110", "before", "12"));
    check(&with("2001-03-19 7/10-11"), vec![]);
    // At the end, where nothing follows.
    check(
        &[before[0], before[1], "2001-03-19 7/8"],
        expected("8", "after", "10"),
    );
    check(
        &["2001-03-05 7/9", "2001-03-12 8/1", "2001-03-19 7/10"],
        vec!["W519 issue 1 of volume 8 is dated before issue 10 of volume 7".to_owned()],
    );
    // Numbers that are given out in advance follow no dates.
    check(
        &[
            "2001-01-01 7/40",
            "2001-01-02 7/12",
            "2001-01-03 7/33",
            "2001-01-04 7/8",
            "2001-01-05 7/21",
            "2001-01-06 7/5",
            "2001-01-07 7/50",
            "2001-01-08 7/2",
        ],
        vec![],
    );
}

#[test]
fn nobody_signs_who_does_not_live() {
    let site = |treaty: &str| {
        format!(
            "//- people/a.md\n---\nname: A B\nborn: 1917-05-29\ndied: 1963-11-22\n---\n\
             //- people/c.md\n---\nname: C D\nborn: 1960\n---\n\
             //- treaties/t.md\n---\nname: SALT II\n{treaty}\nsigned_by: [a, c]\n---\n"
        )
    };
    assert_eq!(
        found(&site("signed: 1979-06-18")),
        ["W521 A B was not alive when SALT II was signed"]
    );
    assert_eq!(
        found(&site("signed: 1959")),
        ["W521 C D was not alive when SALT II was signed"]
    );
    for doubtful in ["signed: 1963", "signed: 1960-02-01", "opened: 1959", ""] {
        assert_eq!(found(&site(doubtful)), Vec::<String>::new(), "{doubtful}");
    }
    // What was opened later cannot have been signed before.
    assert_eq!(
        found(&site("opened: 1968-07-01")),
        ["W521 A B was not alive when SALT II was signed"]
    );
}

#[test]
fn nobody_is_mentioned_before_birth() {
    let site = |born: &str, briefs: &[&str]| {
        let brief = |(at, day): (usize, &&str)| {
            format!("//- briefs/b{at}.md\n---\ntitle: B\ndate: {day}\n---\n[[a]]\n")
        };
        let briefs: String = briefs.iter().enumerate().map(brief).collect();
        format!("//- people/a.md\n---\nname: A B\nborn: {born}\n---\n{briefs}")
    };
    let warning = "W522 this brief mentions A B before the person was born";
    assert_eq!(
        found(&site("1953-01-31", &["1953-01-30", "1953-01-31"])),
        [warning]
    );
    assert_eq!(found(&site("1953", &["1953-01-30"])), Vec::<String>::new());
    let three = ["1950-01-01", "1951-01-01", "1952-01-01"];
    assert_eq!(found(&site("1953", &three)), [warning; 3]);
    let four = ["1949-01-01", "1950-01-01", "1951-01-01", "1952-01-01"];
    assert_eq!(found(&site("1953", &four)), [warning]);
    // A brief may declare somebody whom it does not name.
    let declared = "//- people/a.md\n---\nname: A B\nborn: 1953\n---\n\
                    //- briefs/b.md\n---\ntitle: B\ndate: 1950-01-01\npeople: [a]\n---\n";
    assert_eq!(found(declared), [warning]);
}

#[test]
fn a_full_name_before_birth_is_reported_once_a_brief() {
    let brief = |title: &str, rest: &str| {
        format!("//- briefs/b.md\n---\ntitle: {title}\ndate: 2001-03-14\n{rest}\n")
    };
    let record =
        |id: &str, more: &str| format!("//- people/{id}.md\n---\nname: Jan Kos\n{more}---\n");
    let young = record("jan-kos", "born: 2005-01-01\n");
    let warning = "W522 this brief mentions Jan Kos before the person was born";
    let check = |records: &str, brief: String, expected: &[&str]| {
        assert_eq!(found(&format!("{records}{brief}")), expected, "{brief}");
    };
    check(
        &young,
        brief("B", "---\nJan Kos spoke. Jan Kos left."),
        &[warning],
    );
    check(
        &young,
        brief("Jan Kos in London", "---\nHe spoke. Jan Kos left."),
        &[warning],
    );
    // Declared, marked and named: still once.
    check(
        &young,
        brief("Jan Kos", "people: [jan-kos]\n---\nJan Kos spoke."),
        &[warning],
    );
    check(
        &young,
        brief("B", "---\nJan Kos met [[jan-kos]]."),
        &[warning],
    );
    // A part of the name may be anybody's, and the author may say that it is.
    check(
        &young,
        brief("B", "---\nKos spoke. J. Kos left. [Jan Kos](nolink:) did."),
        &[],
    );
    // Somebody else of the name lived.
    let older = record("jan-kos-2", "born: 1950\n");
    check(
        &format!("{young}{older}"),
        brief("Jan Kos", "---\nJan Kos spoke."),
        &[],
    );
    // He may have been born.
    check(
        &record("jan-kos", "born: 2001\n"),
        brief("B", "---\nJan Kos spoke."),
        &[],
    );
}

#[test]
fn a_successor_waits_for_the_office() {
    // Each person has one term in one office: organisation, title, from, to.
    let site = |terms: &[(&str, &str, &str, &str)]| -> String {
        let person = |(at, (organisation, title, from, to)): (usize, &(_, _, _, _))| {
            let name = ["Anna", "Boris", "Carla", "Dmitry", "Erika"][at];
            format!(
                "//- people/{name}.md\n---\nname: {name} X{at}\ncountry: RU\n\
                 roles: [{{title: {title}{organisation}, from: {from}, to: {to}}}]\n---\n"
            )
        };
        terms.iter().enumerate().map(person).collect()
    };
    let ministry = ", organisation: Ministry";
    let term = |from, to| (ministry, "Minister", from, to);
    let overlap = |a: &str, b: &str| vec![format!("W523 {b} becomes Minister while {a} still is")];
    let none = Vec::<String>::new();

    let first = term("1997-05-22", "2001-03-28");
    assert_eq!(found(&site(&[first, term("2001-03-28", "2007")])), none);
    assert_eq!(
        found(&site(&[first, term("2001-03-27", "2007")])),
        overlap("Anna X0", "Boris X1")
    );
    // A term that was never given an end.
    assert_eq!(
        found(&site(&[
            term("1997-05-22", ".."),
            term("2001-03-28", "2007")
        ])),
        overlap("Anna X0", "Boris X1")
    );
    // Another title, another organisation, doubtful dates.
    assert_eq!(
        found(&site(&[first, (ministry, "Deputy", "2000-01-01", "2007")])),
        none
    );
    assert_eq!(
        found(&site(&[
            first,
            (", organisation: Other", "Minister", "2000-01-01", "2007")
        ])),
        none
    );
    assert_eq!(
        found(&site(&[term("1997", "2001"), term("2001", "2007")])),
        none
    );
    // Without an organisation the holders' country makes it one office.
    assert_eq!(
        found(&site(&[
            ("", "Minister", "1997-05-22", "2001-03-28"),
            ("", "Minister", "2000-01-01", "2007")
        ])),
        overlap("Anna X0", "Boris X1")
    );
    // An office that several hold at once: they begin together, most overlap, or the title says so.
    assert_eq!(
        found(&site(&[
            term("1997-05-22", "2001"),
            term("1997-05-22", "2003")
        ])),
        none
    );
    let many = [
        term("1997-01-01", "2003"),
        term("1998-01-01", "2004"),
        term("1999-01-01", "2005"),
    ];
    assert_eq!(found(&site(&many)), none);
    let senators = [
        (
            ", organisation: Senate",
            "Senator for Ohio",
            "1990-01-01",
            "2003",
        ),
        (
            ", organisation: Senate",
            "Senator for Ohio",
            "1998-01-01",
            "2004",
        ),
    ];
    assert_eq!(found(&site(&senators)), none);
    // One overlap in a long line of successors.
    let line = [
        term("1990-01-01", "1992-01-01"),
        term("1992-01-01", "1995-01-01"),
        term("1994-01-01", "1999-01-01"),
        term("1999-01-01", "2003-01-01"),
        term("2003-01-01", ".."),
    ];
    assert_eq!(found(&site(&line)), overlap("Boris X1", "Carla X2"));
}

#[test]
fn a_lowest_number_in_the_wrong_place_begins_nothing() {
    check_issues(
        &["2001-01-08 7/3-4", "2001-02-08 7/1-2", "2001-03-08 7/5"],
        &["W519 issue 1-2 of volume 7 is dated after issue 3-4 of volume 7"],
    );
    check_issues(
        &[
            "2001-01-08 7/1",
            "2001-01-15 7/2",
            "2001-01-22 7/1",
            "2001-01-29 7/3",
        ],
        &["W519 issue 2 of volume 7 is dated before issue 1 of volume 7"],
    );
    check_issues(
        &["2001-01-08 2/1", "2002-01-08 1/1"],
        &["W519 issue 1 of volume 1 is dated after issue 1 of volume 2"],
    );
    // Numbering that begins anew.
    for anew in [
        &[
            "2001-11-08 7/11",
            "2001-12-08 7/12",
            "2002-01-08 7/1",
            "2002-02-08 7/2",
        ][..],
        &["2001-12-08 7/12", "2002-01-08 7/1"],
        &["2001-12-08 12/4", "2002-01-08 1/1"],
        &["2001-12-08 2/4", "2002-01-08 1/1", "2002-02-08 1/2"],
        &["2001-01-08 1/1", "2002-01-08 2/1"],
    ] {
        check_issues(anew, &[]);
    }
}
