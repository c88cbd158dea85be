//! The anchors of finished HTML, for pages whose anchors no text knows: those of a template.

use std::collections::BTreeSet;

use crate::markdown::parse::{attributes, decode};

/// The places of a page that a link can lead to: its elements' ids, and the names of anchors of the
/// old kind.
pub fn ids(html: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    attributes(html, |attribute| {
        let is = |name: &str| attribute.name.eq_ignore_ascii_case(name);
        if is("id") || is("name") && attribute.element.eq_ignore_ascii_case("a") {
            ids.insert(decode(&html[attribute.value.clone()]).into_owned());
        }
    });
    ids
}

#[cfg(test)]
mod tests {
    use super::ids;

    #[test]
    fn ids_of_tags_and_of_nothing_else() {
        let html = "id=x <p id=\"a\"><br ID='b&quot;'/><a name=c><p name=x data-id=x title=' id=\"x\"'>\
                    <!-- <p id=x> --><script>'<p id=x>'</script><p id=d>";
        let found: Vec<String> = ids(html).into_iter().collect();
        assert_eq!(found, ["a", "b\"", "c", "d"]);
    }
}
