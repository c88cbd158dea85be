//! What all pages of a site share: the archive, and what is made once and used on many pages.
//!
//! Each kind of page is a method of [`SiteContext`] in a file of its own, which gathers the views that the page
//! shows. Pages do not know each other: they share only what is here.

use std::sync::OnceLock;

use super::cards::Cards;
use super::standings::Standings;
use crate::archive::assemble::Archive;
use crate::archive::facts::KnownAuthors;
use crate::archive::index::Indexes;
use crate::archive::link::SiteMentions;
use crate::archive::plan::Plan;
use crate::archive::site::{ById, RecordId, Site, TextId};
use crate::markdown::html::Highlighter;
use crate::markdown::outline::Heading;
use crate::pages::links;
use crate::pages::view::{Card, HeadingView, LinkView};

/// What all pages of a site share.
pub struct SiteContext<'a> {
    /// The site.
    pub site: &'a Site,
    pub(super) mentions: &'a SiteMentions,
    /// Every list.
    pub indexes: &'a Indexes,
    /// Its pages.
    pub plan: &'a Plan,
    pub(super) cards: Cards,
    pub(super) standings: Standings,
    /// For each record the years of its mentions, once a page has asked for them.
    pub(super) years: ById<RecordId, OnceLock<Vec<Card>>>,
    /// The names of authors, for citations.
    pub(super) authors: KnownAuthors<'a>,
    pub(super) highlighter: Highlighter,
}

impl<'a> SiteContext<'a> {
    /// Makes what all pages of an archive share.
    pub fn new(archive: &'a Archive) -> Self {
        let Archive {
            site,
            mentions,
            indexes,
            plan,
        } = archive;
        Self {
            site,
            mentions,
            indexes,
            plan,
            cards: Cards::new(site, indexes),
            standings: Standings::new(site.records.len()),
            years: site.records.iter().map(|_| OnceLock::new()).collect(),
            authors: KnownAuthors::new(site),
            highlighter: Highlighter::new(),
        }
    }

    /// An address as links write it.
    pub(super) fn url(&self, address: &str) -> String {
        links::url(address, self.site.settings.portable)
    }

    /// A link to an address.
    pub(super) fn link(&self, label: impl Into<String>, address: &str) -> LinkView {
        LinkView {
            label: label.into(),
            url: self.url(address),
        }
    }

    /// The name of a record as pages show it.
    pub(super) fn name_of(&self, id: RecordId) -> String {
        self.site.typeset(self.site.record(id).name())
    }

    /// A text's headings if there are three or more: a table of contents of one or two lines says less than
    /// the page itself.
    pub(super) fn contents(&self, id: TextId) -> Vec<HeadingView> {
        let headings = &self.site.text(id).outline.headings;
        if headings.len() < 3 {
            return Vec::new();
        }
        let view = |heading: &Heading| HeadingView {
            label: heading.text.clone(),
            anchor: heading.id.clone(),
            level: heading.level.max(2),
        };
        headings.iter().map(view).collect()
    }
}
