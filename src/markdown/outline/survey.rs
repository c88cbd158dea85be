//! How an [`Outline`] is taken: one walk over a document's events.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};
use rustc_hash::FxHashSet;

use super::contents::{Anchor, AnchorKind, Heading, Link, LinkKind, Mark, NoteLabel, Outline};
use crate::markdown::parse;
use crate::markdown::parse::Document;
use crate::markdown::parse::RawText;
use crate::markdown::parse::destination;

/// Reads a document's events in order.
pub struct Survey<'d, 'a> {
    document: &'d Document<'a>,
    outline: Outline,
    /// The link or mark that is open, if one is.
    open: Option<Open>,
    in_code: bool,
    in_word: bool,
}

/// A link or mark whose text is being read.
struct Open {
    end: usize,
    text: String,
}

impl<'d, 'a> Survey<'d, 'a> {
    /// A survey that has its headings, and has read no event so far.
    pub fn new(document: &'d Document<'a>) -> Self {
        let mut outline = Outline::default();
        for heading in &document.headings.headings {
            let (level, id, text) = (heading.level, heading.id.clone(), heading.text.clone());
            let span = trim_end(document.text, document.range(heading.start));
            let anchor = Anchor {
                id: id.clone(),
                kind: AnchorKind::Heading,
                span: span.clone(),
            };
            outline.anchors.push(anchor);
            outline.headings.push(Heading {
                level,
                id,
                text,
                span,
            });
        }
        Self {
            document,
            outline,
            open: None,
            in_code: false,
            in_word: false,
        }
    }

    /// Reads one event; returns the number of the next one to read.
    pub fn event(&mut self, at: usize) -> usize {
        let (event, range) = &self.document.events[at];
        match event {
            Event::Start(tag) => return self.start(at, tag),
            Event::End(end) => self.end(at, *end),
            Event::Text(_) if self.in_code => {}
            Event::Text(text) => {
                self.words(text);
                if text.contains('[') {
                    self.missing_notes(range.clone());
                }
            }
            Event::Code(text) => self.words(text),
            Event::SoftBreak | Event::HardBreak => self.words(" "),
            Event::InlineHtml(_) => self.raw(at),
            Event::FootnoteReference(label) => self.note_mark(at, label),
            _ => {}
        }
        at + 1
    }

    fn start(&mut self, at: usize, tag: &Tag<'_>) -> usize {
        match tag {
            Tag::Image { .. } => return self.image(at),
            Tag::Link { .. } if self.open.is_none() => {
                self.open = Some(Open {
                    end: self.document.mate(at),
                    text: String::new(),
                });
            }
            Tag::HtmlBlock => {
                self.raw(at);
                return self.document.mate(at) + 1;
            }
            Tag::CodeBlock(kind) => self.code_block(at, kind),
            Tag::FootnoteDefinition(_) => self.note(at),
            _ => {}
        }
        if !is_inline(tag.to_end()) {
            self.in_word = false;
        }
        if let Some(number) = self.document.paragraph(at) {
            let span = trim_end(self.document.text, self.document.range(at));
            self.anchor(format!("p{number}"), AnchorKind::Paragraph, span);
        }
        at + 1
    }

    fn end(&mut self, at: usize, end: TagEnd) {
        match end {
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::Link => {
                if let Some(open) = self.open.take_if(|open| open.end == at) {
                    self.link(self.document.mate(at), open.text);
                }
            }
            _ => {}
        }
        if !is_inline(end) {
            self.in_word = false;
        }
    }

    /// Adds the link or mark that starts at an event.
    fn link(&mut self, start: usize, text: String) {
        let (event, span) = &self.document.events[start];
        let Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            ..
        }) = event
        else {
            return;
        };
        let (span, dest_span) = (span.clone(), destination::place(self.document, start));
        if let LinkType::WikiLink { has_pothole } = link_type {
            let target = self.document.text[dest_span.clone()].to_owned();
            let text = Some(text).filter(|text| *has_pothole && !text.trim().is_empty());
            self.outline.marks.push(Mark {
                target,
                text,
                target_span: dest_span,
                span,
            });
            return;
        }
        let dest = match link_type {
            LinkType::Email => format!("mailto:{dest_url}"),
            _ => dest_url.to_string(),
        };
        let (kind, title) = (LinkKind::Link, title.to_string());
        self.outline.links.push(Link {
            kind,
            dest,
            dest_span,
            span,
            text,
            title,
        });
    }

    /// Adds an image; what stands in its alternative text is text and nothing else.
    fn image(&mut self, at: usize) -> usize {
        let (event, span) = &self.document.events[at];
        let Event::Start(Tag::Image {
            dest_url, title, ..
        }) = event
        else {
            return at + 1;
        };
        let end = self.document.mate(at);
        let mut text = String::new();
        self.document.plain(at + 1..end, &mut text);
        if text.trim().is_empty() {
            self.outline.images_without_alt.push(span.clone());
        }
        if let Some(open) = &mut self.open {
            open.text.push_str(&text);
        }
        let dest_span = destination::place(self.document, at);
        let (kind, dest, title) = (LinkKind::Image, dest_url.to_string(), title.to_string());
        self.outline.links.push(Link {
            kind,
            dest,
            dest_span,
            span: span.clone(),
            text,
            title,
        });
        end + 1
    }

    /// Adds the addresses in raw HTML.
    fn raw(&mut self, at: usize) {
        self.outline.has_raw_html = true;
        let raw = RawText::at(self.document, at);
        let links = &mut self.outline.links;
        parse::attributes(&raw.html, |attribute| {
            if attribute.is_address() {
                let kind = if attribute.is_source() {
                    LinkKind::RawImage
                } else {
                    LinkKind::RawLink
                };
                let dest = parse::decode(raw.html[attribute.value.clone()].trim()).into_owned();
                let span = raw.source_range(attribute.value);
                let (text, title, dest_span) = (String::new(), String::new(), span.clone());
                links.push(Link {
                    kind,
                    dest,
                    dest_span,
                    span,
                    text,
                    title,
                });
            }
        });
    }

    fn code_block(&mut self, at: usize, kind: &CodeBlockKind<'_>) {
        self.in_code = true;
        self.outline.has_code = true;
        let CodeBlockKind::Fenced(info) = kind else {
            return;
        };
        let language = language(info);
        if !language.is_empty() {
            let range = self.document.range(at);
            let found = self.document.text[range.clone()].find(language);
            let span = found.map_or(range.clone(), |found| {
                range.start + found..range.start + found + language.len()
            });
            self.outline.code.push((language.to_owned(), span));
        }
    }

    /// Adds the anchor of a footnote's definition.
    fn note(&mut self, at: usize) {
        if let Some(number) = self.document.notes.number_of(at) {
            let span = trim_end(self.document.text, self.document.range(at));
            self.anchor(format!("fn-{number}"), AnchorKind::Footnote, span);
        }
    }

    fn note_mark(&mut self, at: usize, label: &str) {
        let span = self.document.range(at);
        match self.document.notes.mark(at) {
            Some(mark) => self.anchor(mark.id(), AnchorKind::FootnoteMark, span),
            None => self.outline.missing_notes.push(NoteLabel {
                label: label.to_owned(),
                span,
            }),
        }
    }

    fn anchor(&mut self, id: String, kind: AnchorKind, span: Range<usize>) {
        self.outline.anchors.push(Anchor { id, kind, span });
    }

    /// Finds `[^label]` in plain text: pulldown-cmark leaves it there when no footnote belongs to it.
    fn missing_notes(&mut self, range: Range<usize>) {
        let source = self.document.text;
        for at in range.clone().filter(|&at| source.as_bytes()[at] == b'[') {
            let escapes = source[..at]
                .bytes()
                .rev()
                .take_while(|&byte| byte == b'\\')
                .count();
            let Some(label) = source[at..].strip_prefix("[^").filter(|_| escapes % 2 == 0) else {
                continue;
            };
            let Some(len) = label.find(['[', ']', '\n']) else {
                continue;
            };
            let label = &label[..len];
            if source[at + 2 + len..].starts_with(']') && !label.trim().is_empty() {
                let (label, span) = (label.to_owned(), at..at + len + 3);
                self.outline.missing_notes.push(NoteLabel { label, span });
            }
        }
    }

    /// Counts words; one may begin in one event and end in another.
    fn words(&mut self, text: &str) {
        if let Some(open) = &mut self.open {
            open.text.push_str(text);
        }
        let bytes = text.as_bytes();
        if let (Some(first), Some(last)) = (bytes.first(), bytes.last()) {
            self.outline.words += usize::from(!self.in_word && !is_blank(*first));
            self.outline.words += word_starts(bytes);
            self.in_word = !is_blank(*last);
        }
    }

    /// What was found, in the order of the source.
    pub fn finish(mut self) -> Outline {
        let document = self.document;
        for &at in &document.notes.unused {
            if let Event::Start(Tag::FootnoteDefinition(label)) = &document.events[at].0 {
                let range = document.range(at);
                let len = document.text[range.clone()]
                    .find("]:")
                    .map_or(range.len(), |len| len + 1);
                let span = range.start..range.start + len;
                self.outline.unused_notes.push(NoteLabel {
                    label: label.to_string(),
                    span,
                });
            }
        }
        self.outline.duplicates = document.headings.duplicates.clone();
        let again: FxHashSet<_> = self
            .outline
            .duplicates
            .iter()
            .map(|it| it.span.start)
            .collect();
        for (id, span) in &document.headings.raw {
            if !again.contains(&span.start) {
                self.anchor(id.clone(), AnchorKind::Raw, span.clone());
            }
        }
        self.outline
            .duplicates
            .sort_by_key(|duplicate| duplicate.span.start);
        self.outline.anchors.sort_by_key(|anchor| anchor.span.start);
        self.outline.links.sort_by_key(|link| link.span.start);
        self.outline
    }
}

/// The language in a code block's info string: its first word.
pub fn language(info: &str) -> &str {
    info.split([' ', '\t', ',', '{']).next().unwrap_or_default()
}

fn is_inline(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// A range without the white space at its end.
fn trim_end(text: &str, range: Range<usize>) -> Range<usize> {
    range.start..range.start + text[range.clone()].trim_end().len()
}

fn is_blank(byte: u8) -> bool {
    (byte == b' ') | (byte == b'\n') | (byte == b'\t') | (byte == b'\r') | (byte == b'\x0C')
}

/// How many words begin behind a blank. Counted without branches, in pieces whose count fits a byte,
/// so that the processor looks at many bytes at a time.
fn word_starts(bytes: &[u8]) -> usize {
    let Some((_, behind)) = bytes.split_first() else {
        return 0;
    };
    let begins = |(before, byte): (&u8, &u8)| u8::from(is_blank(*before) & !is_blank(*byte));
    let pieces = bytes.chunks(255).zip(behind.chunks(255));
    pieces
        .map(|(before, bytes)| before.iter().zip(bytes).map(begins).sum::<u8>())
        .map(usize::from)
        .sum()
}
