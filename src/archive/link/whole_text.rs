//! What the whole of a text says about a name that stands alone in it: whether it is a name at all,
//! and whether it belongs to somebody else, of whom there is no record.

use rustc_hash::FxHashMap;

use super::text::ReadBlock;
use crate::names::find::{NameForm, Names, SightedBearer, Sighting};
use crate::names::text::{Passage, folded};

/// A text, block by block. Answers that take a walk through the text are kept, since a long text asks
/// for the same few words again and again.
pub struct WholeText<'a> {
    names: &'a Names,
    blocks: &'a [ReadBlock<'a>],
    /// Whether the text has a word in lower case, by the folded word.
    small: FxHashMap<String, bool>,
    /// The names that follow a given name anywhere in the text, by the folded given name.
    behind: FxHashMap<String, Vec<[Option<String>; 2]>>,
}

impl<'a> WholeText<'a> {
    /// A text of which nothing was asked yet.
    pub fn new(names: &'a Names, blocks: &'a [ReadBlock<'a>]) -> Self {
        Self {
            names,
            blocks,
            small: FxHashMap::default(),
            behind: FxHashMap::default(),
        }
    }

    /// Whether a sighting is a name at all.
    ///
    /// Only a person's name of one word is in question. At the start of a sentence every word has a
    /// capital, and a month has one anywhere: `Rice is grown there` and `since May` name nobody, `Mrs
    /// May spoke` does. A rank or an office in front, or a verb that only people take after it, settles
    /// it.
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
        if passage.is_ordinary(start) {
            return false;
        }
        // No list has every word of the language, but the text may use it in lower case elsewhere.
        let blocks = self.blocks;
        let small = |word: &String| blocks.iter().any(|it| it.passage.has_small(word));
        let word = passage.folded(start);
        !*self.small.entry(word).or_insert_with_key(small)
    }

    /// Whether a given name is, somewhere in the text, that of somebody else than `bearer`: one with
    /// another name after it. After `Robert Gates met Robert Smith`, `Robert` is either of them.
    pub fn gives_to_another(&mut self, given: &str, bearer: u32) -> bool {
        let blocks = self.blocks;
        let behind = self
            .behind
            .entry(folded(given))
            .or_insert_with_key(|given| {
                let behind = blocks.iter().flat_map(|it| it.passage.names_behind(given));
                behind.collect()
            });
        let mut behind = behind.iter();
        behind.any(|words| {
            let mut words = words.iter().flatten();
            !words.any(|word| self.names.has_word(bearer, word))
        })
    }

    /// Whether a family name, of which no bearer is in scope, is that of somebody without a record, so
    /// that there is nothing to warn of: the text has it after another given name (`Viktor Ivanov`
    /// makes `Ivanov` his), or it is a word of the language.
    pub fn introduces_another(&self, passage: &Passage<'_>, sighting: &Sighting) -> bool {
        let family = passage.folded(sighting.family_at);
        let ordinary =
            passage.is_ordinary(sighting.family_at) || passage.is_of_calendar(sighting.family_at);
        let another = |it: &ReadBlock<'_>| self.names.has_other_bearer(&it.passage, &family);
        ordinary && !passage.says_person(sighting.family_at) || self.blocks.iter().any(another)
    }
}
