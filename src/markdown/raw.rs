//! Raw HTML inside Markdown: its attributes, found without building a tree.
//!
//! The scanner follows the tokeniser of the HTML standard
//! (<https://html.spec.whatwg.org/multipage/parsing.html#tokenization>) as far as attributes go;
//! comments and the contents of scripts and other raw text elements are passed over. It decides
//! nothing about safety, which is the sanitiser's business.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Parser};

use super::document::Document;

/// The HTML of one block or inline tag, and where its parts stand in the source.
pub(super) struct RawText<'a> {
    /// The HTML without the markers of quotations and lists around it.
    pub html: Cow<'a, str>,
    /// Parts that stand in one piece in the source, in order.
    pieces: Vec<Piece>,
}

/// Bytes of the HTML that are bytes of the source.
struct Piece {
    at: usize,
    source: usize,
    len: usize,
}

impl<'a> RawText<'a> {
    /// The HTML of the block that starts at an event, or of the inline tag that it is.
    pub fn at(document: &'a Document<'_>, event: usize) -> Self {
        let (first, range) = &document.events[event];
        if let Event::InlineHtml(html) = first {
            return Self::inline(html, document.text, range.clone());
        }
        let lines = &document.events[event + 1..document.mate(event)];
        let mut raw = Self {
            html: Cow::Borrowed(""),
            pieces: Vec::new(),
        };
        for (line, range) in lines {
            if let Event::Html(html) | Event::Text(html) = line {
                raw.push(html, range.clone(), document.text);
            }
        }
        raw
    }

    fn inline(html: &'a str, text: &str, range: Range<usize>) -> Self {
        let mut raw = Self {
            html: Cow::Borrowed(""),
            pieces: Vec::new(),
        };
        if html == &text[range.clone()] {
            raw.push(html, range, text);
            return raw;
        }
        // Inside a quotation the markers of its lines were taken out; every line is found again
        // behind the last one.
        let mut from = range.start;
        for line in html.split_inclusive('\n') {
            let stem = line.trim_end_matches(['\n', '\r']);
            let found = text[from..range.end]
                .find(stem)
                .map_or(from, |at| from + at);
            let end = (found + line.len()).min(range.end);
            raw.push(line, found..end, text);
            from = crate::words::source::floor_char_boundary(text, end);
        }
        raw
    }

    fn push(&mut self, html: &'a str, range: Range<usize>, text: &str) {
        let exact = text.get(range.clone()) == Some(html);
        let len = if exact { html.len() } else { 0 };
        self.pieces.push(Piece {
            at: self.html.len(),
            source: range.start,
            len,
        });
        if self.html.is_empty() {
            self.html = Cow::Borrowed(html);
        } else {
            self.html.to_mut().push_str(html);
        }
    }

    /// The source of a range of the HTML. Its start is what identifies a link in raw HTML.
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.source(range.start, range.start);
        let end = if range.is_empty() {
            start
        } else {
            self.source(range.end - 1, range.end)
        };
        start..end.max(start)
    }

    /// The place of `at` in the source, measured in the piece that `within` lies in.
    fn source(&self, within: usize, at: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.at <= within);
        let Some(piece) = after.checked_sub(1).map(|last| &self.pieces[last]) else {
            return 0;
        };
        piece.source + (at - piece.at).min(piece.len)
    }
}

/// One attribute with a value.
pub(super) struct Attribute<'h> {
    /// The name of the element, as written.
    pub element: &'h str,
    /// The name of the attribute, as written.
    pub name: &'h str,
    /// From the first byte of the name to the value's end, its quotation mark included.
    pub whole: Range<usize>,
    /// The value without quotation marks.
    pub value: Range<usize>,
}

impl Attribute<'_> {
    /// Whether the value is the address of something: `href`, or `src`, of any element.
    pub fn is_address(&self) -> bool {
        self.is("href") || self.is_source()
    }

    /// Whether the value is the address of something that the page shows.
    pub fn is_source(&self) -> bool {
        self.is("src")
    }

    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// Elements whose content is text up to their end tag.
const TEXT_ELEMENTS: [&str; 8] = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
];

/// Calls `visit` with every attribute that has a value.
pub(super) fn attributes<'h>(html: &'h str, mut visit: impl FnMut(Attribute<'h>)) {
    let bytes = html.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|&byte| byte == b'<') {
        let open = at + found + 1;
        let past = |end: Option<usize>| end.unwrap_or(html.len());
        at = match bytes.get(open) {
            Some(b'!') if html[open..].starts_with("!--") => past(find(html, open + 3, "-->")),
            Some(b'!' | b'?') => past(find(html, open, ">")),
            Some(b'/') => tag(html, open + 1, &mut |_| {}).1,
            Some(byte) if byte.is_ascii_alphabetic() => {
                let (name, end) = tag(html, open, &mut visit);
                if TEXT_ELEMENTS
                    .iter()
                    .any(|text| name.eq_ignore_ascii_case(text))
                {
                    past(end_tag(html, end, name))
                } else {
                    end
                }
            }
            _ => open,
        };
    }
}

/// Calls `visit` with every id that an element has, decoded, and its place in the source.
pub(super) fn ids(raw: &RawText<'_>, mut visit: impl FnMut(String, Range<usize>)) {
    let mut last = (0, 0..0);
    attributes(&raw.html, |attribute| {
        let named = attribute.element.eq_ignore_ascii_case("a") && attribute.is("name");
        if !named && !attribute.is("id") {
            return;
        }
        let value = &raw.html[attribute.value.clone()];
        // An anchor of the old kind has the same `id` and `name`: that is one anchor.
        let element = attribute.element.as_ptr() as usize;
        let again = last.0 == element && &raw.html[last.1.clone()] == value;
        if !value.is_empty() && !again {
            last = (element, attribute.value.clone());
            visit(
                decode(value).into_owned(),
                raw.source_range(attribute.value),
            );
        }
    });
}

/// The byte after the next `end` in `html`, from `from` on.
fn find(html: &str, from: usize, end: &str) -> Option<usize> {
    html.get(from..)?.find(end).map(|at| from + at + end.len())
}

/// The place of the `</name` that ends a text element.
fn end_tag(html: &str, from: usize, name: &str) -> Option<usize> {
    let bytes = &html.as_bytes()[from..];
    let at = bytes.windows(2 + name.len()).position(|window| {
        window.starts_with(b"</") && window[2..].eq_ignore_ascii_case(name.as_bytes())
    })?;
    Some(from + at)
}

/// Reads a tag from its name on; returns the name and the byte after the tag.
fn tag<'h>(html: &'h str, start: usize, visit: &mut impl FnMut(Attribute<'h>)) -> (&'h str, usize) {
    let bytes = html.as_bytes();
    let until = |from: usize, stop: fn(u8) -> bool| {
        bytes[from..]
            .iter()
            .position(|&byte| stop(byte))
            .map_or(bytes.len(), |at| from + at)
    };
    let mut at = until(start, |byte| {
        matches!(byte, b'/' | b'>') || byte.is_ascii_whitespace()
    });
    let element = &html[start..at];
    loop {
        at = until(at, |byte| byte != b'/' && !byte.is_ascii_whitespace());
        match bytes.get(at) {
            None => return (element, at),
            Some(b'>') => return (element, at + 1),
            Some(_) => {}
        }
        // The first byte belongs to the name even when it is an equals sign.
        let name = at;
        at = until((at + 1).min(bytes.len()), |byte| {
            matches!(byte, b'/' | b'>' | b'=') || byte.is_ascii_whitespace()
        });
        let name_end = at;
        let equals = until(at, |byte| !byte.is_ascii_whitespace());
        if bytes.get(equals) != Some(&b'=') {
            continue;
        }
        let first = until(equals + 1, |byte| !byte.is_ascii_whitespace());
        let value;
        (value, at) = match bytes.get(first) {
            Some(b'"') => quoted(html, first, '"'),
            Some(b'\'') => quoted(html, first, '\''),
            _ => {
                let end = until(first, |byte| byte == b'>' || byte.is_ascii_whitespace());
                (first..end, end)
            }
        };
        visit(Attribute {
            element,
            name: &html[name..name_end],
            whole: name..at,
            value,
        });
    }
}

/// The value between quotation marks, and the byte after the closing one. An open value goes on
/// to the end.
fn quoted(html: &str, open: usize, mark: char) -> (Range<usize>, usize) {
    match html[open + 1..].find(mark) {
        Some(len) => (open + 1..open + 1 + len, open + len + 2),
        None => (open + 1..html.len(), html.len()),
    }
}

/// An attribute's value with its character references resolved.
pub(super) fn decode(value: &str) -> Cow<'_, str> {
    let mut decoded = String::new();
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest
            .bytes()
            .take(40)
            .position(|byte| byte == b';')
            .map_or(1, |end| end + 1);
        decoded.push_str(&character(&rest[..end]));
        rest = &rest[end..];
    }
    if decoded.is_empty() && rest.len() == value.len() {
        return Cow::Borrowed(value);
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// One character reference resolved. Markdown knows the same ones as HTML, so that the list of
/// their names is pulldown-cmark's.
fn character(reference: &str) -> Cow<'_, str> {
    if !reference.ends_with(';') || reference[1..].contains(['&', '\n']) {
        return Cow::Borrowed(reference);
    }
    let mut text = String::new();
    for event in Parser::new(reference) {
        if let Event::Text(part) = event {
            text.push_str(&part);
        }
    }
    Cow::Owned(text)
}
