//! TODO head

mod model;
mod target;

pub use model::{
    Absence, Asset, Attachment, Body, Brief, BriefId, Facts, PageId, PlainPage, Publication,
    Record, RecordId, Redirect, Settings, Site,
};
pub use target::{Target, TextId};
