//! The list of all views, in the order of `docs/templates.md`.
//!
//! `tests/templates_contract.rs` checks the file against this list, and the list against the views.

use super::contract::ViewContract;
use super::lists;
use super::network;
use super::pages;
use super::pictures;
use super::records;
use super::timeline;

/// Every view, once: first those that all templates see, then page by page, each before those that it contains. A
/// view of several pages is with the first of them.
pub const ALL: &[ViewContract] = &[
    pages::SiteView::CONTRACT,
    pages::SharePictureView::CONTRACT,
    pages::PageView::CONTRACT,
    pages::LayoutView::CONTRACT,
    pages::LinkView::CONTRACT,
    pages::PlaceView::CONTRACT,
    pages::DateView::CONTRACT,
    pages::BriefCard::CONTRACT,
    pages::RecordCard::CONTRACT,
    pages::BriefView::CONTRACT,
    pages::HeadingView::CONTRACT,
    pages::StandingView::CONTRACT,
    pages::CorrectionView::CONTRACT,
    pages::SourceView::CONTRACT,
    pages::CitationView::CONTRACT,
    pages::NeighbourView::CONTRACT,
    pages::RelatedView::CONTRACT,
    records::RecordView::CONTRACT,
    records::FactView::CONTRACT,
    records::CompanyView::CONTRACT,
    records::CompanionView::CONTRACT,
    records::MentionsView::CONTRACT,
    records::MentionYearView::CONTRACT,
    records::MentionView::CONTRACT,
    records::ContextView::CONTRACT,
    records::YearLinkView::CONTRACT,
    records::PersonView::CONTRACT,
    records::QuotationsView::CONTRACT,
    records::QuotationView::CONTRACT,
    records::OfficeView::CONTRACT,
    records::TreatyView::CONTRACT,
    records::EventView::CONTRACT,
    records::PartyView::CONTRACT,
    records::RelationView::CONTRACT,
    records::OrganisationView::CONTRACT,
    pictures::OfficesPictureView::CONTRACT,
    pictures::OfficeRowView::CONTRACT,
    pictures::BarView::CONTRACT,
    pictures::PictureLabelView::CONTRACT,
    pictures::YearMarkView::CONTRACT,
    pictures::LifePictureView::CONTRACT,
    pictures::StepView::CONTRACT,
    pictures::YearsPictureView::CONTRACT,
    pictures::YearBarView::CONTRACT,
    timeline::TimelineView::CONTRACT,
    timeline::TimelineRowView::CONTRACT,
    timeline::LivesPictureView::CONTRACT,
    timeline::LifeRowView::CONTRACT,
    network::NetworkView::CONTRACT,
    network::NetworkRowView::CONTRACT,
    network::NetworkPictureView::CONTRACT,
    network::NetworkLinkView::CONTRACT,
    network::NetworkNodeView::CONTRACT,
    lists::HomeView::CONTRACT,
    pages::PlainView::CONTRACT,
    lists::RollView::CONTRACT,
    lists::RollGroupView::CONTRACT,
    lists::EntryView::CONTRACT,
    lists::BriefListView::CONTRACT,
    lists::ArchiveView::CONTRACT,
    lists::PublicationView::CONTRACT,
    lists::VolumeView::CONTRACT,
    lists::IssueView::CONTRACT,
    lists::CorrectionsView::CONTRACT,
    lists::CorrectedView::CONTRACT,
    lists::RedirectView::CONTRACT,
];
