//! What can be wrong between files: one constructor for each fault.

use super::site::RecordKind;
use crate::markdown::is_reserved;
use crate::words::code::Code;
use crate::words::date::{Day, day_in_words};
use crate::words::diagnostic::Diagnostic;
use crate::words::nearest::{nearest, nearest_id, nearest_path};
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

/// E006.
pub fn no_site_file() -> Diagnostic {
    Diagnostic::in_file(
        Code::NoSiteFile,
        "content/site.yaml",
        "there is no content/site.yaml",
    )
    .help("create it with at least a line `title: The archive's name`")
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

/// E304.
pub fn unknown_id<'a>(
    span: Span,
    id: &str,
    what: &str,
    known: impl IntoIterator<Item = &'a str, IntoIter: Clone>,
) -> Diagnostic {
    let fault = Diagnostic::at(Code::UnknownId, span, format!("there is no {what} `{id}`"))
        .label("no such id");
    match nearest_id(id, known) {
        Some(near) => fault.did_you_mean(Some(near), span),
        None => match RecordKind::ALL.into_iter().find(|kind| kind.noun() == what) {
            Some(kind) => fault.help(format!(
                "a record is a file: `content/{}/{id}.md`",
                kind.folder()
            )),
            None => fault.help(format!("a {what} is named by its slug, as in its address")),
        },
    }
}

/// Adds, to the fault of an organisation that has no record, that none is needed.
pub fn or_in_plain_words(fault: Diagnostic) -> Diagnostic {
    fault.help("an organisation without a record is named in words, with a capital or a space")
}

/// E305.
pub fn unknown_mention<'a>(
    span: Span,
    target: &str,
    known: impl IntoIterator<Item = &'a str, IntoIter: Clone>,
) -> Diagnostic {
    let fault = Diagnostic::at(
        Code::UnknownMention,
        span,
        format!("`[[{target}]]` names no record"),
    )
    .label("no record has this id");
    match nearest_id(target, known) {
        Some(near) => fault.did_you_mean(Some(near), span),
        None => fault.help("write a record's id, its file's name without `.md`, or no brackets"),
    }
}

/// E305, for an id that records of other kinds than the one asked for have.
pub fn mention_of_other_kind(
    span: Span,
    (asked, id): (RecordKind, &str),
    other: RecordKind,
) -> Diagnostic {
    let right = format!("{}/{id}", other.folder());
    Diagnostic::at(
        Code::UnknownMention,
        span,
        format!("`[[{}/{id}]]` names no {}", asked.folder(), asked.noun()),
    )
    .label(format!("`{id}` is {}", other.with_article()))
    .did_you_mean(Some(&right), span)
}

/// E306.
pub fn ambiguous_mention(span: Span, target: &str, kinds: &[RecordKind]) -> Diagnostic {
    let nouns: Vec<&str> = kinds.iter().map(|kind| kind.with_article()).collect();
    let choices: Vec<String> = kinds
        .iter()
        .map(|kind| format!("`[[{}/{target}]]`", kind.folder()))
        .collect();
    Diagnostic::at(
        Code::AmbiguousMention,
        span,
        format!("`[[{target}]]` could be {}", nouns.join(" or ")),
    )
    .label("which one?")
    .help(format!("write {}", choices.join(" or ")))
}

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

/// E311.
pub fn supersedes_itself(span: Span, slug: &str) -> Diagnostic {
    Diagnostic::at(
        Code::SupersedesItself,
        span,
        format!("following `supersedes` from here leads back to `{slug}`"),
    )
    .label("part of a circle")
    .help("of two briefs only the newer one supersedes the other")
}

/// E311, for two briefs that replace the same one.
pub fn superseded_twice(span: Span, slug: &str, first: Span) -> Diagnostic {
    Diagnostic::at(
        Code::SupersedesItself,
        span,
        format!("`{slug}` is superseded by two briefs"),
    )
    .label("superseded again here")
    .and(first, "already superseded here")
    .help("let the newest brief supersede the one before it, in a chain")
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

/// W501.
pub fn same_name(span: Span, name: &str, first: Span) -> Diagnostic {
    Diagnostic::at(
        Code::SameName,
        span,
        format!("two records have the name `{name}`"),
    )
    .label("the same name again")
    .and(first, "also the name of this record")
    .help("in prose it is linked only where the author marks which one is meant")
}

/// W502.
pub fn ambiguous_name(span: Span, name: &str, candidates: &[String]) -> Diagnostic {
    let ids: Vec<String> = candidates
        .iter()
        .map(|id| format!("`[[{id}|{name}]]`"))
        .collect();
    Diagnostic::at(
        Code::AmbiguousName,
        span,
        format!(
            "`{name}` could be {} records, so it is not linked",
            match candidates.len() {
                2 => "either of two".to_owned(),
                several => format!("any of {several}"),
            }
        ),
    )
    .label("who is meant?")
    .help(format!("write {}", ids.join(" or ")))
    .help(format!("or `[{name}](nolink:)` to leave it as it is"))
}

/// W503.
pub fn never_mentioned(span: Span, name: &str) -> Diagnostic {
    Diagnostic::at(
        Code::NeverMentioned,
        span,
        format!("no brief mentions {name}"),
    )
    .label("never mentioned by this name or an alias")
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
