//! A parsed Markdown text with what its three views must agree on.
//!
//! The events of pulldown-cmark are kept in a list, so that a view can look ahead (is this
//! paragraph only an image? does this quotation end with its speaker?) and so that footnotes can
//! be rendered where they belong.

use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag, TagEnd};

use super::footnotes::Notes;
use super::heading_ids::HeadingIds;
use crate::base::source::floor_char_boundary;

/// An event and the bytes of the source that it stands for.
pub type Placed<'a> = (Event<'a>, Range<usize>);

/// One Markdown text, parsed.
pub struct Document<'a> {
    /// The whole source, front matter included.
    pub text: &'a str,
    /// All events in the order of the source.
    pub events: Vec<Placed<'a>>,
    /// The footnotes, in the order in which they are shown.
    pub notes: Notes,
    /// The headings that are shown, with their ids.
    pub headings: HeadingIds,
    /// For a start its end, for an end its start, for anything else itself.
    mates: Vec<u32>,
    /// The starts of the blocks that are numbered `p1`, `p2` ..., in order.
    paragraphs: Vec<u32>,
    body_start: usize,
    parser: OffsetIter<'a>,
}

/// The speaker's line at the end of a quotation, in event numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The event at which the quotation itself stops: the start of the last paragraph or the line
    /// break inside of it.
    pub cut: usize,
    /// The inline events of the speaker's line.
    pub line: Range<usize>,
    /// The start of the paragraph that the line stands in.
    pub paragraph: usize,
}

/// What every parse understands beyond CommonMark. One constant, because offsets and events of
/// different passes are compared with each other.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_SMART_PUNCTUATION)
    .union(Options::ENABLE_WIKILINKS);

impl<'a> Document<'a> {
    /// Parses what stands in `text` from the byte `body_start` on.
    pub fn new(text: &'a str, body_start: usize) -> Self {
        let body_start = floor_char_boundary(text, body_start);
        let body = &text[body_start..];
        let mut parser = Parser::new_ext(body, OPTIONS).into_offset_iter();
        let mut events: Vec<Placed<'a>> = Vec::with_capacity(16 + body.len() / 16);
        events.extend(
            parser
                .by_ref()
                .map(|(event, range)| (event, range.start + body_start..range.end + body_start)),
        );
        let (mates, paragraphs) = pair_up(&events);
        let notes = Notes::number(&events, &mates);
        let mut document = Self {
            text,
            events,
            notes,
            headings: HeadingIds::default(),
            mates,
            paragraphs,
            body_start,
            parser,
        };
        document.headings = HeadingIds::assign(&document);
        document
    }

    /// The end that belongs to a start, or the start that belongs to an end.
    pub fn mate(&self, event: usize) -> usize {
        self.mates[event] as usize
    }

    /// The source bytes of an event.
    pub fn range(&self, event: usize) -> Range<usize> {
        self.events[event].1.clone()
    }

    /// The number in the id `p1`, `p2` ... of the block that starts at an event, if it has one.
    pub fn paragraph(&self, start: usize) -> Option<usize> {
        self.paragraphs
            .binary_search(&(start as u32))
            .ok()
            .map(|at| at + 1)
    }

    /// The start of the block with the id `p{number}`.
    pub fn paragraph_start(&self, number: usize) -> Option<usize> {
        self.paragraphs
            .get(number.checked_sub(1)?)
            .map(|&start| start as usize)
    }

    /// Whether the paragraph that starts here holds nothing but one image.
    pub fn is_figure(&self, start: usize) -> bool {
        matches!(self.events[start].0, Event::Start(Tag::Paragraph))
            && matches!(self.events[start + 1].0, Event::Start(Tag::Image { .. }))
            && self.mate(start + 1) + 1 == self.mate(start)
    }

    /// The speaker's line of the block quotation that starts here: its last line or its last
    /// paragraph, when that begins with a dash and something is said before it.
    pub fn attribution(&self, start: usize) -> Option<Attribution> {
        if !matches!(self.events[start].0, Event::Start(Tag::BlockQuote(None))) {
            return None;
        }
        let last = self.mate(start) - 1;
        if !matches!(self.events[last].0, Event::End(TagEnd::Paragraph)) {
            return None;
        }
        let paragraph = self.mate(last);
        let line = self.last_line(paragraph);
        let line = if self.begins_with_dash(line) {
            line
        } else {
            paragraph + 1
        };
        if line == paragraph + 1 {
            let whole = paragraph > start + 1 && self.begins_with_dash(line);
            return whole.then_some(Attribution {
                cut: paragraph,
                line: line..last,
                paragraph,
            });
        }
        Some(Attribution {
            cut: line - 1,
            line: line..last,
            paragraph,
        })
    }

    /// The first event after the last line break of a paragraph that is not inside an element.
    fn last_line(&self, paragraph: usize) -> usize {
        let mut at = self.mate(paragraph) - 1;
        while at > paragraph {
            match self.events[at].0 {
                Event::SoftBreak | Event::HardBreak => return at + 1,
                Event::End(_) => at = self.mate(at) - 1,
                _ => at -= 1,
            }
        }
        paragraph + 1
    }

    /// Whether a line begins with an em dash (or with `--`, which smart punctuation has made an en
    /// dash) and a space.
    fn begins_with_dash(&self, event: usize) -> bool {
        let Event::Text(text) = &self.events[event].0 else {
            return false;
        };
        let Some(rest) = text.strip_prefix(['—', '–']) else {
            return false;
        };
        match (rest.chars().next(), self.events.get(event + 1)) {
            (Some(next), _) => next.is_whitespace(),
            (None, Some((Event::Text(next), _))) => next.starts_with(char::is_whitespace),
            (None, _) => false,
        }
    }

    /// Appends the plain text of some inline events: no markup, line breaks as spaces.
    pub fn plain(&self, events: Range<usize>, plain: &mut String) {
        for (event, _) in &self.events[events] {
            match event {
                Event::Text(text) | Event::Code(text) => plain.push_str(text),
                Event::SoftBreak | Event::HardBreak => plain.push(' '),
                _ => {}
            }
        }
    }

    /// The bytes of the link reference definition with this label.
    pub fn definition(&self, label: &str) -> Option<Range<usize>> {
        let span = &self.parser.reference_definitions().get(label)?.span;
        Some(span.start + self.body_start..span.end + self.body_start)
    }
}

/// Finds for each start its end, and the top-level blocks that are numbered.
fn pair_up(events: &[Placed<'_>]) -> (Vec<u32>, Vec<u32>) {
    let mut mates: Vec<u32> = (0..events.len() as u32).collect();
    let mut paragraphs = Vec::new();
    let mut open = Vec::new();
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(tag) => {
                if open.is_empty() && is_numbered(tag) {
                    paragraphs.push(at as u32);
                }
                open.push(at);
            }
            Event::End(_) => {
                let start = open
                    .pop()
                    .expect("pulldown-cmark's starts and ends are balanced");
                mates[start] = at as u32;
                mates[at] = start as u32;
            }
            _ => {}
        }
    }
    (mates, paragraphs)
}

/// Whether a top-level block counts as a paragraph that one can link to.
fn is_numbered(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Paragraph | Tag::BlockQuote(_) | Tag::List(_) | Tag::DefinitionList
    )
}
