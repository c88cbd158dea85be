//! TODO head

mod block;
mod extract;

pub use block::{Block, BlockKind};
pub use extract::prose;
