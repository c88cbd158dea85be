//! Rolls: the lists of everybody and everything, in groups (by letter, or by status).
//!
//! A roll of up to 200 entries is one page. A longer one has a page for each of its groups, in
//! parts, and its own page shows the groups and the most mentioned.

use std::ops::Range;

use super::paging::PER_PAGE;
use crate::archive::facts::{StatusKind, treaty_on};
use crate::archive::index::{Group, Indexes};
use crate::archive::site::{Facts, RecordId, Site};
use crate::base::record_kind::RecordKind;
use crate::base::slug::slugify;

/// Which roll.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RollKind {
    /// Records of a kind.
    Records(RecordKind),
    /// Authors.
    Authors,
    /// Tags.
    Tags,
    /// Sources.
    Sources,
}

impl RollKind {
    /// All rolls.
    pub const ALL: [RollKind; 6] = [
        Self::Records(RecordKind::Person),
        Self::Records(RecordKind::Treaty),
        Self::Records(RecordKind::Organisation),
        Self::Authors,
        Self::Tags,
        Self::Sources,
    ];

    /// Its address.
    pub fn address(self) -> String {
        match self {
            Self::Records(kind) => format!("{}/", kind.folder()),
            Self::Authors => "authors/".to_owned(),
            Self::Tags => "tags/".to_owned(),
            Self::Sources => "sources/".to_owned(),
        }
    }

    /// By what it is grouped, as a part of an address.
    pub fn grouped_by(self) -> &'static str {
        match self {
            Self::Records(RecordKind::Treaty) => "status",
            _ => "letter",
        }
    }
}

/// One entry of a roll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollEntry {
    /// The name as the roll sorts it.
    pub label: String,
    /// The name as one says it.
    pub name: String,
    /// Its address.
    pub address: String,
    /// In how many briefs.
    pub count: usize,
    /// The record, where it is one.
    pub record: Option<RecordId>,
    key: (String, String),
}

/// A group of a roll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollGroup {
    /// Its name: a letter, a status.
    pub label: String,
    /// The name in its address.
    pub id: String,
    /// Its entries, as places in the roll.
    pub range: Range<usize>,
}

/// A list of everybody or everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roll {
    /// Which.
    pub kind: RollKind,
    /// The entries, by group and then by name.
    pub entries: Vec<RollEntry>,
    /// The groups.
    pub groups: Vec<RollGroup>,
}

impl Roll {
    /// Whether it is too long for one page.
    pub fn is_long(&self) -> bool {
        self.entries.len() > PER_PAGE
    }

    /// The parts of a group's pages, as places in the roll.
    pub fn parts(&self, group: &RollGroup) -> Vec<Range<usize>> {
        let starts = group.range.clone().step_by(PER_PAGE);
        let end = |start: usize| (start + PER_PAGE).min(group.range.end);
        starts.map(|start| start..end(start)).collect()
    }

    /// The entries with the highest counts, at most `n`, as places in the roll.
    pub fn most(&self, n: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.entries.len())
            .filter(|&at| self.entries[at].count > 0)
            .collect();
        places.sort_by_key(|&at| (std::cmp::Reverse(self.entries[at].count), at));
        places.truncate(n);
        places
    }
}

/// Makes a roll.
pub fn roll(site: &Site, indexes: &Indexes, kind: RollKind) -> Roll {
    let mut entries: Vec<(usize, String, String, RollEntry)> = match kind {
        RollKind::Records(kind) => records(site, indexes, kind),
        RollKind::Authors => named(&indexes.authors, "authors", true),
        RollKind::Tags => named(&indexes.tags, "tags", false),
        RollKind::Sources => named(&indexes.sources, "sources", false),
    };
    entries.sort_by(|a, b| (a.0, &a.1, &a.3.key).cmp(&(b.0, &b.1, &b.3.key)));
    let mut groups: Vec<RollGroup> = Vec::new();
    let mut list = Vec::with_capacity(entries.len());
    for (at, (_, id, label, entry)) in entries.into_iter().enumerate() {
        match groups.last_mut() {
            Some(group) if group.id == id => group.range.end = at + 1,
            _ => groups.push(RollGroup {
                label,
                id,
                range: at..at + 1,
            }),
        }
        list.push(entry);
    }
    Roll {
        kind,
        entries: list,
        groups,
    }
}

/// An entry with its group: the group's rank, id and label.
type Grouped = (usize, String, String, RollEntry);

fn records(site: &Site, indexes: &Indexes, kind: RecordKind) -> Vec<Grouped> {
    let of_kind = site.records().filter(|(_, record)| record.kind() == kind);
    let entry = |(id, record): (RecordId, &crate::archive::site::Record)| {
        let entry = RollEntry {
            label: record.sort_name().to_owned(),
            name: record.name().to_owned(),
            address: record.address(),
            count: indexes.appearances[id.0 as usize].len(),
            record: Some(id),
            key: (folded(record.sort_name()), record.id.clone()),
        };
        match &record.facts {
            Facts::Treaty(treaty) => {
                let status = treaty_on(&treaty.life, site.settings.as_of).kind;
                let rank = StatusKind::ALL
                    .iter()
                    .position(|kind| *kind == status)
                    .unwrap_or(0);
                (
                    rank,
                    status.id().to_owned(),
                    capitalised(status.words()),
                    entry,
                )
            }
            _ => by_letter(entry),
        }
    };
    of_kind.map(entry).collect()
}

fn named(groups: &[Group], folder: &str, by_family: bool) -> Vec<Grouped> {
    let entry = |group: &Group| {
        let label = if by_family {
            family_first(&group.name)
        } else {
            group.name.clone()
        };
        let key = (folded(&label), group.id.clone());
        let address = format!("{folder}/{}/", group.id);
        by_letter(RollEntry {
            label,
            name: group.name.clone(),
            address,
            count: group.briefs.len(),
            record: None,
            key,
        })
    };
    groups.iter().map(entry).collect()
}

/// Puts an entry under its first letter; what begins with none comes last, under `#`.
fn by_letter(entry: RollEntry) -> Grouped {
    match entry.key.0.bytes().next() {
        Some(letter) if letter.is_ascii_lowercase() => {
            let rank = usize::from(letter - b'a');
            let letter = char::from(letter);
            (
                rank,
                letter.to_string(),
                letter.to_ascii_uppercase().to_string(),
                entry,
            )
        }
        _ => (26, "other".to_owned(), "#".to_owned(), entry),
    }
}

/// A name as it is sorted: without accents and case, other scripts transliterated.
fn folded(name: &str) -> String {
    slugify(name)
}

/// "Jane Halloran" as "Halloran, Jane", since nobody says what an author's family name is.
fn family_first(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((given, family)) => format!("{family}, {given}"),
        None => name.to_owned(),
    }
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
