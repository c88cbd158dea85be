//! The site: what the resolve stage makes and every later stage reads.
//!
//! `catalogue.rs` has the texts as their files give them, `whole.rs` the [`Site`] with everything that one
//! text says of another, `ids.rs` the ids by which all of it is found. Nothing is made here.

mod catalogue;
mod ids;
mod whole;

pub use catalogue::{Absence, Brief, Catalogue, PlainPage, Record};
pub(crate) use ids::id_types;
pub use ids::{BriefId, ById, ByText, Id, PageId, PublicationId, RecordId, RedirectId, TextId};
pub use whole::{
    Asset, Attachment, Publication, Redirect, References, Settings, Site, Target, Targets,
    Unpublished,
};

pub use crate::archive::parse::Facts;
