//! What can be wrong between files: one constructor for each fault.
//!
//! Those of addresses (`faults_addresses.rs`), of links (`faults_links.rs`) and of
//! records (`faults_records.rs`) have modules of their own; here are those of the build and of
//! periodicals. All are called by the name of this module.

pub use super::faults_addresses::*;
pub use super::faults_links::*;
pub use super::faults_records::*;
use crate::words::code::Code;
use crate::words::date::{Day, day_in_words};
use crate::words::diagnostic::Diagnostic;
use crate::words::nearest::nearest;
use crate::words::span::Span;

/// E006.
pub fn no_site_file() -> Diagnostic {
    Diagnostic::in_file(
        Code::NoSiteFile,
        "content/site.yaml",
        "there is no content/site.yaml",
    )
    .help("create it with at least a line `title: The archive's name`")
}

/// W506.
pub fn unknown_publication<'a>(
    span: Span,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::UnknownPublication,
        span,
        format!("the publication `{name}` is not listed in site.yaml"),
    )
    .label("not listed");
    match nearest(name, known) {
        Some(near) => fault.did_you_mean(Some(near), span),
        None => fault.help(format!(
            "add `- {{name: {name}}}` to `publications:` in content/site.yaml"
        )),
    }
}

/// W509.
pub fn issue_without_volume(span: Span, what: &str, lacks: &str) -> Diagnostic {
    Diagnostic::at(
        Code::IssueWithoutVolume,
        span,
        format!("this brief has {what} but no {lacks}, so it is listed in no issue"),
    )
    .label(format!("{what} without {lacks}"))
    .help(format!("add `{lacks}: ...`"))
}

/// N601, for a draft.
pub fn left_out_draft(span: Span, title: &str) -> Diagnostic {
    Diagnostic::at(
        Code::LeftOut,
        span,
        format!("`{title}` is a draft and is left out"),
    )
    .label("a draft")
    .help("`--drafts` takes drafts in")
}

/// N601, for a brief of a later day.
pub fn left_out_future(span: Span, title: &str, as_of: Day) -> Diagnostic {
    let day = day_in_words(as_of);
    Diagnostic::at(
        Code::LeftOut,
        span,
        format!("`{title}` is dated after {day} and is left out"),
    )
    .label(format!("after {day}"))
    .help("it appears when the site is built on or after its day; `--drafts` takes it in now")
}
