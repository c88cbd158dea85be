//! What can be wrong in a text's Markdown for itself: one constructor for each fault.

use super::contents::Outline;
use crate::base::character::forbidden_character;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::span::{SourceId, Span};
use crate::markdown::html_check::{Enclosure, EnclosureKind};
use crate::markdown::parse::RawHtml;

/// Reports what an outline shows to spoil the page that the text is to stand in, when raw HTML is
/// treated as `raw` says.
pub fn spoiling(source: SourceId, outline: &Outline, raw: RawHtml, diagnostics: &mut Diagnostics) {
    for character in &outline.characters {
        if !(character.is_raw && raw == RawHtml::Escape) {
            let span = Span::new(source, character.span.clone());
            let written = Some(character.written.as_str());
            diagnostics.push(forbidden_character(span, character.character, written));
        }
    }
    for enclosure in &outline.enclosures {
        let is_meant = matches!(enclosure.kind, EnclosureKind::TakesIn(_));
        let is_harmless = match raw {
            RawHtml::Escape => enclosure.is_raw,
            RawHtml::Sanitise => false,
            RawHtml::Trust => is_meant,
        };
        if !is_harmless {
            diagnostics.push(diagnostic(source, enclosure));
        }
    }
}

fn diagnostic(source: SourceId, enclosure: &Enclosure) -> Diagnostic {
    let span = Span::new(source, enclosure.span.clone());
    match &enclosure.kind {
        EnclosureKind::Unclosed(name) => unclosed(span, name),
        EnclosureKind::TakesIn(name) => takes_in(span, name),
        EnclosureKind::Unfinished(name) => unfinished(span, name),
        EnclosureKind::TooDeep => too_deep(span, enclosure.is_raw),
    }
}

/// How something is opened, in words, and with what it is closed.
fn opened_and_closed(name: &str) -> (String, String) {
    match name {
        "!--" => ("the comment `<!--`".to_owned(), "-->".to_owned()),
        name => (format!("the element `<{name}>`"), format!("</{name}>")),
    }
}

/// E317.
fn unclosed(span: Span, name: &str) -> Diagnostic {
    let (opened, closed) = opened_and_closed(name);
    let diagnostic = Diagnostic::at(Code::UnclosedHtml, span, format!("{opened} is not closed"))
        .label("takes in the text that follows");
    match name {
        "plaintext" => diagnostic.help("it cannot be closed: take it out"),
        _ => diagnostic.help(format!(
            "close it with `{closed}` before the text goes on, or show it as it is: `{}`",
            if name == "!--" {
                "`<!--`".to_owned()
            } else {
                format!("`<{name}>`")
            },
        )),
    }
}

/// E317, for what is closed behind text that was not meant to be in it.
fn takes_in(span: Span, name: &str) -> Diagnostic {
    let (opened, closed) = opened_and_closed(name);
    Diagnostic::at(
        Code::UnclosedHtml,
        span,
        format!("{opened} takes in text of Markdown, which would be lost"),
    )
    .label("closed only behind the text")
    .help(format!("close it with `{closed}` before the text goes on"))
}

/// E317, for a tag without its end.
fn unfinished(span: Span, name: &str) -> Diagnostic {
    Diagnostic::at(
        Code::UnclosedHtml,
        span,
        format!("the tag `<{name}` has no end"),
    )
    .label("takes in the text that follows")
    .help("end it with `>`; a quotation mark may be missing before")
}

/// E318.
fn too_deep(span: Span, is_raw: bool) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::NestedTooDeeply,
        span,
        "more than 200 elements are open here, one in the other",
    );
    match is_raw {
        true => diagnostic
            .label("one more element")
            .help("close elements with their end tags where they end"),
        false => diagnostic
            .label("one more level")
            .help("take some of the quotations, lists or emphasis around it away"),
    }
}
