//! The plan: every page that the site has, with its address.
//!
//! Known before anything is rendered, so that two things at one address, a link to a page that does
//! not exist and the sitemap all have one answer. From here on pages are independent of each other.

use rustc_hash::FxHashMap;

use super::audit::{self, AskedAnchors};
use super::index_pages::{IndexPage, IndexPageKind};
use super::moved_pages::moved_pages;
use super::page_kinds::{ByAddress, PageKind, PlannedPage, Subject};
use super::paging::{Paging, Part, Spread, paging, year_paging};
use crate::archive::index::timeline::has_timeline;
use crate::archive::index::{Indexes, Network, network};
use crate::archive::routes;
use crate::archive::site::{
    BriefId, ById, Id, PublicationId, RecordId, Redirect, RedirectId, Site,
};
use crate::base::diagnostic::Diagnostics;

/// All pages of a site.
#[derive(Debug)]
pub struct Plan {
    /// The pages.
    pub pages: Vec<PlannedPage>,
    /// The index pages, one of each kind.
    index_pages: Vec<IndexPage>,
    /// By record: how its appearances are spread over pages.
    pub appearances: ById<RecordId, Spread>,
    /// How the briefs of each subject are spread over pages.
    pub briefs: FxHashMap<Subject, Paging>,
    /// Earlier addresses: those that authors name, and those of pages whose address was made of a name in
    /// another way.
    pub redirects: ById<RedirectId, Redirect>,
    /// How the corrections are spread over pages, by the year in which each was made.
    pub corrections: Paging,
    /// Who and what is mentioned together; empty if it has no page.
    pub network: Network,
    by_address: ByAddress,
    /// The anchors that links ask for on pages that chancery makes. Which anchors such a page has is
    /// up to its template, so they are looked for when it is rendered.
    pub anchors: AskedAnchors,
}

impl Plan {
    /// The index page of this kind.
    pub fn index_page(&self, kind: IndexPageKind) -> &IndexPage {
        let found = self.index_pages.iter().find(|page| page.kind == kind);
        found.expect("there is an index page of each kind")
    }

    /// Whether there is a page of this kind at this address; where there is none, a plain page may
    /// stand there.
    pub fn has(&self, address: &str, kind: PageKind) -> bool {
        self.by_address.get(address) == Some(&kind)
    }

    /// The address of a page as linked to: with its final slash.
    pub fn normalised(&self, address: &str) -> Option<String> {
        routes::normalised(address, |address| self.by_address.contains_key(address))
    }
}

/// Lays out all pages. Reports two things at one address, and links by site path that lead to no page.
pub fn plan(site: &Site, indexes: &Indexes, diagnostics: &mut Diagnostics) -> Plan {
    let network = network(&indexes.mentioned);
    let mut pages = Pages(Vec::new());
    let appearances = pages.texts(site, indexes);
    let index_pages = pages.index_pages(site, indexes);
    let mut briefs = FxHashMap::default();
    let groups = indexes.groups.list.ids().map(Subject::Group);
    for subject in std::iter::once(Subject::All).chain(groups) {
        briefs.insert(subject, pages.briefs(site, indexes, subject));
    }
    pages.add(routes::ARCHIVE, PageKind::Archive);
    for &year in indexes.briefs.years.keys() {
        briefs.insert(Subject::Year(year), pages.year(indexes, year));
    }
    let corrections = pages.corrections(site, indexes);
    pages.add(routes::PUBLICATIONS, PageKind::Publications);
    for id in site.publications.ids() {
        pages.publication(site, indexes, id);
        let subject = Subject::Unnumbered(id);
        if !subject.briefs(indexes).is_empty() {
            briefs.insert(subject, pages.briefs(site, indexes, subject));
        }
    }
    if has_timeline(site) {
        pages.add(routes::TIMELINE, PageKind::Timeline);
    }
    if !network.records.is_empty() {
        pages.add(routes::NETWORK, PageKind::Network);
    }
    let redirects = pages.moved(site, indexes);
    let Pages(pages) = pages;
    let by_address = pages.iter().map(|page| (page.address.clone(), page.kind));
    let by_address: ByAddress = by_address.collect();
    audit::check_addresses(site, indexes, (&pages, &redirects), diagnostics);
    let anchors = audit::check_links(site, &by_address, diagnostics);
    Plan {
        pages,
        index_pages,
        appearances,
        briefs,
        redirects,
        corrections,
        network,
        by_address,
        anchors,
    }
}

/// The pages so far. What adds those of a long list returns how the list is spread over them.
struct Pages(Vec<PlannedPage>);

impl Pages {
    fn add(&mut self, address: impl Into<String>, kind: PageKind) {
        let address = address.into();
        self.0.push(PlannedPage { address, kind });
    }

    fn parts(&mut self, base: &str, paging: &Paging, kind: impl Fn(Part) -> PageKind) {
        for part in paging.all_parts() {
            self.add(part.address(base), kind(part));
        }
    }

    fn texts(&mut self, site: &Site, indexes: &Indexes) -> ById<RecordId, Spread> {
        self.add("", PageKind::Home);
        for (id, brief) in site.briefs() {
            self.add(brief.address(), PageKind::Brief(id));
        }
        let spread = |(id, record): (RecordId, &crate::archive::site::Record)| {
            let spread = Spread::new(site, &indexes.mentioned.appearances[id]);
            let kind = |part| PageKind::Record(id, part);
            self.parts(&record.address(), &spread.paging, kind);
            spread
        };
        let appearances = site.records().map(spread).collect();
        for (id, page) in site.pages.entries() {
            // A page at the root is the home page's own text.
            if !page.address.is_empty() {
                self.add(page.address.clone(), PageKind::Plain(id));
            }
        }
        for (id, redirect) in site.redirects.entries() {
            self.add(redirect.from.clone(), PageKind::Redirect(id));
        }
        self.add(routes::NOT_FOUND, PageKind::NotFound);
        appearances
    }

    /// Adds the redirects to pages that moved, after all others. Returns all redirects.
    fn moved(&mut self, site: &Site, indexes: &Indexes) -> ById<RedirectId, Redirect> {
        let moved = moved_pages(site, indexes, &self.0);
        for (at, redirect) in moved.iter().enumerate() {
            let id = RedirectId::at(site.redirects.len() + at);
            self.add(redirect.from.clone(), PageKind::Redirect(id));
        }
        site.redirects.iter().cloned().chain(moved).collect()
    }

    fn index_pages(&mut self, site: &Site, indexes: &Indexes) -> Vec<IndexPage> {
        let pages = IndexPageKind::ALL.map(|kind| IndexPage::new(site, indexes, kind));
        for page in &pages {
            self.add(page.kind.address(), PageKind::IndexPage(page.kind));
            if !page.is_long() {
                continue;
            }
            for (id, group) in page.groups.entries() {
                for number in 0..group.parts().len() {
                    let kind = PageKind::IndexGroup(page.kind, id, number);
                    self.add(page.part_address(id, number), kind);
                }
            }
        }
        pages.into()
    }

    fn briefs(&mut self, site: &Site, indexes: &Indexes, subject: Subject) -> Paging {
        let item = |id: &BriefId| (site.brief(*id).date().year(), 1);
        let items: Vec<_> = subject.briefs(indexes).iter().map(item).collect();
        let mut paging = paging(&items);
        if subject == Subject::All {
            // The archive's years hold the rest already.
            paging.years.clear();
        }
        let base = subject.address(site, indexes);
        self.parts(&base, &paging, |part| PageKind::Briefs(subject, part));
        paging
    }

    /// A year of the archive: its own page is its first part.
    fn year(&mut self, indexes: &Indexes, year: i16) -> Paging {
        let subject = Subject::Year(year);
        let paging = year_paging(year, subject.briefs(indexes).len());
        self.add(routes::year(year), PageKind::Briefs(subject, Part::Main));
        let parts = paging.years.first().map_or(1, |year| year.parts.len());
        for number in 1..parts {
            let kind = PageKind::Briefs(subject, Part::Year(year, number));
            self.add(routes::part(&routes::year(year), number), kind);
        }
        paging
    }

    fn corrections(&mut self, site: &Site, indexes: &Indexes) -> Paging {
        let item = |&(id, at): &(BriefId, usize)| {
            let correction = &site.brief(id).front.corrections[at];
            (correction.date.value.year(), 1)
        };
        let items: Vec<_> = indexes.briefs.corrections.iter().map(item).collect();
        let paging = paging(&items);
        self.parts(routes::CORRECTIONS, &paging, PageKind::Corrections);
        paging
    }

    fn publication(&mut self, site: &Site, indexes: &Indexes, id: PublicationId) {
        let name = &site.publications[id].id;
        self.add(routes::publication(name), PageKind::Publication(id));
        for (&volume, issues) in &indexes.briefs.volumes[id].volumes {
            self.add(routes::volume(name, volume), PageKind::Volume(id, volume));
            for &issue in issues.keys() {
                let kind = PageKind::Issue(id, volume, issue);
                self.add(routes::issue(name, volume, issue), kind);
            }
        }
    }
}
