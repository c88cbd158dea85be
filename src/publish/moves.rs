//! Changes the published site: moves staged files and folders into it, and removes old files.
//!
//! Each of these steps may be repeated after an interruption, and copes with what somebody did in the output
//! in the meantime. Nothing is written or removed through a symbolic link.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use rustc_hash::FxHashSet;

use super::disk::{Disk, OnDisk, gone_is_fine, look};
use super::error::PublishError;
use super::path::folders_above;

/// Carries out the entries of a journal.
pub struct Mover<'a> {
    output: &'a Path,
    staging: &'a Path,
    disk: &'a Disk,
    /// Folders that were found to be real ones, not symbolic links.
    real: FxHashSet<String>,
}

impl<'a> Mover<'a> {
    /// Moves things from the folder `staging` to `output`.
    pub fn new(output: &'a Path, staging: &'a Path, disk: &'a Disk) -> Self {
        Self {
            output,
            staging,
            disk,
            real: FxHashSet::default(),
        }
    }

    /// Moves the staged entry with this number to `path`, unless that was done before.
    pub fn move_in(&mut self, number: usize, path: &str) -> Result<(), PublishError> {
        let from = self.staging.join(number.to_string());
        if !self.lies_in_real_folders(path)? {
            if matches!(look(&from)?, OnDisk::Nothing) {
                return Ok(());
            }
            self.make_folders_above(path)?;
        }
        self.rename_or_merge(&from, &self.output.join(path))
    }

    /// Renames `from` to `to`, replacing a file, or merging into a folder that somebody created in the meantime.
    fn rename_or_merge(&self, from: &Path, to: &Path) -> Result<(), PublishError> {
        let Err(error) = self.disk.rename(from, to) else {
            return Ok(());
        };
        let failed = PublishError::io("move a page to", to);
        match (look(from)?, look(to)?) {
            (OnDisk::Nothing, _) => Ok(()),
            (OnDisk::Folder, OnDisk::Folder) => {
                for child in listed(from)? {
                    self.rename_or_merge(&from.join(&child), &to.join(&child))?;
                }
                self.disk.remove_dir(from).map_err(failed)
            }
            (_, OnDisk::Folder) => {
                self.remove_empty_folders(to)?;
                self.disk.rename(from, to).map_err(failed)
            }
            _ => Err(failed(error)),
        }
    }

    /// Removes a file of an earlier build, if it is still there and still a file.
    pub fn remove(&mut self, path: &str) -> Result<(), PublishError> {
        if !self.lies_in_real_folders(path)? {
            return Ok(());
        }
        let place = self.output.join(path);
        let Err(error) = gone_is_fine(self.disk.remove_file(&place)) else {
            return Ok(());
        };
        match look(&place)? {
            OnDisk::Folder => Ok(()),
            _ => Err(PublishError::io("remove", &place)(error)),
        }
    }

    /// Removes the folders that these removed files leave empty, the deepest first.
    pub fn remove_emptied_folders<'p>(
        &mut self,
        removed: impl Iterator<Item = &'p str>,
    ) -> Result<(), PublishError> {
        let folders: BTreeSet<&str> = removed.flat_map(folders_above).collect();
        for folder in folders.into_iter().rev() {
            if self.lies_in_real_folders(folder)? {
                let place = self.output.join(folder);
                let asked = self.disk.before_change();
                asked.map_err(PublishError::io("remove", &place))?;
                // Fails, as it should, if the folder is not empty or is something else by now.
                let _ = fs::remove_dir(place);
            }
        }
        Ok(())
    }

    /// Removes the folder at `place` and all folders in it; fails if there are files.
    fn remove_empty_folders(&self, place: &Path) -> Result<(), PublishError> {
        for child in listed(place)? {
            let child = place.join(child);
            if matches!(look(&child)?, OnDisk::Folder) {
                self.remove_empty_folders(&child)?;
            }
        }
        self.disk
            .remove_dir(place)
            .map_err(PublishError::io("remove the folder", place))
    }

    /// Whether every folder above `path` exists and is not a symbolic link.
    fn lies_in_real_folders(&mut self, path: &str) -> Result<bool, PublishError> {
        for folder in folders_above(path) {
            if self.real.contains(folder) {
                continue;
            }
            match look(&self.output.join(folder))? {
                OnDisk::Folder => self.real.insert(folder.to_string()),
                _ => return Ok(false),
            };
        }
        Ok(true)
    }

    /// Creates the folders above `path`, which somebody removed since the page was staged.
    fn make_folders_above(&mut self, path: &str) -> Result<(), PublishError> {
        for folder in folders_above(path) {
            let place = self.output.join(folder);
            match look(&place)? {
                OnDisk::Folder => {}
                OnDisk::Nothing => {
                    let made = self.disk.create_dir(&place);
                    made.map_err(PublishError::io("create the folder", &place))?;
                }
                _ => {
                    return Err(PublishError::InTheWay {
                        place,
                        page: path.into(),
                    });
                }
            }
        }
        Ok(())
    }
}

/// The names in a folder, sorted.
fn listed(folder: &Path) -> Result<Vec<std::ffi::OsString>, PublishError> {
    let names = fs::read_dir(folder).and_then(|entries| {
        entries
            .map(|entry| Ok(entry?.file_name()))
            .collect::<io::Result<_>>()
    });
    let mut names: Vec<_> = names.map_err(PublishError::io("list", folder))?;
    names.sort();
    Ok(names)
}
