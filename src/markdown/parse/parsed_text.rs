//! A parsed Markdown text: its events and what its views must agree on.

use pulldown_cmark::{Event, Tag};

use super::events::EventList;
use super::footnotes::Footnotes;
use super::heading_anchors::HeadingAnchors;
use super::paragraph_anchors::ParagraphAnchors;
use crate::base::typography::Typography;

/// Where the Markdown of a text is, and how its straight marks are set. A number alone is the byte at
/// which English Markdown begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body {
    /// The byte at which the Markdown begins, after the front matter.
    pub start: usize,
    /// How straight quotation marks, dashes and ellipses are set.
    pub typography: Typography,
}

impl From<usize> for Body {
    fn from(start: usize) -> Self {
        Self {
            start,
            typography: Typography::English,
        }
    }
}

/// One Markdown text, parsed. What is found out about it refers to its events by their index.
pub struct ParsedText<'a> {
    /// The events in the order of the source.
    pub events: EventList<'a>,
    /// How its straight marks are set.
    pub typography: Typography,
    /// The blocks with the ids `p1`, `p2` ...
    pub paragraphs: ParagraphAnchors,
    /// The footnotes in the order in which they are shown.
    pub footnotes: Footnotes,
    /// The headings that are shown, with their ids.
    pub headings: HeadingAnchors,
}

impl<'a> ParsedText<'a> {
    /// Parses `source` from the beginning of its body to its end.
    pub fn new(source: &'a str, body: impl Into<Body>) -> Self {
        let body = body.into();
        let events = EventList::parse(source, body.start, body.typography);
        let paragraphs = ParagraphAnchors::number(&events);
        let footnotes = Footnotes::number(&events);
        let headings = HeadingAnchors::assign(&events, &paragraphs, &footnotes);
        Self {
            events,
            typography: body.typography,
            paragraphs,
            footnotes,
            headings,
        }
    }

    /// Calls `visit` with the index of each event that is shown, in order. It returns the index of
    /// the next event to visit, so that it can pass over an element that it has read as a whole.
    pub fn walk(&self, mut visit: impl FnMut(usize) -> usize) {
        let mut at = 0;
        while at < self.events.len() {
            at = match self.footnotes.is_hidden(at) {
                true => at + 1,
                false => visit(at),
            };
        }
    }

    /// Takes out of the text what only its own page can show, for quotations on another page: ids,
    /// footnotes, raw HTML and figures; of other images the alternative text stays.
    pub fn leave_own_page(&mut self) {
        for at in 0..self.events.len() {
            let shown = match self.events[at].0 {
                Event::Start(Tag::Image { .. }) => {
                    self.events.plain(at + 1..self.events.mate(at)).into()
                }
                Event::Start(Tag::Paragraph) if !self.events.is_figure(at) => continue,
                Event::Start(Tag::Paragraph | Tag::HtmlBlock)
                | Event::InlineHtml(_)
                | Event::FootnoteReference(_) => "".into(),
                _ => continue,
            };
            self.events.replace_by_text(at, shown);
        }
        self.paragraphs = ParagraphAnchors::default();
        self.footnotes = Footnotes::default();
        self.headings = HeadingAnchors::default();
    }
}
