//! Traps: words that only look like a name, and ways of writing that hide a name.
//!
//! In the notation of `support::names`: `{Ivanov=igor-ivanov:office}` is a mention and its rule, and
//! `{Ivanov=?igor-ivanov,sergei-ivanov}` is a warning that the name could be either person's; an unmarked name
//! must be neither.

use crate::support::names::check;

/// The small `s` of a possessive does not count when the capitals of a word are compared.
#[test]
fn abbreviations_are_found_as_possessives() {
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

/// The month of May is not Theresa May.
#[test]
fn a_month_is_not_a_person() {
    check(
        "people/theresa-may: Theresa May",
        &[
            "people: [theresa-may]\n---\nIn May he left, in early May, last May, since May, by May, until May, the May summit.",
        ],
    );
}

/// `New START` is another treaty than `START`, also at the start of a sentence, where any word has a capital.
#[test]
fn a_longer_treaty_name_may_start_a_sentence() {
    check(
        "treaties/start: START",
        &["New START expired. He knows New START."],
    );
}

/// An image is not text, but no name continues after one.
#[test]
fn an_image_interrupts_a_name() {
    check(
        "people/sergei-ivanov: Sergei Ivanov",
        &[
            "{Sergei Ivanov=sergei-ivanov:full-name} ![x](https://example.org/x.png) {Ivanov=sergei-ivanov:family-name} spoke.",
            "Sergei ![x](https://example.org/x.png) Ivanov spoke.",
        ],
    );
}

/// After the name of a treaty, `I` is a number and not the pronoun.
#[test]
fn a_treaty_may_have_the_number_one() {
    check(
        "treaties/start-ii: START II; short_name: START",
        &[
            "treaties: [start-ii]\n---\nUnder START I, limits were higher. START I expired. START I’s limits.",
        ],
    );
}

/// The United Nations have a Security Council too.
#[test]
fn organisations_that_share_a_name_are_told_apart() {
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

/// In the middle of a sentence, a capitalised `The` is part of a name.
#[test]
fn a_place_with_an_article_is_not_a_person() {
    check(
        "people/william-hague: William Hague",
        &[
            "people: [william-hague]\n---\nHe went to The Hague. In The Hague the OPCW met. Mr {Hague=william-hague:family-name} did not.",
        ],
    );
}

/// `Christian`, `Jan`, `June` and `Will` are words or months, but also given names.
#[test]
fn given_names_may_look_like_other_words() {
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

/// A name after the type of a ship is the name of the ship.
#[test]
fn ships_named_after_people_are_not_mentions() {
    check(
        "people/dmitry-ustinov: Dmitry Ustinov
         people/nikolai-kuznetsov: Nikolai Kuznetsov",
        &[
            "people: [dmitry-ustinov, nikolai-kuznetsov]\n---\nThe cruiser Marshal Ustinov sailed. The aircraft carrier Admiral Kuznetsov sailed. The frigate Admiral Kuznetsov sailed. The carrier Kuznetsov sailed.",
        ],
    );
}

/// A suffix that the record does not have means another person.
#[test]
fn a_suffix_for_another_generation_rules_a_person_out() {
    check(
        "people/george-w-bush: George W. Bush
         people/vladimir-putin: Vladimir Putin",
        &[
            "people: [george-w-bush]\n---\nGeorge Bush Sr. spoke; Bush Sr. did; Bush, Sr., did. The elder Bush did.",
            "people: [vladimir-putin]\n---\nLeonid Putin Jr. spoke. Vladimir Putin Jr. did. Putin Jr. did.",
        ],
    );
}

/// Words in addresses, code and links do not show that the name is also an ordinary word.
#[test]
fn addresses_and_code_are_not_words_of_the_text() {
    check(
        "people/leonid-ivashov: Leonid Ivashov",
        &[
            "people: [leonid-ivashov]\n---\n{Ivashov=leonid-ivashov:family-name} replied. {Ivashov=leonid-ivashov:family-name} was there; write to ivashov@example.org.",
            "people: [leonid-ivashov]\n---\n{Ivashov=leonid-ivashov:family-name} was there; see `ivashov.pdf`.",
            "people: [leonid-ivashov]\n---\n{Ivashov=leonid-ivashov:family-name} was there; see [ivashov](https://example.org/).",
        ],
    );
}

/// In title case the verb is capitalised too, but it is not part of the name.
#[test]
fn a_verb_in_a_title_case_headline_ends_a_name() {
    check(
        "people/vladimir-putin: Vladimir Putin",
        &[
            "## {Vladimir Putin=vladimir-putin:full-name} Signs New Law",
            "## {Vladimir Putin=vladimir-putin:full-name} Meets Press in Moscow",
        ],
    );
}

/// An institution or a structure is not the person after whom it is named.
#[test]
fn institutions_named_after_people_are_not_mentions() {
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

/// `XI` is a number, `Xi` is a name.
#[test]
fn a_roman_numeral_is_not_a_name() {
    check(
        "people/xi-jinping: Xi Jinping; family: Xi",
        &["people: [xi-jinping]\n---\nArticles X, XI and XII; {Xi=xi-jinping:family-name} spoke."],
    );
}

/// A name joined to another by an ampersand is a firm.
#[test]
fn firms_with_an_ampersand_are_not_mentions() {
    check(
        "people/john-kennedy: John Kennedy",
        &["people: [john-kennedy]\n---\nSmith & Kennedy; Kennedy & Smith."],
    );
}

/// A name after `@` is an address.
#[test]
fn handles_are_not_mentions() {
    check(
        "people/leonid-ivashov: Leonid Ivashov",
        &["people: [leonid-ivashov]\n---\nHe wrote to @Ivashov and to x, @Ivashov."],
    );
}

/// The word after a hyphen may have a small letter.
#[test]
fn a_small_letter_after_a_hyphen_does_not_matter() {
    check(
        "treaties/npt: Nuclear Non-Proliferation Treaty",
        &[
            "The {Nuclear Non-proliferation Treaty=npt:full-name}, {Nuclear Non-Proliferation Treaty=npt:full-name}.",
        ],
    );
}

/// Quotation marks before and after a name that do not belong together do not make it a title.
#[test]
fn a_name_between_two_quotations_is_a_mention() {
    check(
        "people/leonid-ivashov: Leonid Ivashov",
        &[
            "He called it “wrong.” {Leonid Ivashov=leonid-ivashov:full-name} “never” agreed.",
            "The generals’ {Leonid Ivashov=leonid-ivashov:full-name} ‘never’ agreed.",
        ],
    );
}
