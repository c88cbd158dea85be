//! The sentences of a paragraph, for quoting the context of a mention.
//!
//! In: the plain text of a paragraph, as a reader sees it. Out: the byte ranges of its sentences
//! ([`sentences`]), the sentence around a mention ([`around`]), and the part of it that is short
//! enough to quote ([`clipped`]). Nothing here knows Markdown.
//!
//! Start reading at `split`; `stops` and `abbreviations` have the characters and words behind it.

mod abbreviations;
mod clip;
mod split;
mod stops;
#[cfg(test)]
mod tests;

pub use clip::{Clip, clipped};
pub use split::{around, sentences, sentences_up_to};
