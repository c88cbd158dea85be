//! Turns a file's bytes into its text, and finds what is not text.

use crate::base::character::{has_forbidden, in_windows_1252, is_forbidden};

/// A byte that is not UTF-8.
pub struct BadByte {
    /// Its offset in the file, from 0, counting the byte order mark.
    pub offset: usize,
    /// The byte itself.
    pub value: u8,
    /// What it would be in Windows-1252, the usual cause.
    pub in_windows_1252: Option<char>,
    /// Whether the file begins with a byte order mark of UTF-16.
    pub looks_like_utf16: bool,
}

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text without a byte order mark, lossy if it is not UTF-8; then also the first byte that is not, and the
/// offset of its replacement character in the text. Line ends are untouched, so that spans are the file's own bytes.
pub fn decode(mut bytes: Vec<u8>) -> (String, Option<(BadByte, usize)>) {
    let skipped = if bytes.starts_with(MARK) {
        MARK.len()
    } else {
        0
    };
    bytes.drain(..skipped);
    let error = match String::from_utf8(bytes) {
        Ok(text) => return (text, None),
        Err(error) => error,
    };
    let at = error.utf8_error().valid_up_to();
    let bytes = error.as_bytes();
    let looks_like_utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let value = bytes[at];
    let bad = BadByte {
        offset: at + skipped,
        value,
        in_windows_1252: in_windows_1252(value).filter(|_| !looks_like_utf16),
        looks_like_utf16,
    };
    let text = String::from_utf8_lossy(bytes).into_owned();
    (text, Some((bad, at)))
}

/// The characters of a text that no page can hold: each with its first offset in bytes and how often it occurs.
pub fn forbidden(text: &str) -> Vec<(char, usize, usize)> {
    let mut found: Vec<(char, usize, usize)> = Vec::new();
    if !has_forbidden(text) {
        return found;
    }
    for (at, character) in text.char_indices().filter(|(_, c)| is_forbidden(*c)) {
        match found.iter_mut().find(|(known, ..)| *known == character) {
            Some((_, _, times)) => *times += 1,
            None => found.push((character, at, 1)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_forbidden_character_is_found_once() {
        let found = forbidden("a\0b\u{92}\0\r\n\t\u{FFFE}");
        assert_eq!(found, [('\0', 1, 2), ('\u{92}', 3, 1), ('\u{FFFE}', 9, 1)]);
    }

    proptest! {
        #[test]
        fn any_bytes_become_text_and_the_first_bad_one_is_pointed_at(
            bytes in proptest::collection::vec(any::<u8>(), 0..40),
            mark in any::<bool>(),
        ) {
            let mut file = if mark { MARK.to_vec() } else { Vec::new() };
            file.extend(&bytes);
            let skipped = if file.starts_with(MARK) { 3 } else { 0 };
            match decode(file.clone()) {
                (text, None) => prop_assert_eq!(text.as_bytes(), &file[skipped..]),
                (text, Some((bad, at))) => {
                    prop_assert_eq!(text[at..].chars().next(), Some(char::REPLACEMENT_CHARACTER));
                    prop_assert_eq!(&text.as_bytes()[..at], &file[skipped..bad.offset]);
                    prop_assert_eq!(file[bad.offset], bad.value);
                }
            }
        }
    }
}
