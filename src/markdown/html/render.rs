//! A text as HTML, for its page: the entry, and what the rest of the site decides about it.
//!
//! 1. `body` writes the blocks, `inline` what stands in them: links, marks, mentions;
//! 2. the footnotes come last, as a section of their own;
//! 3. where there is raw HTML that is not trusted, `sanitise` goes over the whole.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::blocks::Body;
use super::highlight::Highlighter;
use super::sanitise::sanitise;
use crate::base::picture_size::PictureSize;
use crate::markdown::parse::{Document, RawHtml};

/// Where a link or mark leads in the site.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Target {
    /// The address to write.
    pub href: String,
    /// The class of the link.
    pub class: Option<&'static str>,
    /// Whether the text is shown without a link.
    pub unlinked: bool,
    /// For a mark without words of its own: the words, the record's name.
    pub text: Option<String>,
    /// How wide and high the picture is that an image shows.
    pub picture: Option<PictureSize>,
}

/// A name in plain prose that becomes a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MentionLink {
    /// The bytes of the source that the name takes.
    pub range: Range<usize>,
    /// The address to write.
    pub href: String,
    /// The class of the link.
    pub class: &'static str,
}

/// What the rest of the site decides about a text.
#[derive(Clone, Copy)]
pub struct Rewrite<'a> {
    /// Targets by the key of the link or mark: where its span in the outline starts. A link
    /// without one stays as it is written when it is http, https, mailto or an anchor of the same
    /// page; any other shows its text only.
    pub links: &'a FxHashMap<usize, Target>,
    /// The mentions to link, in the order of the source, not overlapping. One that would have to
    /// begin and end in different elements, or that stands in a link, stays unlinked.
    pub mentions: &'a [MentionLink],
    /// What is done with raw HTML.
    pub raw: RawHtml,
    /// Colours code.
    pub highlighter: &'a Highlighter,
}

/// What the page has to know about the HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Rendered {
    /// Whether there is a code block, which needs a style sheet.
    pub has_code: bool,
}

/// Appends to `out` the HTML of what stands in `text` from the byte `body_start` on.
///
/// A link to the web of which a reader on paper has the address in full already is of the class `spelled`: it
/// is the link's own words, or stands behind an earlier link.
/// A heading of the first level is shown as one of the second, as `h1` belongs to the page. There is never a `style`
/// attribute, and unless raw HTML is trusted no address but relative ones, http, https and mailto.
pub fn html(text: &str, body_start: usize, page: &Rewrite<'_>, out: &mut String) -> Rendered {
    let document = Document::new(text, body_start);
    let start = out.len();
    out.reserve((text.len() - body_start.min(text.len())) * 3 / 2);
    let mut body = Body::new(&document, page, out);
    body.events(0..document.events.len());
    body.footnotes();
    let (has_code, has_raw_html) = (body.has_code, body.has_raw_html);
    if has_raw_html && page.raw == RawHtml::Sanitise {
        let clean = sanitise(&out[start..]);
        out.truncate(start);
        out.push_str(&clean);
    }
    Rendered { has_code }
}
