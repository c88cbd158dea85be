//! The report: how the faults of a run are shown.
//!
//! The last station of a diagnostic. The core hands over sorted [`Diagnostics`] as values; here they
//! become text for people ([`Format::Text`], [`Format::Short`]) or for programs ([`Format::Json`],
//! [`Format::Github`]), written to whatever the command line gives. The formats are described for
//! their users in `docs/diagnostics.md`. Start reading at [`report`]; each format has a module of
//! its own beside this one, and all of them find lines and columns through `report_places`.
//!
//! Whatever is shown was written by others and may hold anything: `report_clean` makes control
//! characters visible, so that no file name and no content can steer the terminal it is shown on.

use std::io;

use crate::base::code::Severity;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Sources;

use super::json;
use super::lines;
use super::locations::Places;
use super::text;

/// The form in which faults are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// With the place in its source, for people.
    #[default]
    Text,
    /// One line each, for editors.
    Short,
    /// One JSON object a line, for programs.
    Json,
    /// Annotations of a GitHub workflow.
    Github,
}

/// How a report is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOptions {
    /// Whether [`Format::Text`] may use the terminal's colours.
    pub color: bool,
    /// How many columns wide [`Format::Text`] may be. Messages are never cut, sources are.
    pub width: usize,
    /// Whether [`Format::Text`] shows every fault, rather than a few of each code and how many
    /// more there are. The other formats always do.
    pub every_one: bool,
    /// What is put before every path, so that it leads from where the reader stands to the site's
    /// folder: empty, or ending in `/`.
    pub root: String,
}

impl Default for ReportOptions {
    fn default() -> Self {
        Self {
            color: false,
            width: 100,
            every_one: false,
            root: String::new(),
        }
    }
}

/// Writes all faults, in the order given.
///
/// # Errors
/// When `out` cannot be written to.
pub fn report(
    diagnostics: &Diagnostics,
    sources: &Sources,
    format: Format,
    options: &ReportOptions,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut places = Places::new(sources, &options.root);
    match format {
        Format::Text => text::write(diagnostics, &mut places, options, out),
        Format::Short => lines::write_short(diagnostics, &mut places, out),
        Format::Json => json::write(diagnostics, &mut places, out),
        Format::Github => lines::write_github(diagnostics, &mut places, out),
    }
}

/// The closing lines for people: how many faults there were, and how to learn more about the first
/// of the gravest. Without a line break at the end; empty when there was no fault.
pub fn summary(diagnostics: &Diagnostics) -> String {
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let counts: Vec<String> = severities
        .into_iter()
        .filter_map(
            |severity| match (diagnostics.count(severity), severity.name()) {
                (0, _) => None,
                (1, name) => Some(format!("1 {name}")),
                (count, name) => Some(format!("{count} {name}s")),
            },
        )
        .collect();
    let Some(first) = diagnostics
        .iter()
        .min_by_key(|diagnostic| diagnostic.severity())
    else {
        return String::new();
    };
    let article = if first.severity() == Severity::Error {
        "an"
    } else {
        "a"
    };
    format!(
        "chancery: {}\nfor more about {article} {}: chancery explain {}",
        counts.join(", "),
        first.severity().name(),
        first.code
    )
}
