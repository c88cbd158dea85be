//! The home page: what the archive holds, its newest briefs, and who and what they mention most.

use super::content::{Head, PageContent};
use super::context::SiteContext;
use crate::archive::plan::{IndexPageKind, PageKind};
use crate::archive::routes;
use crate::archive::site::{BriefId, TextId};
use crate::base::record_kind::RecordKind;
use crate::pages::links::RelativeLinks;
use crate::pages::view::{HomeView, LinkView};
use crate::pages::wording::counted;

/// How many of the newest briefs are shown.
const NEWEST: usize = 10;
/// How many people and how many treaties are named.
const MOST: usize = 12;
/// How many briefs of this day in earlier years are shown.
const ON_THIS_DAY: usize = 5;

impl SiteContext<'_> {
    /// The home page.
    pub fn home(&self, links: RelativeLinks<'_>) -> PageContent {
        let mut pages = self.site.pages.entries();
        let own = pages.find(|(_, page)| page.address.is_empty());
        let own = own.map(|(id, _)| self.html(TextId::Page(id), links));
        let newest: Vec<BriefId> = self
            .site
            .briefs()
            .rev()
            .take(NEWEST)
            .map(|(id, _)| id)
            .collect();
        let view = HomeView {
            newest: self.cards.briefs(&newest),
            holdings: self.holdings(),
            span: self.years_of(
                self.site
                    .briefs()
                    .map(|(id, _)| id)
                    .collect::<Vec<_>>()
                    .iter(),
            ),
            on_this_day: self.cards.briefs(&self.on_this_day()),
            people: self.most(IndexPageKind::Records(RecordKind::Person), MOST),
            treaties: self.most(IndexPageKind::Records(RecordKind::Treaty), MOST),
            publications: self.publication_views(),
            years: self.archive_years(),
            briefs_per_year: self.briefs_per_year(),
            lives: self.lives_on_home(),
            timeline: self.link_where_planned(
                routes::TIMELINE,
                PageKind::Timeline,
                "Timeline of treaties",
            ),
            network: self.link_where_planned(
                routes::NETWORK,
                PageKind::Network,
                "Network of names",
            ),
            html: own.as_ref().map(|(html, _)| html.clone()),
        };
        let config = &self.site.config;
        let description = config.description.as_deref();
        let head = Head::new("home", self.site.typeset(&config.title))
            .described(description.map(|it| self.site.typeset(it)));
        let has_code = own.is_some_and(|(_, has_code)| has_code);
        PageContent::new("home.html", Head { has_code, ..head }).with("home", &view)
    }

    fn link_where_planned(&self, address: &str, kind: PageKind, label: &str) -> Option<LinkView> {
        self.plan
            .has(address, kind)
            .then(|| self.link(label, address))
    }

    fn holdings(&self) -> Vec<LinkView> {
        let of = |kind: RecordKind| {
            self.site
                .records
                .iter()
                .filter(|record| record.kind() == kind)
                .count()
        };
        let mut links = vec![
            self.link(
                counted(self.site.briefs.len(), "brief", "briefs"),
                routes::BRIEFS,
            ),
            self.link(
                counted(of(RecordKind::Person), "person", "people"),
                routes::records(RecordKind::Person),
            ),
            self.link(
                counted(of(RecordKind::Treaty), "treaty", "treaties"),
                routes::records(RecordKind::Treaty),
            ),
        ];
        let organisations = counted(
            of(RecordKind::Organisation),
            "organisation",
            "organisations",
        );
        links.push(self.link(organisations, routes::records(RecordKind::Organisation)));
        links
    }

    /// Briefs of this day in earlier years, newest first.
    fn on_this_day(&self) -> Vec<BriefId> {
        let today = self.site.settings.as_of;
        let same = self.site.briefs().rev().filter(|(_, brief)| {
            let day = brief.date();
            (day.month(), day.day()) == (today.month(), today.day()) && day.year() < today.year()
        });
        same.take(ON_THIS_DAY).map(|(id, _)| id).collect()
    }
}
