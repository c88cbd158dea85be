//! Checks what would spoil the page around a text: HTML that is not closed, and nesting without
//! bounds.
//!
//! In: a [`ParsedText`](super::parse::ParsedText). Out: a list of [`HtmlProblem`]s, and from them the
//! diagnostics E317 and E318. Start reading at `unclosed`, the walk through a text; `depth` counts
//! how many elements are open.

mod depth;
mod diagnostics;
#[cfg(test)]
mod tests;
mod unclosed;

pub use diagnostics::diagnose;
pub use unclosed::{HtmlProblem, html_problems};
