//! Faults for programs: one JSON object a line. The fields are documented in `docs/diagnostics.md`
//! and are a contract: new ones may come, none changes its meaning.

use std::io;

use serde::Serialize;

use crate::base::diagnostic::{Diagnostic, Diagnostics, Fix, Label};

use super::clean::sign_for;
use super::locations::{Places, Stretch};

#[derive(Serialize)]
struct Fault<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    file: String,
    #[serde(flatten)]
    at: At,
    label: &'a str,
    others: Vec<Other<'a>>,
    notes: &'a [String],
    help: &'a [String],
    fix: Option<Change<'a>>,
}

/// A stretch of a file; all null for a fault of a file as a whole.
#[derive(Default, Serialize)]
struct At {
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
}

#[derive(Serialize)]
struct Other<'a> {
    file: String,
    #[serde(flatten)]
    at: At,
    label: &'a str,
}

#[derive(Serialize)]
struct Change<'a> {
    file: String,
    #[serde(flatten)]
    at: At,
    replacement: &'a str,
}

impl From<Stretch> for At {
    fn from(stretch: Stretch) -> Self {
        Self {
            line: Some(stretch.line),
            column: Some(stretch.column),
            end_line: Some(stretch.end_line),
            end_column: Some(stretch.end_column),
            start: Some(stretch.start),
            end: Some(stretch.end),
        }
    }
}

/// Writes all faults, one object a line.
pub fn write(
    diagnostics: &Diagnostics,
    places: &mut Places<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    for diagnostic in diagnostics.iter() {
        let line = serde_json::to_string(&object(diagnostic, places)).map_err(io::Error::other)?;
        writeln!(out, "{}", escaped(&line))?;
    }
    Ok(())
}

fn object<'a>(diagnostic: &'a Diagnostic, places: &mut Places<'_>) -> Fault<'a> {
    Fault {
        code: diagnostic.code.id(),
        severity: diagnostic.severity().name(),
        message: &diagnostic.message,
        file: places.exact_path_of(diagnostic),
        at: places
            .stretch_of(diagnostic)
            .map(At::from)
            .unwrap_or_default(),
        label: &diagnostic.label,
        others: diagnostic
            .others
            .iter()
            .map(|other| second_place(other, places))
            .collect(),
        notes: &diagnostic.notes,
        help: &diagnostic.help,
        fix: diagnostic.fix.as_ref().map(|fix| change(fix, places)),
    }
}

fn second_place<'a>(other: &'a Label, places: &mut Places<'_>) -> Other<'a> {
    Other {
        file: places.exact_path(other.span.source),
        at: places.stretch(other.span).into(),
        label: &other.text,
    }
}

fn change<'a>(fix: &'a Fix, places: &mut Places<'_>) -> Change<'a> {
    Change {
        file: places.exact_path(fix.span.source),
        at: places.stretch(fix.span).into(),
        replacement: &fix.replacement,
    }
}

/// JSON may hold DEL, C1 controls and directional marks as they are; a terminal would obey them, so
/// they are written as `\u` escapes, which mean the same. They can only stand inside strings, and
/// each is one unit of UTF-16.
fn escaped(line: &str) -> String {
    let mut safe = String::with_capacity(line.len());
    for c in line.chars() {
        match sign_for(c) {
            Some(_) => safe.push_str(&format!("\\u{:04x}", u32::from(c))),
            None => safe.push(c),
        }
    }
    safe
}
