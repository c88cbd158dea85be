//! Pairs of keys that say from when to when something was so: `from` and `to`, `born` and `died`.

use super::diagnostics;
use super::fields::Fields;
use crate::base::date::{End, Interval, PartialDate};
use crate::base::span::Span;

/// An interval, and where its dates are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpannedInterval {
    /// The dates.
    pub dates: Interval,
    /// Where the beginning is written.
    pub from_span: Option<Span>,
    /// Where the end is written, if it is a date.
    pub to_span: Option<Span>,
}

impl SpannedInterval {
    /// The end, if it is a date.
    pub fn ended_on(self) -> Option<PartialDate> {
        match self.dates.to {
            End::On(date) => Some(date),
            End::Open | End::Unknown => None,
        }
    }
}

/// Reads an interval from two keys and reports one that ends before it begins. `what` names it in
/// the message: "this office".
pub fn interval(
    fields: &mut Fields<'_>,
    from_key: &'static str,
    to_key: &'static str,
    what: &str,
) -> SpannedInterval {
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
    SpannedInterval {
        dates: Interval {
            from: from.as_ref().map(|from| from.value),
            to,
        },
        from_span: from.map(|from| from.span),
        to_span,
    }
}
