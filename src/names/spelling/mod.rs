//! Spellings near to a name on record: `Sergeev` for Sergeyev, `Vladmir` for Vladimir.
//!
//! In go folded words of registered names and one of an unknown name; out come those that it may be
//! meant for, and how near they are. Used by `chancery suggest` alone: in a text, only names as they
//! are on record are found. Start reading at `nearness.rs`; `readings.rs` has the
//! spellings of several languages (`Jelzin` for Yeltsin).

mod given_names_in_front;
mod nearness;
mod readings;

pub use given_names_in_front::{
    given_name_has_consonants, given_name_sounds_alike, given_names_fit,
};
pub use nearness::{Nearness, Spellings, nearness};
pub use readings::chinese_reading;
