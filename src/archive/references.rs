//! References between files by id: what a brief declares and supersedes, what records name.

use rustc_hash::FxHashMap;

use super::address;
use super::faults;
use super::site::{Absence, BriefId, Facts, RecordId, RecordKind, Site};
use crate::frontmatter::person::OrganisationName;
use crate::words::diagnostic::Diagnostics;
use crate::words::nearest::is_worth_a_suggestion;
use crate::words::span::{Span, Spanned};

/// Resolves and checks every reference by id.
pub fn resolve(site: &mut Site<'_>, faults: &mut Diagnostics) {
    let mut found = Diagnostics::new();
    declared(site, &mut found);
    superseded(site, &mut found);
    records(site, &mut found);
    faults.extend(found);
}

/// Looks up `ids` among records of `kind` and reports those that nobody has.
fn find(
    site: &Site<'_>,
    kind: RecordKind,
    ids: &[Spanned<String>],
    faults: &mut Diagnostics,
) -> Vec<RecordId> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        match site.find_record(kind, &id.value) {
            Some(record) => found.push(record),
            None if site.absence(&address::record(kind, &id.value)).is_some() => {}
            None => faults.push(unknown(site, kind, id, is_worth_a_suggestion(faults.len()))),
        }
    }
    found
}

fn unknown(
    site: &Site<'_>,
    kind: RecordKind,
    id: &Spanned<String>,
    suggest: bool,
) -> crate::words::diagnostic::Diagnostic {
    let known = site.records.iter().filter(|record| record.kind() == kind);
    faults::unknown_id(
        id.span,
        &id.value,
        kind.noun(),
        known
            .map(|record| record.id.as_str())
            .take_while(move |_| suggest),
    )
}

fn declared(site: &mut Site<'_>, faults: &mut Diagnostics) {
    let lists: Vec<Vec<RecordId>> = site
        .briefs
        .iter()
        .map(|brief| {
            let declared = &brief.front.declared;
            let mut ids = find(site, RecordKind::Person, &declared.people, faults);
            ids.extend(find(site, RecordKind::Treaty, &declared.treaties, faults));
            ids.extend(find(
                site,
                RecordKind::Organisation,
                &declared.organisations,
                faults,
            ));
            ids
        })
        .collect();
    for (brief, ids) in site.briefs.iter_mut().zip(lists) {
        brief.declared = ids;
    }
}

/// Links each brief with the one that it supersedes, both ways, and reports unknown slugs, circles
/// and briefs superseded twice.
fn superseded(site: &mut Site<'_>, faults: &mut Diagnostics) {
    let slugs: FxHashMap<String, BriefId> = site
        .briefs()
        .map(|(id, brief)| (brief.slug.clone(), id))
        .collect();
    let mut pairs: Vec<(BriefId, BriefId, Span)> = Vec::new();
    for (id, brief) in site.briefs() {
        let Some(slug) = &brief.front.supersedes else {
            continue;
        };
        match slugs.get(&slug.value) {
            Some(&older) => pairs.push((id, older, slug.span)),
            None => match site.absence(&address::brief(&slug.value)) {
                Some(Absence::Unread) => {}
                Some(Absence::LeftOut(why)) => {
                    faults.push(faults::link_to_unpublished(slug.span, &slug.value, why));
                }
                None => {
                    let known = site.briefs.iter().map(|brief| brief.slug.as_str());
                    let suggest = is_worth_a_suggestion(faults.len());
                    let known = known.take_while(move |_| suggest);
                    faults.push(faults::unknown_id(slug.span, &slug.value, "brief", known));
                }
            },
        }
    }
    let mut first: FxHashMap<BriefId, Span> = FxHashMap::default();
    for &(newer, older, span) in &pairs {
        match first.get(&older) {
            Some(&earlier) => {
                let slug = &site.brief(older).slug;
                faults.push(faults::superseded_twice(span, slug, earlier));
            }
            None => {
                first.insert(older, span);
                site.briefs[newer.0 as usize].supersedes = Some(older);
                site.briefs[older.0 as usize].superseded_by = Some(newer);
            }
        }
    }
    for (newer, _, span) in pairs {
        if in_circle(site, newer) {
            faults.push(faults::supersedes_itself(span, &site.brief(newer).slug));
        }
    }
}

/// Whether following `supersedes` from `start` comes back to it. Each brief supersedes at most one
/// other and is superseded by at most one, so the walk ends at `start` or at a chain's end.
fn in_circle(site: &Site<'_>, start: BriefId) -> bool {
    let mut at = site.brief(start).supersedes;
    while let Some(older) = at {
        if older == start {
            return true;
        }
        at = site.brief(older).supersedes;
    }
    false
}

/// Checks the ids that records name.
fn records(site: &Site<'_>, faults: &mut Diagnostics) {
    for record in &site.records {
        match &record.facts {
            Facts::Person(person) => {
                for role in &person.roles {
                    let Some(organisation) = &role.organisation else {
                        continue;
                    };
                    if let OrganisationName::Id(id) = &organisation.value {
                        let id = Spanned::new(id.clone(), organisation.span);
                        let mut found = Diagnostics::new();
                        find(site, RecordKind::Organisation, &[id], &mut found);
                        faults.extend(found.into_iter().map(faults::or_in_plain_words));
                    }
                }
            }
            Facts::Treaty(treaty) => {
                for list in [&treaty.supersedes, &treaty.superseded_by, &treaty.amends] {
                    find(site, RecordKind::Treaty, list, faults);
                }
                find(site, RecordKind::Person, &treaty.signed_by, faults);
            }
            Facts::Organisation(organisation) => {
                let parent = organisation.parent.as_ref();
                find(
                    site,
                    RecordKind::Organisation,
                    parent.map_or(&[], std::slice::from_ref),
                    faults,
                );
            }
        }
    }
}
