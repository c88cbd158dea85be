//! The output folder: whether chancery may publish into it, and creating it.

use std::path::{Component, Path, PathBuf};

use super::disk::{OnDisk, look};
use super::error::PublishError;
use super::journal::Journal;
use super::manifest::Manifest;
use super::path::{MANIFEST, WORK_FOLDER};

/// How many files of a foreign folder the error names.
const NAMED: usize = 3;

/// Checks that `output` may be published into: it has our manifest or an unfinished journal, or contains nothing but
/// dot files and `CNAME`.
pub fn is_ours(output: &Path) -> Result<(), PublishError> {
    if !matches!(look(&output.join(MANIFEST))?, OnDisk::Nothing)
        || Journal::read(&output.join(WORK_FOLDER)).is_some()
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
    if holds.len() > NAMED {
        let more = holds.len() - NAMED;
        holds.truncate(NAMED);
        holds.push(format!("{more} more"));
    }
    Err(PublishError::NotOurs {
        output: output.into(),
        holds,
    })
}

/// Whether `output` holds a site that chancery published without drafts.
///
/// # Errors
/// If its manifest cannot be read or is damaged.
pub fn holds_site_without_drafts(output: &Path) -> Result<bool, PublishError> {
    let manifest = Manifest::read(output)?;
    Ok(manifest.is_some_and(|manifest| !manifest.has_drafts()))
}

/// Checks that `output` is not one of `sources`, the folders that a site is read from, nor inside one. Neither has to
/// exist.
///
/// # Errors
/// [`PublishError::AmongSources`].
pub fn is_apart(output: &Path, sources: &[PathBuf]) -> Result<(), PublishError> {
    let path = resolved(output);
    match sources
        .iter()
        .any(|source| path.starts_with(resolved(source)))
    {
        true => Err(PublishError::AmongSources(output.into())),
        false => Ok(()),
    }
}

/// A path without links and `..`. Unlike [`Path::canonicalize`] it accepts parts that do not exist yet.
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

/// An output folder that this run created: removed again if nothing was published into it.
#[derive(Debug)]
pub struct CreatedFolder(PathBuf);

impl CreatedFolder {
    /// Creates `output` if it does not exist.
    pub fn create(output: &Path) -> Result<Option<Self>, PublishError> {
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

impl Drop for CreatedFolder {
    fn drop(&mut self) {
        // Fails if there is something in it, which is what we want.
        let _ = std::fs::remove_dir(&self.0);
    }
}
