//! Diagnostics: errors, warnings and notes about the content, as values.
//!
//! They are collected, never thrown: every stage returns what it could make and adds what it found
//! wrong to a [`Diagnostics`], so that one run reports every problem in every file. Each kind has a
//! [`Code`] and a constructor, which is in the `diagnostics.rs` of the stage that finds it. The
//! layer `report` prints them.

use super::code::{Code, Severity};
use super::source::Sources;
use super::span::Span;

/// What a diagnostic is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// These bytes of a source.
    Span(Span),
    /// A file as a whole, whose text may not even be readable: its path relative to the site's
    /// folder.
    File(String),
}

/// Another span that explains the first: "first declared here".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The span.
    pub span: Span,
    /// What to say about it.
    pub text: String,
}

/// A change of the source that would fix the problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace; empty to insert.
    pub span: Span,
    /// What to put there; empty to delete.
    pub replacement: String,
}

/// One error, warning or note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind.
    pub code: Code,
    /// One line that says what is wrong, with the names and values concerned.
    pub message: String,
    /// Where it is.
    pub location: Location,
    /// What to print beside the underlined span; may be empty.
    pub label: String,
    /// Other spans that explain it.
    pub others: Vec<Label>,
    /// Facts needed to understand it.
    pub notes: Vec<String>,
    /// What to do about it.
    pub help: Vec<String>,
    /// The change that fixes it, where there is no doubt about that.
    pub fix: Option<Fix>,
    /// Whether it keeps something from being checked, so that more may be wrong than is reported.
    pub hides: bool,
}

impl Diagnostic {
    /// A diagnostic about a span.
    pub fn at(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(code, Location::Span(span), message.into())
    }

    /// A diagnostic about a file as a whole.
    pub fn in_file(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(code, Location::File(path.into()), message.into())
    }

    fn new(code: Code, location: Location, message: String) -> Self {
        Self {
            code,
            message,
            location,
            label: String::new(),
            others: Vec::new(),
            notes: Vec::new(),
            help: Vec::new(),
            fix: None,
            hides: false,
        }
    }

    /// Notes that something cannot be checked because of this.
    pub fn hide(&mut self) {
        self.hides = true;
    }

    /// Sets what to print beside the underlined span.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.label = text.into();
        self
    }

    /// Adds a span that explains the first.
    pub fn and(mut self, span: Span, text: impl Into<String>) -> Self {
        self.others.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Adds a note.
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Adds help.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }

    /// Adds "did you mean ...?" and a fix that replaces the span, where there is a near word.
    pub fn did_you_mean(self, near: Option<&str>, replace: Span) -> Self {
        match near {
            Some(word) => self
                .help(format!("did you mean `{word}`?"))
                .fix(replace, word),
            None => self,
        }
    }

    /// Adds the change that fixes it.
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix {
            span,
            replacement: replacement.into(),
        });
        self
    }

    /// How bad it is, which depends on the code alone.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// The diagnostics of a run or of a stage, in the order in which they were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// An empty collection.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// All of them, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Notes on all from this index on that something cannot be checked because of them.
    pub fn hide_from(&mut self, index: usize) {
        self.list.iter_mut().skip(index).for_each(Diagnostic::hide);
    }

    /// Keeps those that `keep` wants.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(keep);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list
            .iter()
            .filter(|diagnostic| diagnostic.severity() == severity)
            .count()
    }

    /// Sorts by path, span, code and message, and drops exact repetitions, so that the result does
    /// not depend on which stage or thread came first.
    pub fn sort(&mut self, sources: &Sources) {
        let location = |diagnostic: &Diagnostic| match &diagnostic.location {
            Location::Span(span) => (sources.get(span.source).path.clone(), span.start, span.end),
            Location::File(path) => (path.clone(), 0, 0),
        };
        self.list.sort_by_cached_key(|diagnostic| {
            (
                location(diagnostic),
                diagnostic.code,
                diagnostic.message.clone(),
            )
        });
        self.list.dedup();
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        self.list.extend(diagnostics);
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;
    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}
