//! Blocks that take more than a tag: headings, alerts, quotations, lists, figures, code.

use std::fmt::Write as _;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, Tag};

use super::escape;
use super::writer::HtmlWriter;
use crate::markdown::parse::{SpeakerLine, language};

impl HtmlWriter<'_> {
    /// Opens a heading. One without an id belongs to another page, as in a quotation: it is a
    /// paragraph here.
    pub fn heading(&mut self, at: usize, level: HeadingLevel, classes: &[CowStr<'_>]) {
        let Some(heading) = self.text.headings.at(at) else {
            return self.paragraph(at);
        };
        self.block("<h");
        let _ = write!(self.out, "{}", shifted(level));
        self.attribute("id", &heading.id);
        if !classes.is_empty() {
            self.attribute("class", &classes.join(" "));
        }
        self.direction(at);
        self.out.push('>');
        // An element has one id, so the second one needs an element of its own.
        if let Some(earlier) = &heading.earlier {
            self.out.push_str("<span");
            self.attribute("id", earlier);
            self.out.push_str("></span>");
        }
    }

    pub fn end_heading(&mut self, at: usize, level: HeadingLevel) {
        let start = self.text.events.mate(at);
        let Some(heading) = self.text.headings.at(start) else {
            return self.out.push_str("</p>\n");
        };
        self.out.push_str(" <a class=\"anchor\" href=\"#");
        escape::address(self.out, &heading.id);
        self.out.push_str("\" aria-label=\"Link to section: ");
        escape::attribute(self.out, &heading.text);
        let _ = writeln!(self.out, "\">#</a></h{}>", shifted(level));
    }

    pub fn alert(&mut self, at: usize, kind: BlockQuoteKind) {
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
        self.id(at);
        let _ = writeln!(self.out, ">\n<p class=\"alert-title\">{title}</p>");
    }

    pub fn quotation(&mut self, at: usize) {
        let speaker = SpeakerLine::of(&self.text.events, at);
        if speaker.is_some() {
            self.block("<figure class=\"quotation\"");
            self.id(at);
            self.out.push_str(">\n<blockquote>\n");
        } else {
            self.open(at, "blockquote", "\n");
        }
        self.speakers.push(speaker);
    }

    pub fn end_quotation(&mut self) {
        self.block("</blockquote>\n");
        if let Some(speaker) = self.speakers.pop().flatten() {
            let direction = self.direction_of(speaker.line.clone());
            let _ = write!(self.out, "<figcaption{direction}>");
            // Nothing is cut off while the line itself is written.
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

    pub fn ordered_list(&mut self, at: usize, number: u64) {
        self.block("<ol");
        self.id(at);
        if number != 1 {
            self.attribute("start", &number.to_string());
        }
        self.out.push_str(">\n");
    }

    /// Writes an image on its own, with its title as the caption.
    pub fn figure(&mut self, at: usize) {
        self.open(at, "figure", "\n");
        self.image(at + 1, false);
        if let Event::Start(Tag::Image { title, .. }) = &self.text.events[at + 1].0
            && !title.is_empty()
        {
            let direction = match self.page.has_right_to_left {
                true => " dir=\"auto\"",
                false => "",
            };
            self.block(&format!("<figcaption{direction}>"));
            escape::text(self.out, &self.text.typography.set(title));
            self.out.push_str("</figcaption>");
        }
        self.block("</figure>\n");
    }

    pub fn code_block(&mut self, at: usize, kind: &CodeBlockKind<'_>) {
        self.has_code = true;
        let language = match kind {
            CodeBlockKind::Fenced(info) => language(info),
            CodeBlockKind::Indented => "",
        };
        let events = &self.text.events;
        let code: String = events[at + 1..events.mate(at)]
            .iter()
            .filter_map(|(event, _)| match event {
                Event::Text(text) => Some(&**text),
                _ => None,
            })
            .collect();
        self.block("<pre class=\"code\" tabindex=\"0\"><code");
        if !language.is_empty() {
            self.out.push_str(" class=\"language-");
            escape::attribute(self.out, language);
            self.out.push('"');
        }
        self.out.push('>');
        self.page.highlighter.write(language, &code, self.out);
        self.out.push_str("</code></pre>\n");
    }
}

/// The level at which a heading is shown: `h1` belongs to the page's own title.
fn shifted(level: HeadingLevel) -> usize {
    (level as usize).max(2)
}
