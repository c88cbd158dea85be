//! What a build took, for `--timings`: each stage, each template and the slowest pages.
//!
//! [`Timings`] is a list of stages with their wall-clock times; the build calls it whenever a stage ends, and
//! printing it prints the tables. [`PageWatch`] times single pages, only if asked to: it leads the renderer
//! through its two steps with the clock between them ([`Watched`] does the same for the output). Start reading
//! in `stages.rs`; the table of templates is in `templates.rs`.

mod pages;
mod stages;
mod templates;

pub use pages::{PageWatch, Watched};
pub use stages::Timings;
