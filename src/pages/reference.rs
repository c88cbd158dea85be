//! The reference of views: the whole contract with templates, in the order in which one reads it.
//!
//! `docs/templates.md` is made from this list; `tests/templates_contract.rs` holds the file to it,
//! and the list to the views that there are.

use super::contract::ViewContract;
use super::{views, views_lists, views_records};

/// Every view, each once: first what all templates have, then page by page, each view before those
/// that it is made of. Views that several pages use stand with the first of them.
pub const ALL: &[ViewContract] = &[
    views::SiteView::CONTRACT,
    views::PageView::CONTRACT,
    views::FrameView::CONTRACT,
    views::LinkView::CONTRACT,
    views::PlaceView::CONTRACT,
    views::DateView::CONTRACT,
    views::BriefCard::CONTRACT,
    views::RecordCard::CONTRACT,
    views::BriefView::CONTRACT,
    views::HeadingView::CONTRACT,
    views::StandingView::CONTRACT,
    views::CorrectionView::CONTRACT,
    views::SourceView::CONTRACT,
    views::NeighbourView::CONTRACT,
    views::RelatedView::CONTRACT,
    views_records::RecordView::CONTRACT,
    views_records::FactView::CONTRACT,
    views_records::CompanyView::CONTRACT,
    views_records::CompanionView::CONTRACT,
    views_records::MentionsView::CONTRACT,
    views_records::MentionYearView::CONTRACT,
    views_records::MentionView::CONTRACT,
    views_records::ContextView::CONTRACT,
    views_records::YearLinkView::CONTRACT,
    views_records::PersonView::CONTRACT,
    views_records::OfficeView::CONTRACT,
    views_records::TreatyView::CONTRACT,
    views_records::EventView::CONTRACT,
    views_records::PartyView::CONTRACT,
    views_records::RelationView::CONTRACT,
    views_records::OrganisationView::CONTRACT,
    views_lists::HomeView::CONTRACT,
    views::PlainView::CONTRACT,
    views_lists::RollView::CONTRACT,
    views_lists::RollGroupView::CONTRACT,
    views_lists::EntryView::CONTRACT,
    views_lists::BriefListView::CONTRACT,
    views_lists::ArchiveView::CONTRACT,
    views_lists::PeriodicalView::CONTRACT,
    views_lists::VolumeView::CONTRACT,
    views_lists::IssueView::CONTRACT,
    views_lists::CorrectionsView::CONTRACT,
    views_lists::CorrectedView::CONTRACT,
    views_lists::RedirectView::CONTRACT,
];
