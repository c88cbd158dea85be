//! The wall-clock time of each stage of a build.

use std::fmt;
use std::time::{Duration, Instant};

use super::pages::PageTimings;

/// Finished stages, with their wall-clock times.
#[derive(Clone, Debug)]
pub struct Timings {
    started: Instant,
    last: Instant,
    stages: Vec<(&'static str, Duration)>,
    /// The time of each page; `None` unless the build was asked for it.
    pub pages: Option<PageTimings>,
}

impl Timings {
    /// Starts the clock.
    pub fn start() -> Self {
        let now = Instant::now();
        Self {
            started: now,
            last: now,
            stages: Vec::new(),
            pages: None,
        }
    }

    /// Notes that a stage has ended and the next one begins.
    pub fn ended(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.stages.push((stage, now - self.last));
        self.last = now;
    }

    /// The time from the start to the end of the last stage.
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
