//! Then and now: what a person was on a given day. `treaty_status.rs` has the same for treaties.
//!
//! Nothing is claimed that the record does not say. An office counts on the days of its term; where
//! the term's dates are partial or missing the answer is "about"; where no office is known, the last
//! known one is given with its end.

use crate::base::date::{Day, End, Holds, PartialDate, Reached};
use crate::frontmatter::person::{Person, Role};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diagnostic::Diagnostics;
    use crate::base::span::SourceId;
    use crate::frontmatter::person;
    use crate::yaml::{self, Node};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn node(front: &str) -> Node {
        yaml::parse(SourceId(0), front, 0..front.len(), &mut Diagnostics::new()).unwrap()
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
            "died: 2010\nroles: [{title: Envoy, from: 1999, to: 2011}]",
            &[
                ("1998-12-31", ""),
                ("1999-06-01", "Envoy?"),
                ("2009-12-31", "Envoy"),
                ("2010-01-01", "Envoy?"),
                ("2011-01-01", "dead"),
            ],
        );
    }
}
