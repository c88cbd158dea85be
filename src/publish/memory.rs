//! A sink that keeps the site in memory: for tests, and for looking at a site without a folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use super::error::PublishError;
use super::path::check_path;
use super::publication::Sink;
use super::stage::held;

/// A site in memory.
#[derive(Debug, Default)]
pub struct Memory {
    pages: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Memory {
    /// An empty site.
    pub fn new() -> Self {
        Self::default()
    }

    /// Every file by its path.
    pub fn into_pages(self) -> BTreeMap<String, Vec<u8>> {
        self.pages
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Sink for Memory {
    fn page(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        check_path(path)?;
        match held(&self.pages).insert(path.to_string(), bytes.to_vec()) {
            None => Ok(()),
            Some(_) => Err(PublishError::Twice(path.to_string())),
        }
    }

    fn copy(&self, path: &str, from: &Path) -> Result<(), PublishError> {
        self.page(
            path,
            &std::fs::read(from).map_err(PublishError::io("read", from))?,
        )
    }
}
