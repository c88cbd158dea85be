//! Rolls: people A to Z, treaties by status, and the other lists of everybody and everything.

use super::cards::{capitalised, counted};
use super::content::{Head, Scene};
use super::places::{Current, place};
use crate::archive::facts::{person_on, treaty_on};
use crate::archive::plan::roll_group_address;
use crate::archive::plan::{Roll, RollEntry, RollGroup, RollKind};
use crate::archive::site::Facts;
use crate::base::record_kind::RecordKind;
use crate::pages::render::Renderer;
use crate::pages::view::LinkView;
use crate::pages::view::{EntryView, RollGroupView, RollView};

impl Renderer<'_> {
    pub fn roll(&self, kind: RollKind) -> Scene {
        let Some(roll) = self.plan.roll(kind) else {
            return self.no_roll(kind);
        };
        let long = roll.is_long();
        let jump = |(at, group): (usize, &RollGroup)| match long {
            true => self.link(&group.label, &roll_group_address(roll, at, 0)),
            false => LinkView {
                label: group.label.clone(),
                url: format!("{}#{}", self.url(&kind.address()), anchor(group)),
            },
        };
        let most = if long { roll.most(30) } else { Vec::new() };
        let view = RollView {
            count: count(roll),
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
        Scene::new("roll.html", Head::new("roll", title(kind))).with("roll", &view)
    }

    pub fn roll_group(&self, kind: RollKind, at: usize, part: usize) -> Scene {
        let Some(roll) = self.plan.roll(kind) else {
            return self.no_roll(kind);
        };
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
        Scene::new("roll.html", Head::new("roll", title)).with("roll", &view)
    }

    /// Every roll is planned; an empty page is what is left if one were not.
    fn no_roll(&self, kind: RollKind) -> Scene {
        let (jumps, groups, most, parts) = Default::default();
        let view = RollView {
            count: String::new(),
            jumps,
            groups,
            most,
            parts,
        };
        Scene::new("roll.html", Head::new("roll", title(kind))).with("roll", &view)
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
    pub fn most(&self, kind: RollKind, n: usize) -> Vec<EntryView> {
        let Some(roll) = self.plan.roll(kind) else {
            return Vec::new();
        };
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
