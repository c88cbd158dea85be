//! The resolve stage: all documents in, one [`Site`](super::site::Site) out.
//!
//! Start reading at [`resolve`] in `passes.rs`, which has the passes in their order. A site with errors is
//! made all the same, so that one run finds all of them; only the gate decides whether it is published.

mod brief_dates;
mod cycles;
mod diagnostics;
mod links;
mod misspelt;
mod passes;
mod publications;
mod references;
mod review;
mod sorting;
#[cfg(test)]
mod tests;

pub use diagnostics::{link_to_unpublished, no_such_anchor, rooted_file, unusable_id};
pub use links::relative;
pub use passes::resolve;
