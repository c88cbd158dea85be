//! The parties to a treaty: which of them a name means, and what their dates say against each other.
//!
//! A suspension names its parties in words (`by: the United States`), so its name has to be found among those
//! of `parties`. The status of a treaty rests on that (`archive/facts/treaty_status.rs`): a name that is nobody's would be
//! shown as a party of its own. Start reading at [`named_parties`] and [`check`].

use super::diagnostics;
use super::fields::Fields;
use super::interval::{SpannedInterval, interval};
use crate::base::country;
use crate::base::date::PartialDate;
use crate::base::diagnostic::Diagnostics;
use crate::base::nearest::nearest;
use crate::base::span::{Span, Spanned};

/// A suspension of a treaty.
#[derive(Clone, Debug)]
pub struct Suspension {
    /// From when to when.
    pub term: SpannedInterval,
    /// By whom.
    pub by: Option<Spanned<String>>,
}

/// A party to a treaty.
#[derive(Clone, Debug)]
pub struct Party {
    /// Its name.
    pub name: String,
    /// Where its name is written.
    pub name_span: Span,
    /// When it signed.
    pub signed: Option<PartialDate>,
    /// When it became a party; when the treaty entered into force, if none.
    pub joined: Option<PartialDate>,
    /// When it left.
    pub left: Option<PartialDate>,
    /// Where these dates are written.
    pub spans: PartySpans,
}

/// Where the dates of a party are written.
#[derive(Clone, Copy, Debug, Default)]
pub struct PartySpans {
    /// That of its signature.
    pub signed: Option<Span>,
    /// That on which it became a party.
    pub joined: Option<Span>,
    /// That on which it left.
    pub left: Option<Span>,
}

/// What of a treaty's life bears on its parties.
pub struct TreatyDates<'t> {
    /// When it entered into force.
    pub in_force: Option<&'t Spanned<PartialDate>>,
    /// When it ended.
    pub ended: Option<&'t Spanned<PartialDate>>,
    /// When it was opened for signature or signed, whichever came first.
    pub first_signed: Option<&'t Spanned<PartialDate>>,
    /// Whether it ends when one party leaves.
    pub is_bilateral: bool,
    /// Whether it is a political agreement, which may be suspended once it is agreed.
    pub is_political: bool,
}

/// Reads an entry of `suspended`.
pub fn suspension(fields: &mut Fields<'_>) -> Option<Suspension> {
    let term = interval(fields, "from", "to", "this suspension");
    let by = fields.text("by");
    Some(Suspension { term, by })
}

/// Reads an entry of `parties`.
pub fn party(fields: &mut Fields<'_>) -> Option<Party> {
    let name = fields.required_text("name");
    let signed = fields.date("signed");
    let membership = interval(fields, "in", "out", "this membership");
    let name = name?;
    Some(Party {
        name: name.value,
        name_span: name.span,
        spans: PartySpans {
            signed: signed.as_ref().map(|date| date.span),
            joined: membership.from_span,
            left: membership.to_span,
        },
        signed: signed.map(|date| date.value),
        joined: membership.dates.from,
        left: membership.ended_on(),
    })
}

/// What stands between the names of a state and of its successor in a party's name.
const SUCCESSIONS: [&str; 4] = [", later ", ", now ", ", then ", " / "];

/// The names in a suspension's `by`, each with its party where the record lists one: `Russia and Belarus` are
/// two names, `Bosnia and Herzegovina` is one if a party has that name.
pub fn named_parties<'t>(parties: &'t [Party], by: &'t str) -> Vec<(&'t str, Option<&'t Party>)> {
    let find = |name: &str| parties.iter().find(|party| is_party(name, &party.name));
    if let Some(party) = find(by) {
        return vec![(by, Some(party))];
    }
    let names = by.split(", ").flat_map(|part| part.split(" and "));
    let names = names.map(str::trim).filter(|name| !name.is_empty());
    names.map(|name| (name, find(name))).collect()
}

/// Whether a name means the party, apart from case and article: `the United States` is `United States`, and
/// `Russia` is `Soviet Union, later Russia`. Names of one country are one: `USA`, `United States of America`.
pub fn is_party(name: &str, party: &str) -> bool {
    let name = plain(name);
    let is_same = |part: &str| plain(part) == name;
    if is_same(party) || each_name(party).any(is_same) {
        return true;
    }
    country::named(&name).is_some_and(|country| {
        let is_same = |part: &str| country::named(&plain(part)) == Some(country);
        is_same(party) || each_name(party).any(is_same)
    })
}

/// The names that a party has borne one after the other.
fn each_name(party: &str) -> impl Iterator<Item = &str> {
    SUCCESSIONS.iter().flat_map(|word| party.split(word))
}

/// A name in lower case, without its article.
fn plain(name: &str) -> String {
    let name = name.trim().to_lowercase();
    match name.strip_prefix("the ") {
        Some(rest) => rest.to_owned(),
        None => name,
    }
}

/// Warns of dates of parties that contradict each other or the treaty's, and of suspensions by nobody on the list.
pub fn check(
    parties: &[Party],
    suspended: &[Suspension],
    treaty: &TreatyDates<'_>,
    diagnostics: &mut Diagnostics,
) {
    for party in parties {
        if let Some(found) = contradiction(party, treaty) {
            diagnostics.push(diagnostics::party_dates_contradict(
                &party.name,
                (found.what, found.span),
                (found.when, found.other),
            ));
        } else if treaty.is_bilateral
            && treaty.ended.is_none()
            && let Some(left) = dated(party.left, party.spans.left)
        {
            diagnostics.push(diagnostics::party_left_and_treaty_not_ended(
                &party.name,
                left,
            ));
        }
    }
    check_list(parties, treaty, diagnostics);
    check_suspensions(parties, suspended, treaty, diagnostics);
    if !parties.is_empty() {
        for suspension in suspended {
            check_suspension(parties, suspension, diagnostics);
        }
    }
}

/// Warns of a party that is listed twice, and of a bilateral treaty with more than two.
fn check_list(parties: &[Party], treaty: &TreatyDates<'_>, diagnostics: &mut Diagnostics) {
    // A party may leave and join again: two entries with dates that follow each other.
    let again = |earlier: &Party, later: &Party| match (earlier.left, later.joined) {
        (Some(left), Some(joined)) => !joined.is_surely_before(left),
        _ => false,
    };
    let mut twice = false;
    for (at, party) in parties.iter().enumerate() {
        let same = |other: &&Party| {
            is_party(&party.name, &other.name) || is_party(&other.name, &party.name)
        };
        let first = parties[..at].iter().find(same);
        if let Some(first) = first.filter(|first| !again(first, party) && !again(party, first)) {
            twice = true;
            let diagnostic =
                diagnostics::party_twice(&party.name, party.name_span, first.name_span);
            diagnostics.push(diagnostic);
        }
    }
    // Successors of a party join later: Belarus, Kazakhstan and Ukraine START I.
    let is_original = |party: &&Party| {
        let joined = party.signed.or(party.joined);
        let later = |joined: PartialDate| {
            treaty
                .first_signed
                .is_some_and(|signed| signed.value.is_surely_before(joined))
        };
        !joined.is_some_and(later) && party.left.is_none()
    };
    if treaty.is_bilateral
        && !twice
        && let Some(third) = parties.iter().filter(is_original).nth(2)
    {
        diagnostics.push(diagnostics::bilateral_with_more(
            parties.len(),
            third.name_span,
        ));
    }
}

/// Warns of two suspensions by the same that overlap, and of a suspension of what was never in force.
fn check_suspensions(
    parties: &[Party],
    suspended: &[Suspension],
    treaty: &TreatyDates<'_>,
    diagnostics: &mut Diagnostics,
) {
    let by = |suspension: &Suspension| suspension.by.as_ref().map(|by| by.value.clone());
    let is_same = |a: &Suspension, b: &Suspension| match (by(a), by(b)) {
        (None, None) => true,
        (Some(a), Some(b)) => {
            let (a, b) = (named_parties(parties, &a), named_parties(parties, &b));
            let shared = |(name, _): &(&str, _)| b.iter().any(|(other, _)| is_party(name, other));
            a.iter().any(shared)
        }
        _ => false,
    };
    for (at, later) in suspended.iter().enumerate() {
        let overlapping = suspended[..at].iter().find(|earlier| {
            is_same(earlier, later) && earlier.term.dates.surely_overlaps(later.term.dates)
        });
        if let (Some(earlier), Some(span)) = (overlapping, later.term.from_span) {
            let other = earlier.term.from_span.unwrap_or(span);
            diagnostics.push(diagnostics::suspensions_overlap(span, other));
        }
    }
    if treaty.in_force.is_none()
        && !treaty.is_political
        && let Some(signed) = treaty.first_signed
        && let Some(span) = suspended.iter().find_map(|it| it.term.from_span)
    {
        diagnostics.push(diagnostics::suspended_and_never_in_force(span, signed.span));
    }
}

fn dated(date: Option<PartialDate>, span: Option<Span>) -> Option<Spanned<PartialDate>> {
    Some(Spanned::new(date?, span?))
}

/// A party's date that another one contradicts.
struct Contradiction {
    what: &'static str,
    span: Span,
    when: &'static str,
    /// Where the other date is written.
    other: Span,
}

/// The first contradiction in a party's dates. A party that left before it joined is an error of its own.
fn contradiction(party: &Party, treaty: &TreatyDates<'_>) -> Option<Contradiction> {
    let signed = dated(party.signed, party.spans.signed);
    let joined = dated(party.joined, party.spans.joined);
    let left = dated(party.left, party.spans.left);
    // A state may take back its signature before a treaty is in force, and one without a date of its own
    // joined when the treaty entered into force.
    let in_force = treaty
        .in_force
        .filter(|_| signed.is_none() && joined.is_none());
    let ended = treaty.ended;
    // A bilateral treaty ends when one party leaves.
    let end_of_both = ended.filter(|_| treaty.is_bilateral);
    let before = [
        ("left", &left, signed.as_ref(), "before it signed"),
        ("joined", &joined, signed.as_ref(), "before it signed"),
        ("left", &left, in_force, "before the treaty was in force"),
        ("left", &left, end_of_both, "before the treaty ended"),
        (
            "signed",
            &signed,
            treaty.first_signed,
            "before the treaty could be signed",
        ),
    ];
    let early = before.into_iter().find_map(|(what, date, other, when)| {
        let (date, other) = (date.as_ref()?, other?);
        let is_early = date.value.is_surely_before(other.value);
        is_early.then_some(Contradiction {
            what,
            span: date.span,
            when,
            other: other.span,
        })
    });
    let late = || {
        let after = [("joined", &joined), ("left", &left)];
        after.into_iter().find_map(|(what, date)| {
            let (date, ended) = (date.as_ref()?, ended?);
            let is_late = ended.value.is_surely_before(date.value);
            is_late.then_some(Contradiction {
                what,
                span: date.span,
                when: "after the treaty ended",
                other: ended.span,
            })
        })
    };
    early.or_else(late)
}

/// Warns of a suspension by somebody who is no party, or was none then. Only names are looked for: `several
/// allies` may be right where the record lists the parties that matter to the archive.
fn check_suspension(parties: &[Party], suspension: &Suspension, diagnostics: &mut Diagnostics) {
    let Some(by) = &suspension.by else { return };
    let names = named_parties(parties, &by.value);
    let is_only = names.len() == 1;
    for (name, party) in names {
        let Some(party) = party else {
            let known = parties.iter().flat_map(|party| {
                std::iter::once(party.name.as_str()).chain(each_name(&party.name))
            });
            let near = nearest(name, known);
            if near.is_some() || has_capital(name) {
                diagnostics.push(diagnostics::no_such_party(name, near, is_only, by.span));
            }
            continue;
        };
        // A party that left and joined again is listed twice.
        let mut same = parties.iter().filter(|one| is_party(name, &one.name));
        if !same.any(|one| suspended_outside(one, suspension).is_none())
            && let Some(found) = suspended_outside(party, suspension)
        {
            diagnostics.push(diagnostics::party_dates_contradict(
                name,
                (found.what, found.span),
                (found.when, found.other),
            ));
        }
    }
}

/// Whether a part of a name is a name, not only words about one: `the United States`, but not `several allies`.
fn has_capital(name: &str) -> bool {
    let mut words = name.split_whitespace();
    words.any(|word| word.starts_with(char::is_uppercase))
}

/// What is wrong with a suspension by a party that had left, or had not joined yet.
fn suspended_outside(party: &Party, suspension: &Suspension) -> Option<Contradiction> {
    let from = dated(suspension.term.dates.from, suspension.term.from_span);
    let to = dated(suspension.term.ended_on(), suspension.term.to_span);
    let joined = dated(party.joined, party.spans.joined);
    let left = dated(party.left, party.spans.left);
    let pairs = [
        (
            "suspended the treaty",
            &from,
            "after it had left",
            &left,
            true,
        ),
        (
            "suspended the treaty",
            &from,
            "before it joined",
            &joined,
            false,
        ),
        (
            "suspended the treaty",
            &to,
            "until after it had left",
            &left,
            true,
        ),
    ];
    pairs
        .into_iter()
        .find_map(|(what, date, when, other, late)| {
            let (date, other) = (date.as_ref()?, other.as_ref()?);
            let is_wrong = match late {
                true => other.value.is_surely_before(date.value),
                false => date.value.is_surely_before(other.value),
            };
            is_wrong.then_some(Contradiction {
                what,
                span: date.span,
                when,
                other: other.span,
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_party_has_several_names() {
        for (name, party) in [
            ("the United States", "United States"),
            ("USA", "United States"),
            ("United States of America", "the United States"),
            ("Russian Federation", "Russia"),
            ("Russia", "Soviet Union, later Russia"),
            ("USSR", "Soviet Union, later Russia"),
            ("Russian Federation", "Soviet Union / Russia"),
            ("DPRK", "North Korea"),
        ] {
            assert!(is_party(name, party), "{name}: {party}");
            assert!(is_party(party, party), "{party}");
        }
        for (name, party) in [
            ("Rusia", "Russia"),
            ("Soviet Union", "Russia"),
            ("Washington", "United States"),
            ("South Korea", "North Korea"),
        ] {
            assert!(!is_party(name, party), "{name}: {party}");
        }
    }
}
