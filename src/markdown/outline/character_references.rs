//! Character references (`&#1;`) that stand for what no page can hold.
//!
//! A file that holds such a character itself is reported when it is read.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use crate::base::character::{from_windows_1252, has_forbidden, is_forbidden};
use crate::markdown::parse::{EventList, RawPiece, destination_span};

/// A reference to a character that no page can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForbiddenReference {
    /// The character.
    pub character: char,
    /// The reference as written: `&#1;`.
    pub written: String,
    /// Where it stands.
    pub span: Range<usize>,
    /// Whether it is in raw HTML, which may be shown as text.
    pub is_raw: bool,
}

/// The references of a text to what no page can hold, in the order of the source.
pub fn forbidden(events: &EventList<'_>) -> Vec<ForbiddenReference> {
    let mut found = Vec::new();
    if !events.source.contains("&#") {
        return found;
    }
    for at in 0..events.len() {
        let range = events.range(at);
        match &events[at].0 {
            Event::Text(text) => resolved(events, text, range, &mut found),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                resolved(events, info, range, &mut found);
            }
            Event::Start(
                Tag::Link {
                    dest_url, title, ..
                }
                | Tag::Image {
                    dest_url, title, ..
                },
            ) => {
                resolved(events, dest_url, destination_span(events, at), &mut found);
                resolved(events, title, range, &mut found);
            }
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                in_raw_html(&RawPiece::at(events, at), &mut found);
            }
            _ => {}
        }
    }
    found.sort_by_key(|it| (it.span.start, it.span.end));
    found.dedup_by_key(|it| it.span.start);
    found
}

/// Finds the references that the forbidden characters of `text`, whose references are resolved, come
/// from. In Markdown they end with a semicolon.
fn resolved(
    events: &EventList<'_>,
    text: &str,
    range: Range<usize>,
    found: &mut Vec<ForbiddenReference>,
) {
    if !has_forbidden(text) {
        return;
    }
    let source = &events.source[range.clone()];
    let mut at = 0;
    while let Some((start, end, character)) = next(source, at) {
        at = end;
        if text.contains(character) && source[..end].ends_with(';') {
            found.push(ForbiddenReference {
                character,
                written: source[start..end].to_owned(),
                span: range.start + start..range.start + end,
                is_raw: false,
            });
        }
    }
}

/// Finds references in raw HTML. There a number from 128 to 159 stands for its character in
/// Windows-1252 (<https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state>),
/// and NUL for the replacement character.
fn in_raw_html(raw: &RawPiece<'_>, found: &mut Vec<ForbiddenReference>) {
    let mut at = 0;
    while let Some((start, end, character)) = next(&raw.html, at) {
        at = end;
        if from_windows_1252(character).is_none() {
            found.push(ForbiddenReference {
                character,
                written: raw.html[start..end].to_owned(),
                span: raw.source_range(start..end),
                is_raw: true,
            });
        }
    }
}

/// The next numeric reference to a forbidden character from `from` on: its start, its end and the
/// character. HTML does without the semicolon.
fn next(text: &str, from: usize) -> Option<(usize, usize, char)> {
    let mut at = from;
    loop {
        let start = at + text.get(at..)?.find("&#")?;
        let hexadecimal = text[start + 2..].starts_with(['x', 'X']);
        let first = start + 2 + usize::from(hexadecimal);
        let radix = if hexadecimal { 16 } else { 10 };
        let len = text[first..].find(|c: char| !c.is_digit(radix));
        let end = len.map_or(text.len(), |len| first + len);
        let number = u32::from_str_radix(&text[first..end], radix).ok();
        let end = end + usize::from(text[end..].starts_with(';'));
        match number.and_then(char::from_u32).filter(|c| is_forbidden(*c)) {
            Some(character) => return Some((start, end, character)),
            None => at = end.max(start + 2),
        }
    }
}
