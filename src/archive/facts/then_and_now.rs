//! Then and now: what a person or a treaty was on a given day.
//!
//! Nothing is claimed that the record does not say. An office counts on the days of its term; where
//! the term's dates are partial or missing the answer is "about"; where no office is known, the last
//! known one is given with its end. A treaty's status follows from its dates alone: `docs/writing.md`
//! has the table.

use crate::base::date::{Day, End, Holds, PartialDate, Reached};
use crate::frontmatter::person::{Person, Role};
use crate::frontmatter::treaty::{Life, Party, Suspension};

/// What is known of a person on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonStanding {
    /// The offices held, in the record's order; never empty.
    Offices(Vec<HeldOffice>),
    /// No office is known; this role of the record ended last before the day.
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
    /// Whether it is only possible that its term includes the day: `to: 2007` may end on any day of
    /// 2007.
    pub about: bool,
}

/// What `person` was on `day`. An office is held to its bearer's last day, the day of death included.
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
            // A role without any date says nothing about this day in particular.
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

/// Whether `person` may have been alive on `day`: also on the day of death, and in a year of death
/// whose day is not known.
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
    /// All kinds, in the order in which an index page lists them.
    pub const ALL: [StatusKind; 7] = [
        Self::InForce,
        Self::Suspended,
        Self::Signed,
        Self::Open,
        Self::Proposed,
        Self::Ended,
        Self::Abandoned,
    ];

    /// As pages say it: `signed, not in force`.
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

    /// As style sheets and anchors have it: `in-force`.
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
    /// The status itself.
    pub kind: StatusKind,
    /// How it ended, or by whom it is suspended.
    pub detail: Option<String>,
    /// Since when.
    pub since: Option<PartialDate>,
    /// Whether the day falls inside `since`, so that it may not have come yet: some day of 1972 where
    /// a treaty is in force since `1972`.
    pub about: bool,
    /// The date of a suspension's end, where the day falls inside it: it may be over.
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

    /// In words, with the date on which it began: `in force since 3 October 1972`, `ended 13 June 2002
    /// (withdrawal)`.
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

/// The suspension of a treaty in force on `day`, by everybody who suspends it then. A suspension
/// without a recorded beginning is not known to hold on any day. On a day on which one may begin or end
/// the treaty is only "about" suspended, unless another one is certain.
fn suspended(life: &Life, day: Day) -> Option<Status> {
    let held = |suspension: &Suspension| {
        let mut term = suspension.term.dates;
        term.from?;
        if term.to == End::Unknown {
            // Without a recorded end it lasts until the treaty ends, which is looked at before.
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

/// What a party is to a treaty on `day`, in words: `party since 1 January 1995`; empty where the record
/// does not say.
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
mod tests {
    use super::*;
    use crate::base::diagnostic::Diagnostics;
    use crate::base::span::SourceId;
    use crate::frontmatter::{person, treaty};
    use crate::yaml::{self, Node};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn node(front: &str) -> Node {
        yaml::parse(SourceId(0), front, 0..front.len(), &mut Diagnostics::new()).unwrap()
    }

    /// A treaty's status on some days, in words.
    fn treaty_is(front: &str, days: &[(&str, &str)]) {
        let mut diagnostics = Diagnostics::new();
        let treaty = treaty::read(&node(&format!("name: T\n{front}")), &mut diagnostics).unwrap();
        assert_eq!(diagnostics.len(), 0);
        for (on, words) in days {
            assert_eq!(treaty_on(&treaty.life, day(on)).words(), *words, "{on}");
        }
    }

    /// What is known of a person on some days: the titles of offices, `?` after those that are about.
    fn person_is(front: &str, days: &[(&str, &str)]) {
        let mut diagnostics = Diagnostics::new();
        let person = person::read(&node(&format!("name: P Q\n{front}")), &mut diagnostics).unwrap();
        assert_eq!(diagnostics.len(), 0);
        let title = |role: usize| person.roles[role].title.value.clone();
        for (on, words) in days {
            let said = match person_on(&person, day(on)) {
                PersonStanding::Offices(held) => held
                    .iter()
                    .map(|one| format!("{}{}", title(one.role), if one.about { "?" } else { "" }))
                    .collect::<Vec<_>>()
                    .join(", "),
                PersonStanding::LastKnown(role) => format!("last {}", title(role)),
                PersonStanding::Died(_) => "dead".to_owned(),
                PersonStanding::Unknown => String::new(),
            };
            assert_eq!(said, *words, "{on}");
        }
    }

    #[test]
    fn the_table_of_a_treatys_status() {
        treaty_is(
            "opened: 1990-01-01\nsigned: 1991-01-01\nin_force: 1992-01-01\n\
             ended: {date: 2000-01-01, how: expiry}",
            &[
                ("1989-12-31", "proposed"),
                ("1990-01-01", "open for signature"),
                ("1990-12-31", "open for signature"),
                ("1991-01-01", "signed, not in force"),
                ("1991-12-31", "signed, not in force"),
                ("1992-01-01", "in force"),
                ("1999-12-31", "in force"),
                ("2000-01-01", "ended (expiry)"),
            ],
        );
        treaty_is(
            "signed: 1993-01-03\nended: {date: 2002-06-14}",
            &[
                ("2002-06-13", "signed, not in force"),
                ("2002-06-14", "abandoned"),
            ],
        );
        treaty_is(
            "in_force: 1972",
            &[
                ("1971-12-31", "proposed"),
                ("1972-05-26", "about to be or already in force"),
                ("1973-01-01", "in force"),
            ],
        );
    }

    #[test]
    fn suspensions_overlap_and_end() {
        treaty_is(
            "in_force: 1988-06-01\nsuspended:\n\
             - {from: 2019-02-02, to: 2020-01-01, by: A}\n\
             - {from: 2019-03-04, to: 2021, by: B}\n\
             - {from: 2022-05, by: C}\n\
             - {to: 2025-01-01, by: D}",
            &[
                ("2019-02-01", "in force"),
                ("2019-02-02", "suspended (by A)"),
                ("2019-03-04", "suspended (by A and B)"),
                ("2020-01-01", "suspended (by B)"),
                ("2021-06-01", "suspended until 2021 (by B)"),
                ("2022-01-01", "in force"),
                ("2022-05-15", "about to be or already suspended (by C)"),
                ("2022-06-01", "suspended (by C)"),
            ],
        );
    }

    #[test]
    fn offices_begin_and_end_on_the_day() {
        person_is(
            "born: 1950-01-01\ndied: 2010-05-05\nroles:\n\
             - {title: Clerk, to: 1980-01-01}\n\
             - {title: Envoy, from: 1999-11-15, to: 2001-03-28}\n\
             - {title: Minister, from: 2001-03-28, to: 2007}\n\
             - {title: Adviser}",
            &[
                ("1949-12-31", ""),
                ("1979-12-31", "Clerk?"),
                ("1980-01-01", "last Clerk"),
                ("1999-11-15", "Envoy"),
                ("2001-03-27", "Envoy"),
                ("2001-03-28", "Minister"),
                ("2007-02-01", "Minister?"),
                ("2008-01-01", "last Minister"),
                ("2010-05-05", "last Minister"),
                ("2010-05-06", "dead"),
            ],
        );
    }

    #[test]
    fn an_office_is_doubtful_in_the_year_of_death() {
        person_is(
            "died: 2010\nroles: [{title: Envoy, from: 1999, to: ..}]",
            &[
                ("1998-12-31", ""),
                ("1999-06-01", "Envoy?"),
                ("2009-12-31", "Envoy"),
                ("2010-01-01", "Envoy?"),
                ("2011-01-01", "dead"),
            ],
        );
    }

    #[test]
    fn a_party_is_one_from_its_day_to_its_day() {
        let front = "name: T\nin_force: 1992\nparties:\n- {name: A, out: 1999}\n\
                     - {name: B, in: 1995-01-01}\n- {name: C, signed: 1991-01-01}";
        let treaty = treaty::read(&node(front), &mut Diagnostics::new()).unwrap();
        let said = |on: &str| -> Vec<String> {
            let parties = treaty.parties.iter();
            parties
                .map(|party| party_on(party, &treaty.life, day(on)))
                .collect()
        };
        assert_eq!(
            said("1991-06-01"),
            ["", "not yet a party", "signed 1 January 1991"]
        );
        assert_eq!(
            said("1999-06-01"),
            ["party to 1999", "party since 1 January 1995", "party"]
        );
        assert_eq!(
            said("2000-01-01"),
            ["left 1999", "party since 1 January 1995", "party"]
        );
    }
}
