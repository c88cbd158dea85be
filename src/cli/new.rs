//! `chancery new`: a new record or brief, ready to fill in.
//!
//! Nothing is ever overwritten: the file is created by the one call that fails if it exists. The text comes from
//! [`crate::frontmatter::new_files`].

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::exit::{CommandEnd, printed, refused};
use super::listing::examine;
use super::options::NewCommand;
use super::terminal::prefix;
use crate::archive::facts::strong_names;
use crate::archive::routes;
use crate::archive::site::{RecordId, Site};
use crate::base::character;
use crate::base::composed::composed;
use crate::base::date::Day;
use crate::base::io_error;
use crate::base::record_kind::RecordKind;
use crate::base::slug::{is_addressable, slugify};
use crate::frontmatter::new_files;
use crate::names::person::guess_family_name;
use crate::names::text::folded_words;

/// Writes a new record or brief, and prints its path.
pub fn run(what: &NewCommand) -> CommandEnd {
    let folder = what.folder();
    // Drafts too: a brief that a build leaves out still has its file and its address.
    let examined = match examine(folder, true) {
        Ok(examined) => examined,
        Err(ended) => return ended,
    };
    let ended = match write(folder, &examined.archive.site, what) {
        Ok(path) => printed(writeln!(io::stdout(), "{}{path}", prefix(folder))),
        Err(refusal) => refused(&refusal, Some(&refusal.help())),
    };
    ended.leaving(examined)
}

/// Why nothing was written.
#[derive(Debug)]
enum Refusal {
    /// The name is empty, or contains a character that no page can hold.
    Unusable(String),
    /// No address can be made from the name; with the folder that the file would go to.
    NoAddress(String, String),
    /// A record already has the name; with its file.
    NameTaken(String, String),
    /// A brief already has the address that the new one would get; with its file.
    AddressTaken(String),
    /// The file exists.
    Exists(String),
    /// The disk failed.
    Disk(String, io::Error),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unusable(why) => write!(f, "{why}"),
            Self::NoAddress(name, _) => {
                write!(
                    f,
                    "`{name}` has no letter or digit, so it cannot get an address"
                )
            }
            Self::NameTaken(name, file) => {
                write!(
                    f,
                    "there is already a record with the name `{name}`: {file}"
                )
            }
            Self::AddressTaken(file) => write!(
                f,
                "there is already a brief with the address that this title would get: {file}"
            ),
            Self::Exists(file) => write!(f, "the file `{file}` already exists"),
            Self::Disk(file, error) => {
                write!(
                    f,
                    "cannot write `{file}`: {}",
                    io_error::without_code(error)
                )
            }
        }
    }
}

impl Refusal {
    /// What to do about it.
    fn help(&self) -> String {
        match self {
            Self::Unusable(_) => "give the name as pages should show it".to_owned(),
            Self::NoAddress(_, folder) => format!(
                "write the file by hand in {folder}, with a file name of unaccented letters"
            ),
            Self::NameTaken(_, file) => format!(
                "fill in {file}; if this is somebody else, write a file with another name by hand, and \
                 tell the two apart by their names, for example with a middle initial"
            ),
            Self::AddressTaken(_) => {
                "choose another title, or write the file by hand with a `slug` of its own"
                    .to_owned()
            }
            Self::Exists(file) => format!("fill in {file}, or give another name"),
            Self::Disk(..) => "check the disk and its permissions, and try again".to_owned(),
        }
    }
}

/// Writes a new file below `folder` and returns its path there.
///
/// # Errors
/// If the file must not or cannot be written; then nothing was.
fn write(folder: &Path, site: &Site, what: &NewCommand) -> Result<String, Refusal> {
    let (path, text) = match what {
        NewCommand::Person(it) => record(site, RecordKind::Person, &it.name)?,
        NewCommand::Treaty(it) => record(site, RecordKind::Treaty, &it.name)?,
        NewCommand::Organisation(it) => record(site, RecordKind::Organisation, &it.name)?,
        NewCommand::Brief { title, date, .. } => {
            let date = date.unwrap_or(site.settings.as_of);
            brief(site, date, title)?
        }
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
fn record(site: &Site, kind: RecordKind, name: &str) -> Result<(String, String), Refusal> {
    let name = usable(name, "name")?;
    let folder = format!("content/{}/", kind.folder());
    let path = format!("{folder}{}.md", id(&name, &folder)?);
    let same = |known: &str| known.eq_ignore_ascii_case(&path);
    if let Some((_, source)) = site.sources.iter().find(|(_, source)| same(&source.path)) {
        return Err(Refusal::Exists(source.path.clone()));
    }
    if let Some(record) = named(site, &name) {
        let record = site.record(record);
        let file = site.sources.get(record.place().source).path.clone();
        return Err(Refusal::NameTaken(name, file));
    }
    let family = guess_family_name(&name).filter(|_| kind == RecordKind::Person);
    let text = new_files::record(kind, &name, family);
    Ok((path, text))
}

/// The path and the text of a new brief.
fn brief(site: &Site, date: Day, title: &str) -> Result<(String, String), Refusal> {
    let title = usable(title, "title")?;
    let folder = format!("content/briefs/{:04}/", date.year());
    let slug = id(&title, &folder)?;
    let path = format!("{folder}{date}-{slug}.md");
    if site.sources.find(&path).is_some() {
        return Err(Refusal::Exists(path));
    }
    let other = site
        .briefs()
        .find(|(_, brief)| routes::brief(&slug) == brief.address());
    if let Some((_, other)) = other {
        let file = site.sources.get(other.text.source).path.clone();
        return Err(Refusal::AddressTaken(file));
    }
    Ok((path, new_files::brief(&title, date)))
}

/// A name or a title, with single spaces.
fn usable(name: &str, what: &str) -> Result<String, Refusal> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = composed(&name).into_owned();
    let forbidden = name.chars().find(|&c| character::is_forbidden(c));
    match forbidden {
        _ if name.is_empty() => Err(Refusal::Unusable(format!("the {what} is empty"))),
        Some(character) => Err(Refusal::Unusable(format!(
            "the {what} contains the character {}, which no page can hold",
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

/// The record that has a name, regardless of accents and capitals.
fn named(site: &Site, name: &str) -> Option<RecordId> {
    let asked = folded_words(name);
    let has_name = |record: RecordId| {
        let names = strong_names(site.record(record)).into_iter();
        names
            .map(|known| &known.value)
            .any(|known| known == name || !asked.is_empty() && folded_words(known) == asked)
    };
    site.records().map(|(id, _)| id).find(|id| has_name(*id))
}
