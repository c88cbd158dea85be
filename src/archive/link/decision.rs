//! Who is meant by a name that a text has: one of those who bear it, or nobody.
//!
//! The fullest form decides first: a full name, then one with a part left out or added, then initials.
//! Of several who are left an office beside the name decides, if only one of them holds it on the
//! brief's date; then scope, if only one of them is in it. Otherwise nobody is meant, since a link to
//! the wrong person is worse than none. Who was mentioned last never plays a part: after `Igor Ivanov
//! spoke. Sergei Ivanov spoke.` a bare `Ivanov` may be either.

use rustc_hash::FxHashSet;

use super::mention::{Rejection, Rule};
use super::registry::Registry;
use crate::archive::site::RecordId;
use crate::base::date::Day;
use crate::base::record_kind::RecordKind;
use crate::names::find::{NameForm, SightedBearer, Sighting};
use crate::names::office::Phrase;
use crate::names::text::Passage;

/// Who is in scope at a place of a text.
///
/// A family name or a treaty's short name alone could be anybody's, on record or not, so it means only
/// somebody whom the text has introduced. In `Ivashov spoke. Leonid Ivashov did. Ivashov did.` the
/// first `Ivashov` is nobody for sure.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Declared by the author, or mentioned before in a form that stands for itself.
    known: FxHashSet<RecordId>,
    /// Of those, who was mentioned in a form that gives the given name.
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
        /// Who else bears the name, by record.
        rejected: Vec<(RecordId, Rejection)>,
    },
    /// Any of these may be meant.
    Doubtful(Vec<RecordId>),
    /// These bear the family name, but nothing has brought one of them into the text.
    Unintroduced(Vec<RecordId>),
    /// The name stands for nobody known.
    Nothing,
}

impl Decision {
    /// Brings whoever is meant into scope.
    pub fn enter(self, scope: &mut Scope) {
        if let Self::Means { record, rule, .. } = self {
            scope.mention(record, rule);
        }
    }
}

/// What a decision rests on.
pub struct Evidence<'a> {
    /// The names and offices of all records.
    pub registry: &'a Registry<'a>,
    /// Who is in scope.
    pub scope: &'a Scope,
    /// The day on which offices count.
    pub day: Day,
}

impl Evidence<'_> {
    /// Decides who is meant by what was seen in a passage. A word can be somebody's family name and
    /// another's given name; the family name comes first.
    pub fn decide(&self, passage: &Passage<'_>, sighting: &Sighting) -> Decision {
        match (self.by_family(passage, sighting), sighting.given) {
            (Decision::Nothing | Decision::Unintroduced(_), Some(word)) => self.by_given(word),
            (decision, _) => decision,
        }
    }

    /// Decides by a name that has the family name, or a treaty's or an organisation's.
    fn by_family(&self, passage: &Passage<'_>, sighting: &Sighting) -> Decision {
        let mut choice = Choice::new(&sighting.bearers);
        let Some(form) = choice.left.iter().map(|bearer| bearer.form).min() else {
            return Decision::Nothing;
        };
        // `George Bush` is the whole name of one record, and of George W. Bush's only a part.
        choice.keep(Rejection::LessFull, |bearer| bearer.form == form);
        let weak = form >= NameForm::Short;
        let organisation = self.is_organisation(&choice);
        // A full name that one person bears is that person's, whatever office the text gives him. An
        // organisation's is not: `the Turkish Senate` is another than the one on record.
        let phrases = match choice.left.len() > 1 || weak || organisation {
            true => self.registry.phrases(passage, &sighting.words),
            false => Vec::new(),
        };
        for phrase in &phrases {
            let held = |bearer: &SightedBearer| {
                let registry = self.registry;
                registry.holds_stated_office(RecordId(bearer.bearer), phrase, self.day)
            };
            if choice.keep_if_any(Rejection::Office, held) && choice.left.len() == 1 {
                return choice.made(Rule::Office);
            }
        }
        if organisation {
            choice.drop_for(|bearer| self.contradiction(bearer, &phrases));
        }
        match weak {
            true => self.by_weak_form(choice, form, &phrases),
            false => self.by_strong_form(choice, form),
        }
    }

    /// Decides by a form that stands for its bearer anywhere.
    fn by_strong_form(&self, mut choice: Choice, form: NameForm) -> Decision {
        if choice.left.len() > 1 {
            // Two records may be told apart by the spelling alone: Sergei Ivanov, Sergey Ivanov.
            choice.keep_if_any(Rejection::Spelling, |bearer| bearer.literal);
            let several = choice.left.len() > 1;
            choice.keep_if_any(Rejection::OutOfScope, |bearer| self.is_in_scope(bearer));
            if several && choice.left.len() == 1 {
                return choice.made(Rule::Scope);
            }
        }
        choice.decided(rule_of(form, false))
    }

    /// Decides by a form that stands only for who is in scope: a family name, a short name.
    fn by_weak_form(&self, mut choice: Choice, form: NameForm, phrases: &[Phrase]) -> Decision {
        let in_scope = |bearer: &SightedBearer| self.is_in_scope(bearer);
        if form == NameForm::Family && !choice.left.iter().any(in_scope) {
            return self.unintroduced(&choice, phrases);
        }
        let several = choice.left.len() > 1;
        choice.keep(Rejection::OutOfScope, in_scope);
        if choice.left.len() > 1 {
            choice.keep_if_any(Rejection::Spelling, |bearer| bearer.literal);
            return choice.decided(rule_of(form, several));
        }
        // `Prime Minister Ivanov` is not the foreign minister. That counts only against the last one
        // left: that an office is not one Ivanov's is no evidence that it is the other's.
        choice.drop_for(|bearer| self.contradiction(bearer, phrases));
        // `Governor Bush` is not the president. Without a namesake on record he may be, since a record
        // need not have every office.
        choice.drop_for(|bearer| {
            let record = RecordId(bearer.bearer);
            let never = |phrase| self.registry.is_never_called(record, phrase);
            (several && phrases.iter().any(never)).then_some(Rejection::Office)
        });
        choice.decided(rule_of(form, several))
    }

    fn is_in_scope(&self, bearer: &SightedBearer) -> bool {
        self.scope.has(RecordId(bearer.bearer))
    }

    /// A family name of which no bearer is in scope. The author is warned only where several may be
    /// meant: with a single one on record it is likely somebody without a record. `Bulgarian Foreign
    /// Minister Ivanov` is none of two Russians.
    fn unintroduced(&self, choice: &Choice, phrases: &[Phrase]) -> Decision {
        let may_be = |bearer: &&SightedBearer| {
            self.contradiction(bearer, phrases) != Some(Rejection::Country)
        };
        let bearers = choice.left.iter().filter(may_be);
        let bearers: Vec<RecordId> = bearers.map(|it| RecordId(it.bearer)).collect();
        match bearers.len() {
            0 | 1 => Decision::Nothing,
            _ => Decision::Unintroduced(bearers),
        }
    }

    fn contradiction(&self, bearer: &SightedBearer, phrases: &[Phrase]) -> Option<Rejection> {
        let record = RecordId(bearer.bearer);
        let registry = self.registry;
        phrases
            .iter()
            .find_map(|phrase| registry.contradiction(record, phrase, self.day))
    }

    fn is_organisation(&self, choice: &Choice) -> bool {
        let site = self.registry.site();
        let kind = |bearer: &SightedBearer| site.record(RecordId(bearer.bearer)).kind();
        choice.left.first().map(kind) == Some(RecordKind::Organisation)
    }

    /// A given name alone stands for the only one in scope who has it, and only once the text has
    /// given it: after `S. Hussein spoke` a reader does not know who `Saddam` is. Somebody who is
    /// declared and not yet mentioned counts as another bearer.
    fn by_given(&self, word: u32) -> Decision {
        let names = self.registry.names();
        let mut bearers = self
            .scope
            .known
            .iter()
            .filter(|record| names.has_first(record.0, word));
        match (bearers.next(), bearers.next()) {
            (Some(only), None) if self.scope.named.contains(only) => Decision::Means {
                record: *only,
                rule: Rule::GivenName,
                rejected: Vec::new(),
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
        NameForm::Abbreviation | NameForm::Short => Rule::ShortName,
        NameForm::Family if several => Rule::Scope,
        NameForm::Family => Rule::FamilyName,
    }
}

/// Those who may still be meant, and those who are ruled out.
struct Choice {
    left: Vec<SightedBearer>,
    rejected: Vec<(RecordId, Rejection)>,
}

impl Choice {
    fn new(bearers: &[SightedBearer]) -> Self {
        Self {
            left: bearers.to_vec(),
            rejected: Vec::new(),
        }
    }

    /// Keeps those of whom something is true.
    fn keep(&mut self, why: Rejection, is_so: impl Fn(&SightedBearer) -> bool) {
        let rejected = &mut self.rejected;
        self.left.retain(|bearer| {
            let kept = is_so(bearer);
            if !kept {
                rejected.push((RecordId(bearer.bearer), why));
            }
            kept
        });
    }

    /// Drops those against whom there is a reason.
    fn drop_for(&mut self, reason: impl Fn(&SightedBearer) -> Option<Rejection>) {
        let rejected = &mut self.rejected;
        self.left.retain(|bearer| {
            let reason = reason(bearer);
            rejected.extend(reason.map(|why| (RecordId(bearer.bearer), why)));
            reason.is_none()
        });
    }

    /// Keeps those of whom something is true, unless it is true of none; returns whether it is of any.
    fn keep_if_any(&mut self, why: Rejection, is_so: impl Fn(&SightedBearer) -> bool) -> bool {
        let any = self.left.iter().any(&is_so);
        if any {
            self.keep(why, is_so);
        }
        any
    }

    /// The decision when nothing more can be asked: the one who is left, by `rule`.
    fn decided(self, rule: Rule) -> Decision {
        match self.left.len() {
            0 => Decision::Nothing,
            1 => self.made(rule),
            _ => Decision::Doubtful(self.left.iter().map(|it| RecordId(it.bearer)).collect()),
        }
    }

    fn made(mut self, rule: Rule) -> Decision {
        self.rejected.sort_unstable();
        Decision::Means {
            record: RecordId(self.left[0].bearer),
            rule,
            rejected: self.rejected,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{day, person, site};
    use super::*;

    const IVANOVS: &str = "
        people/sergei-ivanov: Sergei Ivanov; country: RU; roles: [{title: Minister of Defence, from: 2001-03-28, to: 2007-02-15}]
        people/igor-ivanov: Igor Ivanov; country: RU; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11, to: 2004-03-09}]
        people/saddam-hussein: Saddam Hussein";

    /// Checks what is decided, on 14 March 2001, about the last name of a text, with these declared and
    /// these mentioned before.
    #[track_caller]
    fn check(declared: &[&str], mentioned: &[(&str, Rule)], text: &str, expected: &str) {
        let site = site(IVANOVS, "");
        let registry = Registry::new(&site);
        let mut scope = Scope::default();
        for id in declared {
            scope.declare(person(&site, id));
        }
        for (id, rule) in mentioned {
            scope.mention(person(&site, id), *rule);
        }
        let passage = Passage::new(text, &[]);
        let sightings = registry.names().sightings(&passage);
        let evidence = Evidence {
            registry: &registry,
            scope: &scope,
            day: day("2001-03-14"),
        };
        let ids = |of: &[RecordId]| {
            let ids: Vec<&str> = of.iter().map(|id| &*site.record(*id).id).collect();
            ids.join(" ")
        };
        let decided = match evidence.decide(&passage, sightings.last().unwrap()) {
            Decision::Means {
                record,
                rule,
                rejected,
            } => {
                let rejected = rejected.iter();
                let rejected =
                    rejected.map(|(id, why)| format!(", not {}: {}", ids(&[*id]), why.name()));
                let rejected: String = rejected.collect();
                format!("{} by {}{rejected}", ids(&[record]), rule.name())
            }
            Decision::Doubtful(bearers) => format!("doubtful: {}", ids(&bearers)),
            Decision::Unintroduced(bearers) => format!("unintroduced: {}", ids(&bearers)),
            Decision::Nothing => "nothing".to_owned(),
        };
        assert_eq!(decided, expected, "{text}");
    }

    #[test]
    fn an_office_decides_before_scope() {
        let office = "igor-ivanov by office, not sergei-ivanov: does not hold the office";
        check(&["sergei-ivanov"], &[], "Foreign Minister Ivanov", office);
        let scope = "sergei-ivanov by scope, not igor-ivanov: not in scope";
        check(&["sergei-ivanov"], &[], "Ivanov", scope);
        // Neither is the prime minister; that one is not is no evidence for the other.
        let both = ["sergei-ivanov", "igor-ivanov"];
        let doubtful = "doubtful: igor-ivanov sergei-ivanov";
        check(&both, &[], "Prime Minister Ivanov", doubtful);
        check(&["igor-ivanov"], &[], "Prime Minister Ivanov", "nothing");
    }

    #[test]
    fn who_was_mentioned_last_decides_nothing() {
        let both = [
            ("igor-ivanov", Rule::FullName),
            ("sergei-ivanov", Rule::FullName),
        ];
        check(&[], &both, "Ivanov", "doubtful: igor-ivanov sergei-ivanov");
    }

    #[test]
    fn a_family_name_needs_an_introduction() {
        check(
            &[],
            &[],
            "Ivanov",
            "unintroduced: igor-ivanov sergei-ivanov",
        );
        check(&[], &[], "Bulgarian Foreign Minister Ivanov", "nothing");
        check(&[], &[], "Hussein", "nothing");
        check(
            &["saddam-hussein"],
            &[],
            "Hussein",
            "saddam-hussein by family-name",
        );
        check(&[], &[], "Saddam Hussein", "saddam-hussein by full-name");
    }

    #[test]
    fn a_given_name_needs_the_full_one() {
        let initials = [("saddam-hussein", Rule::Initials)];
        check(&["saddam-hussein"], &initials, "Saddam", "nothing");
        let full = [("saddam-hussein", Rule::FullName)];
        check(&[], &full, "Saddam", "saddam-hussein by given-name");
    }
}
