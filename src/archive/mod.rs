//! The whole archive: from texts to the plan of every page, before any is rendered.
//!
//! `assemble.rs` runs the stages in order: `parse` reads each file, `resolve` makes the [`site`] out of
//! them, `link` finds who is mentioned where, `index` makes lists of it, `consistency` compares
//! their dates, `plan` lays out the pages. Each stage takes the finished value of the one before. Beside them
//! stand `routes` (every address), `facts` (what a record was on a day, what a citation says), `gate` (only what
//! has no error goes on), `follow_on` (what only seems wrong because of another error), `acknowledged` (warnings
//! that are accepted) and `suggest` (what an
//! editor may want to do about names).

pub mod acknowledged;
pub mod assemble;
pub mod consistency;
pub mod facts;
mod follow_on;
pub mod gate;
pub mod index;
pub mod link;
pub mod parse;
pub mod plan;
pub mod resolve;
pub mod routes;
pub mod site;
pub mod suggest;
#[cfg(test)]
pub(crate) mod tests;
