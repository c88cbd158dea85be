//! What the name of a treaty or an organisation is about: `Treaty on Open Skies` and `Open Skies Treaty` have one
//! subject, whatever the order of the words.
//!
//! Part of the third pass: [`super::near_spellings`] offers a name with a record's subject as its alias.

use crate::names::text::{Uses, is_numeral, uses};
use crate::names::unknown::is_treaty;

/// A folded word without the `s` of a plural.
pub fn singular(word: &str) -> &str {
    let bare = word.strip_suffix('s').filter(|bare| bare.len() > 2);
    bare.filter(|bare| !bare.ends_with('s')).unwrap_or(word)
}

/// Whether a word of a name is only grammar: `of`, `the`.
pub fn is_small(word: &str) -> bool {
    matches!(
        word,
        "of" | "for" | "the" | "and" | "on" | "in" | "to" | "a" | "an" | "at" | "by" | "with"
    )
}

/// The words of a folded name that are not only grammar: `organization security co operation europe`.
pub fn main_words(words: &[String]) -> Vec<&str> {
    let words = words.iter().map(String::as_str);
    words.filter(|word| !is_small(word)).collect()
}

/// What the name of a treaty or an organisation is about, whatever the order of its words.
pub struct NameSubject {
    /// The word that says what kind of treaty it is: `treaty`. None for an organisation.
    pub kind: Option<String>,
    /// The other main words in the singular, with prefixes joined: `nonproliferation`.
    pub words: Vec<String>,
    /// How many words these are, each prefix counted.
    pub length: usize,
}

impl NameSubject {
    /// The subject of a folded name.
    pub fn of(name: &[String]) -> Self {
        let mut subject = Self {
            kind: None,
            words: Vec::new(),
            length: 0,
        };
        const PREFIXES: [&str; 3] = ["non", "co", "anti"];
        let mut prefix = String::new();
        for word in main_words(name) {
            if is_treaty(word) && subject.kind.is_none() {
                subject.kind = Some(singular(word).to_owned());
            } else if PREFIXES.contains(&word) {
                prefix = word.to_owned();
                subject.length += 1;
            } else {
                // `nonproliferation`, `cooperation`
                let joined = ["non", "anti"].iter().any(|it| word.starts_with(it));
                let joined = word.len() > 8 && joined || word.starts_with("cooperat");
                subject.length += 1 + usize::from(joined);
                let joined = std::mem::take(&mut prefix) + singular(word);
                subject.words.push(joined);
            }
        }
        subject
    }

    /// Whether its only word may tell one treaty from all others: `Genocide`, but not `Peace`.
    pub fn is_telling(&self) -> bool {
        const GENERAL: [&str; 16] = [
            "peace",
            "friendship",
            "trade",
            "border",
            "boundary",
            "weapon",
            "armament",
            "missile",
            "cooperation",
            "partnership",
            "union",
            "unification",
            "reduction",
            "limitation",
            "europe",
            "framework",
        ];
        let field = Uses::FIELD
            .or(Uses::NATION)
            .or(Uses::KIND)
            .or(Uses::NAME_MODIFIER);
        self.kind.is_some()
            && self.words.iter().all(|word| {
                word.len() >= 5 && !uses(word).any(field) && !GENERAL.contains(&&**word)
            })
    }

    /// How many words another subject has besides all of this one; `None` if it lacks one, is of another kind, or has
    /// a word that makes another treaty of it: the `Second` one, the `Comprehensive` one.
    pub fn is_part_of(&self, other: &Self) -> Option<usize> {
        let has = |word: &String| other.words.contains(word);
        let more = || other.words.iter().filter(|word| !self.words.contains(word));
        let another = |word: &String| {
            uses(word).any(Uses::NAME_MODIFIER.or(Uses::SUFFIX))
                || is_numeral(word)
                || matches!(
                    &**word,
                    "first"
                        | "second"
                        | "third"
                        | "fourth"
                        | "new"
                        | "limited"
                        | "partial"
                        | "threshold"
                        | "interim"
                        | "additional"
                        | "optional"
                        | "peaceful"
                        | "amended"
                        | "adapted"
                )
        };
        (self.kind == other.kind && self.words.iter().all(has) && !more().any(another))
            .then(|| more().count())
    }
}
