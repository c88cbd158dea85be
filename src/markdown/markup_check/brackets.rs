//! Brackets that look like a link, an image, a mark or a footnote mark, and are text:
//! `[a](annual report.pdf)`, `[a][nothing]`, `[[anna-kowal`, `[^1 and`.
//!
//! Prose has brackets too (`[sic]`, `[...]`, `[1][2]`, `a[0](x)`), which stay silent.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::plain_texts::plain_markup;
use super::problem::{MarkupProblem, MarkupProblemKind, NoLink, OtherSyntax};
use super::state::{MarkupWalk, OpenBracket, beginning};

impl MarkupWalk<'_, '_> {
    pub fn open_bracket(&mut self, event: usize, span: &Range<usize>) {
        if !self.is_escaped(span.start) {
            let span = span.clone();
            self.brackets.push(OpenBracket { event, span });
        }
    }

    /// A `]` that is text.
    pub fn close_bracket(&mut self, event: usize, at: usize) {
        if self.is_escaped(at) {
            return;
        }
        let Some(open) = self.brackets.pop() else {
            return self.no_opening(at);
        };
        let source = self.source;
        let content = &source[open.span.end..at];
        let whole = open.span.start..at + 1;
        let rest = match source.as_bytes().get(at + 1) {
            Some(b'(' | b'[' | b' ') => self.rest_of_line(at + 1),
            _ => "",
        };
        if rest.starts_with('(') {
            self.no_link(&open, event, at);
        } else if rest.starts_with('[') {
            self.no_reference(&open, event, at);
        } else if is_link_behind_blank(rest) && self.begins_bracket(&open) {
            let kind = MarkupProblemKind::NoLink(NoLink::BlankBefore);
            let end = at + 1 + rest.find(')').map_or(rest.len(), |end| end + 1);
            let blanks = rest.len() - rest.trim_start().len();
            let fix = Some((at + 1..at + 1 + blanks, String::new()));
            self.report_with(kind, whole.start..end, fix);
        } else if is_web_address(content) && source[..open.span.start].ends_with(')') {
            self.reversed(whole, content);
        } else if content.starts_with('[') && content.ends_with(']') {
            let inner = &content[1..content.len() - 1];
            if is_mark(inner) && !self.in_cell {
                self.report(MarkupProblemKind::NoLink(NoLink::BadMark), whole);
            }
        } else if let Some(syntax) = self.other_brackets(&open, content, rest) {
            self.report(MarkupProblemKind::OtherSyntax(syntax), whole);
        } else if let Some(label) = note_label(content, &source[..open.span.start]) {
            let start = whole.start - usize::from(!content.contains('^'));
            let fix = Some((start..whole.end, format!("[^{label}]")));
            let kind = MarkupProblemKind::NoLink(NoLink::NoteMark);
            self.report_with(kind, start..whole.end, fix);
        } else if source[at + 1..].starts_with(':') && self.begins_line_of_leaf(open.span.start) {
            self.no_definition(&open, at);
        } else if self.begins_bracket(&open) && self.bare_address(&open, content, at) {
            // Said there.
        } else if let Some((address, words)) = address_and_words(content) {
            let fix = Some((whole.clone(), format!("[{words}]({address})")));
            let kind = MarkupProblemKind::NoLink(NoLink::AddressFirst);
            self.report_with(kind, whole, fix);
        } else if open.span.len() > 1
            && content.contains(char::is_alphabetic)
            && !content.starts_with('^')
            && self.begins_bracket(&open)
        {
            self.report(MarkupProblemKind::NoLink(NoLink::NoPicture), whole);
        }
    }

    /// `text](https://example.org/)` without a bracket before it.
    fn no_opening(&mut self, at: usize) {
        let Some(rest) = self.source[at + 1..].strip_prefix('(') else {
            return;
        };
        let rest = beginning(rest);
        let Some(len) = closing(rest).filter(|len| is_web_address(&rest[..*len])) else {
            return;
        };
        if !self.source[self.leaf.start.min(at)..at].contains("\\[") {
            let kind = MarkupProblemKind::NoLink(NoLink::NoOpening);
            self.report(kind, at..at + 2 + len + 1);
        }
    }

    /// Whether only the marks of quotations stand before a byte in its line of the leaf.
    fn begins_line_of_leaf(&self, at: usize) -> bool {
        let before = &self.source[self.leaf.start.min(at)..at];
        let before = before.trim_end_matches([' ', '\t', '>']);
        before.is_empty() || before.ends_with('\n')
    }

    /// `[x]: address` in the middle of a paragraph, or with words behind the address.
    fn no_definition(&mut self, open: &OpenBracket, at: usize) {
        let rest = self.rest_of_line(at + 2);
        let address = rest.split_whitespace().next().unwrap_or_default();
        let is_file = [".md", ".html", ".pdf"]
            .iter()
            .any(|end| address.ends_with(end));
        if !is_web_address(address) && !address.starts_with("<http") && !is_file {
            return;
        }
        let start = open.span.start;
        let span = start..at + 2 + rest.len();
        let before = self.source[self.leaf.start.min(start)..start].trim();
        let behind = rest.trim_start()[address.len()..].trim();
        if !before.is_empty() {
            let is_plain = self.source[..start].ends_with('\n');
            let fix = is_plain.then(|| (start..start, "\n".to_owned()));
            let kind = MarkupProblemKind::NoLink(NoLink::DefinitionInParagraph);
            self.report_with(kind, span, fix);
        } else if !behind.is_empty() {
            let kind = MarkupProblemKind::NoLink(NoLink::WordsBehindDefinition);
            self.report(kind, span);
        }
    }

    /// `[text]` and `(https://example.org/)` in the next line, or `[text]https://example.org/`. Returns whether that is
    /// so.
    fn bare_address(&mut self, open: &OpenBracket, content: &str, at: usize) -> bool {
        let behind = &self.source[at + 1..];
        if behind.starts_with(['h', '<', '{']) {
            let line = self.rest_of_line(at + 1);
            let word = line.split_whitespace().next().unwrap_or_default();
            let is_address = is_web_address(word.trim_start_matches(['<', '{']));
            if is_address && content.contains(char::is_alphabetic) {
                let span = open.span.start..at + 1 + word.len();
                self.report(MarkupProblemKind::NoLink(NoLink::BadAddress), span);
                return true;
            }
            return false;
        }
        if !behind.starts_with(['\n', '\r']) {
            return false;
        }
        let rest = self.rest_of_leaf(at + 1);
        let behind = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        let between = at + 1..at + 1 + rest.len() - behind.len();
        let inner = behind.strip_prefix('(');
        let len =
            inner.and_then(|inner| closing(inner).filter(|len| is_web_address(&inner[..*len])));
        if let Some(len) = len {
            let end = between.end + len + 2;
            let fix = Some((between, String::new()));
            let kind = MarkupProblemKind::NoLink(NoLink::LineBefore);
            self.report_with(kind, open.span.start..end, fix);
        }
        len.is_some()
    }

    /// Markup in the title of a link or an image, and an address such as `https:example.org`.
    pub fn address_and_title(&mut self, range: &Range<usize>, address: &str, title: &str) {
        let written = &self.source[range.clone()];
        let place = |part: &str| {
            let at = written.rfind(part).map(|at| range.start + at);
            at.map(|at| at..at + part.len())
        };
        if !title.is_empty()
            && let Some(markup) = plain_markup(title)
        {
            let span = place(title).unwrap_or(range.clone());
            self.report(MarkupProblemKind::InTitle(markup), span);
        }
        let scheme = address.split(':').next().unwrap_or_default();
        let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        if is_web && address.len() > scheme.len() && !address[scheme.len() + 1..].starts_with("//")
        {
            let span = place(address);
            let fix = span.clone().map(|span| {
                let behind = span.start + scheme.len() + 1;
                let slashes = usize::from(self.source[behind..].starts_with('/'));
                (behind..behind + slashes, "//".to_owned())
            });
            let kind = MarkupProblemKind::NoLink(NoLink::NoSlashes);
            self.report_with(kind, span.unwrap_or(range.clone()), fix);
        }
    }

    /// Reports what is open when the leaf ends: a footnote mark, a mark.
    pub fn leave_brackets(&mut self) {
        let open = std::mem::take(&mut self.brackets);
        let mut passed = 0;
        for bracket in open {
            let Range { start, end } = bracket.span;
            let is_more = matches!(self.source.as_bytes().get(end), Some(b'^' | b'['));
            if start < passed {
                continue;
            }
            let rest = self.rest_of_line(end);
            if !is_more {
                self.no_closing(start, end, rest);
                continue;
            }
            if let Some(label) = rest.strip_prefix('^') {
                let len = label.find(|c: char| !c.is_alphanumeric());
                let len = len.unwrap_or(label.len());
                if len > 0 {
                    let stop = end + 1 + len;
                    let fix = Some((stop..stop, "]".to_owned()));
                    let kind = MarkupProblemKind::NoLink(NoLink::OpenNote);
                    self.report_with(kind, start..stop, fix);
                }
            } else if let Some(mark) = rest.strip_prefix('[')
                && !self.in_cell
                && is_mark(mark)
            {
                let bracket = mark.find([']', '[']);
                let closed = bracket.filter(|&at| mark[at..].starts_with(']'));
                let stop = end + 1 + closed.unwrap_or_else(|| id_length(mark));
                let is_half_closed = self.source[stop..].starts_with(']');
                let missing = if is_half_closed { "]" } else { "]]" };
                let fix = Some((stop..stop, missing.to_owned()));
                passed = stop;
                let kind = MarkupProblemKind::NoLink(NoLink::BadMark);
                self.report_with(kind, start..stop + usize::from(is_half_closed), fix);
            }
        }
    }

    /// `[text (https://example.org/)`, where a bracket is missing behind the words.
    fn no_closing(&mut self, start: usize, end: usize, rest: &str) {
        let Some(paren) = rest
            .find(['(', '[', ']'])
            .filter(|&at| rest[at..].starts_with('('))
        else {
            return;
        };
        let inner = &rest[paren + 1..];
        let words = rest[..paren].trim_end();
        if let Some(len) = closing(inner)
            && is_web_address(&inner[..len])
            && words.contains(char::is_alphabetic)
        {
            let fix = Some((end + words.len()..end + paren, "]".to_owned()));
            let kind = MarkupProblemKind::NoLink(NoLink::NoBracket);
            self.report_with(kind, start..end + paren + 1 + len + 1, fix);
        }
    }

    /// Whether brackets begin something of their own, not the index of what stands before: `a[0]`, `[1][2]`.
    fn begins_bracket(&self, open: &OpenBracket) -> bool {
        let before = self.source[..open.span.start].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, ']' | ')'))
    }

    /// `[words](` that is no link.
    fn no_link(&mut self, open: &OpenBracket, event: usize, at: usize) {
        let rest = self.rest_of_line(at + 2);
        let inner = &rest[..closing(rest).unwrap_or(rest.len())];
        let looks_like_address = |text: &str| text.contains(['/', '.', '#', ':']);
        if !self.begins_bracket(open) && !looks_like_address(inner) {
            return;
        }
        // What should have been replaced there is reported for itself.
        if inner.contains("{{") || inner.contains("{%") {
            return;
        }
        if self.note_in_link(open, event, at + 2 + inner.len() + 1) {
            return;
        }
        let inside = &self.text.events[open.event..event];
        let is_link = |(event, _): &(Event<'_>, _)| matches!(event, Event::Start(Tag::Link { .. }));
        let address = self.address(at + 2, inner);
        let written = &self.source[address.clone()];
        let (why, end, fix) = if inside.iter().any(is_link) {
            (NoLink::LinkInLink, at + 2 + inner.len() + 1, None)
        } else if let Some((title, words)) = self.curly_title(at + 2, inner) {
            let fix = Some((title, format!("\"{words}\"")));
            (NoLink::TitleMarks, at + 2 + inner.len() + 1, fix)
        } else if closing(rest).is_none() {
            if self.is_cut_by_a_bar() {
                return;
            }
            let word = rest.split_whitespace().next().unwrap_or_default();
            let word = word.trim_end_matches(['.', ',', ';']);
            let stop = at + 2 + word.len();
            let fix = looks_like_address(word).then(|| (stop..stop, ")".to_owned()));
            (NoLink::NoParenthesis, stop, fix)
        } else if written.contains(char::is_whitespace) && !written.contains(['<', '>']) {
            let fix = Some((address.clone(), format!("<{written}>")));
            (NoLink::BlankInAddress, at + 2 + inner.len() + 1, fix)
        } else {
            (NoLink::BadAddress, at + 2 + inner.len() + 1, None)
        };
        let span = open.span.start..end.min(self.source.len());
        self.report_with(MarkupProblemKind::NoLink(why), span, fix);
    }

    /// Whether the cell that this is in ends with a bar that is reported for dividing it.
    fn is_cut_by_a_bar(&self) -> bool {
        let bar = |found: &MarkupProblem| {
            matches!(found.kind, MarkupProblemKind::BarInCell(_))
                && found.span.start == self.leaf.end
        };
        // Those of a row are found when it begins.
        self.in_cell && self.found.iter().rev().take(50).any(bar)
    }

    /// Reports a footnote mark in the words of what would be a link or an image, up to `end`, without it.
    fn note_in_link(&mut self, open: &OpenBracket, event: usize, end: usize) -> bool {
        let mut inside = self.text.events[open.event..event].iter();
        let note = inside.find(|(event, _)| matches!(event, Event::FootnoteReference(_)));
        let Some((_, note)) = note.filter(|_| end <= self.source.len()) else {
            return false;
        };
        let span = open.span.start..end;
        let before = &self.source[span.start..note.start];
        let mark = &self.source[note.clone()];
        let fixed = format!("{before}{}{mark}", &self.source[note.end..end]);
        let kind = MarkupProblemKind::NoLink(NoLink::NoteInLink);
        self.report_with(kind, span.clone(), Some((span, fixed)));
        true
    }

    /// The title in typographic marks at the end of what stands in parentheses from a byte on, and its words. An
    /// address is before it.
    fn curly_title(&self, from: usize, inner: &str) -> Option<(Range<usize>, String)> {
        let whole = inner.trim_end();
        let closes = |c: char| "”’“»«″\"'".contains(c);
        let last = whole.chars().next_back().filter(|c| closes(*c))?;
        let marks = |c: char| "“‘„«»”″\"'".contains(c);
        let mut opening = whole.match_indices(marks).filter(|(at, _)| {
            let before = &whole[..*at];
            before.ends_with(char::is_whitespace) && !before.trim().contains(char::is_whitespace)
        });
        let (start, mark) = opening.next()?;
        if mark.is_ascii() && last.is_ascii() {
            return None;
        }
        let words = whole.get(start + mark.len()..whole.len() - last.len_utf8())?;
        let words = words.trim().replace('"', "'");
        (!words.is_empty() && !whole[..start].trim().is_empty())
            .then(|| (from + start..from + whole.len(), words))
    }

    /// The address at the beginning of what stands in parentheses from a byte on: all but a title.
    fn address(&self, from: usize, inner: &str) -> Range<usize> {
        let trimmed = inner.trim();
        let start = from + (inner.len() - inner.trim_start().len());
        let title = ['"', '\'']
            .into_iter()
            .filter(|&mark| trimmed.ends_with(mark))
            .find_map(|mark| trimmed[..trimmed.len() - 1].rfind(&format!(" {mark}")));
        let address = trimmed[..title.unwrap_or(trimmed.len())].trim_end();
        start..start + address.len()
    }

    /// `[words][label]` that is no link, as there is no such label.
    fn no_reference(&mut self, open: &OpenBracket, event: usize, at: usize) {
        let words = &self.source[open.span.end..at];
        let rest = self.rest_of_line(at + 2);
        let Some(len) = rest
            .find(['[', ']'])
            .filter(|&at| rest[at..].starts_with(']'))
        else {
            return;
        };
        let label = rest[..len].trim();
        let has_letter = |text: &str| text.contains(char::is_alphabetic);
        let is_special = |text: &str| text.starts_with(['^', '!', '@']);
        let means_something = label.is_empty() || label.contains(char::is_alphanumeric);
        if has_letter(words)
            && means_something
            && !is_special(words)
            && !is_special(label)
            && self.begins_bracket(open)
            && !self.note_in_link(open, event, at + 2 + len + 1)
        {
            let name = if label.is_empty() { words } else { label };
            let kind = MarkupProblemKind::NoLink(NoLink::NoDefinition(name.to_owned()));
            self.report(kind, open.span.start..at + 2 + len + 1);
        }
    }

    /// `(words)[https://example.org/]`: parentheses and brackets were mixed up.
    fn reversed(&mut self, whole: Range<usize>, address: &str) {
        let before = &self.source[self.leaf.start..whole.start];
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        let Some(start) = before[line..].rfind('(') else {
            return;
        };
        let start = self.leaf.start + line + start;
        let words = &self.source[start + 1..whole.start - 1];
        let fix = Some((start..whole.end, format!("[{words}]({address})")));
        let kind = MarkupProblemKind::NoLink(NoLink::Reversed);
        self.report_with(kind, start..whole.end, fix);
    }

    /// Brackets that another program understands.
    fn other_brackets(&self, open: &OpenBracket, content: &str, rest: &str) -> Option<OtherSyntax> {
        let (source, start) = (self.source, open.span.start);
        let (first, before) = (self.leaf.start, &source[self.leaf.start..start]);
        let names = |word: &str, least: usize| {
            word.len() >= least && word.bytes().all(|byte| byte.is_ascii_alphabetic())
        };
        let key = content.trim_start_matches('-').strip_prefix('@');
        let parent = self.text.events[..open.event].iter().rev().nth(1);
        // A handle looks like the key of a citation, but the keys that programs make have a year.
        let is_citation = content.starts_with('-')
            || content.contains([',', ';', ':']) && content.contains(' ')
            || content.contains(|c: char| c.is_ascii_digit());
        if key.is_some_and(|key| key.starts_with(char::is_alphanumeric)) && is_citation
            || content.contains(" @") && content.split(" @").skip(1).any(is_dated_key)
        {
            Some(OtherSyntax::Citation)
        } else if content.contains(char::is_alphabetic)
            && content != "sic"
            && before.ends_with(|c: char| !c.is_whitespace())
            && before
                .rsplit(char::is_whitespace)
                .next()
                .is_some_and(|word| word.starts_with("link:") || is_web_address(word))
        {
            Some(OtherSyntax::AsciiDoc)
        } else if is_shortcode(content) {
            Some(OtherSyntax::Shortcode)
        } else if before.ends_with('^') && content.contains(' ') {
            Some(OtherSyntax::InlineNote)
        } else if matches!(content, " " | "x" | "X")
            && rest.starts_with(' ')
            && (is_marker(before)
                || first == start && matches!(parent, Some((Event::Start(Tag::Item), _))))
        {
            Some(OtherSyntax::Task)
        } else if content.eq_ignore_ascii_case("toc")
            && source[first..self.leaf.end].trim().len() == 5
        {
            Some(OtherSyntax::Contents)
        } else if content
            .strip_prefix('!')
            .is_some_and(|word| names(word.trim(), 3))
            && first == start
            && matches!(parent, Some((Event::Start(Tag::BlockQuote(_)), _)))
        {
            Some(OtherSyntax::Alert)
        } else {
            None
        }
    }
}

/// Whether the key of a citation begins a text, one with a year: `smith2001; `.
fn is_dated_key(text: &str) -> bool {
    let key = text
        .split(|c: char| !(c.is_ascii_alphanumeric() || "_:-".contains(c)))
        .next();
    let key = key
        .unwrap_or_default()
        .trim_end_matches(|c: char| c.is_ascii_lowercase());
    let name = key.trim_end_matches(|c: char| c.is_ascii_digit());
    key.len() - name.len() == 4 && name.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// The label of a footnote mark that is almost right: `[1^]`, and `^[1]` with the sign before the brackets.
fn note_label<'t>(content: &'t str, before: &str) -> Option<&'t str> {
    let is_number = |label: &str| {
        !label.is_empty() && label.len() < 4 && label.bytes().all(|byte| byte.is_ascii_digit())
    };
    let label = match content.strip_suffix('^') {
        Some(label) => label,
        // In a formula the sign is behind a letter or a number: `mc^[2]`.
        None => {
            let before = before.strip_suffix('^')?;
            if before.ends_with(char::is_alphanumeric) {
                return None;
            }
            content
        }
    };
    is_number(label).then_some(label)
}

/// The address and the words of a link as MediaWiki writes it. That a page was looked at on some day is said of an
/// address too: `[https://example.org accessed 4 May 2001]`.
fn address_and_words(content: &str) -> Option<(&str, &str)> {
    let (address, words) = content.split_once(' ')?;
    let first = words.trim().split(' ').next().unwrap_or_default();
    let is_said_of_it = [
        "accessed",
        "last",
        "visited",
        "retrieved",
        "archived",
        "viewed",
        "consulted",
        "and",
        "or",
    ];
    let is_link = is_web_address(address)
        && !address.ends_with([',', ';', '.', ':'])
        && first.starts_with(char::is_alphabetic)
        && !words.contains("://")
        && !is_said_of_it.contains(&first.to_lowercase().as_str());
    is_link.then_some((address, words.trim()))
}

/// Whether brackets end something in a forum's markup or a shortcode's (`[/b]`, `[/caption]`), or hold a shortcode
/// with its attributes: `[gallery ids="1,2"]`.
fn is_shortcode(content: &str) -> bool {
    let is_name = |name: &str| {
        let letters = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-');
        !name.is_empty() && name.bytes().all(letters)
    };
    if let Some(name) = content.strip_prefix('/') {
        return is_name(&name.to_ascii_lowercase());
    }
    content.split_once(' ').is_some_and(|(name, attributes)| {
        let value = attributes.split_once('=');
        let quoted = |value: &str| value.starts_with(['"', '\'']) && value.len() > 1;
        is_name(name) && value.is_some_and(|(key, value)| is_name(key) && quoted(value))
    })
}

/// Whether what stands before something in a list's item is only the item's marker.
fn is_marker(before: &str) -> bool {
    let marker = before.trim();
    matches!(marker, "-" | "*" | "+")
        || marker
            .strip_suffix(['.', ')'])
            .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The byte of the `)` that closes a parenthesis which is open at the beginning.
fn closing(rest: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in rest.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(at),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn is_web_address(text: &str) -> bool {
    let begins = ["http://", "https://", "www."]
        .into_iter()
        .any(|scheme| text.starts_with(scheme));
    begins && !text.contains(char::is_whitespace)
}

/// Whether a text begins with a blank and an address in parentheses.
fn is_link_behind_blank(rest: &str) -> bool {
    let inner = rest.trim_start_matches(' ').strip_prefix('(');
    let inner = inner.and_then(|rest| Some(rest[..closing(rest)?].trim()));
    let (address, title) = match inner.map(|inner| inner.split_once(char::is_whitespace)) {
        Some(Some(parts)) => parts,
        Some(None) => (inner.unwrap_or_default(), ""),
        None => return false,
    };
    let is_alone = title.is_empty() || title.trim_start().starts_with(['"', '\'']);
    is_web_address(address) || is_alone && is_address_in_archive(address)
}

/// Endings of files that texts link to. `(U.S.)` and `(e.g.)` are no files.
const FILES: &[&str] = &[
    "md", "html", "htm", "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp", "csv", "txt", "doc",
    "docx", "xls", "xlsx", "zip",
];

/// Whether a word is the address of a file, a page or an anchor: `x.md`, `../a/chart.svg`, `/about/`, `#talks`. `(#1)`
/// is a number.
fn is_address_in_archive(address: &str) -> bool {
    let address = address.trim_start_matches('<').trim_end_matches('>');
    let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
    let begins = |text: &str| text.starts_with(|c: char| c.is_alphabetic());
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_file = FILES.iter().any(|file| ending.eq_ignore_ascii_case(file));
    let is_page = path.strip_prefix('/').is_some_and(begins) && path.ends_with('/');
    path.is_empty() && begins(anchor) || path.len() > ending.len() + 1 && is_file || is_page
}

/// Whether what follows `[[` can be a mark: it begins with an id, and there is no bracket in it.
fn is_mark(inner: &str) -> bool {
    let id = id_length(inner.trim_start());
    let id = &inner.trim_start()[..id];
    id.starts_with(|c: char| c.is_ascii_lowercase()) && id.len() > 1
}

/// How long the id at the beginning of a text is.
fn id_length(text: &str) -> usize {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/' | '.'));
    text.find(ends).unwrap_or(text.len())
}
