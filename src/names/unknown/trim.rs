//! Trimming a run: what stands with capitals beside a name and is no part of it.
//!
//! `Russian Defence Minister Marshal Igor Sergeyev` is Igor Sergeyev, `Monday Bill Gates` is Bill
//! Gates, and `Foreign Minister` is nobody. But `Russian Academy of Sciences` and `Foreign Ministry`
//! are whole: what ends with the word for a thing keeps what stands in front. Start reading at
//! [`trimmed`].

use std::ops::Range;

use super::kinds::{is_people, is_region, is_state};
use super::rest::{Rest, Trimmed, is_roman};
use crate::names::person;
use crate::names::text::Passage;
use crate::names::text::Uses;
use crate::names::text::uses;
use crate::names::text::{Case, Gap};

/// What is left of a run of words without ranks, offices, nations and days; none when that is no
/// name.
pub fn trimmed(passage: &Passage<'_>, words: Range<usize>) -> Option<Trimmed> {
    let mut rest = Rest {
        passage,
        words,
        titled: false,
    };
    rest.whole();
    rest.initials_of_states();
    rest.days();
    rest.offices();
    rest.nations();
    rest.acronyms();
    rest.front();
    rest.ends();
    rest.name()
}

impl Rest<'_, '_> {
    /// Words that a hyphen joins to something outside of the run are parts of another word.
    fn whole(&mut self) {
        let joins = |gap: Gap| matches!(gap, Gap::Hyphen | Gap::Joint);
        let words = &self.passage.words;
        while !self.words.is_empty() && joins(words[self.words.start].gap) {
            self.words.start += 1;
        }
        while !self.words.is_empty() && words.get(self.words.end).is_some_and(|it| joins(it.gap)) {
            self.words.end -= 1;
        }
    }

    /// `U.S.` in front.
    fn initials_of_states(&mut self) {
        let start = self.words.start;
        if self.words.len() >= 2 && self.passage.words[start + 1].gap == Gap::Dot {
            let pair = (self.passage.word(start), self.passage.word(start + 1));
            if matches!(pair, ("U", "S" | "N" | "K") | ("E", "U") | ("D", "C")) {
                self.words.start += 2;
            }
        }
    }

    /// Days of the week and months at either end. `May` and the like may be a person's.
    fn days(&mut self) {
        let named = [
            "april", "may", "june", "august", "summer", "winter", "easter", "jan",
        ];
        let surely = |at: usize| self.is(at, Uses::DAY) && !named.contains(&&*self.word(at));
        let dated = |at: usize| {
            let next = self.passage.words.get(at + 1);
            self.is(at, Uses::DAY) && next.is_some_and(|it| it.case == Case::Digit)
        };
        let Range { mut start, mut end } = self.words.clone();
        while start < end && (surely(start) || end - start > 2 && self.is(start, Uses::DAY)) {
            start += 1;
        }
        let behind = |at: usize| match &*self.word(at) {
            "march" => false,
            _ => surely(at),
        };
        while start < end
            && (behind(end - 1) || dated(end - 1) || end - start > 3 && self.is(end - 1, Uses::DAY))
        {
            end -= 1;
        }
        self.words = start..end;
    }

    /// Everything up to the last rank or office that a name follows.
    fn offices(&mut self) {
        let Range { start, end } = self.words;
        let announces = |at: &usize| {
            let known = self.is(*at, Uses::RANK.or(Uses::OFFICE));
            let first = self.passage.folded(*at);
            let given = person::is_known(&first) || first == "earl";
            let given = *at == start && end - start == 2 && given;
            known && !given && (at + 1..end).any(|next| !self.is_generic(next))
        };
        let last = (start..end.saturating_sub(1)).rev().find(announces);
        if let Some(office) = last
            && !self.ends_with_thing()
        {
            self.words.start = office + 1;
            self.titled = true;
        } else if start > 0 && self.follows_office(start) && !self.ends_with_thing() {
            let generic = |at: &usize| self.is_generic(*at);
            let skipped = (start..end.saturating_sub(1)).take_while(generic).count();
            self.words.start = start + skipped;
            self.titled = skipped > 0;
        }
    }

    /// Whether `secretary of` or the like stands in front: `Secretary of State Madeleine Albright`.
    fn follows_office(&self, start: usize) -> bool {
        let word = |back: usize| start.checked_sub(back).map(|at| self.passage.folded(at));
        let of = match word(1).as_deref() {
            Some("of") => 2,
            Some("the") if word(2).as_deref() == Some("of") => 3,
            _ => return false,
        };
        word(of).is_some_and(|word| uses(&word).any(Uses::OFFICE))
    }

    /// Nations in front of a name that is none of a thing. `Christian` is a given name as well.
    fn nations(&mut self) {
        let thing = self.ends_with_thing();
        let in_front = |at: usize| {
            let word = self.word(at);
            let before_initial = self.case(at + 1) == Case::Initial && is_region(&word);
            is_state(&word) || is_people(&word) && word != "christian" || before_initial
        };
        let Range { mut start, end } = self.words;
        while end.saturating_sub(start) > 1 && !thing && in_front(start) && !is_region(&self.key())
        {
            start += 1;
        }
        self.words.start = start;
    }

    /// Letters in front of somebody's name (`FBI Louis Freeh`, `Cofinec CEO Stephen Frater`), and the
    /// town of a report behind it (`Adrian Warner BERLIN`).
    fn acronyms(&mut self) {
        let thing = self.ends_with_thing();
        let Range { start, end } = self.words;
        let words = &self.passage.words;
        let capitals = |at: &usize| words[*at].case == Case::Capitals;
        let named = |at: usize| at < end && words[at].case == Case::Capital;
        let letters = (start..end.saturating_sub(2)).rev().find(capitals);
        if let Some(at) = letters.filter(|at| !thing && named(at + 1) && named(at + 2)) {
            self.words.start = at + 1;
        }
        let text = self.passage.text;
        let town = |at: &usize| capitals(at) && !is_roman(words[*at].of(text));
        let towns = self.words.clone().rev().take_while(town);
        let long = |at: usize| words[at].range().len() > 3;
        let (count, is_long) = towns.fold((0, false), |(n, is), at| (n + 1, is || long(at)));
        if is_long && count < self.words.len() {
            self.words.end -= count;
        }
    }

    /// Small words in front, and those that say when somebody held an office.
    fn front(&mut self) {
        const NOT_HIS_NAME: [&str; 6] =
            ["former", "late", "then", "acting", "outgoing", "incoming"];
        while !self.words.is_empty() {
            let small = self.case(self.words.start) == Case::Small;
            if !small && !NOT_HIS_NAME.contains(&&*self.word(self.words.start)) {
                break;
            }
            self.words.start += 1;
        }
    }

    /// Offices, lone initials and particles at the end: `Security Council Secretary`, `Plan B`. What
    /// an office leaves is a name only if it is that of a thing.
    fn ends(&mut self) {
        let mut of_an_office = false;
        while let Some(last) = self.words.clone().next_back() {
            let case = self.passage.words[last].case;
            let office = self.is(last, Uses::OFFICE) && !self.is(last, Uses::ORDINARY);
            let joined = self.passage.words[last].gap == Gap::Hyphen;
            if !(office && !joined || matches!(case, Case::Initial | Case::Small)) {
                break;
            }
            of_an_office |= office;
            self.words.end = last;
        }
        if of_an_office && !self.ends_with_thing() {
            self.words.end = self.words.start;
        }
    }
}
