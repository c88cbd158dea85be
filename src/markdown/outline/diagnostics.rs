//! The diagnostics of what spoils the page that a text is to stand in.

use super::contents::Outline;
use crate::base::character::forbidden_character;
use crate::base::diagnostic::Diagnostics;
use crate::base::span::{SourceId, Span};
use crate::markdown::html_check;
use crate::markdown::markup_check;
use crate::markdown::parse::RawHtml;

/// Reports forbidden characters, HTML problems and markup that is none, as far as they do harm where raw
/// HTML is treated as `raw` says. What else an outline shows to be wrong is reported by the stages that
/// know the whole site.
pub fn diagnose(source: SourceId, outline: &Outline, raw: RawHtml, diagnostics: &mut Diagnostics) {
    for reference in &outline.forbidden {
        if !(reference.is_raw && raw == RawHtml::Escape) {
            let span = Span::new(source, reference.span.clone());
            let written = Some(reference.written.as_str());
            diagnostics.push(forbidden_character(span, reference.character, written));
        }
    }
    html_check::diagnose(source, &outline.html_problems, raw, diagnostics);
    markup_check::diagnose(source, &outline.markup_problems, diagnostics);
}
