//! YAML as a tree that knows the place of every word: the only user of the YAML crates.
//!
//! What is written plainly, as nearly all of it is, [`super::plain_yaml`] reads. For the rest
//! `granit-parser` gives events with byte ranges, from which the tree is built; scalars stay text,
//! because what they mean depends on the key that they stand under (`country: NO` is Norway, not
//! false). `serde_yaml` reads what has no meaning to chancery, the author's own `extra`.

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError};

use super::diagnostics;
use super::plain_yaml;
use crate::base::character::{forbidden_character, has_forbidden, is_forbidden};
use crate::base::diagnostic::Diagnostics;
use crate::base::span::{SourceId, Span, Spanned};

/// A value and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The bytes of the value; empty, behind its key, for a value that is not there.
    pub span: Span,
    /// What stands there.
    pub value: Value,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing: `key:`, `~` or `null`.
    Null,
    /// A word, a number, a sentence: the text after unquoting, and whether it was quoted.
    Scalar {
        /// The text.
        text: String,
        /// Whether it stood in quotation marks or in a block.
        quoted: bool,
    },
    /// `[a, b]` or lines beginning with `-`.
    List(Vec<Node>),
    /// `key: value` pairs, in the order written; a repeated key is reported and left out.
    Map(Vec<(Spanned<String>, Node)>),
}

impl Value {
    /// The kind in words, for "expected ..., found ...".
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Scalar { .. } => "text",
            Self::List(_) => "a list",
            Self::Map(_) => "a mapping",
        }
    }
}

/// Reads the YAML in `range` of a source's `text`. The tree is none when the YAML cannot be read,
/// which is a fault; an empty document is [`Value::Null`].
pub fn parse(
    source: SourceId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    plain_yaml::read(source, text, range.clone())
        .or_else(|| by_events(source, text, range, diagnostics))
}

/// [`parse`] by the parser's events, whatever is written.
pub fn by_events(
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
        Err(Stop::Reported) => None,
        Err(Stop::Scan(error)) => {
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

/// Deeper nesting than any content needs; guards the stack against a file made to overflow it.
const MAX_DEPTH: usize = 64;

/// Why the tree could not be built.
enum Stop {
    Scan(ScanError),
    Reported,
}

impl From<ScanError> for Stop {
    fn from(error: ScanError) -> Self {
        Self::Scan(error)
    }
}

struct Builder<'a> {
    source: SourceId,
    base: usize,
    text: &'a str,
    diagnostics: &'a mut Diagnostics,
    depth: usize,
}

type Events<'input> = Parser<'input, granit_parser::StrInput<'input>>;
type Placed<'input> = (Event<'input>, granit_parser::Span);

impl Builder<'_> {
    /// The first document's node; a second document is a fault.
    fn document(&mut self, events: &mut Events<'_>) -> Result<Option<Node>, Stop> {
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
                    return Err(Stop::Reported);
                }
                event => root = Some(self.node((event, span), events)?),
            }
        }
        Ok(root)
    }

    fn node(&mut self, (event, span): Placed<'_>, events: &mut Events<'_>) -> Result<Node, Stop> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            let span = self.span(&span);
            self.diagnostics
                .push(diagnostics::yaml_syntax(span, "this is nested too deeply"));
            return Err(Stop::Reported);
        }
        let node = match event {
            Event::Scalar(text, style, ..) => self.scalar(text.into_owned(), style, &span),
            Event::SequenceStart(..) => self.list(&span, events)?,
            Event::MappingStart(..) => self.map(&span, events)?,
            _ => {
                let span = self.span(&span);
                let why = "anchors and aliases (`&name`, `*name`) are not used here";
                self.diagnostics.push(diagnostics::yaml_syntax(span, why));
                return Err(Stop::Reported);
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
        // What is reported already need not come in the way of later stages.
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

    /// Reports escapes that stand for what no page can hold. Where such a character stands itself,
    /// the reader of the file has reported it.
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

    fn list(&mut self, start: &granit_parser::Span, events: &mut Events<'_>) -> Result<Node, Stop> {
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

    fn map(&mut self, start: &granit_parser::Span, events: &mut Events<'_>) -> Result<Node, Stop> {
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
                // An absent value has a place of its own far behind; faults point at its key.
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

    /// The span of a list or mapping: a flow one ends with its bracket, a block one with its last
    /// item (the parser puts its end at the next token, lines below).
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
        // A block scalar's range takes in the line break behind it.
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

/// What an escape stands for, if it stands for one character that is no text in itself, and how
/// many bytes it takes behind its backslash (YAML 1.2, section 5.7).
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

/// The next event; comments are none, since the parser's feature for them is off.
fn next<'input>(events: &mut Events<'input>) -> Result<Option<Placed<'input>>, ScanError> {
    events.next_event().transpose()
}

/// The author's own values under `extra`, as `serde_yaml` reads them; nothing when it cannot, which
/// [`check_extra`] reports.
pub fn extra(yaml: &str) -> serde_json::Value {
    read_extra(yaml).unwrap_or_default()
}

fn read_extra(yaml: &str) -> Result<serde_json::Value, serde_yaml::Error> {
    #[derive(serde::Deserialize)]
    struct Whole {
        #[serde(default)]
        extra: serde_json::Value,
    }
    Ok(serde_yaml::from_str::<Whole>(yaml)?.extra)
}

/// Reports an `extra` of `node` that cannot be handed to templates: a number beyond all bounds, a
/// tag of the author's own. `yaml` is the text that the node was read from.
pub fn check_extra(node: &Node, yaml: &str, diagnostics: &mut Diagnostics) {
    let Value::Map(pairs) = &node.value else {
        return;
    };
    let Some((key, _)) = pairs.iter().find(|(key, _)| key.value == "extra") else {
        return;
    };
    if let Err(error) = read_extra(yaml) {
        let why = format!("`extra` holds what no template can have: {error}");
        diagnostics.push(diagnostics::yaml_syntax(key.span, &why));
    }
}
