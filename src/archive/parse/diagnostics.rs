//! What can be wrong with the files of the archive as such.

use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;

/// E006.
pub fn no_site_file() -> Diagnostic {
    Diagnostic::in_file(
        Code::NoSiteFile,
        "content/site.yaml",
        "there is no content/site.yaml",
    )
    .help("create it with at least a line `title: The archive's name`")
}
