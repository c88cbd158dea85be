//! The blocks of a text as HTML.
//!
//! Containers are opened and closed as their events come, without recursion, so that no depth of
//! nesting can exhaust the stack. What must be written later than it stands (speakers' lines,
//! footnotes) is kept as a range of events.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};
use rustc_hash::FxHashSet;

use super::escape;
use super::render::Rewrite;
use super::table::Table;
use crate::markdown::outline::language;
use crate::markdown::parse::{Attribution, Document};

/// Writes a document into a string.
pub struct Body<'d> {
    pub document: &'d Document<'d>,
    pub page: &'d Rewrite<'d>,
    pub out: &'d mut String,
    /// Whether there is a code block.
    pub has_code: bool,
    /// Whether there is raw HTML.
    pub has_raw_html: bool,
    /// The addresses on the web that a reader on paper has seen in full by now.
    pub spelled: FxHashSet<&'d str>,
    /// For each link around here whether it is written as one.
    pub links: Vec<bool>,
    /// The byte of the source at which the mention that is open ends.
    pub mention: Option<usize>,
    /// The address of the text's own page, where a part of it is written for another page: then there are no
    /// ids, footnotes and raw HTML, and of images the alternative text.
    pub elsewhere: Option<&'d str>,
    /// For each block quotation around here its speaker's line.
    pub speakers: Vec<Option<Attribution>>,
    /// The dash that begins the speaker's line that is being written.
    pub dash: Option<usize>,
    pub table: Table,
    code: String,
}

impl<'d> Body<'d> {
    pub fn new(document: &'d Document<'d>, page: &'d Rewrite<'d>, out: &'d mut String) -> Self {
        Self {
            document,
            page,
            out,
            has_code: false,
            has_raw_html: false,
            spelled: FxHashSet::default(),
            links: Vec::new(),
            mention: None,
            elsewhere: None,
            speakers: Vec::new(),
            dash: None,
            table: Table::default(),
            code: String::new(),
        }
    }

    /// Writes a range of events in which every element is complete.
    pub fn events(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            at = self.event(at);
        }
    }

    /// Writes one event; returns the number of the next one to write.
    fn event(&mut self, at: usize) -> usize {
        if self.is_cut_off(at)
            && let Some(Some(speaker)) = self.speakers.last()
        {
            if speaker.cut != speaker.paragraph {
                self.out.push_str("</p>\n");
            }
            return self.document.mate(speaker.paragraph) + 1;
        }
        match &self.document.events[at].0 {
            Event::Start(tag) => return self.start(at, tag),
            Event::End(end) => self.end(at, *end),
            Event::Rule => self.block("<hr>\n"),
            _ => self.inline(at),
        }
        at + 1
    }

    /// Whether the innermost quotation stops here, because its speaker's line follows.
    pub fn is_cut_off(&self, at: usize) -> bool {
        matches!(self.speakers.last(), Some(Some(speaker)) if speaker.cut == at)
    }

    fn start(&mut self, at: usize, tag: &Tag<'_>) -> usize {
        match tag {
            Tag::Paragraph if self.document.is_figure(at) => return self.figure(at),
            Tag::Paragraph => self.open(at, "p", ""),
            Tag::Heading { level, classes, .. } => self.heading(at, *level as usize, classes),
            Tag::BlockQuote(Some(kind)) => self.alert(at, *kind),
            Tag::BlockQuote(None) => self.quotation(at),
            Tag::CodeBlock(kind) => return self.code_block(at, kind),
            Tag::HtmlBlock => return self.html_block(at),
            Tag::List(None) => self.open(at, "ul", "\n"),
            Tag::List(Some(number)) => self.ordered_list(at, *number),
            Tag::Item => self.block("<li>"),
            Tag::DefinitionList => self.open(at, "dl", "\n"),
            Tag::DefinitionListTitle => self.block("<dt>"),
            Tag::DefinitionListDefinition => self.block("<dd>"),
            // Footnotes are written at the end.
            Tag::FootnoteDefinition(_) => return self.document.mate(at) + 1,
            Tag::Table(alignments) => self.table(alignments),
            Tag::TableHead => self.out.push_str("<thead>\n<tr>"),
            Tag::TableRow => self.row(),
            Tag::TableCell => self.cell(),
            _ => return self.start_inline(at, tag),
        }
        at + 1
    }

    fn end(&mut self, at: usize, end: TagEnd) {
        match end {
            TagEnd::Paragraph => self.out.push_str("</p>\n"),
            TagEnd::Heading(level) => self.end_heading(at, level as usize),
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
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_table_head(),
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.end_cell(),
            _ => self.end_inline(end),
        }
    }

    /// Writes a tag of a block on a line of its own.
    pub fn block(&mut self, tag: &str) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        self.out.push_str(tag);
    }

    /// Opens the element of a block that may be numbered.
    fn open(&mut self, at: usize, element: &str, after: &str) {
        self.block("<");
        self.out.push_str(element);
        self.number(at);
        self.out.push('>');
        self.out.push_str(after);
    }

    /// Writes the id of a numbered block.
    fn number(&mut self, at: usize) {
        if self.elsewhere.is_none()
            && let Some(number) = self.document.paragraph(at)
        {
            let _ = write!(self.out, " id=\"p{number}\"");
        }
    }

    fn heading(&mut self, at: usize, level: usize, classes: &[pulldown_cmark::CowStr<'_>]) {
        if self.elsewhere.is_some() {
            return self.block("<p>");
        }
        self.block("<h");
        let _ = write!(self.out, "{}", shifted(level));
        if let Some(heading) = self.document.headings.at(at) {
            self.out.push_str(" id=\"");
            escape::attribute(self.out, &heading.id);
            self.out.push('"');
        }
        for (at, class) in classes.iter().enumerate() {
            self.out.push_str(if at == 0 { " class=\"" } else { " " });
            escape::attribute(self.out, class);
        }
        self.out
            .push_str(if classes.is_empty() { ">" } else { "\">" });
    }

    fn end_heading(&mut self, at: usize, level: usize) {
        if self.elsewhere.is_some() {
            return self.out.push_str("</p>\n");
        }
        if let Some(heading) = self.document.headings.at(self.document.mate(at)) {
            self.out.push_str(" <a class=\"anchor\" href=\"#");
            escape::address(self.out, &heading.id);
            self.out.push_str("\" aria-label=\"Link to section: ");
            escape::attribute(self.out, &heading.text);
            self.out.push_str("\">#</a>");
        }
        let _ = writeln!(self.out, "</h{}>", shifted(level));
    }

    fn alert(&mut self, at: usize, kind: BlockQuoteKind) {
        let (class, title) = match kind {
            BlockQuoteKind::Note => ("note", "Note"),
            BlockQuoteKind::Tip => ("tip", "Tip"),
            BlockQuoteKind::Important => ("important", "Important"),
            BlockQuoteKind::Warning => ("warning", "Warning"),
            BlockQuoteKind::Caution => ("caution", "Caution"),
        };
        self.speakers.push(None);
        self.block("<aside class=\"alert alert-");
        self.out.push_str(class);
        self.out.push('"');
        self.number(at);
        let _ = writeln!(self.out, ">\n<p class=\"alert-title\">{title}</p>");
    }

    fn quotation(&mut self, at: usize) {
        let speaker = self.document.attribution(at);
        if speaker.is_some() {
            self.block("<figure class=\"quotation\"");
            self.number(at);
            self.out.push_str(">\n<blockquote>\n");
        } else {
            self.open(at, "blockquote", "\n");
        }
        self.speakers.push(speaker);
    }

    fn end_quotation(&mut self) {
        self.block("</blockquote>\n");
        if let Some(speaker) = self.speakers.pop().flatten() {
            self.out.push_str("<figcaption>");
            // The line must not be taken for one to pass over.
            self.speakers.push(None);
            let start = self.out.len();
            self.dash = Some(speaker.line.start);
            self.events(speaker.line);
            self.dash = None;
            self.speakers.pop();
            // Smart punctuation makes an en dash of what an author types as `-- `.
            if self.out[start..].starts_with('–') {
                self.out.replace_range(start..start + '–'.len_utf8(), "—");
            }
            self.out.push_str("</figcaption>\n</figure>\n");
        }
    }

    fn ordered_list(&mut self, at: usize, number: u64) {
        self.block("<ol");
        self.number(at);
        if number != 1 {
            let _ = write!(self.out, " start=\"{number}\"");
        }
        self.out.push_str(">\n");
    }

    /// An image on its own, with its title as the caption.
    fn figure(&mut self, at: usize) -> usize {
        if self.elsewhere.is_some() {
            return self.document.mate(at) + 1;
        }
        self.open(at, "figure", "\n");
        self.image(at + 1, false);
        if let Event::Start(Tag::Image { title, .. }) = &self.document.events[at + 1].0
            && !title.is_empty()
        {
            self.block("<figcaption>");
            escape::text(self.out, title);
            self.out.push_str("</figcaption>");
        }
        self.block("</figure>\n");
        self.document.mate(at) + 1
    }

    fn code_block(&mut self, at: usize, kind: &CodeBlockKind<'_>) -> usize {
        self.has_code = true;
        let language = match kind {
            CodeBlockKind::Fenced(info) => language(info),
            CodeBlockKind::Indented => "",
        };
        let end = self.document.mate(at);
        self.code.clear();
        for (event, _) in &self.document.events[at + 1..end] {
            if let Event::Text(text) = event {
                self.code.push_str(text);
            }
        }
        self.block("<pre class=\"code\" tabindex=\"0\"><code");
        if !language.is_empty() {
            self.out.push_str(" class=\"language-");
            escape::attribute(self.out, language);
            self.out.push('"');
        }
        self.out.push('>');
        self.page.highlighter.write(language, &self.code, self.out);
        self.out.push_str("</code></pre>\n");
        end + 1
    }

    /// A block of raw HTML; as text it is a paragraph without an id.
    fn html_block(&mut self, at: usize) -> usize {
        if self.elsewhere.is_some() {
            return self.document.mate(at) + 1;
        }
        let escaped = self.page.raw == crate::markdown::parse::RawHtml::Escape;
        self.block(if escaped { "<p>" } else { "" });
        self.raw(at);
        self.out.push_str(if escaped { "</p>\n" } else { "" });
        self.document.mate(at) + 1
    }

    /// Writes the footnotes in the order of their numbers.
    pub fn footnotes(&mut self) {
        if self.document.notes.shown.is_empty() {
            return;
        }
        self.block(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n",
        );
        for (at, note) in self.document.notes.shown.iter().enumerate() {
            let number = at + 1;
            let _ = write!(self.out, "<li id=\"fn-{number}\">");
            self.events(note.definition + 1..self.document.mate(note.definition));
            self.back_links(number, note.marks);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    /// Writes the way back to each mark, at the end of the footnote's last paragraph if it has one.
    fn back_links(&mut self, number: usize, marks: usize) {
        let in_paragraph = self.out.ends_with("</p>\n");
        if in_paragraph {
            self.out.truncate(self.out.len() - "</p>\n".len());
        }
        for occurrence in 1..=marks {
            let id = crate::markdown::parse::Mark { number, occurrence }.id();
            let _ = write!(
                self.out,
                " <a href=\"#{id}\" role=\"doc-backlink\" aria-label=\"Back to the text"
            );
            match occurrence {
                1 => self.out.push_str("\">↩</a>"),
                more => {
                    let _ = write!(self.out, ", {more}\">↩<sup>{more}</sup></a>");
                }
            }
        }
        self.out.push_str(if in_paragraph { "</p>\n" } else { "" });
    }
}

/// The level at which a heading is shown: `h1` belongs to the page's own title.
fn shifted(level: usize) -> usize {
    level.max(2)
}
