//! Writing text into HTML: between tags, in attributes, and in addresses.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// Appends text as it may stand between tags.
pub fn text(out: &mut String, text: &str) {
    escape(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        _ => None,
    });
}

/// Appends text as it may stand in an attribute between double quotation marks, and thus anywhere
/// in HTML.
pub fn attribute(out: &mut String, text: &str) {
    escape(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

/// What is not allowed in a URL.
const NOT_IN_ADDRESSES: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Appends an address as the value of an attribute: what is not allowed in a URL is
/// percent-encoded, what is encoded already stays.
pub fn address(out: &mut String, address: &str) {
    for part in utf8_percent_encode(address, NOT_IN_ADDRESSES) {
        attribute(out, part);
    }
}

/// Appends a tag on a line of its own.
pub fn line(out: &mut String, tag: &str) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out.push_str(tag);
}

/// Appends `text` with some ASCII bytes replaced.
fn escape(out: &mut String, text: &str, replacement: impl Fn(u8) -> Option<&'static str>) {
    // Most texts contain none of them. A test without branches, which the compiler turns into vector
    // instructions, saves 4 % of a build's instructions (62 of 1,575 million, `tests/instructions`).
    let may_need = |byte| matches!(byte, b'&' | b'<' | b'>' | b'"');
    if !text.bytes().fold(false, |any, byte| any | may_need(byte)) {
        return out.push_str(text);
    }
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(replacement) = replacement(byte) {
            out.push_str(&text[copied..at]);
            out.push_str(replacement);
            copied = at + 1;
        }
    }
    out.push_str(&text[copied..]);
}
