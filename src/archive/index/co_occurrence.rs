//! Company: which records are named together, and which briefs share rare ones.
//!
//! Both are read off the indexes when a page asks, so that a build holds no list of pairs. A record that
//! every second brief names says little about any of them; one that three briefs name ties the three
//! together. So a shared record counts for as much as it is rare, and one that is everywhere for nothing.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::lists::Indexes;
use crate::archive::site::{BriefId, RecordId};

/// A record that more briefs than this name ties none of them together. It bounds the work, too: a
/// brief is compared with as many others at most for each record that it names.
const COMMON: usize = 48;
/// So is a record common that more than one brief in so many names.
const COMMON_SHARE: usize = 4;
/// What one record that two briefs alone share weighs; one that `n` briefs share weighs a 1/n of twice that.
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
pub fn related(indexes: &Indexes, brief: BriefId, most: usize) -> Vec<Related> {
    let mut rare: Vec<(usize, RecordId)> = indexes.named[brief.0 as usize]
        .iter()
        .map(|record| (indexes.appearances[record.0 as usize].len(), *record))
        .filter(|(briefs, _)| ties(*briefs, indexes.named.len()))
        .collect();
    rare.sort_unstable();
    let mut weights: FxHashMap<BriefId, u32> = FxHashMap::default();
    for (briefs, record) in &rare {
        for other in &indexes.appearances[record.0 as usize] {
            *weights.entry(other.brief).or_default() += 2 * WEIGHT / *briefs as u32;
        }
    }
    weights.remove(&brief);
    let mut found: Vec<(BriefId, u32)> = weights.into_iter().collect();
    found.sort_unstable_by_key(|(other, weight)| {
        (Reverse(*weight), other.0.abs_diff(brief.0), Reverse(*other))
    });
    found.truncate(most);
    // Only of the few that are left it matters what they share.
    let shared = |other: BriefId| {
        let named = &indexes.named[other.0 as usize];
        let rare = rare.iter().map(|(_, record)| *record);
        rare.filter(|record| named.contains(record)).collect()
    };
    let related = |(other, _)| Related {
        brief: other,
        shared: shared(other),
    };
    found.into_iter().map(related).collect()
}

/// Whether a record that so many of `all` briefs name ties them together.
fn ties(briefs: usize, all: usize) -> bool {
    briefs > 1 && briefs <= COMMON && briefs * COMMON_SHARE <= all.max(2 * COMMON_SHARE)
}

/// The records that are named in the same briefs as one, with the number of those briefs, the most
/// frequent first, then by id; those that share a single brief with it are left out.
pub fn company(indexes: &Indexes, record: RecordId) -> Vec<(RecordId, usize)> {
    let mut count: FxHashMap<RecordId, usize> = FxHashMap::default();
    for appearance in &indexes.appearances[record.0 as usize] {
        for other in &indexes.named[appearance.brief.0 as usize] {
            *count.entry(*other).or_default() += 1;
        }
    }
    count.remove(&record);
    let mut company: Vec<_> = count
        .into_iter()
        .filter(|(_, briefs)| *briefs > 1)
        .collect();
    company.sort_unstable_by_key(|(other, briefs)| (Reverse(*briefs), *other));
    company
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::index::lists::Appearance;

    /// Indexes of briefs that name records by number.
    fn indexes(briefs: &[&[u32]]) -> Indexes {
        let records = briefs.iter().flat_map(|named| named.iter()).max();
        let mut all = Indexes {
            appearances: vec![Vec::new(); records.map_or(0, |most| *most as usize + 1)],
            ..Indexes::default()
        };
        for (at, named) in briefs.iter().enumerate() {
            all.named
                .push(named.iter().map(|it| RecordId(*it)).collect());
            for record in *named {
                all.appearances[*record as usize].push(Appearance {
                    brief: BriefId(at as u32),
                    mentions: vec![0],
                    sentences: 1,
                });
            }
        }
        all
    }

    fn related_to(all: &Indexes, brief: u32) -> Vec<(u32, Vec<u32>)> {
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
        let all = indexes(&briefs);
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
            related_to(&indexes(&briefs), 2),
            [(0, vec![0]), (5, vec![0])]
        );
    }

    #[test]
    fn the_company_of_a_record_is_counted_in_briefs() {
        let all = indexes(&[&[0, 1, 2], &[0, 1], &[0, 2, 1], &[2, 3]]);
        let company = company(&all, RecordId(0));
        assert_eq!(company, [(RecordId(1), 3), (RecordId(2), 2)]);
    }
}
