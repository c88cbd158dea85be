//! The marks that may end a sentence, and those that open and close around them.
//!
//! These are the characters behind `super::split`: which of them are stops (UAX #29 calls them STerm
//! and ATerm), which close after a stop and which open before a word, and which brackets belong
//! together. What they mean for a sentence is decided there.

use std::ops::Range;

use memchr::memchr3;

/// Brackets further apart than this many bytes are unrelated, so that one that was never closed does
/// not join a whole paragraph: "Nobody (ever objected. They slept." and, later, "a) first".
const BRACKETS_APART: usize = 400;

/// The kinds of stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopKind {
    /// One full stop.
    Full,
    /// This many dots; `…` is three.
    Dots(usize),
    /// A question mark or an exclamation mark, perhaps with dots.
    Query,
    /// An ideographic stop, which has no space after it.
    Ideographic,
    /// The stop of a script that uses it for nothing else: the danda of Devanagari.
    Sure,
}

/// A run of stops: `.`, `?!`, `. . .`
pub struct StopRun {
    /// Its bytes.
    pub range: Range<usize>,
    /// The kind of the run as a whole.
    pub kind: StopKind,
}

fn kind_of(c: char) -> Option<StopKind> {
    Some(match c {
        '.' => StopKind::Full,
        '…' => StopKind::Dots(3),
        '!' | '?' | '‽' | '⁇' | '⁈' | '⁉' | '‼' => StopKind::Query,
        '。' | '！' | '？' | '｡' => StopKind::Ideographic,
        // Greek, Arabic, Urdu, Devanagari, Armenian, Ethiopic, Burmese, Khmer.
        '\u{37e}' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '፧' | '။' | '។' => {
            StopKind::Sure
        }
        _ => return None,
    })
}

/// The first run of stops at or after the byte `from`.
pub fn next_stop(text: &str, from: usize) -> Option<StopRun> {
    let (start, first, mut kind) = first_stop(text, from)?;
    let mut end = start + first.len_utf8();
    loop {
        let spaced =
            matches!(kind, StopKind::Full | StopKind::Dots(_)) && text[end..].starts_with(" .");
        let at = end + usize::from(spaced);
        let Some(c) = text[at..].chars().next() else {
            break;
        };
        let Some(next) = kind_of(c) else { break };
        end = at + c.len_utf8();
        kind = joined(kind, next);
    }
    Some(StopRun {
        range: start..end,
        kind,
    })
}

/// The first stop at or after the byte `from`, where it stands and what it is.
fn first_stop(text: &str, from: usize) -> Option<(usize, char, StopKind)> {
    let mut at = from;
    loop {
        // `memchr` looks at 32 bytes at a time. Byte by byte, this loop took a tenth of the time that
        // finding names takes (docs/dependencies.md).
        let rest = &text.as_bytes()[at..];
        let stop = memchr3(b'.', b'!', b'?', rest);
        let before = &rest[..stop.unwrap_or(rest.len())];
        at += match before.is_ascii() {
            true => stop?,
            false => before.iter().position(|byte| !byte.is_ascii())?,
        };
        let c = text[at..].chars().next()?;
        if let Some(kind) = kind_of(c) {
            return Some((at, c, kind));
        }
        at += c.len_utf8();
    }
}

/// The kind of two stops in a row: dots add up, and any other stop is stronger than they are.
fn joined(left: StopKind, right: StopKind) -> StopKind {
    let dots = |kind| match kind {
        StopKind::Full => Some(1),
        StopKind::Dots(count) => Some(count),
        _ => None,
    };
    match (dots(left), dots(right)) {
        (Some(some), Some(more)) => StopKind::Dots(some + more),
        (Some(_), None) => right,
        _ => left,
    }
}

/// The byte after the quotation marks and brackets that close here. French ones have a space before
/// them: « Jamais ! ».
pub fn after_closing_marks(text: &str, at: usize) -> usize {
    let closed = skip(text, at, is_closing);
    let spaced = text[closed..].strip_prefix([' ', '\u{a0}', '\u{202f}']);
    match spaced.and_then(|rest| rest.strip_prefix('»')) {
        Some(rest) if !rest.starts_with(char::is_alphanumeric) => text.len() - rest.len(),
        _ => closed,
    }
}

/// The first byte from `at` on whose character does not meet the condition, which sees the character
/// after it too.
pub fn skip(text: &str, at: usize, mut holds: impl FnMut(char, Option<char>) -> bool) -> usize {
    let mut chars = text[at..].char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        if !holds(c, chars.peek().map(|&(_, next)| next)) {
            return at + offset;
        }
    }
    text.len()
}

/// Whether a character closes a quotation or brackets. Some quotation marks open in one language and
/// close in another („Nein.“, “No.”): before a letter they open.
pub fn is_closing(c: char, next: Option<char>) -> bool {
    match c {
        ')' | ']' | '}' | '”' | '’' | '"' | '\'' | '»' | '›' | '」' | '』' | '）' | '】' | '》' => {
            true
        }
        '“' | '‘' | '«' | '‹' => !next.is_some_and(char::is_alphanumeric),
        _ => false,
    }
}

/// Whether a character may stand before the first word of a sentence.
pub fn is_opening(c: char) -> bool {
    let quote = matches!(
        c,
        '“' | '‘' | '„' | '‚' | '«' | '»' | '‹' | '›' | '"' | '\''
    );
    quote
        || matches!(
            c,
            '(' | '[' | '{' | '¿' | '¡' | '—' | '–' | '-' | '「' | '『' | '（'
        )
}

/// The outermost pairs of brackets, each from its first byte to the one after its last, in order.
pub fn outermost_brackets(text: &str) -> Vec<Range<usize>> {
    // Most paragraphs have no bracket. To look for one first saves 2 % of a build's instructions (31 of
    // 1,575 million, `tests/instructions`). The full-width bracket begins with 0xEF in UTF-8.
    if memchr3(b'(', b'[', 0xEF, text.as_bytes()).is_none() {
        return Vec::new();
    }
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut pairs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        let opener = match c {
            '(' | '[' | '（' => {
                open.push((at, c));
                continue;
            }
            ')' => '(',
            ']' => '[',
            '）' => '（',
            _ => continue,
        };
        let Some(&(from, _)) = open.last().filter(|(_, last)| *last == opener) else {
            continue;
        };
        open.pop();
        let pair = from..at + c.len_utf8();
        if pair.len() <= BRACKETS_APART {
            // Whatever is inside this pair was closed before it.
            while pairs.pop_if(|inner| inner.start > pair.start).is_some() {}
            pairs.push(pair);
        }
    }
    pairs
}
