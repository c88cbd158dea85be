//! From the events of the parser to a tree of [nodes](Node).

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, StructureStyle};

use super::comments;
use super::diagnostics;
use super::node::{Node, Value};
use crate::base::character::{forbidden_character, has_forbidden, is_forbidden};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::span::{SourceId, Span, Spanned};

/// Deeper than any content needs. Building the tree is recursive, and a file made of brackets would
/// overflow the stack.
const MAX_DEPTH: usize = 64;

/// Why the tree could not be built.
pub enum TreeError {
    /// The parser gave up at this byte of the source; not reported yet.
    Syntax(usize, SyntaxError),
    /// YAML that is valid but not accepted here.
    Refused(Box<Diagnostic>),
}

/// What the parser says, of which only some is fit for an author: [`super::slips`] puts it into words.
pub struct SyntaxError(pub String);

/// Parses the YAML in `range` of a source's `text`: its tree, or `None` if it is empty. Values that are
/// not accepted are [`Value::Unreadable`] and reported.
///
/// # Errors
/// If it cannot be parsed as a whole. What was reported until then is void.
pub fn tree(
    source: SourceId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Node>, TreeError> {
    let mut events = Parser::new_from_str(&text[range.clone()]);
    let mut builder = Builder {
        source,
        base: range.start,
        end: range.end,
        text,
        diagnostics,
        depth: 0,
        flow: 0,
        read: range.start,
        last: range.start,
        key: None,
    };
    builder.document(&mut events)
}

/// Builds a tree from events.
struct Builder<'a> {
    source: SourceId,
    /// Where the YAML begins in `text`.
    base: usize,
    /// Where it ends.
    end: usize,
    text: &'a str,
    diagnostics: &'a mut Diagnostics,
    depth: usize,
    /// How many brackets are open.
    flow: usize,
    /// The end of the event before the last one.
    read: usize,
    /// The end of the last event.
    last: usize,
    /// The key whose value is being read; for an entry of a list, that of the list.
    key: Option<String>,
}

type Events<'input> = Parser<'input, granit_parser::StrInput<'input>>;
type SpannedEvent<'input> = (Event<'input>, granit_parser::Span);

impl Builder<'_> {
    /// The first document's node; a second document is refused.
    fn document(&mut self, events: &mut Events<'_>) -> Result<Option<Node>, TreeError> {
        let mut root = None;
        while let Some((event, span)) = self.next(events)? {
            match event {
                Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
                Event::DocumentStart(..) if root.is_none() => {}
                Event::DocumentStart(..) => {
                    let span = self.span(&span);
                    return Err(TreeError::Refused(Box::new(diagnostics::second_document(
                        span,
                    ))));
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
            return Err(TreeError::Refused(Box::new(diagnostics::too_deep(span))));
        }
        let before = self.read;
        let signed = match &event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(_, anchor, tag)
            | Event::MappingStart(_, anchor, tag) => *anchor != 0 || tag.is_some(),
            _ => true,
        };
        let mut node = match event {
            Event::Scalar(text, style, ..) => self.scalar(text.into_owned(), style, &span),
            Event::SequenceStart(style, ..) => self.list(style, &span, events)?,
            Event::MappingStart(style, ..) => self.map(style, &span, events)?,
            _ => Node {
                span: self.span(&span),
                value: Value::Unreadable,
            },
        };
        if signed {
            self.sign(before, &mut node);
        }
        self.depth -= 1;
        Ok(node)
    }

    /// Reports a value that begins with a sign which YAML keeps for itself: `!` for tags, `&` and `*` for
    /// anchors and aliases. YAML takes the first word for the tag's or the anchor's name and drops it:
    /// `title: !important notice` would be "notice".
    fn sign(&mut self, before: usize, node: &mut Node) {
        let end = node.span.range().end.max(before).min(self.end);
        let written = &self.text[before..self.end];
        let Some(at) = written.find(['!', '&', '*']).map(|at| before + at) else {
            return;
        };
        let line = self.text[at..self.end].lines().next().unwrap_or_default();
        let sign = self.text[at..].chars().next().unwrap_or('!');
        let span = Span::new(self.source, at..at + 1);
        let whole = (self.flow == 0
            && matches!(
                node.value,
                Value::Scalar { .. } | Value::Null | Value::Unreadable
            ))
        .then(|| Span::new(self.source, at..at + line.trim_end().len()));
        let text = whole.map(|whole| &self.text[whole.range()]);
        self.diagnostics
            .push(diagnostics::sign(span, sign, whole.zip(text)));
        *node = Node {
            span: Span::new(self.source, at..end.max(at + 1)),
            value: Value::Unreadable,
        };
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
        if !quoted && value != Value::Null {
            let key = self.key.as_deref();
            let cut = comments::behind(self.text, span, self.end, key);
            self.diagnostics.extend(cut);
        }
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
        style: StructureStyle,
        start: &granit_parser::Span,
        events: &mut Events<'_>,
    ) -> Result<Node, TreeError> {
        let mut items = Vec::new();
        let brackets = usize::from(style == StructureStyle::Flow);
        self.flow += brackets;
        let end = loop {
            match self.next(events)? {
                Some((Event::SequenceEnd, span)) => break self.span(&span),
                Some(placed) => items.push(self.node(placed, events)?),
                None => break self.span(start),
            }
        };
        self.flow -= brackets;
        let last = items.last().map(|node| node.span);
        Ok(Node {
            span: self.whole(start, last, end),
            value: Value::List(items),
        })
    }

    fn map(
        &mut self,
        style: StructureStyle,
        start: &granit_parser::Span,
        events: &mut Events<'_>,
    ) -> Result<Node, TreeError> {
        let mut pairs: Vec<(Spanned<String>, Node)> = Vec::new();
        let brackets = usize::from(style == StructureStyle::Flow);
        self.flow += brackets;
        let outer = self.key.take();
        let end = loop {
            let Some(placed) = self.next(events)? else {
                break self.span(start);
            };
            if matches!(placed.0, Event::MappingEnd) {
                break self.span(&placed.1);
            }
            let key = self.node(placed, events)?;
            let Some(placed) = self.next(events)? else {
                break self.span(start);
            };
            if let Value::Scalar { text, .. } = &key.value {
                self.key = Some(text.clone());
            }
            let mut value = self.node(placed, events)?;
            self.key = None;
            if matches!(value.value, Value::Null) && value.span.start == value.span.end {
                // The parser puts an absent value far after its key.
                value.span = key.span;
                let cut = comments::instead_of_value(self.text, key.span, self.end);
                self.diagnostics.extend(cut);
            }
            self.pair(key, value, &mut pairs);
        };
        self.key = outer;
        self.flow -= brackets;
        let last = pairs.last().map(|(_, node)| node.span);
        Ok(Node {
            span: self.whole(start, last, end),
            value: Value::Map(pairs),
        })
    }

    fn pair(&mut self, key: Node, value: Node, pairs: &mut Vec<(Spanned<String>, Node)>) {
        let text = match key.value {
            Value::Scalar { text, .. } => text,
            Value::Unreadable => return,
            other => {
                let diagnostic = diagnostics::key_is_no_word(key.span, other.kind());
                self.diagnostics.push(diagnostic);
                return;
            }
        };
        let blanks = text.len() - text.trim_start().len();
        if blanks > 0 && self.text[key.span.range()].starts_with(&text[..blanks]) {
            // Only blanks that are none to YAML are part of a key.
            let start = key.span.range().start;
            let span = Span::new(self.source, start..start + blanks);
            self.diagnostics.push(diagnostics::odd_blank(span));
            return;
        }
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

    /// The next event; none at the end.
    fn next<'input>(
        &mut self,
        events: &mut Events<'input>,
    ) -> Result<Option<SpannedEvent<'input>>, TreeError> {
        let syntax = |error: ScanError| {
            let at = self.base + error.marker().byte_offset().unwrap_or(0);
            TreeError::Syntax(at.min(self.end), SyntaxError(error.info().to_owned()))
        };
        let next = events.next_event().transpose().map_err(syntax)?;
        self.read = self.last;
        // The parser puts an absent value far after its key.
        let range = next.as_ref().and_then(|(_, span)| span.byte_range());
        if let Some(range) = range.filter(|range| range.start < range.end) {
            self.last = (self.base + range.end).min(self.end);
        }
        Ok(next)
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
