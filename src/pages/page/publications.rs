//! Publications, their volumes and their issues.

use super::content::{Head, PageContent};
use super::context::SiteContext;
use crate::archive::plan::PER_PAGE;
use crate::archive::routes;
use crate::archive::site::{BriefId, PublicationId};
use crate::base::date::day_in_words;
use crate::frontmatter::brief::IssueNumber;
use crate::pages::view::{IssueView, LinkView, PublicationView, VolumeView};
use crate::pages::wording::counted;

/// How many of its newest briefs the page of a publication shows.
const NEWEST: usize = 20;

impl SiteContext<'_> {
    /// The page of all publications.
    pub fn publications(&self) -> PageContent {
        let head = Head::new("publications", "Publications");
        PageContent::new("publications.html", head).with("publications", &self.publication_views())
    }

    /// All publications, without their newest briefs.
    pub(super) fn publication_views(&self) -> Vec<PublicationView> {
        let ids = self.site.publications.ids();
        ids.map(|id| self.publication_view(id)).collect()
    }

    /// The page of a publication.
    pub fn publication(&self, id: PublicationId) -> PageContent {
        let publication = &self.site.publications[id];
        let newest: Vec<BriefId> = self.indexes.briefs.volumes[id]
            .all
            .iter()
            .rev()
            .take(NEWEST)
            .copied()
            .collect();
        let view = PublicationView {
            newest: self.cards.briefs(&newest),
            ..self.publication_view(id)
        };
        let description = publication.description.as_deref();
        let head = Head::new("publication", self.site.typeset(&publication.name))
            .described(description.map(|it| self.site.typeset(it)));
        PageContent::new("publication.html", head).with("publication", &view)
    }

    fn publication_view(&self, id: PublicationId) -> PublicationView {
        let publication = &self.site.publications[id];
        let volumes = &self.indexes.briefs.volumes[id];
        let unnumbered = volumes.unnumbered.len();
        let description = publication.description.as_deref();
        PublicationView {
            name: self.site.typeset(&publication.name),
            url: self.url(&routes::publication(&publication.id)),
            description: description.map(|it| self.site.typeset(it)),
            issn: publication.issn.clone(),
            count: counted(volumes.all.len(), "brief", "briefs"),
            span: self.years_of(volumes.all.iter()),
            volumes: volumes
                .volumes
                .keys()
                .rev()
                .map(|volume| self.volume_view(id, *volume))
                .collect(),
            unnumbered: (unnumbered > 0).then(|| {
                let label = counted(unnumbered, "unnumbered brief", "unnumbered briefs");
                self.link(label, &routes::unnumbered(&publication.id))
            }),
            newest: Vec::new(),
        }
    }

    /// The page of a volume.
    pub fn volume(&self, id: PublicationId, volume: u32) -> PageContent {
        let mut view = self.volume_view(id, volume);
        let issues = &self.indexes.briefs.volumes[id].volumes[&volume];
        // A daily has hundreds of briefs a volume: then its issues are listed without them.
        let with_briefs = issues.values().map(Vec::len).sum::<usize>() <= PER_PAGE;
        view.issues = issues
            .keys()
            .map(|issue| self.issue_view(id, volume, *issue, with_briefs))
            .collect();
        let title = format!("{}, {}", self.publication_link(id).label, view.label);
        PageContent::new("volume.html", Head::new("volume", title)).with("volume", &view)
    }

    fn volume_view(&self, id: PublicationId, volume: u32) -> VolumeView {
        let volumes = &self.indexes.briefs.volumes[id].volumes;
        let issues = &volumes[&volume];
        let link = |volume: u32| self.volume_link(id, volume);
        VolumeView {
            label: format!("Volume {volume}"),
            url: link(volume).url,
            span: self.years_of(issues.values().flatten()),
            count: counted(issues.len(), "issue", "issues"),
            issues: Vec::new(),
            publication: self.publication_link(id),
            previous: volumes.range(..volume).next_back().map(|(it, _)| link(*it)),
            next: volumes.range(volume + 1..).next().map(|(it, _)| link(*it)),
        }
    }

    /// The page of an issue.
    pub fn issue(&self, id: PublicationId, volume: u32, issue: IssueNumber) -> PageContent {
        let view = self.issue_view(id, volume, issue, true);
        let name = self.publication_link(id).label;
        let head = Head::new("issue", format!("{name}, Volume {volume}, Issue {issue}"));
        PageContent::new("issue.html", head).with("issue", &view)
    }

    fn issue_view(
        &self,
        id: PublicationId,
        volume: u32,
        issue: IssueNumber,
        with_briefs: bool,
    ) -> IssueView {
        let issues = &self.indexes.briefs.volumes[id].volumes[&volume];
        let briefs = &issues[&issue];
        let publication = &self.site.publications[id].id;
        let link = |issue: &IssueNumber| {
            let address = routes::issue(publication, volume, issue);
            self.link(format!("Issue {issue}"), &address)
        };
        IssueView {
            label: format!("Issue {issue}"),
            url: link(&issue).url,
            date: self.days_of(briefs),
            briefs: if with_briefs {
                self.cards.briefs(briefs)
            } else {
                Vec::new()
            },
            up: vec![self.publication_link(id), self.volume_link(id, volume)],
            previous: issues.range(..issue).next_back().map(|(it, _)| link(it)),
            next: issues.range(issue..).nth(1).map(|(it, _)| link(it)),
        }
    }

    fn publication_link(&self, id: PublicationId) -> LinkView {
        let publication = &self.site.publications[id];
        let name = self.site.typeset(&publication.name);
        self.link(name, &routes::publication(&publication.id))
    }

    fn volume_link(&self, id: PublicationId, volume: u32) -> LinkView {
        let address = routes::volume(&self.site.publications[id].id, volume);
        self.link(format!("Volume {volume}"), &address)
    }

    /// `2001` or `1995–2002`; empty without briefs.
    pub(super) fn years_of<'b>(&self, briefs: impl Iterator<Item = &'b BriefId>) -> String {
        let years = briefs.map(|id| self.site.brief(*id).date().year());
        let span = years.fold(None, |span: Option<(i16, i16)>, year| match span {
            None => Some((year, year)),
            Some((first, last)) => Some((first.min(year), last.max(year))),
        });
        match span {
            Some((first, last)) if first == last => first.to_string(),
            Some((first, last)) => format!("{first}–{last}"),
            None => String::new(),
        }
    }

    /// `14 March 2001` or `14 March 2001 to 16 March 2001`.
    fn days_of(&self, briefs: &[BriefId]) -> String {
        let days = || briefs.iter().map(|id| self.site.brief(*id).date());
        match (days().min(), days().max()) {
            (Some(first), Some(last)) if first == last => day_in_words(first),
            (Some(first), Some(last)) => {
                format!("{} to {}", day_in_words(first), day_in_words(last))
            }
            _ => String::new(),
        }
    }
}
