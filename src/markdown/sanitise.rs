//! Raw HTML made harmless: over the whole rendered text at once, as an element may be opened in
//! one block and closed in another.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;

/// Elements that may stay; of any other the text does (of scripts and style sheets nothing).
const ELEMENTS: &str = "a abbr article aside b bdi bdo blockquote br caption cite code col colgroup \
    data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img \
    ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table \
    tbody td tfoot th thead time tr u ul var wbr";

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
        .tags(words(ELEMENTS))
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
/// `style` attributes, no addresses but http, https, mailto and relative ones.
pub(super) fn sanitise(html: &str) -> String {
    CLEANER.clean(html).to_string()
}
