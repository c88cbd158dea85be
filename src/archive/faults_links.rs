//! What can be wrong with links, anchors and the files that texts show or ask for.

use crate::markdown::is_reserved;
use crate::words::code::Code;
use crate::words::diagnostic::Diagnostic;
use crate::words::nearest::{nearest, nearest_path};
use crate::words::span::Span;

/// E307.
pub fn no_such_file<'a>(
    span: Span,
    written: &str,
    looked_for: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::NoSuchFile,
        span,
        format!("there is no file `{written}`"),
    )
    .label("leads nowhere")
    .note(format!("looked for `{looked_for}`"));
    let name = |path: &str| path.rsplit('/').next() == looked_for.rsplit('/').next();
    let near = nearest_path(looked_for, known.clone());
    match near.or_else(|| known.clone().find(|path| name(path))) {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help("links to files are written as seen from the file that they stand in"),
    }
}

/// E307, for a path that leaves the content.
pub fn outside_content(span: Span, written: &str) -> Diagnostic {
    Diagnostic::at(
        Code::NoSuchFile,
        span,
        format!("`{written}` leads out of the content folder"),
    )
    .label("not part of the content")
    .help("put the file below `content/`, beside the text that links to it")
}

/// E308.
pub fn no_such_page<'a>(
    span: Span,
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::NoSuchPage,
        span,
        format!("the site has no page `{written}`"),
    )
    .label("leads nowhere");
    let bare = written.trim_start_matches('/');
    match nearest_path(bare, known) {
        Some(near) => fault.did_you_mean(Some(&format!("/{near}")), span),
        None => fault.help("link to the Markdown file itself; its address follows"),
    }
}

/// E309.
pub fn no_such_anchor<'a>(
    span: Span,
    anchor: &str,
    of: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::NoSuchAnchor,
        span,
        format!("{of} has no anchor `#{anchor}`"),
    )
    .label("leads to the top of the page");
    match nearest(anchor, known) {
        Some(near) => fault.help(format!("did you mean `#{near}`?")),
        None => fault,
    }
}

/// E310.
pub fn forbidden_scheme(span: Span, written: &str) -> Diagnostic {
    let scheme = written.split(':').next().unwrap_or(written).trim();
    Diagnostic::at(
        Code::ForbiddenScheme,
        span,
        format!("links with `{}:` are not published", scheme.escape_debug()),
    )
    .label("only http, https, mailto and relative links")
}

/// E310, for an address that leaves out its scheme.
pub fn no_scheme(span: Span, written: &str) -> Diagnostic {
    let whole = format!("https:{written}");
    Diagnostic::at(
        Code::ForbiddenScheme,
        span,
        format!("`{written}` has no scheme"),
    )
    .label("would lead nowhere when the site is opened from a disk")
    .did_you_mean(Some(&whole), span)
}

/// E312.
pub fn link_to_unpublished(span: Span, written: &str, why: &str) -> Diagnostic {
    Diagnostic::at(
        Code::LinkToUnpublished,
        span,
        format!("`{written}` is not published: it is {why}"),
    )
    .label("would lead nowhere")
    .help("publish it too, or take this out until it is (`--drafts` builds both)")
}

/// E313.
pub fn duplicate_anchor(span: Span, anchor: &str, first: Option<Span>) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::DuplicateAnchor,
        span,
        format!("the anchor `#{anchor}` is given twice"),
    )
    .help("give it another name");
    match first {
        Some(first) if !is_reserved(anchor) => fault
            .label("given again here")
            .and(first, "first given here"),
        first => {
            let fault = fault
                .label("cannot be chosen")
                .note("anchors like `p1`, `fn-1` and `site-head` are those of paragraphs, footnotes and the page");
            match first {
                Some(first) => fault.and(first, "this has it already"),
                None => fault,
            }
        }
    }
}

/// E314.
pub fn no_such_footnote(span: Span, label: &str) -> Diagnostic {
    Diagnostic::at(
        Code::NoSuchFootnote,
        span,
        format!("there is no footnote `[^{label}]`"),
    )
    .label("would be shown as it stands")
    .help(format!("add a line `[^{label}]: ...`"))
}

/// W504.
pub fn unused_footnote(span: Span, label: &str) -> Diagnostic {
    Diagnostic::at(
        Code::UnusedFootnote,
        span,
        format!("the footnote `[^{label}]` is never referred to"),
    )
    .label("not published")
    .help(format!("put `[^{label}]` where it belongs, or take it out"))
}

/// W505.
pub fn unused_file(path: &str) -> Diagnostic {
    Diagnostic::in_file(
        Code::UnusedFile,
        path,
        format!("no published page links to `{path}`, so it is not published"),
    )
    .help("link to it from the text beside it, or take it out of `content/`")
}

/// W507.
pub fn no_alternative_text(span: Span) -> Diagnostic {
    Diagnostic::at(
        Code::NoAlternativeText,
        span,
        "this image has no alternative text",
    )
    .label("nothing for readers who cannot see it")
    .help("say in a few words what it shows: `![Warheads by year](chart.svg)`")
}

/// W508.
pub fn unknown_language(span: Span, language: &str, near: Option<&str>) -> Diagnostic {
    Diagnostic::at(
        Code::UnknownLanguage,
        span,
        format!("the language `{language}` is not known, so this code is not highlighted"),
    )
    .label("not known")
    .did_you_mean(near, span)
}
