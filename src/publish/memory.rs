//! A sink that keeps the site in memory: for tests, and for a site that needs no folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::error::PublishError;
use super::path::check_path;
use super::sharded_map::locked;
use super::sink::Sink;

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
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Memory {
    fn page(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        check_path(path)?;
        match locked(&self.pages).insert(path.to_owned(), bytes.to_vec()) {
            None => Ok(()),
            Some(_) => Err(PublishError::Twice(path.to_owned())),
        }
    }

    fn copy(&self, path: &str, from: &Path) -> Result<(), PublishError> {
        let bytes = std::fs::read(from).map_err(PublishError::io("read", from))?;
        self.page(path, &bytes)
    }
}
