//! Co-occurrence: which records are mentioned together, and which briefs share rare ones.
//!
//! Both are worked out when a page asks, so that a build holds no list of pairs. A record that every
//! second brief names, such as the United Nations, says little about any of them; one that three briefs
//! name ties the three together. So the rarer a shared record, the more it counts, and a common one
//! counts for nothing.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::mentioned::Mentioned;
use crate::archive::site::{BriefId, RecordId};

/// A record named by more briefs than this is common and does not relate them to each other. The limit also
/// bounds the work: for each record that it names, a brief is compared with at most this many others.
const COMMON: usize = 48;
/// Also common: named by more than one brief in `COMMON_SHARE`. In an archive of twenty briefs a record
/// that six of them name is not a rarity.
const COMMON_SHARE: usize = 4;
/// What a record weighs that only two briefs name; one that `n` briefs name weighs `2 / n` of it.
const WEIGHT: u32 = 1 << 20;

/// A brief that another one is related to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The brief.
    pub brief: BriefId,
    /// The rare records that both name, the rarest first.
    pub shared: Vec<RecordId>,
}

/// The `most` briefs that share the rarest records with one, those that share most first; among equals
/// the nearest in time, then the newer. Nothing where none shares any.
pub fn related(mentioned: &Mentioned, brief: BriefId, most: usize) -> Vec<Related> {
    let mut rare: Vec<(usize, RecordId)> = mentioned.named[brief]
        .iter()
        .map(|record| (mentioned.appearances[*record].len(), *record))
        .filter(|(briefs, _)| is_rare(*briefs, mentioned.named.len()))
        .collect();
    rare.sort_unstable();
    let mut weights: FxHashMap<BriefId, u32> = FxHashMap::default();
    for (briefs, record) in &rare {
        for other in &mentioned.appearances[*record] {
            *weights.entry(other.brief).or_default() += 2 * WEIGHT / *briefs as u32;
        }
    }
    weights.remove(&brief);
    let mut found: Vec<(BriefId, u32)> = weights.into_iter().collect();
    found.sort_unstable_by_key(|(other, weight)| {
        (Reverse(*weight), other.0.abs_diff(brief.0), Reverse(*other))
    });
    found.truncate(most);
    // What they share is worked out only for the few that are left.
    let shared = |other: BriefId| {
        let named = &mentioned.named[other];
        let rare = rare.iter().map(|(_, record)| *record);
        rare.filter(|record| named.contains(record)).collect()
    };
    let related = |(other, _)| Related {
        brief: other,
        shared: shared(other),
    };
    found.into_iter().map(related).collect()
}

/// Whether a record named by `briefs` of `all` briefs is rare enough to relate them. In a handful of briefs
/// a share means nothing, so `all` counts as at least eight.
fn is_rare(briefs: usize, all: usize) -> bool {
    briefs > 1 && briefs <= COMMON && briefs * COMMON_SHARE <= all.max(2 * COMMON_SHARE)
}

/// The records that are mentioned in the same briefs as one, with the number of those briefs, the most
/// frequent first, then by id. A single brief in common may be an accident and does not count.
pub fn co_occurring(mentioned: &Mentioned, record: RecordId) -> Vec<(RecordId, usize)> {
    let mut count: FxHashMap<RecordId, usize> = FxHashMap::default();
    for appearance in &mentioned.appearances[record] {
        for other in &mentioned.named[appearance.brief] {
            *count.entry(*other).or_default() += 1;
        }
    }
    count.remove(&record);
    let mut found: Vec<_> = count
        .into_iter()
        .filter(|(_, briefs)| *briefs > 1)
        .collect();
    found.sort_unstable_by_key(|(other, briefs)| (Reverse(*briefs), *other));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::index::mentioned::Appearance;
    use crate::archive::site::ById;

    /// What briefs mention that name records by number.
    fn mentioned(briefs: &[&[u32]]) -> Mentioned {
        let records = briefs.iter().flat_map(|named| named.iter()).max();
        let records = 0..=*records.expect("some brief names a record");
        let appearance = |(at, _)| Appearance {
            brief: BriefId(at as u32),
            mentions: vec![0],
            sentences: 1,
        };
        let appearances = |record: u32| {
            let briefs = briefs.iter().enumerate();
            briefs
                .filter(|(_, named)| named.contains(&record))
                .map(appearance)
                .collect()
        };
        let named = |records: &&[u32]| records.iter().map(|it| RecordId(*it)).collect();
        Mentioned {
            appearances: ById::from_iter(records.map(appearances)),
            named: briefs.iter().map(named).collect(),
            quotations: FxHashMap::default(),
        }
    }

    fn related_to(all: &Mentioned, brief: u32) -> Vec<(u32, Vec<u32>)> {
        let ids = |related: Related| {
            let shared = related.shared.iter().map(|it| it.0).collect();
            (related.brief.0, shared)
        };
        let found = related(all, BriefId(brief), 4);
        found.into_iter().map(ids).collect()
    }

    #[test]
    fn briefs_are_related_by_what_few_of_them_name() {
        // Record 0 is in every brief, 1 in three of twelve, 2 in two.
        let briefs: [&[u32]; 12] = [
            &[0, 1, 2],
            &[0, 1],
            &[0],
            &[0, 2, 1],
            &[0],
            &[0],
            &[0],
            &[0],
            &[0],
            &[0],
            &[0],
            &[0],
        ];
        let all = mentioned(&briefs);
        assert_eq!(related_to(&all, 0), [(3, vec![2, 1]), (1, vec![1])]);
        assert_eq!(related_to(&all, 2), []);
    }

    #[test]
    fn of_equals_the_nearest_comes_first() {
        let briefs: [&[u32]; 12] = [
            &[0],
            &[1],
            &[0],
            &[1],
            &[1],
            &[0],
            &[1],
            &[1],
            &[1],
            &[1],
            &[1],
            &[1],
        ];
        assert_eq!(
            related_to(&mentioned(&briefs), 2),
            [(0, vec![0]), (5, vec![0])]
        );
    }

    #[test]
    fn co_occurrence_is_counted_in_briefs() {
        let all = mentioned(&[&[0, 1, 2], &[0, 1], &[0, 2, 1], &[2, 3]]);
        let found = co_occurring(&all, RecordId(0));
        assert_eq!(found, [(RecordId(1), 3), (RecordId(2), 2)]);
    }
}
