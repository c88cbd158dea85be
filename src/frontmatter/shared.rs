//! What several kinds of file have in common: sources, earlier addresses, ids of other records.

use super::diagnostics;
use super::fields::Fields;
use crate::base::date::{End, Interval, PartialDate};
use crate::base::span::{Span, Spanned};

/// An agency or a document that a text rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceNote {
    /// Its name, as a reader sees it and as its index page is made from.
    pub name: Spanned<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// When it appeared.
    pub date: Option<PartialDate>,
}

/// Reads `sources`.
pub fn sources(fields: &mut Fields<'_>) -> Vec<SourceNote> {
    fields.mappings("sources", "a source", |source| {
        let name = source.required_text("name");
        let url = source.url("url").map(|url| url.value);
        let date = source.date("date").map(|date| date.value);
        Some(SourceNote {
            name: name?,
            url,
            date,
        })
    })
}

/// What every record has beside its own facts.
#[derive(Clone, Debug, Default)]
pub struct Common {
    /// One or two sentences.
    pub summary: Option<String>,
    /// The same elsewhere on the web.
    pub same_as: Vec<String>,
    /// What the record rests on.
    pub sources: Vec<SourceNote>,
    /// Earlier addresses.
    pub redirect_from: Vec<Spanned<String>>,
    /// Whether the author gave `extra`, which is read when the page is rendered.
    pub has_extra: bool,
}

/// Reads what every record has beside its own facts.
pub fn common(fields: &mut Fields<'_>) -> Common {
    Common {
        summary: fields.text("summary").map(|text| text.value),
        same_as: fields
            .urls("same_as")
            .into_iter()
            .map(|url| url.value)
            .collect(),
        sources: sources(fields),
        redirect_from: redirects(fields),
        has_extra: fields.known("extra"),
    }
}

/// Reads `redirect_from`: earlier addresses as paths from the site's root.
pub fn redirects(fields: &mut Fields<'_>) -> Vec<Spanned<String>> {
    let written = fields.texts("redirect_from");
    let mut paths = Vec::with_capacity(written.len());
    for path in written {
        match redirect_fault(&path.value) {
            Some(why) => {
                fields
                    .diagnostics()
                    .push(diagnostics::bad_redirect(path.span, &path.value, why));
            }
            None => paths.push(path),
        }
    }
    paths
}

/// Why a path cannot be an earlier address, if it cannot: it becomes a file of the site.
fn redirect_fault(path: &str) -> Option<&'static str> {
    if path.contains("://") {
        return Some("it is a whole address, not a path");
    }
    let Some(rest) = path.strip_prefix('/') else {
        return Some("it does not begin with `/`");
    };
    if rest.trim_matches('/').is_empty() {
        return Some("it is the home page");
    }
    if rest.contains(|c: char| c.is_control() || c.is_whitespace() || "?#\\%\"<>*|:".contains(c)) {
        return Some("it has a character that a path cannot have");
    }
    let parts = rest.strip_suffix('/').unwrap_or(rest);
    if parts
        .split('/')
        .any(|part| part.is_empty() || part.starts_with('.'))
    {
        return Some("a part of it is empty or begins with a dot");
    }
    if parts.split('/').any(|part| part.len() > 255) || parts.len() > 2048 {
        return Some("it is too long for a file system");
    }
    None
}

/// From when to when, with the places of both for faults.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedInterval {
    /// The dates.
    pub dates: Interval,
    /// Where the beginning is written.
    pub from_span: Option<Span>,
    /// Where the end is written.
    pub to_span: Option<Span>,
}

impl PlacedInterval {
    /// The end, where it is a date.
    pub fn ended_on(self) -> Option<PartialDate> {
        match self.dates.to {
            End::On(date) => Some(date),
            End::Open | End::Unknown => None,
        }
    }
}

/// Reads an interval from two keys and reports one that ends before it begins. `what` names it in
/// the fault ("this office").
pub fn interval(
    fields: &mut Fields<'_>,
    from_key: &'static str,
    to_key: &'static str,
    what: &str,
) -> PlacedInterval {
    let from = fields.date(from_key);
    let (to, to_span) = fields.end(to_key);
    if let (Some(from), End::On(end), Some(to_span)) = (&from, to, to_span)
        && end.is_surely_before(from.value)
    {
        fields.diagnostics().push(diagnostics::interval_backwards(
            what,
            (from_key, from.span),
            (to_key, to_span),
        ));
    }
    PlacedInterval {
        dates: Interval {
            from: from.as_ref().map(|from| from.value),
            to,
        },
        from_span: from.map(|from| from.span),
        to_span,
    }
}
