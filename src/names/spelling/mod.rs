//! TODO head

mod compare;
mod likeness;

pub use compare::{Nearness, Spellings, nearness};
pub use likeness::{fits, sounds};
