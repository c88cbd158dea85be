//! TODO head

mod diagnostics;
mod folder;
mod picture_size;
#[cfg(test)]
mod tests;
mod text;
mod walk;

pub use diagnostics::in_words;
pub use folder::{FolderError, ReadFolder, read};
