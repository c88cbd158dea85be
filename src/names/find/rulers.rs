//! Names of rulers and saints, which have a number or a place where others have a family name: Henry
//! VIII of England, Charles VI, Holy Roman Emperor, Eugene of Savoy.
//!
//! Read as other names, `England` would be Henry's family name, and found alone as such.

use crate::names::text::{Case, Gap, Uses, is_roman_numeral, uses_of, words};

/// The parts of a ruler's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulerName {
    /// The name and its number, where the full name goes on after them: `Henry VIII`.
    pub short: Option<String>,
    /// The first name, as it is written.
    pub first: String,
}

impl RulerName {
    /// Reads a name as a ruler's; `None` if it is not one: `Thurston Howell III` has a family name
    /// before his number.
    pub fn parse(name: &str) -> Option<Self> {
        // The rank is not part of the name: `King Abdullah II`.
        let is_rank = |word: &str| uses_of(word).any(Uses::RANK);
        if let Some((rank, rest)) = name.split_once(' ')
            && is_rank(rank)
            && !rest.is_empty()
        {
            return Self::parse(rest);
        }
        let found = words(name);
        let word = |at: usize| found[at].of(name);
        let numbered = found
            .iter()
            .position(|it| it.case != Case::Small && is_roman_numeral(it.of(name)))
            .filter(|&at| at > 0);
        let placed = (1..found.len()).find(|&at| word(at) == "of");
        let spaced = |end: usize| (1..end).all(|at| found[at].gap == Gap::Space);
        let end = match (numbered, placed) {
            (Some(at), _) if spaced(at + 1) => at + 1,
            (None, Some(at)) if spaced(at + 1) => at,
            _ => return None,
        };
        let goes_on = end < found.len();
        let ends = match goes_on {
            true => word(end) == "of" || found[end].gap == Gap::Comma,
            // With more than one name before a last number, one of them is a family name.
            false => end == 2,
        };
        if !ends {
            return None;
        }
        let short =
            (numbered.is_some() && goes_on).then(|| name[..found[end - 1].range().end].to_owned());
        Some(Self {
            short,
            first: word(0).to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: Option<(&str, &str)>) {
        let found = RulerName::parse(name).map(|it| (it.short.unwrap_or_default(), it.first));
        let found = found.as_ref().map(|(short, first)| (&**short, &**first));
        assert_eq!(found, expected, "{name}");
    }

    #[test]
    fn rulers_have_a_number_or_a_place() {
        check("Henry VIII of England", Some(("Henry VIII", "Henry")));
        check(
            "Charles VI, Holy Roman Emperor",
            Some(("Charles VI", "Charles")),
        );
        check("Henry VIII", Some(("", "Henry")));
        check("King Abdullah II", Some(("", "Abdullah")));
        check("Prince Eugene of Savoy", Some(("", "Eugene")));
        check("Eugene of Savoy", Some(("", "Eugene")));
        check("Thurston Howell III", None);
        check("Vladimir I. Lenin", None);
        check("Malcolm X", Some(("", "Malcolm")));
        check("X of Y", Some(("", "X")));
        check("Sergei Ivanov", None);
        check("I. Newton", None);
    }
}
