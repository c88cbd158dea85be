//! Index pages: people A to Z, treaties by status, organisations, authors, tags and sources.

use super::content::{Head, PageContent};
use super::context::SiteContext;
use crate::archive::facts::{person_on, treaty_on};
use crate::archive::plan::{IndexEntry, IndexGroup, IndexGroupId, IndexPage, IndexPageKind};
use crate::archive::routes::GroupKind;
use crate::archive::site::Facts;
use crate::base::record_kind::RecordKind;
use crate::pages::layout::{Current, place};
use crate::pages::view::{EntryView, LinkView, RollGroupView, RollView};
use crate::pages::wording::{capitalised, counted};

/// How many of its most frequent entries the first page of a long index shows.
const MOST: usize = 30;

impl SiteContext<'_> {
    /// An index page. That of a long index has its most frequent entries and links to the pages of its groups.
    pub fn index_page(&self, kind: IndexPageKind) -> PageContent {
        let index = self.plan.index_page(kind);
        let long = index.is_long();
        let jump = |(id, group): (IndexGroupId, &IndexGroup)| match long {
            true => self.link(&group.label, &index.part_address(id, 0)),
            false => LinkView {
                label: group.label.clone(),
                url: format!("{}#{}", self.url(kind.address()), anchor(group)),
            },
        };
        let view = RollView {
            count: count(index),
            legend: legend(kind).to_owned(),
            jumps: index.groups.entries().map(jump).collect(),
            groups: if long {
                Vec::new()
            } else {
                self.groups(index, &index.groups)
            },
            most: if long {
                self.most(kind, MOST)
            } else {
                Vec::new()
            },
            parts: Vec::new(),
        };
        PageContent::new("roll.html", Head::new("roll", title(kind))).with("roll", &view)
    }

    /// A page of one group of a long index.
    pub fn index_group(&self, kind: IndexPageKind, id: IndexGroupId, part: usize) -> PageContent {
        let index = self.plan.index_page(kind);
        let group = &index.groups[id];
        let parts = group.parts();
        let shown = IndexGroup {
            range: parts[part].clone(),
            ..group.clone()
        };
        let jump = |(id, group): (IndexGroupId, &IndexGroup)| {
            self.link(&group.label, &index.part_address(id, 0))
        };
        let link = |number: usize| {
            let address = index.part_address(id, number);
            let is_here = number == part;
            let current = if is_here { Current::Page } else { Current::No };
            place(self.link((number + 1).to_string(), &address), current)
        };
        let view = RollView {
            count: count(index),
            legend: legend(kind).to_owned(),
            jumps: index.groups.entries().map(jump).collect(),
            groups: self.groups(index, std::slice::from_ref(&shown)),
            most: Vec::new(),
            parts: if parts.len() > 1 {
                (0..parts.len()).map(link).collect()
            } else {
                Vec::new()
            },
        };
        let title = match part {
            0 => format!("{}: {}", title(kind), group.label),
            part => format!("{}: {}, part {}", title(kind), group.label, part + 1),
        };
        PageContent::new("roll.html", Head::new("roll", title)).with("roll", &view)
    }

    fn groups(&self, index: &IndexPage, groups: &[IndexGroup]) -> Vec<RollGroupView> {
        let view = |group: &IndexGroup| RollGroupView {
            label: group.label.clone(),
            anchor: anchor(group),
            entries: index.entries[group.range.clone()]
                .iter()
                .map(|entry| self.entry(entry))
                .collect(),
        };
        groups.iter().map(view).collect()
    }

    /// The entries with the highest counts.
    pub(super) fn most(&self, kind: IndexPageKind, n: usize) -> Vec<EntryView> {
        let most = self.plan.index_page(kind).most(n).into_iter();
        most.map(|entry| self.entry(entry)).collect()
    }

    fn entry(&self, entry: &IndexEntry) -> EntryView {
        let (note, status) = self.note(entry);
        EntryView {
            label: self.site.typeset(&entry.label),
            name: self.site.typeset(&entry.name),
            url: self.url(&entry.address),
            count: entry.count,
            note,
            status,
        }
    }

    /// What a record is today, in a few words, and a treaty's status for its style.
    fn note(&self, entry: &IndexEntry) -> (String, Option<String>) {
        let Some(id) = entry.record else {
            return (String::new(), None);
        };
        let today = self.site.settings.as_of;
        match &self.site.record(id).facts {
            Facts::Person(person) => (
                self.person_words(person, &person_on(person, today))
                    .join("; "),
                None,
            ),
            Facts::Treaty(treaty) => {
                let status = treaty_on(self.site, (id, treaty), today);
                (
                    self.site.typeset(&status.words_with_date()),
                    Some(status.kind.id().to_owned()),
                )
            }
            Facts::Organisation(organisation) => {
                let abbreviation = organisation.abbreviation.as_ref();
                (
                    abbreviation.map_or_else(String::new, |short| self.site.typeset(&short.value)),
                    None,
                )
            }
        }
    }
}

/// What the number beside an entry counts.
fn legend(kind: IndexPageKind) -> &'static str {
    match kind {
        IndexPageKind::Records(_) => "Numbers show how many briefs mention each",
        IndexPageKind::Groups(GroupKind::Author) => "Numbers show how many briefs each has written",
        IndexPageKind::Groups(GroupKind::Tag) => "Numbers show how many briefs have each tag",
        IndexPageKind::Groups(GroupKind::Source) => "Numbers show how many briefs cite each",
    }
}

fn anchor(group: &IndexGroup) -> String {
    format!("group-{}", group.id)
}

/// The title of an index page.
pub(super) fn title(kind: IndexPageKind) -> &'static str {
    match kind {
        IndexPageKind::Records(RecordKind::Person) => "People",
        IndexPageKind::Records(RecordKind::Treaty) => "Treaties",
        IndexPageKind::Records(RecordKind::Organisation) => "Organisations",
        IndexPageKind::Groups(GroupKind::Author) => "Authors",
        IndexPageKind::Groups(GroupKind::Tag) => "Tags",
        IndexPageKind::Groups(GroupKind::Source) => "Sources",
    }
}

fn count(index: &IndexPage) -> String {
    let (one, many) = match index.kind {
        IndexPageKind::Records(RecordKind::Person) => ("person", "people"),
        IndexPageKind::Records(RecordKind::Treaty) => ("treaty", "treaties"),
        IndexPageKind::Records(RecordKind::Organisation) => ("organisation", "organisations"),
        IndexPageKind::Groups(GroupKind::Author) => ("author", "authors"),
        IndexPageKind::Groups(GroupKind::Tag) => ("tag", "tags"),
        IndexPageKind::Groups(GroupKind::Source) => ("source", "sources"),
    };
    capitalised(&counted(index.entries.len(), one, many))
}
