//! What is fixed for a text while it is read: whose it is, its date, its marks, how it wants names
//! linked, and who is in scope from its first word on.

use std::ops::Range;

use super::decision::{Decision, Evidence, Scope, unborn};
use super::diagnostics::{self, NameBearer};
use super::mention::{Candidate, Rule, UnbornName};
use super::registry::Registry;
use super::trace::{Introduction, Trace};
use crate::archive::parse::Text;
use crate::archive::site::{RecordId, Site, Target, Targets, TextId};
use crate::base::date::Day;
use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;
use crate::frontmatter::brief::Linking;
use crate::markdown::prose::{self, Block, BlockKind};
use crate::names::find::{BodyOwners, Sighting};
use crate::names::text::{Code, Language, Passage, nation_at};

/// A block and the names that were seen in it.
pub struct ReadBlock<'a> {
    pub block: &'a Block,
    pub passage: Passage<'a>,
    pub sightings: Vec<Sighting>,
    /// The words that are a family name on record behind a given name of nobody on record, in order.
    pub strangers: Vec<usize>,
    /// To whom the block gives parliaments.
    pub bodies: BodyOwners,
}

impl<'a> ReadBlock<'a> {
    /// Looks for all names in a block.
    pub fn new(block: &'a Block, registry: &Registry<'_>, language: Language) -> Self {
        let passage = Passage::in_language(&block.text, &block.closed, language);
        let read = registry.names().read(&passage);
        Self {
            block,
            passage,
            sightings: read.sightings,
            strangers: read.strangers,
            bodies: read.bodies,
        }
    }

    /// Whether a name stands in a heading or in a line of capitals, which are headings too.
    pub fn is_headline(&self, sighting: &Sighting) -> bool {
        self.block.kind == BlockKind::Heading || self.passage.is_among_capitals(sighting.family_at)
    }
}

/// A text as it is known before its prose is read.
pub struct TextContext<'a> {
    registry: &'a Registry<'a>,
    id: TextId,
    text: &'a Text,
    targets: &'a Targets,
    linking: Linking,
    day: Day,
    language: Language,
    /// The author's links and marks that lead to records, by place.
    marks: Vec<(Range<usize>, RecordId)>,
}

impl<'a> TextContext<'a> {
    /// What is known of a text before it is read.
    pub fn new(registry: &'a Registry<'a>, id: TextId) -> Self {
        let site = registry.site();
        let (text, targets) = (site.text(id), site.targets.of(id));
        let (links, day) = match id {
            TextId::Brief(id) => {
                let brief = site.brief(id);
                (brief.front.links, brief.date())
            }
            // A record or a page has no date: it speaks of today.
            TextId::Record(_) | TextId::Page(_) => (None, site.settings.as_of),
        };
        let tag = match id {
            TextId::Brief(id) => site.brief(id).front.language.as_deref(),
            TextId::Record(_) | TextId::Page(_) => None,
        };
        Self {
            registry,
            id,
            text,
            targets,
            linking: links.unwrap_or(site.config.links),
            day,
            language: Language::of_tag(tag.unwrap_or(&site.config.language)),
            marks: marks(text, targets),
        }
    }

    /// Which of its mentions become links.
    pub fn linking(&self) -> Linking {
        self.linking
    }

    /// The record whose own text it is.
    pub fn own_record(&self) -> Option<RecordId> {
        match self.id {
            TextId::Record(id) => Some(id),
            TextId::Brief(_) | TextId::Page(_) => None,
        }
    }

    /// The names of all records.
    pub fn registry(&self) -> &'a Registry<'a> {
        self.registry
    }

    /// Its site.
    pub fn site(&self) -> &'a Site {
        self.registry.site()
    }

    /// Its source from its first byte to its last, front matter included.
    pub fn source(&self) -> &'a str {
        self.site().written(self.text)
    }

    /// Its blocks of prose.
    pub fn blocks(&self) -> Vec<Block> {
        prose::prose(self.source(), self.text.body())
    }

    /// The blocks with the names in them, by the rules of its language.
    pub fn read<'b>(&self, blocks: &'b [Block]) -> Vec<ReadBlock<'b>> {
        blocks
            .iter()
            .map(|block| ReadBlock::new(block, self.registry, self.language))
            .collect()
    }

    /// Who is in scope from the first word on: the record whose text it is, whom a brief's author
    /// declares, and whom its headline or its summary names in full, since these stand above the text
    /// (`title: Igor Ivanov in London` makes `Ivanov spoke.` his). `trace` is told who is brought in by what.
    /// With it come the full names there of people not yet born.
    pub fn first_scope(&self, mut trace: Option<&mut Trace>) -> (Scope, Vec<UnbornName>) {
        let mut scope = Scope::default();
        let mut not_born: Vec<UnbornName> = Vec::new();
        let mut introduce = |record: RecordId, how: Introduction| {
            if let Some(trace) = &mut trace {
                trace.introduce(record, how);
            }
        };
        match self.id {
            TextId::Brief(id) => {
                let brief = self.site().brief(id);
                for record in &self.site().references.declared[id] {
                    scope.declare(*record);
                    introduce(*record, Introduction::Declared);
                }
                let title = &brief.front.title;
                let place = title.span.range();
                let title = std::iter::once((&title.value, place.clone(), Introduction::Headline));
                let summary_at = brief.front.summary_span.map_or(place, |span| span.range());
                let summary = brief.front.summary.iter();
                let summary = summary.map(|text| (text, summary_at.clone(), Introduction::Summary));
                for (text, place, how) in title.chain(summary) {
                    let passage = Passage::in_language(text, &[], self.language);
                    for sighting in self.registry.names().sightings(&passage) {
                        let decision = self.decide(&passage, &sighting, &scope);
                        if let Decision::RuledOut(rejected) = &decision
                            && let Some(record) = unborn(rejected, &sighting)
                            && !not_born.iter().any(|it| it.record == record)
                        {
                            let name = &text[passage.name_bytes(&sighting.words)];
                            let source = self.within(&place, name);
                            not_born.push(UnbornName { source, record });
                        }
                        if let Some(record) = decision.enter(&mut scope) {
                            introduce(record, how);
                        }
                    }
                }
            }
            TextId::Record(id) => {
                scope.mention(id, Rule::FullName);
                introduce(id, Introduction::Own);
            }
            TextId::Page(_) => {}
        }
        (scope, not_born)
    }

    /// Where a name stands within a place of the source; the whole place where YAML writes it otherwise.
    fn within(&self, place: &Range<usize>, name: &str) -> Range<usize> {
        match self.source()[place.clone()].find(name) {
            Some(at) => place.start + at..place.start + at + name.len(),
            None => place.clone(),
        }
    }

    /// Who is in scope anywhere in the text: besides those of `first`, whoever is marked, or mentioned
    /// in a form that stands for itself.
    pub fn whole_scope(&self, first: &Scope, blocks: &[ReadBlock<'_>]) -> Scope {
        let mut whole = first.clone();
        for (_, record) in &self.marks {
            whole.mention(*record, Rule::Marked);
        }
        for ReadBlock {
            passage, sightings, ..
        } in blocks
        {
            for sighting in sightings {
                let meant = self.decide(passage, sighting, first).enter(&mut whole);
                if let Some(record) = meant {
                    whole.mention_rank(record, passage, sighting);
                }
            }
        }
        whole
    }

    /// Decides who is meant by a sighting.
    pub fn decide(&self, passage: &Passage<'_>, sighting: &Sighting, scope: &Scope) -> Decision {
        let evidence = Evidence {
            registry: self.registry,
            scope,
            day: self.day,
        };
        evidence.decide(passage, sighting)
    }

    /// Whether the text is what the parliament of another country than that of the body `record` said, so that a bare
    /// name of that body is doubtful: its title or its first block heads it as `Canada, House of Commons Debates` does.
    pub fn is_of_debates_elsewhere(&self, blocks: &[ReadBlock<'_>], record: RecordId) -> bool {
        let own_at_home = blocks
            .iter()
            .any(|it| it.bodies.at_home.contains(&record.0));
        if own_at_home {
            return false;
        }
        let home = self.registry.names().home(record.0);
        let heads = |text: &str| heads_debates(&Passage::new(text, &[]), home);
        let title = match self.id {
            TextId::Brief(id) => heads(&self.site().brief(id).front.title.value),
            TextId::Record(_) | TextId::Page(_) => false,
        };
        title
            || blocks.first().is_some_and(|it| heads(&it.block.text))
            || blocks.first().is_some_and(|it| it.bodies.debates_abroad)
    }

    /// Whether a record's person holds an office on the day of the text.
    pub fn is_in_office(&self, record: RecordId) -> bool {
        self.registry.is_in_office(record, self.day)
    }

    /// What the author marked in a block. The words of a link or a mark are a closed range of the
    /// block, and their source lies within the link's.
    pub fn marked(&self, block: &Block) -> Vec<Candidate> {
        let closed = block.closed.iter().filter(|range| !range.is_empty());
        let marked = closed.filter_map(|range| {
            let source = block.source_range(range.clone());
            let after = self
                .marks
                .partition_point(|(span, _)| span.start <= source.start);
            let (span, record) = &self.marks[after.checked_sub(1)?];
            (source.end <= span.end).then(|| Candidate {
                record: *record,
                range: range.clone(),
                rule: Rule::Marked,
                rejected: Vec::new(),
            })
        });
        marked.collect()
    }

    /// A range of a block as its page shows it: a mark without words of its own shows the name of its
    /// record.
    pub fn shown(&self, block: &Block, range: Range<usize>) -> String {
        if block.unnamed.is_empty() {
            return block.text[range].to_owned();
        }
        let site = self.site();
        block.shown(range, |key| match self.targets.get(&key) {
            Some(Target::Text(TextId::Record(record), _)) => {
                Some(site.typeset(site.record(*record).name()))
            }
            _ => None,
        })
    }

    /// The warning that a name in `block` could be any of these, where `scope` is who is in scope.
    pub fn ambiguous_name(
        &self,
        block: &Block,
        range: &Range<usize>,
        bearers: &[RecordId],
        scope: &Scope,
    ) -> Diagnostic {
        let candidates: Vec<NameBearer> = bearers.iter().map(|&id| self.bearer(id)).collect();
        // Only a brief has front matter that declares, and a second one in scope decides nothing.
        let is_brief = matches!(self.id, TextId::Brief(_));
        let declarable = is_brief && !bearers.iter().any(|id| scope.has(*id));
        let span = self.span(block, range);
        diagnostics::ambiguous_name(span, &block.text[range.clone()], &candidates, declarable)
    }

    /// The warning that a family name in `block` stays plain, though one record bears it; `shared` says that the text
    /// has somebody else of that name. Only a brief has front matter that declares who is meant.
    pub fn plain_name(
        &self,
        block: &Block,
        range: &Range<usize>,
        bearer: RecordId,
        shared: bool,
    ) -> Option<Diagnostic> {
        matches!(self.id, TextId::Brief(_)).then(|| {
            let (span, bearer) = (self.span(block, range), self.bearer(bearer));
            diagnostics::plain_family_name(span, &block.text[range.clone()], &bearer, shared)
        })
    }

    /// The warning that a name in `block` is an alias of one record, and the office beside it another's.
    pub fn alias_against_office(
        &self,
        block: &Block,
        range: &Range<usize>,
        alias_of: RecordId,
        meant: Option<RecordId>,
    ) -> Diagnostic {
        let (site, span) = (self.site(), self.span(block, range));
        let name = |id: RecordId| site.record(id).name();
        let words = &block.text[range.clone()];
        diagnostics::alias_against_office(span, words, name(alias_of), meant.map(name))
    }

    fn bearer(&self, id: RecordId) -> NameBearer {
        let site = self.site();
        NameBearer {
            mark: site.mark_of(id),
            name: site.record(id).name().to_owned(),
            folder: site.record(id).kind().folder(),
        }
    }

    fn span(&self, block: &Block, range: &Range<usize>) -> Span {
        Span::new(self.text.source, block.source_range(range.clone()))
    }
}

/// Whether a passage begins with another country than these and names what its parliament said: `Canada, House of Commons
/// Debates`.
fn heads_debates(passage: &Passage<'_>, home: &[Code]) -> bool {
    /// In words.
    const LONGEST: usize = 12;
    let said = (0..passage.words.len().min(LONGEST))
        .any(|at| matches!(passage.word(at), "Debates" | "Hansard" | "Proceedings"));
    said && nation_at(passage, 0)
        .is_some_and(|(_, nation)| !nation.countries().any(|code| home.contains(&code)))
}

/// The links and marks of a text that lead to records, by place.
fn marks(text: &Text, targets: &Targets) -> Vec<(Range<usize>, RecordId)> {
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
