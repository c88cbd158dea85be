//! Diagnostics for people: each with its location in the source, drawn as rustc draws its own.
//!
//! The crate annotate-snippets (rustc's renderer) does the drawing. It gets only the lines around a diagnostic, cut to
//! the width in `source_excerpt.rs`. That moves columns, so the columns in the headers (`--> path:line:column`) are
//! corrected afterwards. Of many diagnostics with one code, only the first are drawn. Start reading at [`write`].

use std::io;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use rustc_hash::FxHashMap;

use crate::base::code::{Code, Severity};
use crate::base::diagnostic::{Diagnostic, Diagnostics, Fix, Location};
use crate::base::span::{SourceId, Span};

use super::control_characters::visible;
use super::locations::Locations;
use super::options::ReportOptions;
use super::source_excerpt::{Excerpt, excerpt, fits, shortened};

/// How many errors of one code are drawn; the rest are counted.
const ERRORS_SHOWN: usize = 100;
/// How many warnings, or notes, of one code are drawn.
const OTHERS_SHOWN: usize = 5;
/// A fix of more lines than this is not drawn.
const LINES_OF_A_FIX: usize = 12;
/// How many columns line numbers and margins take at most.
const MARGIN: usize = 8;
/// Lines are never cut to less than this many columns, however narrow the terminal.
const LEAST_WIDTH: usize = 40;

/// Writes diagnostics as annotated excerpts of their sources.
pub fn write(
    diagnostics: &Diagnostics,
    locations: &mut Locations<'_>,
    options: &ReportOptions,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let renderer = if options.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    // The lines are already cut: the renderer must not cut them again.
    let renderer = renderer.term_width(usize::MAX / 4);
    let width = options.width.saturating_sub(MARGIN).max(LEAST_WIDTH);
    let mut counts: FxHashMap<Code, usize> = FxHashMap::default();
    for diagnostic in diagnostics.iter() {
        let count = counts.entry(diagnostic.code).or_default();
        *count += 1;
        if options.every_one || *count <= shown_of(diagnostic.code) {
            writeln!(out, "{}\n", drawn(diagnostic, locations, &renderer, width))?;
        }
    }
    if !options.every_one {
        write_rest(&counts, &renderer, out)?;
    }
    Ok(())
}

fn shown_of(code: Code) -> usize {
    if code.severity() == Severity::Error {
        ERRORS_SHOWN
    } else {
        OTHERS_SHOWN
    }
}

/// Says how many diagnostics of each code were not drawn.
fn write_rest(
    counts: &FxHashMap<Code, usize>,
    renderer: &Renderer,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut any = false;
    for code in Code::ALL {
        let more = counts
            .get(code)
            .map_or(0, |count| count.saturating_sub(shown_of(*code)));
        if more > 0 {
            let text = format!(
                "{more} more of this kind ({}); --format json lists all",
                code.title()
            );
            let title = level(*code).primary_title(text).id(code.id());
            writeln!(out, "{}", renderer.render(&[Group::with_title(title)]))?;
            any = true;
        }
    }
    if any { writeln!(out) } else { Ok(()) }
}

fn level(code: Code) -> Level<'static> {
    match code.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// The marks in one source, to be drawn as one excerpt.
struct MarkedSource<'a> {
    source: SourceId,
    marks: Vec<(Span, AnnotationKind, &'a str)>,
}

/// A header: its column as drawn, and as it should be.
struct Header {
    path: String,
    line: usize,
    drawn: usize,
    real: usize,
}

fn drawn(
    diagnostic: &Diagnostic,
    locations: &mut Locations<'_>,
    renderer: &Renderer,
    width: usize,
) -> String {
    let mut headers = Vec::new();
    let title = level(diagnostic.code)
        .primary_title(visible(&diagnostic.message))
        .id(diagnostic.code.id());
    let mut first = Group::with_title(title);
    if let Location::File(_) = diagnostic.location {
        first = first.element(Origin::path(locations.path_of(diagnostic)));
    }
    for marked in marked_sources(diagnostic) {
        first = first.element(snippet(&marked, locations, width, &mut headers));
    }
    for note in &diagnostic.notes {
        first = first.element(Level::NOTE.message(visible(note)));
    }
    let fix = diagnostic
        .fix
        .as_ref()
        .and_then(|fix| patch(fix, locations, width, &mut headers));
    let for_fix = fix.as_ref().and_then(|_| help_for_fix(diagnostic));
    for (_, help) in diagnostic
        .help
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != for_fix)
    {
        first = first.element(Level::HELP.message(visible(help)));
    }
    let mut groups = vec![first];
    if let Some(patch) = fix {
        let help = for_fix.map_or("this fixes it", |at| &diagnostic.help[at]);
        groups.push(Level::HELP.secondary_title(visible(help)).element(patch));
    }
    with_real_columns(renderer.render(&groups), &headers)
}

/// The index of the help that describes the fix: the one that quotes its text, otherwise the last.
fn help_for_fix(diagnostic: &Diagnostic) -> Option<usize> {
    let replacement = diagnostic
        .fix
        .as_ref()
        .map_or("", |fix| fix.replacement.trim());
    diagnostic
        .help
        .iter()
        .position(|help| !replacement.is_empty() && help.contains(replacement))
        .or(diagnostic.help.len().checked_sub(1))
}

/// The marks of a diagnostic by source, that of the diagnostic itself first.
fn marked_sources(diagnostic: &Diagnostic) -> Vec<MarkedSource<'_>> {
    let mut marked_sources: Vec<MarkedSource<'_>> = Vec::new();
    let primary = match &diagnostic.location {
        Location::Span(span) => Some((*span, AnnotationKind::Primary, diagnostic.label.as_str())),
        Location::File(_) => None,
    };
    let others = diagnostic
        .others
        .iter()
        .map(|other| (other.span, AnnotationKind::Context, other.text.as_str()));
    for mark in primary.into_iter().chain(others) {
        let source = mark.0.source;
        match marked_sources
            .iter_mut()
            .find(|marked| marked.source == source)
        {
            Some(marked) => marked.marks.push(mark),
            None => marked_sources.push(MarkedSource {
                source,
                marks: vec![mark],
            }),
        }
    }
    marked_sources
}

/// Draws the marks in one source.
fn snippet<'a>(
    marked: &MarkedSource<'a>,
    locations: &mut Locations<'_>,
    width: usize,
    headers: &mut Vec<Header>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let ranges: Vec<Range<usize>> = marked
        .marks
        .iter()
        .map(|(span, ..)| locations.location(*span))
        .map(|location| location.start..location.end)
        .collect();
    let text = locations.text(marked.source);
    let shown = excerpt(text, locations.lines(marked.source), &ranges, width);
    // The header names the diagnostic's own location, or the first mark in another file.
    let named = match marked.marks[0].1 {
        AnnotationKind::Primary => 0,
        _ => (0..ranges.len())
            .min_by_key(|&at| (ranges[at].start, at))
            .unwrap_or(0),
    };
    headers.push(header(&shown, named, marked.marks[named].0, locations));
    let mut order: Vec<usize> = (0..ranges.len()).collect();
    order.sort_by_key(|&at| ranges[at].start);
    let annotations = order.into_iter().map(|at| {
        let (_, kind, label) = marked.marks[at];
        let label = Some(visible(label)).filter(|label| !label.is_empty());
        kind.span(shown.marks[at].clone()).label(label)
    });
    Snippet::source(shown.text.clone())
        .path(locations.path(marked.source))
        .line_start(shown.first_line)
        .annotations(annotations.collect::<Vec<_>>())
}

fn header(shown: &Excerpt, mark: usize, span: Span, locations: &mut Locations<'_>) -> Header {
    let (line, drawn) = shown.line_and_column(shown.marks[mark].start);
    Header {
        path: locations.path(span.source),
        line,
        drawn,
        real: locations.location(span).column,
    }
}

/// Draws a fix, unless it is too large to read.
fn patch<'a>(
    fix: &Fix,
    locations: &mut Locations<'_>,
    width: usize,
    headers: &mut Vec<Header>,
) -> Option<Snippet<'a, Patch<'a>>> {
    let text = locations.text(fix.span.source);
    let location = locations.location(fix.span);
    let (range, removed) = (
        location.start..location.end,
        &text[location.start..location.end],
    );
    if removed == fix.replacement || removed.lines().count() > LINES_OF_A_FIX {
        return None;
    }
    let lines = locations.lines(fix.span.source);
    let several = lines.line_of(range.start)..=lines.line_of(range.end);
    let is_one_line = several.clone().count() == 1;
    if !is_one_line
        && several
            .into_iter()
            .any(|line| !fits(&text[lines.line(text, line)], width))
    {
        return None;
    }
    let shown = excerpt(text, lines, std::slice::from_ref(&range), width);
    let span = shown.marks[0].clone();
    headers.push(header(&shown, 0, fix.span, locations));
    // The mark in an excerpt ends before the line break, so the replacement must not add a second one.
    let replacement = match removed.ends_with('\n') {
        true => fix
            .replacement
            .strip_suffix('\n')
            .unwrap_or(&fix.replacement),
        false => &fix.replacement,
    };
    Some(
        Snippet::source(shown.text)
            .path(locations.path(fix.span.source))
            .line_start(shown.first_line)
            .patch(Patch::new(span, written(replacement, width))),
    )
}

/// A replacement as it is drawn: not too wide, not too long, and without control characters.
fn written(replacement: &str, width: usize) -> String {
    let lines: Vec<String> = visible(&replacement.replace("\r\n", "\n"))
        .split('\n')
        .take(LINES_OF_A_FIX)
        .map(|line| shortened(line, width))
        .collect();
    lines.join("\n")
}

/// Corrects the columns of the headers, in the order in which they were drawn.
fn with_real_columns(drawn: String, headers: &[Header]) -> String {
    let mut rest = drawn.as_str();
    let mut done = String::with_capacity(drawn.len());
    for header in headers {
        let place = format!("{}:{}:", header.path, header.line);
        let Some(at) = rest.find(&format!("{place}{}\n", header.drawn)) else {
            continue;
        };
        let column = at + place.len();
        done.push_str(&rest[..column]);
        done.push_str(&header.real.to_string());
        rest = &rest[column + header.drawn.to_string().len()..];
    }
    done + rest
}
