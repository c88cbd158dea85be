//! TODO head

mod inputs;
mod progress;
mod run;

pub use progress::Progress;
pub use run::{Done, Failure, Outcome, Request, build, build_into, check, examine};
