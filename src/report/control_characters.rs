//! Makes control characters visible, so that what others wrote is safe to print.
//!
//! A terminal obeys escape sequences, and bidirectional marks reorder a line. Both can occur in a file's name or text, by
//! accident or on purpose, so a report shows a picture of each instead.

use std::borrow::Cow;

/// The picture of a character that must not be printed as it is: Unicode's control pictures for C0, the replacement
/// character for C1, directional marks and line separators. `None` for all others, including tab and line break.
pub fn picture_of(c: char) -> Option<char> {
    match c {
        '\t' | '\n' => None,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('␡'),
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => Some('\u{fffd}'),
        _ => None,
    }
}

/// `text` with a picture for every such character; line breaks and tabs stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    match text.contains(|c| picture_of(c).is_some()) {
        true => text
            .chars()
            .map(|c| picture_of(c).unwrap_or(c))
            .collect::<String>()
            .into(),
        false => text.into(),
    }
}

/// The same on one line: line breaks and tabs become spaces.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    match text.contains(['\n', '\t']) {
        true => visible(text)
            .replace("\r\n", " ")
            .replace(['\n', '\t'], " ")
            .into(),
        false => visible(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_become_pictures() {
        assert_eq!(
            visible("a\x1b[31mb\u{9b}c\u{202e}\r\x07"),
            "a␛[31mb\u{fffd}c\u{fffd}␍␇"
        );
        assert_eq!(visible("tab\tand\nline"), "tab\tand\nline");
        assert_eq!(visible_line("tab\tand\nline"), "tab and line");
    }
}
