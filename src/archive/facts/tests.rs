//! Then and now, line by line of the content format.

use super::*;
use crate::base::diagnostic::Diagnostics;
use crate::base::span::SourceId;
use crate::frontmatter::{person, treaty, yaml};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn node(front: &str) -> yaml::Node {
    yaml::parse(SourceId(0), front, 0..front.len(), &mut Diagnostics::new()).unwrap()
}

/// A treaty's status on some days, in words.
fn treaty_is(front: &str, days: &[(&str, &str)]) {
    let mut diagnostics = Diagnostics::new();
    let treaty = treaty::read(&node(&format!("name: T\n{front}")), &mut diagnostics).unwrap();
    assert_eq!(diagnostics.len(), 0);
    for (on, words) in days {
        assert_eq!(treaty_on(&treaty.life, day(on)).words(), *words, "{on}");
    }
}

/// What is known of a person on some days: the titles of offices, `?` behind those that are about.
fn person_is(front: &str, days: &[(&str, &str)]) {
    let mut diagnostics = Diagnostics::new();
    let person = person::read(&node(&format!("name: P Q\n{front}")), &mut diagnostics).unwrap();
    assert_eq!(diagnostics.len(), 0);
    let title = |role: usize| person.roles[role].title.value.clone();
    for (on, words) in days {
        let said = match person_on(&person, day(on)) {
            PersonStanding::Offices(held) => held
                .iter()
                .map(|one| format!("{}{}", title(one.role), if one.about { "?" } else { "" }))
                .collect::<Vec<_>>()
                .join(", "),
            PersonStanding::LastKnown(role) => format!("last {}", title(role)),
            PersonStanding::Died(_) => "dead".to_owned(),
            PersonStanding::Unknown => String::new(),
        };
        assert_eq!(said, *words, "{on}");
    }
}

#[test]
fn the_table_of_a_treatys_status() {
    treaty_is(
        "opened: 1990-01-01\nsigned: 1991-01-01\nin_force: 1992-01-01\n\
         ended: {date: 2000-01-01, how: expiry}",
        &[
            ("1989-12-31", "proposed"),
            ("1990-01-01", "open for signature"),
            ("1990-12-31", "open for signature"),
            ("1991-01-01", "signed, not in force"),
            ("1991-12-31", "signed, not in force"),
            ("1992-01-01", "in force"),
            ("1999-12-31", "in force"),
            ("2000-01-01", "ended (expiry)"),
        ],
    );
    treaty_is(
        "signed: 1993-01-03\nended: {date: 2002-06-14}",
        &[
            ("2002-06-13", "signed, not in force"),
            ("2002-06-14", "abandoned"),
        ],
    );
    treaty_is(
        "in_force: 1972",
        &[
            ("1971-12-31", "proposed"),
            ("1972-05-26", "about to be or already in force"),
            ("1973-01-01", "in force"),
        ],
    );
}

#[test]
fn suspensions_overlap_and_end() {
    treaty_is(
        "in_force: 1988-06-01\nsuspended:\n\
         - {from: 2019-02-02, to: 2020-01-01, by: A}\n\
         - {from: 2019-03-04, to: 2021, by: B}\n\
         - {from: 2022-05, by: C}\n\
         - {to: 2025-01-01, by: D}",
        &[
            ("2019-02-01", "in force"),
            ("2019-02-02", "suspended (by A)"),
            ("2019-03-04", "suspended (by A and B)"),
            ("2020-01-01", "suspended (by B)"),
            ("2021-06-01", "suspended until 2021 (by B)"),
            ("2022-01-01", "in force"),
            ("2022-05-15", "about to be or already suspended (by C)"),
            ("2022-06-01", "suspended (by C)"),
        ],
    );
}

#[test]
fn offices_begin_and_end_on_the_day() {
    person_is(
        "born: 1950-01-01\ndied: 2010-05-05\nroles:\n\
         - {title: Clerk, to: 1980-01-01}\n\
         - {title: Envoy, from: 1999-11-15, to: 2001-03-28}\n\
         - {title: Minister, from: 2001-03-28, to: 2007}\n\
         - {title: Adviser}",
        &[
            ("1949-12-31", ""),
            ("1979-12-31", "Clerk?"),
            ("1980-01-01", "last Clerk"),
            ("1999-11-15", "Envoy"),
            ("2001-03-27", "Envoy"),
            ("2001-03-28", "Minister"),
            ("2007-02-01", "Minister?"),
            ("2008-01-01", "last Minister"),
            ("2010-05-05", "last Minister"),
            ("2010-05-06", "dead"),
        ],
    );
}

#[test]
fn an_office_is_doubtful_in_the_year_of_death() {
    person_is(
        "died: 2010\nroles: [{title: Envoy, from: 1999, to: ..}]",
        &[
            ("1998-12-31", ""),
            ("1999-06-01", "Envoy?"),
            ("2009-12-31", "Envoy"),
            ("2010-01-01", "Envoy?"),
            ("2011-01-01", "dead"),
        ],
    );
}

#[test]
fn a_party_is_one_from_its_day_to_its_day() {
    let front = "name: T\nin_force: 1992\nparties:\n- {name: A, out: 1999}\n\
                 - {name: B, in: 1995-01-01}\n- {name: C, signed: 1991-01-01}";
    let treaty = treaty::read(&node(front), &mut Diagnostics::new()).unwrap();
    let said = |on: &str| -> Vec<String> {
        let parties = treaty.parties.iter();
        parties
            .map(|party| party_on(party, &treaty.life, day(on)))
            .collect()
    };
    assert_eq!(
        said("1991-06-01"),
        ["", "not yet a party", "signed 1 January 1991"]
    );
    assert_eq!(
        said("1999-06-01"),
        ["party to 1999", "party since 1 January 1995", "party"]
    );
    assert_eq!(
        said("2000-01-01"),
        ["left 1999", "party since 1 January 1995", "party"]
    );
}
