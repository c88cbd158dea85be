//! The output folder: whether it is ours, and making it.

use std::path::{Component, Path, PathBuf};

use super::error::PublishError;
use super::journal::Journal;
use super::path::{MANIFEST, WORKSHOP};
use super::stage::{Standing, look};

/// Checks that `output` may be published into: it has our manifest or an unfinished journal, or
/// holds nothing but dot files and `CNAME`.
pub fn is_ours(output: &Path) -> Result<(), PublishError> {
    if !matches!(look(&output.join(MANIFEST))?, Standing::Nothing)
        || Journal::read(&output.join(WORKSHOP)).is_some()
    {
        return Ok(());
    }
    let mut holds = Vec::new();
    for entry in std::fs::read_dir(output).map_err(PublishError::io("list", output))? {
        let entry = entry.map_err(PublishError::io("list", output))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && name != "CNAME" {
            holds.push(name);
        }
    }
    if holds.is_empty() {
        return Ok(());
    }
    holds.sort();
    if holds.len() > 3 {
        let more = holds.len() - 3;
        holds.truncate(3);
        holds.push(format!("{more} more"));
    }
    Err(PublishError::NotOurs {
        output: output.into(),
        holds,
    })
}

/// Checks that `output` is not one of `sources`, the folders that a site is read from, nor lies in
/// one. Neither has to be there.
///
/// # Errors
/// [`PublishError::AmongSources`].
pub fn is_apart(output: &Path, sources: &[PathBuf]) -> Result<(), PublishError> {
    let place = resolved(output);
    match sources
        .iter()
        .any(|source| place.starts_with(resolved(source)))
    {
        true => Err(PublishError::AmongSources(output.into())),
        false => Ok(()),
    }
}

/// A path without links and `..`; of what is not there yet, as it will be.
fn resolved(path: &Path) -> PathBuf {
    let mut real = PathBuf::new();
    if path.is_relative() {
        real = std::env::current_dir().unwrap_or_default();
    }
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                real.pop();
            }
            part => {
                real.push(part);
                real = real.canonicalize().unwrap_or(real);
            }
        }
    }
    real
}

/// An output folder that this run made: removed again if nothing came of it.
#[derive(Debug)]
pub struct MadeFolder(PathBuf);

impl MadeFolder {
    /// Makes `output` if it is not there.
    pub fn make(output: &Path) -> Result<Option<Self>, PublishError> {
        match output.metadata() {
            Ok(about) if about.is_dir() => Ok(None),
            Ok(_) => {
                let error = std::io::Error::other("it is not a folder");
                Err(PublishError::io("publish into", output)(error))
            }
            Err(_) => {
                let made = std::fs::create_dir_all(output);
                made.map_err(PublishError::io("create the folder", output))?;
                Ok(Some(Self(output.into())))
            }
        }
    }
}

impl Drop for MadeFolder {
    fn drop(&mut self) {
        // Fails, as it should, when there is something in it.
        let _ = std::fs::remove_dir(&self.0);
    }
}
