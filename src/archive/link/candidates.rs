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
use super::whole_text::{OtherOfName, WholeText};
use crate::archive::site::RecordId;
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::markdown::prose::Block;
use crate::names::find::{NameForm, SightedBearer, Sighting};
use crate::names::office::Address;
use crate::names::person::is_frequent_family_name;
use crate::names::text::{Case, Passage};

/// What changes while a text is read.
pub struct TextReader<'a> {
    text: &'a TextContext<'a>,
    whole_text: WholeText<'a>,
    blocks: &'a [ReadBlock<'a>],
    scope: Scope,
    /// Who is in scope in headings; `None` if no heading has a name, as in most texts, so that those
    /// are read only once.
    headline_scope: Option<Scope>,
    /// The names that are reported already: each is reported once in a text.
    reported: FxHashSet<String>,
    unsettled: Vec<UnsettledName>,
    unborn: Vec<UnbornName>,
    diagnostics: Diagnostics,
    /// The family names that the text has had as somebody else's, of whom there is no record, and how that one is
    /// addressed as far as it is known.
    others: Vec<(String, Option<Address>)>,
    /// An alias that the office beside it speaks against, until it is known who is meant: its bytes in the block, and
    /// whose it is.
    opposed: Option<(Range<usize>, RecordId)>,
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
            blocks,
            scope,
            headline_scope,
            reported: FxHashSet::default(),
            unsettled: Vec::new(),
            unborn,
            diagnostics: Diagnostics::new(),
            others: Vec::new(),
            opposed: None,
            trace,
        }
    }

    /// What is mentioned in the next block, in order. Whoever is mentioned in a form that stands for
    /// itself is in scope for what follows.
    pub fn candidates(&mut self, read: &ReadBlock<'_>) -> Vec<Candidate> {
        let mut marked = self.text.marked(read.block).into_iter().peekable();
        let mut candidates = Vec::new();
        let mut end = 0;
        let mut strangers = read.strangers.iter().peekable();
        for sighting in &read.sightings {
            let range = read.passage.name_bytes(&sighting.words);
            while let Some(at) = strangers.next_if(|at| **at < sighting.words.start) {
                self.meet_stranger(&read.passage, *at);
            }
            self.settle_opposed(read.block, &range);
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
                        self.scope.mention_rank(record, &read.passage, sighting);
                    }
                    if let Some((alias, alias_of)) = self.opposed.take() {
                        self.report_alias(read.block, &alias, alias_of, Some(record));
                    }
                    if let Some(alias_of) = opposed_alias(&rejected) {
                        self.report_alias(read.block, &range, alias_of, Some(record));
                    }
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
                Decision::Plain(bearer) => self.report_plain(read.block, &range, bearer, false),
                Decision::Either(bearer) => self.report_plain(read.block, &range, bearer, true),
                Decision::RuledOut(rejected) => {
                    if let Some(record) = unborn(&rejected, sighting) {
                        self.note_unborn(read.block, &range, record);
                    }
                    self.meet_other(&read.passage, sighting, &rejected);
                    if let Some(treaty) = self.unintroduced_treaty(read, sighting, &rejected) {
                        self.report_plain(read.block, &range, treaty, false);
                    }
                    if let Some(alias_of) = opposed_alias(&rejected) {
                        self.opposed = Some((range, alias_of));
                    }
                }
                Decision::Nothing => {}
            }
        }
        for at in strangers {
            self.meet_stranger(&read.passage, *at);
        }
        self.settle_opposed(read.block, &(usize::MAX..usize::MAX));
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

    /// Remembers that the family name at a word is that of somebody without a record, behind a given name.
    fn meet_stranger(&mut self, passage: &Passage<'_>, at: usize) {
        let given = passage.folded(at - 1);
        self.others
            .push((passage.folded(at), Address::of_given_name(&given)));
    }

    /// Remembers that a family name is somebody else's, if what stands beside it says so: an office, a form of
    /// address, a country.
    fn meet_other(
        &mut self,
        passage: &Passage<'_>,
        sighting: &Sighting,
        rejected: &[(RecordId, Rejection)],
    ) {
        // `The King of Morocco` is nobody of that name.
        let article = |at: usize| matches!(&*passage.folded(at), "the" | "a" | "an");
        if sighting.words.start.checked_sub(1).is_some_and(article) {
            return;
        }
        let by_family = |it: &SightedBearer| it.form == NameForm::Family;
        let dead = rejected.iter().any(|(_, why)| *why == Rejection::Dead);
        if !dead && !sighting.bearers.iter().any(by_family) {
            return;
        }
        let speaks = |(_, why): &&(RecordId, Rejection)| {
            matches!(
                why,
                Rejection::Office
                    | Rejection::Dead
                    | Rejection::Honorific
                    | Rejection::Country
                    | Rejection::Generation
                    | Rejection::Alive
                    | Rejection::Relative
            )
        };
        if let Some((record, why)) = rejected.iter().find(speaks) {
            let own = self.text.registry().address(*record);
            let said = address_in_front(passage, sighting);
            let address = said.filter(|_| *why == Rejection::Honorific && own != said);
            let family = passage.folded(sighting.family_at);
            self.others.push((family, address));
        }
    }

    /// Whether the text has had a family name as somebody else's, so that it no longer means the one on record for
    /// sure, unless the author says who is meant: after `Secretary of State Clinton`, a bare `Clinton` need not be
    /// Bill. `Mr. Clinton` is no woman.
    fn is_shared(&self, passage: &Passage<'_>, sighting: &Sighting, record: RecordId) -> bool {
        if self.others.is_empty() || self.scope.declares(record) {
            return false;
        }
        let family = passage.folded(sighting.family_at);
        let mut others = self
            .others
            .iter()
            .filter(|(other, _)| *other == family)
            .peekable();
        if others.peek().is_none() {
            return false;
        }
        let said = address_in_front(passage, sighting);
        let told = said.is_some()
            && said == self.text.registry().address(record)
            && others.all(|(_, other)| other.is_some_and(|other| Some(other) != said));
        !told
    }

    /// Decides who is meant by a sighting, and drops what the whole text speaks against.
    ///
    /// # Errors
    /// What in the whole text says that it names nobody on record.
    fn decide(&mut self, read: &ReadBlock<'_>, sighting: &Sighting) -> Result<Decision, Dismissal> {
        let passage = &read.passage;
        let scope = &self.scope;
        if read.bodies.unsaid.iter().any(|(at, bearer)| {
            let record = RecordId(*bearer);
            *at == sighting.words.start
                && sighting.bearers.iter().any(|it| it.bearer == *bearer)
                && !scope.declares(record)
                && self.text.is_of_debates_elsewhere(self.blocks, record)
        }) {
            return Err(Dismissal::Another);
        }
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
            if weak && self.whole_text.gives_form_to_another(read, at, record.0) {
                return Ok(Decision::Either(*record));
            }
        }
        if let Decision::Means { record, rule, .. } = &decision
            && matches!(rule, Rule::FamilyName | Rule::Scope | Rule::OnlyBearer)
            && self.is_shared(passage, sighting, *record)
        {
            return match rule {
                Rule::OnlyBearer => Err(Dismissal::Another),
                _ => Ok(Decision::Either(*record)),
            };
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
                if let Some(other) = self.whole_text.other_of_name(read, sighting) {
                    return self.shared(passage, sighting, &other, decision);
                }
                let in_office = self.text.is_in_office(*record);
                if !self.whole_text.is_distinctive(read, sighting, in_office) {
                    return self.plain(read, sighting, *record);
                }
            }
            Decision::Plain(record) => return self.plain(read, sighting, *record),
            Decision::Unintroduced(_) => {
                if let Some(other) = self.whole_text.other_of_name(read, sighting) {
                    return self.shared(passage, sighting, &other, decision);
                }
            }
            _ => {}
        }
        Ok(decision)
    }

    /// What is left of a family name that the text has as somebody else's too. In front of that one it may be either,
    /// and so may be the name of somebody in office whom a text need not introduce: `Churchill signed. Sarah Churchill
    /// danced.` Behind, it is the other's, and there is nothing to report.
    fn shared(
        &self,
        passage: &Passage<'_>,
        sighting: &Sighting,
        other: &OtherOfName,
        decision: Decision,
    ) -> Result<Decision, Dismissal> {
        let in_office = |record: &RecordId| self.text.is_in_office(*record);
        let may_be = |bearers: &[RecordId]| match other {
            OtherOfName::Word => false,
            OtherOfName::Behind => true,
            OtherOfName::Before => {
                bearers.iter().any(in_office)
                    && !is_frequent_family_name(&passage.folded(sighting.family_at))
            }
        };
        match decision {
            Decision::Means { record, .. } | Decision::Plain(record) if may_be(&[record]) => {
                Ok(Decision::Either(record))
            }
            Decision::Unintroduced(bearers) if may_be(&bearers) => {
                Ok(Decision::Unintroduced(bearers))
            }
            _ => Err(Dismissal::Another),
        }
    }

    /// What is left of a family name that is not linked: there is nothing to report where it is somebody
    /// else's or no name at all.
    fn plain(
        &mut self,
        read: &ReadBlock<'_>,
        sighting: &Sighting,
        bearer: RecordId,
    ) -> Result<Decision, Dismissal> {
        if let Some(other) = self.whole_text.other_of_name(read, sighting) {
            let plain = Decision::Plain(bearer);
            return self.shared(&read.passage, sighting, &other, plain);
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

    /// The treaty whose short name, of letters in capitals, a text uses without an introduction, if only one has it: `an end to START`. Among
    /// capitals `START` is a word like any other.
    fn unintroduced_treaty(
        &self,
        read: &ReadBlock<'_>,
        sighting: &Sighting,
        rejected: &[(RecordId, Rejection)],
    ) -> Option<RecordId> {
        let [(record, Rejection::OutOfScope)] = rejected else {
            return None;
        };
        let treaty = self.text.registry().site().record(*record).kind() == RecordKind::Treaty;
        // `the Interim Agreement` may be any.
        let letters = read.passage.words[sighting.words.start].case == Case::Capitals;
        let words = sighting.words.clone();
        let plain = treaty
            && letters
            && !read.is_headline(sighting)
            && !words
                .into_iter()
                .any(|at| read.passage.is_among_capitals(at));
        plain.then_some(*record)
    }

    /// Reports a family name or a treaty's short name that stays plain, though one record bears it.
    fn report_plain(
        &mut self,
        block: &Block,
        range: &Range<usize>,
        bearer: RecordId,
        shared: bool,
    ) {
        if let Some(warning) = self.text.plain_name(block, range, bearer, shared)
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

    /// Reports the alias that was spoken against, once no name within its bytes can follow that says who is meant.
    fn settle_opposed(&mut self, block: &Block, next: &Range<usize>) {
        let over = |(alias, _): &(Range<usize>, RecordId)| alias.end <= next.start;
        if let Some((alias, alias_of)) = self.opposed.take_if(|it| over(it)) {
            self.report_alias(block, &alias, alias_of, None);
        }
    }

    /// Reports an alias that fits one who is not meant, because the office beside it does not.
    fn report_alias(
        &mut self,
        block: &Block,
        range: &Range<usize>,
        alias_of: RecordId,
        meant: Option<RecordId>,
    ) {
        if self.reported.insert(block.text[range.clone()].to_owned()) {
            let warning = self
                .text
                .alias_against_office(block, range, alias_of, meant);
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

/// Whom the form of address right in front of a name is for.
fn address_in_front(passage: &Passage<'_>, sighting: &Sighting) -> Option<Address> {
    let start = sighting.words.start;
    let front = start.checked_sub(1).filter(|_| passage.adjoins(start))?;
    Address::of_word(&passage.folded(front))
}

/// Whose alias the name is, where the office beside it speaks against that one.
fn opposed_alias(rejected: &[(RecordId, Rejection)]) -> Option<RecordId> {
    let alias = rejected
        .iter()
        .find(|(_, why)| *why == Rejection::AliasAgainstOffice);
    alias.map(|(record, _)| *record)
}
