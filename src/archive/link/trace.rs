//! What the link stage decided about a text, with the reasons that a build forgets: what introduced each record,
//! and why a name is not linked.
//!
//! `chancery mentions` asks for the texts that it prints. The text is read once more by the same reader, which
//! then keeps a [`Trace`]; so the reasons are those of the decisions themselves. [`super::explain`] asks for it.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::decision::Decision;
use super::mention::Rejection;
use crate::archive::site::RecordId;
use crate::names::find::{Guard, Sighting};

/// What brought a record into scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Introduction {
    /// It is the record's own text.
    Own,
    /// The brief's front matter declares it.
    Declared,
    /// The headline names it.
    Headline,
    /// The summary names it.
    Summary,
    /// The text mentions it, first at this byte of the source.
    Mention(usize),
}

/// What in the whole text says that a name means nobody on record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dismissal {
    /// It begins a sentence, where an ordinary word has a capital too.
    FirstWord,
    /// It may be an ordinary word, a month, a place.
    Word,
    /// The text has it as part of somebody else's name.
    Another,
}

/// Why a name is not linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyUnlinked {
    /// Any of several may be meant.
    Ambiguous,
    /// The text introduces nobody who bears it.
    NotIntroduced,
    /// The words beside it speak against all who bear it.
    RuledOut,
    /// The whole text speaks against it.
    Dismissed(Dismissal),
    /// It is part of another name.
    PartOf(Guard),
}

impl WhyUnlinked {
    /// The reason, as `chancery mentions` prints it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ambiguous => "ambiguous",
            Self::NotIntroduced => "not introduced",
            Self::RuledOut => "somebody else is meant",
            Self::Dismissed(Dismissal::FirstWord) => "first word of a sentence",
            Self::Dismissed(Dismissal::Word) => "may be an ordinary word",
            Self::Dismissed(Dismissal::Another) => "somebody else's name in this text",
            Self::PartOf(Guard::Joined) => "part of another word",
            Self::PartOf(Guard::Generation) => "of another generation",
            Self::PartOf(Guard::Ship) => "a ship",
            Self::PartOf(Guard::Thing) => "part of the name of a thing or a place",
            Self::PartOf(Guard::Quoted) => "a title in quotation marks",
            Self::PartOf(Guard::Whose) => "nothing says whose it is",
            Self::PartOf(Guard::Longer) => "part of a longer name",
        }
    }
}

/// A name of records that is not linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlinked {
    /// The bytes of the source.
    pub source: Range<usize>,
    /// Why.
    pub why: WhyUnlinked,
    /// Whose name it is, and what speaks against each.
    pub bearers: Vec<(RecordId, Option<Rejection>)>,
}

/// What is kept of the decisions about a text.
#[derive(Debug, Default)]
pub struct Trace {
    introduced: FxHashMap<RecordId, Introduction>,
    unlinked: Vec<Unlinked>,
}

impl Trace {
    /// Keeps what brought a record into scope first.
    pub fn introduce(&mut self, record: RecordId, how: Introduction) {
        self.introduced.entry(record).or_insert(how);
    }

    /// Keeps a sighting at these bytes of the source that the whole text speaks against.
    pub fn dismissed(&mut self, source: Range<usize>, sighting: &Sighting, why: Dismissal) {
        let bearers = sighting.bearers.iter();
        let bearers = bearers.map(|it| (RecordId(it.bearer), None)).collect();
        self.keep(source, WhyUnlinked::Dismissed(why), bearers);
    }

    /// Keeps a decision by which nobody is meant, at these bytes of the source. A given name alone that no record in scope has is nobody's.
    pub fn decided(&mut self, source: Range<usize>, sighting: &Sighting, decision: &Decision) {
        let unopposed = |records: &[RecordId]| records.iter().map(|it| (*it, None)).collect();
        let (why, bearers) = match decision {
            Decision::Means { .. } => return,
            Decision::Doubtful(records) => (WhyUnlinked::Ambiguous, unopposed(records)),
            Decision::Unintroduced(records) => (WhyUnlinked::NotIntroduced, unopposed(records)),
            Decision::Plain(record) => (WhyUnlinked::NotIntroduced, unopposed(&[*record])),
            Decision::Either(record) => (WhyUnlinked::Ambiguous, unopposed(&[*record])),
            Decision::RuledOut(rejected) => {
                // Nobody else is meant by a bare `START`: the text has not introduced START I.
                let out = |it: &(RecordId, Rejection)| it.1 == Rejection::OutOfScope;
                let why = match rejected.iter().all(out) {
                    true => WhyUnlinked::NotIntroduced,
                    false => WhyUnlinked::RuledOut,
                };
                let rejected = rejected.iter().map(|(record, why)| (*record, Some(*why)));
                (why, rejected.collect())
            }
            Decision::Nothing => {
                let bearers = sighting.bearers.iter();
                let out_of_scope = Some(Rejection::OutOfScope);
                let bearers = bearers.map(|it| (RecordId(it.bearer), out_of_scope));
                (WhyUnlinked::NotIntroduced, bearers.collect::<Vec<_>>())
            }
        };
        if !bearers.is_empty() {
            self.keep(source, why, bearers);
        }
    }

    fn keep(
        &mut self,
        source: Range<usize>,
        why: WhyUnlinked,
        bearers: Vec<(RecordId, Option<Rejection>)>,
    ) {
        self.unlinked.push(Unlinked {
            source,
            why,
            bearers,
        });
    }

    /// What brought each record into scope, and the names that are not linked.
    pub fn into_parts(self) -> (FxHashMap<RecordId, Introduction>, Vec<Unlinked>) {
        (self.introduced, self.unlinked)
    }
}
