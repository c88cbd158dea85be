//! Examples: the sentence around a name in a brief, to show the name in use.
//!
//! Counting keeps only places; the sentences are read at the end, for the few names that are listed.

use std::cell::OnceCell;
use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::archive::site::{BriefId, Site, Target, TextId};
use crate::base::span::Span;
use crate::markdown::prose;
use crate::markdown::prose::Block;
use crate::markdown::sentences;
use crate::markdown::sentences::clipped;

/// The longest sentence that is quoted whole, in characters.
const LONGEST: usize = 200;

/// A name in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Where the name stands in the brief's file.
    pub place: Span,
    /// The sentence as a reader sees it, shortened where it is long; empty outside prose.
    pub sentence: String,
}

/// Examples by the brief and the byte of its file at which the name begins.
pub type Examples = FxHashMap<(BriefId, usize), Example>;

/// The examples at these places. Each brief is read once, however many it has.
pub fn examples<'a>(
    site: &Site,
    places: impl Iterator<Item = &'a (BriefId, Range<usize>)>,
) -> Examples {
    let mut wanted: FxHashMap<BriefId, Vec<Range<usize>>> = FxHashMap::default();
    for (brief, source) in places {
        wanted.entry(*brief).or_default().push(source.clone());
    }
    let wanted: Vec<_> = wanted.into_iter().collect();
    let found = wanted.into_par_iter().flat_map_iter(|(brief, places)| {
        let text = QuotedBrief::new(site, brief);
        let source_id = site.brief(brief).text.source;
        let keyed = move |source: Range<usize>| {
            let sentence = text.sentence(&source).unwrap_or_default();
            let key = (brief, source.start);
            let place = Span::new(source_id, source);
            (key, Example { place, sentence })
        };
        places.into_iter().map(keyed)
    });
    found.collect()
}

/// A brief that is quoted from. Its blocks are divided into sentences when one is asked for.
struct QuotedBrief<'a> {
    site: &'a Site,
    brief: BriefId,
    blocks: Vec<Block>,
    divided: Vec<OnceCell<Vec<Range<usize>>>>,
}

impl<'a> QuotedBrief<'a> {
    fn new(site: &'a Site, brief: BriefId) -> Self {
        let text = &site.brief(brief).text;
        let blocks = prose::prose(site.written(text), text.body());
        Self {
            site,
            brief,
            divided: vec![OnceCell::new(); blocks.len()],
            blocks,
        }
    }

    /// The sentence around a place; `None` if there is no prose.
    fn sentence(&self, source: &Range<usize>) -> Option<String> {
        let start = |block: &Block| block.source_range(0..block.text.len()).start;
        let after = self
            .blocks
            .partition_point(|block| start(block) <= source.start);
        let at = after.checked_sub(1)?;
        let block = &self.blocks[at];
        let last = block.text_offset(source.end.checked_sub(1)?)?;
        let name = block.text_offset(source.start)?..last + 1;
        let divided = self.divided[at].get_or_init(|| sentences::sentences(&block.text));
        let around = sentences::around(&block.text, divided, name.clone());
        let clip = clipped(&block.text, around, name, LONGEST);
        let targets = self.site.targets.brief(self.brief);
        let shown = block.shown(clip.range, |key| match targets.get(&key) {
            Some(Target::Text(TextId::Record(record), _)) => {
                Some(self.site.typeset(self.site.record(*record).name()))
            }
            _ => None,
        });
        let cut = |is: bool| if is { "…" } else { "" };
        let words: Vec<&str> = shown.split_whitespace().collect();
        let (before, behind) = (cut(clip.cut_before), cut(clip.cut_after));
        Some(format!("{before}{}{behind}", words.join(" ")))
    }
}

/// The example at a place that was asked for.
pub fn example(examples: &Examples, (brief, source): &(BriefId, Range<usize>)) -> Example {
    let known = examples.get(&(*brief, source.start)).cloned();
    known.expect("an example was asked for at each first place")
}
