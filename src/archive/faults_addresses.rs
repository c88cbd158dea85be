//! What can be wrong with addresses: names that make none, and two things that want the same one.

use crate::words::code::Code;
use crate::words::diagnostic::Diagnostic;
use crate::words::slug::slugify;
use crate::words::span::Span;

/// E004, for a file's name.
pub fn unusable_file_name(path: &str, stem: &str, what: &str) -> Diagnostic {
    let fault = Diagnostic::in_file(
        Code::UnusableId,
        path,
        format!("the file name `{stem}` cannot become {what}"),
    )
    .note("letters a to z, digits, `-`, `_` and `.` can stand in an address as they are");
    let parts: Vec<String> = stem.split('/').map(slugify).collect();
    match parts.iter().any(String::is_empty) {
        true => fault.help("rename it with such letters"),
        false => fault.help(format!("rename it to `{}.md`", parts.join("/"))),
    }
}

/// E004, for something written in a file.
pub fn unusable_id(span: Span, text: &str, what: &str) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::UnusableId,
        span,
        format!("`{text}` cannot become {what}"),
    )
    .label("cannot stand in an address");
    match slugify(text) {
        slug if slug.is_empty() => fault.note(
            "addresses are made of the letters a to z and of digits, and it has none of them",
        ),
        slug if slug == text => fault,
        slug => fault.did_you_mean(Some(&slug), span),
    }
}

/// E301.
pub fn duplicate_url(address: &str, second: Span, first: Option<Span>) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::DuplicateUrl,
        second,
        format!("two things have the URL `/{address}`"),
    )
    .label("this would be published there")
    .help("give one of them another `slug:`, file name or `redirect_from`");
    match first {
        Some(first) => fault.and(first, "this is published there already"),
        None => fault.note("a page that chancery makes is published there"),
    }
}

/// E301: a file stands where another address needs a folder.
pub fn file_for_folder(file: &str, address: &str, second: Span, first: Option<Span>) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::DuplicateUrl,
        second,
        format!("`/{file}` is to be a file, and a folder for `/{address}`"),
    )
    .label("this cannot be published beside the other")
    .help("give one of them another `slug:`, file name or `redirect_from`");
    match first {
        Some(first) => fault.and(first, "the other is asked for here"),
        None => fault,
    }
}

/// W510. `noun` is what they are, a tag or an author; each comes with the place of its name.
pub fn shared_address(
    noun: &str,
    address: &str,
    (name, place): (&str, Span),
    (first, first_place): (&str, Span),
) -> Diagnostic {
    Diagnostic::at(
        Code::SharedAddress,
        place,
        format!("the {noun}s `{first}` and `{name}` share one page, `/{address}`"),
    )
    .label(format!("listed there as `{first}`"))
    .and(first_place, "which is written here")
    .note("addresses are made of letters and digits, without case, accents and signs")
    .help("if they are one, write both in the same way; if not, choose words of other letters")
}

/// E302.
pub fn url_differs_by_case(
    address: &str,
    other: &str,
    second: Span,
    first: Option<Span>,
) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::UrlDiffersByCase,
        second,
        format!("the URLs `/{address}` and `/{other}` differ only by case"),
    )
    .label(format!("published at `/{address}`"))
    .note("many hosts and file systems do not tell them apart, so one would replace the other")
    .help("give one of them another `slug:`, file name or `redirect_from`");
    match first {
        Some(first) => fault.and(first, format!("published at `/{other}`")),
        None => fault,
    }
}
