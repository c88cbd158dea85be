//! A person's name taken apart: given names, particles, family name, suffix.
//!
//! Made once for each name on record. [`PersonName::reach`] then says how many of the words before
//! a family name in a text belong to that person's name.

use super::given_names_and_initials::{Fit, Given, fit};
use crate::names::text::{Gap, Uses, folded, folded_words, is_arabic_article, uses, words};

/// A person's name in parts, each word folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName {
    /// The given names. Of two family names the first is among them unless the record says otherwise,
    /// since nothing shows it: `Ruth Bader` of Ruth Bader Ginsburg.
    pub given: Vec<String>,
    /// What stands between the given names and the family name: `van der`.
    pub particles: Vec<String>,
    /// The family name, without particles.
    pub family: Vec<String>,
    /// Whether a hyphen joins the words of the family name: `Onyali-Omagbemi`.
    pub joined: bool,
    /// What tells generations apart: `jr`, `iii`.
    pub suffix: Option<String>,
}

/// How much of the words before a family name belongs to the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// How many words before the family name belong to the name.
    pub words: usize,
    /// How well the given names fit; `None` if there are only particles.
    pub given: Option<Fit>,
    /// Whether there are more given names than the person's: `J. Q. Adams` for a John Adams.
    pub added: bool,
    /// Whether there are fewer: `J. Adams` for a John Quincy Adams.
    pub omitted: bool,
}

impl PersonName {
    /// Takes `name` apart. `family` is the family name as the record gives it, or the last word.
    ///
    /// None for a name that does not end with its family name (Kim Jong Il) or has no given name
    /// (Pelé): such a name is found only as it is written.
    pub fn parse(name: &str, family: &str) -> Option<Self> {
        let (mut before, mut family) = (folded_words(name), folded_words(family));
        let suffixed = before.len() > 2;
        let suffix = before.pop_if(|last| suffixed && uses(last).any(Uses::SUFFIX));
        // Where the record gives no family name, `family` is the suffix: `Cal Ripken Jr.`
        if suffix.is_some() && family.len() == 1 && family.first() == suffix.as_ref() {
            family = before.last().cloned().into_iter().collect();
        }
        if family.is_empty() || !before.ends_with(&family) {
            return None;
        }
        before.truncate(before.len() - family.len());
        let mut particles = take_particles(&mut before);
        // A record may give the family name with its particles: `family: van der Westhuizen`. They are
        // kept apart either way, because texts leave them out.
        let own = family.iter().take(family.len() - 1);
        let own = own
            .take_while(|word| uses(word).any(Uses::PARTICLE))
            .count();
        particles.extend(family.drain(..own));
        (!before.is_empty()).then_some(Self {
            given: before,
            particles,
            joined: family.len() == 2 && is_joined(name),
            family,
            suffix,
        })
    }

    /// Whether the name is one given name and a family name of one word.
    pub fn is_plain(&self) -> bool {
        let parts = (self.given.len(), self.family.len());
        parts == (1, 1) && self.particles.is_empty() && self.suffix.is_none()
    }

    /// How many of the words `left` before a family name, in order, belong to this person's name;
    /// `None` if no word does. The longest reading counts: of `Minister Sergei B.` the last two words.
    pub fn reach(&self, left: &[Given<'_>]) -> Option<Reach> {
        let known = self.particles_before(left);
        (1..=left.len() - known)
            .rev()
            .find_map(|words| {
                let start = left.len() - known - words;
                let fit = fit(&left[start..start + words], &self.given)?;
                let fit = match known == self.particles.len() {
                    true => fit,
                    // `Johannes Westhuizen` leaves the particles out.
                    false => fit.max(Fit::Near),
                };
                Some(Reach {
                    words: words + known,
                    given: Some(fit),
                    added: words > self.given.len(),
                    omitted: words < self.given.len(),
                })
            })
            .or((known > 0).then_some(Reach {
                words: known,
                given: None,
                added: false,
                omitted: false,
            }))
    }

    /// How many of this name's particles `left` ends with, counted from the last one.
    fn particles_before(&self, left: &[Given<'_>]) -> usize {
        let written = left.iter().rev();
        let pairs = written.zip(self.particles.iter().rev());
        pairs
            .take_while(|(written, known)| {
                matches!(written, Given::Word(word) if word == known || is_same_article(word, known))
            })
            .count()
    }

    /// Whether `written` are the last of several names before the family name: what remains of two
    /// family names when the given names are left out, as in `Justice Bader Ginsburg`.
    pub fn is_second_family(&self, written: &[Given<'_>]) -> bool {
        let last: Vec<_> = self.given.iter().skip(1).rev().collect();
        !written.is_empty()
            && written.len() <= last.len()
            && written.iter().rev().zip(last).all(|(written, known)| {
                known.chars().count() > 1 && matches!(written, Given::Word(word) if word == known)
            })
    }
}

/// Whether two folded words are one Arabic article: `al-Sisi` is el-Sisi.
fn is_same_article(one: &str, other: &str) -> bool {
    let article = |word: &str| matches!(word, "al" | "el" | "ul");
    article(one) && article(other)
}

/// Whether a hyphen stands before the last word of a name.
fn is_joined(name: &str) -> bool {
    let last = words(name).pop();
    last.is_some_and(|last| last.gap == Gap::Hyphen)
}

/// A name with the Arabic article of its family name joined to it or parted from it: `Mohamed El Baradei` for
/// `Mohamed ElBaradei`, and the other way round. None for a name without one.
pub fn with_other_article(name: &str) -> Option<String> {
    let parted = |word: &str| {
        let (article, rest) = word.split_at_checked(2)?;
        let begins = article.starts_with(char::is_uppercase)
            && article.ends_with(char::is_lowercase)
            && rest.starts_with(char::is_uppercase);
        (begins && is_arabic_article(&folded(article))).then(|| format!("{article} {rest}"))
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    let (last, before) = words.split_last()?;
    let joined = |rest: &str| {
        rest.starts_with(char::is_uppercase)
            .then(|| format!("El{rest}"))
    };
    let (spelt, before) = if let Some(parted) = parted(last) {
        (parted, before)
    } else if let Some(rest) = last
        .strip_prefix("El-")
        .or_else(|| last.strip_prefix("el-"))
    {
        (joined(rest)?, before)
    } else {
        let (article, before) = before.split_last()?;
        (
            matches!(*article, "El" | "el").then(|| joined(last))??,
            before,
        )
    };
    let mut words = before.to_vec();
    words.push(&spelt);
    Some(words.join(" "))
}

/// Takes the particles off the end of what precedes a family name. The first word is a given
/// name even where it looks like a particle: `Al Gore`. A single letter is an initial.
fn take_particles(before: &mut Vec<String>) -> Vec<String> {
    let from_end = before.iter().skip(1).rev();
    let count = from_end
        .take_while(|word| uses(word).any(Uses::PARTICLE) && word.chars().count() > 1)
        .count();
    before.split_off(before.len() - count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_parts(name: &str, family: &str, expected: Option<&str>) {
        let parts = PersonName::parse(name, family).map(|parts| {
            let suffix = parts.suffix.unwrap_or_default();
            let parts = [parts.given, parts.particles, parts.family];
            let parts: Vec<String> = parts.iter().map(|words| words.join(" ")).collect();
            format!("{}/{suffix}", parts.join("/"))
        });
        assert_eq!(parts.as_deref(), expected, "{name}");
    }

    #[test]
    fn names_come_apart() {
        check_parts("Sergei Ivanov", "Ivanov", Some("sergei//ivanov/"));
        check_parts("J.K. Rowling", "Rowling", Some("j k//rowling/"));
        check_parts("Koen De Vriese", "Vriese", Some("koen/de/vriese/"));
        check_parts(
            "Abu Mohammad al-Adnani",
            "al-Adnani",
            Some("abu mohammad/al/adnani/"),
        );
        check_parts("Al Gore", "Gore", Some("al//gore/"));
        check_parts("Cal Ripken Jr.", "Jr.", Some("cal//ripken/jr"));
        check_parts(
            "Gabriel García Márquez",
            "García Márquez",
            Some("gabriel//garcia marquez/"),
        );
        check_parts("Kim Jong Il", "Kim", None);
        check_parts("Pelé", "Pelé", None);
    }

    #[test]
    fn articles_are_joined_or_parted() {
        for (name, expected) in [
            ("Mohamed ElBaradei", Some("Mohamed El Baradei")),
            ("Mohamed El Baradei", Some("Mohamed ElBaradei")),
            ("Hafid el-Noor", Some("Hafid ElNoor")),
            ("ElBaradei", Some("El Baradei")),
            ("Fatima AsSabah", Some("Fatima As Sabah")),
            ("Ellen Albright", None),
            ("Bashar al-Assad", None),
            ("El", None),
        ] {
            assert_eq!(with_other_article(name).as_deref(), expected, "{name}");
        }
    }

    fn check_reach(left: &str, name: &str, expected: Option<(usize, Option<Fit>)>) {
        let family = name.rsplit(' ').next().unwrap_or_default();
        let name = PersonName::parse(name, family).expect("a name with a given name");
        let left: Vec<Given<'_>> = left.split(' ').map(Given::Word).collect();
        let reach = name.reach(&left).map(|reach| (reach.words, reach.given));
        assert_eq!(reach, expected, "{left:?} before {name:?}");
    }

    #[test]
    fn words_in_front_belong_to_the_name_or_not() {
        check_reach(
            "minister sergei",
            "Sergei Ivanov",
            Some((1, Some(Fit::Same))),
        );
        check_reach("igor", "Sergei Ivanov", None);
        check_reach(
            "johannes van der",
            "Johannes van der Westhuizen",
            Some((3, Some(Fit::Same))),
        );
        check_reach(
            "johannes",
            "Johannes van der Westhuizen",
            Some((1, Some(Fit::Near))),
        );
        check_reach(
            "general der",
            "Johannes van der Westhuizen",
            Some((1, None)),
        );
        check_reach("van der", "Johannes van der Westhuizen", Some((2, None)));
        check_reach("de", "Jan Vriese", None);
    }
}
