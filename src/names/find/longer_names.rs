//! Whether a name that was seen is only part of a longer one, which is somebody or something else.
//!
//! `Bush Intercontinental Airport` is not a person, `START III` is not START,
//! `the cruiser Marshal Ustinov` is a ship. Each function is a question about one place of a passage;
//! [`super::scan`] and [`super::family_names`] ask them before they report a name.

use std::ops::Range;

use crate::names::person::{is_given_name, is_surely_given_name};
use crate::names::text::{
    Case, Ending, Gap, Passage, Uses, is_clear_particle, is_numeral, place_before, uses,
};

/// Whether the words after `at` make the name of a thing, a place or a firm of it:
/// `Bush Intercontinental Airport`, `Smith & Wesson`.
pub fn becomes_thing(passage: &Passage<'_>, at: usize) -> bool {
    let behind = passage.words[at].range().end;
    if passage.text[behind..].trim_start().starts_with('&') {
        return true;
    }
    let next = at + 1;
    if next < passage.words.len() && passage.adjoins(next) && is_named_after(passage, next) {
        return true;
    }
    if passage.words[at].ending != Ending::Plain {
        return false;
    }
    // Names of things have few words, and a verb, a function word or a day ends them: `## Putin Meets
    // Press in Moscow` is about Putin.
    const LONGEST: usize = 4;
    let ends = Uses::DEED.or(Uses::FUNCTION).or(Uses::DAY);
    // `the Clinton White House` is no building.
    if passage
        .words
        .get(next)
        .is_some_and(|word| word.gap == Gap::Space)
        && passage.word(next) == "White"
        && passage.words.get(next + 1).is_some()
        && passage.word(next + 1) == "House"
    {
        return false;
    }
    (next..passage.words.len().min(next + LONGEST))
        .take_while(|&at| {
            passage.adjoins(at) && passage.is_capital(at) && !passage.uses(at).any(ends)
        })
        .any(|at| passage.uses(at).any(Uses::THING))
}

/// Whether the word `next` is one for what is named after people, in lower case too: `Charles de Gaulle airport`,
/// `Ford class`, the `Truman strike group`. Other such words only follow: `the Kennedy school of thought`.
fn is_named_after(passage: &Passage<'_>, next: usize) -> bool {
    let word = passage.word(next);
    let last = |at: usize| {
        passage
            .words
            .get(at)
            .is_none_or(|it| it.gap > Gap::Space || !passage.is_capital(at))
    };
    let group = || {
        passage
            .words
            .get(next + 1)
            .is_some_and(|it| it.gap == Gap::Space)
            && matches!(passage.word(next + 1), "group" | "groups" | "Group")
    };
    match word {
        "airport" | "stadium" | "cosmodrome" | "shipyard" | "airfield" | "airbase"
        | "spaceport" | "expressway" | "turnpike" | "class" | "battlegroup" | "flotilla" => true,
        "carrier" | "strike" | "battle" => group(),
        // `flew into Reagan National`
        "National" | "International" | "Intercontinental" => last(next + 1),
        _ => false,
    }
}

/// Whether an article shows that the name is a thing's, such as a ship or a place: `aboard the Ronald Reagan`,
/// `aides on the Hill`. Before a noun the name is an attribute and may be a person's: `the Bush plan`; and so it is
/// before what tells one side of a person from another: `the Powell of 1991`, `the Powell who`.
pub fn is_thing_by_article(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let Some(before) = words.start.checked_sub(1) else {
        return false;
    };
    if passage.words[words.start].gap != Gap::Space || !passage.language.is_english() {
        return false;
    }
    let is_article = |at: usize| {
        matches!(passage.word(at), "the" | "The" | "a" | "A" | "an" | "An")
            && passage.words[at].ending == Ending::Plain
    };
    let new = || {
        before > 0
            && passage.word(before) == "new"
            && passage.words[before].gap == Gap::Space
            && passage.word(before - 1) == "the"
    };
    if !(is_article(before) || new()) {
        return false;
    }
    let last = words.end - 1;
    if passage.words[last].ending != Ending::Plain {
        return passage.words[last].ending == Ending::Possessive;
    }
    let mut next = words.end;
    // `the Reagan, Bush and Clinton administrations`: what follows the last name decides.
    while let Some(word) = passage.words.get(next) {
        let joins = matches!(passage.word(next), "and" | "or" | "&") && word.gap == Gap::Space;
        let listed = word.gap == Gap::Comma && passage.is_capital(next);
        if !(joins || listed)
            || joins
                && !passage
                    .words
                    .get(next + 1)
                    .is_some_and(|_| passage.is_capital(next + 1))
        {
            break;
        }
        next += 1;
        while next < passage.words.len()
            && passage.is_capital(next)
            && (passage.words[next].gap == Gap::Space || passage.adjoins(next))
        {
            next += 1;
        }
    }
    let Some(word) = passage.words.get(next) else {
        return true;
    };
    match word.gap {
        Gap::Hyphen => return false,
        Gap::Space => {}
        _ => return true,
    }
    if word.case != Case::Small {
        return false;
    }
    let text = passage.word(next);
    if matches!(
        text,
        "of" | "who"
            | "whom"
            | "whose"
            | "we"
            | "I"
            | "that"
            | "they"
            | "you"
            | "he"
            | "she"
            | "era"
    ) {
        return false;
    }
    let uses = passage.uses(next);
    let articled = || {
        matches!(
            &*passage.folded(last),
            "hill" | "king" | "queen" | "pope" | "prince" | "house" | "court" | "bench"
        ) && !uses.any(Uses::GOVERNMENT)
    };
    uses.any(Uses::FUNCTION.or(Uses::VERB).or(Uses::DEED))
        || text.len() > 5 && text.ends_with("ed")
        || articled()
}

/// Whether what surrounds a full name makes something or somebody else of it: `Charles de Gaulle airport`,
/// `the film “Michael Collins”`, `landed at Charles de Gaulle`.
pub fn is_other_after_full_name(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    becomes_thing(passage, words.end - 1)
        || is_quoted(passage, words)
        || is_airport(passage, words.start)
        || is_numbered_in_words(passage, words.end)
}

/// Whether the words before a name say that one arrives at it: `landed at Charles de Gaulle`.
pub fn is_airport(passage: &Passage<'_>, start: usize) -> bool {
    let Some(verb) = start.checked_sub(2) else {
        return false;
    };
    let spaced = |at: usize| passage.words[at].gap == Gap::Space;
    let verb_of = |stems: &[&str]| {
        stems
            .iter()
            .any(|stem| passage.folded(verb).starts_with(stem))
    };
    spaced(start)
        && spaced(start - 1)
        && match passage.word(start - 1) {
            "at" => verb_of(&["land", "arriv", "touched", "down", "layover", "stopover"]),
            "into" => verb_of(&["flew", "fly", "flies"]),
            _ => false,
        }
}

/// Whether the word `after` is a number that is part of the name before it: `START III`.
pub fn is_numbered(passage: &Passage<'_>, after: usize) -> bool {
    let Some(word) = passage.words.get(after) else {
        return false;
    };
    matches!(word.gap, Gap::Space | Gap::Hyphen)
        && passage.words[after - 1].ending == Ending::Plain
        && matches!(word.case, Case::Capitals | Case::Initial | Case::Digit)
        && is_numeral(&passage.folded(after))
}

/// Whether particles and a family name follow the word `at`: `Bashar al-Jaafari` is not Bashar al-Assad, and
/// `Prince Saud al-Faisal` nobody of the family Saud.
pub fn has_particle_behind(passage: &Passage<'_>, at: usize) -> bool {
    const MOST: usize = 3;
    let is_particle = |it: usize| {
        let first = it == at + 1;
        passage.words[it].case == Case::Small
            && passage.word(it).len() <= 5
            && is_clear_particle(&passage.folded(it))
            && (if first {
                passage.words[it].gap == Gap::Space
            } else {
                passage.adjoins(it)
            })
    };
    let end = passage.words.len().min(at + 1 + MOST);
    let particles = (at + 1..end).take_while(|&it| is_particle(it)).count();
    let name = at + 1 + particles;
    particles > 0
        && passage.words[at].ending == Ending::Plain
        && name < passage.words.len()
        && passage.adjoins(name)
        && passage.is_capital(name)
}

/// Whether a number in words follows the word before `after`, as rulers have it: `Abdullah the Second`, `Ivan the
/// Terrible`.
pub fn is_numbered_in_words(passage: &Passage<'_>, after: usize) -> bool {
    let number = after + 1;
    number < passage.words.len()
        && passage.words[after].gap == Gap::Space
        && passage.words[after - 1].ending == Ending::Plain
        && passage.word(after) == "the"
        && passage.words[number].gap == Gap::Space
        && matches!(
            passage.word(number),
            "First"
                | "Second"
                | "Third"
                | "Fourth"
                | "Fifth"
                | "Sixth"
                | "Seventh"
                | "Eighth"
                | "Ninth"
                | "Tenth"
                | "Great"
                | "Terrible"
                | "Bold"
                | "Bald"
                | "Wise"
                | "Pious"
                | "Conqueror"
                | "Magnificent"
                | "Good"
        )
}

/// Whether a word is a Roman numeral rather than a name: `Articles X, XI and XII` do not mention Xi
/// Jinping. In a line of capitals it may be the name: `XI VISITS MOSCOW`.
pub fn is_roman(passage: &Passage<'_>, at: usize) -> bool {
    passage.words[at].case == Case::Capitals
        && is_numeral(&passage.folded(at))
        && !passage.is_among_capitals(at)
}

/// Whether the word `after` is an `of` that makes a longer name: `Charles VI of France` is not the
/// emperor, `Anne of the Thousand Days` is a film. In lower case what follows is not a name:
/// `Henry of course`.
pub fn is_of(passage: &Passage<'_>, after: usize) -> bool {
    let follows = |at: usize, word: &str| {
        let next = passage.words.get(at);
        next.is_some_and(|next| next.gap == Gap::Space && next.of(passage.text) == word)
    };
    let capital = after + 1 < passage.words.len() && passage.is_capital(after + 1);
    follows(after, "of") && (capital || follows(after + 1, "the") || follows(after + 1, "a"))
}

/// The folded capitalised word after an `of` at the word `after`, with an article or none: the country
/// or body that the name in front belongs to, as in `the Senate of Poland`.
pub fn owner_behind(passage: &Passage<'_>, after: usize) -> Option<String> {
    let of = passage.words.get(after)?;
    if !(of.gap == Gap::Space && passage.word(after) == "of") {
        return None;
    }
    let article = after + 1 < passage.words.len() && passage.word(after + 1) == "the";
    let owner = after + 1 + usize::from(article);
    (owner < passage.words.len() && passage.is_capital(owner)).then(|| passage.folded(owner))
}

/// Whether a word in capitals stands in brackets by itself, as the abbreviation within the name that it
/// abbreviates: `Anti-Ballistic Missile (ABM) Treaty`.
pub fn is_bracketed(passage: &Passage<'_>, at: usize) -> bool {
    let range = passage.words[at].range();
    passage.words[at].case == Case::Capitals
        && passage.text[..range.start].ends_with('(')
        && passage.text[range.end..].starts_with(')')
}

/// Whether quotation marks enclose these words and nothing else, as they do the title of a work or the
/// name of a ship: `the film “Michael Collins”`.
pub fn is_quoted(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let bytes = passage.bytes(words);
    let before = passage.text[..bytes.start].chars().next_back();
    let after = passage.text[bytes.end..].chars().next();
    let opens = before.is_some_and(|c| matches!(c, '"' | '“' | '„' | '‘' | '«'));
    opens && after.is_some_and(|c| matches!(c, '"' | '”' | '“' | '’' | '»'))
}

/// Whether the name at `at` is a ship's: its kind stands in front, with a rank between or none, as in
/// `the cruiser Marshal Ustinov`; or it is one of a list, `the carriers Ronald Reagan and Gerald R. Ford`; or somebody is
/// `aboard` it.
pub fn is_ship(passage: &Passage<'_>, at: usize) -> bool {
    let mut before = at;
    while before > 0 && passage.adjoins(before) {
        before -= 1;
        // No kind of ship and no rank is so short, but most words before a name are: `of`, `to`.
        if passage.words[before].case == Case::Small && passage.word(before).len() <= 2 {
            break;
        }
        let uses = passage.uses(before);
        let prefix = passage.words[before].case == Case::Capitals
            && matches!(
                passage.word(before),
                "USS"
                    | "HMS"
                    | "RFS"
                    | "INS"
                    | "SS"
                    | "HMCS"
                    | "HMAS"
                    | "USNS"
                    | "RMS"
                    | "FS"
                    | "TCG"
            );
        if uses.any(Uses::SHIP) || prefix || passage.word(before) == "aboard" {
            return true;
        }
        if !uses.any(Uses::RANK) {
            break;
        }
    }
    is_listed_ship(passage, at)
}

/// Whether the name at `at` is in a list that ships begin: `the carriers Nimitz, Ronald Reagan and Gerald R. Ford`.
pub fn is_listed_ship(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 16;
    for first in (at.saturating_sub(LONGEST)..at).rev() {
        let next = &passage.words[first + 1];
        let plural =
            passage.words[first].case != Case::Initial && passage.word(first).ends_with('s');
        if plural
            && passage.uses(first).any(Uses::FLEET)
            && passage.words[first].ending == Ending::Plain
        {
            // After a comma the sentence goes on: `the carriers, Powell said`.
            return next.gap == Gap::Space && passage.is_capital(first + 1);
        }
        let within = matches!(next.gap, Gap::Space | Gap::Hyphen | Gap::Comma)
            || next.gap == Gap::Dot && passage.is_abbreviated(first);
        let part = passage.is_capital(first) || matches!(passage.word(first), "and" | "the" | "or");
        if !(within && part) {
            return false;
        }
    }
    false
}

/// Whether an ampersand before the word `at` makes a firm of it: `Smith & Kennedy`.
pub fn is_joined_before(passage: &Passage<'_>, at: usize) -> bool {
    let start = passage.words[at].range().start;
    passage.text[..start].trim_end().ends_with('&')
}

/// Whether the word before a full name at `at` makes a longer name of it: a ship
/// (`USS John F. Kennedy`), a place, or somebody with one more given name. At the start of a sentence,
/// and in a line of capitals, the capital of that word proves nothing.
pub fn is_preceded_by_more(passage: &Passage<'_>, at: usize) -> bool {
    if is_ship(passage, at) {
        return true;
    }
    let Some(before) = at.checked_sub(1).filter(|_| passage.adjoins(at)) else {
        return false;
    };
    let folded = passage.folded(before);
    passage.is_capital(before)
        && !passage.opens_sentence(before)
        && !is_at_place(passage, at)
        && (uses(&folded).any(Uses::PLACE) || is_surely_given_name(&folded))
        && !passage.is_among_capitals(before)
}

/// Whether a place ends before the word `at` that a preposition makes one: in `In Cairo Powell met him` Cairo is no
/// given name, and a name begins after it. An unknown place counts only where a verb follows the name.
pub fn is_at_place(passage: &Passage<'_>, at: usize) -> bool {
    let locative = |at: usize| {
        let word = passage.word(at);
        let known = [
            "in", "at", "from", "to", "near", "outside", "inside", "over", "through", "via", "into",
        ];
        word.len() <= 7
            && passage.words[at + 1].gap == Gap::Space
            && known.iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    // Cheap first: most names stand behind an office.
    const LONGEST: usize = 4;
    if !passage.adjoins(at) || !(2..=LONGEST).any(|back| at >= back && locative(at - back)) {
        return false;
    }
    if let Some(place) = place_before(passage, at) {
        return place > 0 && locative(place - 1);
    }
    let acts = || {
        let next = at + 1;
        next < passage.words.len()
            && passage.words[next].gap == Gap::Space
            && passage.words[next].case == Case::Small
            && passage.uses(next).any(Uses::DEED.or(Uses::VERB))
            && passage.word(next) != "and"
    };
    let folded = passage.folded(at - 1);
    at >= 2
        && passage.words[at - 1].case == Case::Capital
        && !is_given_name(&folded)
        && !uses(&folded).any(Uses::GIVEN)
        && locative(at - 2)
        && passage.word(at - 2).eq_ignore_ascii_case("in")
        && acts()
}

/// Whether a suffix stands at the word `end`: `Jr`, `the elder`. After a name that does not have it,
/// it means somebody else.
pub fn is_suffixed(passage: &Passage<'_>, end: usize) -> bool {
    let word = |at: usize| passage.words.get(at).map(|_| passage.word(at));
    let generation =
        || word(end) == Some("the") && matches!(word(end + 1), Some("elder" | "younger"));
    end < passage.words.len()
        && passage.words[end].gap <= Gap::Comma
        && (passage.is_capital(end) && passage.uses(end).any(Uses::SUFFIX) || generation())
}
