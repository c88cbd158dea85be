//! Unknown names: runs of capitalised words in a passage that look like somebody's name.
//!
//! In go a passage and which of its words belong to mentions already; out come its runs ([`Run`]), each
//! with the kind of record that it is likely a name of. What one passage cannot tell, such as whether a
//! word at the start of a sentence is a name, `archive/suggest` settles with the whole archive.
//!
//! Start reading at `capital_runs.rs`, which grows a run from word to word (over possessives and `and`
//! where `within_names.rs` allows it). `trim.rs` takes off ranks,
//! offices and the like, `verdict.rs` decides whether the rest is a name (not a place, a state, an
//! article), and `name_kinds.rs` has the words by which names of bodies, treaties and places are known.

mod candidate;
mod capital_runs;
mod name_kinds;
#[cfg(test)]
mod tests;
mod trim;
mod verdict;
mod within_names;

pub use capital_runs::{Run, capital_runs};
pub use name_kinds::{is_nationality, is_region_or_nationality, is_treaty};
