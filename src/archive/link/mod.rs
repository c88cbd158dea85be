//! The link stage: finds who and what each text mentions, and which names become links.
//!
//! In: the resolved [`Site`](crate::archive::site::Site). Out: [`SiteMentions`], and warnings for
//! names that could belong to several records. Texts do not look at each other. Start reading at [`link`] in
//! `linker.rs`; then, in the order in which a text passes through:
//!
//! - `registry`: the names and offices of all records, made once for the site, with the countries of
//!   organisations (`homes`);
//! - `text`: what is fixed for a text while it is read (its date, its marks, how it wants names linked);
//! - `candidates`: reads the blocks in order and keeps track of who is in scope;
//! - `decision`: who is meant by a name that was seen: one record, or none;
//! - `whole_text`: what the rest of the text says against a name that stands alone;
//! - `placement`: the sentence of each mention, and whether it becomes a link;
//! - `speakers`: whose words a quotation gives;
//! - `trace`: why a name is not linked, and what introduced whom, where `chancery mentions` asks (`explain`).
//!
//! The names themselves are found by [`crate::names::find`].

mod candidates;
mod decision;
mod diagnostics;
mod explain;
mod homes;
mod linker;
mod mention;
mod placement;
mod registry;
mod speakers;
mod text;
mod trace;
mod whole_text;

#[cfg(test)]
mod tests;

pub use explain::{Explanation, explain};
pub use linker::link;
pub use mention::{
    Mention, Mentions, Quotation, Rejection, Rule, Sentence, SiteMentions, UnbornName,
    UnsettledName,
};
pub use registry::Registry;
pub use trace::{Introduction, Unlinked, WhyUnlinked};
