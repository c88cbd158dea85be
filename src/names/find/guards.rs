//! Guards: what the words around a name say against it, or for it.
//!
//! Each is a question to a [`Passage`] about one place: is there a longer name of which this is only
//! a part, another first name in front, an ordinary word? They are asked by [`super::scan`] and
//! [`super::people`] before a form counts as seen.

use std::ops::Range;

use super::form::is_numeral;
use crate::names::person::is_given;
use crate::names::text::Passage;
use crate::names::text::{Case, Ending, Gap};
use crate::names::text::{Uses, uses};

impl Passage<'_> {
    /// Whether the capitalised words behind `at` make of it the name of a thing or a place: `Bush
    /// Intercontinental Airport`. An ampersand does too: `Smith & Wesson`.
    pub fn becomes_thing(&self, at: usize) -> bool {
        let behind = self.words[at].range().end;
        if self.text[behind..].trim_start().starts_with('&') {
            return true;
        }
        let named = |next: usize| {
            let place = ["airport", "stadium", "cosmodrome", "shipyard"];
            self.adjoins(next) && place.contains(&self.word(next))
        };
        if at + 1 < self.words.len() && named(at + 1) {
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

    /// Whether a family name goes on behind the word at `at` with a particle: `Bashar al-Jaafari`.
    pub fn has_particle_behind(&self, at: usize) -> bool {
        let next = at + 1;
        next + 1 < self.words.len()
            && self.words[next].gap == Gap::Space
            && is_clear_particle(&self.folded(next))
            && self.adjoins(next + 1)
            && self.is_capital(next + 1)
    }

    /// Whether a word, which is a name in capitals, stands in a line of capitals and is a word of the
    /// language too: `TALKS START`, `WHO KNEW?`
    pub fn is_shouted_word(&self, at: usize) -> bool {
        self.is_shouted(at) && self.uses(at).any(Uses::FUNCTION.or(Uses::ORDINARY))
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

    /// Whether a word in capitals stands in brackets by itself, as an abbreviation within the name
    /// that it is of: `Anti-Ballistic Missile (ABM) Treaty`.
    pub fn is_bracketed(&self, at: usize) -> bool {
        let range = self.words[at].range();
        self.words[at].case == Case::Capitals
            && self.text[..range.start].ends_with('(')
            && self.text[range.end..].starts_with(')')
    }

    /// The folded word behind an `of` at the word `after`, and behind an article: whose it is.
    pub fn owner_behind(&self, after: usize) -> Option<String> {
        let of = self.words.get(after)?;
        if !(of.gap == Gap::Space && self.word(after) == "of") {
            return None;
        }
        let article = after + 1 < self.words.len() && self.word(after + 1) == "the";
        let owner = after + 1 + usize::from(article);
        (owner < self.words.len() && self.is_capital(owner)).then(|| self.folded(owner))
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
        // A noun that is counted cannot open a sentence without an article: `Bush will travel`.
        let counted = self.uses(at).any(Uses::COUNTED);
        let acts = self.words.get(at + 1).is_some_and(|next| {
            let verb = if counted {
                Uses::DEED.or(Uses::VERB)
            } else {
                Uses::DEED
            };
            matches!(next.gap, Gap::Space | Gap::Comma) && self.uses(at + 1).any(verb)
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
            // `Powell A. Moore` is another's name.
            Case::Initial => {
                let stop = self.words.get(after + 1).map(|next| next.gap) == Some(Gap::Dot);
                matches!(self.word(after), "A" | "I") && !stop
            }
            Case::Capital | Case::Capitals => self.is_shouted(after) || uses.any(ENDS_NAME),
            _ => true,
        }
    }
}

/// What may stand in capitals behind a name and is no part of it: a deed in a headline, too.
const ENDS_NAME: Uses = Uses::DAY
    .or(Uses::RULE)
    .or(Uses::FUNCTION)
    .or(Uses::SUFFIX)
    .or(Uses::DEED);

/// Particles that are no words of English.
pub fn is_clear_particle(folded: &str) -> bool {
    uses(folded).any(Uses::PARTICLE)
        && !uses(folded).any(Uses::FUNCTION)
        && folded.len() > 1
        && !matches!(
            folded,
            "do" | "las" | "los" | "ten" | "ash" | "san" | "mac" | "av" | "af"
        )
}
