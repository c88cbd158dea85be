//! `chancery mentions` for an editor: what introduced a record, what the rules mean, and with `--unlinked` each name that
//! is not linked, and why.

use crate::support::Site;

const RECORDS: &str = "\
//- content/site.yaml
title: Test archive
//- content/people/leonid-ivashov.md
---
name: Leonid Ivashov
---
//- content/people/oleg-ivashov.md
---
name: Oleg Ivashov
---
//- content/people/igor-orlov.md
---
name: Igor Orlov
---
//- content/people/anna-rice.md
---
name: Anna Rice
roles: [{title: Foreign Minister, from: 1998-01-01, to: ..}]
---
//- content/people/boris-tarnov.md
---
name: Boris Tarnov
---
";

fn site(front: &str, text: &str) -> Site {
    Site::new(&format!(
        "{RECORDS}//- content/briefs/brief.md\n---\ntitle: Brief\ndate: 2001-03-14\n{front}---\n{text}\n\
         //- content/briefs/other.md\n---\ntitle: Other\ndate: 2001-03-15\n---\nThen Ivashov spoke.\n"
    ))
}

#[test]
fn a_list_for_people_says_what_introduced_whom_and_what_the_rules_mean() {
    let ran = site(
        "people: [oleg-ivashov]\nsummary: On Anna Rice.\n",
        "Then Ivashov met Igor\nOrlov. Then Orlov met Minister Rice.",
    )
    .run("mentions brief");
    ran.assert_code(0);
    let expected = "\
content/briefs/brief.md:7:6 `Ivashov` is people/oleg-ivashov by scope, linked
    in scope: declared in the front matter
    not people/leonid-ivashov: not in scope
content/briefs/brief.md:7:18 `Igor Orlov` is people/igor-orlov by full-name, linked
content/briefs/brief.md:8:13 `Orlov` is people/igor-orlov by family-name
    in scope: first mention at 7:18
content/briefs/brief.md:8:32 `Rice` is people/anna-rice by office, linked

The rules:
    full-name    a full name or an alias
    office       of those of this name, the one who holds the office beside it on the date
    scope        of those of this name, the only one in scope
    family-name  the family name of somebody in scope
";
    assert_eq!(ran.stdout, expected, "{ran}");
}

#[test]
fn only_the_warnings_of_the_texts_asked_for_are_printed() {
    let site = site("", "Then nobody spoke.");
    let ran = site.run("mentions brief");
    assert!(!ran.stderr.contains("W502"), "{ran}");
    assert_eq!(ran.stdout, "", "{ran}");
    let ran = site.run("mentions other");
    assert!(ran.stderr.contains("W502"), "{ran}");
    assert!(!ran.stderr.contains("W503"), "{ran}");
    let ran = site.run("mentions");
    assert!(ran.stderr.contains("W503"), "{ran}");
    // An error elsewhere still shows, since it may be why something is missing.
    site.write(
        "content/people/broken.md",
        b"---\nname: X Y\nunknown: 1\n---\n",
    );
    let ran = site.run("mentions brief");
    ran.assert_code(1);
    assert!(ran.stderr.contains("E105"), "{ran}");
}

/// Checks which names of a brief are listed as not linked, each as `NAME: WHY (OTHERS)`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let ran = site("", text).run("mentions brief --unlinked --format json");
    ran.assert_code(0);
    let mut listed = Vec::new();
    for line in ran.stdout.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("an object per line");
        let keys: Vec<&String> = line.as_object().expect("an object").keys().collect();
        if !line["entity"].is_null() {
            assert!(line["why"].is_null() && !line["rule"].is_null(), "{line}");
            continue;
        }
        assert!(line["rule"].is_null() && line["linked"] == false, "{line}");
        assert_eq!(keys.len(), 11, "{line}");
        let others = line["others"].as_array().expect("a list").iter();
        let word = |of: &serde_json::Value| of.as_str().expect("a word").to_owned();
        let others: Vec<String> = others
            .map(|it| format!("{} {}", word(&it["entity"]), word(&it["why"])))
            .collect();
        let (text, why) = (word(&line["text"]), word(&line["why"]));
        listed.push(match others.is_empty() {
            true => format!("{text}: {why}"),
            false => format!("{text}: {why} ({})", others.join(", ")),
        });
    }
    assert_eq!(listed, expected, "{ran}");
}

/// A treaty's short name that stays plain is reported once a brief, and not among capitals.
#[test]
fn short_names_of_treaties_that_stay_plain_are_reported() {
    let (path, treaty) =
        crate::support::names::record("treaties/start-i: START I; short_name: START");
    for (text, expected) in [
        ("They saw an end to START. The START limits hold.", 1),
        ("They saw an end to START. START I did.", 1),
        ("START I is old. They saw an end to START.", 0),
        ("TALKS START AGAIN TODAY\n\nThey met.", 0),
        ("They start again.", 0),
    ] {
        let ran = Site::new(&format!(
            "//- content/site.yaml\ntitle: Test archive\n//- {path}\n{treaty}\
             //- content/briefs/brief.md\n---\ntitle: TALKS START AGAIN\ndate: 2001-03-14\n---\n{text}\n"
        ))
        .run("check --format short");
        let found = ran.stdout.matches("W540").count() + ran.stderr.matches("W540").count();
        assert_eq!(found, expected, "{text}\n{ran}");
    }
}

/// Nobody else is meant by a short name that nothing introduces.
#[test]
fn short_names_out_of_scope_are_not_introduced() {
    let records = "\
        treaties/start-i: START I; short_name: START
        organisations/mod: Ministry of Defence of Russia; country: RU";
    let lines: String = records
        .lines()
        .map(|line| {
            let (path, text) = crate::support::names::record(line.trim());
            format!("//- {path}\n{text}")
        })
        .collect();
    let ran = Site::new(&format!(
        "//- content/site.yaml\ntitle: Test archive\n{lines}\
         //- content/briefs/brief.md\n---\ntitle: Brief\ndate: 2001-03-14\n---\n\
         They saw an end to START, said the Ministry of Defence.\n"
    ))
    .run("mentions brief --unlinked");
    assert!(
        ran.stdout.contains("`START` is not linked: not introduced")
            && ran
                .stdout
                .contains("`Ministry of Defence` is not linked: nothing says whose it is"),
        "{ran}"
    );
}

#[test]
fn each_name_that_is_not_linked_has_its_reason() {
    check(
        "Then Ivashov spoke.",
        &[
            "Ivashov: not introduced (people/leonid-ivashov may be meant, people/oleg-ivashov may be meant)",
        ],
    );
    check(
        "Leonid Ivashov and Oleg Ivashov met. Then Ivashov spoke.",
        &[
            "Ivashov: ambiguous (people/leonid-ivashov may be meant, people/oleg-ivashov may be meant)",
        ],
    );
    check(
        "Then Tarnov spoke.",
        &["Tarnov: not introduced (people/boris-tarnov may be meant)"],
    );
    check(
        "Then Anna Rice spoke, and Prime Minister Rice.",
        &["Rice: somebody else is meant (people/anna-rice does not hold the office)"],
    );
    check(
        "Then Boris Tarnov spoke. He saw the Tarnov Library, the cruiser Tarnov, pro-X-Tarnov and Olga Tarnov.",
        &[
            "Tarnov: part of the name of a thing or a place (people/boris-tarnov part of the name of a thing or a place)",
            "Tarnov: a ship (people/boris-tarnov a ship)",
            "Tarnov: part of another word (people/boris-tarnov part of another word)",
            "Tarnov: part of a longer name (people/boris-tarnov part of a longer name)",
        ],
    );
    check(
        "Anna Rice came. Rice prices rose.",
        &["Rice: first word of a sentence (people/anna-rice first word of a sentence)"],
    );
    check(
        "Then Olga Marwick met Marwick in Larsk, and Boris Tarnow.",
        &[
            "Olga Marwick: no record",
            "Marwick: no record",
            "Larsk: a place",
            "Boris Tarnow: no record (people/boris-tarnov spelt nearly so)",
        ],
    );
    check("Then Leonid Ivashov spoke of the treaty.", &[]);
}

#[test]
fn names_that_are_not_linked_are_listed_for_people_too() {
    let ran = site("", "Leonid Ivashov met Olga Ivashov. Then Tarnov spoke.")
        .run("mentions brief --unlinked");
    let expected = "\
content/briefs/brief.md:5:1 `Leonid Ivashov` is people/leonid-ivashov by full-name, linked
content/briefs/brief.md:5:25 `Ivashov` is not linked: part of a longer name, `Olga Ivashov`
    not people/leonid-ivashov
    not people/oleg-ivashov
content/briefs/brief.md:5:39 `Tarnov` is not linked: not introduced
    may be people/boris-tarnov

The rules:
    full-name    a full name or an alias
";
    assert_eq!(ran.stdout, expected, "{ran}");
}
