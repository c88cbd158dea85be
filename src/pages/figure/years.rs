//! Mentions or briefs per year: a bar for each year that has any, which links to them.

use super::scale::{WHOLE, WIDTHS, breadth, is_inside, percent, pixels, step};
use crate::pages::view::{YearBarView, YearMarkView, YearsPictureView};
use crate::pages::wording::{counted, in_a_row};

/// A year's mentions or briefs.
#[derive(Clone, Debug)]
pub struct YearOfMentions {
    /// The year.
    pub year: i16,
    /// How many there are.
    pub count: usize,
    /// The address of their list.
    pub url: String,
}

/// The height of the highest bar and of the room above it for its number, in pixels.
const HIGHEST: usize = 56;
const OVER: usize = 18;

/// The greatest width of a year, in tenths of a percent: three years as wide as the page would be three blocks, not
/// a chart.
const WIDEST: i64 = 140;

/// How many years the figure must span: one or two are said faster in words.
const FEWEST: i64 = 3;

/// What is counted.
#[derive(Clone, Copy, Debug)]
pub enum Unit {
    /// Mentions of a record.
    Mentions,
    /// Briefs of the archive.
    Briefs,
}

impl Unit {
    fn one(self) -> &'static str {
        match self {
            Self::Mentions => "mention",
            Self::Briefs => "brief",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Mentions => "Mentions per year",
            Self::Briefs => "Briefs per year",
        }
    }
}

/// The figure of some years, given newest first, if they span at least three.
pub fn years_picture(years: &[YearOfMentions], unit: Unit) -> Option<YearsPictureView> {
    let (last, first) = (years.first()?.year, years.last()?.year);
    let span = i64::from(last - first) + 1;
    if span < FEWEST {
        return None;
    }
    let columns = Columns { first, span };
    let narrowest = WHOLE.min(WIDEST * span) / span;
    let picture = years_at(years, unit, narrowest, |year| columns.range(year))?;
    Some(YearsPictureView {
        years: columns.marks(last),
        ..picture
    })
}

/// The same with years wherever `range` puts them, and no marked years yet. `narrowest` is the least width of a
/// year: if the widest number fits there, all numbers do.
pub fn years_at(
    years: &[YearOfMentions],
    unit: Unit,
    narrowest: i64,
    range: impl Fn(i16) -> (i64, i64),
) -> Option<YearsPictureView> {
    let (last, first) = (years.first()?.year, years.last()?.year);
    let most = years.iter().map(|year| year.count).max()?.max(1);
    let all: usize = years.iter().map(|year| year.count).sum();
    let needed = breadth(&most.to_string()) + 4;
    let room = WIDTHS.map(|width| pixels(narrowest, width) >= needed);
    let mut numbers = Numbers::new(room, needed);
    let earliest_first = years.iter().rev();
    let highest = earliest_first.clone().filter(|year| year.count == most);
    let highest: Vec<i16> = highest.map(|year| year.year).collect();
    let named = if highest.len() > PEAKS {
        &highest[..1]
    } else {
        &highest
    };
    let bars = earliest_first.map(|year| {
        let column = range(year.year);
        let is_named = named.contains(&year.year);
        let number = numbers.of(i64::midpoint(column.0, column.1), is_named);
        bar(year, column, most, number)
    });
    let bars: Vec<YearBarView> = bars.collect();
    let foot = OVER + HIGHEST;
    let one = unit.one();
    Some(YearsPictureView {
        title: unit.title().to_owned(),
        description: format!(
            "{} from {first} to {last}{}. The table below has the same data.",
            counted(all, one, &format!("{one}s")),
            peaks(years, most)
        ),
        unit: one.to_owned(),
        height: foot + 20,
        foot,
        years_y: foot + 16,
        bars,
        years: Vec::new(),
    })
}

/// At most so many years of equal height are all named and numbered; of more, only the first, since a list of ten
/// peaks tells nobody anything.
const PEAKS: usize = 3;

/// The years with the most, in words: `; the most, 120, in 1970 and 2001`.
fn peaks(years: &[YearOfMentions], most: usize) -> String {
    let highest = years.iter().rev().filter(|year| year.count == most);
    let highest: Vec<String> = highest.map(|year| year.year.to_string()).collect();
    match (most, &highest[..]) {
        (1, _) => String::new(),
        (_, [one]) => format!("; the most, {most}, in {one}"),
        (_, [first, .., last]) if highest.len() > PEAKS => {
            format!(
                "; the most, {most}, in {} years from {first} to {last}",
                highest.len()
            )
        }
        (_, several) => {
            let several: Vec<&str> = several.iter().map(String::as_str).collect();
            format!("; the most, {most}, in {}", in_a_row(&several))
        }
    }
}

/// Which bars have their number above them: all if there is room, else those of the highest that are not too close to
/// each other.
struct Numbers {
    room: [bool; 2],
    needed: i64,
    /// At each width, the position of the last of the highest that has its number.
    last: [Option<i64>; 2],
}

impl Numbers {
    fn new(room: [bool; 2], needed: i64) -> Self {
        let last = [None; 2];
        Self { room, needed, last }
    }

    fn of(&mut self, middle: i64, is_named: bool) -> &'static str {
        let mut shown = self.room;
        for (at, shown) in shown.iter_mut().enumerate().filter(|_| is_named) {
            let far = self.last[at].map(|last| pixels(middle - last, WIDTHS[at]));
            *shown |= far.is_none_or(|far| far >= self.needed);
            if *shown {
                self.last[at] = Some(middle);
            }
        }
        match shown {
            [true, true] => "always",
            [false, true] => "wide",
            [true, false] => "narrow",
            [false, false] => "",
        }
    }
}

/// A year's bar between two positions.
fn bar(year: &YearOfMentions, (start, end): (i64, i64), most: usize, number: &str) -> YearBarView {
    let width = end - start;
    let space = (width / 10).max(1);
    let height = (year.count * HIGHEST).div_ceil(most).max(2);
    YearBarView {
        column: percent(start),
        column_width: percent(width),
        x: percent(start + space),
        width: percent((width - 2 * space).max(1)),
        y: OVER + HIGHEST - height,
        height,
        middle: percent(i64::midpoint(start, end)),
        number_y: OVER + HIGHEST - height - 4,
        number: number.to_owned(),
        year: year.year,
        count: year.count,
        url: year.url.clone(),
    }
}

/// Years side by side, all of the same width.
#[derive(Clone, Copy, Debug)]
struct Columns {
    first: i16,
    span: i64,
}

impl Columns {
    /// Where a year begins.
    fn at(self, year: i16) -> i64 {
        let number = i64::from(year - self.first);
        number * (WIDEST * self.span).min(WHOLE) / self.span
    }

    /// The positions between which a year lies.
    fn range(self, year: i16) -> (i64, i64) {
        (self.at(year), self.at(year + 1))
    }

    /// The years to write below the bars.
    fn marks(self, last: i16) -> Vec<YearMarkView> {
        let step = step(self.at(last + 1) * WIDTHS[0] / 10 / self.span);
        let middle = |year| {
            let (start, end) = self.range(year);
            start + (end - start) / 2
        };
        let marked = (self.first..=last).filter(|year| year % step == 0);
        marked
            .filter(|year| is_inside(middle(*year)))
            .map(|year| YearMarkView {
                x: percent(middle(year)),
                year,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(years: &[(i16, usize)]) -> Option<YearsPictureView> {
        let year = |(year, count): &(i16, usize)| YearOfMentions {
            year: *year,
            count: *count,
            url: format!("people/ivanov/{year}/"),
        };
        years_picture(&years.iter().map(year).collect::<Vec<_>>(), Unit::Mentions)
    }

    #[test]
    fn two_years_are_no_picture() {
        assert!(picture(&[]).is_none());
        assert!(picture(&[(2002, 4), (2001, 9)]).is_none());
        assert!(picture(&[(2003, 4), (2001, 9)]).is_some());
    }

    #[test]
    fn bars_are_as_high_as_their_numbers_and_true_to_time() {
        let picture = picture(&[(2010, 10), (2005, 5), (2001, 20)]).unwrap();
        let bars = picture.bars.iter();
        let bars: Vec<_> = bars
            .map(|bar| (bar.year, bar.column.as_str(), bar.height))
            .collect();
        assert_eq!(
            bars,
            [(2001, "0%", 56), (2005, "40%", 14), (2010, "90%", 28)]
        );
        assert!(
            picture
                .bars
                .iter()
                .all(|bar| bar.y + bar.height == picture.foot)
        );
    }

    #[test]
    fn the_highest_always_has_its_number() {
        let years: Vec<(i16, usize)> = (1963..=2026).rev().map(|year| (year, 1000)).collect();
        let picture = picture(&years).unwrap();
        let named = picture.bars.iter().filter(|bar| bar.number == "always");
        assert_eq!(named.map(|bar| bar.year).collect::<Vec<_>>(), [1963]);
        let marks: Vec<i16> = picture.years.iter().map(|mark| mark.year).collect();
        assert_eq!(marks, [1970, 1980, 1990, 2000, 2010, 2020]);
    }

    #[test]
    fn equal_peaks_have_their_numbers_where_these_have_room() {
        let named = |years: &[(i16, usize)]| {
            let picture = picture(years).unwrap();
            let named = picture.bars.iter().filter(|bar| bar.number == "always");
            let years = named.map(|bar| bar.year).collect::<Vec<_>>();
            (years, picture.description)
        };
        let mut years: Vec<(i16, usize)> = (1963..=2026).rev().map(|year| (year, 1)).collect();
        for peak in [1970, 1971, 2001] {
            years[2026 - peak].1 = 120;
        }
        let (shown, description) = named(&years);
        assert_eq!(shown, [1970, 2001]);
        assert!(
            description.contains("the most, 120, in 1970, 1971 and 2001."),
            "{description}"
        );
    }

    #[test]
    fn few_years_do_not_fill_the_picture() {
        let picture = picture(&[(2003, 3), (2002, 2), (2001, 1)]).unwrap();
        assert_eq!(picture.bars[2].column, "28%");
        assert!(picture.bars.iter().all(|bar| bar.number == "always"));
    }
}
