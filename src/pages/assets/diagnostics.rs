//! What is wrong with assets: E404, E405, and E301 and E302 where one has the address of something else.

use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;
use crate::pages::templates::ASSETS;

/// E404: an address in a style sheet leads out of the folder of assets.
pub fn leads_outside(place: Span, written: &str) -> Diagnostic {
    let message = format!("`{written}` leads out of `{ASSETS}`");
    Diagnostic::at(Code::NoSuchAsset, place, message)
        .note("an address in a style sheet is relative to that style sheet")
        .help(format!(
            "put the file into `{ASSETS}`, or write its complete address"
        ))
}

/// E405: the style sheet at `place` is imported by one that it imports itself.
pub fn import_cycle(place: Span, name: &str) -> Diagnostic {
    let message = format!("`{name}` is imported by a style sheet that it imports itself");
    Diagnostic::at(Code::ImportCycle, place, message).help("remove one of the two imports")
}

/// E301: an asset would be published where something else is. `address` is that of the other.
pub fn address_is_taken(path: &str, address: &str) -> Diagnostic {
    let message = format!("`{path}` would be published at `/{address}`, where another file is");
    Diagnostic::in_file(Code::DuplicateUrl, path, message).help("rename one of the two")
}

/// E302: two assets whose names differ only by case.
pub fn differs_by_case(path: &str, other: &str) -> Diagnostic {
    let message = format!("the names of `{path}` and `{other}` differ only by case");
    Diagnostic::in_file(Code::UrlDiffersByCase, path, message)
        .note("some servers and disks cannot tell them apart")
        .help("rename one of the two")
}
