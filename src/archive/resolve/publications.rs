//! Periodicals: those that `site.yaml` lists, those that briefs name, and which brief is whose.

use rustc_hash::FxHashMap;

use super::diagnostics;
use crate::archive::site::{Id, Publication, PublicationId, Site};
use crate::base::diagnostic::Diagnostics;
use crate::base::slug::{is_addressable, slugify};
use crate::base::span::Spanned;
use crate::frontmatter::config::CiteAs;

/// Gathers the periodicals and says where each brief belongs.
pub fn gather(site: &mut Site, diagnostics: &mut Diagnostics) {
    let listed = site.config.publications.iter();
    let mut publications: Vec<Publication> = listed
        .map(|listed| Publication {
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
            diagnostics.push(diagnostics::unusable_id(
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
            publications.push(unlisted_periodical(name, diagnostics));
        }
        if by_name[&name.value] >= listed && listed > 0 {
            let known = publications[..listed].iter().map(|one| one.name.as_str());
            diagnostics.push(diagnostics::unknown_publication(
                name.span,
                &name.value,
                known,
            ));
        }
    }
    for brief in &mut site.briefs {
        let appearance = &brief.front.appearance;
        let name = appearance.publication.as_ref();
        let at = name.and_then(|name| by_name.get(&name.value).copied());
        brief.publication = at.map(PublicationId::at);
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
            diagnostics.push(diagnostics::issue_without_volume(span, what, lacks));
        }
    }
    site.publications = publications.into();
}

fn unlisted_periodical(name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Publication {
    let id = slugify(&name.value);
    if id.is_empty() {
        diagnostics.push(diagnostics::unusable_id(
            name.span,
            &name.value,
            "a publication's id",
        ));
    }
    Publication {
        id,
        name: name.value.clone(),
        description: None,
        issn: None,
        cite_as: CiteAs::default(),
        place: name.span,
    }
}
