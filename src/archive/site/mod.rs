//! TODO head

mod ids;
mod model;
mod target;

pub(crate) use ids::id_types;
pub use ids::{BriefId, ById, ByText, Id, PageId, PublicationId, RecordId, RedirectId, TextId};
pub use model::{
    Absence, Asset, Attachment, Body, Brief, Facts, PlainPage, Publication, Record, Redirect,
    Settings, Site,
};
pub use target::Target;
