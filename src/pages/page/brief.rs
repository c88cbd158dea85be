//! A brief's page: its text, and in the margin who and what it mentions, then and now.

use super::cards::{own_language, publication_line};
use super::content::{Head, PageContent};
use super::context::SiteContext;
use crate::archive::facts::Cited;
use crate::archive::routes::{self, GroupKind};
use crate::archive::site::{Brief, BriefId, RecordId, Site, TextId};
use crate::base::direction::is_right_to_left;
use crate::base::record_kind::RecordKind;
use crate::frontmatter::brief::Correction;
use crate::frontmatter::person::{OrganisationName, Role};
use crate::frontmatter::sources::SourceNote;
use crate::pages::links::RelativeLinks;
use crate::pages::view::{BriefView, CorrectionView, Html, LinkView, NeighbourView, SourceView};
use crate::pages::wording::{capitalised, citation, date_view, day_view};

/// Words per minute, the mean of silent reading of English non-fiction (Brysbaert, "How many words do we read
/// per minute?", Journal of Memory and Language 109, 2019).
const WORDS_A_MINUTE: usize = 238;

/// The direction of a brief's language, if it is not that of the site's.
fn own_direction(site: &Site, brief: &Brief) -> Option<String> {
    let own = is_right_to_left(own_language(site, brief)?);
    let direction = if own { "rtl" } else { "ltr" };
    (own != is_right_to_left(&site.config.language)).then(|| direction.to_owned())
}

impl SiteContext<'_> {
    /// The page of a brief.
    pub fn brief(&self, id: BriefId, links: RelativeLinks<'_>) -> PageContent {
        let brief = self.site.brief(id);
        let (html, has_code) = self.html(TextId::Brief(id), links);
        let view = self.brief_view(id, brief, html);
        let (title, summary) = (&brief.front.title.value, brief.front.summary.as_deref());
        let head = Head::new("brief", brief.text.typeset(title))
            .described(summary.map(|summary| brief.text.typeset(summary)));
        let appeared = Some(self.appeared(id));
        PageContent::new(
            "brief.html",
            Head {
                appeared,
                has_code,
                unpublished: self.site.unpublished(TextId::Brief(id)),
                ..head
            },
        )
        .with("brief", &view)
    }

    fn brief_view(&self, id: BriefId, brief: &Brief, html: Html) -> BriefView {
        let text = TextId::Brief(id);
        let mut corrections: Vec<&Correction> = brief.front.corrections.iter().collect();
        corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date.value));
        let minutes = brief.text.outline.words.div_ceil(WORDS_A_MINUTE).max(1);
        let (previous, next) = self.indexes.briefs.neighbours[id];
        BriefView {
            card: self.cards.brief(id),
            appearance: self.appearance(id),
            authors: brief
                .front
                .authors
                .iter()
                .map(|name| self.group_link(GroupKind::Author, &name.value))
                .collect(),
            reading_time: format!("{minutes} min"),
            corrections: corrections
                .into_iter()
                .map(|correction| correction_view(brief, correction))
                .collect(),
            supersedes: self
                .site
                .references
                .supersedes
                .get(&id)
                .map(|older| self.cards.brief(*older)),
            superseded_by: self
                .site
                .references
                .superseded_by
                .get(&id)
                .map(|newer| self.cards.brief(*newer)),
            contents: self.contents(text),
            html,
            direction: own_direction(self.site, brief),
            people: self.standings(id, RecordKind::Person),
            treaties: self.standings(id, RecordKind::Treaty),
            organisations: self.standings(id, RecordKind::Organisation),
            sources: self.sources(&brief.front.sources, true),
            citation: citation(
                &Cited::new(self.site, &self.authors, id),
                brief.text.typography,
            ),
            tags: brief
                .front
                .tags
                .iter()
                .map(|name| self.group_link(GroupKind::Tag, &name.value))
                .collect(),
            previous: previous.map(|id| self.neighbour(id)),
            next: next.map(|id| self.neighbour(id)),
            related: self.related(id),
            extra: brief.front.extra.clone(),
        }
    }

    /// Where and when a brief was published, on one line.
    fn appeared(&self, id: BriefId) -> String {
        let brief = self.site.brief(id);
        let line = publication_line(self.site, id);
        let place = match line.is_empty() {
            true => self.site.typeset(&self.site.config.title),
            false => line,
        };
        format!("{place} · {}", day_view(brief.date()).words)
    }

    /// Links to the publication, the volume and the issue.
    fn appearance(&self, id: BriefId) -> Vec<LinkView> {
        let Some(publication) = self.site.publication_of[id] else {
            return Vec::new();
        };
        let brief = self.site.brief(id);
        let publication = &self.site.publications[publication];
        let id = &publication.id;
        let mut links = vec![self.link(
            self.site.typeset(&publication.name),
            &routes::publication(id),
        )];
        if let (Some(volume), Some(issue)) = (
            &brief.front.appearance.volume,
            &brief.front.appearance.issue,
        ) {
            let (volume, issue) = (volume.value, issue.value);
            links.push(self.link(format!("Volume {volume}"), &routes::volume(id, volume)));
            links.push(self.link(format!("Issue {issue}"), &routes::issue(id, volume, issue)));
        }
        links
    }

    /// An office with its organisation, unless the title names it already: `Secretary General of NATO`.
    pub(super) fn role_words(&self, role: &Role) -> String {
        let title = self.site.typeset(&role.title.value);
        match self.organisation_of(role) {
            (name, _) if name.is_empty() || title.contains(&name) => title,
            (name, _) => format!("{title}, {name}"),
        }
    }

    /// An office's organisation: its name (empty for none) and its record.
    pub(super) fn organisation_of(&self, role: &Role) -> (String, Option<RecordId>) {
        match role
            .organisation
            .as_ref()
            .map(|organisation| &organisation.value)
        {
            None => (String::new(), None),
            Some(OrganisationName::Words(words)) => (self.site.typeset(words), None),
            Some(OrganisationName::Id(id)) => {
                match self.site.find_record(RecordKind::Organisation, id) {
                    Some(record) => (self.name_of(record), Some(record)),
                    None => (id.clone(), None),
                }
            }
        }
    }

    fn neighbour(&self, id: BriefId) -> NeighbourView {
        let brief = self.site.brief(id);
        let appearance = &brief.front.appearance;
        let label = match (&appearance.volume, &appearance.issue) {
            (Some(volume), Some(issue)) => format!("{}/{}", volume.value, issue.value),
            _ => day_view(brief.date()).words,
        };
        let title = brief.text.typeset(&brief.front.title.value);
        NeighbourView {
            label,
            title,
            url: self.url(&brief.address()),
        }
    }

    /// A link to the briefs of an author, with a tag or resting on a source.
    fn group_link(&self, kind: GroupKind, name: &str) -> LinkView {
        let group = self.indexes.groups.named(kind, name);
        let group = group.expect("a published brief's authors, tags and sources have pages");
        self.link(self.site.typeset(name), &group.address())
    }

    /// The sources of a text. Only those of briefs have pages of their own.
    pub(super) fn sources(&self, sources: &[SourceNote], indexed: bool) -> Vec<SourceView> {
        let view = |source: &SourceNote| SourceView {
            name: self.site.typeset(&source.name.value),
            index: indexed.then(|| self.group_link(GroupKind::Source, &source.name.value).url),
            link: source.url.clone(),
            date: source.date.as_ref().map(|date| date_view(date.value)),
        };
        sources.iter().map(view).collect()
    }
}

/// A correction as its brief and the list of corrections show it.
pub(super) fn correction_view(brief: &Brief, correction: &Correction) -> CorrectionView {
    CorrectionView {
        date: day_view(correction.date.value),
        kind: correction.kind.name().to_owned(),
        label: capitalised(correction.kind.name()),
        text: brief.text.typeset(&correction.text),
    }
}
