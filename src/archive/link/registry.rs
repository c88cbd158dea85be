//! The registry: the names of every record, and the offices that tell people of one name apart.
//!
//! Made once for a site, before its texts are read. [`crate::names::find`] does the finding.

use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

use super::diagnostics;
use super::homes;
use super::mention::Rejection;
use crate::archive::facts::{family_in, lives, strong_names};
use crate::archive::site::{ById, Facts, Record, RecordId, Site};
use crate::base::country;
use crate::base::date::{Day, Holds};
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::base::span::Span;
use crate::frontmatter::person::{OrganisationName, Person};
use crate::names::find::Names;
use crate::names::office::{OfficeWords, Phrase};
use crate::names::text::Passage;

/// The names of all records.
pub struct Registry<'s> {
    site: &'s Site,
    /// A bearer is the number of a [`RecordId`].
    names: Names,
    /// The words of each office, by record and role; empty for what is not a person.
    offices: ById<RecordId, Vec<OfficeWords>>,
    /// The words of all offices.
    office_words: FxHashSet<String>,
}

impl<'s> Registry<'s> {
    /// The registry of a site.
    pub fn new(site: &'s Site) -> Self {
        let mut names = Names::new(site.config.language.starts_with("en"));
        for (id, record) in site.records() {
            add_names(&mut names, id, record);
        }
        for (id, countries) in homes::homes(site) {
            names.set_home(id.0, countries);
        }
        let offices = |record: &Record| match &record.facts {
            Facts::Person(person) => offices(site, person),
            Facts::Treaty(_) | Facts::Organisation(_) => Vec::new(),
        };
        let offices: ById<RecordId, Vec<OfficeWords>> = site.records.iter().map(offices).collect();
        let office_words = offices.iter().flatten().flat_map(OfficeWords::words);
        Self {
            site,
            names,
            office_words: office_words.cloned().collect(),
            offices,
        }
    }

    /// The site whose records these are.
    pub fn site(&self) -> &'s Site {
        self.site
    }

    /// The names; a bearer is the number of a [`RecordId`].
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// What stands before a name, and in apposition after it, where it may say an office:
    /// `Foreign Minister Ivanov`; `Ivanov, the foreign minister, spoke`.
    pub fn phrases(&self, passage: &Passage<'_>, name: &Range<usize>) -> Vec<Phrase> {
        let of_office = |word: &str| self.office_words.contains(word);
        let before = Phrase::before(passage, name.start, of_office);
        let mut phrases = vec![before, Phrase::behind(passage, name.end - 1, of_office)];
        phrases.retain(|phrase| !phrase.is_empty());
        phrases
    }

    /// Whether the words beside a name state an office that the record's person holds on `day`, or
    /// held before it where they say so: `former U.S. President Clinton`. `then-President Clinton`
    /// allows both.
    pub fn holds_stated_office(&self, record: RecordId, phrase: &Phrase, day: Day) -> bool {
        let Facts::Person(person) = &self.site.record(record).facts else {
            return false;
        };
        if is_abroad(self.site.record(record), phrase) {
            return false;
        }
        let offices = self.offices[record].iter();
        offices.zip(&person.roles).any(|(office, role)| {
            let Some(stated) = office.stated_by(phrase) else {
                return false;
            };
            let holds = role.term.dates.holds(day);
            let held = holds == Holds::Over;
            let holds = matches!(holds, Holds::Yes | Holds::About) && lives(person, day);
            match stated.former {
                Some(true) => held,
                Some(false) => holds,
                None => held || holds,
            }
        })
    }

    /// Why the words beside a name say that it is not the record's person or organisation: they give
    /// another country (`Bulgarian Foreign Minister Ivanov`), or another office of the same rank than
    /// one held on `day` (`Prime Minister Ivanov` for the foreign minister).
    pub fn contradiction(&self, record: RecordId, phrase: &Phrase, day: Day) -> Option<Rejection> {
        if is_abroad(self.site.record(record), phrase) {
            return Some(Rejection::Country);
        }
        let Facts::Person(person) = &self.site.record(record).facts else {
            return None;
        };
        let offices = self.offices[record].iter();
        let other = offices.zip(&person.roles).any(|(office, role)| {
            role.term.dates.holds(day) == Holds::Yes && office.is_contradicted_by(phrase)
        });
        other.then_some(Rejection::Office)
    }

    /// Whether the words beside a name address somebody by an office that the record's person never
    /// held, though the record has offices: `Governor Bush` for a president.
    pub fn is_never_called(&self, record: RecordId, phrase: &Phrase) -> bool {
        let offices = &self.offices[record];
        let has = |title: &str| {
            let mut words = offices.iter().flat_map(OfficeWords::words);
            words.any(|word| word == title)
        };
        !offices.is_empty() && phrase.titles().any(|title| !has(title))
    }
}

fn add_names(names: &mut Names, id: RecordId, record: &Record) {
    for name in strong_names(record) {
        let name = name.value.as_str();
        match &record.facts {
            Facts::Person(person) => names.add_person(name, family_in(person, name), id.0),
            Facts::Treaty(_) => names.add_treaty(name, id.0),
            Facts::Organisation(_) => names.add_body(name, id.0),
        }
    }
    if let Facts::Treaty(treaty) = &record.facts
        && let Some(short) = &treaty.short_name
    {
        names.add_short(&short.value, id.0);
    }
}

/// Whether the words beside a name give another country than the record does.
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

/// The words of a person's offices, with those of the organisations that they belong to.
fn offices(site: &Site, person: &Person) -> Vec<OfficeWords> {
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

/// Warns of each strong name that two records share.
pub fn check_shared_names(site: &Site, diagnostics: &mut Diagnostics) {
    // By name: its last bearer so far, since a record may give one name twice, and where it stands
    // first.
    let mut known: FxHashMap<String, (RecordId, Span)> = FxHashMap::default();
    for (id, record) in site.records() {
        for name in strong_names(record) {
            let folded = name.value.to_lowercase();
            let (last, first) = known.entry(folded).or_insert((id, name.span));
            if *last != id {
                diagnostics.push(diagnostics::same_name(name.span, &name.value, *first));
                *last = id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{day, person, site};
    use super::*;

    const IVANOVS: &str = "
        people/sergei-ivanov: Sergei Ivanov; country: RU; roles: [{title: Minister of Defence, from: 2001-03-28, to: 2007-02-15}]
        people/igor-ivanov: Igor Ivanov; country: RU; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11, to: 2004-03-09}]";

    /// Asks about the words before the last word of `text`.
    fn about<T>(text: &str, ask: impl FnOnce(&Registry<'_>, RecordId, &Phrase) -> T) -> T {
        let site = site(IVANOVS, "");
        let registry = Registry::new(&site);
        let passage = Passage::new(text, &[]);
        let of_office = |word: &str| registry.office_words.contains(word);
        let phrase = Phrase::before(&passage, passage.words.len() - 1, of_office);
        ask(&registry, person(&site, "igor-ivanov"), &phrase)
    }

    #[test]
    fn an_office_is_held_on_a_day() {
        for (text, on, expected) in [
            ("Foreign Minister Ivanov", "2001-03-14", true),
            ("Foreign Minister Ivanov", "2004-03-09", false),
            ("former Foreign Minister Ivanov", "2001-03-14", false),
            ("former Foreign Minister Ivanov", "2004-03-09", true),
            ("then-Foreign Minister Ivanov", "2001-03-14", true),
            ("then-Foreign Minister Ivanov", "2004-03-09", true),
            ("Bulgarian Foreign Minister Ivanov", "2001-03-14", false),
            ("Defence Minister Ivanov", "2001-03-14", false),
        ] {
            let held = about(text, |registry, igor, phrase| {
                registry.holds_stated_office(igor, phrase, day(on))
            });
            assert_eq!(held, expected, "{text} on {on}");
        }
    }

    #[test]
    fn words_contradict_a_record() {
        for (text, on, expected) in [
            (
                "Prime Minister Ivanov",
                "2001-03-14",
                Some(Rejection::Office),
            ),
            ("Prime Minister Ivanov", "2005-01-01", None),
            (
                "Bulgarian Minister Ivanov",
                "2005-01-01",
                Some(Rejection::Country),
            ),
            ("Russian Foreign Minister Ivanov", "2001-03-14", None),
        ] {
            let said = about(text, |registry, igor, phrase| {
                registry.contradiction(igor, phrase, day(on))
            });
            assert_eq!(said, expected, "{text} on {on}");
        }
    }

    #[test]
    fn somebody_is_called_by_offices_on_record() {
        for (text, never) in [
            ("Governor Ivanov", true),
            ("Minister Ivanov", false),
            ("Mr Ivanov", false),
        ] {
            let said = about(text, |registry, igor, phrase| {
                registry.is_never_called(igor, phrase)
            });
            assert_eq!(said, never, "{text}");
        }
    }

    #[test]
    fn a_name_that_records_share_is_reported_for_each_but_the_first() {
        let site = site(
            "people/igor-ivanov: Igor Ivanov; aliases: [Igor Ivanov, The Minister]
             people/igor-ivanov-2: Igor Ivanov
             people/sergei-ivanov: Sergei Ivanov; aliases: [the minister]",
            "",
        );
        let mut diagnostics = Diagnostics::new();
        check_shared_names(&site, &mut diagnostics);
        let messages: Vec<&str> = diagnostics.iter().map(|it| &*it.message).collect();
        let expected = ["Igor Ivanov", "the minister"];
        let expected = expected.map(|name| format!("two records have the name `{name}`"));
        assert_eq!(messages, expected);
    }
}
