//! TODO head

mod canvas;
mod lettering;
mod lines;
mod picture;
pub mod png;

pub use picture::SharePicture;
