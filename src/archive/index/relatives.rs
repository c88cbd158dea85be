//! Relatives: which records belong together, as their own facts say.
//!
//! Found out once for all records, so that no page has to look through all of them.

use std::hash::Hash;

use rustc_hash::{FxHashMap, FxHashSet};

use super::mentioned::Mentioned;
use crate::archive::site::{Facts, RecordId, Site};
use crate::base::record_kind::RecordKind;
use crate::base::slug::slugify;
use crate::base::span::Spanned;
use crate::frontmatter::organisation::Organisation;
use crate::frontmatter::person::{OrganisationName, Person};
use crate::frontmatter::treaty::Treaty;

/// How many people of one family name link to each other. Each page links to all the others, so without a
/// limit a thousand Ivanovs would make a million links.
const MOST_NAMESAKES: usize = 24;

/// Which records belong together.
#[derive(Debug)]
pub struct Relatives {
    /// People by family name, sorted as the index page of people is; of many the most mentioned.
    pub namesakes: FxHashMap<String, Vec<RecordId>>,
    /// By person: the treaties that they signed.
    pub signed: FxHashMap<RecordId, Vec<RecordId>>,
    /// By treaty: what it replaces and changes, and what does that to it, whichever of the two says so.
    pub treaties: FxHashMap<RecordId, Treaties>,
    /// By organisation: what belongs to it.
    pub parts: FxHashMap<RecordId, Vec<RecordId>>,
    /// By organisation: who holds or held an office in it, as places in the person's list of roles.
    pub officers: FxHashMap<RecordId, Vec<(RecordId, usize)>>,
}

/// The treaties that are related to one, in the order of the records that say so.
#[derive(Debug, Default)]
pub struct Treaties {
    /// What it replaces.
    pub replaces: Vec<RecordId>,
    /// What replaces it.
    pub replaced_by: Vec<RecordId>,
    /// What it amends.
    pub amends: Vec<RecordId>,
    /// What amends it.
    pub amended_by: Vec<RecordId>,
}

impl Relatives {
    /// Gathers them; `mentioned` says who of many namesakes is mentioned most.
    pub fn new(site: &Site, mentioned: &Mentioned) -> Self {
        let signed = treaties(site).flat_map(|(id, treaty)| {
            let signers = found(site, RecordKind::Person, &treaty.signed_by);
            signers.map(move |signer| (signer, id))
        });
        let parts = organisations(site).flat_map(|(id, part)| {
            let parents = found(site, RecordKind::Organisation, part.parent.as_slice());
            parents.map(move |parent| (parent, id))
        });
        let officers = people(site).flat_map(|(id, person)| {
            let roles = person.roles.iter().enumerate();
            roles.filter_map(move |(at, role)| {
                let OrganisationName::Id(name) = &role.organisation.as_ref()?.value else {
                    return None;
                };
                let organisation = site.find_record(RecordKind::Organisation, name)?;
                Some((organisation, (id, at)))
            })
        });
        Self {
            namesakes: namesakes(site, mentioned),
            signed: by_first(signed),
            treaties: related_treaties(site),
            parts: by_first(parts),
            officers: by_first(officers),
        }
    }
}

fn people(site: &Site) -> impl Iterator<Item = (RecordId, &Person)> {
    site.records()
        .filter_map(|(id, record)| match &record.facts {
            Facts::Person(person) => Some((id, &**person)),
            _ => None,
        })
}

fn treaties(site: &Site) -> impl Iterator<Item = (RecordId, &Treaty)> {
    site.records()
        .filter_map(|(id, record)| match &record.facts {
            Facts::Treaty(treaty) => Some((id, &**treaty)),
            _ => None,
        })
}

fn organisations(site: &Site) -> impl Iterator<Item = (RecordId, &Organisation)> {
    site.records()
        .filter_map(|(id, record)| match &record.facts {
            Facts::Organisation(organisation) => Some((id, &**organisation)),
            _ => None,
        })
}

/// The records of these ids that there are.
fn found<'a>(
    site: &'a Site,
    kind: RecordKind,
    ids: &'a [Spanned<String>],
) -> impl Iterator<Item = RecordId> + 'a {
    ids.iter()
        .filter_map(move |id| site.find_record(kind, &id.value))
}

fn by_first<K: Eq + Hash, V>(pairs: impl Iterator<Item = (K, V)>) -> FxHashMap<K, Vec<V>> {
    let mut lists: FxHashMap<K, Vec<V>> = FxHashMap::default();
    for (key, value) in pairs {
        lists.entry(key).or_default().push(value);
    }
    lists
}

fn namesakes(site: &Site, mentioned: &Mentioned) -> FxHashMap<String, Vec<RecordId>> {
    // Rulers have no family name.
    let with_family = people(site).filter(|(_, person)| !person.keeps_its_order);
    let mut all = by_first(with_family.map(|(id, person)| (person.family.clone(), id)));
    for namesakes in all.values_mut() {
        let mentions = |id: RecordId| mentioned.appearances[id].len();
        if namesakes.len() > MOST_NAMESAKES {
            namesakes.sort_by_key(|id| (std::cmp::Reverse(mentions(*id)), *id));
            namesakes.truncate(MOST_NAMESAKES);
        }
        namesakes.sort_by_cached_key(|id| (slugify(site.record(*id).sort_name()), *id));
    }
    all
}

/// Enters each relation on both sides.
fn related_treaties(site: &Site) -> FxHashMap<RecordId, Treaties> {
    let mut all: FxHashMap<RecordId, Treaties> = FxHashMap::default();
    let found = |ids| found(site, RecordKind::Treaty, ids);
    for (id, treaty) in treaties(site) {
        for older in found(&treaty.supersedes) {
            all.entry(id).or_default().replaces.push(older);
            all.entry(older).or_default().replaced_by.push(id);
        }
        for newer in found(&treaty.superseded_by) {
            all.entry(id).or_default().replaced_by.push(newer);
            all.entry(newer).or_default().replaces.push(id);
        }
        for amended in found(&treaty.amends) {
            all.entry(id).or_default().amends.push(amended);
            all.entry(amended).or_default().amended_by.push(id);
        }
    }
    for one in all.values_mut() {
        let lists = [
            &mut one.replaces,
            &mut one.replaced_by,
            &mut one.amends,
            &mut one.amended_by,
        ];
        // Where both sides say the same, each treaty stands once, where it came first.
        for list in lists {
            let mut seen = FxHashSet::default();
            list.retain(|id| seen.insert(*id));
        }
    }
    all
}
