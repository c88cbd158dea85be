//! Reading a site's folder: a folder in, a [`ReadFolder`] out.
//!
//! The first stage of a build and the only one that reads content. It hands on every text as [`Sources`], the names
//! and sizes of all other files, and a diagnostic for each file that cannot be read. Start reading in `folder.rs`;
//! `walk.rs` decides which file is read as what, `text.rs` turns bytes into text.
//!
//! [`Sources`]: crate::base::source::Sources

mod diagnostics;
mod folder;
mod picture_size;
#[cfg(test)]
mod tests;
mod text;
mod walk;

pub use folder::{FolderError, ReadFolder, read};
