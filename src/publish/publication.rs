//! Publishing: finished pages into the output folder, so that a reader never sees half a site.
//!
//! The last stage of a run. Workers give their pages to a [`Publication`] one by one:
//!
//! 1. [`Publication::begin`] makes sure that the folder is ours, takes its lock, and finishes or
//!    discards what an interrupted run left there.
//! 2. [`Sink::page`] compares a page's hash with the last manifest and writes it to the stage only
//!    when it is another one, or when the published file was changed by hand.
//! 3. [`Publication::commit`] writes what is to be done into a journal and does it: a rename for
//!    each changed page or new folder, then the removal of what is no longer published.
//!
//! A publication that is dropped instead leaves the published site as it was. A crash before the
//! journal is complete does, too; after that, the next run finishes the work. Files are whole at
//! every moment. Pages are not synced to the disk one by one, which would take longer than all else:
//! after a power failure some may be empty, which the next run sees by their size and puts right.
//!
//! What is in the output and not in the manifest is not ours and is never changed or removed. When a
//! page has to go there, it is adopted if it is the same to the byte, and otherwise an error. Nothing
//! is written through a symbolic link inside the output.
//!
//! The parts: `publish_manifest` (what is published), `publish_mark` (how a file is known to be
//! untouched), `publish_stage`, `publish_journal`, `publish_lock`.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::disk::Steps;
use super::journal::{Journal, discard, stage_in};
use super::lock::Workshop;
use super::manifest::{Fingerprint, Manifest};
use super::mark::{is_untouched, marked};
use super::output::{MadeFolder, is_ours};
use super::path::{check_path, folders_above, parent};
use super::stage;
use super::stage::{Folder, Sharded, Stage, Standing, held, look};

pub use super::error::PublishError;
pub use super::memory::Memory;

/// Where finished pages go. Workers share it.
pub trait Sink: Sync {
    /// Takes the page at `path`: relative to the site's root, with `/`, as in
    /// `people/sergei-ivanov/index.html`.
    ///
    /// # Errors
    /// When the path cannot be published or was given before, or the disk fails.
    fn page(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError>;

    /// Takes the file `from` as it is, to be published at `path`.
    ///
    /// # Errors
    /// As for a page, and when `from` cannot be read.
    fn copy(&self, path: &str, from: &Path) -> Result<(), PublishError>;
}

/// What a publication changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Files that are new or other than before.
    pub written: usize,
    /// Files that are as before, and were not touched.
    pub unchanged: usize,
    /// Files of an earlier build that are gone.
    pub removed: usize,
    /// The size of what was written, in bytes.
    pub bytes: u64,
}

/// A site on its way into the output folder.
#[derive(Debug)]
pub struct Publishing {
    output: PathBuf,
    /// What is published now; empty at the first time.
    old: Manifest,
    is_first: bool,
    /// The hash of what the new site is made from.
    inputs: Option<u128>,
    new: Sharded<Fingerprint>,
    stage: Stage,
    /// Pages that have to go where a folder stands.
    over_folders: Mutex<Vec<String>>,
    written: AtomicUsize,
    unchanged: AtomicUsize,
    bytes: AtomicU64,
    has_failed: AtomicBool,
    /// From the journal on, the stage belongs to it.
    is_certain: bool,
    steps: Steps,
    workshop: Workshop,
    // Dropped after the workshop, which lies in it.
    _made: Option<MadeFolder>,
}

impl Publishing {
    /// Begins to publish into `output`, which is made if it is not there.
    ///
    /// # Errors
    /// When the folder is not ours, another run is publishing into it, or the disk fails.
    pub fn begin(output: &Path) -> Result<Self, PublishError> {
        Self::begin_counted(output, Steps::default())
    }

    pub fn begin_counted(output: &Path, steps: Steps) -> Result<Self, PublishError> {
        let made = MadeFolder::make(output)?;
        is_ours(output)?;
        let mut workshop = Workshop::open(output)?;
        let recovered = match Journal::read(&workshop.place) {
            Some(journal) => journal
                .carry_out(output, &workshop.place, &steps)
                .map_err(|error| PublishError::HalfDone(Box::new(error))),
            None => discard(&workshop.place, &steps),
        };
        if recovered.is_err() && steps.have_crashed() {
            workshop.abandon();
        }
        recovered?;
        let old = Manifest::read(output)?;
        Ok(Self {
            output: output.into(),
            is_first: old.is_none(),
            inputs: None,
            old: old.unwrap_or_default(),
            new: Sharded::new(),
            stage: Stage::new(output, stage_in(&workshop.place)),
            over_folders: Mutex::default(),
            written: AtomicUsize::new(0),
            unchanged: AtomicUsize::new(0),
            bytes: AtomicU64::new(0),
            has_failed: AtomicBool::new(false),
            is_certain: false,
            steps,
            workshop,
            _made: made,
        })
    }

    /// What is published, where that was made from these inputs and every file of it stands as it
    /// was published: then the site is up to date as it is.
    ///
    /// # Errors
    /// When a published file cannot be looked at.
    pub fn standing(&self, inputs: u128) -> Result<Option<Published>, PublishError> {
        if self.old.inputs() != Some(inputs) {
            return Ok(None);
        }
        let files = self.old.files();
        let stands = |&(path, print): &(&str, Fingerprint)| {
            let place = self.output.join(path);
            Ok(match look(&place)? {
                Standing::File(about) => is_as_published(&place, &about, print),
                _ => false,
            })
        };
        let stand: Result<Vec<bool>, PublishError> = files.par_iter().map(stands).collect();
        let all = stand?.into_iter().all(|stands| stands);
        Ok(all.then_some(Published {
            unchanged: files.len(),
            ..Published::default()
        }))
    }

    /// Whether the file `from` is published at `path` as it is now.
    pub fn has_copy(&self, path: &str, from: &Path) -> bool {
        let print = Fingerprint::of_file(from).ok();
        print.is_some() && self.old.get(path) == print
    }

    /// Notes from what the new site is made, so that the next run can tell whether that changed.
    pub fn made_from(&mut self, inputs: u128) {
        self.inputs = Some(inputs);
    }

    /// Makes what was given the published site.
    ///
    /// # Errors
    /// When a page had failed before, when a path is a page and a folder at once, or when the disk
    /// fails: the published site is as it was, unless the error [is half
    /// done](PublishError::is_half_done).
    pub fn commit(mut self) -> Result<Published, PublishError> {
        if self.has_failed.load(Ordering::Relaxed) {
            return Err(PublishError::Incomplete);
        }
        let new = Manifest::new(self.new.take_all(), self.inputs);
        no_page_is_a_folder(&new)?;
        let stale = self.old.paths_not_in(&new);
        self.only_stale_files_in_the_way(&new)?;
        let published = Published {
            written: *self.written.get_mut(),
            unchanged: *self.unchanged.get_mut(),
            removed: stale.len(),
            bytes: *self.bytes.get_mut(),
        };
        let moves = self.stage.moves();
        if moves.is_empty() && !self.is_first && new == self.old {
            return Ok(published);
        }
        let journal = Journal::plan(moves, &stale);
        journal.write(&self.workshop.place, &new.to_text(), &self.steps)?;
        self.is_certain = true;
        journal
            .carry_out(&self.output, &self.workshop.place, &self.steps)
            .map_err(|error| PublishError::HalfDone(Box::new(error)))?;
        Ok(published)
    }

    /// Takes one file: `write` is called with the place to write it to, if it has to be written.
    fn take(
        &self,
        path: &str,
        print: Fingerprint,
        write: impl FnOnce(&Path) -> std::io::Result<()>,
    ) -> Result<(), PublishError> {
        check_path(path)?;
        if self
            .new
            .part(path)
            .insert(path.to_string(), print)
            .is_some()
        {
            return Err(PublishError::Twice(path.to_string()));
        }
        let Some(place) = self.room_for(path, print)? else {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        };
        let result = self.steps.next().and_then(|()| write(&place));
        result.map_err(PublishError::io("write", &self.output.join(path)))?;
        self.written.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(print.size, Ordering::Relaxed);
        Ok(())
    }

    /// Where to write the page in the stage; none when what is published is right already.
    fn room_for(&self, path: &str, print: Fingerprint) -> Result<Option<PathBuf>, PublishError> {
        let place = self.output.join(path);
        let old = self.old.get(path);
        // Most pages are as before: then this one look is all that they cost.
        let seen = if old.is_some() {
            Some(look(&place)?)
        } else {
            None
        };
        if let Some(Standing::File(about)) = &seen
            && old == Some(print)
            && is_as_published(&place, about, print)
        {
            return Ok(None);
        }
        let folder = self
            .stage
            .folder(parent(path), path, &self.old, &self.steps)?;
        if let Folder::Published = folder {
            let seen = match seen {
                Some(seen) => seen,
                None => look(&place)?,
            };
            match seen {
                Standing::Nothing => {}
                Standing::Folder => held(&self.over_folders).push(path.to_string()),
                Standing::File(_) | Standing::Other if old.is_some() => {}
                Standing::File(about) if holds(&place, about.len(), print) => return Ok(None),
                _ => {
                    return Err(PublishError::InTheWay {
                        place,
                        page: path.to_string(),
                    });
                }
            }
        }
        self.stage.place(path, folder, &self.steps).map(Some)
    }

    /// Checks that where a page replaces a folder, all files in that folder are to go anyway.
    fn only_stale_files_in_the_way(&self, new: &Manifest) -> Result<(), PublishError> {
        for page in held(&self.over_folders).iter() {
            for entry in WalkDir::new(self.output.join(page)) {
                let place = self.output.join(page);
                let entry = entry.map_err(|e| PublishError::io("list", &place)(e.into()))?;
                if entry.file_type().is_dir() {
                    continue;
                }
                let inside = entry.path().strip_prefix(&self.output).ok();
                let path = inside.and_then(Path::to_str).unwrap_or_default();
                let path = path.replace(std::path::MAIN_SEPARATOR, "/");
                if new.has(&path) || !self.old.has(&path) {
                    let (place, page) = (entry.into_path(), page.clone());
                    return Err(PublishError::InTheWay { place, page });
                }
            }
        }
        Ok(())
    }

    /// Remembers a failure, so that a site without the page that failed is not published.
    fn noting_failure<T>(&self, result: Result<T, PublishError>) -> Result<T, PublishError> {
        if result.is_err() {
            self.has_failed.store(true, Ordering::Relaxed);
        }
        result
    }
}

impl Sink for Publishing {
    fn page(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let print = Fingerprint::of(bytes);
        let time = marked(self.workshop.opened, print);
        self.noting_failure(self.take(path, print, |place| stage::write(place, bytes, time)))
    }

    fn copy(&self, path: &str, from: &Path) -> Result<(), PublishError> {
        self.noting_failure(
            Fingerprint::of_file(from)
                .map_err(PublishError::io("read", from))
                .and_then(|print| {
                    let time = marked(self.workshop.opened, print);
                    self.take(path, print, |place| stage::copy(place, from, print, time))
                }),
        )
    }
}

impl Drop for Publishing {
    fn drop(&mut self) {
        if self.steps.have_crashed() {
            self.workshop.abandon();
        } else if !self.is_certain {
            // What cannot be removed now is discarded by the next run.
            let _ = discard(&self.workshop.place, &self.steps);
        }
    }
}

/// Whether the file at `place` has this content still: by its mark, or where that is lost by reading it.
fn is_as_published(place: &Path, about: &Metadata, print: Fingerprint) -> bool {
    is_untouched(about, print) || holds(place, about.len(), print)
}

/// Whether the file at `place`, of `size` bytes, has this content. One that cannot be read has not.
fn holds(place: &Path, size: u64, print: Fingerprint) -> bool {
    size == print.size && Fingerprint::of_file(place).is_ok_and(|found| found == print)
}

/// Checks that no page lies below another one. Of several such pages the first by path is named.
fn no_page_is_a_folder(pages: &Manifest) -> Result<(), PublishError> {
    let below_a_page = |inside| folders_above(inside).find(|&above| pages.has(above));
    let clashes = pages
        .iter()
        .filter_map(|inside| Some((below_a_page(inside)?, inside)));
    match clashes.min() {
        None => Ok(()),
        Some((file, inside)) => Err(PublishError::FileAndFolder {
            file: file.into(),
            inside: inside.into(),
        }),
    }
}
