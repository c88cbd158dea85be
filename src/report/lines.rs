//! Faults in one line each: for editors ([`write_short`]) and for GitHub ([`write_github`]).

use std::fmt::Write as _;
use std::io;

use crate::base::code::Severity;
use crate::base::diagnostic::{Diagnostic, Diagnostics};

use super::clean::{clean, clean_line};
use super::locations::{Places, Stretch};

/// Writes `path:line:column: error[E105]: message`; faults of a file as a whole have neither line
/// nor column.
pub fn write_short(
    diagnostics: &Diagnostics,
    places: &mut Places<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    for diagnostic in diagnostics.iter() {
        let path = places.path_of(diagnostic);
        let place = match places.stretch_of(diagnostic) {
            Some(at) => format!("{path}:{}:{}", at.line, at.column),
            None => path,
        };
        let (severity, message) = (
            diagnostic.severity().name(),
            clean_line(&diagnostic.message),
        );
        writeln!(out, "{place}: {severity}[{}]: {message}", diagnostic.code)?;
    }
    Ok(())
}

/// Writes workflow commands, which GitHub shows beside the changed lines of a pull request:
/// <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>.
pub fn write_github(
    diagnostics: &Diagnostics,
    places: &mut Places<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    for diagnostic in diagnostics.iter() {
        let command = match diagnostic.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let mut properties = format!("file={}", property(&places.path_of(diagnostic)));
        if let Some(at) = places.stretch_of(diagnostic) {
            properties.push_str(&stretch_properties(at));
        }
        let title = property(diagnostic.code.id());
        let message = data(&whole_message(diagnostic, places));
        writeln!(out, "::{command} {properties},title={title}::{message}")?;
    }
    Ok(())
}

/// GitHub takes columns only for a stretch within one line.
fn stretch_properties(at: Stretch) -> String {
    match at.line == at.end_line {
        true => format!(
            ",line={},col={},endLine={},endColumn={}",
            at.line, at.column, at.end_line, at.end_column
        ),
        false => format!(",line={},endLine={}", at.line, at.end_line),
    }
}

/// The message with everything that a snippet would show beside it, a line each.
fn whole_message(diagnostic: &Diagnostic, places: &mut Places<'_>) -> String {
    let mut whole = clean(&diagnostic.message).into_owned();
    let mut add = |line: String| {
        // Writing to a string cannot fail.
        let _ = write!(whole, "\n{line}");
    };
    if !diagnostic.label.is_empty() {
        add(clean(&diagnostic.label).into_owned());
    }
    for other in &diagnostic.others {
        let at = places.stretch(other.span);
        let path = places.path(other.span.source);
        add(format!(
            "{path}:{}:{}: {}",
            at.line,
            at.column,
            clean(&other.text)
        ));
    }
    for note in &diagnostic.notes {
        add(format!("note: {}", clean(note)));
    }
    for help in &diagnostic.help {
        add(format!("help: {}", clean(help)));
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
