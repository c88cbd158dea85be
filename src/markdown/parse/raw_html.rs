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

/// What is done with raw HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RawHtml {
    /// It is shown as text.
    Escape,
    /// What is harmless stays, the rest is taken out.
    #[default]
    Sanitise,
    /// It is published as it stands.
    Trust,
}

/// The HTML of one block or inline tag, and where its parts stand in the source.
pub struct RawText<'a> {
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
            from = crate::base::source::floor_char_boundary(text, end);
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
pub struct Attribute<'h> {
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
pub fn attributes<'h>(html: &'h str, visit: impl FnMut(Attribute<'h>)) {
    tags(html, is_text_element, visit, |_, _, _| {});
}

/// Calls `attribute` with every attribute that has a value, and `visit` with every tag, after its
/// attributes, the byte that it begins at, and whether it is one of a text element without content:
/// in drawings and formulae `<title/>` is closed. `is_text` says which are text elements.
pub fn tags<'h>(
    html: &'h str,
    is_text: fn(&str) -> bool,
    mut attribute: impl FnMut(Attribute<'h>),
    mut visit: impl FnMut(&TagText<'h>, usize, bool),
) {
    let bytes = html.as_bytes();
    let mut at = 0;
    let mut drawings: usize = 0;
    while let Some(found) = bytes[at..].iter().position(|&byte| byte == b'<') {
        let open = at + found + 1;
        let past = |end: Option<usize>| end.unwrap_or(html.len());
        at = match bytes.get(open) {
            Some(b'!') if html[open..].starts_with("!--") => match whole_comment(&html[open..]) {
                Some(len) => open + len,
                None => past(comment_end(html, open + 3)),
            },
            Some(b'!' | b'?') => past(find(html, open, ">")),
            Some(b'/') => {
                let tag = tag(html, open + 1, &mut |_| {});
                visit(&tag, open - 1, false);
                drawings = drawings.saturating_sub(usize::from(is_drawing(tag.name)));
                tag.end
            }
            Some(byte) if byte.is_ascii_alphabetic() => {
                let tag = tag(html, open, &mut attribute);
                let is_text = is_text(tag.name);
                let is_empty = is_text && tag.is_self_closing && drawings > 0;
                visit(&tag, open - 1, is_empty);
                drawings += usize::from(is_drawing(tag.name) && !tag.is_self_closing);
                match is_text && !is_empty {
                    true => past(text_content(html, tag.end, tag.name).end),
                    false => tag.end,
                }
            }
            _ => open,
        };
    }
}

/// The length of a comment without content, behind its `<`: the dashes of its beginning are those of
/// its end.
pub fn whole_comment(html: &str) -> Option<usize> {
    let whole = ["!-->", "!--->"]
        .into_iter()
        .find(|it| html.starts_with(it));
    whole.map(str::len)
}

/// Whether an element holds a drawing or a formula, where other rules hold than HTML's.
pub fn is_drawing(name: &str) -> bool {
    name.eq_ignore_ascii_case("svg") || name.eq_ignore_ascii_case("math")
}

/// Whether an element's content is text up to its end tag.
pub fn is_text_element(name: &str) -> bool {
    TEXT_ELEMENTS
        .iter()
        .any(|text| name.eq_ignore_ascii_case(text))
}

/// Calls `visit` with every id that an element has, decoded, and its place in the source.
pub fn ids(raw: &RawText<'_>, mut visit: impl FnMut(String, Range<usize>)) {
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

/// The byte after the end of a comment whose content goes on at `from`.
pub fn comment_end(html: &str, from: usize) -> Option<usize> {
    let ends = ["-->", "--!>"];
    ends.iter().filter_map(|end| find(html, from, end)).min()
}

/// The byte after the next `end` in `html`, from `from` on.
fn find(html: &str, from: usize, end: &str) -> Option<usize> {
    html.get(from..)?.find(end).map(|at| from + at + end.len())
}

/// The content of a text element.
pub struct TextContent {
    /// The place of the `</name` that ends it.
    pub end: Option<usize>,
    /// Whether a start tag of the same name stands in it.
    pub opens_again: bool,
}

/// Reads the content of the text element `name` from `from` on. In a script a comment may hold a
/// script of its own, whose end tag is not the end
/// (<https://html.spec.whatwg.org/multipage/parsing.html#script-data-double-escaped-state>).
pub fn text_content(html: &str, from: usize, name: &str) -> TextContent {
    let is_script = name.eq_ignore_ascii_case("script");
    let (mut in_comment, mut is_doubled, mut opens_again) = (false, false, false);
    let mut at = from;
    while let Some(found) = html[at..].find(['<', '-']) {
        at += found;
        let rest = &html[at..];
        if is_script && rest.starts_with("<!--") {
            // The dashes of the beginning may be those of the end: `<!-->`.
            in_comment = true;
            at += 2;
            continue;
        } else if in_comment && rest.starts_with("-->") {
            (in_comment, is_doubled) = (false, false);
        } else if is_tag_of(rest.strip_prefix("</"), name) {
            if !is_doubled {
                let end = Some(at);
                return TextContent { end, opens_again };
            }
            is_doubled = false;
        } else if is_tag_of(rest.strip_prefix('<'), name) {
            opens_again = true;
            is_doubled |= in_comment;
        }
        at += 1;
    }
    let end = None;
    TextContent { end, opens_again }
}

/// Whether a text begins with an element's name and what ends that.
fn is_tag_of(text: Option<&str>, name: &str) -> bool {
    let Some(text) = text
        .map(str::as_bytes)
        .filter(|text| text.len() > name.len())
    else {
        return false;
    };
    let (found, next) = (&text[..name.len()], text[name.len()]);
    let is_end = matches!(next, b'/' | b'>') || next.is_ascii_whitespace();
    is_end && found.eq_ignore_ascii_case(name.as_bytes())
}

/// A tag, as far as it is read.
pub struct TagText<'h> {
    /// The element's name, as written.
    pub name: &'h str,
    /// The byte after the tag.
    pub end: usize,
    /// Whether it ends with `>`, not with the text.
    pub is_finished: bool,
    /// Whether it ends with `/>`.
    pub is_self_closing: bool,
}

/// Reads a tag from its name on.
pub fn tag<'h>(html: &'h str, start: usize, visit: &mut impl FnMut(Attribute<'h>)) -> TagText<'h> {
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
        let from = at;
        at = until(at, |byte| byte != b'/' && !byte.is_ascii_whitespace());
        if matches!(bytes.get(at), None | Some(b'>')) {
            return TagText {
                name: element,
                end: (at + 1).min(bytes.len()),
                is_finished: at < bytes.len(),
                is_self_closing: bytes[from..at].ends_with(b"/"),
            };
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
pub fn decode(value: &str) -> Cow<'_, str> {
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
