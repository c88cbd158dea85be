//! A plain page's front matter: a title, and little else.

use super::fields::Fields;
use super::shared;
use super::yaml::Node;
use crate::base::diagnostic::Diagnostics;
use crate::base::span::Spanned;

/// What stands above a plain page's text.
#[derive(Clone, Debug)]
pub struct PageFront {
    /// The headline.
    pub title: Spanned<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// Earlier addresses.
    pub redirect_from: Vec<Spanned<String>>,
    /// Whether it is left out unless drafts are asked for.
    pub draft: bool,
    /// Whether the author gave `extra`.
    pub has_extra: bool,
}

/// Reads a page's front matter. None when it has no title, which is a fault.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<PageFront> {
    let mut fields = Fields::new("a page", node, diagnostics);
    let fields = &mut fields;
    let title = fields.required_text("title");
    let summary = fields.text("summary").map(|text| text.value);
    let redirect_from = shared::redirects(fields);
    let draft = fields.truth("draft").unwrap_or(false);
    let has_extra = fields.known("extra");
    fields.finish();
    Some(PageFront {
        title: title?,
        summary,
        redirect_from,
        draft,
        has_extra,
    })
}
