//! The site: the catalogue of its texts, and what they have to do with each other.

use std::ops::Deref;

use rustc_hash::FxHashMap;

use super::catalogue::Catalogue;
use super::ids::{BriefId, ById, ByText, PublicationId, RecordId, RedirectId, TextId};
use crate::base::date::Day;
use crate::base::picture_size::PictureSize;
use crate::base::span::Span;
use crate::frontmatter::config::{CiteAs, Config};

/// What a build is told from outside: the day that "now" means, and what to do with drafts.
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

/// A series of briefs: listed in `site.yaml`, or named by a brief.
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

/// What briefs refer to by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct References {
    /// By brief: the records that its author declared.
    pub declared: ById<BriefId, Vec<RecordId>>,
    /// The older brief that a brief replaces.
    pub supersedes: FxHashMap<BriefId, BriefId>,
    /// The newer brief that replaces a brief.
    pub superseded_by: FxHashMap<BriefId, BriefId>,
    /// By treaty: those that replace it, whichever of the two records says so.
    pub successors: FxHashMap<RecordId, Vec<RecordId>>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Out of the site, or within the page: as it is written.
    AsWritten,
    /// To a text of the site, perhaps to an anchor there.
    Text(TextId, Option<String>),
    /// To a page that chancery makes: an address, perhaps with an anchor. Checked later.
    SitePath {
        /// The address.
        address: String,
        /// The anchor.
        anchor: Option<String>,
        /// Where it is written.
        place: Span,
    },
    /// To a file published beside the page.
    File {
        /// Its address.
        address: String,
        /// A place in it.
        anchor: Option<String>,
        /// How wide and high it is, where it is a picture.
        picture: Option<PictureSize>,
    },
    /// Nowhere: the author wants the name to stay plain.
    Unlinked,
    /// Nowhere: an error, already reported.
    Broken,
}

/// Where each link and mark of a text leads, by the byte at which it begins.
pub type Targets = FxHashMap<usize, Target>;

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

/// An archive's texts with everything that one says of another looked up. Whatever can be asked of the
/// catalogue can be asked of the site.
#[derive(Debug)]
pub struct Site {
    /// The texts.
    pub catalogue: Catalogue,
    /// `site.yaml`.
    pub config: Config,
    /// What the build was told.
    pub settings: Settings,
    /// The publications: those of `site.yaml` first, then others by name.
    pub publications: ById<PublicationId, Publication>,
    /// By brief: where it appeared.
    pub publication_of: ById<BriefId, Option<PublicationId>>,
    /// What briefs refer to by id.
    pub references: References,
    /// By text: where its links lead.
    pub targets: ByText<Targets>,
    /// Files to be published, by address.
    pub attachments: Vec<Attachment>,
    /// The paths of all files that are not texts, published or not, in order.
    pub files: Vec<String>,
    /// Earlier addresses.
    pub redirects: ById<RedirectId, Redirect>,
}

/// Why a text is left out of a build without drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpublished {
    /// It is a draft.
    Draft,
    /// It is dated later than the day that "now" means: this day.
    Until(Day),
}

impl Site {
    /// Why a text is only in a build with drafts; none if it is published.
    pub fn unpublished(&self, id: TextId) -> Option<Unpublished> {
        match id {
            TextId::Brief(id) => {
                let brief = self.brief(id);
                let later = brief.date() > self.settings.as_of;
                match brief.front.draft {
                    true => Some(Unpublished::Draft),
                    false => later.then(|| Unpublished::Until(brief.date())),
                }
            }
            TextId::Page(id) => self.page(id).front.draft.then_some(Unpublished::Draft),
            TextId::Record(_) => None,
        }
    }

    /// The texts that are only in a build with drafts, in their order.
    pub fn all_unpublished(&self) -> Vec<TextId> {
        let texts = self.texts().into_iter();
        texts.filter(|id| self.unpublished(*id).is_some()).collect()
    }

    /// The base address, ending in `/`.
    pub fn base_url(&self) -> &str {
        self.settings
            .base_url
            .as_deref()
            .unwrap_or(&self.config.base_url)
    }

    /// A name or another plain text as pages show it: with typographic marks for its straight ones.
    pub fn typeset(&self, text: &str) -> String {
        self.config.typography().set(text)
    }
}

impl Deref for Site {
    type Target = Catalogue;

    fn deref(&self) -> &Catalogue {
        &self.catalogue
    }
}
