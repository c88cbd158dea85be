//! Writes the events of a text as HTML: which element becomes which tags.
//!
//! Elements are opened and closed as their events come, without recursion, so that no depth of
//! nesting can exhaust the stack. What is written later than it stands (speakers' lines, footnotes)
//! is a range of events. What takes more than a tag is in the other files of this folder: `blocks`,
//! `tables`, `footnotes`, `links`, `mention_links`, `raw_html`.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};
use rustc_hash::FxHashSet;

use super::escape;
use super::rewrite::Rewrite;
use super::tables::Tables;
use crate::markdown::parse::{ParsedText, SpeakerLine, is_inline};

/// Writes a text into a string.
pub struct HtmlWriter<'d> {
    pub text: &'d ParsedText<'d>,
    pub page: &'d Rewrite<'d>,
    /// The address of the text's own page, to which its links to anchors lead: empty on that page.
    pub own: &'d str,
    pub out: &'d mut String,
    /// Whether there is a code block.
    pub has_code: bool,
    /// Whether there is raw HTML.
    pub has_raw_html: bool,
    /// The addresses on the web already spelt out for print.
    pub spelled: FxHashSet<&'d str>,
    /// For each enclosing link, whether it is written as one.
    pub links: Vec<bool>,
    /// The byte of the source at which the mention that is open ends.
    pub mention: Option<usize>,
    /// For each enclosing block quotation its speaker's line.
    pub speakers: Vec<Option<SpeakerLine>>,
    /// The dash that begins the speaker's line that is being written.
    pub dash: Option<usize>,
    tables: Tables,
}

impl<'d> HtmlWriter<'d> {
    pub fn new(
        text: &'d ParsedText<'d>,
        page: &'d Rewrite<'d>,
        own: &'d str,
        out: &'d mut String,
    ) -> Self {
        Self {
            text,
            page,
            own,
            out,
            has_code: false,
            has_raw_html: false,
            spelled: FxHashSet::default(),
            links: Vec::new(),
            mention: None,
            speakers: Vec::new(),
            dash: None,
            tables: Tables::default(),
        }
    }

    /// Writes a range of events in which every element is complete.
    pub fn events(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            at = self.event(at);
        }
    }

    /// Writes one event; returns the index of the next one to write.
    fn event(&mut self, at: usize) -> usize {
        if self.is_cut_off(at)
            && let Some(Some(speaker)) = self.speakers.last()
        {
            if speaker.cut != speaker.paragraph {
                self.out.push_str("</p>\n");
            }
            return self.text.events.mate(speaker.paragraph) + 1;
        }
        match &self.text.events[at].0 {
            Event::Start(tag) => return self.start(at, tag),
            Event::End(end) => self.end(at, *end),
            Event::Text(text) => self.prose(at, text),
            Event::Code(code) => {
                self.out.push_str("<code>");
                escape::text(self.out, code);
                self.out.push_str("</code>");
            }
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.block("<hr>\n"),
            Event::InlineHtml(_) => self.raw(at),
            Event::FootnoteReference(label) => self.footnote_mark(at, label),
            _ => {}
        }
        at + 1
    }

    /// Whether the innermost quotation stops here, because its speaker's line follows.
    pub fn is_cut_off(&self, at: usize) -> bool {
        matches!(self.speakers.last(), Some(Some(speaker)) if speaker.cut == at)
    }

    fn start(&mut self, at: usize, tag: &'d Tag<'_>) -> usize {
        let after = self.text.events.mate(at) + 1;
        match tag {
            Tag::Paragraph if self.text.events.is_figure(at) => {
                self.figure(at);
                return after;
            }
            Tag::Paragraph => self.paragraph(at),
            Tag::Heading { level, classes, .. } => self.heading(at, *level, classes),
            Tag::BlockQuote(Some(kind)) => self.alert(at, *kind),
            Tag::BlockQuote(None) => self.quotation(at),
            Tag::CodeBlock(kind) => {
                self.code_block(at, kind);
                return after;
            }
            Tag::HtmlBlock => {
                self.html_block(at);
                return after;
            }
            Tag::List(None) => self.open(at, "ul", "\n"),
            Tag::List(Some(number)) => self.ordered_list(at, *number),
            Tag::Item => self.open_with_text(at, "li"),
            Tag::DefinitionList => self.open(at, "dl", "\n"),
            Tag::DefinitionListTitle => self.open_with_text(at, "dt"),
            Tag::DefinitionListDefinition => self.open_with_text(at, "dd"),
            // Footnotes are written at the end.
            Tag::FootnoteDefinition(_) => return after,
            Tag::Table(alignments) => {
                let direction = self.direction_of(at + 1..after);
                self.tables.begin(alignments, direction, self.out);
            }
            Tag::TableHead => self.out.push_str("<thead>\n<tr>"),
            Tag::TableRow => self.tables.begin_row(self.out),
            Tag::TableCell => self.tables.begin_cell(self.out),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Link { .. } => return self.link(at),
            Tag::Image { .. } => {
                self.image(at, true);
                return after;
            }
            _ => {}
        }
        at + 1
    }

    fn end(&mut self, at: usize, end: TagEnd) {
        match end {
            TagEnd::Paragraph => self.out.push_str("</p>\n"),
            TagEnd::Heading(level) => self.end_heading(at, level),
            TagEnd::BlockQuote(Some(_)) => {
                self.speakers.pop();
                self.block("</aside>\n");
            }
            TagEnd::BlockQuote(None) => self.end_quotation(),
            TagEnd::List(false) => self.block("</ul>\n"),
            TagEnd::List(true) => self.block("</ol>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::DefinitionList => self.block("</dl>\n"),
            TagEnd::DefinitionListTitle => self.out.push_str("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.out.push_str("</dd>\n"),
            TagEnd::Table => self.tables.end(self.out),
            TagEnd::TableHead => self.tables.end_head(self.out),
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.tables.end_cell(self.out),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            TagEnd::Link if self.links.pop() == Some(true) => self.out.push_str("</a>"),
            _ => {}
        }
    }

    /// Writes a tag of a block on a line of its own.
    pub fn block(&mut self, tag: &str) {
        escape::line(self.out, tag);
    }

    /// Opens the element of a block that may have an id.
    pub fn open(&mut self, at: usize, element: &str, after: &str) {
        self.block("<");
        self.out.push_str(element);
        self.id(at);
        self.out.push('>');
        self.out.push_str(after);
    }

    /// Opens a paragraph.
    pub fn paragraph(&mut self, at: usize) {
        self.block("<p");
        self.id(at);
        self.direction(at);
        self.out.push('>');
    }

    /// Opens an element that holds text, or blocks of text, which have a direction of their own.
    fn open_with_text(&mut self, at: usize, element: &str) {
        self.block("<");
        self.out.push_str(element);
        let is_block =
            |event: &Event<'_>| matches!(event, Event::Start(tag) if !is_inline(tag.to_end()));
        if !is_block(&self.text.events[at + 1].0) {
            self.direction(at);
        }
        self.out.push('>');
    }

    /// Writes the direction of the element that begins at this event.
    pub fn direction(&mut self, at: usize) {
        let direction = self.direction_of(at + 1..self.text.events.mate(at));
        self.out.push_str(direction);
    }

    /// The attribute for the direction of some text; empty if all letters of the text have the same. So has a block
    /// without letters, such as a number in a table: with `dir="auto"` it would go from left to right in any language.
    pub fn direction_of(&self, range: Range<usize>) -> &'static str {
        let has_letters = |(event, _): &(Event<'_>, _)| match event {
            Event::Text(text) | Event::Code(text) => text.chars().any(char::is_alphabetic),
            _ => false,
        };
        match self.page.has_right_to_left && self.text.events[range].iter().any(has_letters) {
            true => " dir=\"auto\"",
            false => "",
        }
    }

    /// Writes the id of a numbered block.
    pub fn id(&mut self, at: usize) {
        if let Some(id) = self.text.paragraphs.id_at(at) {
            self.attribute("id", &id);
        }
    }

    /// Writes an attribute.
    pub fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape::attribute(self.out, value);
        self.out.push('"');
    }
}
