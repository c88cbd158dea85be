//! Openings: whether the first word of a run at the start of a sentence is part of the name.
//!
//! `Leonid Ivashov` and `Angry Serbs` look the same there. What the archive has elsewhere tells them
//! apart: the same name within a sentence, the word in small letters or with a capital. A part of
//! [`super::unknown_names`].

use rustc_hash::{FxHashMap, FxHashSet};

use super::name_runs::{CapitalRun, SmallWords};
use crate::names::person::is_given_name;
use crate::names::text::{Uses, uses};
use crate::names::unknown::is_nationality;

/// What the archive says of words at the start of sentences.
pub struct Evidence<'a> {
    small: &'a SmallWords,
    /// How often a word has a capital within a sentence.
    within: FxHashMap<String, u32>,
    /// The names of several words that stand within a sentence.
    names: FxHashSet<String>,
    given: &'a FxHashSet<String>,
}

impl<'a> Evidence<'a> {
    /// The evidence of all runs. `given` says which folded words are given names.
    pub fn new(
        runs: &[Vec<CapitalRun>],
        small: &'a SmallWords,
        given: &'a FxHashSet<String>,
    ) -> Self {
        let mut evidence = Self {
            small,
            within: FxHashMap::default(),
            names: FxHashSet::default(),
            given,
        };
        for seen in runs.iter().flatten().filter(|seen| !seen.run.all_caps) {
            for word in seen.words.iter().skip(usize::from(seen.run.opens)) {
                match evidence.within.get_mut(word) {
                    Some(count) => *count += 1,
                    None => {
                        evidence.within.insert(word.clone(), 1);
                    }
                }
            }
            if !seen.run.opens && seen.weight > 1 {
                evidence.names.insert(seen.key());
            }
        }
        evidence
    }

    /// Whether the first word of a run at the start of a sentence is part of the name.
    pub fn keeps_first(&self, seen: &CapitalRun) -> bool {
        let Some(first) = seen.words.first() else {
            return false;
        };
        if seen.words.len() > 1 && self.names.contains(&seen.key()) {
            return true;
        }
        let within = self.within.get(first.as_str()).copied().unwrap_or(0);
        let small = self.small.get(first.as_str()).copied().unwrap_or(0);
        let given = is_given_name(first) || self.given.contains(first);
        let named_behind = || {
            let rest = seen.rest.as_ref();
            rest.is_some_and(|rest| rest.weight > 1 && self.names.contains(&rest.key()))
        };
        if !given && (seen.words.get(1).is_some_and(|word| is_nationality(word)) || named_behind())
        {
            return false;
        }
        match (small, within) {
            _ if first.chars().count() == 1 => true,
            (0, 0) => given || !looks_like_verb(first) && !uses(first).any(Uses::DEED),
            (small, within) => (given && seen.weight > 1) || within > small,
        }
    }
}

/// Whether a word that is seen once, at the start of a sentence, ends like a participle or an adverb.
fn looks_like_verb(word: &str) -> bool {
    let long = word.chars().count() >= 6;
    let endings = [
        "ing", "ised", "ized", "ated", "ted", "ssed", "ned", "ally", "ently", "antly", "ously",
        "ively", "edly",
    ];
    long && endings.iter().any(|ending| word.ends_with(ending)) && !word.ends_with("ping")
}
