//! The diagnostics of unclosed HTML (E317), of nesting that is too deep (E318), and of HTML that does
//! not stay on the page (W525).

use super::unclosed::{HtmlProblem, HtmlProblemKind};
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::span::{SourceId, Span};
use crate::markdown::parse::{RawHtml, is_drawing, is_html_element, is_kept};

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
            RawHtml::Sanitise => match &problem.kind {
                // The sanitiser removes its tags.
                HtmlProblemKind::WithoutEnd { name, .. } | HtmlProblemKind::EndsWithBlock(name) => {
                    !is_kept(name)
                }
                _ => false,
            },
            RawHtml::Trust => match &problem.kind {
                // Whoever publishes HTML as written may mean Markdown to be inside it.
                HtmlProblemKind::Swallows(_) => true,
                // An element that HTML does not have shows its text, not its name. Names with a hyphen
                // are those of a site's own elements.
                HtmlProblemKind::NotKept(name) => {
                    !name.starts_with(|c: char| c.is_ascii_alphabetic())
                        || name.contains('-')
                        || is_html_element(name)
                        || is_drawing(name)
                }
                _ => false,
            },
        };
        if !is_harmless {
            let span = Span::new(source, problem.span.clone());
            diagnostics.push(match &problem.kind {
                HtmlProblemKind::Unclosed(name) => unclosed(span, name),
                HtmlProblemKind::Swallows(name) => swallows(span, name),
                HtmlProblemKind::Unfinished(name) => unfinished(span, name),
                // The sanitiser ends it with the text.
                HtmlProblemKind::WithoutEnd {
                    name,
                    takes_in: false,
                } if raw == RawHtml::Sanitise => ends_with_block(span, name),
                HtmlProblemKind::WithoutEnd { name, .. } => without_end(span, name),
                HtmlProblemKind::EndsWithBlock(name) => ends_with_block(span, name),
                HtmlProblemKind::Words { name, takes_in } => words(span, name, *takes_in),
                HtmlProblemKind::NoTag(name) => no_tag(span, name),
                HtmlProblemKind::BetweenCells => between_cells(span),
                HtmlProblemKind::NotKept(name) => not_kept(span, name),
                HtmlProblemKind::StrayEnd(name) => stray_end(span, name),
                HtmlProblemKind::OutsideTable(name) => outside_table(span, name),
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

/// E317, for an element whose end tag HTML requires.
fn without_end(span: Span, name: &str) -> Diagnostic {
    let (what, opened, closed) = in_words(name);
    Diagnostic::at(Code::UnclosedHtml, span, format!("{what} is not closed"))
        .label("takes in the text that follows")
        .help(format!(
            "close it with `{closed}` where it ends, or show it as it is: ``{opened}``"
        ))
}

/// W525.
fn not_kept(span: Span, name: &str) -> Diagnostic {
    let (message, label, help) = match name {
        "!" | "?" => (
            format!("`<{name}...>` is not shown"),
            "removed with all that is in it",
            "write a comment as `<!-- ... -->`, or show it as it is: put it in backticks",
        ),
        "script" | "style" | "template" => (
            format!("the element `<{name}>` is removed"),
            "removed with all that is in it",
            "remove it from the text; scripts and style sheets belong to the site's templates",
        ),
        "svg" | "math" => (
            format!("the element `<{name}>` is removed, and only words in it stay"),
            "not drawn",
            "put it into a file and show that: `![What it shows](drawing.svg)`",
        ),
        "iframe" | "video" | "audio" | "embed" | "object" => (
            format!("the element `<{name}>` is removed"),
            "not shown",
            "link to what it shows",
        ),
        _ if is_html_element(name) => (
            format!("the element `<{name}>` is removed, and the text in it stays"),
            "has no effect",
            "remove it, or use Markdown in its place",
        ),
        // `<o:p>`, `<st1:place>`: what Word leaves in a text that is pasted.
        _ if name.contains(':') => (
            format!("`<{name}>` is not HTML, and is not shown"),
            "left by the program that the text was written with",
            "remove it, and its end tag",
        ),
        _ => {
            let start = span.range().start;
            let before = Span::new(span.source, start..start);
            return Diagnostic::at(
                Code::RemovedHtml,
                span,
                format!("`<{name}>` is not HTML, and is not shown"),
            )
            .label("taken for a tag")
            .help(format!("write `\\<{name}>` to show it"))
            .fix(before, "\\");
        }
    };
    Diagnostic::at(Code::RemovedHtml, span, message)
        .label(label)
        .help(help)
}

/// W525, for words that are taken for a tag; E317 where that spoils what follows.
fn words(span: Span, name: &str, takes_in: bool) -> Diagnostic {
    let (code, label) = match takes_in {
        true => (Code::UnclosedHtml, "not shown, and takes in what follows"),
        false => (Code::RemovedHtml, "not shown"),
    };
    let start = span.range().start;
    let before = Span::new(span.source, start..start);
    let message = format!("words in angle brackets are taken for the element `<{name}>`");
    Diagnostic::at(code, span, message)
        .label(label)
        .help(format!("write `\\<{name} ...>` to show them"))
        .fix(before, "\\")
}

/// W525, for an element whose end tag is missing and whose block ends it.
fn ends_with_block(span: Span, name: &str) -> Diagnostic {
    Diagnostic::at(
        Code::RemovedHtml,
        span,
        format!("the element `<{name}>` has no end tag"),
    )
    .label("not shown, and goes on to the end of its paragraph or block")
    .help(format!(
        "close it with `</{name}>` where it ends, or write `\\<{name}>` to show it"
    ))
}

/// W525, for what is no tag.
fn no_tag(span: Span, name: &str) -> Diagnostic {
    let (what, end) = match name {
        "!--" => ("a comment", "-->"),
        _ => ("a tag", ">"),
    };
    Diagnostic::at(
        Code::RemovedHtml,
        span,
        format!("this looks like {what} and is none: it has no end"),
    )
    .label("shown as it stands")
    .help(format!(
        "end it with `{end}`; a quotation mark may be missing before that. Write `\\<{name}` to show it"
    ))
}

/// W525, for text of a table that is in no cell.
fn between_cells(span: Span) -> Diagnostic {
    Diagnostic::at(
        Code::RemovedHtml,
        span,
        "text in an HTML table, but in none of its cells, is shown before the table",
    )
    .label("in no cell")
    .help("put it into `<td>` and `</td>`; a table in Markdown needs no `<table>` around it")
}

/// W525, for an end tag without an element.
fn stray_end(span: Span, name: &str) -> Diagnostic {
    Diagnostic::at(
        Code::RemovedHtml,
        span,
        format!("the end tag `</{name}>` ends nothing"),
    )
    .label("not shown")
    .help(format!(
        "remove it, or open the element with `<{name}>`; an element ends with the paragraph or the item that it begins in"
    ))
}

/// W525, for a cell without a table.
fn outside_table(span: Span, name: &str) -> Diagnostic {
    Diagnostic::at(
        Code::RemovedHtml,
        span,
        format!("the element `<{name}>` is removed, as there is no table around it, and the text in it stays"),
    )
    .label("has no effect")
    .help("put `<table>` and `</table>` around it, or remove the tag")
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
