//! The anchors of paragraphs: `p1`, `p2` ... in the order of the text.
//!
//! Paragraphs, quotations and lists at the top level are numbered, as those are what one cites.
//! Headings have ids of their own, and blocks inside other blocks have none.

use pulldown_cmark::{Event, Tag};

use super::events::EventList;

/// The numbered blocks of a text.
#[derive(Default)]
pub struct ParagraphAnchors {
    /// The starts of the blocks, in order: the block at index 0 is `p1`.
    starts: Vec<usize>,
}

impl ParagraphAnchors {
    /// Numbers the blocks of a text.
    pub fn number(events: &EventList<'_>) -> Self {
        let mut starts = Vec::new();
        let mut at = 0;
        // From one top-level block to the next.
        while at < events.len() {
            if let Event::Start(
                Tag::Paragraph | Tag::BlockQuote(_) | Tag::List(_) | Tag::DefinitionList,
            ) = events[at].0
            {
                starts.push(at);
            }
            at = events.mate(at) + 1;
        }
        Self { starts }
    }

    /// The id of the block that starts at an event, if it has one.
    pub fn id_at(&self, start: usize) -> Option<String> {
        let index = self.starts.binary_search(&start).ok()?;
        Some(format!("p{}", index + 1))
    }

    /// The start of the block with the id `p{number}`.
    pub fn start_of(&self, number: usize) -> Option<usize> {
        self.starts.get(number.checked_sub(1)?).copied()
    }
}
