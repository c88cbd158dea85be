//! The review of texts: what is wrong within one text, and files that no text links to.

use rustc_hash::FxHashSet;

use super::{diagnostics, links};
use crate::archive::parse::Text;
use crate::archive::site::{Asset, Attachment, Catalogue};
use crate::base::diagnostic::Diagnostics;
use crate::base::span::Span;
use crate::markdown::html::{is_known_language, nearest_language};
use crate::markdown::outline::diagnose;
use crate::markdown::parse::RawHtml;

/// Reports what a text's outline shows to be wrong.
pub fn text(text: &Text, html: RawHtml, diagnostics: &mut Diagnostics) {
    let at = |range: &std::ops::Range<usize>| Span::new(text.source, range.clone());
    let outline = &text.outline;
    diagnose(text.source, outline, html, diagnostics);
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

/// Reports files that nothing links to, neither published texts nor those that are left out: a draft's
/// chart is not published, but it is no leftover either.
pub fn unused_files(
    catalogue: &Catalogue,
    attachments: &[Attachment],
    left_out: &[Text],
    assets: &[Asset],
    diagnostics: &mut Diagnostics,
) {
    if catalogue.has_unread() {
        return;
    }
    let attachments = attachments.iter();
    let mut used: FxHashSet<String> = attachments.map(|file| file.path.clone()).collect();
    for text in left_out {
        let own = catalogue.path(text);
        let links = text.outline.links.iter();
        used.extend(links.filter_map(|link| links::joined(own, &links::decoded(&link.dest))));
    }
    let unused = assets
        .iter()
        .filter(|asset| !used.contains(asset.path.as_str()));
    diagnostics.extend(unused.map(|asset| diagnostics::unused_file(&asset.path)));
}
