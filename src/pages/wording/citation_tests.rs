//! Citations in words, form by form.

use super::*;
use crate::base::date::Day;

fn person(given: &str, family: &str) -> Author {
    Author::Person {
        given: given.to_owned(),
        family: family.to_owned(),
        suffix: None,
    }
}

fn day(year: i16, month: i8, day: i8) -> Day {
    Day::new(year, month, day).expect("a day of the calendar")
}

fn appeared(cite_as: CiteAs, volume: Option<u32>, issue: Option<(u32, u32)>) -> Container<'static> {
    Container::Publication {
        name: "Monitor",
        cite_as,
        volume,
        issue: issue.map(|(first, last)| IssueNumber { first, last }),
    }
}

fn brief(container: Container<'static>) -> Cited<'static> {
    Cited {
        authors: vec![person("Jane", "Analyst")],
        title: "Moscow changes its tone",
        container,
        date: day(2001, 3, 14),
        changed: None,
        publisher: Some("Record Press"),
        address: "https://example.org/briefs/a/".to_owned(),
    }
}

fn check(cited: &Cited<'_>, expected: &str) {
    assert_eq!(citation(cited, Typography::English).text, expected);
}

#[test]
fn a_brief_is_cited_as_what_it_appeared_in() {
    let journal = |volume, issue| brief(appeared(CiteAs::Journal, volume, issue));
    let report = |volume, issue| brief(appeared(CiteAs::Report, volume, issue));
    let archive = brief(Container::Archive("The Record"));
    let ends = "https://example.org/briefs/a/.";
    for (cited, middle) in [
        (
            journal(Some(7), Some((51, 51))),
            "“Moscow changes its tone.” Monitor (Record Press) 7, no. 51 (14 March 2001).",
        ),
        (
            journal(Some(7), Some((51, 52))),
            "“Moscow changes its tone.” Monitor (Record Press) 7, nos. 51–52 (14 March 2001).",
        ),
        (
            journal(Some(7), None),
            "“Moscow changes its tone.” Monitor (Record Press) 7 (14 March 2001).",
        ),
        (
            journal(None, None),
            "“Moscow changes its tone.” Monitor (Record Press), 14 March 2001.",
        ),
        (
            report(Some(7), Some((51, 51))),
            "Moscow changes its tone. Monitor, vol. 7, no. 51. Record Press, 14 March 2001.",
        ),
        (
            report(Some(7), None),
            "Moscow changes its tone. Monitor, vol. 7. Record Press, 14 March 2001.",
        ),
        (
            archive,
            "“Moscow changes its tone.” The Record. Record Press, 14 March 2001.",
        ),
    ] {
        check(&cited, &format!("Analyst, Jane. {middle} {ends}"));
    }
}

#[test]
fn a_publisher_of_the_same_name_is_not_said_twice() {
    let of = |container, name| Cited {
        publisher: name,
        authors: Vec::new(),
        ..brief(container)
    };
    let journal = || appeared(CiteAs::Journal, Some(7), None);
    let report = || appeared(CiteAs::Report, None, None);
    let ends = "https://example.org/briefs/a/.";
    for (cited, words) in [
        (
            of(journal(), Some("Monitor")),
            "“Moscow changes its tone.” Monitor 7 (14 March 2001).",
        ),
        (
            of(report(), None),
            "Moscow changes its tone. Monitor, 14 March 2001.",
        ),
        (
            of(Container::Archive("The Record"), Some("The Record")),
            "“Moscow changes its tone.” The Record, 14 March 2001.",
        ),
    ] {
        check(&cited, &format!("{words} {ends}"));
    }
}

#[test]
fn authors_stand_in_the_order_of_a_bibliography() {
    let jane = || person("Jane", "Analyst");
    let john = || person("John", "Writer");
    let nato = || Author::Literal("NATO".to_owned());
    let junior = Author::Person {
        suffix: Some("Jr.".to_owned()),
        given: "Cal".to_owned(),
        family: "Ripken".to_owned(),
    };
    let many =
        |n: usize| -> Vec<Author> { (1..=n).map(|at| person(&at.to_string(), "X")).collect() };
    for (names, expected) in [
        (vec![], ""),
        (vec![jane()], "Analyst, Jane"),
        (vec![jane(), john()], "Analyst, Jane, and John Writer"),
        (
            vec![jane(), john(), nato()],
            "Analyst, Jane, John Writer, and NATO",
        ),
        (vec![nato()], "NATO"),
        (vec![nato(), jane()], "NATO and Jane Analyst"),
        (
            vec![nato(), jane(), john()],
            "NATO, Jane Analyst, and John Writer",
        ),
        (vec![junior.clone()], "Ripken, Cal, Jr."),
        (vec![jane(), junior], "Analyst, Jane, and Cal Ripken Jr."),
        (
            many(10),
            "X, 1, 2 X, 3 X, 4 X, 5 X, 6 X, 7 X, 8 X, 9 X, and 10 X",
        ),
        (many(11), "X, 1, 2 X, 3 X, 4 X, 5 X, 6 X, 7 X, et al."),
    ] {
        assert_eq!(authors(&names), expected);
    }
}

#[test]
fn a_title_keeps_its_own_marks() {
    for (title, quoted, set) in [
        ("What now?", "“What now?”", "What now?"),
        ("At last!", "“At last!”", "At last!"),
        ("No to the U.S.", "“No to the U.S.”", "No to the U.S."),
        ("And then …", "“And then …”", "And then …"),
        (
            "Russia's \"offer\" stands",
            "“Russia’s ‘offer’ stands.”",
            "Russia’s “offer” stands.",
        ),
        (
            "He called it \"détente\"",
            "“He called it ‘détente.’”",
            "He called it “détente.”",
        ),
        (
            "\"Who says 'no'?\"",
            "“‘Who says “no”?’”",
            "“Who says ‘no’?”",
        ),
        ("The 'new' START", "“The ‘new’ START.”", "The ‘new’ START."),
        ("The generals'", "“The generals’.”", "The generals’."),
    ] {
        let title = Title::new(&Typography::English.set(title));
        assert_eq!((&*title.quoted(), &*title.stopped()), (quoted, set));
    }
}

#[test]
fn what_happened_afterwards_stands_behind_the_date() {
    let changed = |change| Cited {
        changed: Some((change, day(2001, 3, 16))),
        ..brief(appeared(CiteAs::Journal, Some(7), Some((51, 51))))
    };
    for (change, words) in [
        (Change::Corrected, "as corrected"),
        (Change::Updated, "as updated"),
        (Change::Retracted, "retracted"),
    ] {
        let dates = format!("(14 March 2001, {words} 16 March 2001).");
        let text = citation(&changed(change), Typography::English).text;
        assert!(text.contains(&dates), "{text}");
    }
}

#[test]
fn the_work_is_marked_up_and_everything_is_escaped() {
    let cited = Cited {
        title: "Arms & <b>men</b>",
        address: "https://example.org/?a&b".to_owned(),
        ..brief(appeared(CiteAs::Report, None, None))
    };
    assert_eq!(
        citation(&cited, Typography::English).html.to_string(),
        "Analyst, Jane. <cite>Arms &amp; &lt;b&gt;men&lt;/b&gt;.</cite> Monitor. Record Press, \
         14 March 2001. <a href=\"https://example.org/?a&amp;b\">https://example.org/?a&amp;b</a>."
    );
}
