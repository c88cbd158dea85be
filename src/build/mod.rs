//! A whole run: the stages in their order, with the file system at both ends.
//!
//! What goes in is a [`Request`]: a folder and what is asked of it. What comes out is an [`Outcome`]: the diagnostics,
//! and the archive with what was published if nothing stopped it. Start reading at [`build`] (`run.rs`). `render.rs`
//! has every page rendered and written, on all processor cores; `inputs.rs` recognises that nothing has changed since the last
//! run.

mod diagnostics;
mod inputs;
mod progress;
mod render;
mod run;

pub use progress::Progress;
pub use run::{AsOf, Done, Examined, Failure, Outcome, Request, build, build_into, check, examine};
