//! A page between the two steps of its rendering: what it shows is gathered, and not yet set in its
//! template.
//!
//! [`Renderer::prepare`](super::render::Renderer::prepare) makes one and
//! [`Renderer::set`](super::render::Renderer::set) sets it. They are two so that the edge, which has
//! the clock, can tell the cost of a template from that of its page's view; and what a page shows
//! can be counted here, for the question whether that cost grows faster.

use tera::{Context, Value};

/// The names by which templates know the views of the kinds of pages. A context cannot be walked
/// without them.
pub const VIEWS: [&str; 18] = [
    "archive",
    "brief",
    "corrections",
    "home",
    "issue",
    "list",
    "network",
    "organisation",
    "person",
    "plain",
    "publication",
    "publications",
    "record",
    "redirect",
    "roll",
    "timeline",
    "treaty",
    "volume",
];

/// A page with all that its template sees.
pub struct Prepared {
    /// The page, for faults: `/people/sergei-ivanov/`.
    pub what: String,
    pub template: &'static str,
    pub context: Context,
}

impl Prepared {
    /// The name of its template, such as `brief.html`.
    pub fn template(&self) -> &'static str {
        self.template
    }

    /// How much its template is given to work on: the number of single values in its views, a long
    /// text counting as one for each 100 bytes. The page's head and the site are left out: they are
    /// the same size for every page.
    pub fn input(&self) -> u64 {
        let views = VIEWS.iter().filter_map(|name| self.context.get(name));
        views.map(weight).sum()
    }
}

/// A text as long as this, in bytes, counts for as much as a value that is a number or a word. To
/// look a value up and put it out costs about as much as to copy and escape so much text.
const TEXT: usize = 100;

/// The number of single values in a view; a long text counts for as many as it is long.
fn weight(view: &Value) -> u64 {
    let mut open = Vec::from([view]);
    let mut count = 0;
    while let Some(value) = open.pop() {
        if let Some(list) = value.as_array() {
            open.extend(list);
        } else if let Some(fields) = value.as_map() {
            open.extend(fields.values());
        } else {
            let text = value.as_str().map_or(0, str::len);
            count += text.div_ceil(TEXT).max(1) as u64;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_in_lists_and_fields_and_long_texts_by_their_length() {
        let view = serde_json::json!({
            "title": "Tone",
            "summary": null,
            "list": [{"n": 1, "m": true}, {"n": 2, "m": false}, []],
            "html": "x".repeat(250),
        });
        assert_eq!(weight(&Value::from_serializable(&view)), 1 + 1 + 4 + 3);
    }
}
