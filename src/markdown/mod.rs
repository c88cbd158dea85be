//! Floor 1: the Markdown of one file.
//!
//! The only user of pulldown-cmark, syntect and ammonia. Three views of the same text are taken at
//! three moments: [`outline`] when a file is parsed (headings, links, marks, anchors), [`prose`]
//! when names are looked for and sentences quoted (plain text that knows its source), and
//! [`html`] when its page is rendered. Each parses anew with the same options, through
//! `document`, which is also where everything is decided that the three must agree on: the ids of
//! headings, paragraphs and footnotes, and what is a figure or a quotation. Start reading there.
//!
//! Every offset, in and out, is a byte offset into the whole source text, front matter included.

mod abbreviations;
mod anchors;
mod block;
mod body;
pub mod clip;
mod depth;
mod destination;
mod document;
mod enclosure;
#[cfg(test)]
mod enclosure_tests;
pub mod escape;
mod excerpt;
pub mod faults;
pub mod highlight;
pub mod html;
mod ids;
mod inline;
mod mention;
mod notes;
pub mod outline;
#[cfg(test)]
mod properties;
pub mod prose;
mod raw;
mod reference;
mod sanitise;
pub mod sentences;
mod stops;
mod survey;
mod table;
#[cfg(test)]
mod tests;

pub use anchors::is_reserved;
pub use block::{Block, BlockKind};
pub use enclosure::{Enclosure, EnclosureKind};
pub use excerpt::quotations;
pub use highlight::Highlighter;
pub use html::{MentionLink, RawHtml, Rendered, Rewrite, Target, html};
pub use ids::ids;
pub use outline::{Anchor, AnchorKind, Outline, outline};
pub use prose::prose;
pub use reference::ForbiddenReference;
