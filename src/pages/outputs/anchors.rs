//! The anchors of a rendered page: whether those that links ask for are there.
//!
//! The anchors of a text are known when it is parsed; those of a list or of the home page are in its
//! template, which may be the site's own, so only its HTML can say. It is read for the few pages
//! that a link asks an anchor of.

use crate::archive::plan::PlannedPage;
use crate::archive::resolve::no_such_anchor;
use crate::base::diagnostic::Diagnostic;
use crate::markdown::html;
use crate::pages::render::Renderer;

impl Renderer<'_> {
    /// The errors of links that ask for an anchor which the page does not have. `html` is what was
    /// rendered.
    pub fn missing_anchors(&self, page: &PlannedPage, html: &[u8]) -> Vec<Diagnostic> {
        let Some(asked) = self.plan.anchors.get(&page.kind) else {
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
}
