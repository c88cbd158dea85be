//! Takes the outline of a text: one walk over its events.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};
use rustc_hash::FxHashSet;

use super::character_references;
use super::contents::{Anchor, AnchorKind, Heading, Link, LinkKind, Mark, NoteLabel, Outline};
use super::word_count::WordCount;
use crate::markdown::html_check::html_problems;
use crate::markdown::markup_check::markup_problems;
use crate::markdown::parse::{
    Body, ParsedText, RawPiece, attributes, decode, destination_span, is_inline, language,
};

/// The outline of the Markdown in `text`, the body of which is given.
pub fn outline(text: &str, body: impl Into<Body>) -> Outline {
    let text = ParsedText::new(text, body);
    let mut survey = Survey {
        text: &text,
        outline: Outline::default(),
        open: None,
        in_code: false,
        words: WordCount::default(),
    };
    survey.headings();
    text.walk(|at| survey.event(at));
    survey.finish()
}

/// Collects what the events of a text show, in order.
struct Survey<'d, 'a> {
    text: &'d ParsedText<'a>,
    outline: Outline,
    /// The link or mark that is open, if one is.
    open: Option<OpenLink>,
    in_code: bool,
    words: WordCount,
}

/// A link or mark whose text is being read.
struct OpenLink {
    end: usize,
    text: String,
}

impl Survey<'_, '_> {
    /// Adds the headings and their anchors.
    fn headings(&mut self) {
        for heading in &self.text.headings.headings {
            let (level, id, text) = (heading.level, heading.id.clone(), heading.text.clone());
            let span = self.trimmed(heading.start);
            self.anchor(id.clone(), AnchorKind::Heading, span.clone());
            if let Some(earlier) = &heading.earlier {
                self.anchor(earlier.clone(), AnchorKind::Heading, span.clone());
            }
            self.outline.headings.push(Heading {
                level,
                id,
                text,
                span,
            });
        }
    }

    /// Reads one event; returns the index of the next one to read.
    fn event(&mut self, at: usize) -> usize {
        let (event, range) = &self.text.events[at];
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
                self.open = Some(OpenLink {
                    end: self.text.events.mate(at),
                    text: String::new(),
                });
            }
            Tag::HtmlBlock => {
                self.raw(at);
                return self.text.events.mate(at) + 1;
            }
            Tag::CodeBlock(kind) => self.code_block(at, kind),
            Tag::FootnoteDefinition(_) => self.note(at),
            _ => {}
        }
        if !is_inline(tag.to_end()) {
            self.words.end_word();
        }
        if let Some(id) = self.text.paragraphs.id_at(at) {
            self.anchor(id, AnchorKind::Paragraph, self.trimmed(at));
        }
        at + 1
    }

    fn end(&mut self, at: usize, end: TagEnd) {
        match end {
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::Link => {
                if let Some(open) = self.open.take_if(|open| open.end == at) {
                    self.link(self.text.events.mate(at), open.text);
                }
            }
            _ => {}
        }
        if !is_inline(end) {
            self.words.end_word();
        }
    }

    /// Adds the link or mark that starts at an event.
    fn link(&mut self, start: usize, text: String) {
        let (event, span) = &self.text.events[start];
        let Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            ..
        }) = event
        else {
            return;
        };
        let (span, dest_span) = (span.clone(), destination_span(&self.text.events, start));
        if let LinkType::WikiLink { has_pothole } = link_type {
            let target = self.text.events.source[dest_span.clone()].to_owned();
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

    /// Adds an image; what its alternative text contains is text and nothing else.
    fn image(&mut self, at: usize) -> usize {
        let (event, span) = &self.text.events[at];
        let Event::Start(Tag::Image {
            dest_url, title, ..
        }) = event
        else {
            return at + 1;
        };
        let end = self.text.events.mate(at);
        let text = self.text.events.plain(at + 1..end);
        if text.trim().is_empty() {
            self.outline.images_without_alt.push(span.clone());
        }
        if let Some(open) = &mut self.open {
            open.text.push_str(&text);
        }
        let dest_span = destination_span(&self.text.events, at);
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
        let raw = RawPiece::at(&self.text.events, at);
        for attribute in attributes(&raw.html).filter(|attribute| attribute.is_address()) {
            let kind = if attribute.is_source() {
                LinkKind::RawImage
            } else {
                LinkKind::RawLink
            };
            let dest = decode(raw.html[attribute.value.clone()].trim()).into_owned();
            let span = raw.source_range(attribute.value);
            self.outline.links.push(Link {
                kind,
                dest,
                dest_span: span.clone(),
                span,
                text: String::new(),
                title: String::new(),
            });
        }
    }

    fn code_block(&mut self, at: usize, kind: &CodeBlockKind<'_>) {
        self.in_code = true;
        self.outline.has_code = true;
        let CodeBlockKind::Fenced(info) = kind else {
            return;
        };
        let language = language(info);
        if !language.is_empty() {
            let range = self.text.events.range(at);
            let found = self.text.events.source[range.clone()].find(language);
            let span = found.map_or(range.clone(), |found| {
                range.start + found..range.start + found + language.len()
            });
            self.outline.code.push((language.to_owned(), span));
        }
    }

    /// Adds the anchor of a footnote's definition.
    fn note(&mut self, at: usize) {
        if let Some(id) = self.text.footnotes.id_of(at) {
            self.anchor(id, AnchorKind::Footnote, self.trimmed(at));
        }
    }

    fn note_mark(&mut self, at: usize, label: &str) {
        let span = self.text.events.range(at);
        match self.text.footnotes.mark(at) {
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

    /// Finds `[^label]` in plain text, where pulldown-cmark leaves it when there is no such footnote.
    /// A backslash before it makes it text, unless another one makes that backslash text.
    fn missing_notes(&mut self, range: Range<usize>) {
        let source = self.text.events.source;
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

    /// Counts words; one may begin in one event and end in another: `anti*ballistic*`.
    fn words(&mut self, text: &str) {
        if let Some(open) = &mut self.open {
            open.text.push_str(text);
        }
        self.words.add(text);
    }

    /// The source of an element without the white space at its end.
    fn trimmed(&self, start: usize) -> Range<usize> {
        let range = self.text.events.range(start);
        let len = self.text.events.source[range.clone()].trim_end().len();
        range.start..range.start + len
    }

    /// What was found, in the order of the source.
    fn finish(mut self) -> Outline {
        let events = &self.text.events;
        for &at in &self.text.footnotes.unused {
            if let Event::Start(Tag::FootnoteDefinition(label)) = &events[at].0 {
                let range = events.range(at);
                let len = events.source[range.clone()]
                    .find("]:")
                    .map_or(range.len(), |len| len + 1);
                let span = range.start..range.start + len;
                self.outline.unused_notes.push(NoteLabel {
                    label: label.to_string(),
                    span,
                });
            }
        }
        let mut duplicates = self.text.headings.duplicates.clone();
        let again: FxHashSet<_> = duplicates.iter().map(|it| it.span.start).collect();
        for (id, span) in &self.text.headings.raw {
            if !again.contains(&span.start) {
                self.anchor(id.clone(), AnchorKind::Raw, span.clone());
            }
        }
        duplicates.sort_by_key(|duplicate| duplicate.span.start);
        self.outline.anchors.sort_by_key(|anchor| anchor.span.start);
        self.outline.links.sort_by_key(|link| link.span.start);
        Outline {
            duplicates,
            html_problems: html_problems(self.text),
            markup_problems: markup_problems(self.text),
            forbidden: character_references::forbidden(events),
            words: self.words.total(),
            ..self.outline
        }
    }
}
