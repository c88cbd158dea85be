//! Whether the name of an organisation is here that of the record: of a body whose name others have too
//! (`Ministry of Defence`), of the right country; and of no body within it or around it.
//!
//! The `North Korean Ministry of Defence`, `London's Ministry of Defence`, the `Defence Ministry in Kyiv` and the
//! `Senate of Poland` belong to others than a record with `country: RU` or `US`. The `National Defence and Security
//! Council` is a longer name, and the `UN Security Council` is not the United Nations. [`super::scan`] asks
//! [`Scan::body_may_stand`] for each form of an organisation.

use std::ops::Range;

use super::form::Form;
use super::longer_names::{is_numbered, owner_behind};
use super::scan::Scan;
use crate::names::find::family_alone::{ends_title, lets_family_begin};
use crate::names::text::{
    Case, Ending, Gap, Nation, Passage, Uses, nation_at, nation_before, region_at, region_before,
};

/// To whom the words around a name give a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// They do not say.
    Unsaid,
    /// To the record's country.
    Home,
    /// To another country or a larger body, or they make a longer name of it.
    Another,
}

impl Owner {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Another, _) | (_, Self::Another) => Self::Another,
            (Self::Home, _) | (_, Self::Home) => Self::Home,
            _ => Self::Unsaid,
        }
    }
}

impl Scan<'_, '_, '_> {
    /// Whether the surrounding words let a form stand for its organisation.
    pub fn body_may_stand(&self, form: &Form, words: &Range<usize>) -> bool {
        let passage = self.passage;
        let last = words.end - 1;
        let number = is_numbered(passage, words.end) && passage.word(words.end) != "I";
        // `Warsaw Treaty Organisation`, the `Congress party`, `Ministry of Defence Police`.
        if number || self.has_longer_body_behind(words.end) {
            return false;
        }
        // Among capitals nothing tells `WHO` from the pronoun.
        let doubtful = Uses::FUNCTION.or(Uses::ORDINARY);
        if words.len() == 1 && passage.is_among_capitals(last) && passage.uses(last).any(doubtful) {
            return false;
        }
        if form.is_general() {
            let owner = self
                .owner_before(form, words)
                .and(self.owner_after(form, words));
            return match form.needs_home() {
                true => owner == Owner::Home,
                false => owner != Owner::Another,
            };
        }
        if self.is_modified(words.start)
            || self.is_whole_of_a_body(words.start)
            || self.is_of_another_nation(form, words)
        {
            return false;
        }
        let of_another = owner_behind(passage, words.end).is_some_and(|owner| {
            let single = words.len() == 1 && passage.words[last].case == Case::Capital;
            let country = nation_at(passage, behind_of(passage, words.end))
                .is_some_and(|(_, nation)| !nation.names.is_empty() && !self.is_home(form, nation));
            (single || country) && !self.names.has_word(form.bearer, &owner)
        });
        // An abbreviation cannot be another body's: only `Duma` and the like can.
        let single = words.len() == 1 && passage.words[last].case == Case::Capital;
        !of_another && (!single || lets_family_begin(passage, last))
    }

    /// Whether a word in front makes another name of it: the `Western European Union`. At the start of a
    /// sentence `New` may be an adjective: `New NATO members`.
    fn is_modified(&self, start: usize) -> bool {
        let passage = self.passage;
        let Some(before) = start.checked_sub(1).filter(|_| passage.adjoins(start)) else {
            return false;
        };
        passage.words[before].case == Case::Capital
            && passage.uses(before).any(Uses::NAME_MODIFIER)
            && !(passage.opens_sentence(before) && passage.word(before) == "New")
    }

    /// Whether a people in front makes it another body, one of their own: the `British Red Cross`. An abbreviation
    /// or a state's name of its own is not shared so: `Turkish EU membership`.
    fn is_of_another_nation(&self, form: &Form, words: &Range<usize>) -> bool {
        let passage = self.passage;
        let Some(before) = words.start.checked_sub(1) else {
            return false;
        };
        passage.words[words.start].gap == Gap::Space
            && passage.words[before].ending == Ending::Plain
            && passage.is_capital(before)
            && passage.words[words.start].case == Case::Capital
            && passage.uses(before).any(Uses::NATION)
            && nation_before(passage, words.start).is_some_and(|(_, it)| !self.is_home(form, it))
            && !self.names.has_word(form.bearer, &passage.folded(before))
    }

    /// Whether the name follows that of one of its bodies: the `Parliamentary Assembly of NATO` is not NATO.
    fn is_whole_of_a_body(&self, start: usize) -> bool {
        let passage = self.passage;
        let article = usize::from(start > 0 && passage.word(start - 1) == "the");
        let Some(of) = start.checked_sub(1 + article) else {
            return false;
        };
        of > 0
            && passage.word(of) == "of"
            && (of..=start).all(|at| passage.words[at].gap == Gap::Space)
            && passage.words[of - 1].ending == Ending::Plain
            && passage.words[of - 1].case == Case::Capital
            && passage.uses(of - 1).any(Uses::BODY)
    }

    /// Whether the capitalised words behind a name make that of a body of it: `NATO Parliamentary Assembly`,
    /// `Senate Committee on Defence`. An office, a verb or a day ends the name: `Security Council Secretary`.
    fn has_longer_body_behind(&self, after: usize) -> bool {
        const LONGEST: usize = 5;
        let passage = self.passage;
        let within = |at: usize| {
            let gap = passage.words[at].gap;
            passage.adjoins(at) && matches!(gap, Gap::Space | Gap::Hyphen | Gap::Dot)
        };
        if after >= passage.words.len() || !within(after) {
            return false;
        }
        if matches!(
            passage.word(after),
            "party" | "Party" | "Organisation" | "Organization"
        ) {
            return true;
        }
        let ends = Uses::OFFICE.or(Uses::DEED).or(Uses::FUNCTION).or(Uses::DAY);
        let is_body = |at: usize| at < passage.words.len() && passage.uses(at).any(Uses::BODY);
        let goes_on = |at: usize| {
            // A General Assembly has no general.
            let general = passage.word(at) == "General" && is_body(at + 1);
            is_body(at) || general || !passage.uses(at).any(ends)
        };
        (after..passage.words.len().min(after + LONGEST))
            .take_while(|&at| within(at) && passage.is_capital(at) && goes_on(at))
            .any(|at| passage.uses(at).any(Uses::BODY) && !passage.is_among_capitals(at))
    }

    /// What the words before a general name say of its owner.
    fn owner_before(&self, form: &Form, words: &Range<usize>) -> Owner {
        let passage = self.passage;
        let start = words.start;
        let Some(before) = start.checked_sub(1) else {
            return Owner::Unsaid;
        };
        let gap = passage.words[start].gap;
        if gap > Gap::Dot || gap == Gap::Dot && !passage.is_abbreviated(before) {
            return Owner::Unsaid;
        }
        if !passage.is_capital(before) {
            return self.owner_in_front(form, start);
        }
        if let Some(first) = region_before(passage, start)
            && nation_before(passage, start).is_none_or(|(other, _)| first <= other)
            && !self.names.has_word(form.bearer, &passage.folded(before))
        {
            return Owner::Another;
        }
        if let Some((first, nation)) = nation_before(passage, start)
            && passage.is_capital(first)
        {
            return self.of(form, nation);
        }
        let uses = passage.uses(before);
        let known = || self.names.has_word(form.bearer, &passage.folded(before));
        // The `U.N. Security Council`, but not the `U.S. Senate`.
        let initials = passage.is_country_in_initials(before) || passage.word(before) == "U";
        if uses.any(Uses::UNION) || initials {
            return if known() { Owner::Home } else { Owner::Another };
        }
        if passage.is_among_capitals(before) && passage.is_among_capitals(start) {
            return Owner::Unsaid;
        }
        // `Yeltsin’s Security Council` may be Russia's, `Ruritania’s Senate` is nobody's here.
        if passage.words[before].ending != Ending::Plain {
            let neutral = uses.any(Uses::FUNCTION.or(Uses::DAY)) || self.is_family_name(before);
            return if neutral {
                Owner::Unsaid
            } else {
                Owner::Another
            };
        }
        let neutral = Uses::FUNCTION.or(Uses::DAY).or(Uses::RANK).or(Uses::OFFICE);
        let verbs = Uses::DEED.or(Uses::VERB);
        if uses.any(neutral.or(verbs)) && !uses.any(Uses::BODY) || ends_title(passage, before) {
            return Owner::Unsaid;
        }
        let opens_as_verb = passage.opens_sentence(before) && is_verb_form(passage.word(before));
        if opens_as_verb || known() {
            Owner::Unsaid
        } else {
            Owner::Another
        }
    }

    /// What small words before a general name say: `In London the Ministry of Defence`, and the joint name
    /// of which this is the last part, the `Defence and Security Council`.
    fn owner_in_front(&self, form: &Form, start: usize) -> Owner {
        let passage = self.passage;
        let before = start - 1;
        if passage.word(before) == "and" && before > 0 && passage.words[before].gap == Gap::Space {
            let uses = passage.uses(before - 1);
            let joins = passage.is_capital(before - 1)
                && passage.words[before - 1].ending == Ending::Plain
                && uses.any(Uses::FIELD)
                && !uses.any(Uses::BODY)
                && passage.uses(start).any(Uses::FIELD);
            return if joins { Owner::Another } else { Owner::Unsaid };
        }
        // `Ukraine's own Defence Ministry`
        if passage.word(before) == "own" && passage.words[before].gap == Gap::Space {
            let nation = nation_before(passage, before);
            return nation.map_or(Owner::Unsaid, |(_, nation)| self.of(form, nation));
        }
        if passage.word(before) != "the"
            || !matches!(passage.words[before].gap, Gap::Space | Gap::Comma)
        {
            return Owner::Unsaid;
        }
        let place = nation_before(passage, before).filter(|(first, _)| {
            *first > 0
                && passage.opens_sentence(*first - 1)
                && matches!(passage.word(*first - 1), "In" | "At")
        });
        if let Some((_, nation)) = place {
            return self.of(form, nation);
        }
        match self.described_country(start) {
            Some(nation) => self.of(form, nation),
            None => Owner::Unsaid,
        }
    }

    /// The country that the sentence describes where the name stands: `Pakistan, where the army suspended the
    /// Senate`.
    fn described_country(&self, start: usize) -> Option<&'static Nation> {
        const LONGEST: usize = 12;
        let passage = self.passage;
        let relative = (start.saturating_sub(LONGEST)..start).rev().find(|&at| {
            passage.opens_sentence(at) || matches!(passage.word(at), "where" | "whose")
        })?;
        let described = passage.words[relative].gap == Gap::Comma
            && matches!(passage.word(relative), "where" | "whose");
        let (_, nation) = nation_before(passage, relative).filter(|_| described)?;
        Some(nation)
    }

    /// What the words behind a general name say of its owner.
    fn owner_after(&self, form: &Form, words: &Range<usize>) -> Owner {
        let passage = self.passage;
        let after = words.end;
        let Some(next) = passage.words.get(after) else {
            return Owner::Unsaid;
        };
        if passage.words[after - 1].ending != Ending::Plain {
            return Owner::Unsaid;
        }
        // `Ministry of Defence (UK)`
        if next.gap == Gap::Mark {
            let bracket = passage.text[passage.words[after - 1].range().end..].trim_start();
            let nation = nation_at(passage, after).filter(|(end, _)| {
                bracket.starts_with('(')
                    && passage.text[passage.words[end - 1].range().end..].starts_with(')')
            });
            return nation.map_or(Owner::Unsaid, |(_, nation)| self.of(form, nation));
        }
        if next.gap != Gap::Space {
            return Owner::Unsaid;
        }
        match passage.word(after) {
            "of" => {
                let owner = behind_of(passage, after);
                if owner >= passage.words.len() || !passage.is_capital(owner) {
                    return Owner::Unsaid;
                }
                if let Some((_, nation)) = nation_at(passage, owner) {
                    return self.of(form, nation);
                }
                match self.names.has_word(form.bearer, &passage.folded(owner)) {
                    true => Owner::Home,
                    false => Owner::Another,
                }
            }
            "in" if region_at(passage, after + 1).is_some() => Owner::Another,
            "in" => nation_at(passage, after + 1)
                .filter(|_| passage.is_capital(after + 1))
                .map_or(Owner::Unsaid, |(_, nation)| self.of(form, nation)),
            "and" if self.goes_on(words) => Owner::Another,
            _ => Owner::Unsaid,
        }
    }

    /// Whether an `and` behind a name with an `of` goes on with what it is for: the `Ministry of Defence and
    /// Armed Forces Logistics`. Another body is one of its own: `and Foreign Ministry`.
    fn goes_on(&self, words: &Range<usize>) -> bool {
        const LONGEST: usize = 4;
        let passage = self.passage;
        let first = words.end + 1;
        let joins = |at: usize| matches!(passage.word(at), "of" | "for" | "on");
        let is_part = |at: &usize| {
            passage.words[*at].gap == Gap::Space
                && passage.is_capital(*at)
                && passage.words[*at - 1].ending == Ending::Plain
        };
        let run: Vec<usize> = (first..passage.words.len().min(first + LONGEST))
            .take_while(is_part)
            .collect();
        let Some(last) = run.last() else { return false };
        words.clone().any(joins)
            && run.iter().any(|&at| passage.uses(at).any(Uses::FIELD))
            && !passage.uses(*last).any(Uses::BODY.or(Uses::OFFICE))
            && nation_at(passage, first).is_none()
    }

    fn of(&self, form: &Form, nation: &Nation) -> Owner {
        match self.is_home(form, nation) {
            true => Owner::Home,
            false => Owner::Another,
        }
    }

    fn is_home(&self, form: &Form, nation: &Nation) -> bool {
        let home = self.names.home(form.bearer);
        let mut codes = nation.countries().chain(nation.capitals.iter().copied());
        codes.any(|code| home.contains(&code))
    }

    /// Whether the word `at` is the family name of somebody on record.
    fn is_family_name(&self, at: usize) -> bool {
        let number = self.names.word(&self.passage.folded(at));
        number.is_some_and(|number| !self.names.beginnings(number).people.is_empty())
    }
}

/// The word after an `of` at `of` and an article.
fn behind_of(passage: &Passage<'_>, of: usize) -> usize {
    let article = passage.words.get(of + 1).is_some() && passage.word(of + 1) == "the";
    of + 1 + usize::from(article)
}

/// Whether a word is a form of a verb that may begin a sentence before a name: `Addressing Congress`.
fn is_verb_form(word: &str) -> bool {
    word.len() > 5 && (word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly"))
}
