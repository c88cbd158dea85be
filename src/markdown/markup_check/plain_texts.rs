//! Markup in what is no Markdown: titles, summaries, names and other plain texts of front matter, in which all signs
//! are shown as they stand.

use memchr::memmem;

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
}

/// The first markup in a plain text. Nearly all have none of the signs that begin one.
pub fn plain_markup(text: &str) -> Option<PlainMarkup> {
    let bytes = text.as_bytes();
    if memchr::memchr3(b'{', b'[', b'*', bytes).is_none() && !text.contains("__") {
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
    // Within a word or an address the signs are none: `f**k`, `/__init__/`.
    let begins = |sign: &str| {
        let before = text.split(sign).next().unwrap_or_default();
        let opens = |c: char| c.is_whitespace() || "([{“‘\"'«–—-".contains(c);
        before.is_empty() || before.ends_with(opens)
    };
    let is_emphasis = |sign: &str| between(sign, sign).is_some_and(is_tight) && begins(sign);
    (is_emphasis("**") || is_emphasis("__")).then_some(PlainMarkup::Emphasis)
}

#[cfg(test)]
mod tests {
    use super::PlainMarkup::*;
    use super::plain_markup;

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
            ("The treaty[^1] holds", Some(Note)),
            ("The {new} treaty [sic] (a)", None),
            ("2 ** 3 ** 4, *so*", None),
            ("{{ }} [x] ()", None),
            ("____ and __", None),
            ("f**k and s**t", None),
            ("https://e.org/__init__/a", None),
        ] {
            assert_eq!(plain_markup(text), found, "{text}");
        }
    }
}
