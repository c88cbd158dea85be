//! Markdown in a block of HTML, which is shown as it stands: an HTML block goes on up to the next blank
//! line.
//!
//! ```markdown
//! <br/>
//! ## The third round
//! ```

use super::problem::{MarkupProblemKind, OtherSyntax};
use super::state::MarkupWalk;
use crate::markdown::parse::{RawPiece, is_text_element, tags};

/// Elements in which signs are meant as they stand.
const AS_IT_STANDS: [&str; 7] = ["pre", "code", "svg", "math", "kbd", "samp", "noscript"];

/// What a text in HTML has, and where: `None` for the markup of another program.
type Found = (Option<&'static str>, usize, usize);

impl MarkupWalk<'_, '_> {
    /// Looks at the HTML block that starts at an event.
    pub fn html_block(&mut self, at: usize) {
        let raw = RawPiece::at(&self.text.events, at);
        self.html_prose(&raw);
        let html: &str = &raw.html;
        if !html.contains(['#', '*', '[', '{', '|', '-', '`', '_', '~']) && !html.contains("\n>") {
            return;
        }
        let (mut from, mut verbatim) = (0, 0_usize);
        let mut found: Option<Found> = None;
        for (tag, _) in tags(html, is_text_element) {
            if verbatim == 0 && found.is_none() {
                found = in_text(html, from, tag.range.start);
            }
            let is_verbatim = AS_IT_STANDS
                .iter()
                .any(|name| tag.name.eq_ignore_ascii_case(name));
            match tag.is_end {
                true => verbatim -= usize::from(is_verbatim && verbatim > 0),
                false => verbatim += usize::from(is_verbatim && !tag.is_self_closing),
            }
            from = tag.range.end;
            if is_text_element(tag.name) && !tag.is_end {
                // Its content is no text of the page.
                let rest = html[from..].find("</");
                from = rest.map_or(html.len(), |at| from + at);
            }
        }
        if verbatim == 0 && found.is_none() {
            found = in_text(html, from, html.len());
        }
        let Some((what, start, end)) = found else {
            return;
        };
        let span = raw.source_range(start..end);
        let Some(what) = what else {
            let kind = MarkupProblemKind::OtherSyntax(OtherSyntax::Template);
            return self.report(kind, span);
        };
        // A blank line ends the block; in a quotation or an item its markers belong before it.
        let before = self.source[..span.start].strip_suffix('\n');
        let fix = before.map(|before| (before.len()..before.len(), "\n".to_owned()));
        self.report_with(MarkupProblemKind::MarkdownInHtml(what), span, fix);
    }
}

/// The first Markdown, or markup of another program, in a text between tags.
fn in_text(html: &str, from: usize, to: usize) -> Option<Found> {
    let mut from = from;
    loop {
        let comment = html[from..to].find("<!").map(|at| from + at);
        let found = outside_comments(html, from, comment.unwrap_or(to));
        if found.is_some() {
            return found;
        }
        let comment = comment?;
        let end = if html[comment..].starts_with("<!--") {
            "-->"
        } else {
            ">"
        };
        from = comment + html[comment..to].find(end)? + end.len();
    }
}

/// The first of these in a text without tags and comments.
fn outside_comments(html: &str, from: usize, to: usize) -> Option<Found> {
    let text = &html[from..to];
    let mut at = from;
    for line in text.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        let begins_line = html[..start].trim_end_matches([' ', '\t']).ends_with('\n');
        at += line.len();
        let line = line.trim();
        let end = start + line.len();
        if begins_line && let Some(what) = block(line) {
            return Some((Some(what), start, end));
        }
        if let Some((what, open, close)) = inline(line) {
            return Some((what, start + open, start + close));
        }
    }
    None
}

/// The block of Markdown that a line would begin.
fn block(line: &str) -> Option<&'static str> {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    if (1..=6).contains(&level) && title.starts_with(' ') {
        return Some("a heading");
    }
    if line.starts_with("- ") || line.starts_with("* ") {
        return Some("a list");
    }
    if line.starts_with("```") || line.starts_with("~~~") {
        return Some("a code block");
    }
    if line.starts_with("> ") {
        return Some("a quotation");
    }
    let is_row = line.starts_with('|') && line.ends_with('|') && line.contains("---");
    is_row.then_some("a table")
}

/// The inline Markdown in a line, and where it stands in it.
fn inline(line: &str) -> Option<Found> {
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        if let Some(at) = line.find(open) {
            let len = line[at..].find(close)? + close.len();
            return Some((None, at, at + len));
        }
    }
    if let Some(at) = line.find("](") {
        let start = line[..at].rfind('[')?;
        let len = line[at..].find(')')?;
        return Some((Some("a link"), start, at + len + 1));
    }
    if let Some(at) = line.find("[^") {
        let label = &line[at + 2..];
        let len = label.find(']').unwrap_or(0);
        if len > 0 && !label[..len].contains(char::is_whitespace) {
            return Some((Some("a footnote mark"), at, at + 2 + len + 1));
        }
    }
    for (what, open, close) in [
        ("emphasis", "**", "**"),
        ("emphasis", "__", "__"),
        ("emphasis", "~~", "~~"),
        ("a mark", "[[", "]]"),
    ] {
        let Some(at) = line.find(open) else { continue };
        let inner = &line[at + 2..];
        let len = inner.find(close).filter(|len| *len > 0);
        if let Some(len) = len
            && !inner.starts_with(char::is_whitespace)
            && !inner[..len].ends_with(char::is_whitespace)
        {
            return Some((Some(what), at, at + 2 + len + 2));
        }
    }
    [("emphasis", '*'), ("emphasis", '_'), ("code", '`')]
        .into_iter()
        .find_map(|(what, sign)| {
            let (start, end) = enclosed(line, sign)?;
            Some((Some(what), start, end))
        })
}

/// Where one sign stands before a word and another one behind a word: `*words*`. An asterisk alone marks a note.
fn enclosed(line: &str, sign: char) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(at) = line[from..].find(sign).map(|at| from + at) {
        from = at + 1;
        let before = line[..at].chars().next_back();
        let inner = &line[from..];
        let opens = !before.is_some_and(|c| c.is_alphanumeric() || c == sign || c == '/')
            && inner.starts_with(|c: char| c.is_alphanumeric() || "“\"'‘(".contains(c));
        let Some(len) = inner.find(sign).filter(|_| opens) else {
            continue;
        };
        let behind = inner[len + 1..].chars().next();
        let is_word = |c: char| c.is_alphanumeric() || c == sign;
        if !inner[..len].ends_with(char::is_whitespace) && !behind.is_some_and(is_word) {
            return Some((at, from + len + 1));
        }
    }
    None
}
