//! The plan stage: a site and its indexes in, every page with its address out.
//!
//! Start reading at [`plan`] in `all_pages.rs`. What a page can show is in `page_kinds.rs`, how long lists
//! are spread over pages in `paging.rs`. When all pages are known, `audit.rs` looks for two things at one
//! address and for links to no page.

mod all_pages;
mod audit;
mod diagnostics;
mod index_pages;
mod moved_pages;
mod page_kinds;
mod paging;
#[cfg(test)]
mod tests;

pub use all_pages::{Plan, plan};
pub use index_pages::{IndexEntry, IndexGroup, IndexGroupId, IndexPage, IndexPageKind};
pub use page_kinds::{PageKind, PlannedPage, Subject};
pub use paging::{Entries, PER_PAGE, Paging, Part, Spread, YearParts};
