//! TODO head

pub mod find;
pub mod office;
pub mod person;
pub mod spelling;
pub mod text;
pub mod unknown;
