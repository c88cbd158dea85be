//! Reads a site's folder: every text, and which other files there are.
//!
//! `content/site.yaml` is read first, because it sets the size limit for the others. The rest is read in parallel
//! and sorted, so that no later stage depends on the order in which the file system lists files. A file that cannot
//! be read is a diagnostic like any other and never ends the run.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustc_hash::FxHashSet;
use xxhash_rust::xxh3::Xxh3Default;

use crate::archive::site::Asset;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::io_error;
use crate::base::source::{Source, Sources};
use crate::base::span::{SourceId, Span};
use crate::frontmatter::config;
use crate::frontmatter::config::{Config, SITE_FILE};
use crate::pages::share_picture::png;
use crate::pages::templates::OwnFile;

use super::diagnostics;
use super::picture_size::picture_size;
use super::text::{BadByte, decode, forbidden};
use super::walk::{FileKind, FoundFile, walk};

/// The limit for `content/site.yaml` itself, which cannot set its own: 4 MiB.
const SITE_FILE_LIMIT: u64 = 4 << 20;

/// Everything that a site's folder contains.
#[derive(Debug)]
pub struct ReadFolder {
    /// `content/site.yaml`, all Markdown, and the site's own templates.
    pub sources: Sources,
    /// Paths of sources that could not be read as text. They exist, so a link to one does not dangle, but no later
    /// stage should parse them: their text is empty, or means nothing if they are UTF-16.
    pub unusable: FxHashSet<String>,
    /// The settings of the site.
    pub config: Config,
    /// Every other file below `content/`, by path.
    pub assets: Vec<Asset>,
    /// The site's own preview picture, a PNG.
    pub picture: Option<Vec<u8>>,
    /// Every file of `templates/`, by path.
    pub own_files: Vec<OwnFile>,
    /// What is wrong with any of these.
    pub diagnostics: Diagnostics,
}

/// Why a folder cannot be read as a site.
#[derive(Debug)]
pub enum FolderError {
    /// It does not exist, or cannot be opened.
    Unreachable(PathBuf, std::io::Error),
    /// It is a file.
    NotAFolder(PathBuf),
    /// It has no `content/`.
    NoContent(PathBuf),
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(folder, error) => write!(
                f,
                "cannot open the folder `{}`: {}",
                folder.display(),
                io_error::without_code(error)
            ),
            Self::NotAFolder(path) => write!(f, "`{}` is not a folder", path.display()),
            Self::NoContent(folder) => {
                write!(f, "there is no folder `content` in `{}`", folder.display())
            }
        }
    }
}

impl std::error::Error for FolderError {}

impl FolderError {
    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoContent(folder) if folder.join("briefs").is_dir() => {
                "this looks like a `content` folder itself: give the folder above it"
            }
            _ => "give the folder that holds `content/`, for example `chancery build my-site`",
        }
    }
}

/// Reads the site in `folder`. `built_in` are the sources that come with the program; a file of the folder with the
/// same path replaces one of them.
///
/// # Errors
/// If `folder` is not a site's folder at all. Whatever is wrong inside it is a diagnostic.
pub fn read(folder: &Path, built_in: Vec<Source>) -> Result<ReadFolder, FolderError> {
    is_a_site(folder)?;
    let mut diagnostics = Diagnostics::new();
    let mut found = walk(folder, "content", &mut diagnostics);
    let mut own_files = Vec::new();
    if folder.join("templates").is_dir() {
        let found_here = walk(folder, "templates", &mut diagnostics);
        own_files = stamp_own_files(&found_here, &mut diagnostics);
        let is_read = |file: &FoundFile| matches!(file.kind, FileKind::Source | FileKind::Picture);
        found.extend(found_here.into_iter().filter(is_read));
    }
    let sources = found.iter().filter(|file| file.kind == FileKind::Source);
    // Sources get their ids in the order of their paths, and the built-in ones come after `content/`.
    let id = sources.filter(|file| *file.path < *SITE_FILE).count();
    let site_file = found.iter().position(|file| file.path == SITE_FILE);
    let site = site_file.map(|at| read_source(found.swap_remove(at), SITE_FILE_LIMIT));
    let config = match &site {
        None => {
            diagnostics.push(diagnostics::no_site_file());
            Config::default()
        }
        Some(site) if !site.is_usable() => Config::default(),
        Some(site) => config::read(SourceId(id as u32), &site.source.text, &mut diagnostics),
    };
    let limit = config.limits.file;
    let picture = found.iter().position(|file| file.kind == FileKind::Picture);
    let picture = picture.map(|at| read_picture(&found.swap_remove(at), limit));
    let picture = picture.and_then(|read| {
        let failed = |diagnostic: Box<Diagnostic>| diagnostics.push(*diagnostic);
        read.map_err(failed).ok()
    });
    let (sources, assets): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|file| file.kind == FileKind::Source);
    let mut files: Vec<ReadSource> = site.into_iter().collect();
    files.par_extend(sources.into_par_iter().map(|file| read_source(file, limit)));
    let assets = stat_assets(assets, &mut diagnostics);
    let unusable = files.iter().filter(|file| !file.is_usable());
    let unusable = unusable.map(|file| file.source.path.clone()).collect();
    let sources = into_sources(files, built_in, &mut diagnostics);
    diagnostics.sort(&sources);
    Ok(ReadFolder {
        sources,
        unusable,
        assets,
        picture,
        own_files,
        config,
        diagnostics,
    })
}

/// The files of `templates/`, with the hash of each asset that is not read as text.
fn stamp_own_files(found: &[FoundFile], diagnostics: &mut Diagnostics) -> Vec<OwnFile> {
    let stamp = |file: &FoundFile| {
        let is_asset = matches!(file.kind, FileKind::OwnAsset | FileKind::Picture);
        let hash = is_asset.then(|| hash_of_file(&file.place)).transpose();
        let path = file.path.clone();
        hash.map(|hash| OwnFile { path, hash })
            .map_err(|error| Box::new(diagnostics::unreadable(&file.path, &error)))
    };
    let stamped: Vec<Result<OwnFile, Box<Diagnostic>>> = found.par_iter().map(stamp).collect();
    let mut files = Vec::with_capacity(stamped.len());
    for one in stamped {
        match one {
            Ok(file) => files.push(file),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The hash (XXH3, 64 bits) of a file, which is read in pieces.
fn hash_of_file(place: &Path) -> std::io::Result<u64> {
    let (mut file, mut hasher) = (File::open(place)?, Xxh3Default::new());
    let mut piece = vec![0; 64 << 10];
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok(hasher.digest()),
            Ok(read) => hasher.update(&piece[..read]),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn is_a_site(folder: &Path) -> Result<(), FolderError> {
    match folder.metadata() {
        Err(error) => Err(FolderError::Unreachable(folder.into(), error)),
        Ok(about) if !about.is_dir() => Err(FolderError::NotAFolder(folder.into())),
        Ok(_) if !folder.join("content").is_dir() => Err(FolderError::NoContent(folder.into())),
        Ok(_) => Ok(()),
    }
}

/// One source as it was read, with what is wrong with it.
struct ReadSource {
    source: Source,
    problems: Vec<Problem>,
}

/// What is wrong with a source. Most of these become diagnostics only later: those need a span, and sources have
/// ids only once all of them have been read.
enum Problem {
    /// There is no text.
    Unreadable(Box<Diagnostic>),
    /// The first byte that is not UTF-8, and where its replacement character is in the text.
    NotUtf8(BadByte, usize),
    /// A character that no page can hold, where it is first, and how often it occurs. The text is still used.
    Forbidden(char, usize, usize),
}

impl ReadSource {
    fn is_usable(&self) -> bool {
        let is_harmless = |problem: &Problem| match problem {
            Problem::Unreadable(_) => false,
            // All that is not ASCII is lost, but most of the file can be checked.
            Problem::NotUtf8(bad, _) => !bad.looks_like_utf16,
            Problem::Forbidden(..) => true,
        };
        self.problems.iter().all(is_harmless)
    }
}

fn read_source(file: FoundFile, limit: u64) -> ReadSource {
    let path = file.path;
    let (text, problems) = match read_bytes(&path, &file.place, limit).map(decode) {
        Err(diagnostic) => (String::new(), vec![Problem::Unreadable(diagnostic)]),
        Ok((text, None)) => {
            let forbidden = forbidden(&text).into_iter();
            let problems =
                forbidden.map(|(character, at, times)| Problem::Forbidden(character, at, times));
            let problems = problems.collect();
            (text, problems)
        }
        // Other oddities of bytes that are not text say nothing.
        Ok((text, Some((bad, at)))) => (text, vec![Problem::NotUtf8(bad, at)]),
    };
    let source = Source { path, text };
    ReadSource { source, problems }
}

/// The bytes of a file of at most `limit` bytes. The limit also applies while reading, in case the file grows.
fn read_bytes(path: &str, place: &Path, limit: u64) -> Result<Vec<u8>, Box<Diagnostic>> {
    let unreadable = |error| Box::new(diagnostics::unreadable(path, &error));
    let too_large = |size| Err(Box::new(diagnostics::too_large(path, size, limit)));
    let mut file = File::open(place).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    if size > limit {
        return too_large(size);
    }
    // One byte more, so that the read that finds the end does not enlarge the buffer.
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    let read = file
        .by_ref()
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes);
    let read = read.map_err(unreadable)? as u64;
    if read > limit {
        too_large(read)
    } else {
        Ok(bytes)
    }
}

/// The site's own preview picture, which must be a PNG.
fn read_picture(file: &FoundFile, limit: u64) -> Result<Vec<u8>, Box<Diagnostic>> {
    let bytes = read_bytes(&file.path, &file.place, limit)?;
    match png::size(&bytes) {
        Some(_) => Ok(bytes),
        None => Err(Box::new(diagnostics::no_png(&file.path))),
    }
}

fn stat_assets(files: Vec<FoundFile>, diagnostics: &mut Diagnostics) -> Vec<Asset> {
    let stat = |file: FoundFile| match file.place.metadata() {
        Ok(about) => Ok(Asset {
            size: about.len(),
            picture: picture_size(&file.place),
            path: file.path,
        }),
        Err(error) => Err(Box::new(diagnostics::unreadable(&file.path, &error))),
    };
    let results: Vec<_> = files.into_par_iter().map(stat).collect();
    let mut assets = Vec::with_capacity(results.len());
    for result in results {
        match result {
            Ok(asset) => assets.push(asset),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    assets.sort_by(|a, b| a.path.cmp(&b.path));
    assets
}

/// Puts the sources together, with those that come with the program, and reports what is wrong with them.
fn into_sources(
    files: Vec<ReadSource>,
    built_in: Vec<Source>,
    diagnostics: &mut Diagnostics,
) -> Sources {
    let own: FxHashSet<String> = files.iter().map(|file| file.source.path.clone()).collect();
    let built_in = built_in.into_iter();
    let mut texts: Vec<Source> = built_in.filter(|file| !own.contains(&file.path)).collect();
    let mut problems = Vec::new();
    for file in files {
        let path = &file.source.path;
        problems.extend(file.problems.into_iter().map(|it| (path.clone(), it)));
        texts.push(file.source);
    }
    let sources = Sources::new(texts);
    for (path, problem) in problems {
        let span = |at: usize, character: char| {
            let source = sources.find(&path).expect("it is one of these sources");
            Span::new(source, at..at + character.len_utf8())
        };
        diagnostics.push(match problem {
            Problem::Unreadable(diagnostic) => *diagnostic,
            Problem::NotUtf8(bad, at) => {
                let span = span(at, char::REPLACEMENT_CHARACTER);
                diagnostics::not_utf8(&path, span, &bad)
            }
            Problem::Forbidden(character, at, times) => {
                diagnostics::forbidden_character(span(at, character), character, times)
            }
        });
    }
    sources
}
