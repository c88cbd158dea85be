//! The review of texts: what an outline shows to be wrong in a text itself, and files that no text
//! links to.

use rustc_hash::FxHashSet;

use super::diagnostics;
use super::links;
use crate::archive::parse::Text;
use crate::archive::site::{Asset, Body, Site};
use crate::base::diagnostic::Diagnostics;
use crate::base::span::Span;
use crate::markdown::html::{is_known_language, nearest_language};
use crate::markdown::outline::diagnose;
use crate::markdown::parse::RawHtml;

/// Reports what one text's outline shows to be wrong in itself.
pub fn text(body: &Body, html: RawHtml, diagnostics: &mut Diagnostics) {
    let at = |range: &std::ops::Range<usize>| Span::new(body.text.source, range.clone());
    let outline = &body.text.outline;
    diagnose(body.text.source, outline, html, diagnostics);
    for duplicate in &outline.duplicates {
        let first = duplicate.first.as_ref().map(at);
        diagnostics.push(diagnostics::duplicate_anchor(
            at(&duplicate.span),
            &duplicate.id,
            first,
        ));
    }
    for note in &outline.missing_notes {
        diagnostics.push(diagnostics::no_such_footnote(at(&note.span), &note.label));
    }
    for note in &outline.unused_notes {
        diagnostics.push(diagnostics::unused_footnote(at(&note.span), &note.label));
    }
    for span in &outline.images_without_alt {
        diagnostics.push(diagnostics::no_alternative_text(at(span)));
    }
    for (language, span) in &outline.code {
        if !is_known_language(language) {
            let near = nearest_language(language);
            diagnostics.push(diagnostics::unknown_language(
                at(span),
                language,
                near.as_deref(),
            ));
        }
    }
}

/// Reports files that nothing links to. What a text that is left out links to has its use.
pub fn unused_files(
    site: &Site,
    left_out: &[Text],
    assets: &[Asset],
    diagnostics: &mut Diagnostics,
) {
    if site.has_unread() {
        return;
    }
    let mut used: FxHashSet<String> = site
        .attachments
        .iter()
        .map(|file| file.path.clone())
        .collect();
    for text in left_out {
        let own = &site.sources.get(text.source).path;
        let links = text.outline.links.iter();
        used.extend(links.filter_map(|link| links::joined(own, &links::decoded(&link.dest))));
    }
    let unused = assets
        .iter()
        .filter(|asset| !used.contains(asset.path.as_str()));
    diagnostics.extend(unused.map(|asset| diagnostics::unused_file(&asset.path)));
}
