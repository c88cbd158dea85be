//! What can be wrong with the lists of briefs.

use crate::archive::routes::{self, GroupKind};
use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;

/// W510: two names that make one id, each with the place where it is written.
pub fn shared_address(
    kind: GroupKind,
    id: &str,
    (name, place): (&str, Span),
    (first, first_place): (&str, Span),
) -> Diagnostic {
    let (noun, address) = (kind.noun(), routes::group(kind, id));
    Diagnostic::at(
        Code::SharedAddress,
        place,
        format!("the {noun}s `{first}` and `{name}` share one page, `/{address}`"),
    )
    .label(format!("listed there as `{first}`"))
    .and(first_place, "which is written here")
    .note("addresses have only letters and digits, without case, accents and punctuation")
    .help("if they are the same, write both the same way; if not, give one of them another name")
}

/// W503.
pub fn never_mentioned(span: Span, name: &str) -> Diagnostic {
    Diagnostic::at(
        Code::NeverMentioned,
        span,
        format!("no brief mentions {name}"),
    )
    .label("never mentioned by this name or an alias")
}
