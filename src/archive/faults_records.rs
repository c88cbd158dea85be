//! What can be wrong where one file names another's record or brief, and with the names of records.

use super::site::RecordKind;
use crate::words::code::Code;
use crate::words::date::{Day, day_in_words};
use crate::words::diagnostic::Diagnostic;
use crate::words::nearest::nearest_id;
use crate::words::span::{Span, Spanned};

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

/// E311. Each step is what supersedes, what it supersedes, and where that is written.
pub fn supersedes_itself(circle: &[(&str, &str, Span)]) -> Diagnostic {
    in_a_circle(Code::SupersedesItself, "supersedes", circle)
        .help("of any two only the newer one supersedes the other")
}

/// E311, for treaties that amend each other.
pub fn amends_itself(circle: &[(&str, &str, Span)]) -> Diagnostic {
    in_a_circle(Code::SupersedesItself, "amends", circle)
        .help("of any two only the newer one amends the other")
}

/// E315. Each step is a part, its parent, and where that is written.
pub fn belongs_to_itself(circle: &[(&str, &str, Span)]) -> Diagnostic {
    in_a_circle(Code::BelongsToItself, "belongs to", circle)
        .help("`parent` names the larger organisation; take it out of the largest")
}

/// How many steps of a circle are shown.
const SHOWN: usize = 8;

/// The fault of things of which each does something to the next, and the last to the first.
fn in_a_circle(code: Code, verb: &str, circle: &[(&str, &str, Span)]) -> Diagnostic {
    let step = |(from, to, _): &(&str, &str, Span)| format!("`{from}` {verb} `{to}`");
    let (start, others) = circle.split_first().expect("a circle has a step");
    let (first, _, at) = *start;
    let by_way_of = match others {
        [] => String::new(),
        [(other, ..)] => format!(" by way of `{other}`"),
        several => format!(" by way of {} others", several.len()),
    };
    let message = format!("`{first}` {verb} itself{by_way_of}");
    let mut fault = Diagnostic::at(code, at, message).label(match others {
        [] => "itself".to_owned(),
        _ => step(start),
    });
    for other in others.iter().take(SHOWN - 1) {
        fault = fault.and(other.2, step(other));
    }
    match circle.len().saturating_sub(SHOWN) {
        0 => fault,
        more => fault.note(format!("and {more} more before the way leads back")),
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

/// One who may be meant by a name.
pub struct NameBearer {
    /// What marks it: `sergei-ivanov`.
    pub mark: String,
    /// Its full name.
    pub name: String,
    /// The folder of its record, which is also the key that declares it.
    pub folder: &'static str,
}

/// W502. `declarable`: whether declaring one of them in front matter would decide.
pub fn ambiguous_name(
    span: Span,
    name: &str,
    candidates: &[NameBearer],
    declarable: bool,
) -> Diagnostic {
    /// So many are named in the help.
    const SHOWN: usize = 4;
    let shown = &candidates[..candidates.len().min(SHOWN)];
    let each = |show: &dyn Fn(&NameBearer) -> String| {
        let shown: Vec<String> = shown.iter().map(show).collect();
        shown.join(" or ")
    };
    let fuller = shown.iter().any(|it| it.name != name);
    let people = shown.iter().all(|it| it.folder == "people");
    let number = match candidates.len() {
        2 => "either of two".to_owned(),
        several => format!("any of {several}"),
    };
    let message = format!("`{name}` could be {number} records, so it is not linked");
    let mut fault = Diagnostic::at(Code::AmbiguousName, span, message)
        .label("who is meant?")
        .help(format!(
            "mark who is meant: {}",
            each(&|it| format!("`[[{}|{name}]]`", it.mark))
        ));
    if people {
        let office = "the office held on the day of the brief in front of it";
        fault = fault.help(match fuller {
            true => format!(
                "or write {}, or {office}",
                each(&|it| format!("`{}`", it.name))
            ),
            false => format!("or write {office}"),
        });
    }
    if declarable {
        let key = |it: &NameBearer| format!("`{}: [{}]`", it.folder, record_id(&it.mark));
        fault = fault.help(format!(
            "or declare one in the front matter: {}",
            each(&key)
        ));
    }
    fault.help(format!("or write `[{name}](nolink:)` to leave it as it is"))
}

/// The id in a mark, which may have the folder in front.
fn record_id(mark: &str) -> &str {
    mark.rsplit('/').next().unwrap_or(mark)
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
