//! Presentation: makes the bytes of every page, and the other files of a site, from an archive.
//!
//! Takes a checked [`Archive`](crate::archive::assemble::Archive) and the templates. Start reading at
//! `render.rs`; `page/` has the content of each kind of page, `view/` what templates see of it, `figure/` the
//! charts, `layout/` what surrounds the content, `outputs/` the files that are not pages.

pub mod anchors;
pub mod assets;
mod figure;
mod layout;
pub mod links;
pub mod outputs;
pub mod page;
pub mod render;
pub mod share_picture;
pub mod templates;
pub mod view;
pub mod wording;
