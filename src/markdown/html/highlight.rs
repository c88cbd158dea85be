//! Highlights code: classes in the HTML, one style sheet for light and dark pages.
//!
//! The grammars know hundreds of scopes, but a reader tells only a dozen colours apart. Each piece of
//! code therefore gets the class of its innermost scope that has one in [`CLASSES`]. That keeps the
//! HTML small, and lets a test hold every colour to the contrast that readers need.

use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use rustc_hash::FxHashMap;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::escape;
use crate::base::nearest::nearest;

/// A class of code: the end of its name, its colours on light and dark pages, its scopes.
struct CodeClass {
    name: &'static str,
    light: &'static str,
    dark: &'static str,
    scopes: &'static str,
}

/// All classes. A longer scope counts more than a shorter one; the class without a name stands for
/// what is not coloured.
const CLASSES: &[CodeClass] = &[
    CodeClass {
        name: "",
        light: "",
        dark: "",
        scopes: "keyword.operator meta.interpolation meta.template.expression \
            punctuation.separator punctuation.terminator variable.other",
    },
    CodeClass {
        name: "comment",
        light: "#57606a",
        dark: "#a3acb8",
        scopes: "comment",
    },
    CodeClass {
        name: "string",
        light: "#0a5c2e",
        dark: "#9bd8ac",
        scopes: "string markup.raw markup.inserted",
    },
    CodeClass {
        name: "number",
        light: "#8a3a00",
        dark: "#f2b880",
        scopes: "constant keyword.other.unit",
    },
    CodeClass {
        name: "keyword",
        light: "#981b4d",
        dark: "#ff9fbb",
        scopes: "keyword storage keyword.operator.word keyword.operator.logical.python \
            variable.language markup.deleted",
    },
    CodeClass {
        name: "function",
        light: "#1f4a9e",
        dark: "#9cc3ff",
        scopes: "entity.name.function entity.name.macro support.function support.macro \
            variable.function variable.annotation markup.underline.link",
    },
    CodeClass {
        name: "type",
        light: "#5a3696",
        dark: "#d0b8ff",
        scopes: "entity.name entity.other.inherited-class support.type support.class \
            storage.type.numeric markup.heading",
    },
    CodeClass {
        name: "tag",
        light: "#0b5a66",
        dark: "#8fd6e0",
        scopes: "entity.name.tag entity.other.attribute-name support.type.property-name \
            meta.object-literal.key meta.mapping.key variable.other.readwrite.assignment \
            variable.parameter entity.name.section",
    },
];

/// Code longer than this many bytes is not highlighted: grammars are slow, and nobody reads that
/// much code in a brief.
const LONGEST_CODE: usize = 128 << 10;
/// A line longer than this many bytes is data rather than code, and slow to match.
const LONGEST_LINE: usize = 2 << 10;

/// The grammars; loaded when the first code block asks for one.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// The scopes of all classes with the class's index, the longest scope first.
static SELECTORS: LazyLock<Vec<(Scope, usize)>> = LazyLock::new(|| {
    let scopes = CLASSES.iter().enumerate().flat_map(|(class, entry)| {
        entry
            .scopes
            .split_ascii_whitespace()
            .filter_map(move |scope| Some((Scope::new(scope).ok()?, class)))
    });
    let mut selectors: Vec<_> = scopes.collect();
    selectors.sort_by_key(|(scope, _)| std::cmp::Reverse(scope.len()));
    selectors
});

/// Names for code that is shown as it is.
const PLAIN: [&str; 5] = ["text", "txt", "plain", "plaintext", "none"];

/// Whether code in this language (a name or a file's extension, regardless of case) can be highlighted, or
/// need not be because it is plain text.
pub fn is_known_language(language: &str) -> bool {
    is_plain(language) || syntax(language).is_some()
}

/// The known language whose name is nearest to a misspelt one, in lower case, if one is near.
pub fn nearest_language(language: &str) -> Option<String> {
    let names = SYNTAXES
        .syntaxes()
        .iter()
        .map(|syntax| syntax.name.as_str());
    let words = names.filter(|name| !name.contains(' '));
    nearest(language, words).map(str::to_lowercase)
}

fn is_plain(language: &str) -> bool {
    language.is_empty()
        || PLAIN
            .iter()
            .any(|plain| plain.eq_ignore_ascii_case(language))
}

fn syntax(language: &str) -> Option<&'static SyntaxReference> {
    SYNTAXES.find_syntax_by_token(language)
}

/// Highlights code, and remembers what it has highlighted. May be shared by threads.
#[derive(Default)]
pub struct Highlighter {
    /// Highlighted code by the fingerprint of language and code.
    done: Mutex<FxHashMap<u128, Arc<str>>>,
}

impl Highlighter {
    /// A highlighter that remembers nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends code as HTML; as plain text when the language is not known or a grammar fails.
    pub fn write(&self, language: &str, code: &str, out: &mut String) {
        if is_plain(language) || code.len() > LONGEST_CODE {
            return escape::text(out, code);
        }
        if code.lines().any(|line| line.len() > LONGEST_LINE) {
            return escape::text(out, code);
        }
        let key = fingerprint(language, code);
        let known = self.lock().get(&key).cloned();
        let coloured = known.unwrap_or_else(|| {
            let coloured: Arc<str> = coloured(language, code).into();
            self.lock().insert(key, Arc::clone(&coloured));
            coloured
        });
        out.push_str(&coloured);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, FxHashMap<u128, Arc<str>>> {
        // The map is whole after every insertion, whatever happened to the thread that made it.
        self.done.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn fingerprint(language: &str, code: &str) -> u128 {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    hasher.update(language.as_bytes());
    hasher.update(&[0]);
    hasher.update(code.as_bytes());
    hasher.digest128()
}

/// The HTML of some code.
fn coloured(language: &str, code: &str) -> String {
    // The grammars are third-party data: code is shown even if one of them makes the library panic.
    let attempt = syntax(language).and_then(|syntax| {
        catch_unwind(AssertUnwindSafe(|| spans(syntax, code)))
            .ok()
            .flatten()
    });
    attempt.unwrap_or_else(|| {
        let mut plain = String::new();
        escape::text(&mut plain, code);
        plain
    })
}

/// Code with a `span` around each run of pieces of one class; nothing when the grammar fails.
fn spans(syntax: &SyntaxReference, code: &str) -> Option<String> {
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut writer = CodeWriter {
        html: String::new(),
        class: 0,
        known: FxHashMap::default(),
    };
    for line in LinesWithEndings::from(code) {
        let mut from = 0;
        for (at, change) in state.parse_line(line, &SYNTAXES).ok()? {
            writer.write(line.get(from..at)?, &stack);
            stack.apply(&change).ok()?;
            from = at;
        }
        writer.write(line.get(from..)?, &stack);
    }
    writer.change(0);
    Some(writer.html)
}

/// Writes pieces of code.
struct CodeWriter {
    html: String,
    /// The class of the span that is open; 0 when none is.
    class: usize,
    /// The classes of the scopes met so far.
    known: FxHashMap<Scope, Option<usize>>,
}

impl CodeWriter {
    fn write(&mut self, piece: &str, stack: &ScopeStack) {
        if piece.is_empty() {
            return;
        }
        // White space has no colour: it stays in the span that it follows.
        if !piece.trim().is_empty() {
            let class = stack
                .as_slice()
                .iter()
                .rev()
                .find_map(|&scope| self.class_of(scope));
            self.change(class.unwrap_or(0));
        }
        escape::text(&mut self.html, piece);
    }

    fn class_of(&mut self, scope: Scope) -> Option<usize> {
        *self.known.entry(scope).or_insert_with(|| {
            let found = SELECTORS
                .iter()
                .find(|(selector, _)| selector.is_prefix_of(scope));
            found.map(|&(_, class)| class)
        })
    }

    fn change(&mut self, class: usize) {
        if class == self.class {
            return;
        }
        if self.class != 0 {
            self.html.push_str("</span>");
        }
        if class != 0 {
            let _ = write!(self.html, "<span class=\"hl-{}\">", CLASSES[class].name);
        }
        self.class = class;
    }
}

/// The style sheet for highlighted code: colours for light pages, and others for readers who prefer
/// dark ones. It colours the text only; the background is the page's.
pub fn code_stylesheet() -> String {
    let mut css = String::new();
    rules(&mut css, "", |class| class.light);
    css.push_str("@media (prefers-color-scheme: dark) {\n");
    rules(&mut css, "  ", |class| class.dark);
    css.push_str("}\n");
    css
}

fn rules(css: &mut String, indent: &str, colour: impl Fn(&CodeClass) -> &'static str) {
    for class in CLASSES.iter().filter(|class| !class.name.is_empty()) {
        let _ = writeln!(
            css,
            "{indent}pre.code .hl-{} {{ color: {}; }}",
            class.name,
            colour(class)
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: &str, code: &str, expected: &str) {
        let highlighter = Highlighter::new();
        for _ in 0..2 {
            let mut html = String::new();
            highlighter.write(language, code, &mut html);
            assert_eq!(html, expected, "{language}: {code}");
        }
    }

    #[test]
    fn code_is_coloured_by_class() {
        check(
            "rust",
            "// a <b>\nlet x = \"y\";\n",
            "<span class=\"hl-comment\">// a &lt;b&gt;\n</span>\
             <span class=\"hl-keyword\">let</span> x = <span class=\"hl-string\">\"y\"</span>;\n",
        );
        check(
            "TOML",
            "a = 1\n",
            "<span class=\"hl-tag\">a </span>= <span class=\"hl-number\">1\n</span>",
        );
    }

    #[test]
    fn unknown_languages_and_plain_text_are_escaped() {
        check("no-such-language", "<a> & b", "&lt;a&gt; &amp; b");
        check("text", "let x", "let x");
        assert!(
            is_known_language("yaml")
                && is_known_language("Rust")
                && is_known_language("text")
                && !is_known_language("no-such-language")
        );
    }

    #[test]
    fn a_line_of_data_is_not_coloured() {
        let line = "1 ".repeat(LONGEST_LINE);
        check("rust", &line, &line);
    }

    /// The relative luminance of WCAG 2 (<https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>).
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    #[test]
    fn every_colour_can_be_read() {
        let contrast = |a: f64, b: f64| (a.max(b) + 0.05) / (a.min(b) + 0.05);
        for class in CLASSES.iter().filter(|class| !class.name.is_empty()) {
            let light = contrast(luminance(class.light), luminance("#ededed"));
            let dark = contrast(luminance(class.dark), luminance("#2a2d33"));
            assert!(
                light >= 4.5 && dark >= 4.5,
                "{}: {light:.1} {dark:.1}",
                class.name
            );
        }
        assert!(code_stylesheet().contains("pre.code .hl-keyword { color: #981b4d; }"));
    }
}
