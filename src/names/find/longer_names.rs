//! Whether a name that was seen is only part of a longer one, which is somebody or something else.
//!
//! `Bush Intercontinental Airport` is not a person, `START III` is not START,
//! `Prince Salman bin Hamad` is not the king. Each function is a question about one place of a passage;
//! [`super::scan`] and [`super::family_names`] ask them before they report a name.

use std::ops::Range;

use super::ships::{is_airport, is_ship};
use crate::names::person::{is_given_name, is_surely_given_name};
use crate::names::text::{
    Case, Ending, Gap, Passage, Uses, is_clear_particle, is_numeral, nation_at, place_before, uses,
};

/// Whether the words after `at` make the name of a thing, a place or a firm of it:
/// `Bush Intercontinental Airport`, `Smith & Wesson`.
pub fn becomes_thing(passage: &Passage<'_>, at: usize) -> bool {
    let behind = passage.words[at].range().end;
    if passage.text[behind..].trim_start().starts_with('&') {
        return true;
    }
    let next = at + 1;
    if next < passage.words.len()
        && passage.adjoins(next)
        && (is_named_after(passage, next) || is_model(passage, next))
    {
        return true;
    }
    if passage.words[at].ending != Ending::Plain {
        return false;
    }
    if passage
        .words
        .get(next)
        .is_some_and(|word| word.gap == Gap::Space && word.case == Case::Small)
        && (is_made_or_run(passage, next) || is_firm(passage, next))
    {
        return true;
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
        && passage.is_white_house(next)
    {
        return false;
    }
    (next..passage.words.len().min(next + LONGEST))
        .take_while(|&at| {
            passage.adjoins(at) && passage.is_capital(at) && !passage.uses(at).any(ends)
        })
        .any(|at| passage.uses(at).any(Uses::THING))
}

/// Whether the small word `next` says that the name before it is that of a works, a make or a district: the `Kirov plant`,
/// `Ford shares`, a `Nansen passport`, `Bolívar state`. A person has a plan or a visit.
fn is_made_or_run(passage: &Passage<'_>, next: usize) -> bool {
    let article = || next > 1 && matches!(passage.word(next - 2), "the" | "The" | "a" | "A");
    let goes_on = |known: &[&str]| {
        let after = passage.words.get(next + 1);
        after.is_some_and(|it| it.gap == Gap::Space) && known.contains(&passage.word(next + 1))
    };
    match passage.word(next) {
        "passport" | "passports" | "plant" | "plants" | "factory" | "factories" | "refinery"
        | "brewery" | "colliery" | "oilfield" | "oblast" | "province" | "county" | "peninsula"
        | "glacier" | "rifle" | "rifles" | "pistol" | "pistols" | "revolver" | "revolvers"
        | "truck" | "trucks" | "jeep" | "jeeps" | "tractor" | "tractors" | "locomotive"
        | "locomotives" | "lorries" | "cars" | "dealers" | "dealership" | "dealerships"
        | "shares" | "shareholders" | "stockholders" | "workers" | "medal" | "medals" => true,
        "stamp" | "stamps" => !goes_on(&["of"]),
        "works" => article(),
        // `the Thatcher line on Europe`
        "line" => {
            article()
                && !goes_on(&[
                    "on", "of", "that", "is", "was", "towards", "about", "against",
                ])
        }
        "state" => {
            let visit = [
                "visit",
                "visits",
                "dinner",
                "funeral",
                "banquet",
                "television",
                "media",
                "secretary",
                "department",
                "of",
            ];
            !article() && !goes_on(&visit)
        }
        _ => false,
    }
}

/// Whether the verb at the word `verb` has `its` own works or the like behind it, so that the name before is a firm's:
/// `Ford closed its plant in Genk`.
fn is_firm(passage: &Passage<'_>, verb: usize) -> bool {
    const LONGEST: usize = 3;
    let its = verb + 1;
    let spaced = |at: &usize| passage.words[*at].gap == Gap::Space;
    if its >= passage.words.len() || !spaced(&its) || passage.word(its) != "its" {
        return false;
    }
    let end = passage.words.len().min(its + 1 + LONGEST);
    (its + 1..end).take_while(spaced).any(|at| {
        matches!(
            passage.word(at),
            "plant"
                | "plants"
                | "factory"
                | "factories"
                | "workforce"
                | "dividend"
                | "dividends"
                | "earnings"
                | "profits"
                | "shareholders"
                | "subsidiary"
                | "subsidiaries"
                | "dealers"
                | "dealerships"
                | "refinery"
                | "refineries"
                | "showrooms"
                | "stores"
                | "customers"
                | "suppliers"
                | "payroll"
                | "shipyard"
                | "shipyards"
                | "workers"
        )
    })
}

/// Whether the model of an aircraft or the like begins with the word `at`: `Antonov An-30s`, `Mikoyan MiG-29`.
fn is_model(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 4;
    let number = at + 1;
    passage.words[at].gap == Gap::Space
        && passage.is_capital(at)
        && passage.word(at).len() <= LONGEST
        && passage
            .words
            .get(number)
            .is_some_and(|word| word.gap == Gap::Hyphen && matches!(word.case, Case::Digit))
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
        | "spaceport" | "expressway" | "turnpike" | "class" | "battlegroup" | "flotilla"
        | "trail" | "highway" | "motorway" | "freeway" | "parkway" | "bridge" | "dam" | "canal"
        | "tunnel" | "street" | "avenue" | "boulevard" | "square" | "prize" | "scholarship"
        | "fellowship" | "foundation" | "institute" | "university" | "library" | "museum"
        | "mausoleum" | "memorial" | "mosque" | "hospital" | "barracks" => true,
        // `Joseph Stalin heavy tanks`, `Molotov cocktails`
        "tank" | "tanks" | "cocktail" | "cocktails" => true,
        "heavy" | "medium" | "light" => {
            let tank = next + 1;
            tank < passage.words.len() && matches!(passage.word(tank), "tank" | "tanks")
        }
        // Nobody but a ship does that: `Nimitz docked`.
        "docked" | "docks" | "moored" | "anchored" | "berthed" | "steamed" | "steams"
        | "capsized" => passage.words[next].gap == Gap::Space,
        // `the Gerald R. Ford carrier strike group`
        "carrier" | "strike" | "battle" => {
            let strike = next + 1;
            group()
                || strike < passage.words.len()
                    && passage.word(strike) == "strike"
                    && passage.words[strike].gap == Gap::Space
        }
        // `flew into Reagan National`
        "National" | "International" | "Intercontinental" => last(next + 1),
        _ => false,
    }
}

/// Whether what surrounds a full name makes something or somebody else of it: `Charles de Gaulle airport`,
/// `the film “Michael Collins”`, `landed at Charles de Gaulle`.
pub fn is_other_after_full_name(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    becomes_thing(passage, words.end - 1)
        || is_quoted(passage, words)
        || is_airport(passage, words)
        || is_numbered_in_words(passage, words.end)
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
                | "Fair"
                | "Handsome"
                | "Fat"
                | "Short"
                | "Tall"
                | "Simple"
                | "Cruel"
                | "Mad"
                | "Lionheart"
                | "Confessor"
                | "Unready"
                | "Impaler"
                | "Navigator"
                | "Brave"
                | "Just"
                | "Proud"
                | "Strong"
                | "Catholic"
                | "Fearless"
                | "Hardy"
                | "Peaceful"
                | "Victorious"
                | "Liberator"
                | "Lawgiver"
                | "Martyr"
                | "Holy"
                | "Unifier"
                | "Stammerer"
                | "Lame"
                | "Blind"
                | "Black"
                | "Red"
                | "Quiet"
                | "Silent"
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

/// Whether a peer's estate follows the name that ends with the word `last`: `Lord Cameron of Dillington` is another than
/// David Cameron. A country is that of a ruler: `King Abdullah of Jordan`. Returns the estate.
pub fn estate_behind(passage: &Passage<'_>, last: usize) -> Option<usize> {
    let (of, estate) = (last + 1, last + 2);
    let peer = |at: usize| {
        matches!(
            passage.word(at),
            "Lord"
                | "Lady"
                | "Baron"
                | "Baroness"
                | "Viscount"
                | "Viscountess"
                | "Earl"
                | "Countess"
                | "Sir"
                | "Dame"
        )
    };
    let follows = estate < passage.words.len()
        && passage.words[last].ending == Ending::Plain
        && passage.words[of].gap == Gap::Space
        && passage.word(of) == "of"
        && passage.words[estate].gap == Gap::Space
        && passage.words[estate].case == Case::Capital;
    let found = follows
        && (last.saturating_sub(2)..last)
            .any(|at| peer(at) && passage.words[at + 1].gap == Gap::Space)
        && nation_at(passage, estate).is_none();
    found.then_some(estate)
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
/// given name, and a name begins after it; so it does in `On Bosnia Powell agreed` and `At Lod Airport Golda Meir
/// waited`. An unknown place counts only where a verb follows the name.
pub fn is_at_place(passage: &Passage<'_>, at: usize) -> bool {
    // Cheap first: most names stand behind an office.
    const LONGEST: usize = 6;
    let front = |back: usize| at >= back && is_locative(passage, at - back);
    if !passage.adjoins(at) || !(2..=LONGEST).any(front) {
        return false;
    }
    let behind_preposition = |place: usize| {
        let article = place > 1 && passage.word(place - 1) == "the";
        place > 0 && is_locative(passage, place - 1 - usize::from(article))
    };
    if let Some(place) = place_before(passage, at) {
        return behind_preposition(place);
    }
    let last = at - 1;
    if passage.words[last].case != Case::Capital {
        return false;
    }
    let region = matches!(
        passage.word(last),
        "Europe"
            | "Asia"
            | "Gulf"
            | "Kremlin"
            | "Balkans"
            | "Caucasus"
            | "Pacific"
            | "Atlantic"
            | "Vatican"
    );
    if region && behind_preposition(last) {
        return true;
    }
    // `At Ben Gurion Airport`
    if passage.uses(last).any(Uses::THING) {
        let part = |&it: &usize| passage.is_capital(it) && passage.adjoins(it + 1);
        let first = (0..last).rev().take(LONGEST).take_while(part).last();
        return first.is_some_and(|first| {
            behind_preposition(first) || first + 1 < last && is_locative(passage, first)
        });
    }
    let acts = || {
        let next = at + 1;
        next < passage.words.len()
            && passage.words[next].gap == Gap::Space
            && passage.words[next].case == Case::Small
            && (passage.uses(next).any(Uses::DEED.or(Uses::VERB))
                || passage.word(next).len() > 4 && passage.word(next).ends_with("ed"))
            && passage.word(next) != "and"
    };
    let folded = passage.folded(last);
    last > 0
        && !is_given_name(&folded)
        && !uses(&folded).any(Uses::GIVEN)
        && is_locative(passage, last - 1)
        && (passage.word(last - 1).eq_ignore_ascii_case("in")
            || passage.opens_sentence(last - 1)
                && matches!(
                    passage.word(last - 1),
                    "At" | "Near" | "Outside" | "Leaving"
                ))
        && acts()
}

/// Whether the word `at` is a preposition before which a sentence may have begun and behind which a place may stand: `In`,
/// `across`.
fn is_locative(passage: &Passage<'_>, at: usize) -> bool {
    let word = passage.word(at);
    let opening = || {
        matches!(
            word,
            "On" | "About"
                | "Against"
                | "For"
                | "Across"
                | "Leaving"
                | "Despite"
                | "Throughout"
                | "Around"
                | "Towards"
                | "Beyond"
                | "Under"
                | "Above"
        ) && passage.opens_sentence(at)
    };
    let known = [
        "in", "at", "from", "to", "near", "outside", "inside", "over", "through", "via", "into",
        "after", "before", "since",
    ];
    word.len() <= 10
        && passage
            .words
            .get(at + 1)
            .is_some_and(|next| next.gap == Gap::Space)
        && (word.len() <= 7 && known.iter().any(|known| known.eq_ignore_ascii_case(word))
            || opening())
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
