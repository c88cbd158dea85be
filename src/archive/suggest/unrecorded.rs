//! Names of a brief that no record has, for `chancery mentions --unlinked`: every use of one, not only of those that
//! are worth a record.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::near_spellings::Comparison;
use super::registered_names::RegisteredNames;
use super::suggestions::read;
use super::unknown_names::UnknownNames;
use crate::archive::assemble::Archive;
use crate::archive::link::Registry;
use crate::archive::site::RecordId;

/// A use of a name that no record has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnrecordedName {
    /// The bytes of the brief's file.
    pub source: Range<usize>,
    /// Whether the archive uses it as a place's: `in Omsk`.
    pub is_place: bool,
    /// The records of whose names it is nearly one.
    pub near: Vec<RecordId>,
}

/// The names that no record has, by brief and place. The whole archive is read, since it shows which words at the
/// start of a sentence are names.
pub fn unrecorded(archive: &Archive, registry: &Registry<'_>) -> Vec<Vec<UnrecordedName>> {
    let registered = RegisteredNames::new(&archive.site);
    let (runs, small) = read(archive);
    let unknown = UnknownNames::new(runs, small, &registered.given);
    let comparison = Comparison {
        archive,
        registry,
        registered: &registered,
        unknown: &unknown,
    };
    let mut near: FxHashMap<String, Vec<RecordId>> = FxHashMap::default();
    for it in comparison.near_spellings() {
        near.entry(it.key).or_default().push(it.record);
    }
    let briefs = unknown.uses.iter().map(|uses| {
        let names = uses.iter().filter(|it| {
            let tally = unknown.tallies.get(&it.key);
            let written = tally.is_some_and(|tally| tally.written || tally.is_in_capitals());
            written && (it.seen.weight > 1 || it.is_short || unknown.is_name(&it.seen))
        });
        let names = names.map(|it| UnrecordedName {
            source: it.seen.source.clone(),
            is_place: unknown
                .tallies
                .get(&it.key)
                .is_some_and(|tally| tally.is_place()),
            near: near.get(&it.key).cloned().unwrap_or_default(),
        });
        names.collect()
    });
    briefs.collect()
}
