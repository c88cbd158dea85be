//! All suggestions for an archive: runs the passes in their order and puts the lists together.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::examples::{Example, example, examples};
use super::name_runs::{CapitalRun, SmallWords, name_runs};
use super::near_spellings::{Comparison, Near, Reason};
use super::registered_names::{RegisteredNames, is_registered};
use super::tally::Tally;
use super::undeclared::{Undeclared, undeclared};
use super::unknown_names::UnknownNames;
use super::unnamed::{NeverNamed, never_mentioned, never_named};
use crate::archive::assemble::Archive;
use crate::archive::link::Registry;
use crate::archive::site::{BriefId, RecordId};
use crate::base::record_kind::RecordKind;

/// A name that no record has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    /// Its most frequent spelling.
    pub name: String,
    /// How often it is used, short forms in the same brief included.
    pub count: u32,
    /// In how many briefs.
    pub briefs: u32,
    /// What it is likely the name of.
    pub likely: RecordKind,
    /// The first time that it is used.
    pub example: Example,
}

/// A spelling near to a record's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearSpelling {
    /// As it is written.
    pub written: String,
    /// The record.
    pub record: RecordId,
    /// Why it is taken for the record's.
    pub reason: Reason,
    /// The alias with which the record would be found.
    pub alias: String,
    /// How often it is used.
    pub count: u32,
    /// In how many briefs.
    pub briefs: u32,
    /// The first time that it is used.
    pub example: Example,
}

/// All suggestions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// Names that no record has: first those of several words, then single ones; of each the most
    /// frequent first.
    pub unknown: Vec<UnknownName>,
    /// Spellings near to a record's name, the most frequent first.
    pub near: Vec<NearSpelling>,
    /// Briefs with names that a declaration would settle, those with most first.
    pub undeclared: Vec<Undeclared>,
    /// Records that no brief mentions, by kind and id.
    pub never_mentioned: Vec<RecordId>,
    /// What briefs declare and never name, by the date of the brief.
    pub never_named: Vec<NeverNamed>,
}

/// Everything that there is to suggest about an archive.
pub fn suggest(archive: &Archive) -> Suggestions {
    let site = &archive.site;
    let registry = Registry::new(site);
    let registered = RegisteredNames::new(site);
    let (runs, small) = read(archive);
    let names = UnknownNames::new(runs, small, &registered.given);
    let comparison = Comparison {
        archive,
        registry: &registry,
        registered: &registered,
        unknown: &names,
    };
    let near = comparison.near_spellings();
    let english = names.in_english(site);
    let unknown = unknown_tallies(&names, &english, &near, &registry);
    let firsts = unknown.iter().map(|tally| &tally.first);
    let examples = examples(site, firsts.chain(near.iter().map(|near| &near.first)));
    let unknown = unknown.into_iter().map(|tally| UnknownName {
        name: tally.name().to_owned(),
        count: tally.count,
        briefs: tally.briefs,
        likely: tally.likely(),
        example: example(&examples, &tally.first),
    });
    let near = near.into_iter().map(|near| NearSpelling {
        example: example(&examples, &near.first),
        written: near.written,
        record: near.record,
        reason: near.reason,
        alias: near.alias,
        count: near.count,
        briefs: near.briefs,
    });
    Suggestions {
        unknown: unknown.collect(),
        near: near.collect(),
        undeclared: undeclared(archive),
        never_mentioned: never_mentioned(archive),
        never_named: never_named(archive, &registry),
    }
}

/// The names that are worth listing, in order. Those that are nearly a record's are explained by that.
fn unknown_tallies<'a>(
    names: &UnknownNames,
    tallies: &'a FxHashMap<String, Tally>,
    near: &[Near],
    registry: &Registry<'_>,
) -> Vec<&'a Tally> {
    let explained: FxHashSet<&str> = near.iter().map(|near| near.key.as_str()).collect();
    let mut unknown: Vec<(&String, &'a Tally)> = tallies
        .iter()
        .filter(|(key, tally)| {
            !explained.contains(key.as_str())
                && names.is_worth_listing(tally)
                && !is_registered(registry, tally.name())
        })
        .collect();
    unknown.sort_by(|(key, a), (other, b)| {
        let order = |tally: &Tally| {
            (
                tally.is_single(),
                std::cmp::Reverse((tally.count, tally.briefs)),
            )
        };
        order(a).cmp(&order(b)).then_with(|| key.cmp(other))
    });
    unknown.into_iter().map(|(_, tally)| tally).collect()
}

/// The runs of each brief, and how often each word stands in lower case in all of them.
pub fn read(archive: &Archive) -> (Vec<Vec<CapitalRun>>, SmallWords) {
    let briefs: Vec<BriefId> = archive.site.briefs().map(|(id, _)| id).collect();
    let parts: Vec<(Vec<Vec<CapitalRun>>, SmallWords)> = briefs
        .par_chunks(64)
        .map(|briefs| {
            let mut small = SmallWords::default();
            let mut read = |id: &BriefId| {
                name_runs(&archive.site, archive.mentions.brief(*id), *id, &mut small)
            };
            (briefs.iter().map(&mut read).collect(), small)
        })
        .collect();
    let (mut all, mut all_small) = (Vec::with_capacity(briefs.len()), SmallWords::default());
    for (runs, small) in parts {
        all.extend(runs);
        for (word, count) in small {
            *all_small.entry(word).or_default() += count;
        }
    }
    (all, all_small)
}
