//! TODO head

pub mod audit;
mod diagnostics;
mod index_pages;
mod pages;
mod paging;

pub use index_pages::{Roll, RollEntry, RollGroup, RollKind};
pub use pages::{
    CORRECTIONS, PageKind, Part, Plan, PlannedPage, Spread, Subject, briefs_of, part_address, plan,
    roll_group_address, subject_address,
};
pub use paging::{PER_PAGE, Paging, Piece};
