//! What can be wrong with the addresses of pages, and with links to them.

use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::nearest::nearest_path;
use crate::base::span::Span;

/// Something that is published, at its address.
#[derive(Clone, Copy, Debug)]
pub struct AtAddress<'a> {
    /// Its address.
    pub address: &'a str,
    /// Where its author wrote that, if anybody did.
    pub place: Option<Span>,
    /// The path of the file that is copied there; none for a page.
    pub file: Option<&'a str>,
}

/// Adds how two things can be kept from colliding.
fn parted(diagnostic: Diagnostic, one: AtAddress<'_>, other: AtAddress<'_>) -> Diagnostic {
    match (one.file, other.file) {
        (None, None) => {
            diagnostic.help("give one of them another `slug:`, file name or `redirect_from`")
        }
        (Some(file), None) | (None, Some(file)) => diagnostic.help(format!("rename `{file}`")),
        (Some(file), Some(other)) => diagnostic
            .note(format!("the files are `{file}` and `{other}`"))
            .note("a file from outside the text's folder keeps only its name")
            .help("rename one of them, or move it into a folder below the text's"),
    }
}

/// E301, at the place `at` of the second.
pub fn duplicate_url(second: AtAddress<'_>, at: Span, first: AtAddress<'_>) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::DuplicateUrl,
        at,
        format!("two things have the URL `/{}`", second.address),
    )
    .label("this would be published there");
    let diagnostic = match first.place {
        Some(first) => diagnostic.and(first, "this is published there already"),
        None => diagnostic.note("a page that chancery makes is published there"),
    };
    parted(diagnostic, second, first)
}

/// E301, at the place `at`: a file stands where another address needs a folder.
pub fn file_for_folder(file: AtAddress<'_>, folder: AtAddress<'_>, at: Span) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::DuplicateUrl,
        at,
        format!(
            "`/{}` would be a file, and also a folder for `/{}`",
            file.address, folder.address
        ),
    )
    .label("cannot be published beside the other");
    let mut other = [file.place, folder.place].into_iter().flatten();
    let diagnostic = match other.rfind(|place| *place != at) {
        Some(other) => diagnostic.and(other, "the other is here"),
        None => diagnostic,
    };
    parted(diagnostic, file, folder)
}

/// E302, at the place `at` of the second.
pub fn url_differs_by_case(second: AtAddress<'_>, at: Span, first: AtAddress<'_>) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::UrlDiffersByCase,
        at,
        format!(
            "the URLs `/{}` and `/{}` differ only by case",
            second.address, first.address
        ),
    )
    .label(format!("published at `/{}`", second.address))
    .note("many hosts and file systems do not tell them apart, so one would replace the other");
    let diagnostic = match first.place {
        Some(place) => diagnostic.and(place, format!("published at `/{}`", first.address)),
        None => diagnostic,
    };
    parted(diagnostic, second, first)
}

/// E308.
pub fn no_such_page<'a>(
    span: Span,
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::NoSuchPage,
        span,
        format!("the site has no page `{written}`"),
    )
    .label("leads nowhere");
    let bare = written.trim_start_matches('/');
    match nearest_path(bare, known) {
        Some(near) => diagnostic.did_you_mean(Some(&format!("/{near}")), span),
        None => diagnostic.help("link to the Markdown file itself; its address follows"),
    }
}
