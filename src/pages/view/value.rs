//! Views as values of the template engine: the only file besides `templates/engine.rs` that uses tera.

use std::fmt;

use serde::Serialize;

/// A view that many pages share: it is converted once, and cloning it copies a pointer.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Card(tera::Value);

impl Card {
    /// Converts a view.
    pub fn new(view: &impl Serialize) -> Self {
        Self(tera::Value::from_serializable(view))
    }
}

/// HTML that a template prints as it is; all other text is escaped.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Html(tera::Value);

impl Html {
    /// Marks HTML as safe: whoever calls this has escaped or sanitised what authors wrote.
    pub fn new(html: &str) -> Self {
        Self(tera::Value::safe_string(html))
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a template sees besides `site`: views by name.
#[derive(Debug, Default)]
pub struct Context(tera::Context);

impl Context {
    /// Shows the template a view under this name.
    pub fn insert(&mut self, name: &'static str, view: &(impl Serialize + ?Sized)) {
        self.0.insert(name, view);
    }

    /// The context as the engine takes it.
    pub fn inner(&self) -> &tera::Context {
        &self.0
    }
}
