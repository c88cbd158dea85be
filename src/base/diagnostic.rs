//! A diagnostic: one fault, as a value.
//!
//! Faults are collected, never thrown: every stage hands back what it could make together with what
//! it found wrong, so that one run reports every fault of every file. Each kind of fault has a
//! [`Code`] and one constructor function, in the `diagnostics` module of the stage that finds it. How a
//! diagnostic is drawn is the edge's business (`edge::report`).

use super::code::{Code, Severity};
use super::source::Sources;
use super::span::Span;

/// Where a fault is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// At these bytes of a source.
    Span(Span),
    /// In a file as a whole, or one whose text could not be read: its path relative to the site's
    /// folder.
    File(String),
}

/// A second place that explains the first: "first declared here".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is to be seen there.
    pub text: String,
}

/// A change of the source that would put the fault right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced; empty to insert.
    pub span: Span,
    /// By what; empty to delete.
    pub replacement: String,
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of fault.
    pub code: Code,
    /// One line that says what is wrong, naming names.
    pub message: String,
    /// Where.
    pub place: Place,
    /// What to write under the underlined place; may be empty.
    pub label: String,
    /// Other places that explain it.
    pub others: Vec<Label>,
    /// Facts that the reader needs to understand it.
    pub notes: Vec<String>,
    /// What to do about it.
    pub help: Vec<String>,
    /// The change that would do it, where it is certain.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A fault at a span.
    pub fn at(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(code, Place::Span(span), message.into())
    }

    /// A fault of a file as a whole.
    pub fn in_file(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(code, Place::File(path.into()), message.into())
    }

    fn new(code: Code, place: Place, message: String) -> Self {
        Self {
            code,
            message,
            place,
            label: String::new(),
            others: Vec::new(),
            notes: Vec::new(),
            help: Vec::new(),
            fix: None,
        }
    }

    /// Says what is to be seen at the primary place.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.label = text.into();
        self
    }

    /// Adds a second place.
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

    /// Adds "did you mean ...?" with the fix, when there is a near word.
    pub fn did_you_mean(self, near: Option<&str>, replace: Span) -> Self {
        match near {
            Some(word) => self
                .help(format!("did you mean `{word}`?"))
                .fix(replace, word),
            None => self,
        }
    }

    /// Adds the change that would put it right.
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix {
            span,
            replacement: replacement.into(),
        });
        self
    }

    /// How grave it is; the same for every fault of one code.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// The faults of a run or of a stage, in the order in which they were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// No fault yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
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

    /// Sorts by path, then by place, then by code and message, and drops exact repetitions: the
    /// same faults come out in the same order whichever stage or thread found them first.
    pub fn sort(&mut self, sources: &Sources) {
        let place = |diagnostic: &Diagnostic| match &diagnostic.place {
            Place::Span(span) => (sources.get(span.source).path.clone(), span.start, span.end),
            Place::File(path) => (path.clone(), 0, 0),
        };
        self.list.sort_by_cached_key(|diagnostic| {
            (
                place(diagnostic),
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
