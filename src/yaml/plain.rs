//! A shortcut for plain YAML, in which nearly all front matter is written.
//!
//! It is here for speed alone. Without it a build of 1,000 synthetic briefs takes 5.9 % more
//! instructions (1,491.9 instead of 1,408.5 million, counted by callgrind as `tests/instructions`
//! does): for their front matter the parser takes 107 million, this reader 24. Of those 107 the events
//! alone, with nothing made from them, are 92, so that a cheaper tree would not change the verdict.
//!
//! [`read`] understands keys in lower case with one-line values (words, quotations without escapes,
//! `[a, b]`, `{key: value}`) and lists of those. At the first thing that could mean anything else it
//! gives up, and the parser reads the whole. It reports nothing. A property in `yaml.rs` holds that
//! what it reads is exactly what the parser would read.

use std::ops::Range;

use memchr::memchr;

use super::node::{Node, Value};
use crate::base::character::has_forbidden;
use crate::base::span::{SourceId, Span, Spanned};

/// Reads the YAML in `range` of a source's `text`; `None` if it is empty or not plain.
pub fn read(source: SourceId, text: &str, range: Range<usize>) -> Option<Node> {
    let yaml = text.get(range.clone())?;
    if !is_plain(yaml) {
        return None;
    }
    let reader = PlainReader {
        source,
        text,
        end: range.end,
        at: range.start,
    };
    reader.document()
}

/// Whether the YAML is free of characters that could mean something anywhere: comments, escapes, tabs
/// and line breaks other than `\n`.
fn is_plain(yaml: &str) -> bool {
    let is_odd = |byte: u8| matches!(byte, b'#' | b'\\' | b'\t' | b'\r');
    let odd = yaml.bytes().fold(false, |any, byte| any | is_odd(byte));
    let breaks = |c: char| matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}');
    !odd && !has_forbidden(yaml) && (yaml.is_ascii() || !yaml.contains(breaks))
}

/// Reads on from `at`, which each method moves after what it has read. None, from any of them, means
/// that the YAML is not plain.
struct PlainReader<'a> {
    source: SourceId,
    text: &'a str,
    end: usize,
    at: usize,
}

impl<'a> PlainReader<'a> {
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

    /// The rest of the line.
    fn rest_of_line(&self) -> &'a str {
        let rest = &self.text[self.at..self.end];
        memchr(b'\n', rest.as_bytes()).map_or(rest, |end| &rest[..end])
    }

    /// Reads a key, its colon and the spaces before its value.
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

    /// Reads the end of a line.
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

    /// Reads the lines after a key that has no value on its own line: a list, or nothing.
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
            // An absent value has the span of its key.
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

    /// Reads a value that ends with its line and does not continue on the next.
    fn line_value(&mut self) -> Option<Node> {
        let value = self.value()?;
        self.end_line()?;
        let goes_on = self.rest_of_line().starts_with(' ');
        (!goes_on).then_some(value)
    }

    /// Reads a value up to the end of the line.
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

    /// Reads a text in quotation marks that contains none.
    fn quotation(&mut self) -> Option<Node> {
        let rest = self.rest_of_line();
        let mark = rest.chars().next()?;
        let length = rest[1..].find(mark)?;
        let text = rest[1..1 + length].to_owned();
        let span = self.span(self.at..self.at + length + 2);
        self.at += length + 2;
        // Two in a row stand for one.
        if self.rest_of_line().starts_with(mark) {
            return None;
        }
        let value = Value::Scalar { text, quoted: true };
        Some(Node { span, value })
    }

    /// Reads a text of this many bytes that needs no interpretation.
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

    /// Reads one value within brackets.
    fn flow_value(&mut self) -> Option<Node> {
        let rest = self.rest_of_line();
        if rest.starts_with(['"', '\'']) {
            return self.quotation();
        }
        let length = rest.find([',', ']', '}', '[', '{', ':', '"', '\''])?;
        let length = rest[..length].trim_end_matches(' ').len();
        self.word(length)
    }

    /// Reads `[a, b]`.
    fn flow_list(&mut self) -> Option<Node> {
        let mut items = Vec::new();
        let span = self.within_brackets(']', |reader| {
            items.push(reader.flow_value()?);
            Some(())
        })?;
        let value = Value::List(items);
        Some(Node { span, value })
    }

    /// Reads `{key: a, other: b}`.
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

    /// Reads brackets and, by `item`, everything in them.
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

    /// Reads what follows an item within brackets: a comma with another item after it, or spaces
    /// before the closing bracket.
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

/// Adds a pair; `None` if there is one with its key already, which the parser reports.
fn push(pairs: &mut Vec<(Spanned<String>, Node)>, key: Spanned<String>, value: Node) -> Option<()> {
    let is_new = pairs.iter().all(|(known, _)| known.value != key.value);
    pairs.push((key, value));
    is_new.then_some(())
}
