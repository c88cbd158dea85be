//! The work folder: the dot folder in the output in which one run at a time works, and its lock.
//!
//! The lock is the operating system's, so it disappears with the process that held it, however that ended. Between runs
//! neither the lock nor the work folder exists.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::PublishError;
use super::path::WORK_FOLDER;

/// The work folder, locked: the right to publish into one output folder.
#[derive(Debug)]
pub struct WorkFolder {
    /// The path of the folder.
    pub path: PathBuf,
    /// When it was locked, by the clock of the file system that the pages are written to.
    pub locked_at: SystemTime,
    lock: File,
    abandoned: bool,
}

impl WorkFolder {
    /// Creates and locks the work folder of `output`, which has to exist.
    ///
    /// # Errors
    /// [`PublishError::Busy`] if another run holds the lock.
    pub fn lock(output: &Path) -> Result<Self, PublishError> {
        let path = output.join(WORK_FOLDER);
        loop {
            make_folder(&path)?;
            let file = path.join("lock");
            let opened = OpenOptions::new()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&file);
            let mut lock = match opened {
                Ok(lock) => lock,
                // Another run has just removed its work folder.
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(PublishError::io("create", &file)(error)),
            };
            match lock.try_lock() {
                Err(TryLockError::WouldBlock) => return Err(PublishError::Busy(output.into())),
                // If the file system has no locks, all we can do is go on.
                Err(TryLockError::Error(_)) | Ok(()) => {}
            }
            if !is_at(&lock, &file) {
                continue;
            }
            let locked_at = now(&mut lock).map_err(PublishError::io("write", &file))?;
            return Ok(Self {
                path,
                locked_at,
                lock,
                abandoned: false,
            });
        }
    }

    /// Leaves everything as it is, as a crash would.
    pub fn abandon(&mut self) {
        self.abandoned = true;
    }
}

impl Drop for WorkFolder {
    fn drop(&mut self) {
        if self.abandoned {
            return;
        }
        // The lock file is removed while we still hold the lock: a run that opened it in the meantime notices that it is
        // gone and tries again. Where that cannot be noticed, it stays. The next run tidies up what fails here.
        if cfg!(unix) {
            let _ = fs::remove_file(self.path.join("lock"));
        }
        let _ = self.lock.unlock();
        let _ = fs::remove_dir(&self.path);
    }
}

fn make_folder(place: &Path) -> Result<(), PublishError> {
    match fs::create_dir(place) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let about = fs::symlink_metadata(place);
            // A symbolic link would lead outside the output.
            if about.is_ok_and(|about| !about.is_dir()) {
                return Err(PublishError::io("work in", place)(io::Error::other(
                    "not a folder",
                )));
            }
            Ok(())
        }
        Err(error) => Err(PublishError::io("create the folder", place)(error)),
    }
}

/// The file system's clock, taken from a file that is written now. The process id in it is for somebody who wonders
/// which process holds the lock.
fn now(lock: &mut File) -> io::Result<SystemTime> {
    lock.set_len(0)?;
    writeln!(lock, "{}", std::process::id())?;
    lock.metadata()?.modified()
}

/// Whether `file` is still the file at `place` and was not removed in the meantime.
#[cfg(unix)]
fn is_at(file: &File, place: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(place)) {
        (Ok(held), Ok(there)) => (held.dev(), held.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}
