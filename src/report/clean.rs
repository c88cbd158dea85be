//! Clean text: what others wrote, made safe to show.
//!
//! A terminal obeys escape sequences, and bidirectional marks reorder a line. Both can stand in a
//! file's name or text by accident or on purpose, so a report shows them as signs instead.

use std::borrow::Cow;

/// What stands for a character that must not be shown as it is: the control pictures of Unicode
/// for C0, the replacement character for C1, for directional marks and for line separators. None
/// for all others, the tab and the line break included.
pub fn sign_for(c: char) -> Option<char> {
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

/// `text` with a sign for every such character; line breaks and tabs stay.
pub fn clean(text: &str) -> Cow<'_, str> {
    match text.contains(|c| sign_for(c).is_some()) {
        true => text
            .chars()
            .map(|c| sign_for(c).unwrap_or(c))
            .collect::<String>()
            .into(),
        false => text.into(),
    }
}

/// The same in one line: line breaks and tabs become spaces.
pub fn clean_line(text: &str) -> Cow<'_, str> {
    match text.contains(['\n', '\t']) {
        true => clean(text)
            .replace("\r\n", " ")
            .replace(['\n', '\t'], " ")
            .into(),
        false => clean(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_become_signs() {
        assert_eq!(
            clean("a\x1b[31mb\u{9b}c\u{202e}\r\x07"),
            "a␛[31mb\u{fffd}c\u{fffd}␍␇"
        );
        assert_eq!(clean("tab\tand\nline"), "tab\tand\nline");
        assert_eq!(clean_line("tab\tand\nline"), "tab and line");
    }
}
