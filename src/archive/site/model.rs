//! The site: all briefs and records of one archive, each found by its id.
//!
//! A `Site` comes only from [`crate::archive::resolve::make_site::resolve`]. Everything in it is sorted (briefs by date,
//! records by kind and id), so that an index into a list says the same whatever order the files
//! were read in.

use rustc_hash::FxHashMap;

use crate::archive::parse::Text;
use crate::archive::site::Target;
use crate::base::date::Day;
use crate::base::picture_size::PictureSize;
use crate::base::record_kind::RecordKind;
use crate::base::source::Sources;
use crate::base::span::Span;
use crate::frontmatter::brief::BriefFront;
use crate::frontmatter::config::{CiteAs, Config};
use crate::frontmatter::organisation::Organisation;
use crate::frontmatter::page::PageFront;
use crate::frontmatter::person::Person;
use crate::frontmatter::record::Common;
use crate::frontmatter::treaty::Treaty;

/// What a build is told from outside: the day that "now" means, and what to make of drafts.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The day that "now" means.
    pub as_of: Day,
    /// Whether drafts and briefs of later days are published.
    pub drafts: bool,
    /// The base address, where another than `site.yaml`'s is wanted.
    pub base_url: Option<String>,
    /// Whether links name `index.html`, so that the site opens from a disk.
    pub portable: bool,
}

/// A brief's place in [`Site::briefs`], which is sorted by date and then by slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BriefId(pub u32);

/// A record's place in [`Site::records`], which is sorted by kind and then by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordId(pub u32);

/// A plain page's place in [`Site::pages`], which is sorted by address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PageId(pub u32);

/// A file's text with the place that each of its links leads to, by the link's key.
#[derive(Clone, Debug)]
pub struct Body {
    /// The text.
    pub text: Text,
    /// Where its links and marks lead.
    pub targets: FxHashMap<usize, Target>,
}

/// A published brief.
#[derive(Clone, Debug)]
pub struct Brief {
    /// The last part of its address.
    pub slug: String,
    /// What stands above its text.
    pub front: BriefFront,
    /// Its text.
    pub body: Body,
    /// Its periodical, as a place in [`Site::publications`].
    pub publication: Option<usize>,
    /// The records that its author declared.
    pub declared: Vec<RecordId>,
    /// The older brief that it replaces.
    pub supersedes: Option<BriefId>,
    /// The newer brief that replaces it.
    pub superseded_by: Option<BriefId>,
}

/// A record.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its id: its file's stem.
    pub id: String,
    /// What it says.
    pub facts: Facts,
    /// Its text.
    pub body: Body,
}

/// What a record says, by kind.
#[derive(Clone, Debug)]
pub enum Facts {
    /// Of a person.
    Person(Box<Person>),
    /// Of a treaty.
    Treaty(Box<Treaty>),
    /// Of an organisation.
    Organisation(Box<Organisation>),
}

impl Record {
    /// Its kind.
    pub fn kind(&self) -> RecordKind {
        match self.facts {
            Facts::Person(_) => RecordKind::Person,
            Facts::Treaty(_) => RecordKind::Treaty,
            Facts::Organisation(_) => RecordKind::Organisation,
        }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        match &self.facts {
            Facts::Person(person) => &person.name.value,
            Facts::Treaty(treaty) => &treaty.name.value,
            Facts::Organisation(organisation) => &organisation.name.value,
        }
    }

    /// What every record has.
    pub fn common(&self) -> &Common {
        match &self.facts {
            Facts::Person(person) => &person.common,
            Facts::Treaty(treaty) => &treaty.common,
            Facts::Organisation(organisation) => &organisation.common,
        }
    }

    /// The place of its name, to point at the record as a whole.
    pub fn place(&self) -> Span {
        match &self.facts {
            Facts::Person(person) => person.name.span,
            Facts::Treaty(treaty) => treaty.name.span,
            Facts::Organisation(organisation) => organisation.name.span,
        }
    }

    /// The name by which lists sort it.
    pub fn sort_name(&self) -> &str {
        match &self.facts {
            Facts::Person(person) => &person.sort_name,
            _ => self.name(),
        }
    }

    /// Its address.
    pub fn address(&self) -> String {
        crate::archive::routes::record(self.kind(), &self.id)
    }

    /// Its kind's folder and its id: `people/sergei-ivanov`.
    pub fn entity(&self) -> String {
        format!("{}/{}", self.kind().folder(), self.id)
    }
}

impl Brief {
    /// Its address.
    pub fn address(&self) -> String {
        crate::archive::routes::brief(&self.slug)
    }

    /// The day of its publication.
    pub fn date(&self) -> Day {
        self.front.date.value
    }
}

/// A plain page.
#[derive(Clone, Debug)]
pub struct PlainPage {
    /// Its address.
    pub address: String,
    /// What stands above its text.
    pub front: PageFront,
    /// Its text.
    pub body: Body,
}

/// A periodical: listed in `site.yaml`, or named by a brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// The id in its address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One sentence.
    pub description: Option<String>,
    /// International Standard Serial Number.
    pub issn: Option<String>,
    /// How its briefs are cited.
    pub cite_as: CiteAs,
    /// Where its id or its name is written.
    pub place: Span,
}

/// A file that stands beside the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its path relative to the site's folder.
    pub path: String,
    /// Its size in bytes.
    pub size: u64,
    /// How wide and high it is, where it is a picture.
    pub picture: Option<PictureSize>,
}

/// Why a text that lies in the content is not part of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// It could not be read, which is reported; nothing that rests on it is a fault of its own.
    Unread,
    /// It is left out of this build: why.
    LeftOut(&'static str),
}

/// A file to be published with the text that links to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attachment {
    /// Its address.
    pub address: String,
    /// The asset's path.
    pub path: String,
    /// The link that asks for it.
    pub asked_by: Span,
}

/// An earlier address and where it leads now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// The earlier address.
    pub from: String,
    /// The address today.
    pub to: String,
    /// The title of the page there.
    pub title: String,
    /// Where it is asked for.
    pub place: Span,
}

/// The archive as a whole.
#[derive(Debug)]
pub struct Site {
    /// The texts.
    pub sources: Sources,
    /// `site.yaml`.
    pub config: Config,
    /// What the build was told.
    pub settings: Settings,
    /// The published briefs, by date and slug.
    pub briefs: Vec<Brief>,
    /// The records, by kind and id.
    pub records: Vec<Record>,
    /// The plain pages, by address.
    pub pages: Vec<PlainPage>,
    /// The periodicals: those of `site.yaml` first, then others by name.
    pub publications: Vec<Publication>,
    /// Files to be published, by address.
    pub attachments: Vec<Attachment>,
    /// Earlier addresses.
    pub redirects: Vec<Redirect>,
    pub record_ids: FxHashMap<(RecordKind, String), RecordId>,
    /// The texts that are not part of the site, by the address that they would have.
    pub absent: FxHashMap<String, Absence>,
}

impl Site {
    /// The brief with this id.
    pub fn brief(&self, id: BriefId) -> &Brief {
        &self.briefs[id.0 as usize]
    }

    /// The record with this id.
    pub fn record(&self, id: RecordId) -> &Record {
        &self.records[id.0 as usize]
    }

    /// The plain page with this id.
    pub fn page(&self, id: PageId) -> &PlainPage {
        &self.pages[id.0 as usize]
    }

    /// Why there is no page at `address`, where that is known.
    pub fn absence(&self, address: &str) -> Option<Absence> {
        self.absent.get(address).copied()
    }

    /// Whether some text could not be read, so that nobody knows what it links to and mentions.
    pub fn has_unread(&self) -> bool {
        self.absent.values().any(|&why| why == Absence::Unread)
    }

    /// The record of this kind with this id.
    pub fn find_record(&self, kind: RecordKind, id: &str) -> Option<RecordId> {
        self.record_ids.get(&(kind, id.to_owned())).copied()
    }

    /// What an author writes in `[[...]]` to mean a record: its id, with its folder in front where
    /// a record of another kind has the same id.
    pub fn mark_of(&self, id: RecordId) -> String {
        let record = self.record(id);
        let shared = |kind| kind != record.kind() && self.find_record(kind, &record.id).is_some();
        match RecordKind::ALL.into_iter().any(shared) {
            true => format!("{}/{}", record.kind().folder(), record.id),
            false => record.id.clone(),
        }
    }

    /// All briefs with their ids, by date.
    pub fn briefs(&self) -> impl DoubleEndedIterator<Item = (BriefId, &Brief)> {
        self.briefs
            .iter()
            .enumerate()
            .map(|(at, brief)| (BriefId(at as u32), brief))
    }

    /// All records with their ids, by kind and id.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = (RecordId, &Record)> {
        self.records
            .iter()
            .enumerate()
            .map(|(at, record)| (RecordId(at as u32), record))
    }

    /// The source text that a body belongs to.
    pub fn written(&self, body: &Body) -> &str {
        &self.sources.get(body.text.source).text
    }

    /// The base address, ending in `/`.
    pub fn base_url(&self) -> &str {
        self.settings
            .base_url
            .as_deref()
            .unwrap_or(&self.config.base_url)
    }
}
