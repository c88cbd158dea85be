//! Standings made so far: all briefs between two changes in a record's life show the same, so each is made once.

use std::sync::{Mutex, PoisonError};

use crate::archive::facts::{PersonStanding, Status};
use crate::archive::site::{ById, RecordId};
use crate::pages::view::{Card, StandingView};

/// What a record was on a day. A standing depends on nothing else, since "now" is the same on all pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// A person's offices, or what else is known.
    Person(PersonStanding),
    /// A treaty's status.
    Treaty(Status),
    /// An organisation, which never changes.
    Organisation,
}

/// The standings made so far, for each record.
pub struct Standings {
    by_record: ById<RecordId, Mutex<Vec<(Then, Card)>>>,
}

impl Standings {
    /// No standing is made yet.
    pub fn new(records: usize) -> Self {
        Self {
            by_record: (0..records).map(|_| Mutex::default()).collect(),
        }
    }

    /// The standing of a record that was `then` on the brief's date, made if it is the first.
    pub fn shared(
        &self,
        record: RecordId,
        then: Then,
        make: impl FnOnce(&Then) -> StandingView,
    ) -> Card {
        let known = self.by_record[record].lock();
        let mut known = known.unwrap_or_else(PoisonError::into_inner);
        if let Some((_, card)) = known.iter().find(|(known, _)| *known == then) {
            return card.clone();
        }
        let card = Card::new(&make(&then));
        known.push((then, card.clone()));
        card
    }
}
