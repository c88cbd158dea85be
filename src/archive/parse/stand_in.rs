//! Stand-ins: values in place of those that a file cannot do without and does not give.
//!
//! A brief without a readable date still has a text, links, an address and ids that others refer to. With a
//! stand-in it is a brief like any other, so that one run finds all its errors. It is never published, since
//! what is missing is an error. What later stages find wrong because of a stand-in is taken out again
//! (`archive/follow_on.rs`).

use super::kind::DocumentKind;
use crate::base::date::PartialDate;
use crate::base::slug::without_date;
use crate::base::span::{SourceId, Span, Spanned};
use crate::yaml::{Node, Value};

/// A key of a file whose value is made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandIn {
    /// The file.
    pub source: SourceId,
    /// The key.
    pub key: &'static str,
}

/// The keys that files of a kind cannot do without.
fn required(kind: DocumentKind) -> &'static [&'static str] {
    match kind {
        DocumentKind::Brief => &["title", "date"],
        DocumentKind::Record(_) => &["name"],
        DocumentKind::Page => &["title"],
    }
}

/// The front matter `node` of the file at `path`, with values for the required keys that cannot be read,
/// and which keys those are.
pub fn with_stand_ins(
    kind: DocumentKind,
    source: SourceId,
    path: &str,
    node: &Node,
) -> (Node, Vec<StandIn>) {
    let mut pairs = match &node.value {
        Value::Map(pairs) => pairs.clone(),
        _ => Vec::new(),
    };
    let mut stand_ins = Vec::new();
    for &key in required(kind) {
        let at = pairs.iter().position(|(known, _)| known.value == key);
        if at.is_some_and(|at| is_usable(key, &pairs[at].1)) {
            continue;
        }
        stand_ins.push(StandIn { source, key });
        let start = node.span.range().start;
        let place = at.map_or(Span::new(source, start..start), |at| pairs[at].0.span);
        let text = match key {
            "date" => day(path),
            _ => words(path),
        };
        let value = Node {
            span: place,
            value: Value::Scalar { text, quoted: true },
        };
        match at {
            Some(at) => pairs[at].1 = value,
            None => pairs.push((Spanned::new(key.to_owned(), place), value)),
        }
    }
    let value = Value::Map(pairs);
    let span = node.span;
    (Node { span, value }, stand_ins)
}

fn is_usable(key: &str, node: &Node) -> bool {
    let Value::Scalar { text, .. } = &node.value else {
        return false;
    };
    match key {
        "date" => text.trim().parse().is_ok_and(PartialDate::is_full),
        _ => !text.trim().is_empty(),
    }
}

/// The day in the name of a file; for want of one, the first of a year of which nothing depends.
fn day(path: &str) -> String {
    let stem = stem(path);
    let dated = stem.get(..10).filter(|_| without_date(stem) != stem);
    let day = dated.filter(|day| day.parse().is_ok_and(PartialDate::is_full));
    day.unwrap_or("2000-01-01").to_owned()
}

/// The name of a file. As it has hyphens and no capitals, no text mentions it by chance.
fn words(path: &str) -> String {
    without_date(stem(path)).to_owned()
}

fn stem(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.strip_suffix(".md").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_taken_from_the_name_of_the_file() {
        let node = Node {
            span: Span::new(SourceId(0), 4..4),
            value: Value::Null,
        };
        let path = "content/briefs/2001-03-14-tone.md";
        let (node, made_up) = with_stand_ins(DocumentKind::Brief, SourceId(0), path, &node);
        let keys: Vec<&str> = made_up.iter().map(|it| it.key).collect();
        assert_eq!(keys, ["title", "date"]);
        let Value::Map(pairs) = node.value else {
            panic!("it is a mapping");
        };
        let values: Vec<_> = pairs.iter().map(|(_, node)| node.value.clone()).collect();
        let text = |text: &str| Value::Scalar {
            text: text.to_owned(),
            quoted: true,
        };
        assert_eq!(values, [text("tone"), text("2001-03-14")]);
        assert_eq!(day("content/briefs/a.md"), "2000-01-01");
    }
}
