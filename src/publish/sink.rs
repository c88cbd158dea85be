//! Where finished pages go: the trait between rendering and publishing.

use std::path::Path;

use super::error::PublishError;

/// Takes the files of a site. Rendering threads share it.
pub trait Sink: Sync {
    /// Takes the page at `path`, which is relative to the site's root, with `/`, as in
    /// `people/sergei-ivanov/index.html`.
    ///
    /// # Errors
    /// If the path cannot be published or was given before, or if the disk fails.
    fn page(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError>;

    /// Takes the file `from` as it is, to be published at `path`.
    ///
    /// # Errors
    /// As for a page, and if `from` cannot be read.
    fn copy(&self, path: &str, from: &Path) -> Result<(), PublishError>;
}
