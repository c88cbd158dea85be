//! Publishing: finished pages go into the output folder. Every file there is whole at every moment, and the next run
//! finishes or discards what an interrupted one left.
//!
//! The last stage of a build. What goes in are bytes with paths, through a [`Sink`]; what comes out is a changed folder
//! and a count of the changes ([`Published`]). Start reading in `publishing.rs`, which has the order of the whole:
//!
//! 1. [`Publishing::begin`] checks that the folder is ours (`output_folder.rs`), locks it (`lock.rs`), and finishes or
//!    discards what an interrupted run left there.
//! 2. [`Sink::page`] compares a page's hash with the last manifest (`manifest.rs`, `timestamp.rs`) and writes the page to
//!    the staging folder (`staging.rs`) only if it is new, or if the published file was changed by hand.
//! 3. [`Publishing::commit`] writes a list of what is left to do (`journal.rs`) and does it (`moves.rs`): a rename for
//!    each changed page or new folder, then the removal of what is no longer published.
//!
//! Dropping a [`Publishing`] instead leaves the published site as it was, and so does a crash before the journal is
//! complete. After that, the next run finishes the work. Every file is whole at every moment. Pages are not synced to
//! the disk one by one, which would take longer than the rest of the build: after a power failure some may be empty,
//! which the next run notices by their size and fixes.
//!
//! Whatever is in the output but not in the manifest is not ours and is never changed or removed. If a page has to go
//! there, the file is adopted if it has the same bytes; otherwise that is an error. Nothing is written through a
//! symbolic link inside the output.
//!
//! All changes of the disk go through `disk.rs`, where a test can make any of them fail. [`Memory`] is a sink that keeps
//! the site in memory.

mod disk;
mod error;
mod journal;
mod lock;
mod manifest;
mod memory;
mod moves;
mod output_folder;
mod path;
mod publishing;
mod sharded_map;
mod sink;
mod staging;
#[cfg(test)]
mod tests;
mod timestamp;

pub use error::PublishError;
pub use memory::Memory;
pub use output_folder::{holds_site_without_drafts, is_apart};
pub use publishing::{Published, Publishing};
pub use sink::Sink;
