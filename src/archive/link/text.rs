//! Linking one text: its blocks of prose in, its mentions out.
//!
//! The blocks are read in order, since a mention by a full name brings its record into scope for
//! what follows. What is found in a block are the author's own marks and the names that
//! [`super::decision`] decides on; of sightings that overlap the first counts, of those that begin
//! together the longest that means somebody. Where each mention stands in the text is worked out in
//! [`super::placement`].

use rustc_hash::FxHashSet;
use std::ops::Range;

use super::decision::{Decision, Evidence, Scope};
use super::diagnostics;
use super::diagnostics::NameBearer;
use super::mention::{Mentions, Rejection, Rule};
use super::registry::Registry;
use super::whole_text::WholeText;
use crate::archive::parse::Text;
use crate::archive::site::{RecordId, Site, Target, Targets, TextId};
use crate::base::date::Day;
use crate::base::diagnostic::Diagnostics;
use crate::base::span::Span;
use crate::frontmatter::brief::Linking;
use crate::markdown::prose;
use crate::markdown::prose::{Block, BlockKind};
use crate::names::find::Sighting;
use crate::names::text::Passage;

/// Finds the mentions of one text, and reports the names in it that could be several records'.
pub fn link_text(site: &Site, registry: &Registry, id: TextId) -> (Mentions, Diagnostics) {
    let (text, targets) = (site.text(id), site.targets.of(id));
    let blocks = prose::prose(site.written(text), text.body_start);
    let passages: Vec<Passage<'_>> = blocks
        .iter()
        .map(|block| Passage::new(&block.text, &block.closed))
        .collect();
    let mut linker = Linker {
        site,
        text,
        targets,
        registry,
        itself: None,
        linking: site.config.links,
        day: site.settings.as_of,
        explicit: explicit(text, targets),
        scope: Scope::default(),
        whole: Scope::default(),
        whole_text: WholeText::new(&registry.names, &passages),
        doubtful: FxHashSet::default(),
        linked: FxHashSet::default(),
        declares: matches!(id, TextId::Brief(_)),
        mentions: Mentions::default(),
        diagnostics: Diagnostics::new(),
    };
    linker.introduce(id);
    let seen: Vec<ReadBlock<'_>> = blocks
        .iter()
        .zip(&passages)
        .map(|(block, passage)| ReadBlock {
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
    (linker.mentions, linker.diagnostics)
}

pub struct Linker<'a> {
    pub site: &'a Site,
    pub text: &'a Text,
    pub targets: &'a Targets,
    pub registry: &'a Registry,
    pub itself: Option<RecordId>,
    pub linking: Linking,
    /// The day on which offices count: the brief's date.
    pub day: Day,
    /// The links and marks that lead to records, by place.
    pub explicit: Vec<(Range<usize>, RecordId)>,
    pub scope: Scope,
    /// Who is in scope at the end of the text: for headings.
    pub whole: Scope,
    pub whole_text: WholeText<'a>,
    /// Ambiguous names that are reported already.
    pub doubtful: FxHashSet<String>,
    /// Whether the text has front matter that can declare whom it is about.
    pub declares: bool,
    /// What has a link already, in this text or this section.
    pub linked: FxHashSet<RecordId>,
    pub mentions: Mentions,
    pub diagnostics: Diagnostics,
}

/// A block and the names that were seen in it.
pub struct ReadBlock<'a> {
    pub block: &'a Block,
    pub passage: &'a Passage<'a>,
    pub sightings: Vec<Sighting>,
}

impl ReadBlock<'_> {
    /// Whether a name stands in a heading or among capitals, which are read with the whole text.
    fn heads(&self, sighting: &Sighting) -> bool {
        self.block.kind == BlockKind::Heading || self.passage.is_shouted(sighting.core)
    }
}

/// The links and marks of a text that lead to records, by place.
fn explicit(text: &Text, targets: &Targets) -> Vec<(Range<usize>, RecordId)> {
    let outline = &text.outline;
    let links = outline.links.iter().map(|link| &link.span);
    let spans = links.chain(outline.marks.iter().map(|mark| &mark.span));
    let record = |span: &Range<usize>| match targets.get(&span.start) {
        Some(Target::Text(TextId::Record(record), _)) => Some((span.clone(), *record)),
        _ => None,
    };
    let mut found: Vec<_> = spans.filter_map(record).collect();
    found.sort_by_key(|(span, _)| span.start);
    found
}

/// A mention before it is known in which sentence it stands; ranges are bytes of the block's text.
pub struct Candidate {
    pub record: RecordId,
    pub range: Range<usize>,
    pub rule: Rule,
    pub lost: Vec<(RecordId, Rejection)>,
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
                for record in &self.site.references.declared[id] {
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
    fn read_ahead(&mut self, seen: &[ReadBlock<'_>]) {
        let mut whole = self.scope.clone();
        for (_, record) in &self.explicit {
            whole.mention(*record, Rule::Marked);
        }
        for ReadBlock {
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

    /// What is mentioned in a block, in order.
    pub fn candidates(&mut self, seen: &ReadBlock<'_>) -> Vec<Candidate> {
        let ReadBlock {
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
            let place = Span::new(self.text.source, source);
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
            let diagnostic = diagnostics::ambiguous_name(place, name, &candidates, declarable);
            self.diagnostics.push(diagnostic);
        }
    }
}
