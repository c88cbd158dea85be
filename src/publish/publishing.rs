//! Publishing a site: begin, take files, commit.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::disk::{Disk, OnDisk, look};
use super::error::PublishError;
use super::journal::{Journal, discard, staging_in};
use super::lock::WorkFolder;
use super::manifest::{Fingerprint, Manifest};
use super::output_folder::{CreatedFolder, is_ours};
use super::path::{check_path, folders_above, parent};
use super::sharded_map::{ShardedMap, locked};
use super::sink::Sink;
use super::staging::{self, SiteFolder, Staging};
use super::timestamp::{is_untouched, timestamp};

/// What publishing changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Files that are new or different.
    pub written: usize,
    /// Files that are as before and were not touched.
    pub unchanged: usize,
    /// Files of an earlier build that were removed.
    pub removed: usize,
    /// The size of what was written, in bytes.
    pub bytes: u64,
}

/// A site on its way into the output folder.
#[derive(Debug)]
pub struct Publishing {
    output: PathBuf,
    /// What is published now; empty the first time.
    old: Manifest,
    is_first: bool,
    /// The hash of what the new site is made from, if that is known.
    inputs: Option<u128>,
    /// Whether the new site has drafts.
    has_drafts: bool,
    new: ShardedMap<Fingerprint>,
    staging: Staging,
    /// Pages that have to go where a folder is.
    over_folders: Mutex<Vec<String>>,
    written: AtomicUsize,
    unchanged: AtomicUsize,
    bytes: AtomicU64,
    has_failed: AtomicBool,
    /// Whether the journal is complete; from then on, the staging folder belongs to it.
    is_certain: bool,
    disk: Disk,
    work_folder: WorkFolder,
    // Dropped after the work folder, which is inside it.
    _created: Option<CreatedFolder>,
}

impl Publishing {
    /// Begins to publish into `output`, which is created if it does not exist.
    ///
    /// # Errors
    /// If the folder is not ours, another run is publishing into it, or the disk fails.
    pub fn begin(output: &Path) -> Result<Self, PublishError> {
        Self::begin_on(output, Disk::default())
    }

    pub(super) fn begin_on(output: &Path, disk: Disk) -> Result<Self, PublishError> {
        let created = CreatedFolder::create(output)?;
        is_ours(output)?;
        let mut work_folder = WorkFolder::lock(output)?;
        let recovered = match Journal::read(&work_folder.path) {
            Some(journal) => journal
                .carry_out(output, &work_folder.path, &disk)
                .map_err(|error| PublishError::HalfDone(Box::new(error))),
            None => discard(&work_folder.path, &disk),
        };
        if recovered.is_err() && disk.has_crashed() {
            work_folder.abandon();
        }
        recovered?;
        let old = Manifest::read(output)?;
        Ok(Self {
            output: output.into(),
            is_first: old.is_none(),
            inputs: None,
            has_drafts: false,
            old: old.unwrap_or_default(),
            new: ShardedMap::new(),
            staging: Staging::new(output, staging_in(&work_folder.path)),
            over_folders: Mutex::default(),
            written: AtomicUsize::new(0),
            unchanged: AtomicUsize::new(0),
            bytes: AtomicU64::new(0),
            has_failed: AtomicBool::new(false),
            is_certain: false,
            disk,
            work_folder,
            _created: created,
        })
    }

    /// What is published, if it was made from the same inputs and every file is as it was published: then the site is
    /// up to date. `None` otherwise.
    ///
    /// # Errors
    /// If a published file cannot be looked at.
    pub fn up_to_date(&self, inputs: u128) -> Result<Option<Published>, PublishError> {
        if self.old.inputs() != Some(inputs) {
            return Ok(None);
        }
        let files = self.old.files();
        let is_intact = |&(path, print): &(&str, Fingerprint)| {
            let place = self.output.join(path);
            Ok(match look(&place)? {
                OnDisk::File(about) => is_as_published(&place, &about, print),
                _ => false,
            })
        };
        let intact: Result<Vec<bool>, PublishError> = files.par_iter().map(is_intact).collect();
        let all = intact?.into_iter().all(|is_intact| is_intact);
        Ok(all.then_some(Published {
            unchanged: files.len(),
            ..Published::default()
        }))
    }

    /// Whether the content of the file `from` is what is published at `path`.
    pub fn has_copy(&self, path: &str, from: &Path) -> bool {
        let print = Fingerprint::of_file(from).ok();
        print.is_some() && self.old.get(path) == print
    }

    /// Notes the hash of what the new site is made from, so that the next run can tell whether that has changed.
    pub fn set_inputs(&mut self, inputs: u128) {
        self.inputs = Some(inputs);
    }

    /// Notes that the new site has texts that are not meant to be published yet.
    pub fn set_has_drafts(&mut self) {
        self.has_drafts = true;
    }

    /// Publishes all files that were taken.
    ///
    /// # Errors
    /// If a page failed before, if a path is a page and a folder at once, or if the disk fails. The published site is as
    /// it was, unless the error [is half done](PublishError::is_half_done).
    pub fn commit(mut self) -> Result<Published, PublishError> {
        if self.has_failed.load(Ordering::Relaxed) {
            return Err(PublishError::Incomplete);
        }
        let new = Manifest::new(self.new.take_all(), self.inputs).with_drafts(self.has_drafts);
        no_page_is_a_folder(&new)?;
        let stale = self.old.paths_not_in(&new);
        self.only_stale_files_in_the_way(&new)?;
        let published = Published {
            written: *self.written.get_mut(),
            unchanged: *self.unchanged.get_mut(),
            removed: stale.len(),
            bytes: *self.bytes.get_mut(),
        };
        let moves = self.staging.moves();
        if moves.is_empty() && !self.is_first && new == self.old {
            return Ok(published);
        }
        let journal = Journal::plan(moves, &stale);
        journal.write(&self.work_folder.path, &new.to_text(), &self.disk)?;
        self.is_certain = true;
        journal
            .carry_out(&self.output, &self.work_folder.path, &self.disk)
            .map_err(|error| PublishError::HalfDone(Box::new(error)))?;
        Ok(published)
    }

    /// Takes one file. `write` is called with the path to write it to, if it has to be written.
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
        let Some(place) = self.path_in_staging(path, print)? else {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        };
        let result = self.disk.before_change().and_then(|()| write(&place));
        result.map_err(PublishError::io("write", &self.output.join(path)))?;
        self.written.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(print.size, Ordering::Relaxed);
        Ok(())
    }

    /// Where to write the page in the staging folder; `None` if the right content is already published.
    fn path_in_staging(
        &self,
        path: &str,
        print: Fingerprint,
    ) -> Result<Option<PathBuf>, PublishError> {
        let place = self.output.join(path);
        let old = self.old.get(path);
        // Most pages are as before: then this one look is all they cost.
        let seen = if old.is_some() {
            Some(look(&place)?)
        } else {
            None
        };
        if let Some(OnDisk::File(about)) = &seen
            && old == Some(print)
            && is_as_published(&place, about, print)
        {
            return Ok(None);
        }
        let folder = self
            .staging
            .folder(parent(path), path, &self.old, &self.disk)?;
        if let SiteFolder::Published = folder {
            let seen = match seen {
                Some(seen) => seen,
                None => look(&place)?,
            };
            match seen {
                OnDisk::Nothing => {}
                OnDisk::Folder => locked(&self.over_folders).push(path.to_string()),
                OnDisk::File(_) | OnDisk::Other if old.is_some() => {}
                OnDisk::File(about) if holds(&place, about.len(), print) => return Ok(None),
                _ => {
                    return Err(PublishError::InTheWay {
                        place,
                        page: path.to_string(),
                    });
                }
            }
        }
        self.staging.place(path, folder, &self.disk).map(Some)
    }

    /// Checks that if a page replaces a folder, all files in that folder were to be removed anyway.
    fn only_stale_files_in_the_way(&self, new: &Manifest) -> Result<(), PublishError> {
        for page in locked(&self.over_folders).iter() {
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

    /// Remembers a failure, so that a site is not published without the page that failed.
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
        let time = timestamp(self.work_folder.locked_at, print);
        self.noting_failure(self.take(path, print, |place| staging::write(place, bytes, time)))
    }

    fn copy(&self, path: &str, from: &Path) -> Result<(), PublishError> {
        self.noting_failure(
            Fingerprint::of_file(from)
                .map_err(PublishError::io("read", from))
                .and_then(|print| {
                    let time = timestamp(self.work_folder.locked_at, print);
                    self.take(path, print, |place| staging::copy(place, from, print, time))
                }),
        )
    }
}

impl Drop for Publishing {
    fn drop(&mut self) {
        if self.disk.has_crashed() {
            self.work_folder.abandon();
        } else if !self.is_certain {
            // The next run discards what cannot be removed now.
            let _ = discard(&self.work_folder.path, &self.disk);
        }
    }
}

/// Whether the file at `place` still has this content, judged by its time, or by reading it if that is lost.
fn is_as_published(place: &Path, about: &Metadata, print: Fingerprint) -> bool {
    is_untouched(about, print) || holds(place, about.len(), print)
}

/// Whether the file at `place`, of `size` bytes, can be read and has this content.
fn holds(place: &Path, size: u64, print: Fingerprint) -> bool {
    size == print.size && Fingerprint::of_file(place).is_ok_and(|found| found == print)
}

/// Checks that no page's path is a folder of another's. Of several such pages the first by path is named.
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
