//! Views: what templates see of an archive, field by field.
//!
//! Each is a struct written with `view!`, from whose fields and comments `docs/templates.md` is generated. They hold
//! values ready to print and no logic. Start reading at `reference.rs`, which lists them all.

mod contract;
mod lists;
mod network;
mod pages;
mod pictures;
mod records;
mod reference;
mod timeline;
mod value;

pub use contract::{Field, ViewContract};
pub use lists::{
    ArchiveView, BriefListView, CorrectedView, CorrectionsView, EntryView, HomeView, IssueView,
    PublicationView, RedirectView, RollGroupView, RollView, VolumeView,
};
pub use network::{
    NetworkLinkView, NetworkNodeView, NetworkPictureView, NetworkRowView, NetworkView,
};
pub use pages::{
    BriefCard, BriefView, CitationView, CorrectionView, DateView, HeadingView, LayoutView,
    LinkView, NeighbourView, PageView, PlaceView, PlainView, RecordCard, RelatedView,
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
pub use value::{Card, Context, Html};
