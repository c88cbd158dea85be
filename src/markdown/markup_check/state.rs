//! What the walk through a text knows at one place, and how it reports.

use std::ops::Range;

use super::problem::{MarkupProblem, MarkupProblemKind};
use crate::base::source::floor_char_boundary;
use crate::markdown::parse::ParsedText;

/// How far ahead the end of something is looked for, in bytes. Without a bound, a line of nothing but
/// brackets would take time that grows with the square of its length.
const LONGEST: usize = 2000;

/// As much of a text as is looked at.
pub fn beginning(text: &str) -> &str {
    &text[..floor_char_boundary(text, LONGEST)]
}

/// Whether nobody sees a character, nor a blank in its place: a zero-width blank, a stray byte order mark.
pub fn is_without_width(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// Where the walk is, and what it has found.
pub struct MarkupWalk<'d, 'a> {
    pub text: &'d ParsedText<'a>,
    pub source: &'a str,
    /// Whether there is any brace, without which there is no markup of most other programs.
    pub has_braces: bool,
    /// Whether there are signs of other programs: `%%`, `==` or `\'\'\'`.
    pub has_double_signs: bool,
    /// The bytes of the innermost block that has begun: text in it belongs together.
    pub leaf: Range<usize>,
    /// Whether a line of the text begins here.
    pub begins_line: bool,
    pub in_cell: bool,
    /// Whether prose in a block of HTML is found already.
    pub has_html_prose: bool,
    /// The event at which the image ends that is being read, or was read last.
    pub image_end: usize,
    /// Brackets that are open in this leaf.
    pub brackets: Vec<OpenBracket>,
    /// Runs of `*`, `_` and `~` in this leaf that are no emphasis.
    pub runs: Vec<DelimiterRun>,
    /// Runs of two `*`, `_` or `~` in the whole source with blanks on both sides, in order, and how many are read.
    pub apart: Vec<Range<usize>>,
    pub apart_read: usize,
    /// Those that are text of this leaf.
    pub apart_here: Vec<Range<usize>>,
    /// The byte up to which signs of other programs are read.
    pub signs_read: usize,
    pub found: Vec<MarkupProblem>,
}

/// A `[` or `![` that is text.
pub struct OpenBracket {
    pub event: usize,
    pub span: Range<usize>,
}

/// A run of one character that is no emphasis, or not all of it.
pub struct DelimiterRun {
    pub character: u8,
    /// The whole run as it is written.
    pub span: Range<usize>,
}

impl<'a> MarkupWalk<'_, 'a> {
    /// Whether the character at a byte of the source is escaped by a backslash.
    pub fn is_escaped(&self, at: usize) -> bool {
        let before = self.source.as_bytes()[..at].iter().rev();
        before.take_while(|&&byte| byte == b'\\').count() % 2 == 1
    }

    /// The rest of the line from a byte on, within the leaf.
    pub fn rest_of_line(&self, from: usize) -> &'a str {
        let rest = self.rest_of_leaf(from);
        let end = memchr::memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len());
        rest[..end].trim_end()
    }

    /// The rest of the leaf from a byte on.
    pub fn rest_of_leaf(&self, from: usize) -> &'a str {
        beginning(&self.source[from..self.leaf.end.max(from)])
    }

    pub fn report(&mut self, kind: MarkupProblemKind, span: Range<usize>) {
        self.report_with(kind, span, None);
    }

    pub fn report_with(
        &mut self,
        kind: MarkupProblemKind,
        span: Range<usize>,
        fix: Option<(Range<usize>, String)>,
    ) {
        self.found.push(MarkupProblem { kind, span, fix });
    }
}
