//! How deep elements stand in each other, counted without a tree.
//!
//! The count follows the stack of open elements and the list of active formatting elements of the
//! HTML standard (<https://html.spec.whatwg.org/multipage/parsing.html#the-list-of-active-formatting-elements>),
//! as formatting that is not closed is opened again in every block that follows: the parser's work,
//! and the page, would grow with the square of the text.

/// How many elements may be open at once, those of Markdown and those of HTML together. Browsers
/// stop at 512, and the page around a text has its own.
const MOST: usize = 200;

/// The elements that are open at one place of a text.
#[derive(Default)]
pub struct Depth {
    /// Open elements of raw HTML, with an empty name for a block of Markdown.
    elements: Vec<String>,
    /// For each block of Markdown that is open the number of elements around it.
    blocks: Vec<usize>,
    /// How many spans of Markdown (emphasis, links) are open.
    spans: usize,
    /// Open formatting elements.
    formatting: Vec<String>,
    /// For each open table the number of formatting elements around the cell that is open.
    tables: Vec<Option<usize>>,
    /// Whether too great a depth of Markdown alone, and of all, is known already.
    is_reported: [bool; 2],
}

/// Elements that end where another one begins, that have no content, or that stand only once.
const UNCOUNTED: &str = " p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup \
    rp rt rb rtc html head body area base basefont bgsound br col embed frame hr img image input \
    keygen link meta param source track wbr ";

/// Elements that are opened again in the next block.
const FORMATTING: &str = " a b big code em font i nobr s small strike strong tt u ";

/// Elements out of which an end tag within does not reach.
const BOUNDS: &str = " table object marquee applet template ";

fn is_one_of(list: &str, name: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == name)
}

impl Depth {
    /// A block or a span of Markdown begins. Returns whether it is the first one too deep.
    pub fn enter(&mut self, is_inline: bool) -> bool {
        if is_inline {
            self.spans += 1;
        } else {
            self.blocks.push(self.elements.len());
            self.elements.push(String::new());
        }
        let is_too_deep = self.blocks.len() + self.spans > MOST;
        is_too_deep && !std::mem::replace(&mut self.is_reported[0], true)
    }

    /// A block or a span of Markdown ends, and with a block what was opened in it.
    pub fn leave(&mut self, is_inline: bool) {
        if is_inline {
            self.spans = self.spans.saturating_sub(1);
        } else if let Some(around) = self.blocks.pop() {
            self.elements.truncate(around);
        }
    }

    /// An element of raw HTML begins. Returns whether it is the first one too deep.
    pub fn open(&mut self, name: &str) -> bool {
        if matches!(name, "td" | "th" | "caption" | "tr") {
            self.leave_cell();
            if let Some(cell) = self.tables.last_mut().filter(|_| name != "tr") {
                *cell = Some(self.formatting.len());
            }
        }
        if is_one_of(UNCOUNTED, name) {
            return false;
        }
        if name == "table" {
            self.tables.push(None);
        }
        if matches!(name, "a" | "nobr") {
            // A second one closes the first.
            self.formatting.retain(|open| open != name);
        }
        let open = match is_one_of(FORMATTING, name) {
            true => &mut self.formatting,
            false => &mut self.elements,
        };
        open.push(name.to_owned());
        let is_too_deep = self.elements.len() + self.formatting.len() + self.spans > MOST;
        if is_too_deep && self.elements.len() + self.formatting.len() > 2 * MOST {
            // Nothing is gained by counting on.
            self.elements.pop();
        }
        is_too_deep && !std::mem::replace(&mut self.is_reported[1], true)
    }

    /// An element of raw HTML ends, and with it what was opened in it.
    pub fn close(&mut self, name: &str) {
        if matches!(name, "td" | "th" | "caption" | "tr" | "table") {
            self.leave_cell();
        }
        if name == "table" {
            self.tables.pop();
        }
        if is_one_of(FORMATTING, name) {
            if let Some(at) = self.formatting.iter().rposition(|open| open == name) {
                self.formatting.remove(at);
            }
            return;
        }
        for at in (0..self.elements.len()).rev() {
            if self.elements[at] == name {
                return self.elements.truncate(at);
            }
            if is_one_of(BOUNDS, &self.elements[at]) {
                return;
            }
        }
    }

    /// What was opened for formatting in a cell ends with it.
    fn leave_cell(&mut self) {
        if let Some(around) = self.tables.last_mut().and_then(Option::take) {
            self.formatting.truncate(around);
        }
    }
}
