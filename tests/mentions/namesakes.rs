//! Who is meant of two who bear a name, where the words around it speak of somebody dead, of a relative or of another
//! year, and what a bare name is in front of a full one.

use crate::support::names::{assembled, check};

const ORLOVS: &str = "people/pyotr-orlov: Pyotr Orlov; country: RU; born: 1920-03-04; died: 1990-05-06; roles: [{title: President of Russia, from: 1970-01-01, to: 1985-01-01}]
         people/mikhail-orlov: Mikhail Orlov; country: RU; born: 1955-07-08; roles: [{title: President of Russia, from: 2000-01-01, to: 2012-01-01}]";

#[test]
fn the_late_bearer_is_the_dead_one() {
    check(
        ORLOVS,
        &[
            "date: 2005-05-01\n---\nPresident {Orlov=mikhail-orlov:office} mourned the late President {Orlov=pyotr-orlov:late}.",
            "date: 2005-05-01\n---\nThe assassinated {Orlov=pyotr-orlov:late} is revered.",
            "date: 2005-05-01\n---\n{Mikhail Orlov=mikhail-orlov:full-name} came too late. {Orlov=mikhail-orlov:scope} left.",
            "date: 1989-05-01\n---\nThe late Orlov wrote it.",
            "date: 2005-05-01\n---\n{Mikhail Orlov=mikhail-orlov:full-name} spoke. {Orlov=pyotr-orlov:late} died in 1990. The late president, {Orlov=pyotr-orlov:late}, had not.",
        ],
    );
    check(
        "people/anna-fedina: Anna Fedina; born: 1955-07-08",
        &[
            "date: 2005-05-01\n---\n{Anna Fedina=anna-fedina:full-name} spoke. The late Fedina had built it. Fedina left.",
        ],
    );
}

#[test]
fn a_relative_is_another_bearer() {
    check(
        ORLOVS,
        &[
            "date: 2005-05-01\n---\n{Mikhail Orlov=mikhail-orlov:full-name} spoke. His father, {Orlov=pyotr-orlov:kinship}, had not.",
            "date: 2005-05-01\n---\n{Mikhail Orlov=mikhail-orlov:full-name} spoke. His son, Orlov, watched. His brother Orlov left.",
            // The one whose father he is has another name.
            "date: 2005-05-01\n---\n{Mikhail Orlov=mikhail-orlov:full-name} spoke. Anna Petrova came in. Her husband, {Orlov=mikhail-orlov:scope}, smiled.",
        ],
    );
    check(
        "people/hillary-marsden: Hillary Marsden; born: 1947-10-26
         people/bill-marsden: Bill Marsden; born: 1946-08-19",
        &[
            "date: 2010-05-01\n---\n{Hillary Marsden=hillary-marsden:full-name} spoke. Her husband, {Marsden=bill-marsden:kinship}, smiled.",
            "date: 2010-05-01\n---\n{Hillary Marsden=hillary-marsden:full-name} spoke. Her father, Marsden, smiled.",
        ],
    );
}

#[test]
fn a_year_rules_out_the_dead_whatever_they_do() {
    check(
        "people/pyotr-orlov: Pyotr Orlov; country: RU; born: 1920-03-04; died: 1990-05-06; roles: [{title: President of Russia, from: 1970-01-01, to: 1985-01-01}]",
        &[
            "date: 1997-05-01\n---\n{Pyotr Orlov=pyotr-orlov:full-name} signed. In 1993 Orlov fell ill.",
            "date: 1997-05-01\n---\n{Pyotr Orlov=pyotr-orlov:full-name} signed. Orlov moved to Perm in 1993.",
            "date: 1997-05-01\n---\n{Pyotr Orlov=pyotr-orlov:full-name} signed. In May 1993, in Perm, Orlov was arrested.",
            "date: 1997-05-01\n---\n{Pyotr Orlov=pyotr-orlov:full-name} signed. In 1993 {Orlov=pyotr-orlov:family-name} was reburied.",
            "date: 1997-05-01\n---\n{Pyotr Orlov=pyotr-orlov:full-name} signed. In 1993 a mob burned {Orlov=pyotr-orlov:family-name} in effigy.",
            "date: 1997-05-01\n---\n{Pyotr Orlov=pyotr-orlov:full-name} signed. In 1993 {Orlov=pyotr-orlov:family-name}’s house burned.",
        ],
    );
    check(
        "people/anna-fedina: Anna Fedina; born: 1955-07-08",
        &[
            "date: 2005-05-01\n---\n{Anna Fedina=anna-fedina:full-name} spoke. In 1944 Fedina lost an arm.",
        ],
    );
}

#[test]
fn an_earlier_year_is_the_elders() {
    check(
        ORLOVS,
        &[
            "date: 2005-05-01\n---\nPresident {Orlov=mikhail-orlov:office} denied it. In 1972 {Orlov=pyotr-orlov:year} had shelled it.",
            "date: 2005-05-01\n---\nPresident {Orlov=mikhail-orlov:office} denied it. In 1982 {Orlov=?mikhail-orlov,pyotr-orlov} had signed.",
            "date: 2005-05-01\n---\nPresident {Orlov=mikhail-orlov:office} denied it. In 2003 {Orlov=mikhail-orlov:scope} had signed. “This is not 1972,” {Orlov=mikhail-orlov:scope} said.",
            "date: 2005-05-01\n---\nPresident {Orlov=mikhail-orlov:office} spoke. The first {Orlov=pyotr-orlov:generation} administration had not.",
        ],
    );
}

#[test]
fn the_dead_lead_nobody() {
    check(
        ORLOVS,
        &[
            "date: 1997-05-01\n---\n{Pyotr Orlov=pyotr-orlov:full-name} is embalmed. Russian leader Orlov watched.",
        ],
    );
}

#[test]
fn a_rank_is_the_soldiers() {
    check(
        "people/colin-parr: Colin Parr; country: US; roles: [{title: Chairman of the Joint Chiefs of Staff, from: 1989-10-01, to: 1993-09-30}]
         people/charles-parr: Charles Parr; country: GB; roles: [{title: Private Secretary to the Prime Minister, from: 1983-06-01, to: 1991-03-01}]
         people/louis-de-brey: Louis de Brey; country: FR; roles: [{title: Prime Minister, from: 1958-06-01, to: 1991-03-01}]",
        &[
            "date: 1990-09-26\n---\nGeneral {Parr=colin-parr:office} briefed them. {Charles Parr=charles-parr:full-name} took notes. {Parr=?charles-parr,colin-parr} was sceptical.",
            "date: 1990-09-26\n---\nGeneral {Louis de Brey=louis-de-brey:full-name} came. General {de Brey=louis-de-brey:family-name} left.",
        ],
    );
}

#[test]
fn offices_of_other_bodies_are_anothers() {
    check(
        "people/jacob-zulu: Jacob Zulu; country: ZA; roles: [{title: President of South Africa, from: 1989-10-01, to: 1993-09-30}]",
        &[
            "date: 1990-09-26\n---\n{Jacob Zulu=jacob-zulu:full-name} spoke. African Union chair Zulu did not.",
            "date: 1990-09-26\n---\n{Jacob Zulu=jacob-zulu:full-name} spoke. Bishop Zulu prayed.",
            "date: 1990-09-26\n---\n{Jacob Zulu=jacob-zulu:full-name} spoke. The party’s treasurer, Zulu, paid.",
            "date: 1990-09-26\n---\n{Jacob Zulu=jacob-zulu:full-name} spoke. Zulu, who chairs the AU Commission, did not.",
            "date: 1990-09-26\n---\n{Jacob Zulu=jacob-zulu:full-name} spoke. {Zulu=jacob-zulu:family-name}, who chairs the party, did not.",
        ],
    );
}

/// A full name on record further on is nobody else’s name.
#[test]
fn a_bare_name_may_stand_in_front_of_the_full_one() {
    check(
        "people/madeleine-allard: Madeleine Allard; born: 1937-05-15
         people/james-kerrin: James Kerrin; born: 1943-12-11
         people/paul-kerrin: Paul Kerrin; born: 1953-12-11",
        &[
            "date: 2000-10-25\n---\n{Allard=madeleine-allard:only-bearer} flew. {Madeleine Allard=madeleine-allard:full-name} smiled.",
            "date: 2000-10-25\n---\n{Kerrin=?james-kerrin,paul-kerrin} flew. {Paul Kerrin=paul-kerrin:full-name} smiled.",
            // Mr is not Sarah.
            "date: 2000-10-25\n---\nMrs {Allard=madeleine-allard:only-bearer} flew. Peter Allard did not.",
        ],
    );
}

/// Someone without a record takes no name in silence that stands in front of his own, and none of somebody in office.
#[test]
fn a_name_that_a_relative_shares_is_reported() {
    let records = "people/winston-charlton: Winston Charlton; roles: [{title: Prime Minister, from: 1990-01-01, to: ..}]
         people/john-dunmore: John Dunmore; born: 1950-01-01";
    for (text, expected) in [
        ("Charlton signed. Sarah Charlton danced.", vec!["Charlton"]),
        ("Sarah Charlton danced. Charlton signed.", vec!["Charlton"]),
        ("Dunmore signed. Sarah Dunmore danced.", vec!["Dunmore"]),
        ("Sarah Dunmore danced. Dunmore signed.", vec![]),
    ] {
        let names = assembled(records, text, |_, _, diagnostics| {
            let plain = diagnostics.iter().filter(|it| it.code.id() == "W540");
            let names = plain.filter_map(|it| it.message.split('`').nth(1).map(str::to_owned));
            names.collect::<Vec<_>>()
        });
        assert_eq!(names, expected, "{text}");
    }
}
