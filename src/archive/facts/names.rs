//! The names by which a record is known.

use crate::archive::site::{Facts, Record};
use crate::base::span::Spanned;
use crate::frontmatter::person::Person;
use crate::names::text::folded;

/// The names that mean a record wherever they stand: full names, aliases and abbreviations. A treaty's
/// short name is none, since it needs a text that is about the treaty.
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

/// The family name in one of a person's names: the record's `family` where the name has it, or the
/// last word, which is the first one for somebody whose family name comes first: `Chou` in `Chou En-lai` for Zhou
/// Enlai. An alias may be in another script, or a nickname: `The Hawk`.
pub fn family_in<'n>(person: &'n Person, name: &'n str) -> &'n str {
    let has = |family: &str| !family.is_empty() && folded(name).contains(&folded(family));
    let mut words = name.split_whitespace();
    let first = person.name.value.strip_prefix(&*person.family);
    let word = match has(&person.family) {
        true => return &person.family,
        false if first.is_some_and(|rest| rest.starts_with(' ')) => words.next(),
        false => words.next_back(),
    };
    word.unwrap_or(name)
}
