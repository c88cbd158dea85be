//! The plan: every page that the site has, with its address.
//!
//! Known before anything is rendered, so that two things at one address, a link to a page that does
//! not exist and the sitemap all have one answer. Pages are independent of each other from here on.

use rustc_hash::FxHashMap;

use super::index_pages::{Roll, RollKind, roll};
use super::paging::{Paging, Piece, paging, pieces, year_paging};
use crate::archive::index::network::network;
use crate::archive::index::{Appearance, Indexes};
use crate::archive::index::{NETWORK, Network};
use crate::archive::index::{TIMELINE, has_timeline};
use crate::archive::routes::normalised;
use crate::archive::site::{BriefId, PageId, RecordId, Site};
use crate::base::span::Span;
use crate::frontmatter::brief::IssueNumber;

/// Which page of a long list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The list's own page.
    Main,
    /// A year's part: a place in [`Paging::years`], and the part's number from 0.
    Year(usize, usize),
}

/// Of what a page lists the briefs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Of the whole archive.
    All,
    /// Of a year.
    Year(i16),
    /// Of an author, as a place in the index.
    Author(usize),
    /// With a tag.
    Tag(usize),
    /// Resting on a source.
    Source(usize),
    /// Of a periodical, outside its issues.
    Unnumbered(usize),
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
    /// A roll.
    Roll(RollKind),
    /// A part of a group of a long roll: the group's place, the part's number from 0.
    RollGroup(RollKind, usize, usize),
    /// A list of briefs.
    Briefs(Subject, Part),
    /// The archive's years.
    Archive,
    /// The periodicals.
    Publications,
    /// A periodical.
    Publication(usize),
    /// A volume.
    Volume(usize, u32),
    /// An issue.
    Issue(usize, u32, IssueNumber),
    /// Corrections.
    Corrections(Part),
    /// The timeline.
    Timeline,
    /// The network.
    Network,
    /// An earlier address, as a place in the site's list.
    Redirect(usize),
    /// What a host shows where nothing is.
    NotFound,
}

/// A page and its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedPage {
    /// Its address.
    pub address: String,
    /// What it shows.
    pub kind: PageKind,
}

/// All pages of a site.
#[derive(Debug)]
pub struct Plan {
    /// The pages.
    pub pages: Vec<PlannedPage>,
    /// The rolls.
    pub rolls: Vec<Roll>,
    /// By record: how its appearances are spread over pages.
    pub appearances: Vec<Spread>,
    /// How the briefs of each subject are spread over pages.
    pub briefs: FxHashMap<Subject, Paging>,
    /// How the corrections are spread over pages, by the year in which each was made.
    pub corrections: Paging,
    /// Who and what is mentioned together; empty where there is no page of it.
    pub network: Network,
    /// By address, as a place in `pages`.
    pub by_address: FxHashMap<String, usize>,
    /// The anchors that links ask for on pages that chancery makes, by the page's place in `pages`:
    /// the anchor and where the link is. What anchors such a page has, its template says, so they
    /// are looked for when it is rendered.
    pub anchors: FxHashMap<usize, Vec<(String, Span)>>,
}

impl Plan {
    /// The roll of this kind.
    pub fn roll(&self, kind: RollKind) -> Option<&Roll> {
        self.rolls.iter().find(|roll| roll.kind == kind)
    }

    /// Whether there is a page of this kind at this address, which a plain page may have where there is none.
    pub fn has(&self, address: &str, kind: PageKind) -> bool {
        let at = self.by_address.get(address);
        at.is_some_and(|at| self.pages[*at].kind == kind)
    }

    /// The address of a page as linked to: with its final slash.
    pub fn normalised(&self, address: &str) -> Option<String> {
        normalised(address, |address| self.by_address.contains_key(address))
    }
}

/// How a record's appearances are spread over pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// Which of its sentences, an appearance's place in the record's list with each: a brief that has
    /// more than a page holds is in several pieces.
    pub pieces: Vec<Piece>,
    /// How the pieces are spread.
    pub paging: Paging,
}

impl Spread {
    fn new(site: &Site, list: &[Appearance]) -> Self {
        let pieces = pieces(list.iter().map(|appearance| appearance.sentences));
        let item = |piece: &Piece| {
            let year = site.brief(list[piece.item].brief).date().year();
            (year, piece.entries.len())
        };
        let paging = paging(&pieces.iter().map(item).collect::<Vec<_>>());
        Self { pieces, paging }
    }
}

/// The address of the corrections.
pub const CORRECTIONS: &str = "corrections/";

/// The briefs of a subject, newest first.
pub fn briefs_of(indexes: &Indexes, subject: Subject) -> &[BriefId] {
    match subject {
        Subject::All => &indexes.briefs,
        Subject::Year(year) => indexes.years.get(&year).map_or(&[], Vec::as_slice),
        Subject::Author(at) => &indexes.authors[at].briefs,
        Subject::Tag(at) => &indexes.tags[at].briefs,
        Subject::Source(at) => &indexes.sources[at].briefs,
        Subject::Unnumbered(at) => &indexes.volumes[at].unnumbered,
    }
}

/// The address of a subject's list.
pub fn subject_address(site: &Site, indexes: &Indexes, subject: Subject) -> String {
    match subject {
        Subject::All => "briefs/".to_owned(),
        Subject::Year(year) => format!("archive/{year}/"),
        Subject::Author(at) => format!("authors/{}/", indexes.authors[at].id),
        Subject::Tag(at) => format!("tags/{}/", indexes.tags[at].id),
        Subject::Source(at) => format!("sources/{}/", indexes.sources[at].id),
        Subject::Unnumbered(at) => {
            format!("publications/{}/unnumbered/", site.publications[at].id)
        }
    }
}

/// The address of a part of a list: `2001/` and `2001/2/` below the list's own.
pub fn part_address(base: &str, paging: &Paging, part: Part) -> String {
    match part {
        Part::Main => base.to_owned(),
        Part::Year(year, number) => {
            let year = paging.years[year].year;
            match number {
                0 => format!("{base}{year}/"),
                _ => format!("{base}{year}/{}/", number + 1),
            }
        }
    }
}

/// Lays out all pages.
pub fn plan(site: &Site, indexes: &Indexes) -> Plan {
    let mut planner = Planner {
        site,
        indexes,
        plan: Plan {
            pages: Vec::new(),
            rolls: RollKind::ALL.map(|kind| roll(site, indexes, kind)).to_vec(),
            appearances: Vec::with_capacity(site.records.len()),
            briefs: FxHashMap::default(),
            corrections: Paging::default(),
            network: network(indexes),
            by_address: FxHashMap::default(),
            anchors: FxHashMap::default(),
        },
    };
    planner.texts();
    planner.rolls();
    planner.lists();
    planner.periodicals();
    planner.pictures();
    let mut plan = planner.plan;
    let pages = plan.pages.iter().enumerate();
    plan.by_address = pages.map(|(at, page)| (page.address.clone(), at)).collect();
    plan
}

struct Planner<'a> {
    site: &'a Site,
    indexes: &'a Indexes,
    plan: Plan,
}

impl Planner<'_> {
    fn add(&mut self, address: impl Into<String>, kind: PageKind) {
        self.plan.pages.push(PlannedPage {
            address: address.into(),
            kind,
        });
    }

    fn parts(&mut self, base: &str, paging: &Paging, kind: impl Fn(Part) -> PageKind) {
        self.add(base, kind(Part::Main));
        for (at, year) in paging.years.iter().enumerate() {
            for number in 0..year.parts.len() {
                let part = Part::Year(at, number);
                self.add(part_address(base, paging, part), kind(part));
            }
        }
    }

    fn texts(&mut self) {
        let site = self.site;
        self.add("", PageKind::Home);
        for (id, brief) in site.briefs() {
            self.add(brief.address(), PageKind::Brief(id));
        }
        for (id, record) in site.records() {
            let spread = Spread::new(site, &self.indexes.appearances[id.0 as usize]);
            let kind = |part| PageKind::Record(id, part);
            self.parts(&record.address(), &spread.paging, kind);
            self.plan.appearances.push(spread);
        }
        // A page at the root is the home page's own text.
        for (at, page) in site
            .pages
            .iter()
            .enumerate()
            .filter(|(_, page)| !page.address.is_empty())
        {
            self.add(page.address.clone(), PageKind::Plain(PageId(at as u32)));
        }
        for (at, redirect) in site.redirects.iter().enumerate() {
            self.add(redirect.from.clone(), PageKind::Redirect(at));
        }
        self.add("404.html", PageKind::NotFound);
    }

    fn rolls(&mut self) {
        for roll in &self.plan.rolls {
            let pages = &mut self.plan.pages;
            let mut add = |address, kind| pages.push(PlannedPage { address, kind });
            add(roll.kind.address(), PageKind::Roll(roll.kind));
            if !roll.is_long() {
                continue;
            }
            for (at, group) in roll.groups.iter().enumerate() {
                for part in 0..roll.parts(group).len() {
                    let kind = PageKind::RollGroup(roll.kind, at, part);
                    add(roll_group_address(roll, at, part), kind);
                }
            }
        }
    }

    fn lists(&mut self) {
        let indexes = self.indexes;
        let count = |subject: fn(usize) -> Subject, n: usize| (0..n).map(subject);
        let subjects = std::iter::once(Subject::All)
            .chain(count(Subject::Author, indexes.authors.len()))
            .chain(count(Subject::Tag, indexes.tags.len()))
            .chain(count(Subject::Source, indexes.sources.len()));
        for subject in subjects {
            self.briefs(subject);
        }
        self.add("archive/", PageKind::Archive);
        for &year in indexes.years.keys() {
            self.year(year);
        }
        self.corrections();
    }

    fn corrections(&mut self) {
        let site = self.site;
        let item = |&(id, at): &(BriefId, usize)| {
            let correction = &site.brief(id).front.corrections[at];
            (correction.date.year(), 1)
        };
        let items: Vec<_> = self.indexes.corrections.iter().map(item).collect();
        let paging = paging(&items);
        self.parts(CORRECTIONS, &paging, PageKind::Corrections);
        self.plan.corrections = paging;
    }

    fn briefs(&mut self, subject: Subject) {
        let item = |id: &BriefId| (self.site.brief(*id).date().year(), 1);
        let list = briefs_of(self.indexes, subject);
        let mut paging = paging(&list.iter().map(item).collect::<Vec<_>>());
        if subject == Subject::All {
            // The archive's years hold the rest already.
            paging.years.clear();
        }
        let base = subject_address(self.site, self.indexes, subject);
        self.parts(&base, &paging, |part| PageKind::Briefs(subject, part));
        self.plan.briefs.insert(subject, paging);
    }

    /// A year of the archive: its own page is its first part, further ones are `2/`, `3/`.
    fn year(&mut self, year: i16) {
        let subject = Subject::Year(year);
        let base = subject_address(self.site, self.indexes, subject);
        let paging = year_paging(year, briefs_of(self.indexes, subject).len());
        self.add(base.clone(), PageKind::Briefs(subject, Part::Main));
        let parts = paging.years.first().map_or(1, |year| year.parts.len());
        for number in 1..parts {
            let kind = PageKind::Briefs(subject, Part::Year(0, number));
            self.add(format!("{base}{}/", number + 1), kind);
        }
        self.plan.briefs.insert(subject, paging);
    }

    /// The pictures of the whole archive, where there is something to see.
    fn pictures(&mut self) {
        if has_timeline(self.site) {
            self.add(TIMELINE, PageKind::Timeline);
        }
        if !self.plan.network.records.is_empty() {
            self.add(NETWORK, PageKind::Network);
        }
    }

    fn periodicals(&mut self) {
        self.add("publications/", PageKind::Publications);
        let (site, indexes) = (self.site, self.indexes);
        for (at, periodical) in site.publications.iter().enumerate() {
            let base = format!("publications/{}/", periodical.id);
            self.add(base.clone(), PageKind::Publication(at));
            for (&volume, issues) in &indexes.volumes[at].volumes {
                self.add(format!("{base}{volume}/"), PageKind::Volume(at, volume));
                for &issue in issues.keys() {
                    let kind = PageKind::Issue(at, volume, issue);
                    self.add(format!("{base}{volume}/{issue}/"), kind);
                }
            }
            if !indexes.volumes[at].unnumbered.is_empty() {
                self.briefs(Subject::Unnumbered(at));
            }
        }
    }
}

/// The address of a part of a long roll's group.
pub fn roll_group_address(roll: &Roll, group: usize, part: usize) -> String {
    let base = format!(
        "{}{}/{}/",
        roll.kind.address(),
        roll.kind.grouped_by(),
        roll.groups[group].id
    );
    if part == 0 {
        base
    } else {
        format!("{base}{}/", part + 1)
    }
}
