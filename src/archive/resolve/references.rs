//! References between files by id: what a brief declares and supersedes, what records name; and
//! that nothing comes to stand above itself by them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::cycles::{Step, circles};
use super::diagnostics;
use crate::archive::routes;
use crate::archive::site::{Absence, BriefId, Facts, RecordId, Site};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::is_worth_a_suggestion;
use crate::base::record_kind::RecordKind;
use crate::base::span::{Span, Spanned};
use crate::frontmatter::person::OrganisationName;

/// Resolves and checks every reference by id.
pub fn resolve(site: &mut Site, diagnostics: &mut Diagnostics) {
    let mut found = Diagnostics::new();
    declared(site, &mut found);
    superseded(site, &mut found);
    records(site, &mut found);
    records_in_circles(site, &mut found);
    diagnostics.extend(found);
}

/// Looks up `ids` among records of `kind` and reports those that nobody has.
fn find(
    site: &Site,
    kind: RecordKind,
    ids: &[Spanned<String>],
    diagnostics: &mut Diagnostics,
) -> Vec<RecordId> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        match site.find_record(kind, &id.value) {
            Some(record) => found.push(record),
            None if site.absence(&routes::record(kind, &id.value)).is_some() => {}
            None => diagnostics.push(unknown(
                site,
                kind,
                id,
                is_worth_a_suggestion(diagnostics.len()),
            )),
        }
    }
    found
}

fn unknown(site: &Site, kind: RecordKind, id: &Spanned<String>, suggest: bool) -> Diagnostic {
    let known = site.records.iter().filter(|record| record.kind() == kind);
    diagnostics::unknown_id(
        id.span,
        &id.value,
        kind.noun(),
        known
            .map(|record| record.id.as_str())
            .take_while(move |_| suggest),
    )
}

fn declared(site: &mut Site, diagnostics: &mut Diagnostics) {
    let lists: Vec<Vec<RecordId>> = site
        .briefs
        .iter()
        .map(|brief| {
            let declared = brief.front.declared.iter();
            declared
                .flat_map(|(kind, ids)| find(site, *kind, ids, diagnostics))
                .collect()
        })
        .collect();
    for (brief, ids) in site.briefs.iter_mut().zip(lists) {
        brief.declared = ids;
    }
}

/// Links each brief with the one that it supersedes, both ways, and reports unknown slugs, circles
/// and briefs superseded twice.
fn superseded(site: &mut Site, diagnostics: &mut Diagnostics) {
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
            None => match site.absence(&routes::brief(&slug.value)) {
                Some(Absence::Unread) => {}
                Some(Absence::LeftOut(why)) => {
                    diagnostics.push(diagnostics::link_to_unpublished(
                        slug.span,
                        &slug.value,
                        why,
                    ));
                }
                None => {
                    let known = site.briefs.iter().map(|brief| brief.slug.as_str());
                    let suggest = is_worth_a_suggestion(diagnostics.len());
                    let known = known.take_while(move |_| suggest);
                    diagnostics.push(diagnostics::unknown_id(
                        slug.span,
                        &slug.value,
                        "brief",
                        known,
                    ));
                }
            },
        }
    }
    let mut first: FxHashMap<BriefId, Span> = FxHashMap::default();
    for &(newer, older, span) in &pairs {
        match first.get(&older) {
            Some(&earlier) => {
                let slug = &site.brief(older).slug;
                diagnostics.push(diagnostics::superseded_twice(span, slug, earlier));
            }
            None => {
                first.insert(older, span);
                site.briefs[newer.0 as usize].supersedes = Some(older);
                site.briefs[older.0 as usize].superseded_by = Some(newer);
            }
        }
    }
    in_order(site, &pairs, diagnostics);
}

/// Checks that of two briefs the newer one supersedes the older. Of a circle one always does not,
/// which goes without saying.
fn in_order(site: &Site, pairs: &[(BriefId, BriefId, Span)], diagnostics: &mut Diagnostics) {
    let step = |&(newer, older, place): &(BriefId, BriefId, Span)| Step {
        from: newer.0 as usize,
        to: older.0 as usize,
        place,
    };
    let circles = circles(site.briefs.len(), pairs.iter().map(step).collect());
    let slug = |at: usize| site.briefs[at].slug.as_str();
    report(&circles, slug, diagnostics::supersedes_itself, diagnostics);
    let in_circle: FxHashSet<Span> = circles.iter().flatten().map(|step| step.place).collect();
    for &(newer, older, place) in pairs {
        let (own, other) = (site.brief(newer), site.brief(older));
        if other.date() > own.date() && !in_circle.contains(&place) {
            let own = (own.slug.as_str(), own.date());
            let other = (other.slug.as_str(), &other.front.date);
            diagnostics.push(diagnostics::supersedes_newer(place, own, other));
        }
    }
}

/// Reports circles, each with the names of its things and the places where it is written.
fn report<'a>(
    circles: &[Vec<Step>],
    name: impl Fn(usize) -> &'a str,
    diagnostic: impl Fn(&[(&str, &str, Span)]) -> Diagnostic,
    diagnostics: &mut Diagnostics,
) {
    for circle in circles {
        let step = |step: &Step| (name(step.from), name(step.to), step.place);
        diagnostics.push(diagnostic(&circle.iter().map(step).collect::<Vec<_>>()));
    }
}

/// Checks the ids that records name.
fn records(site: &Site, diagnostics: &mut Diagnostics) {
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
                        diagnostics.extend(found.into_iter().map(diagnostics::or_in_plain_words));
                    }
                }
            }
            Facts::Treaty(treaty) => {
                for list in [&treaty.supersedes, &treaty.superseded_by, &treaty.amends] {
                    find(site, RecordKind::Treaty, list, diagnostics);
                }
                find(site, RecordKind::Person, &treaty.signed_by, diagnostics);
            }
            Facts::Organisation(organisation) => {
                let parent = organisation.parent.as_ref();
                find(
                    site,
                    RecordKind::Organisation,
                    parent.map_or(&[], std::slice::from_ref),
                    diagnostics,
                );
            }
        }
    }
}

/// Reports treaties that come to supersede or amend themselves, and organisations that come to belong
/// to themselves.
fn records_in_circles(site: &Site, diagnostics: &mut Diagnostics) {
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
        diagnostics::supersedes_itself,
        diagnostics,
    );
    report(
        &circles(count, amended),
        id,
        diagnostics::amends_itself,
        diagnostics,
    );
    report(
        &circles(count, parents),
        id,
        diagnostics::belongs_to_itself,
        diagnostics,
    );
}
