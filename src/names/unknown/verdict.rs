//! The verdict on what is left of a run: nobody, a state, a place, part of a document, or the name of a
//! person, a treaty or an organisation. Start reading at [`NameCandidate::name`].

use std::ops::Range;

use super::candidate::NameCandidate;
use super::name_kinds::{
    ends_body, is_body, is_division, is_nationality, is_place, is_place_head, is_plan, is_region,
    is_region_or_nationality, is_thing, is_treaty, joins_thing,
};
use crate::base::record_kind::RecordKind;
use crate::names::person::is_given_name;
use crate::names::text::{Case, Uses, is_numeral, uses};

/// What is left of a run, when it is a name.
pub struct Trimmed {
    /// The words of the passage.
    pub words: Range<usize>,
    /// Whether a rank or an office stood in front.
    pub titled: bool,
    /// The kind of record that the words suggest.
    pub likely: RecordKind,
}

impl NameCandidate<'_, '_> {
    /// The name that is left; `None` if the words are nobody's name, or that of a state, a place or a
    /// part of a document, of which no archive has records.
    pub fn name(self) -> Option<Trimmed> {
        let last = self.words.clone().next_back()?;
        if self.is_nobody() || self.is_state() || self.is_place() || self.is_part_of_document() {
            return None;
        }
        Some(Trimmed {
            likely: self.likely(&self.word(last)),
            words: self.words,
            titled: self.titled,
        })
    }

    /// Whether the words name nobody: initials, offices without a holder (`Deputy Foreign Minister`),
    /// the head of a table.
    fn is_nobody(&self) -> bool {
        let office = Uses::RANK.or(Uses::OFFICE).or(Uses::OFFICE_MODIFIER);
        let only = |uses: Uses| !self.titled && self.capitals().all(|at| self.is(at, uses));
        let letters = self
            .capitals()
            .filter(|&at| self.case(at) == Case::Capitals);
        let initials = self.capitals().filter(|&at| self.case(at) == Case::Initial);
        let thing = self.words.clone().any(|at| is_thing(&self.word(at)));
        // Peers are called by a place or any other word: `Lord Home`.
        let peer = matches!(
            &*self.word(self.words.start),
            "lord" | "lady" | "earl" | "viscount" | "baroness"
        ) && self.words.len() > 1;
        self.capitals().all(|at| self.case(at) == Case::Initial)
            || only(office)
            || only(office.or(Uses::FIELD)) && !thing && !peer
            // `W L PCT GB`, the head of a table.
            || letters.count() + initials.count() > 2 && self.words.len() > 3
    }

    /// Whether it is a state or its people: `Great Britain`, `Czech Republic`, `South African`.
    fn is_state(&self) -> bool {
        const FORMS: [&str; 10] = [
            "republic",
            "federation",
            "federal",
            "kingdom",
            "islamic",
            "democratic",
            "people",
            "peoples",
            "confederation",
            "emirates",
        ];
        let last = self.word(self.words.end - 1);
        let people = self.words.len() == 2
            && is_nationality(&last)
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
                // `N Korea`.
                let compass = self.case(at) == Case::Initial && "nsew".contains(&*word);
                self.is(at, Uses::DAY)
                    || is_region_or_nationality(&word)
                    || FORMS.contains(&&*word)
                    || compass
            })
    }

    /// Whether it is a place: `Wall Street`, `New York`. Words like `Hill` are family names too, and
    /// make a place only after a preposition or an article, or a nationality or the like:
    /// `on Capitol Hill`, not `Anita Hill`.
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
        let surely = !person || named_for && !is_given_name(&first);
        let follows = matches!(before, "in" | "In" | "at" | "At") && is_region(&last);
        is_place(&last) && surely || is_place_head(&first) && !is_thing(&last) || follows
    }

    /// Whether it is a part of a document (`Article XIV`, `Security Council Resolution`) or a model (`Minuteman III`). In capitals it
    /// may be a treaty: `SALT III`.
    fn is_part_of_document(&self) -> bool {
        let last = self.word(self.words.end - 1);
        if self.words.len() > 1
            && matches!(&*last, "resolution" | "article" | "chapter" | "paragraph")
        {
            return true;
        }
        let mut words = self.capitals();
        let (Some(first), Some(second), None) = (words.next(), words.next(), words.next()) else {
            return false;
        };
        is_roman(self.passage.word(second))
            && (is_division(&self.word(first)) || !self.titled)
            && self.case(first) != Case::Capitals
    }

    /// Whether it is what parties agree to do: `Joint Plan of Action`.
    fn is_plan(&self) -> bool {
        let mut before = self.words.clone().zip(self.words.clone().skip(1));
        before.any(|(at, next)| is_plan(&self.word(at)) && self.word(next) == "of")
    }

    /// What the words suggest. A name is a person's unless they say otherwise, since most unknown names
    /// are.
    fn likely(&self, last: &str) -> RecordKind {
        let mut words = self.words.clone().map(|at| self.word(at));
        if self.words.len() == 1 {
            // `NATO`, `ICBMs`.
            let word = self.passage.word(self.words.start);
            let letters = word.strip_suffix('s').unwrap_or(word);
            let capitals = letters.chars().count() > 1 && !letters.contains(char::is_lowercase);
            return match capitals {
                true => RecordKind::Organisation,
                false => RecordKind::Person,
            };
        }
        // `SALT III`, but `Pope John XXIII` has a rank, and `Jinping Xi` a family name.
        let numbered = self.words.len() == 2
            && is_numeral(last)
            && self.case(self.words.end - 1) != Case::Capital;
        let agreed = numbered || self.is_plan();
        let joined = words.clone().any(|word| joins_thing(&word));
        if words.clone().any(|word| is_treaty(&word)) || agreed && !self.titled {
            RecordKind::Treaty
        } else if joined
            || !self.titled && ends_body(last)
            || is_thing(last) && !uses(last).any(Uses::ORDINARY)
            || !self.titled && words.any(|word| is_body(&word))
        {
            RecordKind::Organisation
        } else {
            RecordKind::Person
        }
    }
}

/// Whether a word is a Roman numeral in capitals, with the letter of a version after it or none:
/// `III`, `IA`.
pub fn is_roman(word: &str) -> bool {
    let bare = word.trim_end_matches(['A', 'B']);
    !bare.is_empty() && bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}
