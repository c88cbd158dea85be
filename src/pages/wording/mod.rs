//! Puts facts into English words: counts, names in a row, dates, the steps of a treaty's life, citations.
//!
//! Takes values of the archive, returns text or a small view. It knows nothing of single pages, so that
//! figures, lists and the command line all say things the same way. The basics are in
//! `words.rs`.

mod citation;
mod treaty_life;
mod words;

pub use citation::citation;
pub use treaty_life::{life_in_words, treaty_steps};
pub use words::{capitalised, counted, date_view, day_view, in_a_row, mentioned_in};
