//! What a text contains, for the stages that look at the whole site.
//!
//! In: the source of a text. Out: its [`Outline`]: headings, links, marks, anchors and footnotes
//! with their byte ranges, and what an editor should look at. Start reading at `contents`, which has
//! the values; `survey` collects them.

mod character_references;
mod contents;
mod diagnostics;
mod survey;
#[cfg(test)]
mod tests;
mod word_count;

pub use contents::{Anchor, AnchorKind, Heading, Link, LinkKind, Mark, NoteLabel, Outline};
pub use diagnostics::diagnose;
pub use survey::outline;
