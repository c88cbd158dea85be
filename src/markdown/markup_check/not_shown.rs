//! Elements whose words are not all shown, or not as they are written: images, headings, code blocks,
//! numbered lists.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

use super::problem::{MarkupProblemKind, NoHeading, NotShown, OtherSyntax};
use super::state::{MarkupWalk, is_without_width};
use crate::markdown::parse::language;

impl MarkupWalk<'_, '_> {
    /// The words of an image are text and nothing else, so that links and tags in them are lost.
    pub fn words_of_image(&mut self, at: usize) {
        let events = &self.text.events;
        self.image_end = events.mate(at);
        for inner in at + 1..self.image_end {
            let (event, range) = &events[inner];
            let what = match event {
                Event::Start(Tag::Link { .. } | Tag::Image { .. }) => NotShown::LinkInImage,
                Event::InlineHtml(html) if !html.starts_with("<!--") => NotShown::HtmlInImage,
                _ => continue,
            };
            self.report(MarkupProblemKind::NotShown(what), range.clone());
        }
    }

    /// A link without anything that a reader could see. A mark without words of its own shows the record's name.
    pub fn words_of_link(&mut self, at: usize) {
        let events = &self.text.events;
        let inside = &events[at + 1..events.mate(at)];
        let is_blank = |(event, _): &(Event<'_>, _)| match event {
            Event::Text(text) => text.trim().is_empty(),
            Event::SoftBreak | Event::HardBreak => true,
            _ => false,
        };
        let range = events.range(at);
        if inside.iter().all(is_blank) && !self.source[range.clone()].starts_with("[[") {
            self.report(MarkupProblemKind::NotShown(NotShown::EmptyLink), range);
        }
    }

    /// A heading without words, or with words in the braces at its end. Only an id and classes have a
    /// meaning there.
    pub fn heading(&mut self, at: usize, attributes: &[(CowStr<'_>, Option<CowStr<'_>>)]) {
        let events = &self.text.events;
        let range = events.range(at);
        let written = self.source[range.clone()].trim_end();
        let span = range.start..range.start + written.len();
        let inside = &events[at + 1..events.mate(at)];
        if inside.iter().all(|(event, _)| is_unseen(event)) {
            let is_plain = |(event, _): &(Event<'_>, _)| matches!(event, Event::Text(_));
            let fix = inside.iter().all(is_plain);
            let line = self.source[range.clone()].trim_end_matches([' ', '\t', '\n', '\r']);
            let line = range.start..range.start + line.len();
            let fix = fix.then(|| (line, String::new()));
            let kind = MarkupProblemKind::NoHeading(NoHeading::Empty);
            self.report_with(kind, span.clone(), fix);
        }
        if !attributes.is_empty() {
            let open = written.rfind('{').unwrap_or(0);
            let close = written[open..]
                .find('}')
                .map_or(written.len(), |at| open + at + 1);
            let span = range.start + open..range.start + close;
            self.report(MarkupProblemKind::NotShown(NotShown::Braces), span);
        }
    }

    /// A footnote without words.
    pub fn note(&mut self, at: usize) {
        let events = &self.text.events;
        if events.mate(at) == at + 1 {
            let range = events.range(at);
            let len = self.source[range.clone()].trim_end().len();
            let kind = MarkupProblemKind::NotShown(NotShown::EmptyNote);
            self.report(kind, range.start..range.start + len);
        }
    }

    /// A sentence that is code for the tab in front of it, as a word processor indents the first line of a paragraph.
    fn indented(&mut self, range: &Range<usize>) {
        let written = self.source[range.clone()].trim_end();
        let line_start = self.source[..range.start]
            .rfind('\n')
            .map_or(0, |at| at + 1);
        let indent = &self.source[line_start..range.start];
        let is_tab = indent == "\t" || indent.is_empty() && written.starts_with('\t');
        let words = written.trim_start();
        let is_sentence = words.starts_with(char::is_uppercase)
            && words.ends_with(['.', '!', '?', '”', '"'])
            && !words.contains(['{', '}', ';', '=', '<', '\\', '\t'])
            && words.split(' ').filter(|word| !word.is_empty()).count() > 5;
        if is_tab && is_sentence && !words.contains("\n ") {
            let line = words.lines().next().unwrap_or_default().len();
            let start = range.start + (written.len() - words.len());
            let fix = Some((line_start..start, String::new()));
            let kind = MarkupProblemKind::OtherSyntax(OtherSyntax::Indented);
            self.report_with(kind, start..start + line, fix);
        }
    }

    /// A code block that is not closed, or has words behind its language, or was not meant to be code.
    pub fn code_block(&mut self, range: &Range<usize>, kind: &CodeBlockKind<'_>) {
        let CodeBlockKind::Fenced(info) = kind else {
            return self.indented(range);
        };
        let written = self.source[range.clone()].trim_end();
        let mut lines = written.lines();
        let first = lines.next().unwrap_or_default();
        let first = range.start..range.start + first.len();
        let fence = written.trim_start().chars().next().unwrap_or('`');
        let last = lines.next_back().unwrap_or_default();
        let last = last.trim_matches(|c: char| c.is_whitespace() || c == '>');
        let is_closed = last.len() > 2 && last.chars().all(|c| c == fence);
        if !is_closed {
            self.report(MarkupProblemKind::UnclosedCode, first.clone());
        }
        let more = info[language(info).len()..].trim_matches([' ', '\t', ',', '{', '}']);
        if more.contains(char::is_alphanumeric)
            && let Some(at) = self.source[first.clone()].rfind(more)
        {
            let start = first.start + at;
            let span = start..start + more.len();
            self.report(MarkupProblemKind::NotShown(NotShown::CodeInfo), span);
        }
    }

    /// Numbers of a list that differ from those that the page shows: Markdown takes the first one and
    /// counts. That all numbers are the same is a way to leave the counting to it.
    pub fn list_numbers(&mut self, list: usize, first: u64) {
        let events = &self.text.events;
        let end = events.mate(list);
        let (mut at, mut shown) = (list + 1, first);
        let (mut other, mut all_same) = (None, true);
        while at < end {
            let range = events.range(at);
            let item = &self.source[range.clone()];
            let blanks = item.len() - item.trim_start().len();
            let digits = item.trim_start().bytes().take_while(u8::is_ascii_digit);
            let start = range.start + blanks;
            let span = start..start + digits.count();
            let written = self.source[span.clone()].parse().unwrap_or(shown);
            all_same &= written == first;
            if written != shown && other.is_none() {
                other = Some((written, shown, span));
            }
            (at, shown) = (events.mate(at) + 1, shown.saturating_add(1));
        }
        if let Some((written, shown, span)) = other.filter(|_| !all_same) {
            let kind = MarkupProblemKind::ListNumber { written, shown };
            self.report(kind, span);
        }
    }
}

/// Whether a part of a heading is nothing to see: blanks, characters without width, comments and tags.
fn is_unseen(event: &Event<'_>) -> bool {
    match event {
        Event::Text(text) => text
            .chars()
            .all(|c| c.is_whitespace() || is_without_width(c)),
        Event::InlineHtml(html) => !html.starts_with("<img") && !html.starts_with("<IMG"),
        Event::SoftBreak | Event::HardBreak => true,
        _ => false,
    }
}
