//! What surrounds the content of every page: head, navigation, foot, and the site as templates see it.
//!
//! Takes the site, its plan and the addresses of its assets; returns a `SiteView` for all templates and a
//! `LayoutView` for each page. Start reading at `layouts.rs`.

mod layouts;
mod navigation;
mod policy;
mod site_view;

pub use layouts::Layouts;
pub use navigation::{Current, place};
pub use site_view::site_view;
