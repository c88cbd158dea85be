//! Link definitions (`[label]: address`), which the page does not show: those that no link uses may have
//! been meant as text.

use std::ops::Range;

use memchr::memmem;
use pulldown_cmark::{Event, Tag};

use super::problem::MarkupProblemKind;
use super::state::MarkupWalk;
use crate::markdown::parse::EventList;

impl MarkupWalk<'_, '_> {
    /// Reports definitions that are not used, and those whose label is taken.
    pub fn definitions(&mut self) {
        let events = &self.text.events;
        if events.definitions().is_empty() {
            return;
        }
        let used = events.used_definitions(|link| self.text.footnotes.is_hidden(link));
        for span in events.definitions() {
            let written = &self.source[span.clone()];
            if used.binary_search(&span.start).is_err() && !is_comment(written) {
                let kind = MarkupProblemKind::UnusedDefinition(label(written).to_owned());
                let end = span.start + written.trim_end().len();
                self.report(kind, span.start..end);
            }
        }
        for span in second_definitions(events) {
            let kind =
                MarkupProblemKind::DefinedTwice(label(&self.source[span.clone()]).to_owned());
            self.report(kind, span);
        }
    }
}

/// The label of a definition.
fn label(definition: &str) -> &str {
    let end = definition.find("]:").unwrap_or(definition.len());
    definition[..end].trim_start().trim_start_matches('[')
}

/// Whether a definition is a comment, as people write them in Markdown: `[//]: # (to be checked)`.
fn is_comment(definition: &str) -> bool {
    let address = definition
        .split_once("]:")
        .map_or("", |(_, rest)| rest.trim_start());
    address.starts_with("<>") || address == "#" || address.starts_with("# ")
}

/// The definitions of a label that another one before has: lines `[label]: ...` that are in no event,
/// and are not among the definitions that count.
fn second_definitions(events: &EventList<'_>) -> Vec<Range<usize>> {
    let (source, body) = (events.source, events.body_start());
    let known = events.definitions();
    let mut pieces: Option<Vec<Range<usize>>> = None;
    let mut found = Vec::new();
    for colon in memmem::find_iter(&source.as_bytes()[body..], b"]:") {
        let colon = body + colon;
        let line = source[body..colon]
            .rfind('\n')
            .map_or(body, |at| body + at + 1);
        let indent = source[line..colon].len()
            - source[line..colon]
                .trim_start_matches([' ', '\t', '>'])
                .len();
        let start = line + indent;
        let before = known.partition_point(|span| span.start <= start);
        let is_known = before > 0 && known[before - 1].end > start;
        let label = source[start..colon].strip_prefix('[');
        let is_label = |label: &str| !label.starts_with('^') && !label.contains(['[', ']']);
        if is_known || !label.is_some_and(is_label) {
            continue;
        }
        let pieces = pieces.get_or_insert_with(|| pieces_of_text(events));
        let before = pieces.partition_point(|piece| piece.start <= start);
        if before == 0 || pieces[before - 1].end <= start {
            let end = source[start..]
                .find('\n')
                .map_or(source.len(), |at| start + at);
            found.push(start..start + source[start..end].trim_end().len());
        }
    }
    found
}

/// The bytes that are text, links, code or HTML, in order.
fn pieces_of_text(events: &EventList<'_>) -> Vec<Range<usize>> {
    let pieces = events.iter().filter(|(event, _)| {
        matches!(
            event,
            Event::Text(_)
                | Event::Code(_)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::Start(Tag::Link { .. } | Tag::Image { .. })
        )
    });
    let mut pieces: Vec<Range<usize>> = pieces.map(|(_, range)| range.clone()).collect();
    pieces.sort_unstable_by_key(|range| range.start);
    pieces
}
