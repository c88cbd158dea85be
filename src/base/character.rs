//! Characters: which of them no page can hold, and how they are named.

use super::code::Code;
use super::diagnostic::Diagnostic;
use super::span::Span;

/// Whether no page can hold a character: a control character other than a tab or the end of a
/// line, or a noncharacter. HTML forbids both
/// (<https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream>), and XML
/// most of them (<https://www.w3.org/TR/xml/#charsets>).
pub fn is_forbidden(character: char) -> bool {
    let number = u32::from(character);
    let noncharacter = number & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&number);
    noncharacter || (character.is_control() && !matches!(character, '\t' | '\n' | '\r'))
}

/// Whether a text holds a forbidden character. Nearly no text has a byte with which one could begin, and
/// to look at bytes without branches takes a tenth of the time of looking at characters.
pub fn has_forbidden(text: &str) -> bool {
    let may_begin = |byte: u8| {
        (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r'))
            || matches!(byte, 0x7F | 0xC2 | 0xEF..)
    };
    text.bytes().fold(false, |any, byte| any | may_begin(byte)) && text.contains(is_forbidden)
}

/// The character's number as Unicode writes it, `U+0007`.
pub fn number(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// What Windows-1252 has at 0x80 to 0x9F (<https://encoding.spec.whatwg.org/#windows-1252>); spaces
/// are bytes without a printable character. Above, it is the same as Unicode.
const HIGH: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// The printable character beyond ASCII that a byte is in Windows-1252, if it is one.
pub fn in_windows_1252(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9F => HIGH
            .chars()
            .nth(usize::from(byte - 0x80))
            .filter(|&c| c != ' '),
        0xA1..=0xFF if byte != 0xAD => Some(char::from(byte)),
        _ => None,
    }
}

/// The character that was surely meant by a control character of the numbers 0x80 to 0x9F: the one
/// that Windows-1252 has there.
pub fn meant(character: char) -> Option<char> {
    let byte = u8::try_from(u32::from(character)).ok()?;
    in_windows_1252(byte).filter(|_| character.is_control())
}

/// E007, whichever stage finds it; `written` is how the text asks for the character, if it does not
/// hold the character itself.
pub fn forbidden_character(span: Span, character: char, written: Option<&str>) -> Diagnostic {
    let number = number(character);
    let message = match written {
        Some(written) => format!("`{written}` stands for {number}, which no page can hold"),
        None => format!("the character {number} stands here, which no page can hold"),
    };
    let what = match character.is_control() {
        true => "a control character",
        false => "not a character at all, says Unicode",
    };
    let diagnostic = Diagnostic::at(Code::ForbiddenCharacter, span, message).label(what);
    match meant(character) {
        Some(meant) => diagnostic
            .note("it is a character of Windows-1252 under its number there")
            .did_you_mean(Some(meant.encode_utf8(&mut [0; 4])), span),
        None => diagnostic.help("take it out, or write what is meant"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_1252_is_recognised() {
        assert_eq!(HIGH.chars().count(), 32);
        assert_eq!(in_windows_1252(0x93), Some('“'));
        assert_eq!(in_windows_1252(0x9F), Some('Ÿ'));
        assert_eq!(in_windows_1252(0x81), None);
        assert_eq!(in_windows_1252(0xE9), Some('é'));
        assert_eq!(
            (meant('\u{92}'), meant('é'), meant('\u{7}')),
            (Some('’'), None, None)
        );
    }

    #[test]
    fn what_no_page_can_hold() {
        for character in
            "\0\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}\u{9F}\u{FDD0}\u{FFFE}\u{1FFFF}".chars()
        {
            assert!(is_forbidden(character), "{}", number(character));
            assert!(
                has_forbidden(&format!("a{character}")),
                "{}",
                number(character)
            );
        }
        for character in "\t\n\r aé\u{A0}\u{AD}\u{200D}\u{FEFF}\u{FFFD}😀".chars() {
            assert!(!is_forbidden(character), "{}", number(character));
            assert!(
                !has_forbidden(&format!("a{character}")),
                "{}",
                number(character)
            );
        }
    }
}
