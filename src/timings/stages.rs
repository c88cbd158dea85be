//! How long each stage took, by the clock on the wall, for `--timings`.
//!
//! Each run notes its stages here as they end. What single pages took is noted only when it is asked
//! for, in `timings_pages`.

use std::fmt;
use std::time::{Duration, Instant};

use super::pages::PageTimings;

/// The stages that ended, with their durations.
#[derive(Clone, Debug)]
pub struct Timings {
    started: Instant,
    last: Instant,
    stages: Vec<(&'static str, Duration)>,
    /// What each page took; none when nobody asked.
    pub pages: Option<PageTimings>,
}

impl Timings {
    /// Starts the watch.
    pub fn start() -> Self {
        let now = Instant::now();
        Self {
            started: now,
            last: now,
            stages: Vec::new(),
            pages: None,
        }
    }

    /// Notes that a stage ended; the next one begins.
    pub fn ended(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.stages.push((stage, now - self.last));
        self.last = now;
    }

    /// Since the start.
    pub fn total(&self) -> Duration {
        self.last - self.started
    }
}

impl fmt::Display for Timings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = self.total().as_secs_f64().max(f64::EPSILON);
        for (stage, took) in &self.stages {
            let (seconds, share) = (took.as_secs_f64(), took.as_secs_f64() / total * 100.0);
            writeln!(f, "{stage:>10} {:9.1} ms {share:5.1} %", seconds * 1000.0)?;
        }
        writeln!(f, "{:>10} {:9.1} ms", "total", total * 1000.0)?;
        self.pages.as_ref().map_or(Ok(()), |pages| pages.fmt(f))
    }
}
