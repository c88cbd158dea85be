//! Runs the browser tests from `cargo test`.
//!
//! The tests themselves are JavaScript, in `tests/browser/`: they open the built demonstration archive in Chromium.
//! `tests/run` installs what they need and runs them. If everything is installed already,
//! `cargo test --test browser -- --ignored` runs them too.

// A test whose setup fails should fail.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// "Now" in the archive under test.
const AS_OF: &str = "2026-11-23";

#[test]
#[ignore = "needs Chromium, Node.js, Poppler and npm packages: `tests/run` installs them and runs it"]
fn the_demonstration_archive_passes_the_browser_tests() {
    let work = tempfile::tempdir().unwrap();
    let site = build(work.path().join("site"), &[]);
    let portable = build(work.path().join("portable"), &["--portable"]);
    let run = Command::new("node")
        .args(["--test", "--test-reporter=spec"])
        .args(test_files())
        .current_dir(browser_folder())
        .env("CHANCERY_SITE", site)
        .env("CHANCERY_PORTABLE", portable)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "browser tests failed:\n{report}");
}

fn browser_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

/// The names of the test files, sorted.
fn test_files() -> Vec<String> {
    let mut names: Vec<String> = browser_folder()
        .read_dir()
        .expect("tests/browser is part of the repository")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .collect();
    names.sort();
    assert!(!names.is_empty(), "tests/browser has no tests");
    names
}

/// Builds the demonstration archive into `output` and returns `output`.
fn build(output: PathBuf, options: &[&str]) -> PathBuf {
    let built = Command::new(env!("CARGO_BIN_EXE_chancery"))
        .args(["build", env!("CARGO_MANIFEST_DIR"), "--as-of", AS_OF, "-o"])
        .arg(&output)
        .args(options)
        .output()
        .expect("cargo has built the program");
    let report = String::from_utf8_lossy(&built.stderr);
    assert!(
        built.status.success(),
        "the archive does not build:\n{report}"
    );
    output
}
