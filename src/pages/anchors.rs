//! Checks the anchors of rendered pages: whether those that links ask for exist.
//!
//! The anchors of a text are known when it is parsed. Those of a list or of the home page are in its template,
//! which may be the site's own, so only the rendered HTML can tell. It is read only for the few pages to
//! which a link with an anchor leads.

use crate::archive::plan::{Plan, PlannedPage};
use crate::archive::resolve::no_such_anchor;
use crate::base::diagnostic::Diagnostic;
use crate::markdown::html;

/// The errors of links to anchors that a page does not have. `html` is the page's bytes.
pub fn missing_anchors(plan: &Plan, page: &PlannedPage, html: &[u8]) -> Vec<Diagnostic> {
    let Some(asked) = plan.anchors.get(&page.kind) else {
        return Vec::new();
    };
    let html = String::from_utf8_lossy(html);
    let ids = html::ids(&html);
    let of = format!("`/{}`", page.address);
    let missing = asked.iter().filter(|(anchor, _)| !ids.contains(anchor));
    let known = || ids.iter().map(String::as_str);
    missing
        .map(|(anchor, place)| no_such_anchor(*place, anchor, &of, known()))
        .collect()
}
