//! Reading a mapping key by key.
//!
//! A reader asks for each key that it knows, by the type that it wants. A value of another type is
//! reported where it is written, and [`Fields::finish`] reports every key that nobody asked for, so
//! there is no separate list of known keys. A key without a value counts as absent, so that unused
//! keys such as `died:` can stay in a file that was made from a form.

use super::diagnostics;
use super::urls::{NoBase, check_base_url, is_web_url};
use crate::base::composed::composed;
use crate::base::date::{Day, End, PartialDate};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::language;
use crate::base::nearest::is_one_letter_off;
use crate::base::span::{Span, Spanned};
use crate::markdown::markup_check::{markup_in_plain_text, plain_markup, without_markup};
use crate::yaml::{self, Node, Value};

/// What a key with several texts expects.
const LIST_OF_TEXTS: &str = "a list of texts";

/// One mapping being read.
pub struct Fields<'a> {
    of: &'static str,
    span: Span,
    pairs: &'a [(Spanned<String>, Node)],
    /// What to say of a node that is not a mapping; missing keys then are not reported.
    no_mapping: Option<NoMapping>,
    /// The key under which a text would belong that stands in place of the mapping, and whether it is a date.
    own_key: Option<(&'static str, bool)>,
    asked: Vec<&'static str>,
    diagnostics: &'a mut Diagnostics,
}

/// A node that is not a mapping where one is expected.
struct NoMapping {
    /// What a diagnostic calls it.
    name: String,
    /// Its kind; empty if it cannot be read, which is reported.
    found: &'static str,
    /// Its text, if it is one.
    text: Option<String>,
    /// Whether it stands in place of a list of mappings.
    in_list: bool,
}

impl NoMapping {
    /// The error, with a mapping that holds the text, where it is known which key the text belongs to: `ended:
    /// 2022-02-22` means `ended: {date: 2022-02-22}`.
    fn diagnostic(&self, span: Span, own_key: Option<(&str, bool)>) -> Diagnostic {
        let suits = |is_date: bool, text: &str| !is_date || text.parse::<PartialDate>().is_ok();
        let meant = self.text.as_deref().zip(own_key);
        let meant = meant.filter(|(text, (_, is_date))| suits(*is_date, text.trim()));
        let meant = meant.map(|(text, (key, _))| {
            let mapping = format!("{{{key}: {}}}", written(text.trim()));
            match self.in_list {
                true => format!("[{mapping}]"),
                false => mapping,
            }
        });
        let form = meant.clone().or_else(|| {
            let (key, is_date) = own_key.filter(|_| self.text.is_some())?;
            let example = if is_date { "2001-03-14" } else { "" };
            let mapping = format!("{{{key}: {example}, ...}}");
            Some(match self.in_list {
                true => format!("[{mapping}]"),
                false => mapping,
            })
        });
        let diagnostic =
            diagnostics::not_a_mapping(span, &self.name, self.found, self.in_list, form.as_deref());
        match meant {
            Some(meant) => diagnostic.fix(span, meant),
            None => diagnostic,
        }
    }
}

/// A text within brackets, as YAML; a date as it is.
fn written(text: &str) -> String {
    match text.parse::<PartialDate>() {
        Ok(_) => text.to_owned(),
        Err(_) => yaml::in_list(text),
    }
}

impl<'a> Fields<'a> {
    /// Begins to read `node`, which `of` describes: "a brief", "a role". A node that is not a mapping
    /// is reported and read as an empty one.
    pub fn new(of: &'static str, node: &'a Node, diagnostics: &'a mut Diagnostics) -> Self {
        Self::named(of, of, node, diagnostics)
    }

    /// Like [`Fields::new`]; `name` is what the diagnostic for a node that is not a mapping calls it.
    fn named(
        of: &'static str,
        name: &str,
        node: &'a Node,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        let no_mapping = |text: Option<&str>, found| NoMapping {
            name: name.to_owned(),
            found,
            text: text.map(str::to_owned),
            in_list: false,
        };
        let (pairs, no_mapping): (&[_], _) = match &node.value {
            Value::Map(pairs) => (pairs.as_slice(), None),
            Value::Null => (&[], None),
            Value::Unreadable => (&[], Some(no_mapping(None, ""))),
            Value::Scalar { text, .. } => (&[], Some(no_mapping(Some(text), node.value.kind()))),
            other => (&[], Some(no_mapping(None, other.kind()))),
        };
        Self {
            of,
            span: node.span,
            pairs,
            no_mapping,
            own_key: None,
            asked: Vec::new(),
            diagnostics,
        }
    }

    /// Where to report what only the reader can know.
    pub fn diagnostics(&mut self) -> &mut Diagnostics {
        self.diagnostics
    }

    /// The value under `key`, if there is one.
    fn node(&mut self, key: &'static str) -> Option<&'a Node> {
        self.asked.push(key);
        let (_, node) = self.pairs.iter().find(|(name, _)| name.value == key)?;
        (!matches!(node.value, Value::Null | Value::Unreadable)).then_some(node)
    }

    /// The author's own values under `extra`; null when there are none.
    pub fn extra(&mut self) -> serde_json::Value {
        match self.node("extra").map(|node| &node.value) {
            Some(Value::Extra(values)) => values.clone(),
            _ => serde_json::Value::Null,
        }
    }

    /// The text under `key`. A number or a word like `no` is text too, exactly as written.
    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.node(key)?;
        self.text_of(key, node)
    }

    /// The text under a required key.
    pub fn required_text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.own_key.get_or_insert((key, false));
        self.require(key);
        self.text(key)
    }

    /// Reports a required key that is absent or has no value.
    fn require(&mut self, key: &'static str) {
        match self.pairs.iter().find(|(name, _)| name.value == key) {
            None if self.no_mapping.is_some() => {}
            None => {
                let first_line = Span {
                    end: self.span.start,
                    ..self.span
                };
                let is_near = |name: &str| {
                    name.eq_ignore_ascii_case(key) || key.len() > 3 && is_one_letter_off(name, key)
                };
                let mut names = self.pairs.iter().map(|(name, _)| name.value.as_str());
                let near = names.find(|name| is_near(name));
                self.diagnostics
                    .push(diagnostics::missing_key(key, self.of, first_line, near));
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
            Value::Scalar { text, .. } => {
                self.check_markup(key, text, node.span);
                Some(Spanned::new(composed(text.trim()).into_owned(), node.span))
            }
            other => {
                let (name, found) = (format!("`{key}`"), other.kind());
                self.diagnostics
                    .push(diagnostics::wrong_type(node.span, &name, "text", found));
                None
            }
        }
    }

    /// Warns of markup, which no text of front matter has.
    fn check_markup(&mut self, key: &str, text: &str, span: Span) {
        let Some(markup) = plain_markup(text) else {
            return;
        };
        let plain = without_markup(text, markup).filter(|it| !it.is_empty());
        let diagnostic = markup_in_plain_text(span, key, markup, plain.as_deref());
        // A text in a block, or with escapes, takes more bytes than it has.
        let stands_alone = [0, 2].contains(&span.range().len().wrapping_sub(text.len()));
        self.diagnostics.push(match plain {
            Some(plain) if stands_alone => diagnostic.fix(span, yaml::in_list(&plain)),
            _ => diagnostic,
        });
    }

    /// The list of texts under `key`; empty when the key is absent.
    pub fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let items = self.list(key, LIST_OF_TEXTS);
        items
            .iter()
            .filter_map(|item| self.entry(key, item))
            .collect()
    }

    /// One entry of a list of texts.
    fn entry(&mut self, key: &str, item: &Node) -> Option<Spanned<String>> {
        match &item.value {
            Value::Scalar { text, .. } if !text.trim().is_empty() => {
                self.check_markup(key, text, item.span);
                Some(Spanned::new(composed(text.trim()).into_owned(), item.span))
            }
            Value::Unreadable => None,
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

    /// The items of a list. Where a list of texts is expected, a single text is reported with a fix:
    /// brackets around it.
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
                    && text.starts_with('-')
                {
                    // `-a` below a key is a text, since the dash of a list needs a space after it.
                    diagnostic = diagnostic.help("put a space after each dash of a list");
                } else if let Value::Scalar {
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
        const EXPECTED: &str = "a list of mappings";
        let is_one = |node: &&Node| matches!(node.value, Value::Scalar { .. } | Value::Map(_));
        if let Some(item) = self.node(key).filter(is_one) {
            // One entry without its list.
            let mut fields = Fields::named(of, &format!("`{key}`"), item, self.diagnostics);
            match &mut fields.no_mapping {
                Some(no_mapping) => no_mapping.in_list = true,
                None => {
                    let diagnostic = diagnostics::wrong_type(
                        item.span,
                        &format!("`{key}`"),
                        EXPECTED,
                        "a mapping",
                    );
                    let help = "begin it with a dash, `- `, or put `{...}` into `[...]`";
                    fields.diagnostics.push(diagnostic.help(help));
                }
            }
            let value = read(&mut fields);
            fields.finish();
            return value.into_iter().collect();
        }
        let items = self.list(key, EXPECTED);
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            let mut fields = Fields::new(of, item, self.diagnostics);
            values.extend(read(&mut fields));
            fields.finish();
        }
        values
    }

    /// The entries of the list under `key`, of which each is a mapping read by `read`, or a text that
    /// stands for a mapping with only the key `own_key`.
    pub fn texts_or_mappings<T>(
        &mut self,
        key: &'static str,
        of: &'static str,
        own_key: &str,
        read: impl Fn(&mut Fields<'_>) -> Option<T>,
    ) -> Vec<T> {
        let items = self.list(key, "a list");
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            let pair = |item: &Node| (Spanned::new(own_key.to_owned(), item.span), item.clone());
            let short = matches!(item.value, Value::Scalar { .. }).then(|| Node {
                span: item.span,
                value: Value::Map(vec![pair(item)]),
            });
            let item = short.as_ref().unwrap_or(item);
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

    /// The full date under a required key.
    pub fn required_day(&mut self, key: &'static str) -> Option<Spanned<Day>> {
        self.own_key.get_or_insert((key, true));
        self.require(key);
        self.day(key)
    }

    /// The date under `key`, which may be partial.
    pub fn date(&mut self, key: &'static str) -> Option<Spanned<PartialDate>> {
        self.own_key.get_or_insert((key, true));
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

    /// The date, which may be partial, under a required key.
    pub fn required_date(&mut self, key: &'static str) -> Option<Spanned<PartialDate>> {
        self.require(key);
        self.date(key)
    }

    /// The date, which may be partial, under a key where `..` says that it has not come yet; then
    /// there is none.
    pub fn date_or_open(&mut self, key: &'static str) -> Option<Spanned<PartialDate>> {
        if self.is_open(key) {
            return None;
        }
        self.date(key)
    }

    /// The end under `key`, and where it is written if it is a date. `..` says that there is none yet.
    pub fn end(&mut self, key: &'static str) -> (End, Option<Span>) {
        if self.is_open(key) {
            return (End::Open, None);
        }
        match self.date(key) {
            Some(date) => (End::On(date.value), Some(date.span)),
            None => (End::Unknown, None),
        }
    }

    /// Whether `key` is `..`; the key needs no other question then.
    pub fn is_open(&mut self, key: &'static str) -> bool {
        let is_open = self.pairs.iter().any(|(name, node)| {
            name.value == key
                && matches!(&node.value, Value::Scalar { text, .. } if text.trim() == "..")
        });
        if is_open {
            self.asked.push(key);
        }
        is_open
    }

    /// The whole number under `key`, from 0 to 999,999.
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

    /// The value of `key`, which is `true` or `false`.
    pub fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let text = self.text(key)?;
        match text.value.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                self.diagnostics
                    .push(diagnostics::not_a_boolean(text.span, key, other));
                None
            }
        }
    }

    /// The value of `key` as one of the choices.
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

    /// The URL under `key`, for `http` or `https`.
    pub fn url(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let text = self.text(key)?;
        self.checked_url(key, text)
    }

    /// The URL under `key`, to which paths can be appended.
    pub fn base_url(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let url = self.url(key)?;
        let Err(NoBase { why, instead }) = check_base_url(&url.value) else {
            return Some(url);
        };
        let diagnostic = diagnostics::bad_url(url.span, key, &url.value).label(why);
        self.diagnostics
            .push(diagnostic.did_you_mean(instead.as_deref(), url.span));
        None
    }

    /// The list of URLs under `key`.
    pub fn urls(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let texts = self.texts(key);
        texts
            .into_iter()
            .filter_map(|text| self.checked_url(key, text))
            .collect()
    }

    /// The language tag under `language`. Pages state it, for screen readers among others.
    pub fn language(&mut self) -> Option<String> {
        let text = self.text("language")?;
        if language::is_tag(&text.value) {
            return Some(text.value);
        }
        let suggestion = language::suggestion(&text.value);
        let diagnostic = diagnostics::bad_language(text.span, &text.value, suggestion.as_deref());
        self.diagnostics.push(diagnostic);
        None
    }

    fn checked_url(&mut self, key: &str, text: Spanned<String>) -> Option<Spanned<String>> {
        if is_web_url(&text.value) {
            return Some(text);
        }
        self.diagnostics
            .push(diagnostics::bad_url(text.span, key, &text.value));
        None
    }

    /// Reports every key that nobody asked for, and a node that is not a mapping.
    pub fn finish(&mut self) {
        if let Some(no_mapping) = self.no_mapping.take().filter(|it| !it.found.is_empty()) {
            self.diagnostics
                .push(no_mapping.diagnostic(self.span, self.own_key));
        }
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
