//! What a page shows: one value for each page of a site.

use rustc_hash::FxHashMap;

use super::index_pages::{IndexGroupId, IndexPageKind};
use super::paging::Part;
use crate::archive::index::{GroupId, Indexes};
use crate::archive::routes;
use crate::archive::site::{BriefId, PageId, PublicationId, RecordId, RedirectId, Site, TextId};
use crate::frontmatter::brief::IssueNumber;

/// Which briefs a page lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Those of the whole archive.
    All,
    /// Those of a year.
    Year(i16),
    /// Those of an author, with a tag, or resting on a source.
    Group(GroupId),
    /// Those of a publication that are in no issue.
    Unnumbered(PublicationId),
}

impl Subject {
    /// The briefs, newest first.
    pub fn briefs(self, indexes: &Indexes) -> &[BriefId] {
        match self {
            Self::All => &indexes.briefs.newest,
            Self::Year(year) => indexes.briefs.years.get(&year).map_or(&[], Vec::as_slice),
            Self::Group(id) => &indexes.groups.list[id].briefs,
            Self::Unnumbered(id) => &indexes.briefs.volumes[id].unnumbered,
        }
    }

    /// The address of the list.
    pub fn address(self, site: &Site, indexes: &Indexes) -> String {
        match self {
            Self::All => routes::BRIEFS.to_owned(),
            Self::Year(year) => routes::year(year),
            Self::Group(id) => indexes.groups.list[id].address(),
            Self::Unnumbered(id) => routes::unnumbered(&site.publications[id].id),
        }
    }
}

/// What a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PageKind {
    /// The home page.
    Home,
    /// A brief.
    Brief(BriefId),
    /// A record and its mentions.
    Record(RecordId, Part),
    /// A plain page.
    Plain(PageId),
    /// An index page.
    IndexPage(IndexPageKind),
    /// A part of a group of a long index page, numbered from 0.
    IndexGroup(IndexPageKind, IndexGroupId, usize),
    /// A list of briefs.
    Briefs(Subject, Part),
    /// The archive's years.
    Archive,
    /// All publications.
    Publications,
    /// A publication.
    Publication(PublicationId),
    /// A volume.
    Volume(PublicationId, u32),
    /// An issue of a volume.
    Issue(PublicationId, u32, IssueNumber),
    /// Corrections.
    Corrections(Part),
    /// The timeline.
    Timeline,
    /// The network.
    Network,
    /// An earlier address.
    Redirect(RedirectId),
    /// What a host shows where nothing is.
    NotFound,
}

impl PageKind {
    /// The text that the page shows, if it shows one.
    pub fn text(self) -> Option<TextId> {
        match self {
            Self::Brief(id) => Some(TextId::Brief(id)),
            Self::Record(id, Part::Main) => Some(TextId::Record(id)),
            Self::Plain(id) => Some(TextId::Page(id)),
            _ => None,
        }
    }

    /// Whether a page is only in a build with drafts: that of an unpublished text, or a list of nothing else. Search
    /// engines should know neither.
    pub fn is_unpublished(self, site: &Site, indexes: &Indexes) -> bool {
        if !site.settings.drafts {
            return false;
        }
        let is_unpublished = |id: &BriefId| site.unpublished(TextId::Brief(*id)).is_some();
        let has_nothing_else = |briefs: &mut dyn Iterator<Item = &BriefId>| {
            let mut briefs = briefs.peekable();
            briefs.peek().is_some() && briefs.all(is_unpublished)
        };
        let volumes = |publication| &indexes.briefs.volumes[publication];
        match self {
            Self::Brief(id) => is_unpublished(&id),
            Self::Plain(id) => site.unpublished(TextId::Page(id)).is_some(),
            Self::Briefs(subject, _) => has_nothing_else(&mut subject.briefs(indexes).iter()),
            Self::Publication(id) => has_nothing_else(&mut volumes(id).all.iter()),
            Self::Volume(id, volume) => {
                let issues = volumes(id).volumes.get(&volume).into_iter();
                has_nothing_else(&mut issues.flat_map(|issues| issues.values().flatten()))
            }
            Self::Issue(id, volume, issue) => {
                let issues = volumes(id).volumes.get(&volume);
                let briefs = issues.and_then(|issues| issues.get(&issue));
                has_nothing_else(&mut briefs.into_iter().flatten())
            }
            _ => false,
        }
    }
}

/// A page and its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedPage {
    /// Its address.
    pub address: String,
    /// What it shows.
    pub kind: PageKind,
}

/// What is at each address.
pub type ByAddress = FxHashMap<String, PageKind>;
