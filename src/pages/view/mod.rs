//! TODO head

mod contract;
mod lists;
mod network;
mod pages;
mod pictures;
mod records;
mod reference;
mod timeline;

pub use contract::{Field, ViewContract};
pub use lists::{
    ArchiveView, BriefListView, CorrectedView, CorrectionsView, EntryView, HomeView, IssueView,
    PeriodicalView, RedirectView, RollGroupView, RollView, VolumeView,
};
pub use network::{
    NetworkLinkView, NetworkNodeView, NetworkPictureView, NetworkRowView, NetworkView,
};
pub use pages::{
    BriefCard, BriefView, Card, CitationView, CorrectionView, DateView, FrameView, HeadingView,
    Html, LinkView, NeighbourView, PageView, PlaceView, PlainView, RecordCard, RelatedView,
    SharePictureView, SiteView, SourceView, StandingView,
};
pub use pictures::{
    BarView, LifePictureView, OfficeRowView, OfficesPictureView, PictureLabelView, StepView,
    YearBarView, YearMarkView, YearsPictureView,
};
pub use records::{
    CompanionView, CompanyView, ContextView, EventView, FactView, MentionView, MentionYearView,
    MentionsView, OfficeView, OrganisationView, PartyView, PersonView, QuotationView,
    QuotationsView, RecordView, RelationView, TreatyView, YearLinkView,
};
pub use reference::ALL;
pub use timeline::{LifeRowView, LivesPictureView, TimelineRowView, TimelineView};
