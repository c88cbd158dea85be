//! TODO head

mod clean;
mod excerpt;
mod json;
mod lines;
mod locations;
#[cfg(test)]
mod tests;
mod text;
mod write;

pub use clean::clean_line;
pub use write::{Format, ReportOptions, report, summary};
