//! Templates: reads the program's own and the site's, and renders pages with them.
//!
//! Takes the sources below `templates/` and, for each page, the views that it shows; returns bytes. An error in
//! a template is a diagnostic with its place, like any other. Start reading at `engine.rs`; `references.rs` finds what
//! templates name, `own_files.rs` which files of a site's `templates/` have no effect.

mod diagnostics;
mod engine;
mod own_files;
mod references;

pub use diagnostics::{ASSETS, FOLDER, no_such_asset};
pub use engine::{Templates, embedded, has_own_templates};
pub use own_files::{OwnFile, check_own_files};
pub use references::{AssetReference, TemplateReferences};
