//! Then and now: what a person or a treaty was on a given day.
//!
//! Nothing is claimed that the record does not say. An office counts on a day when its term holds
//! there; where a term's dates are partial or missing the answer is "about"; where no office is
//! known, the last known one is named with its end. A treaty's status follows from its dates alone
//! (the table in the content format).

use crate::base::date::{Day, End, Holds, PartialDate, Reached};
use crate::frontmatter::person::{Person, Role};
use crate::frontmatter::treaty::{Life, Party, Suspension};

/// What is known of a person on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonStanding {
    /// The offices held, as places in the record's list; never empty.
    Offices(Vec<HeldOffice>),
    /// No office is known; the one that ended last before the day.
    LastKnown(usize),
    /// Dead on that day.
    Died(PartialDate),
    /// The record does not say.
    Unknown,
}

/// An office held on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldOffice {
    /// Which role of the record.
    pub role: usize,
    /// Whether its term only may include the day.
    pub about: bool,
}

/// What `person` was on `day`. On the day of a death itself the offices stand.
pub fn person_on(person: &Person, day: Day) -> PersonStanding {
    if let Some(died) = person.died
        && !lives(person, day)
    {
        return PersonStanding::Died(died);
    }
    if person
        .born
        .is_some_and(|born| born.reached(day) == Reached::No)
    {
        return PersonStanding::Unknown;
    }
    let perhaps_dead = person
        .died
        .is_some_and(|died| died.reached(day) == Reached::About);
    let held: Vec<HeldOffice> = person
        .roles
        .iter()
        .enumerate()
        .filter_map(|(role, office)| match office.term.dates.holds(day) {
            Holds::Yes => Some(HeldOffice {
                role,
                about: perhaps_dead,
            }),
            // A role without any date says nothing of this day in particular.
            Holds::About if has_dates(office) => Some(HeldOffice { role, about: true }),
            _ => None,
        })
        .collect();
    if !held.is_empty() {
        return PersonStanding::Offices(held);
    }
    let over = person
        .roles
        .iter()
        .enumerate()
        .filter_map(|(role, office)| {
            let ended = office.term.ended_on()?;
            (office.term.dates.holds(day) == Holds::Over).then_some((ended, role))
        });
    over.max().map_or(PersonStanding::Unknown, |(_, role)| {
        PersonStanding::LastKnown(role)
    })
}

/// Whether nothing says that `person` was dead on `day`.
pub fn lives(person: &Person, day: Day) -> bool {
    person
        .died
        .is_none_or(|died| died.reached(day) != Reached::Yes || died.first() == day)
}

fn has_dates(role: &Role) -> bool {
    role.term.dates.from.is_some() || matches!(role.term.dates.to, End::On(_) | End::Open)
}

/// A treaty's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StatusKind {
    /// In force.
    InForce,
    /// Suspended.
    Suspended,
    /// Signed, not in force.
    Signed,
    /// Open for signature.
    Open,
    /// Proposed.
    Proposed,
    /// Ended, after it was in force.
    Ended,
    /// Ended without ever having been in force.
    Abandoned,
}

impl StatusKind {
    /// All kinds, as an index lists them.
    pub const ALL: [StatusKind; 7] = [
        Self::InForce,
        Self::Suspended,
        Self::Signed,
        Self::Open,
        Self::Proposed,
        Self::Ended,
        Self::Abandoned,
    ];

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::InForce => "in force",
            Self::Suspended => "suspended",
            Self::Signed => "signed, not in force",
            Self::Open => "open for signature",
            Self::Proposed => "proposed",
            Self::Ended => "ended",
            Self::Abandoned => "abandoned",
        }
    }

    /// As a name for a style or an address.
    pub fn id(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Suspended => "suspended",
            Self::Signed => "signed",
            Self::Open => "open",
            Self::Proposed => "proposed",
            Self::Ended => "ended",
            Self::Abandoned => "abandoned",
        }
    }
}

/// A treaty's status on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Which.
    pub kind: StatusKind,
    /// How it ended, or by whom it is suspended.
    pub detail: Option<String>,
    /// Since when.
    pub since: Option<PartialDate>,
    /// Whether the day falls inside the date that decides, so that it may not have come yet.
    pub about: bool,
    /// The date of its end, where the day falls inside that: it may be over.
    pub until: Option<PartialDate>,
}

impl Status {
    fn new(kind: StatusKind, since: Option<PartialDate>, day: Day) -> Self {
        let about = since.is_some_and(|date| date.reached(day) == Reached::About);
        Self {
            kind,
            detail: None,
            since,
            about,
            until: None,
        }
    }

    fn detail(mut self, detail: Option<&str>) -> Self {
        self.detail = detail.map(str::to_owned);
        self
    }

    /// In words, without dates: `in force`, `suspended (by the United States)`, `ended (expiry)`.
    pub fn words(&self) -> String {
        let words = self.kind.words();
        let words = match (self.about, self.until) {
            (_, Some(until)) => format!("{words} until {}", until.in_words()),
            (true, None) => format!("about to be or already {words}"),
            (false, None) => words.to_owned(),
        };
        match &self.detail {
            Some(by) if self.kind == StatusKind::Suspended => format!("{words} (by {by})"),
            Some(how) => format!("{words} ({how})"),
            None => words,
        }
    }

    /// In words, with the date since which it is so: `in force since 3 October 1972`, `ended 13
    /// June 2002 (withdrawal)`.
    pub fn words_with_date(&self) -> String {
        let Some(since) = self.since else {
            return self.words();
        };
        let date = since.in_words();
        let words = self.kind.words();
        let until = self
            .until
            .map_or_else(String::new, |until| format!(" until {}", until.in_words()));
        match (self.kind, &self.detail) {
            (StatusKind::InForce, _) => format!("{words} since {date}"),
            (StatusKind::Suspended, Some(by)) => format!("{words} since {date}{until} (by {by})"),
            (StatusKind::Suspended, None) => format!("{words} since {date}{until}"),
            (StatusKind::Signed, _) => format!("signed {date}, not in force"),
            (StatusKind::Open, _) => format!("{words} since {date}"),
            (_, Some(how)) => format!("{words} {date} ({how})"),
            (_, None) => format!("{words} {date}"),
        }
    }
}

/// A treaty's status on `day`, from its dates alone.
pub fn treaty_on(life: &Life, day: Day) -> Status {
    let come = |date: Option<PartialDate>| date.filter(|date| date.reached(day) != Reached::No);
    let in_force = come(life.in_force.as_ref().map(|date| date.value));
    if let Some(ended) = &life.ended
        && let Some(since) = come(Some(ended.date.value))
    {
        let kind = if in_force.is_some() {
            StatusKind::Ended
        } else {
            StatusKind::Abandoned
        };
        return Status::new(kind, Some(since), day).detail(ended.how.as_deref());
    }
    if in_force.is_some() {
        return suspended(life, day)
            .unwrap_or_else(|| Status::new(StatusKind::InForce, in_force, day));
    }
    let signed = come(life.signed.as_ref().map(|date| date.value));
    let opened = come(life.opened.as_ref().map(|date| date.value));
    match (signed, opened) {
        (Some(_), _) => Status::new(StatusKind::Signed, signed, day),
        (None, Some(_)) => Status::new(StatusKind::Open, opened, day),
        (None, None) => Status::new(StatusKind::Proposed, None, day),
    }
}

/// The suspension of a treaty in force on `day`, by everybody who suspends it then. One whose
/// beginning is not recorded is not known on any day. The day on which one may begin or end is
/// only "about" suspended, unless another one is certain.
fn suspended(life: &Life, day: Day) -> Option<Status> {
    let held = |suspension: &Suspension| {
        let mut term = suspension.term.dates;
        term.from?;
        if term.to == End::Unknown {
            // One without a recorded end lasts until another date of the record.
            term.to = End::Open;
        }
        Some(term.holds(day)).filter(|holds| matches!(holds, Holds::Yes | Holds::About))
    };
    let all = life.suspended.iter();
    let mut held: Vec<(Holds, &Suspension)> = all
        .filter_map(|suspension| Some((held(suspension)?, suspension)))
        .collect();
    if held.iter().any(|(holds, _)| *holds == Holds::Yes) {
        held.retain(|(holds, _)| *holds == Holds::Yes);
    }
    held.sort_by_key(|(_, suspension)| suspension.term.dates.from);
    let (holds, first) = *held.first()?;
    let mut by: Vec<&str> = Vec::new();
    for name in held.iter().filter_map(|(_, one)| one.by.as_deref()) {
        if !by.contains(&name) {
            by.push(name);
        }
    }
    let until = match holds {
        Holds::About => held.iter().filter_map(|(_, one)| one.term.ended_on()).max(),
        _ => None,
    };
    Some(Status {
        kind: StatusKind::Suspended,
        detail: (!by.is_empty()).then(|| by.join(" and ")),
        since: first.term.dates.from,
        about: holds == Holds::About,
        until: until.filter(|until| until.reached(day) == Reached::About),
    })
}

/// What a party's part in a treaty is on `day`, in words.
pub fn party_on(party: &Party, life: &Life, day: Day) -> String {
    match party.left.map(|left| (left, left.reached(day))) {
        Some((left, Reached::Yes)) => return format!("left {}", left.in_words()),
        Some((left, Reached::About)) => return format!("party to {}", left.in_words()),
        Some((_, Reached::No)) | None => {}
    }
    let status = treaty_on(life, day);
    if let Some(joined) = party.joined {
        return match (joined.reached(day), status.kind) {
            (Reached::No, _) => "not yet a party".to_owned(),
            (Reached::About, _) => format!("party from {}", joined.in_words()),
            (_, StatusKind::Ended) => format!("party from {} to the end", joined.in_words()),
            _ => format!("party since {}", joined.in_words()),
        };
    }
    match (status.kind, party.signed) {
        (StatusKind::InForce | StatusKind::Suspended, _) => "party".to_owned(),
        (StatusKind::Ended, _) => "party to the end".to_owned(),
        (_, Some(signed)) if signed.reached(day) != Reached::No => {
            format!("signed {}", signed.in_words())
        }
        (StatusKind::Signed, _) => "signatory".to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
