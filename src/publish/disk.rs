//! The changes that publishing makes on the disk, counted, so that a test can interrupt it between
//! any two of them as a crash would. Outside tests this is nothing at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Counts the changes of one run.
#[derive(Debug, Default)]
pub struct Steps {
    #[cfg(test)]
    trouble: Option<Trouble>,
}

/// What a test lets go wrong.
#[cfg(test)]
#[derive(Debug)]
struct Trouble {
    /// How many changes are made before it happens; below 0 when it has.
    left: std::sync::atomic::AtomicIsize,
    /// Whether the run ends there, or goes on to deal with the error.
    is_crash: bool,
}

impl Steps {
    /// A run that crashes instead of making its change number `count`, from 0.
    #[cfg(test)]
    pub fn crashing(count: usize) -> Self {
        Self {
            trouble: Some(Trouble {
                left: (count as isize).into(),
                is_crash: true,
            }),
        }
    }

    /// A run whose change number `count`, from 0, fails because the disk is full.
    #[cfg(test)]
    pub fn failing(count: usize) -> Self {
        Self {
            trouble: Some(Trouble {
                left: (count as isize).into(),
                is_crash: false,
            }),
        }
    }

    /// Asks before a change.
    ///
    /// # Errors
    /// When this change is the one that fails, or the run has crashed.
    pub fn next(&self) -> io::Result<()> {
        #[cfg(test)]
        if let Some(trouble) = &self.trouble {
            let left = trouble
                .left
                .fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
            if left == 0 || (left < 0 && trouble.is_crash) {
                return Err(io::ErrorKind::StorageFull.into());
            }
        }
        Ok(())
    }

    /// Whether the run has crashed, so that it cannot tidy up either.
    pub fn have_crashed(&self) -> bool {
        #[cfg(test)]
        if let Some(trouble) = &self.trouble {
            return trouble.is_crash && trouble.left.load(std::sync::atomic::Ordering::SeqCst) < 0;
        }
        false
    }

    /// Writes a whole file, down to the disk itself. A failure here leaves half of it.
    pub fn write_synced(&self, place: &Path, bytes: &[u8]) -> io::Result<()> {
        let asked = self.next();
        #[cfg(test)]
        if self.has_just_failed() {
            fs::write(place, &bytes[..bytes.len() / 2])?;
        }
        asked?;
        let mut file = File::create(place)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    #[cfg(test)]
    fn has_just_failed(&self) -> bool {
        let left = |trouble: &Trouble| trouble.left.load(std::sync::atomic::Ordering::SeqCst);
        self.trouble
            .as_ref()
            .is_some_and(|trouble| left(trouble) == -1)
    }

    /// [`fs::rename`].
    pub fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.next()?;
        fs::rename(from, to)
    }

    /// [`fs::remove_file`].
    pub fn remove_file(&self, place: &Path) -> io::Result<()> {
        self.next()?;
        fs::remove_file(place)
    }

    /// [`fs::remove_dir`].
    pub fn remove_dir(&self, place: &Path) -> io::Result<()> {
        self.next()?;
        fs::remove_dir(place)
    }

    /// [`fs::create_dir`].
    pub fn create_dir(&self, place: &Path) -> io::Result<()> {
        self.next()?;
        fs::create_dir(place)
    }
}
