//! Whether a name of one word is here the name of a place: `talks in Austin`, `Rockets fell on Israel`, `the town of
//! Clinton`.
//!
//! The surer a word is a place (a country, a capital, another city), the less the words around have to say. Of a name that
//! no table has they must leave no doubt, since one writes `in Powell, he found a friend` of a person too. Start reading at
//! [`is_place_here`]; [`super::scan`] and [`super::family_names`] ask it for names of one word.

use crate::names::text::{
    Case, Ending, Gap, Passage, PlaceKind, Uses, nation_at, nation_before, place_kind,
};

/// Whether a name of one word is here the place of that name rather than a person: a country, unless a rank, an
/// office or a verb for what people do shows the person (`sent to England`, `Rockets fell on Israel`); a city
/// after a preposition of place (`talks in Austin`), beside what only places have (`the Houston refinery`) or beside
/// another place (`Canberra and Wellington agreed`); any name where one can live (`the town of Clinton`).
pub fn is_place_here(passage: &Passage<'_>, at: usize, kind: PlaceKind) -> bool {
    match kind {
        PlaceKind::None => is_surely_place(passage, at),
        PlaceKind::Country => {
            let titled = is_titled(passage, at);
            let next = passage.words.get(at + 1);
            let acts = next.is_some_and(|next| {
                matches!(next.gap, Gap::Space | Gap::Comma) && passage.uses(at + 1).any(Uses::DEED)
            });
            !(titled || acts || is_beside_speech(passage, at)) || is_surely_place(passage, at)
        }
        PlaceKind::Capital | PlaceKind::Other => {
            is_located(passage, at, kind)
                || is_surely_place(passage, at)
                || is_treated_as_place(passage, at)
                || !is_titled(passage, at)
                    && (is_paired(passage, at)
                        || kind == PlaceKind::Capital && acts_as_state(passage, at))
        }
    }
}

/// Whether the words around the word `at` show a person although the passage has the name as a place's too: a rank or an
/// office in front, a preposition that people take (`wrote to Austin`, `confidence in Austin`), or a verb for what people do
/// behind. Capitals do as people do: `Paris agreed`.
pub fn is_person_here(passage: &Passage<'_>, at: usize) -> bool {
    let acts = || {
        let next = passage.words.get(at + 1);
        next.is_some_and(|next| next.gap == Gap::Space)
            && passage.uses(at + 1).any(Uses::DEED.or(Uses::GOVERNMENT))
            && place_kind(&passage.folded(at)) != PlaceKind::Capital
    };
    let reached = || {
        let before = at
            .checked_sub(1)
            .filter(|_| passage.words[at].gap == Gap::Space);
        before.is_some_and(|before| match passage.word(before) {
            "to" | "for" | "against" | "about" => true,
            "in" => before > 0 && begins(passage, before - 1, &TRUST),
            _ => false,
        })
    };
    is_titled(passage, at) || is_beside_speech(passage, at) || reached() || acts()
}

/// Whether the capital at `at` does what states do: it refuses what is theirs to refuse, as in `Wellington refused port
/// calls`, or a sentence that names its country has it act.
fn acts_as_state(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 4;
    let verb = at + 1;
    let acts = verb < passage.words.len()
        && passage.words[verb].gap == Gap::Space
        && passage.words[verb].case == Case::Small
        && passage.words[at].ending == Ending::Plain
        && (passage.uses(verb).any(Uses::DEED.or(Uses::VERB))
            || passage.word(verb).ends_with("ed"));
    if !acts {
        return false;
    }
    let end = passage.words.len().min(verb + 1 + LONGEST);
    let of_states = (verb + 1..end)
        .take_while(|&at| passage.words[at].gap == Gap::Space)
        .any(|at| {
            matches!(
                passage.word(at),
                "port"
                    | "visas"
                    | "visa"
                    | "airspace"
                    | "warships"
                    | "ships"
                    | "sanctions"
                    | "tariffs"
                    | "extradition"
                    | "overflights"
                    | "overflight"
                    | "troops"
                    | "ambassador"
                    | "ambassadors"
                    | "embassy"
                    | "diplomats"
                    | "envoys"
                    | "basing"
                    | "borders"
                    | "ties"
                    | "relations"
                    | "recognition"
            )
        });
    of_states || is_country_named(passage, at)
}

/// Whether the sentence names the country whose capital stands at `at`.
fn is_country_named(passage: &Passage<'_>, at: usize) -> bool {
    let Some((_, capital)) = nation_at(passage, at) else {
        return false;
    };
    let start = (0..=at).rev().find(|&it| passage.opens_sentence(it));
    let end = (at + 1..passage.words.len()).find(|&it| passage.opens_sentence(it));
    (start.unwrap_or(0)..end.unwrap_or(passage.words.len())).any(|it| {
        passage.words[it].case == Case::Capital
            && nation_at(passage, it).is_some_and(|(_, nation)| {
                nation
                    .countries()
                    .any(|code| capital.capitals.contains(&code))
            })
    })
}

/// Whether a rank or an office stands before the word `at`.
fn is_titled(passage: &Passage<'_>, at: usize) -> bool {
    at > 0 && passage.adjoins(at) && passage.uses(at - 1).any(Uses::RANK.or(Uses::OFFICE))
}

/// Whether the words before the word `at` say where: `talks in Austin`, `flew to Austin`. One may also write `to` a
/// person, so that after it only a movement shows the place; of a capital any preposition does. One has `confidence in`
/// a person.
pub fn is_located(passage: &Passage<'_>, at: usize, kind: PlaceKind) -> bool {
    const MOVES: [&str; 21] = [
        "flew", "fly", "flie", "travel", "went", "go", "came", "come", "sent", "send", "drove",
        "driv", "return", "mov", "head", "trip", "flight", "journey", "road", "tour", "train",
    ];
    let Some(before) = at
        .checked_sub(1)
        .filter(|_| passage.words[at].gap == Gap::Space)
    else {
        return false;
    };
    let governed = |stems: &[&str]| {
        before > 0 && passage.words[before].gap == Gap::Space && begins(passage, before - 1, stems)
    };
    match &*passage.folded(before) {
        "in" => kind == PlaceKind::Capital || !governed(&TRUST),
        "near" | "outside" | "inside" | "through" | "across" | "around" | "throughout" | "into"
        | "via" => true,
        // `the University of Texas at Austin`
        "at" if before > 0
            && passage.is_capital(before - 1)
            && place_kind(&passage.folded(before - 1)) != PlaceKind::None =>
        {
            true
        }
        "to" | "from" | "at" | "over" | "toward" | "towards" | "leaving" | "left" | "reached" => {
            kind == PlaceKind::Capital
                || passage.opens_sentence(before)
                || governed(&MOVES)
                || governed(&["people"])
        }
        _ => false,
    }
}

/// What one has in a person, by the first letters: `confidence in Austin`.
const TRUST: [&str; 14] = [
    "confiden",
    "trust",
    "faith",
    "belie",
    "interest",
    "disappoint",
    "saw",
    "see",
    "found",
    "find",
    "hope",
    "ally",
    "invest",
    "friend",
];

/// Whether the words around the word `at` leave no doubt that it names a place, whatever it is: `lives in Clinton`, `the
/// outskirts of Clinton`, `Putin, a village`.
fn is_surely_place(passage: &Passage<'_>, at: usize) -> bool {
    passage.words[at].ending == Ending::Plain
        && (is_surely_located(passage, at) || is_described_as_town(passage, at))
}

fn is_surely_located(passage: &Passage<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| {
        let opens = matches!(passage.word(before), "In" | "At" | "Near" | "Outside");
        passage.words[at].gap == Gap::Space && (opens || passage.words[before].case == Case::Small)
    }) else {
        return false;
    };
    let further = before
        .checked_sub(1)
        .filter(|_| passage.words[before].gap == Gap::Space);
    let governed = |stems: &[&str]| further.is_some_and(|at| begins(passage, at, stems));
    match passage.word(before) {
        // `in north Austin`; but `to the west Putin faces`
        "north" | "south" | "east" | "west" | "northern" | "southern" | "eastern" | "western"
        | "northeast" | "northwest" | "southeast" | "southwest" | "downtown" | "uptown"
        | "central" | "inner" | "upper" | "lower" | "suburban" | "rural" | "coastal" | "mid" => {
            further.is_none_or(|at| passage.word(at) != "the")
        }
        "of" => further.is_some_and(|at| {
            passage.uses(at).any(Uses::TOWN) || begins_exactly(passage, at, &SURROUNDINGS)
        }),
        // `Near Clinton, a dam broke`; but `he stood near Clinton`
        "near" | "Near" if !governed(&["sat", "sit", "stood", "stand", "seat", "walk"]) => true,
        "In" | "At" | "Outside" if is_scene(passage, at) => true,
        "in" | "at" | "near" | "outside" | "around" | "In" | "At" | "Near" | "Outside" => {
            governed(&DWELLS) || !governed(&TRUST) && is_in_one_of_several(passage, at)
        }
        "from" | "to" if further.is_some_and(|verb| moves_house(passage, verb)) => true,
        "to" | "into" | "from" | "through" | "towards" | "toward" => governed(&TRAVELS),
        "left" | "reached" | "leaving" | "leaves" | "departed" | "entered" => {
            governed(&CARRIES) || governed(&CROWDS)
        }
        _ => false,
    }
}

/// Whether the sentence that begins with the place at `at` goes on with what somebody did there: `In Bolton, he met the
/// mayor`; but `In Powell, he found a friend`.
fn is_scene(passage: &Passage<'_>, at: usize) -> bool {
    let (subject, verb) = (at + 1, at + 2);
    verb < passage.words.len()
        && passage.words[subject].gap == Gap::Comma
        && matches!(passage.word(subject), "he" | "she" | "they" | "we")
        && passage.words[verb].gap == Gap::Space
        && passage.words[verb].case == Case::Small
        && !begins(passage, verb, &TRUST)
        && !begins(
            passage,
            verb,
            &["had", "has", "have", "recogni", "lost", "gain", "won"],
        )
}

/// Whether the verb at the word `verb` has people come from a place or move to one: `He comes from Bolton`, `the family
/// moved to Clinton`. Support may come from a person, and voters may move to one.
fn moves_house(passage: &Passage<'_>, verb: usize) -> bool {
    let people = || {
        verb > 0
            && passage.words[verb].gap <= Gap::Comma
            && matches!(
                passage.word(verb - 1),
                "he" | "He"
                    | "she"
                    | "She"
                    | "they"
                    | "They"
                    | "we"
                    | "We"
                    | "I"
                    | "who"
                    | "family"
                    | "families"
                    | "parents"
                    | "couple"
                    | "father"
                    | "mother"
                    | "wife"
                    | "husband"
            )
    };
    match passage.word(verb) {
        "hails" | "hailed" => true,
        "comes" | "came" | "come" | "coming" | "moved" | "moves" | "move" => people(),
        _ => false,
    }
}

/// What leaves places in numbers, by the first letters: `The refugees left Austin`.
const CROWDS: [&str; 8] = [
    "refugee",
    "evacuee",
    "resident",
    "troops",
    "soldiers",
    "civilian",
    "thousands",
    "families",
];

/// What is of a place: `west of Clinton`, `residents of Clinton`.
const SURROUNDINGS: [&str; 16] = [
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "miles",
    "kilometres",
    "kilometers",
    "km",
    "residents",
    "inhabitants",
    "mayor",
    "townspeople",
];

/// Whether a word is one of these, in any case.
fn begins_exactly(passage: &Passage<'_>, at: usize, known: &[&str]) -> bool {
    let word = passage.word(at);
    known.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether the preposition comes again with another place: `in Bolton or in Fife`.
fn is_in_one_of_several(passage: &Passage<'_>, at: usize) -> bool {
    let again = at + 2;
    let place = at + 3;
    place < passage.words.len()
        && (at + 1..=place).all(|at| passage.words[at].gap == Gap::Space)
        && matches!(passage.word(at + 1), "and" | "or" | "nor" | "but")
        && passage
            .word(again)
            .eq_ignore_ascii_case(passage.word(at - 1))
        && passage.is_capital(place)
}

/// What says that one is somewhere, by the first letters: `lives in`, `based in`, `taught at`.
const DWELLS: [&str; 37] = [
    "live",
    "living",
    "resid",
    "born",
    "based",
    "station",
    "settl",
    "headquarter",
    "educat",
    "studi",
    "study",
    "taught",
    "teach",
    "buried",
    "camp",
    "garrison",
    "lodg",
    "professor",
    "student",
    "undergraduate",
    "arriv",
    "grew",
    "enrol",
    "quarter",
    "raised",
    "factor",
    "plant",
    "mill",
    "farm",
    "ranch",
    "house",
    "hotel",
    "warehouse",
    "shop",
    "church",
    "brewery",
    "clinic",
];

/// What says that one goes somewhere, and to no person, by the first letters: `drove to`.
const TRAVELS: [&str; 21] = [
    "drove", "driv", "flew", "flie", "fly", "flown", "sail", "march", "cycl", "commut", "emigrat",
    "rode", "hitchhik", "flight", "train", "motored", "road", "highway", "railway", "motorway",
    "relocat",
];

/// What goes to places and from them, by the first letters: `The convoy reached Clinton`.
const CARRIES: [&str; 8] = [
    "plane",
    "jet",
    "flight",
    "airliner",
    "train",
    "convoy",
    "helicopter",
    "bus",
];

/// Whether a word begins with one of these, in any case.
fn begins(passage: &Passage<'_>, at: usize, stems: &[&str]) -> bool {
    let word = passage.word(at);
    stems.iter().any(|stem| {
        let front = word.get(..stem.len());
        front.is_some_and(|front| front.eq_ignore_ascii_case(stem))
    })
}

/// Whether the words behind the word `at` say that it is a settlement or a part of one: `Putin, a village`, `the Clinton
/// area`.
fn is_described_as_town(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 4;
    let next = at + 1;
    let Some(word) = passage.words.get(next) else {
        return false;
    };
    match word.gap {
        // `Bolton in Lancashire voted leave`
        Gap::Space if passage.word(next) == "in" => {
            let (place, verb) = (next + 1, next + 2);
            let known = |at: usize, known: &[&str]| {
                let word = passage.words.get(at);
                word.is_some_and(|it| it.gap == Gap::Space) && known.contains(&passage.word(at))
            };
            let votes = || {
                known(verb, &["voted"])
                    && known(
                        verb + 1,
                        &[
                            "leave",
                            "remain",
                            "Labour",
                            "Conservative",
                            "Leave",
                            "Remain",
                            "to",
                        ],
                    )
            };
            (known(verb, &["lies", "swung", "flooded", "stands"]) || votes())
                && place_kind(&passage.folded(place)) != PlaceKind::None
        }
        Gap::Space => matches!(
            passage.word(next),
            "area"
                | "suburb"
                | "suburbs"
                | "neighbourhood"
                | "neighborhood"
                | "refinery"
                | "outskirts"
                | "township"
                | "county"
                | "townspeople"
        ),
        Gap::Comma if matches!(passage.word(next), "a" | "the" | "an") => {
            let end = passage.words.len().min(next + 1 + LONGEST);
            let joins = |at: &usize| {
                matches!(passage.words[*at].gap, Gap::Space | Gap::Hyphen)
                    && passage.words[*at - 1].ending == Ending::Plain
            };
            let noun = (next + 1..end).take_while(joins).find(|&at| {
                passage.words[at].case == Case::Small && passage.uses(at).any(Uses::TOWN)
            });
            // `Putin, a village boy`
            noun.is_some_and(|noun| {
                let end = passage.words.get(noun + 1);
                passage.words[noun].ending == Ending::Plain
                    && end.is_none_or(|word| {
                        word.gap > Gap::Space || passage.uses(noun + 1).any(Uses::FUNCTION)
                    })
            })
        }
        _ => false,
    }
}

/// Whether something is done to the city at `at`, or said of it, that is done to places: `Rioters burned Melbourne`, `The
/// Austin plant closed`, `The farms of Kent`.
fn is_treated_as_place(passage: &Passage<'_>, at: usize) -> bool {
    if let Some(next) = passage.words.get(at + 1)
        && next.gap == Gap::Space
        && next.case == Case::Small
        && begins(passage, at + 1, &LOCAL)
    {
        return true;
    }
    let Some(before) = at
        .checked_sub(1)
        .filter(|_| passage.words[at].gap == Gap::Space)
    else {
        return false;
    };
    match passage.word(before) {
        "burned" | "burnt" | "bombed" | "shelled" | "flooded" | "besieged" | "occupied"
        | "evacuated" | "invaded" | "surrounded" | "ravaged" | "devastated" | "battered"
        | "sacked" | "stormed" | "hit" | "struck" | "captured" | "liberated" | "flattened"
        | "destroyed" | "entered" | "fled" | "paralysed" | "paralyzed" | "rocked" | "shook"
        | "reached" => true,
        "of" => {
            before > 0
                && passage.words[before].gap == Gap::Space
                && begins(passage, before - 1, &LAND)
        }
        _ => false,
    }
}

/// What cities have, by the first letters, where a person would have plans: `the Austin plant`, `the Paris summit`.
const LOCAL: [&str; 50] = [
    "plant",
    "factor",
    "refiner",
    "mill",
    "garrison",
    "police",
    "hospital",
    "airport",
    "station",
    "mayor",
    "council",
    "area",
    "marathon",
    "olympic",
    "exchange",
    "prison",
    "jail",
    "summit",
    "conference",
    "bombing",
    "riot",
    "siege",
    "skyline",
    "suburb",
    "consulate",
    "embassy",
    "metro",
    "underground",
    "crisis",
    "wall",
    "talks",
    "accord",
    "agreement",
    "declaration",
    "blockade",
    "airlift",
    "uprising",
    "protest",
    "port",
    "harbo",
    "beach",
    "coast",
    "farm",
    "street",
    "flood",
    "earthquake",
    "refugee",
    "correspondent",
    "voters",
    "residents",
];

/// Of what one says that it is a city's, by the first letters: `the farms of Kent`, `the siege of Madrid`.
const LAND: [&str; 37] = [
    "farm",
    "field",
    "hill",
    "people",
    "resident",
    "citizen",
    "inhabitant",
    "mayor",
    "bishop",
    "archbishop",
    "university",
    "siege",
    "battle",
    "bombing",
    "bombardment",
    "occupation",
    "evacuation",
    "centre",
    "center",
    "heart",
    "coast",
    "part",
    "most",
    "out",
    "garden",
    "church",
    "skyline",
    "capture",
    "roads",
    "river",
    "fall",
    "liberation",
    "conquest",
    "relief",
    "outskirts",
    "shores",
    "voters",
];

/// Whether the word beside the city at `at`, joined to it by an `and`, names a place as well: `Canberra and Wellington
/// agreed`. Of two people one would be somebody's family.
fn is_paired(passage: &Passage<'_>, at: usize) -> bool {
    let joins = |at: usize| {
        passage.words[at].gap == Gap::Space && matches!(passage.word(at), "and" | "or" | "nor")
    };
    let before = || {
        let and = at.checked_sub(1).filter(|&and| {
            and > 0
                && passage.words[at].gap == Gap::Space
                && joins(and)
                && passage.is_capital(and - 1)
        })?;
        let alone = match nation_before(passage, and) {
            Some((first, nation)) => {
                !nation.names.is_empty()
                    || !nation.capitals.is_empty() && { first == 0 || !is_given(passage, first) }
            }
            None => {
                place_kind(&passage.folded(and - 1)) != PlaceKind::None
                    && !is_given(passage, and - 1)
            }
        };
        Some(alone)
    };
    let behind = || {
        let other = at + 2;
        let pair = other < passage.words.len()
            && passage.words[at].ending == Ending::Plain
            && joins(at + 1)
            && passage.words[other].gap == Gap::Space
            && passage.is_capital(other);
        if !pair {
            return false;
        }
        let end = match nation_at(passage, other) {
            Some((end, nation)) if !nation.names.is_empty() || !nation.capitals.is_empty() => end,
            _ if place_kind(&passage.folded(other)) != PlaceKind::None => other + 1,
            _ => return false,
        };
        // `Wellington and Austin Powell`
        passage
            .words
            .get(end)
            .is_none_or(|next| next.gap > Gap::Space || !passage.is_capital(end))
    };
    before().unwrap_or(false) || behind()
}

/// Whether the word before the word `first` makes a person's name of it: `Roger Paris and London`.
fn is_given(passage: &Passage<'_>, first: usize) -> bool {
    first > 0
        && passage.adjoins(first)
        && passage.is_capital(first - 1)
        && !passage.opens_sentence(first)
}

/// Whether the name of a country at `at` stands where a person's does rather than a place's: behind a quotation, or
/// behind a word that joins people (`with Jordan`, `said Jordan`). A possessive may be either's: `Israel's army`.
fn is_beside_speech(passage: &Passage<'_>, at: usize) -> bool {
    let joins = || {
        let word = passage.folded(at - 1);
        matches!(
            &*word,
            "with"
                | "by"
                | "said"
                | "says"
                | "told"
                | "asked"
                | "added"
                | "whom"
                | "writes"
                | "wrote"
        )
    };
    at > 0
        && passage.words[at].ending == Ending::Plain
        && match passage.words[at].gap {
            Gap::Mark => {
                let before = passage.text[..passage.words[at].range().start].trim_end();
                before.ends_with(['"', '”', '“', '’', '»'])
            }
            Gap::Space => joins(),
            _ => false,
        }
}
