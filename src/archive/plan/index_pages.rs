//! Index pages: the lists of all people, treaties, organisations, authors, tags and sources, in groups
//! by letter or by status.
//!
//! An index of up to 200 entries is one page. A longer one has pages for each of its groups, in
//! parts, and its own page shows the groups and what is mentioned most.

use std::ops::Range;

use super::paging::PER_PAGE;
use crate::archive::facts::{KnownAuthors, StatusKind, treaty_on};
use crate::archive::index::{Group, Indexes};
use crate::archive::routes::{self, GroupKind};
use crate::archive::site::{ById, Facts, Record, RecordId, Site, id_types};
use crate::base::record_kind::RecordKind;
use crate::base::slug::slugify;

/// What an index page lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IndexPageKind {
    /// The records of a kind.
    Records(RecordKind),
    /// All authors, tags or sources.
    Groups(GroupKind),
}

impl IndexPageKind {
    /// All index pages.
    pub const ALL: [Self; 6] = [
        Self::Records(RecordKind::Person),
        Self::Records(RecordKind::Treaty),
        Self::Records(RecordKind::Organisation),
        Self::Groups(GroupKind::Author),
        Self::Groups(GroupKind::Tag),
        Self::Groups(GroupKind::Source),
    ];

    /// Its address.
    pub fn address(self) -> &'static str {
        match self {
            Self::Records(kind) => routes::records(kind),
            Self::Groups(kind) => routes::groups(kind),
        }
    }

    /// By what it is grouped, as a part of an address.
    fn grouped_by(self) -> &'static str {
        match self {
            Self::Records(RecordKind::Treaty) => "status",
            _ => "letter",
        }
    }
}

/// One entry of an index page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexEntry {
    /// The name as the page sorts it: `Ivanov, Sergei`.
    pub label: String,
    /// The name as one says it.
    pub name: String,
    /// Its address.
    pub address: String,
    /// In how many briefs.
    pub count: usize,
    /// The record, where it is one.
    pub record: Option<RecordId>,
}

id_types! {
    /// A group of an index page, in the order of the page.
    IndexGroupId
}

/// A group of an index page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexGroup {
    /// Its name: a letter, a status.
    pub label: String,
    /// The name in its address.
    pub id: String,
    /// Its entries, as places in the page's list.
    pub range: Range<usize>,
}

impl IndexGroup {
    /// The parts of its own pages, as places in the page's list.
    pub fn parts(&self) -> Vec<Range<usize>> {
        let starts = self.range.clone().step_by(PER_PAGE);
        let end = |start: usize| (start + PER_PAGE).min(self.range.end);
        starts.map(|start| start..end(start)).collect()
    }
}

/// A list of everybody or everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexPage {
    /// Which.
    pub kind: IndexPageKind,
    /// The entries, by group and then by name.
    pub entries: Vec<IndexEntry>,
    /// The groups.
    pub groups: ById<IndexGroupId, IndexGroup>,
}

impl IndexPage {
    /// Lists everything of a kind.
    pub fn new(site: &Site, indexes: &Indexes, kind: IndexPageKind) -> Self {
        let mut grouped: Vec<Grouped> = match kind {
            IndexPageKind::Records(kind) => records(site, indexes, kind),
            IndexPageKind::Groups(kind) => {
                let authors = match kind {
                    GroupKind::Author => KnownAuthors::new(site),
                    GroupKind::Tag | GroupKind::Source => KnownAuthors::default(),
                };
                let groups = indexes.groups.of_kind(kind);
                groups.map(|group| named(group, &authors)).collect()
            }
        };
        grouped.sort_by(|a, b| (a.rank, &a.id, &a.key).cmp(&(b.rank, &b.id, &b.key)));
        let mut groups: Vec<IndexGroup> = Vec::new();
        let mut entries = Vec::with_capacity(grouped.len());
        for (at, one) in grouped.into_iter().enumerate() {
            match groups.last_mut() {
                Some(group) if group.id == one.id => group.range.end = at + 1,
                _ => groups.push(IndexGroup {
                    label: one.label,
                    id: one.id,
                    range: at..at + 1,
                }),
            }
            entries.push(one.entry);
        }
        let groups = groups.into();
        Self {
            kind,
            entries,
            groups,
        }
    }

    /// Whether it is too long for one page.
    pub fn is_long(&self) -> bool {
        self.entries.len() > PER_PAGE
    }

    /// The address of a part of a group of a long index, numbered from 0.
    pub fn part_address(&self, group: IndexGroupId, number: usize) -> String {
        let (page, by) = (self.kind.address(), self.kind.grouped_by());
        routes::part(
            &routes::index_group(page, by, &self.groups[group].id),
            number,
        )
    }

    /// The entries with the highest counts, at most `n`.
    pub fn most(&self, n: usize) -> Vec<&IndexEntry> {
        let mut most: Vec<&IndexEntry> = self.entries.iter().filter(|it| it.count > 0).collect();
        most.sort_by_key(|entry| std::cmp::Reverse(entry.count));
        most.truncate(n);
        most
    }
}

/// An entry with the group that it belongs to.
struct Grouped {
    /// The place of the group.
    rank: usize,
    /// The group's id.
    id: String,
    /// The group's label.
    label: String,
    /// By what entries of a group are sorted.
    key: (String, String),
    entry: IndexEntry,
}

fn records(site: &Site, indexes: &Indexes, kind: RecordKind) -> Vec<Grouped> {
    let of_kind = site.records().filter(|(_, record)| record.kind() == kind);
    let entry = |(id, record): (RecordId, &Record)| {
        let entry = IndexEntry {
            label: record.sort_name().to_owned(),
            name: record.name().to_owned(),
            address: record.address(),
            count: indexes.mentioned.appearances[id].len(),
            record: Some(id),
        };
        let Facts::Treaty(treaty) = &record.facts else {
            return by_letter(entry, &record.id);
        };
        let status = treaty_on(site, (id, treaty), site.settings.as_of).kind;
        let rank = StatusKind::ALL.iter().position(|kind| *kind == status);
        Grouped {
            rank: rank.unwrap_or(0),
            id: status.id().to_owned(),
            label: capitalised(status.words()),
            key: (slugify(&entry.label), record.id.clone()),
            entry,
        }
    };
    of_kind.map(entry).collect()
}

fn named(group: &Group, authors: &KnownAuthors<'_>) -> Grouped {
    let entry = IndexEntry {
        label: match group.kind {
            GroupKind::Author => authors.sort_name(&group.name),
            GroupKind::Tag | GroupKind::Source => group.name.clone(),
        },
        name: group.name.clone(),
        address: group.address(),
        count: group.briefs.len(),
        record: None,
    };
    by_letter(entry, &group.id)
}

/// Puts an entry under its first letter; what begins with none comes last, under `#`. Accents and
/// case do not count, and other scripts are transliterated.
fn by_letter(entry: IndexEntry, id: &str) -> Grouped {
    let key = (slugify(&entry.label), id.to_owned());
    let (rank, id, label) = match key.0.chars().next() {
        Some(letter) if letter.is_ascii_lowercase() => {
            let label = letter.to_ascii_uppercase().to_string();
            (letter as usize, letter.to_string(), label)
        }
        _ => (usize::MAX, "other".to_owned(), "#".to_owned()),
    };
    Grouped {
        rank,
        id,
        label,
        key,
        entry,
    }
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
