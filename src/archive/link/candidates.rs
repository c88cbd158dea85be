//! Reads the blocks of a text in order and keeps track of who is in scope: a block in, its mentions out.
//!
//! Of sightings that overlap the first counts, and of those that begin together the longest that means
//! somebody: in `United Nations Security Council` the United Nations are not mentioned.

use rustc_hash::FxHashSet;
use std::ops::Range;

use super::decision::{Decision, Scope, unborn};
use super::mention::{Candidate, Rejection, Rule, UnbornName, UnsettledName};
use super::text::{ReadBlock, TextContext};
use super::trace::{Dismissal, Introduction, Trace};
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
    unsettled: Vec<UnsettledName>,
    unborn: Vec<UnbornName>,
    diagnostics: Diagnostics,
    /// What is kept of each decision where somebody asks why; nothing in a build.
    trace: Option<Trace>,
}

impl<'a> TextReader<'a> {
    /// A reader at the first block of a text, which consists of `blocks`. `trace` is what is to be kept of each
    /// decision, if anything.
    pub fn new(
        text: &'a TextContext<'a>,
        blocks: &'a [ReadBlock<'a>],
        mut trace: Option<Trace>,
    ) -> Self {
        let (scope, unborn) = text.first_scope(trace.as_mut());
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
            unsettled: Vec::new(),
            unborn,
            diagnostics: Diagnostics::new(),
            trace,
        }
    }

    /// What is mentioned in the next block, in order. Whoever is mentioned in a form that stands for
    /// itself is in scope for what follows.
    pub fn candidates(&mut self, read: &ReadBlock<'_>) -> Vec<Candidate> {
        let mut marked = self.text.marked(read.block).into_iter().peekable();
        let mut candidates = Vec::new();
        let mut end = 0;
        for sighting in &read.sightings {
            let range = read.passage.name_bytes(&sighting.words);
            while let Some(mark) = marked.next_if(|mark| mark.range.start <= range.start) {
                self.enter(read.block, &mark.range, mark.record, mark.rule);
                candidates.push(mark);
            }
            if range.start < end {
                continue;
            }
            let decision = match self.decide(read, sighting) {
                Ok(decision) => decision,
                Err(dismissal) => {
                    if let Some(trace) = &mut self.trace {
                        let source = read.block.source_range(range);
                        trace.dismissed(source, sighting, dismissal);
                    }
                    continue;
                }
            };
            if let Some(trace) = &mut self.trace {
                let source = read.block.source_range(range.clone());
                trace.decided(source, sighting, &decision);
            }
            match decision {
                Decision::Means {
                    record,
                    rule,
                    rejected,
                } => {
                    // An only bearer is no introduction: each mention stands on the same ground.
                    if rule != Rule::OnlyBearer {
                        self.enter(read.block, &range, record, rule);
                    }
                    self.check_alias(read.block, &range, &rejected, Some(record));
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
                Decision::Plain(bearer) => self.report_plain(read.block, &range, bearer),
                Decision::RuledOut(rejected) => {
                    self.check_alias(read.block, &range, &rejected, None);
                    if let Some(record) = unborn(&rejected, sighting) {
                        self.note_unborn(read.block, &range, record);
                    }
                }
                Decision::Nothing => {}
            }
        }
        for mark in marked {
            self.enter(read.block, &mark.range, mark.record, mark.rule);
            candidates.push(mark);
        }
        let own = self.text.own_record();
        candidates.retain(|candidate| Some(candidate.record) != own);
        candidates
    }

    /// Brings a record into scope by a mention in `block`.
    fn enter(&mut self, block: &Block, range: &Range<usize>, record: RecordId, rule: Rule) {
        // A form that rests on scope introduces nobody, not even in a heading, which is read as if it came last.
        if let Some(trace) = &mut self.trace
            && !rule.needs_scope()
        {
            let start = block.source_range(range.clone()).start;
            trace.introduce(record, Introduction::Mention(start));
        }
        self.scope.mention(record, rule);
    }

    /// Decides who is meant by a sighting, and drops what the whole text speaks against.
    ///
    /// # Errors
    /// What in the whole text says that it names nobody on record.
    fn decide(&mut self, read: &ReadBlock<'_>, sighting: &Sighting) -> Result<Decision, Dismissal> {
        let passage = &read.passage;
        let scope = &self.scope;
        let introduced = || {
            let mut bearers = sighting.bearers.iter();
            !read.is_headline(sighting) && bearers.any(|it| scope.has(RecordId(it.bearer)))
        };
        if !self.whole_text.has_name(passage, sighting, introduced) {
            return Err(match passage.opens_sentence(sighting.words.start) {
                true => Dismissal::FirstWord,
                false => Dismissal::Word,
            });
        }
        let headline = self.headline_scope.as_ref();
        let headline = headline.filter(|_| read.is_headline(sighting));
        let scope = headline.unwrap_or(&self.scope);
        let decision = self.text.decide(passage, sighting, scope);
        if let Decision::Means { record, rule, .. } = &decision
            && !passage.language.is_english()
        {
            // What only English words decide does not hold here.
            let weak = matches!(rule, Rule::FamilyName | Rule::Scope);
            let at = sighting.family_at;
            if *rule == Rule::OnlyBearer {
                return Ok(Decision::Nothing);
            }
            if weak && self.whole_text.gives_form_to_another(passage, at, record.0) {
                return Err(Dismissal::Another);
            }
        }
        match &decision {
            Decision::Means {
                record,
                rule: Rule::GivenName,
                ..
            } => {
                let given = passage.word(sighting.family_at);
                if self.whole_text.gives_to_another(given, record.0) {
                    return Err(Dismissal::Another);
                }
            }
            Decision::Means {
                record,
                rule: Rule::OnlyBearer,
                ..
            } => {
                if self.whole_text.introduces_another(read, sighting) {
                    return Err(Dismissal::Another);
                }
                let in_office = self.text.is_in_office(*record);
                if !self.whole_text.is_distinctive(read, sighting, in_office) {
                    return self.plain(read, sighting, *record);
                }
            }
            Decision::Plain(record) => return self.plain(read, sighting, *record),
            Decision::Unintroduced(_) if self.whole_text.introduces_another(read, sighting) => {
                return Err(Dismissal::Another);
            }
            _ => {}
        }
        Ok(decision)
    }

    /// What is left of a family name that is not linked: there is nothing to report where it is somebody
    /// else's or no name at all.
    fn plain(
        &mut self,
        read: &ReadBlock<'_>,
        sighting: &Sighting,
        bearer: RecordId,
    ) -> Result<Decision, Dismissal> {
        if self.whole_text.introduces_another(read, sighting) {
            return Err(Dismissal::Another);
        }
        match self.whole_text.may_be_a_word(&read.passage, sighting) {
            true => Err(Dismissal::Word),
            false => Ok(Decision::Plain(bearer)),
        }
    }

    /// Reports a name that could be several records'.
    fn report(&mut self, block: &Block, range: &Range<usize>, bearers: &[RecordId]) {
        if self.reported.insert(block.text[range.clone()].to_owned()) {
            let warning = self.text.ambiguous_name(block, range, bearers, &self.scope);
            self.diagnostics.push(warning);
            self.keep(block, range, bearers);
        }
    }

    /// Reports a family name that stays plain, though one record bears it.
    fn report_plain(&mut self, block: &Block, range: &Range<usize>, bearer: RecordId) {
        if let Some(warning) = self.text.plain_name(block, range, bearer)
            && self.reported.insert(block.text[range.clone()].to_owned())
        {
            self.diagnostics.push(warning);
            self.keep(block, range, &[bearer]);
        }
    }

    fn keep(&mut self, block: &Block, range: &Range<usize>, bearers: &[RecordId]) {
        self.unsettled.push(UnsettledName {
            source: block.source_range(range.clone()),
            bearers: bearers.to_vec(),
        });
    }

    /// Reports an alias that fits one of those who are not meant, because the office beside it does not.
    fn check_alias(
        &mut self,
        block: &Block,
        range: &Range<usize>,
        rejected: &[(RecordId, Rejection)],
        meant: Option<RecordId>,
    ) {
        let alias = rejected
            .iter()
            .find(|(_, why)| *why == Rejection::AliasAgainstOffice);
        if let Some((alias_of, _)) = alias
            && self.reported.insert(block.text[range.clone()].to_owned())
        {
            let warning = self
                .text
                .alias_against_office(block, range, *alias_of, meant);
            self.diagnostics.push(warning);
        }
    }

    /// Keeps the full name of somebody who was not yet born, once a text.
    fn note_unborn(&mut self, block: &Block, range: &Range<usize>, record: RecordId) {
        if !self.unborn.iter().any(|it| it.record == record) {
            self.unborn.push(UnbornName {
                source: block.source_range(range.clone()),
                record,
            });
        }
    }

    /// The names that are not settled, those of people not yet born, and what was found wrong.
    pub fn into_findings(self) -> (Vec<UnsettledName>, Vec<UnbornName>, Diagnostics) {
        (self.unsettled, self.unborn, self.diagnostics)
    }

    /// What was kept of each decision, if anything.
    pub fn into_trace(self) -> Option<Trace> {
        self.trace
    }
}
