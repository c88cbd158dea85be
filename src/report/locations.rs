//! Locations: the line and column of a byte, found quickly.
//!
//! A report of ten thousand diagnostics looks up as many locations, often in one long file, and a paragraph of Markdown
//! is one long line. So the first byte of each line is noted once per source, together with the number of characters
//! before every [`STEP`] bytes.

use rustc_hash::FxHashMap;

use crate::base::diagnostic::{Diagnostic, Location};
use crate::base::source::{Sources, floor_char_boundary};
use crate::base::span::{SourceId, Span};

use super::control_characters::visible_line;

/// Finds locations in the sources of a run, and remembers the lines of each source that it was asked about.
pub struct Locations<'a> {
    sources: &'a Sources,
    root: &'a str,
    lines: FxHashMap<SourceId, Lines>,
}

/// A span with lines and columns, which are counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceLocation {
    /// The first byte, inside the text and at the start of a character.
    pub start: usize,
    /// The byte after the last one, also at the start of a character or at the end.
    pub end: usize,
    /// The line of the first character.
    pub line: usize,
    /// Its column.
    pub column: usize,
    /// The line of the character after the last one.
    pub end_line: usize,
    /// Its column.
    pub end_column: usize,
}

impl<'a> Locations<'a> {
    /// `root` is put before every path, so that it leads from the current folder to the site's.
    pub fn new(sources: &'a Sources, root: &'a str) -> Self {
        Self {
            sources,
            root,
            lines: FxHashMap::default(),
        }
    }

    /// The path of a source from the current folder.
    pub fn exact_path(&self, source: SourceId) -> String {
        format!("{}{}", self.root, self.sources.get(source).path)
    }

    /// The path of a diagnostic's file from the current folder.
    pub fn exact_path_of(&self, diagnostic: &Diagnostic) -> String {
        match &diagnostic.location {
            Location::Span(span) => self.exact_path(span.source),
            Location::File(path) => format!("{}{path}", self.root),
        }
    }

    /// The path of a source, safe to print.
    pub fn path(&self, source: SourceId) -> String {
        visible_line(&self.exact_path(source)).into_owned()
    }

    /// The path of a diagnostic's file, safe to print.
    pub fn path_of(&self, diagnostic: &Diagnostic) -> String {
        visible_line(&self.exact_path_of(diagnostic)).into_owned()
    }

    /// The text of a source.
    pub fn text(&self, source: SourceId) -> &'a str {
        &self.sources.get(source).text
    }

    /// The lines of a source.
    pub fn lines(&mut self, source: SourceId) -> &Lines {
        let text = &self.sources.get(source).text;
        self.lines.entry(source).or_insert_with(|| Lines::new(text))
    }

    /// The location of a span, limited to the text and widened to whole characters.
    pub fn location(&mut self, span: Span) -> SourceLocation {
        let text = self.text(span.source);
        let (start, end) = on_characters(text, span);
        let lines = self.lines(span.source);
        let (line, column) = lines.line_and_column(text, start);
        let (end_line, end_column) = lines.line_and_column(text, end);
        SourceLocation {
            start,
            end,
            line,
            column,
            end_line,
            end_column,
        }
    }

    /// The location of a diagnostic; `None` if it is about a whole file.
    pub fn location_of(&mut self, diagnostic: &Diagnostic) -> Option<SourceLocation> {
        match diagnostic.location {
            Location::Span(span) => Some(self.location(span)),
            Location::File(_) => None,
        }
    }
}

/// A span's bytes, limited to the text and widened to whole characters.
fn on_characters(text: &str, span: Span) -> (usize, usize) {
    let start = floor_char_boundary(text, span.start as usize);
    let mut end = (span.end as usize).clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    (start, end)
}

/// Characters are counted in advance at every multiple of this many bytes.
const STEP: usize = 1024;

/// The lines of one text.
pub struct Lines {
    /// The first byte of each line.
    starts: Vec<usize>,
    /// How many characters begin before each multiple of [`STEP`] bytes.
    characters: Vec<usize>,
}

impl Lines {
    fn new(text: &str) -> Self {
        let newlines = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0)
            .chain(newlines.map(|(at, _)| at + 1))
            .collect();
        let mut characters = vec![0];
        for piece in text.as_bytes().chunks(STEP) {
            characters.push(characters[characters.len() - 1] + count_characters(piece));
        }
        Self { starts, characters }
    }

    /// The number of the line that contains `byte`, from 0.
    pub fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start <= byte) - 1
    }

    /// The bytes of the line with this number, from 0, without its line break.
    pub fn line(&self, text: &str, line: usize) -> std::ops::Range<usize> {
        let start = self.starts[line];
        let end = self
            .starts
            .get(line + 1)
            .map_or(text.len(), |next| next - 1);
        let carriage_return = text[start..end].ends_with('\r') && end < text.len();
        start..end - usize::from(carriage_return)
    }

    /// The line and column, both from 1, of a byte that begins a character.
    fn line_and_column(&self, text: &str, byte: usize) -> (usize, usize) {
        let line = self.line_of(byte);
        let before = |byte: usize| {
            let step = byte / STEP;
            self.characters[step] + count_characters(&text.as_bytes()[step * STEP..byte])
        };
        (line + 1, before(byte) - before(self.starts[line]) + 1)
    }
}

/// How many characters begin in these bytes of UTF-8.
fn count_characters(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .filter(|&&byte| byte & 0b1100_0000 != 0b1000_0000)
        .count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::source::Source;

    proptest! {
        #[test]
        fn locations_are_those_that_the_source_counts(
            text in "(\\PC|\n|\r\n|é){0,30}", repeat in 1usize..80, start: u16, end: u16
        ) {
            let source = Source { path: "x.md".into(), text: text.repeat(repeat) };
            let sources = Sources::new(vec![source.clone()]);
            let span = Span { source: SourceId(0), start: start.into(), end: end.into() };
            let found = Locations::new(&sources, "").location(span);
            prop_assert!(source.text.get(found.start..found.end).is_some());
            prop_assert_eq!((found.line, found.column), source.line_and_column(found.start));
            prop_assert_eq!((found.end_line, found.end_column), source.line_and_column(found.end));
        }
    }
}
