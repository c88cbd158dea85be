//! Company on the page: briefs related to a brief, and who and what a record is most often named with.
//!
//! Which they are is worked out in `archive/company.rs`.

use crate::archive::index;
use crate::archive::site::{BriefId, RecordId};
use crate::base::record_kind::RecordKind;
use crate::pages::render::Renderer;
use crate::pages::view::RelatedView;
use crate::pages::view::{CompanionView, CompanyView};

/// How many related briefs a brief shows.
const RELATED: usize = 4;
/// How many of the records that tie two briefs together are named.
const SHARED: usize = 3;
/// How many of each kind a record is most often named with.
const COMPANIONS: usize = 8;

impl Renderer<'_> {
    /// The briefs related to one. Those that a newer one replaces are left out.
    pub fn related(&self, id: BriefId) -> Vec<RelatedView> {
        // A few more, since some may be left out.
        let related = index::related(&self.indexes.mentioned, id, 2 * RELATED);
        let current = related
            .into_iter()
            .filter(|it| !self.site.references.superseded_by.contains_key(&it.brief));
        current
            .take(RELATED)
            .map(|related| {
                let shared = related.shared.iter().take(SHARED);
                let names: Vec<&str> = shared.map(|it| self.site.record(*it).name()).collect();
                RelatedView {
                    brief: self.cards.brief(related.brief),
                    shared: names.join(" · "),
                }
            })
            .collect()
    }

    /// Whom and what a record is most often named with, by kind.
    pub fn company(&self, id: RecordId) -> Vec<CompanyView> {
        let company = index::co_occurring(&self.indexes.mentioned, id);
        let kinds = [
            (RecordKind::Person, "Named with"),
            (RecordKind::Treaty, "Treaties named with"),
            (RecordKind::Organisation, "Organisations named with"),
        ];
        let of_kind = |(kind, label): (RecordKind, &str)| {
            let companions = company
                .iter()
                .filter(|(other, _)| self.site.record(*other).kind() == kind);
            let companions = companions
                .take(COMPANIONS)
                .map(|(other, briefs)| CompanionView {
                    record: self.cards.record(*other),
                    count: *briefs,
                });
            CompanyView {
                label: label.to_owned(),
                companions: companions.collect(),
            }
        };
        let views = kinds.into_iter().map(of_kind);
        views.filter(|view| !view.companions.is_empty()).collect()
    }
}
