//! Reading a site's folder: every source's text, and what other files there are.
//!
//! The first stage of a run and the only reader of content. `content/site.yaml` is read first, as
//! it sets the limit for the others; the rest is read in parallel and sorted, so that nothing later
//! depends on the file system's order. A file that cannot be read is a fault among others, never the
//! end of the run. Which files are read as what is in `read_walk`; bytes become text in `read_text`.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::archive::site::Asset;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::{Source, Sources};
use crate::base::span::{SourceId, Span};
use crate::frontmatter::config;
use crate::frontmatter::config::{Config, SITE_FILE};
use crate::pages::share_picture::png;

use super::diagnostics;
use super::picture_size::picture_size;
use super::text::{BadByte, decode, forbidden};
use super::walk::{Found, Kind, walk};

/// The limit for `content/site.yaml` itself, which cannot set it: 4 MiB.
const SITE_FILE_LIMIT: u64 = 4 << 20;

/// What was found in a site's folder.
#[derive(Debug)]
pub struct ReadFolder {
    /// `content/site.yaml`, the Markdown that is read, and the site's own templates.
    pub sources: Sources,
    /// The sources that could not be read as text: they are there (a link to them does not dangle),
    /// but what they say is unknown, so that no later stage should parse them. Their text is empty,
    /// or lossy where the fault is that it is not UTF-8.
    pub unusable: FxHashSet<String>,
    /// The settings of the site.
    pub config: Config,
    /// Every other file below `content/`, by path.
    pub assets: Vec<Asset>,
    /// The site's own picture beside links to it, a PNG.
    pub picture: Option<Vec<u8>>,
    /// What is wrong with any of them.
    pub diagnostics: Diagnostics,
}

/// Why a folder is not a site's.
#[derive(Debug)]
pub enum FolderError {
    /// There is no such folder, or it cannot be looked into.
    Unreachable(PathBuf, std::io::Error),
    /// It is a file.
    NotAFolder(PathBuf),
    /// It has no `content/`.
    NoContent(PathBuf),
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(folder, error) => {
                write!(
                    f,
                    "the folder `{}`: {}",
                    folder.display(),
                    diagnostics::in_words(error)
                )
            }
            Self::NotAFolder(place) => write!(f, "`{}` is not a folder", place.display()),
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
                "this looks like a `content` folder itself: name the folder above it"
            }
            _ => "name the folder that holds `content/`, for example `chancery build my-site`",
        }
    }
}

/// Reads the site in `folder`. `built_in` are sources that come with the program; a file of the folder
/// at the same path replaces one.
///
/// # Errors
/// When `folder` is no site's folder at all; whatever is wrong inside it is among the faults.
pub fn read(folder: &Path, built_in: Vec<Source>) -> Result<ReadFolder, FolderError> {
    is_a_site(folder)?;
    let mut diagnostics = Diagnostics::new();
    let mut found = walk(folder, "content", &mut diagnostics);
    if folder.join("templates").is_dir() {
        found.extend(walk(folder, "templates", &mut diagnostics));
    }
    let sources = found.iter().filter(|file| file.kind == Kind::Source);
    // Sources get their ids in the order of their paths, and the built-in ones come after `content/`.
    let id = sources.filter(|file| *file.path < *SITE_FILE).count();
    let site_file = found.iter().position(|file| file.path == SITE_FILE);
    let site = site_file.map(|at| read_source(found.swap_remove(at), SITE_FILE_LIMIT));
    let config = match &site {
        None => {
            diagnostics.push(diagnostics::no_site_file());
            Config::default()
        }
        Some(Outcome {
            trouble: Some(_), ..
        }) => Config::default(),
        Some(Outcome { source, .. }) => {
            config::read(SourceId(id as u32), &source.text, &mut diagnostics)
        }
    };
    let limit = config.limits.file;
    let picture = found.iter().position(|file| file.kind == Kind::Picture);
    let picture = picture.map(|at| read_picture(&found.swap_remove(at), limit));
    let picture = picture.and_then(|read| {
        read.map_err(|diagnostic| diagnostics.push(*diagnostic))
            .ok()
    });
    let mut outcomes: Vec<Outcome> = site.into_iter().collect();
    let (sources, assets): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|file| file.kind == Kind::Source);
    outcomes.par_extend(sources.into_par_iter().map(|file| read_source(file, limit)));
    let assets = stat_assets(assets, &mut diagnostics);
    Ok(ReadFolder {
        picture,
        ..assemble(outcomes, built_in, config, assets, diagnostics)
    })
}

fn is_a_site(folder: &Path) -> Result<(), FolderError> {
    match folder.metadata() {
        Err(error) => Err(FolderError::Unreachable(folder.into(), error)),
        Ok(about) if !about.is_dir() => Err(FolderError::NotAFolder(folder.into())),
        Ok(_) if !folder.join("content").is_dir() => Err(FolderError::NoContent(folder.into())),
        Ok(_) => Ok(()),
    }
}

/// One source as it was read, and what was wrong.
struct Outcome {
    source: Source,
    trouble: Option<Trouble>,
    /// Characters that no page can hold, with their first place and how often they are there. The
    /// text is read all the same.
    forbidden: Vec<(char, usize, usize)>,
}

enum Trouble {
    Fault(Box<Diagnostic>),
    /// A fault needs a span, and sources have ids only once all are there.
    NotUtf8(BadByte, usize),
}

fn read_source(file: Found, limit: u64) -> Outcome {
    let Found { path, place, .. } = file;
    match read_bytes(&path, &place, limit) {
        Err(diagnostic) => Outcome {
            source: Source {
                path,
                text: String::new(),
            },
            trouble: Some(Trouble::Fault(diagnostic)),
            forbidden: Vec::new(),
        },
        Ok(bytes) => {
            let text = decode(bytes);
            let trouble = text.bad.map(|(bad, at)| Trouble::NotUtf8(bad, at));
            // Of bytes that are no text, what else is odd about them says nothing.
            let forbidden = match trouble {
                None => forbidden(&text.text),
                Some(_) => Vec::new(),
            };
            Outcome {
                forbidden,
                source: Source {
                    path,
                    text: text.text,
                },
                trouble,
            }
        }
    }
}

/// The bytes of a file of at most `limit` bytes. The limit holds for what is read, too, should the
/// file grow meanwhile.
fn read_bytes(path: &str, place: &Path, limit: u64) -> Result<Vec<u8>, Box<Diagnostic>> {
    let unreadable = |error| Box::new(diagnostics::unreadable(path, &error));
    let too_large = |size| Err(Box::new(diagnostics::too_large(path, size, limit)));
    let mut file = File::open(place).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    if size > limit {
        return too_large(size);
    }
    // One byte more, so that the read that finds the end needs no larger buffer.
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

/// The site's own picture, which must be a PNG.
fn read_picture(file: &Found, limit: u64) -> Result<Vec<u8>, Box<Diagnostic>> {
    let bytes = read_bytes(&file.path, &file.place, limit)?;
    match png::size(&bytes) {
        Some(_) => Ok(bytes),
        None => Err(Box::new(diagnostics::no_png(&file.path))),
    }
}

fn stat_assets(files: Vec<Found>, diagnostics: &mut Diagnostics) -> Vec<Asset> {
    let stat = |file: Found| match file.place.metadata() {
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

fn assemble(
    outcomes: Vec<Outcome>,
    built_in: Vec<Source>,
    config: Config,
    assets: Vec<Asset>,
    mut diagnostics: Diagnostics,
) -> ReadFolder {
    let mut unusable = FxHashSet::default();
    let mut not_utf8 = Vec::new();
    let mut forbidden = Vec::new();
    let mut files = Vec::with_capacity(outcomes.len());
    for outcome in outcomes {
        let (source, trouble) = (outcome.source, outcome.trouble);
        let found = outcome.forbidden.into_iter();
        forbidden.extend(found.map(|it| (source.path.clone(), it)));
        if trouble.is_some() {
            unusable.insert(source.path.clone());
        }
        match trouble {
            None => {}
            Some(Trouble::Fault(diagnostic)) => diagnostics.push(*diagnostic),
            Some(Trouble::NotUtf8(bad, at)) => not_utf8.push((source.path.clone(), bad, at)),
        }
        files.push(source);
    }
    let own: FxHashSet<String> = files.iter().map(|file| file.path.clone()).collect();
    files.extend(
        built_in
            .into_iter()
            .filter(|file| !own.contains(&file.path)),
    );
    let sources = Sources::new(files);
    let span = |path: &str, at: usize, character: char| {
        let source = sources
            .find(path)
            .expect("it was put among the sources just now");
        Span::new(source, at..at + character.len_utf8())
    };
    for (path, bad, at) in not_utf8 {
        let span = span(&path, at, '\u{FFFD}');
        diagnostics.push(diagnostics::not_utf8(&path, span, &bad));
    }
    for (path, (character, at, times)) in forbidden {
        let span = span(&path, at, character);
        diagnostics.push(diagnostics::forbidden_character(span, character, times));
    }
    diagnostics.sort(&sources);
    ReadFolder {
        sources,
        unusable,
        config,
        assets,
        picture: None,
        diagnostics,
    }
}
