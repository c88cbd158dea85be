//! Reports: the diagnostics of a run, for people and for programs.
//!
//! What goes in are sorted [`Diagnostics`] and the sources they point into; what comes out is text, written to whatever
//! the command line provides. Start reading at [`report`] (`write.rs`). Each format has a file of its own (`text.rs`,
//! `one_line.rs`, `json.rs`), and all of them get lines and columns from [`Locations`]. `docs/diagnostics.md` describes
//! the formats for their users.
//!
//! The text shown comes from users and may contain anything: [`visible`] replaces control characters, so that no
//! file name and no content can control the terminal.
//!
//! [`Diagnostics`]: crate::base::diagnostic::Diagnostics
//! [`visible`]: control_characters::visible

mod control_characters;
mod json;
mod locations;
mod one_line;
mod options;
mod source_excerpt;
#[cfg(test)]
mod tests;
mod text;
mod write;

pub use control_characters::visible_line;
pub use locations::{Locations, SourceLocation};
pub use options::{Format, ReportOptions};
pub use write::{report, summary};
