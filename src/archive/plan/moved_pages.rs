//! Moved pages: addresses that earlier versions made of a name in another way.
//!
//! The address of an author, a tag, a source or a publication is made of its name. Where
//! [`earlier_slugs`] says that it was another one once (`tags/rommel-s/`), a redirect leads from there to
//! the page of today, and so for each page below it: issues and years are cited, too. Nothing is
//! redirected from an address that has a page of its own.

use rustc_hash::{FxHashMap, FxHashSet};

use super::page_kinds::PlannedPage;
use crate::archive::index::Indexes;
use crate::archive::routes;
use crate::archive::site::{Attachment, Id, Redirect, Site};
use crate::base::slug::{earlier_slugs, slugify};
use crate::base::span::Span;

/// A page with all below it that had another address.
struct Move {
    /// The earlier address.
    from: String,
    /// The name that both addresses are made of.
    name: String,
    /// Where it is written.
    place: Span,
}

/// The redirects from earlier addresses to `pages`.
pub fn moved_pages(site: &Site, indexes: &Indexes, pages: &[PlannedPage]) -> Vec<Redirect> {
    let moves = moves(site, indexes);
    if moves.is_empty() {
        return Vec::new();
    }
    let key = |address: &str| routes::file(address).to_lowercase();
    let files = site
        .attachments
        .iter()
        .map(|file: &Attachment| &file.address);
    let taken = pages.iter().map(|page| &page.address).chain(files);
    let mut taken: FxHashSet<String> = taken.map(|address| key(address)).collect();
    let mut redirects = Vec::new();
    for page in pages {
        let Some((end, _)) = page.address.match_indices('/').nth(1) else {
            continue;
        };
        let (top, below) = page.address.split_at(end + 1);
        for Move { from, name, place } in moves.get(top).into_iter().flatten() {
            let from = format!("{from}{below}");
            if taken.insert(key(&from)) {
                redirects.push(Redirect {
                    from,
                    to: page.address.clone(),
                    title: name.clone(),
                    place: *place,
                });
            }
        }
    }
    redirects
}

/// What moved, by the address of today.
fn moves(site: &Site, indexes: &Indexes) -> FxHashMap<String, Vec<Move>> {
    let mut moves: FxHashMap<String, Vec<Move>> = FxHashMap::default();
    for (name, group) in indexes.groups.names() {
        for earlier in earlier_slugs(name) {
            moves.entry(group.address()).or_default().push(Move {
                from: routes::group(group.kind, &earlier),
                name: group.name.clone(),
                place: group.place,
            });
        }
    }
    for (id, publication) in site.publications.entries() {
        // An id that `site.yaml` gives has always been the address.
        let listed = site.config.publications.get(id.place());
        let is_chosen = listed.is_some_and(|listed| listed.id.span != listed.name.span);
        if is_chosen || publication.id != slugify(&publication.name) {
            continue;
        }
        let address = routes::publication(&publication.id);
        for earlier in earlier_slugs(&publication.name) {
            moves.entry(address.clone()).or_default().push(Move {
                from: routes::publication(&earlier),
                name: publication.name.clone(),
                place: publication.place,
            });
        }
    }
    moves
}
