//! The elements that are open at one place of a text, those of Markdown and those of raw HTML, and
//! which of them were never closed and take in text behind their block.
//!
//! This follows the stack of open elements of the HTML standard
//! (<https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements>): a browser
//! closes a `<span>` where its paragraph ends, a `<div>` where the list item around it ends, and a `<b>`
//! nowhere: it is formatting, which goes on in the next block. So `a <span>b` does no harm, and
//! `a <b>b` makes the rest of the text bold.
//!
//! Elements that would swallow text (`<style>`, `<details>`) are reported by `unclosed`; here they only
//! count as being open.

use std::ops::Range;

use crate::markdown::parse;

/// More elements than this are not looked at: there are too many to be nested, which is an error too.
const MOST: usize = 400;

/// Whether an element's end is missed when it lacks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum EndTag {
    /// By the standard it must be there.
    Required,
    /// It may be left out, or somebody else reports that it is.
    NotAsked,
}

/// An element whose end tag is missing.
pub struct MissingEnd {
    /// Its name.
    pub name: String,
    /// Its start tag up to the name.
    pub span: Range<usize>,
    /// Whether it has taken in text behind its block.
    pub takes_in: bool,
    /// Whether its block or something around it has ended it.
    pub ends_with_block: bool,
}

/// The elements that are open.
#[derive(Default)]
pub struct OpenElements {
    /// All but formatting, the innermost last.
    stack: Vec<StackElement>,
    /// The places in the stack of the open blocks of Markdown.
    blocks: Vec<(usize, usize)>,
    /// Open formatting, in order.
    formatting: Vec<StackElement>,
    /// How much formatting there was before each open cell (or other element that formatting does not
    /// leave).
    cells: Vec<usize>,
    /// How many elements have been opened.
    opened: usize,
    /// How many blocks have ended.
    block: usize,
    /// How many blocks had ended when the last text came.
    text: usize,
    missing: Vec<MissingEnd>,
}

struct StackElement {
    /// Tells it from all others.
    number: usize,
    name: String,
    /// Where it is written; nothing for a block of Markdown.
    span: Option<Range<usize>>,
    end: EndTag,
    /// How many blocks had ended before it.
    block: usize,
}

/// Whether formatting that is opened inside an element ends with it.
fn keeps_formatting(name: &str) -> bool {
    matches!(
        name,
        "td" | "th" | "caption" | "object" | "applet" | "marquee" | "template"
    )
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

impl OpenElements {
    /// The elements of a footnote, which the page shows elsewhere, while `self` waits.
    pub fn of_a_footnote(&self) -> Self {
        Self {
            block: self.block,
            opened: self.opened,
            ..Self::default()
        }
    }

    /// A block or a line of raw HTML is over.
    pub fn leave_block(&mut self) {
        self.block += 1;
    }

    /// Text stands here, or something else that a reader sees.
    pub fn text(&mut self) {
        self.text = self.block;
    }

    /// A block of Markdown begins; `name` is the element that the page has for it.
    pub fn enter_markdown(&mut self, name: &'static str) {
        self.make_room_for(name);
        self.blocks.push((self.stack.len(), self.opened));
        self.push(name, None, EndTag::NotAsked);
    }

    /// The innermost block of Markdown ends. A raw tag may have closed its paragraph before.
    pub fn leave_markdown(&mut self, name: &'static str) {
        let Some((place, number)) = self.blocks.pop() else {
            return;
        };
        match self.stack.get(place) {
            Some(open) if open.number == number => self.close_from(place, false),
            _ if name == "p" => {}
            _ => {
                if let Some(place) = self.stack.iter().rposition(|open| open.name == name) {
                    self.close_from(place, false);
                }
            }
        }
    }

    /// A start tag of raw HTML.
    pub fn open(&mut self, name: &str, span: Range<usize>, end: EndTag) {
        if parse::is_void(name) || self.stack.len() + self.formatting.len() > MOST {
            return;
        }
        if parse::is_formatting(name) {
            if matches!(name, "a" | "nobr") {
                // A second one ends the first.
                self.close_formatting(name, true);
            }
            let open = self.new_element(name, Some(span), EndTag::Required);
            return self.formatting.push(open);
        }
        if !self.is_placed(name) {
            return;
        }
        self.make_room_for(name);
        self.push(name, Some(span), end);
    }

    /// Whether an element of this name is open.
    pub fn is_in(&self, name: &str) -> bool {
        self.stack.iter().any(|open| open.name == name)
    }

    /// Whether text that stands here is in a table of raw HTML, but in none of its cells.
    pub fn is_between_cells(&self) -> bool {
        let last = self.stack.last().filter(|last| last.span.is_some());
        let last = last.map(|last| last.name.as_str());
        matches!(last, Some("table" | "tbody" | "thead" | "tfoot" | "tr"))
    }

    /// Whether an end tag of this name must end something that is known to be open. Of elements that are not
    /// followed here nobody knows, nor when there are too many.
    pub fn keeps_account_of(&self, name: &str) -> bool {
        let is_full = self.stack.len() + self.formatting.len() > MOST;
        !is_full && !parse::is_void(name) && self.is_placed(name)
    }

    /// An end tag of raw HTML; returns whether it ends an element of raw HTML, not one of Markdown's or none.
    pub fn close(&mut self, name: &str) -> bool {
        if parse::is_formatting(name) {
            return self.close_formatting(name, false);
        }
        let place = match name {
            "p" => self.paragraph(),
            "li" => self.within(&["ol", "ul"], |open| open == "li"),
            _ if is_heading(name) => self.within(&[], is_heading),
            "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" | "caption" | "table" => {
                let in_table = self.stack.iter().rposition(|open| open.name == "table");
                let found = self.stack.iter().rposition(|open| open.name == name);
                found.filter(|found| in_table.is_some_and(|table| table <= *found))
            }
            _ if parse::is_special(name) => self.within(&[], |open| open == name),
            _ => {
                let mut inner = self.stack.iter().enumerate().rev();
                let reached =
                    inner.find(|(_, open)| open.name == name || parse::is_special(&open.name));
                let found = reached.filter(|(_, open)| open.name == name);
                found.map(|(place, _)| place)
            }
        };
        let Some(place) = place else {
            return false;
        };
        let is_raw = self.stack[place].span.is_some();
        self.close_from(place, true);
        is_raw
    }

    /// The item of the list of footnotes ends, and only formatting goes on in the next one.
    pub fn end_footnote(&mut self, is_last: bool) {
        self.close_from(0, false);
        if !is_last {
            self.leave_block();
            self.text();
        }
    }

    /// The elements whose end is missing: those that others have closed, and all that are open now.
    pub fn finish(mut self) -> Vec<MissingEnd> {
        let stack = self.stack.drain(..).chain(self.formatting.drain(..));
        let left: Vec<StackElement> = stack.collect();
        for open in left {
            self.miss(open, true);
        }
        self.missing.sort_by_key(|missing| missing.span.start);
        self.missing
    }

    /// Whether an element may stand here at all: a browser passes over a cell outside a table, and
    /// over `<body>`.
    fn is_placed(&self, name: &str) -> bool {
        match name {
            "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" | "caption" => {
                self.stack.iter().any(|open| open.name == "table")
            }
            "html" | "head" | "body" | "frameset" | "colgroup" | "option" | "optgroup" | "rb"
            | "rp" | "rt" | "rtc" => false,
            _ => true,
        }
    }

    /// Ends what cannot go on when an element begins: a paragraph before a block, an item before the
    /// next one, a cell before the next one.
    fn make_room_for(&mut self, name: &str) {
        if parse::ends_paragraph(name)
            && let Some(paragraph) = self.paragraph()
        {
            self.close_from(paragraph, true);
        }
        let place = match name {
            "li" => self.item(&["li"]),
            "dd" | "dt" => self.item(&["dd", "dt"]),
            "td" | "th" => self.in_table(&["td", "th", "caption"]),
            "tr" => self.in_table(&["td", "th", "caption", "tr"]),
            "tbody" | "thead" | "tfoot" | "caption" => {
                let parts = ["td", "th", "caption", "tr", "tbody", "thead", "tfoot"];
                self.in_table(&parts)
            }
            _ if is_heading(name) => {
                let last = self.stack.len().checked_sub(1);
                last.filter(|&last| is_heading(&self.stack[last].name))
            }
            _ => None,
        };
        if let Some(place) = place {
            self.close_from(place, true);
        }
    }

    /// The open paragraph, unless something is around it that a paragraph's end does not reach out of.
    fn paragraph(&self) -> Option<usize> {
        self.within(&["button"], |open| open == "p")
    }

    /// The innermost element of a kind that an end tag reaches.
    fn within(&self, more_bounds: &[&str], is_meant: impl Fn(&str) -> bool) -> Option<usize> {
        for (place, open) in self.stack.iter().enumerate().rev() {
            if is_meant(&open.name) {
                return Some(place);
            }
            if parse::is_scope(&open.name) || more_bounds.contains(&open.name.as_str()) {
                return None;
            }
        }
        None
    }

    /// The open item that ends where the next one begins.
    fn item(&self, names: &[&str]) -> Option<usize> {
        for (place, open) in self.stack.iter().enumerate().rev() {
            if names.contains(&open.name.as_str()) {
                return Some(place);
            }
            if parse::is_special(&open.name)
                && !matches!(open.name.as_str(), "address" | "div" | "p")
            {
                return None;
            }
        }
        None
    }

    /// The outermost of some parts of the innermost table.
    fn in_table(&self, names: &[&str]) -> Option<usize> {
        let table = self.stack.iter().rposition(|open| open.name == "table")?;
        let inner = &self.stack[table + 1..];
        let part = inner
            .iter()
            .position(|open| names.contains(&open.name.as_str()))?;
        Some(table + 1 + part)
    }

    fn new_element(&mut self, name: &str, span: Option<Range<usize>>, end: EndTag) -> StackElement {
        self.opened += 1;
        StackElement {
            number: self.opened - 1,
            name: name.to_owned(),
            span,
            end,
            block: self.block,
        }
    }

    fn push(&mut self, name: &str, span: Option<Range<usize>>, end: EndTag) {
        if keeps_formatting(name) {
            self.cells.push(self.formatting.len());
        }
        let open = self.new_element(name, span, end);
        self.stack.push(open);
    }

    /// Ends formatting; what is inside goes on. Returns whether there is any of this name.
    fn close_formatting(&mut self, name: &str, is_missed: bool) -> bool {
        let first = self.cells.last().copied().unwrap_or(0);
        let found = self.formatting[first..]
            .iter()
            .rposition(|open| open.name == name);
        if let Some(place) = found {
            let open = self.formatting.remove(first + place);
            if is_missed {
                self.miss(open, false);
            }
        }
        found.is_some()
    }

    /// Ends an element and all that is inside; only formatting goes on, unless a cell ends.
    /// `has_end` says whether the outermost has an end tag.
    fn close_from(&mut self, place: usize, has_end: bool) {
        for (at, open) in self.stack.split_off(place).into_iter().enumerate().rev() {
            if keeps_formatting(&open.name)
                && let Some(before) = self.cells.pop()
            {
                for open in self.formatting.split_off(before) {
                    self.miss(open, false);
                }
            }
            if !(has_end && at == 0) {
                self.miss(open, false);
            }
        }
    }

    /// Notes an element whose end is missing, and the harm: it has taken in text behind its block, or nothing at all
    /// ends it, or only its tag is missed.
    fn miss(&mut self, open: StackElement, to_the_end: bool) {
        let takes_in = self.text > open.block;
        if let Some(span) = open.span
            && open.end == EndTag::Required
        {
            self.missing.push(MissingEnd {
                name: open.name,
                span,
                takes_in,
                ends_with_block: !takes_in && !to_the_end,
            });
        }
    }
}
