//! The audit: what is wrong once every page of the site is known.
//!
//! Two things at one address, addresses that differ only by case, and links by site path that lead
//! to no page.

use rustc_hash::{FxHashMap, FxHashSet};

use super::diagnostics::{self, AtAddress};
use super::page_kinds::{ByAddress, PageKind, PlannedPage, Subject};
use crate::archive::index::Indexes;
use crate::archive::site::{Absence, ById, Id, Redirect, RedirectId, Site, Target, TextId};
use crate::archive::{resolve, routes};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::is_worth_a_suggestion;
use crate::base::span::Span;
use crate::markdown::outline::LinkKind;

/// The anchors that links ask for on pages that are not texts, by page: the anchor and where the link is.
pub type AskedAnchors = FxHashMap<PageKind, Vec<(String, Span)>>;

/// Checks that every link by site path leads to a page, and if it asks for an anchor of a text, that the
/// text has it. Returns the other anchors that links ask for.
pub fn check_links(
    site: &Site,
    by_address: &ByAddress,
    diagnostics: &mut Diagnostics,
) -> AskedAnchors {
    let mut asked = AskedAnchors::default();
    let mut known: Option<Vec<&str>> = None;
    let mut missing = 0;
    let attachments = site.attachments.iter().map(|file| file.address.as_str());
    let files: FxHashSet<&str> = attachments
        .chain([routes::ROBOTS, routes::SITEMAP])
        .collect();
    for id in site.texts() {
        for (address, anchor, place) in site_paths(site, id) {
            let page = routes::normalised(address, |address| by_address.contains_key(address));
            if let Some(page) = page {
                if let Some(anchor) = anchor {
                    let link = (page.as_str(), anchor, place);
                    let kind = by_address[&page];
                    diagnostics.extend(check_anchor(site, kind, link, &mut asked));
                }
                continue;
            }
            let written = format!("/{address}");
            match site.absence(&routes::as_folder(address)) {
                _ if files.contains(address) => {}
                Some(Absence::Unread) => {}
                Some(Absence::LeftOut(why)) => {
                    diagnostics.push(resolve::link_to_unpublished(place, &written, why));
                }
                None => {
                    if let Some(relative) = rooted_file(site, id, address, place) {
                        let relative = relative.as_deref();
                        diagnostics.push(resolve::rooted_file(place, &written, relative));
                        continue;
                    }
                    let known = known.get_or_insert_with(|| {
                        let mut known: Vec<&str> = by_address.keys().map(String::as_str).collect();
                        known.sort_unstable();
                        known
                    });
                    let suggest = is_worth_a_suggestion(missing);
                    let known = known.iter().copied().take_while(|_| suggest);
                    diagnostics.push(diagnostics::no_such_page(place, &written, known));
                    missing += 1;
                }
            }
        }
    }
    asked
}

/// Whether a link by site path is to be a file: a picture is shown, or a file below `content/` has this path. Then
/// the path to it from the text, if it is there.
fn rooted_file(site: &Site, id: TextId, address: &str, place: Span) -> Option<Option<String>> {
    let own = site.path(site.text(id));
    let is_it = |file: &&String| {
        let rest = file.strip_suffix(address);
        rest.is_some_and(|rest| rest.ends_with('/'))
    };
    let file = site
        .files
        .iter()
        .find(is_it)
        .filter(|_| !address.is_empty());
    let relative = file.map(|file| resolve::relative(own, file));
    let links = &site.text(id).outline.links;
    let is_picture = links.iter().any(|link| {
        link.dest_span.start == place.range().start
            && matches!(link.kind, LinkKind::Image | LinkKind::RawImage)
    });
    (is_picture || relative.is_some()).then_some(relative)
}

/// The links by site path of a text, in order: address, anchor and place.
fn site_paths(site: &Site, id: TextId) -> Vec<(&str, Option<&str>, Span)> {
    let path = |target| match target {
        &Target::SitePath {
            ref address,
            ref anchor,
            place,
        } => Some((address.as_str(), anchor.as_deref(), place)),
        _ => None,
    };
    let mut paths: Vec<_> = site.targets.of(id).values().filter_map(path).collect();
    paths.sort_by_key(|(_, _, place)| place.start);
    paths
}

/// The error of a link to an anchor that a text does not have. Which anchors any other page has, and
/// which of the layout's own (`site-head`), is up to its template: those are only noted.
fn check_anchor(
    site: &Site,
    page: PageKind,
    (address, anchor, place): (&str, &str, Span),
    asked: &mut AskedAnchors,
) -> Option<Diagnostic> {
    let Some(text) = page.text().filter(|_| !anchor.starts_with("site-")) else {
        let asked = asked.entry(page).or_default();
        asked.push((anchor.to_owned(), place));
        return None;
    };
    let anchors = &site.text(text).outline.anchors;
    let known = anchors.iter().map(|known| known.id.as_str());
    let missing = !known.clone().any(|known| known == anchor);
    missing.then(|| resolve::no_such_anchor(place, anchor, &format!("`/{address}`"), known))
}

/// Reports two things at one address, addresses that differ only by case, and a file where another
/// address needs a folder.
pub fn check_addresses(
    site: &Site,
    indexes: &Indexes,
    (pages, redirects): (&[PlannedPage], &ById<RedirectId, Redirect>),
    diagnostics: &mut Diagnostics,
) {
    let mut seen: FxHashMap<String, AtAddress<'_>> = FxHashMap::default();
    seen.reserve(pages.len() + site.attachments.len());
    let pages = pages.iter().map(|page| AtAddress {
        address: &page.address,
        place: match page.kind {
            PageKind::Redirect(id) => Some(redirects[id].place),
            kind => place(site, indexes, kind),
        },
        file: None,
    });
    let files = site.attachments.iter().map(|file| AtAddress {
        address: &file.address,
        place: Some(file.asked_by),
        file: Some(&file.path),
    });
    for placed in pages.chain(files) {
        let key = routes::file(placed.address).to_lowercase();
        if let Some(at) = placed.place.filter(|_| routes::is_reserved(&key)) {
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
        for folder in
            folders.filter(|folder| seen.contains_key(*folder) || routes::is_reserved(folder))
        {
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
fn of_chancery(address: &str) -> AtAddress<'_> {
    AtAddress {
        address,
        place: None,
        file: None,
    }
}

/// The error of two things that are published as one file, or as two that differ only by case. A
/// page that chancery makes is written nowhere, so the error is where an author can act.
fn collision(first: AtAddress<'_>, second: AtAddress<'_>) -> Option<Diagnostic> {
    let (at, other) = match (second.place, first.place) {
        (Some(at), _) => (at, first),
        (None, Some(at)) => (
            at,
            AtAddress {
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
        // Two listed ones with one id are reported where the list is read.
        PageKind::Publication(id) if id.place() < site.config.publications.len() => None,
        PageKind::Publication(id) => Some(site.publications[id].place),
        PageKind::Briefs(Subject::Group(id), _) => Some(indexes.groups.list[id].place),
        _ => None,
    }
}
