//! [`parse`]: a text's YAML into a tree, as much of it as can be read.

use std::ops::Range;

use super::diagnostics;
use super::entries::{YamlEntry, entries};
use super::events::{TreeError, tree};
use super::node::{Node, Value};
use super::plain;
use super::slips;
use crate::base::character::has_forbidden;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::span::{SourceId, Span, Spanned};

/// Parses the YAML in `range` of a source's `text`. What cannot be read is reported and
/// [`Value::Unreadable`]; an empty document is [`Value::Null`]. `None` if nothing can be read.
pub fn parse(
    source: SourceId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let node = plain::read(source, text, range.clone());
    let mut node = match node {
        Some(node) => node,
        None => by_events(source, text, range.clone(), diagnostics)?,
    };
    if let Value::Map(pairs) = &mut node.value {
        typed_extra(text, range.end, pairs, diagnostics);
    }
    Some(node)
}

/// [`parse`] without the shortcut, and without `extra`.
fn by_events(
    source: SourceId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let mut found = Diagnostics::new();
    let error = match tree(source, text, range.clone(), &mut found) {
        Ok(Some(Node {
            value: Value::Scalar { .. },
            ..
        })) => None,
        Ok(node) => {
            diagnostics.extend(found);
            return Some(node.unwrap_or(Node {
                span: Span::new(source, range.start..range.start),
                value: Value::Null,
            }));
        }
        Err(error) => Some(error),
    };
    by_entries(source, text, range, error, diagnostics)
}

/// Reads each entry of YAML that cannot be read as a whole, so that one run reports everything that is
/// wrong with it. `error` is that of the whole; `None` if it is only words.
fn by_entries(
    source: SourceId,
    text: &str,
    range: Range<usize>,
    error: Option<TreeError>,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let mut pairs: Vec<(Spanned<String>, Node)> = Vec::new();
    let before = diagnostics.len();
    let first_key_indented = slips::first_key_indented(source, text, range.clone());
    diagnostics.extend(first_key_indented);
    for entry in entries(text, range.clone()) {
        for (key, value) in read_entry(source, text, &entry, before, diagnostics) {
            match pairs.iter().find(|(known, _)| known.value == key.value) {
                Some((first, _)) => {
                    let diagnostic = diagnostics::duplicate_key(&key.value, key.span, first.span);
                    diagnostics.push(diagnostic);
                }
                None => pairs.push((key, value)),
            }
        }
    }
    if diagnostics.len() == before && !has_forbidden(&text[range.clone()]) {
        diagnostics.push(in_words(source, text, range.clone(), error));
    }
    (!pairs.is_empty()).then(|| Node {
        span: Span::new(source, range),
        value: Value::Map(pairs),
    })
}

/// The key and the value of an entry, which is [`Value::Unreadable`] and reported where it cannot be read.
/// `before` is how many diagnostics there were before the first entry.
fn read_entry(
    source: SourceId,
    text: &str,
    entry: &YamlEntry,
    before: usize,
    diagnostics: &mut Diagnostics,
) -> Vec<(Spanned<String>, Node)> {
    let range = entry.range.clone();
    let mut found = Diagnostics::new();
    let error = match tree(source, text, range.clone(), &mut found) {
        Ok(None) => return Vec::new(),
        Ok(Some(Node {
            value: Value::Map(pairs),
            ..
            // Lines before the first key are an entry only if that they are indented is reported.
        })) if entry.key.is_some() || diagnostics.len() > before => {
            diagnostics.extend(found);
            return pairs;
        }
        Ok(_) => None,
        Err(error) => Some(error),
    };
    // A forbidden character, which no YAML can have either, was reported when the file was read.
    if !has_forbidden(&text[range.clone()]) {
        diagnostics.push(in_words(source, text, range, error));
    }
    let unreadable = entry.key.clone().map(|key| {
        let value = Node {
            span: Span::new(source, key.end..entry.range.end),
            value: Value::Unreadable,
        };
        let span = Span::new(source, key.clone());
        (Spanned::new(text[key].to_owned(), span), value)
    });
    unreadable.into_iter().collect()
}

/// What is wrong with the YAML in `range`, in an author's words.
fn in_words(
    source: SourceId,
    text: &str,
    range: Range<usize>,
    error: Option<TreeError>,
) -> Diagnostic {
    match error {
        Some(TreeError::Refused(diagnostic)) => *diagnostic,
        Some(TreeError::Syntax(at, error)) => {
            slips::diagnostic(source, text, range, Some((at, &error)))
        }
        None => slips::diagnostic(source, text, range, None),
    }
}

/// Reads the author's own values under the key `extra` with their types.
fn typed_extra(
    text: &str,
    end: usize,
    pairs: &mut [(Spanned<String>, Node)],
    diagnostics: &mut Diagnostics,
) {
    let Some(at) = pairs.iter().position(|(key, _)| key.value == "extra") else {
        return;
    };
    let next = pairs.get(at + 1).map(|(key, _)| key.span.range().start);
    let (key, value) = &mut pairs[at];
    if value.value == Value::Unreadable {
        return;
    }
    let before = diagnostics.len();
    no_numbers(value, diagnostics);
    let yaml = &text[key.span.range().start..next.unwrap_or(end)];
    let extra = extra(yaml).unwrap_or_else(|error| {
        let why = error.to_string();
        let why = why.rsplit_once(" at line ").map_or(&*why, |(why, _)| why);
        if diagnostics.len() == before {
            diagnostics.push(diagnostics::unusable_extra(key.span, why));
        }
        serde_json::Value::Null
    });
    value.value = Value::Extra(extra);
}

/// Reports what YAML takes for infinity or for not-a-number, which JSON does not have.
fn no_numbers(node: &Node, diagnostics: &mut Diagnostics) {
    match &node.value {
        Value::Scalar {
            text,
            quoted: false,
        } => {
            let name = text.trim_start_matches(['+', '-']);
            if [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"].contains(&name) {
                diagnostics.push(diagnostics::no_number(node.span, text));
            }
        }
        Value::List(items) => items.iter().for_each(|item| no_numbers(item, diagnostics)),
        Value::Map(pairs) => {
            let values = pairs.iter().map(|(_, value)| value);
            values.for_each(|value| no_numbers(value, diagnostics));
        }
        _ => {}
    }
}

/// The author's own values under the key `extra` of a document.
fn extra(yaml: &str) -> Result<serde_json::Value, serde_yaml::Error> {
    #[derive(serde::Deserialize)]
    struct Whole {
        #[serde(default)]
        extra: serde_json::Value,
    }
    Ok(serde_yaml::from_str::<Whole>(yaml)?.extra)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::TestRunner;

    use super::*;

    /// What the parser reads, if it has nothing to report.
    fn parsed(text: &str, range: Range<usize>) -> Option<Node> {
        let mut diagnostics = Diagnostics::new();
        let node = by_events(SourceId(0), text, range, &mut diagnostics);
        node.filter(|_| diagnostics.is_empty())
    }

    #[test]
    fn typical_front_matter_is_plain() {
        let text = "---\ntitle: \"A tone: changed\"\ndate: 2001-03-14\nvolume: 7\nsummary: Moscow’s \
                    words, and what \"they\" mean (12:30).\npeople: [a-b, 'c d', null]\ntags: [ ]\n\
                    sources:\n  - {name: Interfax, date: 2001-03-14}\n  - {name: \"A, b\"}\n  - Plain\n\
                    draft:\nurl: https://example.org/x\n---\n";
        let range = 4..text.len() - 4;
        let node = plain::read(SourceId(0), text, range.clone());
        assert!(node.is_some());
        assert_eq!(node, parsed(text, range));
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_parser() {
        for yaml in [
            "",
            "a: b # c\n",
            "a: |\n  b\n",
            "a: b\n  c\n",
            "a: 'it''s'\n",
            "a: \"\\n\"\n",
            "a: *b\n",
            "a: b: c\n",
            "a: b\na: c\n",
            "a:\n- b\n",
            "a:\n  b: c\n",
            "a:\n  - b: c\n",
            "a: [b, [c]]\n",
            "a: [b,\n  c]\n",
            "a: [b: c]\n",
            "a: {b}\n",
            "a: [b] c\n",
            "a:\tb\n",
            "A: b\n",
            "a: b\r\n",
            "\na: b\n",
        ] {
            assert_eq!(
                plain::read(SourceId(0), yaml, 0..yaml.len()),
                None,
                "{yaml:?}"
            );
        }
    }

    /// Front matter that is mostly plain, and of which any part may be odd.
    fn nearly_plain() -> impl Strategy<Value = String> {
        let scalar = prop_oneof![
            20 => "[a-zA-Z0-9é]{1,5}([ ,.'\"“({-]{1,2}[a-z0-9:]{1,4}){0,3}",
            4 => "[a-z0-9]{1,5}",
            1 => "[a-zA-Z0-9é“(]{1,5}([ ,:.'\"-]{1,2}[a-z0-9]{1,4}){0,3}[:,' ]?",
            4 => "\"[a-z ,:'é{]{0,8}\"",
            4 => "'[a-z ,:\"\\[]{0,8}'",
            1 => "[-~?&*!%@`|>#\\\\.]{1,3}[a-z ]{0,3}",
            1 => "null|~|true|",
        ]
        .boxed();
        let list = prop::collection::vec(scalar.clone(), 0..4)
            .prop_map(|items| format!("[{}]", items.join(", ")));
        let pair = ("[a-c]{1,2}", "(: |: |: |:|:  )", scalar.clone());
        let pair = pair.prop_map(|(key, colon, value)| key + &colon + &value);
        let map = prop::collection::vec(pair, 0..3)
            .prop_map(|pairs| format!("{{{}}}", pairs.join(", ")))
            .boxed();
        let end = prop_oneof![20 => "\n", 1 => "(\n\n| \n|  \n|)"].boxed();
        let item = prop_oneof![scalar.clone(), map.clone()];
        let item = (
            prop_oneof![20 => "  - ", 1 => "( - |- |  -  |  )"],
            item,
            end.clone(),
        );
        let item = item.prop_map(|(dash, item, end)| dash + &item + &end);
        let items =
            prop::collection::vec(item, 0..3).prop_map(|items| "\n".to_owned() + &items.concat());
        let value = prop_oneof![
            6 => (prop_oneof![6 => scalar, 2 => list, 1 => map], end).prop_map(|(value, end)| value + &end),
            1 => items,
        ];
        let key = prop_oneof![30 => "[a-z][a-z_]{0,3}: ?", 1 => "([A-Z]:|a:  | a: |)"];
        let line = (key, value).prop_map(|(key, value)| match value.starts_with('\n') {
            true => key.trim_end().to_owned() + &value,
            false => key + &value,
        });
        prop::collection::vec(line, 0..4).prop_map(|lines| lines.concat())
    }

    #[test]
    fn the_shortcut_reads_what_the_parser_reads() {
        let cases = 3000;
        let read = std::cell::Cell::new(0);
        let mut runner = TestRunner::new(ProptestConfig::with_cases(cases));
        let holds = runner.run(&nearly_plain(), |yaml| {
            let text = format!("---\n{yaml}");
            if let Some(node) = plain::read(SourceId(0), &text, 4..text.len()) {
                read.set(read.get() + 1);
                prop_assert_eq!(Some(node), parsed(&text, 4..text.len()));
            }
            Ok(())
        });
        holds.unwrap();
        assert!(
            read.get() > cases / 10,
            "only {} texts were plain",
            read.get()
        );
    }

    #[test]
    fn extra_is_read_with_its_types() {
        let mut diagnostics = Diagnostics::new();
        let yaml = "name: X\nextra: {edition: 2, tags: [a, true]}\n";
        let node = parse(SourceId(0), yaml, 0..yaml.len(), &mut diagnostics);
        let extra = serde_json::json!({"edition": 2, "tags": ["a", true]});
        let Some(Value::Map(pairs)) = node.map(|node| node.value) else {
            panic!("it is a mapping");
        };
        assert_eq!(pairs[1].1.value, Value::Extra(extra));
        let yaml = "name: X\nextra: {edition: 100000000000000000000}\n";
        parse(SourceId(0), yaml, 0..yaml.len(), &mut diagnostics);
        let found: Vec<_> = diagnostics.iter().map(|it| it.message.as_str()).collect();
        assert!(found[0].contains("`extra` contains a value that templates cannot use"));
        assert_eq!(found.len(), 1);
    }
}
