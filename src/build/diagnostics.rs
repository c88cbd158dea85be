//! What a build warns of beside the content: W514.

use std::path::Path;

use crate::archive::site::{Site, TextId};
use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;

/// W514: `output` holds a site without drafts, over which these drafts would be written. `None` if there are none.
pub fn drafts_over_site(site: &Site, drafts: &[TextId], output: &Path) -> Option<Diagnostic> {
    let title = |id: TextId| match id {
        TextId::Brief(id) => Some(&site.brief(id).front.title),
        TextId::Page(id) => Some(&site.page(id).front.title),
        TextId::Record(_) => None,
    };
    let mut titles = drafts.iter().filter_map(|id| title(*id));
    let first = titles.next()?;
    let output = output.display();
    let message = format!(
        "`{}` is not published yet, and is written into `{output}`",
        first.value
    );
    let diagnostic = Diagnostic::at(Code::DraftsOverSite, first.span, message)
        .label("a draft, or dated in the future")
        .note(format!("what is in `{output}` was built without drafts"))
        .help("leave `-o` out, so that drafts go to `site-drafts`, or build without `--drafts`");
    Some(match titles.count() {
        0 => diagnostic,
        1 => diagnostic.note("so is one more text"),
        more => diagnostic.note(format!("so are {more} more texts")),
    })
}
