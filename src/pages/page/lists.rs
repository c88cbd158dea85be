//! Lists: briefs by author, tag, source or year, the archive by year, corrections.

use super::brief::correction_view;
use super::content::{Head, PageContent};
use super::context::SiteContext;
use super::index_pages::title;
use super::mentions::part_label;
use crate::archive::plan::{IndexPageKind, Paging, Part, Subject};
use crate::archive::routes;
use crate::archive::site::BriefId;
use crate::pages::layout::{Current, place};
use crate::pages::view::{
    ArchiveView, BriefListView, Card, CorrectedView, CorrectionsView, LinkView, YearLinkView,
};
use crate::pages::wording::counted;

impl SiteContext<'_> {
    /// A page of a list of briefs.
    pub fn briefs(&self, subject: Subject, part: Part) -> PageContent {
        let list = subject.briefs(self.indexes);
        let paging = &self.plan.briefs[&subject];
        let base = subject.address(self.site, self.indexes);
        let (kind, title, up) = self.subject(subject);
        let label = part_label(paging, part);
        let range = paging.range(part);
        let view = BriefListView {
            count: counted(list.len(), "brief", "briefs"),
            briefs: self.cards.briefs(&list[range]),
            more: match subject {
                Subject::All => self.archive_years(),
                Subject::Year(year) => self.year_parts(year, paging, part),
                _ => self.year_links(&base, paging, part),
            },
            up,
            part: label.clone(),
        };
        let title = match label.as_str() {
            "" => title,
            _ if matches!(subject, Subject::Year(_)) => label,
            part => format!("{title}: {part}"),
        };
        PageContent::new("briefs.html", Head::new(kind, title)).with("list", &view)
    }

    /// The kind of a list's page, its title, and a link to the list above it.
    fn subject(&self, subject: Subject) -> (&'static str, String, Option<LinkView>) {
        let up = |label: &str, address: &str| Some(self.link(label, address));
        match subject {
            Subject::All => ("briefs", "Briefs".to_owned(), None),
            Subject::Year(year) => ("year", year.to_string(), up("Archive", routes::ARCHIVE)),
            Subject::Group(id) => {
                let group = &self.indexes.groups.list[id];
                let index = IndexPageKind::Groups(group.kind);
                let up = up(title(index), index.address());
                (group.kind.noun(), self.site.typeset(&group.name), up)
            }
            Subject::Unnumbered(id) => {
                let publication = &self.site.publications[id];
                let address = routes::publication(&publication.id);
                let name = self.site.typeset(&publication.name);
                (
                    "unnumbered",
                    format!("{name}: unnumbered briefs"),
                    up(&name, &address),
                )
            }
        }
    }

    /// Links to the pages of a year of the archive; none if it has only one.
    fn year_parts(&self, year: i16, paging: &Paging, current: Part) -> Vec<Card> {
        let [parts] = paging.years.as_slice() else {
            return Vec::new();
        };
        let base = routes::year(year);
        let here = match current {
            Part::Main => 0,
            Part::Year(_, number) => number,
        };
        let link = |number: usize| {
            let label = match number {
                0 => year.to_string(),
                _ => (number + 1).to_string(),
            };
            self.link(label, &routes::part(&base, number))
        };
        let part = |number: usize| place(link(number), Current::of_part(number, Some(here)));
        let view = YearLinkView {
            year,
            count: parts.count,
            parts: (0..parts.parts.len()).map(part).collect(),
        };
        vec![Card::new(&view)]
    }

    /// The years of the archive, newest first.
    pub(super) fn archive_years(&self) -> Vec<Card> {
        let view = |(year, briefs): (&i16, &Vec<_>)| {
            let link = self.link(year.to_string(), &routes::year(*year));
            Card::new(&YearLinkView {
                year: *year,
                count: briefs.len(),
                parts: vec![place(link, Current::No)],
            })
        };
        self.indexes.briefs.years.iter().rev().map(view).collect()
    }

    /// The page of the archive by year.
    pub fn archive(&self) -> PageContent {
        let view = ArchiveView {
            count: counted(self.site.briefs.len(), "brief", "briefs"),
            years: self.archive_years(),
        };
        PageContent::new("archive.html", Head::new("archive", "Archive")).with("archive", &view)
    }

    /// A page of the list of corrections.
    pub fn corrections(&self, part: Part) -> PageContent {
        let all = &self.indexes.briefs.corrections;
        let paging = &self.plan.corrections;
        let entry = |&(id, at): &(BriefId, usize)| {
            let brief = self.site.brief(id);
            CorrectedView {
                correction: correction_view(brief, &brief.front.corrections[at]),
                brief: self.cards.brief(id),
            }
        };
        let view = CorrectionsView {
            count: counted(all.len(), "correction", "corrections"),
            entries: all[paging.range(part)].iter().map(entry).collect(),
            more: self.year_links(routes::CORRECTIONS, paging, part),
        };
        let title = match part_label(paging, part).as_str() {
            "" => "Corrections".to_owned(),
            part => format!("Corrections: {part}"),
        };
        PageContent::new("corrections.html", Head::new("corrections", title))
            .with("corrections", &view)
    }
}
