//! The timeline: the lives of treaties on one scale, with the briefs that mention them; on its own page, and a
//! few of them on the home page.

use super::content::{Head, PageContent};
use super::context::SiteContext;
use crate::archive::index::timeline;
use crate::archive::plan::{IndexPageKind, PageKind};
use crate::archive::routes;
use crate::archive::site::RecordId;
use crate::base::date::Day;
use crate::base::record_kind::RecordKind;
use crate::frontmatter::treaty::Treaty;
use crate::pages::figure::{LifeOnPicture, Unit, YearOfMentions, lives_picture, years_picture};
use crate::pages::view::{LivesPictureView, TimelineRowView, TimelineView, YearsPictureView};
use crate::pages::wording::{counted, life_in_words};

/// How many treaties the timeline has at most: so many can still be read, and make a page of some 60 kB.
const MOST: usize = 60;
/// How many of them the home page shows.
const ON_HOME: usize = 12;

impl SiteContext<'_> {
    /// The page of the timeline.
    pub fn timeline(&self) -> PageContent {
        let treaties = timeline::treaties(self.site, &self.indexes.mentioned, MOST);
        let dated = timeline::dated(self.site).count();
        let index = self
            .plan
            .index_page(IndexPageKind::Records(RecordKind::Treaty));
        let all = index.entries.len();
        let some = counted(treaties.len(), "treaty", "treaties");
        let which = match treaties.len() {
            shown if shown == all => some,
            shown if shown == dated => format!("The {some} whose records have dates"),
            _ => format!("The {some} mentioned most"),
        };
        let rows = treaties
            .iter()
            .map(|(id, treaty)| self.timeline_row(*id, treaty));
        let view = TimelineView {
            count: format!("{which}, earliest first"),
            rows: rows.collect(),
            picture: self.lives(&treaties, &self.years_of_briefs()),
            all: match treaties.len() == all {
                true => String::new(),
                false => format!("All {}", counted(all, "treaty", "treaties")),
            },
            all_url: self.url(routes::records(RecordKind::Treaty)),
        };
        let head = Head::new("timeline", "Timeline of treaties");
        PageContent::new("timeline.html", head).with("timeline", &view)
    }

    fn timeline_row(&self, id: RecordId, treaty: &Treaty) -> TimelineRowView {
        let days = timeline::days(self.site, &self.indexes.mentioned, id);
        let years = days.chunk_by(|a, b| a.year() == b.year());
        let year = |same: &[Day]| match same {
            [one] => one.year().to_string(),
            _ => format!("{} ({})", same[0].year(), same.len()),
        };
        TimelineRowView {
            name: self.name_of(id),
            url: self.url(&self.site.record(id).address()),
            life: self.site.typeset(&life_in_words(
                treaty,
                &self.status_now((id, treaty)),
                self.site.settings.as_of,
            )),
            count: days.len(),
            years: years.map(year).collect::<Vec<_>>().join(", "),
        }
    }

    /// The lives of the treaties mentioned most, if there is a timeline.
    pub(super) fn lives_on_home(&self) -> Option<LivesPictureView> {
        if !self.plan.has(routes::TIMELINE, PageKind::Timeline) {
            return None;
        }
        let treaties = timeline::treaties(self.site, &self.indexes.mentioned, ON_HOME);
        self.lives(&treaties, &[])
    }

    fn lives(
        &self,
        treaties: &[(RecordId, &Treaty)],
        years: &[YearOfMentions],
    ) -> Option<LivesPictureView> {
        let lives = treaties.iter().map(|&(id, treaty)| LifeOnPicture {
            name: self.name_of(id),
            short_name: treaty
                .short_name
                .as_ref()
                .map(|name| self.site.typeset(&name.value)),
            treaty,
            status: self.status_now((id, treaty)),
            url: self.url(&self.site.record(id).address()),
            briefs: timeline::days(self.site, &self.indexes.mentioned, id),
        });
        let lives: Vec<LifeOnPicture<'_>> = lives.collect();
        let mut picture = lives_picture(&lives, years, self.site.settings.as_of)?;
        for row in &mut picture.rows {
            row.description = self.site.typeset(&row.description);
        }
        Some(picture)
    }

    /// The chart of the archive's briefs per year.
    pub(super) fn briefs_per_year(&self) -> Option<YearsPictureView> {
        years_picture(&self.years_of_briefs(), Unit::Briefs)
    }

    fn years_of_briefs(&self) -> Vec<YearOfMentions> {
        let newest_first = self.indexes.briefs.years.iter().rev();
        let year = newest_first.map(|(year, briefs)| YearOfMentions {
            year: *year,
            count: briefs.len(),
            url: self.url(&routes::year(*year)),
        });
        year.collect()
    }
}
