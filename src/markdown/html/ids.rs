//! The ids in finished HTML, for pages whose anchors no text knows: those of a template.

use std::collections::BTreeSet;

use crate::markdown::parse;

/// The places of a page that a link can lead to: its elements' ids, and the names of anchors of the
/// old kind.
pub fn ids(html: &str) -> BTreeSet<String> {
    parse::ids(html).map(|(id, _)| id.into_owned()).collect()
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
