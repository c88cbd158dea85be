//! The picture that other sites show beside a link to the site (`og:image`).
//!
//! Takes the site's name, description and counts; returns a PNG, or the size of the site's own. Start reading at
//! `picture.rs`, which lays it out; `lettering.rs` sets words in the program's font, `lines.rs` breaks them
//! into lines, `canvas.rs` holds pixels and `png.rs` writes them.

mod canvas;
mod lettering;
mod lines;
mod picture;
pub mod png;

pub use picture::SharePicture;
