//! TODO head

pub mod html;
pub mod html_check;
pub mod outline;
pub mod parse;
#[cfg(test)]
mod properties;
pub mod prose;
pub mod sentences;
#[cfg(test)]
mod tests;
