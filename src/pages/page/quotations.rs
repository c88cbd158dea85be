//! The quotations on a person's page: their own words, as briefs give them, newest first.
//!
//! Who speaks was decided when the texts were linked (`archive/speakers.rs`). A page shows the newest
//! [`SHOWN`] and says where the others are, so that it costs no more than to render as many briefs.

use tera::Value;

use super::body;
use super::body::Way;
use super::cards::counted;
use crate::archive::link::Quotation;
use crate::archive::plan::Part;
use crate::archive::site::TextId;
use crate::archive::site::{BriefId, RecordId};
use crate::pages::render::Renderer;
use crate::pages::view::LinkView;
use crate::pages::view::{QuotationView, QuotationsView};

/// How many quotations a page shows.
const SHOWN: usize = 10;

/// What stands for no quotations, and on the further parts of a person's mentions.
pub const NONE: QuotationsView = QuotationsView {
    count: String::new(),
    shown: Vec::new(),
    more: Vec::new(),
};

impl Renderer<'_> {
    pub fn quotations(&self, id: RecordId, way: Way<'_>) -> QuotationsView {
        let Some(all) = self.indexes.mentioned.quotations.get(&id) else {
            return NONE;
        };
        let (shown, more) = all.split_at(all.len().min(SHOWN));
        let by_brief = shown.chunk_by(|a, b| a.0 == b.0);
        QuotationsView {
            count: counted(all.len(), "quotation", "quotations"),
            shown: by_brief
                .flat_map(|same| self.quotations_in(same[0].0, same, way))
                .collect(),
            more: self.years_of_quotations(id, more),
        }
    }

    /// Quotations of one brief, which is parsed once for all of them.
    fn quotations_in(
        &self,
        id: BriefId,
        quotations: &[(BriefId, usize)],
        way: Way<'_>,
    ) -> Vec<QuotationView> {
        let all = &self.mentions.brief(id).quotations;
        let quotations: Vec<&Quotation> = quotations.iter().map(|(_, at)| &all[*at]).collect();
        let speakers: Vec<usize> = quotations.iter().map(|one| one.source).collect();
        let (text, highlighter) = (TextId::Brief(id), &self.highlighter);
        let html = body::quotations(self.site, self.plan, text, &speakers, way, highlighter);
        let brief = self.url(&self.site.brief(id).address());
        let view = |(quotation, html): (&Quotation, String)| QuotationView {
            html: Value::safe_string(&html),
            occasion: quotation.occasion.clone(),
            brief: self.cards.brief(id),
            url: match &quotation.anchor {
                Some(anchor) => format!("{brief}#{anchor}"),
                None => brief.clone(),
            },
        };
        quotations.into_iter().zip(html).map(view).collect()
    }

    /// The years of quotations that are not shown, each a link to the person's mentions of that year,
    /// where every quotation's line stands among them.
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
