//! TODO head

pub mod document;

pub use document::{Document, DocumentKind, Front, Text};
