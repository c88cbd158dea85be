//! Linking one text: its blocks of prose in, its mentions out.
//!
//! The blocks are read in order, since a mention by a full name brings its record into scope for
//! what follows. What is found in a block are the author's own marks and the names that
//! [`super::decision`] decides on; of sightings that overlap the first counts, of those that begin
//! together the longest that means somebody.

use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::ops::Range;

use super::decision::{Decision, Evidence, Scope};
use super::faults::{self, NameBearer};
use super::mentions::{Lost, Mention, Mentions, Rule, Sentence};
use super::registry::Registry;
use super::site::{Body, RecordId, Site};
use super::targets::{Target, TextId};
use super::whole_text::WholeText;
use crate::frontmatter::brief::Linking;
use crate::markdown::prose::{self, Block, BlockKind};
use crate::markdown::sentences;
use crate::names::passage::Passage;
use crate::names::sighting::Sighting;
use crate::words::date::Day;
use crate::words::diagnostic::Diagnostics;
use crate::words::span::Span;

/// Finds the mentions of one text, and reports the names in it that could be several records'.
pub fn link_text(site: &Site<'_>, registry: &Registry, id: TextId) -> (Mentions, Diagnostics) {
    let body = site.body(id);
    let blocks = prose::prose(site.written(body), body.text.body_start);
    let passages: Vec<Passage<'_>> = blocks
        .iter()
        .map(|block| Passage::new(&block.text, &block.closed))
        .collect();
    let mut linker = Linker {
        site,
        body,
        registry,
        itself: None,
        linking: site.config.links,
        day: site.settings.as_of,
        explicit: explicit(body),
        scope: Scope::default(),
        whole: Scope::default(),
        whole_text: WholeText::new(&registry.names, &passages),
        doubtful: FxHashSet::default(),
        linked: FxHashSet::default(),
        declares: matches!(id, TextId::Brief(_)),
        mentions: Mentions::default(),
        faults: Diagnostics::new(),
    };
    linker.introduce(id);
    let seen: Vec<Seen<'_>> = blocks
        .iter()
        .zip(&passages)
        .map(|(block, passage)| Seen {
            block,
            passage,
            sightings: registry.names.sightings(passage),
        })
        .collect();
    // Few texts have a heading that names somebody: the others are read once.
    if seen
        .iter()
        .any(|it| it.sightings.iter().any(|sighting| it.heads(sighting)))
    {
        linker.read_ahead(&seen);
    }
    // The cells of a row are one context: a name alone in its cell says nothing.
    for row in seen.chunk_by(|a, b| a.block.row.is_some() && a.block.row == b.block.row) {
        match row {
            [seen] => linker.block(seen),
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
    /// The day on which offices count: the brief's date.
    day: Day,
    /// The links and marks that lead to records, by place.
    explicit: Vec<(Range<usize>, RecordId)>,
    scope: Scope,
    /// Who is in scope at the end of the text: for headings.
    whole: Scope,
    whole_text: WholeText<'a>,
    /// Ambiguous names that are reported already.
    doubtful: FxHashSet<String>,
    /// Whether the text has front matter that can declare whom it is about.
    declares: bool,
    /// What has a link already, in this text or this section.
    linked: FxHashSet<RecordId>,
    mentions: Mentions,
    faults: Diagnostics,
}

/// A block and the names that were seen in it.
struct Seen<'a> {
    block: &'a Block,
    passage: &'a Passage<'a>,
    sightings: Vec<Sighting>,
}

impl Seen<'_> {
    /// Whether a name stands in a heading or among capitals, which are read with the whole text.
    fn heads(&self, sighting: &Sighting) -> bool {
        self.block.kind == BlockKind::Heading || self.passage.is_shouted(sighting.core)
    }
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
    lost: Vec<(RecordId, Lost)>,
}

impl Linker<'_> {
    /// Sets what goes before the text: whose it is, its date, who is in scope from the first word
    /// on. Those are the records that the author declared and those that the headline or the summary
    /// names in full.
    fn introduce(&mut self, id: TextId) {
        match id {
            TextId::Brief(id) => {
                let brief = self.site.brief(id);
                self.linking = brief.front.links.unwrap_or(self.linking);
                self.day = brief.date();
                for record in &brief.declared {
                    self.scope.declare(*record);
                }
                let title = std::iter::once(&brief.front.title.value);
                for text in title.chain(&brief.front.summary) {
                    self.introduce_named(text);
                }
            }
            TextId::Record(id) => {
                self.itself = Some(id);
                self.scope.mention(id, Rule::FullName);
            }
            TextId::Page(_) => {}
        }
    }

    fn introduce_named(&mut self, text: &str) {
        let passage = Passage::new(text, &[]);
        for sighting in self.registry.names.sightings(&passage) {
            if let Decision::Means { record, rule, .. } =
                self.decide(&passage, &sighting, &self.scope)
            {
                self.scope.mention(record, rule);
            }
        }
    }

    /// Brings into scope for headings whom the text mentions by a form that stands for itself.
    fn read_ahead(&mut self, seen: &[Seen<'_>]) {
        let mut whole = self.scope.clone();
        for (_, record) in &self.explicit {
            whole.mention(*record, Rule::Marked);
        }
        for Seen {
            passage, sightings, ..
        } in seen
        {
            for sighting in sightings {
                if let Decision::Means { record, rule, .. } =
                    self.decide(passage, sighting, &self.scope)
                {
                    whole.mention(record, rule);
                }
            }
        }
        self.whole = whole;
    }

    fn decide(&self, passage: &Passage<'_>, sighting: &Sighting, scope: &Scope) -> Decision {
        let evidence = Evidence {
            site: self.site,
            registry: self.registry,
            scope,
            day: self.day,
        };
        evidence.decide(passage, sighting)
    }

    fn block(&mut self, seen: &Seen<'_>) {
        let block = seen.block;
        if block.kind == BlockKind::Heading && self.linking == Linking::Section {
            self.linked.clear();
        }
        let candidates = self.candidates(seen);
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
    fn row(&mut self, cells: &[Seen<'_>]) {
        let shown: Vec<String> = cells
            .iter()
            .map(|cell| self.shown(cell.block, 0..cell.block.text.len()))
            .collect();
        let mut quoted = false;
        let mut start = 0;
        for (seen, text) in cells.iter().zip(&shown) {
            let cell = seen.block;
            for candidate in self.candidates(seen) {
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
    fn candidates(&mut self, seen: &Seen<'_>) -> Vec<Candidate> {
        let Seen {
            block,
            passage,
            sightings,
        } = seen;
        let mut marked = self.marked(block).into_iter().peekable();
        let mut candidates = Vec::new();
        let mut end = 0;
        for sighting in sightings {
            let range = passage.bytes(&sighting.words);
            while let Some(mark) = marked.next_if(|mark| mark.range.start <= range.start) {
                self.scope.mention(mark.record, mark.rule);
                candidates.push(mark);
            }
            if range.start < end || !self.whole_text.has_name(passage, sighting) {
                continue;
            }
            let heads = seen.heads(sighting);
            let scope = if heads { &self.whole } else { &self.scope };
            match self.decide(passage, sighting, scope) {
                Decision::Means { record, rule, .. }
                    if rule == Rule::GivenName
                        && self
                            .whole_text
                            .gives_to_another(passage.word(sighting.core), record.0) => {}
                Decision::Means { record, rule, lost } => {
                    self.scope.mention(record, rule);
                    end = range.end;
                    candidates.push(Candidate {
                        record,
                        range,
                        rule,
                        lost,
                    });
                }
                Decision::Doubtful(bearers) => {
                    end = range.end;
                    self.ambiguous(block, &range, &bearers);
                }
                Decision::Unintroduced(bearers) => {
                    if !self.whole_text.introduces_another(passage, sighting) {
                        self.ambiguous(block, &range, &bearers);
                    }
                }
                Decision::Nothing => {}
            }
        }
        for mark in marked {
            self.scope.mention(mark.record, mark.rule);
            candidates.push(mark);
        }
        candidates.retain(|candidate| Some(candidate.record) != self.itself);
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
        for range in block.closed.iter().filter(|range| !range.is_empty()) {
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
                    lost: Vec::new(),
                });
            }
        }
        found
    }

    /// Reports a name that several records bear, once for each text.
    fn ambiguous(&mut self, block: &Block, range: &Range<usize>, bearers: &[RecordId]) {
        let name = &block.text[range.clone()];
        if self.doubtful.insert(name.to_owned()) {
            let source = block.source_range(range.clone());
            let place = Span::new(self.body.text.source, source);
            let candidates: Vec<NameBearer> = bearers
                .iter()
                .map(|&id| NameBearer {
                    mark: self.site.mark_of(id),
                    name: self.site.record(id).name().to_owned(),
                    folder: self.site.record(id).kind().folder(),
                })
                .collect();
            // To declare one helps only while none is in scope, and only a brief can.
            let declarable = self.declares && !bearers.iter().any(|id| self.scope.has(*id));
            let fault = faults::ambiguous_name(place, name, &candidates, declarable);
            self.faults.push(fault);
        }
    }

    /// Adds a mention to the last sentence. Its text begins at `sentence_start` of the block's, and
    /// the block's at `shift` of the sentence's.
    fn add(&mut self, block: &Block, candidate: Candidate, sentence_start: usize, shift: usize) {
        let Candidate {
            record,
            range,
            rule,
            lost,
        } = candidate;
        let start = shift + self.shown(block, sentence_start..range.start).len();
        let end = start + self.shown(block, range.clone()).len();
        let source = block.source_range(range.clone());
        let links = match (rule, self.linking) {
            (Rule::Marked, _) => {
                self.linked.insert(record);
                false
            }
            (_, Linking::None) => false,
            _ if !block.linkable || self.crosses_markup(&source) => false,
            (_, Linking::All) => true,
            (_, Linking::First | Linking::Section) => self.linked.insert(record),
        };
        self.mentions.list.push(Mention {
            record,
            source,
            rule,
            lost,
            links,
            sentence: self.mentions.sentences.len() - 1,
            in_sentence: start..end,
        });
    }
}
