//! The journal: what is left to do once the whole site is on the disk.
//!
//! As soon as it is complete the new site is certain: whoever comes next carries it out to the end,
//! from wherever the last run was interrupted. Every entry may be carried out again. Text, in the
//! order in which it is carried out, sealed like the manifest:
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

use super::disk::Steps;
use super::error::PublishError;
use super::manifest::{seal, unsealed};
use super::moves::{Hand, gone_is_fine};
use super::path::{MANIFEST, folders_above, why_not};

const HEAD: &str = "chancery-journal 1\n";

/// What is to be done in the output, in order.
#[derive(Debug, PartialEq, Eq)]
pub struct Journal {
    entries: Vec<Entry>,
}

#[derive(Debug, PartialEq, Eq)]
enum Entry {
    /// Move the stage's numbered file or folder to this path.
    Move(usize, String),
    /// Remove this file of an earlier build.
    Remove(String),
}

/// Where the stage, the journal and the manifest to be lie in the workshop.
pub fn stage_in(workshop: &Path) -> PathBuf {
    workshop.join("stage")
}

fn journal_in(workshop: &Path) -> PathBuf {
    workshop.join("journal")
}

fn manifest_in(workshop: &Path) -> PathBuf {
    workshop.join("manifest")
}

impl Journal {
    /// The journal that moves the numbered entries and removes what is `stale`. New pages come
    /// first, so that no link dangles meanwhile; but a stale file goes before them when a folder
    /// has to stand there now, and so do a stale folder's files when a page has to.
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

    /// The complete journal in `workshop`, if there is one.
    pub fn read(workshop: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(journal_in(workshop)).ok()?)
    }

    /// Writes the manifest to be and then the journal. Once this returns, the new site is certain.
    pub fn write(
        &self,
        workshop: &Path,
        manifest: &str,
        steps: &Steps,
    ) -> Result<(), PublishError> {
        for (place, text) in [
            (manifest_in(workshop), manifest),
            (journal_in(workshop), &self.to_text()),
        ] {
            let written = steps.write_synced(&place, text.as_bytes());
            written.map_err(PublishError::io("write", &place))?;
        }
        sync_folder(workshop);
        Ok(())
    }

    /// Carries it out, whatever of it is already done.
    pub fn carry_out(
        &self,
        output: &Path,
        workshop: &Path,
        steps: &Steps,
    ) -> Result<(), PublishError> {
        let stage = stage_in(workshop);
        let mut hand = Hand::new(output, &stage, steps);
        for entry in &self.entries {
            match entry {
                Entry::Move(number, path) => hand.put(*number, path)?,
                Entry::Remove(path) => hand.remove(path)?,
            }
        }
        let removed = self
            .entries
            .iter()
            .filter(|entry| matches!(entry, Entry::Remove(_)));
        hand.remove_emptied_folders(removed.map(Entry::path))?;
        let (new, place) = (manifest_in(workshop), output.join(MANIFEST));
        gone_is_fine(steps.rename(&new, &place)).map_err(PublishError::io("replace", &place))?;
        discard(workshop, steps)
    }
}

impl Entry {
    fn path(&self) -> &str {
        match self {
            Self::Move(_, path) | Self::Remove(path) => path,
        }
    }
}

/// Removes what a run left in the workshop. The journal goes first: without it the rest means
/// nothing.
pub fn discard(workshop: &Path, steps: &Steps) -> Result<(), PublishError> {
    for place in [journal_in(workshop), manifest_in(workshop)] {
        let removed = gone_is_fine(steps.remove_file(&place));
        removed.map_err(PublishError::io("remove", &place))?;
    }
    let stage = stage_in(workshop);
    let removed = steps.next().and_then(|()| fs::remove_dir_all(&stage));
    gone_is_fine(removed).map_err(PublishError::io("remove", &stage))
}

/// Makes the journal's name durable. Where folders cannot be synced there is nothing to be done.
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
