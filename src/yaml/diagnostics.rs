//! What can be wrong with YAML itself: one constructor for each.

use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;

/// E103.
pub fn syntax(span: Span, why: &str) -> Diagnostic {
    Diagnostic::at(
        Code::YamlSyntax,
        span,
        format!("the YAML cannot be read: {why}"),
    )
}

/// E103, for a value that begins with a sign which YAML keeps for itself. With the whole value, where that
/// is one line, comes a fix.
pub fn sign(span: Span, sign: char, whole: Option<(Span, &str)>) -> Diagnostic {
    let name = match sign {
        '`' => "a backtick".to_owned(),
        _ => format!("`{sign}`"),
    };
    let diagnostic = syntax(span, &format!("a value cannot begin with {name}")).label(match sign {
        '!' | '&' => "YAML would drop this word",
        _ => "has a meaning of its own in YAML",
    });
    match whole {
        Some((whole, text)) => diagnostic
            .help("put the value in quotation marks")
            .fix(whole, quoted(text)),
        None => diagnostic.help(format!(
            "put a value that begins with {name} in quotation marks"
        )),
    }
}

/// E103.
pub fn second_document(span: Span) -> Diagnostic {
    syntax(span, "a line `---` begins a second document")
        .label("nothing from here on would be read")
        .help("remove this line")
}

/// E103.
pub fn too_deep(span: Span) -> Diagnostic {
    syntax(span, "this is nested too deeply")
}

/// E103, at the key `extra`.
pub fn unusable_extra(span: Span, why: &str) -> Diagnostic {
    let why = format!("`extra` contains a value that templates cannot use: {why}");
    syntax(span, &why)
}

/// E103, for infinity and not-a-number, which would reach templates as nothing.
pub fn no_number(span: Span, text: &str) -> Diagnostic {
    unusable_extra(span, &format!("`{text}` is not a number that can be shown"))
        .label("templates would get nothing")
        .help("if it is a word, put it in quotation marks")
        .fix(span, quoted(text))
}

/// E103, for a key that begins with a blank that is none to YAML.
pub fn odd_blank(span: Span) -> Diagnostic {
    let why = "this is a non-breaking space, or another space that YAML does not count as one";
    syntax(span, why)
        .label("not an ordinary space")
        .help("put an ordinary space here")
        .fix(span, " ")
}

/// E104.
pub fn duplicate_key(key: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::at(
        Code::DuplicateKey,
        span,
        format!("the key `{key}` is given twice"),
    )
    .label("given again here")
    .and(first, "first given here")
    .help("keep one of the two; chancery cannot know which one you mean")
}

/// E107, for a key that is a list or a mapping.
pub fn key_is_no_word(span: Span, found: &str) -> Diagnostic {
    Diagnostic::at(
        Code::WrongType,
        span,
        format!("a key must be a word, not {found}"),
    )
    .label("expected a word")
}

/// W512. `kept` is what is left of the value; `whole` is all of it, up to the end of the line.
pub fn comment_cuts_text(comment: Span, kept: &str, (whole, text): (Span, &str)) -> Diagnostic {
    Diagnostic::at(
        Code::CommentCutsText,
        comment,
        format!("a comment cuts off this text: only `{kept}` is read"),
    )
    .label("a comment to YAML, which nobody will see")
    .help("if it is a comment, put two spaces before `#` and one after it")
    .help("if it belongs to the text, put the whole value in quotation marks")
    .fix(whole, quoted(text))
}

/// W512, where nothing is left of the value.
pub fn comment_for_value(comment: Span, key: &str, text: &str) -> Diagnostic {
    Diagnostic::at(
        Code::CommentCutsText,
        comment,
        format!("`{key}` has no value: what follows is a comment"),
    )
    .label("a comment to YAML, which nobody will see")
    .help("if it is a comment, put a space after `#`")
    .help("if it is the value, put it in quotation marks")
    .fix(comment, quoted(text))
}

/// A text as YAML, in the quotation marks that need least change.
pub fn quoted(text: &str) -> String {
    if !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}
