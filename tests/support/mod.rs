//! Shared by the integration tests: small sites written as text, the program run on them, and its results.
//!
//! A [`Site`] is a temporary folder, written from one string in which each file begins with a line `//- path`.
//! [`Site::run`] runs the real binary there, [`Ran`] holds all its output, and [`tree`] reads an output folder.
//! [`html`] reads pages and [`crawl`] follows their links. [`names`] runs the pure stages, without the binary, on
//! records and briefs written in a line or two; [`strategies`] generates such records and briefs at random.

#![allow(
    dead_code,
    reason = "each test binary uses a different part of this module"
)]

pub mod crawl;
pub mod html;
pub mod names;
pub mod strategies;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use tempfile::TempDir;

/// "Now" in every test.
pub const TODAY: &str = "2026-11-23";

/// Begins the line that names the file whose text follows.
const FILE_LINE: &str = "//- ";

/// The files of a site, by path relative to its folder.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Reads a site written as text, in which each line `//- path` begins a file.
pub fn files(text: &str) -> Files {
    let mut files = Files::new();
    let mut path: Option<&str> = None;
    for line in text.split_inclusive('\n') {
        if let Some(name) = line.strip_prefix(FILE_LINE) {
            let name = name.trim_end();
            let twice = files.insert(name.to_owned(), Vec::new()).is_some();
            assert!(!twice, "the site has two files `{name}`");
            path = Some(name);
        } else if let Some(path) = path {
            let file = files.get_mut(path).expect("inserted with its line");
            file.extend_from_slice(line.as_bytes());
        } else {
            assert!(
                line.trim().is_empty(),
                "a site must begin with a line `{FILE_LINE}path`, not with `{line}`"
            );
        }
    }
    files
}

/// A site in a temporary folder, which is removed on drop.
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// A site without any files.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self { folder }
    }

    /// A site written as text.
    pub fn new(text: &str) -> Self {
        let site = Self::empty();
        for (path, bytes) in files(text) {
            site.write(&path, &bytes);
        }
        site
    }

    /// The site written as text in a file.
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path);
        Self::new(&text.unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    }

    /// A site with only a title and `links: all`, so that every mention is linked. Add to it with [`Site::file`],
    /// [`Site::brief`] and [`Site::record`].
    pub fn scratch() -> Self {
        Self::empty().file("content/site.yaml", "title: Scratch\nlinks: all\n")
    }

    /// Adds or replaces a file.
    pub fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(path, text.as_ref());
        self
    }

    /// Adds a brief of 14 March 2001.
    pub fn brief(self, name: &str, text: &str) -> Self {
        self.brief_with(name, "date: 2001-03-14", text)
    }

    /// Adds a brief; `front` is its front matter without the title.
    pub fn brief_with(self, name: &str, front: &str, text: &str) -> Self {
        let text = format!("---\ntitle: The brief {name}\n{front}\n---\n{text}\n");
        self.file(&format!("content/briefs/{name}.md"), text)
    }

    /// Adds a record; `entity` is its folder and id, `front` its front matter.
    pub fn record(self, entity: &str, front: &str) -> Self {
        self.file(
            &format!("content/{entity}.md"),
            format!("---\n{front}\n---\n"),
        )
    }

    /// The folder that holds the site.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file, creating the folders above it.
    pub fn write(&self, path: &str, bytes: &[u8]) {
        let file = self.folder().join(path);
        let folder = file.parent().expect("a file has a folder");
        let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&file, bytes));
        written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// Runs the program in the site's folder. `args` are separated by spaces.
    pub fn run(&self, args: &str) -> Ran {
        run(self.folder(), args)
    }

    /// Runs the program in the site's folder with arguments that may contain spaces.
    pub fn run_with(&self, args: &[&str]) -> Ran {
        run_with(self.folder(), args)
    }

    /// Runs `check` as of [`TODAY`] with these options.
    pub fn check(&self, options: &str) -> Ran {
        self.run(&format!("check --as-of {TODAY} {options}"))
    }

    /// Runs `build` as of [`TODAY`] with these options, and returns the files of the folder `site`, or of
    /// `site-drafts` with `--drafts`. Panics if the build fails.
    #[track_caller]
    pub fn build(&self, options: &str) -> Files {
        self.try_build(options).assert_code(0);
        let drafts = options.split_whitespace().any(|it| it == "--drafts");
        tree(
            &self
                .folder()
                .join(if drafts { "site-drafts" } else { "site" }),
        )
    }

    /// Runs `build` as of [`TODAY`] with these options; it may fail.
    pub fn try_build(&self, options: &str) -> Ran {
        self.run(&format!("build --as-of {TODAY} {options}"))
    }

    /// The HTML of a page in the built site.
    #[track_caller]
    pub fn page(&self, path: &str) -> String {
        let file = self.folder().join("site").join(path);
        std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }

    /// The text of a page without its tags, with each run of white space as one space.
    #[track_caller]
    pub fn text(&self, path: &str) -> String {
        let page = self.page(path);
        let parts = page
            .split('<')
            .map(|part| part.split_once('>').map_or(part, |(_, text)| text));
        let text = parts.collect::<Vec<_>>().join(" ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Runs the program in `folder`. `args` are separated by spaces. The terminal is always 100 columns wide and has no
/// colours.
pub fn run(folder: &Path, args: &str) -> Ran {
    run_with(folder, &args.split_whitespace().collect::<Vec<_>>())
}

/// Runs the program in `folder` with arguments that may contain spaces.
pub fn run_with(folder: &Path, args: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_chancery"))
        .args(args)
        .current_dir(folder)
        .env("COLUMNS", "100")
        .env_remove("CLICOLOR_FORCE")
        .output()
        .expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program prints UTF-8");
    Ran {
        command: format!("chancery {}", args.join(" ")),
        code: output.status.code(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// The exit code of a run of the program, and all its output.
pub struct Ran {
    command: String,
    /// The exit code; `None` if a signal ended the program.
    pub code: Option<i32>,
    /// The results.
    pub stdout: String,
    /// Diagnostics and messages.
    pub stderr: String,
}

impl Ran {
    /// Panics with all output unless the run ended with this exit code.
    #[track_caller]
    pub fn assert_code(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "the exit code of\n{self}");
        self
    }

    /// Panics unless the run printed this, on either stream.
    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.has_said(words), "no `{words}` in\n{self}");
        self
    }

    /// Panics if the run printed this, on either stream.
    #[track_caller]
    pub fn says_nothing_of(&self, words: &str) -> &Self {
        assert!(!self.has_said(words), "`{words}` in\n{self}");
        self
    }

    fn has_said(&self, words: &str) -> bool {
        self.stdout.contains(words) || self.stderr.contains(words)
    }

    /// The diagnostics of a run with `--format json`, each parsed.
    #[track_caller]
    pub fn diagnostics(&self) -> Vec<serde_json::Value> {
        let diagnostics = self.stderr.lines().filter(|line| line.starts_with('{'));
        let parsed = diagnostics
            .map(serde_json::from_str)
            .collect::<Result<_, _>>();
        parsed.unwrap_or_else(|error| panic!("no JSON ({error}) in\n{self}"))
    }
}

impl fmt::Display for Ran {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "$ {}", self.command)?;
        writeln!(f, "-- stdout --\n{}", self.stdout)?;
        writeln!(f, "-- stderr --\n{}", self.stderr)
    }
}

/// Every file below `folder` except dot files; empty if the folder does not exist.
pub fn tree(folder: &Path) -> Files {
    let mut found = Files::new();
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&at) else {
            continue;
        };
        for entry in entries {
            let path = entry.expect("an entry can be read").path();
            let below = path.strip_prefix(folder).expect("below the folder");
            let name = below.to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else if !name.starts_with('.') {
                found.insert(name, std::fs::read(&path).expect("a file can be read"));
            }
        }
    }
    found
}

/// Panics with the first difference unless both trees have the same files with the same bytes.
#[track_caller]
pub fn assert_same_tree(left: &Files, right: &Files, what: &str) {
    let (only_left, only_right) = (only_in(left, right), only_in(right, left));
    assert!(
        only_left.is_empty() && only_right.is_empty(),
        "{what}: files only in the first: {only_left:?}, only in the second: {only_right:?}"
    );
    for (path, bytes) in left {
        if *bytes != right[path] {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let (left, right) = (text(bytes), text(&right[path]));
            let line = left.lines().zip(right.lines()).position(|(a, b)| a != b);
            let at = line.unwrap_or(left.lines().count().min(right.lines().count()));
            panic!(
                "{what}: `{path}` differs from line {}:\n  first:  {}\n  second: {}",
                at + 1,
                left.lines().nth(at).unwrap_or("(ends)"),
                right.lines().nth(at).unwrap_or("(ends)"),
            );
        }
    }
}

fn only_in(left: &Files, right: &Files) -> Vec<String> {
    let only = left.keys().filter(|path| !right.contains_key(*path));
    only.cloned().collect()
}

/// Counts the cases in which a property asserted something. A property that asserts only under a condition could pass
/// without ever asserting; one that counts its hits cannot.
#[derive(Default)]
pub struct Hits(AtomicUsize);

impl Hits {
    /// Counts a case.
    pub fn hit(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    /// Panics unless at least `minimum` cases were counted.
    #[track_caller]
    pub fn at_least(&self, minimum: usize) {
        let hits = self.0.load(Ordering::Relaxed);
        assert!(
            hits >= minimum,
            "only {hits} cases asserted anything; at least {minimum} should"
        );
    }
}

/// The path of a file or folder in the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
