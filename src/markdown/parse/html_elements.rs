//! The elements of HTML by name: which stay on a page, which end where, which may lack their end tag.
//!
//! All names are in lower case. The kinds are those of the HTML standard, with the elements that only
//! old pages have (<https://html.spec.whatwg.org/multipage/obsolete.html>).

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// Elements that may stay where raw HTML is sanitised. Of any other only the text stays, and of
/// scripts, style sheets and templates nothing.
const KEPT: &str = "a abbr article aside b bdi bdo blockquote br caption cite code col colgroup \
    data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img \
    ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table \
    tbody td tfoot th thead time tr u ul var wbr";

/// All other elements of HTML.
const OTHER: &str = "address acronym applet area audio base basefont bgsound big body \
    button canvas center datalist dialog dir embed fieldset font form frame frameset head hgroup \
    html iframe image input keygen label legend link listing main map marquee menu meta meter nav \
    nobr noembed noframes noscript object optgroup option output param picture plaintext progress \
    rb rtc script search select slot source strike style template textarea title track tt video xmp";

/// Elements that have no content, and so no end tag.
const VOID: &str = "area base basefont bgsound br col embed frame hr image img input keygen link \
    meta param source track wbr";

/// Elements whose end tag may be left out
/// (<https://html.spec.whatwg.org/multipage/syntax.html#optional-tags>), with the obsolete ones of
/// that kind.
const OPTIONAL_END: &str = "body caption colgroup dd dt head html li optgroup option p rb rp rt rtc \
    tbody td tfoot th thead tr";

/// Formatting elements, which a browser opens again in the next block when they are not closed.
const FORMATTING: &str = "a b big code em font i nobr s small strike strong tt u";

/// Elements whose start tag ends an open paragraph.
const ENDS_PARAGRAPH: &str = "address article aside blockquote center dd details dialog dir div dl \
    dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main \
    menu nav ol p plaintext pre search section summary table ul xmp";

/// Elements that the standard calls special: an end tag such as `</span>` does not reach out of one.
const SPECIAL: &str = "address applet area article aside base basefont bgsound blockquote body br \
    button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure \
    footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen \
    li link listing main marquee menu meta nav noembed noframes noscript object ol p param \
    plaintext pre script search section select source style summary table tbody td template \
    textarea tfoot th thead title tr track ul wbr xmp";

/// Elements whose content no end tag reaches out of: in `<div><table><td></div>` it closes nothing.
const SCOPE: &str = "applet caption html marquee object table td template th";

/// The names in a list, for lists that are asked about every tag.
fn set(list: &'static str) -> FxHashSet<&'static str> {
    list.split_ascii_whitespace().collect()
}

static KEPT_SET: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| set(KEPT));
static OTHER_SET: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| set(OTHER));

fn is_in(list: &str, name: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == name)
}

/// The elements that may stay where raw HTML is sanitised.
pub fn kept_elements() -> impl Iterator<Item = &'static str> {
    KEPT.split_ascii_whitespace()
}

/// Whether an element may stay where raw HTML is sanitised.
pub fn is_kept(name: &str) -> bool {
    KEPT_SET.contains(name)
}

/// Whether HTML has this element. Drawings and formulae, `svg` and `math`, are languages of their own.
pub fn is_html_element(name: &str) -> bool {
    KEPT_SET.contains(name) || OTHER_SET.contains(name)
}

/// Whether an element has no content.
pub fn is_void(name: &str) -> bool {
    is_in(VOID, name)
}

/// Whether an element's end tag may be left out.
pub fn may_lack_its_end(name: &str) -> bool {
    is_in(OPTIONAL_END, name)
}

/// Whether an element is formatting, which goes on in the next block.
pub fn is_formatting(name: &str) -> bool {
    is_in(FORMATTING, name)
}

/// Whether an element's start tag ends an open paragraph.
pub fn ends_paragraph(name: &str) -> bool {
    is_in(ENDS_PARAGRAPH, name)
}

/// Whether an end tag of an ordinary element (`</span>`) does not reach out of this one.
pub fn is_special(name: &str) -> bool {
    is_in(SPECIAL, name)
}

/// Whether no end tag reaches out of this element.
pub fn is_scope(name: &str) -> bool {
    is_in(SCOPE, name)
}
