//! Text as HTML, with links around the names in it.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::escape;
use super::writer::HtmlWriter;

impl HtmlWriter<'_> {
    /// Writes the text of an event, with links around the mentions in it. A mention may begin in one
    /// event and end in a later one, as a line break is an event of its own.
    pub fn prose(&mut self, at: usize, text: &str) {
        if self.page.mentions.is_empty() {
            return escape::text(self.out, text);
        }
        let events = &self.text.events;
        let range = events.range(at);
        // A piece that was replaced (a quotation mark, a character reference) can only be written as
        // a whole.
        let exact = events.source.get(range.clone()) == Some(text);
        let piece = |part: Range<usize>| match exact {
            true => &text[part.start - range.start..part.end - range.start],
            false if part == range => text,
            false => "",
        };
        let mut from = range.start;
        if let Some(end) = self.mention {
            let end = end.min(range.end);
            escape::text(self.out, piece(from..end));
            from = end;
            self.close_mention(from);
            if range.is_empty() {
                return;
            }
        }
        let mentions = self.page.mentions;
        let first = mentions.partition_point(|mention| mention.range.start < from);
        for mention in &mentions[first..] {
            let start = mention.range.start;
            if start >= range.end {
                break;
            }
            if start < from || !self.links.is_empty() || !self.can_link(at, &mention.range) {
                continue;
            }
            escape::text(self.out, piece(from..start));
            self.open_anchor(Some(mention.class), &mention.href);
            self.out.push('>');
            let end = mention.range.end.min(range.end);
            escape::text(self.out, piece(start..end));
            from = end;
            self.mention = Some(mention.range.end);
            self.close_mention(from);
        }
        if from < range.end || from == range.start {
            escape::text(self.out, piece(from..range.end));
        }
    }

    /// Closes the open mention if everything up to its end is written.
    fn close_mention(&mut self, written: usize) {
        if self.mention.is_some_and(|end| end <= written) {
            self.out.push_str("</a>");
            self.mention = None;
        }
    }

    /// Whether a mention that begins in the text at an event ends in the same element, with
    /// nothing between that a link may not hold: `Sergei *Ivanov*` has no place for one `<a>`.
    fn can_link(&self, at: usize, mention: &Range<usize>) -> bool {
        let events = &self.text.events;
        if mention.is_empty() || !self.is_cut(at, mention.start) {
            return false;
        }
        if self.dash == Some(at) && mention.start == events.range(at).start {
            return false;
        }
        let mut depth = 0_usize;
        for (next, (event, range)) in events.iter().enumerate().skip(at) {
            match event {
                // A speaker's line is an element of its own, though only a line break precedes it.
                _ if self.is_cut_off(next) => return false,
                Event::Text(_) if mention.end <= range.end => {
                    return depth == 0 && self.is_cut(next, mention.end);
                }
                Event::Text(_) | Event::SoftBreak | Event::HardBreak if range.end < mention.end => {
                }
                Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => depth += 1,
                Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough)
                    if depth > 0 =>
                {
                    depth -= 1;
                }
                _ => return false,
            }
        }
        false
    }

    /// Whether the text at an event can be cut at a byte of the source.
    fn is_cut(&self, at: usize, place: usize) -> bool {
        let (event, range) = &self.text.events[at];
        let Event::Text(text) = event else {
            return false;
        };
        let exact = self.text.events.source.get(range.clone()) == Some(&**text);
        let inside = exact && self.text.events.source.is_char_boundary(place);
        (range.start..=range.end).contains(&place)
            && (inside || place == range.start || place == range.end)
    }
}
