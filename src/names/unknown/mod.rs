//! TODO head

mod kinds;
mod rest;
pub mod runs;
#[cfg(test)]
mod tests;
mod trim;

pub use kinds::{is_nation, is_people};
pub use runs::{Likely, Run};
