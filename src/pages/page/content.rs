//! A scene: what a kind of page hands to the renderer, before the page has its address.
//!
//! Made by the module of each kind of page; [`crate::pages::render`] adds what all pages have and sets its template.

use serde::Serialize;
use tera::Context;

use crate::base::typography::curled;

/// The head of a page before it has its address.
pub struct Head {
    pub kind: &'static str,
    pub title: String,
    pub description: Option<String>,
    /// Where it was published, for the head of its printed pages; nothing for the site's own pages.
    pub appeared: Option<String>,
    pub has_code: bool,
    pub noindex: bool,
}

impl Head {
    pub fn new(kind: &'static str, title: impl Into<String>) -> Self {
        Self {
            kind,
            title: title.into(),
            description: None,
            appeared: None,
            has_code: false,
            noindex: false,
        }
    }

    pub fn described(mut self, description: Option<&str>) -> Self {
        self.description = description.map(curled);
        self
    }
}

/// A page's template and what it sees.
pub struct Scene {
    pub template: &'static str,
    pub head: Head,
    pub context: Context,
}

impl Scene {
    pub fn new(template: &'static str, head: Head) -> Self {
        Self {
            template,
            head,
            context: Context::new(),
        }
    }

    pub fn with(mut self, name: &'static str, view: &impl Serialize) -> Self {
        self.context.insert(name, view);
        self
    }
}
