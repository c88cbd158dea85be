//! The names of all records, indexed to find the spellings near to them.
//!
//! Names that are spelt as the record has them are found by [`crate::archive::link::Registry`].

use rustc_hash::{FxHashMap, FxHashSet};

use super::name_subject::{NameSubject, is_small, main_words};
use crate::archive::facts::{family_in, strong_names};
use crate::archive::link::Registry;
use crate::archive::site::{Facts, RecordId, Site};
use crate::base::record_kind::RecordKind;
use crate::names::find::{Sighting, is_general_body};
use crate::names::person::PersonName;
use crate::names::spelling::{Spellings, chinese_reading};
use crate::names::text::{Gap, Passage, folded, folded_words, words};
use crate::names::unknown::is_treaty;

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
    /// The numbers of names by their words without spaces and hyphens, and of people's also by their Chinese
    /// reading.
    pub solid: FxHashMap<String, Vec<u32>>,
    /// The numbers of names of treaties and organisations by their [`main_words`], and by those without one in
    /// the middle.
    pub main_words: FxHashMap<String, Vec<u32>>,
    /// The numbers of names of treaties and organisations by the abbreviations that their initials make, and
    /// whether all initials are in it.
    pub initials: FxHashMap<String, Vec<(u32, bool)>>,
    /// The numbers of names of treaties and organisations by the words of their [`NameSubject`].
    pub subjects: FxHashMap<String, Vec<u32>>,
    /// The numbers of organisations' names of several words, by their first letters.
    by_first_letter: FxHashMap<char, Vec<u32>>,
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
                registered.add(id, record.kind(), &name.value, person);
            }
        }
        registered
    }

    fn add(
        &mut self,
        record: RecordId,
        kind: RecordKind,
        name: &'a str,
        person: Option<PersonName>,
    ) {
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
        self.add_solid(&own, person.is_some(), kind, number);
        if kind != RecordKind::Person {
            for key in main_word_keys(&main_words(&own)) {
                enter(&mut self.main_words, key, number);
            }
            for word in NameSubject::of(&own).words {
                let numbers = self.subjects.entry(word).or_default();
                if numbers.last() != Some(&number) {
                    numbers.push(number);
                }
            }
            if let (true, Some(first)) = (main_words(&own).len() > 1, own[0].chars().next()) {
                self.by_first_letter.entry(first).or_default().push(number);
            }
            for (letters, all) in abbreviations(name) {
                let numbers = self.initials.entry(letters).or_default();
                if !numbers.iter().any(|(known, _)| *known == number) {
                    numbers.push((number, all));
                }
            }
        }
        self.names.push(RegisteredName {
            record,
            name,
            person,
            words: own,
        });
    }

    /// The names of which a word in capitals has the first letters of all main words, of some more than one:
    /// `ASEAN`, `ECOWAS`, `COMECON`.
    pub fn abbreviated_to<'r>(&'r self, letters: &'r str) -> impl Iterator<Item = u32> + 'r {
        /// Shorter ones are made of one letter a word, or of anything.
        const SHORTEST: usize = 4;
        let letters = letters.to_ascii_lowercase();
        let first = letters.chars().next().filter(|_| letters.len() >= SHORTEST);
        let numbers = first.and_then(|first| self.by_first_letter.get(&first));
        let numbers = numbers.into_iter().flatten().copied();
        numbers.filter(move |number| {
            let words: Vec<&str> = self.names[*number as usize]
                .words
                .iter()
                .map(String::as_str)
                .collect();
            is_made_of_beginnings(&letters, &words)
        })
    }

    fn add_solid(&mut self, own: &[String], divided: bool, kind: RecordKind, number: u32) {
        if own.len() < 2 {
            return;
        }
        let solid = own.concat();
        if kind == RecordKind::Person {
            enter_all(&mut self.solid, chinese_reading(&solid), number);
            // `Javier Solana Madariaga`, whose family name is Solana, is `Javier Solana` too.
            if !divided && own.len() > 2 {
                enter(&mut self.solid, own[..own.len() - 1].concat(), number);
            }
        }
        enter(&mut self.solid, solid, number);
    }
}

fn enter(index: &mut FxHashMap<String, Vec<u32>>, key: String, number: u32) {
    let numbers = index.entry(key).or_default();
    if !numbers.contains(&number) {
        numbers.push(number);
    }
}

fn enter_all(
    index: &mut FxHashMap<String, Vec<u32>>,
    keys: impl IntoIterator<Item = String>,
    number: u32,
) {
    for key in keys {
        enter(index, key, number);
    }
}

/// Whether folded letters are the beginnings of words, in order, with at least one letter of each that is not
/// only grammar. Of few letters, most words give one: `Southeast` gives two.
fn is_made_of_beginnings(letters: &str, words: &[&str]) -> bool {
    /// The most letters that one word gives: the `con` of COMECON.
    const LONGEST: usize = 3;
    let Some((word, rest)) = words.split_first() else {
        return letters.is_empty();
    };
    if letters.is_empty() {
        return words.iter().all(|word| is_small(word));
    }
    let mut halves = ["south", "north"]
        .iter()
        .filter_map(|half| word.strip_prefix(half).filter(|rest| !rest.is_empty()));
    let compound = |half: &str| {
        let both: String = word.chars().take(1).chain(half.chars().take(1)).collect();
        let left = letters.strip_prefix(&*both);
        left.is_some_and(|left| is_made_of_beginnings(left, rest))
    };
    let shared = word
        .chars()
        .zip(letters.chars())
        .take(LONGEST)
        .take_while(|(own, given)| own == given && own.is_ascii())
        .count();
    is_small(word) && is_made_of_beginnings(letters, rest)
        || (1..=shared)
            .rev()
            .any(|taken| is_made_of_beginnings(&letters[taken..], rest))
        || halves.any(compound)
}

/// The keys under which names that differ by one word in the middle meet: all main words, and all but one of
/// those between the first and the last. Of fewer than three nothing would be left that tells bodies apart:
/// the `Security Council` and the `Supreme Council`.
pub fn main_word_keys(words: &[&str]) -> Vec<String> {
    const FEWEST: usize = 3;
    if words.len() < FEWEST {
        return Vec::new();
    }
    let without = |left_out: Option<usize>| {
        let kept = words
            .iter()
            .enumerate()
            .filter(|(at, _)| Some(*at) != left_out);
        kept.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
    };
    let middle = 1..words.len() - 1;
    let shorter = middle.filter(|_| words.len() > FEWEST).map(Some);
    std::iter::once(None).chain(shorter).map(without).collect()
}

/// The abbreviations of a name that its initials make, in capitals, and whether they have all initials.
///
/// Words joined by a hyphen count as one or as several (`OSCE`, `NPT`), `of` counts or not (`MOD`), and the word
/// for the kind of thing may be left out (`INF` of Intermediate-Range Nuclear Forces Treaty), as may one other
/// word (`CFE` of Treaty on Conventional Armed Forces in Europe).
fn abbreviations(name: &str) -> Vec<(String, bool)> {
    const SHORTEST: usize = 3;
    let found = words(name);
    let letters = |hyphens: bool, small: bool| {
        let kept = found.iter().filter(|word| {
            (hyphens || word.gap != Gap::Hyphen) && (small || !is_small(&folded(word.of(name))))
        });
        let letters: Vec<(char, bool)> = kept
            .filter_map(|word| {
                let folded = folded(word.of(name));
                Some((
                    folded.chars().next()?.to_ascii_uppercase(),
                    is_treaty(&folded),
                ))
            })
            .collect();
        letters
    };
    let mut made: Vec<(String, bool)> = Vec::new();
    let mut add = |letters: &[(char, bool)], all: bool| {
        let letters: String = letters.iter().map(|(letter, _)| *letter).collect();
        if letters.chars().count() >= SHORTEST && !made.iter().any(|(known, _)| *known == letters) {
            made.push((letters, all));
        }
    };
    for (hyphens, small) in [(false, false), (true, false), (false, true)] {
        let all = letters(hyphens, small);
        add(&all, true);
        let (bare, kind) = match (all.first(), all.last()) {
            (_, Some((_, true))) => (&all[..all.len() - 1], None),
            (Some((_, true)), _) => (&all[1..], all.first()),
            _ => (&all[..], None),
        };
        add(bare, true);
        if small {
            continue;
        }
        // `Treaty on Open Skies` is OST, the one on the Non-Proliferation of Nuclear Weapons the NPT.
        if let Some(kind) = kind {
            add(&[bare, &[*kind]].concat(), true);
            let before_of = found[1..].iter().take_while(|word| word.of(name) != "of");
            let subject = before_of
                .filter(|word| hyphens || word.gap != Gap::Hyphen)
                .filter(|word| !is_small(&folded(word.of(name))))
                .count();
            add(
                &[&bare[..subject.min(bare.len())], &[*kind]].concat(),
                false,
            );
        }
        for whole in [&all[..], bare] {
            for left_out in (1..whole.len()).filter(|_| whole.len() > SHORTEST) {
                let shorter = [&whole[..left_out], &whole[left_out + 1..]].concat();
                add(&shorter, false);
            }
        }
    }
    made
}

/// Whether a record has the name: it is not a mention where several have it and none is meant for sure, nor where a
/// body's name is a general one and the text does not say whose, as the `Ministry of Defence` of Russia's.
pub fn is_registered(registry: &Registry<'_>, name: &str) -> bool {
    let passage = Passage::new(name, &[]);
    let whole = 0..passage.words.len();
    let names = registry.names();
    let seen = |it: &Sighting| it.words == whole && !it.bearers.is_empty();
    names.sightings(&passage).iter().any(seen)
        || whole.len() > 1
            && is_general_body(name)
            && names
                .passed_over(&passage)
                .iter()
                .any(|it| it.words == whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_make_abbreviations() {
        for (name, abbreviation, expected) in [
            (
                "Organization for Security and Co-operation in Europe",
                "OSCE",
                Some(true),
            ),
            ("Non-Proliferation Treaty", "NPT", Some(true)),
            (
                "Intermediate-Range Nuclear Forces Treaty",
                "INF",
                Some(true),
            ),
            (
                "Treaty on Conventional Armed Forces in Europe",
                "CFE",
                Some(false),
            ),
            ("Ministry of Defence", "MOD", Some(true)),
            ("International Atomic Energy Agency", "IAEA", Some(true)),
            ("International Atomic Energy Agency", "AEA", None),
            ("Federation Council", "FC", None),
        ] {
            let made = abbreviations(name);
            let found = made.iter().find(|(letters, _)| letters == abbreviation);
            assert_eq!(found.map(|(_, all)| *all), expected, "{name}: {made:?}");
        }
    }
}
