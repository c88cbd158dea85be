//! The wording of an operating system's error.

use std::io;

/// The operating system's own words, without the `(os error 13)` that Rust adds.
pub fn without_code(error: &io::Error) -> String {
    let text = error.to_string();
    match text.rfind(" (os error ") {
        Some(at) => text[..at].to_owned(),
        None => text,
    }
}
