//! Periodicals: publications, volumes and issues.

use std::collections::BTreeMap;

use super::cards::counted;
use super::content::{Head, Scene};
use crate::archive::plan::PER_PAGE;
use crate::archive::routes;
use crate::archive::site::{BriefId, PublicationId};
use crate::base::date::day_in_words;
use crate::base::typography::curled;
use crate::frontmatter::brief::IssueNumber;
use crate::pages::render::Renderer;
use crate::pages::view::LinkView;
use crate::pages::view::{IssueView, PeriodicalView, VolumeView};

/// The issues of a volume.
type Issues = BTreeMap<IssueNumber, Vec<BriefId>>;

impl Renderer<'_> {
    pub fn publications(&self) -> Scene {
        let head = Head::new("publications", "Publications");
        Scene::new("publications.html", head).with("publications", &self.periodicals())
    }

    /// All periodicals, without their newest briefs.
    pub fn periodicals(&self) -> Vec<PeriodicalView> {
        let ids = self.site.publications.ids();
        ids.map(|id| self.periodical(id)).collect()
    }

    pub fn publication(&self, id: PublicationId) -> Scene {
        let periodical = &self.site.publications[id];
        let newest: Vec<BriefId> = self.indexes.briefs.volumes[id]
            .all
            .iter()
            .rev()
            .take(20)
            .copied()
            .collect();
        let view = PeriodicalView {
            newest: self.cards.briefs(&newest),
            ..self.periodical(id)
        };
        let head =
            Head::new("publication", &periodical.name).described(periodical.description.as_deref());
        Scene::new("publication.html", head).with("publication", &view)
    }

    fn periodical(&self, id: PublicationId) -> PeriodicalView {
        let periodical = &self.site.publications[id];
        let volumes = &self.indexes.briefs.volumes[id];
        let unnumbered = volumes.unnumbered.len();
        PeriodicalView {
            name: periodical.name.clone(),
            url: self.url(&routes::publication(&periodical.id)),
            description: periodical.description.as_deref().map(curled),
            issn: periodical.issn.clone(),
            count: counted(volumes.all.len(), "brief", "briefs"),
            span: self.years_of(volumes.all.iter()),
            volumes: volumes
                .volumes
                .keys()
                .rev()
                .map(|volume| self.volume_view(id, *volume))
                .collect(),
            unnumbered: (unnumbered > 0).then(|| {
                let label = counted(unnumbered, "brief without number", "briefs without number");
                self.link(label, &routes::unnumbered(&periodical.id))
            }),
            newest: Vec::new(),
        }
    }

    pub fn volume(&self, id: PublicationId, volume: u32) -> Scene {
        let mut view = self.volume_view(id, volume);
        let issues = &self.indexes.briefs.volumes[id].volumes[&volume];
        // A volume of a daily has hundreds of briefs: then its issues are listed without them.
        let with_briefs = issues.values().map(Vec::len).sum::<usize>() <= PER_PAGE;
        view.issues = issues
            .keys()
            .map(|issue| self.issue_view(id, volume, *issue, with_briefs))
            .collect();
        let title = format!("{}, {}", self.site.publications[id].name, view.label);
        Scene::new("volume.html", Head::new("volume", title)).with("volume", &view)
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
            previous: volumes
                .range(..volume)
                .next_back()
                .map(|(volume, _)| link(*volume)),
            next: volumes
                .range(volume + 1..)
                .next()
                .map(|(volume, _)| link(*volume)),
        }
    }

    pub fn issue(&self, id: PublicationId, volume: u32, issue: IssueNumber) -> Scene {
        let view = self.issue_view(id, volume, issue, true);
        let name = &self.site.publications[id].name;
        let head = Head::new("issue", format!("{name}, Volume {volume}, Issue {issue}"));
        Scene::new("issue.html", head).with("issue", &view)
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
        let (previous, next) = around(issues, issue);
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
            previous: previous.map(link),
            next: next.map(link),
        }
    }

    fn publication_link(&self, id: PublicationId) -> LinkView {
        let publication = &self.site.publications[id];
        self.link(&publication.name, &routes::publication(&publication.id))
    }

    fn volume_link(&self, id: PublicationId, volume: u32) -> LinkView {
        let address = routes::volume(&self.site.publications[id].id, volume);
        self.link(format!("Volume {volume}"), &address)
    }

    /// `2001`, or `1995–2002`; empty without briefs.
    pub fn years_of<'b>(&self, briefs: impl Iterator<Item = &'b BriefId>) -> String {
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

    /// `14 March 2001`, or `14 March 2001 to 16 March 2001`.
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

/// The issues before and after one.
fn around(issues: &Issues, issue: IssueNumber) -> (Option<&IssueNumber>, Option<&IssueNumber>) {
    use std::ops::Bound::{Excluded, Unbounded};
    let before = issues.range(..issue).next_back().map(|(issue, _)| issue);
    let after = issues
        .range((Excluded(issue), Unbounded))
        .next()
        .map(|(issue, _)| issue);
    (before, after)
}
