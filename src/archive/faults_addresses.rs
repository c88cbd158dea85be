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

/// Something that is published.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// Its address.
    pub address: &'a str,
    /// Where its author wrote that, if anybody did.
    pub place: Option<Span>,
    /// The path of the file that is copied there; none for a page.
    pub file: Option<&'a str>,
}

/// Adds how two things that are in each other's way can be parted.
fn parted(fault: Diagnostic, one: Placed<'_>, other: Placed<'_>) -> Diagnostic {
    match (one.file, other.file) {
        (None, None) => {
            fault.help("give one of them another `slug:`, file name or `redirect_from`")
        }
        (Some(file), None) | (None, Some(file)) => fault.help(format!("rename `{file}`")),
        (Some(file), Some(other)) => fault
            .note(format!("the files are `{file}` and `{other}`"))
            .note("a file from elsewhere than below the text's folder keeps only its name")
            .help("rename one of them, or put it into a folder below that of the text"),
    }
}

/// E301, at the place `at` of the second.
pub fn duplicate_url(second: Placed<'_>, at: Span, first: Placed<'_>) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::DuplicateUrl,
        at,
        format!("two things have the URL `/{}`", second.address),
    )
    .label("this would be published there");
    let fault = match first.place {
        Some(first) => fault.and(first, "this is published there already"),
        None => fault.note("a page that chancery makes is published there"),
    };
    parted(fault, second, first)
}

/// E301, at the place `at`: a file stands where another address needs a folder.
pub fn file_for_folder(file: Placed<'_>, folder: Placed<'_>, at: Span) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::DuplicateUrl,
        at,
        format!(
            "`/{}` is to be a file, and a folder for `/{}`",
            file.address, folder.address
        ),
    )
    .label("this cannot be published beside the other");
    let mut other = [file.place, folder.place].into_iter().flatten();
    let fault = match other.rfind(|place| *place != at) {
        Some(other) => fault.and(other, "the other is asked for here"),
        None => fault,
    };
    parted(fault, file, folder)
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

/// E302, at the place `at` of the second.
pub fn url_differs_by_case(second: Placed<'_>, at: Span, first: Placed<'_>) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::UrlDiffersByCase,
        at,
        format!(
            "the URLs `/{}` and `/{}` differ only by case",
            second.address, first.address
        ),
    )
    .label(format!("published at `/{}`", second.address))
    .note("many hosts and file systems do not tell them apart, so one would replace the other");
    let fault = match first.place {
        Some(place) => fault.and(place, format!("published at `/{}`", first.address)),
        None => fault,
    };
    parted(fault, second, first)
}
