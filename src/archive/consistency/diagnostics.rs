//! The warnings about dates that contradict each other.

use crate::base::code::Code;
use crate::base::date::{Day, PartialDate, day_in_words};
use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;

/// A brief of an issue, as a warning shows it.
pub struct IssueShown {
    /// Its number, with the volume: `issue 51 of volume 7`.
    pub name: String,
    /// Where the number is written.
    pub span: Span,
    /// The brief's day.
    pub date: Day,
}

/// W518: an issue's later brief, and the earlier one.
pub fn issue_dates_apart(later: &IssueShown, earlier: &IssueShown) -> Diagnostic {
    Diagnostic::at(
        Code::IssueDatesApart,
        later.span,
        format!(
            "{} has briefs of {} and of {}",
            later.name,
            day_in_words(earlier.date),
            day_in_words(later.date)
        ),
    )
    .label(format!("of {}", day_in_words(later.date)))
    .and(earlier.span, format!("of {}", day_in_words(earlier.date)))
    .help("correct the volume, the number or the date of one of the two")
}

/// W519: an issue that is out of order, and the one beside it; `later` says whether the second is dated later than the
/// first.
pub fn issue_out_of_order(issue: &IssueShown, other: &IssueShown, later: bool) -> Diagnostic {
    let than = if later { "before" } else { "after" };
    Diagnostic::at(
        Code::IssueOutOfOrder,
        issue.span,
        format!("{} is dated {than} {}", issue.name, other.name),
    )
    .label(format!("of {}", day_in_words(issue.date)))
    .and(
        other.span,
        format!("{} is of {}", other.name, day_in_words(other.date)),
    )
    .help("correct the volume, the number or the date of one of the two")
}

/// W521: first what opened the time of signing (`signed`, `opened for signature`), then what the person's record says
/// (`born`, `died`), each with its date and place.
pub fn signer_not_alive(
    span: Span,
    (person, treaty): (&str, &str),
    (signed, date_signed, signed_at): (&str, PartialDate, Span),
    (happened, date, at): (&str, PartialDate, Option<Span>),
) -> Diagnostic {
    let date = date.in_words();
    let diagnostic = Diagnostic::at(
        Code::SignerNotAlive,
        span,
        format!("{person} was not alive when {treaty} was signed"),
    )
    .label(format!("{happened} {date}"))
    .and(signed_at, format!("{signed} {}", date_signed.in_words()));
    let diagnostic = match at {
        Some(at) => diagnostic.and(at, format!("{happened} {date}")),
        None => diagnostic,
    };
    diagnostic.help("name somebody else in `signed_by`, or correct one of the dates")
}

/// W522: a mention in a brief of `day`; `more` is the number of further briefs with one.
pub fn mention_before_birth(
    span: Span,
    (person, mark): (&str, &str),
    day: Day,
    (born, born_at): (PartialDate, Option<Span>),
    more: usize,
) -> Diagnostic {
    let born = born.in_words();
    let diagnostic = Diagnostic::at(
        Code::MentionBeforeBirth,
        span,
        format!("this brief mentions {person} before the person was born"),
    )
    .label(format!("not yet born on {}", day_in_words(day)));
    let diagnostic = match born_at {
        Some(at) => diagnostic.and(at, format!("born {born}")),
        None => diagnostic,
    };
    let diagnostic = match more {
        0 => diagnostic,
        more => diagnostic.note(format!("and so do {more} more briefs")),
    };
    diagnostic.help(format!(
        "if somebody else is meant, mark the name with another id than `{mark}`, or write `[name](nolink:)`; \
         otherwise correct one of the dates"
    ))
}

/// W523: the successor with the place where the term begins, and the predecessor with that of the end.
pub fn terms_overlap(
    title: &str,
    (successor, from): (&str, Span),
    (predecessor, to, end): (&str, Span, Option<PartialDate>),
) -> Diagnostic {
    let label = match end {
        Some(end) => format!("{predecessor} holds it to {}", end.in_words()),
        None => format!("{predecessor} holds it with no end"),
    };
    Diagnostic::at(
        Code::TermsOverlap,
        from,
        format!("{successor} becomes {title} while {predecessor} still is"),
    )
    .label("the office is not free yet")
    .and(to, label)
    .help("correct one of the dates; the day of `to` is no longer part of a term, so the next may begin on it")
}
