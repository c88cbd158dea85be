//! TODO head

mod growth;
mod pages;
mod stages;
mod templates;

pub use pages::{PageWatch, Watched};
pub use stages::Timings;
