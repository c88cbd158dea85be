//! Running: a command line in, an exit code out.
//!
//! 0 done, 1 faults in the content, 2 wrong use or a failing disk.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

use super::on_archive::{run_mentions, run_new, run_suggest};
use super::options::{BuildOptions, CheckOptions, Command, CommandLine, FormatName};
use crate::archive::gate::Strictness;
use crate::archive::site::Settings;
use crate::base::code::{Code, Severity};
use crate::build;
use crate::build::Progress;
use crate::build::{Done, Failure, Outcome, Request};
use crate::pages::wording::counted;
use crate::report;
use crate::report::{Format, ReportOptions};

/// Faults in the content.
pub const ERRORS: u8 = 1;
/// Wrong use, or a disk that fails.
pub const FAILURE: u8 = 2;

/// Does what the command line asks for.
pub fn run() -> ExitCode {
    match CommandLine::parse().command {
        Command::Build(options) => run_build(&options),
        Command::Check(options) => run_check(&options),
        Command::Mentions(options) => run_mentions(&options),
        Command::Suggest(options) => run_suggest(&options),
        Command::New { what } => run_new(what),
        Command::Explain { code } => explain(&code),
    }
}

fn run_build(options: &BuildOptions) -> ExitCode {
    let check = &options.check;
    let output = options
        .output
        .clone()
        .unwrap_or_else(|| check.folder.join("site"));
    let progress = if check.quiet {
        Progress::hidden()
    } else {
        Progress::on_terminal()
    };
    let outcome = in_pool(check.jobs, || {
        build::build(&request(check, options.timings), &output, &progress)
    });
    finish(outcome, check, Some(&output), options.timings)
}

fn run_check(options: &CheckOptions) -> ExitCode {
    let outcome = in_pool(options.jobs, || build::check(&request(options, false)));
    finish(outcome, options, None, false)
}

fn request(options: &CheckOptions, time_pages: bool) -> Request {
    Request {
        folder: options.folder.clone(),
        settings: Settings {
            as_of: options.as_of.unwrap_or_else(|| jiff::Zoned::now().date()),
            drafts: options.drafts,
            base_url: options.base_url.clone(),
            portable: options.portable,
        },
        strictness: match options.deny {
            Some(_) => Strictness::Warnings,
            None => Strictness::Errors,
        },
        time_pages,
    }
}

/// Runs `work` with as many threads as were asked for.
fn in_pool<T: Send>(jobs: Option<u16>, work: impl FnOnce() -> T + Send) -> T {
    let Some(jobs) = jobs else { return work() };
    match rayon::ThreadPoolBuilder::new()
        .num_threads(jobs.into())
        .build()
    {
        Ok(pool) => pool.install(work),
        // Threads that cannot be had are no reason not to do the work.
        Err(_) => work(),
    }
}

/// Prints what came out, and says by its code how it ended.
fn finish(
    outcome: Result<Outcome, Failure>,
    options: &CheckOptions,
    output: Option<&Path>,
    timings: bool,
) -> ExitCode {
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(failure) => return failed(&failure),
    };
    let mut err = anstream::stderr().lock();
    // A terminal that is gone is no reason to fail what is done already.
    let root = prefix(&options.folder);
    let _ = print_diagnostics(&outcome, &root, options.format, options.quiet, &mut err);
    if outcome.done.is_none() && !options.quiet && options.format == FormatName::Text {
        let denied =
            outcome.diagnostics.count(Severity::Error) == 0 && !outcome.diagnostics.is_empty();
        if denied {
            let _ = writeln!(err, "warnings are denied, so nothing is published");
        }
    }
    // The formats for programs have nothing but faults on their lines.
    let for_people = matches!(options.format, FormatName::Text | FormatName::Short);
    if let (Some(done), true) = (&outcome.done, for_people && !options.quiet) {
        let _ = writeln!(err, "{}", success(done, output, &outcome));
    }
    if timings {
        let _ = write!(err, "{}", outcome.timings);
    }
    match outcome.done {
        Some(_) => ExitCode::SUCCESS,
        None => ExitCode::from(ERRORS),
    }
}

pub fn print_diagnostics(
    outcome: &Outcome,
    root: &str,
    format: FormatName,
    quiet: bool,
    err: &mut dyn Write,
) -> io::Result<()> {
    let format = match format {
        FormatName::Text => Format::Text,
        FormatName::Short => Format::Short,
        FormatName::Json => Format::Json,
        FormatName::Github => Format::Github,
    };
    let report = ReportOptions {
        color: io::stderr().is_terminal(),
        width: terminal_width(),
        root: root.to_owned(),
        ..ReportOptions::default()
    };
    report::report(&outcome.diagnostics, &outcome.sources, format, &report, err)?;
    if format == Format::Text && !quiet && !outcome.diagnostics.is_empty() {
        writeln!(err, "{}", report::summary(&outcome.diagnostics))?;
    }
    Ok(())
}

/// What leads from where one stands to the site's folder, to be put before every path.
pub fn prefix(folder: &Path) -> String {
    match folder.to_string_lossy().trim_end_matches('/') {
        "." | "" => String::new(),
        folder => format!("{folder}/"),
    }
}

/// The width of the terminal in columns, as the shell says it, or 140.
fn terminal_width() -> usize {
    let columns = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    columns.unwrap_or(140)
}

/// One line about what was done.
fn success(done: &Done, output: Option<&Path>, outcome: &Outcome) -> String {
    let seconds = outcome.timings.total().as_secs_f64();
    let size = format!(
        "{}, {}",
        counted(done.briefs, "brief", "briefs"),
        counted(done.pages, "page", "pages")
    );
    match (done.published, output) {
        (Some(published), Some(output)) => format!(
            "Built {size} in {seconds:.2} s: {} files written, {} unchanged, {} removed in {}",
            published.written,
            published.unchanged,
            published.removed,
            output.display(),
        ),
        _ => format!("Checked {size} in {seconds:.2} s"),
    }
}

pub fn failed(failure: &Failure) -> ExitCode {
    let mut err = anstream::stderr().lock();
    let (message, help) = match failure {
        Failure::Folder(error) => (error.to_string(), Some(error.help().to_owned())),
        Failure::Publish(error) => (error.to_string(), error.help()),
    };
    let _ = writeln!(err, "error: {message}");
    if let Some(help) = help {
        let _ = writeln!(err, "  = help: {help}");
    }
    ExitCode::from(FAILURE)
}

fn explain(code: &str) -> ExitCode {
    match code.parse::<Code>() {
        Ok(code) => {
            let text = code.documentation().trim_end();
            match writeln!(anstream::stdout().lock(), "{text}") {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(FAILURE),
                _ => ExitCode::SUCCESS,
            }
        }
        Err(message) => {
            let _ = writeln!(anstream::stderr().lock(), "error: {message}");
            ExitCode::from(FAILURE)
        }
    }
}
