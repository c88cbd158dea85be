//! Offices beside a name: `Foreign Minister Ivanov`, `Ivanov, the foreign minister`.
//!
//! In go a passage, the place of a name, and the title of an office that somebody holds; out comes
//! whether the words state that office, contradict it, or give a country. Whether it is held on the day
//! is decided in `archive/link`. Start reading at `phrase_beside_name.rs`, which reads the words;
//! `office_match.rs` compares them with an office, `nationality.rs` knows which country `Bulgarian` is.

mod nationality;
mod office_match;
mod phrase_beside_name;

pub use office_match::OfficeWords;
pub use phrase_beside_name::Phrase;
