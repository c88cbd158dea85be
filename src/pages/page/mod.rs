//! TODO head

pub mod body;
mod brief;
mod cards;
mod citation;
mod co_occurrence;
mod content;
mod home;
mod index_pages;
mod life;
mod lists;
mod mentions;
mod network;
mod places;
mod publications;
mod quotations;
mod record;
mod then_and_now;
mod timeline;

pub use body::{Way, portable};
pub use cards::{Cards, counted, day_view, in_a_row, mentioned_in};
pub use content::{Head, Scene};
pub use life::milestones;
pub use places::{MAIN, Navigation, Place};
pub use then_and_now::Standings;
