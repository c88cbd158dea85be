//! Names as news reports write them: with offices, countries and titles, and within longer names.
//!
//! In the notation of `support::names`: `{Ivanov=igor-ivanov:office}` is a mention and its rule; an unmarked name
//! must not be a mention.

use crate::support::names::check;

/// An office may follow the name, and a plural office may precede two names.
#[test]
fn offices_may_follow_the_name() {
    check(
        "people/sergei-ivanov: Sergei Ivanov; roles: [{title: Minister of Defence, from: 2001-03-28, to: 2007-02-15}]
         people/igor-ivanov: Igor Ivanov; roles: [{title: Minister of Foreign Affairs, organisation: Government of Russia, from: 1998-09-11, to: 2004-03-09}]",
        &[
            "date: 2001-07-01\npeople: [igor-ivanov, sergei-ivanov]\n---\n{Ivanov=igor-ivanov:office}, the foreign minister, spoke; {Ivanov=sergei-ivanov:office}, Russia’s defence minister, did not.",
            "date: 2001-07-01\npeople: [igor-ivanov]\n---\n{Ivanov=sergei-ivanov:office}, the defence minister, was in Moscow.",
            "date: 2001-07-01\npeople: [igor-ivanov, sergei-ivanov]\n---\nForeign Ministers {Ivanov=igor-ivanov:office} and Fischer met.",
        ],
    );
}

/// The name of a treaty or an organisation may have an abbreviation in brackets or an American spelling. Another
/// country next to it makes it another institution.
#[test]
fn organisations_and_treaties_in_news_style() {
    check(
        "treaties/abm: Anti-Ballistic Missile Treaty; short_name: ABM
         treaties/start-i: START I; short_name: START
         organisations/who: World Health Organization; abbreviation: WHO
         organisations/senate: United States Senate; aliases: [Senate]; country: US
         organisations/congress: United States Congress; aliases: [Congress]; country: US
         organisations/eu: European Union
         organisations/mod: Ministry of Defence of Russia; aliases: [Ministry of Defence]; country: RU",
        &[
            "The {Anti-Ballistic Missile (ABM) Treaty=abm:full-name} and the {ABM=abm:short-name}; an ABM system.",
            "The {World Health Organisation=who:full-name}; the {WHO=who:full-name}.",
            "treaties: [start-i]\n---\nWHO KNEW WHEN TALKS START? The {START=start-i:short-name} talks; the new START treaty.",
            "The {Senate=senate:full-name}; Canada’s Senate, the Senate of Poland, the Turkish Senate, the {Senate=senate:full-name} of the United States.",
            "The {Congress=congress:full-name}; the Congress of Vienna, the Party Congress.",
            "The {European Union=eu:full-name}, the Western European Union.",
            "The {Ministry of Defence=mod:full-name}; the Ministry of Defense of Belarus, the {Ministry of Defense of Russia=mod:full-name}.",
        ],
    );
}

/// More words before or after a name can make it somebody else's.
#[test]
fn a_longer_name_can_be_somebody_elses() {
    check(
        "people/bashar-al-assad: Bashar al-Assad
         people/colin-powell: Colin Powell
         people/aq-khan: A. Q. Khan
         people/charles-de-gaulle: Charles de Gaulle
         people/hillary-clinton: Hillary Clinton
         people/abdullah-ii: Abdullah II of Jordan; aliases: [King Abdullah II]
         people/george-bush: George Bush",
        &[
            "{Bashar al-Assad=bashar-al-assad:full-name} and Bashar al-Jaafari; {Bashar=bashar-al-assad:given-name} spoke.",
            "{Colin Powell=colin-powell:full-name} met Powell A. Moore. A {Colin Powell=colin-powell:full-name} aide spoke.",
            "Ayub Khan and Amir Khan; {A. Q. Khan=aq-khan:full-name}.",
            "Charles de Gaulle airport.",
            "{Hillary Clinton=hillary-clinton:full-name} and {Hillary Rodham Clinton=hillary-clinton:variant}; {Hillary=hillary-clinton:given-name} won.",
            "{King Abdullah II=abdullah-ii:full-name}; King Abdullah of Saudi Arabia, Abdullah bin Abdulaziz.",
            "people: [george-bush]\n---\n{Bush=george-bush:family-name} will travel. {Bush=george-bush:family-name} and others met. George Bush the elder.",
            "## {George Bush=george-bush:full-name}, Putin Sign\n\nText. {Bush=george-bush:family-name} said so.",
        ],
    );
}

/// When several people share the name, a title that the one in scope never held rules them out.
#[test]
fn a_title_never_held_rules_a_person_out() {
    check(
        "people/george-w-bush: George W. Bush; roles: [{title: President of the United States, from: 2001-01-20, to: 2009-01-20}]
         people/george-hw-bush: George H. W. Bush; roles: [{title: President of the United States, from: 1989-01-20, to: 1993-01-20}]",
        &[
            "people: [george-w-bush]\n---\nGovernor Bush of Florida; President {Bush=george-w-bush:office}; Mr {Bush=george-w-bush:scope}.",
        ],
    );
}
