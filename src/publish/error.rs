//! Why publishing failed. None of these is a fault of the content: the output folder, the disk or
//! the program is at fault, and the exit code is 2.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::read::in_words;

/// Why a site, or a page of it, could not be published. Unless [`PublishError::is_half_done`] says
/// so, the published site is as it was.
#[derive(Debug)]
pub enum PublishError {
    /// The output folder holds things and no manifest: somebody else's folder.
    NotOurs {
        /// The output folder.
        output: PathBuf,
        /// Some of what it holds, sorted.
        holds: Vec<String>,
    },
    /// The output folder lies in a folder that the site is read from: its pages would be the next
    /// build's content.
    AmongSources(PathBuf),
    /// Another run is publishing into the same folder.
    Busy(PathBuf),
    /// The manifest cannot be read; why, as the end of a sentence.
    Manifest(PathBuf, &'static str),
    /// A page's path cannot be published; why, as the end of a sentence.
    BadPath(String, &'static str),
    /// Two pages have the same path.
    Twice(String),
    /// One page's path is a folder of another's.
    FileAndFolder {
        /// The page that would have to be a file.
        file: String,
        /// The page that needs it to be a folder.
        inside: String,
    },
    /// Something that the manifest does not know stands where a page has to go.
    InTheWay {
        /// What stands there.
        place: PathBuf,
        /// The page that has to go there.
        page: String,
    },
    /// A page had failed before, so what is there is not a whole site.
    Incomplete,
    /// The operating system refused.
    Io {
        /// What was being done, as in "cannot ...".
        doing: &'static str,
        /// To which file or folder.
        place: PathBuf,
        /// In its words.
        error: io::Error,
    },
    /// The site is complete on the disk, but could not be moved into place to the end; the next
    /// run begins by finishing it.
    HalfDone(Box<PublishError>),
}

impl PublishError {
    /// For `map_err`: the operating system refused `doing` something to `place`.
    pub fn io(doing: &'static str, place: &Path) -> impl FnOnce(io::Error) -> Self {
        let place = place.to_path_buf();
        move |error| Self::Io {
            doing,
            place,
            error,
        }
    }

    /// Whether some of the pages are already published and others not yet.
    pub fn is_half_done(&self) -> bool {
        matches!(self, Self::HalfDone(_))
    }

    /// What to do about it, where there is something to say.
    pub fn help(&self) -> Option<String> {
        Some(match self {
            Self::NotOurs { .. } => {
                "choose an empty folder with `-o`, or empty this one (dot files and CNAME may stay)"
                    .into()
            }
            Self::AmongSources(_) => {
                "choose a folder beside `content/` and `templates/` with `-o`".into()
            }
            Self::Busy(_) => "wait until the other build is done".into(),
            Self::Manifest(..) => {
                "empty the folder (dot files other than the manifest may stay) and build again"
                    .into()
            }
            Self::InTheWay { place, .. } => {
                format!("move `{}` out of the output folder", place.display())
            }
            Self::HalfDone(_) => "put that right and build again".into(),
            Self::Io { error, .. } if error.kind() == io::ErrorKind::StorageFull => {
                "make room on the disk; the published site was not touched".into()
            }
            _ => return None,
        })
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs { output, holds } => write!(
                f,
                "the folder `{}` was not made by chancery (it holds {}) and is not touched",
                output.display(),
                holds.join(", ")
            ),
            Self::AmongSources(output) => write!(
                f,
                "the output `{}` lies in a folder that the site is read from",
                output.display()
            ),
            Self::Busy(output) => {
                write!(f, "another build is publishing into `{}`", output.display())
            }
            Self::Manifest(place, why) => {
                write!(f, "the manifest `{}` {why}", place.display())
            }
            Self::BadPath(path, why) => write!(f, "the page {path:?} cannot be published: {why}"),
            Self::Twice(path) => write!(f, "two pages are to be published as `{path}`"),
            Self::FileAndFolder { file, inside } => write!(
                f,
                "`{file}` cannot be published as a file, as `{inside}` needs it to be a folder"
            ),
            Self::InTheWay { place, page } => write!(
                f,
                "`{}` was not made by chancery, but the page `{page}` has to go there",
                place.display()
            ),
            Self::Incomplete => f.write_str("a page could not be written, so nothing is published"),
            Self::Io {
                doing,
                place,
                error,
            } => {
                write!(
                    f,
                    "cannot {doing} `{}`: {}",
                    place.display(),
                    in_words(error)
                )
            }
            Self::HalfDone(error) => {
                write!(
                    f,
                    "{error}; the site is partly published, the next build goes on from here"
                )
            }
        }
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            Self::HalfDone(error) => Some(error),
            _ => None,
        }
    }
}
