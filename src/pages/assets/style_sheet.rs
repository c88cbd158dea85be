//! Reads a style sheet as far as needed to change the addresses in it and to leave out its comments.
//!
//! The tokens are those of CSS Syntax Level 3, read by the crate `cssparser`: an address within a string or a comment
//! is none, and a quotation mark or a bracket can be escaped. Whatever is not an address or a comment stays as it is
//! written, byte for byte.

use std::ops::Range;

use cssparser::{ParseError, Parser, Token};

/// An address in a style sheet: `url(...)`, or the string of an `@import` or an `image-set()`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CssReference {
    /// The address without escapes.
    pub written: String,
    /// The bytes of the address, without quotation marks.
    pub address: Range<usize>,
    /// The bytes that a new address replaces, with quotation marks or with `url(` and `)`.
    whole: Range<usize>,
    is_quoted: bool,
}

/// A style sheet and where its addresses are.
#[derive(Debug)]
pub struct StyleSheet<'a> {
    text: &'a str,
    /// The addresses, in order.
    pub references: Vec<CssReference>,
    comments: Vec<Range<usize>>,
    imports: Vec<Range<usize>>,
    /// Where the `@layer` statements at its beginning end.
    head: usize,
}

/// A rule of the top level while it is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TopLevel {
    /// Between rules.
    Nothing,
    /// An `@import`, whose address is still to come or already read.
    Import { has_address: bool },
    /// An `@layer`.
    Layer,
    /// An `@namespace`: its address is a name and leads nowhere.
    Namespace,
    /// Any other.
    Other,
}

/// What a string means where it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strings {
    AreText,
    AreAddresses,
}

impl<'a> StyleSheet<'a> {
    /// Reads a style sheet. There are no errors: like a browser, this skips what makes no sense.
    pub fn parse(text: &'a str) -> Self {
        let mut sheet = Self {
            text,
            references: Vec::new(),
            comments: Vec::new(),
            imports: Vec::new(),
            head: 0,
        };
        sheet.rules(&mut Parser::new(text));
        sheet
    }

    fn rules(&mut self, parser: &mut Parser<'_>) {
        let (mut reading, mut begun) = (TopLevel::Nothing, 0);
        let mut is_head = true;
        loop {
            let start = parser.position().byte_index();
            let Ok(token) = parser.next_including_whitespace_and_comments() else {
                break;
            };
            let token = token.clone();
            let span = start..parser.position().byte_index();
            match (&token, reading) {
                (Token::WhiteSpace(_), _) => {}
                (Token::Comment(_), _) => self.comments.push(span),
                (Token::AtKeyword(name), TopLevel::Nothing) => {
                    reading = match &*name.to_ascii_lowercase() {
                        "import" => TopLevel::Import { has_address: false },
                        "layer" => TopLevel::Layer,
                        "namespace" => TopLevel::Namespace,
                        _ => TopLevel::Other,
                    };
                    begun = start;
                    is_head &= reading == TopLevel::Layer;
                }
                (Token::Semicolon, _) => {
                    match reading {
                        TopLevel::Import { .. } => self.imports.push(begun..span.end),
                        TopLevel::Layer if is_head => self.head = span.end,
                        _ => {}
                    }
                    reading = TopLevel::Nothing;
                }
                (Token::CurlyBracketBlock, _) => {
                    self.block(parser, Strings::AreText);
                    (reading, is_head) = (TopLevel::Nothing, false);
                }
                (_, TopLevel::Namespace) => {}
                (Token::QuotedString(written), TopLevel::Import { has_address: false }) => {
                    self.refer(written, span, true);
                    reading = TopLevel::Import { has_address: true };
                }
                (_, TopLevel::Import { .. }) => {
                    self.value(&token, span, parser, Strings::AreText);
                    reading = TopLevel::Import { has_address: true };
                }
                (_, _) => {
                    self.value(&token, span, parser, Strings::AreText);
                    if reading == TopLevel::Nothing {
                        (reading, is_head) = (TopLevel::Other, false);
                    }
                }
            }
        }
        // The last rule may lack its semicolon.
        if let TopLevel::Import { .. } = reading {
            self.imports.push(begun..self.text.len());
        }
    }

    /// Reads the block that the last token opened.
    fn block(&mut self, parser: &mut Parser<'_>, strings: Strings) {
        // A block is always read to its end, or skipped if it is nested too deeply to mean anything.
        let _ = parser.parse_nested_block(|inside| {
            loop {
                let start = inside.position().byte_index();
                let Ok(token) = inside.next_including_whitespace_and_comments() else {
                    return Ok::<(), ParseError<()>>(());
                };
                let token = token.clone();
                let span = start..inside.position().byte_index();
                self.value(&token, span, inside, strings);
            }
        });
    }

    fn value(
        &mut self,
        token: &Token<'_>,
        span: Range<usize>,
        parser: &mut Parser<'_>,
        strings: Strings,
    ) {
        match token {
            Token::Comment(_) => self.comments.push(span),
            Token::UnquotedUrl(written) => self.refer(written, span, false),
            Token::QuotedString(written) if strings == Strings::AreAddresses => {
                self.refer(written, span, true);
            }
            Token::Function(name) => {
                let inside = match &*name.to_ascii_lowercase() {
                    // `src()` is the new form of `url()`; in `image-set()` a string is an image.
                    "url" | "src" | "image-set" | "-webkit-image-set" => Strings::AreAddresses,
                    _ => Strings::AreText,
                };
                self.block(parser, inside);
            }
            Token::ParenthesisBlock | Token::SquareBracketBlock | Token::CurlyBracketBlock => {
                self.block(parser, Strings::AreText);
            }
            _ => {}
        }
    }

    fn refer(&mut self, written: &str, whole: Range<usize>, is_quoted: bool) {
        let text = &self.text[whole.clone()];
        let address = if is_quoted {
            let closed = text.len() > 1 && text.ends_with(['"', '\'']);
            whole.start + 1..whole.end - usize::from(closed)
        } else {
            let begin = text.find('(').map_or(0, |at| at + 1);
            let end = text.len() - usize::from(text.ends_with(')'));
            let inner = &text[begin..end];
            let begin = whole.start + begin + inner.len() - inner.trim_start().len();
            begin..begin + inner.trim().len()
        };
        self.references.push(CssReference {
            written: written.to_owned(),
            address,
            whole,
            is_quoted,
        });
    }

    /// The style sheet with other addresses: what `address` returns for one, or the one it has.
    pub fn rewritten(&self, address: &dyn Fn(&CssReference) -> Option<String>) -> String {
        self.piece(0..self.text.len(), address, Vec::new())
    }

    /// Some bytes of it, with other addresses and without those that are `left_out`.
    fn piece(
        &self,
        range: Range<usize>,
        address: &dyn Fn(&CssReference) -> Option<String>,
        left_out: Vec<Range<usize>>,
    ) -> String {
        let references = self.references.iter().filter_map(|reference| {
            let address = format!("\"{}\"", address(reference)?);
            let new = match reference.is_quoted {
                true => address,
                false => format!("url({address})"),
            };
            Some((reference.whole.clone(), new))
        });
        let left_out = left_out.into_iter().map(|range| (range, String::new()));
        let mut edits: Vec<_> = references.chain(left_out).collect();
        // What is left out comes before the addresses in it.
        edits.sort_by_key(|(edit, _)| (edit.start, std::cmp::Reverse(edit.end)));
        let mut piece = String::with_capacity(range.len());
        let mut at = range.start;
        for (edit, new) in edits {
            if edit.start < at || edit.end > range.end {
                continue;
            }
            piece.push_str(&self.text[at..edit.start]);
            piece.push_str(&new);
            at = edit.end;
        }
        piece.push_str(&self.text[at..range.end]);
        piece
    }

    /// The comments that readers need not load; those that begin with `/*!`, such as licences, stay.
    fn idle_comments(&self) -> Vec<Range<usize>> {
        let comments = self.comments.iter();
        let idle = comments.filter(|comment| !self.text[comment.start..].starts_with("/*!"));
        idle.cloned().collect()
    }

    /// Several style sheets as one, each with its own new addresses, without comments and empty lines, which would
    /// be a tenth of what each reader loads.
    ///
    /// An `@import` counts only before all other rules, so those of every part move to the front. They stay behind
    /// the `@layer` statements at the beginning of the first part: these set the order of the layers, which
    /// an imported style sheet must not change.
    pub fn bundle<'b>(
        parts: impl IntoIterator<
            Item = (
                &'b StyleSheet<'b>,
                Box<dyn Fn(&CssReference) -> Option<String> + 'b>,
            ),
        >,
    ) -> String {
        let (mut head, mut imports, mut rules) = (String::new(), String::new(), String::new());
        for (number, (part, address)) in parts.into_iter().enumerate() {
            let head_end = if number == 0 { part.head } else { 0 };
            let idle = part.idle_comments();
            head.push_str(&part.piece(0..head_end, &*address, idle.clone()));
            for import in &part.imports {
                let import = part.piece(import.clone(), &*address, idle.clone());
                imports.push_str(import.trim_end());
                imports.push_str(if import.ends_with(';') { "\n" } else { ";\n" });
            }
            let left_out = [idle, part.imports.clone()].concat();
            rules.push_str(&part.piece(head_end..part.text.len(), &*address, left_out));
        }
        if !imports.is_empty() {
            head.push('\n');
        }
        let whole = head + &imports + &rules;
        let lines = whole.lines().filter(|line| !line.trim().is_empty());
        lines.flat_map(|line| [line, "\n"]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The addresses that are found, each as the bytes of the text, and the text with `[...]` around each.
    fn check(css: &str, expected: &str) {
        let sheet = StyleSheet::parse(css);
        for reference in &sheet.references {
            assert!(css[reference.address.clone()].len() >= reference.written.len());
        }
        let marked = sheet.rewritten(&|reference| Some(format!("[{}]", reference.written)));
        assert_eq!(marked, expected);
        assert_eq!(sheet.rewritten(&|_| None), css);
    }

    #[test]
    fn addresses_are_found_wherever_css_has_them() {
        for (css, expected) in [
            ("a { b: url(c.png) }", "a { b: url(\"[c.png]\") }"),
            ("a { b: url( 'c.png' ) }", "a { b: url( \"[c.png]\" ) }"),
            ("a { b: URL(\"c d.png\") }", "a { b: URL(\"[c d.png]\") }"),
            ("a { b: url(c\\ d.png) }", "a { b: url(\"[c d.png]\") }"),
            (
                "a { b: \"url(c.png)\" } /* url(d.png) */",
                "a { b: \"url(c.png)\" } /* url(d.png) */",
            ),
            (
                "@import 'a.css' layer(b) screen;",
                "@import \"[a.css]\" layer(b) screen;",
            ),
            ("@import url(a.css);", "@import url(\"[a.css]\");"),
            ("@import \"a.css\"", "@import \"[a.css]\""),
            (
                "@media print { @font-face { src: url(a.woff2) format(\"woff2\"), local(\"B\") } }",
                "@media print { @font-face { src: url(\"[a.woff2]\") format(\"woff2\"), local(\"B\") } }",
            ),
            (
                "a { b: image-set(\"c.png\" 1x, url(d.png) 2x type(\"image/png\")) }",
                "a { b: image-set(\"[c.png]\" 1x, url(\"[d.png]\") 2x type(\"image/png\")) }",
            ),
            ("@namespace svg url(a.svg);", "@namespace svg url(a.svg);"),
            ("a[b=\"c.png\"] { d: e }", "a[b=\"c.png\"] { d: e }"),
            ("a { b: url(c.png", "a { b: url(\"[c.png]\")"),
            (
                "@supports (b: url(c.png)) { }",
                "@supports (b: url(\"[c.png]\")) { }",
            ),
        ] {
            check(css, expected);
        }
    }

    fn bundled(parts: &[&str]) -> String {
        let sheets: Vec<_> = parts.iter().map(|css| StyleSheet::parse(css)).collect();
        let as_written = || Box::new(|_: &CssReference| None) as Box<dyn Fn(&_) -> _>;
        StyleSheet::bundle(sheets.iter().map(|sheet| (sheet, as_written())))
    }

    #[test]
    fn comments_go_and_what_looks_like_one_stays() {
        for (css, expected) in [
            ("a { b: c } /* d */\n", "a { b: c } \n"),
            ("/* a\n\n * b */\n\na { b: c }", "a { b: c }\n"),
            (
                "/*! licence */ a { b: 1/2 }",
                "/*! licence */ a { b: 1/2 }\n",
            ),
            ("a { b: \"/* c */\" }", "a { b: \"/* c */\" }\n"),
            ("a { b: '\\'/* c */' }", "a { b: '\\'/* c */' }\n"),
            ("a { b: c } /* d", "a { b: c } \n"),
        ] {
            assert_eq!(bundled(&[css]), expected, "{css:?}");
        }
    }

    #[test]
    fn imports_come_first_and_the_order_of_layers_before_them() {
        let parts = [
            "/* a */ @layer one, two;\n@layer one { b { c: d } }\n",
            "e { f: g }\n@import 'h.css' /* i */ screen;\n@import url(j.css)",
        ];
        let expected = "@layer one, two;\n@import 'h.css'  screen;\n@import url(j.css);\n\
            @layer one { b { c: d } }\ne { f: g }\n";
        assert_eq!(bundled(&parts).trim_start(), expected);
        assert_eq!(
            bundled(&["@import 'a.css'; b { c: d }"]),
            "@import 'a.css';\n b { c: d }\n"
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_stays_as_it_is_if_no_address_changes(
            css in "([a-z{}();:\"'@\\\\/* \n]|url\\(|/\\*|\\*/|@import |é){0,40}"
        ) {
            let sheet = StyleSheet::parse(&css);
            proptest::prop_assert_eq!(sheet.rewritten(&|_| None), css.as_str());
            for reference in &sheet.references {
                proptest::prop_assert!(css.get(reference.address.clone()).is_some());
            }
        }
    }
}
