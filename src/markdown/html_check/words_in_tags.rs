//! Words in angle brackets that begin with the name of an element: `At <time unknown> he left`.
//!
//! To Markdown and to a browser that is the element `<time>` with an attribute, so nobody sees the words. An attribute
//! that stands there without a value tells prose from HTML: few elements have one, as `<details open>`.

/// Attributes that any element may have without a value. The first ones are rather left empty by a program.
const ANY: &str = "class id style hidden inert autofocus itemscope contenteditable";

/// Attributes that one element may have without a value.
const OWN: &[(&str, &str)] = &[
    ("a", "download"),
    ("area", "download nohref"),
    ("audio", "autoplay controls crossorigin loop muted"),
    ("button", "disabled formnovalidate"),
    ("details", "open"),
    ("dialog", "open"),
    ("dir", "compact"),
    ("dl", "compact"),
    ("fieldset", "disabled"),
    ("form", "novalidate"),
    ("frame", "noresize"),
    ("hr", "noshade"),
    ("iframe", "allowfullscreen seamless"),
    ("img", "alt crossorigin ismap"),
    ("input", "alt checked disabled multiple readonly required"),
    ("link", "crossorigin disabled"),
    ("menu", "compact"),
    ("object", "declare typemustmatch"),
    ("ol", "compact reversed"),
    ("optgroup", "disabled"),
    ("option", "disabled selected"),
    ("script", "async crossorigin defer nomodule"),
    ("select", "disabled multiple required"),
    ("table", "border"),
    ("td", "nowrap"),
    ("textarea", "disabled readonly required"),
    ("th", "nowrap"),
    ("track", "default"),
    ("ul", "compact"),
    (
        "video",
        "autoplay controls crossorigin loop muted playsinline",
    ),
];

/// Prefixes of attributes that scripts read.
const OF_SCRIPTS: [&str; 7] = ["data-", "aria-", "x-", "v-", "ng-", "@", ":"];

/// Whether one of the attributes without a value is none that the element has.
pub fn are_prose(element: &str, without_value: &[&str]) -> bool {
    without_value
        .iter()
        .any(|word| !is_attribute(element, &word.to_ascii_lowercase()))
}

fn is_attribute(element: &str, word: &str) -> bool {
    let is_in = |list: &str| list.split_ascii_whitespace().any(|known| known == word);
    let own = OWN.iter().find(|(name, _)| *name == element);
    is_in(ANY)
        || own.is_some_and(|(_, attributes)| is_in(attributes))
        || OF_SCRIPTS.iter().any(|prefix| word.starts_with(prefix))
}
