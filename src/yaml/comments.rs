//! Comments that cut off a text: `title: Talks #4 resume` is "Talks" to YAML.
//!
//! A `#` after a blank begins a comment, and nothing in a file shows whether its author knew. Two things
//! tell: a comment has a blank after its `#`, and beside a text of words it stands apart, by two
//! blanks, as most editors and formatters align it. What has neither is reported.

use super::diagnostics;
use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;

/// The keys whose values are texts, in which `# 4` is more likely a number than a comment. Beside other values, such
/// as `kind: bilateral # since 1991`, a comment is usual.
const OF_WORDS: [&str; 23] = [
    "title",
    "summary",
    "name",
    "full_name",
    "short_name",
    "sort_name",
    "family",
    "honorific",
    "aliases",
    "abbreviation",
    "organisation",
    "country",
    "authors",
    "tags",
    "publication",
    "text",
    "how",
    "by",
    "because",
    "description",
    "publisher",
    "licence",
    "contact",
];

/// Whether a value under this key is a text. Two keys may also have what stands for one, beside which a comment
/// says what it is: `country: RU # Russia`, `organisation: nato # the alliance`.
fn is_of_words(key: &str, value: &str) -> bool {
    OF_WORDS.contains(&key)
        && match key {
            "country" => value.len() > 2,
            "organisation" => value.contains(|c: char| c.is_uppercase() || c.is_whitespace()),
            _ => true,
        }
}

/// The warning about a comment behind the plain value at `value`, under `key`. `end` is the end of the
/// YAML.
pub fn behind(text: &str, value: Span, end: usize, key: Option<&str>) -> Option<Diagnostic> {
    let from = value.range().end;
    let rest = text.get(from..end)?.lines().next()?;
    let comment = rest.trim_start_matches([' ', '\t']);
    let blanks = rest.len() - comment.len();
    let said = comment.strip_prefix('#').filter(|_| blanks > 0)?;
    let written = text.get(value.range())?;
    let of_words = key.is_some_and(|key| is_of_words(key, written));
    let beside = of_words && blanks < 2 && !said.trim().is_empty();
    if !beside && !is_no_comment(said) {
        return None;
    }
    let line_end = from + rest.trim_end().len();
    let span = |range| Span::new(value.source, range);
    let whole = span(value.range().start..line_end);
    let kept: Vec<&str> = written.split_whitespace().collect();
    Some(diagnostics::comment_cuts_text(
        span(from + blanks..line_end),
        &kept.join(" "),
        (whole, text.get(whole.range())?),
    ))
}

/// The warning about a comment where the value of the key at `key` should be: `summary: #4 resumes`.
pub fn instead_of_value(text: &str, key: Span, end: usize) -> Option<Diagnostic> {
    let rest = text.get(key.range().end..end)?.lines().next()?;
    let after = rest.trim_start().strip_prefix(':')?;
    let said = after.trim_start().strip_prefix('#')?;
    if !is_no_comment(said) {
        return None;
    }
    let line_end = key.range().end + rest.trim_end().len();
    let start = key.range().end + rest.len() - said.len() - 1;
    let comment = Span::new(key.source, start..line_end);
    let (key, said) = (text.get(key.range())?, text.get(comment.range())?);
    Some(diagnostics::comment_for_value(comment, key, said))
}

/// Whether what follows a `#` is a part of the text rather than a comment: `#4`, `#metoo`.
fn is_no_comment(said: &str) -> bool {
    said.starts_with(|c: char| !c.is_whitespace() && c != '#')
}
