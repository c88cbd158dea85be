//! What templates refer to by name: other templates, components and assets.
//!
//! Tera keeps none of this for others to see, and its functions take only named arguments: `asset("logo.svg")` would
//! be a syntax error. So this reads the code between `{{ }}` and `{% %}` as far as names in it go, and writes
//! `asset("logo.svg")` as the filter that Tera understands.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::diagnostics::FOLDER;
use crate::base::composed::composed;
use crate::base::source::Sources;
use crate::base::span::Span;

/// The name of the function that templates call.
pub const FUNCTION: &str = "asset";
/// The filter that stands for the function. With four letters, `("logo.svg"|_url)` is exactly as long as
/// `asset("logo.svg")`, so that every place in an error is one of the template as it is written.
pub const FILTER: &str = "_url";

/// A reference to an asset by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetReference {
    /// The name: `fonts/text.woff2`.
    pub name: String,
    /// Where it is written, without quotation marks.
    pub place: Span,
}

/// What all templates of a site refer to.
#[derive(Debug, Default)]
pub struct TemplateReferences {
    templates: FxHashSet<String>,
    /// By component: the template that defines it.
    components: FxHashMap<String, String>,
    called: FxHashSet<String>,
    /// The assets that templates name.
    pub assets: Vec<AssetReference>,
    /// Whether a template works out the name of an asset, so that it could be any.
    pub may_be_any_asset: bool,
}

impl TemplateReferences {
    /// The references of all templates among `sources`.
    pub fn new(sources: &Sources) -> Self {
        let mut all = Self::default();
        for (id, source) in sources.iter() {
            let Some(name) = source.path.strip_prefix(FOLDER) else {
                continue;
            };
            if !is_template(name) {
                continue;
            }
            for reference in references(&source.text) {
                match reference {
                    NamedIn::Template(other) => {
                        all.templates.insert(composed(&other).into_owned());
                    }
                    NamedIn::Definition(component) => {
                        all.components.insert(component, name.to_owned());
                    }
                    NamedIn::Call(component) => {
                        all.called.insert(component);
                    }
                    NamedIn::Asset(AssetName::Written { name, at, .. }) => {
                        let place = Span::new(id, at);
                        all.assets.push(AssetReference { name, place });
                    }
                    NamedIn::Asset(AssetName::WorkedOut { .. }) => all.may_be_any_asset = true,
                }
            }
        }
        all
    }

    /// Whether a template extends or includes the template `name`.
    pub fn are_to_template(&self, name: &str) -> bool {
        self.templates.contains(&*composed(name))
    }

    /// Whether the template `name` defines a component that is called.
    pub fn is_used_for_components(&self, name: &str) -> bool {
        let mut defined = self.components.iter().filter(|(_, by)| *by == name);
        defined.any(|(component, _)| self.called.contains(component))
    }
}

/// Whether the file `name` below `templates/` is a template: assets are not, whatever their names end in.
pub fn is_template(name: &str) -> bool {
    name.ends_with(".html") && !name.starts_with("assets/")
}

/// A template in which calls of `asset` are written as Tera understands them, with all bytes in their places.
pub fn for_tera(text: &str) -> String {
    let mut written = text.to_owned();
    for reference in references(text).into_iter().rev() {
        let (call, argument) = match reference {
            NamedIn::Asset(AssetName::Written {
                call: Some(call),
                argument,
                ..
            })
            | NamedIn::Asset(AssetName::WorkedOut {
                call: Some(call),
                argument,
            }) => (call, argument),
            _ => continue,
        };
        let filter = format!("({}|{FILTER})", &text[argument]);
        debug_assert_eq!(filter.len(), call.len());
        written.replace_range(call, &filter);
    }
    written
}

/// The templates that a template extends or includes.
pub fn templates_named(text: &str) -> impl Iterator<Item = String> {
    references(text)
        .into_iter()
        .filter_map(|named| match named {
            NamedIn::Template(name) => Some(name),
            _ => None,
        })
}

/// A name that a template refers to.
enum NamedIn {
    Template(String),
    Definition(String),
    Call(String),
    Asset(AssetName),
}

/// The asset that a call of `asset` names. `call` are the bytes of the call if its argument has no name, and
/// `argument` those between its parentheses.
enum AssetName {
    Written {
        name: String,
        at: Range<usize>,
        call: Option<Range<usize>>,
        argument: Range<usize>,
    },
    WorkedOut {
        call: Option<Range<usize>>,
        argument: Range<usize>,
    },
}

/// A token of the code in a template, as far as it matters here.
#[derive(Clone, Debug, PartialEq, Eq)]
struct CodeToken {
    kind: TokenKind,
    span: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TokenKind {
    Word,
    /// A string; its span includes the quotation marks.
    Text,
    Mark(u8),
}

fn references(text: &str) -> Vec<NamedIn> {
    let mut found = Vec::new();
    for tokens in code(text) {
        let is = |at: usize, kind: TokenKind| tokens.get(at).is_some_and(|it| it.kind == kind);
        let word = |at: usize| {
            let token = tokens.get(at).filter(|token| token.kind == TokenKind::Word);
            token.map(|token| &text[token.span.clone()])
        };
        if matches!(word(0), Some("extends" | "include")) && is(1, TokenKind::Text) {
            found.push(NamedIn::Template(unquoted(text, &tokens[1].span)));
        }
        let dotted = |at: usize| {
            let mut name = word(at)?.to_owned();
            let mut at = at + 1;
            while let (true, Some(part)) = (is(at, TokenKind::Mark(b'.')), word(at + 1)) {
                name = format!("{name}.{part}");
                at += 2;
            }
            Some(name)
        };
        if word(0) == Some("component") {
            found.extend(dotted(1).map(NamedIn::Definition));
        }
        for at in 0..tokens.len() {
            if is(at, TokenKind::Mark(b'<')) {
                // `a < b` is no call of a component, but nothing is lost by taking it for one.
                found.extend(dotted(at + 1).map(NamedIn::Call));
            }
            let is_first = at == 0 || !is(at - 1, TokenKind::Mark(b'.'));
            if word(at) == Some(FUNCTION) && is_first && is(at + 1, TokenKind::Mark(b'(')) {
                found.extend(asset_name(text, &tokens[at..]).map(NamedIn::Asset));
            }
        }
    }
    found
}

/// The asset that a call names, from the tokens that begin with the function's name.
fn asset_name(text: &str, tokens: &[CodeToken]) -> Option<AssetName> {
    let mut depth = 0;
    let end = tokens.iter().position(|token| {
        match token.kind {
            TokenKind::Mark(b'(' | b'[' | b'{') => depth += 1,
            TokenKind::Mark(b')' | b']' | b'}') => depth -= 1,
            _ => {}
        }
        depth == 0 && token.kind == TokenKind::Mark(b')')
    })?;
    let begin = &tokens[0].span;
    let argument = tokens[1].span.end..tokens[end].span.start;
    // With a blank before the parenthesis the filter would not be as long as the call; Tera allows none either.
    let call = begin.start..tokens[end].span.end;
    let call = Some(call).filter(|call| call.len() == FUNCTION.len() + argument.len() + 2);
    let inside = &tokens[2..end];
    Some(match inside {
        [name] if name.kind == TokenKind::Text => AssetName::Written {
            name: unquoted(text, &name.span),
            at: name.span.start + 1..name.span.end - 1,
            call,
            argument,
        },
        [_, equals, name]
            if equals.kind == TokenKind::Mark(b'=') && name.kind == TokenKind::Text =>
        {
            AssetName::Written {
                name: unquoted(text, &name.span),
                at: name.span.start + 1..name.span.end - 1,
                call: None,
                argument,
            }
        }
        // A filter takes the last word before it, so only a path of fields (`brief.extra.logo`) can be its argument
        // without parentheses. Anything longer is `asset(path=...)`, which Tera reads itself.
        _ => {
            let is_path = inside
                .iter()
                .all(|token| token.kind == TokenKind::Word || token.kind == TokenKind::Mark(b'.'));
            AssetName::WorkedOut {
                call: call.filter(|_| is_path && !inside.is_empty()),
                argument,
            }
        }
    })
}

/// The text of a string in a template.
fn unquoted(text: &str, span: &Range<usize>) -> String {
    let inner = &text[span.start + 1..span.end - 1];
    let mut out = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        out.extend(if letter == '\\' {
            letters.next()
        } else {
            Some(letter)
        });
    }
    out
}

/// The tokens of each `{{ }}` and each `{% %}`. Comments and what is between `{% raw %}` and `{% endraw %}` have none.
fn code(text: &str) -> Vec<Vec<CodeToken>> {
    let mut regions = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find('{') {
        at += found;
        let end = match text.as_bytes().get(at + 1) {
            Some(b'#') => text[at..].find("#}").map_or(text.len(), |end| at + end + 2),
            Some(open @ (b'{' | b'%')) => {
                let close = if *open == b'{' { "}}" } else { "%}" };
                let (tokens, end) = tokens(text, at + 2, close);
                let is_raw =
                    matches!(tokens.as_slice(), [word] if &text[word.span.clone()] == "raw");
                regions.push(tokens);
                match is_raw {
                    true => end_of_raw(text, end),
                    false => end,
                }
            }
            _ => at + 1,
        };
        at = end;
    }
    regions
}

/// Where the code after `{% raw %}` is code again.
fn end_of_raw(text: &str, begin: usize) -> usize {
    let mut at = begin;
    while let Some(found) = text[at..].find("{%") {
        let (tokens, end) = tokens(text, at + found + 2, "%}");
        if matches!(tokens.as_slice(), [word] if &text[word.span.clone()] == "endraw") {
            return end;
        }
        at += found + 2;
    }
    text.len()
}

/// The tokens from `begin` to `close`, and where the code ends. A hyphen beside the braces only trims blanks.
fn tokens(text: &str, begin: usize, close: &str) -> (Vec<CodeToken>, usize) {
    let bytes = text.as_bytes();
    let mut tokens = Vec::new();
    let mut at = begin + usize::from(bytes.get(begin) == Some(&b'-'));
    while let Some(&byte) = bytes.get(at) {
        if text[at..].starts_with(close) {
            return (tokens, at + close.len());
        }
        let is_trim = byte == b'-' && bytes[at + 1..].starts_with(close.as_bytes());
        let start = at;
        let kind = match byte {
            b'"' | b'\'' | b'`' => {
                at = end_of_string(bytes, at);
                Some(TokenKind::Text).filter(|_| bytes[at - 1] == byte && at > start + 1)
            }
            _ if byte.is_ascii_alphanumeric() || byte == b'_' => {
                let rest = bytes[at..].iter();
                at += rest
                    .take_while(|b| b.is_ascii_alphanumeric() || **b == b'_')
                    .count();
                Some(TokenKind::Word)
            }
            _ => {
                at += text[at..].chars().next().map_or(1, char::len_utf8);
                let is_mark = byte.is_ascii_punctuation() && !is_trim;
                is_mark.then_some(TokenKind::Mark(byte))
            }
        };
        let span = start..at;
        tokens.extend(kind.map(|kind| CodeToken { kind, span }));
    }
    (tokens, text.len())
}

/// The end of the string that begins at `begin`, after its closing quotation mark; the end of the text if it has none.
fn end_of_string(bytes: &[u8], begin: usize) -> usize {
    let mut at = begin + 1;
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            b'\\' => 2,
            _ if byte == bytes[begin] => return at + 1,
            _ => 1,
        };
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a template refers to, one word each, and how Tera gets to see it.
    fn check(text: &str, expected: &[&str], for_tera_expected: &str) {
        let found: Vec<String> = references(text)
            .iter()
            .map(|reference| match reference {
                NamedIn::Template(name) => format!("template {name}"),
                NamedIn::Definition(name) => format!("defines {name}"),
                NamedIn::Call(name) => format!("calls {name}"),
                NamedIn::Asset(AssetName::Written { name, at, .. }) => {
                    assert_eq!(text[at.clone()].replace('\\', ""), *name);
                    format!("asset {name}")
                }
                NamedIn::Asset(AssetName::WorkedOut { .. }) => "any asset".to_owned(),
            })
            .collect();
        assert_eq!(found, expected, "{text}");
        assert_eq!(for_tera(text), for_tera_expected);
        assert_eq!(for_tera(text).len(), text.len());
    }

    /// The same for a template that Tera sees as it is written.
    fn check_unchanged(text: &str, expected: &[&str]) {
        check(text, expected, text);
    }

    #[test]
    fn names_in_code_are_found_and_names_in_text_are_not() {
        check_unchanged(r#"{% extends "base.html" %}"#, &["template base.html"]);
        check_unchanged("{%- include 'parts/a.html' -%}", &["template parts/a.html"]);
        check_unchanged(r#"{# {% include "a.html" %} #} include "b.html""#, &[]);
        check_unchanged(
            r#"{% raw %}{% include "a.html" %}{{ asset("b") }}{% endraw %}"#,
            &[],
        );
        check_unchanged(
            "{% component ui.button(label) %}{% endcomponent ui.button %}",
            &["defines ui.button"],
        );
        check_unchanged("{{ <ui.button label=\"a\" /> }}", &["calls ui.button"]);
        check_unchanged("{% <box> %}a{% </box> %}", &["calls box"]);
        check_unchanged("{% if a %}{ asset(\"b\") }{% endif %}", &[]);
    }

    #[test]
    fn calls_of_asset_become_a_filter_of_the_same_length() {
        check(
            "{{ asset(\"a.svg\") }}",
            &["asset a.svg"],
            "{{ (\"a.svg\"|_url) }}",
        );
        check(
            "{{-asset( 'a b.svg' )-}}",
            &["asset a b.svg"],
            "{{-( 'a b.svg' |_url)-}}",
        );
        check(
            "{% set a = asset(\"a.svg\") ~ asset(`b.svg`) %}",
            &["asset a.svg", "asset b.svg"],
            "{% set a = (\"a.svg\"|_url) ~ (`b.svg`|_url) %}",
        );
        check(
            "{{ asset(brief.extra.logo) }}",
            &["any asset"],
            "{{ (brief.extra.logo|_url) }}",
        );
        check_unchanged("{{ asset(path=\"a.svg\") }}", &["asset a.svg"]);
        check_unchanged("{{ asset(path=a ~ \".svg\") }}", &["any asset"]);
        check_unchanged("{{ brief.asset(\"a\") ~ my_asset(\"b\") ~ asset }}", &[]);
        check_unchanged("{{ \"asset('a')\" }}", &[]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_read(text in "([a-z.{}%#()\"'`\\\\ é-]|asset\\(|\\{\\{|%\\}|raw){0,30}") {
            proptest::prop_assert_eq!(for_tera(&text).len(), text.len());
        }
    }
}
