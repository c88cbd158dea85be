//! TODO head

mod diagnostics;
pub mod document;

pub use diagnostics::no_site_file;
pub use document::{Document, DocumentKind, Front, Text};
