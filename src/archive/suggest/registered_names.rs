//! The names of all records, indexed to find the spellings near to them.
//!
//! Names that are spelt as the record has them are found by [`crate::archive::link::Registry`].

use rustc_hash::{FxHashMap, FxHashSet};

use crate::archive::facts::{family_in, strong_names};
use crate::archive::site::{Facts, RecordId, Site};
use crate::names::person::PersonName;
use crate::names::spelling::Spellings;
use crate::names::text::folded_words;

/// A name of a record as it is compared.
pub struct RegisteredName<'a> {
    /// The record.
    pub record: RecordId,
    /// One of its names.
    pub name: &'a str,
    /// A person's name in parts; none for what is compared as a whole: treaties, organisations, names
    /// of one word.
    pub person: Option<PersonName>,
    /// Its words, folded.
    pub words: Vec<String>,
}

/// The names of all records, by the words that they are found by. A number is a place in `names`.
#[derive(Default)]
pub struct RegisteredNames<'a> {
    /// The names.
    pub names: Vec<RegisteredName<'a>>,
    /// The numbers of people's names, by spellings of the family name.
    pub families: Spellings,
    /// The numbers of names that are compared as a whole, by their spellings.
    pub whole: Spellings,
    /// The numbers of people's names, by the family name as it is.
    pub by_family: FxHashMap<String, Vec<u32>>,
    /// Every word of every name, folded.
    pub words: FxHashSet<String>,
    /// The first given names of all people, folded.
    pub given: FxHashSet<String>,
}

impl<'a> RegisteredNames<'a> {
    /// The names of a site.
    pub fn new(site: &'a Site) -> Self {
        let mut registered = Self::default();
        for (id, record) in site.records() {
            for name in strong_names(record) {
                let person = match &record.facts {
                    Facts::Person(person) => {
                        PersonName::parse(&name.value, family_in(person, &name.value))
                    }
                    _ => None,
                };
                registered.add(id, &name.value, person);
            }
        }
        registered
    }

    fn add(&mut self, record: RecordId, name: &'a str, person: Option<PersonName>) {
        let number = self.names.len() as u32;
        let own = folded_words(name);
        self.words.extend(own.iter().cloned());
        match &person {
            Some(person) => {
                let family = person.family.join(" ");
                self.families.add(&family, number);
                self.by_family.entry(family).or_default().push(number);
                self.given.extend(person.given.first().cloned());
            }
            None => self.whole.add(&own.join(" "), number),
        }
        self.names.push(RegisteredName {
            record,
            name,
            person,
            words: own,
        });
    }
}
