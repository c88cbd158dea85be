//! The rest of a run: what is left when all is trimmed off, and whether it is a name.
//!
//! [`super::trim`] takes off what is no part of a name; here it is judged what remains: nobody, a
//! state, a place, part of a text, or the name of a person, a treaty or an organisation. Start reading
//! at [`Rest::name`].

use std::ops::Range;

use super::kinds::{
    is_body, is_division, is_nation, is_people, is_place, is_place_head, is_region, is_thing,
    is_treaty,
};
use super::runs::Likely;
use crate::names::find::is_numeral;
use crate::names::person;
use crate::names::text::Case;
use crate::names::text::Passage;
use crate::names::text::{Uses, uses};

/// What is left of a run.
pub struct Trimmed {
    /// The words of the passage.
    pub words: Range<usize>,
    /// Whether a rank or an office stood in front.
    pub titled: bool,
    /// What the words say that it is.
    pub likely: Likely,
}

/// What is left of a run so far.
pub struct Rest<'p, 't> {
    /// The text.
    pub passage: &'p Passage<'t>,
    /// The words that are left.
    pub words: Range<usize>,
    /// Whether a rank or an office stood in front.
    pub titled: bool,
}

impl Rest<'_, '_> {
    pub fn uses(&self, at: usize) -> Uses {
        self.passage.uses(at)
    }

    pub fn is(&self, at: usize, uses: Uses) -> bool {
        self.uses(at).any(uses)
    }

    /// Whether a word says what kind of thing or whose office it is, and nothing of who.
    pub fn is_generic(&self, at: usize) -> bool {
        const GENERIC: Uses = Uses::FIELD
            .or(Uses::OFFICE)
            .or(Uses::RANK)
            .or(Uses::RULE)
            .or(Uses::CHANGED)
            .or(Uses::NATION)
            .or(Uses::SUFFIX);
        let word = self.passage.folded(at);
        self.passage.words[at].case == Case::Small
            || uses(&word).any(GENERIC) && !person::is_known(&word)
            || is_thing(&word)
    }

    pub fn word(&self, at: usize) -> String {
        self.passage.folded(at)
    }

    pub fn case(&self, at: usize) -> Case {
        self.passage.words[at].case
    }

    pub fn ends_with_thing(&self) -> bool {
        let last = self.words.clone().next_back().map(|last| self.word(last));
        last.is_some_and(|word| is_thing(&word) || is_place(&word))
    }

    /// The words as they are compared with lists of names.
    pub fn key(&self) -> String {
        let words = self.words.clone().map(|at| self.word(at));
        words.collect::<Vec<_>>().join(" ")
    }

    /// The name that is left, where it is one.
    pub fn name(self) -> Option<Trimmed> {
        let last = self.words.clone().next_back()?;
        if self.is_nobody() || self.is_state() || self.is_place() || self.is_of_a_text() {
            return None;
        }
        Some(Trimmed {
            likely: self.likely(&self.word(last)),
            words: self.words,
            titled: self.titled,
        })
    }

    /// The words with a capital.
    fn capitals(&self) -> impl Iterator<Item = usize> + Clone {
        let words = self.words.clone();
        words.filter(|&at| self.passage.is_capital(at))
    }

    /// Whether nothing is left that names somebody: initials, days, offices without a holder.
    fn is_nobody(&self) -> bool {
        let office = Uses::RANK.or(Uses::OFFICE).or(Uses::CHANGED);
        let only = |uses: Uses| !self.titled && self.capitals().all(|at| self.is(at, uses));
        let letters = self
            .capitals()
            .filter(|&at| self.case(at) == Case::Capitals);
        let initials = self.capitals().filter(|&at| self.case(at) == Case::Initial);
        let thing = self.words.clone().any(|at| is_thing(&self.word(at)));
        // Peers are called by a place or anything else: Lord Home.
        let peer = matches!(
            &*self.word(self.words.start),
            "lord" | "lady" | "earl" | "viscount" | "baroness"
        ) && self.words.len() > 1;
        self.capitals().all(|at| self.case(at) == Case::Initial)
            || only(office)
            || only(office.or(Uses::FIELD)) && !thing && !peer
            // The head of a table: W L PCT GB.
            || letters.count() + initials.count() > 2 && self.words.len() > 3
    }

    /// Whether it is a state or its people: `Czech Republic`, `South African`.
    fn is_state(&self) -> bool {
        const FORMS: [&str; 9] = [
            "republic",
            "federation",
            "federal",
            "kingdom",
            "islamic",
            "democratic",
            "peoples",
            "confederation",
            "emirates",
        ];
        let last = self.word(self.words.end - 1);
        let people = self.words.len() == 2
            && is_people(&last)
            && !self.titled
            && (is_place_head(&self.word(self.words.start))
                || matches!(
                    &*self.word(self.words.start),
                    "latin" | "roman" | "native" | "saudi"
                ));
        is_region(&self.key())
            || people
            || self.capitals().all(|at| {
                let word = self.word(at);
                let compass = self.case(at) == Case::Initial && "nsew".contains(&*word);
                self.is(at, Uses::DAY) || is_nation(&word) || FORMS.contains(&&*word) || compass
            })
    }

    /// Whether it is a place. Words like `Hill` are family names too: those make a place only behind
    /// a preposition or an article.
    fn is_place(&self) -> bool {
        let (first, last) = (self.word(self.words.start), self.word(self.words.end - 1));
        if self.words.len() < 2 || self.titled {
            return false;
        }
        let before = self.words.start.checked_sub(1);
        let before = before.map_or("", |before| self.passage.word(before));
        let behind = matches!(
            before,
            "in" | "on"
                | "at"
                | "near"
                | "the"
                | "from"
                | "to"
                | "of"
                | "across"
                | "In"
                | "On"
                | "At"
                | "The"
        );
        let person = uses(&last).any(Uses::ORDINARY) && last != "street";
        let named_for = uses(&first).any(Uses::FIELD.or(Uses::NATION)) || behind;
        let surely = !person || named_for && !person::is_known(&first);
        let follows = matches!(before, "in" | "In" | "at" | "At") && is_region(&last);
        is_place(&last) && surely || is_place_head(&first) && !is_thing(&last) || follows
    }

    /// Whether it is a part of a text (`Article XIV`) or a model (`Minuteman III`). In capitals it
    /// may be a treaty: `SALT III`.
    fn is_of_a_text(&self) -> bool {
        let mut words = self.capitals();
        let (Some(first), Some(second), None) = (words.next(), words.next(), words.next()) else {
            return false;
        };
        is_roman(self.passage.word(second))
            && (is_division(&self.word(first)) || !self.titled)
            && self.case(first) != Case::Capitals
    }

    fn likely(&self, last: &str) -> Likely {
        let mut words = self.words.clone().map(|at| self.word(at));
        let word = self.passage.word(self.words.start);
        if self.words.len() == 1 {
            let letters = word.strip_suffix('s').unwrap_or(word);
            let capitals = letters.chars().count() > 1 && !letters.contains(char::is_lowercase);
            return if capitals {
                Likely::Organisation
            } else {
                Likely::Person
            };
        }
        let numbered = self.words.len() == 2 && is_numeral(last);
        if words.clone().any(|word| is_treaty(&word)) || numbered && !self.titled {
            Likely::Treaty
        } else if is_thing(last) && !uses(last).any(Uses::ORDINARY)
            || !self.titled && words.any(|word| is_body(&word))
        {
            Likely::Organisation
        } else {
            Likely::Person
        }
    }
}

/// Whether a word is a Roman numeral, or one with a letter behind it: `III`, `IA`.
pub fn is_roman(word: &str) -> bool {
    let bare = word.trim_end_matches(['A', 'B']);
    !bare.is_empty() && bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}
