//! Why publishing failed. None of these is an error of the content: the output folder, the disk or the program is the
//! cause, and the exit code is 2.

use std::path::{Path, PathBuf};
use std::{fmt, io};

use crate::base::io_error;

/// Why a site, or a page of it, could not be published. Unless [`PublishError::is_half_done`] says so, the published
/// site is as it was.
#[derive(Debug)]
pub enum PublishError {
    /// The output folder contains files but no manifest: it is somebody else's.
    NotOurs {
        /// The output folder.
        output: PathBuf,
        /// Some of what it contains, sorted.
        holds: Vec<String>,
    },
    /// The output folder is inside a folder that the site is read from: its pages would be content of the next build.
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
    /// Something that the manifest does not know is where a page has to go.
    InTheWay {
        /// What is there.
        place: PathBuf,
        /// The page that has to go there.
        page: String,
    },
    /// A page failed before, so this is not a whole site.
    Incomplete,
    /// The operating system refused.
    Io {
        /// What was being done, as in "cannot ...".
        doing: &'static str,
        /// To which file or folder.
        place: PathBuf,
        /// The operating system's error.
        error: io::Error,
    },
    /// The site is complete on the disk, but could not be moved into place completely; the next run begins by
    /// finishing that.
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

    /// What to do about it, if there is something to say.
    pub fn help(&self) -> Option<String> {
        Some(match self {
            Self::NotOurs { .. } => {
                "choose an empty folder with `-o`, or empty this one (dot files and CNAME may stay)"
                    .into()
            }
            Self::AmongSources(_) => {
                "choose a folder outside `content/` and `templates/` with `-o`".into()
            }
            Self::Busy(_) => "wait until the other build has finished".into(),
            Self::Manifest(..) => {
                "empty the folder (dot files other than the manifest may stay) and build again"
                    .into()
            }
            Self::InTheWay { place, .. } => {
                format!("move `{}` out of the output folder", place.display())
            }
            Self::HalfDone(_) => "fix that and build again".into(),
            Self::Io { error, .. } if error.kind() == io::ErrorKind::StorageFull => {
                "free some space on the disk; the published site was not touched".into()
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
                "the folder `{}` was not made by chancery (it contains {}), so it is not touched",
                output.display(),
                holds.join(", ")
            ),
            Self::AmongSources(output) => write!(
                f,
                "the output folder `{}` is inside a folder that the site is read from",
                output.display()
            ),
            Self::Busy(output) => {
                write!(f, "another build is publishing into `{}`", output.display())
            }
            Self::Manifest(place, why) => {
                write!(f, "the manifest `{}` {why}", place.display())
            }
            Self::BadPath(path, why) => write!(f, "the page {path:?} cannot be published: {why}"),
            Self::Twice(path) => write!(f, "two pages would be published as `{path}`"),
            Self::FileAndFolder { file, inside } => write!(
                f,
                "`{file}` cannot be published as a file, because `{inside}` needs it to be a folder"
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
            } => write!(
                f,
                "cannot {doing} `{}`: {}",
                place.display(),
                io_error::without_code(error)
            ),
            Self::HalfDone(error) => write!(
                f,
                "{error}; the site is partly published, and the next build continues from here"
            ),
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
