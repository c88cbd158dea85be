//! Spans: ranges of bytes in a source, so that a diagnostic can point at what it is about.

use std::ops::Range;

/// The index of a source in [`super::source::Sources`]. Sources are sorted by path, so ids have the
/// order of the paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub u32);

/// Sorts by range and keeps what is not within another one's range, nor begins in it: of `Laura Bush` and `Bush` the
/// longer.
pub fn keep_outermost<T>(list: &mut Vec<T>, range: impl Fn(&T) -> &Range<usize>) {
    list.sort_by_key(|it| (range(it).start, std::cmp::Reverse(range(it).end)));
    let mut end = 0;
    list.retain(|it| {
        let apart = range(it).start >= end;
        end = end.max(range(it).end);
        apart
    });
}

/// A range of bytes in a source: from `start`, inclusive, to `end`, exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The source.
    pub source: SourceId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span of `range` in `source`.
    ///
    /// Offsets take 32 bits, because spans are many. That is enough: a site can raise its limit for
    /// files to 1 GiB at most (`frontmatter/limits.rs`). A larger offset counts as the largest.
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        let offset = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        Self {
            source,
            start: offset(range.start),
            end: offset(range.end),
        }
    }

    /// The bytes as a range to slice the text with.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and where it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it is written.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value that was read at `span`.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Changes the value and keeps the span.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: change(self.value),
            span: self.span,
        }
    }
}
