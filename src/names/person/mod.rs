//! TODO head

pub mod family;
mod given_names;
mod name_forms;
mod parts;

pub use given_names::{Fit, Given, fit};
pub use name_forms::{Initials, is_given, is_known};
pub use parts::{PersonName, Reach};
