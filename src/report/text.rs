//! Faults for people: each with its place in the source, drawn as rustc draws its own.
//!
//! annotate-snippets (rustc's renderer) draws; this module is its only user. It gets only the lines
//! around a fault, cut to the width by `report_excerpt`. That moves columns, so the columns in
//! the drawn headers (`--> path:line:column`) are put right afterwards. Many faults of one code
//! are summed up. Start reading at [`write`].

use std::io;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use rustc_hash::FxHashMap;

use crate::base::code::{Code, Severity};
use crate::base::diagnostic::{Diagnostic, Diagnostics, Fix, Location};
use crate::base::span::{SourceId, Span};

use super::clean::clean;
use super::excerpt::{Excerpt, excerpt, fits, shortened};
use super::locations::Places;
use super::write::ReportOptions;

/// So many errors of one code are drawn before the rest are counted.
const ERRORS_SHOWN: usize = 100;
/// So many warnings, and notes.
const OTHERS_SHOWN: usize = 5;
/// A change of more lines than this is described, not drawn.
const LINES_OF_A_FIX: usize = 12;
/// The columns that line numbers and margins take of the width, at most.
const MARGIN: usize = 8;
/// No source is cut to less, however narrow the terminal.
const LEAST_WIDTH: usize = 40;

/// Writes faults as annotated excerpts of their sources.
pub fn write(
    diagnostics: &Diagnostics,
    places: &mut Places<'_>,
    options: &ReportOptions,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let renderer = if options.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    // Lines are cut already: the renderer must not cut them again.
    let renderer = renderer.term_width(usize::MAX / 4);
    let width = options.width.saturating_sub(MARGIN).max(LEAST_WIDTH);
    let mut counts: FxHashMap<Code, usize> = FxHashMap::default();
    for diagnostic in diagnostics.iter() {
        let count = counts.entry(diagnostic.code).or_default();
        *count += 1;
        if options.every_one || *count <= shown_of(diagnostic.code) {
            writeln!(out, "{}\n", drawn(diagnostic, places, &renderer, width))?;
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

/// Says how many faults of each code were not drawn.
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

/// One file's marked places, to be drawn as one excerpt.
struct Scene<'a> {
    source: SourceId,
    marks: Vec<(Span, AnnotationKind, &'a str)>,
}

/// The column in a header as it was drawn, and as it should be.
struct Header {
    path: String,
    line: usize,
    drawn: usize,
    real: usize,
}

fn drawn(
    diagnostic: &Diagnostic,
    places: &mut Places<'_>,
    renderer: &Renderer,
    width: usize,
) -> String {
    let mut headers = Vec::new();
    let title = level(diagnostic.code)
        .primary_title(clean(&diagnostic.message))
        .id(diagnostic.code.id());
    let mut first = Group::with_title(title);
    if let Location::File(_) = diagnostic.location {
        first = first.element(Origin::path(places.path_of(diagnostic)));
    }
    for scene in scenes(diagnostic) {
        first = first.element(snippet(&scene, places, width, &mut headers));
    }
    for note in &diagnostic.notes {
        first = first.element(Level::NOTE.message(clean(note)));
    }
    let fix = diagnostic
        .fix
        .as_ref()
        .and_then(|fix| patch(fix, places, width, &mut headers));
    let for_fix = fix.as_ref().and_then(|_| help_for_fix(diagnostic));
    for (_, help) in diagnostic
        .help
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != for_fix)
    {
        first = first.element(Level::HELP.message(clean(help)));
    }
    let mut groups = vec![first];
    if let Some(patch) = fix {
        let help = for_fix.map_or("this puts it right", |at| &diagnostic.help[at]);
        groups.push(Level::HELP.secondary_title(clean(help)).element(patch));
    }
    with_real_columns(renderer.render(&groups), &headers)
}

/// Which of the helps describes the fix: the one that quotes its text, otherwise the last.
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

/// The marked places of a fault by file, that of the fault itself first.
fn scenes(diagnostic: &Diagnostic) -> Vec<Scene<'_>> {
    let mut scenes: Vec<Scene<'_>> = Vec::new();
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
        match scenes.iter_mut().find(|scene| scene.source == source) {
            Some(scene) => scene.marks.push(mark),
            None => scenes.push(Scene {
                source,
                marks: vec![mark],
            }),
        }
    }
    scenes
}

/// Draws one file's places.
fn snippet<'a>(
    scene: &Scene<'a>,
    places: &mut Places<'_>,
    width: usize,
    headers: &mut Vec<Header>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let ranges: Vec<Range<usize>> = scene
        .marks
        .iter()
        .map(|(span, ..)| places.stretch(*span))
        .map(|stretch| stretch.start..stretch.end)
        .collect();
    let text = places.text(scene.source);
    let shown = excerpt(text, places.lines(scene.source), &ranges, width);
    // The header names the fault's own place, or the first mark of a file that is not the fault's.
    let named = match scene.marks[0].1 {
        AnnotationKind::Primary => 0,
        _ => (0..ranges.len())
            .min_by_key(|&at| (ranges[at].start, at))
            .unwrap_or(0),
    };
    headers.push(header(&shown, named, scene.marks[named].0, places));
    let mut order: Vec<usize> = (0..ranges.len()).collect();
    order.sort_by_key(|&at| ranges[at].start);
    let annotations = order.into_iter().map(|at| {
        let (_, kind, label) = scene.marks[at];
        let label = Some(clean(label)).filter(|label| !label.is_empty());
        kind.span(shown.marks[at].clone()).label(label)
    });
    Snippet::source(shown.text.clone())
        .path(places.path(scene.source))
        .line_start(shown.first_line)
        .annotations(annotations.collect::<Vec<_>>())
}

fn header(shown: &Excerpt, mark: usize, span: Span, places: &mut Places<'_>) -> Header {
    let (line, drawn) = shown.line_and_column(shown.marks[mark].start);
    Header {
        path: places.path(span.source),
        line,
        drawn,
        real: places.stretch(span).column,
    }
}

/// Draws a change, unless it is too large to be read.
fn patch<'a>(
    fix: &Fix,
    places: &mut Places<'_>,
    width: usize,
    headers: &mut Vec<Header>,
) -> Option<Snippet<'a, Patch<'a>>> {
    let text = places.text(fix.span.source);
    let stretch = places.stretch(fix.span);
    let (range, removed) = (
        stretch.start..stretch.end,
        &text[stretch.start..stretch.end],
    );
    if removed == fix.replacement || removed.lines().count() > LINES_OF_A_FIX {
        return None;
    }
    let lines = places.lines(fix.span.source);
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
    headers.push(header(&shown, 0, fix.span, places));
    // An excerpt's mark ends before the line break, so the replacement must not bring a second one.
    let replacement = match removed.ends_with('\n') {
        true => fix
            .replacement
            .strip_suffix('\n')
            .unwrap_or(&fix.replacement),
        false => &fix.replacement,
    };
    Some(
        Snippet::source(shown.text)
            .path(places.path(fix.span.source))
            .line_start(shown.first_line)
            .patch(Patch::new(span, written(replacement, width))),
    )
}

/// A replacement as it is drawn: narrow enough, not too long, and without control characters.
fn written(replacement: &str, width: usize) -> String {
    let lines: Vec<String> = clean(&replacement.replace("\r\n", "\n"))
        .split('\n')
        .take(LINES_OF_A_FIX)
        .map(|line| shortened(line, width))
        .collect();
    lines.join("\n")
}

/// Puts the columns of the headers right, in the order in which they were drawn.
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
