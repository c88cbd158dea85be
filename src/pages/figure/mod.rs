//! Figures: charts laid out as numbers that templates set as SVG.
//!
//! Takes dates, counts and names; returns picture views with every position and width. Nothing is measured in the
//! browser: how wide words are is estimated in `scale.rs`, where to start reading. Each other file is one
//! figure, or what several share (`bars.rs`, `labels.rs`; `forces.rs` places the records of the network).

mod bars;
mod forces;
mod labels;
mod life;
mod lives;
mod network;
mod offices;
mod scale;
mod years;

pub use life::life_picture;
pub use lives::{LifeOnPicture, lives_picture};
pub use network::{Drawn, network_picture};
pub use offices::{Term, offices_picture};
pub use years::{Unit, YearOfMentions, years_picture};
