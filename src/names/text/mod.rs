//! Words of a text, and what English makes of each.
//!
//! In goes a text without markup; out comes a [`Passage`]: its words, what separates them, and answers
//! to questions about their surroundings that no list of names is needed for. Start reading at
//! `words.rs`, then `passage.rs`.

mod fold;
mod language;
mod lexicon;
mod nations;
mod numerals;
mod passage;
mod places;
mod predicate;
mod sentence_start;
mod words;

pub use fold::{fold_into, folded, without_umlauts};
pub use language::{Language, is_address_elsewhere};
pub use lexicon::{Uses, is_arabic_article, is_clear_particle, uses, uses_of};
pub use nations::{Code, Nation, may_end_longer_nation, nation, nation_at, nation_before};
pub use numerals::{is_numeral, is_roman_numeral, other_numeral};
pub use passage::Passage;
pub use places::{
    PlaceKind, is_place, place_before, place_kind, region_at, region_before, territory_at,
};
pub use words::{Case, Ending, Gap, folded_words, words};
