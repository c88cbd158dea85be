//! TODO head

mod examples;
mod name_runs;
mod near_spellings;
mod openings;
mod registered_names;
pub mod suggestions;
mod tally;
pub mod unknown_names;
mod unnamed;

pub use examples::Example;
pub use near_spellings::Reason;
pub use suggestions::{NearSpelling, Suggestions, UnknownName, suggest};
pub use unnamed::NeverNamed;
