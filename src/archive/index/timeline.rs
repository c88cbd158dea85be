//! The timeline: which treaties it shows, in which order, and when briefs mention each.
//!
//! The plan asks whether there is one; its page and the home page ask which treaties are on it.

use std::cmp::Reverse;

use super::mentioned::Mentioned;
use crate::archive::site::{Facts, RecordId, Site};
use crate::base::date::Day;
use crate::frontmatter::treaty::Treaty;

/// The fewest treaties that make a timeline: a single one has its line on its own page.
const FEWEST: usize = 2;

/// Whether there is anything to put on a timeline.
pub fn has_timeline(site: &Site) -> bool {
    dated(site).nth(FEWEST - 1).is_some()
}

/// The treaties whose record has a date.
pub fn dated(site: &Site) -> impl Iterator<Item = (RecordId, &Treaty)> {
    site.records().filter_map(|(id, record)| {
        let Facts::Treaty(treaty) = &record.facts else {
            return None;
        };
        treaty.life.begun().map(|_| (id, &**treaty))
    })
}

/// The `most` treaties that most briefs mention, in the order of the dates with which they begin.
pub fn treaties<'a>(
    site: &'a Site,
    mentioned: &Mentioned,
    most: usize,
) -> Vec<(RecordId, &'a Treaty)> {
    let mut treaties: Vec<(RecordId, &Treaty)> = dated(site).collect();
    treaties.sort_by_key(|(id, _)| (Reverse(mentioned.appearances[*id].len()), *id));
    treaties.truncate(most);
    treaties.sort_by_key(|(id, treaty)| (treaty.life.begun(), *id));
    treaties
}

/// The days of the briefs that mention a record, the earliest first.
pub fn days(site: &Site, mentioned: &Mentioned, record: RecordId) -> Vec<Day> {
    let newest_first = mentioned.appearances[record].iter();
    let days = newest_first.rev();
    days.map(|appearance| site.brief(appearance.brief).date())
        .collect()
}
