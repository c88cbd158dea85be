//! Rows of tables: cells for which there is no column, which are not on the page, and bars that divide
//! a cell by mistake.
//!
//! A bar ends a cell wherever it stands, also in code and in a mark, unless it is written `\|`.

use super::problem::MarkupProblemKind;
use super::state::{MarkupWalk, beginning};

impl MarkupWalk<'_, '_> {
    /// Looks at the row that starts at an event.
    pub fn row(&mut self, at: usize) {
        let events = &self.text.events;
        let row = events.range(at);
        let end = events.mate(at);
        let cells_end = match end - 1 {
            last if last == at => row.start,
            last => events.range(last).end,
        };
        let written = &self.source[row.clone()];
        if written.contains(['`', '[']) {
            self.bars_in_cells(row.start, written);
        }
        let rest = &self.source[cells_end.min(row.end)..row.end];
        let is_edge = |c: char| c == '|' || c.is_whitespace();
        let start = row.end - rest.trim_start_matches(is_edge).len();
        let surplus = rest.trim_matches(is_edge);
        if !surplus.is_empty() {
            let next = |cell: &usize| Some(events.mate(*cell) + 1);
            let cells = std::iter::successors(Some(at + 1), next);
            let columns = cells.take_while(|&cell| cell < end).count();
            let kind = MarkupProblemKind::SurplusCells { columns };
            self.report(kind, start..start + surplus.len());
        }
    }

    /// Finds bars in marks, in code and in addresses.
    fn bars_in_cells(&mut self, start: usize, row: &str) {
        let mut at = 0;
        while let Some(found) = row[at..].find(['`', '[', ']']) {
            at += found;
            let rest = beginning(&row[at..]);
            // The signs that begin and end something are of the same length, but for a link's.
            let (what, open, len) = if self.is_escaped(start + at) {
                ("", 1, None)
            } else if rest.starts_with('`') {
                let ticks = rest.len() - rest.trim_start_matches('`').len();
                ("code", ticks, code_length(&rest[ticks..], ticks))
            } else if let Some(mark) = rest.strip_prefix("[[") {
                ("a mark", 2, mark_length(mark))
            } else if let Some(address) = rest.strip_prefix("](") {
                let len = address.find([')', ' ']);
                (
                    "a link",
                    2,
                    len.filter(|len| rest[2 + len..].starts_with(')')),
                )
            } else {
                ("", 1, None)
            };
            at += open;
            if let Some(len) = len {
                let inner = &row[at..at + len];
                if let Some(bar) = bare_bar(inner, 0) {
                    let span = start + at + bar..start + at + bar + 1;
                    let all = start + at..start + at + len;
                    let fix = Some((all, with_escaped_bars(inner)));
                    self.report_with(MarkupProblemKind::BarInCell(what), span, fix);
                }
                at += len + if what == "a link" { 1 } else { open };
            }
        }
    }
}

/// The next bar that is not escaped.
fn bare_bar(text: &str, from: usize) -> Option<usize> {
    let mut bars = text[from..].match_indices('|').map(|(at, _)| from + at);
    bars.find(|&bar| !text[..bar].ends_with('\\'))
}

fn with_escaped_bars(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 2);
    let mut copied = 0;
    while let Some(bar) = bare_bar(text, copied) {
        escaped.push_str(&text[copied..bar]);
        escaped.push_str("\\|");
        copied = bar + 1;
    }
    escaped + &text[copied..]
}

/// The bytes before the backticks that end code.
fn code_length(text: &str, ticks: usize) -> Option<usize> {
    let mut at = 0;
    loop {
        at += text[at..].find('`')?;
        let run = text.len() - at - text[at..].trim_start_matches('`').len();
        if run == ticks {
            return Some(at);
        }
        at += run;
    }
}

/// The bytes before the end of a mark: one that begins with an id and a bar.
fn mark_length(text: &str) -> Option<usize> {
    let end = text.find("]]")?;
    let mark = &text[..end];
    let id = mark.split(['|', '\\']).next().unwrap_or_default().trim();
    let is_id = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '.');
    (!mark.contains('[') && !id.is_empty() && id.chars().all(is_id)).then_some(end)
}
