//! What the rest of the site decides about a text before it becomes HTML: where its links lead,
//! which names become links, what is done with raw HTML.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::highlight::Highlighter;
use crate::base::picture_size::PictureSize;
use crate::markdown::parse::RawHtml;

/// Where a link or mark leads in the site.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct LinkTarget {
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
    /// without one stays as written when it is http, https, mailto or an anchor of the same page;
    /// of any other only the text is shown.
    pub links: &'a FxHashMap<usize, LinkTarget>,
    /// The mentions to link, in the order of the source, not overlapping. One that would have to
    /// begin and end in different elements, or that stands in a link, is not linked.
    pub mentions: &'a [MentionLink],
    /// Whether some of its letters are written from right to left, or its language is: each block then says
    /// `dir="auto"`, so that a browser finds out its direction.
    pub has_right_to_left: bool,
    /// What is done with raw HTML.
    pub raw: RawHtml,
    /// Highlights code.
    pub highlighter: &'a Highlighter,
}
