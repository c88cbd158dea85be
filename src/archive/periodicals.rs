//! Periodicals: those that `site.yaml` lists, those that briefs name, and which brief is whose.

use rustc_hash::FxHashMap;

use super::faults;
use super::site::{Periodical, Site};
use crate::frontmatter::config::CiteAs;
use crate::words::diagnostic::Diagnostics;
use crate::words::slug::{is_addressable, slugify};
use crate::words::span::Spanned;

/// Gathers the periodicals and says where each brief belongs.
pub fn gather(site: &mut Site<'_>, faults: &mut Diagnostics) {
    let listed = site.config.publications.iter();
    let mut publications: Vec<Periodical> = listed
        .map(|listed| Periodical {
            id: listed.id.value.clone(),
            name: listed.name.value.clone(),
            description: listed.description.clone(),
            issn: listed.issn.clone(),
            cite_as: listed.cite_as,
            place: listed.id.span,
        })
        .collect();
    for listed in &site.config.publications {
        if !is_addressable(&listed.id.value) {
            let written = match listed.id.value.is_empty() {
                true => &listed.name.value,
                false => &listed.id.value,
            };
            faults.push(faults::unusable_id(
                listed.id.span,
                written,
                "a publication's id",
            ));
        }
    }
    let listed = publications.len();
    let mut by_name: FxHashMap<String, usize> = publications
        .iter()
        .enumerate()
        .map(|(at, one)| (one.name.clone(), at))
        .collect();
    let mut unlisted: Vec<&Spanned<String>> = site
        .briefs
        .iter()
        .filter_map(|brief| brief.front.appearance.publication.as_ref())
        .collect();
    unlisted.sort_by(|a, b| a.value.cmp(&b.value));
    for name in unlisted {
        if !by_name.contains_key(&name.value) {
            by_name.insert(name.value.clone(), publications.len());
            publications.push(unlisted_periodical(name, faults));
        }
        if by_name[&name.value] >= listed && listed > 0 {
            let known = publications[..listed].iter().map(|one| one.name.as_str());
            faults.push(faults::unknown_publication(name.span, &name.value, known));
        }
    }
    for brief in &mut site.briefs {
        let appearance = &brief.front.appearance;
        let name = appearance.publication.as_ref();
        brief.publication = name.and_then(|name| by_name.get(&name.value).copied());
        let lacks = match (
            &appearance.issue,
            &appearance.volume,
            &appearance.publication,
        ) {
            (Some(issue), None, _) => Some((issue.span, "an issue", "volume")),
            (_, Some(volume), None) => Some((volume.span, "a volume", "publication")),
            _ => None,
        };
        if let Some((span, what, lacks)) = lacks {
            faults.push(faults::issue_without_volume(span, what, lacks));
        }
    }
    site.publications = publications;
}

fn unlisted_periodical(name: &Spanned<String>, faults: &mut Diagnostics) -> Periodical {
    let id = slugify(&name.value);
    if id.is_empty() {
        faults.push(faults::unusable_id(
            name.span,
            &name.value,
            "a publication's id",
        ));
    }
    Periodical {
        id,
        name: name.value.clone(),
        description: None,
        issn: None,
        cite_as: CiteAs::default(),
        place: name.span,
    }
}
