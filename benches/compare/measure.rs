//! Measuring a command: how long it took, on how many processors, and with how much memory.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{fs, io};

use wait4::Wait4;

/// What a run took.
#[derive(Clone, Copy, Default)]
pub struct Run {
    /// Seconds by the clock.
    pub wall: f64,
    /// Seconds of all processors, of the system too.
    pub processors: f64,
    /// The most memory that it had, in bytes.
    pub memory: u64,
}

/// Runs a command that has to succeed, its output thrown away.
pub fn run(command: &mut Command) -> io::Result<Run> {
    let started = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let used = child.wait4()?;
    let wall = started.elapsed().as_secs_f64();
    if !used.status.success() {
        return Err(io::Error::other(format!("{command:?}: {}", used.status)));
    }
    let processors = (used.rusage.utime + used.rusage.stime).as_secs_f64();
    Ok(Run {
        wall,
        processors,
        memory: used.rusage.maxrss,
    })
}

/// The middle one of several runs, by their wall time.
pub fn middle(runs: &[Run]) -> Run {
    let mut runs = runs.to_vec();
    runs.sort_by(|a, b| a.wall.total_cmp(&b.wall));
    runs.get(runs.len() / 2).copied().unwrap_or_default()
}

/// How many files a folder has below it, and their bytes.
pub fn size(folder: &Path) -> io::Result<(usize, u64)> {
    let (mut files, mut bytes) = (0, 0);
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(at)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else {
                files += 1;
                bytes += entry.metadata()?.len();
            }
        }
    }
    Ok((files, bytes))
}
