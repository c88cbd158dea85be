//! Whether a family name, or a given name, can stand alone at a place: nothing around it makes it part
//! of somebody else's name.
//!
//! `Laura Bush`, `Powell A. Moore` and `the elder Bush` are other people, whereas a rank, an office, a
//! nation or the start of a sentence lets a name begin (`Gen. Ivashov`), and a verb or a day ends it.

use super::located::is_located;
use super::longer_names::{
    becomes_thing, estate_behind, has_particle_behind, is_at_place, is_joined_before,
    is_numbered_in_words,
};
use super::ships::{is_airport, is_listed_ship, is_ship};
use crate::names::office::Generation;
use crate::names::person::{is_given_anywhere, is_given_name, is_surely_given_name};
use crate::names::text::{
    Case, Ending, Gap, Language, Passage, PlaceKind, Uses, is_address_elsewhere, is_clear_particle,
    nation_at, place_before, region_at, territory_at, uses,
};

/// Whether what precedes `at` lets a family name alone begin there.
///
/// In English a particle in front makes another family name (`van der Vriese` is not Vriese), whereas elsewhere
/// `de` is a word like any other, unless a given name stands before it.
pub fn lets_family_begin(passage: &Passage<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| passage.adjoins(at)) else {
        return !is_joined_before(passage, at) && !is_listed_ship(passage, at);
    };
    let word = passage.words[before];
    // In `the Putin-Bush summit` both are names; whose, [`super::hyphens`] asks.
    if passage.words[at].gap == Gap::Hyphen {
        let pair = passage.is_capital(before) && !is_surely_given_name(&passage.folded(before));
        return pair && lets_family_begin(passage, before);
    }
    if is_ship(passage, at) || is_airport(passage, &(at..at + 1)) || is_proverbial(passage, at) {
        return false;
    }
    let folded = passage.folded(before);
    let uses = uses(&folded);
    match word.case {
        Case::Small => {
            // `the elder Bush` is told from the other by their births, if both are on record.
            let generation = matches!(&*folded, "elder" | "younger" | "senior" | "junior")
                && Generation::beside(passage, &(at..at + 1)).is_none();
            !(generation || is_clear_particle(&folded) && particle_counts(passage, before))
        }
        Case::Digit | Case::None | Case::Unspaced => true,
        Case::Initial => {
            // `A Powell aide`, with no full stop after the letter; `the U.S. Powell`.
            let word = passage.words[at].gap == Gap::Space && is_word_of_one_letter(&folded);
            word || passage.is_country_in_initials(before)
        }
        // `The Hague`: within a sentence an article with a capital is part of a name.
        Case::Capital if folded == "the" && !passage.opens_sentence(before) => false,
        Case::Capital | Case::Capitals if is_at_place(passage, at) => true,
        Case::Capital
            if passage.opens_sentence(before)
                && passage.language.is_opening(passage.word(before)) =>
        {
            true
        }
        // `Monsieur Lavrov`, `Selon Lavrov`
        Case::Capital
            if !passage.language.is_english()
                && (is_address_elsewhere(&folded)
                    || passage.opens_sentence(before) && !is_given_anywhere(&folded)) =>
        {
            true
        }
        // `Will Powell agree?`
        Case::Capital if is_opening_auxiliary(passage, before) => true,
        // `Christian Schmidt`, `June Schmidt`.
        Case::Capital if uses.any(Uses::GIVEN) && !is_date(passage, before) => false,
        Case::Capital | Case::Capitals => {
            let neutral = Uses::RANK
                .or(Uses::OFFICE)
                .or(Uses::FUNCTION)
                .or(Uses::DAY)
                .or(Uses::NATION);
            let given = is_surely_given_name(&folded);
            is_german_office(passage, &folded)
                || uses.any(neutral)
                || !given && ends_title(passage, before)
                // In a line of capitals any word may stand in front: `TALKS IVANOV LEFT`.
                || !given && passage.is_among_capitals(before)
                // In prose, letters in capitals are an abbreviation and no given name:
                // `a CNN Powell interview`.
                || word.case == Case::Capitals && !passage.is_among_capitals(at)
        }
    }
}

/// Whether the word `at` belongs to a set phrase, the garden of Eden, or is what somebody `also called Schmidt` is
/// called.
fn is_proverbial(passage: &Passage<'_>, at: usize) -> bool {
    let Some([before, last]) = at
        .checked_sub(2)
        .map(|first| [first, first + 1].map(|at| passage.word(at)))
    else {
        return false;
    };
    match last {
        "of" => matches!(before, "garden" | "Garden") && passage.word(at) == "Eden",
        "called" | "named" => before == "also",
        _ => false,
    }
}

/// Whether a single folded letter is a word, in English or in the languages of Cyrillic, where no full stop
/// follows it: `A Powell aide`, `С Ивановым`.
pub fn is_word_of_one_letter(folded: &str) -> bool {
    matches!(
        folded,
        "a" | "i" | "с" | "в" | "к" | "о" | "у" | "и" | "а" | "я" | "з" | "й" | "е" | "э"
    )
}

/// Whether a particle at the word `at` makes another family name of the one after it: always in English, and
/// elsewhere after a given name, `Dominique de Villepin`.
fn particle_counts(passage: &Passage<'_>, at: usize) -> bool {
    passage.language.is_english()
        || at > 0 && passage.adjoins(at) && is_given_name(&passage.folded(at - 1))
}

/// Whether a word is the name of an office in German, where it has a capital: `Außenminister Powell`.
fn is_german_office(passage: &Passage<'_>, folded: &str) -> bool {
    const OFFICES: [&str; 16] = [
        "minister",
        "ministerin",
        "prasident",
        "prasidentin",
        "kanzler",
        "kanzlerin",
        "sekretar",
        "sekretarin",
        "chef",
        "chefin",
        "sprecher",
        "sprecherin",
        "botschafter",
        "botschafterin",
        "herrn",
        "papst",
    ];
    passage.language == Language::German && OFFICES.iter().any(|office| folded.ends_with(office))
}

/// Whether the word `at` is an auxiliary that opens a question, and no given name: `Will Powell agree?`
fn is_opening_auxiliary(passage: &Passage<'_>, at: usize) -> bool {
    matches!(passage.word(at), "Will" | "May")
        && passage.opens_sentence(at)
        && passage.is_question(at)
}

/// Whether the month at `at` is one of the calendar rather than a given name: after a day or a
/// preposition, as in `In June Powell came` or `on 5 June Powell left`.
fn is_date(passage: &Passage<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let precedes = || {
        matches!(
            &*passage.folded(before),
            "in" | "on"
                | "by"
                | "since"
                | "until"
                | "till"
                | "from"
                | "during"
                | "early"
                | "mid"
                | "late"
                | "last"
                | "next"
                | "this"
                | "of"
        )
    };
    passage.is_of_calendar(at) && (passage.words[before].case == Case::Digit || precedes())
}

/// Whether a title with an `of` ends with the word at `last`, so that a name may follow:
/// `Secretary of State`, `Minister of Foreign Affairs`, `Secretary of the Security Council`. Without
/// this, `State` would look like a given name.
pub fn ends_title(passage: &Passage<'_>, last: usize) -> bool {
    const LONGEST: usize = 7;
    let mut after_of = false;
    for at in (last.saturating_sub(LONGEST)..=last).rev() {
        if after_of && passage.uses(at).any(Uses::OFFICE) {
            // Asked last, since it looks the words up among all places.
            return ends_body(passage, last);
        }
        let word = passage.word(at);
        let joins = matches!(word, "of" | "for" | "the" | "and");
        if !(joins || passage.is_capital(at)) || !passage.adjoins(at) {
            return false;
        }
        after_of = matches!(word, "of" | "for");
    }
    false
}

/// Whether a word can end the name of what an office is of. In `Secretary of State Hillary Clinton` the title
/// ends before `Hillary`, and in `head of Gazprom Petr Lavrov` before `Petr`: directly behind an `of` any word will do,
/// and further on only one that bodies and places have.
fn ends_body(passage: &Passage<'_>, last: usize) -> bool {
    if last == 0 || matches!(passage.word(last - 1), "of" | "for" | "the" | "and") {
        return true;
    }
    let of_body = Uses::FIELD
        .or(Uses::OFFICE)
        .or(Uses::BODY)
        .or(Uses::KIND)
        .or(Uses::THING)
        .or(Uses::UNION);
    passage.uses(last).any(of_body) || place_before(passage, last + 1).is_some_and(|it| it < last)
}

/// Whether what follows `at` lets a family name alone end there: no capitalised word that would
/// make a given name of it (`Kennedy Smith`), no number of a model or an index (`the Russell 2000`).
pub fn lets_family_end(passage: &Passage<'_>, at: usize) -> bool {
    let other = becomes_thing(passage, at)
        || is_numbered_in_words(passage, at + 1)
        || has_particle_behind(passage, at)
        || estate_behind(passage, at).is_some()
        || are_several(passage, at)
        || is_town(passage, at);
    if other {
        return false;
    }
    let after = at + 1;
    let Some(word) = passage.words.get(after) else {
        return true;
    };
    // `Putins Rede`: a genitive ends the name.
    let genitive = passage.language.has_genitive() && passage.word(at).ends_with('s');
    if passage.words[at].ending != Ending::Plain || word.gap != Gap::Space || genitive {
        return true;
    }
    match word.case {
        // Numbers of two digits are ages and the like.
        Case::Digit => word.range().len() < 3,
        // `Powell A. Moore` is somebody else; `Powell I know` is not.
        Case::Initial => {
            let stop = passage.words.get(after + 1).map(|next| next.gap) == Some(Gap::Dot);
            matches!(passage.word(after), "A" | "I") && !stop
        }
        Case::Capital | Case::Capitals => {
            passage.is_among_capitals(after)
                || passage.uses(after).any(ENDS_NAME)
                || passage.is_white_house(after)
        }
        _ => true,
    }
}

/// Whether a verb behind says that the name is of several, as a firm is: `Macmillan, who are publishing this`.
fn are_several(passage: &Passage<'_>, at: usize) -> bool {
    let Some(words) = passage.words.get(at + 1..at + 3) else {
        return false;
    };
    let joined = || at > 0 && matches!(passage.word(at - 1), "and" | "or" | "nor");
    words[0].gap == Gap::Comma
        && words[1].gap == Gap::Space
        && passage.word(at + 1) == "who"
        && matches!(passage.word(at + 2), "are" | "were" | "have")
        && !joined()
}

/// Whether the state or the country of a town follows the word `at`: `Clinton, Iowa`, `in Austin, Texas`. Of a
/// country this is certain only after a preposition: `Bush, Russia, and the treaty`.
fn is_town(passage: &Passage<'_>, at: usize) -> bool {
    let next = at + 1;
    if passage
        .words
        .get(next)
        .is_none_or(|word| word.gap != Gap::Comma)
    {
        return false;
    }
    let Some(end) = territory_at(passage, next) else {
        return false;
    };
    let ends = passage
        .words
        .get(end)
        .is_none_or(|word| word.gap >= Gap::Comma || word.gap == Gap::Dot);
    let located = is_located(passage, at, PlaceKind::Capital);
    let nation = nation_at(passage, next).is_some();
    (ends || located) && (located || !nation || region_at(passage, next).is_some())
}

/// What may stand after a name with a capital and is not part of it, headlines included:
/// `Powell Monday`, `the Kennedy Administration`, `Putin Signs New Law`.
const ENDS_NAME: Uses = Uses::DAY
    .or(Uses::GOVERNMENT)
    .or(Uses::FUNCTION)
    .or(Uses::SUFFIX)
    .or(Uses::DEED);

/// The words of the passage that are the folded family name `family` after a word that makes somebody else's name of
/// it, such as another given name.
pub fn other_bearers(passage: &Passage<'_>, family: &str) -> Vec<usize> {
    let words = (1..passage.words.len()).filter(|&at| {
        passage.is_capital(at)
            && passage.adjoins(at)
            && passage.folded(at) == family
            && !lets_family_begin(passage, at)
    });
    words.collect()
}
