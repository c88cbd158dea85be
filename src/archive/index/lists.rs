//! Indexes: what is mentioned where, and every other list of briefs.
//!
//! The index stage: the site and all mentions in, lists of ids out. Lists of briefs are newest
//! first. Every list is made in one pass over the briefs.

use std::collections::BTreeMap;
use std::collections::hash_map::Entry;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::diagnostics;
pub use super::groups::Group;
use super::groups::Groups;
use super::relatives::Relatives;
use crate::archive::link::SiteMentions;
use crate::archive::site::{BriefId, RecordId, Site};
use crate::base::diagnostic::Diagnostics;
use crate::frontmatter::brief::IssueNumber;

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

/// A periodical's briefs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Volumes {
    /// By volume and issue; in an issue by date and slug.
    pub volumes: BTreeMap<u32, BTreeMap<IssueNumber, Vec<BriefId>>>,
    /// Briefs without volume or issue, newest first.
    pub unnumbered: Vec<BriefId>,
    /// All briefs, oldest first.
    pub all: Vec<BriefId>,
}

/// All lists of a site.
#[derive(Debug, Default)]
pub struct Indexes {
    /// By record: the briefs that mention it, newest first.
    pub appearances: Vec<Vec<Appearance>>,
    /// By person: the quotations in briefs, those of the newest brief first and in the order of its text: the
    /// brief, and the place in its list.
    pub quotations: FxHashMap<RecordId, Vec<(BriefId, usize)>>,
    /// By brief: the records that it mentions or declares, in order of first mention.
    pub named: Vec<Vec<RecordId>>,
    /// By periodical.
    pub volumes: Vec<Volumes>,
    /// By brief: the one before and the one after it in its periodical.
    pub neighbours: Vec<(Option<BriefId>, Option<BriefId>)>,
    /// All briefs, newest first.
    pub briefs: Vec<BriefId>,
    /// By year, newest first within it.
    pub years: BTreeMap<i16, Vec<BriefId>>,
    /// Authors, by id.
    pub authors: Vec<Group>,
    /// Tags, by id.
    pub tags: Vec<Group>,
    /// Agencies and documents that briefs rest on, by id.
    pub sources: Vec<Group>,
    /// Corrections, newest first: the brief, and the place in its list.
    pub corrections: Vec<(BriefId, usize)>,
    /// Which records stand beside which.
    pub relatives: Relatives,
}

/// Makes every list, and reports records that no brief mentions.
pub fn index(site: &Site, mentions: &SiteMentions, diagnostics: &mut Diagnostics) -> Indexes {
    let ((by_record, by_day), groups) = rayon::join(
        || rayon::join(|| by_record(site, mentions), || by_day(site)),
        || Groups::new(site),
    );
    diagnostics.extend(groups.diagnostics);
    let indexes = Indexes {
        appearances: by_record.appearances,
        named: by_record.named,
        quotations: by_record.quotations,
        relatives: by_record.relatives,
        authors: groups.authors,
        tags: groups.tags,
        sources: groups.sources,
        ..by_day
    };
    never_mentioned(site, &indexes, diagnostics);
    indexes
}

/// The lists of what is mentioned where; all others are empty.
fn by_record(site: &Site, mentions: &SiteMentions) -> Indexes {
    let ids: Vec<BriefId> = site.briefs().map(|(id, _)| id).collect();
    let by_brief: Vec<Vec<(RecordId, Appearance)>> = ids
        .into_par_iter()
        .map(|id| appearances(site, mentions, id))
        .collect();
    let mut indexes = Indexes {
        named: Vec::with_capacity(by_brief.len()),
        ..Indexes::default()
    };
    // Lists that grow one by one and all at once are copied again and again.
    let mut lengths = vec![0; site.records.len()];
    for found in &by_brief {
        for (record, _) in found {
            lengths[record.0 as usize] += 1;
        }
        let named = found.iter().map(|(record, _)| *record);
        indexes.named.push(named.collect());
    }
    indexes.appearances = lengths.into_iter().map(Vec::with_capacity).collect();
    for (record, appearance) in by_brief.into_iter().rev().flatten() {
        indexes.appearances[record.0 as usize].push(appearance);
    }
    for (id, _) in site.briefs().rev() {
        for (at, quotation) in mentions.brief(id).quotations.iter().enumerate() {
            let of_speaker = indexes.quotations.entry(quotation.speaker).or_default();
            of_speaker.push((id, at));
        }
    }
    indexes.relatives = Relatives::new(site, &indexes.appearances);
    indexes
}

/// The lists of briefs by their day, volume and issue; all others are empty.
fn by_day(site: &Site) -> Indexes {
    let mut indexes = Indexes {
        volumes: vec![Volumes::default(); site.publications.len()],
        neighbours: vec![(None, None); site.briefs.len()],
        briefs: site.briefs().rev().map(|(id, _)| id).collect(),
        ..Indexes::default()
    };
    for (id, brief) in site.briefs() {
        let year = indexes.years.entry(brief.date().year());
        year.or_default().push(id);
        place_in_periodical(site, id, &mut indexes.volumes);
        let corrections = brief.front.corrections.len();
        let corrections = (0..corrections).map(|at| (id, at));
        indexes.corrections.extend(corrections);
    }
    newest_first(site, &mut indexes);
    neighbours(site, &mut indexes);
    indexes
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
    for record in &site.brief(id).declared {
        if let Entry::Vacant(entry) = known.entry(*record) {
            entry.insert((found.len(), 0));
            found.push((*record, appearance(Vec::new())));
        }
    }
    found
}

fn place_in_periodical(site: &Site, id: BriefId, volumes: &mut [Volumes]) {
    let brief = site.brief(id);
    let Some(publication) = brief.publication else {
        return;
    };
    let appearance = &brief.front.appearance;
    let periodical = &mut volumes[publication];
    periodical.all.push(id);
    match (&appearance.volume, &appearance.issue) {
        (Some(volume), Some(issue)) => {
            let issues = periodical.volumes.entry(volume.value).or_default();
            issues.entry(issue.value).or_default().push(id);
        }
        _ => periodical.unnumbered.push(id),
    }
}

/// Lists were filled from the oldest brief to the newest; readers want the newest first.
fn newest_first(site: &Site, indexes: &mut Indexes) {
    for list in indexes.years.values_mut() {
        list.reverse();
    }
    for periodical in &mut indexes.volumes {
        periodical.unnumbered.reverse();
    }
    let date = |&(id, at): &(BriefId, usize)| site.brief(id).front.corrections[at].date;
    indexes
        .corrections
        .sort_by_key(|entry| std::cmp::Reverse((date(entry), entry.0, entry.1)));
}

/// Who comes before and after whom in a periodical: by date, and of one day by volume and issue,
/// which is the order of print.
fn neighbours(site: &Site, indexes: &mut Indexes) {
    let order = |id: &BriefId| {
        let brief = site.brief(*id);
        let appearance = &brief.front.appearance;
        let volume = appearance.volume.as_ref().map(|volume| volume.value);
        let issue = appearance.issue.as_ref().map(|issue| issue.value);
        (brief.date(), volume, issue, *id)
    };
    for periodical in &mut indexes.volumes {
        periodical.all.sort_by_key(order);
        for pair in periodical.all.windows(2) {
            indexes.neighbours[pair[0].0 as usize].1 = Some(pair[1]);
            indexes.neighbours[pair[1].0 as usize].0 = Some(pair[0]);
        }
    }
}

fn never_mentioned(site: &Site, indexes: &Indexes, diagnostics: &mut Diagnostics) {
    if site.has_unread() {
        return;
    }
    for (id, record) in site.records() {
        if indexes.appearances[id.0 as usize].is_empty() {
            diagnostics.push(diagnostics::never_mentioned(record.place(), record.name()));
        }
    }
}
