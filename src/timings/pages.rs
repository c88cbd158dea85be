//! What the rendering of each page took, noted by the workers for `--timings`.
//!
//! The renderer has no clock, so it is led through its two steps from here, with a look at the clock
//! between them; and what it makes goes through a sink with a watch to where it is going. Where
//! nothing is to be timed, the one does not look at the clock and the other only passes on.
//! [`super::templates`] makes tables of it.

use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::archive::assemble::Archive;
use crate::archive::plan::PlannedPage;
use crate::base::diagnostic::Diagnostic;
use crate::pages::render::Renderer;
use crate::publish::{PublishError, Sink};

/// What one page took. Durations are of the clock, in the worker that rendered the page.
#[derive(Clone, Debug)]
pub struct PageTime {
    /// From the site's root: `people/sergei-ivanov/`, empty for the home page.
    pub address: String,
    /// The name of its template.
    pub template: &'static str,
    /// For gathering what the page shows, and for giving its memory back.
    pub view: Duration,
    /// For setting it in the template.
    pub setting: Duration,
    /// How much the template was given.
    pub input: u64,
    /// The size of the page, in bytes.
    pub bytes: u64,
}

impl PageTime {
    /// Of the whole page.
    pub fn total(&self) -> Duration {
        self.view + self.setting
    }
}

/// What all pages took.
#[derive(Clone, Debug)]
pub struct PageTimings {
    /// Those that were rendered, in the order of the plan.
    pub pages: Vec<PageTime>,
    /// For handing pages and other files to the output, the sum over the workers.
    pub output: Duration,
}

/// Where workers note the times of their pages; or nothing, when nobody asks.
pub struct PageWatch {
    /// By the page's place in the plan, so that no worker waits for another.
    noted: Option<Box<[OnceLock<Noted>]>>,
    /// Nanoseconds.
    output: AtomicU64,
}

/// A [`PageTime`] without what the plan knows.
struct Noted {
    template: &'static str,
    view: Duration,
    setting: Duration,
    input: u64,
    bytes: u64,
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

    /// Renders the page at a place in the plan into `bytes`, whatever that held before.
    ///
    /// # Errors
    /// The fault of a template that failed. Such a page has no time.
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
        let setting = gathered.elapsed();
        let (template, input) = (prepared.template(), 0);
        let done_with = Instant::now();
        drop(prepared);
        // A page is rendered once, so that the place is empty.
        let _ = noted[at].set(Noted {
            template,
            view: (gathered - begun) + done_with.elapsed(),
            setting,
            input,
            bytes: bytes.len() as u64,
        });
        Ok(())
    }

    /// What was noted of the plan's pages; none when nothing was to be.
    pub fn taken(self, plan: &[PlannedPage]) -> Option<PageTimings> {
        let noted = self.noted?.into_vec().into_iter();
        let time = |(cell, page): (OnceLock<Noted>, &PlannedPage)| {
            let noted = cell.into_inner()?;
            Some(PageTime {
                address: page.address.clone(),
                template: noted.template,
                view: noted.view,
                setting: noted.setting,
                input: noted.input,
                bytes: noted.bytes,
            })
        };
        Some(PageTimings {
            pages: noted.zip(plan).filter_map(time).collect(),
            output: Duration::from_nanos(self.output.into_inner()),
        })
    }
}

/// A sink whose time is noted, when anything is.
pub struct Watched<'a> {
    sink: &'a dyn Sink,
    watch: &'a PageWatch,
}

impl<'a> Watched<'a> {
    pub fn new(sink: &'a dyn Sink, watch: &'a PageWatch) -> Self {
        Self { sink, watch }
    }

    fn timed<T>(&self, work: impl FnOnce(&dyn Sink) -> T) -> T {
        if self.watch.noted.is_none() {
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
