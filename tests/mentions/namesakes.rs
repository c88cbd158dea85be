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

const BUSHES: &str = "people/george-h-w-bush: George H. W. Bush; aliases: [George Bush, George Bush Sr.]; born: 1924-06-12; country: US; roles: [{title: Vice President of the United States, from: 1981-01-20, to: 1989-01-20}, {title: President of the United States, from: 1989-01-20, to: 1993-01-20}]
         people/george-w-bush: George W. Bush; born: 1946-07-06; country: US; roles: [{title: Governor of Texas, from: 1995-01-17, to: 2000-12-21}, {title: President of the United States, from: 2001-01-20, to: 2009-01-20}]";

#[test]
fn a_year_in_office_goes_before_scope() {
    check(
        BUSHES,
        &[
            "date: 1999-10-14\n---\nGovernor {Bush=george-w-bush:office} spoke. In 1991 {George Bush=george-h-w-bush:year} had signed it.",
            "date: 1999-10-14\n---\nGovernor {Bush=george-w-bush:office} spoke. The treaty was signed by {George Bush=george-h-w-bush:year} in 1991.",
            "date: 2003-10-14\n---\nPresident {Bush=george-w-bush:office} spoke. In 1991 {George Bush=george-h-w-bush:year} had signed it.",
            "date: 2003-10-14\n---\nPresident {Bush=george-w-bush:office} spoke. In 1997 {George Bush=george-w-bush:scope} had not signed it.",
            "date: 1999-10-14\n---\nGovernor {Bush=george-w-bush:office} spoke. {George Bush=?george-h-w-bush,george-w-bush}’s national security adviser had not.",
            "date: 1999-10-14\n---\nGovernor {Bush=george-w-bush:office} spoke. {George Bush=george-w-bush:scope}’s aides had not.",
            "date: 2003-10-14\n---\n{George Bush=george-w-bush:in-office} said the 1991 treaty was old.",
            "date: 2003-10-14\n---\nPresident {Bush=george-w-bush:office} left. {George Bush=?george-h-w-bush,george-w-bush} said that it was signed in 1991.",
            "date: 1999-10-14\n---\nGovernor {Bush=george-w-bush:office} spoke. In the 1991 war {George Bush=?george-h-w-bush,george-w-bush} had stopped.",
            "date: 1999-10-14\n---\nGovernor {Bush=george-w-bush:office} spoke. President {George Bush=?george-h-w-bush,george-w-bush} had signed it.",
            "date: 1999-10-14\n---\nGovernor {Bush=george-w-bush:office} spoke. His father, President {George Bush=george-h-w-bush:kinship}, had signed it.",
        ],
    );
}

#[test]
fn an_office_is_taken_or_left_within_weeks() {
    check(
        BUSHES,
        &[
            "date: 1988-11-20\n---\nPresident-elect {Bush=george-h-w-bush:office} spoke.",
            "date: 2001-01-10\n---\nPresident-elect {Bush=george-w-bush:office} spoke.",
            "date: 1993-01-21\n---\nOutgoing President {Bush=george-h-w-bush:office} left.",
            "date: 1993-01-10\n---\nThe outgoing president, {Bush=george-h-w-bush:office}, spoke.",
            "date: 1996-01-10\n---\nPresident-elect {Bush=?george-h-w-bush,george-w-bush} spoke.",
        ],
    );
}

#[test]
fn letters_of_a_country_are_no_initials() {
    check(
        "people/susan-rice: Susan Rice; country: US; roles: [{title: Ambassador to the United Nations, from: 2009-01-22, to: 2013-06-30}]
         people/condoleezza-rice: Condoleezza Rice; country: US; roles: [{title: Secretary of State, from: 2005-01-26, to: 2009-01-20}]",
        &[
            "date: 2010-01-10\n---\nU.S. Ambassador {Rice=susan-rice:office} asked.",
            "date: 2010-01-10\n---\nUS Ambassador {Rice=susan-rice:office} asked. {Rice=susan-rice:scope} flew.",
            "date: 2010-01-10\n---\nU.S. Ambassador {Susan Rice=susan-rice:full-name} spoke. U.S. Ambassador {Rice=susan-rice:office} left. {Rice=susan-rice:scope} flew.",
            "date: 2010-01-10\n---\n{S. Rice=susan-rice:initials} asked.",
        ],
    );
}

const KIMS: &str = "people/kim-jong-il: Kim Jong Il; family: Kim; country: KP; born: 1941-02-16; died: 2011-12-17; roles: [{title: General Secretary of the Workers' Party of Korea, from: 1997-10-08, to: 2011-12-17}]
         people/kim-jong-un: Kim Jong Un; family: Kim; country: KP; born: 1984-01-08; roles: [{title: First Secretary of the Workers' Party of Korea, from: 2012-04-11}]";

#[test]
fn the_dead_do_nothing_now() {
    let met = "{Kim Jong Un=kim-jong-un:full-name} came after {Kim Jong Il=kim-jong-il:full-name}.";
    let texts = [
        "{Kim=kim-jong-un:scope} gave the order on 3 February.",
        "{Kim=kim-jong-un:scope} has fired one.",
        "{Kim=?kim-jong-il,kim-jong-un} gave the order.",
        "{Kim=?kim-jong-il,kim-jong-un} was honoured on 16 February.",
        "In 2006 {Kim=?kim-jong-il,kim-jong-un} gave the order on 3 February.",
    ];
    for text in texts {
        check(KIMS, &[&format!("date: 2013-02-10\n---\n{met} {text}")]);
    }
}

#[test]
fn an_apposition_tells_who_is_meant() {
    check(
        "people/sergei-ivanov: Sergei Ivanov; country: RU; roles: [{title: Secretary of the Security Council, from: 1999-11-15, to: 2001-03-28}, {title: Minister of Defence, from: 2001-03-28, to: 2007-02-15}]
         people/igor-ivanov: Igor Ivanov; country: RU; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11, to: 2004-03-09}, {title: Secretary of the Security Council, from: 2004-03-09, to: 2007-07-09}]",
        &[
            "date: 2004-03-10\n---\n{Ivanov=igor-ivanov:office}, the new secretary of the Security Council, will run the talks.",
            "date: 2004-03-10\n---\n{Ivanov=igor-ivanov:office}, Russia’s newly appointed secretary of the Security Council, will run them.",
            "date: 1990-03-10\n---\nIvanov, a colonel of the General Staff, counted the tanks. Colonel Ivanov left.",
            "date: 2002-03-10\n---\n{Sergei Ivanov=sergei-ivanov:full-name} spoke. {Ivanov=sergei-ivanov:scope}, a former colonel, left.",
            "date: 2007-03-10\n---\nFirst Deputy Prime Minister {Ivanov=sergei-ivanov:variant} -- {Sergei Ivanov=sergei-ivanov:full-name}, until February defence minister -- promised.",
        ],
    );
}
