//! What can be wrong where one file names another, and with the addresses that files make.

use crate::base::code::Code;
use crate::base::composed::composed;
use crate::base::date::{Day, PartialDate, day_in_words};
use crate::base::diagnostic::Diagnostic;
use crate::base::nearest::{nearest, nearest_id, nearest_path};
use crate::base::record_kind::RecordKind;
use crate::base::slug::{NamedDate, slugify};
use crate::base::span::{Span, Spanned};
use crate::markdown::parse::is_reserved;

/// W506.
pub fn unknown_publication<'a>(
    span: Span,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::UnknownPublication,
        span,
        format!("the publication `{name}` is not listed in site.yaml"),
    )
    .label("not listed");
    match nearest(name, known) {
        Some(near) => diagnostic.did_you_mean(Some(near), span),
        None => diagnostic.help(format!(
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

/// W515: `named` is the date in the file's name.
pub fn file_date_differs(date: &Spanned<Day>, stem: &str, named: &NamedDate) -> Diagnostic {
    let written = date.value;
    let (before, behind) = (&stem[..named.at.start], &stem[named.at.end..]);
    let rename = format!("rename the file to `{before}{written}{behind}.md`");
    let in_name = &stem[named.at.clone()];
    let days = named
        .readings
        .iter()
        .filter(|it| it.parse::<Day>().is_ok())
        .map(|it| format!("`date: {it}`"));
    let days: Vec<String> = days.collect();
    Diagnostic::at(
        Code::FileDateDiffers,
        date.span,
        format!("the file's name says {in_name}, its `date` {written}"),
    )
    .label("differs from the file's name")
    .help(match days.is_empty() {
        true => rename,
        false => format!("write {}, or {rename}", days.join(" or ")),
    })
}

/// W515: `named` is the date that the file's folders say.
pub fn folder_date_differs(date: &Spanned<Day>, named: &str) -> Diagnostic {
    let written = date.value;
    Diagnostic::at(
        Code::FileDateDiffers,
        date.span,
        format!("the file's folder says {named}, its `date` {written}"),
    )
    .label("differs from the folder")
    .help("correct the date, or move the file into the folder of its date")
}

/// W516.
pub fn source_after_brief(
    name: &str,
    source: &Spanned<PartialDate>,
    brief: &Spanned<Day>,
) -> Diagnostic {
    Diagnostic::at(
        Code::SourceAfterBrief,
        source.span,
        format!("the source `{name}` is later than the brief that rests on it"),
    )
    .label(source.value.in_words())
    .and(brief.span, format!("the brief is of {}", day_in_words(brief.value)))
    .help("correct one of the two dates; a source that was added later needs a correction of `kind: update`")
}

/// W517.
pub fn correction_before_brief(correction: &Spanned<Day>, brief: &Spanned<Day>) -> Diagnostic {
    Diagnostic::at(
        Code::CorrectionBeforeBrief,
        correction.span,
        "a correction is earlier than the brief that it corrects",
    )
    .label(day_in_words(correction.value))
    .and(
        brief.span,
        format!("the brief is of {}", day_in_words(brief.value)),
    )
    .help("correct one of the two dates")
}

/// N601, for a draft.
pub fn left_out_draft(span: Span, title: &str) -> Diagnostic {
    Diagnostic::at(
        Code::LeftOut,
        span,
        format!("`{title}` is a draft and is left out"),
    )
    .label("a draft")
    .help("`--drafts` includes drafts")
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
    .help("it is published when the site is built on or after that day; `--drafts` includes it now")
}

/// E004, for a file's name.
pub fn unusable_file_name(path: &str, stem: &str, what: &str) -> Diagnostic {
    let diagnostic = Diagnostic::in_file(
        Code::UnusableId,
        path,
        format!("the file name `{stem}` cannot become {what}"),
    )
    .note("an address can have the letters a to z, digits, `-`, `_` and `.`");
    let parts: Vec<String> = stem.split('/').map(slugify).collect();
    match parts.iter().any(String::is_empty) {
        true => diagnostic.help("rename it with these letters only"),
        false => diagnostic.help(format!("rename it to `{}.md`", parts.join("/"))),
    }
}

/// E004, for something written in a file.
pub fn unusable_id(span: Span, text: &str, what: &str) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::UnusableId,
        span,
        format!("`{text}` cannot become {what}"),
    )
    .label("cannot be part of an address");
    match slugify(text) {
        slug if slug.is_empty() => diagnostic
            .note("addresses are made of the letters a to z and digits, and this has none"),
        slug if slug == text => diagnostic,
        slug => diagnostic.did_you_mean(Some(&slug), span),
    }
}

/// E307.
pub fn no_such_file<'a>(
    span: Span,
    written: &str,
    looked_for: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::NoSuchFile,
        span,
        format!("there is no file `{written}`"),
    )
    .label("leads nowhere")
    .note(format!("looked for `{looked_for}`"));
    let name = |path: &str| path.rsplit('/').next() == looked_for.rsplit('/').next();
    let near = nearest_path(looked_for, known.clone());
    match near.or_else(|| known.clone().find(|path| name(path))) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help("links to files are relative to the file that they are written in"),
    }
}

/// E307, where only one file can be meant; `link` is the path to it from the file that links.
pub fn file_meant(span: Span, written: &str, link: &str) -> Diagnostic {
    Diagnostic::at(
        Code::NoSuchFile,
        span,
        format!("there is no file `{written}`"),
    )
    .label("leads nowhere")
    .note("links to files are relative to the file that they are written in")
    .did_you_mean(Some(link), span)
}

/// E307, for the address of something else than a file; `address` is the same with its scheme.
pub fn link_without_scheme(span: Span, written: &str, address: &str) -> Diagnostic {
    Diagnostic::at(
        Code::NoSuchFile,
        span,
        format!("there is no file `{written}`"),
    )
    .label("looks like an address without its scheme")
    .did_you_mean(Some(address), span)
}

/// E305, for a record's name instead of its id; `is_shown` says whether the page shows it.
pub fn mention_by_name(span: Span, written: &str, id: &str, is_shown: bool) -> Diagnostic {
    let instead = match is_shown {
        true => format!("{id}|{written}"),
        false => id.to_owned(),
    };
    Diagnostic::at(
        Code::UnknownMention,
        span,
        format!("`{written}` is the name of a record, not its id"),
    )
    .label("no id")
    .did_you_mean(Some(&instead), span)
}

/// E305, for a tag.
pub fn mention_of_tag(span: Span, written: &str, tag: &str) -> Diagnostic {
    Diagnostic::at(
        Code::UnknownMention,
        span,
        format!("`{written}` is the tag `{tag}`, and marks are for records"),
    )
    .label("no record")
    .help(format!(
        "link to its page: `[{written}](/tags/{}/)`",
        slugify(tag)
    ))
}

/// E307, for a path that leaves the content.
pub fn outside_content(span: Span, written: &str) -> Diagnostic {
    Diagnostic::at(
        Code::NoSuchFile,
        span,
        format!("`{written}` leads out of the content folder"),
    )
    .label("not part of the content")
    .help("move the file into `content/`, beside the text that links to it")
}

/// E309.
pub fn no_such_anchor<'a>(
    span: Span,
    anchor: &str,
    of: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::NoSuchAnchor,
        span,
        format!("{of} has no anchor `#{anchor}`"),
    )
    .label("leads to the top of the page");
    match nearest(anchor, known) {
        Some(near) => diagnostic.help(format!("did you mean `#{near}`?")),
        None => diagnostic,
    }
}

/// E310.
pub fn forbidden_scheme(span: Span, written: &str) -> Diagnostic {
    let scheme = written.split(':').next().unwrap_or(written).trim();
    let diagnostic = Diagnostic::at(
        Code::ForbiddenScheme,
        span,
        format!("links with `{}:` are not published", scheme.escape_debug()),
    )
    .label("only http, https, mailto and relative links");
    match scheme.eq_ignore_ascii_case("file") {
        true => diagnostic.help("put the file beside the text, and link to it by its name"),
        false => diagnostic,
    }
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
    .help("publish it too, or remove this until it is (`--drafts` builds both)")
}

/// W535.
pub fn leads_nowhere(span: Span, written: &str) -> Diagnostic {
    let message = match written {
        "" => "this link has no address".to_owned(),
        written => format!("`{written}` leads nowhere: it names no page"),
    };
    Diagnostic::at(Code::LeadsNowhere, span, message)
        .label("only the words are shown")
        .help("write the address of a page or a file, or remove the link and keep its words")
}

/// E313.
pub fn duplicate_anchor(span: Span, anchor: &str, first: Option<Span>) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::DuplicateAnchor,
        span,
        format!("the anchor `#{anchor}` is given twice"),
    )
    .help("give it another name");
    match first {
        Some(first) if !is_reserved(anchor) => diagnostic
            .label("given again here")
            .and(first, "first given here"),
        first => {
            let diagnostic = diagnostic
                .label("cannot be chosen")
                .note("anchors like `p1`, `fn-1` and `site-head` are those of paragraphs, footnotes and the page");
            match first {
                Some(first) => diagnostic.and(first, "this has it already"),
                None => diagnostic,
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
    .help(format!("refer to it with `[^{label}]`, or remove it"))
}

/// E118: two paths that differ only in whether their letters are composed.
pub fn same_file_name(path: &str, other: &str) -> Diagnostic {
    let how = |path: &str| match path == composed(path) {
        true => "letter and accent are one character",
        false => "the accent is a character of its own",
    };
    Diagnostic::in_file(
        Code::SameFileName,
        path,
        format!("two files are called `{}`", composed(path)),
    )
    .note(format!(
        "in this one's name, {}; in the other's, {}",
        how(path),
        how(other)
    ))
    .help("remove one of them, or give it another name")
}

/// W505.
pub fn unused_file(path: &str) -> Diagnostic {
    Diagnostic::in_file(
        Code::UnusedFile,
        path,
        format!("no published page links to `{path}`, so it is not published"),
    )
    .help("link to it from the text beside it, or remove it from `content/`")
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

/// A name as one word of a command.
fn shell_word(name: &str) -> String {
    format!("\"{}\"", name.replace(['"', '\\', '$', '`'], ""))
}

/// E304.
pub fn unknown_id<'a>(
    span: Span,
    id: &str,
    what: &str,
    known: impl IntoIterator<Item = &'a str, IntoIter: Clone>,
) -> Diagnostic {
    let diagnostic = Diagnostic::at(Code::UnknownId, span, format!("there is no {what} `{id}`"))
        .label("no such id");
    match nearest_id(id, known) {
        Some(near) => diagnostic.did_you_mean(Some(near), span),
        None => match RecordKind::ALL.into_iter().find(|kind| kind.noun() == what) {
            Some(kind) => diagnostic.help(match slugify(id) {
                // A name, of which no file can be called.
                slug if slug != id && !slug.is_empty() => format!(
                    "`chancery new {} {}` writes its record, which has the id `{slug}`",
                    kind.noun(),
                    shell_word(id)
                ),
                _ => format!("a record is a file: `content/{}/{id}.md`", kind.folder()),
            }),
            None => diagnostic.help(format!(
                "refer to a {what} by its slug, the last part of its address"
            )),
        },
    }
}

/// E304, for the name or the path of a file in place of an id.
pub fn no_id_but_a_file(span: Span, written: &str, what: &str, meant: &str) -> Diagnostic {
    let name = match what {
        "brief" => "a slug, the last part of a brief's address",
        _ => "an id, the name of a file without folders and `.md`",
    };
    Diagnostic::at(
        Code::UnknownId,
        span,
        format!("there is no {what} `{written}`"),
    )
    .label(format!("not {name}"))
    .did_you_mean(Some(meant), span)
}

/// E305, for a mark that names a brief or a page. `mark` is the whole mark, `link` the link to write.
pub fn mention_of_text(span: Span, target: &str, what: &str, mark: Span, link: &str) -> Diagnostic {
    Diagnostic::at(
        Code::UnknownMention,
        span,
        format!("`[[{target}]]` names no record: `{target}` is {what}"),
    )
    .label(format!("this is {what}, and is linked by its file"))
    .help(format!("write `{link}`"))
    .fix(mark, link)
}

/// E307, for a picture or another file that is asked for by a path from the site's root.
pub fn rooted_file(span: Span, written: &str, relative: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::NoSuchFile,
        span,
        format!("there is no file at `{written}` on the site"),
    )
    .label("a path from the site's root");
    match relative {
        Some(relative) => diagnostic
            .note("a file is linked by its path from the text, and published beside the page")
            .did_you_mean(Some(relative), span),
        None => diagnostic.help(
            "put the file beside the text, and link to it by its path from there: `figures/chart.svg`",
        ),
    }
}

/// E117. `other` is the publication that is probably meant; with the place where it is listed or named.
pub fn misspelt_publication(name: &Spanned<String>, other: &str, at: Span) -> Diagnostic {
    Diagnostic::at(
        Code::MisspeltPublication,
        name.span,
        format!("the publication `{}` is nearly `{other}`", name.value),
    )
    .label("would be another publication")
    .and(at, "this is known")
    .help("if both are right, list both under `publications:` in content/site.yaml")
    .did_you_mean(Some(other), name.span)
}

/// Adds, to the error of an organisation that has no record, that none is needed.
pub fn or_in_plain_words(diagnostic: Diagnostic) -> Diagnostic {
    diagnostic
        .help("to name an organisation without a record, write its name, with a capital or a space")
}

/// E305.
pub fn unknown_mention<'a>(
    span: Span,
    target: &str,
    known: impl IntoIterator<Item = &'a str, IntoIter: Clone>,
) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::UnknownMention,
        span,
        format!("`[[{target}]]` names no record"),
    )
    .label("no record has this id");
    match nearest_id(target, known) {
        Some(near) => diagnostic.did_you_mean(Some(near), span),
        None => diagnostic
            .help("write a record's id (its file name without `.md`), or remove the brackets"),
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

/// E311. Each reference is what supersedes, what it supersedes, and where that is written.
pub fn supersedes_itself(cycle: &[(&str, &str, Span)]) -> Diagnostic {
    in_a_cycle(Code::SupersedesItself, "supersedes", cycle)
        .help("of any two only the newer one supersedes the other")
}

/// E311, for treaties that amend each other.
pub fn amends_itself(cycle: &[(&str, &str, Span)]) -> Diagnostic {
    in_a_cycle(Code::SupersedesItself, "amends", cycle)
        .help("of any two only the newer one amends the other")
}

/// E315. Each reference is a part, its parent, and where that is written.
pub fn belongs_to_itself(cycle: &[(&str, &str, Span)]) -> Diagnostic {
    in_a_cycle(Code::BelongsToItself, "belongs to", cycle)
        .help("`parent` names the larger organisation; remove it from the largest")
}

/// How many references of a cycle are shown; a longer report is no clearer.
const SHOWN: usize = 8;

/// The error of things of which each does something to the next, and the last to the first.
fn in_a_cycle(code: Code, verb: &str, cycle: &[(&str, &str, Span)]) -> Diagnostic {
    let clause = |(from, to, _): &(&str, &str, Span)| format!("`{from}` {verb} `{to}`");
    let (start, others) = cycle.split_first().expect("a cycle has a reference");
    let (first, _, at) = *start;
    let by_way_of = match others {
        [] => String::new(),
        [(other, ..)] => format!(" by way of `{other}`"),
        several => format!(" by way of {} others", several.len()),
    };
    let message = format!("`{first}` {verb} itself{by_way_of}");
    let mut diagnostic = Diagnostic::at(code, at, message).label(match others {
        [] => "itself".to_owned(),
        _ => clause(start),
    });
    for other in others.iter().take(SHOWN - 1) {
        diagnostic = diagnostic.and(other.2, clause(other));
    }
    match cycle.len().saturating_sub(SHOWN) {
        0 => diagnostic,
        more => diagnostic.note(format!("and {more} more before the cycle closes")),
    }
}

/// E316. Its own slug and day, and those of the other with the place of the day.
pub fn supersedes_newer(
    span: Span,
    (own, day): (&str, Day),
    (other, other_day): (&str, &Spanned<Day>),
) -> Diagnostic {
    Diagnostic::at(
        Code::SupersedesNewer,
        span,
        format!("`{own}` supersedes `{other}`, which is newer"),
    )
    .label(format!("superseded from {}", day_in_words(day)))
    .and(
        other_day.span,
        format!("but published on {}", day_in_words(other_day.value)),
    )
    .help(format!(
        "let the newer brief supersede the older one: `supersedes: {own}` in `{other}`"
    ))
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
