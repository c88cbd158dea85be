//! Words beside a name that make a relative or one of the dead of its bearer: `His father, Assad`; `the late President
//! Assad`.
//!
//! Which of those on record is meant is decided in `archive/link`, by births and deaths. Every family name is asked, so
//! that the words are compared as they stand.

use std::ops::Range;

use super::address::Address;
use crate::names::text::{Case, Ending, Gap, Passage};

/// How a relative's birth lies to that of the one whose relative it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Descent {
    /// A generation or more before: `father`.
    Before,
    /// A generation or more after: `son`.
    After,
    /// About the same: `husband`, `sister`.
    Beside,
    /// Any: `uncle`.
    Any,
}

/// What the words beside a name say of whose relative its bearer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinship {
    /// When the relative was born.
    pub descent: Descent,
    /// Whether the relative is a man or a woman.
    pub address: Option<Address>,
    /// The same of the one whose relative it is, where a pronoun says so: `his`.
    pub of: Option<Address>,
    /// The name of that one where it stands in front: `Kim’s son`.
    pub named: Option<usize>,
    /// Whether the relative is said to be dead: `her late father`.
    pub dead: bool,
    /// The first of these words.
    pub start: usize,
}

impl Kinship {
    /// Reads the relation in front of a name or behind it: `His late father, President Assad,`; `Nehru, his father,`.
    pub fn beside(passage: &Passage<'_>, name: &Range<usize>) -> Option<Self> {
        let front = before_titles(passage, name.start);
        let near = matches!(passage.words[front].gap, Gap::Space | Gap::Comma);
        let before = front.checked_sub(1).filter(|_| near);
        before
            .filter(|at| passage.words[*at].ending == Ending::Plain)
            .and_then(|at| Self::ending_at(passage, at))
            .or_else(|| Self::behind(passage, name))
    }

    /// Reads `his late father`, which ends with the word `last`.
    fn ending_at(passage: &Passage<'_>, last: usize) -> Option<Self> {
        /// Of `his much younger half brother`.
        const MOST: usize = 3;
        let (descent, address) = relative(passage.word(last))?;
        let mut dead = false;
        for at in (last.saturating_sub(MOST + 1)..last).rev() {
            if !matches!(passage.words[at + 1].gap, Gap::Space | Gap::Hyphen) {
                return None;
            }
            let kinship = Self {
                descent,
                address,
                of: None,
                named: None,
                dead,
                start: at,
            };
            if passage.words[at].ending != Ending::Plain {
                return Some(Self {
                    named: Some(at),
                    ..kinship
                });
            }
            match passage.word(at) {
                "his" | "His" => {
                    return Some(Self {
                        of: Some(Address::Man),
                        ..kinship
                    });
                }
                "her" | "Her" => {
                    return Some(Self {
                        of: Some(Address::Woman),
                        ..kinship
                    });
                }
                "their" | "Their" | "whose" => return Some(kinship),
                word if passage.words[at].case != Case::Small || word == "the" => return None,
                word => dead |= says_dead(word),
            }
        }
        None
    }

    /// Reads `, his father,` behind a name.
    fn behind(passage: &Passage<'_>, name: &Range<usize>) -> Option<Self> {
        const MOST: usize = 2;
        let first = name.end;
        let comma = passage.words.get(first)?.gap == Gap::Comma;
        if !comma || !matches!(passage.word(first), "his" | "her" | "their") {
            return None;
        }
        let mut words = first + 1..(first + 2 + MOST).min(passage.words.len());
        let last = words.find(|at| relative(passage.word(*at)).is_some())?;
        let ends = passage
            .words
            .get(last + 1)
            .is_none_or(|next| next.gap >= Gap::Comma || next.gap == Gap::Dot);
        let kinship = Self::ending_at(passage, last).filter(|_| ends)?;
        Some(Self {
            start: name.start,
            ..kinship
        })
    }
}

/// Whether the words in front of a name say that its bearer is dead: `the late President Assad`, `his late father`,
/// `The assassinated President Park`. `Too late Assad saw it` does not.
pub fn is_said_dead(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    // `the late president, Assad`
    let comma = name.start > 0
        && passage.words[name.start].gap == Gap::Comma
        && is_small_title(passage.word(name.start - 1));
    let front = match comma {
        true => before_titles(passage, name.start - 1),
        false => before_titles(passage, name.start),
    };
    let Some(at) = front.checked_sub(1) else {
        return false;
    };
    if passage.words[front].gap != Gap::Space {
        return false;
    }
    let word = passage.word(at);
    if word == "Late" {
        return passage.opens_sentence(at);
    }
    if !says_dead(word) {
        return false;
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    passage.words[at].gap == Gap::Space
        && (passage.words[before].ending != Ending::Plain
            || matches!(
                passage.word(before),
                "the" | "The" | "his" | "His" | "her" | "Her" | "their" | "Their" | "its" | "our"
            ))
}

/// Whether the words behind a name say that its bearer is dead: `Assad died in 2000`, `Assad, who died in 2000,`.
pub fn is_said_to_have_died(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let at = name.end;
    let word = |at: usize, gap: Gap| {
        let word = passage.words.get(at).filter(|word| word.gap == gap);
        word.map(|_| passage.word(at))
    };
    word(at, Gap::Space) == Some("died")
        || word(at, Gap::Comma) == Some("who") && word(at + 1, Gap::Space) == Some("died")
}

/// The first of the titles that stand directly in front of the word `name`, or that word: `President Assad`,
/// `prime minister Lee`.
fn before_titles(passage: &Passage<'_>, name: usize) -> usize {
    const MOST: usize = 4;
    let title = |at: usize| {
        let word = passage.word(at);
        let capital =
            passage.words[at].case == Case::Capital && relative(word).is_none() && word != "Late";
        let pronoun = matches!(word, "His" | "Her" | "Their" | "The");
        capital && !pronoun && !passage.opens_sentence(at) || is_small_title(word)
    };
    let mut at = name;
    while at > 0
        && name - at < MOST
        && passage.words[at].gap == Gap::Space
        && passage.words[at - 1].ending == Ending::Plain
        && title(at - 1)
    {
        at -= 1;
    }
    at
}

fn is_small_title(word: &str) -> bool {
    matches!(
        word,
        "president"
            | "prime"
            | "minister"
            | "foreign"
            | "chancellor"
            | "premier"
            | "king"
            | "leader"
            | "general"
            | "marshal"
            | "dictator"
    )
}

fn says_dead(word: &str) -> bool {
    matches!(
        word,
        "late"
            | "deceased"
            | "dead"
            | "assassinated"
            | "murdered"
            | "slain"
            | "martyred"
            | "executed"
    )
}

/// What a word for a relative says. `Brother` with a capital may be a monk.
fn relative(word: &str) -> Option<(Descent, Option<Address>)> {
    use Descent::{After, Any, Before, Beside};
    let (man, woman) = (Some(Address::Man), Some(Address::Woman));
    Some(match word {
        "father" | "grandfather" | "stepfather" => (Before, man),
        "mother" | "grandmother" | "stepmother" => (Before, woman),
        "son" | "grandson" | "stepson" => (After, man),
        "daughter" | "granddaughter" | "stepdaughter" => (After, woman),
        "husband" | "brother" | "widower" | "twin" => (Beside, man),
        "wife" | "sister" | "widow" => (Beside, woman),
        "uncle" | "nephew" => (Any, man),
        "aunt" | "niece" => (Any, woman),
        "cousin" => (Any, None),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> (Passage<'_>, Range<usize>) {
        let passage = Passage::new(text, &[]);
        let mut words = passage.words.iter();
        let at = words
            .position(|word| word.of(text) == "Assad")
            .expect("the name");
        (passage, at..at + 1)
    }

    #[test]
    fn relatives_stand_before_or_behind() {
        for (text, expected) in [
            ("His father, Assad, left", Some((Descent::Before, false))),
            (
                "his late father, President Assad",
                Some((Descent::Before, true)),
            ),
            ("Kim’s son Assad", Some((Descent::After, false))),
            (
                "Her much older husband, Assad",
                Some((Descent::Beside, false)),
            ),
            ("Assad, his uncle, left", Some((Descent::Any, false))),
            ("Assad, his father said, left", None),
            ("the father of Assad", None),
            ("He met his father. Assad left", None),
            ("the son, Assad", None),
        ] {
            let (passage, name) = name(text);
            let found = Kinship::beside(&passage, &name).map(|it| (it.descent, it.dead));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn the_dead_are_said_to_be() {
        for (text, expected) in [
            ("The late President Assad", true),
            ("the late prime minister Assad", true),
            ("the assassinated Assad", true),
            ("Syria’s late Assad", true),
            ("Late President Assad", true),
            ("Too late Assad saw it", false),
            ("They came late. Assad left", false),
            ("Later Assad left", false),
            ("the late president, Assad", true),
            ("the president, Assad", false),
        ] {
            let (passage, name) = name(text);
            assert_eq!(is_said_dead(&passage, &name), expected, "{text}");
        }
    }
}
