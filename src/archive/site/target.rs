//! The texts of a site and where the links in them lead.

use super::ids::{PageId, TextId};
use super::model::{Body, Site};
use crate::base::picture_size::PictureSize;
use crate::base::span::Span;

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
    /// Nowhere: a fault, already reported.
    Broken,
}

impl Site {
    /// The body of a text.
    pub fn body(&self, id: TextId) -> &Body {
        match id {
            TextId::Brief(id) => &self.brief(id).body,
            TextId::Record(id) => &self.record(id).body,
            TextId::Page(id) => &self.page(id).body,
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

    /// All texts of the site.
    pub fn texts(&self) -> Vec<TextId> {
        let briefs = self.briefs().map(|(id, _)| TextId::Brief(id));
        let records = self.records().map(|(id, _)| TextId::Record(id));
        let pages = (0..self.pages.len() as u32).map(|at| TextId::Page(PageId(at)));
        briefs.chain(records).chain(pages).collect()
    }
}
