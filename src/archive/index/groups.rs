//! Groups: the briefs of an author, with a tag, resting on a source.
//!
//! A group's address is made of its name. Names that make the same address are one group, and
//! reported unless they are certainly one name.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::diagnostics;
use crate::archive::resolve;
use crate::archive::routes::{self, GroupKind};
use crate::archive::site::{BriefId, ById, Id, Site, id_types};
use crate::base::diagnostic::Diagnostics;
use crate::base::slug::slugify;
use crate::base::span::Span;

id_types! {
    /// A group of an archive; groups are sorted by kind and then by id.
    GroupId
}

/// A named group of briefs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Whether it is an author, a tag or a source.
    pub kind: GroupKind,
    /// The id in its address.
    pub id: String,
    /// Its name, as the newest brief writes it.
    pub name: String,
    /// Its briefs, newest first.
    pub briefs: Vec<BriefId>,
    /// Where the newest brief writes its name.
    pub place: Span,
}

impl Group {
    /// Its address.
    pub fn address(&self) -> String {
        routes::group(self.kind, &self.id)
    }
}

/// Briefs by author, by tag and by source.
#[derive(Debug)]
pub struct Groups {
    /// All groups.
    pub list: ById<GroupId, Group>,
    /// By kind, the group of each name.
    by_name: [FxHashMap<String, GroupId>; 3],
}

impl Groups {
    /// Groups the briefs of a site. Reports names that make no address, and different ones that make
    /// the same.
    pub fn new(site: &Site) -> (Self, Diagnostics) {
        let mut diagnostics = Diagnostics::new();
        let mut list: Vec<Group> = Vec::new();
        let by_name = GroupKind::ALL.map(|kind| {
            let (groups, slugs) = groups_of(site, kind, &mut diagnostics);
            let first = list.len();
            let ids = groups.keys().cloned().enumerate();
            let ids = ids.map(|(at, slug)| (slug, GroupId::at(first + at)));
            let ids: FxHashMap<String, GroupId> = ids.collect();
            list.extend(groups.into_values());
            let id = |(name, slug): (&str, String)| Some((name.to_owned(), *ids.get(&slug)?));
            slugs.into_iter().filter_map(id).collect()
        });
        let list = list.into();
        (Self { list, by_name }, diagnostics)
    }

    /// The group that a brief's front matter names; `None` if the name makes no address, which is
    /// an error.
    pub fn named(&self, kind: GroupKind, name: &str) -> Option<&Group> {
        let id = self.by_name[kind as usize].get(name)?;
        Some(&self.list[*id])
    }

    /// All names that briefs write, each with its group, by kind and name.
    pub fn names(&self) -> Vec<(&str, &Group)> {
        let mut all = Vec::new();
        for names in &self.by_name {
            let names = names.iter();
            let mut names: Vec<_> = names.map(|(name, id)| (name.as_str(), *id)).collect();
            names.sort_unstable();
            all.extend(names.into_iter().map(|(name, id)| (name, &self.list[id])));
        }
        all
    }

    /// The groups of a kind, by id.
    pub fn of_kind(&self, kind: GroupKind) -> impl Iterator<Item = &Group> {
        self.list.iter().filter(move |group| group.kind == kind)
    }
}

/// The names of this kind in a brief's front matter.
fn names(site: &Site, id: BriefId, kind: GroupKind) -> Vec<(&str, Span)> {
    let front = &site.brief(id).front;
    let names = match kind {
        GroupKind::Author => front.authors.iter().collect(),
        GroupKind::Tag => front.tags.iter().collect(),
        GroupKind::Source => front
            .sources
            .iter()
            .map(|source| &source.name)
            .collect::<Vec<_>>(),
    };
    names
        .into_iter()
        .map(|name| (name.value.as_str(), name.span))
        .collect()
}

/// The groups of a kind by slug, and the slug of each name.
fn groups_of<'a>(
    site: &'a Site,
    kind: GroupKind,
    diagnostics: &mut Diagnostics,
) -> (BTreeMap<String, Group>, FxHashMap<&'a str, String>) {
    let mut slugs: FxHashMap<&str, String> = FxHashMap::default();
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for (id, _) in site.briefs().rev() {
        for (name, place) in names(site, id, kind) {
            let known = slugs.contains_key(name);
            let slug = slugs.entry(name).or_insert_with(|| slugify(name));
            if slug.is_empty() {
                diagnostics.push(resolve::unusable_id(place, name, what_address(kind)));
                continue;
            }
            let group = groups.entry(slug.clone()).or_insert_with(|| Group {
                kind,
                id: slug.clone(),
                name: name.to_owned(),
                briefs: Vec::new(),
                place,
            });
            if !known && !are_one(&group.name, name) {
                diagnostics.push(diagnostics::shared_address(
                    kind,
                    slug,
                    (name, place),
                    (&group.name, group.place),
                ));
            }
            if group.briefs.last() != Some(&id) {
                group.briefs.push(id);
            }
        }
    }
    (groups, slugs)
}

/// What a name cannot become.
fn what_address(kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::Author => "an author's address",
        GroupKind::Tag => "a tag's address",
        GroupKind::Source => "a source's address",
    }
}

/// Whether two names that make one address are certainly one name: they differ only in case, spaces,
/// hyphens and the kind of apostrophe, as `arms control` and `Arms-Control` do. `Müller` and `Muller` may
/// be two people.
fn are_one(name: &str, other: &str) -> bool {
    let letters = |name: &str| -> String {
        let signs = name
            .chars()
            .filter(|c| !c.is_whitespace() && !"-_".contains(*c));
        let signs = signs.map(|c| if c == '’' { '\'' } else { c });
        signs.flat_map(char::to_lowercase).collect()
    };
    letters(name) == letters(other)
}
