//! The forms in which names are found in prose.
//!
//! Each test has records and briefs in the notation of `support::names`:
//! `{Leonid Ivashov=leonid-ivashov:full-name}` is a mention and its rule; an unmarked name must not be a mention.
//! The texts also have words that look like a mention and must not be found.
//!
//! Forms that only people's names have (initials, particles, ranks) are in `people.rs`. Names that are ruled out
//! by the words around them, or that several records share, are in `ambiguity.rs`. Which mentions become links is
//! in `links.rs`.

use crate::support::names::check;

const IVASHOV: &str = "people/leonid-ivashov: Leonid Ivashov; aliases: [Леонид Ивашов]";

const START: &str = "
    treaties/start-i: START I
    treaties/start-ii: START II; short_name: START
    treaties/start-iii: START III
    treaties/new-start: New START";

#[test]
fn strong_forms_are_found_anywhere() {
    check(
        "people/leonid-ivashov: Leonid Ivashov; aliases: [Leonid Grigoryevich, The Hawk]
         treaties/abm-treaty: ABM Treaty; full_name: Treaty on the Limitation of Anti-Ballistic Missile Systems; aliases: [Anti-Ballistic Missile Treaty]
         organisations/nato: North Atlantic Treaty Organization; abbreviation: NATO; aliases: [North Atlantic Alliance]",
        &[
            "{Leonid Ivashov=leonid-ivashov:full-name} spoke.",
            "What {Leonid Grigoryevich=leonid-ivashov:full-name} said of {The Hawk=leonid-ivashov:full-name}.",
            "The {ABM Treaty=abm-treaty:full-name}, or {Anti-Ballistic Missile Treaty=abm-treaty:full-name}.",
            "The {Treaty on the Limitation of Anti-Ballistic Missile Systems=abm-treaty:full-name}.",
            "{NATO=nato:full-name}, the {North Atlantic Treaty Organization=nato:full-name}, the {North Atlantic Alliance=nato:full-name}.",
            "An ABM system, the Ballistic Missile Treaty, the North Atlantic, Leonid, Grigoryevich.",
            "A hawk; the hawk; nato; natopolitan.",
        ],
    );
}

#[test]
fn weak_forms_are_found_only_in_scope() {
    check(
        "people/leonid-ivashov: Leonid Ivashov
         treaties/start-ii: Second Strategic Arms Reduction Treaty; short_name: SALT",
        &[
            "Ivashov spoke of SALT.",
            "people: [leonid-ivashov]\ntreaties: [start-ii]\n---\n{Ivashov=leonid-ivashov:family-name} spoke of {SALT=start-ii:short-name}.",
            "Ivashov spoke. {Leonid Ivashov=leonid-ivashov:full-name} did. {Ivashov=leonid-ivashov:family-name} did.",
            "SALT is the {Second Strategic Arms Reduction Treaty=start-ii:full-name}, {SALT=start-ii:short-name} for short.",
            // A wikilink or initials bring a person into scope too.
            "[[{leonid-ivashov=leonid-ivashov:marked}]] spoke, then {Ivashov=leonid-ivashov:family-name} did.",
            "{L. Ivashov=leonid-ivashov:initials} spoke. {Ivashov=leonid-ivashov:family-name} did.",
            // The scope extends over lists, tables and footnotes.
            "- {Leonid Ivashov=leonid-ivashov:full-name}\n- {Ivashov=leonid-ivashov:family-name}[^1]\n\n| who |\n|---|\n| {Ivashov=leonid-ivashov:family-name} |\n\n[^1]: {Ivashov=leonid-ivashov:family-name} again.",
            "{Leonid Ivashov=leonid-ivashov:full-name} is not Ivashova, nor ivashov.",
        ],
    );
}

#[test]
fn the_number_of_a_treaty_is_part_of_its_name() {
    check(
        START,
        &[
            "{START II=start-ii:full-name}, {START-II=start-ii:full-name}, {START\u{2011}II=start-ii:full-name}, {START\u{a0}II=start-ii:full-name}.",
            "{START-III=start-iii:full-name} and {START III=start-iii:full-name}, {START\nIII=start-iii:full-name}.",
            "{START I=start-i:full-name} and {START-I=start-i:full-name}, over.",
            "{New START=new-start:full-name}, {New-START=new-start:full-name}, {New\u{a0}START=new-start:full-name}.",
            "START IV, START-IV, START V.",
            "treaties: [start-ii]\n---\n{START=start-ii:short-name}, but START IV and START-IV are none.",
            "treaties: [start-ii]\n---\n{New START=new-start:full-name} is not {START=start-ii:short-name}.",
            "treaties: [start-ii]\n---\n{START III=start-iii:full-name}, {START I=start-i:full-name}.",
            "treaties: [start-ii]\n---\nA {START=start-ii:short-name}-like treaty, pre-START, non-START.",
            "RESTART II, START IIB, {START II=start-ii:full-name}-like.",
        ],
    );
}

#[test]
fn a_shorter_name_is_not_found_in_a_longer_one() {
    check(
        "treaties/start-ii: START II
         treaties/salt: SALT
         treaties/test-ban: Test Ban Treaty
         organisations/un: United Nations
         organisations/security-council: United Nations Security Council",
        &[
            "START III, START-III, START\u{2011}III, START VII.",
            "SALT II, SALT-II, SALT 2; {SALT=salt:full-name} is another.",
            "The {United Nations Security Council=security-council:full-name} and the {United Nations=un:full-name}.",
            "The {Test Ban Treaty=test-ban:full-name}.",
        ],
    );
    check(
        "treaties/start: START",
        &[
            "A New START, START II, START-2, START 2, START III.",
            "{START=start:full-name} has limits. After {START=start:full-name}, new limits.",
            "Start again. They start.",
        ],
    );
}

#[test]
fn names_are_found_as_possessives_and_plurals() {
    check(
        "people/leonid-ivashov: Leonid Ivashov
         people/james-jones: James Jones
         treaties/salt: Salt Treaty",
        &[
            "{Leonid Ivashov=leonid-ivashov:full-name}’s tone, {Ivashov=leonid-ivashov:family-name}’s view, {Ivashov=leonid-ivashov:family-name}'s.",
            "{James Jones=james-jones:full-name}’ tone, {Jones=james-jones:family-name}’s view, {Jones=james-jones:family-name}' way.",
            "The {Salt Treaty=salt:full-name}’s end, the {Salt Treaty=salt:full-name}'s end.",
        ],
    );
    check(
        IVASHOV,
        &[
            "{LEONID IVASHOV=leonid-ivashov:full-name}’S TONE, {IVASHOV=leonid-ivashov:family-name}’S VIEW",
        ],
    );
    // The plural of a family name means the family member in scope.
    check(
        "people/sergei-ivanov: Sergei Ivanov
         people/igor-ivanov: Igor Ivanov",
        &[
            "people: [sergei-ivanov]\n---\nThe {Ivanovs=sergei-ivanov:scope}’ house.",
            "people: [igor-ivanov, sergei-ivanov]\n---\nThe {Ivanovs=?igor-ivanov,sergei-ivanov}’ house.",
        ],
    );
}

#[test]
fn capitals_may_differ_but_small_letters_are_no_name() {
    check(
        "people/alan-shearer: Alan Shearer
         people/ronald-mcdonald: Ronald McDonald
         people/condoleezza-rice: Condoleezza Rice
         organisations/who: World Health Organization; abbreviation: WHO",
        &[
            "{Alan SHEARER=alan-shearer:full-name}, {ALAN SHEARER=alan-shearer:full-name}, {SHEARER=alan-shearer:family-name}.",
            "{Ronald MCDONALD=ronald-mcdonald:full-name}; {Mcdonald=ronald-mcdonald:family-name}.",
            "alan shearer, Alan shearer, shearer.",
            "{Condoleezza Rice=condoleezza-rice:full-name} ate rice.",
            "Who is who? {WHO=who:full-name} is.",
        ],
    );
}

#[test]
fn line_breaks_and_emphasis_do_not_break_a_name() {
    check(
        IVASHOV,
        &[
            "{Leonid\nIvashov=leonid-ivashov:full-name} spoke, {Leonid  \nIvashov=leonid-ivashov:full-name} spoke.",
            "> {Leonid\n> Ivashov=leonid-ivashov:full-name} spoke.",
            "- {Leonid\n  Ivashov=leonid-ivashov:full-name} spoke.",
            "**{Leonid Ivashov=leonid-ivashov:full-name}**, *{Ivashov=leonid-ivashov:family-name}*, ***{Ivashov=leonid-ivashov:family-name}***.",
            "{Leonid **Ivashov=leonid-ivashov:full-name}**, *{Leonid* Ivashov=leonid-ivashov:full-name}, ~~{Leonid~~ Ivashov=leonid-ivashov:full-name}.",
            "*{Leonid*\n**Ivashov=leonid-ivashov:full-name}** spoke.",
            "Leonid\n\nIvashov spoke. Leonid. Ivashov spoke.",
            "- Leonid\n- Ivashov",
            "| Leonid | Ivashov |\n|---|---|\n| Leonid | Ivashov |",
        ],
    );
}

#[test]
fn accents_may_be_omitted() {
    check(
        "people/cedric-pioline: Cédric Pioline
         people/lech-walesa: Lech Wałęsa
         people/hermann-goering: Hermann Göring
         people/francois-ortoli: François-Xavier Ortoli",
        &[
            "{Cédric Pioline=cedric-pioline:full-name}, {Cedric Pioline=cedric-pioline:full-name}, {CEDRIC PIOLINE=cedric-pioline:full-name}.",
            // The accent can be a combining character.
            "{Ce\u{301}dric Pioline=cedric-pioline:full-name}.",
            "{Lech Walesa=lech-walesa:full-name} and {Wałęsa=lech-walesa:family-name}.",
            "{Hermann Goering=hermann-goering:full-name}, {Hermann Goring=hermann-goering:full-name}, {Göring=hermann-goering:family-name}.",
            "{Francois-Xavier Ortoli=francois-ortoli:full-name}, {François Xavier Ortoli=francois-ortoli:full-name}.",
            "Bernard Pioline, Lech Walensa.",
        ],
    );
}

#[test]
fn names_in_other_scripts_are_found() {
    check(
        "people/leonid-ivashov: Leonid Ivashov; aliases: [Леонид Ивашов]
         people/xi-jinping: Xi Jinping; family: Xi; aliases: [习近平]
         people/kim-jong-un: Kim Jong-un; family: Kim; aliases: [김정은]
         people/yasser-arafat: Yasser Arafat; aliases: [ياسر عرفات]
         people/shinzo-abe: Shinzo Abe; aliases: [安倍 晋三]
         people/alexis-tsipras: Alexis Tsipras; aliases: [Αλέξης Τσίπρας]",
        &[
            "Генерал {Леонид Ивашов=leonid-ivashov:full-name} сказал; {ЛЕОНИД ИВАШОВ=leonid-ivashov:full-name}; {Ивашов=leonid-ivashov:family-name}.",
            "Ивашов, Иван Ивашов, леонид ивашов, Леонид Ивашова.",
            "国家主席{习近平=xi-jinping:full-name}说。习近; 习仲勋.",
            "{Xi Jinping=xi-jinping:full-name} spoke. {Xi=xi-jinping:family-name} did. Article XI.",
            "{Kim Jong-un=kim-jong-un:full-name} ({김정은=kim-jong-un:full-name}) spoke, {Kim Jong Un=kim-jong-un:full-name} did; {Kim=kim-jong-un:family-name} did.",
            "قال {ياسر عرفات=yasser-arafat:full-name} ذلك. عرفان",
            "「{安倍晋三=shinzo-abe:full-name}」, {安倍 晋三=shinzo-abe:full-name}.",
            "{Αλέξης Τσίπρας=alexis-tsipras:full-name}, {Αλεξης Τσιπρας=alexis-tsipras:full-name}.",
        ],
    );
}

#[test]
fn a_dash_ends_a_name_but_a_hyphen_does_not() {
    check(
        "people/leonid-ivashov: Leonid Ivashov
         organisations/nato: NATO",
        &[
            "The {NATO=nato:full-name}–Russia council, {NATO=nato:full-name}—and more; Russia–{NATO=nato:full-name}, Russia—{NATO=nato:full-name}.",
            "{NATO=nato:full-name} – Russia, {NATO=nato:full-name} - Russia, {NATO=nato:full-name} -- Russia, {NATO=nato:full-name}--Russia.",
            "non-NATO, {NATO=nato:full-name}-led, {NATO=nato:full-name}\u{2011}Russia, anti-NATO.",
            "{Leonid Ivashov=leonid-ivashov:full-name}–Smith talks, the Smith–{Ivashov=leonid-ivashov:family-name} talks, the Smith-Ivashov talks, the Ivashov-Smith pact, pro-Ivashov.",
            "({NATO=nato:full-name}), “{NATO=nato:full-name}”, {NATO=nato:full-name}/{NATO=nato:full-name}, {NATO=nato:full-name}.",
        ],
    );
}
