//! Names that a passage has and that stand for nobody there, because the words around make another name of them:
//! `Bush` in `Bush Intercontinental Airport`.
//!
//! [`super::Names::sightings`] leaves them out; [`super::Names::passed_over`] lists them, with what decided, for
//! `chancery mentions --unlinked`. A build never asks.

use std::ops::Range;

use super::form::is_general_body;
use super::longer_names::{becomes_thing, is_of, is_quoted, is_suffixed};
use super::ships::is_ship;
use crate::base::span::keep_outermost;
use crate::names::text::Passage;

/// A name that was seen and stands for nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// The words of the passage.
    pub words: Range<usize>,
    /// Whose name it is, by the caller's numbers.
    pub bearers: Vec<u32>,
    /// What the words around make of it.
    pub guard: Guard,
}

/// What the words around make of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// A part of another word: `non-NATO`.
    Joined,
    /// The name of somebody of another generation: `Bush Sr.`
    Generation,
    /// A ship's name: `the cruiser Marshal Ustinov`.
    Ship,
    /// The name of a thing or a place: `Bush Intercontinental Airport`.
    Thing,
    /// A title of a work or the like: `the film “Michael Collins”`.
    Quoted,
    /// A body's name that every country has, and nothing says whose it is: `the Ministry of Defence`.
    Whose,
    /// A longer name, somebody else's or another body's: `Laura Bush`, `START III`.
    Longer,
}

/// Which of the guards holds.
pub fn guard(passage: &Passage<'_>, words: &Range<usize>) -> Guard {
    let (start, last) = (words.start, words.end - 1);
    if !passage.is_whole(words) {
        Guard::Joined
    } else if is_suffixed(passage, words.end) {
        Guard::Generation
    } else if is_ship(passage, start) {
        Guard::Ship
    } else if becomes_thing(passage, last) {
        Guard::Thing
    } else if is_quoted(passage, words) {
        Guard::Quoted
    } else if stands_alone(passage, words) && is_general_body(&passage.text[passage.bytes(words)]) {
        Guard::Whose
    } else {
        Guard::Longer
    }
}

/// Whether no word with a capital stands beside a name, nor an `of` behind it.
fn stands_alone(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let beside = |at: usize| passage.adjoins(at) && passage.is_capital(at);
    let front = words.start > 0
        && passage.adjoins(words.start)
        && passage.is_capital(words.start - 1)
        && !passage.opens_sentence(words.start - 1);
    let behind = words.end < passage.words.len() && beside(words.end);
    !front && !behind && !is_of(passage, words.end)
}

/// Sorts what was passed over and keeps what stands neither within a sighting, of which each is given by its words,
/// nor within another.
pub fn in_order(mut passed: Vec<PassedOver>, sightings: &[Range<usize>]) -> Vec<PassedOver> {
    let meets = |it: &PassedOver, words: &Range<usize>| {
        words.start < it.words.end && it.words.start < words.end
    };
    passed.retain(|it| !sightings.iter().any(|words| meets(it, words)));
    keep_outermost(&mut passed, |it| &it.words);
    for it in &mut passed {
        it.bearers.sort_unstable();
        it.bearers.dedup();
    }
    passed
}
