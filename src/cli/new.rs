//! `chancery new`: a new record or brief, written where its name says, ready to be filled in.
//!
//! Nothing is ever overwritten: the file is made by the one call that fails where there is one. What
//! it holds comes from [`crate::frontmatter::new_files`].

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::archive::assemble::Archive;
use crate::archive::facts::strong_names;
use crate::archive::routes;
use crate::archive::site::{RecordId, Site};
use crate::base::character;
use crate::base::date::Day;
use crate::base::record_kind::RecordKind;
use crate::base::slug::{is_addressable, slugify};
use crate::base::source::Sources;
use crate::frontmatter::new_files;
use crate::names::person::family;
use crate::names::text::folded;
use crate::names::text::words::words;
use crate::read::in_words;

/// What is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum New {
    /// A record of this kind and name.
    Record(RecordKind, String),
    /// A brief of this date and title.
    Brief(Day, String),
}

/// Why nothing was written.
#[derive(Debug)]
pub enum Refusal {
    /// The name is empty, or has a character that no page can hold.
    Unusable(String),
    /// No address can be made of the name: the folder that the file would go to.
    NoAddress(String, String),
    /// A record bears the name: its name and its file.
    SightedBearer(String, String),
    /// A brief has the address that the new one would have: its file.
    Taken(String),
    /// There is such a file.
    Exists(String),
    /// The disk fails.
    Disk(String, io::Error),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unusable(why) => write!(f, "{why}"),
            Self::NoAddress(name, _) => {
                write!(f, "`{name}` has no letter or digit to make an address of")
            }
            Self::SightedBearer(name, file) => {
                write!(f, "`{name}` is the name of a record already: {file}")
            }
            Self::Taken(file) => write!(f, "a brief has this title's address already: {file}"),
            Self::Exists(file) => write!(f, "there is a file `{file}` already"),
            Self::Disk(file, error) => write!(f, "cannot write `{file}`: {}", in_words(error)),
        }
    }
}

impl std::error::Error for Refusal {}

impl Refusal {
    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            Self::Unusable(_) => "give the name as it is to be shown".to_owned(),
            Self::NoAddress(_, folder) => format!(
                "write the file by hand, under a name of letters without accents, below {folder}"
            ),
            Self::SightedBearer(_, file) => format!(
                "fill in {file}; for somebody else of that name write a file under another name, and \
                 tell the two apart by their names, such as a middle initial"
            ),
            Self::Taken(_) => {
                "choose another title, or write the file with a `slug` of its own".to_owned()
            }
            Self::Exists(file) => format!("fill in {file}, or give another name"),
            Self::Disk(..) => "see to the disk or its permissions, and try again".to_owned(),
        }
    }
}

/// Writes a new file below `folder` and returns its path there.
///
/// # Errors
/// When it cannot be, or must not be, written; then nothing is.
pub fn write(
    folder: &Path,
    archive: &Archive,
    sources: &Sources,
    new: &New,
) -> Result<String, Refusal> {
    let site = &archive.site;
    let (path, text) = match new {
        New::Record(kind, name) => record(site, sources, *kind, name)?,
        New::Brief(date, title) => brief(site, sources, *date, title)?,
    };
    let place = folder.join(&path);
    let made = place.parent().map_or(Ok(()), fs::create_dir_all);
    let file = made.and_then(|()| File::create_new(&place));
    match file.and_then(|mut file| file.write_all(text.as_bytes())) {
        Ok(()) => Ok(path),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(Refusal::Exists(path)),
        Err(error) => Err(Refusal::Disk(path, error)),
    }
}

/// The path and the text of a new record.
fn record(
    site: &Site,
    sources: &Sources,
    kind: RecordKind,
    name: &str,
) -> Result<(String, String), Refusal> {
    let name = usable(name, "name")?;
    if let Some(record) = bearer(site, &name) {
        let record = site.record(record);
        let file = sources.get(record.place().source).path.clone();
        return Err(Refusal::SightedBearer(name, file));
    }
    let folder = format!("content/{}/", kind.folder());
    let path = format!("{folder}{}.md", id(&name, &folder)?);
    let same = |known: &str| known.eq_ignore_ascii_case(&path);
    if let Some((_, source)) = sources.iter().find(|(_, source)| same(&source.path)) {
        return Err(Refusal::Exists(source.path.clone()));
    }
    let family = family::guessed(&name).filter(|_| kind == RecordKind::Person);
    let text = new_files::record(kind, &name, family);
    Ok((path, text))
}

/// The path and the text of a new brief.
fn brief(
    site: &Site,
    sources: &Sources,
    date: Day,
    title: &str,
) -> Result<(String, String), Refusal> {
    let title = usable(title, "title")?;
    let folder = format!("content/briefs/{:04}/", date.year());
    let slug = id(&title, &folder)?;
    let path = format!("{folder}{date}-{slug}.md");
    if sources.find(&path).is_some() {
        return Err(Refusal::Exists(path));
    }
    let other = site
        .briefs()
        .find(|(_, brief)| routes::brief(&slug) == brief.address());
    if let Some((_, other)) = other {
        let file = sources.get(other.body.text.source).path.clone();
        return Err(Refusal::Taken(file));
    }
    Ok((path, new_files::brief(&title, date)))
}

/// A name or a title with its white space as single new_filess.
fn usable(name: &str, what: &str) -> Result<String, Refusal> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let forbidden = name.chars().find(|&c| character::is_forbidden(c));
    match forbidden {
        _ if name.is_empty() => Err(Refusal::Unusable(format!("the {what} is empty"))),
        Some(character) => Err(Refusal::Unusable(format!(
            "the {what} has the character {}, which no page can hold",
            character::number(character)
        ))),
        None => Ok(name),
    }
}

fn id(name: &str, folder: &str) -> Result<String, Refusal> {
    let id = slugify(name);
    match is_addressable(&id) {
        true => Ok(id),
        false => Err(Refusal::NoAddress(name.to_owned(), folder.to_owned())),
    }
}

/// The record that bears a name, down to accents and capitals.
fn bearer(site: &Site, name: &str) -> Option<RecordId> {
    let key = |name: &str| -> Vec<String> {
        let words = words(name);
        words.iter().map(|word| folded(word.of(name))).collect()
    };
    let asked = key(name);
    let bears = |record: RecordId| {
        let names = strong_names(site.record(record)).into_iter();
        names
            .map(|known| &known.value)
            .any(|known| known == name || !asked.is_empty() && key(known) == asked)
    };
    site.records().map(|(id, _)| id).find(|id| bears(*id))
}
