//! What stands inside a block as HTML: emphasis, links, marks, images, raw tags.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::blocks::Body;
use super::escape;
use super::render::Target;
use crate::base::picture_size::PictureSize;
use crate::markdown::parse;
use crate::markdown::parse::RawHtml;
use crate::markdown::parse::{Attribute, RawText};
use crate::markdown::parse::{is_allowed, stands_alone};

/// What becomes of a link.
enum Way<'d> {
    /// It is written, with this address and class.
    To(Cow<'d, str>, Option<&'static str>),
    /// Only its text is.
    Nowhere,
}

impl<'d> Body<'d> {
    /// Writes an event that is neither the start nor the end of an element.
    pub fn inline(&mut self, at: usize) {
        match &self.document.events[at].0 {
            Event::Text(text) => self.text(at, text),
            Event::Code(code) => {
                self.out.push_str("<code>");
                escape::text(self.out, code);
                self.out.push_str("</code>");
            }
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::InlineHtml(_) => self.raw(at),
            Event::FootnoteReference(label) => self.note_mark(at, label),
            _ => {}
        }
    }

    pub fn start_inline(&mut self, at: usize, tag: &Tag<'_>) -> usize {
        match tag {
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Link { .. } => return self.link(at),
            Tag::Image { .. } => {
                self.image(at, true);
                return self.document.mate(at) + 1;
            }
            _ => {}
        }
        at + 1
    }

    pub fn end_inline(&mut self, end: TagEnd) {
        self.out.push_str(match end {
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Strikethrough => "</del>",
            TagEnd::Link if self.links.pop() == Some(true) => "</a>",
            _ => "",
        });
    }

    /// Opens a link or mark; a mark without words of its own is written as a whole.
    fn link(&mut self, at: usize) -> usize {
        let (event, range) = &self.document.events[at];
        let Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            ..
        }) = event
        else {
            return at + 1;
        };
        let target = self.page.links.get(&range.start);
        let mut way = match link_type {
            LinkType::WikiLink { .. } => self.way(target, ""),
            LinkType::Email => self.way(target, &format!("mailto:{dest_url}")),
            _ => self.way(target, dest_url),
        };
        if let Way::To(_, class @ None) = &mut way
            && target.is_none()
            && self.is_spelled_out(at, dest_url)
        {
            *class = Some("spelled");
        }
        let linked = self.links.is_empty() && self.open_link(&way, title);
        let end = self.document.mate(at);
        if let (LinkType::WikiLink { has_pothole }, Some(name)) =
            (link_type, target.and_then(|target| target.text.as_ref()))
            && !(*has_pothole && self.has_words(at + 1..end))
        {
            escape::text(self.out, name);
            self.out.push_str(if linked { "</a>" } else { "" });
            return end + 1;
        }
        self.links.push(linked);
        at + 1
    }

    /// Whether a reader on paper has an address on the web in full without it being spelled out behind this
    /// link: it is the link's own words, or was spelled out before.
    fn is_spelled_out(&mut self, at: usize, address: &'d str) -> bool {
        if !address.starts_with("http") {
            return false;
        }
        let mut words = String::new();
        self.document
            .plain(at + 1..self.document.mate(at), &mut words);
        !self.spelled.insert(address) || words == address
    }

    /// Whether some inline events have any text.
    fn has_words(&self, events: Range<usize>) -> bool {
        let mut words = String::new();
        self.document.plain(events, &mut words);
        !words.trim().is_empty()
    }

    /// Where a link with this destination leads.
    fn way<'t>(&self, target: Option<&'t Target>, dest: &str) -> Way<'t> {
        match target {
            Some(target) if target.unlinked => Way::Nowhere,
            Some(target) if self.may_lead_to(&target.href) => {
                Way::To(Cow::Borrowed(&target.href), target.class)
            }
            None if dest.starts_with('#') && self.elsewhere.is_some() => {
                let own = self.elsewhere.unwrap_or_default();
                Way::To(Cow::Owned(format!("{own}{dest}")), None)
            }
            None if stands_alone(dest) => Way::To(Cow::Owned(dest.to_owned()), None),
            _ => Way::Nowhere,
        }
    }

    fn may_lead_to(&self, address: &str) -> bool {
        self.page.raw == RawHtml::Trust || is_allowed(address)
    }

    /// Writes the start of a link that leads somewhere; returns whether it does.
    fn open_link(&mut self, way: &Way<'_>, title: &str) -> bool {
        let Way::To(address, class) = way else {
            return false;
        };
        self.open_anchor(*class, address);
        if !title.is_empty() {
            self.out.push_str(" title=\"");
            escape::attribute(self.out, title);
            self.out.push('"');
        }
        self.out.push('>');
        true
    }

    /// Writes `<a` with its class and address.
    pub fn open_anchor(&mut self, class: Option<&str>, address: &str) {
        self.out.push_str("<a");
        if let Some(class) = class {
            self.out.push_str(" class=\"");
            escape::attribute(self.out, class);
            self.out.push('"');
        }
        self.out.push_str(" href=\"");
        escape::address(self.out, address);
        self.out.push('"');
    }

    /// Writes an image; one that leads nowhere shows its alternative text.
    pub fn image(&mut self, at: usize, with_title: bool) {
        let (event, range) = &self.document.events[at];
        let Event::Start(Tag::Image {
            dest_url, title, ..
        }) = event
        else {
            return;
        };
        let mut alternative = String::new();
        self.document
            .plain(at + 1..self.document.mate(at), &mut alternative);
        let target = self.page.links.get(&range.start);
        let Way::To(address, class) = self.way(target, dest_url) else {
            return escape::text(self.out, &alternative);
        };
        if self.elsewhere.is_some() {
            return escape::text(self.out, &alternative);
        }
        self.out.push_str("<img src=\"");
        escape::address(self.out, &address);
        self.out.push_str("\" alt=\"");
        escape::attribute(self.out, &alternative);
        self.out.push('"');
        if let Some(class) = class {
            self.out.push_str(" class=\"");
            escape::attribute(self.out, class);
            self.out.push('"');
        }
        if with_title && !title.is_empty() {
            self.out.push_str(" title=\"");
            escape::attribute(self.out, title);
            self.out.push('"');
        }
        if let Some(PictureSize { width, height }) = target.and_then(|target| target.picture) {
            let _ = write!(self.out, " width=\"{width}\" height=\"{height}\"");
        }
        self.out.push_str(" loading=\"lazy\" decoding=\"async\">");
    }

    /// Writes the mark of a footnote. Inside a link it cannot be one itself.
    fn note_mark(&mut self, at: usize, label: &str) {
        if self.elsewhere.is_some() {
            return;
        }
        let Some(mark) = self.document.notes.mark(at) else {
            self.out.push_str("[^");
            escape::text(self.out, label);
            return self.out.push(']');
        };
        let (id, number) = (mark.id(), mark.number);
        let _ = match self.links.is_empty() {
            true => write!(
                self.out,
                "<sup class=\"footnote-ref\"><a href=\"#fn-{number}\" id=\"{id}\" \
                 role=\"doc-noteref\">{number}</a></sup>"
            ),
            false => write!(
                self.out,
                "<sup class=\"footnote-ref\" id=\"{id}\">{number}</sup>"
            ),
        };
    }

    /// Writes raw HTML as the site wants it: as text, or with the addresses of the site.
    pub fn raw(&mut self, at: usize) {
        if self.elsewhere.is_some() {
            return;
        }
        self.has_raw_html = true;
        let document = self.document;
        let raw = RawText::at(document, at);
        if self.page.raw == RawHtml::Escape {
            return escape::text(self.out, raw.html.trim_end());
        }
        let mut copied = 0;
        parse::attributes(&raw.html, |attribute| {
            if attribute.is_address() {
                let whole = attribute.whole.clone();
                let copied_to = self.raw_address(&raw, attribute, copied);
                copied = if copied_to { whole.end } else { copied };
            }
        });
        self.out.push_str(&raw.html[copied..]);
    }

    /// Writes raw HTML from `copied` to the end of an attribute whose address changes; returns
    /// whether it does.
    fn raw_address(&mut self, raw: &RawText<'_>, attribute: Attribute<'_>, copied: usize) -> bool {
        let key = raw.source_range(attribute.value.clone()).start;
        let dest = parse::decode(raw.html[attribute.value.clone()].trim());
        let target = self.page.links.get(&key);
        if target.is_none() && (self.page.raw == RawHtml::Trust || stands_alone(&dest)) {
            return false;
        }
        self.out.push_str(&raw.html[copied..attribute.whole.start]);
        if let Way::To(address, _) = self.way(target, &dest) {
            self.out.push_str(attribute.name);
            self.out.push_str("=\"");
            escape::address(self.out, &address);
            self.out.push('"');
        }
        true
    }
}
