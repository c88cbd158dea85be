//! Raw HTML in a text: written as text, or with the addresses that the site gives it. Where it is
//! not trusted, `sanitise` goes over the whole text afterwards.

use super::escape;
use super::writer::HtmlWriter;
use crate::base::composed::composed;
use crate::markdown::parse::{Attribute, RawHtml, RawPiece, attributes, decode, stands_alone};

impl HtmlWriter<'_> {
    /// Writes a block of raw HTML; as text it is a paragraph without an id.
    pub fn html_block(&mut self, at: usize) {
        let escaped = self.page.raw == RawHtml::Escape;
        self.block(if escaped { "<p>" } else { "" });
        self.raw(at);
        self.out.push_str(if escaped { "</p>\n" } else { "" });
    }

    /// Writes the raw HTML at an event.
    pub fn raw(&mut self, at: usize) {
        self.has_raw_html = true;
        let raw = RawPiece::at(&self.text.events, at);
        if self.page.raw == RawHtml::Escape {
            return escape::text(self.out, raw.html.trim_end());
        }
        let mut copied = 0;
        for attribute in attributes(&raw.html).filter(|attribute| attribute.is_address()) {
            if let Some(address) = self.raw_address(&raw, &attribute) {
                self.out
                    .push_str(&composed(&raw.html[copied..attribute.whole.start]));
                self.out.push_str(&address);
                copied = attribute.whole.end;
            }
        }
        // Ids are composed, so that links find them.
        self.out.push_str(&composed(&raw.html[copied..]));
    }

    /// What replaces an attribute that is an address: nothing where the link leads nowhere. None
    /// when it stays as written.
    fn raw_address(&self, raw: &RawPiece<'_>, attribute: &Attribute<'_>) -> Option<String> {
        let key = raw.source_range(attribute.value.clone()).start;
        let dest = decode(raw.html[attribute.value.clone()].trim());
        let target = self.page.links.get(&key);
        if target.is_none() && (self.page.raw == RawHtml::Trust || stands_alone(&dest)) {
            return None;
        }
        let mut written = String::new();
        if let Some(to) = self.destination(target, &dest) {
            written.push_str(attribute.name);
            written.push_str("=\"");
            escape::address(&mut written, &to.address);
            written.push('"');
        }
        Some(written)
    }
}
