//! The review of texts: what an outline shows to be wrong in a text itself, and files that no text
//! links to.

use rustc_hash::FxHashSet;

use super::document::Text;
use super::faults;
use super::site::{Asset, Body, Site};
use super::targets;
use crate::frontmatter::config::RawHtml;
use crate::markdown::{self, highlight};
use crate::words::diagnostic::Diagnostics;
use crate::words::span::Span;

/// Reports what one text's outline shows to be wrong in itself.
pub fn text(body: &Body, html: RawHtml, faults: &mut Diagnostics) {
    let at = |range: &std::ops::Range<usize>| Span::new(body.text.source, range.clone());
    let outline = &body.text.outline;
    let raw = match html {
        RawHtml::Escape => markdown::RawHtml::Escape,
        RawHtml::Sanitise => markdown::RawHtml::Sanitise,
        RawHtml::Trust => markdown::RawHtml::Trust,
    };
    markdown::faults::spoiling(body.text.source, outline, raw, faults);
    for duplicate in &outline.duplicates {
        let first = duplicate.first.as_ref().map(at);
        faults.push(faults::duplicate_anchor(
            at(&duplicate.span),
            &duplicate.id,
            first,
        ));
    }
    for note in &outline.missing_notes {
        faults.push(faults::no_such_footnote(at(&note.span), &note.label));
    }
    for note in &outline.unused_notes {
        faults.push(faults::unused_footnote(at(&note.span), &note.label));
    }
    for span in &outline.images_without_alt {
        faults.push(faults::no_alternative_text(at(span)));
    }
    for (language, span) in &outline.code {
        if !highlight::knows(language) {
            let near = highlight::nearest_language(language);
            faults.push(faults::unknown_language(
                at(span),
                language,
                near.as_deref(),
            ));
        }
    }
}

/// Reports files that nothing links to. What a text that is left out links to has its use.
pub fn unused_files(
    site: &Site<'_>,
    left_out: &[Text],
    assets: &[Asset],
    faults: &mut Diagnostics,
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
        used.extend(links.filter_map(|link| targets::joined(own, &targets::decoded(&link.dest))));
    }
    let unused = assets
        .iter()
        .filter(|asset| !used.contains(asset.path.as_str()));
    faults.extend(unused.map(|asset| faults::unused_file(&asset.path)));
}
