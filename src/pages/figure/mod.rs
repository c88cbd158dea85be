//! TODO head

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
pub use lives::{LifeOnPicture, life_in_words, lives_picture};
pub use network::{Drawn, network_picture};
pub use offices::{Term, offices_picture};
pub use years::{Unit, YearOfMentions, years_picture};
