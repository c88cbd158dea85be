//! Spellings near to a name on record: `Sergeev` for Sergeyev, `Vladmir` for Vladimir.
//!
//! In go folded words of registered names and one of an unknown name; out come those that it may be
//! meant for, and how near they are. Used by `chancery suggest` alone: in a text, only names as they
//! are on record are found. Start reading at `nearness.rs`.

mod given_names_in_front;
mod nearness;

pub use given_names_in_front::{given_name_sounds_alike, given_names_fit};
pub use nearness::{Nearness, Spellings, nearness};
