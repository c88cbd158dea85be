//! Publications: those that `site.yaml` lists, those that briefs name, and which brief appeared where.

use rustc_hash::FxHashMap;

use super::diagnostics;
use super::misspelt;
use crate::archive::site::{BriefId, ById, Catalogue, Id, Publication, PublicationId};
use crate::base::diagnostic::Diagnostics;
use crate::base::slug::{is_addressable, slugify};
use crate::base::span::Spanned;
use crate::frontmatter::brief::PublishedIn;
use crate::frontmatter::config::{CiteAs, PublicationEntry};

/// Gathers the publications, and says where each brief appeared.
pub fn gather(
    listed: &[PublicationEntry],
    catalogue: &Catalogue,
    diagnostics: &mut Diagnostics,
) -> (
    ById<PublicationId, Publication>,
    ById<BriefId, Option<PublicationId>>,
) {
    let mut publications: Vec<Publication> =
        listed.iter().map(|one| of_list(one, diagnostics)).collect();
    let mut by_name: FxHashMap<&str, usize> = FxHashMap::default();
    for (at, one) in listed.iter().enumerate() {
        by_name.insert(&one.name.value, at);
    }
    let briefs = catalogue.briefs.iter();
    let mut named: Vec<&Spanned<String>> = briefs
        .filter_map(|brief| brief.front.appearance.publication.as_ref())
        .collect();
    named.sort_by(|a, b| a.value.cmp(&b.value));
    let misspelt = misspelt::publications(listed, &named);
    for name in named {
        if let Some(meant) = misspelt.get(name.value.as_str()) {
            let diagnostic = diagnostics::misspelt_publication(name, &meant.value, meant.span);
            diagnostics.push(diagnostic);
            continue;
        }
        let at = *by_name.entry(&name.value).or_insert_with(|| {
            publications.push(unlisted(name, diagnostics));
            publications.len() - 1
        });
        if at >= listed.len() && !listed.is_empty() {
            let known = listed.iter().map(|one| one.name.value.as_str());
            let diagnostic = diagnostics::unknown_publication(name.span, &name.value, known);
            diagnostics.push(diagnostic);
        }
    }
    // A misspelt one is the one that is meant, or its pages would be errors too.
    for (name, meant) in &misspelt {
        if let Some(&at) = by_name.get(meant.value.as_str()) {
            by_name.insert(name, at);
        }
    }
    let publication_of = catalogue.briefs.iter().map(|brief| {
        let appearance = &brief.front.appearance;
        check_numbers(appearance, diagnostics);
        let name = appearance.publication.as_ref()?;
        by_name
            .get(name.value.as_str())
            .copied()
            .map(PublicationId::at)
    });
    let publication_of = publication_of.collect();
    (publications.into(), publication_of)
}

fn of_list(listed: &PublicationEntry, diagnostics: &mut Diagnostics) -> Publication {
    let (id, name) = (&listed.id, &listed.name.value);
    if !is_addressable(&id.value) {
        let written = if id.value.is_empty() { name } else { &id.value };
        let diagnostic = diagnostics::unusable_id(id.span, written, "a publication's id");
        diagnostics.push(diagnostic);
    }
    Publication {
        id: id.value.clone(),
        name: name.clone(),
        description: listed.description.clone(),
        issn: listed.issn.clone(),
        cite_as: listed.cite_as,
        place: id.span,
    }
}

fn unlisted(name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Publication {
    let id = slugify(&name.value);
    if id.is_empty() {
        let diagnostic = diagnostics::unusable_id(name.span, &name.value, "a publication's id");
        diagnostics.push(diagnostic);
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

/// Reports an issue without a volume, and a volume without a publication.
fn check_numbers(appearance: &PublishedIn, diagnostics: &mut Diagnostics) {
    let (span, what, lacks) = match appearance {
        PublishedIn {
            issue: Some(issue),
            volume: None,
            ..
        } => (issue.span, "an issue", "volume"),
        PublishedIn {
            volume: Some(volume),
            publication: None,
            ..
        } => (volume.span, "a volume", "publication"),
        _ => return,
    };
    diagnostics.push(diagnostics::issue_without_volume(span, what, lacks));
}
