//! Words with a prefix that is joined in one spelling and apart in the other: `Non-Proliferation` and
//! `Nonproliferation`, `Co-operation` and `Cooperation`.
//!
//! A hyphen and a space are one anyway (see [`super::form`]); here the closed spelling is made of the open one and
//! the other way round, once, when the names are indexed.

/// Prefixes that are written with a hyphen or without, folded. A word is taken apart after the first
/// group anywhere, after the second only where the rest is one of [`RESTS`]: `Commission` is one word.
const PREFIXES: [&str; 12] = [
    "non", "anti", "counter", "multi", "semi", "bio", "cyber", "micro", "ultra", "co", "inter",
    "re",
];
const APART: usize = 9;

/// What follows a prefix of the second group where it is one.
const RESTS: [&str; 12] = [
    "operation",
    "operative",
    "operating",
    "ordination",
    "ordinating",
    "ordinator",
    "existence",
    "agency",
    "american",
    "korean",
    "parliamentary",
    "unification",
];

/// The name with its prefixes joined, and with its prefixes apart, as far as that differs from the name.
pub fn other_joins(name: &str) -> Vec<String> {
    let mut spellings: Vec<String> = Vec::new();
    for spelling in [closed(name), open(name)] {
        if spelling != name && !spellings.contains(&spelling) {
            spellings.push(spelling);
        }
    }
    spellings
}

fn closed(name: &str) -> String {
    let mut closed = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(hyphen) = rest.find(['-', '\u{2010}', '\u{2011}']) {
        let (front, behind) = rest.split_at(hyphen);
        let width = behind.chars().next().map_or(1, char::len_utf8);
        let word = front
            .rsplit(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or(front);
        closed.push_str(front);
        rest = &behind[width..];
        if !PREFIXES.contains(&&*word.to_lowercase()) {
            closed.push_str(&behind[..width]);
            continue;
        }
        // `Non-Proliferation` is `Nonproliferation` in one word.
        let first = rest.chars().next();
        closed.extend(first.iter().flat_map(|c| c.to_lowercase()));
        rest = &rest[first.map_or(0, char::len_utf8)..];
    }
    closed + rest
}

fn open(name: &str) -> String {
    let words = name.split(' ').map(|word| match split(word) {
        Some(at) => format!("{}-{}", &word[..at], &word[at..]),
        None => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a word is a prefix or begins with one, so that its capitals vary: `Nuclear non-proliferation Treaty`.
pub fn has_prefix(word: &str) -> bool {
    PREFIXES[..APART].contains(&&*word.to_lowercase()) || split(word).is_some()
}

/// Where the prefix of a word ends.
fn split(word: &str) -> Option<usize> {
    /// Shorter rests are no words of their own: `Antics`.
    const LEAST: usize = 5;
    if !word.is_ascii() || word.contains('-') {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let (number, prefix) = PREFIXES
        .iter()
        .enumerate()
        .find(|(_, prefix)| lower.starts_with(**prefix))?;
    let rest = &lower[prefix.len()..];
    let apart = number < APART || RESTS.contains(&rest);
    (apart && rest.len() >= LEAST).then_some(prefix.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &[&str]) {
        assert_eq!(other_joins(name), expected, "{name}");
    }

    #[test]
    fn prefixes_are_joined_and_apart() {
        check("Non-Proliferation Treaty", &["Nonproliferation Treaty"]);
        check("Nonproliferation Treaty", &["Non-proliferation Treaty"]);
        check("Security and Co-operation", &["Security and Cooperation"]);
        check("Security and Cooperation", &["Security and Co-operation"]);
        check(
            "Anti-Ballistic Missile Treaty",
            &["Antiballistic Missile Treaty"],
        );
        check("Test-Ban Treaty", &[]);
        check("International Commission", &[]);
    }
}
