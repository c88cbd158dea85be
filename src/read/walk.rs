//! Lists the files of `content/` and `templates/`, and decides what each is read as.
//!
//! The walk does not follow symbolic links. Links to files are resolved here, so that nothing outside the site's folder
//! is ever read; links to folders are rejected, so that no cycle is walked.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::pages::templates::ASSETS;

use super::diagnostics;

/// A file and what it is read as.
pub struct FoundFile {
    /// Relative to the site's folder, with `/`.
    pub path: String,
    /// Its path on this machine.
    pub place: PathBuf,
    /// What it is read as.
    pub kind: FileKind,
}

/// What a file is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A text that later stages read.
    Source,
    /// A file that is copied as it is.
    Asset,
    /// The site's own preview picture.
    Picture,
    /// A file of `templates/assets/` that is published as it is.
    OwnAsset,
    /// A file of `templates/` that is neither a template nor an asset.
    Stray,
}

/// The path of the site's own preview picture.
const PICTURE: &str = "templates/assets/og.png";

/// All files below `folder`/`top`, in no particular order; what cannot be listed goes to `diagnostics`.
pub fn walk(folder: &Path, top: &str, diagnostics: &mut Diagnostics) -> Vec<FoundFile> {
    let root = folder.join(top);
    let inside: Vec<_> = [folder, &root]
        .iter()
        .filter_map(|it| it.canonicalize().ok())
        .collect();
    let is_read = |entry: &DirEntry| entry.depth() == 0 || !is_ignored(entry);
    let mut found = Vec::new();
    for entry in WalkDir::new(&root).into_iter().filter_entry(is_read) {
        let one = match entry {
            Ok(entry) => found_at(folder, entry, &inside),
            Err(error) => Err(Box::new(unwalkable(folder, &root, error))),
        };
        match one {
            Ok(one) => found.extend(one),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    found
}

/// The file at one entry of the walk; `None` for a folder and for an ignored file.
fn found_at(
    folder: &Path,
    entry: DirEntry,
    inside: &[PathBuf],
) -> Result<Option<FoundFile>, Box<Diagnostic>> {
    if entry.file_type().is_dir() {
        return Ok(None);
    }
    let (path, is_exact) = relative(folder, entry.path());
    if !is_exact {
        return Err(Box::new(diagnostics::unreadable_name(&path)));
    }
    if entry.file_type().is_symlink() {
        check_link(&path, entry.path(), inside)?;
    } else if !entry.file_type().is_file() {
        return Err(Box::new(diagnostics::not_a_file(&path)));
    }
    let kind = kind(&path)?;
    Ok(kind.map(|kind| FoundFile {
        path,
        place: entry.into_path(),
        kind,
    }))
}

/// What the file at `path` is read as; `None` if it is ignored silently.
fn kind(path: &str) -> Result<Option<FileKind>, Box<Diagnostic>> {
    let Some(inside) = path.strip_prefix("content/") else {
        return Ok(Some(own_kind(path)));
    };
    if inside == "site.yaml" {
        return Ok(Some(FileKind::Source));
    }
    let Some((stem, ending)) = path.rsplit_once('.') else {
        return Ok(Some(FileKind::Asset));
    };
    if ending != "md" {
        let like = ["md", "markdown", "mdown", "mkd"]
            .iter()
            .any(|e| ending.eq_ignore_ascii_case(e));
        return if like {
            Err(Box::new(diagnostics::other_ending(
                path,
                &format!("{stem}.md"),
            )))
        } else {
            Ok(Some(FileKind::Asset))
        };
    }
    match inside.split_once('/') {
        Some(("briefs" | "pages", _)) => Ok(Some(FileKind::Source)),
        Some(("people" | "treaties" | "organisations", rest)) if rest.contains('/') => {
            Err(Box::new(diagnostics::record_in_subfolder(path)))
        }
        Some(("people" | "treaties" | "organisations", _)) => Ok(Some(FileKind::Source)),
        _ => Err(Box::new(diagnostics::misplaced(path))),
    }
}

/// What a file of `templates/` is read as. Of the assets only those are texts that the program works with: style sheets,
/// and what replaces one of its own.
fn own_kind(path: &str) -> FileKind {
    const TEXTS: [&str; 3] = ["site.js", "network.js", "favicon.svg"];
    match path.strip_prefix(ASSETS) {
        Some(_) if path == PICTURE => FileKind::Picture,
        Some(name) if name.ends_with(".css") || TEXTS.contains(&name) => FileKind::Source,
        Some(_) => FileKind::OwnAsset,
        None if path.ends_with(".html") => FileKind::Source,
        None => FileKind::Stray,
    }
}

/// Dot files, and what editors and file managers leave behind.
fn is_ignored(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") || name == "Thumbs.db"
}

/// Checks that the symbolic link at `place` points to a file below one of the folders `inside`.
fn check_link(path: &str, place: &Path, inside: &[PathBuf]) -> Result<(), Box<Diagnostic>> {
    let target = place
        .canonicalize()
        .map_err(|error| Box::new(diagnostics::broken_link(path, &error)))?;
    if !inside.iter().any(|folder| target.starts_with(folder)) {
        return Err(Box::new(diagnostics::link_leads_outside(path, &target)));
    }
    match target.metadata() {
        Ok(about) if about.is_file() => Ok(()),
        Ok(about) if about.is_dir() => Err(Box::new(diagnostics::link_to_folder(path))),
        Ok(_) => Err(Box::new(diagnostics::not_a_file(path))),
        Err(error) => Err(Box::new(diagnostics::unreadable(path, &error))),
    }
}

/// The path relative to `folder`, with `/` between its parts, and whether it is exact: a name that is not UTF-8 is
/// replaced in part.
fn relative(folder: &Path, place: &Path) -> (String, bool) {
    let inside = place.strip_prefix(folder).unwrap_or(place);
    let mut is_exact = true;
    let parts: Vec<_> = inside
        .iter()
        .map(|part| {
            is_exact &= part.to_str().is_some();
            part.to_string_lossy()
        })
        .collect();
    (parts.join("/"), is_exact)
}

fn unwalkable(folder: &Path, root: &Path, error: walkdir::Error) -> Diagnostic {
    let (path, _) = relative(folder, error.path().unwrap_or(root));
    let error = error
        .into_io_error()
        .unwrap_or_else(|| std::io::Error::other("a cycle of links"));
    diagnostics::unreadable(&path, &error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_files_are_read_as() {
        let read_as = |path| kind(path).map_err(|diagnostic| diagnostic.code.id());
        for source in [
            "content/site.yaml",
            "content/briefs/2001/03/x.md",
            "content/people/x.md",
            "content/pages/a/b.md",
            "templates/a/brief.html",
        ] {
            assert_eq!(read_as(source), Ok(Some(FileKind::Source)), "{source}");
        }
        for asset in [
            "content/briefs/x.png",
            "content/LICENCE",
            "content/people/data.yaml",
        ] {
            assert_eq!(read_as(asset), Ok(Some(FileKind::Asset)), "{asset}");
        }
        for misplaced in [
            "content/x.md",
            "content/other/x.md",
            "content/people/a/x.md",
            "content/briefs/x.MD",
        ] {
            assert_eq!(read_as(misplaced), Err("E005"), "{misplaced}");
        }
        assert_eq!(read_as("templates/sketch.png"), Ok(Some(FileKind::Stray)));
        for asset in ["logo.svg", "fonts/a.woff2", "demo.html", "README"] {
            assert_eq!(
                own_kind(&format!("{ASSETS}{asset}")),
                FileKind::OwnAsset,
                "{asset}"
            );
        }
        for file in crate::pages::templates::embedded() {
            assert_eq!(own_kind(&file.path), FileKind::Source, "{}", file.path);
        }
        assert_eq!(read_as(PICTURE), Ok(Some(FileKind::Picture)));
    }
}
