//! The contents of a text as values: headings, links, marks, anchors, and what an editor should
//! look at. `survey` collects them.

use std::ops::Range;

use super::character_references::ForbiddenReference;
use crate::markdown::html_check::HtmlProblem;
use crate::markdown::markup_check::MarkupProblem;
use crate::markdown::parse::Duplicate;

/// What a text contains. All lists are in the order of the source; all spans are byte ranges of
/// the whole source text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The headings.
    pub headings: Vec<Heading>,
    /// Every link and image, in Markdown and in raw HTML.
    pub links: Vec<Link>,
    /// Every `[[...]]`.
    pub marks: Vec<Mark>,
    /// Every id that the rendered text has, each once.
    pub anchors: Vec<Anchor>,
    /// Ids that are taken already, or that cannot be chosen.
    pub duplicates: Vec<Duplicate>,
    /// The languages of fenced code blocks, as written, and where; a block without one is not
    /// listed.
    pub code: Vec<(String, Range<usize>)>,
    /// Images whose alternative text is empty.
    pub images_without_alt: Vec<Range<usize>>,
    /// Footnote marks that no footnote belongs to.
    pub missing_notes: Vec<NoteLabel>,
    /// Footnotes that nothing refers to, or whose label is taken already. They are not shown, and
    /// nothing in them is part of the outline.
    pub unused_notes: Vec<NoteLabel>,
    /// HTML that swallows the text after it, and what is nested too deeply.
    pub html_problems: Vec<HtmlProblem>,
    /// What is not on the page, or not as it was meant.
    pub markup_problems: Vec<MarkupProblem>,
    /// Character references to what no page can hold.
    pub forbidden: Vec<ForbiddenReference>,
    /// Whether there is raw HTML.
    pub has_raw_html: bool,
    /// Whether there is a code block.
    pub has_code: bool,
    /// The number of words; code blocks do not count. Where no blanks divide words, so many characters as a word has on
    /// average count as one.
    pub words: usize,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written; the page shows the first level as the second.
    pub level: u8,
    /// The id in the page.
    pub id: String,
    /// The text without markup.
    pub text: String,
    /// The whole heading.
    pub span: Range<usize>,
}

/// What a link is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// A Markdown link.
    Link,
    /// A Markdown image.
    Image,
    /// An `href` in raw HTML.
    RawLink,
    /// A `src` in raw HTML.
    RawImage,
}

/// A link or an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is written as.
    pub kind: LinkKind,
    /// The destination with escapes and character references resolved.
    pub dest: String,
    /// Where the destination is written; for a reference link in its definition.
    pub dest_span: Range<usize>,
    /// The whole link; in raw HTML the attribute's value. Its start is the key of the link.
    pub span: Range<usize>,
    /// The text without markup; of an image the alternative text; nothing for raw HTML.
    pub text: String,
    /// The title, or nothing.
    pub title: String,
}

/// A mention that its author has marked: `[[target]]` or `[[target|text]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What is named, without white space around it: `id` or `people/id`.
    pub target: String,
    /// The words to show, without markup, when there are any.
    pub text: Option<String>,
    /// Where the target is written.
    pub target_span: Range<usize>,
    /// The whole mark with its brackets. Its start is the key of the mark.
    pub span: Range<usize>,
}

/// What kind of element has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnchorKind {
    /// A heading.
    Heading,
    /// A paragraph or another numbered block: `p1`, `p2` ...
    Paragraph,
    /// A footnote: `fn-1`, `fn-2` ...
    Footnote,
    /// A mark that leads to a footnote: `fnref-1`, and `fnref-1-2` for its second one.
    FootnoteMark,
    /// An element in raw HTML; there is none when raw HTML is shown as text.
    Raw,
}

/// An id in the page and what has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The id.
    pub id: String,
    /// What has it.
    pub kind: AnchorKind,
    /// Where that stands.
    pub span: Range<usize>,
}

/// The label of a footnote, without `[^` and `]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLabel {
    /// The label.
    pub label: String,
    /// The mark, or the definition from its first byte to the colon.
    pub span: Range<usize>,
}
