//! Floor 0: the words that every stage speaks in.
//!
//! Places in a source ([`span`]), the texts that they point into ([`source`]), what is wrong there
//! ([`diagnostic`], [`code`]), the dates of the field ([`date`]), addresses ([`slug`]), and what
//! characters a text may have ([`character`]), the room that a picture takes ([`picture`]). Nothing here knows what a brief is. Start reading at [`diagnostic`].

pub mod character;
pub mod code;
pub mod country;
pub mod date;
pub mod diagnostic;
pub mod nearest;
pub mod picture;
pub mod slug;
pub mod source;
pub mod span;
pub mod typography;
