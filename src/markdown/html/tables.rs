//! Tables as HTML.

use std::fmt::Write as _;

use pulldown_cmark::Alignment;

use super::escape;

/// The tables of a text, up to the one that is being written.
#[derive(Default)]
pub struct Tables {
    /// How many tables have begun.
    count: usize,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    has_rows: bool,
}

impl Tables {
    pub fn begin(&mut self, alignments: &[Alignment], direction: &str, out: &mut String) {
        *self = Self {
            count: self.count + 1,
            alignments: alignments.to_vec(),
            column: 0,
            in_head: true,
            has_rows: false,
        };
        escape::line(
            out,
            "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table",
        );
        // Screen readers list the regions of a page by their names, which have to differ.
        if self.count > 1 {
            let _ = write!(out, " {}", self.count);
        }
        let _ = write!(out, "\">\n<table{direction}>\n");
    }

    pub fn begin_row(&mut self, out: &mut String) {
        out.push_str(match self.has_rows {
            true => "<tr>",
            false => "<tbody>\n<tr>",
        });
        self.has_rows = true;
        self.column = 0;
    }

    pub fn begin_cell(&mut self, out: &mut String) {
        out.push_str(if self.in_head { "<th" } else { "<td" });
        out.push_str(match self.alignments.get(self.column) {
            Some(Alignment::Left) => " class=\"align-left\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-right\">",
            Some(Alignment::None) | None => ">",
        });
        self.column += 1;
    }

    pub fn end_cell(&self, out: &mut String) {
        out.push_str(if self.in_head { "</th>" } else { "</td>" });
    }

    pub fn end_head(&mut self, out: &mut String) {
        self.in_head = false;
        out.push_str("</tr>\n</thead>\n");
    }

    pub fn end(&self, out: &mut String) {
        out.push_str(if self.has_rows { "</tbody>\n" } else { "" });
        out.push_str("</table>\n</div>\n");
    }
}
