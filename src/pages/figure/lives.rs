//! The lives of treaties on one scale: a row for each, with its name over its line, which is thick while the
//! treaty was in force, and below the line the briefs that mention it.
//!
//! Each row is an SVG of its own, so that a long figure breaks between rows in print. The briefs of a row are
//! a single path, which keeps a page of sixty treaties small.

use std::fmt::Write as _;

use super::bars::Bar;
use super::labels::label_at;
use super::life::spans;
use super::scale::{Scale, WHOLE, WIDTHS, percent};
use super::years::{Unit, YearOfMentions, years_at};
use crate::archive::facts::Status;
use crate::base::date::{Day, PartialDate};
use crate::frontmatter::treaty::Treaty;
use crate::pages::view::{LifeRowView, LivesPictureView, YearsPictureView};
use crate::pages::wording::{counted, life_in_words, mentioned_in};

/// The height of a row, in pixels; within it the baseline of the words, the upper edge of the line, the height
/// of the bars, the upper edge of the briefs and the height of the most briefs.
const ROW: usize = 46;
const WORDS: usize = 14;
const LINE: usize = 25;
const BAR: usize = 8;
const BRIEFS: usize = 32;
const HIGHEST: usize = 13;

/// Briefs are counted by month if all rows together have at most so many months with a brief, else by year. A
/// month takes some 16 bytes of a path, so this keeps them below 25 kB.
const MONTHS: usize = 1500;

/// The least width of a month or a year, in tenths of a percent, and its least height in pixels: what is less
/// cannot be seen. A month on a scale of sixty years is 1.4 tenths of a percent.
const LEAST: i64 = 2;
const LOWEST: usize = 4;

/// The count that has the full height if no month or year has more, so that one brief in an archive of a few does
/// not look like many.
const FEW: usize = 3;

/// A treaty to be drawn.
pub struct LifeOnPicture<'a> {
    /// Its name.
    pub name: String,
    /// A shorter name, for where the full one has no room.
    pub short_name: Option<String>,
    /// Its record.
    pub treaty: &'a Treaty,
    /// Its status today.
    pub status: Status,
    /// The address of its page.
    pub url: String,
    /// The days of the briefs that mention it, earliest first.
    pub briefs: Vec<Day>,
}

/// The figure of some lives, in the order given, below the briefs of each year, newest first, which may be
/// empty. None if no life has a date. What has not ended goes on until `today`.
pub fn lives_picture(
    lives: &[LifeOnPicture<'_>],
    years: &[YearOfMentions],
    today: Day,
) -> Option<LivesPictureView> {
    let ends = lives
        .iter()
        .filter_map(|drawn| stretch(drawn, today))
        .flat_map(|(from, to)| [from.first(), to]);
    let briefs = lives.iter().flat_map(|life| life.briefs.iter().copied());
    let columns = [years.first(), years.last()].into_iter().flatten();
    let columns = columns.filter_map(|year| first_day(year.year, 1));
    let scale = Scale::over(ends.chain(briefs).chain(columns))?;
    let grain = Grain::of(lives);
    let counts: Vec<Vec<(Day, usize)>> = lives.iter().map(|it| grain.counted(&it.briefs)).collect();
    let most = counts.iter().flatten().map(|(_, count)| *count).max();
    let row = |(life, counts): (&LifeOnPicture<'_>, &Vec<(Day, usize)>)| {
        let briefs = path(scale, grain, counts, most.unwrap_or(1));
        row(life, scale, briefs, today)
    };
    let rows: Vec<LifeRowView> = lives.iter().zip(&counts).filter_map(row).collect();
    let (first, last) = scale.years();
    let political = lives.iter().any(|drawn| drawn.treaty.is_political());
    Some(LivesPictureView {
        title: "Treaty timelines".to_owned(),
        description: format!(
            "{} from {first} to {last}, to scale. Each has a thin line from its first date to its end, \
             thick while it was in {}. Below the line are the briefs that mention it, {}{}.",
            counted(rows.len(), "treaty", "treaties"),
            if political {
                "force or in effect"
            } else {
                "force"
            },
            grain.in_words(),
            if years.is_empty() {
                ""
            } else {
                "; at the top, all briefs of each year"
            }
        ),
        columns: columns_over(scale, years),
        years: scale.marks(),
        height: ROW,
        rows,
    })
}

/// The briefs of each year on the scale of the lives.
fn columns_over(scale: Scale, years: &[YearOfMentions]) -> Option<YearsPictureView> {
    let place = |year: i16| {
        let at = |year| first_day(year, 1).map_or(WHOLE, |day| scale.at(day));
        let (start, end) = (at(year), at(year + 1).max(at(year) + LEAST));
        (start.min(end.min(WHOLE) - LEAST), end.min(WHOLE))
    };
    let (first, last) = scale.years();
    let narrowest = WHOLE / (i64::from(last - first) + 1);
    years_at(years, Unit::Briefs, narrowest, place)
}

fn first_day(year: i16, month: i8) -> Option<Day> {
    Day::new(year, month, 1).ok()
}

/// A treaty's first date and the last day of its line: of its end, or today.
fn stretch(drawn: &LifeOnPicture<'_>, today: Day) -> Option<(PartialDate, Day)> {
    let begun = drawn.treaty.life.begun()?;
    let end = ended(&drawn.status).map_or(today, PartialDate::last);
    Some((begun, end.max(begun.last())))
}

/// When a treaty ended or was replaced, if it has.
fn ended(status: &Status) -> Option<PartialDate> {
    status.since.filter(|_| status.kind.is_over())
}

fn row(drawn: &LifeOnPicture<'_>, scale: Scale, briefs: String, today: Day) -> Option<LifeRowView> {
    let (name, treaty, status) = (drawn.name.as_str(), drawn.treaty, &drawn.status);
    let (begun, end) = stretch(drawn, today)?;
    let whole = Bar::sure(scale.at(begun.first()), scale.at(end));
    let (in_force, suspended) = spans(treaty, status, scale, today);
    let bars = |bars: Vec<Bar>| bars.into_iter().map(Bar::view).collect();
    let years = years(status, begun);
    let ends = (whole.start, whole.end);
    let [narrow, label] = WIDTHS.map(|width| {
        let of = |name: &str| label_at(width, WORDS, name, &years, ends);
        let whole = of(name);
        let short = drawn.short_name.as_deref().filter(|_| whole.words != name);
        short.map_or(whole, of)
    });
    let differs = (&narrow.x, &narrow.words) != (&label.x, &label.words);
    let mentioned = match mentioned_in(drawn.briefs.len()) {
        none if none.is_empty() => none,
        some => format!(" {some}."),
    };
    Some(LifeRowView {
        url: drawn.url.clone(),
        description: format!(
            "{name} {years}. {}.{mentioned}",
            life_in_words(treaty, status, today)
        ),
        narrow: differs.then_some(narrow),
        label,
        line: LINE,
        bars_y: LINE + 1 - BAR / 2,
        whole: whole.view(),
        in_force: bars(in_force),
        suspended: bars(suspended),
        ended: ended(status).map(|_| percent(whole.end)),
        briefs_y: BRIEFS,
        briefs_height: HIGHEST,
        briefs,
    })
}

/// The years of a treaty: `1972–2002`, `1970–`, `1997`.
fn years(status: &Status, begun: PartialDate) -> String {
    let from = begun.year_in_words();
    match ended(status).map(PartialDate::year_in_words) {
        None => format!("{from}–"),
        Some(to) if to == from => from,
        Some(to) => format!("{from}–{to}"),
    }
}

/// The unit of time by which briefs are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grain {
    Month,
    Year,
}

impl Grain {
    fn of(lives: &[LifeOnPicture<'_>]) -> Self {
        let months = |life: &LifeOnPicture<'_>| Self::Month.counted(&life.briefs).len();
        match lives.iter().map(months).sum::<usize>() <= MONTHS {
            true => Self::Month,
            false => Self::Year,
        }
    }

    fn in_words(self) -> &'static str {
        match self {
            Self::Month => "by month",
            Self::Year => "by year",
        }
    }

    /// The first day of each month or year that has briefs, and how many it has. `days` are in order.
    fn counted(self, days: &[Day]) -> Vec<(Day, usize)> {
        let begin = |day: &Day| match self {
            Self::Month => first_day(day.year(), day.month()),
            Self::Year => first_day(day.year(), 1),
        };
        let same = days.chunk_by(|a, b| begin(a) == begin(b));
        same.filter_map(|same| Some((begin(same.first()?)?, same.len())))
            .collect()
    }

    fn end(self, begin: Day) -> Day {
        match self {
            Self::Month => begin.last_of_month(),
            Self::Year => begin.last_of_year(),
        }
    }
}

/// The path of a treaty's briefs: for each month or year a bar that hangs down, the longer the more briefs.
fn path(scale: Scale, grain: Grain, counts: &[(Day, usize)], most: usize) -> String {
    let mut path = String::new();
    for (begin, count) in counts {
        let start = scale.at(*begin).min(WHOLE - LEAST);
        let width = (scale.at(grain.end(*begin)) - start).max(LEAST);
        let height = (HIGHEST * count / most.max(FEW)).max(LOWEST);
        // Writing into a string cannot fail.
        let _ = write!(path, "M{start} 0h{width}v{height}h-{width}z");
    }
    path
}

#[cfg(test)]
#[path = "lives_tests.rs"]
mod tests;
