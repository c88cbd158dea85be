//! The catalogue: the briefs, records and plain pages of an archive, each as its own file gives it.
//!
//! Sorted, so that an id says the same whatever order the files were read in. What one text has to
//! do with another is not here but in [`super::Site`].

use rustc_hash::FxHashMap;

use super::ids::{BriefId, ById, ByText, Id, PageId, RecordId, TextId};
use crate::archive::parse::{Facts, Text};
use crate::archive::routes;
use crate::base::date::Day;
use crate::base::record_kind::RecordKind;
use crate::base::source::Sources;
use crate::base::span::Span;
use crate::frontmatter::brief::BriefFront;
use crate::frontmatter::page::PageFront;
use crate::frontmatter::record::Common;

/// A published brief.
#[derive(Clone, Debug)]
pub struct Brief {
    /// The last part of its address.
    pub slug: String,
    /// What stands above its text.
    pub front: BriefFront,
    /// Its text.
    pub text: Text,
}

impl Brief {
    /// Its address.
    pub fn address(&self) -> String {
        routes::brief(&self.slug)
    }

    /// The day of its publication.
    pub fn date(&self) -> Day {
        self.front.date.value
    }
}

/// A record.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its id: its file's name without `.md`.
    pub id: String,
    /// What it says.
    pub facts: Facts,
    /// Its text.
    pub text: Text,
}

impl Record {
    /// Its kind.
    pub fn kind(&self) -> RecordKind {
        self.facts.kind()
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.facts.name().value
    }

    /// What it is, in a word or two: `person`, `treaty`, `political agreement`, `organisation`.
    pub fn noun(&self) -> &'static str {
        match &self.facts {
            Facts::Treaty(treaty) if treaty.is_political() => "political agreement",
            facts => facts.kind().noun(),
        }
    }

    /// What every record has.
    pub fn common(&self) -> &Common {
        self.facts.common()
    }

    /// The place of its name, to point at the record as a whole.
    pub fn place(&self) -> Span {
        self.facts.name().span
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
        routes::record(self.kind(), &self.id)
    }

    /// Its kind's folder and its id: `people/sergei-ivanov`.
    pub fn entity(&self) -> String {
        format!("{}/{}", self.kind().folder(), self.id)
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
    pub text: Text,
}

/// Why a text that lies in the content is not part of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// It could not be read, which is reported; nothing that rests on it is an error of its own.
    Unread,
    /// It is left out of this build: why.
    LeftOut(&'static str),
}

/// All texts of an archive.
#[derive(Debug)]
pub struct Catalogue {
    /// The files.
    pub sources: Sources,
    /// The published briefs, by date and slug.
    pub briefs: ById<BriefId, Brief>,
    /// The records, by kind and id.
    pub records: ById<RecordId, Record>,
    /// The plain pages, by address.
    pub pages: ById<PageId, PlainPage>,
    /// The texts that are not part of the site, by the address that they would have.
    absent: FxHashMap<String, Absence>,
}

impl Catalogue {
    /// Sorts everything.
    pub fn new(
        sources: &Sources,
        mut briefs: Vec<Brief>,
        mut records: Vec<Record>,
        mut pages: Vec<PlainPage>,
        absent: FxHashMap<String, Absence>,
    ) -> Self {
        briefs.sort_by(|a, b| {
            (a.date(), &a.slug, a.text.source).cmp(&(b.date(), &b.slug, b.text.source))
        });
        records.sort_by(|a, b| (a.kind(), &a.id).cmp(&(b.kind(), &b.id)));
        pages.sort_by(|a, b| a.address.cmp(&b.address));
        Self {
            sources: sources.clone(),
            briefs: briefs.into(),
            records: records.into(),
            pages: pages.into(),
            absent,
        }
    }

    /// The brief with this id.
    pub fn brief(&self, id: BriefId) -> &Brief {
        &self.briefs[id]
    }

    /// The record with this id.
    pub fn record(&self, id: RecordId) -> &Record {
        &self.records[id]
    }

    /// The plain page with this id.
    pub fn page(&self, id: PageId) -> &PlainPage {
        &self.pages[id]
    }

    /// All briefs with their ids, by date.
    pub fn briefs(&self) -> impl DoubleEndedIterator<Item = (BriefId, &Brief)> {
        self.briefs.entries()
    }

    /// All records with their ids, by kind and id.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = (RecordId, &Record)> {
        self.records.entries()
    }

    /// The record of this kind with this id.
    pub fn find_record(&self, kind: RecordKind, id: &str) -> Option<RecordId> {
        let order = |record: &Record| (record.kind(), record.id.as_str()).cmp(&(kind, id));
        self.records.binary_search_by(order).ok().map(RecordId::at)
    }

    /// What an author writes in `[[...]]` to mean a record: its id, with its folder in front where
    /// a record of another kind has the same id.
    pub fn mark_of(&self, id: RecordId) -> String {
        let record = self.record(id);
        let shared = |kind| kind != record.kind() && self.find_record(kind, &record.id).is_some();
        match RecordKind::ALL.into_iter().any(shared) {
            true => record.entity(),
            false => record.id.clone(),
        }
    }

    /// Why there is no page at `address`, where that is known.
    pub fn absence(&self, address: &str) -> Option<Absence> {
        self.absent.get(address).copied()
    }

    /// Whether some text could not be read, so that nobody knows what it links to and mentions.
    pub fn has_unread(&self) -> bool {
        self.absent.values().any(|&why| why == Absence::Unread)
    }

    /// All texts: briefs, then records, then plain pages.
    pub fn texts(&self) -> Vec<TextId> {
        let briefs = self.briefs.ids().map(TextId::Brief);
        let records = self.records.ids().map(TextId::Record);
        let pages = self.pages.ids().map(TextId::Page);
        briefs.chain(records).chain(pages).collect()
    }

    /// What there is for each text, from values in the order of [`Catalogue::texts`].
    pub fn by_text<T>(&self, values: impl IntoIterator<Item = T>) -> ByText<T> {
        ByText::new(self.briefs.len(), self.records.len(), values)
    }

    /// A text.
    pub fn text(&self, id: TextId) -> &Text {
        match id {
            TextId::Brief(id) => &self.brief(id).text,
            TextId::Record(id) => &self.record(id).text,
            TextId::Page(id) => &self.page(id).text,
        }
    }

    /// The address of a text.
    pub fn address(&self, id: TextId) -> String {
        match id {
            TextId::Brief(id) => self.brief(id).address(),
            TextId::Record(id) => self.record(id).address(),
            TextId::Page(id) => self.page(id).address.clone(),
        }
    }

    /// The whole file that a text is in.
    pub fn written(&self, text: &Text) -> &str {
        &self.sources.get(text.source).text
    }

    /// The path of the file that a text is in.
    pub fn path(&self, text: &Text) -> &str {
        &self.sources.get(text.source).path
    }
}
