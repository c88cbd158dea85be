//! A candidate: the words of a run that are still taken to be the name, while [`super::trim`] takes off
//! others.

use std::ops::Range;

use super::name_kinds::{is_place, is_thing};
use crate::names::person::is_given_name;
use crate::names::text::{Case, Passage, Uses, uses};

/// The words that are left of a run so far.
pub struct NameCandidate<'p, 't> {
    /// The text.
    pub passage: &'p Passage<'t>,
    /// The words that are left.
    pub words: Range<usize>,
    /// Whether a rank or an office stood in front.
    pub titled: bool,
}

impl NameCandidate<'_, '_> {
    /// Whether a word can be any of `uses`.
    pub fn is(&self, at: usize, uses: Uses) -> bool {
        self.passage.uses(at).any(uses)
    }

    /// Whether a word says what kind of thing, or which office, but not whose: `Federation`, `Deputy`.
    /// A given name says whose, even where it is also such a word.
    pub fn is_generic(&self, at: usize) -> bool {
        const GENERIC: Uses = Uses::FIELD
            .or(Uses::OFFICE)
            .or(Uses::RANK)
            .or(Uses::GOVERNMENT)
            .or(Uses::OFFICE_MODIFIER)
            .or(Uses::NATION)
            .or(Uses::SUFFIX);
        let word = self.word(at);
        self.case(at) == Case::Small
            || uses(&word).any(GENERIC) && !is_given_name(&word)
            || is_thing(&word)
    }

    /// A word, folded.
    pub fn word(&self, at: usize) -> String {
        self.passage.folded(at)
    }

    /// The capitals of a word.
    pub fn case(&self, at: usize) -> Case {
        self.passage.words[at].case
    }

    /// Whether the last word is one that names of things or places end with.
    pub fn ends_with_thing(&self) -> bool {
        let last = self.words.clone().next_back().map(|last| self.word(last));
        last.is_some_and(|word| is_thing(&word) || is_place(&word))
    }

    /// The words as lists of names have them: folded, with spaces between.
    pub fn key(&self) -> String {
        let words = self.words.clone().map(|at| self.word(at));
        words.collect::<Vec<_>>().join(" ")
    }

    /// The words with a capital.
    pub fn capitals(&self) -> impl Iterator<Item = usize> + Clone {
        let words = self.words.clone();
        words.filter(|&at| self.passage.is_capital(at))
    }
}
