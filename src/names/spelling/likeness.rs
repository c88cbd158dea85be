//! Likeness: whether the given names in front of a misspelt family name are a person's all the same.

use super::compare::{nearness, transliterated};
use crate::names::person;
use crate::names::person::Given;
use crate::names::person::PersonName;
use crate::names::text::{Uses, uses};

/// Whether given names in a text can be a person's.
pub fn fits(written: &[String], person: &PersonName) -> bool {
    let written = written
        .iter()
        .filter(|word| !uses(word).any(Uses::PARTICLE));
    let given = written.map(|word| {
        let mut letters = word.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => Given::Initial(letter),
            _ => Given::Word(word),
        }
    });
    person::fit(&given.collect::<Vec<_>>(), &person.given).is_some()
}

/// Whether the first given name in a text is a spelling of a person's.
pub fn sounds(written: &[String], person: &PersonName) -> bool {
    let (Some(one), Some(other)) = (written.first(), person.given.first()) else {
        return false;
    };
    let short = one.chars().count().min(other.chars().count()) < 4;
    let transliterated = || transliterated(one) == transliterated(other);
    one != other && (nearness(one, other).is_some() || !short && transliterated())
}
