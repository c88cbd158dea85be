//! Links, marks and images as HTML.

use std::borrow::Cow;

use pulldown_cmark::{Event, LinkType, Tag};

use super::escape;
use super::rewrite::LinkTarget;
use super::writer::HtmlWriter;
use crate::base::picture_size::PictureSize;
use crate::markdown::parse::{RawHtml, is_allowed, stands_alone};

/// Where a link that is written leads.
pub struct Destination<'t> {
    pub address: Cow<'t, str>,
    pub class: Option<&'static str>,
}

impl<'d> HtmlWriter<'d> {
    /// Where a link with this target in the site, or else with this destination, leads. None when
    /// only its text is shown.
    pub fn destination<'t>(
        &self,
        target: Option<&'t LinkTarget>,
        dest: &str,
    ) -> Option<Destination<'t>> {
        let (address, class) = match target {
            Some(target) if target.unlinked => return None,
            Some(target) if self.page.raw == RawHtml::Trust || is_allowed(&target.href) => {
                (Cow::Borrowed(target.href.as_str()), target.class)
            }
            None if dest.starts_with('#') => (Cow::Owned(format!("{}{dest}", self.own)), None),
            None if stands_alone(dest) => (Cow::Owned(dest.to_owned()), None),
            _ => return None,
        };
        Some(Destination { address, class })
    }

    /// Opens the link or mark at an event; returns the index of the next event to write. A mark
    /// without words of its own is written as a whole.
    pub fn link(&mut self, at: usize) -> usize {
        let (event, range) = &self.text.events[at];
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
        let mut to = match link_type {
            LinkType::WikiLink { .. } => self.destination(target, ""),
            LinkType::Email => self.destination(target, &format!("mailto:{dest_url}")),
            _ => self.destination(target, dest_url),
        };
        let words = self.text.events.plain(at + 1..self.text.events.mate(at));
        if let Some(to) = &mut to
            && target.is_none()
            && self.is_spelled_out(dest_url, &words)
        {
            to.class = Some("spelled");
        }
        // HTML allows no link inside a link.
        let to = to.filter(|_| self.links.is_empty());
        if let Some(to) = &to {
            self.open_anchor(to.class, &to.address);
            self.title(title);
            self.out.push('>');
        }
        if let (LinkType::WikiLink { has_pothole }, Some(name)) =
            (link_type, target.and_then(|target| target.text.as_ref()))
            && (!*has_pothole || words.trim().is_empty())
        {
            escape::text(self.out, name);
            self.out.push_str(if to.is_some() { "</a>" } else { "" });
            return self.text.events.mate(at) + 1;
        }
        self.links.push(to.is_some());
        at + 1
    }

    /// Whether a reader on paper has an address on the web in full even if it is not printed after
    /// this link: it is the link's own words, or was printed before.
    fn is_spelled_out(&mut self, address: &'d str, words: &str) -> bool {
        address.starts_with("http") && (!self.spelled.insert(address) || words == address)
    }

    /// Writes the title of a link or an image as an attribute.
    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            self.attribute("title", &self.text.typography.set(title));
        }
    }

    /// Writes `<a` with its class and address.
    pub fn open_anchor(&mut self, class: Option<&str>, address: &str) {
        self.out.push_str("<a");
        if let Some(class) = class {
            self.attribute("class", class);
        }
        self.out.push_str(" href=\"");
        escape::address(self.out, address);
        self.out.push('"');
    }

    /// Writes an image; one that leads nowhere shows its alternative text.
    pub fn image(&mut self, at: usize, with_title: bool) {
        let (event, range) = &self.text.events[at];
        let Event::Start(Tag::Image {
            dest_url, title, ..
        }) = event
        else {
            return;
        };
        let alternative = self.text.events.plain(at + 1..self.text.events.mate(at));
        let target = self.page.links.get(&range.start);
        let Some(to) = self.destination(target, dest_url) else {
            return escape::text(self.out, &alternative);
        };
        self.out.push_str("<img src=\"");
        escape::address(self.out, &to.address);
        self.out.push('"');
        self.attribute("alt", &alternative);
        if let Some(class) = to.class {
            self.attribute("class", class);
        }
        if with_title {
            self.title(title);
        }
        if let Some(PictureSize { width, height }) = target.and_then(|target| target.picture) {
            self.attribute("width", &width.to_string());
            self.attribute("height", &height.to_string());
        }
        self.out.push_str(" loading=\"lazy\" decoding=\"async\">");
    }
}
