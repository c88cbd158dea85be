//! The index stage: a site and its mentions in, every list of briefs and records out.
//!
//! Lists hold ids, and briefs stand newest first. Start reading at [`index`] in `indexes.rs`. Which records
//! occur together (`co_occurrence.rs`, `network.rs`) and which treaties a timeline shows is read off the
//! indexes when a page asks.

mod brief_lists;
mod co_occurrence;
mod diagnostics;
mod groups;
mod indexes;
mod mentioned;
mod network;
mod relatives;
#[cfg(test)]
mod tests;
pub mod timeline;

pub use co_occurrence::{co_occurring, related};
pub use groups::{Group, GroupId};
pub use indexes::{Indexes, index};
pub use mentioned::Appearance;
pub use network::{LEAST_BRIEFS, LINKS_OF_EACH, MOST_RECORDS, Network, NetworkLink, network};
