//! Names in prose: words around a name, and ways of writing it, that make it another's or hide it.
//!
//! In the notation of `support::names`: `{Ivanov=igor-ivanov:office}` is a mention and its rule,
//! `{Ivanov=?igor-ivanov,sergei-ivanov}` the warning that a name could be either's; what is not marked
//! is neither.

use crate::support::names::check;

/// The `s` of a possessive says nothing of how the word is written.
#[test]
fn a_possessive_of_an_abbreviation() {
    check(
        "organisations/nato: NATO
         treaties/salt: SALT
         treaties/start-i: START I",
        &[
            "{NATO=nato:full-name}’s view, {NATO=nato:full-name}'s view, {SALT=salt:full-name}’s end.",
            "{START-I=start-i:full-name}’s end and {START I=start-i:full-name}’s end.",
        ],
    );
}

/// The month is not the prime minister.
#[test]
fn a_month() {
    check(
        "people/theresa-may: Theresa May",
        &[
            "people: [theresa-may]\n---\nIn May he left, in early May, last May, since May, by May, until May, the May summit.",
        ],
    );
}

/// A capital at the start of a sentence does not make `New` a word of no meaning.
#[test]
fn a_longer_treaty_at_the_start_of_a_sentence() {
    check(
        "treaties/start: START",
        &["New START expired. He knows New START."],
    );
}

/// An image has no text, and no name goes on behind it.
#[test]
fn an_image_within_a_name() {
    check(
        "people/sergei-ivanov: Sergei Ivanov",
        &[
            "{Sergei Ivanov=sergei-ivanov:full-name} ![x](https://example.org/x.png) {Ivanov=sergei-ivanov:family-name} spoke.",
            "Sergei ![x](https://example.org/x.png) Ivanov spoke.",
        ],
    );
}

/// Behind a treaty an `I` is a number.
#[test]
fn a_treaty_with_the_number_one() {
    check(
        "treaties/start-ii: START II; short_name: START",
        &[
            "treaties: [start-ii]\n---\nUnder START I, limits were higher. START I expired. START I’s limits.",
        ],
    );
}

/// The United Nations have a Security Council, too.
#[test]
fn bodies_of_one_name() {
    check(
        "organisations/security-council-of-russia: Security Council of Russia; aliases: [Security Council]
         organisations/senate: United States Senate; aliases: [Senate]
         organisations/duma: State Duma; aliases: [Duma]",
        &[
            "The UN Security Council voted; the U.N. Security Council, the United Nations Security Council.",
            "The {Security Council=security-council-of-russia:full-name}, Russia’s {Security Council=security-council-of-russia:full-name}, the Russian {Security Council=security-council-of-russia:full-name}.",
            "The Moscow City Duma; the {Duma=duma:full-name}.",
        ],
    );
}

/// Within a sentence `The` in capitals is part of a name.
#[test]
fn a_place_with_its_article() {
    check(
        "people/william-hague: William Hague",
        &[
            "people: [william-hague]\n---\nHe went to The Hague. In The Hague the OPCW met. Mr {Hague=william-hague:family-name} did not.",
        ],
    );
}

/// `Christian`, `Jan`, `June` and `Will` are words, nations, months, and given names.
#[test]
fn given_names_that_are_also_words() {
    check(
        "people/helmut-schmidt: Helmut Schmidt
         people/colin-powell: Colin Powell",
        &[
            "people: [helmut-schmidt]\n---\nChristian Schmidt spoke. It was Christian Schmidt. Jan Schmidt. Then June Schmidt spoke.",
            "people: [colin-powell]\n---\nIt was Will Powell; Don Powell.",
            "people: [colin-powell]\n---\nIn June {Powell=colin-powell:family-name} came; on 5 June {Powell=colin-powell:family-name} left.",
        ],
    );
}

/// The kind of a ship in front makes it the ship.
#[test]
fn ships() {
    check(
        "people/dmitry-ustinov: Dmitry Ustinov
         people/nikolai-kuznetsov: Nikolai Kuznetsov",
        &[
            "people: [dmitry-ustinov, nikolai-kuznetsov]\n---\nThe cruiser Marshal Ustinov sailed. The aircraft carrier Admiral Kuznetsov sailed. The frigate Admiral Kuznetsov sailed. The carrier Kuznetsov sailed.",
        ],
    );
}

/// A suffix that the record has not says that it is somebody else.
#[test]
fn another_generation() {
    check(
        "people/george-w-bush: George W. Bush
         people/vladimir-putin: Vladimir Putin",
        &[
            "people: [george-w-bush]\n---\nGeorge Bush Sr. spoke; Bush Sr. did; Bush, Sr., did. The elder Bush did.",
            "people: [vladimir-putin]\n---\nLeonid Putin Jr. spoke. Vladimir Putin Jr. did. Putin Jr. did.",
        ],
    );
}

/// An address has no words of the language.
#[test]
fn small_letters_in_addresses_and_code() {
    check(
        "people/leonid-ivashov: Leonid Ivashov",
        &[
            "people: [leonid-ivashov]\n---\n{Ivashov=leonid-ivashov:family-name} replied. {Ivashov=leonid-ivashov:family-name} was there; write to ivashov@example.org.",
            "people: [leonid-ivashov]\n---\n{Ivashov=leonid-ivashov:family-name} was there; see `ivashov.pdf`.",
            "people: [leonid-ivashov]\n---\n{Ivashov=leonid-ivashov:family-name} was there; see [ivashov](https://example.org/).",
        ],
    );
}

/// A deed ends the name in front of it.
#[test]
fn headlines_in_title_case() {
    check(
        "people/vladimir-putin: Vladimir Putin",
        &[
            "## {Vladimir Putin=vladimir-putin:full-name} Signs New Law",
            "## {Vladimir Putin=vladimir-putin:full-name} Meets Press in Moscow",
        ],
    );
}

/// An institution is not the man.
#[test]
fn things_named_after_people() {
    check(
        "people/herbert-hoover: Herbert Hoover
         people/andrew-carnegie: Andrew Carnegie
         people/henry-andrews: Henry Andrews",
        &[
            "The Herbert Hoover Institution; the Herbert Hoover Dam.",
            "The Andrew Carnegie Endowment.",
            "The Henry Andrews Base.",
        ],
    );
}

/// `XI` is a number.
#[test]
fn roman_numbers() {
    check(
        "people/xi-jinping: Xi Jinping; family: Xi",
        &["people: [xi-jinping]\n---\nArticles X, XI and XII; {Xi=xi-jinping:family-name} spoke."],
    );
}

/// Firms have an ampersand.
#[test]
fn an_ampersand_in_front() {
    check(
        "people/john-kennedy: John Kennedy",
        &["people: [john-kennedy]\n---\nSmith & Kennedy; Kennedy & Smith."],
    );
}

/// A handle is an address.
#[test]
fn handles() {
    check(
        "people/leonid-ivashov: Leonid Ivashov",
        &["people: [leonid-ivashov]\n---\nHe wrote to @Ivashov and to x, @Ivashov."],
    );
}

/// What stands behind a hyphen may have a small letter.
#[test]
fn small_letters_behind_a_hyphen() {
    check(
        "treaties/npt: Nuclear Non-Proliferation Treaty",
        &[
            "The {Nuclear Non-proliferation Treaty=npt:full-name}, {Nuclear Non-Proliferation Treaty=npt:full-name}.",
        ],
    );
}

/// Quotation marks that are not around a name have nothing to do with it.
#[test]
fn a_name_between_quotations() {
    check(
        "people/leonid-ivashov: Leonid Ivashov",
        &[
            "He called it “wrong.” {Leonid Ivashov=leonid-ivashov:full-name} “never” agreed.",
            "The generals’ {Leonid Ivashov=leonid-ivashov:full-name} ‘never’ agreed.",
        ],
    );
}
