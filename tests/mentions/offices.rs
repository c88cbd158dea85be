//! Offices, ranks, dates and countries beside a name: whom they mean, and whom they rule out.
//!
//! In the notation of `support::names`: `{Ivanov=igor-ivanov:office}` is a mention and its rule; an unmarked name
//! must not be a mention.

use crate::support::names::{assembled, check};

const BUSHES: &str = "
    people/george-hw-bush: George H. W. Bush; aliases: [George Bush Sr.]; roles: [{title: President of the United States, from: 1989-01-20, to: 1993-01-20}]
    people/george-w-bush: George W. Bush; roles: [{title: Governor of Texas, from: 1995-01-17, to: 2000-12-21}, {title: President of the United States, from: 2001-01-20, to: 2009-01-20}]";

/// An alias never outranks office and date.
#[test]
fn an_alias_gives_way_to_office_and_date() {
    check(
        BUSHES,
        &[
            "date: 2003-03-17\n---\nPresident {George Bush=george-w-bush:office} spoke.",
            "date: 1990-09-09\n---\nPresident {George Bush=george-hw-bush:office} spoke.",
            "date: 2003-03-17\n---\n{George Bush Sr.=george-hw-bush:full-name} spoke.",
        ],
    );
    check(
        "people/george-hw-bush: George H. W. Bush; roles: [{title: President of the United States, from: 1989-01-20, to: 1993-01-20}]
         people/george-w-bush: George W. Bush; aliases: [George Bush]; roles: [{title: Governor of Texas, from: 1995-01-17, to: 2000-12-21}, {title: President of the United States, from: 2001-01-20, to: 2009-01-20}]",
        &[
            "date: 1990-09-09\n---\nPresident {George Bush=george-hw-bush:office} spoke.",
            "date: 1990-09-09\n---\n{George Bush=george-hw-bush:in-office} spoke. {Bush=george-hw-bush:scope} left.",
            "date: 2003-03-17\n---\nPresident {George Bush=george-w-bush:office} spoke.",
            "date: 2003-03-17\n---\n{George Bush=george-w-bush:in-office} left.",
            "date: 1997-03-17\n---\nGovernor {George Bush=george-w-bush:office} spoke.",
            // On a day on which neither held an office the alias is all there is.
            "date: 2012-03-17\n---\n{George Bush=george-w-bush:full-name} spoke.",
        ],
    );
    // Only the son is on record, and he is not the president of 1990.
    check(
        "people/george-w-bush: George W. Bush; aliases: [George Bush]; roles: [{title: President of the United States, from: 2001-01-20, to: 2009-01-20}]",
        &[
            "date: 1990-09-09\n---\nPresident George Bush spoke; President Bush left.",
            "date: 2010-09-09\n---\nFormer President {George Bush=george-w-bush:full-name} spoke.",
            "date: 2000-12-20\n---\nPresident-elect {George Bush=george-w-bush:full-name} spoke.",
        ],
    );
}

/// Where an alias and the office beside it disagree, there is a warning.
#[test]
fn an_alias_against_the_office_is_reported() {
    let records = "people/george-hw-bush: George H. W. Bush; roles: [{title: President of the United States, from: 1989-01-20, to: 1993-01-20}]
         people/george-w-bush: George W. Bush; aliases: [George Bush]; roles: [{title: President of the United States, from: 2001-01-20, to: 2009-01-20}]";
    for (brief, expected) in [
        (
            "date: 1990-09-09\n---\nPresident George Bush spoke. President George Bush left.",
            1,
        ),
        ("date: 2003-09-09\n---\nPresident George Bush spoke.", 0),
    ] {
        let warnings = assembled(records, brief, |_, _, diagnostics| {
            diagnostics
                .iter()
                .filter(|it| it.code.id() == "W539")
                .count()
        });
        assert_eq!(warnings, expected, "{brief}");
    }
}

/// George Bush is a name of both; date and office settle it.
#[test]
fn the_one_in_office_is_meant() {
    check(
        BUSHES,
        &[
            "date: 1992-01-28\n---\n{George Bush=george-hw-bush:in-office} spoke.",
            "date: 1992-01-28\n---\nMerkel and {Bush=?george-hw-bush,george-w-bush} agree.",
            "date: 1992-01-28\n---\nThe {Bush=george-hw-bush:office} administration agrees.",
            "date: 2003-01-28\n---\nThe {Bush=george-w-bush:office} administration agrees; {Bush=george-w-bush:office}’s cabinet too; the {Bush=george-w-bush:office} presidency.",
            "date: 2003-01-28\n---\nThe {Bush=?george-hw-bush,george-w-bush} administration signed in 1991.",
            "date: 2010-01-28\n---\nThe {Bush=?george-hw-bush,george-w-bush} administration agreed.",
            // The author says who is meant.
            "date: 1992-01-28\npeople: [george-w-bush]\n---\n{George Bush=george-w-bush:scope} spoke.",
        ],
    );
    // Of somebody without offices nothing is known, so that he may be meant as well.
    check(
        "people/george-bush-1: George A. Bush; roles: [{title: Senator, from: 1989-01-20, to: 1993-01-20}]
         people/george-bush-2: George B. Bush",
        &["date: 1992-01-28\n---\n{George Bush=?george-bush-1,george-bush-2} spoke."],
    );
}

/// An office that the only bearer never held is somebody else's.
#[test]
fn an_office_never_held_means_somebody_else() {
    check(
        "people/bill-clinton: Bill Clinton; country: US; roles: [{title: President of the United States, from: 1993-01-20, to: 2001-01-20}]
         people/igor-ivanov: Igor Ivanov; country: RU; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11, to: 2004-03-09}]",
        &[
            "date: 2010-05-01\n---\n{Bill Clinton=bill-clinton:full-name} flew. Secretary of State Clinton was not consulted. Former President {Clinton=bill-clinton:office} came.",
            "date: 2010-05-01\npeople: [bill-clinton]\n---\nSecretary Clinton, Senator Clinton, Prime Minister Clinton, Ambassador Clinton, Governor Clinton.",
            "date: 2010-05-01\npeople: [bill-clinton]\n---\nClinton, the secretary of state, spoke. Clinton, secretary of state since 2009, spoke. Clinton (secretary of state) spoke. Clinton, who was secretary of state, spoke. Clinton, then a senator, spoke.",
            "date: 2010-05-01\npeople: [bill-clinton]\n---\nTop diplomat Clinton spoke; the chief diplomat, Clinton, spoke; U.S. top diplomat Clinton spoke.",
            "date: 1995-05-01\npeople: [bill-clinton]\n---\nPresident {Clinton=bill-clinton:office}, the president, {Clinton=bill-clinton:office}, Mr. {Clinton=bill-clinton:family-name}, Commander-in-Chief {Clinton=bill-clinton:family-name}, U.S. leader {Clinton=bill-clinton:office}.",
            "people: [igor-ivanov]\n---\nGeneral Ivanov, Colonel General Ivanov, Defence Minister Ivanov, Defense chief Ivanov, Premier Ivanov, head of government Ivanov, Deputy Foreign Minister Ivanov.",
            "people: [igor-ivanov]\n---\nIvanov, defence minister since last year, spoke. Ivanov, a general, spoke. Ivanov, prime minister of Russia, spoke. Ivanov — the defence minister — spoke.",
            "people: [igor-ivanov]\n---\nForeign Minister {Ivanov=igor-ivanov:office}; Minister {Ivanov=igor-ivanov:office}; {Ivanov=igor-ivanov:office}, foreign minister since 1998, spoke; top diplomat {Ivanov=igor-ivanov:office}; {Ivanov=igor-ivanov:office}, Russia’s top diplomat, spoke.",
            // The full name is stronger.
            "General {Igor Ivanov=igor-ivanov:full-name} and Defence Minister {Igor Ivanov=igor-ivanov:full-name}.",
            // In these somebody else holds the office.
            "people: [igor-ivanov]\n---\n{Ivanov=igor-ivanov:family-name}, the defence minister said, spoke. He met {Ivanov=igor-ivanov:family-name}, Defence Minister Grachev and others. An aide of Defence Minister Grachev and {Ivanov=igor-ivanov:family-name} came.",
        ],
    );
}

/// Lists of delegates: each office belongs to one name.
#[test]
fn an_office_between_two_names_belongs_to_the_first() {
    check(
        "people/andrei-gromyko: Andrei Gromyko; roles: [{title: Minister of Foreign Affairs, from: 1957-02-15, to: 1985-07-02}]
         people/anatoly-dobrynin: Anatoly Dobrynin; roles: [{title: Ambassador to the United States, from: 1962-03, to: 1986-03}]
         people/henry-kissinger: Henry Kissinger; roles: [{title: National Security Adviser, from: 1969-01-20, to: 1975-11-03}]
         people/madeleine-albright: Madeleine Albright; country: US",
        &[
            "date: 1972-05-26\n---\nWith {A. A. Gromyko=andrei-gromyko:initials}, Minister of Foreign Affairs, {A. F. Dobrynin=anatoly-dobrynin:initials}, Ambassador to the United States, and Dr. {Henry A. Kissinger=henry-kissinger:variant}, Assistant to the President; the assistant to the president, {Kissinger=henry-kissinger:family-name}, left.",
            "The Secretary of State of the United States, Mrs {Madeleine Albright=madeleine-albright:full-name}, and the Ministers of France took part.",
        ],
    );
}

/// A head of state may have a rank that his record does not give.
#[test]
fn a_head_of_state_may_be_a_general() {
    check(
        "people/charles-de-gaulle: Charles de Gaulle; born: 1890-11-22; died: 1970-11-09; country: FR; roles: [{title: President of France, from: 1959-01-08, to: 1969-04-28}]
         people/james-baker: James Baker; born: 1930-04-28; country: US; roles: [{title: Secretary of State, from: 1989-01-25, to: 1992-08-23}]",
        &[
            "date: 1963-01-14\n---\nGeneral {de Gaulle=charles-de-gaulle:only-bearer} will not sign.",
            "date: 1989-12-14\n---\nMr {Baker=james-baker:only-bearer} has given us four principles.",
            "date: 1989-12-14\n---\nGeneral Baker has given us four principles.",
        ],
    );
}

/// A record without offices contradicts nothing; one with military offices bears any rank.
#[test]
fn records_that_say_little_contradict_little() {
    check(
        "people/leonid-ivashov: Leonid Ivashov; country: RU; roles: [{title: Head of the Main Directorate for International Military Cooperation, organisation: Ministry of Defence, from: 1996, to: 2001-07}]
         people/bill-clinton: Bill Clinton",
        &[
            "Colonel General {Leonid Ivashov=leonid-ivashov:full-name} spoke. General {Ivashov=leonid-ivashov:family-name} left.",
            "people: [bill-clinton]\n---\nSecretary of State {Clinton=bill-clinton:family-name}, General {Clinton=bill-clinton:family-name}.",
        ],
    );
}

/// The dead hold no office.
#[test]
fn the_dead_hold_no_office() {
    check(
        "people/hafez-al-assad: Hafez al-Assad; country: SY; born: 1930-10-06; died: 2000-06-10; roles: [{title: President of Syria, from: 1971-03-12, to: 2000-06-10}]
         people/john-kennedy: John F. Kennedy; died: 1963-11-22; roles: [{title: President of the United States, from: 1961-01-20, to: 1963-11-22}]
         people/indira-gandhi: Indira Gandhi; died: 1984-10-31",
        &[
            "date: 2005-05-01\n---\n{Hafez al-Assad=hafez-al-assad:full-name} built it. President Assad received him. The Assad regime fell. President {Hafez al-Assad=hafez-al-assad:full-name} had signed.",
            "date: 2005-05-01\npeople: [hafez-al-assad]\n---\nThe late President {Assad=hafez-al-assad:office}, former President {Assad=hafez-al-assad:office}; in 1973 President {Assad=hafez-al-assad:family-name} attacked. {Assad=hafez-al-assad:family-name} had been cautious.",
            "date: 1999-05-01\n---\nPresident {Assad=hafez-al-assad:office} received him.",
            "date: 2005-05-01\npeople: [john-kennedy]\n---\nPresident {Kennedy=john-kennedy:family-name} spoke.",
            "date: 1987-05-01\npeople: [indira-gandhi]\n---\nPrime Minister Gandhi spoke. {Gandhi=indira-gandhi:family-name} was a memory.",
        ],
    );
}

/// A given name does not override a contradiction.
#[test]
fn another_country_means_another_person() {
    check(
        "people/abdullah: Abdullah bin Abdulaziz Al Saud; aliases: [King Abdullah, Crown Prince Abdullah]; country: SA; roles: [{title: Crown Prince of Saudi Arabia, from: 1982-06-13, to: 2005-08-01}, {title: King of Saudi Arabia, from: 2005-08-01, to: 2015-01-23}]
         people/igor-ivanov: Igor Ivanov; country: RU; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11, to: 2004-03-09}]",
        &[
            "date: 2006-05-01\n---\n{King Abdullah=abdullah:full-name} spoke. Jordan’s King Abdullah left. King Abdullah of Jordan left. Saudi {King Abdullah=abdullah:full-name} stayed.",
            "people: [igor-ivanov]\n---\nBulgarian Foreign Minister Ivanov, Bulgaria’s Ivanov, Foreign Minister Ivanov of Bulgaria, the foreign minister of Bulgaria, Ivanov, Ivanov, foreign minister of Bulgaria, spoke.",
            "people: [igor-ivanov]\n---\nThe foreign minister of Russia, {Ivanov=igor-ivanov:office}, spoke.",
        ],
    );
}

/// Where two bear the name, an office of the one who is not introduced is no mention of the other.
#[test]
fn offices_in_other_words_tell_namesakes_apart() {
    check(
        "people/igor-ivanov: Igor Ivanov; country: RU; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11, to: 2004-03-09}]
         people/sergei-ivanov: Sergei Ivanov; country: RU; roles: [{title: Minister of Defence, from: 2001-03-28, to: 2007-02-15}]",
        &[
            "date: 2002-06-03\n---\n{Igor Ivanov=igor-ivanov:full-name} spoke. {Ivanov=sergei-ivanov:office}, defence minister since last year, disagreed. Defense chief {Ivanov=sergei-ivanov:office} left; the Russian defence chief, {Ivanov=sergei-ivanov:office}, too; {Ivanov=igor-ivanov:office}, Russia’s top diplomat, stayed.",
            "date: 2002-06-03\n---\n{Ivanov=sergei-ivanov:office} (the defence minister) and {Ivanov=igor-ivanov:office} (the foreign minister).",
        ],
    );
}

/// `Mr` and `Mrs` tell apart what the records say.
#[test]
fn forms_of_address_tell_namesakes_apart() {
    check(
        "people/bill-clinton: Bill Clinton; honorific: Mr; born: 1946-08-19
         people/hillary-clinton: Hillary Clinton; honorific: Mrs; born: 1947-10-26
         people/margaret-thatcher: Margaret Thatcher; honorific: Lady; born: 1925-10-13",
        &[
            "Mrs. {Clinton=hillary-clinton:honorific} spoke, Mr. {Clinton=bill-clinton:honorific} did not, Ms {Clinton=hillary-clinton:honorific} left. Dr {Clinton=?bill-clinton,hillary-clinton} came.",
            "people: [bill-clinton, hillary-clinton]\n---\nMr {Clinton=bill-clinton:honorific} spoke.",
            "people: [bill-clinton]\n---\nMr {Clinton=bill-clinton:honorific} spoke; Mrs {Clinton=hillary-clinton:honorific} did.",
            "people: [margaret-thatcher]\n---\nMrs {Thatcher=margaret-thatcher:family-name}, Baroness {Thatcher=margaret-thatcher:family-name}; Mr Thatcher, Sir Thatcher.",
        ],
    );
}

/// A given name tells how its bearer is addressed, where the record does not.
#[test]
fn given_names_tell_forms_of_address() {
    check(
        "people/richard-nixon: Richard Nixon
         people/colin-powell: Colin Powell; honorific: Mrs",
        &[
            "people: [richard-nixon]\n---\nMrs. Nixon came. Mr. {Nixon=richard-nixon:family-name} and Dr {Nixon=richard-nixon:family-name} left.",
            "people: [colin-powell]\n---\nMrs {Powell=colin-powell:family-name}, Mr Powell.",
        ],
    );
}

/// A family name that one record bears needs no introduction if it is distinctive and its bearer lived.
#[test]
fn the_only_bearer_of_a_distinctive_name_is_meant() {
    check(
        "people/vladimir-putin: Vladimir Putin; born: 1952-10-07
         people/angela-merkel: Angela Merkel; roles: [{title: Chancellor of Germany, from: 2005-11-22, to: 2021-12-08}]
         people/joseph-stalin: Joseph Stalin; born: 1878-12-18; died: 1953-03-05
         people/condoleezza-rice: Condoleezza Rice; born: 1954-11-14
         people/colin-powell: Colin Powell
         people/john-smith: John Smith; born: 1950
         people/john-major: John Major; born: 1943
         people/mary-washington: Mary Washington; born: 1943
         people/robert-gates: Robert Gates; roles: [{title: Secretary of Defense, from: 2006-12-18, to: 2011-07-01}]
         people/viktor-karpov: Viktor Karpov; born: 2000; roles: [{title: Director, from: 2030}]",
        &[
            "date: 2022-02-22\n---\n{Putin=vladimir-putin:only-bearer} spoke to Xi. {Merkel=angela-merkel:only-bearer} had retired.",
            "date: 2022-02-22\n---\nStalin, Powell, Smith and Rice are plain, in Washington too. A Major Smith.",
            // Somebody else of that name, a word in lower case.
            "date: 2022-02-22\n---\nMaria Putin met Putin. The merkel bird and Merkel.",
            "date: 2022-02-22\n---\nThe Putin Foundation; the Putins.",
            "date: 2000-02-22\n---\nMerkel is not yet known.",
            // Somebody in office may have a name that is also a word.
            "date: 2008-02-22\n---\nYesterday {Gates=robert-gates:only-bearer} flew in. The Gates opened. Gates are shut.",
            "date: 2018-02-22\n---\nYesterday Gates flew in.",
            // A student is not the director.
            "date: 2022-02-22\n---\nYesterday V. Karpov and Karpov flew in; {Viktor Karpov=viktor-karpov:full-name} stayed.",
        ],
    );
}

/// What stays plain is reported once a brief, where it may be a person.
#[test]
fn what_stays_plain_is_reported_once() {
    let records = "people/leonid-ivashov: Leonid Ivashov
         people/condoleezza-rice: Condoleezza Rice
         people/joseph-stalin: Joseph Stalin; died: 1953-03-05";
    // Of a name that the text has had as somebody else's there is nothing to report.
    let brief = "Ivashov spoke. Ivashov left. On rice: the Rice of Asia. Rice said so. Boris Stalin came. Stalin left.";
    let messages = assembled(records, brief, |archive, _, diagnostics| {
        let unsettled = &archive
            .mentions
            .brief(chancery::archive::site::BriefId(0))
            .unsettled;
        let plain = diagnostics.iter().filter(|it| it.code.id() == "W540");
        let messages: Vec<String> = plain.map(|it| it.message.clone()).collect();
        assert_eq!(unsettled.len(), messages.len());
        messages
    });
    let names: Vec<&str> = messages
        .iter()
        .filter_map(|it| it.split('`').nth(1))
        .collect();
    assert_eq!(names, ["Ivashov", "Rice"]);
}

/// Words for a government count as the office of whoever heads one.
#[test]
fn governments_count_as_the_office() {
    check(
        "people/una-tramp: Una Tramp
         people/dora-tramp: Dora Tramp; country: US; roles: [{title: President of the United States, from: 2000-01-20, to: 2004-01-20}]
         people/hafid-el-noor: Hafid el-Noor; died: 1990-06-10
         people/basel-el-noor: Basel el-Noor; country: SY; roles: [{title: President, from: 1990-07-17, to: ..}]",
        &[
            "The {Tramp=dora-tramp:office} administration opened talks. The {Tramp=dora-tramp:office} presidency, the {Tramp=dora-tramp:office} government and {Tramp=dora-tramp:office}'s cabinet followed.",
            "{Hafid el-Noor=hafid-el-noor:full-name} built the port. Moscow backed the {Noor=?basel-el-noor,hafid-el-noor} regime after the rising of 2000, and it deals with Noor still.",
            "The {Noor=basel-el-noor:office} regime fell.",
        ],
    );
    // An office below the head of a government is none.
    check(
        "people/hillary-clinton: Hillary Clinton; roles: [{title: United States Senator, from: 2001-01-03, to: 2009-01-21}]",
        &["date: 2002-01-01\npeople: [hillary-clinton]\n---\nThe Clinton administration agreed."],
    );
}

const IGOR: &str = "people/igor-ivanov: Igor Ivanov; country: RU; born: 1945-09-23; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11, to: 2004-03-09}]";

/// Posts outside a government contradict somebody whose offices are all of one, in front, behind and as what is said.
#[test]
fn posts_outside_a_government_are_somebody_else() {
    for post in [
        "Army chief Ivanov left.",
        "Ivanov, the army chief, left.",
        "Chief of the General Staff Ivanov left.",
        "The chief of the General Staff, Ivanov, left.",
        "The commander of the Black Sea Fleet, Ivanov, spoke.",
        "Ivanov, commander of the fleet, spoke.",
        "Chief of army staff Ivanov, air force chief Ivanov.",
        "Vice-Admiral Ivanov, Captain Ivanov.",
        "Central bank chief Ivanov spoke. The governor of the central bank, Ivanov, spoke.",
        "Moscow police chief Ivanov, Police Sergeant Ivanov.",
        "Gazprom chairman Ivanov; Ivanov, chairman of Lukoil, left; the head of Gazprom, Ivanov, spoke.",
        "Opposition leader Ivanov. Communist party chief Ivanov. Intelligence chief Ivanov.",
        "Judge Ivanov. Prosecutor General Ivanov. Archbishop Ivanov. Professor Ivanov.",
        "Chess player Ivanov won.",
        "Ivanov was appointed defence minister in 2001.",
        "White House spokesman Ivanov spoke.",
    ] {
        check(
            IGOR,
            &[&format!(
                "date: 2002-05-05\n---\n{{Igor Ivanov=igor-ivanov:full-name}} came. {post}"
            )],
        );
    }
    check(
        IGOR,
        &[
            "date: 2002-05-05\npeople: [igor-ivanov]\n---\nHe met {Ivanov=igor-ivanov:family-name}, head of the delegation. Chief negotiator {Ivanov=igor-ivanov:family-name}, Russian diplomat {Ivanov=igor-ivanov:family-name}, OSCE chairman {Ivanov=igor-ivanov:family-name}.",
            "date: 2002-05-05\npeople: [igor-ivanov]\n---\n{Ivanov=igor-ivanov:family-name} was appointed foreign minister in 1998. {Ivanov=igor-ivanov:family-name} was appointed deputy minister in 1993.",
            "date: 2002-05-05\n---\nBulgarian chess player Igor Ivanov won. Russian chess player {Igor Ivanov=igor-ivanov:full-name} won.",
        ],
    );
}

/// A given name behind an office with an `of` is a given name.
#[test]
fn a_given_name_behind_an_office_is_another_person() {
    let clinton = "people/bill-clinton: Bill Clinton; country: US; born: 1946-08-19; roles: [{title: President of the United States, from: 1993-01-20, to: 2001-01-20}]";
    for title in [
        "Secretary of State Hillary",
        "President of Belarus Petr",
        "Mayor of Moscow Petr",
        "Chief of Staff Petr",
        "Chairman of the Bank Petr",
        "Head of Gazprom Petr",
    ] {
        check(
            clinton,
            &[
                &format!("date: 2010-05-01\n---\n{title} Clinton spoke. Clinton left."),
                &format!(
                    "date: 2010-05-01\n---\n{{Bill Clinton=bill-clinton:full-name}} came. {title} Clinton did not."
                ),
            ],
        );
    }
    check(
        clinton,
        &[
            "date: 1995-05-01\n---\nPresident of the United States {Clinton=bill-clinton:office} spoke.",
        ],
    );
}

/// Once a text has somebody else of the name, a family name alone is nobody’s for sure, unless the author says whose.
#[test]
fn a_family_name_may_be_the_other_ones() {
    let clinton = "people/bill-clinton: Bill Clinton; country: US; born: 1946-08-19; roles: [{title: President of the United States, from: 1993-01-20, to: 2001-01-20}]";
    check(
        clinton,
        &[
            "date: 2010-05-01\n---\nSecretary of State Clinton went to Beijing. Clinton came back.",
            "date: 2010-05-01\n---\n{Bill Clinton=bill-clinton:full-name} stayed. {Clinton=bill-clinton:family-name} slept. Senator Clinton did not. Clinton left. Former President {Clinton=bill-clinton:office} stayed.",
            "date: 2010-05-01\n---\n{Bill Clinton=bill-clinton:full-name} stayed. Secretary of State Hillary Clinton did not. Mr. {Clinton=bill-clinton:family-name} slept.",
            "date: 2010-05-01\n---\n{Bill Clinton=bill-clinton:full-name} stayed with Hillary Clinton. {Clinton=bill-clinton:family-name} slept.",
            "date: 2010-05-01\npeople: [bill-clinton]\n---\nSecretary of State Clinton left. {Clinton=bill-clinton:family-name} slept.",
        ],
    );
    for (text, expected) in [
        ("Senator Clinton left. Clinton slept.", 0),
        ("Bill Clinton came. Senator Clinton left. Clinton slept.", 1),
    ] {
        let brief = format!("date: 2010-05-01\n---\n{text}");
        let warnings = assembled(clinton, &brief, |_, _, diagnostics| {
            let shared = |message: &str| message.contains("or the other Clinton of this brief");
            diagnostics
                .iter()
                .filter(|it| it.code.id() == "W540" && shared(&it.message))
                .count()
        });
        assert_eq!(warnings, expected, "{text}");
    }
}

/// An office within an alias counts like one in front of the name.
#[test]
fn an_office_within_an_alias_is_asked_too() {
    let hafez = "people/hafez: Hafez al-Assad; country: SY; died: 2000-06-10; aliases: [President Assad]; roles: [{title: President of Syria, from: 1971-03-12, to: 2000-06-10}]";
    let bashar = "people/bashar: Bashar al-Assad; country: SY; roles: [{title: President of Syria, from: 2000-07-17}]";
    check(
        &format!("{hafez}\n{bashar}"),
        &[
            "date: 2005-02-15\n---\nPresident {Assad=bashar:office} denied it.",
            "date: 1999-02-15\n---\n{President Assad=hafez:full-name} denied it.",
        ],
    );
    check(
        hafez,
        &["date: 2005-02-15\n---\nPresident Assad denied it."],
    );
    check(
        "people/fdr: Franklin Roosevelt; died: 1945-04-12; roles: [{title: President of the United States, from: 1933-03-04, to: 1945-04-12}]
         people/theodore: Theodore Roosevelt; died: 1919-01-06; aliases: [President Roosevelt]; roles: [{title: President of the United States, from: 1901-09-14, to: 1909-03-04}]",
        &["date: 2014-01-01\n---\nIn 1942 President {Roosevelt=fdr:office} signed it."],
    );
    // What somebody is called for life need not be an office on record.
    check(
        "people/sultan: Sultan bin Abdulaziz; country: SA; aliases: [Prince Sultan]; roles: [{title: Minister of Defence, from: 1963-10-22, to: 2011-10-22}]
         people/de-gaulle: Charles de Gaulle; aliases: [General de Gaulle]; roles: [{title: President of France, from: 1959-01-08, to: 1969-04-28}]",
        &[
            "date: 2005-02-15\n---\n{Prince Sultan=sultan:full-name} met {General de Gaulle=de-gaulle:full-name}.",
        ],
    );
    for (records, date, expected) in [
        (hafez.to_owned(), "2005-02-15", 1),
        (format!("{hafez}\n{bashar}"), "2005-02-15", 1),
        (hafez.to_owned(), "1999-02-15", 0),
    ] {
        let brief = format!("date: {date}\n---\nPresident Assad denied it.");
        let warnings = assembled(&records, &brief, |_, _, diagnostics| {
            let alias = diagnostics.iter().filter(|it| it.code.id() == "W539");
            alias.count()
        });
        assert_eq!(warnings, expected, "{records} on {date}");
    }
}

/// The elder and the younger are told apart by their births.
#[test]
fn births_tell_the_elder_from_the_younger() {
    let bushes = "people/father: George H. W. Bush; country: US; born: 1924-06-12; died: 2018-11-30
         people/son: George W. Bush; country: US; born: 1946-07-06";
    check(
        bushes,
        &[
            "date: 2012-05-05\n---\nThe elder {Bush=father:generation} spoke, the younger {Bush=son:generation} did not.",
            "date: 2012-05-05\n---\n{Bush=father:generation} Sr. spoke; {Bush=son:generation}, Jr., did not; {Bush=father:generation} père and {Bush=son:generation} fils; {Bush=father:generation} the elder.",
            "date: 2012-05-05\n---\n{George Bush=father:generation} senior spoke. {George Bush=son:generation} Jr. left.",
            "date: 2012-05-05\n---\n{Bush=?father,son} senior aides spoke.",
        ],
    );
    check(
        "people/son: George W. Bush; country: US; born: 1946-07-06",
        &["date: 2012-05-05\n---\nThe elder Bush spoke. Bush Sr. spoke. George Bush senior spoke."],
    );
    check(
        "people/a: Anna Bush; born: 1924
         people/b: Berta Bush; born: 1930
         people/c: Carla Bush",
        &["date: 2012-05-05\n---\nThe elder {Bush=?a,b,c} spoke."],
    );
}

/// A form of address tells apart those whose records have different ones.
#[test]
fn the_very_form_of_address_counts() {
    check(
        "people/hillary: Hillary Clinton; honorific: Mrs
         people/chelsea: Chelsea Clinton; honorific: Ms
         people/jill: Jill Biden; honorific: Dr
         people/joe: Joe Biden; honorific: Mr
         people/segolene: Ségolène Royal; honorific: Mme
         people/francois: François Royal; honorific: M.",
        &[
            "Mrs {Clinton=hillary:honorific} spoke. Ms {Clinton=chelsea:honorific} did not. Dr. {Biden=jill:honorific} spoke, Mr. {Biden=joe:honorific} did not.",
            "Mme {Royal=segolene:honorific} spoke. M. {Royal=francois:honorific} did not.",
        ],
    );
}

/// A family name before a noun for what politicians have is theirs.
#[test]
fn a_family_name_is_an_attribute() {
    let bushes = "people/father: George H. W. Bush; country: US; born: 1924-06-12
         people/son: George W. Bush; country: US; born: 1946-07-06
         people/merkel: Angela Merkel; country: DE; born: 1954-07-17";
    for words in ["plan", "doctrine", "family", "years", "White House"] {
        check(
            bushes,
            &[&format!(
                "date: 2020-05-05\n---\nThe {{Bush=?father,son}} {words} erred."
            )],
        );
    }
    check(
        bushes,
        &[
            "date: 2020-05-05\n---\n{Bush=?father,son}-era laws.",
            "date: 2020-05-05\n---\n“{Bush=?father,son} lied.”",
            "date: 2020-05-05\n---\nThe {Merkel=merkel:only-bearer} plan failed.",
        ],
    );
    check(
        "people/bill-clinton: Bill Clinton; country: US; born: 1946-08-19; roles: [{title: President of the United States, from: 1993-01-20, to: 2001-01-20}]",
        &["date: 1996-05-05\n---\nThe {Clinton=bill-clinton:office} White House is silent."],
    );
}

/// Chinese and Korean records need no `family`.
#[test]
fn family_names_come_first_in_china_and_korea() {
    check(
        "people/xi: Xi Jinping; country: CN; roles: [{title: President of China, from: 2013-03-14}]
         people/kim: Kim Jong-un; country: KP; born: 1984
         people/ma: Jack Ma; country: CN; born: 1964",
        &[
            "date: 2015-05-05\n---\nPresident {Xi=xi:office} met the press. Jinping is no name.",
            "date: 2015-05-05\n---\n{Kim Jong-un=kim:full-name} came. {Kim=kim:family-name} left.",
        ],
    );
    check(
        "people/peng: Li Peng; country: CN
         people/lanqing: Li Lanqing; country: CN",
        &["Then {Li=?lanqing,peng} woke."],
    );
}

/// A peer with a seat, and the first of two presidents of a name.
#[test]
fn peers_and_first_presidents_are_told_apart() {
    check(
        "people/cameron: David Cameron; country: GB; roles: [{title: Prime Minister, from: 2010-05-11, to: 2016-07-13}]
         people/father: George H. W. Bush; born: 1924-06-12; roles: [{title: President of the United States, from: 1989-01-20, to: 1993-01-20}]
         people/son: George W. Bush; born: 1946-07-06; roles: [{title: President of the United States, from: 2001-01-20, to: 2009-01-20}]",
        &[
            "date: 2015-05-05\n---\n{David Cameron=cameron:full-name} spoke. Lord Cameron of Dillington did not. Lord Cameron left.",
            "date: 2003-05-05\n---\nThe first President {Bush=father:generation} did; the second President {Bush=son:generation} did not.",
        ],
    );
    // A list is no office.
    check(
        "people/igor-ivanov: Igor Ivanov; country: RU",
        &["He spoke for the European Union, {Igor Ivanov=igor-ivanov:full-name} for the Russians."],
    );
}

/// `Mr` and `young` speak of the living, and a frequent name may be another's once the text has that one.
#[test]
fn the_dead_are_not_addressed() {
    check(
        "people/churchill: Winston Churchill; born: 1874-11-30; died: 1965-01-24
         people/powell: Colin Powell
         people/jackson: Henry Jackson",
        &[
            "date: 1986-11-24\n---\nMr. Winston Churchill asked. Young Winston Churchill did too. Mr. Churchill sat down. Sir {Winston Churchill=churchill:full-name} had led; Mr. {Winston Churchill=churchill:full-name} said in 1946.",
            "date: 1964-11-24\n---\nMr. {Winston Churchill=churchill:full-name} asked.",
            "{Henry Jackson=jackson:full-name} came. Andrew Jackson was a general, and Jackson won.",
        ],
    );
}
