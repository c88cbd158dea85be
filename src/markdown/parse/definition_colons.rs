//! Definition lists need a blank behind the colon: `: a definition` is one, `:and closed`, `::: note`
//! and `:smile:` are text.
//!
//! pulldown-cmark takes any line that begins with a colon for a definition, and makes the paragraph
//! before it a term. So a text in which that happens is parsed once more with another character in
//! place of each such colon, one of the same length and to Markdown of the same kind. The events that
//! come out then say again what stands in the source.

use std::ops::Range;

use memchr::memchr_iter;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

/// Characters that may stand for a colon: punctuation, since what stands beside `*` decides whether
/// that is emphasis, and without a meaning at the beginning of a line. The last is in no text that is
/// published.
const STAND_INS: [u8; 6] = *b"%@?/$\x01";

/// The places of the colons that begin a line, after blanks and the markers of quotations, and have
/// no blank behind them. Few texts have one.
pub fn colons_without_blank(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    memchr_iter(b':', bytes)
        .filter(|&at| !is_blank(bytes.get(at + 1)) && begins_line(bytes, at))
        .collect()
}

fn is_blank(byte: Option<&u8>) -> bool {
    matches!(byte, Some(b' ' | b'\t'))
}

fn begins_line(bytes: &[u8], at: usize) -> bool {
    let before = bytes[..at].iter().rev();
    let last = before
        .copied()
        .find(|byte| !matches!(byte, b' ' | b'\t' | b'>'));
    matches!(last, None | Some(b'\n' | b'\r'))
}

/// Whether one of the events is a definition whose colon has no blank behind it.
pub fn has_false_definition(text: &str, list: &[(Event<'_>, Range<usize>)]) -> bool {
    list.iter().any(|(event, range)| {
        matches!(event, Event::Start(Tag::DefinitionListDefinition)) && {
            let written = text[range.start..].trim_start_matches([' ', '\t']);
            written.starts_with(':') && !is_blank(written.as_bytes().get(1))
        }
    })
}

/// Whether the line with this colon can be the row of dashes below the head of a table.
pub fn may_rule_a_table(text: &str, colon: usize) -> bool {
    let end = text[colon..].find(['\n', '\r']);
    let line = &text[colon..end.map_or(text.len(), |end| colon + end)];
    line.contains('-')
        && line
            .bytes()
            .all(|byte| matches!(byte, b':' | b'-' | b'|' | b' ' | b'\t'))
}

/// A text in which another character stands for some of its colons.
pub struct Masked {
    /// The text, as long as before.
    pub text: String,
    stand_in: char,
    places: Vec<usize>,
}

impl Masked {
    /// Replaces the colons at these places, which are in order.
    pub fn new(text: &str, places: Vec<usize>) -> Self {
        let unused = STAND_INS
            .iter()
            .copied()
            .find(|&byte| memchr::memchr(byte, text.as_bytes()).is_none());
        let stand_in = char::from(unused.unwrap_or(b'\x01'));
        let mut masked = String::with_capacity(text.len());
        let mut copied = 0;
        for &at in &places {
            masked.push_str(&text[copied..at]);
            masked.push(stand_in);
            copied = at + 1;
        }
        masked.push_str(&text[copied..]);
        Self {
            text: masked,
            stand_in,
            places,
        }
    }

    /// An event of this text as an event of the `original`.
    pub fn restored<'a>(
        &self,
        (event, range): (Event<'_>, Range<usize>),
        original: &'a str,
    ) -> (Event<'a>, Range<usize>) {
        let word = |word| self.word(word, &range, original);
        let event = match event {
            Event::Text(text) => Event::Text(word(text)),
            Event::Code(code) => Event::Code(word(code)),
            Event::Html(html) => Event::Html(word(html)),
            Event::InlineHtml(html) => Event::InlineHtml(word(html)),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(word(info))))
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => Event::Start(Tag::Link {
                link_type,
                dest_url: word(dest_url),
                title: word(title),
                id: word(id),
            }),
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            }) => Event::Start(Tag::Image {
                link_type,
                dest_url: word(dest_url),
                title: word(title),
                id: word(id),
            }),
            other => other.into_static(),
        };
        (event, range)
    }

    /// A piece of this text as a piece of the `original`. One that pulldown-cmark has changed is
    /// searched for stand-ins, where its event has one.
    fn word<'a>(&self, word: CowStr<'_>, event: &Range<usize>, original: &'a str) -> CowStr<'a> {
        if let CowStr::Borrowed(piece) = word {
            let start = (piece.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
            if let Some(piece) = original.get(start..start.saturating_add(piece.len())) {
                return CowStr::Borrowed(piece);
            }
        }
        let first = self.places.partition_point(|&at| at < event.start);
        match self.places.get(first).is_some_and(|&at| at < event.end) {
            true => word.replace(self.stand_in, ":").into(),
            false => word.into_static(),
        }
    }
}
