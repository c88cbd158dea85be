//! The audit: what the plan of all pages shows to be wrong.
//!
//! Two things at one address, addresses that differ only by case, and links by site path that lead
//! to no page. It comes last, when every page of the site is known.

use rustc_hash::{FxHashMap, FxHashSet};

use super::diagnostics;
use super::diagnostics::Placed;
use super::pages::{PageKind, Part, Plan, Subject};
use crate::archive::index::Indexes;
use crate::archive::resolve;
use crate::archive::routes;
use crate::archive::site::{Absence, Site};
use crate::archive::site::{Target, TextId};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::is_worth_a_suggestion;
use crate::base::span::Span;

/// Checks that no two things share an address, and that every link by site path leads to a page.
/// Enters in the plan which anchors links ask for on pages that are no texts.
pub fn check(site: &Site, indexes: &Indexes, plan: &mut Plan, diagnostics: &mut Diagnostics) {
    check_addresses(site, indexes, plan, diagnostics);
    plan.anchors = check_links(site, plan, diagnostics);
}

/// The anchors that links ask for, by page.
type Anchors = FxHashMap<usize, Vec<(String, Span)>>;

fn check_links(site: &Site, plan: &Plan, diagnostics: &mut Diagnostics) -> Anchors {
    let mut asked = Anchors::default();
    let mut known: Option<Vec<&str>> = None;
    let mut missing = 0;
    let attachments = site.attachments.iter().map(|file| file.address.as_str());
    let files: FxHashSet<&str> = attachments.chain(["robots.txt", "sitemap.xml"]).collect();
    for id in site.texts() {
        let mut paths: Vec<_> = site.body(id).targets.values().collect();
        paths.retain(|target| matches!(target, Target::SitePath { .. }));
        paths.sort_by_key(|target| match target {
            Target::SitePath { place, .. } => place.start,
            _ => 0,
        });
        for target in paths {
            let Target::SitePath {
                address,
                anchor,
                place,
            } = target
            else {
                continue;
            };
            match plan.normalised(address) {
                Some(address) => {
                    if let Some(anchor) = anchor {
                        let link = (address.as_str(), anchor.as_str(), *place);
                        diagnostics.extend(check_anchor(site, plan, link, &mut asked));
                    }
                }
                None if files.contains(address.as_str()) => {}
                None if absence(site, address) == Some(Absence::Unread) => {}
                None if let Some(Absence::LeftOut(why)) = absence(site, address) => {
                    let written = format!("/{address}");
                    diagnostics.push(resolve::link_to_unpublished(*place, &written, why));
                }
                None => {
                    let known = known.get_or_insert_with(|| {
                        let mut known: Vec<&str> =
                            plan.by_address.keys().map(String::as_str).collect();
                        known.sort_unstable();
                        known
                    });
                    let written = format!("/{address}");
                    let known = known.iter().copied();
                    let suggest = is_worth_a_suggestion(missing);
                    let known = known.take_while(|_| suggest);
                    diagnostics.push(diagnostics::no_such_page(*place, &written, known));
                    missing += 1;
                }
            }
        }
    }
    asked
}

/// Why there is no page at an address, with its final slash or without.
fn absence(site: &Site, address: &str) -> Option<Absence> {
    site.absence(&format!("{}/", address.trim_end_matches('/')))
}

/// The text that a page shows, if it is a text's page.
fn text_at(plan: &Plan, page: usize) -> Option<TextId> {
    match plan.pages[page].kind {
        PageKind::Brief(id) => Some(TextId::Brief(id)),
        PageKind::Record(id, Part::Main) => Some(TextId::Record(id)),
        PageKind::Plain(id) => Some(TextId::Page(id)),
        _ => None,
    }
}

/// The fault of a link to an anchor that a text does not have. On another page, or where the anchor
/// is of a template's kind on any page, it is only noted that the link asks for it.
fn check_anchor(
    site: &Site,
    plan: &Plan,
    (address, anchor, place): (&str, &str, Span),
    asked: &mut Anchors,
) -> Option<Diagnostic> {
    let page = *plan.by_address.get(address)?;
    let Some(text) = text_at(plan, page).filter(|_| !anchor.starts_with("site-")) else {
        let asked = asked.entry(page).or_default();
        asked.push((anchor.to_owned(), place));
        return None;
    };
    let anchors = &site.body(text).text.outline.anchors;
    let known = anchors.iter().map(|known| known.id.as_str());
    let missing = !known.clone().any(|known| known == anchor);
    missing.then(|| resolve::no_such_anchor(place, anchor, &format!("`/{address}`"), known))
}

/// Files of the output that are no pages: what machines read, and what belongs to the host.
fn is_reserved(file: &str) -> bool {
    let is_sitemap = |file: &str| {
        let number = file.strip_prefix("sitemap-")?.strip_suffix(".xml")?;
        Some(number.bytes().all(|b| b.is_ascii_digit()))
    };
    matches!(file, "robots.txt" | "sitemap.xml" | "cname") || is_sitemap(file) == Some(true)
}

/// Reports two things at one address, addresses that differ only by case, and a file where another
/// address needs a folder.
fn check_addresses(site: &Site, indexes: &Indexes, plan: &Plan, diagnostics: &mut Diagnostics) {
    let mut seen: FxHashMap<String, Placed<'_>> = FxHashMap::default();
    seen.reserve(plan.pages.len() + site.attachments.len());
    let pages = plan.pages.iter().map(|page| Placed {
        address: &page.address,
        place: place(site, indexes, page.kind),
        file: None,
    });
    let files = site.attachments.iter().map(|file| Placed {
        address: &file.address,
        place: Some(file.asked_by),
        file: Some(&file.path),
    });
    for placed in pages.chain(files) {
        let key = routes::file(placed.address).to_lowercase();
        if let Some(at) = placed.place.filter(|_| is_reserved(&key)) {
            diagnostics.push(diagnostics::duplicate_url(
                placed,
                at,
                of_chancery(placed.address),
            ));
        }
        match seen.get(&key) {
            Some(first) => diagnostics.extend(collision(*first, placed)),
            None => {
                seen.insert(key, placed);
            }
        }
    }
    let mut in_the_way: Vec<Diagnostic> = Vec::new();
    for (key, placed) in &seen {
        let folders = key.match_indices('/').map(|(at, _)| &key[..at]);
        for folder in folders.filter(|folder| seen.contains_key(*folder) || is_reserved(folder)) {
            let file = seen.get(folder).copied();
            let file = file.unwrap_or_else(|| of_chancery(folder));
            let at = file.place.or(placed.place);
            in_the_way.extend(at.map(|at| diagnostics::file_for_folder(file, *placed, at)));
        }
    }
    in_the_way.sort_by(|a, b| a.message.cmp(&b.message));
    diagnostics.extend(in_the_way);
}

/// Something that chancery makes, which has no place of its own.
fn of_chancery(address: &str) -> Placed<'_> {
    Placed {
        address,
        place: None,
        file: None,
    }
}

/// The fault of two things that are published as one file, or as two that differ only by case. A
/// page that chancery makes has no place of its own; the fault is where an author can act.
fn collision(first: Placed<'_>, second: Placed<'_>) -> Option<Diagnostic> {
    let (at, other) = match (second.place, first.place) {
        (Some(at), _) => (at, first),
        (None, Some(at)) => (
            at,
            Placed {
                place: None,
                ..first
            },
        ),
        (None, None) => return None,
    };
    Some(
        match routes::file(first.address) == routes::file(second.address) {
            true => diagnostics::duplicate_url(second, at, other),
            false => diagnostics::url_differs_by_case(second, at, other),
        },
    )
}

/// Where the author of a page's address wrote it.
fn place(site: &Site, indexes: &Indexes, kind: PageKind) -> Option<Span> {
    match kind {
        PageKind::Brief(id) => {
            let front = &site.brief(id).front;
            Some(
                front
                    .slug
                    .as_ref()
                    .map_or(front.title.span, |slug| slug.span),
            )
        }
        PageKind::Record(id, _) => Some(site.record(id).place()),
        PageKind::Plain(id) => Some(site.page(id).front.title.span),
        PageKind::Redirect(at) => Some(site.redirects[at].place),
        // Two listed ones with one id are reported where the list is read.
        PageKind::Publication(at) if at < site.config.publications.len() => None,
        PageKind::Publication(at) => Some(site.publications[at].place),
        PageKind::Briefs(Subject::Author(at), _) => Some(indexes.authors[at].place),
        PageKind::Briefs(Subject::Tag(at), _) => Some(indexes.tags[at].place),
        PageKind::Briefs(Subject::Source(at), _) => Some(indexes.sources[at].place),
        _ => None,
    }
}
