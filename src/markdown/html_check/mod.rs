//! Checks what would spoil the page around a text: HTML that is not closed, and nesting without
//! bounds.
//!
//! In: a [`ParsedText`](super::parse::ParsedText). Out: a list of [`HtmlProblem`]s, and from them the
//! diagnostics E317, E318 and W525. Start reading at `unclosed`, the walk through a text; `depth`
//! counts how many elements are open, `open_elements` knows which; `words_in_tags` tells prose in angle brackets from
//! HTML.

mod depth;
mod diagnostics;
mod open_elements;
#[cfg(test)]
mod tests;
mod unclosed;
mod words_in_tags;

pub use diagnostics::diagnose;
pub use unclosed::{HtmlProblem, HtmlProblemKind, html_problems};
