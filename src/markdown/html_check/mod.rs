//! TODO head

mod depth;
mod enclosure;
#[cfg(test)]
mod tests;

pub use enclosure::{Enclosure, EnclosureKind, enclosures};
