//! TODO head

mod disk;
mod error;
mod journal;
mod lock;
mod manifest;
mod mark;
mod memory;
mod moves;
mod output;
mod path;
mod publication;
mod stage;
#[cfg(test)]
mod tests;

pub use output::is_apart;
pub use publication::{Memory, PublishError, Published, Publishing, Sink};
