//! How deep elements are nested, counted without a tree.
//!
//! The count follows the stack of open elements and the list of active formatting elements of the
//! HTML standard (<https://html.spec.whatwg.org/multipage/parsing.html#the-list-of-active-formatting-elements>).
//! That list matters because a browser opens formatting that is not closed again in every block that
//! follows: with 250 paragraphs `<b>x` the last one has 250 `<b>` around it, and the page grows with
//! the square of the text.

/// How many elements may be open at once, those of Markdown and those of HTML together. Browsers
/// stop at 512, and the page around a text has some of its own.
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
    /// Whether too great a depth is reported already: of Markdown alone, and of everything.
    is_reported: [bool; 2],
}

/// Elements that end where another one begins (`li`), that have no content (`br`), or that a page
/// has only once (`body`): however often they are written, they do not nest.
const UNCOUNTED: &str = " p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup \
    rp rt rb rtc html head body area base basefont bgsound br col embed frame hr img image input \
    keygen link meta param source track wbr ";

/// Formatting elements, which are opened again in the next block.
const FORMATTING: &str = " a b big code em font i nobr s small strike strong tt u ";

/// Elements whose content an end tag does not reach out of: in
/// `<div><table><td></div>` it closes nothing.
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

    /// A block or a span of Markdown ends. A block ends the elements that were opened in it.
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
            // Counting on would only cost memory.
            self.elements.pop();
        }
        is_too_deep && !std::mem::replace(&mut self.is_reported[1], true)
    }

    /// An element of raw HTML ends, and so do those that were opened in it.
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

    /// Formatting that was opened in a cell ends with the cell.
    fn leave_cell(&mut self) {
        if let Some(around) = self.tables.last_mut().and_then(Option::take) {
            self.formatting.truncate(around);
        }
    }
}
