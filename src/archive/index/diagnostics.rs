//! What can be wrong with the lists of briefs.

use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;

/// W510. `noun` is what they are, a tag or an author; each comes with the place of its name.
pub fn shared_address(
    noun: &str,
    address: &str,
    (name, place): (&str, Span),
    (first, first_place): (&str, Span),
) -> Diagnostic {
    Diagnostic::at(
        Code::SharedAddress,
        place,
        format!("the {noun}s `{first}` and `{name}` share one page, `/{address}`"),
    )
    .label(format!("listed there as `{first}`"))
    .and(first_place, "which is written here")
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
