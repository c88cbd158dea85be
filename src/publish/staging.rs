//! The staging folder: where changed pages are written before anybody can see them.
//!
//! It is inside the work folder, so on the same file system as the output, and contains numbered entries, each of which
//! one rename puts into place: a file whose folder is already published, or a whole new folder with everything in it. So
//! a first publication takes a handful of renames. Threads write into it at the same time; each folder is looked at or
//! created once.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use super::disk::{Disk, OnDisk, look};
use super::error::PublishError;
use super::manifest::{Fingerprint, Manifest};
use super::path::parent;
use super::sharded_map::{ShardedMap, locked};

/// Where a folder of the site is at the moment.
#[derive(Clone, Debug)]
pub enum SiteFolder {
    /// In the output, and not a symbolic link.
    Published,
    /// New, and so in the staging folder.
    Staged(Arc<Path>),
}

/// The staging folder of one run.
#[derive(Debug)]
pub struct Staging {
    output: PathBuf,
    root: PathBuf,
    folders: ShardedMap<SiteFolder>,
    /// The path of each numbered entry; the number is the index. `None` until the staging folder is created.
    moves: Mutex<Option<Vec<String>>>,
}

impl Staging {
    /// The staging folder at `root` for the site in `output`; it is created when first needed.
    pub fn new(output: &Path, root: PathBuf) -> Self {
        let (folders, moves) = (ShardedMap::new(), Mutex::new(None));
        Self {
            output: output.into(),
            root,
            folders,
            moves,
        }
    }

    /// The folder for `page`, created here if it is not in the output. A file of the last manifest in its place does
    /// not matter: it will be gone.
    pub fn folder(
        &self,
        folder: &str,
        page: &str,
        old: &Manifest,
        disk: &Disk,
    ) -> Result<SiteFolder, PublishError> {
        if folder.is_empty() {
            return Ok(SiteFolder::Published);
        }
        if let Some(known) = self.folders.part(folder).get(folder) {
            return Ok(known.clone());
        }
        // The folder above comes first, without holding a lock: two parts may be the same, and locks do not nest.
        let above = self.folder(parent(folder), page, old, disk)?;
        let mut part = self.folders.part(folder);
        if let Some(known) = part.get(folder) {
            return Ok(known.clone());
        }
        let now = match above {
            SiteFolder::Staged(above) => made(above.join(name(folder)), disk)?,
            SiteFolder::Published => {
                let place = self.output.join(folder);
                match look(&place)? {
                    OnDisk::Folder => SiteFolder::Published,
                    OnDisk::File(_) | OnDisk::Other if !old.has(folder) => {
                        return Err(PublishError::InTheWay {
                            place,
                            page: page.into(),
                        });
                    }
                    _ => made(self.entry(folder, disk)?, disk)?,
                }
            }
        };
        part.insert(folder.to_string(), now.clone());
        Ok(now)
    }

    /// The file to write the page `path` to, whose folder is `folder`.
    pub fn place(
        &self,
        path: &str,
        folder: SiteFolder,
        disk: &Disk,
    ) -> Result<PathBuf, PublishError> {
        match folder {
            SiteFolder::Staged(folder) => Ok(folder.join(name(path))),
            SiteFolder::Published => self.entry(path, disk),
        }
    }

    /// A new numbered entry, to be moved to `path`.
    fn entry(&self, path: &str, disk: &Disk) -> Result<PathBuf, PublishError> {
        let mut moves = locked(&self.moves);
        if moves.is_none() {
            made(self.root.clone(), disk)?;
        }
        let moves = moves.get_or_insert_default();
        moves.push(path.to_string());
        Ok(self.root.join((moves.len() - 1).to_string()))
    }

    /// Takes out the paths of the numbered entries, by number.
    pub fn moves(&self) -> Vec<String> {
        locked(&self.moves).take().unwrap_or_default()
    }
}

fn made(place: PathBuf, disk: &Disk) -> Result<SiteFolder, PublishError> {
    disk.create_dir(&place)
        .map_err(PublishError::io("create the folder", &place))?;
    Ok(SiteFolder::Staged(place.into()))
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Writes a new file with this modification time.
pub fn write(place: &Path, bytes: &[u8], time: SystemTime) -> io::Result<()> {
    let mut file = File::create_new(place)?;
    file.write_all(bytes)?;
    file.set_modified(time)
}

/// Copies the content of `from`, without its permissions, to a new file with this modification time.
///
/// # Errors
/// Also if the content is no longer that of `print`.
pub fn copy(place: &Path, from: &Path, print: Fingerprint, time: SystemTime) -> io::Result<()> {
    let mut file = File::create_new(place)?;
    let copied = Fingerprint::of_pieces(&mut File::open(from)?, |piece| file.write_all(piece))?;
    if copied != print {
        return Err(io::Error::other("the file changed while it was copied"));
    }
    file.set_modified(time)
}
