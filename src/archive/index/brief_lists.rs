//! Lists of briefs in the order of time: by year, by volume and issue, and by correction.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::archive::site::{BriefId, ById, PublicationId, Site};
use crate::frontmatter::brief::IssueNumber;

/// A publication's briefs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volumes {
    /// By volume and issue; in an issue by date and slug.
    pub volumes: BTreeMap<u32, BTreeMap<IssueNumber, Vec<BriefId>>>,
    /// Briefs without volume or issue, newest first.
    pub unnumbered: Vec<BriefId>,
    /// All briefs in the order of print: by date, and of one day by volume and issue.
    pub all: Vec<BriefId>,
}

impl Volumes {
    /// Sorts a publication's briefs, which are given by date and slug.
    fn new(site: &Site, briefs: &[BriefId]) -> Self {
        let number = |id: &BriefId| {
            let appearance = &site.brief(*id).front.appearance;
            let volume = appearance.volume.as_ref().map(|volume| volume.value);
            (volume, appearance.issue.as_ref().map(|issue| issue.value))
        };
        let mut volumes: BTreeMap<u32, BTreeMap<IssueNumber, Vec<BriefId>>> = BTreeMap::new();
        let mut unnumbered = Vec::new();
        for id in briefs {
            match number(id) {
                (Some(volume), Some(issue)) => {
                    let issues = volumes.entry(volume).or_default();
                    issues.entry(issue).or_default().push(*id);
                }
                _ => unnumbered.push(*id),
            }
        }
        unnumbered.reverse();
        let mut all = briefs.to_vec();
        all.sort_by_key(|id| (site.brief(*id).date(), number(id), *id));
        Self {
            volumes,
            unnumbered,
            all,
        }
    }
}

/// Lists of briefs.
#[derive(Debug)]
pub struct BriefLists {
    /// All briefs, newest first.
    pub newest: Vec<BriefId>,
    /// By year, newest first within it.
    pub years: BTreeMap<i16, Vec<BriefId>>,
    /// By publication.
    pub volumes: ById<PublicationId, Volumes>,
    /// By brief: the one before and the one after it in its publication.
    pub neighbours: ById<BriefId, (Option<BriefId>, Option<BriefId>)>,
    /// Corrections, newest first: the brief, and the place in its list.
    pub corrections: Vec<(BriefId, usize)>,
}

impl BriefLists {
    /// The lists of a site.
    pub fn new(site: &Site) -> Self {
        let newest: Vec<BriefId> = site.briefs().rev().map(|(id, _)| id).collect();
        let mut years: BTreeMap<i16, Vec<BriefId>> = BTreeMap::new();
        for id in &newest {
            years
                .entry(site.brief(*id).date().year())
                .or_default()
                .push(*id);
        }
        let volumes = volumes(site);
        Self {
            newest,
            years,
            neighbours: neighbours(site, &volumes),
            volumes,
            corrections: corrections(site),
        }
    }
}

fn volumes(site: &Site) -> ById<PublicationId, Volumes> {
    let mut briefs: ById<PublicationId, Vec<BriefId>> =
        site.publications.iter().map(|_| Vec::new()).collect();
    for (id, publication) in site.publication_of.entries() {
        if let Some(publication) = *publication {
            briefs[publication].push(id);
        }
    }
    briefs
        .iter()
        .map(|briefs| Volumes::new(site, briefs))
        .collect()
}

fn neighbours(
    site: &Site,
    volumes: &ById<PublicationId, Volumes>,
) -> ById<BriefId, (Option<BriefId>, Option<BriefId>)> {
    let mut neighbours: ById<BriefId, _> = site.briefs().map(|_| (None, None)).collect();
    for pair in volumes.iter().flat_map(|volumes| volumes.all.windows(2)) {
        neighbours[pair[0]].1 = Some(pair[1]);
        neighbours[pair[1]].0 = Some(pair[0]);
    }
    neighbours
}

fn corrections(site: &Site) -> Vec<(BriefId, usize)> {
    let of_brief = |(id, brief): (BriefId, &crate::archive::site::Brief)| {
        (0..brief.front.corrections.len()).map(move |at| (id, at))
    };
    let mut corrections: Vec<(BriefId, usize)> = site.briefs().flat_map(of_brief).collect();
    let date = |(id, at): (BriefId, usize)| site.brief(id).front.corrections[at].date.value;
    corrections.sort_by_key(|entry| Reverse((date(*entry), *entry)));
    corrections
}
