//! A block of prose: plain text that knows where each part of it stands in the source.
//!
//! Ranges named `text` are bytes of [`Block::text`], ranges named `source` bytes of the whole source
//! text.

use std::ops::Range;

use crate::base::typography::Typography;

/// What kind of element a block of prose is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading,
    /// The text of a list's item.
    Item,
    /// A cell of a table.
    Cell,
    /// The term of a definition list.
    Term,
    /// What a definition list says about a term.
    Definition,
    /// The text of a footnote.
    Footnote,
    /// The caption of a figure: the image's title.
    Caption,
    /// The speaker's line of a quotation.
    Attribution,
}

/// A leaf of the text, which a reader reads in one go: a paragraph, a heading, a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What kind of element it is.
    pub kind: BlockKind,
    /// The id of the nearest element that a link can lead to: the block's own or its container's,
    /// or the last one before it.
    pub anchor: Option<String>,
    /// The text as a reader sees it: without markup and footnote marks, line breaks as spaces. A
    /// mark without words of its own stands as its target, see [`Block::unnamed`].
    pub text: String,
    /// Ranges of the text that no mention may touch or contain: links, marks, code, and empty ones
    /// where an image stands. In order, not overlapping.
    pub closed: Vec<Range<usize>>,
    /// Marks without words of their own: the range of the text where the page shows the name of
    /// what is marked, and the key of the mark in the outline.
    pub unnamed: Vec<(Range<usize>, usize)>,
    /// Whether it stands inside a block quotation, so that the words are someone else's.
    pub quoted: bool,
    /// Whether mentions in it may be linked automatically: not in headings, quotations, captions.
    pub linkable: bool,
    /// The number of the table's row that a cell belongs to, counted through the text.
    pub row: Option<usize>,
    /// In a speaker's line: what follows the dash.
    pub attribution: Option<Range<usize>>,
    segments: Vec<Segment>,
}

/// A piece of the text and its place in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Segment {
    text: Range<usize>,
    source: Range<usize>,
    /// Whether both are the same bytes; otherwise the piece as a whole stands for its source, as
    /// `’` does for `'`.
    exact: bool,
}

impl Block {
    /// A block without text.
    pub(super) fn new(kind: BlockKind, anchor: Option<String>, quoted: bool) -> Self {
        let linkable = !quoted
            && !matches!(
                kind,
                BlockKind::Heading | BlockKind::Caption | BlockKind::Attribution
            );
        Self {
            kind,
            anchor,
            text: String::new(),
            closed: Vec::new(),
            unnamed: Vec::new(),
            quoted,
            linkable,
            row: None,
            attribution: None,
            segments: Vec::new(),
        }
    }

    /// Appends a piece of text that stands at `source` in the whole source text `origin`.
    pub(super) fn push(&mut self, piece: &str, source: Range<usize>, origin: &str) {
        let exact = origin.get(source.clone()) == Some(piece);
        let text = self.text.len()..self.text.len() + piece.len();
        self.text.push_str(piece);
        match self.segments.last_mut() {
            Some(last) if exact && last.exact && last.source.end == source.start => {
                last.text.end = text.end;
                last.source.end = source.end;
            }
            _ if text.is_empty() => {}
            _ => self.segments.push(Segment {
                text,
                source,
                exact,
            }),
        }
    }

    /// Appends a piece of text like [`Self::push`], with its straight marks set.
    pub(super) fn push_set(
        &mut self,
        piece: &str,
        source: Range<usize>,
        origin: &str,
        typography: Typography,
    ) {
        if origin.get(source.clone()) != Some(piece) {
            return self.push(&typography.set(piece), source, origin);
        }
        let place = |range: Range<usize>| source.start + range.start..source.start + range.end;
        let mut from = 0;
        for (range, mark) in typography.replacements(piece) {
            self.push(&piece[from..range.start], place(from..range.start), origin);
            self.push(mark, place(range.clone()), origin);
            from = range.end;
        }
        self.push(&piece[from..], place(from..piece.len()), origin);
    }

    /// The source of a range of the text, with the markup inside it. A piece that was replaced (a
    /// quotation mark, a character reference) belongs to the range as a whole.
    pub fn source_range(&self, text: Range<usize>) -> Range<usize> {
        let Some(first) = self.segment_at(text.start) else {
            return 0..0;
        };
        let start = match first.exact {
            true => first.source.start + (text.start - first.text.start).min(first.source.len()),
            false => first.source.start,
        };
        if text.is_empty() {
            return start..start;
        }
        let Some(last) = self.segment_at(text.end - 1) else {
            return start..start;
        };
        let end = match last.exact {
            true => last.source.start + (text.end - last.text.start).min(last.source.len()),
            false => last.source.end,
        };
        start..end.max(start)
    }

    /// The byte of the text that stands for a byte of the source; `None` if that belongs to markup
    /// or to another block. The byte after the block's last one is the text's end.
    pub fn text_offset(&self, source: usize) -> Option<usize> {
        let after = self
            .segments
            .partition_point(|segment| segment.source.start <= source);
        let segment = &self.segments[after.checked_sub(1)?];
        let last = after == self.segments.len();
        if source < segment.source.end {
            return Some(match segment.exact {
                true => segment.text.start + (source - segment.source.start),
                false => segment.text.start,
            });
        }
        (last && source == segment.source.end).then_some(segment.text.end)
    }

    /// A range of the text as the page shows it: `name` gives the name that replaces the mark with
    /// this key; without one the target stays as written.
    pub fn shown(&self, text: Range<usize>, name: impl Fn(usize) -> Option<String>) -> String {
        let mut shown = String::new();
        let mut at = text.start;
        for (range, key) in &self.unnamed {
            if range.start < at || range.end > text.end {
                continue;
            }
            if let Some(name) = name(*key) {
                shown.push_str(&self.text[at..range.start]);
                shown.push_str(&name);
                at = range.end;
            }
        }
        shown.push_str(&self.text[at..text.end]);
        shown
    }

    /// The segment that a byte of the text lies in, or the last one.
    fn segment_at(&self, text: usize) -> Option<&Segment> {
        let after = self
            .segments
            .partition_point(|segment| segment.text.start <= text);
        self.segments.get(after.saturating_sub(1))
    }
}
