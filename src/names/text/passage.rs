//! A passage: a text with its words, and what can be said about a place in it without knowing any
//! names.

use std::ops::Range;

use super::fold::{fold_into, folded};
use super::language::Language;
use super::lexicon::{Uses, uses_of};
use super::words::{Case, Ending, Gap, Word, words_in};

/// A text and its words.
#[derive(Clone, Debug)]
pub struct Passage<'t> {
    /// The text.
    pub text: &'t str,
    /// Its words, in order.
    pub words: Vec<Word>,
    /// Its language.
    pub language: Language,
    /// Bytes of the text in which no name is looked for, in order: links, code. An empty range stands
    /// for something that has no text, such as an image.
    excluded: Vec<Range<usize>>,
}

impl<'t> Passage<'t> {
    /// Reads the words of an English text, see [`Self::in_language`].
    pub fn new(text: &'t str, excluded: &[Range<usize>]) -> Self {
        Self::in_language(text, excluded, Language::English)
    }

    /// Reads the words of a text; `excluded` (bytes, in order) are links, code and the like, in which
    /// no name is looked for.
    pub fn in_language(text: &'t str, excluded: &[Range<usize>], language: Language) -> Self {
        let mut words = words_in(text, language);
        // No name goes on after an image: `Sergei ![x](x.png) Ivanov`.
        for place in excluded.iter().filter(|range| range.is_empty()) {
            let after = words.partition_point(|word| word.range().start < place.start);
            if let Some(word) = words.get_mut(after) {
                word.gap = word.gap.max(Gap::Mark);
            }
        }
        Self {
            text,
            words,
            language,
            excluded: excluded.to_vec(),
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

    /// The folded forms of a run of words, with single spaces between them.
    pub fn folded_run(&self, words: Range<usize>) -> String {
        let mut run = String::new();
        for at in words.clone() {
            if at > words.start {
                run.push(' ');
            }
            fold_into(self.word(at), &mut run);
        }
        run
    }

    /// What a word can be.
    pub fn uses(&self, at: usize) -> Uses {
        uses_of(self.word(at))
    }

    /// The bytes from the first to the last word of a range of words, which is not empty.
    pub fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        self.words[words.start].range().start..self.words[words.end - 1].range().end
    }

    /// The bytes of a name: those of its words, with the full stop that belongs to the last one. `U.N.` is the
    /// name, and so is `Robert Kennedy Jr.`, whether the stop also ends the sentence or not.
    pub fn name_bytes(&self, words: &Range<usize>) -> Range<usize> {
        let bytes = self.bytes(words);
        if !self.text[bytes.end..].starts_with('.') {
            return bytes;
        }
        let last = words.end - 1;
        let initials = || {
            last > words.start
                && self.words[last].case == Case::Initial
                && self.words[last].gap == Gap::Dot
                && self.words[last - 1].case == Case::Initial
        };
        let stop = initials() || words.len() > 1 && matches!(self.word(last), "Jr" | "Sr");
        bytes.start..bytes.end + usize::from(stop)
    }

    /// Whether any part of a range of words is excluded from the search for names.
    pub fn overlaps_excluded(&self, words: &Range<usize>) -> bool {
        let bytes = self.bytes(words);
        let after = self
            .excluded
            .partition_point(|range| range.end <= bytes.start);
        self.excluded
            .get(after)
            .is_some_and(|range| range.start < bytes.end)
    }

    /// Whether a word is excluded from the search for names, or is part of an address.
    pub(super) fn is_in_excluded(&self, at: usize) -> bool {
        let start = self.words[at].range().start;
        let joined = |at: usize| self.words.get(at).is_some_and(|it| it.gap == Gap::Joint);
        joined(at) || joined(at + 1) || self.excluded.iter().any(|range| range.contains(&start))
    }

    /// Whether a word and the one before it can be parts of one name.
    pub fn adjoins(&self, at: usize) -> bool {
        match self.words[at].gap {
            // A possessive ends a name: `Powell’s Ivanov` are two people.
            Gap::Nothing | Gap::Hyphen | Gap::Space => self.words[at - 1].ending == Ending::Plain,
            Gap::Dot => self.is_abbreviated(at - 1),
            _ => false,
        }
    }

    /// Whether a word in capitals stands among others in capitals, as in a headline, where capitals
    /// say nothing: `TALKS START`. Beside a word of prose they do: `the START talks`.
    pub fn is_among_capitals(&self, at: usize) -> bool {
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

    /// Whether no hyphen or the like joins a run of words to what precedes or follows it.
    pub fn is_whole(&self, words: &Range<usize>) -> bool {
        let hyphen = |at: usize| {
            self.words
                .get(at)
                .is_some_and(|word| word.gap == Gap::Hyphen)
        };
        self.is_apart(words) && !hyphen(words.start) && !hyphen(words.end)
    }

    /// Whether a run of words is no part of an address or the like: `@NATO`, `nato.int`.
    pub fn is_apart(&self, words: &Range<usize>) -> bool {
        let joins = |gap: Gap| gap == Gap::Joint;
        let after = self.words.get(words.end);
        let before = &self.text[..self.words[words.start].range().start];
        !joins(self.words[words.start].gap)
            && !before.ends_with(['@', '#'])
            && !after.is_some_and(|word| joins(word.gap))
    }

    /// Whether the `White House` stands at the word `at`: `the Clinton White House`.
    pub fn is_white_house(&self, at: usize) -> bool {
        let house = self.words.get(at + 1);
        self.word(at) == "White"
            && house.is_some_and(|house| house.gap == Gap::Space)
            && self.word(at + 1) == "House"
    }

    /// Whether a word begins with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        matches!(
            self.words[at].case,
            Case::Capital | Case::Capitals | Case::Initial
        )
    }

    /// Whether the initial at `at` is the last one of `U.S.`, `U.N.`, `U.K.` or `E.U.`, and so nobody's
    /// initial: `In the U.S. Powell is known`.
    pub fn is_country_in_initials(&self, at: usize) -> bool {
        at > 0
            && self.words[at].gap == Gap::Dot
            && matches!(
                (self.word(at - 1), self.word(at)),
                ("U", "S" | "N" | "K") | ("E", "U")
            )
    }

    /// The folded words that may be the family name after each occurrence of the given name with this
    /// folded form: the next word, and the one after it, since the first may be a middle name
    /// (`Hillary Rodham Clinton`).
    pub fn names_behind(&self, given: &str) -> impl Iterator<Item = [Option<String>; 2]> {
        let no_name = Uses::DAY
            .or(Uses::FUNCTION)
            .or(Uses::GOVERNMENT)
            .or(Uses::SUFFIX);
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
}
