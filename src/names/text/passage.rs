//! A passage: a text with its words, and what the words around a place say.
//!
//! What finding names asks of the text around a name: does a sentence begin here, is everything in
//! capitals, is there a longer name of which this is only a part?

use std::ops::Range;

use super::fold::folded;
use super::lexicon::{Uses, uses_of};
use super::words;
use super::words::{Case, Ending, Gap, Word};

/// A text and its words.
#[derive(Clone, Debug)]
pub struct Passage<'t> {
    /// The text.
    pub text: &'t str,
    /// Its words.
    pub words: Vec<Word>,
    /// Ranges of the text, in order, in which there is no name to be found: links, code. Where one
    /// is empty something stands that is not read.
    closed: Vec<Range<usize>>,
}

impl<'t> Passage<'t> {
    /// A text, shorter than 4 GiB, of which the ranges `closed` (in order, bytes) are left out.
    pub fn new(text: &'t str, closed: &[Range<usize>]) -> Self {
        let mut words = words::words(text);
        for place in closed.iter().filter(|range| range.is_empty()) {
            let after = words.partition_point(|word| word.range().start < place.start);
            if let Some(word) = words.get_mut(after) {
                word.gap = word.gap.max(Gap::Mark);
            }
        }
        Self {
            text,
            words,
            closed: closed.to_vec(),
        }
    }

    /// A word as it is written.
    pub fn word(&self, at: usize) -> &'t str {
        self.words[at].of(self.text)
    }

    /// A word in its folded form.
    pub fn folded(&self, at: usize) -> String {
        folded(self.word(at))
    }

    /// What a word may be.
    pub fn uses(&self, at: usize) -> Uses {
        uses_of(self.word(at))
    }

    /// The bytes from the first to the last word of a range of words, which is not empty.
    pub fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        self.words[words.start].range().start..self.words[words.end - 1].range().end
    }

    /// Whether part of a range of words lies where no name is to be found.
    pub fn is_closed(&self, words: &Range<usize>) -> bool {
        let bytes = self.bytes(words);
        let after = self
            .closed
            .partition_point(|range| range.end <= bytes.start);
        self.closed
            .get(after)
            .is_some_and(|range| range.start < bytes.end)
    }

    /// Whether a word lies where no name is to be found, or is part of an address.
    fn has_closed(&self, at: usize) -> bool {
        let start = self.words[at].range().start;
        let joined = |at: usize| self.words.get(at).is_some_and(|it| it.gap == Gap::Joint);
        joined(at) || joined(at + 1) || self.closed.iter().any(|range| range.contains(&start))
    }

    /// Whether a sentence begins with this word.
    pub fn opens_sentence(&self, at: usize) -> bool {
        match self.words[at].gap {
            Gap::Stop => true,
            Gap::Dot => !self.is_abbreviated(at - 1),
            _ => false,
        }
    }

    /// Whether the full stop behind a word belongs to it: an initial, or a short form of address.
    pub fn is_abbreviated(&self, at: usize) -> bool {
        let word = self.word(at);
        self.words[at].case == Case::Initial
            || word.len() <= 6 && self.uses(at).any(Uses::RANK.or(Uses::SUFFIX))
            || matches!(word, "St" | "Mt" | "Ft")
    }

    /// Whether a word and the one before it may be parts of one name.
    pub fn adjoins(&self, at: usize) -> bool {
        match self.words[at].gap {
            Gap::Nothing | Gap::Hyphen | Gap::Space => self.words[at - 1].ending == Ending::Plain,
            Gap::Dot => self.is_abbreviated(at - 1),
            _ => false,
        }
    }

    /// Whether a word in capitals stands among others in capitals, as in a headline, where capitals
    /// say nothing.
    pub fn is_shouted(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| (before, self.words[at].gap));
        let after = self.words.get(at + 1).map(|word| (at + 1, word.gap));
        let beside = || {
            before
                .into_iter()
                .chain(after)
                .filter(|(_, gap)| *gap != Gap::Stop)
        };
        let in_capitals = beside().any(|(at, _)| self.words[at].case == Case::Capitals);
        let in_prose = beside().any(|(at, gap)| {
            gap == Gap::Space && matches!(self.words[at].case, Case::Small | Case::Capital)
        });
        self.words[at].case == Case::Capitals && in_capitals && !in_prose
    }

    /// Whether a run of words is not joined to what stands before or behind it by a hyphen or the
    /// like.
    pub fn is_whole(&self, words: &Range<usize>) -> bool {
        let joins = |gap: Gap| matches!(gap, Gap::Hyphen | Gap::Joint);
        let after = self.words.get(words.end);
        let before = &self.text[..self.words[words.start].range().start];
        !joins(self.words[words.start].gap)
            && !before.ends_with(['@', '#'])
            && !after.is_some_and(|word| joins(word.gap))
    }

    /// Whether a word begins with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        matches!(
            self.words[at].case,
            Case::Capital | Case::Capitals | Case::Initial
        )
    }

    /// Whether the word with this folded form stands here in small letters.
    pub fn has_small(&self, word: &str) -> bool {
        (0..self.words.len()).any(|at| {
            let written = self.word(at);
            self.words[at].case == Case::Small
                && written.len() >= word.len()
                && is_folded(written, word)
                && !self.has_closed(at)
        })
    }

    /// The folded words that stand, as a family name does, behind each occurrence of a given name
    /// with this folded form: the next one, and one more, of which the first may be a middle name.
    pub fn names_behind(&self, given: &str) -> impl Iterator<Item = [Option<String>; 2]> {
        let no_name = Uses::DAY.or(Uses::FUNCTION).or(Uses::RULE).or(Uses::SUFFIX);
        (1..self.words.len())
            .filter(move |&at| {
                let word = &self.words[at];
                self.is_capital(at - 1)
                    && matches!(word.gap, Gap::Space | Gap::Hyphen)
                    && self.words[at - 1].ending == Ending::Plain
                    && word.case == Case::Capital
                    && !self.uses(at).any(no_name)
                    && self.folded(at - 1) == given
            })
            .map(|at| {
                let next = at + 1;
                let goes_on =
                    next < self.words.len() && self.adjoins(next) && self.is_capital(next);
                [Some(self.folded(at)), goes_on.then(|| self.folded(next))]
            })
    }

    /// Whether the family name with this folded form stands somewhere behind a word that makes another
    /// name of it: behind the given name of somebody.
    pub fn has_another(&self, family: &str, particles_count: bool) -> bool {
        (1..self.words.len()).any(|at| {
            self.is_capital(at)
                && self.adjoins(at)
                && self.folded(at) == family
                && !self.lets_family_begin(at, particles_count)
        })
    }
}

/// Whether a word is `other` when folded. Nearly all are told apart without folding them.
fn is_folded(written: &str, other: &str) -> bool {
    let plain = |word: &str| word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match plain(written) {
        true => written.eq_ignore_ascii_case(other),
        false => folded(written) == other,
    }
}
