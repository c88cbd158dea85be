//! What the whole of a text says about a name that stands alone in it: whether it is a name at all,
//! and whether it is somebody else's, of whom there is no record.
//!
//! Asked by [`super::text`] before and after [`super::decision`] has decided on a sighting.

use rustc_hash::FxHashMap;

use crate::names::find::Names;
use crate::names::find::{NameForm, SightedBearer, Sighting};
use crate::names::text::Passage;
use crate::names::text::folded;

/// A text, block by block, and what was asked of it already.
pub struct WholeText<'a> {
    names: &'a Names,
    passages: &'a [Passage<'a>],
    /// Whether the text has a word in small letters, by the word's folded form, where it was asked.
    small: FxHashMap<String, bool>,
    /// The names that stand behind a given name anywhere in the text, by the given name's folded
    /// form, where it was asked.
    behind: FxHashMap<String, Vec<[Option<String>; 2]>>,
}

impl<'a> WholeText<'a> {
    /// A text of which nothing was asked yet.
    pub fn new(names: &'a Names, passages: &'a [Passage<'a>]) -> Self {
        Self {
            names,
            passages,
            small: FxHashMap::default(),
            behind: FxHashMap::default(),
        }
    }

    /// Whether a sighting is a name at all, by what the whole text says: at the start of a sentence
    /// an ordinary word has a capital too.
    pub fn has_name(&mut self, passage: &Passage<'_>, sighting: &Sighting) -> bool {
        let start = sighting.words.start;
        let by_family = |it: &SightedBearer| it.form == NameForm::Family;
        let person = sighting.given.is_some() || sighting.bearers.iter().any(by_family);
        if sighting.words.len() > 1 || !person {
            return true;
        }
        if passage.is_of_calendar(start) {
            return passage.says_person(start);
        }
        if !passage.opens_sentence(start) || passage.says_person(start) {
            return true;
        }
        let word = passage.folded(start);
        if passage.is_ordinary(start) {
            return false;
        }
        let passages = self.passages;
        let small = || passages.iter().any(|passage| passage.has_small(&word));
        !*self.small.entry(word.clone()).or_insert_with(small)
    }

    /// Whether a given name is, somewhere in the text, that of somebody else than `bearer`: one with
    /// another name behind it.
    pub fn gives_to_another(&mut self, given: &str, bearer: u32) -> bool {
        let passages = self.passages;
        let behind = self
            .behind
            .entry(folded(given))
            .or_insert_with_key(|given| {
                let behind = passages.iter().flat_map(|it| it.names_behind(given));
                behind.collect()
            });
        let mut behind = behind.iter();
        behind.any(|words| {
            let mut words = words.iter().flatten();
            !words.any(|word| self.names.has_word(bearer, word))
        })
    }

    /// Whether a family name, of which no bearer is in scope, is that of somebody without a record:
    /// the text has it behind another given name, or it is a word of the language.
    pub fn introduces_another(&self, passage: &Passage<'_>, sighting: &Sighting) -> bool {
        let family = passage.folded(sighting.family_at);
        let ordinary =
            passage.is_ordinary(sighting.family_at) || passage.is_of_calendar(sighting.family_at);
        let others = |it: &Passage<'_>| self.names.has_other_bearer(it, &family);
        ordinary && !passage.says_person(sighting.family_at) || self.passages.iter().any(others)
    }
}
