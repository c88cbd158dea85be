//! Explains what the link stage decided about a text: it is read once more by the same reader, which then keeps
//! its reasons ([`Trace`]).

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::candidates::TextReader;
use super::registry::Registry;
use super::text::TextContext;
use super::trace::{Introduction, Trace, Unlinked, WhyUnlinked};
use crate::archive::site::{RecordId, TextId};
use crate::base::span::keep_outermost;

/// What was decided about a text, with the reasons.
#[derive(Debug)]
pub struct Explanation {
    /// What brought each record into scope that was in it anywhere.
    pub introduced: FxHashMap<RecordId, Introduction>,
    /// The names of records that are not linked, by place, none within another.
    pub unlinked: Vec<Unlinked>,
}

/// Reads a text once more and keeps the reasons.
pub fn explain(registry: &Registry<'_>, id: TextId) -> Explanation {
    let text = TextContext::new(registry, id);
    let blocks = text.blocks();
    let blocks = text.read(&blocks);
    let mut reader = TextReader::new(&text, &blocks, Some(Trace::default()));
    let mut mentioned: Vec<Range<usize>> = Vec::new();
    let mut unlinked: Vec<Unlinked> = Vec::new();
    for read in &blocks {
        let candidates = reader.candidates(read).into_iter();
        mentioned.extend(candidates.map(|it| read.block.source_range(it.range)));
        let passed = registry.names().passed_over(&read.passage).into_iter();
        unlinked.extend(passed.map(|it| {
            Unlinked {
                source: read.block.source_range(read.passage.bytes(&it.words)),
                why: WhyUnlinked::PartOf(it.guard),
                bearers: it
                    .bearers
                    .into_iter()
                    .map(|it| (RecordId(it), None))
                    .collect(),
            }
        }));
    }
    let (introduced, kept) = reader.into_trace().unwrap_or_default().into_parts();
    unlinked.extend(kept);
    mentioned.sort_unstable_by_key(|range| range.start);
    let own = text.own_record();
    unlinked.retain(|it| {
        let after = mentioned.partition_point(|range| range.end <= it.source.start);
        let mentioned = mentioned
            .get(after)
            .is_some_and(|range| range.start < it.source.end);
        !mentioned && it.bearers.iter().any(|(record, _)| Some(*record) != own)
    });
    keep_outermost(&mut unlinked, |it| &it.source);
    Explanation {
        introduced,
        unlinked,
    }
}
