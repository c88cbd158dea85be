//! chancery beside Hugo: the same synthetic archive, built by both in turn.
//!
//! ```text
//! cargo bench --bench compare [-- BRIEFS | FOLDER] [--runs N] [--disk] [--alone]
//! ```
//!
//! makes an archive of 10,000 briefs, or takes that in FOLDER, and builds it with chancery (first
//! build, and once more with nothing changed), twice with Hugo (with templates that make the same pages,
//! and with simpler ones, see [`hugo`]), and copies the output with `cp -r`; each in
//! turn, three times, on a RAM disk; `--disk` uses the folder of cargo's output instead. Only ratios
//! within one run mean something. `--alone`, and any FOLDER, leave Hugo out. Start reading at [`main`];
//! the archive is made in [`corpus`], Hugo's templates are in [`hugo`].

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

/// What is asked for.
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
    let lasting = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let ram = Path::new("/dev/shm");
    let base = match request.disk || !ram.is_dir() {
        true => lasting,
        false => ram,
    };
    let base = base.join(format!("chancery-compare-{}", std::process::id()));
    fs::create_dir_all(&base)?;
    let compared = compare(&request, lasting, &base);
    fs::remove_dir_all(&base)?;
    compared
}

fn compare(request: &Request, lasting: &Path, base: &Path) -> io::Result<()> {
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
        hugo = Some(hugo::program(lasting)?);
    }
    println!("{} briefs in {}", request.briefs, base.display());
    let mut runs = Rows::default();
    for _ in 0..request.runs {
        let site = base.join("site");
        runs.first.run(&mut chancery(&source, &site), &site)?;
        runs.again.run(&mut chancery(&source, &site), &site)?;
        let (mut copy, copied) = (Command::new("cp"), base.join("copy"));
        runs.copy
            .run(copy.arg("-r").arg(&site).arg(&copied), &copied)?;
        // No run pays for memory that the output of an earlier one takes up.
        fs::remove_dir_all(&site)?;
        fs::remove_dir_all(&copied)?;
        let Some(program) = &hugo else { continue };
        let folder = base.join("hugo");
        for (pages, taken) in [
            (Pages::Same, &mut runs.hugo),
            (Pages::Lists, &mut runs.lists),
        ] {
            hugo::write_templates(&folder, pages)?;
            let (mut build, made) = (Command::new(program), base.join("public"));
            let build = build.arg("--quiet").arg("--source").arg(&folder);
            taken.run(build.arg("--destination").arg(&made), &made)?;
            fs::remove_dir_all(&made)?;
        }
    }
    print!("{}", runs.table());
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
    fn run(&mut self, command: &mut Command, made: &Path) -> io::Result<()> {
        self.runs.push(run(command)?);
        if self.runs.len() == 1 {
            self.made = size(made)?;
        }
        Ok(())
    }
}
