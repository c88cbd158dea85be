//! Makes raw HTML harmless. This goes over the whole rendered text at once, as an element may be
//! opened in one block and closed in another.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;

use crate::markdown::parse::{is_html_element, is_text_element, kept_elements, tags};

/// Attributes that may stay on any element.
const ATTRIBUTES: &str = "class dir id lang role tabindex title";

/// Attributes that may stay on one element.
const OWN_ATTRIBUTES: &[(&str, &str)] = &[
    ("a", "href hreflang name"),
    ("blockquote", "cite"),
    ("col", "span"),
    ("colgroup", "span"),
    ("data", "value"),
    ("del", "cite datetime"),
    ("details", "open"),
    ("img", "alt decoding height loading src width"),
    ("ins", "cite datetime"),
    ("li", "value"),
    ("ol", "reversed start"),
    ("q", "cite"),
    ("td", "colspan headers rowspan"),
    ("th", "abbr colspan headers rowspan scope"),
    ("time", "datetime"),
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let own: HashMap<&str, HashSet<&str>> = OWN_ATTRIBUTES
        .iter()
        .map(|&(element, names)| (element, words(names)))
        .collect();
    let mut cleaner = Builder::default();
    cleaner
        .tags(kept_elements().collect())
        .generic_attributes(words(ATTRIBUTES))
        .generic_attribute_prefixes(HashSet::from(["aria-"]))
        .tag_attributes(own)
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .link_rel(None);
    cleaner
});

fn words(list: &'static str) -> HashSet<&'static str> {
    list.split_ascii_whitespace().collect()
}

/// The HTML without anything that could run, load or restyle: no scripts, no event handlers, no
/// `style` attributes, no addresses except http, https, mailto and relative ones.
pub fn sanitise(html: &str) -> String {
    CLEANER.clean(&without_unknown_tags(html)).to_string()
}

/// The HTML without the tags of elements that HTML does not have. `ammonia` takes many of them
/// (`<text>`, `<list>`, `<max>`) for parts of drawings and formulae, and drops what they hold.
fn without_unknown_tags(html: &str) -> Cow<'_, str> {
    let mut known = String::new();
    let mut copied = 0;
    // To the sanitiser, as to a browser with scripts, the content of `noscript` is text.
    let is_text = |name: &str| is_text_element(name) || name.eq_ignore_ascii_case("noscript");
    for (tag, is_empty) in tags(html, is_text) {
        // A text element that is closed at once in a drawing would be open without the drawing.
        if tag.is_finished && (is_empty || !is_html_element(&tag.name.to_ascii_lowercase())) {
            known.push_str(&html[copied..tag.range.start]);
            // A comment in its place, so that the text around it does not join to another tag:
            // `<<x>script>`.
            known.push_str("<!---->");
            copied = tag.range.end;
        }
    }
    match copied {
        0 => Cow::Borrowed(html),
        _ => Cow::Owned(known + &html[copied..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, clean: &str) {
        assert_eq!(sanitise(html), clean, "{html}");
    }

    #[test]
    fn the_text_of_unknown_elements_stays() {
        check("The <list>of</list> <Max>treaties", "The of treaties");
        check(
            "<svg viewBox='0 0 1 1'><title/><g><text>Two <a href=x>lines</a></text></g></svg> x",
            "Two <a href=\"x\">lines</a> x",
        );
        check("<math><mi>x</mi></math> y", "x y");
        check(
            "<noscript><style></noscript><list>b</list>",
            "&lt;style&gt;b",
        );
        check("<!--a--!><list>b</list><!--><list>c</list>", "bc");
        check(
            "<p>a<!-- <list> --><b title='<list>'>c</b><<list>style>d",
            "<p>a<b title=\"&lt;list&gt;\">c</b>&lt;style&gt;d</p>",
        );
    }

    #[test]
    fn what_runs_is_removed_with_what_it_holds() {
        check(
            "a<script>b<list>c</script>d<style>e</style>f<form>g</form>",
            "adfg",
        );
    }
}
