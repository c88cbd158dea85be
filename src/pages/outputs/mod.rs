//! Output files that are not pages: the sitemap, `robots.txt`, `.nojekyll`.
//!
//! Takes the site and its plan, returns each file's address and bytes. A new output format (feeds,
//! citations, data) gets a file of its own here and a line in [`files`](files()).

mod files;
mod sitemap;

pub use files::files;
