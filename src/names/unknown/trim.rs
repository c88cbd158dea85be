//! Trimming a run: taking off the words with capitals that stand beside a name and are not part of it.
//!
//! `Russian Defence Minister Marshal Igor Sergeyev` is Igor Sergeyev, `Monday Bill Gates` is Bill
//! Gates, and `Foreign Minister` is nobody. But `Russian Academy of Sciences` and `Foreign Ministry`
//! are whole: a name that ends with the word for a thing keeps what precedes it. Start reading at
//! [`trimmed`].

use std::ops::Range;

use super::candidate::NameCandidate;
use super::name_kinds::{is_body, is_nationality, is_region, is_state};
use super::verdict::{Trimmed, is_roman};
use crate::names::person::is_given_name;
use crate::names::text::{Case, Ending, Gap, Passage, Uses, is_place, uses};

/// What is left of a run without ranks, offices, nations and days; `None` if that is not a name.
pub fn trimmed(passage: &Passage<'_>, words: Range<usize>) -> Option<Trimmed> {
    let mut rest = NameCandidate {
        passage,
        words,
        titled: false,
    };
    rest.trim_hyphenated();
    rest.trim_initials_of_states();
    rest.trim_days();
    rest.trim_offices();
    rest.trim_place();
    rest.trim_nations();
    rest.trim_acronyms();
    rest.trim_front();
    rest.trim_end();
    rest.name()
}

impl NameCandidate<'_, '_> {
    /// Takes off words that a hyphen or the like joins to something outside the run: they are parts of
    /// another word, such as the `President` of `ex-President`.
    fn trim_hyphenated(&mut self) {
        let joins = |gap: Gap| matches!(gap, Gap::Hyphen | Gap::Joint);
        let words = &self.passage.words;
        while !self.words.is_empty() && joins(words[self.words.start].gap) {
            self.words.start += 1;
        }
        while !self.words.is_empty() && words.get(self.words.end).is_some_and(|it| joins(it.gap)) {
            self.words.end -= 1;
        }
    }

    /// Takes off initials of a state in front: `U.S. Ambassador Thomas Pickering`.
    fn trim_initials_of_states(&mut self) {
        let start = self.words.start;
        if self.words.len() >= 2 && self.passage.words[start + 1].gap == Gap::Dot {
            let pair = (self.passage.word(start), self.passage.word(start + 1));
            if matches!(pair, ("U", "S" | "N" | "K") | ("E", "U") | ("D", "C")) {
                self.words.start += 2;
            }
        }
    }

    /// Takes off days of the week and months at either end: `Monday Bill Gates`. Those that are also
    /// names are taken off only from a run that is long enough without them, or where a date follows.
    fn trim_days(&mut self) {
        let also_names = [
            "april", "may", "june", "august", "summer", "winter", "easter", "jan",
        ];
        let surely = |at: usize| self.is(at, Uses::DAY) && !also_names.contains(&&*self.word(at));
        let dated = |at: usize| {
            let next = self.passage.words.get(at + 1);
            self.is(at, Uses::DAY) && next.is_some_and(|it| it.case == Case::Digit)
        };
        let Range { mut start, mut end } = self.words.clone();
        while start < end && (surely(start) || end - start > 2 && self.is(start, Uses::DAY)) {
            start += 1;
        }
        // After a given name `March` is a family name.
        let behind = |at: usize| self.word(at) != "march" && surely(at);
        while start < end
            && (behind(end - 1) || dated(end - 1) || end - start > 3 && self.is(end - 1, Uses::DAY))
        {
            end -= 1;
        }
        self.words = start..end;
    }

    /// Takes off everything up to the last rank or office that a name follows:
    /// `Russian Defence Minister Marshal Igor Rodionov`.
    fn trim_offices(&mut self) {
        let Range { start, end } = self.words;
        let announces = |at: &usize| {
            // `King’s College London`
            let plain = self.passage.words[*at].ending == Ending::Plain;
            let known = plain && self.is(*at, Uses::RANK.or(Uses::OFFICE));
            // `Earl Warren` is a person by given and family name.
            let word = self.word(*at);
            let given =
                *at == start && end - start == 2 && (is_given_name(&word) || word == "earl");
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

    /// Whether `Secretary of` or the like stands in front, so that the run begins with what the office
    /// is for: `Secretary of State Madeleine Albright`.
    fn follows_office(&self, start: usize) -> bool {
        let word = |back: usize| start.checked_sub(back).map(|at| self.passage.folded(at));
        let of = match word(1).as_deref() {
            Some("of") => 2,
            Some("the") if word(2).as_deref() == Some("of") => 3,
            _ => return false,
        };
        word(of).is_some_and(|word| uses(&word).any(Uses::OFFICE))
    }

    /// Takes off the place with which a sentence opens: `In Marrakesh Driss Basri spoke`.
    fn trim_place(&mut self) {
        const LONGEST: usize = 3;
        let Range { start, end } = self.words;
        let words = &self.passage.words;
        let opens = start > 0
            && end - start > 2
            && words[start].gap == Gap::Space
            && matches!(
                self.passage.word(start - 1),
                "In" | "At" | "From" | "Near" | "Outside"
            );
        if !opens || self.ends_with_thing() {
            return;
        }
        let acts = words.get(end).is_some_and(|next| {
            let word = next.of(self.passage.text);
            next.gap == Gap::Space
                && next.case == Case::Small
                && (self.is(end, Uses::DEED.or(Uses::VERB)) || word.ends_with("ed"))
        });
        // The longest place that leaves a given name and a family name.
        let name = (1..=LONGEST)
            .rev()
            .map(|length| start + length)
            .find(|&name| {
                name + 2 <= end
                    && (acts || is_given_name(&self.word(name)))
                    && is_place(&self.passage.folded_run(start..name))
            });
        if let Some(name) = name {
            self.words.start = name;
        }
    }

    /// Takes off nations before a person's name: `Russian Igor Rodionov`. The
    /// `Russian Academy of Sciences` keeps its nation, and `Christian` is a given name.
    fn trim_nations(&mut self) {
        let thing = self.ends_with_thing();
        let in_front = |at: usize| {
            let word = self.word(at);
            let before_initial = self.case(at + 1) == Case::Initial && is_region(&word);
            is_state(&word) || is_nationality(&word) && word != "christian" || before_initial
        };
        let Range { mut start, end } = self.words;
        while end.saturating_sub(start) > 1 && !thing && in_front(start) && !is_region(&self.key())
        {
            start += 1;
        }
        self.words.start = start;
    }

    /// Takes off letters before a person's name (`FBI Louis Freeh`, `Cofinec CEO Stephen Frater`),
    /// and the town of a report after it (`Adrian Warner BERLIN`). Short letters after a name may be
    /// part of it.
    fn trim_acronyms(&mut self) {
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

    /// Takes off small words in front, and those that say when somebody held an office:
    /// `Former Leonid Kravchuk`.
    fn trim_front(&mut self) {
        const PERIODS: [&str; 6] = ["former", "late", "then", "acting", "outgoing", "incoming"];
        while !self.words.is_empty() {
            let small = self.case(self.words.start) == Case::Small;
            if !small && !PERIODS.contains(&&*self.word(self.words.start)) {
                break;
            }
            self.words.start += 1;
        }
    }

    /// Whether the office at the end says in the plural who makes up a body: `Board of Directors`, `Council of Ministers`.
    fn is_of_body(&self, last: usize) -> bool {
        let mut before = (self.words.start + 1..last).rev();
        let of = before.find(|&at| self.passage.word(at) == "of");
        self.word(last).ends_with('s') && of.is_some_and(|of| is_body(&self.word(of - 1)))
    }

    /// Takes off offices, lone initials and particles at the end: `Security Council Secretary`,
    /// `Plan B`. What an office leaves is a name only if it is that of a thing: the Security Council,
    /// whereas `Deputy Foreign` is nothing.
    fn trim_end(&mut self) {
        let mut of_an_office = false;
        while let Some(last) = self.words.clone().next_back() {
            let case = self.passage.words[last].case;
            let office = self.is(last, Uses::OFFICE) && !self.is(last, Uses::ORDINARY);
            let joined = self.passage.words[last].gap == Gap::Hyphen;
            let outside = case == Case::Initial || case == Case::Small && !joined;
            if !(office && !joined || outside) || office && self.is_of_body(last) {
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
