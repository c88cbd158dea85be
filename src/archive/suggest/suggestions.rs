//! Suggestions: what an editor may want to do about the names of an archive.
//!
//! Names that no record has ([`super::unknown_names`]), spellings near to a record's
//! ([`super::near_spellings`]), records that no brief mentions, and records that a brief declares and
//! never names. Beside the pages, not on the way to them: an assembled archive in, lists out; cost is
//! that of reading all texts once more. Start reading at [`suggest`].

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::examples::{Example, Examples, example, examples};
use super::name_runs;
use super::name_runs::SmallWords;
use super::near_spellings::{Near, Reason};
use super::registered_names::RegisteredNames;
use super::tally::Tally;
use super::unknown_names::Names;
use super::unnamed::{NeverNamed, never_mentioned, never_named};
use crate::archive::assemble::Archive;
use crate::archive::link::Registry;
use crate::archive::site::{BriefId, RecordId};
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::names::text::Passage;

/// A name that no record has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    /// Its most frequent spelling.
    pub name: String,
    /// How often it is used, its short forms in the same brief too.
    pub count: u32,
    /// In how many briefs.
    pub briefs: u32,
    /// What it is likely that of.
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
    /// Why it is held to be the record's.
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
    /// Names that no record has: first those of several words, then single ones, each by how often
    /// they are used.
    pub unknown: Vec<UnknownName>,
    /// Spellings near to a record's name, by how often they are used.
    pub near: Vec<NearSpelling>,
    /// Records that no brief mentions, by kind and id.
    pub never_mentioned: Vec<RecordId>,
    /// What briefs declare and never name, by date.
    pub never_named: Vec<NeverNamed>,
}

/// Everything that there is to suggest about an archive.
pub fn suggest(archive: &Archive) -> Suggestions {
    let site = &archive.site;
    // What is wrong with the names is reported already.
    let registry = Registry::new(site, &mut Diagnostics::new());
    let registered = RegisteredNames::new(site);
    let (runs, small) = read(archive);
    let names = Names::new(runs, small, &registered.given);
    let near = registered.find(&names, &archive.mentions);
    let unknown = unknown_tallies(&names, &near, &registry);
    let firsts = unknown.iter().map(|tally| &tally.first);
    let examples = examples(site, firsts.chain(near.iter().map(|near| &near.first)));
    Suggestions {
        unknown: unknown
            .into_iter()
            .map(|tally| unknown_name(tally, &examples))
            .collect(),
        near: near
            .into_iter()
            .map(|near| near_spelling(near, &examples))
            .collect(),
        never_mentioned: never_mentioned(archive),
        never_named: never_named(archive, &registry),
    }
}

/// The names that are worth a record, in order; those that are nearly a record's are explained.
fn unknown_tallies<'a>(names: &'a Names, near: &[Near], registry: &Registry) -> Vec<&'a Tally> {
    let explained: FxHashSet<&str> = near.iter().map(|near| near.key.as_str()).collect();
    let mut unknown: Vec<(&String, &'a Tally)> = names
        .tallies
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

/// The runs of all briefs, and how often each word stands in small letters.
fn read(archive: &Archive) -> (Vec<Vec<name_runs::CapitalRun>>, SmallWords) {
    let briefs: Vec<BriefId> = archive.site.briefs().map(|(id, _)| id).collect();
    let parts: Vec<(Vec<Vec<name_runs::CapitalRun>>, SmallWords)> = briefs
        .par_chunks(64)
        .map(|briefs| {
            let mut small = SmallWords::default();
            let mut read = |id: &BriefId| {
                name_runs::seen(&archive.site, archive.mentions.brief(*id), *id, &mut small)
            };
            (briefs.iter().map(&mut read).collect(), small)
        })
        .collect();
    let mut all = (Vec::with_capacity(briefs.len()), SmallWords::default());
    for (runs, small) in parts {
        all.0.extend(runs);
        for (word, count) in small {
            *all.1.entry(word).or_default() += count;
        }
    }
    all
}

/// Whether a name is that of several records, so that none of them was meant for sure.
fn is_registered(registry: &Registry, name: &str) -> bool {
    let passage = Passage::new(name, &[]);
    let sightings = registry.names.sightings(&passage);
    sightings
        .iter()
        .any(|it| it.words.len() == passage.words.len() && !it.bearers.is_empty())
}

fn unknown_name(tally: &Tally, examples: &Examples) -> UnknownName {
    UnknownName {
        name: tally.name().to_owned(),
        count: tally.count,
        briefs: tally.briefs,
        likely: tally.likely(),
        example: example(examples, &tally.first),
    }
}

fn near_spelling(near: Near, examples: &Examples) -> NearSpelling {
    NearSpelling {
        example: example(examples, &near.first),
        written: near.written,
        record: near.record,
        reason: near.reason,
        alias: near.alias,
        count: near.count,
        briefs: near.briefs,
    }
}
