//! A whole text as HTML, for its own page.

use super::rewrite::Rewrite;
use super::sanitise::sanitise;
use super::writer::HtmlWriter;
use crate::markdown::parse::{Body, ParsedText, RawHtml};

/// What the page has to know about the HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Rendered {
    /// Whether there is a code block, which needs a style sheet.
    pub has_code: bool,
}

/// Appends to `out` the HTML of the Markdown in `text`, the body of which is given.
///
/// Footnotes come last, as a section of their own. A heading of the first level is shown as one of
/// the second, as `h1` belongs to the page. A link to the web has the class `spelled` when a reader
/// on paper has its address in full already: it is the link's own words, or follows an earlier link.
///
/// There is never a `style` attribute, and unless raw HTML is trusted no addresses except relative
/// ones, http, https and mailto.
pub fn html(text: &str, body: impl Into<Body>, page: &Rewrite<'_>, out: &mut String) -> Rendered {
    let text = ParsedText::new(text, body);
    let start = out.len();
    let mut writer = HtmlWriter::new(&text, page, "", out);
    writer.events(0..text.events.len());
    writer.footnotes();
    let (has_code, has_raw_html) = (writer.has_code, writer.has_raw_html);
    if has_raw_html && page.raw == RawHtml::Sanitise {
        let clean = sanitise(&out[start..]);
        out.truncate(start);
        out.push_str(&clean);
    }
    Rendered { has_code }
}
