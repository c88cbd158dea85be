//! Tags, attributes and comments of HTML with their byte ranges, found without building a tree.
//!
//! This follows the tokeniser of the HTML standard
//! (<https://html.spec.whatwg.org/multipage/parsing.html#tokenization>) as far as tags go. It
//! decides nothing about safety, which is the sanitiser's business.
//!
//! `html5gum` (0.9) tokenises by the same standard, with spans, and was tried in its place. The spans
//! of whole tags agree. It does not replace this file, for these reasons:
//!
//! - Raw HTML comes in pieces with Markdown between them, and a comment that one piece opens is
//!   closed by another. `html5gum` can be started in a text element, not in a comment.
//! - Of a tag without `>`, which E317 reports at its name, its callbacks tell neither the beginning
//!   nor the last attribute, and they pass over values that are empty (`href=""`). Both need an
//!   emitter of our own with 28 methods, as long as `tags` and `tag` here.
//! - Which elements hold text depends on who asks (`noscript`) and on the drawing around them
//!   (`<svg><title/>`); its own list is fixed. That a text element is opened again inside itself,
//!   which E317 reports too, would still have to be searched for here.

use std::borrow::Cow;
use std::iter;
use std::ops::Range;

use pulldown_cmark::{Event, Parser};

/// A tag, as far as it is read.
pub struct HtmlTag<'h> {
    /// The element's name, as written.
    pub name: &'h str,
    /// The bytes of the tag, from `<` on.
    pub range: Range<usize>,
    /// Whether it is an end tag.
    pub is_end: bool,
    /// Whether it ends with `>`, not with the text.
    pub is_finished: bool,
    /// Whether it ends with `/>`.
    pub is_self_closing: bool,
    /// The attributes of a start tag that have a value.
    pub attributes: Vec<Attribute<'h>>,
    /// The attributes that have no value, as written.
    pub without_value: Vec<&'h str>,
}

/// One attribute with a value.
pub struct Attribute<'h> {
    /// The name, as written.
    pub name: &'h str,
    /// From the first byte of the name to the value's end, its quotation mark included.
    pub whole: Range<usize>,
    /// The value without quotation marks.
    pub value: Range<usize>,
}

impl Attribute<'_> {
    /// Whether the value is the address of something: `href`, or `src`, of any element.
    pub fn is_address(&self) -> bool {
        self.is("href") || self.is_source()
    }

    /// Whether the value is the address of something that the page shows.
    pub fn is_source(&self) -> bool {
        self.is("src")
    }

    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// Elements whose content is text up to their end tag.
const TEXT_ELEMENTS: [&str; 8] = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
];

/// Whether an element's content is text up to its end tag.
pub fn is_text_element(name: &str) -> bool {
    TEXT_ELEMENTS
        .iter()
        .any(|text| name.eq_ignore_ascii_case(text))
}

/// Whether an element holds a drawing or a formula, where other rules hold than HTML's.
pub fn is_drawing(name: &str) -> bool {
    name.eq_ignore_ascii_case("svg") || name.eq_ignore_ascii_case("math")
}

/// All tags of some HTML, each with whether it is a text element that is closed at once, as it can
/// be in a drawing: `<svg><title/>`. Comments and the contents of text elements are passed over;
/// `is_text` says which elements are those.
pub fn tags(html: &str, is_text: fn(&str) -> bool) -> impl Iterator<Item = (HtmlTag<'_>, bool)> {
    let mut at = 0;
    let mut drawings: usize = 0;
    let past = |end: Option<usize>| end.unwrap_or(html.len());
    iter::from_fn(move || {
        loop {
            let start = at + html.get(at..)?.find('<')?;
            let rest = &html[start + 1..];
            if rest.starts_with("!--") {
                let end = empty_comment(html, start).or_else(|| comment_end(html, start + 4));
                at = past(end);
            } else if rest.starts_with(['!', '?']) {
                at = past(find(html, start, ">"));
            } else if rest.starts_with('/') {
                let tag = tag(html, start);
                drawings = drawings.saturating_sub(usize::from(is_drawing(tag.name)));
                at = tag.range.end;
                return Some((tag, false));
            } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let tag = tag(html, start);
                at = tag.range.end;
                let is_text = is_text(tag.name);
                let is_empty = is_text && tag.is_self_closing && drawings > 0;
                if is_text && !is_empty {
                    at = past(text_content(html, at, tag.name).end);
                }
                drawings += usize::from(is_drawing(tag.name) && !tag.is_self_closing);
                return Some((tag, is_empty));
            } else {
                at = start + 1;
            }
        }
    })
}

/// All attributes that have a value.
pub fn attributes(html: &str) -> impl Iterator<Item = Attribute<'_>> {
    tags(html, is_text_element).flat_map(|(tag, _)| tag.attributes)
}

/// The ids of all elements, decoded, and where they are written. The `name` of an `<a>` is one too;
/// where it has the same `id` and `name`, as anchors of the old kind do, that is one id.
pub fn ids(html: &str) -> impl Iterator<Item = (Cow<'_, str>, Range<usize>)> {
    tags(html, is_text_element).flat_map(move |(tag, _)| {
        let is_anchor = tag.name.eq_ignore_ascii_case("a");
        let mut ids: Vec<Range<usize>> = Vec::new();
        for attribute in tag.attributes {
            let is_id = attribute.is("id") || is_anchor && attribute.is("name");
            let value = &html[attribute.value.clone()];
            let again = ids.last().is_some_and(|last| &html[last.clone()] == value);
            if is_id && !value.is_empty() && !again {
                ids.push(attribute.value);
            }
        }
        ids.into_iter()
            .map(move |range| (decode(&html[range.clone()]), range))
    })
}

/// The byte after a comment without content that begins at `start`: its first dashes are its last
/// ones too.
pub fn empty_comment(html: &str, start: usize) -> Option<usize> {
    ["<!-->", "<!--->"]
        .into_iter()
        .find(|comment| html[start..].starts_with(comment))
        .map(|comment| start + comment.len())
}

/// The byte after the end of a comment whose content goes on at `from`.
pub fn comment_end(html: &str, from: usize) -> Option<usize> {
    let ends = ["-->", "--!>"];
    ends.iter().filter_map(|end| find(html, from, end)).min()
}

/// The byte after the next `end` in `html`, from `from` on.
fn find(html: &str, from: usize, end: &str) -> Option<usize> {
    html.get(from..)?.find(end).map(|at| from + at + end.len())
}

/// The content of a text element.
pub struct TextContent {
    /// The place of the `</name` that ends it.
    pub end: Option<usize>,
    /// Whether a start tag of the same name occurs in it.
    pub opens_again: bool,
}

/// Reads the content of the text element `name` from `from` on. In a script a comment may hold a
/// script of its own, whose end tag is not the end
/// (<https://html.spec.whatwg.org/multipage/parsing.html#script-data-double-escaped-state>).
pub fn text_content(html: &str, from: usize, name: &str) -> TextContent {
    let is_script = name.eq_ignore_ascii_case("script");
    let (mut in_comment, mut is_doubled, mut opens_again) = (false, false, false);
    let mut at = from;
    while let Some(found) = html[at..].find(['<', '-']) {
        at += found;
        let rest = &html[at..];
        if is_script && rest.starts_with("<!--") {
            // The dashes of the beginning may be those of the end: `<!-->`.
            in_comment = true;
            at += 2;
            continue;
        } else if in_comment && rest.starts_with("-->") {
            (in_comment, is_doubled) = (false, false);
        } else if is_tag_of(rest.strip_prefix("</"), name) {
            if !is_doubled {
                let end = Some(at);
                return TextContent { end, opens_again };
            }
            is_doubled = false;
        } else if is_tag_of(rest.strip_prefix('<'), name) {
            opens_again = true;
            is_doubled |= in_comment;
        }
        at += 1;
    }
    let end = None;
    TextContent { end, opens_again }
}

/// Whether a text begins with an element's name and what ends that.
fn is_tag_of(text: Option<&str>, name: &str) -> bool {
    let Some((found, rest)) = text.and_then(|text| text.split_at_checked(name.len())) else {
        return false;
    };
    found.eq_ignore_ascii_case(name) && rest.starts_with(ends_name)
}

/// Whether a character ends the name of a tag.
fn ends_name(c: char) -> bool {
    matches!(c, '/' | '>') || c.is_ascii_whitespace()
}

/// Reads the start tag or end tag that begins with the `<` at `start`.
pub fn tag(html: &str, start: usize) -> HtmlTag<'_> {
    let until = |from: usize, stop: fn(char) -> bool| {
        html[from..].find(stop).map_or(html.len(), |at| from + at)
    };
    let is_end = html[start..].starts_with("</");
    let name = start + 1 + usize::from(is_end);
    let mut at = until(name, ends_name);
    let mut tag = HtmlTag {
        name: &html[name..at],
        range: start..html.len(),
        is_end,
        is_finished: false,
        is_self_closing: false,
        attributes: Vec::new(),
        without_value: Vec::new(),
    };
    loop {
        let from = at;
        at = until(at, |c| c != '/' && !c.is_ascii_whitespace());
        let Some(first) = html[at..].chars().next() else {
            tag.is_self_closing = html[from..].ends_with('/');
            return tag;
        };
        if first == '>' {
            tag.is_self_closing = html[from..at].ends_with('/');
            tag.is_finished = true;
            tag.range.end = at + 1;
            return tag;
        }
        // The first character belongs to the name even when it is an equals sign.
        let name = at;
        at = until(at + first.len_utf8(), |c| c == '=' || ends_name(c));
        let name = name..at;
        let equals = until(at, |c| !c.is_ascii_whitespace());
        if !html[equals..].starts_with('=') {
            tag.without_value.push(&html[name]);
            continue;
        }
        let open = until(equals + 1, |c| !c.is_ascii_whitespace());
        let value;
        (value, at) = match html[open..].chars().next() {
            Some(mark @ ('"' | '\'')) => quoted(html, open, mark),
            _ => {
                let end = until(open, |c| c == '>' || c.is_ascii_whitespace());
                (open..end, end)
            }
        };
        if !is_end {
            tag.attributes.push(Attribute {
                name: &html[name.clone()],
                whole: name.start..at,
                value,
            });
        }
    }
}

/// The value between quotation marks, and the byte after the closing one. An open value goes on
/// to the end.
fn quoted(html: &str, open: usize, mark: char) -> (Range<usize>, usize) {
    match html[open + 1..].find(mark) {
        Some(len) => (open + 1..open + 1 + len, open + len + 2),
        None => (open + 1..html.len(), html.len()),
    }
}

/// An attribute's value with its character references resolved.
pub fn decode(value: &str) -> Cow<'_, str> {
    let mut decoded = String::new();
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        // No reference is longer than 40 bytes.
        let end = rest
            .bytes()
            .take(40)
            .position(|byte| byte == b';')
            .map_or(1, |end| end + 1);
        decoded.push_str(&character(&rest[..end]));
        rest = &rest[end..];
    }
    if decoded.is_empty() && rest.len() == value.len() {
        return Cow::Borrowed(value);
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// One character reference resolved. Markdown knows the same ones as HTML, so that the list of
/// their names is pulldown-cmark's.
fn character(reference: &str) -> Cow<'_, str> {
    if !reference.ends_with(';') || reference[1..].contains(['&', '\n']) {
        return Cow::Borrowed(reference);
    }
    let mut text = String::new();
    for event in Parser::new(reference) {
        if let Event::Text(part) = event {
            text.push_str(&part);
        }
    }
    Cow::Owned(text)
}
