//! Diagnostics on one line each: for editors ([`write_short`]) and for GitHub ([`write_github`]).

use std::fmt::Write as _;
use std::io;

use crate::base::code::Severity;
use crate::base::diagnostic::{Diagnostic, Diagnostics};

use super::control_characters::{visible, visible_line};
use super::locations::{Locations, SourceLocation};

/// Writes `path:line:column: error[E105]: message`; a diagnostic about a whole file has neither line nor column.
pub fn write_short(
    diagnostics: &Diagnostics,
    locations: &mut Locations<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    for diagnostic in diagnostics.iter() {
        let path = locations.path_of(diagnostic);
        let place = match locations.location_of(diagnostic) {
            Some(at) => format!("{path}:{}:{}", at.line, at.column),
            None => path,
        };
        let (severity, message) = (
            diagnostic.severity().name(),
            visible_line(&diagnostic.message),
        );
        writeln!(out, "{place}: {severity}[{}]: {message}", diagnostic.code)?;
    }
    Ok(())
}

/// Writes workflow commands, which GitHub shows beside the changed lines of a pull request:
/// <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>.
pub fn write_github(
    diagnostics: &Diagnostics,
    locations: &mut Locations<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    for diagnostic in diagnostics.iter() {
        let command = match diagnostic.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let mut properties = format!("file={}", property(&locations.path_of(diagnostic)));
        if let Some(at) = locations.location_of(diagnostic) {
            properties.push_str(&location_properties(at));
        }
        let title = property(diagnostic.code.id());
        let message = data(&whole_message(diagnostic, locations));
        writeln!(out, "::{command} {properties},title={title}::{message}")?;
    }
    Ok(())
}

/// GitHub accepts columns only for a location within one line.
fn location_properties(at: SourceLocation) -> String {
    match at.line == at.end_line {
        true => format!(
            ",line={},col={},endLine={},endColumn={}",
            at.line, at.column, at.end_line, at.end_column
        ),
        false => format!(",line={},endLine={}", at.line, at.end_line),
    }
}

/// The message and everything that the text format would show with it, a line each.
fn whole_message(diagnostic: &Diagnostic, locations: &mut Locations<'_>) -> String {
    let mut whole = visible(&diagnostic.message).into_owned();
    let mut add = |line: String| {
        // Writing to a string cannot fail.
        let _ = write!(whole, "\n{line}");
    };
    if !diagnostic.label.is_empty() {
        add(visible(&diagnostic.label).into_owned());
    }
    for other in &diagnostic.others {
        let at = locations.location(other.span);
        let path = locations.path(other.span.source);
        add(format!(
            "{path}:{}:{}: {}",
            at.line,
            at.column,
            visible(&other.text)
        ));
    }
    for note in &diagnostic.notes {
        add(format!("note: {}", visible(note)));
    }
    for help in &diagnostic.help {
        add(format!("help: {}", visible(help)));
    }
    whole
}

/// Escapes the text of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes the value of a property, which ends at a comma or a colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
