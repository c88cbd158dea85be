//! The dates within one brief: that in its file's name, and those of its sources and corrections, against its own.

use super::diagnostics;
use crate::base::date::Day;
use crate::base::diagnostic::Diagnostics;
use crate::base::slug::{date_in_folders, date_in_name};
use crate::frontmatter::brief::BriefFront;

/// Warns of dates that contradict the brief's. `path` is its file's, `stem` its name without folders and ending.
pub fn check(path: &str, stem: &str, front: &BriefFront, diagnostics: &mut Diagnostics) {
    let date = &front.date;
    let day = date.value.to_string();
    let fits = |named: &str| day.starts_with(named) || is_span_of_years(named, date.value);
    if let Some(named) = date_in_name(stem)
        && !named.readings.iter().any(|reading| fits(reading))
    {
        diagnostics.push(diagnostics::file_date_differs(date, stem, &named));
    } else if let Some(named) = date_in_folders(path)
        && !fits(&named)
    {
        diagnostics.push(diagnostics::folder_date_differs(date, &named));
    }
    for correction in &front.corrections {
        if correction.date.value < date.value {
            let diagnostic = diagnostics::correction_before_brief(&correction.date, date);
            diagnostics.push(diagnostic);
        }
    }
    let last_changed = last_changed(front);
    for source in &front.sources {
        if let Some(dated) = &source.date
            && dated.value.first() > last_changed
        {
            let name = &source.name.value;
            diagnostics.push(diagnostics::source_after_brief(name, dated, date));
        }
    }
}

/// Whether what looks like a month is rather two years, one of them the brief's: `2001-02-budget`.
fn is_span_of_years(named: &str, date: Day) -> bool {
    let Some((year, rest)) = named.split_once('-') else {
        return false;
    };
    let (Ok(first), Ok(second)) = (year.parse::<i16>(), rest.parse::<i16>()) else {
        return false;
    };
    (first + 1) % 100 == second && (first..=first + 1).contains(&date.year())
}

/// The day on which a brief was last changed, which may have brought a source with it.
fn last_changed(front: &BriefFront) -> Day {
    let corrections = front.corrections.iter();
    let changed = corrections.map(|correction| correction.date.value).max();
    changed.map_or(front.date.value, |day| day.max(front.date.value))
}
