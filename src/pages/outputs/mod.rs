//! TODO head

mod anchors;
mod sitemap;

pub use sitemap::files;
