//! TODO head

pub mod blank;
pub mod brief;
pub mod config;
pub mod diagnostics;
pub mod fence;
pub mod fields;
pub mod language;
pub mod limits;
pub mod organisation;
pub mod page;
pub mod person;
pub mod plain_yaml;
pub mod shared;
pub mod treaty;
pub mod yaml;
