//! Layouts: the lines of `<head>` that all pages share, the archive's name with the navigation, and the foot.
//!
//! They depend only on how deep a page lies and which main list it belongs to, so each is rendered once
//! and shared by all pages of the same depth and section: an archive of 10,000 pages has some 20 layouts.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::navigation::{Navigation, Section};
use crate::base::diagnostic::Diagnostic;
use crate::base::source::Sources;
use crate::pages::templates::Templates;
use crate::pages::view::{Card, Context, Html, LayoutView};

/// What a layout depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct LayoutKey {
    root: String,
    section: Section,
    is_home: bool,
}

/// The layouts rendered so far.
pub struct Layouts {
    navigation: Navigation,
    rendered: Mutex<FxHashMap<LayoutKey, Card>>,
}

impl Layouts {
    /// No layout is rendered yet.
    pub fn new(is_portable: bool) -> Self {
        Self {
            navigation: Navigation::new(is_portable),
            rendered: Mutex::default(),
        }
    }

    /// The layout of the page at `address`, a [`LayoutView`]; `page` names the page in a diagnostic.
    ///
    /// # Errors
    /// The error of a template that failed.
    pub fn at(
        &self,
        address: &str,
        root: &str,
        templates: &Templates,
        sources: &Sources,
        page: &str,
    ) -> Result<Card, Box<Diagnostic>> {
        let key = LayoutKey {
            root: root.to_owned(),
            section: Section::of(address),
            is_home: address.is_empty(),
        };
        let rendered = || self.rendered.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(layout) = rendered().get(&key) {
            return Ok(layout.clone());
        }
        let mut context = Context::default();
        context.insert("root", root);
        context.insert("navigation", self.navigation.at(key.section));
        context.insert("is_home", &key.is_home);
        let part = |name: &str| {
            let mut out = Vec::new();
            templates.render(sources, name, &context, page, &mut out)?;
            Ok::<_, Box<Diagnostic>>(Html::new(&String::from_utf8_lossy(&out)))
        };
        let layout = Card::new(&LayoutView {
            meta: part("parts/meta.html")?,
            head: part("parts/head.html")?,
            foot: part("parts/foot.html")?,
        });
        Ok(rendered().entry(key).or_insert(layout).clone())
    }
}
