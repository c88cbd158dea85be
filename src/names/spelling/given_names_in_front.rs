//! Whether the given names before a misspelt family name are a person's.
//!
//! They are the best evidence that a slip is one: `Sergej Yastrzhembskii` is Sergei Yastrzhembsky,
//! whereas `Lee Thomson` is not Emma Thompson.

use super::nearness::{nearness, transliterated};
use crate::names::person::{Given, PersonName, fit};
use crate::names::text::{Uses, uses};

/// Whether the folded words before a family name can be given names of a person.
pub fn given_names_fit(written: &[String], person: &PersonName) -> bool {
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
    fit(&given.collect::<Vec<_>>(), &person.given).is_some()
}

/// Whether the first of the folded words before a family name has the consonants of a person's first given name:
/// `Aliaksandr`, Alexander. Enough only where the family name after it is another spelling of the person's, since
/// `Frances` has those of Francis.
pub fn given_name_has_consonants(written: &[String], person: &PersonName) -> bool {
    /// The fewest that tell names apart.
    const FEWEST: usize = 3;
    let consonants = |word: &String| {
        let letters = transliterated(word);
        letters
            .replace('x', "ks")
            .replace(['a', 'e', 'i', 'o', 'u'], "")
    };
    let (Some(one), Some(other)) = (written.first(), person.given.first()) else {
        return false;
    };
    let (first, second) = (consonants(one), consonants(other));
    one.chars().next() == other.chars().next() && first == second && first.len() >= FEWEST
}

/// Whether the first of the folded words before a family name is another spelling of a person's
/// first given name, or a slip for it: `Vladmir`.
pub fn given_name_sounds_alike(written: &[String], person: &PersonName) -> bool {
    /// In characters. Shorter names are too easily another's once they are transliterated.
    const SHORTEST: usize = 4;
    let (Some(one), Some(other)) = (written.first(), person.given.first()) else {
        return false;
    };
    let long = one.chars().count().min(other.chars().count()) >= SHORTEST;
    let transliterated = || transliterated(one) == transliterated(other);
    one != other && (nearness(one, other).is_some() || long && transliterated())
}
