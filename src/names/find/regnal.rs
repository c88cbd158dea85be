//! Names of rulers and saints, which have a number or a place where others have a family name:
//! Henry VIII of England, Charles VI, Holy Roman Emperor, Anne of Cleves.

use super::form::is_numeral;
use crate::names::text::words::words;
use crate::names::text::{Case, Gap};
use crate::names::text::{Uses, uses_of};

/// What is to be known of such a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regnal {
    /// The name and its number, where it has one and more behind it: `Henry VIII`.
    pub short: Option<String>,
    /// The first name, as it is written.
    pub first: String,
}

impl Regnal {
    /// Reads a name as a ruler's; none when it is not one. `Thurston Howell III` has a family name
    /// before his number, `Martin of Tours` has a place behind an `of`.
    pub fn parse(name: &str) -> Option<Self> {
        // `King Abdullah II`
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
            .position(|it| it.case != Case::Small && is_roman(it.of(name)))
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
            // More names before a last number are a family name among them.
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

/// Whether a word is a Roman number in capitals.
fn is_roman(word: &str) -> bool {
    word.bytes()
        .all(|letter| matches!(letter, b'I' | b'V' | b'X'))
        && is_numeral(&word.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: Option<(&str, &str)>) {
        let found = Regnal::parse(name).map(|it| (it.short.unwrap_or_default(), it.first));
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
