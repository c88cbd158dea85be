//! Standings: who and what a brief mentions, as of its day and as of now.
//!
//! Between two changes in a record's life every brief shows the same, so each view is made once and
//! shared. What a record was on a day is worked out in `archive/standing.rs`; here it is put into
//! words.

use std::sync::Mutex;

use tera::Value;

use crate::archive::facts::{HeldOffice, PersonStanding, Status, person_on, treaty_on};
use crate::archive::site::{BriefId, ById, Facts, RecordId};
use crate::base::record_kind::RecordKind;
use crate::frontmatter::person::{Person, Role};
use crate::frontmatter::treaty::Treaty;
use crate::pages::render::Renderer;
use crate::pages::view::StandingView;

/// What a record was on a day: all that its view depends on, since "now" is the same everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Then {
    Person(PersonStanding),
    Treaty(Status),
    Organisation,
}

/// The views that were made so far, for each record.
pub struct Standings {
    by_record: ById<RecordId, Mutex<Vec<(Then, Value)>>>,
}

impl Standings {
    pub fn new(records: usize) -> Self {
        Self {
            by_record: (0..records).map(|_| Mutex::default()).collect(),
        }
    }
}

impl Renderer<'_> {
    /// The records of a kind that a brief mentions, in order of first mention.
    pub fn standings(&self, id: BriefId, kind: RecordKind) -> Vec<Value> {
        let named = self.indexes.mentioned.named[id].iter();
        named
            .filter(|record| self.site.record(**record).kind() == kind)
            .map(|record| self.standing(*record, id))
            .collect()
    }

    fn standing(&self, record: RecordId, brief: BriefId) -> Value {
        let day = self.site.brief(brief).date();
        let then = match &self.site.record(record).facts {
            Facts::Person(person) => Then::Person(person_on(person, day)),
            Facts::Treaty(treaty) => Then::Treaty(treaty_on(&treaty.life, day)),
            Facts::Organisation(_) => Then::Organisation,
        };
        let known = self.standings.by_record[record].lock();
        let mut known = known.unwrap_or_else(|broken| broken.into_inner());
        if let Some((_, view)) = known.iter().find(|(known, _)| *known == then) {
            return view.clone();
        }
        let view = Value::from_serializable(&self.standing_view(record, &then));
        known.push((then, view.clone()));
        view
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
            (Facts::Treaty(treaty), Then::Treaty(then)) => self.of_treaty(treaty, then, plain),
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
                // The office stands in the line above already.
                vec![format!("last known office{}", until(&person.roles[*role]))]
            }
            _ => self.person_words(person, &now),
        };
        // A second term in the same office is no difference to a reader.
        let now = if now == was { Vec::new() } else { now };
        StandingView {
            then: was.join("; "),
            now: now.join("; "),
            ..plain
        }
    }

    fn of_treaty(&self, treaty: &Treaty, then: &Status, plain: StandingView) -> StandingView {
        let now = treaty_on(&treaty.life, self.site.settings.as_of);
        let now = (*then != now).then_some(now);
        StandingView {
            then: then.words(),
            now: now
                .as_ref()
                .map_or_else(String::new, Status::words_with_date),
            status: Some(then.kind.id().to_owned()),
            status_now: now.map(|now| now.kind.id().to_owned()),
            ..plain
        }
    }

    /// What a person was, in words: offices, the last known one, death, or nothing.
    pub fn person_words(&self, person: &Person, standing: &PersonStanding) -> Vec<String> {
        match standing {
            PersonStanding::Offices(held) => held
                .iter()
                .map(|office| self.office_words(person, *office))
                .collect(),
            PersonStanding::LastKnown(role) => {
                let role = &person.roles[*role];
                let words = self.role_words(role);
                vec![format!("last known: {words}{}", until(role))]
            }
            PersonStanding::Died(date) => vec![format!("died {}", date.in_words())],
            PersonStanding::Unknown => Vec::new(),
        }
    }

    fn office_words(&self, person: &Person, office: HeldOffice) -> String {
        let role = &person.roles[office.role];
        let words = self.role_words(role);
        match office.about {
            // The term in words says what is known of its dates.
            true => format!("{words} ({})", role.term.dates.in_words()),
            false => words,
        }
    }
}

/// The end of a term, to stand behind the office: `, to July 2001`; empty where none is recorded.
fn until(role: &Role) -> String {
    let ended = role.term.ended_on();
    ended.map_or_else(String::new, |date| format!(", to {}", date.in_words()))
}
