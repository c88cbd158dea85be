//! Characters that HTML forbids: finding them, naming them, and guessing what was meant.

use super::code::Code;
use super::diagnostic::Diagnostic;
use super::span::Span;

/// Whether a character may not appear in a page: control characters other than tabs and line
/// breaks, and noncharacters. HTML forbids both
/// (<https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream>), and XML
/// most of them (<https://www.w3.org/TR/xml/#charsets>).
pub fn is_forbidden(character: char) -> bool {
    let number = u32::from(character);
    let noncharacter = number & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&number);
    noncharacter || (character.is_control() && !matches!(character, '\t' | '\n' | '\r'))
}

/// Whether a text contains a forbidden character.
///
/// Hardly any text has even a byte with which one could begin. Looking for such bytes, without
/// branches, takes a tenth of the time of looking at characters.
pub fn has_forbidden(text: &str) -> bool {
    let may_begin = |byte: u8| {
        (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r'))
            || matches!(byte, 0x7F | 0xC2 | 0xEF..)
    };
    text.bytes().fold(false, |any, byte| any | may_begin(byte)) && text.contains(is_forbidden)
}

/// A character's code point in Unicode's notation: `U+0007`.
pub fn number(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// The characters of Windows-1252 from 0x80 to 0x9F (<https://encoding.spec.whatwg.org/#windows-1252>);
/// a space stands for a byte that has none. From 0xA0 on, Windows-1252 equals Unicode.
const HIGH: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// The printable character beyond ASCII that a byte stands for in Windows-1252, if any.
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

/// What a control character from U+0080 to U+009F was meant to be: the character of Windows-1252
/// with the same number.
///
/// Nobody types these controls. They come from texts in Windows-1252 that were read as Latin-1:
/// U+0092 is the `’` of "Moscow’s".
pub fn from_windows_1252(character: char) -> Option<char> {
    let byte = u8::try_from(u32::from(character)).ok()?;
    in_windows_1252(byte).filter(|_| character.is_control())
}

/// E007, whichever stage finds it. `written` is the escape or character reference that stands for
/// the character, where the text does not contain the character itself.
pub fn forbidden_character(span: Span, character: char, written: Option<&str>) -> Diagnostic {
    let number = number(character);
    let message = match written {
        Some(written) => format!("`{written}` stands for the forbidden character {number}"),
        None => format!("forbidden character {number}"),
    };
    let what = match character.is_control() {
        true => "a control character",
        false => "a noncharacter of Unicode",
    };
    let diagnostic = Diagnostic::at(Code::ForbiddenCharacter, span, message).label(what);
    match from_windows_1252(character) {
        Some(meant) => diagnostic
            .note("in Windows-1252 this is the number of another character")
            .did_you_mean(Some(meant.encode_utf8(&mut [0; 4])), span),
        None => diagnostic.help("remove it, or write the character you mean"),
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
            [
                from_windows_1252('\u{92}'),
                from_windows_1252('é'),
                from_windows_1252('\u{7}')
            ],
            [Some('’'), None, None]
        );
    }

    #[test]
    fn controls_and_noncharacters_are_forbidden() {
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
