//! Markup in what is no Markdown: titles, summaries, names and other plain texts of front matter, in which all signs
//! are shown as they stand.

use memchr::memmem;

use crate::markdown::parse::{comment_end, decode, is_html_element, tag};

/// Markup in a plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainMarkup {
    /// `{{ x }}`, `{% x %}`
    Template,
    /// `[words](address)`
    Link,
    /// `[[id]]`
    Mark,
    /// `[^1]`
    Note,
    /// `**words**`
    Emphasis,
    /// `**words`
    Unpaired,
    /// `&#8217;`, `&amp;`
    Reference,
    /// `<em>`, `<!-- more -->`
    Html,
    /// `[caption id="x"]`, `[b]x[/b]`
    Shortcode,
    /// `[@smith]`
    Citation,
    /// `{:.class}`, `{#id}`
    Attributes,
    /// `` `x` ``
    Code,
    /// `## x`
    Heading,
    /// `::: note`
    Fence,
    /// `O\'Brien`
    Escape,
}

/// Whether a byte can begin any of this; `#` and `:` can only at the beginning of a text.
const BEGINS: [bool; 256] = {
    let mut begins = [false; 256];
    let signs = b"{[*_&<`\\~";
    let mut at = 0;
    while at < signs.len() {
        begins[signs[at] as usize] = true;
        at += 1;
    }
    begins
};

/// The first markup in a plain text. Nearly all have none of the signs that begin one.
pub fn plain_markup(text: &str) -> Option<PlainMarkup> {
    let bytes = text.as_bytes();
    if !bytes.iter().any(|byte| BEGINS[*byte as usize]) && !text.starts_with(['#', ':']) {
        return None;
    }
    let between = |open: &str, close: &str| {
        let start = memmem::find(bytes, open.as_bytes())? + open.len();
        let len = memmem::find(&bytes[start..], close.as_bytes())?;
        text.get(start..start + len)
    };
    let has_letter = |inner: &str| inner.contains(char::is_alphanumeric);
    let is_tight = |inner: &str| {
        has_letter(inner)
            && !inner.starts_with(char::is_whitespace)
            && !inner.ends_with(char::is_whitespace)
    };
    if between("{{", "}}")
        .or_else(|| between("{%", "%}"))
        .is_some_and(has_letter)
    {
        return Some(PlainMarkup::Template);
    }
    if between("[[", "]]").is_some_and(is_tight) {
        return Some(PlainMarkup::Mark);
    }
    if between("[^", "]").is_some_and(|label| has_letter(label) && !label.contains(' ')) {
        return Some(PlainMarkup::Note);
    }
    if between("](", ")").is_some_and(has_letter) && text.contains('[') {
        return Some(PlainMarkup::Link);
    }
    if without_references(text).is_some() {
        return Some(PlainMarkup::Reference);
    }
    if without_html(text).is_some() {
        return Some(PlainMarkup::Html);
    }
    if let Some(bracketed) = bracketed(text) {
        return Some(bracketed);
    }
    if let Some(inner) = between("{", "}")
        && let Some(name) = inner.strip_prefix([':', '#', '.'])
        && name.starts_with(|c: char| c.is_alphabetic() || matches!(c, '.' | '#'))
    {
        return Some(PlainMarkup::Attributes);
    }
    // Within a word or an address the signs are none: `f**k`, `/__init__/`.
    let opens = |c: char| c.is_whitespace() || "([{“‘\"'«–—-".contains(c);
    let begins = |sign: &str| {
        let before = text.split(sign).next().unwrap_or_default();
        before.is_empty() || before.ends_with(opens)
    };
    let is_pair = |sign: &str| between(sign, sign).is_some_and(is_tight) && begins(sign);
    if ["**", "__", "~~"].into_iter().any(is_pair) {
        return Some(PlainMarkup::Emphasis);
    }
    let is_lone = |sign: &str| {
        let (_, behind) = text.split_once(sign).unwrap_or_default();
        begins(sign) && behind.starts_with(char::is_alphanumeric)
    };
    if is_lone("**") {
        return Some(PlainMarkup::Unpaired);
    }
    // One sign more easily stands for itself: `*M*A*S*H`, `snake_case_name`, `*` for a note.
    let is_word = |sign: &str| {
        let inner = between(sign, sign).filter(|inner| is_tight(inner) && begins(sign));
        inner.is_some_and(|inner| {
            let end = text.find(sign).unwrap_or_default() + inner.len() + 2;
            !text[end..].starts_with(|c: char| c.is_alphanumeric() || sign.contains(c))
        })
    };
    if is_word("*") || is_word("_") {
        return Some(PlainMarkup::Emphasis);
    }
    // A lone one may open a quotation: `the 'peace' of 1919`.
    if is_word("`") && !text.contains("``") {
        return Some(PlainMarkup::Code);
    }
    let heading = text.trim_start_matches('#');
    if heading.len() < text.len()
        && heading.starts_with(' ')
        && heading.trim_start().starts_with(char::is_alphabetic)
    {
        return Some(PlainMarkup::Heading);
    }
    if text.starts_with(":::") {
        return Some(PlainMarkup::Fence);
    }
    without_escapes(text)
        .is_some()
        .then_some(PlainMarkup::Escape)
}

/// A text without markup, where it is plain what it would be.
pub fn without_markup(text: &str, markup: PlainMarkup) -> Option<String> {
    match markup {
        PlainMarkup::Reference => {
            let text = without_references(text)?;
            Some(without_html(&text).unwrap_or(text))
        }
        PlainMarkup::Html => without_html(text),
        PlainMarkup::Escape => without_escapes(text),
        _ => None,
    }
}

/// A text with the characters that its references stand for: `Russia&#8217;s`. None if it has none. Some exporters write
/// references to the sign of references: `&amp;#8217;`.
fn without_references(text: &str) -> Option<String> {
    let end = |rest: &str| {
        let inner = rest.bytes().take(40).position(|byte| byte == b';')?;
        let name = &rest.as_bytes()[1..inner];
        let is_name = name.iter().all(u8::is_ascii_alphanumeric) || name.starts_with(b"#");
        (name.len() > 1 && is_name).then_some(inner + 1)
    };
    let mut plain = text.to_owned();
    for _ in 0..3 {
        let mut at = 0;
        let mut found = false;
        while let Some(start) = plain[at..].find('&').map(|start| at + start) {
            at = start + 1;
            let Some(end) = end(&plain[start..]).map(|len| start + len) else {
                continue;
            };
            let meant = decode(&plain[start..end]).into_owned();
            if meant != plain[start..end] {
                plain.replace_range(start..end, &meant);
                at = start + meant.len();
                found = true;
            }
        }
        if !found {
            break;
        }
    }
    (plain != text).then_some(plain)
}

/// A text without its tags and comments, of which only the words stay; none if it has neither. Words in angle brackets
/// that are no tag stay: `<name withheld>`.
fn without_html(text: &str) -> Option<String> {
    let mut plain = String::new();
    let mut kept = 0;
    let mut at = 0;
    while let Some(start) = text[at..].find('<').map(|start| at + start) {
        at = start + 1;
        let rest = &text[at..];
        let end = if rest.starts_with("!--") {
            Some(comment_end(text, start + 4).unwrap_or(text.len()))
        } else {
            let is_tag = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
            is_tag.then(|| tag(text, start)).and_then(|tag| {
                // An unfinished tag ends with the text.
                let inner = text.get(start + 1..tag.range.end - 1).unwrap_or_default();
                let named = inner.trim_matches('/').trim() == tag.name;
                let is_known = is_html_element(&tag.name.to_ascii_lowercase());
                let is_tag = tag.is_finished && is_known && (named || !tag.attributes.is_empty());
                is_tag.then_some(tag.range.end)
            })
        };
        if let Some(end) = end {
            plain.push_str(&text[kept..start]);
            let breaks = rest.to_ascii_lowercase().starts_with("br");
            if breaks && !plain.ends_with(' ') {
                plain.push(' ');
            }
            (kept, at) = (end, end);
            if breaks {
                kept += text[kept..].len() - text[kept..].trim_start().len();
            }
        }
    }
    if kept == 0 {
        return None;
    }
    plain.push_str(&text[kept..]);
    Some(plain.trim().to_owned())
}

/// A text without the backslashes of another program: `O\'Brien`. None if it has none.
fn without_escapes(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let escapes = |next: &char| "'\"*_#[]&`’“”".contains(*next);
        if letter != '\\' || !letters.peek().is_some_and(escapes) {
            plain.push(letter);
        }
    }
    (plain.len() < text.len()).then_some(plain)
}

/// What stands in single brackets and is no words: a footnote mark, a citation of Pandoc, a shortcode.
fn bracketed(text: &str) -> Option<PlainMarkup> {
    let mut rest = text;
    while let Some(start) = rest.find('[') {
        rest = &rest[start + 1..];
        let inner = &rest[..rest.find(']').unwrap_or(0)];
        let name = |inner: &str| {
            let len = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-');
            len.unwrap_or(inner.len())
        };
        match inner.chars().next() {
            Some('^') if inner.len() > 1 && !inner.contains(' ') => {
                return Some(PlainMarkup::Note);
            }
            Some('@') if name(&inner[1..]) > 0 && rest[inner.len()..].starts_with(']') => {
                return Some(PlainMarkup::Citation);
            }
            Some('/') if name(&inner[1..]) == inner.len() - 1 && inner.len() > 1 => {
                return Some(PlainMarkup::Shortcode);
            }
            Some(first) if first.is_ascii_lowercase() => {
                let behind = inner[name(inner)..].trim_start();
                let len = name(behind);
                if len > 0 && len < behind.len() && behind[len..].starts_with("=") {
                    return Some(PlainMarkup::Shortcode);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::PlainMarkup::*;
    use super::{plain_markup, without_markup};

    #[test]
    fn markup_in_plain_texts_is_found() {
        for (text, found) in [
            ("{{ page.excerpt }}", Some(Template)),
            ("a {% x %}", Some(Template)),
            ("{{< ref \"x\" >}}", Some(Template)),
            ("See [the annex](a b.pdf)", Some(Link)),
            ("See [[sergei-ivanov]]", Some(Mark)),
            ("The **new** treaty", Some(Emphasis)),
            ("The __new__ treaty", Some(Emphasis)),
            ("The *Kursk* sinks", Some(Emphasis)),
            ("(_Kursk_)", Some(Emphasis)),
            ("The ~~old~~ treaty", Some(Emphasis)),
            ("The **new treaty", Some(Unpaired)),
            ("Russia&#8217;s tone", Some(Reference)),
            ("A &amp; B", Some(Reference)),
            ("The <em>Kursk</em> sinks", Some(Html)),
            ("x <br> y", Some(Html)),
            ("x <BR/> y", Some(Html)),
            ("x <a href=\"https://e.org/\">y", Some(Html)),
            ("Intro <!-- more -->", Some(Html)),
            ("[caption]y[/caption]", Some(Shortcode)),
            ("[caption id=\"x\"]", Some(Shortcode)),
            ("[gallery ids=1]", Some(Shortcode)),
            ("He left.[^1]", Some(Note)),
            ("As said [@smith2001, p. 3]", Some(Citation)),
            ("A title {#id}", Some(Attributes)),
            ("A title {: .class}", None),
            ("A title {:.class}", Some(Attributes)),
            ("The `x` key", Some(Code)),
            ("## Moscow", Some(Heading)),
            ("::: note", Some(Fence)),
            ("O\\'Brien", Some(Escape)),
            ("The treaty[^1] holds", Some(Note)),
            ("The {new} treaty [sic] (a)", None),
            ("2 ** 3 ** 4, 2 * 3 * 4", None),
            ("{{ }} [x] ()", None),
            ("____ and __", None),
            ("f**k and s**t", None),
            ("https://e.org/__init__/a?b=1&c=2;d", None),
            ("https://e.org/a_b_c/*/d", None),
            ("R&D; AT&T", None),
            (
                "The man <name withheld> and <a friend of the minister>",
                None,
            ),
            ("5 < 6 > 4, x<b and c>d", None),
            ("[…] he said [a = b] [the treaty]", None),
            ("*M*A*S*H*", None),
            ("Terms apply*", None),
            ("snake_case_name", None),
            ("the `peace' of 1919", None),
            ("``peace''", None),
            ("#4", None),
            ("# 4", None),
            ("C:\\x", None),
            (": x", None),
        ] {
            assert_eq!(plain_markup(text), found, "{text}");
        }
    }

    #[test]
    fn what_a_plain_text_was_meant_to_say_is_known_of_html() {
        for (text, expected) in [
            (
                "Russia&#8217;s new tone &amp; more",
                "Russia’s new tone & more",
            ),
            ("Russia&amp;#8217;s", "Russia’s"),
            ("The <em>Kursk</em> sinks", "The Kursk sinks"),
            ("x <br> y<br/>z", "x y z"),
            ("Jos&eacute; Mar", "José Mar"),
            ("&lt;b&gt;x&lt;/b&gt;", "x"),
            ("O\\'Brien", "O'Brien"),
            ("Intro <!-- more --> and", "Intro  and"),
        ] {
            let markup = plain_markup(text).unwrap();
            let plain = without_markup(text, markup);
            assert_eq!(plain.as_deref(), Some(expected), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_read(text in "([a-zé🜀 &;<>/!-]|<a|&#|&amp;|<br|<!--|\\[\\^|\\[@|\\*\\*|`|\\\\|=){0,20}") {
            if let Some(markup) = plain_markup(&text) {
                let plain = without_markup(&text, markup);
                proptest::prop_assert_ne!(plain, Some(text));
            }
        }
    }
}
