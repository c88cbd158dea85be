//! What publishing does to the disk, one call each.
//!
//! All changes go through a [`Disk`], which counts them in tests: there, any of them can fail or be the last one before a
//! crash. Outside tests a `Disk` is empty. What a change is part of, and in which order changes come, is up to
//! `journal.rs` and `moves.rs`.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::Path;

use super::error::PublishError;

/// Makes the changes of one run.
#[derive(Debug, Default)]
pub struct Disk {
    #[cfg(test)]
    failure: Option<PlannedFailure>,
}

/// The failure that a test asks for.
#[cfg(test)]
#[derive(Debug)]
struct PlannedFailure {
    /// How many changes still succeed before it; negative once it has happened.
    left: std::sync::atomic::AtomicIsize,
    /// Whether the program ends there, or goes on and handles the error.
    is_crash: bool,
}

#[cfg(test)]
impl PlannedFailure {
    fn left(&self) -> isize {
        self.left.load(std::sync::atomic::Ordering::SeqCst)
    }
}

impl Disk {
    /// A disk of a run that crashes instead of making change number `count`, from 0.
    #[cfg(test)]
    pub fn crashing(count: usize) -> Self {
        Self::planned(count, true)
    }

    /// A disk whose change number `count`, from 0, fails because it is full.
    #[cfg(test)]
    pub fn failing(count: usize) -> Self {
        Self::planned(count, false)
    }

    #[cfg(test)]
    fn planned(count: usize, is_crash: bool) -> Self {
        let left = (count as isize).into();
        let failure = Some(PlannedFailure { left, is_crash });
        Self { failure }
    }

    /// To be called before each change that is not made by a method of this type.
    ///
    /// # Errors
    /// If this change is the one that fails, or the run has crashed before.
    pub fn before_change(&self) -> io::Result<()> {
        #[cfg(test)]
        if let Some(failure) = &self.failure {
            let order = std::sync::atomic::Ordering::SeqCst;
            let left = failure.left.fetch_sub(1, order);
            if left == 0 || (left < 0 && failure.is_crash) {
                return Err(io::ErrorKind::StorageFull.into());
            }
        }
        Ok(())
    }

    /// Whether the run has crashed, so that it cannot tidy up either.
    pub fn has_crashed(&self) -> bool {
        #[cfg(test)]
        if let Some(failure) = &self.failure {
            return failure.is_crash && failure.left() < 0;
        }
        false
    }

    /// Writes a whole file and syncs it. A failure here leaves half of the file.
    pub fn write_synced(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let asked = self.before_change();
        #[cfg(test)]
        if self.failure.as_ref().is_some_and(|it| it.left() == -1) {
            fs::write(path, &bytes[..bytes.len() / 2])?;
        }
        asked?;
        let mut file = File::create(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    /// [`fs::rename`].
    pub fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.before_change()?;
        fs::rename(from, to)
    }

    /// [`fs::remove_file`].
    pub fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.before_change()?;
        fs::remove_file(path)
    }

    /// [`fs::remove_dir`].
    pub fn remove_dir(&self, path: &Path) -> io::Result<()> {
        self.before_change()?;
        fs::remove_dir(path)
    }

    /// [`fs::remove_dir_all`].
    pub fn remove_dir_all(&self, path: &Path) -> io::Result<()> {
        self.before_change()?;
        fs::remove_dir_all(path)
    }

    /// [`fs::create_dir`].
    pub fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.before_change()?;
        fs::create_dir(path)
    }
}

/// What is at a path, without following a symbolic link there.
#[derive(Debug)]
pub enum OnDisk {
    /// Nothing.
    Nothing,
    /// A file.
    File(Metadata),
    /// A folder.
    Folder,
    /// A symbolic link, a pipe or the like.
    Other,
}

/// Looks what is at `path`.
///
/// # Errors
/// If the operating system refuses.
pub fn look(path: &Path) -> Result<OnDisk, PublishError> {
    use io::ErrorKind::{NotADirectory, NotFound};
    match fs::symlink_metadata(path) {
        Ok(about) if about.is_file() => Ok(OnDisk::File(about)),
        Ok(about) if about.is_dir() => Ok(OnDisk::Folder),
        Ok(_) => Ok(OnDisk::Other),
        Err(error) if matches!(error.kind(), NotFound | NotADirectory) => Ok(OnDisk::Nothing),
        Err(error) => Err(PublishError::io("look at", path)(error)),
    }
}

/// The result of removing something, where it is fine if that was gone already.
pub fn gone_is_fine(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
