//! The quotations on a person's page: what the person said, as briefs quote it, newest first.
//!
//! Who speaks was decided when the texts were linked. A page shows the newest [`SHOWN`] and links to the
//! others, so that it costs at most as much as rendering that many briefs.

use super::context::SiteContext;
use crate::archive::link::Quotation;
use crate::archive::plan::Part;
use crate::archive::routes;
use crate::archive::site::{BriefId, RecordId, TextId};
use crate::pages::links::RelativeLinks;
use crate::pages::view::{Html, LinkView, QuotationView, QuotationsView};
use crate::pages::wording::counted;

/// How many quotations a page shows.
const SHOWN: usize = 10;

/// No quotations; also on the further pages of a person's mentions.
pub const NO_QUOTATIONS: QuotationsView = QuotationsView {
    count: String::new(),
    shown: Vec::new(),
    more: Vec::new(),
};

impl SiteContext<'_> {
    /// The quotations of a person.
    pub(super) fn quotations(&self, id: RecordId, links: RelativeLinks<'_>) -> QuotationsView {
        let Some(all) = self.indexes.mentioned.quotations.get(&id) else {
            return NO_QUOTATIONS;
        };
        let (shown, more) = all.split_at(all.len().min(SHOWN));
        let by_brief = shown.chunk_by(|a, b| a.0 == b.0);
        QuotationsView {
            count: counted(all.len(), "quotation", "quotations"),
            shown: by_brief
                .flat_map(|same| self.quotations_in(same[0].0, same, links))
                .collect(),
            more: self.years_of_quotations(id, more),
        }
    }

    /// Quotations of one brief, which is parsed once for all of them.
    fn quotations_in(
        &self,
        id: BriefId,
        quotations: &[(BriefId, usize)],
        links: RelativeLinks<'_>,
    ) -> Vec<QuotationView> {
        let all = &self.mentions.brief(id).quotations;
        let quotations: Vec<&Quotation> = quotations.iter().map(|(_, at)| &all[*at]).collect();
        let speakers: Vec<usize> = quotations.iter().map(|one| one.source).collect();
        let html = self.quotation_html(TextId::Brief(id), &speakers, links);
        let brief = self.url(&self.site.brief(id).address());
        let view = |(quotation, html): (&Quotation, Html)| QuotationView {
            html,
            occasion: quotation.occasion.clone(),
            brief: self.cards.brief(id),
            url: match &quotation.anchor {
                Some(anchor) => format!("{brief}#{}", routes::encoded(anchor)),
                None => brief.clone(),
            },
        };
        quotations.into_iter().zip(html).map(view).collect()
    }

    /// The years of quotations that are not shown, each a link to the person's mentions of that year: a
    /// quotation's speaker line is a mention, too.
    fn years_of_quotations(&self, id: RecordId, quotations: &[(BriefId, usize)]) -> Vec<LinkView> {
        let paging = &self.plan.appearances[id].paging;
        let base = self.site.record(id).address();
        let year = |one: &(BriefId, usize)| self.site.brief(one.0).date().year();
        let by_year = quotations.chunk_by(|a, b| year(a) == year(b));
        by_year
            .map(|same| {
                let (year, count) = (year(&same[0]), same.len());
                LinkView {
                    label: format!("{year} ({count})"),
                    url: match paging.year(year) {
                        Some(_) => self.url(&Part::Year(year, 0).address(&base)),
                        None => format!("{}#site-{year}", self.url(&base)),
                    },
                }
            })
            .collect()
    }
}
