//! Composed text: what looks the same is the same.
//!
//! `é` can be one character, or an `e` and a combining accent, and nobody sees which. Keyboards type
//! the first, macOS and many PDF files give the second. So whatever is compared (names, tags, ids,
//! anchors, files and the links to them) is brought into Unicode's Normalization Form C first
//! ([UAX 15](https://unicode.org/reports/tr15/)). Prose stays as it was written; names are found in it
//! whatever their form (`names/text/fold.rs`).

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// `text` in Normalization Form C.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::composed;

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (one, other) in [
            ("Zoe\u{308} A\u{30a}ngstro\u{308}m", "Zoë Ångström"),
            ("Tra\u{302}\u{300}n", "Trần"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            ("\u{212b}", "Å"),
        ] {
            assert_eq!(composed(one), other);
            assert_eq!(composed(other), other);
        }
    }
}
