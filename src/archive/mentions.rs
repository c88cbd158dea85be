//! Mentions: where a text names a record, in what sentence, and whether the name becomes a link.
//!
//! The link stage: one text and the registry in, its mentions out. Texts do not look at each other.
//! A mention is a name in prose that stands for exactly one record, a `[[mark]]`, or a link to a
//! record's file. Mentions live beside the untouched text, as byte ranges.

use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::ops::Range;

use super::faults;
use super::registry::Registry;
use super::site::{Body, BriefId, RecordId, Site};
use super::targets::{Target, TextId};
use crate::frontmatter::brief::Linking;
use crate::markdown::prose::{self, Block, BlockKind};
use crate::markdown::sentences;
use crate::words::diagnostic::Diagnostics;
use crate::words::span::Span;

/// Why a stretch of text is a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// The author marked it: `[[id]]`, or a link to the record's file.
    Marked,
    /// It is a full name or an alias of one record alone.
    FullName,
}

/// One mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Who or what is mentioned.
    pub record: RecordId,
    /// The bytes of the source.
    pub source: Range<usize>,
    /// Why.
    pub rule: Rule,
    /// Whether it becomes a link; marked ones are links already.
    pub links: bool,
    /// The sentence, as a place in [`Mentions::sentences`].
    pub sentence: usize,
    /// The bytes of the sentence's text.
    pub in_sentence: Range<usize>,
}

/// A sentence that mentions somebody or something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// As a reader sees it, without markup.
    pub text: String,
    /// The anchor of its paragraph.
    pub anchor: Option<String>,
}

/// The mentions of one text, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// The mentions.
    pub list: Vec<Mention>,
    /// The sentences that they stand in.
    pub sentences: Vec<Sentence>,
}

/// The mentions of every text of the site.
#[derive(Debug, Default)]
pub struct SiteMentions {
    /// By brief.
    pub briefs: Vec<Mentions>,
    /// By record: what its text mentions, itself left out.
    pub records: Vec<Mentions>,
    /// By plain page.
    pub pages: Vec<Mentions>,
}

impl SiteMentions {
    /// The mentions of a text.
    pub fn of(&self, id: TextId) -> &Mentions {
        match id {
            TextId::Brief(id) => &self.briefs[id.0 as usize],
            TextId::Record(id) => &self.records[id.0 as usize],
            TextId::Page(id) => &self.pages[id.0 as usize],
        }
    }

    /// The mentions of a brief.
    pub fn brief(&self, id: BriefId) -> &Mentions {
        &self.briefs[id.0 as usize]
    }
}

/// Finds the mentions of every text.
pub fn link(site: &Site<'_>, registry: &Registry, faults: &mut Diagnostics) -> SiteMentions {
    let found: Vec<(TextId, Mentions, Diagnostics)> = site
        .texts()
        .into_par_iter()
        .map(|id| {
            let (mentions, faults) = link_text(site, registry, id);
            (id, mentions, faults)
        })
        .collect();
    let mut all = SiteMentions::default();
    for (id, mentions, found) in found {
        faults.extend(found);
        match id {
            TextId::Brief(_) => all.briefs.push(mentions),
            TextId::Record(_) => all.records.push(mentions),
            TextId::Page(_) => all.pages.push(mentions),
        }
    }
    all
}

/// Finds the mentions of one text.
fn link_text(site: &Site<'_>, registry: &Registry, id: TextId) -> (Mentions, Diagnostics) {
    let body = site.body(id);
    let (linking, itself) = match id {
        TextId::Brief(id) => (
            site.brief(id).front.links.unwrap_or(site.config.links),
            None,
        ),
        TextId::Record(id) => (site.config.links, Some(id)),
        TextId::Page(_) => (site.config.links, None),
    };
    let mut linker = Linker {
        site,
        body,
        registry,
        itself,
        linking,
        explicit: explicit(body),
        doubtful: FxHashSet::default(),
        linked: FxHashSet::default(),
        mentions: Mentions::default(),
        faults: Diagnostics::new(),
    };
    let blocks = prose::prose(site.written(body), body.text.body_start);
    // The cells of a row are one context: a name alone in its cell says nothing.
    for row in blocks.chunk_by(|a, b| a.row.is_some() && a.row == b.row) {
        match row {
            [block] => linker.block(block),
            cells => linker.row(cells),
        }
    }
    (linker.mentions, linker.faults)
}

struct Linker<'a> {
    site: &'a Site<'a>,
    body: &'a Body,
    registry: &'a Registry,
    itself: Option<RecordId>,
    linking: Linking,
    /// The links and marks that lead to records, by place.
    explicit: Vec<(Range<usize>, RecordId)>,
    /// Ambiguous names that are reported already.
    doubtful: FxHashSet<String>,
    /// What has a link already, in this text or this section.
    linked: FxHashSet<RecordId>,
    mentions: Mentions,
    faults: Diagnostics,
}

/// What stands between the cells of a row where it is quoted.
const BETWEEN_CELLS: &str = " · ";

/// A block's text as it looks to what divides sentences: a mark that shows its record's name begins
/// with a capital, though its id does not. Every byte keeps its place, since ids are ASCII.
fn as_begun(block: &Block) -> Cow<'_, str> {
    if block.unnamed.is_empty() {
        return Cow::Borrowed(&block.text);
    }
    let mut text = block.text.clone();
    for (range, _) in &block.unnamed {
        if let Some(first) = text.get_mut(range.start..range.start + 1) {
            first.make_ascii_uppercase();
        }
    }
    Cow::Owned(text)
}

/// The links and marks of a text that lead to records, by place.
fn explicit(body: &Body) -> Vec<(Range<usize>, RecordId)> {
    let outline = &body.text.outline;
    let links = outline.links.iter().map(|link| &link.span);
    let spans = links.chain(outline.marks.iter().map(|mark| &mark.span));
    let record = |span: &Range<usize>| match body.targets.get(&span.start) {
        Some(Target::Text(TextId::Record(record), _)) => Some((span.clone(), *record)),
        _ => None,
    };
    let mut found: Vec<_> = spans.filter_map(record).collect();
    found.sort_by_key(|(span, _)| span.start);
    found
}

/// A mention before it is known in which sentence it stands; ranges are bytes of the block's text.
struct Candidate {
    record: RecordId,
    range: Range<usize>,
    rule: Rule,
}

impl Linker<'_> {
    fn block(&mut self, block: &Block) {
        if block.kind == BlockKind::Heading && self.linking == Linking::Section {
            self.linked.clear();
        }
        let candidates = self.candidates(block);
        if candidates.is_empty() {
            return;
        }
        let sentences = sentences::sentences(&as_begun(block));
        let mut last: Option<Range<usize>> = None;
        for candidate in candidates {
            let around = sentences::around(&block.text, &sentences, candidate.range.clone());
            // A link's text may begin with the white space that the sentence was trimmed of.
            let around =
                around.start.min(candidate.range.start)..around.end.max(candidate.range.end);
            if last.as_ref() != Some(&around) {
                let text = self.shown(block, around.clone());
                self.mentions.sentences.push(Sentence {
                    text,
                    anchor: block.anchor.clone(),
                });
            }
            last = Some(around.clone());
            self.add(block, candidate, around.start, 0);
        }
    }

    /// The cells of a table's row, each a block of its own, quoted together.
    fn row(&mut self, cells: &[Block]) {
        let shown: Vec<String> = cells
            .iter()
            .map(|cell| self.shown(cell, 0..cell.text.len()))
            .collect();
        let mut quoted = false;
        let mut start = 0;
        for (cell, text) in cells.iter().zip(&shown) {
            for candidate in self.candidates(cell) {
                if !quoted {
                    let (text, anchor) = (shown.join(BETWEEN_CELLS), cell.anchor.clone());
                    self.mentions.sentences.push(Sentence { text, anchor });
                    quoted = true;
                }
                self.add(cell, candidate, 0, start);
            }
            start += text.len() + BETWEEN_CELLS.len();
        }
    }

    /// What is mentioned in a block, in order.
    fn candidates(&mut self, block: &Block) -> Vec<Candidate> {
        let mut candidates = self.marked(block);
        self.named(block, &mut candidates);
        candidates.retain(|candidate| Some(candidate.record) != self.itself);
        candidates.sort_by_key(|candidate| candidate.range.start);
        candidates
    }

    /// Whether a name is broken by markup, so that no link can be put around it; then it must not
    /// use up the one link of its record.
    fn crosses_markup(&self, source: &Range<usize>) -> bool {
        self.site.written(self.body)[source.clone()].contains(['*', '_', '~', '`', '<', '['])
    }

    /// A range of a block as the page shows it: a mark without words of its own shows the name of
    /// its record.
    fn shown(&self, block: &Block, range: Range<usize>) -> String {
        if block.unnamed.is_empty() {
            return block.text[range].to_owned();
        }
        block.shown(range, |key| match self.body.targets.get(&key) {
            Some(Target::Text(TextId::Record(record), _)) => Some(self.site.record(*record).name()),
            _ => None,
        })
    }

    /// What the author marked in this block. The text of a link or a mark is a closed range of the
    /// block, and its source lies within the link's.
    fn marked(&self, block: &Block) -> Vec<Candidate> {
        let mut found = Vec::new();
        for range in &block.closed {
            let source = block.source_range(range.clone());
            let before = self
                .explicit
                .partition_point(|(span, _)| span.start <= source.start);
            let Some((span, record)) = before.checked_sub(1).map(|at| &self.explicit[at]) else {
                continue;
            };
            if source.end <= span.end {
                let (record, rule) = (*record, Rule::Marked);
                found.push(Candidate {
                    record,
                    range: range.clone(),
                    rule,
                });
            }
        }
        found
    }

    /// The names in this block, outside links and code.
    fn named(&mut self, block: &Block, candidates: &mut Vec<Candidate>) {
        for found in self.registry.find(&block.text) {
            let closed = |range: &Range<usize>| {
                range.start < found.range.end && found.range.start < range.end
            };
            if block.closed.iter().any(closed) {
                continue;
            }
            match found.bearers {
                [record] => candidates.push(Candidate {
                    record: *record,
                    range: found.range,
                    rule: Rule::FullName,
                }),
                several => self.ambiguous(block, &found.range, several),
            }
        }
    }

    /// Reports a name that several records bear, once for each text.
    fn ambiguous(&mut self, block: &Block, range: &Range<usize>, bearers: &[RecordId]) {
        let name = &block.text[range.clone()];
        if self.doubtful.insert(name.to_owned()) {
            let source = block.source_range(range.clone());
            let place = Span::new(self.body.text.source, source);
            let ids = bearers.iter().map(|id| self.site.mark_of(*id));
            let ids: Vec<String> = ids.collect();
            self.faults.push(faults::ambiguous_name(place, name, &ids));
        }
    }

    /// Adds a mention to the last sentence. Its text begins at `sentence_start` of the block's, and
    /// the block's at `shift` of the sentence's.
    fn add(&mut self, block: &Block, candidate: Candidate, sentence_start: usize, shift: usize) {
        let Candidate {
            record,
            range,
            rule,
        } = candidate;
        let start = shift + self.shown(block, sentence_start..range.start).len();
        let end = start + self.shown(block, range.clone()).len();
        let source = block.source_range(range.clone());
        let links = match (rule, self.linking) {
            (Rule::Marked, _) => {
                self.linked.insert(record);
                false
            }
            (Rule::FullName, Linking::None) => false,
            (Rule::FullName, _) if !block.linkable || self.crosses_markup(&source) => false,
            (Rule::FullName, Linking::All) => true,
            (Rule::FullName, Linking::First | Linking::Section) => self.linked.insert(record),
        };
        self.mentions.list.push(Mention {
            record,
            source,
            rule,
            links,
            sentence: self.mentions.sentences.len() - 1,
            in_sentence: start..end,
        });
    }
}
