//! The progress bar: on a terminal, for builds that take longer than half a second.

use std::io::IsTerminal;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// A build that takes less time than this shows no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// Shows how many pages are rendered, if that takes long.
#[derive(Debug, Default)]
pub struct Progress {
    shown: bool,
    total: AtomicUsize,
    done: AtomicUsize,
    begun: OnceLock<Instant>,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    /// A bar that appears if standard error is a terminal.
    pub fn on_terminal() -> Self {
        Self {
            shown: std::io::stderr().is_terminal(),
            ..Self::default()
        }
    }

    /// A bar that never appears.
    pub fn hidden() -> Self {
        Self::default()
    }

    /// Rendering begins; there are `total` pages.
    pub fn begin(&self, total: usize, now: Instant) {
        self.total.store(total, Ordering::Relaxed);
        // It can only be set already if one build begins twice, and then the first time counts.
        let _ = self.begun.set(now);
    }

    /// One more page is rendered.
    pub fn step(&self) {
        if !self.shown {
            return;
        }
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        // Asking the clock and drawing for every page would cost more than rendering it.
        if !done.is_multiple_of(64) {
            return;
        }
        if self
            .begun
            .get()
            .is_some_and(|begun| begun.elapsed() > PATIENCE)
        {
            self.bar
                .get_or_init(|| self.new_bar())
                .set_position(done as u64);
        }
    }

    fn new_bar(&self) -> ProgressBar {
        let bar = ProgressBar::new(self.total.load(Ordering::Relaxed) as u64);
        let template = "{msg} [{bar:30}] {human_pos}/{human_len}";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.set_message("Rendering");
        bar
    }

    /// Removes the bar.
    pub fn end(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}
