//! Facts: what a record or a brief says, worked out from its front matter alone.
//!
//! Everything here is a pure function of one record or brief, asked by later stages and by pages; it
//! makes no list and knows no mention. `then_and_now` has what a person was on a day, `treaty_status` what
//! a treaty was, `names` the names by which a record is known, `citation` what citations of a brief are made of.

mod citation;
mod names;
mod then_and_now;
mod treaty_status;

pub use citation::{Author, Change, Cited, Container, KnownAuthors};
pub use names::{family_in, strong_names};
pub use then_and_now::{HeldOffice, PersonStanding, lives, person_on};
pub use treaty_status::{
    Replacement, Status, StatusKind, Suspender, party_on, status_on, treaty_on,
};
