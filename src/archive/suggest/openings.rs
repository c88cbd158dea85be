//! Openings: whether the first word of a run at the start of a sentence is part of the name.
//!
//! `Leonid Ivashov` and `Angry Serbs` look the same there. What the archive has elsewhere tells them
//! apart: the same name within a sentence, the word in lower case or with a capital.

use rustc_hash::{FxHashMap, FxHashSet};

use super::name_runs::{CapitalRun, SmallWords};
use crate::names::person;
use crate::names::text::{Uses, uses};
use crate::names::unknown::is_nationality;

/// How the archive writes the words that begin sentences when they stand elsewhere.
pub struct Openings<'a> {
    small: &'a SmallWords,
    /// How often a word has a capital within a sentence.
    within: FxHashMap<String, u32>,
    /// The names of several words that stand within a sentence, by key.
    names: FxHashSet<String>,
    /// The names of things with an article in front and the single words, by key, neither in headings nor
    /// joined by a doubtful `and`: the `Kremlin`, `the Tass Agency`.
    apart: FxHashSet<String>,
    /// The given names of people on record.
    given: &'a FxHashSet<String>,
}

impl<'a> Openings<'a> {
    /// Reads all runs. `given` are the folded given names of people on record.
    pub fn new(
        runs: &[Vec<CapitalRun>],
        small: &'a SmallWords,
        given: &'a FxHashSet<String>,
    ) -> Self {
        let mut within: FxHashMap<String, u32> = FxHashMap::default();
        let (mut names, mut apart) = (FxHashSet::default(), FxHashSet::default());
        let prose = |seen: &&CapitalRun| !seen.run.all_caps && !seen.heading;
        for seen in runs.iter().flatten().filter(prose) {
            for word in seen.words.iter().skip(usize::from(seen.run.opens)) {
                *within.entry(word.clone()).or_default() += 1;
            }
            if !seen.run.opens && seen.weight > 1 {
                names.insert(seen.key());
            }
            if seen.sides.is_none() && (seen.run.definite || seen.weight == 1 && !seen.run.opens) {
                apart.insert(seen.key());
            }
        }
        Self {
            small,
            within,
            names,
            apart,
            given,
        }
    }

    /// Whether the archive names either side of a run's `and` by itself, so that the run is two names: the
    /// `Kremlin` of `the Kremlin and Tass Agency`.
    pub fn are_two(&self, sides: &[CapitalRun; 2]) -> bool {
        sides.iter().any(|side| self.apart.contains(&side.key()))
    }

    /// Whether the first word of a run at the start of a sentence is part of the name.
    ///
    /// In this order: the whole run is a name elsewhere; what follows is a people (`Angry Serbs`) or is a
    /// name elsewhere without the first word; otherwise the word is judged by itself. An initial can only
    /// be a name's. A given name before another word stays, and so does a word that the archive has
    /// with a capital more often than without. A word that stands nowhere else is kept, unless it looks
    /// like a verb.
    pub fn keeps_first(&self, seen: &CapitalRun) -> bool {
        let Some(first) = seen.words.first() else {
            return false;
        };
        if seen.words.len() > 1 && self.names.contains(&seen.key()) {
            return true;
        }
        // `President’s Foreign Intelligence Advisory Board`: only within a name does a possessive stand in a run.
        let owner = seen.name.split(' ').next().unwrap_or_default();
        if seen.words.len() > 1 && owner.ends_with(['’', '\''])
            || owner.ends_with("’s")
            || owner.ends_with("'s")
        {
            return true;
        }
        let count = |of: &FxHashMap<String, u32>| of.get(first).copied().unwrap_or(0);
        let given = person::is_given_name(first) || self.given.contains(first);
        let named_behind = || {
            let rest = seen.rest.as_ref();
            rest.is_some_and(|rest| rest.weight > 1 && self.names.contains(&rest.key()))
        };
        if !given && (seen.words.get(1).is_some_and(|word| is_nationality(word)) || named_behind())
        {
            return false;
        }
        match (count(self.small), count(&self.within)) {
            _ if first.chars().count() == 1 => true,
            (0, 0) => given || !looks_like_verb(first) && !uses(first).any(Uses::DEED),
            (small, within) => (given && seen.weight > 1) || within > small,
        }
    }
}

/// Whether a word that is seen once, at the start of a sentence, ends like a participle or an adverb.
/// Chinese given names end in `ping` (`Jinping`).
fn looks_like_verb(word: &str) -> bool {
    let long = word.chars().count() >= 6;
    let endings = [
        "ing", "ised", "ized", "ated", "ted", "ssed", "ned", "ally", "ently", "antly", "ously",
        "ively", "edly",
    ];
    long && endings.iter().any(|ending| word.ends_with(ending)) && !word.ends_with("ping")
}
