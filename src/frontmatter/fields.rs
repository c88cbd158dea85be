//! Reading a mapping key by key, so that what is known and what is not need no second list.
//!
//! A reader asks for each key that it knows, by the type that it wants; each question that cannot
//! be answered is a fault at its place, and [`Fields::finish`] reports every key that nobody asked
//! for. A key with nothing behind it counts as not given, so `died:` may stay in a form.

use super::diagnostics;
use super::yaml::{Node, Value};
use crate::base::date::{Day, End, PartialDate};
use crate::base::diagnostic::Diagnostics;
use crate::base::span::{Span, Spanned};

/// What a key of several texts takes.
const LIST_OF_TEXTS: &str = "a list of texts";

/// One mapping being read.
pub struct Fields<'a> {
    of: &'static str,
    span: Span,
    pairs: &'a [(Spanned<String>, Node)],
    /// Whether the node is no mapping, which is reported: that keys are missing goes without saying.
    reported: bool,
    asked: Vec<&'static str>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Fields<'a> {
    /// Begins to read `node`, which is `of` ("a brief", "a role"). A node that is no mapping is a
    /// fault and reads as an empty one.
    pub fn new(of: &'static str, node: &'a Node, diagnostics: &'a mut Diagnostics) -> Self {
        Self::named(of, of, node, diagnostics)
    }

    /// Like [`Fields::new`]; `name` is what a node that is no mapping is called in its fault.
    fn named(
        of: &'static str,
        name: &str,
        node: &'a Node,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        let (pairs, reported): (&[_], bool) = match &node.value {
            Value::Map(pairs) => (pairs.as_slice(), false),
            Value::Null => (&[], false),
            other => {
                diagnostics.push(diagnostics::not_a_mapping(node.span, name, other.kind()));
                (&[], true)
            }
        };
        Self {
            of,
            span: node.span,
            pairs,
            reported,
            asked: Vec::new(),
            diagnostics,
        }
    }

    /// The faults found so far, to add one that only the reader can see.
    pub fn diagnostics(&mut self) -> &mut Diagnostics {
        self.diagnostics
    }

    /// The value under `key`, if there is one.
    fn node(&mut self, key: &'static str) -> Option<&'a Node> {
        self.asked.push(key);
        let (_, node) = self.pairs.iter().find(|(name, _)| name.value == key)?;
        (node.value != Value::Null).then_some(node)
    }

    /// The place of a key's name, for faults about its value as a whole.
    pub fn key_span(&self, key: &str) -> Option<Span> {
        self.pairs
            .iter()
            .find(|(name, _)| name.value == key)
            .map(|(name, _)| name.span)
    }

    /// Says that a key is known, though not read here, and whether it is there.
    pub fn known(&mut self, key: &'static str) -> bool {
        self.asked.push(key);
        self.key_span(key).is_some()
    }

    /// The text under `key`. A number or a word like `no` is text too, as it is written.
    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.node(key)?;
        self.text_of(key, node)
    }

    /// The text under a key that has to be there.
    pub fn required_text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.require(key);
        self.text(key)
    }

    /// Reports a required key that is not there, or has nothing behind it.
    fn require(&mut self, key: &'static str) {
        match self.pairs.iter().find(|(name, _)| name.value == key) {
            None if self.reported => {}
            None => {
                let first_line = Span {
                    end: self.span.start,
                    ..self.span
                };
                self.diagnostics
                    .push(diagnostics::missing_key(key, self.of, first_line));
            }
            Some((name, node)) if node.value == Value::Null => {
                self.diagnostics
                    .push(diagnostics::empty_required_value(name.span, key));
            }
            Some(_) => {}
        }
    }

    fn text_of(&mut self, key: &str, node: &Node) -> Option<Spanned<String>> {
        match &node.value {
            Value::Scalar { text, .. } if text.trim().is_empty() => {
                self.diagnostics
                    .push(diagnostics::empty_value(node.span, key));
                None
            }
            Value::Scalar { text, .. } => Some(Spanned::new(text.trim().to_owned(), node.span)),
            other => {
                let (name, found) = (format!("`{key}`"), other.kind());
                self.diagnostics
                    .push(diagnostics::wrong_type(node.span, &name, "text", found));
                None
            }
        }
    }

    /// The list of texts under `key`; empty when it is not there.
    pub fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let items = self.list(key, LIST_OF_TEXTS);
        items
            .iter()
            .filter_map(|item| self.entry(key, item))
            .collect()
    }

    /// An entry of a list of texts.
    fn entry(&mut self, key: &str, item: &Node) -> Option<Spanned<String>> {
        match &item.value {
            Value::Scalar { text, .. } if !text.trim().is_empty() => {
                Some(Spanned::new(text.trim().to_owned(), item.span))
            }
            Value::Scalar { .. } | Value::Null => {
                self.diagnostics
                    .push(diagnostics::empty_entry(item.span, key));
                None
            }
            other => {
                let (name, found) = (format!("an entry of `{key}`"), other.kind());
                self.diagnostics
                    .push(diagnostics::wrong_type(item.span, &name, "text", found));
                None
            }
        }
    }

    /// The items of a list. A single text in place of several is a fault with a fix: brackets
    /// around it.
    fn list(&mut self, key: &'static str, expected: &str) -> &'a [Node] {
        let Some(node) = self.node(key) else {
            return &[];
        };
        match &node.value {
            Value::List(items) => items,
            other => {
                let mut diagnostic =
                    diagnostics::wrong_type(node.span, &format!("`{key}`"), expected, other.kind());
                if let Value::Scalar {
                    text,
                    quoted: false,
                } = &other
                    && expected == LIST_OF_TEXTS
                {
                    let list = format!("[{text}]");
                    diagnostic = diagnostic
                        .help(format!("write `{key}: {list}`"))
                        .fix(node.span, list);
                }
                self.diagnostics.push(diagnostic);
                &[]
            }
        }
    }

    /// The mappings in the list under `key`, each read by `read`.
    pub fn mappings<T>(
        &mut self,
        key: &'static str,
        of: &'static str,
        read: impl Fn(&mut Fields<'_>) -> Option<T>,
    ) -> Vec<T> {
        let items = self.list(key, "a list of mappings");
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            let mut fields = Fields::new(of, item, self.diagnostics);
            values.extend(read(&mut fields));
            fields.finish();
        }
        values
    }

    /// The mapping under `key`, read by `read`.
    pub fn mapping<T>(
        &mut self,
        key: &'static str,
        of: &'static str,
        read: impl FnOnce(&mut Fields<'_>) -> T,
    ) -> Option<T> {
        let node = self.node(key)?;
        let mut fields = Fields::named(of, &format!("`{key}`"), node, self.diagnostics);
        let value = read(&mut fields);
        fields.finish();
        Some(value)
    }

    /// The full date under `key`.
    pub fn day(&mut self, key: &'static str) -> Option<Spanned<Day>> {
        let text = self.text(key)?;
        match text.value.parse::<PartialDate>() {
            Ok(date) if date.is_full() => Some(Spanned::new(date.first(), text.span)),
            Ok(_) => {
                self.diagnostics
                    .push(diagnostics::date_not_full(text.span, key, &text.value));
                None
            }
            Err(why) => {
                self.diagnostics.push(diagnostics::impossible_date(
                    text.span,
                    &text.value,
                    &why,
                    true,
                ));
                None
            }
        }
    }

    /// The full date under a key that has to be there.
    pub fn required_day(&mut self, key: &'static str) -> Option<Spanned<Day>> {
        self.require(key);
        self.day(key)
    }

    /// The date under `key`, which may be partial.
    pub fn date(&mut self, key: &'static str) -> Option<Spanned<PartialDate>> {
        let text = self.text(key)?;
        match text.value.parse() {
            Ok(date) => Some(Spanned::new(date, text.span)),
            Err(why) => {
                self.diagnostics.push(diagnostics::impossible_date(
                    text.span,
                    &text.value,
                    &why,
                    false,
                ));
                None
            }
        }
    }

    /// The date, which may be partial, under a key that has to be there.
    pub fn required_date(&mut self, key: &'static str) -> Option<Spanned<PartialDate>> {
        self.require(key);
        self.date(key)
    }

    /// The date under a key where `..` means that it has not come, which reads as none.
    pub fn date_or_open(&mut self, key: &'static str) -> Option<Spanned<PartialDate>> {
        if self.is_open(key) {
            self.known(key);
            return None;
        }
        self.date(key)
    }

    /// The end under `key`: a date, `..` (still running), or nothing (not known).
    pub fn end(&mut self, key: &'static str) -> (End, Option<Span>) {
        if self.is_open(key) {
            self.known(key);
            return (End::Open, None);
        }
        match self.date(key) {
            Some(date) => (End::On(date.value), Some(date.span)),
            None => (End::Unknown, None),
        }
    }

    /// Whether `..` stands under `key`.
    pub fn is_open(&self, key: &str) -> bool {
        self.pairs.iter().any(|(name, node)| {
            name.value == key
                && matches!(&node.value, Value::Scalar { text, .. } if text.trim() == "..")
        })
    }

    /// The whole number under `key`, from 0 to 999,999, written without quotation marks.
    pub fn whole_number(&mut self, key: &'static str) -> Option<Spanned<u32>> {
        let node = self.node(key)?;
        let text = self.text_of(key, node)?;
        let digits = text.value.len() <= 6 && text.value.bytes().all(|b| b.is_ascii_digit());
        match text.value.parse() {
            Ok(number) if digits => Some(Spanned::new(number, text.span)),
            _ => {
                let expected = "a whole number from 0 to 999999";
                self.diagnostics.push(diagnostics::bad_number(
                    text.span,
                    key,
                    &text.value,
                    expected,
                ));
                None
            }
        }
    }

    /// Whether `key` is `true`; false when it is not there.
    pub fn truth(&mut self, key: &'static str) -> Option<bool> {
        let text = self.text(key)?;
        match text.value.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                self.diagnostics
                    .push(diagnostics::not_a_truth(text.span, key, other));
                None
            }
        }
    }

    /// The choice under `key`.
    pub fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
    ) -> Option<Spanned<T>> {
        let text = self.text(key)?;
        match choices.iter().find(|(name, _)| *name == text.value) {
            Some((_, choice)) => Some(Spanned::new(*choice, text.span)),
            None => {
                let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
                self.diagnostics.push(diagnostics::unknown_choice(
                    text.span,
                    key,
                    &text.value,
                    &names,
                ));
                None
            }
        }
    }

    /// The web address under `key`.
    pub fn url(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let text = self.text(key)?;
        self.checked_url(key, text)
    }

    /// The web address under `key` behind which paths can be put.
    pub fn base_url(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let url = self.url(key)?;
        if is_base_address(&url.value) {
            return Some(url);
        }
        let diagnostic = diagnostics::bad_url(url.span, key, &url.value);
        self.diagnostics
            .push(diagnostic.note("paths are put behind it, so it has no `?` and no `#`"));
        None
    }

    /// The list of web addresses under `key`.
    pub fn urls(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let texts = self.texts(key);
        texts
            .into_iter()
            .filter_map(|text| self.checked_url(key, text))
            .collect()
    }

    fn checked_url(&mut self, key: &str, text: Spanned<String>) -> Option<Spanned<String>> {
        if is_web_address(&text.value) {
            return Some(text);
        }
        self.diagnostics
            .push(diagnostics::bad_url(text.span, key, &text.value));
        None
    }

    /// Reports every key that nobody asked for.
    pub fn finish(&mut self) {
        for (key, _) in self.pairs {
            if !self.asked.contains(&key.value.as_str()) {
                self.diagnostics.push(diagnostics::unknown_key(
                    &key.value,
                    self.of,
                    &self.asked,
                    key.span,
                ));
            }
        }
    }
}

/// Whether `text` is an address behind which paths can be put.
pub fn is_base_address(text: &str) -> bool {
    is_web_address(text) && !text.contains(['?', '#'])
}

/// Whether `text` is an address of the web that can be linked to as it is: `http` or `https`, a
/// host, and no blanks, quotation marks or control characters (RFC 3986 allows none of them).
fn is_web_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_alphanumeric() || c == '[')
            && !rest.contains(|c: char| {
                c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c)
            })
    })
}
