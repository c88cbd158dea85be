//! Extracts the prose of a text, block by block.
//!
//! Code blocks, HTML blocks, images and footnotes that are not shown give no prose.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::block::{Block, BlockKind};
use crate::markdown::parse::{Body, ParsedText, SpeakerLine};

/// The blocks of the Markdown in `text`, the body of which is given, in order.
pub fn prose(text: &str, body: impl Into<Body>) -> Vec<Block> {
    let text = ParsedText::new(text, body);
    let mut reader = ProseReader {
        text: &text,
        blocks: Vec::new(),
        block: None,
        kinds: Vec::new(),
        quotations: Vec::new(),
        speakers: Vec::new(),
        anchor: None,
        outer_anchors: Vec::new(),
        link: None,
        raw_link: None,
        raw_text: false,
        row: 0,
    };
    text.walk(|at| reader.event(at));
    reader.close();
    reader.blocks
}

/// Reads the events of a text in order.
struct ProseReader<'d, 'a> {
    text: &'d ParsedText<'a>,
    blocks: Vec<Block>,
    /// The block that is being read.
    block: Option<Block>,
    /// The kinds of the blocks inside the containers around here, the innermost last.
    kinds: Vec<BlockKind>,
    /// For each block quotation or alert around here whether it is a quotation.
    quotations: Vec<bool>,
    /// The speakers' lines that are still to come.
    speakers: Vec<SpeakerLine>,
    /// The id that a link to here would lead to.
    anchor: Option<String>,
    /// The ids before the footnotes around here began.
    outer_anchors: Vec<Option<String>>,
    /// The outermost link or mark around here: its end, and where its text begins.
    link: Option<(usize, usize)>,
    /// Where the text of an `<a>` in raw HTML begins.
    raw_link: Option<usize>,
    /// Whether this is the text of a script or a style sheet in raw HTML.
    raw_text: bool,
    /// How many rows of tables have begun.
    row: usize,
}

impl ProseReader<'_, '_> {
    /// Reads one event; returns the index of the next one to read.
    fn event(&mut self, at: usize) -> usize {
        if let Some(speaker) = self.speakers.pop_if(|speaker| speaker.cut == at) {
            return self.speaker(speaker);
        }
        let (event, range) = &self.text.events[at];
        match event {
            Event::Start(tag) => return self.start(at, tag),
            Event::End(end) => self.end(at, *end),
            Event::Text(text) => self.text(text, range.clone()),
            Event::Code(code) => self.code(code, range.clone()),
            Event::SoftBreak | Event::HardBreak => self.text(" ", range.clone()),
            Event::InlineHtml(html) => self.inline_html(html, range.clone()),
            _ => {}
        }
        at + 1
    }

    fn start(&mut self, at: usize, tag: &Tag<'_>) -> usize {
        let text = self.text;
        let end = text.events.mate(at);
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => return at + 1,
            Tag::Link { .. } => {
                if self.link.is_none() {
                    self.link = Some((end, self.block().text.len()));
                }
                return at + 1;
            }
            Tag::Image { .. } => {
                // It has no prose, but a name does not go on after it.
                let place = self.block().text.len();
                self.block().closed.push(place..place);
                return end + 1;
            }
            _ => self.close(),
        }
        if let Some(id) = text.paragraphs.id_at(at) {
            self.anchor = Some(id);
        }
        match tag {
            Tag::CodeBlock(_) | Tag::HtmlBlock => return end + 1,
            Tag::TableHead | Tag::TableRow => self.row += 1,
            Tag::Paragraph if text.events.is_figure(at) => return self.figure(at),
            Tag::Heading { .. } => {
                self.anchor = text.headings.at(at).map(|heading| heading.id.clone());
            }
            Tag::BlockQuote(kind) => {
                self.quotations.push(kind.is_none());
                self.speakers.extend(SpeakerLine::of(&text.events, at));
            }
            Tag::FootnoteDefinition(_) => {
                let id = text.footnotes.id_of(at);
                self.outer_anchors
                    .push(std::mem::replace(&mut self.anchor, id));
            }
            _ => {}
        }
        self.kinds.extend(kind_inside(tag.to_end()));
        at + 1
    }

    fn end(&mut self, at: usize, end: TagEnd) {
        match end {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Image => return,
            TagEnd::Link => return self.end_link(at),
            TagEnd::BlockQuote(_) => {
                self.quotations.pop();
            }
            TagEnd::FootnoteDefinition => {
                self.close();
                self.anchor = self.outer_anchors.pop().flatten();
            }
            _ => {}
        }
        self.close();
        if kind_inside(end).is_some() {
            self.kinds.pop();
        }
    }

    fn end_link(&mut self, at: usize) {
        let Some((_, start)) = self.link.take_if(|link| link.0 == at) else {
            return;
        };
        let mark = self.text.events.mate(at);
        let key = self.text.events.range(mark).start;
        let Event::Start(Tag::Link { link_type, .. }) = &self.text.events[mark].0 else {
            return;
        };
        let (link_type, block) = (*link_type, self.block());
        let range = start.min(block.text.len())..block.text.len();
        let wordless = range.is_empty() || link_type == LinkType::WikiLink { has_pothole: false };
        if matches!(link_type, LinkType::WikiLink { .. }) && wordless {
            block.unnamed.push((range.clone(), key));
        }
        block.closed.push(range);
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if !self.raw_text {
            let origin = self.text.events.source;
            self.block().push(text, range, origin);
        }
    }

    /// Inline code belongs to the prose, but no name is found in it.
    fn code(&mut self, code: &str, range: Range<usize>) {
        let origin = self.text.events.source;
        let ticks = origin[range.clone()]
            .bytes()
            .take_while(|&byte| byte == b'`')
            .count();
        let start = range.start + ticks;
        let padded = origin.get(start..start + code.len()) != Some(code);
        let start = start + usize::from(padded);
        let exact = origin.get(start..start + code.len()) == Some(code);
        let source = if exact {
            start..start + code.len()
        } else {
            range
        };
        let block = self.block();
        let from = block.text.len();
        block.push(code, source, origin);
        block.closed.push(from..block.text.len());
    }

    /// A reader does not see tags, but an `<a>` makes a link, and a `<br>` divides words.
    fn inline_html(&mut self, html: &str, range: Range<usize>) {
        let name = html.trim_start_matches(['<', '/']);
        let name = name
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        let closing = html.starts_with("</");
        if name.eq_ignore_ascii_case("a") {
            let end = self.block().text.len();
            match (closing, self.raw_link.take()) {
                (true, Some(start)) => self.block().closed.push(start.min(end)..end),
                (true, None) => {}
                (false, open) => self.raw_link = open.or(Some(end)),
            }
        } else if name.eq_ignore_ascii_case("script") || name.eq_ignore_ascii_case("style") {
            self.raw_text = !closing;
        } else if name.eq_ignore_ascii_case("br") && !self.block().text.ends_with(' ') {
            self.text(" ", range);
        }
    }

    /// An image on its own has no prose but the caption.
    fn figure(&mut self, at: usize) -> usize {
        let (event, range) = &self.text.events[at + 1];
        if let Event::Start(Tag::Image { title, .. }) = event
            && !title.is_empty()
        {
            let origin = self.text.events.source;
            let found = origin[range.clone()].rfind(&**title);
            let source = found.map_or(range.clone(), |found| {
                range.start + found..range.start + found + title.len()
            });
            let mut block = Block::new(BlockKind::Caption, self.anchor.clone(), self.is_quoted());
            block.push_set(title, source, origin, self.text.typography);
            self.blocks.push(block);
        }
        self.text.events.mate(at) + 1
    }

    /// Reads a speaker's line as a block of its own; the quotation is over.
    fn speaker(&mut self, speaker: SpeakerLine) -> usize {
        self.close();
        self.block = Some(Block::new(
            BlockKind::Attribution,
            self.anchor.clone(),
            true,
        ));
        let mut at = speaker.line.start;
        while at < speaker.line.end {
            at = self.event(at);
        }
        if let Some(block) = &mut self.block {
            let name = block.text.trim_start_matches(['—', '–']).trim_start();
            block.attribution = Some(block.text.len() - name.len()..block.text.len());
        }
        self.close();
        self.text.events.mate(speaker.paragraph) + 1
    }

    /// The block that is being read; a new one when none is.
    fn block(&mut self) -> &mut Block {
        let kind = self.kinds.last().copied().unwrap_or(BlockKind::Paragraph);
        let quoted = self.is_quoted();
        self.block
            .get_or_insert_with(|| Block::new(kind, self.anchor.clone(), quoted))
    }

    fn is_quoted(&self) -> bool {
        self.quotations.contains(&true)
    }

    /// Ends the block that is being read.
    fn close(&mut self) {
        self.raw_text = false;
        let raw_link = self.raw_link.take();
        let Some(mut block) = self.block.take() else {
            return;
        };
        if let Some(start) = raw_link {
            block.closed.push(start..block.text.len());
        }
        if !block.text.trim().is_empty() || !block.unnamed.is_empty() {
            block.closed = in_order(block.closed);
            block.row = (block.kind == BlockKind::Cell).then_some(self.row);
            self.blocks.push(block);
        }
    }
}

/// What kind of block the text directly inside an element is, where the element says so.
fn kind_inside(element: TagEnd) -> Option<BlockKind> {
    match element {
        TagEnd::Heading(_) => Some(BlockKind::Heading),
        TagEnd::Item => Some(BlockKind::Item),
        TagEnd::TableCell => Some(BlockKind::Cell),
        TagEnd::DefinitionListTitle => Some(BlockKind::Term),
        TagEnd::DefinitionListDefinition => Some(BlockKind::Definition),
        TagEnd::FootnoteDefinition => Some(BlockKind::Footnote),
        TagEnd::BlockQuote(_) => Some(BlockKind::Paragraph),
        _ => None,
    }
}

/// Ranges in order, with those that overlap merged.
fn in_order(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    ranges.dedup_by(|next, last| {
        let overlap = next.start < last.end;
        if overlap {
            last.end = last.end.max(next.end);
        }
        overlap
    });
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks kind, anchor, text and flags (`q` quoted, `l` linkable) of every block.
    fn check_prose(markdown: &str, expected: &[(BlockKind, &str, &str, &str)]) {
        let blocks = prose(markdown, 0);
        let flags = |block: &Block| {
            let quoted = if block.quoted { "q" } else { "" };
            format!("{quoted}{}", if block.linkable { "l" } else { "" })
        };
        let found: Vec<_> = blocks
            .iter()
            .map(|block| {
                let anchor = block.anchor.clone().unwrap_or_default();
                (block.kind, anchor, block.text.clone(), flags(block))
            })
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|&(kind, anchor, text, flags)| (kind, anchor.into(), text.into(), flags.into()))
            .collect();
        assert_eq!(found, expected, "{markdown}");
    }

    #[test]
    fn prose_is_what_a_reader_sees() {
        use BlockKind::*;
        check_prose(
            "# H\n\nIt's *a*\nb\\\nc[^n] &amp; `d` [e](f) ![g](h) <b>i</b>\n\n|A|\n|-|\n|B|\n\n[^n]: Note",
            &[
                (Heading, "h", "H", ""),
                (Paragraph, "p1", "It’s a b c & d e  i", "l"),
                (Cell, "p1", "A", "l"),
                (Cell, "p1", "B", "l"),
                (Footnote, "fn-1", "Note", "l"),
            ],
        );
        check_prose(
            "- a\n  - b\n\n> c\n> — D E, 1 May\n\n![x](y \"Cap\")\n\nT\n: d\n\n> [!TIP]\n> e\n\n```\nx\n```\n\n<p>f</p>",
            &[
                (Item, "p1", "a", "l"),
                (Item, "p1", "b", "l"),
                (Paragraph, "p2", "c", "q"),
                (Attribution, "p2", "— D E, 1 May", "q"),
                (Caption, "p3", "Cap", ""),
                (Term, "p4", "T", "l"),
                (Definition, "p4", "d", "l"),
                (Paragraph, "p5", "e", "l"),
            ],
        );
    }

    #[test]
    fn links_marks_and_code_are_closed() {
        let text = "a [b](c) `d` [[e]] [[f|g]] h <a href=x>i *j*</a> k";
        let block = &prose(text, 0)[0];
        let closed: Vec<_> = block
            .closed
            .iter()
            .map(|range| &block.text[range.clone()])
            .collect();
        assert_eq!(closed, ["b", "d", "e", "g", "i j"]);
        assert_eq!(
            block.shown(0..11, |key| (key == 13).then(|| "Name".to_owned())),
            "a b d Name g h"
        );
    }

    #[test]
    fn a_speaker_is_what_follows_the_dash() {
        let blocks = prose("> a\n>\n> -- D E, 1 May", 0);
        let range = blocks[1].attribution.clone().unwrap_or_default();
        assert_eq!(&blocks[1].text[range], "D E, 1 May");
    }
}
