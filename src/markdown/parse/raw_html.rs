//! Raw HTML inside Markdown: what a site does with it, and where its bytes stand in the source.
//!
//! pulldown-cmark hands out raw HTML in pieces: a block line by line, or one tag inside a line. A
//! [`RawPiece`] is one block or one inline tag as HTML alone; the markers of quotations and lists
//! around its lines are removed. `html_tokens` finds tags and attributes in it.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::Event;

use super::events::EventList;
use super::html_tokens;
use crate::base::source::floor_char_boundary;

/// What a site does with raw HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RawHtml {
    /// It is shown as text.
    Escape,
    /// What is harmless stays, the rest is removed.
    #[default]
    Sanitise,
    /// It is published as written.
    Trust,
}

/// The HTML of one block or inline tag, and where its parts stand in the source.
pub struct RawPiece<'a> {
    /// The HTML without the markers of quotations and lists around it.
    pub html: Cow<'a, str>,
    /// The lines that stand in one piece in the source, in order.
    lines: Vec<SourceLine>,
}

/// Bytes of the HTML that are bytes of the source.
struct SourceLine {
    at: usize,
    source: usize,
    len: usize,
}

impl<'a> RawPiece<'a> {
    /// The HTML of the block that starts at an event, or of the inline tag that it is.
    pub fn at(events: &'a EventList<'_>, event: usize) -> Self {
        let mut piece = Self {
            html: Cow::Borrowed(""),
            lines: Vec::new(),
        };
        if let (Event::InlineHtml(html), range) = &events[event] {
            piece.push_inline(html, events.source, range.clone());
        }
        for (line, range) in &events[event..events.mate(event)] {
            if let Event::Html(html) | Event::Text(html) = line {
                piece.push(html, range.clone(), events.source);
            }
        }
        piece
    }

    /// Appends an inline tag. Inside a quotation the markers of its lines were removed, so that
    /// every line is found again after the one before.
    fn push_inline(&mut self, html: &'a str, source: &str, range: Range<usize>) {
        if html == &source[range.clone()] {
            return self.push(html, range, source);
        }
        let mut from = range.start;
        for line in html.split_inclusive('\n') {
            let stem = line.trim_end_matches(['\n', '\r']);
            let found = source[from..range.end]
                .find(stem)
                .map_or(from, |at| from + at);
            let end = (found + line.len()).min(range.end);
            self.push(line, found..end, source);
            from = floor_char_boundary(source, end);
        }
    }

    fn push(&mut self, html: &'a str, range: Range<usize>, source: &str) {
        let exact = source.get(range.clone()) == Some(html);
        self.lines.push(SourceLine {
            at: self.html.len(),
            source: range.start,
            len: if exact { html.len() } else { 0 },
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

    /// The place of `at` in the source, measured in the line that `within` lies in.
    fn source(&self, within: usize, at: usize) -> usize {
        let after = self.lines.partition_point(|line| line.at <= within);
        let Some(line) = after.checked_sub(1).map(|last| &self.lines[last]) else {
            return 0;
        };
        line.source + (at - line.at).min(line.len)
    }

    /// The ids of its elements and their places in the source.
    pub fn ids(&self) -> Vec<(String, Range<usize>)> {
        html_tokens::ids(&self.html)
            .map(|(id, value)| (id.into_owned(), self.source_range(value)))
            .collect()
    }
}
