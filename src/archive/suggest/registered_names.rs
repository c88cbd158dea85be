//! The registered names, indexed for spellings near to them.
//!
//! Made once for [`super::near_spellings`]; the names themselves are found by [`crate::archive::link::registry`].

use rustc_hash::{FxHashMap, FxHashSet};

use crate::archive::link::{registry, strong_names};
use crate::archive::site::{Facts, RecordId, Site};
use crate::names::person::PersonName;
use crate::names::spelling::Spellings;
use crate::names::text::folded_words;

/// A registered name as it is compared.
pub struct Registered<'a> {
    /// The record.
    pub record: RecordId,
    /// One of its names.
    pub name: &'a str,
    /// A person's name in parts; none for what is found as a whole.
    pub person: Option<PersonName>,
    /// Its words, folded.
    pub words: Vec<String>,
}

/// The registered names, by the words that they are found by.
pub struct RegisteredNames<'a> {
    /// The site.
    pub site: &'a Site,
    /// The names.
    pub names: Vec<Registered<'a>>,
    /// Family names; the bearer is a place in `names`.
    pub families: Spellings,
    /// The names that are found as a whole, likewise.
    pub whole: Spellings,
    /// The people by family name.
    pub borne: FxHashMap<String, Vec<u32>>,
    /// Every word of every name.
    pub words: FxHashSet<String>,
    /// The first given names of all people.
    pub given: FxHashSet<String>,
}

impl<'a> RegisteredNames<'a> {
    /// The names of a site.
    pub fn new(site: &'a Site) -> Self {
        let mut near = Self {
            site,
            names: Vec::new(),
            families: Spellings::default(),
            whole: Spellings::default(),
            borne: FxHashMap::default(),
            words: FxHashSet::default(),
            given: FxHashSet::default(),
        };
        for (record, about) in site.records() {
            for name in strong_names(about) {
                let person = match &about.facts {
                    Facts::Person(person) => {
                        PersonName::parse(&name.value, registry::family_of(person, &name.value))
                    }
                    _ => None,
                };
                near.add(record, &name.value, person);
            }
        }
        near
    }

    fn add(&mut self, record: RecordId, name: &'a str, person: Option<PersonName>) {
        let number = self.names.len() as u32;
        let own = folded_words(name);
        self.words.extend(own.iter().cloned());
        match &person {
            Some(person) => {
                let family = person.family.join(" ");
                self.families.add(&family, number);
                self.borne.entry(family).or_default().push(number);
                self.given.extend(person.given.first().cloned());
            }
            None => self.whole.add(&own.join(" "), number),
        }
        self.names.push(Registered {
            record,
            name,
            person,
            words: own,
        });
    }
}
