//! Compares chancery with Hugo: both build the same synthetic archive in turn.
//!
//! ```text
//! cargo bench --bench compare [-- BRIEFS | FOLDER] [--runs N] [--disk] [--alone]
//! ```
//!
//! generates an archive of BRIEFS briefs (10,000 by default), or takes the one in FOLDER. In each of three rounds
//! (or N), it runs in turn
//!
//! - chancery twice: a first build, and a second with nothing changed;
//! - `cp -r` of the output;
//! - Hugo twice: with templates that make the same pages, and with simpler ones (see [`hugo`]). `--alone`, and any
//!   FOLDER, leave Hugo out.
//!
//! All files are on a RAM disk, or with `--disk` in cargo's target folder. Only compare times within one run of this
//! benchmark. Start reading at [`main`]; [`corpus`] generates the archive, [`table`] prints the result.

#[path = "../support/corpus.rs"]
mod corpus;
#[path = "../support/dice.rs"]
mod dice;
mod hugo;
mod measure;
mod table;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use corpus::{Corpus, Flavour};
use hugo::Pages;
use measure::{run, size};
use table::{Row, Rows};

/// The options on the command line.
struct Request {
    briefs: usize,
    folder: Option<PathBuf>,
    runs: usize,
    disk: bool,
    alone: bool,
}

impl Request {
    fn read(arguments: impl Iterator<Item = String>) -> Self {
        let mut request = Self {
            briefs: 10_000,
            folder: None,
            runs: 3,
            disk: false,
            alone: false,
        };
        let mut arguments = arguments.peekable();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--disk" => request.disk = true,
                "--alone" => request.alone = true,
                "--runs" => {
                    let runs = arguments.next().and_then(|runs| runs.parse().ok());
                    request.runs = runs.unwrap_or(request.runs);
                }
                other if Path::new(other).join("content").is_dir() => {
                    request.folder = Some(other.into());
                }
                other => request.briefs = other.parse().unwrap_or(request.briefs),
            }
        }
        request
    }
}

fn main() -> io::Result<()> {
    let request = Request::read(env::args().skip(1));
    let persistent = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let ram = Path::new("/dev/shm");
    let base = match request.disk || !ram.is_dir() {
        true => persistent,
        false => ram,
    };
    let base = base.join(format!("chancery-compare-{}", std::process::id()));
    fs::create_dir_all(&base)?;
    let compared = compare(&request, persistent, &base);
    fs::remove_dir_all(&base)?;
    compared
}

/// Runs every round and prints the table. All files are written to `base`, except Hugo, which is installed into
/// `persistent` and kept.
fn compare(request: &Request, persistent: &Path, base: &Path) -> io::Result<()> {
    let corpus = Corpus::new(request.briefs);
    let source = match &request.folder {
        Some(folder) => folder.clone(),
        None => {
            corpus.write(&base.join("chancery"), Flavour::Chancery)?;
            base.join("chancery")
        }
    };
    let mut hugo = None;
    if !request.alone && request.folder.is_none() {
        corpus.write(&base.join("hugo"), Flavour::Hugo)?;
        hugo = Some(hugo::program(persistent)?);
    }
    println!("{} briefs in {}", request.briefs, base.display());
    let mut rows = Rows::default();
    for _ in 0..request.runs {
        let site = base.join("site");
        rows.first.run(&mut chancery(&source, &site), &site)?;
        rows.unchanged.run(&mut chancery(&source, &site), &site)?;
        let (mut copy, copied) = (Command::new("cp"), base.join("copy"));
        rows.copy
            .run(copy.arg("-r").arg(&site).arg(&copied), &copied)?;
        // Output on the RAM disk takes memory, which the next run should not have to do without.
        fs::remove_dir_all(&site)?;
        fs::remove_dir_all(&copied)?;
        let Some(program) = &hugo else { continue };
        let folder = base.join("hugo");
        for (pages, row) in [
            (Pages::Same, &mut rows.hugo),
            (Pages::Lists, &mut rows.lists),
        ] {
            hugo::write_templates(&folder, pages)?;
            let (mut build, output) = (Command::new(program), base.join("public"));
            let build = build.arg("--quiet").arg("--source").arg(&folder);
            row.run(build.arg("--destination").arg(&output), &output)?;
            fs::remove_dir_all(&output)?;
        }
    }
    print!("{}", rows.table());
    Ok(())
}

fn chancery(source: &Path, site: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
    command
        .args([
            "build",
            "--quiet",
            "--format",
            "json",
            "--as-of",
            "2026-01-01",
        ])
        .arg(source)
        .arg("--output")
        .arg(site);
    command
}

impl Row {
    /// Runs a command that writes to `output`, and adds the run to the row.
    fn run(&mut self, command: &mut Command, output: &Path) -> io::Result<()> {
        self.runs.push(run(command)?);
        if self.runs.len() == 1 {
            self.output = size(output)?;
        }
        Ok(())
    }
}
