//! Facts: what a record or a brief says, worked out from its front matter alone.
//!
//! Everything here is a pure function of one record or brief, asked by later stages and by pages; it
//! makes no list and knows no mention. `then_and_now` has what a person or a treaty was on a day,
//! `names` the names by which a record is known, `citation` what citations of a brief are made of.

mod citation;
mod names;
mod then_and_now;

pub use citation::{Author, Change, Cited, Container, KnownAuthors};
pub use names::{family_in, strong_names};
pub use then_and_now::{
    HeldOffice, PersonStanding, Status, StatusKind, lives, party_on, person_on, treaty_on,
};
