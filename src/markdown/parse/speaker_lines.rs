//! Speakers' lines: who said what is quoted.
//!
//! The last line or the last paragraph of a block quotation names its speaker when it begins with a
//! dash, and when something is said before it:
//!
//! ```markdown
//! > We will not sign.
//! > — Leonid Ivashov, 12 March 2001
//! ```

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::EventList;

/// The speaker's line at the end of a quotation, in indices of events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerLine {
    /// The event at which the quotation itself stops: the start of the last paragraph, or the line
    /// break inside it.
    pub cut: usize,
    /// The inline events of the line.
    pub line: Range<usize>,
    /// The start of the paragraph that the line stands in.
    pub paragraph: usize,
}

impl SpeakerLine {
    /// The speaker's line of the block quotation that starts at an event, if it has one.
    pub fn of(events: &EventList<'_>, quotation: usize) -> Option<Self> {
        if !matches!(events[quotation].0, Event::Start(Tag::BlockQuote(None))) {
            return None;
        }
        let end = events.mate(quotation) - 1;
        if !matches!(events[end].0, Event::End(TagEnd::Paragraph)) {
            return None;
        }
        let paragraph = events.mate(end);
        let line = last_line(events, paragraph);
        let (cut, line) = if line > paragraph + 1 && begins_with_dash(events, line) {
            (line - 1, line)
        } else if paragraph > quotation + 1 && begins_with_dash(events, paragraph + 1) {
            (paragraph, paragraph + 1)
        } else {
            return None;
        };
        Some(Self {
            cut,
            line: line..end,
            paragraph,
        })
    }
}

/// The first event after the last line break of a paragraph that is not inside an element.
fn last_line(events: &EventList<'_>, paragraph: usize) -> usize {
    let mut at = events.mate(paragraph) - 1;
    while at > paragraph {
        match events[at].0 {
            Event::SoftBreak | Event::HardBreak => return at + 1,
            Event::End(_) => at = events.mate(at) - 1,
            _ => at -= 1,
        }
    }
    paragraph + 1
}

/// Whether a line begins with an em dash and a space. An author may type `--`, which smart
/// punctuation has made an en dash.
fn begins_with_dash(events: &EventList<'_>, event: usize) -> bool {
    let Event::Text(text) = &events[event].0 else {
        return false;
    };
    let Some(rest) = text.strip_prefix(['—', '–']) else {
        return false;
    };
    match (rest.chars().next(), events.get(event + 1)) {
        (Some(next), _) => next.is_whitespace(),
        (None, Some((Event::Text(next), _))) => next.starts_with(char::is_whitespace),
        (None, _) => false,
    }
}
