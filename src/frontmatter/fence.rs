//! The fences `---` between which a file has its front matter.

use std::ops::Range;

use super::diagnostics;
use crate::base::diagnostic::Diagnostic;
use crate::base::source::floor_char_boundary;
use crate::base::span::{SourceId, Span};
use crate::yaml;

/// Where a file has its front matter and its text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// The YAML, without the fences.
    pub yaml: Range<usize>,
    /// Where the text begins: after the line of the closing fence.
    pub body_start: usize,
}

/// Finds the front matter. The first line of the file is `---`, and a later line `---` or `...`
/// closes it. Lines may end in CRLF, and blanks may follow the fences.
///
/// # Errors
/// When there is no front matter, or it is not closed.
pub fn split(source: SourceId, text: &str) -> Result<Split, Box<Diagnostic>> {
    let first_end = line_end(text, 0);
    if text[..first_end].trim_end() != "---" {
        let first_line = Span::new(source, 0..floor_char_boundary(text, first_end.min(60)));
        let guessed = guess(text);
        let is_closed = text[guessed.yaml.end..].starts_with("---");
        if guessed.yaml.start == 0 && !guessed.yaml.is_empty() && is_closed {
            let start = Span::new(source, 0..0);
            return Err(Box::new(diagnostics::front_matter_not_opened(
                first_line, start,
            )));
        }
        let late = text.trim_start().lines().next();
        return Err(Box::new(match late.map(str::trim_end) {
            Some("---") => diagnostics::front_matter_too_late(first_line),
            _ => diagnostics::no_front_matter(first_line),
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

/// The line that closes the front matter, if the text goes on with keys and another such line: `---` stands in
/// the middle of the front matter then.
pub fn closed_too_early(text: &str, split: &Split) -> Option<Range<usize>> {
    let rest = guess(&text[split.body_start..]);
    let closed = text[split.body_start..][rest.yaml.end..].lines().next();
    let is_closed = closed.is_some_and(|line| line.trim_end() == "---");
    let end = line_end(text, split.yaml.end);
    (is_closed && !rest.yaml.is_empty()).then_some(split.yaml.end..end)
}

/// Where front matter probably is in a text whose fences are not right, so that the rest of the file can
/// be checked all the same. Without any sign of front matter the whole file is text.
pub fn guess(text: &str) -> Split {
    let blank = text.len() - text.trim_start().len();
    let first = line_end(text, blank);
    let is_fence = |line: &str| matches!(line.trim_end(), "---" | "...");
    let opened = is_fence(&text[blank..first]);
    let yaml_start = match opened {
        true => (first + 1).min(text.len()),
        false => blank,
    };
    let mut at = yaml_start;
    // The end of the last line that can only be YAML.
    let mut yaml_end = yaml_start;
    for line in text[yaml_start..].split_inclusive('\n') {
        let end = at + line.len();
        if is_fence(line) {
            return Split {
                yaml: yaml_start..at,
                body_start: end,
            };
        }
        let is_nested = yaml_end > yaml_start && line.starts_with([' ', '\t', '-', '#']);
        let is_key = yaml::key_length(line).is_some_and(|length| {
            let is_small = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
            line[..length].bytes().all(is_small)
        });
        match line.trim().is_empty() {
            true => {}
            // A line of words or a heading: the text has begun.
            false if !(is_key || is_nested && yaml_end == at) => break,
            false => yaml_end = end,
        }
        at = end;
    }
    Split {
        yaml: yaml_start..yaml_end,
        body_start: yaml_end,
    }
}

/// The offset of the next `\n`, or of the end of the text.
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
    fn front_matter_with_wrong_fences_is_guessed() {
        let check = |text: &str, yaml: &str, body: &str| {
            let split = guess(text);
            let found = (&text[split.yaml], &text[split.body_start..]);
            assert_eq!(found, (yaml, body), "{text:?}");
        };
        check("\n\n---\na: 1\n---\nText", "a: 1\n", "Text");
        check("a: 1\n---\nText", "a: 1\n", "Text");
        check(
            "---\na: 1\nb:\n  - c\n\n# Head\n",
            "a: 1\nb:\n  - c\n",
            "\n# Head\n",
        );
        check("---\na: 1\n\nText: more", "a: 1\n", "\nText: more");
        check("Text\n\na: 1\n", "", "Text\n\na: 1\n");
        check("", "", "");
    }

    #[test]
    fn front_matter_may_be_closed_in_its_middle() {
        let early = |text: &str| {
            let split = split(SourceId(0), text).unwrap();
            closed_too_early(text, &split)
        };
        assert_eq!(early("---\na: 1\n---\nb: 2\n---\nText"), Some(9..12));
        assert_eq!(early("---\na: 1\n---\nText\n\n---\nmore"), None);
        assert_eq!(early("---\na: 1\n---\nnote: text\n"), None);
    }

    #[test]
    fn files_without() {
        use crate::base::code::Code;
        let code = |text: &str| split(SourceId(0), text).unwrap_err().code;
        assert_eq!(code(""), Code::NoFrontMatter);
        assert_eq!(code("Text\n---\n"), Code::NoFrontMatter);
        let unopened = split(SourceId(0), "title: A\n---\nText").unwrap_err();
        assert_eq!(unopened.code, Code::NoFrontMatter);
        assert_eq!(
            unopened.fix.map(|fix| fix.replacement).as_deref(),
            Some("---\n")
        );
        assert_eq!(code("---\na: 1\n"), Code::UnclosedFrontMatter);
    }
}
