//! The walk through the events of a text that finds problems of its markup.

use std::ops::Range;

use memchr::memchr;
use pulldown_cmark::{Event, Tag, TagEnd};

use super::double_signs::has_double_signs;
use super::emphasis::runs_apart;
use super::problem::{MarkupProblem, MarkupProblemKind, NotShown};
use super::state::MarkupWalk;
use crate::markdown::parse::{ParsedText, is_inline};

/// The problems of a text's markup, in the order in which they are found.
pub fn markup_problems(text: &ParsedText<'_>) -> Vec<MarkupProblem> {
    let source = text.events.source;
    let body = text.events.body_start();
    let mut walk = MarkupWalk {
        text,
        source,
        has_braces: memchr(b'{', &source.as_bytes()[body..]).is_some(),
        has_double_signs: has_double_signs(&source.as_bytes()[body..]),
        leaf: body..body,
        begins_line: false,
        in_cell: false,
        has_html_prose: false,
        image_end: 0,
        brackets: Vec::new(),
        runs: Vec::new(),
        apart: runs_apart(source, body),
        apart_read: 0,
        apart_here: Vec::new(),
        signs_read: body,
        found: Vec::new(),
    };
    text.walk(|at| walk.event(at));
    walk.leave_leaf();
    walk.definitions();
    walk.found
}

impl MarkupWalk<'_, '_> {
    /// Reads one event; returns the index of the next one to read.
    fn event(&mut self, at: usize) -> usize {
        let text = self.text;
        let (event, range) = &text.events[at];
        let begins_line = std::mem::take(&mut self.begins_line);
        match event {
            Event::Text(text) => self.piece(at, text, range.clone(), begins_line),
            Event::Start(tag) => return self.start(at, tag, range),
            Event::End(end) if !is_inline(*end) => {
                self.leave_leaf();
                self.in_cell &= *end != TagEnd::TableCell;
            }
            Event::SoftBreak | Event::HardBreak => self.begins_line = true,
            Event::Rule => self.rule(range),
            Event::Code(_) => self.role(range),
            _ => {}
        }
        at + 1
    }

    fn start(&mut self, at: usize, tag: &Tag<'_>, range: &Range<usize>) -> usize {
        if is_inline(tag.to_end()) {
            match tag {
                Tag::Image { .. } if at >= self.image_end => self.words_of_image(at),
                Tag::Link {
                    dest_url, title, ..
                } if !title.is_empty() && dest_url.starts_with("nolink:") => {
                    let kind = MarkupProblemKind::NotShown(NotShown::TitleWithoutLink);
                    self.report(kind, range.clone());
                }
                _ => {}
            }
            if let Tag::Link {
                dest_url, title, ..
            }
            | Tag::Image {
                dest_url, title, ..
            } = tag
            {
                self.address_and_title(range, dest_url, title);
            }
            if matches!(tag, Tag::Link { .. }) {
                self.words_of_link(at);
            }
            return at + 1;
        }
        self.leave_leaf();
        self.leaf = range.clone();
        match tag {
            Tag::Paragraph | Tag::Item | Tag::DefinitionListDefinition => {
                self.begins_line = true;
                if matches!(tag, Tag::Paragraph) {
                    self.cut_row(at, range);
                }
                self.block_id(range);
            }
            Tag::FootnoteDefinition(_) => self.note(at),
            Tag::Heading { attrs, .. } => {
                self.heading(at, attrs);
                self.underlined(range);
                self.second_front_matter(at, range);
            }
            Tag::CodeBlock(kind) => {
                self.code_block(range, kind);
                return self.text.events.mate(at) + 1;
            }
            Tag::HtmlBlock => {
                self.html_block(at);
                return self.text.events.mate(at) + 1;
            }
            Tag::List(Some(first)) => self.list_numbers(at, *first),
            Tag::TableHead | Tag::TableRow => self.row(at),
            Tag::TableCell => self.in_cell = true,
            _ => {}
        }
        at + 1
    }

    /// Reads a piece of plain text. What could have been markup begins a piece.
    fn piece(&mut self, at: usize, text: &str, range: Range<usize>, begins_line: bool) {
        let Some(&first) = self.source.as_bytes().get(range.start) else {
            return;
        };
        // 0xE2 begins a long dash, which some programs make of hyphens, and with the other three characters that nobody
        // sees, and a full-width `#`.
        if begins_line
            && !self.in_cell
            && matches!(
                first,
                b'#' | b'|' | b':' | b'-' | b'+' | b'=' | b'!' | b'?' | b'.' | b'h' | b'0'
                    ..=b'9' | 0xC2 | 0xE2 | 0xE3 | 0xEF
            )
        {
            self.line_start(&range);
        }
        if self.apart_read < self.apart.len() {
            self.runs_apart_in(&range);
        }
        match text {
            "*" | "_" | "~" => self.delimiter(first, range.start),
            "[" | "![" => self.open_bracket(at, &range),
            "]" => self.close_bracket(at, range.start),
            _ => {}
        }
        if self.has_double_signs {
            self.double_signs(&range);
        }
        if self.has_braces && memchr(b'{', text.as_bytes()).is_some() {
            self.braces(at, text, &range);
        }
    }

    /// The leaf is over, and what is open in it stays so.
    fn leave_leaf(&mut self) {
        if !self.brackets.is_empty() {
            self.leave_brackets();
        }
        if !self.runs.is_empty() {
            self.leave_runs();
        }
        if !self.apart_here.is_empty() {
            self.leave_runs_apart();
        }
    }
}
