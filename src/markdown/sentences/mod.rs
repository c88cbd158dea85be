//! TODO head

mod abbreviations;
pub mod clip;
mod split;
mod stops;

pub use clip::clipped;
pub use split::{around, sentences, sentences_up_to};
