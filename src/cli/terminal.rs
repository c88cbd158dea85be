//! Printing diagnostics to standard error.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use crate::base::diagnostic::Diagnostics;
use crate::base::source::Sources;
use crate::report::{self, Format, ReportOptions};

/// The width of reports that are not printed to a terminal, in columns.
const DEFAULT_WIDTH: usize = 140;

/// Prints diagnostics, and for people a summary unless they asked for `quiet`. A terminal that has gone away is no reason
/// to fail, so errors of printing are ignored.
pub fn print_diagnostics(
    diagnostics: &Diagnostics,
    sources: &Sources,
    folder: &Path,
    format: Format,
    quiet: bool,
) {
    let report = ReportOptions {
        color: io::stderr().is_terminal(),
        width: width(),
        root: prefix(folder),
        ..ReportOptions::default()
    };
    let mut err = anstream::stderr().lock();
    let _ = report::report(diagnostics, sources, format, &report, &mut err);
    if format == Format::Text && !quiet && !diagnostics.is_empty() {
        let _ = writeln!(err, "{}", report::summary(diagnostics, sources));
    }
}

/// Prints diagnostics that are the answer to a question to standard output, all of them. A reader that has gone
/// away is no reason to fail.
pub fn print_list(list: &Diagnostics, sources: &Sources, folder: &Path, format: Format) {
    let report = ReportOptions {
        color: io::stdout().is_terminal(),
        width: width(),
        root: prefix(folder),
        every_one: true,
    };
    let mut out = anstream::stdout().lock();
    let _ = report::report(list, sources, format, &report, &mut out);
}

/// What leads from the current folder to the site's folder, to be put before every path.
pub fn prefix(folder: &Path) -> String {
    match folder.to_string_lossy().trim_end_matches('/') {
        "." | "" => String::new(),
        folder => format!("{folder}/"),
    }
}

/// The width of standard error in columns: `COLUMNS` if that is set, otherwise that of the terminal.
fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok();
    let columns = columns.and_then(|columns| columns.parse().ok());
    let terminal = || {
        Some(usize::from(
            terminal_size::terminal_size_of(io::stderr())?.0.0,
        ))
    };
    columns.or_else(terminal).unwrap_or(DEFAULT_WIDTH)
}
