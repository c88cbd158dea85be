//! What can be wrong in a text's Markdown for itself: one constructor for each fault.

use super::enclosure::{Enclosure, EnclosureKind};
use super::html::RawHtml;
use super::outline::Outline;
use crate::words::character::forbidden_character;
use crate::words::code::Code;
use crate::words::diagnostic::{Diagnostic, Diagnostics};
use crate::words::span::{SourceId, Span};

/// Reports what an outline shows to spoil the page that the text is to stand in, when raw HTML is
/// treated as `raw` says.
pub fn spoiling(source: SourceId, outline: &Outline, raw: RawHtml, faults: &mut Diagnostics) {
    for character in &outline.characters {
        if !(character.is_raw && raw == RawHtml::Escape) {
            let span = Span::new(source, character.span.clone());
            let written = Some(character.written.as_str());
            faults.push(forbidden_character(span, character.character, written));
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
            faults.push(fault(source, enclosure));
        }
    }
}

fn fault(source: SourceId, enclosure: &Enclosure) -> Diagnostic {
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
    let fault = Diagnostic::at(Code::UnclosedHtml, span, format!("{opened} is not closed"))
        .label("takes in the text that follows");
    match name {
        "plaintext" => fault.help("it cannot be closed: take it out"),
        _ => fault.help(format!(
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
    let fault = Diagnostic::at(
        Code::NestedTooDeeply,
        span,
        "more than 200 elements are open here, one in the other",
    );
    match is_raw {
        true => fault
            .label("one more element")
            .help("close elements with their end tags where they end"),
        false => fault
            .label("one more level")
            .help("take some of the quotations, lists or emphasis around it away"),
    }
}
