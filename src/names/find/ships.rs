//! Whether a name is that of a ship, or of an airport: `HMS Nelson`, `the carriers Ronald Reagan and Gerald R. Ford`,
//! `The plane left Dulles`.
//!
//! A kind of ship, a prefix or `aboard` in front show it, or an article before a name that no noun follows: `Planes from
//! the Abraham Lincoln struck`. [`super::scan`] and [`super::family_names`] ask before they report a person.

use std::ops::Range;

use crate::names::text::{Case, Ending, Gap, Language, Passage, Uses, is_clear_particle, uses};

/// Whether the name at `at` is a ship's: its kind stands in front, with a rank between or none, as in
/// `the cruiser Marshal Ustinov`; or it is one of a list, `the carriers Ronald Reagan and Gerald R. Ford`; or somebody is
/// `aboard` it.
pub fn is_ship(passage: &Passage<'_>, at: usize) -> bool {
    let mut before = at;
    while before > 0 && passage.adjoins(before) {
        if ends_ship_prefix(passage, before) {
            return true;
        }
        before -= 1;
        if is_christened(passage, before) {
            return true;
        }
        // No kind of ship and no rank is so short, but most words before a name are: `of`, `to`.
        if passage.words[before].case == Case::Small && passage.word(before).len() <= 2 {
            break;
        }
        let uses = passage.uses(before);
        if uses.any(Uses::SHIP)
            || passage.word(before) == "aboard"
            || is_ship_adjective(passage, before)
        {
            return true;
        }
        if !uses.any(Uses::RANK) {
            break;
        }
    }
    is_listed_ship(passage, at)
}

/// Whether the word `at` gives the name behind it to a ship: `they named her Winston Churchill`, `was renamed Marshal
/// Ustinov`.
fn is_christened(passage: &Passage<'_>, at: usize) -> bool {
    let gives = |at: usize| {
        matches!(
            passage.word(at),
            "named" | "naming" | "christened" | "renamed" | "rechristened"
        )
    };
    passage.words[at + 1].gap == Gap::Space
        && match passage.word(at) {
            "christened" | "renamed" | "rechristened" => true,
            "her" | "it" => at > 0 && gives(at - 1),
            "ship" | "vessel" | "boat" | "trawler" | "yacht" => {
                at > 1 && matches!(passage.word(at - 1), "the" | "their" | "his") && gives(at - 2)
            }
            _ => false,
        }
}

/// Whether an adjective that only ships have stands at the word `at`: the `nuclear-powered Charles de Gaulle`.
fn is_ship_adjective(passage: &Passage<'_>, at: usize) -> bool {
    passage.words[at].gap == Gap::Hyphen
        && matches!(
            passage.word(at),
            "powered" | "flagged" | "ton" | "tonne" | "class" | "masted"
        )
}

/// Whether the prefix of a ship's name ends before the word `end`, in one word or in letters with full stops:
/// `HMS Nelson`, `U.S.S. Grant`, `M/V Scharnhorst`.
pub fn ends_ship_prefix(passage: &Passage<'_>, end: usize) -> bool {
    /// The most letters a prefix has.
    const LONGEST: usize = 6;
    let Some(last) = end.checked_sub(1) else {
        return false;
    };
    let is_prefix = |letters: &str| uses(letters).any(Uses::SHIP_PREFIX);
    match passage.words[last].case {
        // In a line of capitals `MS CLINTON` is a lady.
        Case::Capitals => {
            passage.words[end].gap <= Gap::Dot
                && !passage.is_among_capitals(last)
                && is_prefix(&passage.folded(last))
        }
        // `HNoMS`, `Hr.Ms.`
        Case::Capital => matches!(passage.word(last), "HNoMS" | "HSwMS" | "HrMs" | "NoCGV"),
        Case::Initial => {
            let mut letters = String::new();
            let mut first = last;
            while letters.len() < LONGEST && passage.words[first].case == Case::Initial {
                letters.insert_str(0, &passage.folded(first));
                let stroke = first > 0
                    && passage.words[first].gap == Gap::Mark
                    && passage.text[..passage.words[first].range().start].ends_with('/');
                if first == 0 || !(passage.words[first].gap == Gap::Dot || stroke) {
                    break;
                }
                first -= 1;
            }
            // `M. S. Dhoni` has two initials.
            let stroke = passage.text[..passage.words[last].range().start].ends_with('/');
            (letters.len() > 2 || stroke || matches!(&*letters, "ss" | "mv")) && is_prefix(&letters)
        }
        _ => false,
    }
}

/// Whether the name at `at` is in a list that ships begin, `the carriers Nimitz, Ronald Reagan and Gerald R. Ford`, or
/// one that says which they are: `two carriers, Gerald R. Ford and Abraham Lincoln, left`.
pub fn is_listed_ship(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 16;
    for first in (at.saturating_sub(LONGEST)..at).rev() {
        let next = &passage.words[first + 1];
        let uses = match passage.words[first].case {
            Case::Initial => Uses::default(),
            Case::Small if passage.word(first).len() <= 2 => Uses::default(),
            _ => passage.uses(first),
        };
        if uses.any(Uses::SHIP) && passage.words[first].ending == Ending::Plain {
            return match next.gap {
                Gap::Space => uses.any(Uses::FLEET) && passage.is_capital(first + 1),
                Gap::Comma | Gap::Mark => names_the_ships(passage, first + 1, uses),
                _ => false,
            };
        }
        let within = matches!(next.gap, Gap::Space | Gap::Hyphen | Gap::Comma | Gap::Mark)
            || next.gap == Gap::Dot && passage.is_abbreviated(first);
        let part = passage.is_capital(first) || matches!(passage.word(first), "and" | "the" | "or");
        if !(within && part) {
            return false;
        }
    }
    false
}

/// Whether the names from the word `first` on, behind a ship and a comma, say which it is: nothing but names up to the
/// next comma, or several with no verb of speech behind. After `the carriers, Powell said` the sentence goes on.
fn names_the_ships(passage: &Passage<'_>, first: usize, ship: Uses) -> bool {
    let mut names = 0;
    let mut at = first;
    while at < passage.words.len() {
        let word = &passage.words[at];
        if at > first {
            let abbreviated = word.gap == Gap::Dot && passage.is_abbreviated(at - 1);
            if !(word.gap <= Gap::Space || word.gap == Gap::Comma || abbreviated) {
                break;
            }
        }
        if matches!(passage.word(at), "and" | "or" | "the") {
            at += 1;
            continue;
        }
        let listed = word.gap == Gap::Comma && ship.any(Uses::FLEET);
        // `Charles de Gaulle`
        let particle = at > first
            && word.gap == Gap::Space
            && word.case == Case::Small
            && is_clear_particle(passage.word(at));
        if particle {
            at += 1;
            continue;
        }
        if !passage.is_capital(at) || at > first && word.gap == Gap::Comma && !listed {
            break;
        }
        let begins = at == first
            || word.gap == Gap::Comma
            || matches!(passage.word(at - 1), "and" | "or" | "the");
        names += usize::from(begins);
        at += 1;
    }
    let closed = passage
        .words
        .get(at)
        .is_none_or(|word| word.gap > Gap::Space);
    match ship.any(Uses::FLEET) {
        true => names > 0 && (closed || names > 1 && !passage.uses(at).any(Uses::DEED)),
        false => names == 1 && closed,
    }
}

/// Whether the words before a name say that one flies there or from there: `landed at Charles de Gaulle`, `The plane left
/// Dulles`. A possessive makes a person of it: `flew to Powell's side`.
pub fn is_airport(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let start = words.start;
    let Some(verb) = start.checked_sub(2) else {
        return false;
    };
    let spaced = |at: usize| passage.words[at].gap == Gap::Space;
    if !spaced(start) || !spaced(start - 1) || passage.words[words.end - 1].ending != Ending::Plain
    {
        return false;
    }
    const LANDING: [&str; 7] = [
        "land", "arriv", "touched", "down", "layover", "stopover", "circl",
    ];
    const FLYING: [&str; 3] = ["flew", "flight", "flown"];
    const AIRCRAFT: [&str; 6] = [
        "plane",
        "jet",
        "airliner",
        "aircraft",
        "airplane",
        "helicopter",
    ];
    let verb_of = |stems: &[&str]| {
        let verb = passage.word(verb);
        stems.iter().any(|stem| {
            let front = verb.get(..stem.len());
            front.is_some_and(|front| front.eq_ignore_ascii_case(stem))
        })
    };
    let flies = || verb_of(&FLYING) || matches!(passage.word(verb), "fly" | "flies" | "flying");
    match passage.word(start - 1) {
        "at" => verb_of(&LANDING),
        "into" => flies() || verb_of(&AIRCRAFT) || verb_of(&LANDING),
        "from" | "to" | "via" => flies() || verb_of(&AIRCRAFT),
        "left" | "reached" | "departed" | "leaves" | "overflew" => verb_of(&AIRCRAFT),
        _ => false,
    }
}

/// Whether an article shows that the name is a thing's, such as a ship or a place: `aboard the Ronald Reagan`,
/// `aides on the Hill`. Before a noun the name is an attribute and may be a person's: `the Bush plan`; and so it is
/// before what tells one side of a person from another: `the Powell of 1991`, `the Powell who`.
pub fn is_thing_by_article(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let Some(mut before) = words.start.checked_sub(1) else {
        return false;
    };
    if passage.words[words.start].gap != Gap::Space {
        return false;
    }
    // `The Marshal Ustinov sailed`: a person's rank has no article.
    if passage.words[before].gap == Gap::Space
        && matches!(
            passage.word(before),
            "Marshal" | "Admiral" | "General" | "Commodore" | "Queen"
        )
    {
        before = before.saturating_sub(1);
    }
    if !passage.language.is_english() {
        return is_noun_elsewhere(passage, words);
    }
    let is_article = |at: usize| {
        matches!(passage.word(at), "the" | "The" | "a" | "A" | "an" | "An")
            && passage.words[at].ending == Ending::Plain
    };
    // `the new Gerald R. Ford`
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
    uses.any(
        Uses::FUNCTION
            .or(Uses::VERB)
            .or(Uses::DEED)
            .or(Uses::COURSE),
    ) || text.len() > 5 && text.ends_with("ed")
        || articled()
}

/// Whether a German article or the like shows that a capitalised word is a noun and nobody's name: `der Koch`, `im Wald`,
/// `die Fischer streiken`. Behind a comma it is a pronoun: `den Plan, den Kohl vorlegte`. French, Spanish and Dutch write
/// such nouns small, so that a capital behind an article is rare there, but as seldom a person.
fn is_noun_elsewhere(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let before = words.start - 1;
    let article = |at: usize| {
        let word = passage.word(at);
        let known = |known: &[&str]| known.iter().any(|it| it.eq_ignore_ascii_case(word));
        passage.words[at].ending == Ending::Plain
            && match passage.language {
                Language::German => known(&GERMAN_ARTICLES),
                Language::Eliding => known(&[
                    "le", "les", "un", "une", "du", "au", "aux", "des", "ce", "cet", "il", "lo",
                    "gli", "uno",
                ]),
                Language::Nordic => known(&["het", "een", "den", "det", "en", "ett"]),
                _ => known(&["el", "los", "las", "un", "una", "del"]),
            }
    };
    let noun = || {
        passage.language == Language::German
            && words.len() == 1
            && GERMAN_NOUNS.contains(&&*passage.folded(words.start))
    };
    // `der Mann, den Kohl traf`, `der Mann, mit dem Kohl sprach`
    let relative = passage.words[before].gap == Gap::Comma
        || before > 0
            && passage.words[before].gap == Gap::Space
            && passage.words[before - 1].gap == Gap::Comma
            && !noun();
    if !relative && article(before) {
        // `die Merkel-Regierung`
        let compound = passage
            .words
            .get(words.end)
            .is_some_and(|next| next.gap == Gap::Hyphen);
        return !compound;
    }
    // `der junge Koch`
    before > 0
        && passage.words[before].case == Case::Small
        && passage.words[before].gap == Gap::Space
        && article(before - 1)
        && noun()
}

/// German articles, prepositions that hold one, and pronouns with the same endings.
const GERMAN_ARTICLES: [&str; 44] = [
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    "kein", "keine", "keinen", "keinem", "keiner", "im", "am", "zum", "zur", "beim", "vom", "ins",
    "ans", "jeder", "jede", "jeden", "jedem", "dieser", "diese", "diesen", "diesem", "viele",
    "vielen", "alle", "allen", "manche", "mancher", "unser", "unsere", "unserem", "unseren",
    "mehrere",
];

/// German nouns that are frequent family names, folded.
const GERMAN_NOUNS: [&str; 48] = [
    "koch",
    "fischer",
    "muller",
    "schneider",
    "weber",
    "bauer",
    "richter",
    "schafer",
    "jager",
    "kaiser",
    "konig",
    "graf",
    "herzog",
    "bischof",
    "papst",
    "vogt",
    "schulze",
    "wagner",
    "zimmermann",
    "maurer",
    "metzger",
    "schuster",
    "kramer",
    "forster",
    "gartner",
    "pfarrer",
    "pfeiffer",
    "wolf",
    "fuchs",
    "hase",
    "vogel",
    "stein",
    "berg",
    "wald",
    "busch",
    "strauss",
    "baum",
    "stern",
    "winter",
    "sommer",
    "kohl",
    "kraft",
    "ritter",
    "meister",
    "burger",
    "sanger",
    "maler",
    "engel",
];
