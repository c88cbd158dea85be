//! Lines of front matter that settle what `chancery suggest` found, ready to paste: each replaces the line of the
//! same key, and keeps what that had.

use crate::archive::site::{Facts, Record};
use crate::archive::suggest::{NearSpelling, Reason};
use crate::yaml::{in_list, scalar};

/// The lines with which a record has these spellings as names: its aliases with those it has already, and the
/// abbreviation of an organisation that has none.
pub fn names_to_paste(record: &Record, spellings: &[&NearSpelling]) -> Vec<String> {
    let free = match &record.facts {
        Facts::Organisation(organisation) => organisation.abbreviation.is_none(),
        Facts::Person(_) | Facts::Treaty(_) => false,
    };
    let is_abbreviation = |it: &&&NearSpelling| free && it.reason == Reason::Abbreviation;
    // An organisation has one abbreviation; further ones are aliases.
    let abbreviation = spellings.iter().find(is_abbreviation);
    let aliases = match &record.facts {
        Facts::Person(person) => &person.aliases,
        Facts::Treaty(treaty) => &treaty.aliases,
        Facts::Organisation(organisation) => &organisation.aliases,
    };
    let mut names: Vec<&str> = aliases.iter().map(|it| it.value.as_str()).collect();
    for it in spellings {
        let elsewhere = abbreviation.is_some_and(|abbreviation| abbreviation.alias == it.alias);
        if !elsewhere && !names.contains(&it.alias.as_str()) {
            names.push(&it.alias);
        }
    }
    let mut lines = Vec::new();
    if names.len() > aliases.len() {
        lines.push(list("aliases", &names));
    }
    lines.extend(abbreviation.map(|it| format!("abbreviation: {}", scalar(&it.alias))));
    lines
}

/// A key with a list of values.
pub fn list(key: &str, values: &[&str]) -> String {
    let values: Vec<String> = values.iter().map(|value| in_list(value)).collect();
    format!("{key}: [{}]", values.join(", "))
}
