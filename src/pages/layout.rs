//! The frame: what stands on every page of one part of the archive, whatever the page shows.
//!
//! The lines of `<head>` that are the same everywhere, the head of the archive with its navigation, and
//! the foot. They depend on nothing but how deep a page lies and which main list it belongs to, so they
//! are set once for each such place and shared: a page costs only what is its own.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;
use tera::{Context, Value};

use super::page::{Navigation, Place};
use super::templates::Templates;
use super::view::FrameView;
use crate::base::diagnostic::Diagnostic;
use crate::base::source::Sources;

/// What a frame depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Spot {
    root: String,
    place: Place,
    is_home: bool,
}

/// The frames that were set so far.
pub struct Frames {
    navigation: Navigation,
    set: Mutex<FxHashMap<Spot, Value>>,
}

impl Frames {
    pub fn new(is_portable: bool) -> Self {
        Self {
            navigation: Navigation::new(is_portable),
            set: Mutex::default(),
        }
    }

    /// The frame of the page at `address`, a [`FrameView`]; `what` is the page, for the fault.
    ///
    /// # Errors
    /// The fault of a template that failed.
    pub fn at(
        &self,
        address: &str,
        root: &str,
        templates: &Templates,
        sources: &Sources,
        what: &str,
    ) -> Result<Value, Box<Diagnostic>> {
        let spot = Spot {
            root: root.to_owned(),
            place: Place::of(address),
            is_home: address.is_empty(),
        };
        let set = || self.set.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(frame) = set().get(&spot) {
            return Ok(frame.clone());
        }
        let mut context = Context::new();
        context.insert("root", root);
        context.insert_value("navigation", self.navigation.at(spot.place));
        context.insert("is_home", &spot.is_home);
        let part = |name: &str| {
            let mut out = Vec::new();
            templates.render(sources, name, &context, what, &mut out)?;
            Ok::<_, Box<Diagnostic>>(Value::safe_string(&String::from_utf8_lossy(&out)))
        };
        let frame = Value::from_serializable(&FrameView {
            meta: part("parts/meta.html")?,
            head: part("parts/head.html")?,
            foot: part("parts/foot.html")?,
        });
        Ok(set().entry(spot).or_insert(frame).clone())
    }
}
