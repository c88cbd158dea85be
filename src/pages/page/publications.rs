//! Publications, their volumes and their issues.

use super::content::{Head, PageContent};
use super::context::SiteContext;
use crate::archive::plan::PER_PAGE;
use crate::archive::site::BriefId;
use crate::base::date::day_in_words;
use crate::base::typography::curled;
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
        (0..self.site.publications.len())
            .map(|at| self.publication_view(at))
            .collect()
    }

    /// The page of a publication.
    pub fn publication(&self, at: usize) -> PageContent {
        let publication = &self.site.publications[at];
        let newest: Vec<BriefId> = self.indexes.volumes[at]
            .all
            .iter()
            .rev()
            .take(NEWEST)
            .copied()
            .collect();
        let view = PublicationView {
            newest: self.cards.briefs(&newest),
            ..self.publication_view(at)
        };
        let head = Head::new("publication", &publication.name)
            .described(publication.description.as_deref());
        PageContent::new("publication.html", head).with("publication", &view)
    }

    fn publication_view(&self, at: usize) -> PublicationView {
        let publication = &self.site.publications[at];
        let volumes = &self.indexes.volumes[at];
        let unnumbered = volumes.unnumbered.len();
        PublicationView {
            name: publication.name.clone(),
            url: self.url(&self.base(at)),
            description: publication.description.as_deref().map(curled),
            issn: publication.issn.clone(),
            count: counted(volumes.all.len(), "brief", "briefs"),
            span: self.years_of(volumes.all.iter()),
            volumes: volumes
                .volumes
                .keys()
                .rev()
                .map(|volume| self.volume_view(at, *volume))
                .collect(),
            unnumbered: (unnumbered > 0).then(|| {
                let label = counted(unnumbered, "unnumbered brief", "unnumbered briefs");
                self.link(label, &format!("{}unnumbered/", self.base(at)))
            }),
            newest: Vec::new(),
        }
    }

    /// The page of a volume.
    pub fn volume(&self, at: usize, volume: u32) -> PageContent {
        let mut view = self.volume_view(at, volume);
        let issues = &self.indexes.volumes[at].volumes[&volume];
        // A daily has hundreds of briefs a volume: then its issues are listed without them.
        let with_briefs = issues.values().map(Vec::len).sum::<usize>() <= PER_PAGE;
        view.issues = issues
            .keys()
            .map(|issue| self.issue_view(at, volume, *issue, with_briefs))
            .collect();
        let title = format!("{}, {}", self.site.publications[at].name, view.label);
        PageContent::new("volume.html", Head::new("volume", title)).with("volume", &view)
    }

    fn volume_view(&self, at: usize, volume: u32) -> VolumeView {
        let volumes = &self.indexes.volumes[at].volumes;
        let issues = &volumes[&volume];
        let link = |volume: u32| {
            self.link(
                format!("Volume {volume}"),
                &format!("{}{volume}/", self.base(at)),
            )
        };
        VolumeView {
            label: format!("Volume {volume}"),
            url: link(volume).url,
            span: self.years_of(issues.values().flatten()),
            count: counted(issues.len(), "issue", "issues"),
            issues: Vec::new(),
            publication: self.publication_link(at),
            previous: volumes.range(..volume).next_back().map(|(it, _)| link(*it)),
            next: volumes.range(volume + 1..).next().map(|(it, _)| link(*it)),
        }
    }

    /// The page of an issue.
    pub fn issue(&self, at: usize, volume: u32, issue: IssueNumber) -> PageContent {
        let view = self.issue_view(at, volume, issue, true);
        let name = &self.site.publications[at].name;
        let head = Head::new("issue", format!("{name}, Volume {volume}, Issue {issue}"));
        PageContent::new("issue.html", head).with("issue", &view)
    }

    fn issue_view(
        &self,
        at: usize,
        volume: u32,
        issue: IssueNumber,
        with_briefs: bool,
    ) -> IssueView {
        let issues = &self.indexes.volumes[at].volumes[&volume];
        let briefs = &issues[&issue];
        let base = format!("{}{volume}/", self.base(at));
        let link =
            |issue: &IssueNumber| self.link(format!("Issue {issue}"), &format!("{base}{issue}/"));
        IssueView {
            label: format!("Issue {issue}"),
            url: link(&issue).url,
            date: self.days_of(briefs),
            briefs: if with_briefs {
                self.cards.briefs(briefs)
            } else {
                Vec::new()
            },
            up: vec![
                self.publication_link(at),
                self.link(format!("Volume {volume}"), &base),
            ],
            previous: issues.range(..issue).next_back().map(|(it, _)| link(it)),
            next: issues.range(issue..).nth(1).map(|(it, _)| link(it)),
        }
    }

    fn base(&self, at: usize) -> String {
        format!("publications/{}/", self.site.publications[at].id)
    }

    fn publication_link(&self, at: usize) -> LinkView {
        self.link(&self.site.publications[at].name, &self.base(at))
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
