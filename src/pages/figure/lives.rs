//! The picture of treaties' lives on one scale: a row for each, with its name over its line, which is thick
//! where the treaty was in force, and under it the briefs that mention it.
//!
//! Each row is a picture of its own, so that a long one breaks between rows in print; all have one scale.
//! The briefs of a row are one path, which keeps a page of a hundred treaties small.

use std::fmt::Write as _;

use super::bars::Bar;
use super::labels::label_at;
use super::life::spans;
use super::scale::{Scale, WHOLE, WIDTHS, percent};
use super::years::{Unit, YearOfMentions, placed};
use crate::archive::facts::{StatusKind, treaty_on};
use crate::base::date::{Day, PartialDate};
use crate::frontmatter::treaty::Life;
use crate::pages::page::mentioned_in;
use crate::pages::page::milestones;
use crate::pages::view::YearsPictureView;
use crate::pages::view::{LifeRowView, LivesPictureView};

/// The height of a row, and within it of the words, the line, the bars and the briefs.
const ROW: usize = 46;
const WORDS: usize = 14;
const LINE: usize = 25;
const BAR: usize = 8;
const BRIEFS: usize = 32;
const HIGHEST: usize = 13;

/// Briefs are counted by the month where all rows together have at most so many months with a brief,
/// and otherwise by the year.
const MONTHS: usize = 1500;

/// The least width of a month or a year, in tenths of a percent, and its least height, so that each is seen.
const LEAST: i64 = 2;
const LOWEST: usize = 4;

/// Where no month or year has more briefs than this, one that had so many would be the highest: a few
/// briefs do not look like many.
const FEW: usize = 3;

/// A treaty on the picture.
pub struct LifeOnPicture<'a> {
    pub name: &'a str,
    /// A shorter name, to be set where the other has no room.
    pub short_name: Option<&'a str>,
    pub life: &'a Life,
    pub url: String,
    /// The days of the briefs that mention it, the earliest first.
    pub briefs: Vec<Day>,
}

/// The picture of some lives, which are in their order, under the briefs of each year, which come newest
/// first and may be none; nothing where no life has a date. `today` is where lives go on to.
pub fn lives_picture(
    lives: &[LifeOnPicture<'_>],
    years: &[YearOfMentions],
    today: Day,
) -> Option<LivesPictureView> {
    let ends = lives
        .iter()
        .filter_map(|life| stretch(life.life, today))
        .flat_map(|(from, to)| [from.first(), to]);
    let briefs = lives.iter().flat_map(|life| life.briefs.iter().copied());
    let columns = [years.first(), years.last()].into_iter().flatten();
    let columns = columns.filter_map(|year| first_day(year.year, 1));
    let scale = Scale::over(ends.chain(briefs).chain(columns))?;
    let grain = Grain::of(lives);
    let counted: Vec<Vec<(Day, usize)>> =
        lives.iter().map(|it| grain.counted(&it.briefs)).collect();
    let most = counted.iter().flatten().map(|(_, count)| *count).max();
    let row = |(life, counted): (&LifeOnPicture<'_>, &Vec<(Day, usize)>)| {
        let briefs = path(scale, grain, counted, most.unwrap_or(1));
        row(life, scale, briefs, today)
    };
    let rows: Vec<LifeRowView> = lives.iter().zip(&counted).filter_map(row).collect();
    let (first, last) = scale.years();
    Some(LivesPictureView {
        title: "Treaties’ lives".to_owned(),
        description: format!(
            "The lives of {} treaties from {first} to {last}, true to scale: of each a thin line from its \
             first date to its end, thick where it was in force; under it the briefs that mention it, {}{}.",
            rows.len(),
            grain.in_words(),
            if years.is_empty() {
                ""
            } else {
                "; over all of them the briefs of each year"
            }
        ),
        columns: columns_over(scale, years),
        years: scale.marks(),
        height: ROW,
        rows,
    })
}

/// The briefs of each year on a scale.
fn columns_over(scale: Scale, years: &[YearOfMentions]) -> Option<YearsPictureView> {
    let place = |year: i16| {
        let at = |year| first_day(year, 1).map_or(WHOLE, |day| scale.at(day));
        let (start, end) = (at(year), at(year + 1).max(at(year) + LEAST));
        (start.min(end.min(WHOLE) - LEAST), end.min(WHOLE))
    };
    let (first, last) = scale.years();
    let narrowest = WHOLE / (i64::from(last - first) + 1);
    placed(years, Unit::Briefs, narrowest, place)
}

fn first_day(year: i16, month: i8) -> Option<Day> {
    Day::new(year, month, 1).ok()
}

/// From its first date to the last day of its line: of its end, or today.
fn stretch(life: &Life, today: Day) -> Option<(PartialDate, Day)> {
    let begun = life.begun()?;
    let end = match is_over(life, today) {
        true => life.ended.as_ref().map(|it| it.date.value.last()),
        false => None,
    };
    Some((begun, end.unwrap_or(today).max(begun.last())))
}

fn is_over(life: &Life, today: Day) -> bool {
    let kind = treaty_on(life, today).kind;
    matches!(kind, StatusKind::Ended | StatusKind::Abandoned)
}

fn row(drawn: &LifeOnPicture<'_>, scale: Scale, briefs: String, today: Day) -> Option<LifeRowView> {
    let (name, life) = (drawn.name, drawn.life);
    let (begun, end) = stretch(life, today)?;
    let whole = Bar::sure(scale.at(begun.first()), scale.at(end));
    let (in_force, suspended) = spans(life, scale, today);
    let bars = |bars: Vec<Bar>| bars.into_iter().map(Bar::view).collect();
    let years = years(life, begun, today);
    let ends = (whole.start, whole.end);
    let [narrow, label] = WIDTHS.map(|width| {
        let of = |name: &str| label_at(width, WORDS, name, &years, ends);
        let whole = of(name);
        let short = drawn.short_name.filter(|_| whole.words != name);
        short.map_or(whole, of)
    });
    let differs = (&narrow.x, &narrow.words) != (&label.x, &label.words);
    let mentioned = match mentioned_in(drawn.briefs.len()) {
        none if none.is_empty() => none,
        some => format!(" {some}."),
    };
    Some(LifeRowView {
        url: drawn.url.clone(),
        description: format!("{name} {years}. {}.{mentioned}", life_in_words(life)),
        narrow: differs.then_some(narrow),
        label,
        line: LINE,
        bars_y: LINE + 1 - BAR / 2,
        whole: whole.view(),
        in_force: bars(in_force),
        suspended: bars(suspended),
        ended: is_over(life, today).then(|| percent(whole.end)),
        briefs_y: BRIEFS,
        briefs_height: HIGHEST,
        briefs,
    })
}

/// The years of a life: `1972–2002`, `1970–`, `1997`.
fn years(life: &Life, begun: PartialDate, today: Day) -> String {
    let from = begun.year_in_words();
    let ended = life.ended.as_ref().filter(|_| is_over(life, today));
    match ended.map(|it| it.date.value.year_in_words()) {
        None => format!("{from}–"),
        Some(to) if to == from => from,
        Some(to) => format!("{from}–{to}"),
    }
}

/// `Signed 26 May 1972; entered into force 3 October 1972; ended (withdrawal) 13 June 2002`.
pub fn life_in_words(life: &Life) -> String {
    let steps = milestones(life).into_iter().enumerate();
    let step = |(at, (date, label)): (usize, (PartialDate, String))| {
        let label = match at {
            0 => label,
            _ => within_a_sentence(&label),
        };
        format!("{label} {}", date.in_words())
    };
    steps.map(step).collect::<Vec<_>>().join("; ")
}

/// A step's label behind others: with a small first letter.
fn within_a_sentence(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// What briefs are counted by.
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
            Self::Month => "month by month",
            Self::Year => "year by year",
        }
    }

    /// The first day of each month or year that has briefs, and how many; days come in their order.
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

/// The path of some briefs: for each month or year a bar that hangs down, as long as it has briefs.
fn path(scale: Scale, grain: Grain, counted: &[(Day, usize)], most: usize) -> String {
    let mut path = String::new();
    for (begin, count) in counted {
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
