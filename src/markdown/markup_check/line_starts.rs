//! Lines of a paragraph that look like a heading, a table or a fence: `##Title`, `| --- |`, `:::`.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

use super::problem::{MarkupProblemKind, NoHeading, NoTable, OtherSyntax};
use super::state::{MarkupWalk, is_without_width};

impl MarkupWalk<'_, '_> {
    /// Looks at the piece of text that begins a line.
    pub fn line_start(&mut self, range: &Range<usize>) {
        let start = range.start;
        if self.is_escaped(start) {
            return;
        }
        let line = self.rest_of_line(start);
        match line.as_bytes().first() {
            Some(b'0'..=b'9' | b'-' | 0xC2 | 0xE2) if self.is_list(start, line) => {
                let kind = MarkupProblemKind::OtherSyntax(OtherSyntax::List);
                self.report(kind, start..start + line.len());
            }
            Some(b'#') => self.no_heading(start, line),
            Some(b':') if line.starts_with(":::") => {
                let span = start..start + line.len();
                let fix = Some((span.clone(), String::new()));
                let kind = MarkupProblemKind::OtherSyntax(OtherSyntax::Fence);
                self.report_with(kind, span, fix);
            }
            Some(b'+') if is_grid(line) => {
                let is_first = self
                    .line_before(start)
                    .is_none_or(|before| !before.contains('|'));
                if is_first {
                    let kind = MarkupProblemKind::NoTable(NoTable::Grid);
                    self.report(kind, start..start + line.len());
                }
            }
            Some(b'!' | b'?') if is_admonition(line) => {
                let kind = MarkupProblemKind::OtherSyntax(OtherSyntax::Admonition);
                self.report(kind, start..start + line.len());
            }
            Some(b'|') if self.is_line_block(start, line) => {
                let kind = MarkupProblemKind::OtherSyntax(OtherSyntax::LineBlock);
                self.report(kind, start..start + line.len());
            }
            Some(b'.' | b'h') => {
                let syntax = match line.starts_with('.') {
                    true => OtherSyntax::Rst,
                    false => OtherSyntax::Textile,
                };
                if is_directive(line) || is_textile_heading(line) {
                    let kind = MarkupProblemKind::OtherSyntax(syntax);
                    self.report(kind, start..start + line.len());
                }
            }
            Some(b'|' | b':' | b'-' | b'=' | 0xE2) if !line.starts_with(is_without_width) => {
                self.no_table(start, line);
            }
            Some(0x80..) => self.odd_heading(start, line),
            _ => {}
        }
    }

    /// A heading behind a character that nobody sees, or with full-width signs.
    fn odd_heading(&mut self, start: usize, line: &str) {
        let sign = line.trim_start_matches(|c: char| is_without_width(c) || c.is_whitespace());
        let title = sign.trim_start_matches(['#', '＃']);
        let signs = &sign[..sign.len() - title.len()];
        let level = signs.chars().count();
        let has_words = title.trim_start().starts_with(char::is_alphanumeric);
        if !(1..=6).contains(&level) || !title.starts_with(char::is_whitespace) || !has_words {
            return;
        }
        let kind = match signs.contains('＃') {
            true => NoHeading::FullWidth,
            false => NoHeading::Unseen,
        };
        let end = start + (line.len() - title.trim_start().len());
        let fix = Some((start..end, format!("{} ", "#".repeat(level))));
        let kind = MarkupProblemKind::NoHeading(kind);
        self.report_with(kind, start..start + line.len(), fix);
    }

    /// Whether a line is the first of some that begin like items, without the blank that Markdown asks for or with a
    /// sign that it does not know.
    fn is_list(&self, start: usize, line: &str) -> bool {
        let Some(sign) = item_sign(line) else {
            return false;
        };
        let next = item_sign(self.line_after(start + line.len()));
        let goes_on = next.is_some_and(|next| match (sign, next) {
            (ItemSign::Number(one), ItemSign::Number(two)) => two == one + 1,
            (one, two) => one == two,
        });
        goes_on
            && self
                .line_before(start)
                .is_none_or(|before| item_sign(before).is_none())
            && self.source[start..self.leaf.end.max(start)]
                .trim_end()
                .contains('\n')
    }

    /// Whether a line is the first of some that begin with a bar and have no other: a poem in Pandoc.
    fn is_line_block(&self, start: usize, line: &str) -> bool {
        let is_line = |line: &str| line.starts_with("| ") && line.matches('|').count() == 1;
        let is_first = !self
            .line_before(start)
            .is_some_and(|before| before.starts_with('|'));
        is_first && is_line(line) && is_line(self.line_after(start + line.len()))
    }

    /// A row that a blank line cuts off from the table or the row above it.
    pub fn cut_row(&mut self, at: usize, paragraph: &Range<usize>) {
        let start = paragraph.start;
        let line = self.rest_of_line(start);
        let before = at.checked_sub(1).map(|before| &self.text.events[before].0);
        let is_behind_table = matches!(before, Some(Event::End(TagEnd::Table)));
        let is_behind_text = matches!(before, Some(Event::End(TagEnd::Paragraph)));
        let is_row = is_bordered(line);
        if !(is_row && (is_behind_table || is_behind_text)
            || is_behind_table && line.contains(" | "))
        {
            return;
        }
        // Several rows that begin with none of dashes are rather a table of their own.
        let has_more = self.source[paragraph.clone()].trim_end().contains('\n');
        if is_behind_text && has_more && !is_row_of_dashes(line) {
            return;
        }
        let body = self.text.events.body_start();
        let mut above = self.source[body..start].lines().rev();
        let above = above.find(|line| !line.trim_matches(is_margin).is_empty());
        let above = above.unwrap_or_default().trim_matches(is_margin);
        let are_rows = match is_row {
            true => {
                (is_behind_table || is_bordered(above))
                    && (columns(line) > 1 || is_row_of_dashes(line) || is_row_of_dashes(above))
            }
            false => columns(line) == columns(above),
        };
        if !are_rows {
            return;
        }
        let head = self.source[..start].trim_end();
        let is_plain = self.source[..start].ends_with('\n') && head.ends_with(above);
        let blank = self.source[head.len()..start].find('\n');
        let blank = head.len() + blank.map_or(0, |at| at + 1);
        let fix = is_plain.then(|| (blank..start, String::new()));
        let kind = MarkupProblemKind::NoTable(NoTable::Cut);
        self.report_with(kind, start..start + line.len(), fix);
    }

    /// The name that Obsidian gives a paragraph at its end: ` ^abc123`.
    pub fn block_id(&mut self, paragraph: &Range<usize>) {
        let text = self.source[paragraph.clone()].trim_end();
        let Some(blank) = text.rfind(char::is_whitespace) else {
            return;
        };
        let Some(id) = text[blank..].trim_start().strip_prefix('^') else {
            return;
        };
        let is_id = id.len() > 3
            && id
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && id.contains(|c: char| c.is_ascii_lowercase())
            && (id.len() == 6 || id.contains(['-']) || id.contains(|c: char| c.is_ascii_digit()));
        if is_id {
            let end = paragraph.start + text.len();
            let fix = Some((
                paragraph.start + text[..blank].trim_end().len()..end,
                String::new(),
            ));
            let kind = MarkupProblemKind::OtherSyntax(OtherSyntax::BlockId);
            self.report_with(kind, end - id.len() - 1..end, fix);
        }
    }

    /// `---`, `summary: x`, `---`: to Markdown a line and a heading.
    pub fn second_front_matter(&mut self, at: usize, heading: &Range<usize>) {
        let before = at.checked_sub(1).map(|before| &self.text.events[before]);
        let Some((Event::Rule, rule)) = before else {
            return;
        };
        let written = self.source[heading.clone()].trim_end();
        let mut lines = written.lines();
        let is_closed = lines
            .next_back()
            .is_some_and(|last| last.trim_end() == "---");
        let is_adjacent = self.source[rule.start..heading.start].trim_end() == "---"
            && self.source[rule.start..heading.start].matches('\n').count() == 1;
        let is_key = |line: &str| {
            let key = line
                .split_once(':')
                .filter(|(_, value)| value.is_empty() || value.starts_with(' '));
            key.is_some_and(|(key, _)| {
                !key.is_empty()
                    && key
                        .bytes()
                        .all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
            })
        };
        if is_closed && is_adjacent && lines.next().is_some_and(is_key) {
            let kind = MarkupProblemKind::OtherSyntax(OtherSyntax::FrontMatter);
            self.report(kind, rule.start..heading.start + written.len());
        }
    }

    /// `##Title`. A single `#` may begin a number or a hashtag, unless the line stands alone and reads
    /// like a title: `#No blank here`.
    fn no_heading(&mut self, start: usize, line: &str) {
        let level = line.bytes().take_while(|&byte| byte == b'#').count();
        let title = &line[level..];
        let Some(first) = title.chars().next() else {
            return;
        };
        let at = start + level;
        if level > 6 {
            let kind = MarkupProblemKind::NoHeading(NoHeading::TooDeep);
            let fix = Some((start..at, "######".to_owned()));
            return self.report_with(kind, start..at, fix);
        }
        let is_alone = || {
            let whole = self.source[self.leaf.clone()].trim();
            whole == line
                && first.is_uppercase()
                && title.contains(' ')
                && !title.contains('#')
                && !title.ends_with(['.', '!', '?', ':', ',', ';'])
        };
        let behind = title.trim_start();
        let is_title = behind.starts_with(if level > 1 {
            char::is_alphanumeric
        } else {
            char::is_uppercase
        });
        if first.is_whitespace() && is_title {
            let kind = MarkupProblemKind::NoHeading(NoHeading::OddBlank);
            let blanks = title.len() - behind.len();
            let fix = Some((at..at + blanks, " ".to_owned()));
            return self.report_with(kind, start..start + line.len(), fix);
        }
        if !first.is_whitespace() && (level > 1 || is_alone()) {
            let kind = MarkupProblemKind::NoHeading(NoHeading::NoBlank);
            let fix = Some((at..at, " ".to_owned()));
            self.report_with(kind, start..start + line.len(), fix);
        }
    }

    /// A row of dashes that makes no table of the line before, or lines between bars that have no row of
    /// dashes.
    fn no_table(&mut self, start: usize, line: &str) {
        let span = start..start + line.len();
        let Some(before) = self.line_before(start) else {
            if line.starts_with('|') && line.len() > 1 && line.ends_with('|') {
                self.no_dashes(start, line);
            }
            return;
        };
        if !before.contains('|') {
            return;
        }
        if !is_row_of_dashes(line) {
            // A single cell, or other signs than hyphens: what follows tells that a table was meant.
            if is_like_a_row_of_dashes(line) && self.line_after(start + line.len()).contains('|') {
                let row = row_of_dashes("", columns(before));
                let kind = MarkupProblemKind::NoTable(NoTable::NoDashes);
                self.report_with(kind, span.clone(), Some((span, row)));
            }
            return;
        }
        let (head, dashes) = (columns(before), columns(line));
        if head != dashes {
            let row = row_of_dashes(line, head);
            let kind = MarkupProblemKind::NoTable(NoTable::Columns { head, dashes });
            self.report_with(kind, span.clone(), Some((span, row)));
        }
    }

    /// A heading that is underlined with signs, where the line above them and the line below have bars.
    pub fn underlined(&mut self, heading: &Range<usize>) {
        let written = self.source[heading.clone()].trim_end();
        let Some(at) = written.rfind('\n') else {
            return;
        };
        self.no_row_of_dashes(heading.start + at + 1, heading.start + written.len());
    }

    /// A line between two paragraphs, `--- ---`, where the line above it and the line below have bars.
    pub fn rule(&mut self, rule: &Range<usize>) {
        let written = self.source[rule.clone()].trim_end();
        self.no_row_of_dashes(rule.start, rule.start + written.len());
    }

    fn no_row_of_dashes(&mut self, start: usize, end: usize) {
        let line_start = self.source[..start].rfind('\n').map_or(0, |at| at + 1);
        let above = &self.source[..line_start];
        let above = above.lines().next_back().unwrap_or_default();
        let above = above.trim_matches(is_margin);
        let has_bar =
            |line: &str| columns(line) > 1 && (line.contains(" |") || line.contains("| "));
        if !has_bar(above) || !has_bar(self.line_after(end)) {
            return;
        }
        let start = start
            + (self.source[start..end].len()
                - self.source[start..end].trim_start_matches(is_margin).len());
        let row = row_of_dashes("", columns(above));
        let kind = MarkupProblemKind::NoTable(NoTable::Underline);
        self.report_with(kind, start..end, Some((start..end, row)));
    }

    /// The line behind the one that ends at a byte.
    fn line_after(&self, end: usize) -> &str {
        let mut lines = self.source[end..].lines();
        lines.nth(1).unwrap_or_default().trim_matches(is_margin)
    }

    /// Two lines between bars at the beginning of a paragraph.
    fn no_dashes(&mut self, start: usize, line: &str) {
        let end = start + line.len();
        let mut lines = self.source[end..self.leaf.end.max(end)].lines().skip(1);
        let quoted = |c: char| c.is_whitespace() || c == '>';
        let Some(next) = lines.next().map(|next| next.trim_matches(quoted)) else {
            return;
        };
        if next.len() > 1 && next.starts_with('|') && next.ends_with('|') && !is_row_of_dashes(next)
        {
            // That it is cut from the row above is said already.
            let cut = MarkupProblemKind::NoTable(NoTable::Cut);
            if self
                .found
                .last()
                .is_some_and(|last| last.kind == cut && last.span.start == start)
            {
                return;
            }
            let is_plain = start == 0 || self.source[..start].ends_with('\n');
            let row = format!("\n{}", row_of_dashes("", columns(line)));
            let fix = is_plain.then_some((end..end, row));
            let kind = MarkupProblemKind::NoTable(NoTable::NoDashes);
            self.report_with(kind, start..end, fix);
        }
    }

    /// The line before the one that begins at a byte, if it belongs to the same paragraph.
    fn line_before(&self, start: usize) -> Option<&str> {
        let before = &self.source[self.leaf.start.min(start)..start];
        let end = before.rfind('\n')?;
        let line = &before[..end];
        let line = &line[line.rfind('\n').map_or(0, |at| at + 1)..];
        Some(line.trim_matches(|c: char| c.is_whitespace() || c == '>'))
    }
}

/// Whether a character is a blank, or the mark of a quotation before a line.
fn is_margin(c: char) -> bool {
    c.is_whitespace() || c == '>'
}

/// The notes of MkDocs, which begin with `!!!` or, to be opened, with `???`.
const NOTES: [&str; 21] = [
    "note",
    "abstract",
    "summary",
    "info",
    "todo",
    "tip",
    "hint",
    "important",
    "success",
    "check",
    "question",
    "help",
    "warning",
    "caution",
    "attention",
    "failure",
    "danger",
    "error",
    "bug",
    "example",
    "quote",
];

/// Whether a line begins a note of MkDocs: `!!! note "Title"`.
fn is_admonition(line: &str) -> bool {
    let rest = line
        .strip_prefix("!!!")
        .or_else(|| line.strip_prefix("???"));
    let rest = rest.map(|rest| rest.strip_prefix('+').unwrap_or(rest));
    rest.and_then(|rest| rest.strip_prefix(' '))
        .is_some_and(|rest| {
            let word = rest
                .trim_start()
                .split([' ', '"'])
                .next()
                .unwrap_or_default();
            NOTES.contains(&word)
        })
}

/// Whether a line was meant to stand below the head of a table: of one cell, or of other dashes.
fn is_like_a_row_of_dashes(line: &str) -> bool {
    let is_sign = |c: char| matches!(c, '-' | '–' | '—' | '=' | '―');
    line.contains(is_sign)
        && line
            .chars()
            .all(|c| is_sign(c) || matches!(c, '|' | ':' | ' ' | '\t'))
}

/// Whether a line could stand below the head of a table.
fn is_row_of_dashes(line: &str) -> bool {
    line.contains('-')
        && line.contains('|')
        && line
            .bytes()
            .all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'))
}

/// Whether a line is part of a table drawn with signs: `+----+----+`.
fn is_grid(line: &str) -> bool {
    line.len() > 3
        && line.ends_with('+')
        && line
            .bytes()
            .all(|byte| matches!(byte, b'+' | b'-' | b'=' | b':'))
}

/// How many cells a row has.
fn columns(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let bytes = row.as_bytes();
    let is_bar = |&at: &usize| bytes[at] == b'|' && (at == 0 || bytes[at - 1] != b'\\');
    let bars: Vec<usize> = (0..bytes.len()).filter(is_bar).collect();
    bars.len() + usize::from(bars.last() != Some(&(bytes.len().wrapping_sub(1))))
}

/// A row of dashes with this many columns, aligned as those that are there.
fn row_of_dashes(row: &str, count: usize) -> String {
    let cells = row.trim().trim_matches('|').split('|').map(str::trim);
    let cells = cells.filter(|cell| cell.contains('-'));
    let cells = cells.chain(std::iter::repeat("---")).take(count);
    cells.fold("|".to_owned(), |row, cell| row + " " + cell + " |")
}

/// Whether a line begins and ends with a bar, as a row does.
fn is_bordered(line: &str) -> bool {
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

/// Whether a line begins a directive of reStructuredText: `.. image:: map.png`.
fn is_directive(line: &str) -> bool {
    let name = line
        .strip_prefix(".. ")
        .and_then(|rest| rest.split_once("::"));
    name.is_some_and(|(name, _)| {
        !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || b"-|: ".contains(&byte))
    })
}

/// Whether a line is a heading of Textile: `h2. Title`.
fn is_textile_heading(line: &str) -> bool {
    let mut rest = line.strip_prefix('h').unwrap_or_default().chars();
    rest.next()
        .is_some_and(|level| ('1'..='6').contains(&level))
        && rest.as_str().starts_with(". ")
        && rest.as_str()[2..].starts_with(char::is_alphanumeric)
}

/// What a line begins with that looks like the sign of an item and is none to Markdown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ItemSign {
    /// `1.one`, `1)one`
    Number(u64),
    /// `-one`, `•one`, `• one`
    Sign(char),
}

fn item_sign(line: &str) -> Option<ItemSign> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    if (1..4).contains(&digits) {
        let words = rest.strip_prefix(['.', ')'])?;
        let number = line[..digits].parse().ok()?;
        return words
            .starts_with(char::is_alphabetic)
            .then_some(ItemSign::Number(number));
    }
    let sign = line.chars().next()?;
    let words = &line[sign.len_utf8()..];
    let is_item = match sign {
        '-' => words.starts_with(char::is_alphabetic),
        '•' | '·' | '▪' | '◦' | '‣' | '●' => {
            words.trim_start().starts_with(char::is_alphanumeric)
        }
        _ => false,
    };
    is_item.then_some(ItemSign::Sign(sign))
}
