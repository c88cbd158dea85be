//! The content of each kind of page.
//!
//! Takes an archive that passed the gate ([`SiteContext::new`]) and, for each planned page, returns a
//! [`PageContent`]: the template and the views that it shows. A file for each kind of page, each with methods
//! of [`SiteContext`]; `context.rs` has what they share, `cards.rs` the views of briefs and records in lists,
//! `body.rs` the texts. Start reading at `brief.rs`.

mod body;
mod brief;
mod cards;
mod co_occurrence;
mod content;
mod context;
mod home;
mod index_pages;
mod lists;
mod mentions;
mod network;
mod plain;
mod publications;
mod quotations;
mod record;
mod standings;
mod then_and_now;
mod timeline;

pub use content::PageContent;
pub use context::SiteContext;
