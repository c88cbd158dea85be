//! Terms of one office: a successor takes it when it is free.

use rustc_hash::FxHashMap;

use super::diagnostics;
use crate::archive::site::{Facts, Site};
use crate::base::date::Day;
use crate::base::diagnostic::Diagnostics;
use crate::frontmatter::person::{OrganisationName, Person, Role};

/// A term of an office, with the days on which it was certainly held.
#[derive(Clone, Copy)]
struct OfficeTerm<'s> {
    from: Day,
    /// No longer part of it.
    to: Day,
    holder: &'s str,
    /// Which person, since two may have one name.
    person: usize,
    role: &'s Role,
}

/// What makes an office one: its title and its organisation or, without one, the country of its holder.
type SharedOffice<'s> = (String, Option<String>, Option<&'s str>);

/// Warns of the first term of an office that begins before another's has ended.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut offices: FxHashMap<SharedOffice<'_>, Vec<OfficeTerm<'_>>> = FxHashMap::default();
    for (id, record) in site.records() {
        let Facts::Person(person) = &record.facts else {
            continue;
        };
        for role in &person.roles {
            let (Some(office), Some((from, to))) =
                (office(person, role), role.term.dates.certain())
            else {
                continue;
            };
            offices.entry(office).or_default().push(OfficeTerm {
                from,
                to,
                holder: record.name(),
                person: id.0 as usize,
                role,
            });
        }
    }
    for terms in offices.values_mut() {
        terms.sort_by_key(|term| (term.from, term.person));
        if let Some((earlier, later)) = first_overlap(terms) {
            report(earlier, later, diagnostics);
        }
    }
}

fn office<'s>(person: &'s Person, role: &'s Role) -> Option<SharedOffice<'s>> {
    let title = role.title.value.to_lowercase();
    if title.split_whitespace().any(|word| SEATS.contains(&word)) {
        return None;
    }
    let organisation = role.organisation.as_ref().map(|name| match &name.value {
        OrganisationName::Id(id) => id.clone(),
        OrganisationName::Words(words) => words.to_lowercase(),
    });
    // "President" without an organisation is one office only within a country.
    let country = match organisation {
        Some(_) => None,
        None => Some(person.country.as_deref()?),
    };
    Some((title, organisation, country))
}

/// Words of titles that many hold at once by their nature, also where the archive has only two of them: a senate has
/// more than one senator.
const SEATS: [&str; 14] = [
    "adviser",
    "advisor",
    "ambassador",
    "commissioner",
    "congressman",
    "congresswoman",
    "delegate",
    "fellow",
    "judge",
    "justice",
    "member",
    "professor",
    "representative",
    "senator",
];

/// The first two terms that overlap, if the second is a successor's; none if the office is one that several hold.
/// That is so if terms begin together, as those of two co-chairmen do, and if more than a third of the terms overlap
/// with one before.
fn first_overlap<'t, 's>(
    terms: &'t [OfficeTerm<'s>],
) -> Option<(&'t OfficeTerm<'s>, &'t OfficeTerm<'s>)> {
    let mut overlaps: Vec<(&OfficeTerm<'_>, &OfficeTerm<'_>)> = Vec::new();
    let mut latest = terms.first()?;
    for term in &terms[1..] {
        if term.from < latest.to && term.person != latest.person {
            overlaps.push((latest, term));
        }
        if term.to > latest.to {
            latest = term;
        }
    }
    let (earlier, later) = *overlaps.first()?;
    let shared = overlaps.len() > 1 && overlaps.len() * 3 > terms.len();
    let begin = |term: &OfficeTerm<'_>| term.role.term.dates.from;
    let together = !begin(earlier)?.is_surely_before(begin(later)?);
    (!shared && !together).then_some((earlier, later))
}

fn report(earlier: &OfficeTerm<'_>, later: &OfficeTerm<'_>, diagnostics: &mut Diagnostics) {
    let title = &later.role.title;
    let (term, before) = (later.role.term, earlier.role.term);
    let ended = before.to_span.or(before.from_span);
    diagnostics.push(diagnostics::terms_overlap(
        &title.value,
        (later.holder, term.from_span.unwrap_or(title.span)),
        (
            earlier.holder,
            ended.unwrap_or(earlier.role.title.span),
            before.ended_on(),
        ),
    ));
}
