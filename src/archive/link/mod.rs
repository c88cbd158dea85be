//! TODO head

mod decision;
mod diagnostics;
mod mention;
mod placement;
pub mod registry;
mod speakers;
mod text;
mod whole_text;

pub use mention::{Mention, Mentions, Quotation, Rule, SiteMentions, link};
pub use registry::{Registry, strong_names};
