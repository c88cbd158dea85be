//! Lists on standard output: the formats that `mentions` and `suggest` share.

/// How a list is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}
