//! The stage: where changed pages are written before any of them is seen.
//!
//! It lies in the output's workshop, so on the same file system, and holds numbered entries, each of
//! which one rename puts into place: a file whose folder is already published, or a whole new folder
//! with everything in it. So a first publication is a handful of renames, and no folder is made
//! twice. Workers write into it at the same time; each folder is looked at or made once.

use std::fs::{self, File, Metadata};
use std::hash::BuildHasher;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::disk::Steps;
use super::error::PublishError;
use super::manifest::{Fingerprint, Manifest};
use super::path::parent;

/// A map that many workers fill: split by key, so that they rarely wait for each other.
#[derive(Debug)]
pub struct Sharded<V>([Mutex<FxHashMap<String, V>>; 64]);

impl<V> Sharded<V> {
    /// An empty map.
    pub fn new() -> Self {
        Self(std::array::from_fn(|_| Mutex::default()))
    }

    /// The part that `key` belongs to, held.
    pub fn part(&self, key: &str) -> MutexGuard<'_, FxHashMap<String, V>> {
        let hash = FxBuildHasher.hash_one(key);
        held(&self.0[(hash >> 32) as usize % self.0.len()])
    }

    /// Everything in it, taken out.
    pub fn take_all(&self) -> FxHashMap<String, V> {
        let parts = self
            .0
            .each_ref()
            .map(|part| std::mem::take(&mut *held(part)));
        // In the order of one map a smaller one fills up on one side before it grows.
        let entries = parts.iter().map(FxHashMap::len).sum();
        let mut all = FxHashMap::with_capacity_and_hasher(entries, FxBuildHasher);
        for part in parts {
            all.extend(part);
        }
        all
    }
}

/// A worker that panicked holding a lock left nothing half done under it that matters.
pub fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where a folder of the site is for now.
#[derive(Clone, Debug)]
pub enum Folder {
    /// In the output, a real folder.
    Published,
    /// New, here in the stage.
    Staged(Arc<Path>),
}

/// What stands at a place, links not followed.
#[derive(Debug)]
pub enum Standing {
    /// Nothing.
    Nothing,
    /// A file.
    File(Metadata),
    /// A folder.
    Folder,
    /// A symbolic link, a pipe or the like.
    Other,
}

/// Looks at `place`.
pub fn look(place: &Path) -> Result<Standing, PublishError> {
    use io::ErrorKind::{NotADirectory, NotFound};
    match fs::symlink_metadata(place) {
        Ok(about) if about.is_file() => Ok(Standing::File(about)),
        Ok(about) if about.is_dir() => Ok(Standing::Folder),
        Ok(_) => Ok(Standing::Other),
        Err(error) if matches!(error.kind(), NotFound | NotADirectory) => Ok(Standing::Nothing),
        Err(error) => Err(PublishError::io("look at", place)(error)),
    }
}

/// The stage of one run.
#[derive(Debug)]
pub struct Stage {
    output: PathBuf,
    root: PathBuf,
    folders: Sharded<Folder>,
    /// Where each numbered entry goes; the number is the index. None until the stage is made.
    moves: Mutex<Option<Vec<String>>>,
}

impl Stage {
    /// The stage at `root` for the site in `output`; made on the disk only when it is needed.
    pub fn new(output: &Path, root: PathBuf) -> Self {
        let (folders, moves) = (Sharded::new(), Mutex::new(None));
        Self {
            output: output.into(),
            root,
            folders,
            moves,
        }
    }

    /// Where the folder for `page` is, made in the stage when it is not in the output. A file
    /// of the last manifest in its place does not matter: it will be gone.
    pub fn folder(
        &self,
        folder: &str,
        page: &str,
        old: &Manifest,
        steps: &Steps,
    ) -> Result<Folder, PublishError> {
        if folder.is_empty() {
            return Ok(Folder::Published);
        }
        if let Some(known) = self.folders.part(folder).get(folder) {
            return Ok(known.clone());
        }
        // The folder above first, and without holding a lock: locks are held one at a time.
        let above = self.folder(parent(folder), page, old, steps)?;
        let mut part = self.folders.part(folder);
        if let Some(known) = part.get(folder) {
            return Ok(known.clone());
        }
        let now = match above {
            Folder::Staged(above) => made(above.join(name(folder)), steps)?,
            Folder::Published => {
                let place = self.output.join(folder);
                match look(&place)? {
                    Standing::Folder => Folder::Published,
                    Standing::File(_) | Standing::Other if !old.has(folder) => {
                        return Err(PublishError::InTheWay {
                            place,
                            page: page.into(),
                        });
                    }
                    _ => made(self.entry(folder, steps)?, steps)?,
                }
            }
        };
        part.insert(folder.to_string(), now.clone());
        Ok(now)
    }

    /// Where to write the page `path`, whose folder is `folder`.
    pub fn place(
        &self,
        path: &str,
        folder: Folder,
        steps: &Steps,
    ) -> Result<PathBuf, PublishError> {
        match folder {
            Folder::Staged(folder) => Ok(folder.join(name(path))),
            Folder::Published => self.entry(path, steps),
        }
    }

    /// A new numbered entry that is to be moved to `path`.
    fn entry(&self, path: &str, steps: &Steps) -> Result<PathBuf, PublishError> {
        let mut moves = held(&self.moves);
        if moves.is_none() {
            made(self.root.clone(), steps)?;
        }
        let moves = moves.get_or_insert_default();
        moves.push(path.to_string());
        Ok(self.root.join((moves.len() - 1).to_string()))
    }

    /// Where the numbered entries go, by number; taken out.
    pub fn moves(&self) -> Vec<String> {
        held(&self.moves).take().unwrap_or_default()
    }
}

fn made(place: PathBuf, steps: &Steps) -> Result<Folder, PublishError> {
    steps
        .create_dir(&place)
        .map_err(PublishError::io("create the folder", &place))?;
    Ok(Folder::Staged(place.into()))
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

/// Copies `from` to a new file with this modification time, without its permissions.
///
/// # Errors
/// Also when the file is no longer the one that `print` was taken of.
pub fn copy(place: &Path, from: &Path, print: Fingerprint, time: SystemTime) -> io::Result<()> {
    let mut file = File::create_new(place)?;
    let copied = Fingerprint::of_pieces(&mut File::open(from)?, |piece| file.write_all(piece))?;
    if copied != print {
        return Err(io::Error::other("the file was changed while it was copied"));
    }
    file.set_modified(time)
}
