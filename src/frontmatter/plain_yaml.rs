//! Plain YAML: the part of it in which nearly all front matter is written, read without a parser.
//!
//! A YAML parser takes longer over twenty lines of front matter than everything else takes that reads
//! a brief. So [`read`] comes before it: it understands keys in small letters with one-line values
//! (words, quotations without escapes, `[a, b]`, `{key: value}`) and lists of those, and gives up at
//! the first thing that could mean anything else: then the parser in [`super::yaml`] reads the whole.
//! It reports nothing. What it reads is exactly what the parser would read, which a property holds.

use std::ops::Range;

use memchr::memchr;

use super::yaml::{Node, Value};
use crate::base::character::has_forbidden;
use crate::base::span::{SourceId, Span, Spanned};

/// The YAML in `range` of a source's `text`; none when it is not plain, or empty.
pub fn read(source: SourceId, text: &str, range: Range<usize>) -> Option<Node> {
    let yaml = text.get(range.clone())?;
    if !is_plain(yaml) {
        return None;
    }
    let reader = Reader {
        source,
        text,
        end: range.end,
        at: range.start,
    };
    reader.document()
}

/// Whether every character is one that means nothing in particular to YAML, wherever it stands.
fn is_plain(yaml: &str) -> bool {
    let is_odd = |byte: u8| matches!(byte, b'#' | b'\\' | b'\t' | b'\r');
    let odd = yaml.bytes().fold(false, |any, byte| any | is_odd(byte));
    let breaks = |c: char| matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}');
    !odd && !has_forbidden(yaml) && (yaml.is_ascii() || !yaml.contains(breaks))
}

/// Reads from a place on.
struct Reader<'a> {
    source: SourceId,
    text: &'a str,
    end: usize,
    at: usize,
}

impl<'a> Reader<'a> {
    fn document(mut self) -> Option<Node> {
        let mut pairs = Vec::new();
        while self.at < self.end {
            let key = self.key()?;
            let value = match self.rest_of_line() {
                "" => self.list(key.span)?,
                _ => self.line_value()?,
            };
            push(&mut pairs, key, value)?;
        }
        let span = self.span(pairs.first()?.0.span.range().start..pairs.last()?.1.span.range().end);
        let value = Value::Map(pairs);
        Some(Node { span, value })
    }

    /// What is left of the line, from here on.
    fn rest_of_line(&self) -> &'a str {
        let rest = &self.text[self.at..self.end];
        memchr(b'\n', rest.as_bytes()).map_or(rest, |end| &rest[..end])
    }

    /// Passes a key and the colon behind it, with the spaces up to its value.
    fn key(&mut self) -> Option<Spanned<String>> {
        let rest = self.rest_of_line();
        let is_word = |byte: u8| matches!(byte, b'a'..=b'z' | b'_' | b'0'..=b'9');
        let length = rest.bytes().position(|byte| !is_word(byte))?;
        let begins = rest.starts_with(|c: char| c.is_ascii_lowercase());
        let behind = rest[length..].strip_prefix(':')?;
        if !begins || !(behind.is_empty() || behind.starts_with(' ')) {
            return None;
        }
        let key = Spanned::new(
            rest[..length].to_owned(),
            self.span(self.at..self.at + length),
        );
        self.at += length + 1;
        self.pass_spaces();
        Some(key)
    }

    fn pass_spaces(&mut self) {
        let rest = self.rest_of_line();
        self.at += rest.len() - rest.trim_start_matches(' ').len();
    }

    /// Passes the end of a line; none where something else stands here.
    fn end_line(&mut self) -> Option<()> {
        if self.at < self.end {
            self.take('\n')?;
        }
        Some(())
    }

    fn take(&mut self, c: char) -> Option<()> {
        let is_there = self.text[self.at..self.end].starts_with(c);
        self.at += c.len_utf8();
        is_there.then_some(())
    }

    /// The lines behind a key without a value: a list, or nothing.
    fn list(&mut self, key: Span) -> Option<Node> {
        const DASH: &str = "  - ";
        self.end_line()?;
        let mut items: Vec<Node> = Vec::new();
        let start = self.at + DASH.len() - 2;
        while self.rest_of_line().starts_with(DASH) {
            self.at += DASH.len();
            items.push(self.value()?);
            self.end_line()?;
        }
        if self.rest_of_line().starts_with([' ', '-']) {
            return None;
        }
        Some(match items.last() {
            // An absent value is pointed at by its key.
            None => Node {
                span: key,
                value: Value::Null,
            },
            Some(last) => Node {
                span: self.span(start..last.span.range().end),
                value: Value::List(items),
            },
        })
    }

    /// A value that ends with its line and does not go on in the next.
    fn line_value(&mut self) -> Option<Node> {
        let value = self.value()?;
        self.end_line()?;
        let goes_on = self.rest_of_line().starts_with(' ');
        (!goes_on).then_some(value)
    }

    /// A value from here to the end of the line.
    fn value(&mut self) -> Option<Node> {
        let rest = self.rest_of_line();
        match rest.bytes().next()? {
            b'[' => self.flow_list(),
            b'{' => self.flow_map(),
            b'"' | b'\'' => self.quotation(),
            _ => {
                let is_mapping = rest.contains(": ") || rest.ends_with(':');
                if is_mapping || rest.ends_with(' ') {
                    return None;
                }
                self.word(rest.len())
            }
        }
    }

    /// A text in quotation marks, without any inside of it.
    fn quotation(&mut self) -> Option<Node> {
        let rest = self.rest_of_line();
        let mark = rest.chars().next()?;
        let length = rest[1..].find(mark)?;
        let text = rest[1..1 + length].to_owned();
        let span = self.span(self.at..self.at + length + 2);
        self.at += length + 2;
        // Two of them together are one that is meant.
        if self.rest_of_line().starts_with(mark) {
            return None;
        }
        let value = Value::Scalar { text, quoted: true };
        Some(Node { span, value })
    }

    /// A text of this many bytes that stands for itself.
    fn word(&mut self, length: usize) -> Option<Node> {
        let text = &self.text[self.at..self.at + length];
        if !text.starts_with(char::is_alphanumeric) {
            return None;
        }
        let span = self.span(self.at..self.at + length);
        self.at += length;
        let value = match text {
            "null" => Value::Null,
            _ => Value::Scalar {
                text: text.to_owned(),
                quoted: false,
            },
        };
        Some(Node { span, value })
    }

    /// One value within brackets.
    fn flow_value(&mut self) -> Option<Node> {
        let rest = self.rest_of_line();
        if rest.starts_with(['"', '\'']) {
            return self.quotation();
        }
        let length = rest.find([',', ']', '}', '[', '{', ':', '"', '\''])?;
        let length = rest[..length].trim_end_matches(' ').len();
        self.word(length)
    }

    /// `[a, b]`
    fn flow_list(&mut self) -> Option<Node> {
        let mut items = Vec::new();
        let span = self.within_brackets(']', |reader| {
            items.push(reader.flow_value()?);
            Some(())
        })?;
        let value = Value::List(items);
        Some(Node { span, value })
    }

    /// `{key: a, other: b}`
    fn flow_map(&mut self) -> Option<Node> {
        let mut pairs = Vec::new();
        let span = self.within_brackets('}', |reader| {
            let key = reader.key()?;
            let value = reader.flow_value()?;
            push(&mut pairs, key, value)
        })?;
        let value = Value::Map(pairs);
        Some(Node { span, value })
    }

    /// Passes brackets with everything in them, an `item` at a time.
    fn within_brackets(
        &mut self,
        closing: char,
        mut item: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<Span> {
        let start = self.at;
        self.at += 1;
        self.pass_spaces();
        while !self.rest_of_line().starts_with(closing) {
            item(self)?;
            self.end_item(closing)?;
        }
        self.at += 1;
        Some(self.span(start..self.at))
    }

    /// Passes what stands behind an item within brackets: a comma with another item behind it, or
    /// spaces before the closing bracket.
    fn end_item(&mut self, closing: char) -> Option<()> {
        self.pass_spaces();
        if self.rest_of_line().starts_with(closing) {
            return Some(());
        }
        self.take(',')?;
        self.pass_spaces();
        (!self.rest_of_line().starts_with(closing)).then_some(())
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.source, range)
    }
}

/// Adds a pair; none when its key is there already, which the parser reports.
fn push(pairs: &mut Vec<(Spanned<String>, Node)>, key: Spanned<String>, value: Node) -> Option<()> {
    let is_new = pairs.iter().all(|(known, _)| known.value != key.value);
    pairs.push((key, value));
    is_new.then_some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::diagnostic::Diagnostics;
    use crate::frontmatter::yaml;

    /// What the parser reads, if it has nothing to report.
    fn parsed(text: &str, range: Range<usize>) -> Option<Node> {
        let mut diagnostics = Diagnostics::new();
        let node = yaml::by_events(SourceId(0), text, range, &mut diagnostics);
        node.filter(|_| diagnostics.is_empty())
    }

    #[test]
    fn front_matter_as_it_is_mostly_written_is_plain() {
        let text = "---\ntitle: \"A tone: changed\"\ndate: 2001-03-14\nvolume: 7\nsummary: Moscow’s \
                    words, and what \"they\" mean (12:30).\npeople: [a-b, 'c d', null]\ntags: [ ]\n\
                    sources:\n  - {name: Interfax, date: 2001-03-14}\n  - {name: \"A, b\"}\n  - Plain\n\
                    draft:\nurl: https://example.org/x\n---\n";
        let range = 4..text.len() - 4;
        let node = read(SourceId(0), text, range.clone());
        assert!(node.is_some());
        assert_eq!(node, parsed(text, range));
    }

    #[test]
    fn whatever_could_mean_something_else_is_left_to_the_parser() {
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
            assert_eq!(read(SourceId(0), yaml, 0..yaml.len()), None, "{yaml:?}");
        }
    }

    /// Text that is nearly plain front matter: most of it is plain, and any of it may be odd.
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

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]
        #[test]
        fn what_is_read_is_what_the_parser_reads(yaml in nearly_plain()) {
            let text = format!("---\n{yaml}");
            if let Some(node) = read(SourceId(0), &text, 4..text.len()) {
                prop_assert_eq!(Some(node), parsed(&text, 4..text.len()));
            }
        }
    }
}
