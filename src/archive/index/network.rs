//! The network: who and what briefs mention together most often.
//!
//! It is part of the plan, because it decides whether there is a page; the positions in the picture are worked
//! out when that page is rendered. Two passes over the briefs: the first finds the records that are
//! mentioned along with others most often, the second counts the pairs of these alone, in a square table. A
//! brief of many records counts with a bounded number of them, so the cost grows linearly with the briefs:
//! 10,000 briefs of ten records are half a million additions.

use std::cmp::Reverse;

use super::mentioned::Mentioned;
use crate::archive::site::{ById, RecordId};

/// How many records a network has at most; labels of more overlap.
pub const MOST_RECORDS: usize = 150;
/// The fewest records that make one: two are a single line.
const FEWEST: usize = 3;
/// How many of a brief's records are counted, in order of first mention. A yearbook that mentions
/// a hundred records says little about any two of them, and would add five thousand pairs.
const OF_A_BRIEF: usize = 24;
/// The fewest briefs that must mention two records together: once may be an accident.
pub const LEAST_BRIEFS: u32 = 2;
/// To how many others a record is linked: those that it is mentioned with most often.
pub const LINKS_OF_EACH: usize = 2;
/// How many of those are listed with it.
const COMPANIONS: usize = 5;

/// The records that are mentioned together most often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// The records, those mentioned along with others most often first.
    pub records: Vec<RecordId>,
    /// The links, the strongest first.
    pub links: Vec<NetworkLink>,
    /// For each record those that it is mentioned with most often, as places in the list, and in how many
    /// briefs.
    pub companions: Vec<Vec<(usize, u32)>>,
}

/// Two records of a network that are mentioned together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetworkLink {
    /// The two, as places in [`Network::records`], the smaller first.
    pub ends: (usize, usize),
    /// In how many briefs.
    pub briefs: u32,
}

/// The network of all briefs; empty where too few records are mentioned together.
pub fn network(mentioned: &Mentioned) -> Network {
    let found = most_connected(mentioned);
    let pairs = Pairs::count(mentioned, &found);
    let mut companions: Vec<Vec<(usize, u32)>> = (0..found.len()).map(|at| pairs.of(at)).collect();
    // Records that are linked to none leave the list, so places in it change.
    let kept: Vec<usize> = (0..found.len())
        .filter(|at| !companions[*at].is_empty())
        .collect();
    if kept.len() < FEWEST {
        return Network::default();
    }
    let mut places = vec![0; found.len()];
    for (place, at) in kept.iter().enumerate() {
        places[*at] = place;
    }
    companions.retain(|companions| !companions.is_empty());
    for (other, _) in companions.iter_mut().flatten() {
        *other = places[*other];
    }
    Network {
        records: kept.into_iter().map(|at| found[at]).collect(),
        links: links(&companions),
        companions,
    }
}

/// The records with the most connections: each brief counts once for each other record that it mentions,
/// which makes the sum of what the record's links would weigh.
fn most_connected(mentioned: &Mentioned) -> Vec<RecordId> {
    let mut ties: ById<RecordId, usize> = mentioned.appearances.iter().map(|_| 0).collect();
    for named in mentioned.named.iter() {
        let named = first(named);
        for record in named {
            ties[*record] += named.len() - 1;
        }
    }
    let mut records: Vec<RecordId> = ties.ids().filter(|id| ties[*id] > 0).collect();
    records.sort_by_key(|record| (Reverse(ties[*record]), *record));
    records.truncate(MOST_RECORDS);
    records
}

/// Of the records that a brief mentions those that count.
fn first(named: &[RecordId]) -> &[RecordId] {
    &named[..named.len().min(OF_A_BRIEF)]
}

/// In how many briefs each two of some records are mentioned together.
struct Pairs {
    side: usize,
    briefs: Vec<u32>,
}

impl Pairs {
    fn count(mentioned: &Mentioned, records: &[RecordId]) -> Self {
        let mut places: ById<RecordId, Option<usize>> =
            mentioned.appearances.iter().map(|_| None).collect();
        for (place, record) in records.iter().enumerate() {
            places[*record] = Some(place);
        }
        let side = records.len();
        let mut briefs = vec![0_u32; side * side];
        for named in mentioned.named.iter() {
            let here: Vec<usize> = first(named).iter().filter_map(|id| places[*id]).collect();
            for (at, one) in here.iter().enumerate() {
                for other in &here[at + 1..] {
                    briefs[one * side + other] += 1;
                    briefs[other * side + one] += 1;
                }
            }
        }
        Self { side, briefs }
    }

    /// Those that one is mentioned with most often; among equals those that come first.
    fn of(&self, one: usize) -> Vec<(usize, u32)> {
        let row = &self.briefs[one * self.side..(one + 1) * self.side];
        let others = row.iter().copied().enumerate();
        let mut others: Vec<(usize, u32)> = others.filter(|(_, n)| *n >= LEAST_BRIEFS).collect();
        others.sort_by_key(|(other, briefs)| (Reverse(*briefs), *other));
        others.truncate(COMPANIONS);
        others
    }
}

/// Each record's strongest links, every one once.
fn links(companions: &[Vec<(usize, u32)>]) -> Vec<NetworkLink> {
    let of_one = |(one, companions): (usize, &Vec<(usize, u32)>)| {
        let link = move |(other, briefs): &(usize, u32)| NetworkLink {
            ends: (one.min(*other), one.max(*other)),
            briefs: *briefs,
        };
        companions
            .iter()
            .take(LINKS_OF_EACH)
            .map(link)
            .collect::<Vec<_>>()
    };
    let mut links: Vec<NetworkLink> = companions.iter().enumerate().flat_map(of_one).collect();
    links.sort_by_key(|link| (Reverse(link.briefs), link.ends));
    links.dedup();
    links
}

#[cfg(test)]
mod tests {
    use super::*;
    /// The network of briefs that mention records by number, of which there are so many.
    fn of(records: usize, briefs: &[Vec<u32>]) -> Network {
        let named = |records: &Vec<u32>| records.iter().map(|it| RecordId(*it)).collect();
        network(&Mentioned {
            appearances: vec![Vec::new(); records].into(),
            named: briefs.iter().map(named).collect(),
            quotations: rustc_hash::FxHashMap::default(),
        })
    }

    #[test]
    fn pairs_are_counted_in_briefs_and_single_ones_left_out() {
        let briefs = [
            vec![4, 1, 2],
            vec![1, 4],
            vec![2, 1, 4],
            vec![0, 3],
            vec![5],
        ];
        let network = of(6, &briefs);
        // In their numbers 1, 4 and 2, which stand in this order.
        let ids: Vec<u32> = network.records.iter().map(|it| it.0).collect();
        assert_eq!(ids, [1, 4, 2]);
        let links = network.links.iter().map(|link| (link.ends, link.briefs));
        assert_eq!(
            links.collect::<Vec<_>>(),
            [((0, 1), 3), ((0, 2), 2), ((1, 2), 2)]
        );
        assert_eq!(network.companions[2], [(0, 2), (1, 2)]);
    }

    #[test]
    fn too_few_together_are_no_network() {
        assert_eq!(
            of(3, &[vec![0, 1], vec![1, 0], vec![2]]),
            Network::default()
        );
        assert_eq!(of(0, &[]), Network::default());
    }

    #[test]
    fn records_and_links_are_bounded() {
        // Each brief mentions thirty of 400 records, and its last six count for nothing.
        let brief = |n: u32| (0..30).map(|at| (n / 2 * 7 + at * 3) % 400).collect();
        let briefs: Vec<Vec<u32>> = (0..2000).map(brief).collect();
        let network = of(400, &briefs);
        assert_eq!(network.records.len(), MOST_RECORDS);
        assert!(
            network.links.len() <= MOST_RECORDS * LINKS_OF_EACH,
            "{}",
            network.links.len()
        );
        assert!(network.links.is_sorted_by_key(|link| Reverse(link.briefs)));
        let all = network.companions.iter();
        assert!(
            all.clone()
                .all(|it| !it.is_empty() && it.len() <= COMPANIONS)
        );
        let last = [vec![0; 0], (0..25).collect(), (0..25).collect()];
        assert_eq!(of(25, &last).records.len(), OF_A_BRIEF);
    }
}
