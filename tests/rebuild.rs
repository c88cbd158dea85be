//! Rebuilding: after any change, or none, the published site is the same as that of a first build.
//!
//! A build renders nothing if its inputs are the same as those of the published site. These tests catch a change to
//! the inputs that a build fails to notice.

// A test whose setup fails should fail.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use walkdir::WalkDir;

const BRIEF: &str =
    "---\ntitle: A brief\ndate: 2001-03-14\n---\n\nVladimir Putin spoke. ![A map](map.png)\n";

/// [`BRIEF`] with a different text of the same length.
const CHANGED: &str =
    "---\ntitle: A brief\ndate: 2001-03-14\n---\n\nVladimir Putin slept. ![A map](map.png)\n";

/// The header of a PNG; the program reads no further.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xB0\0\0\x02\x76";

/// A site with a brief that shows a picture, a record, and its own template and share picture.
fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let record = "---\nname: Vladimir Putin\n---\n";
    for (path, text) in [
        ("content/site.yaml", "title: Scratch\n"),
        ("content/briefs/a.md", BRIEF),
        ("content/briefs/map.png", "a picture"),
        ("content/people/vladimir-putin.md", record),
        ("templates/parts/foot.html", "<p>Foot</p>"),
    ] {
        write(folder.path(), path, text);
    }
    let picture = [PICTURE, &[1]].concat();
    write(folder.path(), "templates/assets/og.png", picture);
    folder
}

fn write(folder: &Path, path: &str, text: impl AsRef<[u8]>) {
    let file = folder.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

/// Builds into `output`; returns the program's messages.
fn build(folder: &Path, output: &str, options: &[&str]) -> String {
    let day = ["--as-of", "2026-01-01"];
    let run = Command::new(env!("CARGO_BIN_EXE_chancery"))
        .args(["build", "--output", output])
        .args(day.iter().filter(|_| !options.contains(&day[0])))
        .args(options)
        .current_dir(folder)
        .output()
        .unwrap();
    let report = String::from_utf8(run.stderr).unwrap();
    assert!(run.status.success(), "{report}");
    report
}

/// Every file of a published site, by path.
fn published(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(folder).unwrap().display().to_string();
    files
        .map(|entry| (name(entry.path()), fs::read(entry.path()).unwrap()))
        .collect()
}

/// Builds, makes a change, builds again with `options`, and asserts that a first build into another folder gives the
/// same files. Returns the messages of the second build.
#[track_caller]
fn check(change: impl Fn(&Path), options: &[&str]) -> String {
    let folder = site();
    build(folder.path(), "site", &[]);
    change(folder.path());
    let report = build(folder.path(), "site", options);
    build(folder.path(), "fresh", options);
    let (rebuilt, first) = ["site", "fresh"]
        .map(|name| published(&folder.path().join(name)))
        .into();
    assert_eq!(rebuilt, first);
    report
}

#[test]
fn an_unchanged_site_is_not_written_again() {
    let report = check(|_| {}, &[]);
    assert!(report.contains("0 files written, "), "{report}");
    // Timing the pages requires rendering them, even if nothing has changed.
    let report = check(|_| {}, &["--timings"]);
    assert!(report.contains("brief.html"), "{report}");
}

#[test]
fn every_kind_of_change_is_published() {
    let written = |path: &'static str, text: &'static str| {
        let report = check(|folder| write(folder, path, text), &[]);
        assert!(!report.contains("0 files written, "), "{path}: {report}");
    };
    written("content/briefs/a.md", CHANGED);
    written(
        "content/briefs/b.md",
        "---\ntitle: Another\ndate: 2001-03-15\n---\n\nText.\n",
    );
    written("content/site.yaml", "title: Scrotch\n");
    written("templates/parts/foot.html", "<p>Boot</p>");
    written("templates/assets/style.css", "p { color: red }");
    // The same size as before, so that only the contents differ.
    written("content/briefs/map.png", "A PICTURE");
}

/// The share picture is binary, and the new one has the same size as the old.
#[test]
fn a_changed_share_picture_is_published() {
    let picture = [PICTURE, &[2]].concat();
    let report = check(
        |folder| write(folder, "templates/assets/og.png", &picture),
        &[],
    );
    assert!(!report.contains("0 files written, "), "{report}");
}

#[test]
fn removed_inputs_disappear_from_the_site() {
    for path in [
        "content/people/vladimir-putin.md",
        "templates/parts/foot.html",
        "templates/assets/og.png",
    ] {
        check(|folder| fs::remove_file(folder.join(path)).unwrap(), &[]);
    }
}

#[test]
fn changed_options_rebuild_the_site() {
    for options in [
        &["--portable"][..],
        &["--base-url", "https://example.org/x/"],
        &["--as-of", "2025-01-01"],
    ] {
        check(|_| {}, options);
    }
}

#[test]
fn changes_to_the_published_site_are_undone() {
    for change in [
        |site: &Path| fs::write(site.join("index.html"), "scribbled").unwrap(),
        |site: &Path| fs::remove_file(site.join("briefs/a/index.html")).unwrap(),
        |site: &Path| fs::remove_dir_all(site.join("people")).unwrap(),
        |site: &Path| fs::write(site.join("briefs/a/map.png"), "scribbled").unwrap(),
    ] {
        check(|folder| change(&folder.join("site")), &[]);
    }
}

#[test]
fn warnings_are_reported_by_every_build() {
    let folder = site();
    write(
        folder.path(),
        "content/people/nobody.md",
        "---\nname: No Body\n---\n",
    );
    for _ in 0..2 {
        let report = build(folder.path(), "site", &[]);
        assert!(report.contains("W503"), "{report}");
    }
}
