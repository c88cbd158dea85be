//! The tally of a name: how often it is used in the whole archive, and how.

use std::collections::BTreeMap;
use std::ops::Range;

use super::name_runs::CapitalRun;
use crate::archive::site::BriefId;
use crate::base::record_kind::RecordKind;

/// A name as it is used in the whole archive.
#[derive(Clone, Debug)]
pub struct Tally {
    /// How often each spelling is used; capitals throughout are none.
    spellings: BTreeMap<String, u32>,
    /// How often it is used, short forms included.
    pub count: u32,
    /// In how many briefs.
    pub briefs: u32,
    /// Where it is first used: the brief and the bytes of its file.
    pub first: (BriefId, Range<usize>),
    /// Its words, folded.
    pub words: Vec<String>,
    weight: usize,
    /// How often the word in front says that it is a place: `in Omsk`.
    placed: u32,
    /// How often `the` stands in front.
    definite: u32,
    /// How often a rank, an office or a deed shows that it is a person.
    pub titled: u32,
    /// How often it is used within a sentence.
    pub within: u32,
    /// Whether it is ever written in prose, short forms included, and other than among capitals. In headings
    /// and among capitals any word looks like a name: `Comparing Norvan Policy`.
    pub written: bool,
    likely: RecordKind,
}

impl Tally {
    /// A name of which no use is counted yet.
    pub fn new(first: (BriefId, Range<usize>), seen: &CapitalRun) -> Self {
        Self {
            spellings: BTreeMap::new(),
            count: 0,
            briefs: 0,
            first,
            words: seen.words.clone(),
            weight: seen.weight,
            placed: 0,
            definite: 0,
            titled: 0,
            within: 0,
            written: false,
            likely: seen.run.likely,
        }
    }

    /// Counts a use.
    pub fn add(&mut self, seen: &CapitalRun) {
        let run = &seen.run;
        self.count += 1;
        self.placed += u32::from(run.placed);
        self.definite += u32::from(run.definite);
        self.titled += u32::from(run.titled);
        self.within += u32::from(!run.opens && !run.all_caps);
        self.written |= !run.all_caps && !seen.heading;
        if !run.all_caps && (!seen.heading || self.spellings.is_empty()) {
            *self.spellings.entry(seen.name.clone()).or_default() += 1;
        }
    }

    /// Counts a use of a short form, which stands beside the full one in its brief.
    pub fn add_short(&mut self, seen: &CapitalRun) {
        self.count += 1;
        self.titled += u32::from(seen.run.titled);
        self.written |= !seen.run.all_caps && !seen.heading;
    }

    /// The most frequent spelling.
    pub fn name(&self) -> &str {
        let most = self.spellings.iter().rev().max_by_key(|(_, count)| **count);
        most.map_or("", |(name, _)| name)
    }

    /// Whether it is a name of one word.
    pub fn is_single(&self) -> bool {
        self.weight == 1
    }

    /// Whether it is a word in capitals, perhaps with an `s`: `ICBM`, `ICBMs`.
    pub fn is_in_capitals(&self) -> bool {
        self.is_single() && self.likely == RecordKind::Organisation
    }

    /// What it is likely the name of. What looks like a person's is not, where `the` usually stands in
    /// front: `the Rolling Stones`.
    pub fn likely(&self) -> RecordKind {
        match self.likely {
            RecordKind::Person if self.titled == 0 && self.definite * 2 > self.count => {
                RecordKind::Organisation
            }
            likely => likely,
        }
    }

    /// Whether it is a place. Nobody is `in` a person, so a few uses show it: one in ten, or one in
    /// four of a name of several words. A rank, an office or a deed rules it out.
    pub fn is_place(&self) -> bool {
        let share = if self.is_single() { 10 } else { 4 };
        self.titled == 0 && self.placed > 0 && self.placed * share >= self.count
    }
}
