//! Reads the blocks of a text in order and keeps track of who is in scope: a block in, its mentions out.
//!
//! Of sightings that overlap the first counts, and of those that begin together the longest that means
//! somebody: in `United Nations Security Council` the United Nations are not mentioned.

use rustc_hash::FxHashSet;
use std::ops::Range;

use super::decision::{Decision, Scope};
use super::mention::{Candidate, Rule};
use super::text::{ReadBlock, TextContext};
use super::whole_text::WholeText;
use crate::archive::site::RecordId;
use crate::base::diagnostic::Diagnostics;
use crate::markdown::prose::Block;
use crate::names::find::Sighting;

/// What changes while a text is read.
pub struct TextReader<'a> {
    text: &'a TextContext<'a>,
    whole_text: WholeText<'a>,
    scope: Scope,
    /// Who is in scope in headings; `None` if no heading has a name, as in most texts, so that those
    /// are read only once.
    headline_scope: Option<Scope>,
    /// The names that are reported already: each is reported once in a text.
    reported: FxHashSet<String>,
    diagnostics: Diagnostics,
}

impl<'a> TextReader<'a> {
    /// A reader at the first block of a text, which consists of `blocks`.
    pub fn new(text: &'a TextContext<'a>, blocks: &'a [ReadBlock<'a>]) -> Self {
        let scope = text.first_scope();
        // A heading often has only the family name, before the paragraph that gives the full one:
        // `## Ivashov in Brussels`, then `Leonid Ivashov said ...`. So it is read as if it came at the
        // end of the text.
        let has_headline = |it: &ReadBlock<'_>| it.sightings.iter().any(|one| it.is_headline(one));
        let headline_scope = blocks
            .iter()
            .any(has_headline)
            .then(|| text.whole_scope(&scope, blocks));
        Self {
            text,
            whole_text: WholeText::new(text.registry().names(), blocks),
            scope,
            headline_scope,
            reported: FxHashSet::default(),
            diagnostics: Diagnostics::new(),
        }
    }

    /// What is mentioned in the next block, in order. Whoever is mentioned in a form that stands for
    /// itself is in scope for what follows.
    pub fn candidates(&mut self, read: &ReadBlock<'_>) -> Vec<Candidate> {
        let mut marked = self.text.marked(read.block).into_iter().peekable();
        let mut candidates = Vec::new();
        let mut end = 0;
        for sighting in &read.sightings {
            let range = read.passage.bytes(&sighting.words);
            while let Some(mark) = marked.next_if(|mark| mark.range.start <= range.start) {
                self.scope.mention(mark.record, mark.rule);
                candidates.push(mark);
            }
            if range.start < end {
                continue;
            }
            match self.decide(read, sighting) {
                Decision::Means {
                    record,
                    rule,
                    rejected,
                } => {
                    self.scope.mention(record, rule);
                    end = range.end;
                    candidates.push(Candidate {
                        record,
                        range,
                        rule,
                        rejected,
                    });
                }
                Decision::Doubtful(bearers) => {
                    end = range.end;
                    self.report(read.block, &range, &bearers);
                }
                Decision::Unintroduced(bearers) => self.report(read.block, &range, &bearers),
                Decision::Nothing => {}
            }
        }
        for mark in marked {
            self.scope.mention(mark.record, mark.rule);
            candidates.push(mark);
        }
        let own = self.text.own_record();
        candidates.retain(|candidate| Some(candidate.record) != own);
        candidates
    }

    /// Decides who is meant by a sighting, and drops what the whole text speaks against.
    fn decide(&mut self, read: &ReadBlock<'_>, sighting: &Sighting) -> Decision {
        let passage = &read.passage;
        if !self.whole_text.has_name(passage, sighting) {
            return Decision::Nothing;
        }
        let headline = self.headline_scope.as_ref();
        let headline = headline.filter(|_| read.is_headline(sighting));
        let scope = headline.unwrap_or(&self.scope);
        let decision = self.text.decide(passage, sighting, scope);
        let is_another = match &decision {
            Decision::Means {
                record,
                rule: Rule::GivenName,
                ..
            } => {
                let given = passage.word(sighting.family_at);
                self.whole_text.gives_to_another(given, record.0)
            }
            Decision::Unintroduced(_) => self.whole_text.introduces_another(passage, sighting),
            _ => false,
        };
        if is_another {
            return Decision::Nothing;
        }
        decision
    }

    /// Reports a name that could be several records'.
    fn report(&mut self, block: &Block, range: &Range<usize>, bearers: &[RecordId]) {
        if self.reported.insert(block.text[range.clone()].to_owned()) {
            let warning = self.text.ambiguous_name(block, range, bearers, &self.scope);
            self.diagnostics.push(warning);
        }
    }

    /// What was found wrong.
    pub fn into_diagnostics(self) -> Diagnostics {
        self.diagnostics
    }
}
