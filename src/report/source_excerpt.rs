//! The few lines of a source that are shown with a diagnostic.
//!
//! A paragraph of Markdown is one line of a thousand characters. Of such a line only the parts around the marks are shown,
//! with `…` for the rest, and control characters are made visible. Both move what comes after them, so an excerpt says
//! where its marks are now. Start reading at [`excerpt`].

use std::ops::Range;

use super::control_characters::picture_of;
use super::locations::Lines;

/// The lines of a source from the first marked one to the last.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The lines, with a line break after each except the last. Lines far from any mark are empty: the renderer folds
    /// them away.
    pub text: String,
    /// The number of the first line, from 1.
    pub first_line: usize,
    /// The byte ranges of the marks in `text`, in the given order.
    pub marks: Vec<Range<usize>>,
}

impl Excerpt {
    /// The line and column of a byte of the excerpt: the line in the source, but the column in the excerpt.
    pub fn line_and_column(&self, byte: usize) -> (usize, usize) {
        let before = &self.text[..byte];
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = self.first_line + before.matches('\n').count();
        (line, before[start..].chars().count() + 1)
    }
}

/// Cuts out the lines that `marks` (byte ranges of whole characters) touch, each at most about `width` columns wide. A
/// mark over several lines stays whole if all of them are narrow enough, otherwise it ends with its first line. A line
/// break at the end of a mark does not belong to it.
pub fn excerpt(text: &str, lines: &Lines, marks: &[Range<usize>], width: usize) -> Excerpt {
    let marks: Vec<Range<usize>> = marks
        .iter()
        .map(|mark| narrowed(text, lines, mark, width))
        .collect();
    let first = marks
        .iter()
        .map(|mark| lines.line_of(mark.start))
        .min()
        .unwrap_or(0);
    let last = marks
        .iter()
        .map(|mark| lines.line_of(mark.end))
        .max()
        .unwrap_or(0);
    let mut shown = Excerpt {
        text: String::new(),
        first_line: first + 1,
        marks: vec![0..0; marks.len()],
    };
    for line in first..=last {
        if line > first {
            shown.text.push('\n');
        }
        // The renderer shows a single line between two marked ones rather than fold it away, so it needs its text.
        let is_near = |mark: &Range<usize>| {
            lines.line_of(mark.start) <= line + 1 && line <= lines.line_of(mark.end) + 1
        };
        if marks.iter().any(is_near) {
            push_line(&mut shown, text, lines.line(text, line), &marks, width);
        }
    }
    shown
}

/// The mark without the line break at its end, and limited to its first line if its lines are wide.
fn narrowed(text: &str, lines: &Lines, mark: &Range<usize>, width: usize) -> Range<usize> {
    let first = lines.line_of(mark.start);
    let mut last = lines.line_of(mark.end);
    if mark.end > mark.start && text[..mark.end].ends_with('\n') {
        last -= 1;
    }
    let is_wide = |line| !fits(&text[lines.line(text, line)], width);
    if last > first && (first..=last).any(is_wide) {
        last = first;
    }
    // A mark may begin inside a line break, at the carriage return.
    let start = mark.start.min(lines.line(text, first).end);
    start..mark.end.min(lines.line(text, last).end).max(start)
}

/// Adds one line, cut to the width around the marks on it, and notes where the marks are now.
fn push_line(
    shown: &mut Excerpt,
    text: &str,
    line: Range<usize>,
    marks: &[Range<usize>],
    width: usize,
) {
    let here: Vec<Range<usize>> = marks
        .iter()
        .filter(|mark| mark.start <= line.end && mark.end >= line.start)
        .map(|mark| mark.start.max(line.start)..mark.end.min(line.end))
        .collect();
    let kept = kept_parts(text, &line, here, width);
    let mut end = line.start;
    for part in kept {
        let cut = if part.start > end { "…" } else { "" };
        shown.text.push_str(cut);
        push_part(shown, text, part.clone(), marks);
        end = part.end;
    }
    if end < line.end {
        shown.text.push('…');
    }
    if line.is_empty() {
        // The renderer drops an empty line at the end of a text, but the mark needs a line to point at.
        shown.text.push(' ');
    }
}

/// Adds a part of a line, with its control characters made visible.
fn push_part(shown: &mut Excerpt, text: &str, part: Range<usize>, marks: &[Range<usize>]) {
    let mut note = |at: usize, shown_at: usize| {
        for (mark, moved) in marks.iter().zip(&mut shown.marks) {
            if mark.start == at {
                *moved = shown_at..shown_at;
            }
            if (mark.start..=mark.end).contains(&at) && at > mark.start {
                moved.end = shown_at;
            }
        }
    };
    for (offset, c) in text[part.clone()].char_indices() {
        note(part.start + offset, shown.text.len());
        shown.text.push(picture_of(c).unwrap_or(c));
    }
    note(part.end, shown.text.len());
}

/// What is shown of a line: all of it, or the parts around the marks, in order and without overlaps.
fn kept_parts(
    text: &str,
    line: &Range<usize>,
    mut marks: Vec<Range<usize>>,
    width: usize,
) -> Vec<Range<usize>> {
    if fits(&text[line.clone()], width) {
        return vec![line.clone()];
    }
    if marks.is_empty() {
        marks.push(line.start..line.start);
    }
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let share = (width / marks.len()).max(8);
    let mut kept: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        let around = part_around(text, line, &mark, share);
        match kept.last_mut() {
            Some(last) if last.end >= around.start => last.end = last.end.max(around.end),
            _ => kept.push(around),
        }
    }
    kept
}

/// About `share` columns of a line around a mark; a mark that is wider is cut at its end.
fn part_around(text: &str, line: &Range<usize>, mark: &Range<usize>, share: usize) -> Range<usize> {
    let (mark_end, marked) = forward(text, mark.start..mark.end, share * 2 / 3);
    let room = share.saturating_sub(marked);
    let (_, before) = backward(text, line.start..mark.start, room);
    let (_, after) = forward(text, mark_end..line.end, room);
    // Each side gets half of the room, plus what the other side does not need.
    let before_room = (room / 2).max(room.saturating_sub(after)).min(before);
    let (start, _) = backward(text, line.start..mark.start, before_room);
    let (end, _) = forward(text, mark_end..line.end, room - before_room);
    start..end
}

/// How far at most `columns` reach from the start of a range, and how many of them are used.
fn forward(text: &str, range: Range<usize>, columns: usize) -> (usize, usize) {
    let mut used = 0;
    for (offset, c) in text[range.clone()].char_indices() {
        if used + columns_of(c) > columns {
            return (range.start + offset, used);
        }
        used += columns_of(c);
    }
    (range.end, used)
}

/// The same from the end of a range.
fn backward(text: &str, range: Range<usize>, columns: usize) -> (usize, usize) {
    let (mut at, mut used) = (range.end, 0);
    for (offset, c) in text[range.clone()].char_indices().rev() {
        if used + columns_of(c) > columns {
            break;
        }
        used += columns_of(c);
        at = range.start + offset;
    }
    (at, used)
}

/// `text`, cut after about `width` columns.
pub fn shortened(text: &str, width: usize) -> String {
    match forward(text, 0..text.len(), width) {
        (end, _) if end < text.len() => format!("{}…", &text[..end]),
        _ => text.to_owned(),
    }
}

/// Whether a line is at most `width` columns wide.
pub fn fits(line: &str, width: usize) -> bool {
    // Fewer bytes than columns always fit, and comparing lengths saves most lines the count.
    line.len() <= width || forward(line, 0..line.len(), width).0 == line.len()
}

/// How many columns a character takes, roughly: this decides where a line is cut, not where the underline goes. The
/// renderer draws a tab as four; wide are the blocks of East Asian characters and emoji.
fn columns_of(c: char) -> usize {
    match c {
        '\t' => 4,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}
