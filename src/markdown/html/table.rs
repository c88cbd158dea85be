//! Tables as HTML.

use std::fmt::Write as _;

use pulldown_cmark::Alignment;

use super::blocks::Body;

/// The table that is being written.
#[derive(Default)]
pub struct Table {
    alignments: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    has_rows: bool,
    number: usize,
}

impl Body<'_> {
    pub fn table(&mut self, alignments: &[Alignment]) {
        let number = self.table.number + 1;
        self.table = Table {
            alignments: alignments.to_vec(),
            in_head: true,
            number,
            ..Table::default()
        };
        self.block("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table");
        // Regions of a page have different names, so that one can tell them apart in a list.
        if number > 1 {
            let _ = write!(self.out, " {number}");
        }
        self.out.push_str("\">\n<table>\n");
    }

    pub fn row(&mut self) {
        self.out.push_str(if self.table.has_rows {
            "<tr>"
        } else {
            "<tbody>\n<tr>"
        });
        self.table.has_rows = true;
        self.table.cell = 0;
    }

    pub fn cell(&mut self) {
        self.out
            .push_str(if self.table.in_head { "<th" } else { "<td" });
        self.out
            .push_str(match self.table.alignments.get(self.table.cell) {
                Some(Alignment::Left) => " class=\"align-left\">",
                Some(Alignment::Center) => " class=\"align-center\">",
                Some(Alignment::Right) => " class=\"align-right\">",
                Some(Alignment::None) | None => ">",
            });
        self.table.cell += 1;
    }

    pub fn end_table(&mut self) {
        self.out.push_str(if self.table.has_rows {
            "</tbody>\n"
        } else {
            ""
        });
        self.out.push_str("</table>\n</div>\n");
    }

    pub fn end_table_head(&mut self) {
        self.table.in_head = false;
        self.out.push_str("</tr>\n</thead>\n");
    }

    pub fn end_cell(&mut self) {
        self.out
            .push_str(if self.table.in_head { "</th>" } else { "</td>" });
    }
}
