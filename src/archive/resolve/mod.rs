//! TODO head

mod cycles;
mod diagnostics;
mod links;
pub mod make_site;
mod publications;
mod references;
mod review;

pub use diagnostics::{link_to_unpublished, no_such_anchor, unusable_id};
