//! Names in prose: people, treaties and organisations.
//!
//! In go the names of all records and one text at a time; out come the places that have one of them
//! ([`find`]), the offices that stand beside it ([`office`]), and, for `chancery suggest`, names that
//! no record has ([`unknown`]) and spellings near to a record's ([`spelling`]). Who of several bearers
//! is meant, and what becomes a link, is decided in `archive/link`.
//!
//! The stages build on one another: [`text`] reads words and knows English, [`person`] knows how
//! people's names are made. Start reading at `text`, then `find/scan.rs`.

pub mod find;
pub mod office;
pub mod person;
pub mod spelling;
pub mod text;
pub mod unknown;
