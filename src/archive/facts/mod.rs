//! TODO head

mod citation;
mod then_and_now;

pub use citation::{Author, Change, Cited, Container, KnownAuthors};
pub use then_and_now::{
    HeldOffice, PersonStanding, Status, StatusKind, lives, party_on, person_on, treaty_on,
};
