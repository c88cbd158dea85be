//! Forms of address that tell a man from a woman: `Mrs Clinton` is not the president of that name.

/// Whom a form of address is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// A man: `Mr`, `Sir`.
    Man,
    /// A woman: `Mrs`, `Ms`, `Dame`.
    Woman,
}

impl Address {
    /// Whom a form of address is for, with or without a full stop; `None` for one that is for both,
    /// such as `Dr`. Of several words the first that tells counts: `Rt Hon Mrs`.
    pub fn of(text: &str) -> Option<Self> {
        let words = text.split([' ', '/', ',']);
        let mut words = words.map(|word| crate::names::text::folded(word.trim_end_matches('.')));
        words.find_map(|word| Self::of_word(&word))
    }

    /// The same of one folded word.
    pub fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "mr" | "mister" | "messrs" | "sir" | "lord" | "monsieur" | "herr" | "senor"
            | "signor" | "baron" | "count" | "king" | "prince" => Self::Man,
            "mrs" | "ms" | "miss" | "madam" | "madame" | "mme" | "mlle" | "lady" | "dame"
            | "frau" | "senora" | "signora" | "baroness" | "countess" | "queen" | "princess"
            | "mmes" => Self::Woman,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_forms_of_address_tell() {
        for (text, expected) in [
            ("Mrs.", Some(Address::Woman)),
            ("Señor", Some(Address::Man)),
            ("Rt Hon Lady", Some(Address::Woman)),
            ("Dr", None),
            ("", None),
        ] {
            assert_eq!(Address::of(text), expected, "{text}");
        }
    }
}
