//! Words that tell two generations of one name apart: `the elder Bush`, `Bush Sr.`, `Bush père`.
//!
//! Which of those on record is meant is decided in `archive/link`, by their births.

use std::ops::Range;

use crate::names::text::{Gap, Passage};

/// Which of two who bear one name a text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generation {
    /// The one who was born first.
    Elder,
    /// The one who was born last.
    Younger,
}

impl Generation {
    /// What `the first President Bush` says, where several of that name are on record.
    pub fn in_office(passage: &Passage<'_>, name: &Range<usize>) -> Option<Self> {
        let office = name.start.checked_sub(1)?;
        let spaced = |at: usize| passage.words[at].gap == Gap::Space;
        let stated = office > 1
            && spaced(name.start)
            && spaced(office)
            && spaced(office - 1)
            && matches!(passage.word(office), "President" | "president")
            && matches!(passage.word(office - 2), "the" | "The");
        match passage.word(office.checked_sub(1)?) {
            "first" if stated => Some(Self::Elder),
            "second" if stated => Some(Self::Younger),
            _ => None,
        }
    }

    /// What `the first Bush administration` says, where several of that name have headed one.
    pub fn of_government(passage: &Passage<'_>, name: &Range<usize>) -> Option<Self> {
        let ordinal = name.start.checked_sub(1)?;
        let spaced = |at: usize| passage.words[at].gap == Gap::Space;
        let generation = match passage.word(ordinal) {
            "first" => Self::Elder,
            "second" => Self::Younger,
            _ => return None,
        };
        let stated = ordinal > 0
            && spaced(name.start)
            && spaced(ordinal)
            && matches!(passage.word(ordinal - 1), "the" | "The")
            && passage.is_before_government(name.end - 1);
        stated.then_some(generation)
    }

    /// What the words directly around a name say: `the elder Bush`, `Bush senior`, `Bush the Younger`.
    pub fn beside(passage: &Passage<'_>, name: &Range<usize>) -> Option<Self> {
        let near = |at: usize| {
            passage
                .words
                .get(at)
                .is_some_and(|it| matches!(it.gap, Gap::Space | Gap::Comma))
        };
        let (start, end) = (name.start, name.end);
        if start > 0 && passage.words[start].gap == Gap::Space {
            let word = passage.word(start - 1);
            let found = match word {
                "elder" | "older" | "senior" | "Elder" => Some(Self::Elder),
                "younger" | "junior" | "Younger" => Some(Self::Younger),
                _ => None,
            };
            // `senior Bush aides` are another matter.
            let article = start > 1
                && passage.words[start - 1].gap == Gap::Space
                && matches!(passage.word(start - 2), "the" | "The");
            if found.is_some() && article {
                return found;
            }
        }
        if !near(end) {
            return None;
        }
        match passage.word(end) {
            // `Bush senior aides`: behind a blank nothing more may follow that it belongs to.
            "senior" | "junior" if !ends(passage, end) => None,
            "Sr" | "Snr" | "Sen" | "SR" | "senior" | "Senior" | "SENIOR" | "père" | "pere" => {
                Some(Self::Elder)
            }
            "Jr" | "Jnr" | "Jun" | "JR" | "junior" | "Junior" | "JUNIOR" | "fils" => {
                Some(Self::Younger)
            }
            "the" if near(end + 1) => match passage.word(end + 1) {
                "elder" | "Elder" => Some(Self::Elder),
                "younger" | "Younger" => Some(Self::Younger),
                _ => None,
            },
            _ => None,
        }
    }
}

/// Whether no noun follows the word `at` to which it may belong, as in `Bush senior aides`.
fn ends(passage: &Passage<'_>, at: usize) -> bool {
    const NOUNS: [&str; 16] = [
        "aides",
        "aide",
        "officials",
        "official",
        "advisers",
        "adviser",
        "advisors",
        "advisor",
        "officers",
        "officer",
        "staff",
        "ministers",
        "high",
        "partners",
        "party",
        "members",
    ];
    let next = passage.words.get(at + 1);
    next.is_none_or(|next| next.gap != Gap::Space || !NOUNS.contains(&passage.word(at + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generations_stand_before_or_behind() {
        for (text, expected) in [
            ("The elder Bush spoke", Some(Generation::Elder)),
            ("the younger Bush", Some(Generation::Younger)),
            ("Then Bush senior spoke", Some(Generation::Elder)),
            ("Bush, Sr., spoke", Some(Generation::Elder)),
            ("Bush fils", Some(Generation::Younger)),
            ("Bush the Younger", Some(Generation::Younger)),
            ("Bush senior aides", None),
            ("senior Bush aides", None),
            ("an elder. Bush", None),
            ("Bush the president", None),
        ] {
            let passage = Passage::new(text, &[]);
            let name = passage
                .words
                .iter()
                .position(|word| word.of(text) == "Bush");
            let name = name.expect("the name");
            assert_eq!(
                Generation::beside(&passage, &(name..name + 1)),
                expected,
                "{text}"
            );
        }
    }
}
