//! Footnotes as HTML: their marks, and the section at the end of the text.

use std::fmt::Write as _;

use super::escape;
use super::writer::HtmlWriter;
use crate::markdown::parse::FootnoteMark;

impl HtmlWriter<'_> {
    /// Writes the mark of a footnote. Inside a link it cannot be one itself.
    pub fn footnote_mark(&mut self, at: usize, label: &str) {
        let Some(mark) = self.text.footnotes.mark(at) else {
            self.out.push_str("[^");
            escape::text(self.out, label);
            return self.out.push(']');
        };
        let (id, number) = (mark.id(), mark.number);
        let _ = match self.links.is_empty() {
            true => write!(
                self.out,
                "<sup class=\"footnote-ref\"><a href=\"#fn-{number}\" id=\"{id}\" \
                 role=\"doc-noteref\">{number}</a></sup>"
            ),
            false => write!(
                self.out,
                "<sup class=\"footnote-ref\" id=\"{id}\">{number}</sup>"
            ),
        };
    }

    /// Writes the footnotes in the order of their numbers.
    pub fn footnotes(&mut self) {
        let text = self.text;
        if text.footnotes.shown.is_empty() {
            return;
        }
        self.block(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n",
        );
        for (number, footnote) in (1..).zip(&text.footnotes.shown) {
            let _ = write!(self.out, "<li id=\"fn-{number}\">");
            self.events(footnote.definition + 1..text.events.mate(footnote.definition));
            self.back_links(number, footnote.marks);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    /// Writes the links back to each mark, at the end of the footnote's last paragraph if it has one.
    fn back_links(&mut self, number: usize, marks: usize) {
        let in_paragraph = self.out.ends_with("</p>\n");
        if in_paragraph {
            self.out.truncate(self.out.len() - "</p>\n".len());
        }
        for occurrence in 1..=marks {
            let id = FootnoteMark { number, occurrence }.id();
            let _ = write!(
                self.out,
                " <a href=\"#{id}\" role=\"doc-backlink\" aria-label=\"Back to the text"
            );
            let _ = match occurrence {
                1 => write!(self.out, "\">↩</a>"),
                more => write!(self.out, ", {more}\">↩<sup>{more}</sup></a>"),
            };
        }
        self.out.push_str(if in_paragraph { "</p>\n" } else { "" });
    }
}
