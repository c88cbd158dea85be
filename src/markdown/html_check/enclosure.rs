//! What encloses what: HTML that would take in the text behind it, and nesting without bounds.
//!
//! Markdown's blocks end where they end, whatever is in them. An element of raw HTML does not: an
//! open `<style>` or comment makes all that follows a part of itself, on the page and in the
//! sanitiser. This walk follows the pieces of raw HTML through a text as a browser's tokeniser would
//! (<https://html.spec.whatwg.org/multipage/parsing.html#tokenization>) and notes what it takes in,
//! with how deep elements stand in each other. It builds no tree, so that it takes as long as the
//! text.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::depth::Depth;
use crate::markdown::parse;
use crate::markdown::parse::Document;
use crate::markdown::parse::RawText;

/// Something in a text that would spoil the page around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosure {
    /// What is wrong.
    pub kind: EnclosureKind,
    /// The tag or the mark that opens it.
    pub span: Range<usize>,
    /// Whether it is raw HTML, which is harmless where raw HTML is shown as text.
    pub is_raw: bool,
}

/// How a text would spoil the page around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnclosureKind {
    /// This element or `<!--` is never closed.
    Unclosed(String),
    /// This one is closed after text of Markdown, which it takes in. Trusted HTML may mean it.
    TakesIn(String),
    /// This tag has no `>`.
    Unfinished(String),
    /// Too much is open at once.
    TooDeep,
}

/// What is open.
struct Open {
    end: Closing,
    name: String,
    span: Range<usize>,
    /// Whether the paragraph or the block that it began in is over.
    is_left: bool,
    /// Whether text of Markdown has followed then.
    takes_in: bool,
}

/// How something that is open is closed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Closing {
    /// With `-->`.
    Comment,
    /// With its end tag, and nothing else in it is a tag.
    Text,
    /// With its end tag; what stands in it is read as Markdown's and HTML's, and gets lost.
    Element,
    /// With its end tag; what stands in it can be seen only if it is closed.
    Fallback,
    /// Never.
    Not,
}

/// Elements that take in what follows. Of those of [`Closing::Text`] the sanitiser, which reads as a
/// browser with scripts does, has `noscript`.
const ELEMENTS: [(&str, Closing); 22] = [
    ("script", Closing::Text),
    ("style", Closing::Text),
    ("textarea", Closing::Text),
    ("title", Closing::Text),
    ("xmp", Closing::Text),
    ("iframe", Closing::Text),
    ("noembed", Closing::Text),
    ("noframes", Closing::Text),
    ("noscript", Closing::Text),
    ("plaintext", Closing::Not),
    ("svg", Closing::Fallback),
    ("math", Closing::Fallback),
    ("template", Closing::Element),
    ("audio", Closing::Fallback),
    ("canvas", Closing::Fallback),
    ("datalist", Closing::Fallback),
    ("details", Closing::Fallback),
    ("dialog", Closing::Fallback),
    ("object", Closing::Fallback),
    ("select", Closing::Fallback),
    ("video", Closing::Fallback),
    ("frameset", Closing::Fallback),
];

/// What a text encloses that it should not, in the order in which it is found.
pub fn enclosures(document: &Document<'_>) -> Vec<Enclosure> {
    let mut walk = Walk {
        document,
        open: Vec::new(),
        around: Vec::new(),
        depth: Depth::default(),
        found: Vec::new(),
    };
    let mut at = 0;
    while at < document.events.len() {
        at = match document.notes.is_hidden(at) {
            true => at + 1,
            false => walk.event(at),
        };
    }
    walk.leave_all();
    walk.found
}

struct Walk<'d, 'a> {
    document: &'d Document<'a>,
    /// What is open, the innermost last.
    open: Vec<Open>,
    /// What is open around the footnotes that are being read, which are shown elsewhere.
    around: Vec<Vec<Open>>,
    depth: Depth,
    found: Vec<Enclosure>,
}

impl Walk<'_, '_> {
    /// Reads one event; returns the number of the next one to read.
    fn event(&mut self, at: usize) -> usize {
        match &self.document.events[at].0 {
            Event::Start(Tag::HtmlBlock) => {
                self.raw(at);
                self.leave_block();
                return self.document.mate(at) + 1;
            }
            // Its alternative text is text and nothing else.
            Event::Start(Tag::Image { .. }) => {
                self.text();
                return self.document.mate(at) + 1;
            }
            Event::Start(tag) => self.start(at, tag),
            Event::End(end) => self.end(*end),
            Event::InlineHtml(_) => self.raw(at),
            Event::SoftBreak | Event::HardBreak => {}
            Event::Text(text) if text.trim().is_empty() => {}
            _ => self.text(),
        }
        at + 1
    }

    fn start(&mut self, at: usize, tag: &Tag<'_>) {
        if !is_inline(tag.to_end()) {
            self.leave_block();
            // Its own tags would be taken in, even if it has no text.
            self.text();
        }
        if matches!(tag, Tag::FootnoteDefinition(_)) {
            self.around.push(std::mem::take(&mut self.open));
        }
        if self.depth.enter(is_inline(tag.to_end())) {
            let range = self.document.range(at);
            let text = &self.document.text[range.clone()];
            let line = text.find('\n').unwrap_or(text.len());
            self.report(
                EnclosureKind::TooDeep,
                range.start..range.start + line,
                false,
            );
        }
    }

    fn end(&mut self, end: TagEnd) {
        if !is_inline(end) {
            self.leave_block();
        }
        self.depth.leave(is_inline(end));
        if end == TagEnd::FootnoteDefinition {
            self.leave_all();
            self.open = self.around.pop().unwrap_or_default();
        }
    }

    /// The paragraph or the block around what is open is over.
    fn leave_block(&mut self) {
        for open in &mut self.open {
            open.is_left = true;
        }
    }

    /// Text of Markdown stands here.
    fn text(&mut self) {
        for open in &mut self.open {
            open.takes_in |= open.is_left;
        }
    }

    /// What is open now stays so.
    fn leave_all(&mut self) {
        for open in std::mem::take(&mut self.open) {
            self.report(EnclosureKind::Unclosed(open.name), open.span, true);
        }
    }

    fn report(&mut self, kind: EnclosureKind, span: Range<usize>, is_raw: bool) {
        self.found.push(Enclosure { kind, span, is_raw });
    }

    /// Reads one piece of raw HTML.
    fn raw(&mut self, event: usize) {
        let raw = RawText::at(self.document, event);
        let mut at = 0;
        while at < raw.html.len() {
            at = match self.open.last().map(|open| open.end) {
                Some(Closing::Not) => return,
                Some(Closing::Comment) => self.comment(&raw, at),
                Some(Closing::Text) => self.raw_text(&raw, at),
                _ => self.markup(&raw, at),
            };
        }
    }

    /// Goes on in a comment; returns where to read on.
    fn comment(&mut self, raw: &RawText<'_>, at: usize) -> usize {
        let end = parse::comment_end(&raw.html, at);
        let content = &raw.html[at..end.unwrap_or(raw.html.len())];
        self.opened_again(content.contains("<!--"));
        if end.is_some() {
            self.close();
        }
        end.unwrap_or(raw.html.len())
    }

    /// Goes on in an element whose content is text; returns where to read on.
    fn raw_text(&mut self, raw: &RawText<'_>, at: usize) -> usize {
        let Some(name) = self.open.last().map(|open| open.name.clone()) else {
            return at;
        };
        let content = parse::text_content(&raw.html, at, &name);
        // What is written in a script's strings may hold its name; there are better ways to say so.
        self.opened_again(content.opens_again && name != "script");
        match content.end {
            Some(end) => {
                self.close();
                let tag = parse::tag(&raw.html, end + 2, &mut |_| {});
                self.unfinished(raw, end, &tag);
                tag.end
            }
            None => raw.html.len(),
        }
    }

    /// The same is opened again in what is open, which has to have been closed before.
    fn opened_again(&mut self, again: bool) {
        if let Some(open) = self.open.last().filter(|_| again) {
            let (name, span) = (open.name.clone(), open.span.clone());
            if !self.found.iter().any(|found| found.span == span) {
                self.report(EnclosureKind::Unclosed(name), span, true);
            }
        }
    }

    /// The innermost of what is open is closed.
    fn close(&mut self) {
        if let Some(open) = self.open.pop()
            && open.takes_in
            && open.end != Closing::Fallback
        {
            self.report(EnclosureKind::TakesIn(open.name), open.span, true);
        }
    }

    /// Reads the next tag or comment; returns where to read on.
    fn markup(&mut self, raw: &RawText<'_>, from: usize) -> usize {
        let html: &str = &raw.html;
        let Some(found) = html[from..].find('<') else {
            return html.len();
        };
        let at = from + found;
        let rest = &html[at + 1..];
        match rest.bytes().next() {
            Some(b'!') if rest.starts_with("!--") => match parse::whole_comment(rest) {
                Some(len) => at + 1 + len,
                None => {
                    self.open(Closing::Comment, "!--", raw.source_range(at..at + 4));
                    at + 4
                }
            },
            Some(b'!' | b'?') => self.bogus_comment(raw, at),
            Some(b'/') => match rest.as_bytes().get(1) {
                Some(byte) if byte.is_ascii_alphabetic() => self.end_tag(raw, at),
                Some(b'>') => at + 3,
                Some(_) => self.bogus_comment(raw, at),
                None => html.len(),
            },
            Some(byte) if byte.is_ascii_alphabetic() => self.start_tag(raw, at),
            _ => at + 1,
        }
    }

    /// What HTML takes for a comment up to the next `>`.
    fn bogus_comment(&mut self, raw: &RawText<'_>, at: usize) -> usize {
        match raw.html[at..].find('>') {
            Some(end) => at + end + 1,
            None => {
                let name: String = raw.html[at + 1..].chars().take(1).collect();
                let span = raw.source_range(at..at + 2);
                self.report(EnclosureKind::Unfinished(name), span, true);
                raw.html.len()
            }
        }
    }

    fn end_tag(&mut self, raw: &RawText<'_>, at: usize) -> usize {
        let tag = parse::tag(&raw.html, at + 2, &mut |_| {});
        self.unfinished(raw, at, &tag);
        let name = tag.name.to_ascii_lowercase();
        self.depth.close(&name);
        // An end tag does not reach out of a template.
        let reached = |open: &Open| open.name == name || open.end == Closing::Element;
        let place = self.open.iter().rposition(reached);
        if let Some(place) = place.filter(|&place| self.open[place].name == name) {
            for inner in self.open.split_off(place + 1) {
                self.report(EnclosureKind::Unclosed(inner.name), inner.span, true);
            }
            self.close();
        }
        tag.end
    }

    fn start_tag(&mut self, raw: &RawText<'_>, at: usize) -> usize {
        let tag = parse::tag(&raw.html, at + 1, &mut |_| {});
        let span = raw.source_range(at..at + 1 + tag.name.len());
        self.unfinished(raw, at, &tag);
        let name = tag.name.to_ascii_lowercase();
        let foreign = self.open.iter().any(|open| parse::is_drawing(&open.name));
        let foreign = foreign || parse::is_drawing(&name);
        if tag.is_self_closing && foreign {
            return tag.end;
        }
        if self.depth.open(&name) {
            self.report(EnclosureKind::TooDeep, span.clone(), true);
        }
        if let Some((_, end)) = ELEMENTS.iter().find(|(known, _)| *known == name) {
            self.open(*end, &name, span);
        }
        tag.end
    }

    fn open(&mut self, end: Closing, name: &str, span: Range<usize>) {
        self.open.push(Open {
            end,
            name: name.to_owned(),
            span,
            is_left: false,
            takes_in: false,
        });
    }

    /// Reports a tag at `at` that has no end.
    fn unfinished(&mut self, raw: &RawText<'_>, at: usize, tag: &parse::TagText<'_>) {
        if !tag.is_finished {
            let name = raw.html[at + 1..]
                .split(|c: char| c.is_whitespace() || c == '>')
                .next();
            let name = name.unwrap_or_default();
            let span = raw.source_range(at..at + 1 + name.len());
            self.report(EnclosureKind::Unfinished(name.to_owned()), span, true);
        }
    }
}

fn is_inline(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}
