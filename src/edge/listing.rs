//! Lists on standard output: in what formats they are printed.

/// How a list is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}
