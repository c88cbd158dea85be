//! Lists: briefs by author, tag, source or year, the archive by year, corrections.

use super::brief::correction_view;
use super::content::{Head, PageContent};
use super::context::SiteContext;
use super::mentions::{part_label, range_of};
use crate::archive::plan::{CORRECTIONS, Paging, Part, Subject, briefs_of, subject_address};
use crate::archive::site::BriefId;
use crate::pages::layout::{Current, place};
use crate::pages::view::{
    ArchiveView, BriefListView, Card, CorrectedView, CorrectionsView, LinkView, YearLinkView,
};
use crate::pages::wording::counted;

impl SiteContext<'_> {
    /// A page of a list of briefs.
    pub fn briefs(&self, subject: Subject, part: Part) -> PageContent {
        let list = briefs_of(self.indexes, subject);
        let paging = &self.plan.briefs[&subject];
        let base = subject_address(self.site, self.indexes, subject);
        let (kind, title, up) = self.subject(subject);
        let label = part_label(paging, part);
        let range = range_of(paging, part);
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
            Subject::Year(year) => ("year", year.to_string(), up("Archive", "archive/")),
            Subject::Author(at) => (
                "author",
                self.indexes.authors[at].name.clone(),
                up("Authors", "authors/"),
            ),
            Subject::Tag(at) => (
                "tag",
                self.indexes.tags[at].name.clone(),
                up("Tags", "tags/"),
            ),
            Subject::Source(at) => (
                "source",
                self.indexes.sources[at].name.clone(),
                up("Sources", "sources/"),
            ),
            Subject::Unnumbered(at) => {
                let publication = &self.site.publications[at];
                let address = format!("publications/{}/", publication.id);
                (
                    "unnumbered",
                    format!("{}: unnumbered briefs", publication.name),
                    up(&publication.name, &address),
                )
            }
        }
    }

    /// Links to the pages of a year of the archive; none if it has only one.
    fn year_parts(&self, year: i16, paging: &Paging, current: Part) -> Vec<Card> {
        let [parts] = paging.years.as_slice() else {
            return Vec::new();
        };
        let base = format!("archive/{year}/");
        let here = match current {
            Part::Main => 0,
            Part::Year(_, number) => number,
        };
        let link = |number: usize| match number {
            0 => self.link(year.to_string(), &base),
            _ => self.link((number + 1).to_string(), &format!("{base}{}/", number + 1)),
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
            let link = self.link(year.to_string(), &format!("archive/{year}/"));
            Card::new(&YearLinkView {
                year: *year,
                count: briefs.len(),
                parts: vec![place(link, Current::No)],
            })
        };
        self.indexes.years.iter().rev().map(view).collect()
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
        let all = &self.indexes.corrections;
        let paging = &self.plan.corrections;
        let entry = |&(id, at): &(BriefId, usize)| CorrectedView {
            correction: correction_view(&self.site.brief(id).front.corrections[at]),
            brief: self.cards.brief(id),
        };
        let view = CorrectionsView {
            count: counted(all.len(), "correction", "corrections"),
            entries: all[range_of(paging, part)].iter().map(entry).collect(),
            more: self.year_links(CORRECTIONS, paging, part),
        };
        let title = match part_label(paging, part).as_str() {
            "" => "Corrections".to_owned(),
            part => format!("Corrections: {part}"),
        };
        PageContent::new("corrections.html", Head::new("corrections", title))
            .with("corrections", &view)
    }
}
