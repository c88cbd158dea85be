//! What can be wrong with the lists of briefs.

use super::groups::Group;
use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;

/// W510: a name that makes the address of `first`, a group with another name.
pub fn shared_address(first: &Group, (name, place): (&str, Span)) -> Diagnostic {
    let (noun, address) = (first.kind.noun(), first.address());
    let first_name = &first.name;
    Diagnostic::at(
        Code::SharedAddress,
        place,
        format!("the {noun}s `{first_name}` and `{name}` share one page, `/{address}`"),
    )
    .label(format!("listed there as `{first_name}`"))
    .and(first.place, "which is written here")
    .note("addresses are made of letters and digits, without case, accents and signs")
    .help("if they are one, write both in the same way; if not, choose words of other letters")
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
