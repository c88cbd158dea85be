//! Assets: style sheets, scripts, icon and picture that all pages share, and the site's own files in
//! `templates/assets/`.
//!
//! Takes the sources, the names of the site's own files and what templates refer to; returns files with their
//! addresses. Every file of `templates/assets/` is published under its own name, and under one with the hash of its
//! content where a template or a style sheet refers to it, so that browsers may keep it for good. Start reading at
//! `own.rs`; `shared.rs` has what the program itself puts on every page, `style_sheet.rs` reads CSS.

mod diagnostics;
mod own;
mod shared;
mod style_sheet;

pub use own::{AssetContent, AssetFiles};
pub use shared::Assets;
