//! Templates: reads the program's own and the site's, and renders pages with them.
//!
//! Takes the sources below `templates/` and, for each page, the views that it shows; returns bytes. An error in
//! a template is a diagnostic with its place, like any other. Start reading at `engine.rs`.

mod diagnostics;
mod engine;

pub use diagnostics::FOLDER;
pub use engine::{Templates, embedded, has_own_templates};
