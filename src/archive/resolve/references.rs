//! References between files by id: what a brief declares and supersedes, what records name. None of
//! them may lead back to where it began.

use rustc_hash::{FxHashMap, FxHashSet};

use super::cycles::{Reference, cycles};
use super::diagnostics;
use crate::archive::parse::Facts;
use crate::archive::routes;
use crate::archive::site::{Absence, Brief, BriefId, ById, Catalogue, Id, RecordId, References};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::is_worth_a_suggestion;
use crate::base::record_kind::RecordKind;
use crate::base::slug::without_date;
use crate::base::span::{Span, Spanned};
use crate::frontmatter::person::OrganisationName;
use crate::names::text::folded;

/// Looks up every reference by id, and reports those that nothing has.
pub fn resolve(catalogue: &Catalogue, diagnostics: &mut Diagnostics) -> References {
    let mut found = Diagnostics::new();
    let declared = declared(catalogue, &mut found);
    let pairs = supersessions(catalogue, &mut found);
    let (supersedes, superseded_by) = one_to_one(catalogue, &pairs, &mut found);
    check_order(catalogue, &pairs, &mut found);
    check_records(catalogue, &mut found);
    check_cycles_of_records(catalogue, &mut found);
    diagnostics.extend(found);
    References {
        declared,
        supersedes,
        superseded_by,
        successors: successors(catalogue),
    }
}

/// Which treaties replace each, by the record of either; each once, in the order of the records.
fn successors(catalogue: &Catalogue) -> FxHashMap<RecordId, Vec<RecordId>> {
    let mut successors: FxHashMap<RecordId, Vec<RecordId>> = FxHashMap::default();
    for (own, record) in catalogue.records() {
        let Facts::Treaty(treaty) = &record.facts else {
            continue;
        };
        let find = |id: &Spanned<String>| catalogue.find_record(RecordKind::Treaty, &id.value);
        for older in treaty.supersedes.iter().filter_map(find) {
            successors.entry(older).or_default().push(own);
        }
        let newer = treaty.superseded_by.iter().filter_map(find);
        newer.for_each(|newer| successors.entry(own).or_default().push(newer));
    }
    for newer in successors.values_mut() {
        newer.sort_unstable();
        newer.dedup();
    }
    successors
}

/// Looks up `ids` among records of `kind` and reports those that nobody has.
fn find(
    catalogue: &Catalogue,
    kind: RecordKind,
    ids: &[Spanned<String>],
    diagnostics: &mut Diagnostics,
) -> Vec<RecordId> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        match catalogue.find_record(kind, &id.value) {
            Some(record) => found.push(record),
            None if catalogue
                .absence(&routes::record(kind, &id.value))
                .is_some() => {}
            None => {
                let suggest = is_worth_a_suggestion(diagnostics.len());
                diagnostics.push(unknown(catalogue, kind, id, suggest));
            }
        }
    }
    found
}

fn unknown(
    catalogue: &Catalogue,
    kind: RecordKind,
    id: &Spanned<String>,
    suggest: bool,
) -> Diagnostic {
    // `people/x`, `x.md`: a path where an id belongs.
    let name = name_in_path(&id.value);
    if name != id.value && catalogue.find_record(kind, name).is_some() {
        return diagnostics::no_id_but_a_file(id.span, &id.value, kind.noun(), name);
    }
    let known = catalogue
        .records
        .iter()
        .filter(|record| record.kind() == kind);
    let known = known.map(|record| record.id.as_str());
    let known = known.take_while(move |_| suggest);
    diagnostics::unknown_id(id.span, &id.value, kind.noun(), known)
}

fn declared(catalogue: &Catalogue, diagnostics: &mut Diagnostics) -> ById<BriefId, Vec<RecordId>> {
    let briefs = catalogue.briefs.iter().map(|brief| {
        let declared = brief.front.declared.iter();
        declared
            .flat_map(|(kind, ids)| find(catalogue, *kind, ids, diagnostics))
            .collect()
    });
    briefs.collect()
}

/// The newer and the older brief of each `supersedes` that names a brief. Reports the others.
fn supersessions(catalogue: &Catalogue, diagnostics: &mut Diagnostics) -> Vec<Reference<BriefId>> {
    let slugs = catalogue
        .briefs()
        .map(|(id, brief)| (brief.slug.as_str(), id));
    let slugs: FxHashMap<&str, BriefId> = slugs.collect();
    let mut pairs = Vec::new();
    for (from, brief) in catalogue.briefs() {
        let Some(slug) = &brief.front.supersedes else {
            continue;
        };
        let (place, written) = (slug.span, slug.value.as_str());
        if let Some(&to) = slugs.get(written) {
            pairs.push(Reference { from, to, place });
            continue;
        }
        match catalogue.absence(&routes::brief(written)) {
            Some(Absence::Unread) => {}
            Some(Absence::LeftOut(why)) => {
                diagnostics.push(diagnostics::link_to_unpublished(place, written, why));
            }
            None => {
                let suggest = is_worth_a_suggestion(diagnostics.len());
                let meant = suggest.then(|| brief_of_file(catalogue, written)).flatten();
                if let Some(meant) = meant {
                    diagnostics.push(diagnostics::no_id_but_a_file(
                        place, written, "brief", meant,
                    ));
                    continue;
                }
                let known = catalogue.briefs.iter().map(|brief| brief.slug.as_str());
                let known = known.take_while(move |_| suggest);
                diagnostics.push(diagnostics::unknown_id(place, written, "brief", known));
            }
        }
    }
    pairs
}

/// The slug of the brief that an author means by its file's name, its path or its address:
/// `2001-03-14-tone`, `2001/2001-03-14-tone.md`, `/briefs/tone/`; or by its title.
fn brief_of_file<'a>(catalogue: &'a Catalogue, written: &str) -> Option<&'a str> {
    let name = name_in_path(written);
    let plain = without_date(name);
    let by_file = |brief: &&Brief| name_in_path(catalogue.path(&brief.text)) == name;
    let mut briefs = catalogue.briefs.iter();
    let found = briefs.clone().find(by_file);
    let found = found.or_else(|| briefs.clone().find(|brief| brief.slug == plain));
    let title = folded(written);
    let found = found.or_else(|| briefs.find(|brief| folded(&brief.front.title.value) == title));
    found.map(|brief| brief.slug.as_str())
}

/// The last part of a path or an address, without `.md`.
fn name_in_path(written: &str) -> &str {
    let path = written.trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

/// What each brief supersedes and what supersedes it. A brief is superseded once: the first to say
/// so counts, and the others are reported.
fn one_to_one(
    catalogue: &Catalogue,
    pairs: &[Reference<BriefId>],
    diagnostics: &mut Diagnostics,
) -> (FxHashMap<BriefId, BriefId>, FxHashMap<BriefId, BriefId>) {
    let mut first: FxHashMap<BriefId, Span> = FxHashMap::default();
    let (mut supersedes, mut superseded_by) = (FxHashMap::default(), FxHashMap::default());
    for &Reference { from, to, place } in pairs {
        match first.get(&to) {
            Some(&earlier) => {
                let slug = &catalogue.brief(to).slug;
                diagnostics.push(diagnostics::superseded_twice(place, slug, earlier));
            }
            None => {
                first.insert(to, place);
                supersedes.insert(from, to);
                superseded_by.insert(to, from);
            }
        }
    }
    (supersedes, superseded_by)
}

/// Checks that of two briefs the newer one supersedes the older. In a cycle one always does not, and
/// the cycle is report enough.
fn check_order(catalogue: &Catalogue, pairs: &[Reference<BriefId>], diagnostics: &mut Diagnostics) {
    let cycles = cycles(catalogue.briefs.len(), pairs.to_vec());
    let slug = |id| catalogue.brief(id).slug.as_str();
    report(&cycles, slug, diagnostics::supersedes_itself, diagnostics);
    let in_cycle: FxHashSet<Span> = cycles.iter().flatten().map(|one| one.place).collect();
    for pair in pairs {
        let (own, other) = (catalogue.brief(pair.from), catalogue.brief(pair.to));
        if other.date() > own.date() && !in_cycle.contains(&pair.place) {
            let own = (own.slug.as_str(), own.date());
            let other = (other.slug.as_str(), &other.front.date);
            diagnostics.push(diagnostics::supersedes_newer(pair.place, own, other));
        }
    }
}

/// Reports cycles, each with the names of its things and the places where it is written.
fn report<'a, I: Id>(
    cycles: &[Vec<Reference<I>>],
    name: impl Fn(I) -> &'a str,
    diagnostic: impl Fn(&[(&str, &str, Span)]) -> Diagnostic,
    diagnostics: &mut Diagnostics,
) {
    for cycle in cycles {
        let named = |one: &Reference<I>| (name(one.from), name(one.to), one.place);
        diagnostics.push(diagnostic(&cycle.iter().map(named).collect::<Vec<_>>()));
    }
}

/// Checks the ids that records name.
fn check_records(catalogue: &Catalogue, diagnostics: &mut Diagnostics) {
    for record in catalogue.records.iter() {
        match &record.facts {
            Facts::Person(person) => {
                for role in &person.roles {
                    let Some(organisation) = &role.organisation else {
                        continue;
                    };
                    if let OrganisationName::Id(id) = &organisation.value {
                        let id = Spanned::new(id.clone(), organisation.span);
                        let mut found = Diagnostics::new();
                        find(catalogue, RecordKind::Organisation, &[id], &mut found);
                        diagnostics.extend(found.into_iter().map(diagnostics::or_in_plain_words));
                    }
                }
            }
            Facts::Treaty(treaty) => {
                for list in [&treaty.supersedes, &treaty.superseded_by, &treaty.amends] {
                    find(catalogue, RecordKind::Treaty, list, diagnostics);
                }
                find(
                    catalogue,
                    RecordKind::Person,
                    &treaty.signed_by,
                    diagnostics,
                );
            }
            Facts::Organisation(organisation) => {
                let parent = organisation.parent.as_slice();
                find(catalogue, RecordKind::Organisation, parent, diagnostics);
            }
        }
    }
}

/// Reports treaties that supersede or amend themselves by way of others, and organisations that belong
/// to themselves.
fn check_cycles_of_records(catalogue: &Catalogue, diagnostics: &mut Diagnostics) {
    let (mut replaced, mut amended, mut parents) = (Vec::new(), Vec::new(), Vec::new());
    for (own, record) in catalogue.records() {
        let kind = record.kind();
        let references = |ids: &[Spanned<String>]| -> Vec<Reference<RecordId>> {
            let reference = |id: &Spanned<String>| {
                Some(Reference {
                    from: own,
                    to: catalogue.find_record(kind, &id.value)?,
                    place: id.span,
                })
            };
            ids.iter().filter_map(reference).collect()
        };
        match &record.facts {
            Facts::Person(_) => {}
            Facts::Treaty(treaty) => {
                replaced.extend(references(&treaty.supersedes));
                let newer = references(&treaty.superseded_by).into_iter();
                replaced.extend(newer.map(|Reference { from, to, place }| Reference {
                    from: to,
                    to: from,
                    place,
                }));
                amended.extend(references(&treaty.amends));
            }
            Facts::Organisation(organisation) => {
                parents.extend(references(organisation.parent.as_slice()));
            }
        }
    }
    let mut check = |references, diagnostic: fn(&[(&str, &str, Span)]) -> Diagnostic| {
        let cycles = cycles(catalogue.records.len(), references);
        let id = |id| catalogue.record(id).id.as_str();
        report(&cycles, id, diagnostic, diagnostics);
    };
    check(replaced, diagnostics::supersedes_itself);
    check(amended, diagnostics::amends_itself);
    check(parents, diagnostics::belongs_to_itself);
}
