//! `chancery build` and `chancery check`.

use std::io::Write;
use std::path::Path;

use super::clock::today;
use super::exit::{CommandEnd, ERRORS, SUCCESS, failed};
use super::options::{BuildOptions, CheckCommand, CheckOptions};
use super::terminal::{print_diagnostics, print_list};
use crate::archive::gate::Strictness;
use crate::base::code::Severity;
use crate::base::diagnostic::Diagnostics;
use crate::build::{self, AsOf, Done, Failure, Outcome, Progress, Request};
use crate::pages::wording::counted;
use crate::report::Format;

/// Builds the site.
pub fn build(options: &BuildOptions) -> CommandEnd {
    let check = &options.check;
    let output = options.output.clone();
    // Drafts in the folder that is copied to a host would be published by the next copy.
    let default = if check.drafts { "site-drafts" } else { "site" };
    let output = output.unwrap_or_else(|| check.folder.join(default));
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

/// Checks the site.
pub fn check(command: &CheckCommand) -> CommandEnd {
    let options = &command.check;
    let outcome = in_pool(options.jobs, || build::check(&request(options, false)));
    if let Ok(outcome) = outcome.as_ref()
        && command.acknowledged
    {
        print_list(
            &match options.format {
                Format::Short => with_reasons(&outcome.acknowledged),
                _ => outcome.acknowledged.clone(),
            },
            &outcome.sources,
            &options.folder,
            options.format,
        );
    }
    finish(outcome, options, None, false)
}

/// Acknowledged warnings with their reasons in their messages, for a format of one line each.
fn with_reasons(acknowledged: &Diagnostics) -> Diagnostics {
    let mut list = Diagnostics::new();
    for diagnostic in acknowledged.iter() {
        let mut diagnostic = diagnostic.clone();
        if let Some(reason) = diagnostic.notes.last() {
            diagnostic.message = format!("{} ({reason})", diagnostic.message);
        }
        list.push(diagnostic);
    }
    list
}

fn request(options: &CheckOptions, time_pages: bool) -> Request {
    Request {
        folder: options.folder.clone(),
        as_of: options.as_of.map_or_else(today, AsOf::Day),
        drafts: options.drafts,
        base_url: options.base_url.clone(),
        portable: options.portable,
        strictness: match options.deny {
            Some(_) => Strictness::Warnings,
            None => Strictness::Errors,
        },
        time_pages,
    }
}

/// Runs `work` with the number of threads that was asked for.
fn in_pool<T: Send>(jobs: Option<u16>, work: impl FnOnce() -> T + Send) -> T {
    let pool = jobs.map(|jobs| rayon::ThreadPoolBuilder::new().num_threads(jobs.into()));
    match pool.map(rayon::ThreadPoolBuilder::build) {
        Some(Ok(pool)) => pool.install(work),
        // If there cannot be so many threads, the work is done with those that there are.
        _ => work(),
    }
}

/// Prints the outcome of a run.
fn finish(
    outcome: Result<Outcome, Failure>,
    options: &CheckOptions,
    output: Option<&Path>,
    timings: bool,
) -> CommandEnd {
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(failure) => return failed(&failure),
    };
    let (diagnostics, format) = (&outcome.diagnostics, options.format);
    print_diagnostics(
        diagnostics,
        &outcome.sources,
        &options.folder,
        format,
        options.quiet,
    );
    // The formats for programs have nothing but diagnostics on their lines.
    let mut err = anstream::stderr().lock();
    // A terminal that has gone away is no reason to fail: the work is done.
    let _ = match &outcome.done {
        _ if options.quiet => Ok(()),
        Some(done) if matches!(format, Format::Text | Format::Short) => {
            let seconds = outcome.timings.total().as_secs_f64();
            let acknowledged = match outcome.acknowledged.len() {
                0 => String::new(),
                n => format!(", {} acknowledged", counted(n, "warning", "warnings")),
            };
            writeln!(err, "{}{acknowledged}", success(done, output, seconds))
        }
        None if format == Format::Text && diagnostics.count(Severity::Error) == 0 => {
            writeln!(err, "warnings are denied, so nothing is published")
        }
        _ => Ok(()),
    };
    if timings {
        let _ = write!(err, "{}", outcome.timings);
    }
    match outcome.done {
        Some(_) => CommandEnd::with(SUCCESS),
        None => CommandEnd::with(ERRORS),
    }
    .leaving(outcome)
}

/// One line about what was done.
fn success(done: &Done, output: Option<&Path>, seconds: f64) -> String {
    let archive = done.archive.get();
    let drafts = match archive.site.all_unpublished().len() {
        0 => String::new(),
        unpublished => format!(" ({unpublished} not published yet)"),
    };
    let size = format!(
        "{}, {}{drafts}",
        counted(archive.site.briefs.len(), "brief", "briefs"),
        counted(archive.plan.pages.len(), "page", "pages")
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
