//! Writes a report in any format, and the lines that close it.

use std::io;

use crate::base::code::Severity;
use crate::base::diagnostic::{Diagnostics, Location};
use crate::base::source::Sources;

use super::control_characters::visible_line;
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
pub fn summary(diagnostics: &Diagnostics, sources: &Sources) -> String {
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
        "chancery: {}{}\nfor more about {article} {}: chancery explain {}",
        counts.join(", "),
        incomplete(diagnostics, sources),
        first.severity().name(),
        first.code
    )
}

/// A line that says which errors keep something from being checked; empty if none does.
fn incomplete(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let mut hiding = diagnostics.iter().filter(|it| it.hides);
    let Some(first) = hiding.next() else {
        return String::new();
    };
    let path = match &first.location {
        Location::Span(span) => &sources.get(span.source).path,
        Location::File(path) => path,
    };
    let others = match hiding.count() {
        0 => String::new(),
        1 => " and one other error".to_owned(),
        n => format!(" and {n} other errors"),
    };
    let verb = if others.is_empty() { "keeps" } else { "keep" };
    format!(
        "\nthis report may not be complete: {} in {}{others} {verb} something from being checked",
        first.code,
        visible_line(path)
    )
}
