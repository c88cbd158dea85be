//! Writing text into HTML: what stands between tags, in attributes, and in addresses.

/// Appends text as it may stand between tags.
pub fn text(out: &mut String, text: &str) {
    escape(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        _ => None,
    });
}

/// Appends text as it may stand in an attribute between double quotation marks, and so anywhere in
/// HTML where text may.
pub fn attribute(out: &mut String, text: &str) {
    escape(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

/// Appends an address as the value of an attribute: what is not allowed in a URL is encoded in
/// percent, what is encoded already stays as it is.
pub fn address(out: &mut String, address: &str) {
    if address.chars().all(is_plain_in_address) {
        return out.push_str(address);
    }
    for piece in address.split_inclusive(|c: char| !is_plain_in_address(c)) {
        let mut end = piece.char_indices().rev();
        match end.next() {
            Some((at, '&')) => {
                out.push_str(&piece[..at]);
                out.push_str("&amp;");
            }
            Some((at, last)) if !is_plain_in_address(last) => {
                out.push_str(&piece[..at]);
                for &byte in &piece.as_bytes()[at..] {
                    out.push('%');
                    out.extend(hexadecimal(byte));
                }
            }
            _ => out.push_str(piece),
        }
    }
}

fn is_plain_in_address(character: char) -> bool {
    character.is_ascii_alphanumeric() || "!#$%'()*+,-./:;=?@_~".contains(character)
}

fn hexadecimal(byte: u8) -> [char; 2] {
    let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value)]);
    [digit(byte >> 4), digit(byte & 15)]
}

/// Appends `text` with some ASCII bytes replaced.
fn escape(out: &mut String, text: &str, replacement: impl Fn(u8) -> Option<&'static str>) {
    // Most texts have none of them, which a look without branches finds out fastest.
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
