//! The prose of a text: what a reader reads, as plain text, for finding names and quoting sentences.
//!
//! In: the source of a text. Out: its [`Block`]s, each with its text, the way back to the source, and
//! what may not be touched in it. Start reading at `block`, which has the value; `extract` makes the
//! blocks.

mod block;
mod extract;

pub use block::{Block, BlockKind};
pub use extract::prose;
