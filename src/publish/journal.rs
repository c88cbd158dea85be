//! The journal: what is left to do once the whole site is on the disk.
//!
//! Once the journal is complete, the new site is certain: the next run carries it out, from wherever the last one
//! was interrupted. Every entry may be carried out again. It is a text file, closed with a seal like the manifest, whose
//! lines are in the order in which they are carried out:
//!
//! ```text
//! chancery-journal 1
//! remove a/b/index.html
//! move 0 briefs/tone
//! seal 0123456789abcdef0123456789abcdef
//! ```

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::disk::{Disk, gone_is_fine};
use super::error::PublishError;
use super::manifest::{seal, unsealed};
use super::moves::Mover;
use super::path::{MANIFEST, folders_above, why_not};

const HEAD: &str = "chancery-journal 1\n";

/// What remains to be done in the output, in order.
#[derive(Debug, PartialEq, Eq)]
pub struct Journal {
    entries: Vec<Entry>,
}

#[derive(Debug, PartialEq, Eq)]
enum Entry {
    /// Move the staged file or folder with this number to this path.
    Move(usize, String),
    /// Remove this file of an earlier build.
    Remove(String),
}

/// The staging folder inside the work folder.
pub fn staging_in(work_folder: &Path) -> PathBuf {
    work_folder.join("stage")
}

fn journal_in(work_folder: &Path) -> PathBuf {
    work_folder.join("journal")
}

/// The new manifest, until it replaces the old one.
fn manifest_in(work_folder: &Path) -> PathBuf {
    work_folder.join("manifest")
}

impl Journal {
    /// The journal that moves the numbered entries and removes what is `stale`. New pages come first, so that no link
    /// dangles in the meantime; but what a new page or folder replaces (a stale file where a folder has to be, the files of a
    /// stale folder where a page has to be) is removed before.
    pub fn plan(moves: Vec<String>, stale: &[&str]) -> Self {
        let targets: FxHashSet<&str> = moves.iter().map(String::as_str).collect();
        let is_in_the_way = |path: &&&str| {
            targets.contains(**path) || folders_above(path).any(|above| targets.contains(above))
        };
        let (first, last): (Vec<&str>, Vec<&str>) = stale.iter().partition(is_in_the_way);
        let removal = |path: &str| Entry::Remove(path.to_string());
        let mut entries: Vec<Entry> = first.into_iter().map(removal).collect();
        let last: Vec<Entry> = last.into_iter().map(removal).collect();
        entries.extend(
            moves
                .into_iter()
                .enumerate()
                .map(|(at, path)| Entry::Move(at, path)),
        );
        entries.extend(last);
        Self { entries }
    }

    fn to_text(&self) -> String {
        let mut text = String::from(HEAD);
        for entry in &self.entries {
            // Writing into a String cannot fail.
            let _ = match entry {
                Entry::Move(number, path) => writeln!(text, "move {number} {path}"),
                Entry::Remove(path) => writeln!(text, "remove {path}"),
            };
        }
        seal(text)
    }

    fn parse(text: &str) -> Option<Self> {
        let entry = |line: &str| {
            let (verb, rest) = line.split_once(' ')?;
            let entry = match verb {
                "remove" => Entry::Remove(rest.to_string()),
                "move" => {
                    let (number, path) = rest.split_once(' ')?;
                    Entry::Move(number.parse().ok()?, path.to_string())
                }
                _ => return None,
            };
            why_not(entry.path()).is_none().then_some(entry)
        };
        let lines = unsealed(text)?.strip_prefix(HEAD)?;
        Some(Self {
            entries: lines.lines().map(entry).collect::<Option<_>>()?,
        })
    }

    /// The journal in `work_folder`, if there is a complete one.
    pub fn read(work_folder: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(journal_in(work_folder)).ok()?)
    }

    /// Writes the new manifest and then the journal. Once this returns, the new site is certain.
    pub fn write(
        &self,
        work_folder: &Path,
        manifest: &str,
        disk: &Disk,
    ) -> Result<(), PublishError> {
        for (place, text) in [
            (manifest_in(work_folder), manifest),
            (journal_in(work_folder), &self.to_text()),
        ] {
            let written = disk.write_synced(&place, text.as_bytes());
            written.map_err(PublishError::io("write", &place))?;
        }
        sync_folder(work_folder);
        Ok(())
    }

    /// Carries out every entry, whether it was done before or not.
    pub fn carry_out(
        &self,
        output: &Path,
        work_folder: &Path,
        disk: &Disk,
    ) -> Result<(), PublishError> {
        let staging = staging_in(work_folder);
        let mut mover = Mover::new(output, &staging, disk);
        for entry in &self.entries {
            match entry {
                Entry::Move(number, path) => mover.move_in(*number, path)?,
                Entry::Remove(path) => mover.remove(path)?,
            }
        }
        let removed = self
            .entries
            .iter()
            .filter(|entry| matches!(entry, Entry::Remove(_)));
        mover.remove_emptied_folders(removed.map(Entry::path))?;
        let (new, place) = (manifest_in(work_folder), output.join(MANIFEST));
        gone_is_fine(disk.rename(&new, &place)).map_err(PublishError::io("replace", &place))?;
        discard(work_folder, disk)
    }
}

impl Entry {
    fn path(&self) -> &str {
        match self {
            Self::Move(_, path) | Self::Remove(path) => path,
        }
    }
}

/// Removes what a run left in the work folder. The journal goes first: without it the rest means nothing.
pub fn discard(work_folder: &Path, disk: &Disk) -> Result<(), PublishError> {
    for place in [journal_in(work_folder), manifest_in(work_folder)] {
        let removed = gone_is_fine(disk.remove_file(&place));
        removed.map_err(PublishError::io("remove", &place))?;
    }
    let staging = staging_in(work_folder);
    let removed = gone_is_fine(disk.remove_dir_all(&staging));
    removed.map_err(PublishError::io("remove", &staging))
}

/// Makes the journal's name durable. Where folders cannot be synced, nothing can be done.
fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = fs::File::open(folder)
    {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_way_goes_first_and_the_rest_last() {
        let moves = vec!["a".to_string(), "b/c".to_string()];
        let journal = Journal::plan(moves, &["a/x/index.html", "ab", "b/c", "z"]);
        assert_eq!(
            unsealed(&journal.to_text()),
            Some(
                "chancery-journal 1\nremove a/x/index.html\nremove b/c\nmove 0 a\nmove 1 b/c\n\
                 remove ab\nremove z\n"
            )
        );
    }

    #[test]
    fn a_journal_is_whole_or_none() {
        let journal = Journal::plan(vec!["a".into(), "b/c".into()], &["d"]);
        let text = journal.to_text();
        assert_eq!(Journal::parse(&text), Some(journal));
        for end in 0..text.len() {
            assert_eq!(Journal::parse(&text[..end]), None);
        }
        assert_eq!(Journal::parse(&seal(format!("{HEAD}remove ../x\n"))), None);
    }
}
