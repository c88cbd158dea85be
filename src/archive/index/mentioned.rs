//! What is mentioned where: by record the briefs that mention it, by brief the records.

use std::collections::hash_map::Entry;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::archive::link::SiteMentions;
use crate::archive::site::{BriefId, ById, RecordId, Site};

/// A brief that mentions a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// The brief.
    pub brief: BriefId,
    /// The mentions of the record, as places in the brief's list; empty when the author declared
    /// the record and the text never names it.
    pub mentions: Vec<u32>,
    /// In how many sentences it is mentioned, at least one.
    pub sentences: usize,
}

/// What is mentioned where.
#[derive(Debug)]
pub struct Mentioned {
    /// By record: the briefs that mention it, newest first.
    pub appearances: ById<RecordId, Vec<Appearance>>,
    /// By brief: the records that it mentions or declares, in order of first mention.
    pub named: ById<BriefId, Vec<RecordId>>,
    /// By person: the quotations in briefs, those of the newest brief first and in the order of its
    /// text, each as the brief and the place in the brief's list.
    pub quotations: FxHashMap<RecordId, Vec<(BriefId, usize)>>,
}

impl Mentioned {
    /// Turns the mentions of all briefs round.
    pub fn new(site: &Site, mentions: &SiteMentions) -> Self {
        let ids: Vec<BriefId> = site.briefs().map(|(id, _)| id).collect();
        let by_brief: Vec<Vec<(RecordId, Appearance)>> = ids
            .into_par_iter()
            .map(|id| appearances(site, mentions, id))
            .collect();
        let records = |found: &Vec<(RecordId, _)>| found.iter().map(|(id, _)| *id).collect();
        let named = by_brief.iter().map(records).collect();
        let mut appearances: ById<RecordId, Vec<Appearance>> =
            site.records().map(|_| Vec::new()).collect();
        for (record, appearance) in by_brief.into_iter().rev().flatten() {
            appearances[record].push(appearance);
        }
        let mut quotations: FxHashMap<RecordId, Vec<(BriefId, usize)>> = FxHashMap::default();
        for (id, _) in site.briefs().rev() {
            for (at, quotation) in mentions.brief(id).quotations.iter().enumerate() {
                quotations
                    .entry(quotation.speaker)
                    .or_default()
                    .push((id, at));
            }
        }
        Self {
            appearances,
            named,
            quotations,
        }
    }
}

/// The records that one brief mentions or declares, in order of first mention, each with its appearance.
fn appearances(site: &Site, mentions: &SiteMentions, id: BriefId) -> Vec<(RecordId, Appearance)> {
    let mut found: Vec<(RecordId, Appearance)> = Vec::new();
    let appearance = |mentions| Appearance {
        brief: id,
        mentions,
        sentences: 1,
    };
    // For each record its place in the list, and the sentence of its last mention.
    let mut known: FxHashMap<RecordId, (usize, usize)> = FxHashMap::default();
    for (at, mention) in mentions.brief(id).list.iter().enumerate() {
        match known.entry(mention.record) {
            Entry::Occupied(mut entry) => {
                let (place, last) = entry.get_mut();
                let appearance = &mut found[*place].1;
                appearance.mentions.push(at as u32);
                appearance.sentences += usize::from(*last != mention.sentence);
                *last = mention.sentence;
            }
            Entry::Vacant(entry) => {
                entry.insert((found.len(), mention.sentence));
                found.push((mention.record, appearance(vec![at as u32])));
            }
        }
    }
    for record in &site.references.declared[id] {
        if let Entry::Vacant(entry) = known.entry(*record) {
            entry.insert((found.len(), 0));
            found.push((*record, appearance(Vec::new())));
        }
    }
    found
}
