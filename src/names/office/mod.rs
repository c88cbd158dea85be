//! Offices beside a name: `Foreign Minister Ivanov`, `Ivanov, the foreign minister`.
//!
//! In go a passage, the place of a name, and the title of an office that somebody holds; out comes
//! whether the words state that office, contradict it, or give a country. Whether it is held on the day
//! is decided in `archive/link`. Start reading at `phrase_beside_name.rs`, which reads the words;
//! `office_match.rs` compares them with an office on record, by its words and by the post that it is
//! (`posts.rs`, `statement.rs`); `nationality.rs` knows which country `Bulgarian` is, `address.rs`
//! whom `Mrs` addresses, `kinship.rs` whose father somebody is.

mod address;
mod generation;
mod kinship;
mod nationality;
mod office_match;
mod office_words;
mod phrase_beside_name;
mod posts;
mod statement;

pub use address::{Address, has_form};
pub use generation::Generation;
pub use kinship::{Descent, Kinship, is_said_dead, is_said_to_have_died};
pub use office_match::OfficeWords;
pub use phrase_beside_name::Phrase;
pub use posts::Posts;
pub use statement::{StatedTime, Statement, is_military_rank};
