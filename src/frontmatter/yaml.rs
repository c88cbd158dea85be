//! From YAML to a tree of [nodes](super::node), through the YAML crates.
//!
//! [`plain_yaml`] reads what is written plainly, as nearly all front matter is. For the rest
//! `granit-parser` gives events with byte ranges, from which the tree is built. Only the author's own
//! `extra` is read by `serde_yaml`: to chancery its values have no meaning, and templates need them
//! with their types, which the tree does not have.

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError};

use super::diagnostics;
use super::node::{Node, Value};
use super::plain_yaml;
use crate::base::character::{forbidden_character, has_forbidden, is_forbidden};
use crate::base::diagnostic::Diagnostics;
use crate::base::span::{SourceId, Span, Spanned};

/// Parses the YAML in `range` of a source's `text`. `None` if it cannot be parsed, which is reported;
/// an empty document is [`Value::Null`].
pub fn parse(
    source: SourceId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let mut node = plain_yaml::read(source, text, range.clone())
        .or_else(|| by_events(source, text, range.clone(), diagnostics))?;
    if let Value::Map(pairs) = &mut node.value
        && let Some((key, value)) = pairs.iter_mut().find(|(key, _)| key.value == "extra")
    {
        let extra = extra(&text[range]).unwrap_or_else(|error| {
            let why = format!("`extra` contains a value that templates cannot use: {error}");
            diagnostics.push(diagnostics::yaml_syntax(key.span, &why));
            serde_json::Value::Null
        });
        value.value = Value::Extra(extra);
    }
    Some(node)
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

/// [`parse`] without the shortcut, and without `extra`.
fn by_events(
    source: SourceId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let yaml = &text[range.clone()];
    let mut builder = Builder {
        source,
        base: range.start,
        diagnostics,
        text,
        depth: 0,
    };
    let mut events = Parser::new_from_str(yaml);
    match builder.document(&mut events) {
        Ok(node) => Some(node.unwrap_or(Node {
            span: Span::new(source, range.start..range.start),
            value: Value::Null,
        })),
        Err(TreeError::Reported) => None,
        Err(TreeError::Scan(error)) => {
            let at = range.start + error.marker().byte_offset().unwrap_or(0);
            let at = at.min(range.end);
            let (span, why) = (Span::new(source, at..at), error.info().replace('\'', "`"));
            let sign = text
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .filter(|c| "@*&%!|>`".contains(*c));
            builder.diagnostics.push(match sign {
                Some(sign) => diagnostics::yaml_sign(span, &why, sign),
                None => diagnostics::yaml_syntax(span, &why),
            });
            None
        }
    }
}

/// Deeper than any content needs. Building the tree is recursive, and a file made of brackets would
/// overflow the stack.
const MAX_DEPTH: usize = 64;

/// Why the tree could not be built.
enum TreeError {
    /// The parser gave up; not reported yet.
    Scan(ScanError),
    /// YAML that is valid but not accepted here, which is reported.
    Reported,
}

impl From<ScanError> for TreeError {
    fn from(error: ScanError) -> Self {
        Self::Scan(error)
    }
}

/// Builds a tree from events.
struct Builder<'a> {
    source: SourceId,
    /// Where the YAML begins in `text`.
    base: usize,
    text: &'a str,
    diagnostics: &'a mut Diagnostics,
    depth: usize,
}

type Events<'input> = Parser<'input, granit_parser::StrInput<'input>>;
type SpannedEvent<'input> = (Event<'input>, granit_parser::Span);

impl Builder<'_> {
    /// The first document's node; a second document is reported.
    fn document(&mut self, events: &mut Events<'_>) -> Result<Option<Node>, TreeError> {
        let mut root = None;
        while let Some((event, span)) = next(events)? {
            match event {
                Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
                Event::DocumentStart(..) if root.is_none() => {}
                Event::DocumentStart(..) => {
                    let span = self.span(&span);
                    self.diagnostics.push(diagnostics::yaml_syntax(
                        span,
                        "a second document begins here",
                    ));
                    return Err(TreeError::Reported);
                }
                event => root = Some(self.node((event, span), events)?),
            }
        }
        Ok(root)
    }

    fn node(
        &mut self,
        (event, span): SpannedEvent<'_>,
        events: &mut Events<'_>,
    ) -> Result<Node, TreeError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            let span = self.span(&span);
            self.diagnostics
                .push(diagnostics::yaml_syntax(span, "this is nested too deeply"));
            return Err(TreeError::Reported);
        }
        let node = match event {
            Event::Scalar(text, style, ..) => self.scalar(text.into_owned(), style, &span),
            Event::SequenceStart(..) => self.list(&span, events)?,
            Event::MappingStart(..) => self.map(&span, events)?,
            _ => {
                let span = self.span(&span);
                let why = "anchors and aliases (`&name`, `*name`) are not supported";
                self.diagnostics.push(diagnostics::yaml_syntax(span, why));
                return Err(TreeError::Reported);
            }
        };
        self.depth -= 1;
        Ok(node)
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, span: &granit_parser::Span) -> Node {
        let quoted = !matches!(style, ScalarStyle::Plain);
        let span = self.span(span);
        if matches!(style, ScalarStyle::DoubleQuoted) && has_forbidden(&text) {
            self.forbidden_escapes(span);
        }
        // It is reported; later stages should not stumble over it.
        let text = match has_forbidden(&text) {
            true => text.replace(is_forbidden, "\u{FFFD}"),
            false => text,
        };
        let value = match text.as_str() {
            "" | "~" | "null" if !quoted => Value::Null,
            _ => Value::Scalar { text, quoted },
        };
        Node { span, value }
    }

    /// Reports escapes that stand for forbidden characters. The characters themselves were reported
    /// when the file was read.
    fn forbidden_escapes(&mut self, scalar: Span) {
        let Some(written) = self.text.get(scalar.range()) else {
            return;
        };
        let mut at = 0;
        while let Some(found) = written[at..].find('\\') {
            let start = at + found;
            let (character, len) = escape(&written[start + 1..]);
            at = start + 1 + len;
            if let Some(character) = character.filter(|c| is_forbidden(*c)) {
                let range = scalar.range().start + start..scalar.range().start + at;
                let span = Span::new(self.source, range);
                let diagnostic = forbidden_character(span, character, Some(&written[start..at]));
                self.diagnostics.push(diagnostic);
            }
        }
    }

    fn list(
        &mut self,
        start: &granit_parser::Span,
        events: &mut Events<'_>,
    ) -> Result<Node, TreeError> {
        let mut items = Vec::new();
        let end = loop {
            match next(events)? {
                Some((Event::SequenceEnd, span)) => break self.span(&span),
                Some(placed) => items.push(self.node(placed, events)?),
                None => break self.span(start),
            }
        };
        let last = items.last().map(|node| node.span);
        Ok(Node {
            span: self.whole(start, last, end),
            value: Value::List(items),
        })
    }

    fn map(
        &mut self,
        start: &granit_parser::Span,
        events: &mut Events<'_>,
    ) -> Result<Node, TreeError> {
        let mut pairs: Vec<(Spanned<String>, Node)> = Vec::new();
        let end = loop {
            let Some(placed) = next(events)? else {
                break self.span(start);
            };
            if matches!(placed.0, Event::MappingEnd) {
                break self.span(&placed.1);
            }
            let key = self.node(placed, events)?;
            let Some(placed) = next(events)? else {
                break self.span(start);
            };
            let mut value = self.node(placed, events)?;
            if matches!(value.value, Value::Null) && value.span.start == value.span.end {
                // The parser puts an absent value far after its key.
                value.span = key.span;
            }
            self.pair(key, value, &mut pairs);
        };
        let last = pairs.last().map(|(_, node)| node.span);
        Ok(Node {
            span: self.whole(start, last, end),
            value: Value::Map(pairs),
        })
    }

    fn pair(&mut self, key: Node, value: Node, pairs: &mut Vec<(Spanned<String>, Node)>) {
        let Value::Scalar { text, .. } = key.value else {
            self.diagnostics.push(diagnostics::wrong_type(
                key.span,
                "a key",
                "a word",
                key.value.kind(),
            ));
            return;
        };
        match pairs.iter().find(|(earlier, _)| earlier.value == text) {
            Some((earlier, _)) => {
                self.diagnostics
                    .push(diagnostics::duplicate_key(&text, key.span, earlier.span));
            }
            None => pairs.push((Spanned::new(text, key.span), value)),
        }
    }

    /// The span of a list or mapping. A flow one ends with its bracket. A block one ends with its
    /// last item; the parser would end it with the next token, lines below.
    fn whole(&self, start: &granit_parser::Span, last: Option<Span>, end: Span) -> Span {
        let start = self.span(start);
        let end = if start.start == start.end {
            last.unwrap_or(start).end
        } else {
            end.end
        };
        Span {
            source: self.source,
            start: start.start,
            end: end.max(start.start),
        }
    }

    fn span(&self, span: &granit_parser::Span) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        let (start, mut end) = (self.base + range.start, self.base + range.end);
        // The range of a block scalar includes the line break after it.
        while end > start
            && self
                .text
                .as_bytes()
                .get(end - 1)
                .is_some_and(u8::is_ascii_whitespace)
        {
            end -= 1;
        }
        Span::new(self.source, start..end)
    }
}

/// The character that an escape stands for, and how many bytes the escape has after its backslash
/// (YAML 1.2, section 5.7). No character for escapes such as `\n` and `\"`, which are never
/// forbidden.
fn escape(written: &str) -> (Option<char>, usize) {
    let number = |digits: usize| {
        let number = written.get(1..1 + digits)?;
        char::from_u32(u32::from_str_radix(number, 16).ok()?)
    };
    let Some(first) = written.chars().next() else {
        return (None, 0);
    };
    let (character, digits) = match first {
        '0' => (Some('\0'), 0),
        'a' => (Some('\u{7}'), 0),
        'b' => (Some('\u{8}'), 0),
        'v' => (Some('\u{B}'), 0),
        'f' => (Some('\u{C}'), 0),
        'e' => (Some('\u{1B}'), 0),
        'N' => (Some('\u{85}'), 0),
        'x' => (number(2), 2),
        'u' => (number(4), 4),
        'U' => (number(8), 8),
        _ => (None, 0),
    };
    match character {
        Some(character) => (Some(character), 1 + digits),
        None => (None, first.len_utf8()),
    }
}

/// The next event; none at the end.
fn next<'input>(events: &mut Events<'input>) -> Result<Option<SpannedEvent<'input>>, ScanError> {
    events.next_event().transpose()
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
        let node = plain_yaml::read(SourceId(0), text, range.clone());
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
                plain_yaml::read(SourceId(0), yaml, 0..yaml.len()),
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
            if let Some(node) = plain_yaml::read(SourceId(0), &text, 4..text.len()) {
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
