//! The parse stage: one file in, its front matter and the outline of its text out.
//!
//! Files are parsed independently of each other. Start reading at [`parse`] in `document.rs`.

mod document;
mod facts;
mod kind;
mod stand_in;

pub use document::{Document, Front, Text, documents, parse};
pub use facts::Facts;
pub use kind::DocumentKind;
pub use stand_in::StandIn;
