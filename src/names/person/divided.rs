//! A full name divided at its family name, for lists and citations that put the family name first.

use super::name_order::is_suffix;

/// A name in its parts; none of them begins or ends with a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DividedName<'n> {
    /// What stands before the family name.
    pub given: &'n str,
    /// The family name with whatever belongs to it: `Solana Madariaga`.
    pub family: &'n str,
    /// `Jr.` and the like.
    pub suffix: Option<&'n str>,
}

impl DividedName<'_> {
    /// As an index lists it: `Solana Madariaga, Javier`; `Ripken, Cal, Jr.`.
    pub fn family_first(&self) -> String {
        let suffix = match self.suffix {
            Some(suffix) if suffix.starts_with('(') => format!(" {suffix}"),
            Some(suffix) => format!(", {suffix}"),
            None => String::new(),
        };
        format!("{}, {}{suffix}", self.family, self.given)
    }
}

/// Divides a name where `family` stands in it as a word or several. What follows it is a suffix or, as the second
/// family name in `Javier Solana Madariaga`, sorts with it. None if the name lacks the family name or begins with
/// it: `Mao Zedong` stays in its order.
pub fn divide<'n>(name: &'n str, family: &str) -> Option<DividedName<'n>> {
    if family.is_empty() {
        return None;
    }
    let is_word = |(at, _): &(usize, &str)| {
        let behind = &name[at + family.len()..];
        name[..*at].ends_with(' ') && (behind.is_empty() || behind.starts_with([' ', ',']))
    };
    let (at, _) = name.rmatch_indices(family).find(is_word)?;
    let given = Some(name[..at].trim()).filter(|given| !given.is_empty())?;
    let behind = &name[at + family.len()..];
    let after = behind.trim_matches([',', ' ']);
    let suffixed = behind.starts_with(',') || is_suffix(after);
    Some(match suffixed {
        true => DividedName {
            given,
            family: &name[at..at + family.len()],
            suffix: Some(after).filter(|suffix| !suffix.is_empty()),
        },
        false => DividedName {
            given,
            family: name[at..].trim(),
            suffix: None,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_divided_where_its_family_name_begins() {
        for (name, family, expected) in [
            ("Sergei Ivanov", "Ivanov", Some("Ivanov, Sergei")),
            (
                "Javier Solana Madariaga",
                "Solana",
                Some("Solana Madariaga, Javier"),
            ),
            ("Koen de Vries", "de Vries", Some("de Vries, Koen")),
            ("Cal Ripken Jr.", "Ripken", Some("Ripken, Cal, Jr.")),
            ("Cal Ripken, Jr.", "Ripken", Some("Ripken, Cal, Jr.")),
            ("George Bush Sr", "Bush", Some("Bush, George, Sr")),
            (
                "Martin Luther King III",
                "King",
                Some("King, Martin Luther, III"),
            ),
            ("Henry Ford V", "Ford", Some("Ford, Henry, V")),
            ("Sheikh Hasina (PM)", "Hasina", Some("Hasina, Sheikh (PM)")),
            // The family name as a word, not within another.
            ("Ivan Ivanov", "Ivan", None),
            ("Ivan Ivan Ivanov", "Ivan", Some("Ivan Ivanov, Ivan")),
            ("Mao Zedong", "Mao", None),
            ("Kim Jong Il", "Kim", None),
            ("The Hawk", "Ivashov", None),
            ("Pelé", "Pelé", None),
            ("", "", None),
        ] {
            let divided = divide(name, family).map(|name| name.family_first());
            assert_eq!(divided.as_deref(), expected, "{name}");
        }
    }
}
