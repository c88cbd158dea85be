//! How long each page took, noted by the threads that render them.
//!
//! The renderer has no clock, so [`PageWatch`] leads it through its two steps and looks at the clock between
//! them, and [`Watched`] does the same around a sink. If nothing is to be timed, both only pass on and never
//! look at the clock. `templates.rs` makes the tables.

use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::archive::assemble::Archive;
use crate::archive::plan::PlannedPage;
use crate::base::diagnostic::Diagnostic;
use crate::pages::render::Renderer;
use crate::publish::{PublishError, Sink};

/// How long one page took, in wall-clock time of the thread that rendered it.
#[derive(Clone, Debug)]
pub struct PageTime {
    /// From the site's root: `people/sergei-ivanov/`, empty for the home page.
    pub address: String,
    /// The name of its template.
    pub template: &'static str,
    /// Gathering what the page shows, and freeing that memory afterwards.
    pub view: Duration,
    /// Running the template.
    pub setting: Duration,
    /// The size of the page, in bytes.
    pub bytes: u64,
}

impl PageTime {
    /// The time of the whole page.
    pub fn total(&self) -> Duration {
        self.view + self.setting
    }
}

/// How long all pages took.
#[derive(Clone, Debug)]
pub struct PageTimings {
    /// The pages that were rendered, in the order of the plan.
    pub pages: Vec<PageTime>,
    /// Handing pages and other files to the output, summed over all threads.
    pub output: Duration,
}

/// Where threads note the times of their pages, if anybody asked for them.
pub struct PageWatch {
    /// By the page's index in the plan, so that no thread waits for another.
    noted: Option<Box<[OnceLock<PageTime>]>>,
    /// Nanoseconds.
    output: AtomicU64,
}

impl PageWatch {
    /// A watch on an archive's pages, which notes nothing unless it is on.
    pub fn new(is_on: bool, archive: &Archive) -> Self {
        let empty = || archive.plan.pages.iter().map(|_| OnceLock::new()).collect();
        Self {
            noted: is_on.then(empty),
            output: AtomicU64::new(0),
        }
    }

    /// Whether pages are timed.
    pub fn is_on(&self) -> bool {
        self.noted.is_some()
    }

    /// Renders the page with this index in the plan into `bytes`, replacing what that held.
    ///
    /// # Errors
    /// The error of a template that failed. Such a page has no time.
    pub fn render(
        &self,
        renderer: &Renderer<'_>,
        at: usize,
        page: &PlannedPage,
        bytes: &mut Vec<u8>,
    ) -> Result<(), Box<Diagnostic>> {
        let Some(noted) = &self.noted else {
            return renderer.render(page, bytes);
        };
        let begun = Instant::now();
        let prepared = renderer.prepare(page)?;
        let gathered = Instant::now();
        renderer.set(&prepared, bytes)?;
        let set = Instant::now();
        let template = prepared.template();
        drop(prepared);
        // Each page is rendered once, so the cell is empty.
        let _ = noted[at].set(PageTime {
            address: page.address.clone(),
            template,
            view: (gathered - begun) + set.elapsed(),
            setting: set - gathered,
            bytes: bytes.len() as u64,
        });
        Ok(())
    }

    /// What was noted; `None` if the watch was off.
    pub fn taken(self) -> Option<PageTimings> {
        let noted = self.noted?.into_vec().into_iter();
        Some(PageTimings {
            pages: noted.filter_map(OnceLock::into_inner).collect(),
            output: Duration::from_nanos(self.output.into_inner()),
        })
    }
}

/// A sink whose time is added to a [`PageWatch`], if that is on.
pub struct Watched<'a> {
    sink: &'a dyn Sink,
    watch: &'a PageWatch,
}

impl<'a> Watched<'a> {
    /// Passes everything on to `sink`.
    pub fn new(sink: &'a dyn Sink, watch: &'a PageWatch) -> Self {
        Self { sink, watch }
    }

    fn timed<T>(&self, work: impl FnOnce(&dyn Sink) -> T) -> T {
        if !self.watch.is_on() {
            return work(self.sink);
        }
        let begun = Instant::now();
        let done = work(self.sink);
        let took = begun.elapsed().as_nanos() as u64;
        self.watch.output.fetch_add(took, Ordering::Relaxed);
        done
    }
}

impl Sink for Watched<'_> {
    fn page(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        self.timed(|sink| sink.page(path, bytes))
    }

    fn copy(&self, path: &str, from: &Path) -> Result<(), PublishError> {
        self.timed(|sink| sink.copy(path, from))
    }
}
