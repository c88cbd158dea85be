//! Ambiguous names: whom they mean, and when they mean nobody on record.
//!
//! In the notation of `support::names`: `{Ivanov=igor-ivanov:office}` is a mention and its rule, and
//! `{Ivanov=?igor-ivanov,sergei-ivanov}` is a warning that the name could be either person's; an unmarked name
//! must be neither. The first tests are about words around a name that make it somebody else's, the later ones
//! about names that several records share.

use crate::support::names::{assembled, check};

/// Two people with one family name. On 28 March 2001 Sergei Ivanov, secretary of the Security Council, became a
/// minister like Igor Ivanov.
const IVANOVS: &str = "
    people/sergei-ivanov: Sergei Ivanov; roles: [{title: Secretary of the Security Council, organisation: security-council-of-russia, from: 1999-11-15, to: 2001-03-28}, {title: Minister of Defence, organisation: Ministry of Defence of Russia, from: 2001-03-28, to: 2007-02-15}]
    people/igor-ivanov: Igor Ivanov; roles: [{title: Minister of Foreign Affairs, organisation: Government of Russia, from: 1998-09-11, to: 2004-03-09}]
    organisations/security-council-of-russia: Security Council of Russia";

#[test]
fn another_given_name_rules_a_person_out() {
    check(
        "people/ruth-bader-ginsburg: Ruth Bader Ginsburg
         people/sergei-ivanov: Sergei Ivanov
         people/george-w-bush: George W. Bush",
        &[
            "{Ruth Bader Ginsburg=ruth-bader-ginsburg:full-name} and Martin Ginsburg; {Ginsburg=ruth-bader-ginsburg:family-name} is a judge.",
            "{Ruth Ginsburg=ruth-bader-ginsburg:variant}, {Bader Ginsburg=ruth-bader-ginsburg:family-name}, Justice {Ginsburg=ruth-bader-ginsburg:family-name}.",
            "people: [sergei-ivanov]\n---\nIgor Ivanov, V. Ivanov, Viktor Ivanov, Mr. Igor Ivanov, Foreign Minister Igor Ivanov.",
            "people: [sergei-ivanov]\n---\nVyacheslav Ivanov spoke. {Ivanov=sergei-ivanov:family-name} did not.",
            "people: [george-w-bush]\n---\nLaura Bush, Jeb Bush, George H. W. Bush, Barbara Pierce Bush; President {Bush=george-w-bush:family-name}.",
            "people: [sergei-ivanov]\n---\n**Igor** Ivanov, *Igor Ivanov*, Igor\nIvanov, [Igor](nolink:) Ivanov, Igor-Ivanov.",
        ],
    );
}

#[test]
fn a_family_name_within_a_longer_name_is_not_a_mention() {
    check(
        "people/george-hw-bush: George H. W. Bush
         people/max-wall: Max Wall
         people/bertrand-russell: Bertrand Russell
         people/john-kennedy: John F. Kennedy
         people/henry-jackson: Henry Jackson; family: Jackson
         people/vladimir-lenin: Vladimir Lenin",
        &[
            "people: [george-hw-bush]\n---\nAt the Bush Intercontinental Airport; George Bush Intercontinental Airport; the Bush School of Government. Then {Bush=george-hw-bush:family-name} landed.",
            "people: [max-wall]\n---\nOn Wall Street, a Wall Street banker, the Berlin Wall. Then {Wall=max-wall:family-name} fell.",
            "people: [bertrand-russell]\n---\nThe Russell 2000 fell, the Russell 1000 rose; {Russell=bertrand-russell:family-name}, 98, died.",
            "people: [john-kennedy]\n---\nKennedy International Airport, John F. Kennedy International Airport, the USS John F. Kennedy, Fort Kennedy, Cape Kennedy, the Kennedy Space Center.",
            "people: [vladimir-lenin]\n---\nThe Lenin Mausoleum, Lenin Square, Lenin Peak; {Lenin=vladimir-lenin:family-name}’s tomb; the late {Lenin=vladimir-lenin:family-name}.",
            "people: [john-kennedy]\n---\nThe {Kennedy=john-kennedy:family-name} administration, the {Kennedy=john-kennedy:family-name} Administration, Kennedy Smith, Kennedy-Smith, Kennedy & Sons.",
        ],
    );
}

#[test]
fn a_common_noun_at_the_start_of_a_sentence_is_not_a_name() {
    check(
        "people/condoleezza-rice: Condoleezza Rice
         people/gordon-brown: Gordon Brown
         people/theresa-may: Theresa May
         people/leonid-ivashov: Leonid Ivashov",
        &[
            "people: [condoleezza-rice]\n---\nRice is grown there. Rice prices rose. The adviser, {Rice=condoleezza-rice:family-name}, knew. {Rice=condoleezza-rice:family-name} said so.",
            "people: [gordon-brown]\n---\nBrown bread is sold. “Brown bears live there.” It is {Brown=gordon-brown:family-name} who knows.",
            "people: [theresa-may]\n---\nMay was cold, on 5 May 2017, May 2017. Mrs {May=theresa-may:family-name} spoke.",
            "people: [condoleezza-rice]\n---\n- Rice imports\n- Rice\n\n| Rice |\n|---|\n| Rice exports |",
            "people: [leonid-ivashov]\n---\n{Ivashov=leonid-ivashov:family-name} is there. He left. {Ivashov=leonid-ivashov:family-name} was late.",
            "{Condoleezza Rice=condoleezza-rice:full-name} is there.",
        ],
    );
}

#[test]
fn abbreviated_countries_are_not_initials_of_a_person() {
    check(
        "people/colin-powell: Colin Powell
         organisations/senate: Senate; country: US",
        &[
            "people: [colin-powell]\n---\nIn the U.S. {Powell=colin-powell:family-name} is known; at the U.N. {Powell=colin-powell:family-name} spoke; for the U.S., {Powell=colin-powell:family-name} did.",
            "people: [colin-powell]\n---\nThe U.S.’s {Powell=colin-powell:family-name}, U.S. Secretary {Powell=colin-powell:family-name}, US Secretary {Powell=colin-powell:family-name}.",
            "people: [colin-powell]\n---\nHe went to the U.S. {Powell=colin-powell:family-name} stayed. S. Powell, L. Powell, L. S. Powell.",
            "The U.S. {Senate=senate:full-name}; U.S. {Colin Powell=colin-powell:full-name}.",
        ],
    );
}

#[test]
fn an_office_held_on_the_day_settles_an_ambiguous_name() {
    check(
        IVANOVS,
        &[
            "Foreign Minister {Ivanov=igor-ivanov:office} spoke.",
            "The foreign minister, {Ivanov=igor-ivanov:office}, spoke; Russian Foreign Minister {Ivanov=igor-ivanov:office} did.",
            "The secretary of the Security Council, {Ivanov=sergei-ivanov:office}, spoke.",
            "Security Council Secretary {Ivanov=sergei-ivanov:office} and security council secretary {Ivanov=sergei-ivanov:office}.",
            "RUSSIAN FOREIGN MINISTER {IVANOV=igor-ivanov:office} SPOKE.",
            "Foreign\nMinister {Ivanov=igor-ivanov:office}, *Foreign Minister* {Ivanov=igor-ivanov:office}, the **foreign minister**, {Ivanov=igor-ivanov:office}.",
            "people: [sergei-ivanov]\n---\nForeign Minister {Ivanov=igor-ivanov:office} met {Ivanov=?igor-ivanov,sergei-ivanov}.",
            "people: [sergei-ivanov, igor-ivanov]\n---\nForeign Minister {Ivanov=igor-ivanov:office}’s aide; the minister of foreign affairs of Russia, {Ivanov=igor-ivanov:office}.",
            "Foreign Minister Mr. {Ivanov=igor-ivanov:office}; Foreign Minister {I. Ivanov=igor-ivanov:initials}; Foreign Minister {Igor Ivanov=igor-ivanov:full-name}.",
            // An office that neither holds, or one that is not next to the name, settles nothing.
            "people: [sergei-ivanov, igor-ivanov]\n---\nPrime Minister {Ivanov=?igor-ivanov,sergei-ivanov}; the foreign minister met Ivanov; Deputy Foreign Minister Ivanov.",
        ],
    );
}

#[test]
fn offices_are_those_on_the_date_of_the_brief() {
    check(
        IVANOVS,
        &[
            // He is secretary until 27 March and minister from 28 March.
            "date: 2001-03-27\npeople: [igor-ivanov, sergei-ivanov]\n---\nSecurity Council Secretary {Ivanov=sergei-ivanov:office}.",
            "date: 2001-03-27\npeople: [igor-ivanov, sergei-ivanov]\n---\nDefence Minister {Ivanov=?igor-ivanov,sergei-ivanov}.",
            "date: 2001-03-28\npeople: [igor-ivanov, sergei-ivanov]\n---\nDefence Minister {Ivanov=sergei-ivanov:office}, Defense Minister {Ivanov=sergei-ivanov:office}.",
            "date: 2001-03-28\npeople: [igor-ivanov, sergei-ivanov]\n---\nSecurity Council Secretary {Ivanov=?igor-ivanov,sergei-ivanov}.",
            "date: 2001-03-28\npeople: [igor-ivanov, sergei-ivanov]\n---\nThe former secretary of the Security Council, {Ivanov=sergei-ivanov:office}.",
            "date: 1998-09-10\npeople: [igor-ivanov, sergei-ivanov]\n---\nForeign Minister {Ivanov=?igor-ivanov,sergei-ivanov}.",
            "date: 1998-09-11\npeople: [igor-ivanov, sergei-ivanov]\n---\nForeign Minister {Ivanov=igor-ivanov:office}.",
            "date: 2004-03-09\npeople: [igor-ivanov, sergei-ivanov]\n---\nForeign Minister {Ivanov=?igor-ivanov,sergei-ivanov}; former Foreign Minister {Ivanov=igor-ivanov:office}.",
            // From that day on both are ministers, so the word alone settles nothing.
            "date: 2001-03-28\npeople: [igor-ivanov, sergei-ivanov]\n---\nMinister {Ivanov=?igor-ivanov,sergei-ivanov}.",
            "date: 2001-03-27\npeople: [igor-ivanov, sergei-ivanov]\n---\nMinister {Ivanov=igor-ivanov:office}.",
        ],
    );
}

#[test]
fn the_only_candidate_in_scope_is_meant() {
    check(
        IVANOVS,
        &[
            "{Sergei Ivanov=sergei-ivanov:full-name} spoke. {Ivanov=sergei-ivanov:scope} did.",
            "people: [igor-ivanov]\n---\n{Ivanov=igor-ivanov:scope} spoke.",
            "{S. Ivanov=sergei-ivanov:initials} spoke; {Ivanov=sergei-ivanov:scope} did.",
            "title: Igor Ivanov in London\n---\n{Ivanov=igor-ivanov:scope} spoke.",
            "Foreign Minister {Ivanov=igor-ivanov:office} spoke. {Ivanov=igor-ivanov:scope} did.",
            // Another person of that name, of whom there is no record, is not a mention.
            "{Sergei Ivanov=sergei-ivanov:full-name} met Viktor Ivanov.",
        ],
    );
}

#[test]
fn an_unsettled_name_is_a_warning() {
    check(
        IVANOVS,
        &[
            "people: [igor-ivanov, sergei-ivanov]\n---\n{Ivanov=?igor-ivanov,sergei-ivanov} spoke. Ivanov did not.",
            "{Sergei Ivanov=sergei-ivanov:full-name} met {Igor Ivanov=igor-ivanov:full-name}. {Ivanov=?igor-ivanov,sergei-ivanov} spoke.",
            // The person who was mentioned last is no better a guess.
            "{Igor Ivanov=igor-ivanov:full-name} spoke. {Sergei Ivanov=sergei-ivanov:full-name} spoke. Later {Ivanov=?igor-ivanov,sergei-ivanov} left.",
            "{Sergei Ivanov=sergei-ivanov:full-name} spoke. {Ivanov=sergei-ivanov:scope} left. {Igor Ivanov=igor-ivanov:full-name} came. Then {Ivanov=?igor-ivanov,sergei-ivanov} left.",
        ],
    );
    check(
        "people/igor-ivanov: Igor Ivanov; born: 1945
         people/igor-ivanov-2: Igor Ivanov; born: 1970",
        &[
            "{Igor Ivanov=?igor-ivanov,igor-ivanov-2} spoke.",
            "people: [igor-ivanov-2]\n---\n{Igor Ivanov=igor-ivanov-2:scope} spoke; {Ivanov=igor-ivanov-2:scope} did.",
        ],
    );
}

#[test]
fn an_authors_link_takes_precedence() {
    check(
        IVANOVS,
        &[
            "[[sergei-ivanov|{Ivanov=sergei-ivanov:marked}]] spoke, then {Ivanov=sergei-ivanov:scope} did.",
            "Foreign Minister [[sergei-ivanov|{Ivanov=sergei-ivanov:marked}]].",
            "[{Ivanov=sergei-ivanov:marked}](../people/sergei-ivanov.md) spoke.",
            "[Ivanov](nolink:) spoke. [Igor Ivanov](nolink:) spoke; Foreign Minister [Ivanov](nolink:).",
            // A name marked `nolink:` is not a mention, so it brings nobody into scope.
            "people: [sergei-ivanov]\n---\n[Igor Ivanov](nolink:) met {Ivanov=sergei-ivanov:scope}.",
        ],
    );
}

/// The warning quotes the name and offers the link to each candidate.
#[test]
fn the_warning_says_how_to_settle_the_name() {
    let brief = "people: [sergei-ivanov, igor-ivanov]\n---\nLater Ivanov spoke. Ivanov did.";
    let warnings: Vec<String> = assembled(IVANOVS, brief, |_, _, diagnostics| {
        let ambiguous = diagnostics.iter().filter(|it| it.code.id() == "W502");
        ambiguous
            .map(|it| format!("{}\n{}", it.message, it.help.join("\n")))
            .collect()
    });
    assert_eq!(warnings.len(), 1, "{warnings:#?}");
    for part in [
        "`Ivanov`",
        "[[igor-ivanov|Ivanov]]",
        "[[sergei-ivanov|Ivanov]]",
        "(nolink:)",
    ] {
        assert!(warnings[0].contains(part), "no `{part}` in {}", warnings[0]);
    }
}
