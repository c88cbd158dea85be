//! The fence: where a file's front matter ends and its text begins.

use std::ops::Range;

use super::diagnostics;
use crate::base::diagnostic::Diagnostic;
use crate::base::span::{SourceId, Span};

/// A file cut in two, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// The YAML, without its fences.
    pub yaml: Range<usize>,
    /// Where the text begins, behind the closing fence's line.
    pub body_start: usize,
}

/// Finds the front matter: the file's first line is `---`, and a later line `---` or `...` closes
/// it. Lines may end in CRLF and the fences in blanks.
///
/// # Errors
/// The fault of a file without front matter, or with one that is not closed.
pub fn split(source: SourceId, text: &str) -> Result<Split, Box<Diagnostic>> {
    let first_end = line_end(text, 0);
    if text[..first_end].trim_end() != "---" {
        let place = Span::new(source, 0..first_end.min(60));
        let late = text.trim_start().lines().next();
        return Err(Box::new(match late.map(str::trim_end) {
            Some("---") => diagnostics::front_matter_too_late(place),
            _ => diagnostics::no_front_matter(place),
        }));
    }
    let yaml_start = (first_end + 1).min(text.len());
    let mut at = yaml_start;
    while at < text.len() {
        let end = line_end(text, at);
        if matches!(text[at..end].trim_end(), "---" | "...") {
            return Ok(Split {
                yaml: yaml_start..at,
                body_start: (end + 1).min(text.len()),
            });
        }
        at = end + 1;
    }
    Err(Box::new(diagnostics::unclosed_front_matter(Span::new(
        source,
        0..3,
    ))))
}

/// The byte of the line's `\n`, or the text's end.
fn line_end(text: &str, from: usize) -> usize {
    text[from..]
        .find('\n')
        .map_or(text.len(), |newline| from + newline)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, yaml: &str, body: &str) {
        let split = split(SourceId(0), text).unwrap();
        assert_eq!((&text[split.yaml], &text[split.body_start..]), (yaml, body));
    }

    #[test]
    fn front_matter_and_text() {
        check("---\na: 1\n---\nText", "a: 1\n", "Text");
        check("---\r\na: 1\r\n---\r\nText", "a: 1\r\n", "Text");
        check("---\n---\n", "", "");
        check("---\na: 1\n--- \n---\n", "a: 1\n", "---\n");
    }

    #[test]
    fn files_without() {
        use crate::base::code::Code;
        let code = |text: &str| split(SourceId(0), text).unwrap_err().code;
        assert_eq!(code(""), Code::NoFrontMatter);
        assert_eq!(code("Text\n---\n"), Code::NoFrontMatter);
        assert_eq!(code("---\na: 1\n"), Code::UnclosedFrontMatter);
    }
}
