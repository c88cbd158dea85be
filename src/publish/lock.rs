//! The workshop: the dot folder in the output that one run at a time works in, held by a lock.
//!
//! The lock is the operating system's, so it goes with the process that held it, however that
//! ended. At rest neither the lock nor the workshop is there.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::PublishError;
use super::path::WORKSHOP;

/// The right to publish into one output folder.
#[derive(Debug)]
pub struct Workshop {
    /// The dot folder.
    pub place: PathBuf,
    /// When it was opened, by the clock of the file system that the pages are written to.
    pub opened: SystemTime,
    lock: File,
    abandoned: bool,
}

impl Workshop {
    /// Opens the workshop of `output`, which has to be there.
    ///
    /// # Errors
    /// [`PublishError::Busy`] when another run holds it.
    pub fn open(output: &Path) -> Result<Self, PublishError> {
        let place = output.join(WORKSHOP);
        loop {
            make_folder(&place)?;
            let file = place.join("lock");
            let opened = OpenOptions::new()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&file);
            let mut lock = match opened {
                Ok(lock) => lock,
                // Another run has just closed the workshop.
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(PublishError::io("create", &file)(error)),
            };
            match lock.try_lock() {
                Err(TryLockError::WouldBlock) => return Err(PublishError::Busy(output.into())),
                // Where the file system has no locks, going on is all that can be done.
                Err(TryLockError::Error(_)) | Ok(()) => {}
            }
            if !is_at(&lock, &file) {
                continue;
            }
            let opened = now(&mut lock).map_err(PublishError::io("write", &file))?;
            return Ok(Self {
                place,
                opened,
                lock,
                abandoned: false,
            });
        }
    }

    /// Leaves everything as it lies, as a crash would.
    pub fn abandon(&mut self) {
        self.abandoned = true;
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        if self.abandoned {
            return;
        }
        // Removed while it is still held: who opened it meanwhile sees that it is gone and tries
        // again. Where that cannot be seen it stays. What fails here is tidied up by the next run.
        if cfg!(unix) {
            let _ = fs::remove_file(self.place.join("lock"));
        }
        let _ = self.lock.unlock();
        let _ = fs::remove_dir(&self.place);
    }
}

fn make_folder(place: &Path) -> Result<(), PublishError> {
    match fs::create_dir(place) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let about = fs::symlink_metadata(place);
            // A link would lead the work out of the output.
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

/// The file system's clock, read off a file that is written to now. The process's number is what a
/// puzzled person would like to find in it.
fn now(lock: &mut File) -> io::Result<SystemTime> {
    lock.set_len(0)?;
    writeln!(lock, "{}", std::process::id())?;
    lock.metadata()?.modified()
}

/// Whether `file` is what lies at `place`, not something removed meanwhile.
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
