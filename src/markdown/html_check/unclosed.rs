//! HTML that is not closed and swallows the text after it.
//!
//! Markdown's blocks end where they end, whatever is in them. An element of raw HTML does not: an
//! open `<style>` or comment makes everything after it a part of itself, on the page and in the
//! sanitiser. This walk follows the pieces of raw HTML through a text as a browser's tokeniser does
//! (<https://html.spec.whatwg.org/multipage/parsing.html#tokenization>), notes what swallows text,
//! and counts how deep elements are nested. It builds no tree, so that its time is linear in the
//! text.

use std::ops::Range;

use memchr::memchr;
use pulldown_cmark::{Event, Tag, TagEnd};
use rustc_hash::FxHashSet;

use super::depth::Depth;
use super::open_elements::{EndTag, OpenElements};
use super::words_in_tags;
use crate::base::source::floor_char_boundary;
use crate::markdown::parse::{self, HtmlTag, ParsedText, RawPiece, is_inline};

/// Something in a text that would spoil the page around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HtmlProblem {
    /// What is wrong.
    pub kind: HtmlProblemKind,
    /// The tag or the `<!--` that opens it.
    pub span: Range<usize>,
    /// Whether it is raw HTML, which is harmless where raw HTML is shown as text.
    pub is_raw: bool,
}

/// How a text would spoil the page around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HtmlProblemKind {
    /// This element or `<!--` is never closed.
    Unclosed(String),
    /// This element is closed after Markdown text, which it swallows.
    Swallows(String),
    /// This tag has no `>`.
    Unfinished(String),
    /// This element, which must have an end tag, has none. What follows is a part of it.
    WithoutEnd {
        /// Its name.
        name: String,
        /// Whether it has taken in text behind its block, not only what the page has after the text.
        takes_in: bool,
    },
    /// This element (`!` for a declaration, `?` for an instruction) is none that a page keeps.
    NotKept(String),
    /// Words in angle brackets, the first of which is an element's name.
    Words {
        /// The element's name.
        name: String,
        /// Whether the element that they make takes in what follows.
        takes_in: bool,
    },
    /// An element that must have an end tag has none, and ends with its block, so that only its tag is missed.
    EndsWithBlock(String),
    /// What looks like a tag or a comment, and is text as it has no end.
    NoTag(String),
    /// Text in a table, but in none of its cells: a browser puts it before the table.
    BetweenCells,
    /// This end tag ends nothing.
    StrayEnd(String),
    /// This part of a table is in none, so that a browser drops its tag.
    OutsideTable(String),
    /// Too much is open at once.
    TooDeep,
}

/// An element or a comment that is open.
struct OpenElement {
    closing: Closing,
    name: String,
    span: Range<usize>,
    /// Whether the paragraph or the block that it began in is over.
    is_left: bool,
    /// Whether Markdown text has followed since.
    swallows: bool,
}

/// How something that is open is closed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Closing {
    /// With `-->`.
    Comment,
    /// With its end tag, and nothing else in it is a tag: `<style>`.
    Text,
    /// With its end tag; what is in it is read as usual, but never shown: `<template>`.
    Hidden,
    /// With its end tag; it may hold Markdown, as what is in it is shown: `<details>`, `<svg>`.
    Shown,
    /// Never.
    Never,
}

/// Elements that swallow what follows. `noscript` is among those of [`Closing::Text`] since the
/// sanitiser reads as a browser with scripts does.
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
    ("plaintext", Closing::Never),
    ("svg", Closing::Shown),
    ("math", Closing::Shown),
    ("template", Closing::Hidden),
    ("audio", Closing::Shown),
    ("canvas", Closing::Shown),
    ("datalist", Closing::Shown),
    ("details", Closing::Shown),
    ("dialog", Closing::Shown),
    ("object", Closing::Shown),
    ("select", Closing::Shown),
    ("video", Closing::Shown),
    ("frameset", Closing::Shown),
];

/// The problems of a text, in the order in which they are found.
pub fn html_problems(text: &ParsedText<'_>) -> Vec<HtmlProblem> {
    let source = text.events.source;
    let mut walk = HtmlWalk {
        text,
        open: Vec::new(),
        around: Vec::new(),
        depth: Depth::default(),
        elements: OpenElements::default(),
        elements_around: Vec::new(),
        has_html: memchr(b'<', &source.as_bytes()[text.events.body_start()..]).is_some(),
        has_raw_paragraph: false,
        not_kept: FxHashSet::default(),
        found: Vec::new(),
    };
    text.walk(|at| walk.event(at));
    if !text.footnotes.shown.is_empty() {
        // They are shown behind everything else.
        walk.elements.leave_block();
        walk.elements.text();
    }
    walk.leave_all();
    walk.leave_elements(OpenElements::default());
    walk.problems()
}

/// The element that the page has for a block of Markdown.
fn element(end: TagEnd) -> Option<&'static str> {
    Some(match end {
        TagEnd::Paragraph => "p",
        TagEnd::Heading(_) => "h2",
        TagEnd::BlockQuote(None) => "blockquote",
        TagEnd::BlockQuote(Some(_)) => "aside",
        TagEnd::CodeBlock => "pre",
        TagEnd::List(true) => "ol",
        TagEnd::List(false) => "ul",
        TagEnd::Item => "li",
        TagEnd::DefinitionList => "dl",
        TagEnd::DefinitionListTitle => "dt",
        TagEnd::DefinitionListDefinition => "dd",
        TagEnd::Table => "table",
        TagEnd::TableHead | TagEnd::TableRow => "tr",
        TagEnd::TableCell => "td",
        _ => return None,
    })
}

/// The name of an element that has taken in text for lack of its end.
fn without_end(problem: &HtmlProblem) -> Option<String> {
    match &problem.kind {
        HtmlProblemKind::WithoutEnd {
            name,
            takes_in: true,
        } => Some(name.clone()),
        _ => None,
    }
}

/// The byte after the first blank line in a text.
fn blank_line(text: &str) -> Option<usize> {
    let mut at = text.find('\n')? + 1;
    while let Some(len) = text[at..].find('\n') {
        if text[at..at + len].trim().is_empty() {
            return Some(at + len);
        }
        at += len + 1;
    }
    None
}

/// Whether an element is dropped outside a table.
fn is_part_of_table(name: &str) -> bool {
    matches!(
        name,
        "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" | "caption" | "col" | "colgroup"
    )
}

struct HtmlWalk<'d, 'a> {
    text: &'d ParsedText<'a>,
    /// What is open, the innermost last.
    open: Vec<OpenElement>,
    /// What is open around the footnotes that are being read, which are shown elsewhere.
    around: Vec<Vec<OpenElement>>,
    depth: Depth,
    elements: OpenElements,
    elements_around: Vec<OpenElements>,
    /// Whether there can be raw HTML at all. In most texts there is none, and none of its elements is
    /// open.
    has_html: bool,
    /// Whether there is a `<p>` that is not Markdown's.
    has_raw_paragraph: bool,
    /// The elements that are reported as not kept.
    not_kept: FxHashSet<String>,
    found: Vec<HtmlProblem>,
}

impl HtmlWalk<'_, '_> {
    /// All that was found. That an element is not kept goes without saying where it swallows text, and that an end
    /// tag comes too late where the element is reported.
    fn problems(mut self) -> Vec<HtmlProblem> {
        self.join_words();
        if !self.not_kept.is_empty() {
            let swallows = |it: &&HtmlProblem| {
                matches!(
                    it.kind,
                    HtmlProblemKind::Unclosed(_) | HtmlProblemKind::Swallows(_)
                )
            };
            let swallowing = self.found.iter().filter(swallows);
            let swallowing: FxHashSet<usize> = swallowing.map(|it| it.span.start).collect();
            let without_end: FxHashSet<String> =
                self.found.iter().filter_map(without_end).collect();
            self.found.retain(|it| match &it.kind {
                HtmlProblemKind::NotKept(_) => !swallowing.contains(&it.span.start),
                HtmlProblemKind::StrayEnd(name) => !without_end.contains(name),
                _ => true,
            });
        }
        self.found
    }

    /// Words in angle brackets that make an element without an end are one problem.
    fn join_words(&mut self) {
        let is_words = |it: &HtmlProblem| matches!(it.kind, HtmlProblemKind::Words { .. });
        let words = self.found.iter().filter(|it| is_words(it));
        let words: FxHashSet<usize> = words.map(|it| it.span.start).collect();
        if words.is_empty() {
            return;
        }
        let mut spoiling: FxHashSet<usize> = FxHashSet::default();
        self.found.retain(|it| {
            let start = it.span.start;
            if is_words(it) || !words.contains(&start) {
                return true;
            }
            match it.kind {
                HtmlProblemKind::Unclosed(_)
                | HtmlProblemKind::Swallows(_)
                | HtmlProblemKind::WithoutEnd { takes_in: true, .. } => {
                    spoiling.insert(start);
                    false
                }
                HtmlProblemKind::TooDeep | HtmlProblemKind::Unfinished(_) => true,
                _ => false,
            }
        });
        for it in &mut self.found {
            if let HtmlProblemKind::Words { takes_in, .. } = &mut it.kind {
                *takes_in = spoiling.contains(&it.span.start);
            }
        }
    }

    /// Reads one event; returns the index of the next one to read.
    fn event(&mut self, at: usize) -> usize {
        match &self.text.events[at].0 {
            Event::Start(Tag::HtmlBlock) => {
                self.raw(at);
                self.leave_block();
                return self.text.events.mate(at) + 1;
            }
            // Its alternative text is text and nothing else.
            Event::Start(Tag::Image { .. }) => {
                self.markdown();
                return self.text.events.mate(at) + 1;
            }
            Event::Start(tag) => self.start(at, tag),
            Event::End(end) => self.end(at, *end),
            Event::InlineHtml(_) => self.raw(at),
            Event::SoftBreak | Event::HardBreak => {}
            Event::Text(text) if text.trim().is_empty() => {}
            Event::Text(text) => {
                if text.starts_with('<') {
                    self.no_tag(at);
                }
                self.markdown();
            }
            _ => self.markdown(),
        }
        at + 1
    }

    fn start(&mut self, at: usize, tag: &Tag<'_>) {
        if matches!(tag, Tag::FootnoteDefinition(_)) {
            self.around.push(std::mem::take(&mut self.open));
            let inner = self.elements.of_a_footnote();
            let around = std::mem::replace(&mut self.elements, inner);
            self.elements_around.push(around);
        }
        if !is_inline(tag.to_end()) {
            self.leave_block();
            if self.has_html
                && let Some(name) = element(tag.to_end())
            {
                if self.elements.is_between_cells() {
                    let range = self.text.events.range(at);
                    let text = &self.text.events.source[range.clone()];
                    let len = text.lines().next().unwrap_or_default().trim_end().len();
                    self.between_cells(range.start..range.start + len);
                }
                self.elements.enter_markdown(name);
            }
            // Its own tags would be swallowed, even if it has no text.
            self.markdown();
        }
        if self.depth.enter(is_inline(tag.to_end())) {
            let range = self.text.events.range(at);
            let text = &self.text.events.source[range.clone()];
            let line = text.find('\n').unwrap_or(text.len());
            let first_line = range.start..range.start + line;
            self.report(HtmlProblemKind::TooDeep, first_line, false);
        }
    }

    fn end(&mut self, at: usize, end: TagEnd) {
        if !is_inline(end) {
            self.leave_block();
        }
        self.depth.leave(is_inline(end));
        if end == TagEnd::FootnoteDefinition {
            self.leave_all();
            self.open = self.around.pop().unwrap_or_default();
            let definition = self.text.events.mate(at);
            let last = self.text.footnotes.shown.last();
            let is_last = last.is_some_and(|last| last.definition == definition);
            self.elements.end_footnote(is_last);
            let around = self.elements_around.pop().unwrap_or_default();
            self.leave_elements(around);
        } else if self.has_html
            && let Some(name) = element(end)
        {
            self.elements.leave_markdown(name);
        }
    }

    /// The paragraph or the block around what is open is over.
    fn leave_block(&mut self) {
        for open in &mut self.open {
            open.is_left = true;
        }
        self.elements.leave_block();
    }

    /// Markdown text stands here.
    fn markdown(&mut self) {
        for open in &mut self.open {
            open.swallows |= open.is_left;
        }
        self.elements.text();
    }

    /// What is open now stays so.
    fn leave_all(&mut self) {
        for open in std::mem::take(&mut self.open) {
            self.report(HtmlProblemKind::Unclosed(open.name), open.span, true);
        }
    }

    /// The text, or the footnote, is over, and what is open goes on. `around` is what was open before.
    fn leave_elements(&mut self, around: OpenElements) {
        let elements = std::mem::replace(&mut self.elements, around);
        for missing in elements.finish() {
            let (name, takes_in) = (missing.name, missing.takes_in);
            let kind = match missing.ends_with_block {
                true => HtmlProblemKind::EndsWithBlock(name),
                false => HtmlProblemKind::WithoutEnd { name, takes_in },
            };
            self.report(kind, missing.span, true);
        }
    }

    /// A tag of an element that a page does not keep as it is. Once a text is enough where only the tag is
    /// lost (`<font>`); where words are lost, as with `<script>` and `<name withheld>`, each is named.
    fn not_kept(&mut self, name: &str, is_end: bool, span: Range<usize>) {
        let loses_words =
            !parse::is_html_element(name) || matches!(name, "script" | "style" | "template");
        if self.not_kept.insert(name.to_owned()) || loses_words && !is_end {
            self.report(HtmlProblemKind::NotKept(name.to_owned()), span, true);
        }
    }

    /// An end tag of what is not open, once for each element. A `<p>` ends where a paragraph of Markdown begins, so its
    /// own end often comes behind that.
    fn stray_end(&mut self, name: &str, span: Range<usize>) {
        if !(name == "p" && self.has_raw_paragraph) && self.not_kept.insert(format!("/{name}")) {
            self.report(HtmlProblemKind::StrayEnd(name.to_owned()), span, true);
        }
    }

    fn report(&mut self, kind: HtmlProblemKind, span: Range<usize>, is_raw: bool) {
        self.found.push(HtmlProblem { kind, span, is_raw });
    }

    /// Reads one piece of raw HTML.
    fn raw(&mut self, event: usize) {
        let raw = RawPiece::at(&self.text.events, event);
        let mut at = 0;
        while at < raw.html.len() {
            at = match self.open.last().map(|open| open.closing) {
                Some(Closing::Never) => return,
                Some(Closing::Comment) => self.comment(&raw, at),
                Some(Closing::Text) => self.raw_text(&raw, at),
                _ => self.markup(&raw, at),
            };
        }
    }

    /// Goes on in a comment; returns where to read on.
    fn comment(&mut self, raw: &RawPiece<'_>, at: usize) -> usize {
        let end = parse::comment_end(&raw.html, at);
        let content = &raw.html[at..end.unwrap_or(raw.html.len())];
        self.opened_again(content.contains("<!--"));
        if end.is_some() {
            self.close();
        }
        end.unwrap_or(raw.html.len())
    }

    /// Goes on in an element whose content is text; returns where to read on.
    fn raw_text(&mut self, raw: &RawPiece<'_>, at: usize) -> usize {
        let Some(name) = self.open.last().map(|open| open.name.clone()) else {
            return at;
        };
        let content = parse::text_content(&raw.html, at, &name);
        // A string in a script may hold `<script`, which is not a mistake.
        self.opened_again(content.opens_again && name != "script");
        match content.end {
            Some(end) => {
                self.close();
                let tag = parse::tag(&raw.html, end);
                self.unfinished(raw, &tag);
                tag.range.end
            }
            None => raw.html.len(),
        }
    }

    /// The same is opened again in what is open: its end was forgotten, and the end that follows
    /// belongs to the second one.
    fn opened_again(&mut self, again: bool) {
        if let Some(open) = self.open.last().filter(|_| again) {
            let (name, span) = (open.name.clone(), open.span.clone());
            if !self.found.iter().any(|found| found.span == span) {
                self.report(HtmlProblemKind::Unclosed(name), span, true);
            }
        }
    }

    /// The innermost of what is open is closed.
    fn close(&mut self) {
        if let Some(open) = self.open.pop()
            && open.swallows
            && open.closing != Closing::Shown
        {
            self.report(HtmlProblemKind::Swallows(open.name), open.span, true);
        }
    }

    /// Reads the next tag or comment from a byte on; returns where to read on.
    fn markup(&mut self, raw: &RawPiece<'_>, from: usize) -> usize {
        let html: &str = &raw.html;
        let found = html[from..].find('<');
        let at = found.map_or(html.len(), |found| from + found);
        let text = &html[from..at];
        self.text_between_tags(text);
        let words = text.trim();
        if !words.is_empty() && self.elements.is_between_cells() {
            let start = from + (text.len() - text.trim_start().len());
            let span = raw.source_range(start..start + words.len());
            self.between_cells(span);
        }
        if found.is_none() {
            return html.len();
        }
        let rest = &html[at + 1..];
        match rest.bytes().next() {
            Some(b'!') if rest.starts_with("!--") => match parse::empty_comment(html, at) {
                Some(end) => end,
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

    /// Text between two tags. A `<pre>` is the one element whose block goes on behind a blank line; that it takes in
    /// what follows is told by such a line.
    fn text_between_tags(&mut self, text: &str) {
        let mut rest = text;
        if self.elements.is_in("pre")
            && let Some(blank) = blank_line(text)
        {
            if !text[..blank].trim().is_empty() {
                self.elements.text();
            }
            self.elements.leave_block();
            rest = &text[blank..];
        }
        if !rest.trim().is_empty() {
            self.elements.text();
        }
    }

    /// Text in a table and in none of its cells: that the table is not closed is reported elsewhere, so once for each
    /// text is enough.
    fn between_cells(&mut self, span: Range<usize>) {
        if self.not_kept.insert("text in table".to_owned()) {
            self.report(HtmlProblemKind::BetweenCells, span, true);
        }
    }

    /// Text that begins with a `<` and is neither a tag nor a comment, though it was meant as one: `<img src="a.png"`
    /// without `>`, `<!-- so`, `</b and`. Prose has such signs too: `x <a`, `p <b and`.
    fn no_tag(&mut self, at: usize) {
        let source = self.text.events.source;
        let start = self.text.events.range(at).start;
        let rest = &source[start..];
        let end = rest.find("\n\n").unwrap_or(rest.len()).min(2000);
        let rest = &rest[..floor_char_boundary(rest, end)];
        let is_escaped = source.as_bytes()[..start].iter().rev();
        if is_escaped.take_while(|byte| **byte == b'\\').count() % 2 == 1 {
            return;
        }
        if rest.starts_with("<!--") {
            let kind = HtmlProblemKind::NoTag("!--".to_owned());
            return self.report(kind, start..start + 4, true);
        }
        let Some(inner) = rest.strip_prefix('<') else {
            return;
        };
        let is_end = inner.starts_with('/');
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        let ends = |c: char| !c.is_ascii_alphanumeric();
        let len = inner.find(ends).unwrap_or(inner.len());
        let name = inner[..len].to_ascii_lowercase();
        if !parse::is_html_element(&name) {
            return;
        }
        let behind = &inner[len..];
        let attribute = behind.trim_start();
        let word = attribute.find(|c: char| !(c.is_ascii_alphanumeric() || "-:_".contains(c)));
        let word = word.unwrap_or(attribute.len());
        let value = attribute[word..].trim_start().strip_prefix('=');
        let has_attribute = behind.starts_with(char::is_whitespace)
            && word > 0
            && value.is_some_and(|value| {
                value.trim_start().starts_with(['"', '\'', '“', '”'])
                    || matches!(&attribute[..word], "src" | "href" | "alt" | "class" | "id")
                        && value.starts_with(|c: char| !c.is_whitespace())
            });
        let line = behind.lines().next().unwrap_or_default().trim();
        let is_cut = (is_end || matches!(name.as_str(), "br" | "hr" | "img" | "wbr"))
            && !behind.starts_with(|c: char| c.is_alphanumeric() || "-.=".contains(c))
            && (is_end || line.is_empty() || behind.trim_start() == "/");
        if has_attribute || is_cut {
            let len = 1 + usize::from(is_end) + len;
            let slash = if is_end { "/" } else { "" };
            let kind = HtmlProblemKind::NoTag(format!("{slash}{name}"));
            self.report(kind, start..start + len, true);
        }
    }

    /// `<!x`, `<?x` and `</1`: to a browser a comment up to the next `>`.
    fn bogus_comment(&mut self, raw: &RawPiece<'_>, at: usize) -> usize {
        match raw.html[at..].find('>') {
            Some(end) => {
                let sign = &raw.html[at + 1..at + 2];
                self.not_kept(sign, false, raw.source_range(at..at + end + 1));
                at + end + 1
            }
            None => {
                let name: String = raw.html[at + 1..].chars().take(1).collect();
                let span = raw.source_range(at..at + 2);
                self.report(HtmlProblemKind::Unfinished(name), span, true);
                raw.html.len()
            }
        }
    }

    fn end_tag(&mut self, raw: &RawPiece<'_>, at: usize) -> usize {
        let tag = parse::tag(&raw.html, at);
        self.unfinished(raw, &tag);
        let name = tag.name.to_ascii_lowercase();
        self.depth.close(&name);
        if !self.is_in_drawing() {
            let is_element = self.elements.close(&name);
            let is_open = is_element || self.open.iter().any(|open| open.name == name);
            let span = || raw.source_range(tag.range.clone());
            if !parse::is_kept(&name) && !parse::is_drawing(&name) {
                self.not_kept(&name, true, span());
            } else if !is_open && tag.is_finished && self.elements.keeps_account_of(&name) {
                self.stray_end(&name, span());
            }
        }
        // An end tag does not reach out of a template.
        let reached = |open: &OpenElement| open.name == name || open.closing == Closing::Hidden;
        let place = self.open.iter().rposition(reached);
        if let Some(place) = place.filter(|&place| self.open[place].name == name) {
            for inner in self.open.split_off(place + 1) {
                self.report(HtmlProblemKind::Unclosed(inner.name), inner.span, true);
            }
            self.close();
        }
        tag.range.end
    }

    fn start_tag(&mut self, raw: &RawPiece<'_>, at: usize) -> usize {
        let tag = parse::tag(&raw.html, at);
        let span = raw.source_range(at..at + 1 + tag.name.len());
        self.unfinished(raw, &tag);
        let name = tag.name.to_ascii_lowercase();
        let is_in_drawing = self.is_in_drawing();
        self.has_raw_paragraph |= name == "p";
        let is_words = !is_in_drawing
            && parse::is_html_element(&name)
            && words_in_tags::are_prose(&name, &tag.without_value);
        if is_words {
            if name == "table" {
                // What follows is no table.
                self.not_kept.insert("text in table".to_owned());
            }
            let (name, takes_in) = (name.clone(), false);
            let span = raw.source_range(tag.range.clone());
            self.report(HtmlProblemKind::Words { name, takes_in }, span, true);
        } else if !is_in_drawing && !parse::is_kept(&name) {
            self.not_kept(&name, false, raw.source_range(tag.range.clone()));
        }
        if !is_in_drawing && !is_words && is_part_of_table(&name) && !self.elements.is_in("table") {
            let span = raw.source_range(tag.range.clone());
            if self.not_kept.insert(name.clone()) {
                self.report(HtmlProblemKind::OutsideTable(name.clone()), span, true);
            }
        }
        if tag.is_self_closing && (is_in_drawing || parse::is_drawing(&name)) {
            return tag.range.end;
        }
        if self.depth.open(&name) {
            self.report(HtmlProblemKind::TooDeep, span.clone(), true);
        }
        let swallowing = ELEMENTS.iter().find(|(known, _)| *known == name);
        let holds_tags = !matches!(swallowing, Some((_, Closing::Text | Closing::Never)));
        let is_ordinary = holds_tags && !is_in_drawing && !parse::is_drawing(&name);
        if is_ordinary && tag.is_finished {
            let is_asked = swallowing.is_none() && !parse::may_lack_its_end(&name);
            let end = if is_asked {
                EndTag::Required
            } else {
                EndTag::NotAsked
            };
            self.elements.open(&name, span.clone(), end);
        }
        if let Some((_, closing)) = swallowing {
            self.open(*closing, &name, span);
        }
        tag.range.end
    }

    fn is_in_drawing(&self) -> bool {
        self.open.iter().any(|open| parse::is_drawing(&open.name))
    }

    fn open(&mut self, closing: Closing, name: &str, span: Range<usize>) {
        self.open.push(OpenElement {
            closing,
            name: name.to_owned(),
            span,
            is_left: false,
            swallows: false,
        });
    }

    /// Reports a tag that has no end.
    fn unfinished(&mut self, raw: &RawPiece<'_>, tag: &HtmlTag<'_>) {
        if !tag.is_finished {
            let at = tag.range.start;
            let name = raw.html[at + 1..]
                .split(|c: char| c.is_whitespace() || c == '>')
                .next();
            let name = name.unwrap_or_default();
            let span = raw.source_range(at..at + 1 + name.len());
            self.report(HtmlProblemKind::Unfinished(name.to_owned()), span, true);
        }
    }
}
