//! What every layer needs: sources and spans, diagnostics and their codes, dates, slugs, countries,
//! the kinds of record.
//!
//! Small values and pure functions. Nothing here reads a file or parses a document, and nothing
//! depends on another layer; but an archive's own terms are defined here, such as its
//! [kinds of record](record_kind) and [what can be wrong with it](code).
//!
//! Start with [`source`] and [`span`], which say where something is written, and [`diagnostic`],
//! which points there. The rest stands alone.

pub mod character;
pub mod code;
pub mod composed;
pub mod country;
mod country_table;
pub mod date;
pub mod date_readings;
pub mod diagnostic;
pub mod direction;
pub mod io_error;
pub mod language;
pub mod nearest;
pub mod picture_size;
pub mod record_kind;
pub mod slug;
pub mod source;
pub mod span;
pub mod typography;
pub mod web_address;
