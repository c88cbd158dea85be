//! Relatives: which records stand beside which, as their own facts say.
//!
//! One pass over the records, so that no page has to look through all of them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::lists::Appearance;
use crate::archive::site::{Facts, RecordId, Site};
use crate::base::record_kind::RecordKind;
use crate::base::span::Spanned;
use crate::frontmatter::person::OrganisationName;
use crate::frontmatter::treaty::Treaty;

/// With how many people of one family name a reader can confuse somebody at most.
const MOST_NAMESAKES: usize = 24;

/// Who stands beside whom.
#[derive(Debug, Default)]
pub struct Relatives {
    /// People by family name; of many the most mentioned.
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

/// The treaties that stand in a relation to one, in the order of the records that
/// say so.
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

impl Treaties {
    /// Leaves each treaty once in each list, where it stands first.
    fn each_once(&mut self) {
        let lists = [
            &mut self.replaces,
            &mut self.replaced_by,
            &mut self.amends,
            &mut self.amended_by,
        ];
        for list in lists {
            let mut seen = FxHashSet::default();
            list.retain(|id| seen.insert(*id));
        }
    }
}

impl Relatives {
    /// Gathers them. `appearances` are those of each record.
    pub fn new(site: &Site, appearances: &[Vec<Appearance>]) -> Self {
        let mut all = Self::default();
        for (id, record) in site.records() {
            match &record.facts {
                Facts::Person(person) => {
                    all.namesakes
                        .entry(person.family.clone())
                        .or_default()
                        .push(id);
                    for (at, role) in person.roles.iter().enumerate() {
                        let named = role.organisation.as_ref().map(|named| &named.value);
                        let Some(OrganisationName::Id(named)) = named else {
                            continue;
                        };
                        if let Some(found) = site.find_record(RecordKind::Organisation, named) {
                            all.officers.entry(found).or_default().push((id, at));
                        }
                    }
                }
                Facts::Treaty(treaty) => {
                    for signer in &treaty.signed_by {
                        if let Some(found) = site.find_record(RecordKind::Person, &signer.value) {
                            all.signed.entry(found).or_default().push(id);
                        }
                    }
                    all.relate(site, id, treaty);
                }
                Facts::Organisation(part) => {
                    let parent = part.parent.as_ref();
                    let find = |id: &str| site.find_record(RecordKind::Organisation, id);
                    if let Some(found) = parent.and_then(|parent| find(&parent.value)) {
                        all.parts.entry(found).or_default().push(id);
                    }
                }
            }
        }
        all.treaties.values_mut().for_each(Treaties::each_once);
        // Each stands on the page of each, so the number of all of them would be a square.
        for namesakes in all.namesakes.values_mut() {
            if namesakes.len() > MOST_NAMESAKES {
                let mentions = |id: &RecordId| appearances[id.0 as usize].len();
                namesakes.sort_by_key(|id| (std::cmp::Reverse(mentions(id)), *id));
                namesakes.truncate(MOST_NAMESAKES);
                namesakes.sort();
            }
        }
        all
    }

    /// Enters a treaty's relations on both sides.
    fn relate(&mut self, site: &Site, id: RecordId, treaty: &Treaty) {
        let found = |ids: &[Spanned<String>]| -> Vec<RecordId> {
            let find = |id: &Spanned<String>| site.find_record(RecordKind::Treaty, &id.value);
            ids.iter().filter_map(find).collect()
        };
        for older in found(&treaty.supersedes) {
            self.of(id).replaces.push(older);
            self.of(older).replaced_by.push(id);
        }
        for newer in found(&treaty.superseded_by) {
            self.of(id).replaced_by.push(newer);
            self.of(newer).replaces.push(id);
        }
        for amended in found(&treaty.amends) {
            self.of(id).amends.push(amended);
            self.of(amended).amended_by.push(id);
        }
    }

    fn of(&mut self, treaty: RecordId) -> &mut Treaties {
        self.treaties.entry(treaty).or_default()
    }
}
