//! Then and now: what the people and treaties that a brief mentions were on its day, and what they are today.
//!
//! The facts come from `archive/facts`; here they are compared, and where something has changed, both are put
//! into words. All briefs between two changes in a record's life show the same, so each view is made once
//! and shared.

use super::context::SiteContext;
use super::standings::Then;
use crate::archive::facts::{HeldOffice, PersonStanding, Status, person_on, treaty_on};
use crate::archive::site::{BriefId, Facts, RecordId};
use crate::base::date::{PartialDate, Precision};
use crate::base::record_kind::RecordKind;
use crate::frontmatter::person::Person;
use crate::frontmatter::treaty::Treaty;
use crate::pages::view::{Card, StandingView};

impl SiteContext<'_> {
    /// The records of a kind that a brief mentions, in order of first mention.
    pub(super) fn standings(&self, id: BriefId, kind: RecordKind) -> Vec<Card> {
        let named = self.indexes.mentioned.named[id].iter();
        named
            .filter(|record| self.site.record(**record).kind() == kind)
            .map(|record| self.standing(*record, id))
            .collect()
    }

    fn standing(&self, record: RecordId, brief: BriefId) -> Card {
        let day = self.site.brief(brief).date();
        let then = match &self.site.record(record).facts {
            Facts::Person(person) => Then::Person(person_on(person, day)),
            Facts::Treaty(treaty) => Then::Treaty(treaty_on(self.site, (record, treaty), day)),
            Facts::Organisation(_) => Then::Organisation,
        };
        self.standings
            .shared(record, then, |then| self.standing_view(record, then))
    }

    fn standing_view(&self, record: RecordId, then: &Then) -> StandingView {
        let plain = StandingView {
            record: self.cards.record(record),
            then: String::new(),
            now: String::new(),
            status: None,
            status_now: None,
        };
        match (&self.site.record(record).facts, then) {
            (Facts::Person(person), Then::Person(then)) => self.of_person(person, then, plain),
            (Facts::Treaty(treaty), Then::Treaty(then)) => {
                self.of_treaty((record, treaty), then, plain)
            }
            _ => plain,
        }
    }

    fn of_person(
        &self,
        person: &Person,
        then: &PersonStanding,
        plain: StandingView,
    ) -> StandingView {
        let now = person_on(person, self.site.settings.as_of);
        let was = self.person_words(person, then);
        let now = match (then, &now) {
            (PersonStanding::Offices(held), PersonStanding::LastKnown(role))
                if held.iter().any(|office| office.role == *role) =>
            {
                // The line above names the office already.
                let ended = person.roles[*role].term.ended_on();
                ended.map(left_office).into_iter().collect()
            }
            _ => self.person_words(person, &now),
        };
        // A second term in the same office is no change to a reader.
        let now = if now == was { Vec::new() } else { now };
        StandingView {
            then: was.join("; "),
            now: now.join("; "),
            ..plain
        }
    }

    fn of_treaty(
        &self,
        treaty: (RecordId, &Treaty),
        then: &Status,
        plain: StandingView,
    ) -> StandingView {
        let now = self.status_now(treaty);
        let now = (*then != now).then_some(now);
        StandingView {
            then: self.site.typeset(&then.words()),
            now: now
                .as_ref()
                .map_or_else(String::new, |now| self.site.typeset(&now.words_with_date())),
            status: Some(then.kind.id().to_owned()),
            status_now: now.map(|now| now.kind.id().to_owned()),
            ..plain
        }
    }

    /// A treaty's status today.
    pub(super) fn status_now(&self, treaty: (RecordId, &Treaty)) -> Status {
        treaty_on(self.site, treaty, self.site.settings.as_of)
    }

    /// What a person was, in words: the offices held, the last known office, death, or nothing.
    pub(super) fn person_words(&self, person: &Person, standing: &PersonStanding) -> Vec<String> {
        match standing {
            PersonStanding::Offices(held) => held
                .iter()
                .map(|office| self.office_words(person, *office))
                .collect(),
            PersonStanding::LastKnown(role) => {
                let role = &person.roles[*role];
                let ended = role.term.ended_on();
                let until = ended.map(|date| format!(", until {}", date.in_words()));
                vec![format!(
                    "last known office: {}{}",
                    self.role_words(role),
                    until.unwrap_or_default()
                )]
            }
            PersonStanding::Died(date) => vec![format!("died {}", date.in_words())],
            PersonStanding::Unknown => Vec::new(),
        }
    }

    fn office_words(&self, person: &Person, office: HeldOffice) -> String {
        let role = &person.roles[office.role];
        let words = self.role_words(role);
        match office.about {
            // Whether it was held on the day is uncertain, so readers see its dates.
            true => format!("{words} ({})", role.term.dates.in_words()),
            false => words,
        }
    }
}

/// `left office on 28 March 2001`, `left office in 2001`, `left office about 2001`.
fn left_office(ended: PartialDate) -> String {
    let words = ended.in_words();
    let preposition = match ended.precision() {
        _ if words.starts_with("about") => "",
        Precision::Day => "on ",
        Precision::Month | Precision::Year => "in ",
    };
    format!("left office {preposition}{words}")
}
