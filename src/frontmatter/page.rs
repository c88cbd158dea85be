//! The front matter of a plain page: a title and little else.

use super::acknowledge::{Acknowledgement, acknowledge};
use super::fields::Fields;
use super::redirects::redirects;
use crate::base::diagnostic::Diagnostics;
use crate::base::span::Spanned;
use crate::yaml::Node;

/// What the front matter of a plain page says.
#[derive(Clone, Debug)]
pub struct PageFront {
    /// The title.
    pub title: Spanned<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// Earlier addresses.
    pub redirect_from: Vec<Spanned<String>>,
    /// Whether it is left out of builds without drafts.
    pub draft: bool,
    /// The warnings that its author accepts.
    pub acknowledge: Vec<Acknowledgement>,
    /// The author's own values for templates; null when there are none.
    pub extra: serde_json::Value,
}

/// Reads the front matter of a plain page. None without a title, which is reported.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<PageFront> {
    let mut fields = Fields::new("a page", node, diagnostics);
    let fields = &mut fields;
    let title = fields.required_text("title");
    let summary = fields.text("summary").map(|text| text.value);
    let redirect_from = redirects(fields);
    let draft = fields.boolean("draft").unwrap_or(false);
    let acknowledge = acknowledge(fields);
    let extra = fields.extra();
    fields.finish();
    Some(PageFront {
        title: title?,
        summary,
        redirect_from,
        draft,
        acknowledge,
        extra,
    })
}
