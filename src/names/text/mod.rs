//! TODO head

mod fold;
pub mod lexicon;
mod passage;
pub mod words;

pub use fold::{fold_into, folded, without_umlauts};
pub use lexicon::{Uses, uses, uses_of};
pub use passage::Passage;
pub use words::{Case, Ending, Gap};
