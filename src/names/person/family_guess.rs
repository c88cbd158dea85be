//! A guess at the family name of a new person, where it is not simply the last word.
//!
//! For `chancery new` and the authors of sources, of whom nobody has said which word it is. The name
//! itself has to show it: by a suffix, by particles, or by a frequent family name in front.

use super::short_forms::is_given_name;
use crate::names::text::{Uses, folded, uses};

/// The family name and the reason for it, where the name shows that it is more or other than the last
/// word: `Koen de Vries`, `Cal Ripken Jr.`, `Kim Jong Il`.
pub fn guess_family_name(name: &str) -> Option<(String, &'static str)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let uses_of = |word: &str| uses(&folded(word.trim_end_matches(['.', ','])));
    let (last, before) = words.split_last()?;
    if before.len() > 1 && uses_of(last).any(Uses::SUFFIX) {
        let family = before.last()?.trim_end_matches(',');
        return Some((family.to_owned(), "without the suffix"));
    }
    let from = before.iter().skip(1).rev();
    let particles = from.take_while(|word| is_particle(word)).count();
    if particles > 0 {
        let family = words[words.len() - particles - 1..].join(" ");
        return Some((family, "with the particles"));
    }
    // `Kim Campbell` and `Kim Maria Campbell` have a given name in front.
    let first = folded(words[0]);
    (words.len() == 3 && FAMILY_FIRST.contains(&&*first) && !is_given_name(&folded(words[1])))
        .then(|| (words[0].to_owned(), "the family name comes first there"))
}

/// Whether a word is a particle as it is written: small, for `Al Gore` and `Van Morrison` have a given
/// name, and no initial.
fn is_particle(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
        && word.chars().count() > 1
        && uses(&folded(word)).any(Uses::PARTICLE)
}

/// Frequent Korean, Vietnamese and Chinese family names that are written before two given names. A
/// given name of another language here would be taken for the family name of three-word names.
const FAMILY_FIRST: &[&str] = &[
    "kim", "park", "choi", "chung", "jeong", "kang", "cho", "yoon", "jang", "roh", "moon",
    "nguyen", "tran", "pham", "mao", "deng", "chiang", "zhou", "hu",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn family_names_are_guessed_where_the_last_word_is_not_all() {
        let family = |name: &str| guess_family_name(name).map(|(family, _)| family);
        for (name, expected) in [
            ("Leonid Ivashov", None),
            ("Cal Ripken Jr.", Some("Ripken")),
            ("Koen de Vries", Some("de Vries")),
            ("Johannes van der Westhuizen", Some("van der Westhuizen")),
            ("Kim Jong Il", Some("Kim")),
            ("Kim Campbell", None),
            ("Pelé", None),
            ("", None),
        ] {
            assert_eq!(family(name).as_deref(), expected, "{name}");
        }
    }
}
