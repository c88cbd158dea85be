//! Acknowledged warnings: those that somebody has looked at and accepts, by the key `acknowledge` of the file
//! that they are about.
//!
//! They are set aside before anything counts warnings, so that `--deny warnings` can guard an archive that
//! is not free of them. An acknowledgement that matches nothing any more is a warning itself: it would hide
//! the next one of its kind.

use rustc_hash::{FxHashMap, FxHashSet};

use super::site::Site;
use crate::base::code::{Code, Severity};
use crate::base::composed::composed;
use crate::base::diagnostic::{Diagnostic, Diagnostics, Location};
use crate::base::span::Span;
use crate::frontmatter::acknowledge::Acknowledgement;
use crate::frontmatter::config::SITE_FILE;

/// Takes the acknowledged warnings out of `diagnostics` and returns them, each with the place and the reason of its
/// acknowledgement. Reports acknowledgements of warnings that there are not.
pub fn set_aside(site: &Site, diagnostics: &mut Diagnostics) -> Diagnostics {
    let given = all(site);
    let mut aside = Diagnostics::new();
    if given.is_empty() {
        return aside;
    }
    let mut by_place: FxHashMap<(&str, Code), usize> = FxHashMap::default();
    for (at, (path, acknowledgement)) in given.iter().enumerate() {
        by_place
            .entry((path, acknowledgement.code.value))
            .or_insert(at);
    }
    let mut matched = vec![false; given.len()];
    for diagnostic in std::mem::take(diagnostics) {
        let path = path_of(site, &diagnostic);
        match by_place.get(&(&*composed(path), diagnostic.code)) {
            Some(&at) if diagnostic.severity() == Severity::Warning => {
                matched[at] = true;
                aside.push(with_reason(diagnostic, given[at].1));
            }
            _ => diagnostics.push(diagnostic),
        }
    }
    // What an error hides may be the warning, unless that is about a text that no error is in.
    let hiding = diagnostics.iter().filter(|it| it.hides);
    let hiding: FxHashSet<String> = hiding
        .map(|it| composed(path_of(site, it)).into_owned())
        .collect();
    let unmatched = given.iter().zip(matched).filter(|(_, matched)| !matched);
    for ((path, acknowledgement), _) in unmatched {
        let code = acknowledgement.code.value;
        // Drafts mention records and link to files that nothing else does.
        let by_drafts = matches!(code, Code::NeverMentioned | Code::UnusedFile);
        let may_be_hidden = !hiding.is_empty()
            && (!is_of_its_text(code)
                || hiding.contains(path.as_str())
                || hiding.contains(SITE_FILE));
        if !(may_be_hidden || by_drafts && site.settings.drafts) {
            let first = by_place[&(path.as_str(), code)];
            let first = given[first].1.code.span;
            diagnostics.push(stale(path, acknowledgement, first));
        }
    }
    aside
}

fn path_of<'a>(site: &'a Site, diagnostic: &'a Diagnostic) -> &'a str {
    match &diagnostic.location {
        Location::Span(span) => &site.sources.get(span.source).path,
        Location::File(path) => path,
    }
}

/// Whether a warning says something of the one text that it is about, whatever other files say.
fn is_of_its_text(code: Code) -> bool {
    matches!(
        code,
        Code::UnusedFootnote
            | Code::NoAlternativeText
            | Code::UnknownLanguage
            | Code::CommentCutsText
            | Code::FileDateDiffers
            | Code::SourceAfterBrief
            | Code::CorrectionBeforeBrief
            | Code::OfficeOutsideLife
            | Code::RemovedHtml
            | Code::NoLink
            | Code::NoTable
            | Code::Unpaired
            | Code::NoHeading
            | Code::MarkdownInHtml
            | Code::BarInCell
            | Code::OtherSyntax
            | Code::NotShown
            | Code::UnusedDefinition
            | Code::UnclosedCode
            | Code::ListNumber
            | Code::ProseInHtml
            | Code::ListedTwice
            | Code::UnlikelyLife
            | Code::UnknownCountry
            | Code::NotInName
    )
}

/// All acknowledgements of a site, each with the path of the file whose warning it is about.
fn all(site: &Site) -> Vec<(String, &Acknowledgement)> {
    let briefs = site
        .briefs
        .iter()
        .map(|it| (&it.text, &it.front.acknowledge));
    let records = site
        .records
        .iter()
        .map(|it| (&it.text, &it.common().acknowledge));
    let pages = site
        .pages
        .iter()
        .map(|it| (&it.text, &it.front.acknowledge));
    let texts = briefs.chain(records).chain(pages);
    let of_texts = texts.flat_map(|(text, list)| {
        let path = site.path(text);
        list.iter().map(move |it| (composed(path).into_owned(), it))
    });
    let of_site = site.config.acknowledge.iter().map(|it| {
        let file = it.file.as_ref().map_or(SITE_FILE, |file| &file.value);
        (composed(file).into_owned(), it)
    });
    of_texts.chain(of_site).collect()
}

fn with_reason(diagnostic: Diagnostic, acknowledgement: &Acknowledgement) -> Diagnostic {
    let diagnostic = match diagnostic.location {
        Location::Span(_) => diagnostic.and(acknowledgement.code.span, "acknowledged here"),
        Location::File(_) => diagnostic,
    };
    match &acknowledgement.because {
        Some(because) => diagnostic.note(format!("acknowledged: {because}")),
        None => diagnostic.note("acknowledged"),
    }
}

/// W511. `first` is the first acknowledgement of this code for this file.
fn stale(path: &str, acknowledgement: &Acknowledgement, first: Span) -> Diagnostic {
    let (code, span) = (acknowledgement.code.value, acknowledgement.code.span);
    if first != span {
        return Diagnostic::at(
            Code::StaleAcknowledgement,
            span,
            format!("{code} is acknowledged twice"),
        )
        .label("again here")
        .and(first, "first here")
        .help("remove one of the two");
    }
    let file = match &acknowledgement.file {
        Some(_) => format!("`{path}`"),
        None => "this file".to_owned(),
    };
    Diagnostic::at(
        Code::StaleAcknowledgement,
        span,
        format!("there is no {code} in {file} to acknowledge"),
    )
    .label("matches no warning")
    .help("remove it, so that the next warning of this kind is reported")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::tests::assembled_with_diagnostics;

    /// Checks what is left of a site's diagnostics, and what is set aside.
    #[track_caller]
    fn check(files: &str, left: &[&str], aside: &[&str]) {
        let (archive, mut diagnostics) = assembled_with_diagnostics(files);
        let set_aside = set_aside(&archive.site, &mut diagnostics);
        let lines = |list: &Diagnostics| -> Vec<String> {
            let line = |it: &Diagnostic| format!("{} {}", it.code, it.message);
            list.iter().map(line).collect()
        };
        assert_eq!(
            (lines(&diagnostics), lines(&set_aside)),
            (
                left.iter().map(|it| (*it).to_owned()).collect(),
                aside.iter().map(|it| (*it).to_owned()).collect(),
            )
        );
    }

    #[test]
    fn warnings_are_acknowledged_where_they_arise() {
        check(
            "//- site.yaml\ntitle: T\n\
             //- briefs/a.md\n---\ntitle: A\ndate: 2001-01-01\nacknowledge: [W504, w507, W508]\n---\n![](b.md) ![](b.md)\n\n[^1]: N.\n\
             //- briefs/b.md\n---\ntitle: B\ndate: 2001-01-01\n---\n![](a.md)\n\
             //- people/ann-bee.md\n---\nname: Ann Bee\nacknowledge:\n  - {code: W503, because: new}\n---\n",
            &[
                "W507 this image has no alternative text",
                "W511 there is no W508 in this file to acknowledge",
            ],
            &[
                "W507 this image has no alternative text",
                "W507 this image has no alternative text",
                "W504 the footnote `[^1]` is never referred to",
                "W503 no brief mentions Ann Bee",
            ],
        );
    }

    #[test]
    fn files_are_compared_as_they_look() {
        let site = |file: &str| {
            format!(
                "//- site.yaml\ntitle: T\nacknowledge: [{{code: W503, file: content/people/{file}.md}}]\n\
                 //- briefs/a.md\n---\ntitle: A\ndate: 2001-01-01\n---\n\
                 //- people/cafe\u{301}.md\n---\nname: Ann Bee\n---\n"
            )
        };
        let error = "E004 the file name `cafe\u{301}` cannot become a record's id";
        for file in ["caf\u{e9}", "cafe\u{301}"] {
            check(&site(file), &[error], &["W503 no brief mentions Ann Bee"]);
        }
    }

    #[test]
    fn an_error_in_another_file_hides_no_acknowledgement_of_a_text() {
        check(
            "//- site.yaml\ntitle: T\n\
             //- briefs/a.md\n---\ntitle: A\ndate: 2001-01-01\nacknowledge: [W507, W502]\n---\nText.\n\
             //- briefs/b.md\n---\ntitle: [\ndate: 2001-01-01\nacknowledge: [W507]\n---\n",
            &[
                "E103 the YAML cannot be read: the bracket `[` is never closed",
                "W511 there is no W507 in this file to acknowledge",
            ],
            &[],
        );
    }

    #[test]
    fn only_warnings_can_be_acknowledged() {
        check(
            "//- site.yaml\ntitle: T\nacknowledge: [E304, N601, W999, {because: x}]\n\
             //- briefs/a.md\n---\ntitle: A\ndate: 2001-01-01\nacknowledge: W507\npeople: [x]\n---\n",
            &[
                "E107 `acknowledge` must be a list, not text",
                "E304 there is no person `x`",
                "E116 E304 is an error, and errors cannot be acknowledged",
                "E116 N601 is a note, which needs no acknowledgement",
                "E116 there is no warning `W999`",
                "E106 an acknowledgement needs `code`",
            ],
            &[],
        );
    }
}
