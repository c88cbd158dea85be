//! References between files by id: what a brief declares and supersedes, what records name; and
//! that nothing comes to stand above itself by them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::address;
use super::circles::{Step, circles};
use super::faults;
use super::site::{Absence, BriefId, Facts, RecordId, RecordKind, Site};
use crate::frontmatter::person::OrganisationName;
use crate::words::diagnostic::{Diagnostic, Diagnostics};
use crate::words::nearest::is_worth_a_suggestion;
use crate::words::span::{Span, Spanned};

/// Resolves and checks every reference by id.
pub fn resolve(site: &mut Site<'_>, faults: &mut Diagnostics) {
    let mut found = Diagnostics::new();
    declared(site, &mut found);
    superseded(site, &mut found);
    records(site, &mut found);
    records_in_circles(site, &mut found);
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

fn unknown(site: &Site<'_>, kind: RecordKind, id: &Spanned<String>, suggest: bool) -> Diagnostic {
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
    in_order(site, &pairs, faults);
}

/// Checks that of two briefs the newer one supersedes the older. Of a circle one always does not,
/// which goes without saying.
fn in_order(site: &Site<'_>, pairs: &[(BriefId, BriefId, Span)], faults: &mut Diagnostics) {
    let step = |&(newer, older, place): &(BriefId, BriefId, Span)| Step {
        from: newer.0 as usize,
        to: older.0 as usize,
        place,
    };
    let circles = circles(site.briefs.len(), pairs.iter().map(step).collect());
    let slug = |at: usize| site.briefs[at].slug.as_str();
    report(&circles, slug, faults::supersedes_itself, faults);
    let in_circle: FxHashSet<Span> = circles.iter().flatten().map(|step| step.place).collect();
    for &(newer, older, place) in pairs {
        let (own, other) = (site.brief(newer), site.brief(older));
        if other.date() > own.date() && !in_circle.contains(&place) {
            let own = (own.slug.as_str(), own.date());
            let other = (other.slug.as_str(), &other.front.date);
            faults.push(faults::supersedes_newer(place, own, other));
        }
    }
}

/// Reports circles, each with the names of its things and the places where it is written.
fn report<'a>(
    circles: &[Vec<Step>],
    name: impl Fn(usize) -> &'a str,
    fault: impl Fn(&[(&str, &str, Span)]) -> Diagnostic,
    faults: &mut Diagnostics,
) {
    for circle in circles {
        let step = |step: &Step| (name(step.from), name(step.to), step.place);
        faults.push(fault(&circle.iter().map(step).collect::<Vec<_>>()));
    }
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

/// Reports treaties that come to supersede or amend themselves, and organisations that come to belong
/// to themselves.
fn records_in_circles(site: &Site<'_>, faults: &mut Diagnostics) {
    let (mut replaced, mut amended, mut parents) = (Vec::new(), Vec::new(), Vec::new());
    for (id, record) in site.records() {
        let kind = record.kind();
        let others = |ids: &[Spanned<String>]| -> Vec<(usize, Span)> {
            let other = |id: &Spanned<String>| {
                let found = site.find_record(kind, &id.value)?;
                Some((found.0 as usize, id.span))
            };
            ids.iter().filter_map(other).collect()
        };
        let own = id.0 as usize;
        let step = |(from, to, place)| Step { from, to, place };
        let to = |(other, place)| step((own, other, place));
        match &record.facts {
            Facts::Person(_) => {}
            Facts::Treaty(treaty) => {
                replaced.extend(others(&treaty.supersedes).into_iter().map(to));
                let newer = others(&treaty.superseded_by).into_iter();
                replaced.extend(newer.map(|(other, place)| step((other, own, place))));
                amended.extend(others(&treaty.amends).into_iter().map(to));
            }
            Facts::Organisation(organisation) => {
                parents.extend(others(organisation.parent.as_slice()).into_iter().map(to));
            }
        }
    }
    let count = site.records.len();
    let id = |at: usize| site.records[at].id.as_str();
    report(
        &circles(count, replaced),
        id,
        faults::supersedes_itself,
        faults,
    );
    report(&circles(count, amended), id, faults::amends_itself, faults);
    report(
        &circles(count, parents),
        id,
        faults::belongs_to_itself,
        faults,
    );
}
