//! The diagnostics of unclosed HTML (E317) and of nesting that is too deep (E318).

use super::unclosed::{HtmlProblem, HtmlProblemKind};
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::span::{SourceId, Span};
use crate::markdown::parse::RawHtml;

/// Reports the problems of a text that do harm where raw HTML is treated as `raw` says.
pub fn diagnose(
    source: SourceId,
    problems: &[HtmlProblem],
    raw: RawHtml,
    diagnostics: &mut Diagnostics,
) {
    for problem in problems {
        let is_harmless = match raw {
            RawHtml::Escape => problem.is_raw,
            RawHtml::Sanitise => false,
            // Whoever publishes HTML as written may mean Markdown to be inside it.
            RawHtml::Trust => matches!(problem.kind, HtmlProblemKind::Swallows(_)),
        };
        if !is_harmless {
            let span = Span::new(source, problem.span.clone());
            diagnostics.push(match &problem.kind {
                HtmlProblemKind::Unclosed(name) => unclosed(span, name),
                HtmlProblemKind::Swallows(name) => swallows(span, name),
                HtmlProblemKind::Unfinished(name) => unfinished(span, name),
                HtmlProblemKind::TooDeep => too_deep(span, problem.is_raw),
            });
        }
    }
}

/// What is open, in words, how it is opened, and what closes it.
fn in_words(name: &str) -> (String, String, String) {
    match name {
        "!--" => (
            "the comment `<!--`".to_owned(),
            "<!--".to_owned(),
            "-->".to_owned(),
        ),
        name => (
            format!("the element `<{name}>`"),
            format!("<{name}>"),
            format!("</{name}>"),
        ),
    }
}

/// E317.
fn unclosed(span: Span, name: &str) -> Diagnostic {
    let (what, opened, closed) = in_words(name);
    let diagnostic = Diagnostic::at(Code::UnclosedHtml, span, format!("{what} is not closed"))
        .label("swallows the text that follows");
    match name {
        "plaintext" => diagnostic.help("it cannot be closed: remove it"),
        _ => diagnostic.help(format!(
            "close it with `{closed}` before the text goes on, or show it as it is: ``{opened}``"
        )),
    }
}

/// E317, for what is closed after text that was not meant to be in it.
fn swallows(span: Span, name: &str) -> Diagnostic {
    let (what, _, closed) = in_words(name);
    Diagnostic::at(
        Code::UnclosedHtml,
        span,
        format!("{what} swallows Markdown text, which would be lost"),
    )
    .label("not closed before that text")
    .help(format!("close it with `{closed}` before the text goes on"))
}

/// E317, for a tag without its end.
fn unfinished(span: Span, name: &str) -> Diagnostic {
    Diagnostic::at(
        Code::UnclosedHtml,
        span,
        format!("the tag `<{name}` has no end"),
    )
    .label("swallows the text that follows")
    .help("end it with `>`; a quotation mark may be missing before that")
}

/// E318.
fn too_deep(span: Span, is_raw: bool) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::NestedTooDeeply,
        span,
        "more than 200 elements are open here, one inside another",
    );
    match is_raw {
        true => diagnostic
            .label("one more element")
            .help("close elements with their end tags where they end"),
        false => diagnostic
            .label("one more level")
            .help("remove some of the quotations, lists or emphasis around it"),
    }
}
