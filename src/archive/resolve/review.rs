//! The review of texts: what is wrong within one text, and files that no text links to.

use std::collections::hash_map::Entry;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{diagnostics, links};
use crate::archive::parse::Text;
use crate::archive::site::{Asset, Attachment, Catalogue};
use crate::base::composed::composed;
use crate::base::diagnostic::Diagnostics;
use crate::base::span::Span;
use crate::markdown::html::{is_known_language, nearest_language};
use crate::markdown::outline::{Link, diagnose};
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

/// Reports files whose names look the same, which some file systems keep apart: a link could mean either.
pub fn same_names(catalogue: &Catalogue, assets: &[Asset], diagnostics: &mut Diagnostics) {
    let texts = catalogue.sources.iter().map(|(_, source)| &source.path);
    let paths = texts.chain(assets.iter().map(|asset| &asset.path));
    let mut seen: FxHashMap<String, &str> = FxHashMap::default();
    for path in paths.filter(|path| !path.is_ascii()) {
        match seen.entry(composed(path).into_owned()) {
            Entry::Vacant(free) => {
                free.insert(path);
            }
            Entry::Occupied(first) => {
                diagnostics.push(diagnostics::same_file_name(path, first.get()));
            }
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
        let own = composed(catalogue.path(text));
        let links = text.outline.links.iter();
        let dest = |link: &Link| composed(&links::decoded(&link.dest)).into_owned();
        used.extend(links.filter_map(|link| links::joined(&own, &dest(link))));
    }
    let unused = assets.iter().filter(|asset| {
        !used.contains(asset.path.as_str()) && !used.contains(&*composed(&asset.path))
    });
    diagnostics.extend(unused.map(|asset| diagnostics::unused_file(&asset.path)));
}
