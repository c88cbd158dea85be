//! Co-occurrence on pages: briefs related to a brief, and records often mentioned together with a record.
//!
//! Both are read off the indexes in `archive/index`.

use super::context::SiteContext;
use crate::archive::index;
use crate::archive::site::{BriefId, RecordId};
use crate::base::record_kind::RecordKind;
use crate::pages::view::{CompanionView, CompanyView, RelatedView};

/// How many related briefs a brief shows.
const RELATED: usize = 4;
/// How many of the records that two related briefs share are named.
const SHARED: usize = 3;
/// How many records of each kind a record's page shows.
const COMPANIONS: usize = 8;

impl SiteContext<'_> {
    /// The briefs related to a brief, without those that a newer brief replaces.
    pub(super) fn related(&self, id: BriefId) -> Vec<RelatedView> {
        // Twice as many as are shown, since some may be superseded.
        let related = index::related(&self.indexes.mentioned, id, 2 * RELATED);
        let current = related
            .into_iter()
            .filter(|it| !self.site.references.superseded_by.contains_key(&it.brief));
        current
            .take(RELATED)
            .map(|related| {
                let shared = related.shared.iter().take(SHARED);
                let names: Vec<String> = shared.map(|it| self.name_of(*it)).collect();
                RelatedView {
                    brief: self.cards.brief(related.brief),
                    shared: names.join(" · "),
                }
            })
            .collect()
    }

    /// The records that are most often mentioned together with a record, by kind.
    pub(super) fn company(&self, id: RecordId) -> Vec<CompanyView> {
        let company = index::co_occurring(&self.indexes.mentioned, id);
        let kinds = [
            (RecordKind::Person, "Often mentioned together"),
            (RecordKind::Treaty, "Treaties often mentioned together"),
            (
                RecordKind::Organisation,
                "Organisations often mentioned together",
            ),
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
