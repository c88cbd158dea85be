//! The registry: the names of every record, and the offices by which people are told apart.
//!
//! Made once for a site, between the resolve and the link stage; [`crate::names::find::index`] does the
//! finding.

use rustc_hash::{FxHashMap, FxHashSet};

use super::diagnostics;
use super::mention::Rejection;
use crate::archive::facts;
use crate::archive::site::{ById, Facts, Record, RecordId, Site};
use crate::base::country;
use crate::base::date::{Day, Holds};
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::base::span::{Span, Spanned};
use crate::frontmatter::person::{OrganisationName, Person};
use crate::names::find::NameForm;
use crate::names::find::NameKind;
use crate::names::find::Names;
use crate::names::office::OfficeWords;
use crate::names::office::Phrase;
use crate::names::text::Passage;
use crate::names::text::folded;

/// The names of all records.
pub struct Registry {
    /// The names; a bearer is the number of a [`RecordId`].
    pub names: Names,
    /// The words of each office, by record and role; empty for what is no person.
    offices: ById<RecordId, Vec<OfficeWords>>,
    /// The words of all offices.
    office_words: FxHashSet<String>,
}

impl Registry {
    /// The registry of a site, and a warning for each name that two records share.
    pub fn new(site: &Site, diagnostics: &mut Diagnostics) -> Self {
        let english = site.config.language.starts_with("en");
        let mut registry = Self {
            names: Names::new(english),
            offices: site
                .records
                .iter()
                .map(|record| offices(site, record))
                .collect(),
            office_words: FxHashSet::default(),
        };
        let mut shared_names = SharedNames::default();
        for (id, record) in site.records() {
            shared_names.check(id, record, diagnostics);
            registry.add(id, record);
        }
        let words = registry
            .offices
            .iter()
            .flatten()
            .flat_map(OfficeWords::words);
        registry.office_words = words.cloned().collect();
        registry
    }

    /// The words in front of the name that begins at the word `name`, as far as they may say an
    /// office.
    pub fn phrase_before(&self, passage: &Passage<'_>, name: usize) -> Phrase {
        Phrase::before(passage, name, |word| self.office_words.contains(word))
    }

    /// The words behind the name that ends with the word `last`, where they are an apposition that
    /// may say an office.
    pub fn phrase_behind(&self, passage: &Passage<'_>, last: usize) -> Phrase {
        Phrase::behind(passage, last, |word| self.office_words.contains(word))
    }

    fn add(&mut self, id: RecordId, record: &Record) {
        let names = &mut self.names;
        match &record.facts {
            Facts::Person(person) => {
                for name in strong_names(record) {
                    names.add_person(&name.value, family_of(person, &name.value), id.0);
                }
            }
            Facts::Treaty(treaty) => {
                for name in strong_names(record) {
                    names.add(&name.value, id.0, NameKind::Treaty, NameForm::Full);
                }
                if let Some(short) = &treaty.short_name {
                    names.add(&short.value, id.0, NameKind::Treaty, NameForm::Short);
                }
            }
            Facts::Organisation(_) => {
                for name in strong_names(record) {
                    names.add(&name.value, id.0, NameKind::Organisation, NameForm::Full);
                }
            }
        }
    }

    /// Whether the words in front of a name state an office that the record's person holds on
    /// `day`, or held before it where they say so.
    pub fn holds_stated_office(
        &self,
        site: &Site,
        record: RecordId,
        phrase: &Phrase,
        day: Day,
    ) -> bool {
        let Facts::Person(person) = &site.record(record).facts else {
            return false;
        };
        if is_abroad(site.record(record), phrase) {
            return false;
        }
        let offices = self.offices[record].iter();
        offices.zip(&person.roles).any(|(office, role)| {
            let Some(stated) = office.stated_by(phrase) else {
                return false;
            };
            let holds = role.term.dates.holds(day);
            let held = holds == Holds::Over;
            let holds = matches!(holds, Holds::Yes | Holds::About) && facts::lives(person, day);
            match stated.former {
                Some(true) => held,
                Some(false) => holds,
                None => held || holds,
            }
        })
    }

    /// Why the words in front of a name say that it is not the record's person or organisation: they
    /// give another country, or another office of the same rank as one held on `day`.
    pub fn contradiction(
        &self,
        site: &Site,
        record: RecordId,
        phrase: &Phrase,
        day: Day,
    ) -> Option<Rejection> {
        if is_abroad(site.record(record), phrase) {
            return Some(Rejection::Country);
        }
        let Facts::Person(person) = &site.record(record).facts else {
            return None;
        };
        let offices = self.offices[record].iter();
        let other = offices.zip(&person.roles).any(|(office, role)| {
            role.term.dates.holds(day) == Holds::Yes && office.is_contradicted_by(phrase)
        });
        other.then_some(Rejection::Office)
    }

    /// Whether the words in front of a name address somebody by an office that the record's person
    /// never held, though the record has offices.
    pub fn is_never_called(&self, record: RecordId, phrase: &Phrase) -> bool {
        let offices = &self.offices[record];
        let has = |title: &str| {
            let mut words = offices.iter().flat_map(OfficeWords::words);
            words.any(|word| word == title)
        };
        !offices.is_empty() && phrase.titles().any(|title| !has(title))
    }
}

/// Whether the words in front of a name give another country than the record does.
fn is_abroad(record: &Record, phrase: &Phrase) -> bool {
    let own = match &record.facts {
        Facts::Person(person) => person.country.as_deref(),
        Facts::Organisation(organisation) => organisation.country.as_deref(),
        Facts::Treaty(_) => None,
    };
    let Some(own) = own.filter(|own| country::name(own).is_some()) else {
        return false;
    };
    phrase.countries().is_some_and(|said| !said.contains(&own))
}

/// The family name in one of a person's names: as the record gives it where the name has it, or the
/// last word.
pub fn family_of<'n>(person: &'n Person, name: &'n str) -> &'n str {
    let has = |family: &str| !family.is_empty() && folded(name).contains(&folded(family));
    match has(&person.family) {
        true => &person.family,
        false => name.split_whitespace().next_back().unwrap_or(name),
    }
}

/// The words of a person's offices, with those of the organisations that they belong to.
fn offices(site: &Site, record: &Record) -> Vec<OfficeWords> {
    let Facts::Person(person) = &record.facts else {
        return Vec::new();
    };
    let roles = person.roles.iter().map(|role| {
        let organisation = role.organisation.as_ref().map(|name| &name.value);
        let bodies: Vec<&str> = match organisation {
            Some(OrganisationName::Words(words)) => vec![words],
            Some(OrganisationName::Id(id)) => site
                .find_record(RecordKind::Organisation, id)
                .map(|id| {
                    let names = strong_names(site.record(id)).into_iter();
                    names.map(|name| name.value.as_str()).collect()
                })
                .unwrap_or_default(),
            None => Vec::new(),
        };
        OfficeWords::new(&role.title.value, bodies)
    });
    roles.collect()
}

/// Who bears which strong name, to report those that two records share.
#[derive(Default)]
struct SharedNames {
    names: FxHashMap<String, (Vec<RecordId>, Span)>,
}

impl SharedNames {
    fn check(&mut self, id: RecordId, record: &Record, diagnostics: &mut Diagnostics) {
        for name in strong_names(record) {
            let place = (Vec::new(), name.span);
            let (bearers, first) = self.names.entry(name.value.to_lowercase()).or_insert(place);
            if bearers.contains(&id) {
                continue;
            }
            if !bearers.is_empty() {
                diagnostics.push(diagnostics::same_name(name.span, &name.value, *first));
            }
            bearers.push(id);
        }
    }
}

/// The names that mean a record wherever they stand: its full names and aliases.
pub fn strong_names(record: &Record) -> Vec<&Spanned<String>> {
    match &record.facts {
        Facts::Person(person) => std::iter::once(&person.name)
            .chain(&person.aliases)
            .collect(),
        Facts::Treaty(treaty) => std::iter::once(&treaty.name)
            .chain(&treaty.full_name)
            .chain(&treaty.aliases)
            .collect(),
        Facts::Organisation(organisation) => std::iter::once(&organisation.name)
            .chain(&organisation.abbreviation)
            .chain(&organisation.aliases)
            .collect(),
    }
}
