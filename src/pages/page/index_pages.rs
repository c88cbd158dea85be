//! Index pages: people A to Z, treaties by status, organisations, authors, tags and sources.

use super::content::{Head, PageContent};
use super::context::SiteContext;
use crate::archive::facts::{person_on, treaty_on};
use crate::archive::plan::{Roll, RollEntry, RollGroup, RollKind, roll_group_address};
use crate::archive::site::Facts;
use crate::base::record_kind::RecordKind;
use crate::pages::layout::{Current, place};
use crate::pages::view::{EntryView, LinkView, RollGroupView, RollView};
use crate::pages::wording::{capitalised, counted};

/// How many of its most frequent entries the first page of a long index shows.
const MOST: usize = 30;

impl SiteContext<'_> {
    /// An index page. That of a long index has its most frequent entries and links to the pages of its groups.
    pub fn index_page(&self, kind: RollKind) -> PageContent {
        let roll = self.roll(kind);
        let long = roll.is_long();
        let jump = |(at, group): (usize, &RollGroup)| match long {
            true => self.link(&group.label, &roll_group_address(roll, at, 0)),
            false => LinkView {
                label: group.label.clone(),
                url: format!("{}#{}", self.url(&kind.address()), anchor(group)),
            },
        };
        let most = if long { roll.most(MOST) } else { Vec::new() };
        let view = RollView {
            count: count(roll),
            legend: legend(kind).to_owned(),
            jumps: roll.groups.iter().enumerate().map(jump).collect(),
            groups: if long {
                Vec::new()
            } else {
                self.groups(roll, &roll.groups)
            },
            most: most
                .into_iter()
                .map(|at| self.entry(&roll.entries[at]))
                .collect(),
            parts: Vec::new(),
        };
        PageContent::new("roll.html", Head::new("roll", title(kind))).with("roll", &view)
    }

    /// A page of one group of a long index.
    pub fn index_group(&self, kind: RollKind, at: usize, part: usize) -> PageContent {
        let roll = self.roll(kind);
        let group = &roll.groups[at];
        let parts = roll.parts(group);
        let shown = RollGroup {
            range: parts[part].clone(),
            ..group.clone()
        };
        let jump = |(at, group): (usize, &RollGroup)| {
            self.link(&group.label, &roll_group_address(roll, at, 0))
        };
        let link = |number: usize| {
            let address = roll_group_address(roll, at, number);
            let is_here = number == part;
            let current = if is_here { Current::Page } else { Current::No };
            place(self.link((number + 1).to_string(), &address), current)
        };
        let view = RollView {
            count: count(roll),
            legend: legend(kind).to_owned(),
            jumps: roll.groups.iter().enumerate().map(jump).collect(),
            groups: self.groups(roll, std::slice::from_ref(&shown)),
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

    fn roll(&self, kind: RollKind) -> &Roll {
        self.plan
            .roll(kind)
            .expect("a plan has every kind of index")
    }

    fn groups(&self, roll: &Roll, groups: &[RollGroup]) -> Vec<RollGroupView> {
        let view = |group: &RollGroup| RollGroupView {
            label: group.label.clone(),
            anchor: anchor(group),
            entries: roll.entries[group.range.clone()]
                .iter()
                .map(|entry| self.entry(entry))
                .collect(),
        };
        groups.iter().map(view).collect()
    }

    /// The entries with the highest counts.
    pub(super) fn most(&self, kind: RollKind, n: usize) -> Vec<EntryView> {
        let roll = self.roll(kind);
        roll.most(n)
            .into_iter()
            .map(|at| self.entry(&roll.entries[at]))
            .collect()
    }

    fn entry(&self, entry: &RollEntry) -> EntryView {
        let (note, status) = self.note(entry);
        EntryView {
            label: entry.label.clone(),
            name: entry.name.clone(),
            url: self.url(&entry.address),
            count: entry.count,
            note,
            status,
        }
    }

    /// What a record is today, in a few words, and a treaty's status for its style.
    fn note(&self, entry: &RollEntry) -> (String, Option<String>) {
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
                let status = treaty_on(&treaty.life, today);
                (status.words_with_date(), Some(status.kind.id().to_owned()))
            }
            Facts::Organisation(organisation) => {
                let abbreviation = organisation.abbreviation.as_ref();
                (
                    abbreviation.map_or_else(String::new, |short| short.value.clone()),
                    None,
                )
            }
        }
    }
}

/// What the number beside an entry counts.
fn legend(kind: RollKind) -> &'static str {
    match kind {
        RollKind::Records(_) => "Numbers show how many briefs mention each",
        RollKind::Authors => "Numbers show how many briefs each has written",
        RollKind::Tags => "Numbers show how many briefs have each tag",
        RollKind::Sources => "Numbers show how many briefs cite each",
    }
}

fn anchor(group: &RollGroup) -> String {
    format!("group-{}", group.id)
}

fn title(kind: RollKind) -> &'static str {
    match kind {
        RollKind::Records(RecordKind::Person) => "People",
        RollKind::Records(RecordKind::Treaty) => "Treaties",
        RollKind::Records(RecordKind::Organisation) => "Organisations",
        RollKind::Authors => "Authors",
        RollKind::Tags => "Tags",
        RollKind::Sources => "Sources",
    }
}

fn count(roll: &Roll) -> String {
    let (one, many) = match roll.kind {
        RollKind::Records(RecordKind::Person) => ("person", "people"),
        RollKind::Records(RecordKind::Treaty) => ("treaty", "treaties"),
        RollKind::Records(RecordKind::Organisation) => ("organisation", "organisations"),
        RollKind::Authors => ("author", "authors"),
        RollKind::Tags => ("tag", "tags"),
        RollKind::Sources => ("source", "sources"),
    };
    capitalised(&counted(roll.entries.len(), one, many))
}
