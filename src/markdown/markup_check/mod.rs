//! Checks that a page holds what its text holds: that no words are dropped, and that what looks like
//! Markdown is Markdown.
//!
//! In: a [`ParsedText`](super::parse::ParsedText). Out: a list of [`MarkupProblem`]s, and from them the
//! error E319 and the warnings W526 to W534, W536 and W537. pulldown-cmark makes plain text of whatever is no
//! markup: a bracket that begins no link is an event of its own. So most checks only look at how a piece
//! of text begins, and a text without mistakes costs next to nothing.
//!
//! Start reading at `walk`, which goes through the events of a text; `state` is what it knows at one
//! place. `brackets`, `emphasis`, `line_starts`, `double_signs` and `other_syntax` look at pieces of text; `rows`,
//! `html_lines`, `html_prose`, `definitions` and `not_shown` at whole elements. `plain_texts` is about front matter, which is no
//! Markdown at all.

mod brackets;
mod definitions;
mod diagnostics;
mod double_signs;
mod emphasis;
mod html_lines;
mod html_prose;
mod line_starts;
mod not_shown;
mod other_syntax;
mod plain_texts;
mod problem;
mod rows;
mod state;
#[cfg(test)]
mod tests;
mod walk;

pub use diagnostics::{diagnose, markup_in_plain_text};
pub use plain_texts::{plain_markup, without_markup};
pub use problem::MarkupProblem;
pub use walk::markup_problems;
