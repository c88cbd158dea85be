//! The events of a Markdown text in a list, each with its bytes in the source.
//!
//! pulldown-cmark hands out events one by one. A list lets a view look ahead (does this quotation
//! end with its speaker?) and lets footnotes be written where they are shown.

use std::ops::{Deref, Range};

use pulldown_cmark::{CowStr, Event, OffsetIter, Options, Parser, Tag};

use super::placed_event::PlacedEvent;
use super::straight_marks;
use crate::base::source::floor_char_boundary;
use crate::base::typography::Typography;

/// All events of a text in the order of the source. Other modules refer to an event by its index.
pub struct EventList<'a> {
    /// The whole source text, front matter included.
    pub source: &'a str,
    list: Vec<PlacedEvent<'a>>,
    /// For a start its end, for an end its start, for anything else itself.
    mates: Vec<usize>,
    /// Where the Markdown begins, after the front matter.
    body_start: usize,
    /// The parser at its end, which knows the link reference definitions.
    parser: OffsetIter<'a>,
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

impl<'a> EventList<'a> {
    /// Parses `source` from the byte `body_start` to its end.
    pub fn parse(source: &'a str, body_start: usize, typography: Typography) -> Self {
        let body_start = floor_char_boundary(source, body_start);
        let mut parser = Parser::new_ext(&source[body_start..], OPTIONS).into_offset_iter();
        let mut list: Vec<PlacedEvent<'a>> = parser
            .by_ref()
            .map(|(event, range)| (event, range.start + body_start..range.end + body_start))
            .collect();
        straight_marks::set(source, &mut list, typography);
        Self {
            source,
            mates: pair_up(&list),
            list,
            body_start,
            parser,
        }
    }

    /// The end that belongs to a start, or the start that belongs to an end.
    pub fn mate(&self, event: usize) -> usize {
        self.mates[event]
    }

    /// The source bytes of an event.
    pub fn range(&self, event: usize) -> Range<usize> {
        self.list[event].1.clone()
    }

    /// Whether the paragraph that starts here holds nothing but one image.
    pub fn is_figure(&self, start: usize) -> bool {
        matches!(self.list[start].0, Event::Start(Tag::Paragraph))
            && matches!(self.list[start + 1].0, Event::Start(Tag::Image { .. }))
            && self.mate(start + 1) + 1 == self.mate(start)
    }

    /// The plain text of some inline events: no markup, line breaks as spaces.
    pub fn plain(&self, events: Range<usize>) -> String {
        self.plain_with(events, |text, _| text)
    }

    /// The plain text of some inline events with its marks as they are typed: `--`, not a dash.
    pub fn plain_as_typed(&self, events: Range<usize>) -> String {
        self.plain_with(events, |text, range| {
            straight_marks::typed(self.source, text, range).unwrap_or(text)
        })
    }

    fn plain_with<'s>(
        &'s self,
        events: Range<usize>,
        shown: impl Fn(&'s str, &Range<usize>) -> &'s str,
    ) -> String {
        let mut plain = String::new();
        for (event, range) in &self.list[events] {
            match event {
                Event::Text(text) => plain.push_str(shown(text, range)),
                Event::Code(text) => plain.push_str(text),
                Event::SoftBreak | Event::HardBreak => plain.push(' '),
                _ => {}
            }
        }
        plain
    }

    /// The bytes of the link reference definition with this label.
    pub fn definition(&self, label: &str) -> Option<Range<usize>> {
        let span = &self.parser.reference_definitions().get(label)?.span;
        Some(span.start + self.body_start..span.end + self.body_start)
    }

    /// Turns an element, or a single event, into plain text.
    pub fn replace_by_text(&mut self, start: usize, text: CowStr<'a>) {
        for at in start..=self.mates[start] {
            self.mates[at] = at;
            self.list[at].0 = Event::Text("".into());
        }
        self.list[start].0 = Event::Text(text);
    }
}

impl<'a> Deref for EventList<'a> {
    type Target = [PlacedEvent<'a>];

    fn deref(&self) -> &Self::Target {
        &self.list
    }
}

/// Finds for each start its end, and for each end its start.
fn pair_up(events: &[PlacedEvent<'_>]) -> Vec<usize> {
    let mut mates: Vec<usize> = (0..events.len()).collect();
    let mut open = Vec::new();
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => open.push(at),
            Event::End(_) => {
                let start = open
                    .pop()
                    .expect("pulldown-cmark's starts and ends are balanced");
                mates[start] = at;
                mates[at] = start;
            }
            _ => {}
        }
    }
    mates
}

/// The language in a code block's info string: its first word.
pub fn language(info: &str) -> &str {
    info.split([' ', '\t', ',', '{']).next().unwrap_or_default()
}
