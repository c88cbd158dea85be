//! Sets the straight quotation marks, apostrophes, dashes and ellipses of a text.
//!
//! pulldown-cmark knows where they are: outside code, and not escaped. It gives each an event of its
//! own, which holds a typographic mark already. Which mark it is decides
//! [`Typography`], by the rule for everything else that a page shows, so this replaces what those events hold.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::placed_event::{PlacedEvent, is_inline};
use crate::base::typography::{StraightMark, Typography, dash_or_ellipsis};
use crate::base::web_address::Tokens;

/// What stands for inline code, images and footnote marks: no letter, but no blank either.
const OBJECT: char = '\u{fffc}';

/// Sets the marks in `list`, the events of `source`.
pub fn set<'a>(source: &'a str, list: &mut [PlacedEvent<'a>], typography: Typography) {
    let mut tokens = Tokens::default();
    let mut marks: Vec<(usize, StraightMark<'a>)> = Vec::new();
    for at in 0..list.len() {
        match &list[at].0 {
            Event::Text(text) if typed(source, text, &list[at].1).is_some() => {}
            Event::Start(tag) if !is_inline(tag.to_end()) => {
                apply(source, list, &mut marks, typography);
                continue;
            }
            Event::End(end) if !is_inline(*end) => {
                apply(source, list, &mut marks, typography);
                continue;
            }
            _ => continue,
        }
        let range = list[at].1.clone();
        let in_address = tokens.is_address(source, range.clone(), || run_around(list, at, source));
        let byte = source.as_bytes()[range.start];
        if matches!(byte, b'-' | b'.') {
            if in_address || dash_or_ellipsis(byte, range.len()).is_none() {
                list[at].0 = Event::Text(source[range].into());
            }
            continue;
        }
        let last = marks.last().map(|(last, _)| *last);
        marks.push((
            at,
            StraightMark {
                is_double: byte == b'"',
                before: char_before(list, at),
                after: char_after(list, at),
                rest: &source[range.end..],
                is_adjacent: last.is_some_and(|last| is_next(list, last, at)),
                in_address,
            },
        ));
    }
    apply(source, list, &mut marks, typography);
}

/// The mark or marks that an author typed, where an event's text stands for some.
pub fn typed<'s>(source: &'s str, text: &str, range: &Range<usize>) -> Option<&'s str> {
    // All marks that are set begin with this byte in UTF-8.
    if text.as_bytes().first() != Some(&0xE2) {
        return None;
    }
    let typed = source.get(range.clone())?;
    matches!(typed.as_bytes().first()?, b'\'' | b'"' | b'-' | b'.').then_some(typed)
}

/// Sets the marks of one block.
fn apply<'a>(
    source: &'a str,
    list: &mut [PlacedEvent<'a>],
    marks: &mut Vec<(usize, StraightMark<'a>)>,
    typography: Typography,
) {
    if marks.is_empty() {
        return;
    }
    let straight: Vec<StraightMark<'_>> = marks.iter().map(|(_, mark)| *mark).collect();
    for ((at, _), set) in marks.drain(..).zip(typography.marks(&straight)) {
        let (event, range) = &mut list[at];
        *event = Event::Text(set.unwrap_or(&source[range.clone()]).into());
    }
}

/// The bytes around an event that no markup divides. Only the words next to the event matter, so it
/// goes on just until there is white space.
fn run_around(list: &[PlacedEvent<'_>], at: usize, source: &str) -> Range<usize> {
    let joins = |left: usize, right: usize| {
        let is_text = |at: usize| matches!(list[at].0, Event::Text(_));
        // A backslash makes the next character text, in an event of its own.
        let between = source.get(list[left].1.end..list[right].1.start);
        is_text(left) && is_text(right) && matches!(between, Some("" | "\\"))
    };
    let is_open = |at: usize| {
        let piece = source.as_bytes().get(list[at].1.clone());
        piece.is_some_and(|it| !it.iter().any(u8::is_ascii_whitespace))
    };
    let (mut first, mut last) = (at, at);
    while first > 0 && is_open(first) && joins(first - 1, first) {
        first -= 1;
    }
    while last + 1 < list.len() && is_open(last) && joins(last, last + 1) {
        last += 1;
    }
    list[first].1.start..list[last].1.end
}

/// The last character that a reader sees before an event, in the same block.
fn char_before(list: &[PlacedEvent<'_>], at: usize) -> Option<char> {
    for (event, _) in list[..at].iter().rev() {
        match shown(event) {
            Shown::Text(text) => match text.chars().next_back() {
                None => {}
                last => return last,
            },
            Shown::Char(c) => return Some(c),
            Shown::Nothing => {}
            Shown::Edge => return None,
        }
    }
    None
}

/// The first character that a reader sees after an event, in the same block.
fn char_after(list: &[PlacedEvent<'_>], at: usize) -> Option<char> {
    for (event, _) in &list[at + 1..] {
        match shown(event) {
            Shown::Text(text) => match text.chars().next() {
                None => {}
                first => return first,
            },
            Shown::Char(c) => return Some(c),
            Shown::Nothing => {}
            Shown::Edge => return None,
        }
    }
    None
}

/// Whether a reader sees nothing between two events.
fn is_next(list: &[PlacedEvent<'_>], before: usize, at: usize) -> bool {
    let between = &mut list[before + 1..at].iter();
    between.all(|(event, _)| match shown(event) {
        Shown::Text(text) => text.is_empty(),
        Shown::Nothing => true,
        Shown::Char(_) | Shown::Edge => false,
    })
}

/// What a reader sees of one event.
enum Shown<'e> {
    Text(&'e str),
    Char(char),
    Nothing,
    /// The beginning or end of a block.
    Edge,
}

fn shown<'e>(event: &'e Event<'_>) -> Shown<'e> {
    match event {
        Event::Text(text) => Shown::Text(text),
        Event::SoftBreak | Event::HardBreak => Shown::Char(' '),
        Event::InlineHtml(html)
            if html
                .get(..3)
                .is_some_and(|it| it.eq_ignore_ascii_case("<br")) =>
        {
            Shown::Char(' ')
        }
        Event::InlineHtml(_) => Shown::Nothing,
        Event::Start(Tag::Image { .. }) => Shown::Char(OBJECT),
        Event::Start(tag) if is_inline(tag.to_end()) => Shown::Nothing,
        Event::End(end) if is_inline(*end) => Shown::Nothing,
        Event::Start(_) | Event::End(_) | Event::Rule => Shown::Edge,
        _ => Shown::Char(OBJECT),
    }
}
