//! Writes a report in any format, and the lines that close it.

use std::io;

use crate::base::code::Severity;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Sources;

use super::json;
use super::locations::Locations;
use super::one_line;
use super::options::{Format, ReportOptions};
use super::text;

/// Writes all diagnostics in the given order.
///
/// # Errors
/// If `out` cannot be written to.
pub fn report(
    diagnostics: &Diagnostics,
    sources: &Sources,
    format: Format,
    options: &ReportOptions,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut locations = Locations::new(sources, &options.root);
    match format {
        Format::Text => text::write(diagnostics, &mut locations, options, out),
        Format::Short => one_line::write_short(diagnostics, &mut locations, out),
        Format::Json => json::write(diagnostics, &mut locations, out),
        Format::Github => one_line::write_github(diagnostics, &mut locations, out),
    }
}

/// The last lines of a report for people: how many diagnostics there are, and how to learn more about the first of the
/// most severe ones. Without a line break at the end; empty if there is no diagnostic.
pub fn summary(diagnostics: &Diagnostics) -> String {
    let Some(first) = diagnostics.iter().min_by_key(|it| it.severity()) else {
        return String::new();
    };
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let count = |severity: Severity| match (diagnostics.count(severity), severity.name()) {
        (0, _) => None,
        (1, name) => Some(format!("1 {name}")),
        (count, name) => Some(format!("{count} {name}s")),
    };
    let counts: Vec<String> = severities.into_iter().filter_map(count).collect();
    let article = match first.severity() {
        Severity::Error => "an",
        Severity::Warning | Severity::Note => "a",
    };
    format!(
        "chancery: {}\nfor more about {article} {}: chancery explain {}",
        counts.join(", "),
        first.severity().name(),
        first.code
    )
}
