//! Names in a text: what a name is, in what forms it is written, and where a text has one.
//!
//! Knows neither files nor sites: a list of names and a text go in, sightings come out
//! ([`finder::Names::sightings`], the place to start reading). Which record a sighting means, and
//! whether it counts, is decided by [`crate::archive::linker`].
//!
//! A text becomes [`words`], each compared in its [`fold`]ed form; a [`passage`] knows what the
//! words around a place say, by the [`lexicon`]; a [`person`]'s name comes apart into its parts, of
//! which the [`given`] names have forms of their own; an [`office`] in front of a name says whose it
//! is.
//!
//! What looks like a name and is in no list is found by [`unknown`], names that are nearly in it by
//! [`spelling`]; [`family`] guesses at the family name of somebody new.

pub mod before;
pub mod family;
pub mod finder;
pub mod fold;
pub mod form;
pub mod given;
pub mod given_forms;
pub mod guards;
pub mod kinds;
pub mod lexicon;
pub mod likeness;
pub mod nations;
pub mod office;
pub mod passage;
pub mod person;
pub mod phrase;
pub mod regnal;
mod rest;
mod scan;
mod scan_people;
pub mod sighting;
pub mod spelling;
mod trim;
pub mod unknown;
#[cfg(test)]
mod unknown_tests;
mod vocabulary;
pub mod words;
