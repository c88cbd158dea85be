//! Diagnostics as JSON, one object per line.
//!
//! The fields are documented in `docs/diagnostics.md` and are a contract: new ones may be added, none changes its
//! meaning.

use std::io;

use serde::Serialize;

use crate::base::diagnostic::{Diagnostic, Diagnostics, Fix, Label};

use super::control_characters::picture_of;
use super::locations::{Locations, SourceLocation};

#[derive(Serialize)]
struct DiagnosticJson<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    file: String,
    #[serde(flatten)]
    at: LocationJson,
    label: &'a str,
    others: Vec<LabelJson<'a>>,
    notes: &'a [String],
    help: &'a [String],
    fix: Option<FixJson<'a>>,
    hides: bool,
}

/// A location in a file; all null for a diagnostic about a whole file.
#[derive(Default, Serialize)]
struct LocationJson {
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
}

#[derive(Serialize)]
struct LabelJson<'a> {
    file: String,
    #[serde(flatten)]
    at: LocationJson,
    label: &'a str,
}

#[derive(Serialize)]
struct FixJson<'a> {
    file: String,
    #[serde(flatten)]
    at: LocationJson,
    replacement: &'a str,
}

impl From<SourceLocation> for LocationJson {
    fn from(location: SourceLocation) -> Self {
        Self {
            line: Some(location.line),
            column: Some(location.column),
            end_line: Some(location.end_line),
            end_column: Some(location.end_column),
            start: Some(location.start),
            end: Some(location.end),
        }
    }
}

/// Writes all diagnostics, one object per line.
pub fn write(
    diagnostics: &Diagnostics,
    locations: &mut Locations<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    for diagnostic in diagnostics.iter() {
        let line =
            serde_json::to_string(&object(diagnostic, locations)).map_err(io::Error::other)?;
        writeln!(out, "{}", escaped(&line))?;
    }
    Ok(())
}

fn object<'a>(diagnostic: &'a Diagnostic, locations: &mut Locations<'_>) -> DiagnosticJson<'a> {
    DiagnosticJson {
        code: diagnostic.code.id(),
        severity: diagnostic.severity().name(),
        message: &diagnostic.message,
        file: locations.exact_path_of(diagnostic),
        at: locations
            .location_of(diagnostic)
            .map(LocationJson::from)
            .unwrap_or_default(),
        label: &diagnostic.label,
        others: diagnostic
            .others
            .iter()
            .map(|other| label(other, locations))
            .collect(),
        notes: &diagnostic.notes,
        help: &diagnostic.help,
        fix: diagnostic.fix.as_ref().map(|fix| change(fix, locations)),
        hides: diagnostic.hides,
    }
}

fn label<'a>(other: &'a Label, locations: &mut Locations<'_>) -> LabelJson<'a> {
    LabelJson {
        file: locations.exact_path(other.span.source),
        at: locations.location(other.span).into(),
        label: &other.text,
    }
}

fn change<'a>(fix: &'a Fix, locations: &mut Locations<'_>) -> FixJson<'a> {
    FixJson {
        file: locations.exact_path(fix.span.source),
        at: locations.location(fix.span).into(),
        replacement: &fix.replacement,
    }
}

/// JSON may contain DEL, C1 controls and directional marks as they are, but a terminal would obey them. So they are written
/// as `\u` escapes, which mean the same: they occur only inside strings, and each is one UTF-16 unit.
fn escaped(line: &str) -> String {
    let mut safe = String::with_capacity(line.len());
    for c in line.chars() {
        match picture_of(c) {
            Some(_) => safe.push_str(&format!("\\u{:04x}", u32::from(c))),
            None => safe.push(c),
        }
    }
    safe
}
