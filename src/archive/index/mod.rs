//! TODO head

mod co_occurrence;
mod diagnostics;
mod groups;
mod lists;
pub mod network;
mod relatives;
pub mod timeline;

pub use co_occurrence::{company, related};
pub use lists::{Appearance, Group, Indexes, index};
pub use network::{LINKS, Link, MOST, NETWORK, Network, TOGETHER};
pub use timeline::{TIMELINE, has_timeline};
