//! TODO head

mod nationality;
mod phrase;
mod stated;

pub use nationality::named;
pub use phrase::Phrase;
pub use stated::OfficeWords;
