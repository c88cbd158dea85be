//! Who is meant: of those who bear a name that a text has, one or nobody.
//!
//! The surest form decides first: a full name, then one with a part left out or added, then
//! initials. Of several who are left an office in front of the name decides, if one of them alone
//! holds it on the brief's date; then who of them alone is in scope. Otherwise nobody is meant. Which
//! one was mentioned last never plays a part.

use rustc_hash::FxHashSet;
use std::ops::Range;

use super::mention::{Rejection, Rule};
use super::registry::Registry;
use crate::archive::site::{RecordId, Site};
use crate::base::date::Day;
use crate::base::record_kind::RecordKind;
use crate::names::find::{NameForm, SightedBearer, Sighting};
use crate::names::office::Phrase;
use crate::names::text::Passage;

/// Who is in scope at a place of a text.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Declared by the author, or mentioned before in a form that stands for itself.
    known: FxHashSet<RecordId>,
    /// Of those, who was mentioned by a full name.
    named: FxHashSet<RecordId>,
}

impl Scope {
    /// A record comes into scope because its author declares it.
    pub fn declare(&mut self, record: RecordId) {
        self.known.insert(record);
    }

    /// A record comes into scope by a mention.
    pub fn mention(&mut self, record: RecordId, rule: Rule) {
        self.known.insert(record);
        if matches!(rule, Rule::FullName | Rule::Variant | Rule::Marked) {
            self.named.insert(record);
        }
    }

    /// Whether a record is in scope.
    pub fn has(&self, record: RecordId) -> bool {
        self.known.contains(&record)
    }
}

/// What is decided about a sighting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// One record is meant.
    Means {
        /// Which.
        record: RecordId,
        /// Why.
        rule: Rule,
        /// Who else bears the name.
        lost: Vec<(RecordId, Rejection)>,
    },
    /// Any of these may be meant.
    Doubtful(Vec<RecordId>),
    /// These bear the family name, but nothing has brought one of them into the text.
    Unintroduced(Vec<RecordId>),
    /// The name stands for nobody known.
    Nothing,
}

/// What a decision rests on.
pub struct Evidence<'a> {
    /// The site.
    pub site: &'a Site,
    /// The names.
    pub registry: &'a Registry,
    /// Who is in scope.
    pub scope: &'a Scope,
    /// The day on which offices count.
    pub day: Day,
}

impl Evidence<'_> {
    /// Decides who is meant by what was seen in a passage.
    pub fn decide(&self, passage: &Passage<'_>, sighting: &Sighting) -> Decision {
        match (self.by_family(passage, sighting), sighting.given) {
            (Decision::Nothing | Decision::Unintroduced(_), Some(word)) => self.by_given(word),
            (decision, _) => decision,
        }
    }

    /// Decides by a name that has the family name, or a treaty's or an organisation's.
    fn by_family(&self, passage: &Passage<'_>, sighting: &Sighting) -> Decision {
        let mut choice = Choice::new(&sighting.bearers);
        let Some(form) = choice.left.iter().map(|borne| borne.form).min() else {
            return Decision::Nothing;
        };
        choice.keep(Rejection::Farther, |borne| borne.form == form);
        let weak = form >= NameForm::Short;
        let organisation = self.is_organisation(&choice);
        let phrases = match choice.left.len() > 1 || weak || organisation {
            true => self.phrases(passage, sighting),
            false => Vec::new(),
        };
        for phrase in &phrases {
            let held = |borne: &SightedBearer| {
                let record = RecordId(borne.bearer);
                let registry = self.registry;
                registry.holds_stated_office(self.site, record, phrase, self.day)
            };
            if choice.keep_if_any(Rejection::Office, held) && choice.left.len() == 1 {
                return choice.made(Rule::Office);
            }
        }
        if organisation {
            choice.drop_for(|borne| self.contradiction(borne, &phrases));
        }
        match weak {
            true => self.by_weak_form(choice, form, &phrases),
            false => self.by_strong_form(choice, form),
        }
    }

    /// Decides by a form that stands for its bearer anywhere.
    fn by_strong_form(&self, mut choice: Choice, form: NameForm) -> Decision {
        if choice.left.len() > 1 {
            choice.keep_if_any(Rejection::Spelling, |borne| borne.literal);
            let several = choice.left.len() > 1;
            choice.keep_if_any(Rejection::OutOfScope, |borne| self.is_in_scope(borne));
            if several && choice.left.len() == 1 {
                return choice.made(Rule::Scope);
            }
        }
        choice.decided(rule_of(form, false))
    }

    /// Decides by a form that stands only for who is in scope: a family name, a short name.
    fn by_weak_form(&self, mut choice: Choice, form: NameForm, phrases: &[Phrase]) -> Decision {
        let in_scope = |borne: &SightedBearer| self.is_in_scope(borne);
        if form == NameForm::Family && !choice.left.iter().any(in_scope) {
            return self.unintroduced(&choice, phrases);
        }
        let several = choice.left.len() > 1;
        choice.keep(Rejection::OutOfScope, in_scope);
        if choice.left.len() > 1 {
            choice.keep_if_any(Rejection::Spelling, |borne| borne.literal);
            return choice.decided(rule_of(form, several));
        }
        // Only against the last one left: that the words do not fit one of two is no evidence for the
        // other.
        choice.drop_for(|borne| self.contradiction(borne, phrases));
        // Where there are namesakes, `Governor Bush` is not the president.
        choice.drop_for(|borne| {
            let record = RecordId(borne.bearer);
            let never = |phrase| self.registry.is_never_called(record, phrase);
            (several && phrases.iter().any(never)).then_some(Rejection::Office)
        });
        choice.decided(rule_of(form, several))
    }

    fn is_in_scope(&self, borne: &SightedBearer) -> bool {
        self.scope.has(RecordId(borne.bearer))
    }

    /// What stands in front of the name, and in apposition behind it, where it may say an office.
    fn phrases(&self, passage: &Passage<'_>, sighting: &Sighting) -> Vec<Phrase> {
        let Range { start, end } = sighting.words;
        let before = self.registry.phrase_before(passage, start);
        let behind = self.registry.phrase_behind(passage, end - 1);
        let mut phrases = vec![before, behind];
        phrases.retain(|phrase| !phrase.is_empty());
        phrases
    }

    /// A family name of which no bearer is in scope: doubtful where several may be meant.
    fn unintroduced(&self, choice: &Choice, phrases: &[Phrase]) -> Decision {
        let may_be =
            |borne: &&SightedBearer| self.contradiction(borne, phrases) != Some(Rejection::Country);
        let bearers = choice.left.iter().filter(may_be);
        let bearers: Vec<RecordId> = bearers.map(|it| RecordId(it.bearer)).collect();
        match bearers.len() {
            0 | 1 => Decision::Nothing,
            _ => Decision::Unintroduced(bearers),
        }
    }

    fn contradiction(&self, borne: &SightedBearer, phrases: &[Phrase]) -> Option<Rejection> {
        let record = RecordId(borne.bearer);
        let registry = self.registry;
        phrases
            .iter()
            .find_map(|phrase| registry.contradiction(self.site, record, phrase, self.day))
    }

    fn is_organisation(&self, choice: &Choice) -> bool {
        let kind = |borne: &SightedBearer| self.site.record(RecordId(borne.bearer)).kind();
        choice.left.first().map(kind) == Some(RecordKind::Organisation)
    }

    /// A given name alone stands for the only one in scope who has it, if the full name came before.
    fn by_given(&self, word: u32) -> Decision {
        let names = &self.registry.names;
        let mut bearers = self
            .scope
            .known
            .iter()
            .filter(|record| names.has_first(record.0, word));
        match (bearers.next(), bearers.next()) {
            (Some(only), None) if self.scope.named.contains(only) => Decision::Means {
                record: *only,
                rule: Rule::GivenName,
                lost: Vec::new(),
            },
            _ => Decision::Nothing,
        }
    }
}

fn rule_of(form: NameForm, several: bool) -> Rule {
    match form {
        NameForm::Full => Rule::FullName,
        NameForm::Variant => Rule::Variant,
        NameForm::Initials => Rule::Initials,
        NameForm::Short => Rule::ShortName,
        NameForm::Family if several => Rule::Scope,
        NameForm::Family => Rule::FamilyName,
    }
}

/// Those who may be meant, and those who are not.
struct Choice {
    left: Vec<SightedBearer>,
    lost: Vec<(RecordId, Rejection)>,
}

impl Choice {
    fn new(bearers: &[SightedBearer]) -> Self {
        Self {
            left: bearers.to_vec(),
            lost: Vec::new(),
        }
    }

    /// Keeps those of whom something is true.
    fn keep(&mut self, why: Rejection, is_so: impl Fn(&SightedBearer) -> bool) {
        let lost = &mut self.lost;
        self.left.retain(|borne| {
            let kept = is_so(borne);
            if !kept {
                lost.push((RecordId(borne.bearer), why));
            }
            kept
        });
    }

    /// Drops those against whom there is a reason.
    fn drop_for(&mut self, reason: impl Fn(&SightedBearer) -> Option<Rejection>) {
        let lost = &mut self.lost;
        self.left.retain(|borne| {
            let reason = reason(borne);
            lost.extend(reason.map(|why| (RecordId(borne.bearer), why)));
            reason.is_none()
        });
    }

    /// Keeps those of whom something is true, where it is of any; returns whether it is.
    fn keep_if_any(&mut self, why: Rejection, is_so: impl Fn(&SightedBearer) -> bool) -> bool {
        let any = self.left.iter().any(&is_so);
        if any {
            self.keep(why, is_so);
        }
        any
    }

    /// What is decided when nothing more can be asked: the one who is left, by `rule`.
    fn decided(self, rule: Rule) -> Decision {
        match self.left.len() {
            0 => Decision::Nothing,
            1 => self.made(rule),
            _ => Decision::Doubtful(self.left.iter().map(|it| RecordId(it.bearer)).collect()),
        }
    }

    fn made(mut self, rule: Rule) -> Decision {
        self.lost.sort_unstable();
        Decision::Means {
            record: RecordId(self.left[0].bearer),
            rule,
            lost: self.lost,
        }
    }
}
