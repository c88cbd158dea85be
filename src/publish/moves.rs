//! The hand that changes the published site: renames from the stage, and removals.
//!
//! Each of its movements may be made again after an interruption, and copes with what somebody did
//! in the output meanwhile. Nothing is written or removed through a symbolic link.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use rustc_hash::FxHashSet;

use super::disk::Steps;
use super::error::PublishError;
use super::path::folders_above;
use super::stage::{Standing, look};

/// What changes the output.
pub struct Hand<'a> {
    output: &'a Path,
    stage: &'a Path,
    steps: &'a Steps,
    /// Folders known to be real ones, so that nothing is written through a symbolic link.
    real: FxHashSet<String>,
}

impl<'a> Hand<'a> {
    /// The hand that moves things from `stage` to `output`.
    pub fn new(output: &'a Path, stage: &'a Path, steps: &'a Steps) -> Self {
        Self {
            output,
            stage,
            steps,
            real: FxHashSet::default(),
        }
    }

    /// Moves the numbered entry to `path`, unless it is there already.
    pub fn put(&mut self, number: usize, path: &str) -> Result<(), PublishError> {
        let from = self.stage.join(number.to_string());
        if !self.lies_in_real_folders(path)? {
            if matches!(look(&from)?, Standing::Nothing) {
                return Ok(());
            }
            self.make_folders_above(path)?;
        }
        self.settle(&from, &self.output.join(path))
    }

    /// Renames `from` to `to`, over a file, or into a folder that somebody made meanwhile.
    fn settle(&self, from: &Path, to: &Path) -> Result<(), PublishError> {
        let Err(error) = self.steps.rename(from, to) else {
            return Ok(());
        };
        let failed = PublishError::io("move a page to", to);
        match (look(from)?, look(to)?) {
            (Standing::Nothing, _) => Ok(()),
            (Standing::Folder, Standing::Folder) => {
                for child in listed(from)? {
                    self.settle(&from.join(&child), &to.join(&child))?;
                }
                self.steps.remove_dir(from).map_err(failed)
            }
            (_, Standing::Folder) => {
                self.remove_empty_folders(to)?;
                self.steps.rename(from, to).map_err(failed)
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
        let Err(error) = gone_is_fine(self.steps.remove_file(&place)) else {
            return Ok(());
        };
        match look(&place)? {
            Standing::Folder => Ok(()),
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
                self.steps
                    .next()
                    .map_err(PublishError::io("remove", &place))?;
                // One that is not empty stays, and so does anything that is no folder.
                let _ = fs::remove_dir(place);
            }
        }
        Ok(())
    }

    /// Removes the folder at `place` and all folders in it, as long as there are no files.
    fn remove_empty_folders(&self, place: &Path) -> Result<(), PublishError> {
        for child in listed(place)? {
            let child = place.join(child);
            if matches!(look(&child)?, Standing::Folder) {
                self.remove_empty_folders(&child)?;
            }
        }
        self.steps
            .remove_dir(place)
            .map_err(PublishError::io("remove the folder", place))
    }

    /// Whether every folder above `path` is there, and no symbolic link.
    fn lies_in_real_folders(&mut self, path: &str) -> Result<bool, PublishError> {
        for folder in folders_above(path) {
            if self.real.contains(folder) {
                continue;
            }
            match look(&self.output.join(folder))? {
                Standing::Folder => self.real.insert(folder.to_string()),
                _ => return Ok(false),
            };
        }
        Ok(true)
    }

    /// Makes the folders above `path`, which somebody removed since the stage was filled.
    fn make_folders_above(&mut self, path: &str) -> Result<(), PublishError> {
        for folder in folders_above(path) {
            let place = self.output.join(folder);
            match look(&place)? {
                Standing::Folder => {}
                Standing::Nothing => {
                    let made = self.steps.create_dir(&place);
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

/// What was to go is gone already.
pub fn gone_is_fine(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
