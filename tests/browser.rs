//! The walk through the built demonstration archive in Chromium, for whoever runs `cargo test`.
//!
//! The walk itself is JavaScript, in `tests/browser/`. `tests/run` sets up what it needs and runs it; where all of
//! that is there already, `cargo test --test walk -- --ignored` does.

// A test that cannot go on has failed.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The day that "now" means in the archive that is walked through.
const AS_OF: &str = "2026-11-23";

#[test]
#[ignore = "needs Chromium, Node.js, Poppler and npm packages: `tests/run` sets them up and runs it"]
fn walk_through_the_demonstration_archive() {
    let work = tempfile::tempdir().unwrap();
    let site = build(work.path().join("site"), &[]);
    let portable = build(work.path().join("portable"), &["--portable"]);
    let walk = Command::new("node")
        .args(["--test", "--test-reporter=spec"])
        .args(tests())
        .current_dir(browser_folder())
        .env("CHANCERY_SITE", site)
        .env("CHANCERY_PORTABLE", portable)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&walk.stdout);
    assert!(walk.status.success(), "the walk failed:\n{report}");
}

fn browser_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

/// The names of the files of the walk, in order.
fn tests() -> Vec<String> {
    let mut names: Vec<String> = browser_folder()
        .read_dir()
        .expect("the walk is part of the repository")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .collect();
    names.sort();
    assert!(!names.is_empty(), "tests/browser has no tests");
    names
}

/// Builds the demonstration archive into a folder, and returns that.
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
