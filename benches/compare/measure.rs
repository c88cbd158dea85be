//! Measures a command: its wall-clock time, CPU time and peak memory.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{fs, io};

use wait4::Wait4;

/// The measurements of one run.
#[derive(Clone, Copy, Default)]
pub struct Run {
    /// Wall-clock time in seconds.
    pub wall: f64,
    /// CPU time in seconds, user and system, summed over all cores.
    pub cpu: f64,
    /// Peak memory (resident set size) in bytes.
    pub memory: u64,
}

/// Runs a command and discards its output. Fails if the command does.
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
    let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
    Ok(Run {
        wall,
        cpu,
        memory: used.rusage.maxrss,
    })
}

/// The run with the median wall-clock time.
pub fn median(runs: &[Run]) -> Run {
    let mut runs = runs.to_vec();
    runs.sort_by(|a, b| a.wall.total_cmp(&b.wall));
    runs.get(runs.len() / 2).copied().unwrap_or_default()
}

/// The number of files below a folder, and their total size in bytes.
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
