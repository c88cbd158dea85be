//! Names in prose: which of them are mentions, whom they mean, and what becomes of them.
//!
//! All files share one test binary, because linking each of them takes longer than running it. `support::names`
//! explains the notation; start reading with `forms`.

#[path = "../support/mod.rs"]
mod support;

mod ambiguity;
mod bodies;
mod forms;
mod introduced;
mod json;
mod languages;
mod links;
mod namesakes;
mod offices;
mod passages;
mod people;
mod press;
mod properties;
mod things;
mod titles_and_spellings;
mod traps;
mod unlinked;
