//! A passage: a text with its words, and what the words around a place say.
//!
//! What finding names asks of the text around a name: does a sentence begin here, is everything in
//! capitals, is there a longer name of which this is only a part?

use std::ops::Range;

use super::fold::folded;
use super::form::is_numeral;
use super::given_forms::is_given;
use super::lexicon::{Uses, uses, uses_of};
use super::words::{self, Case, Ending, Gap, Word};

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

    /// Whether the capitalised words behind `at` make of it the name of a thing or a place: `Bush
    /// Intercontinental Airport`. An ampersand does too: `Smith & Wesson`.
    pub fn becomes_thing(&self, at: usize) -> bool {
        let behind = self.words[at].range().end;
        if self.text[behind..].trim_start().starts_with('&') {
            return true;
        }
        if self.words[at].ending != Ending::Plain {
            return false;
        }
        let ends = Uses::DEED.or(Uses::FUNCTION).or(Uses::DAY);
        (at + 1..self.words.len().min(at + 5))
            .take_while(|&next| {
                self.adjoins(next) && self.is_capital(next) && !self.uses(next).any(ends)
            })
            .any(|next| self.uses(next).any(Uses::THING))
    }

    /// Whether a number follows at the word `after` that is part of the name in front of it: `START`
    /// in `START III`.
    pub fn is_numbered(&self, after: usize) -> bool {
        let Some(word) = self.words.get(after) else {
            return false;
        };
        matches!(word.gap, Gap::Space | Gap::Hyphen)
            && self.words[after - 1].ending == Ending::Plain
            && matches!(word.case, Case::Capitals | Case::Initial | Case::Digit)
            && is_numeral(&self.folded(after))
    }

    /// Whether a word is a Roman number in capitals: `Articles X, XI and XII`.
    pub fn is_roman(&self, at: usize) -> bool {
        self.words[at].case == Case::Capitals
            && is_numeral(&self.folded(at))
            && !self.is_shouted(at)
    }

    /// Whether the word `after` is an `of` that makes a longer name: `Charles VI of France`, `Anne of
    /// the Thousand Days`.
    pub fn is_of(&self, after: usize) -> bool {
        let follows = |at: usize, word: &str| {
            let next = self.words.get(at);
            next.is_some_and(|next| next.gap == Gap::Space && next.of(self.text) == word)
        };
        let capital = after + 1 < self.words.len() && self.is_capital(after + 1);
        follows(after, "of") && (capital || follows(after + 1, "the") || follows(after + 1, "a"))
    }

    /// Whether quotation marks stand around these words and nothing else, as around the title of a
    /// work or the name of a ship: `the film “Michael Collins”`.
    pub fn is_quoted(&self, words: &Range<usize>) -> bool {
        let bytes = self.bytes(words);
        let before = self.text[..bytes.start].chars().next_back();
        let after = self.text[bytes.end..].chars().next();
        let opens = before.is_some_and(|c| matches!(c, '"' | '“' | '„' | '‘' | '«'));
        opens && after.is_some_and(|c| matches!(c, '"' | '”' | '“' | '’' | '»'))
    }

    /// Whether a ship of that name is meant: its kind stands in front, before a rank or none.
    fn is_ship(&self, at: usize) -> bool {
        let mut before = at;
        while before > 0 && self.adjoins(before) {
            before -= 1;
            let uses = self.uses(before);
            if uses.any(Uses::SHIP) {
                return true;
            }
            if !uses.any(Uses::RANK) {
                return false;
            }
        }
        false
    }

    /// Whether an ampersand stands in front of the word `at`: `Smith & Wesson`.
    fn is_joined_before(&self, at: usize) -> bool {
        let start = self.words[at].range().start;
        self.text[..start].trim_end().ends_with('&')
    }

    /// Whether the word before `at` makes another name of what begins there, though that is a full
    /// name: a first name in front, a ship or a place.
    pub fn is_preceded_by_more(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.adjoins(at)) else {
            return false;
        };
        if self.is_ship(at) {
            return true;
        }
        let folded = self.folded(before);
        self.is_capital(before)
            && !self.opens_sentence(before)
            && (uses(&folded).any(Uses::PLACE) || is_given(&folded))
            && !self.is_shouted(before)
    }

    /// Whether what stands before `at` lets a family name alone begin there: nothing that could be
    /// another first name, or the beginning of a longer name.
    pub fn lets_family_begin(&self, at: usize, particles_count: bool) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.adjoins(at)) else {
            return !self.is_joined_before(at);
        };
        let word = self.words[before];
        if self.words[at].gap == Gap::Hyphen || self.is_ship(at) {
            return false;
        }
        let folded = self.folded(before);
        let uses = uses(&folded);
        match word.case {
            Case::Small => {
                let generation = matches!(&*folded, "elder" | "younger" | "senior" | "junior");
                !(generation || particles_count && is_clear_particle(&folded))
            }
            Case::Digit | Case::None | Case::Unspaced => true,
            Case::Initial => {
                let word = self.words[at].gap == Gap::Space && matches!(&*folded, "a" | "i");
                word || self.is_country_in_initials(before)
            }
            // `The Hague`: within a sentence the article in capitals is part of a name.
            Case::Capital if folded == "the" && !self.opens_sentence(before) => false,
            Case::Capital if uses.any(Uses::GIVEN) && !self.is_date(before) => false,
            Case::Capital | Case::Capitals => {
                let neutral = Uses::RANK
                    .or(Uses::OFFICE)
                    .or(Uses::FUNCTION)
                    .or(Uses::DAY)
                    .or(Uses::NATION);
                uses.any(neutral)
                    || !is_given(&folded) && self.ends_title(before)
                    || (self.is_shouted(before) && !is_given(&folded))
                    || (word.case == Case::Capitals && !self.is_shouted(at))
            }
        }
    }

    /// Whether a month stands here in a date, or behind a preposition: `In June Powell came`.
    fn is_date(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.words[before].case);
        let words = "in on by since until till from during early mid late last next this of";
        let precedes = |before: usize| {
            let folded = self.folded(before);
            words.split(' ').any(|word| word == folded)
        };
        self.is_of_calendar(at)
            && (before == Some(Case::Digit) || before.is_some() && precedes(at - 1))
    }

    /// Whether a title with an `of` ends with the word at `last`, so that a name may follow:
    /// `Secretary of State`, `Minister of Foreign Affairs`, `Secretary of the Security Council`.
    fn ends_title(&self, last: usize) -> bool {
        const LONGEST: usize = 7;
        let mut after_of = false;
        for at in (last.saturating_sub(LONGEST)..=last).rev() {
            if after_of && self.uses(at).any(Uses::OFFICE) {
                return true;
            }
            let word = self.word(at);
            let joins = matches!(word, "of" | "for" | "the" | "and");
            if !(joins || self.is_capital(at)) || !self.adjoins(at) {
                return false;
            }
            after_of = matches!(word, "of" | "for");
        }
        false
    }

    /// Whether what stands around a word shows that it is a person: a rank or an office in front, a
    /// deed or a possessive behind.
    pub fn says_person(&self, at: usize) -> bool {
        let titled =
            at > 0 && self.adjoins(at) && self.uses(at - 1).any(Uses::RANK.or(Uses::OFFICE));
        let acts = self.words.get(at + 1).is_some_and(|next| {
            matches!(next.gap, Gap::Space | Gap::Comma) && self.uses(at + 1).any(Uses::DEED)
        });
        // `May’s`, too, may be the month's.
        let owns = self.words[at].ending == Ending::Possessive && !self.is_of_calendar(at);
        titled || acts || owns
    }

    /// Whether a word is the name of a month or a day, which has a capital everywhere.
    pub fn is_of_calendar(&self, at: usize) -> bool {
        self.uses(at).any(Uses::DAY)
    }

    /// Whether a word is an ordinary one of the language too, so that its capital at the start of a
    /// sentence says nothing.
    pub fn is_ordinary(&self, at: usize) -> bool {
        self.uses(at)
            .any(Uses::ORDINARY.or(Uses::FUNCTION).or(Uses::DAY))
    }

    /// Whether the word with this folded form stands here in small letters.
    pub fn has_small(&self, word: &str) -> bool {
        (0..self.words.len()).any(|at| {
            let written = self.word(at);
            self.words[at].case == Case::Small
                && written.len() >= word.len()
                && (written.eq_ignore_ascii_case(word) || folded(written) == word)
                && !self.has_closed(at)
        })
    }

    /// The folded words that stand, as a family name does, behind each occurrence of a given name
    /// with this folded form.
    pub fn names_behind(&self, given: &str) -> impl Iterator<Item = String> {
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
            .map(|at| self.folded(at))
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

    /// Whether the initial at `at` ends `U.S.` or the like.
    pub fn is_country_in_initials(&self, at: usize) -> bool {
        at > 0
            && self.words[at].gap == Gap::Dot
            && matches!(
                (self.word(at - 1), self.word(at)),
                ("U", "S" | "N" | "K") | ("E", "U")
            )
    }

    /// Whether what stands behind `at` lets a family name alone end there: no capitalised word that
    /// would make it a first name or part of a longer name, no number of a model, an index or a year.
    pub fn lets_family_end(&self, at: usize) -> bool {
        if self.becomes_thing(at) {
            return false;
        }
        let after = at + 1;
        let Some(word) = self.words.get(after) else {
            return true;
        };
        if self.words[at].ending != Ending::Plain || !matches!(word.gap, Gap::Space) {
            return true;
        }
        let uses = self.uses(after);
        match word.case {
            Case::Digit => word.range().len() < 3,
            Case::Initial => matches!(self.word(after), "A" | "I"),
            Case::Capital | Case::Capitals => {
                self.is_shouted(after)
                    || uses.any(Uses::DAY.or(Uses::RULE).or(Uses::FUNCTION).or(Uses::SUFFIX))
            }
            _ => true,
        }
    }
}

/// Particles that are no words of English.
pub(super) fn is_clear_particle(folded: &str) -> bool {
    uses(folded).any(Uses::PARTICLE)
        && !uses(folded).any(Uses::FUNCTION)
        && folded.len() > 1
        && !matches!(
            folded,
            "do" | "las" | "los" | "ten" | "ash" | "san" | "mac" | "av" | "af"
        )
}
