//! YAML: one text in, a tree of [nodes](Node) out, in which every value has its span.
//!
//! [`plain`] reads what is written plainly, as nearly all front matter is. For the rest `granit-parser`
//! gives events with byte ranges, from which [`events`] builds the tree. YAML that cannot be read as a
//! whole is read entry by entry ([`entries`]), so that one wrong line hides nothing but its own value;
//! [`slips`] says in an author's words what is wrong with it. Only the author's own `extra` is read by
//! `serde_yaml`: to chancery its values have no meaning, and templates need them with their types, which
//! the tree does not have.
//!
//! Nothing here knows what a key means. Start with [`parse`] in `read.rs`.

mod comments;
mod diagnostics;
mod entries;
mod events;
mod node;
mod plain;
mod read;
mod slips;
#[cfg(test)]
mod tests;
mod written;

pub use entries::key as key_length;
pub use node::{Node, Value};
pub use read::parse;
pub use written::{in_list, scalar};
