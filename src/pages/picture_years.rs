//! The picture of mentions per year: a bar for each year that has any, which leads to its mentions.

use super::picture_scale::{WHOLE, WIDTHS, breadth, is_inside, percent, pixels, step};
use super::views_pictures::{YearBarView, YearMarkView, YearsPictureView};

/// A year's mentions and where they stand.
#[derive(Clone, Debug)]
pub(super) struct YearOfMentions {
    pub year: i16,
    pub count: usize,
    pub url: String,
}

/// The height of the highest bar, and the room over it for its number.
const HIGHEST: usize = 56;
const OVER: usize = 18;

/// The widest that a year may be, so that few of them do not become a wall.
const WIDEST: i64 = 140;

/// The years from which on there is something to see.
const FEWEST: i64 = 3;

/// The picture of mentions, which come newest first, when they span three years or more.
pub(super) fn years_picture(years: Vec<YearOfMentions>) -> Option<YearsPictureView> {
    let (last, first) = (years.first()?.year, years.last()?.year);
    let span = i64::from(last - first) + 1;
    if span < FEWEST {
        return None;
    }
    let most = years.iter().map(|year| year.count).max()?.max(1);
    let all: usize = years.iter().map(|year| year.count).sum();
    let columns = Columns { first, span };
    let highest = years.iter().rev().find(|year| year.count == most)?.year;
    let peak = match most {
        1 => String::new(),
        most => format!("; the most, {most}, in {highest}"),
    };
    let description =
        format!("{all} mentions from {first} to {last}{peak}. A table of the years follows.");
    let mut bars: Vec<YearBarView> = years
        .into_iter()
        .map(|year| columns.bar(year, most, highest))
        .collect();
    bars.reverse();
    let foot = OVER + HIGHEST;
    Some(YearsPictureView {
        title: "Mentions per year".to_owned(),
        description,
        height: foot + 20,
        foot,
        years_y: foot + 16,
        bars,
        years: columns.marks(last),
    })
}

/// The years side by side, each equally wide.
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

    fn width(self, year: i16) -> i64 {
        self.at(year + 1) - self.at(year)
    }

    fn middle(self, year: i16) -> i64 {
        self.at(year) + self.width(year) / 2
    }

    fn bar(self, year: YearOfMentions, most: usize, highest: i16) -> YearBarView {
        let (at, width) = (self.at(year.year), self.width(year.year));
        let space = (width / 10).max(1);
        let height = (year.count * HIGHEST).div_ceil(most).max(2);
        // Every number has room where the widest has.
        let needed = breadth(&most.to_string()) + 4;
        let narrowest = WHOLE.min(WIDEST * self.span) / self.span;
        let [narrow, wide] = WIDTHS.map(|width| pixels(narrowest, width) >= needed);
        let number = match (year.year == highest || narrow, wide) {
            (true, _) => "always",
            (false, true) => "wide",
            (false, false) => "",
        };
        YearBarView {
            column: percent(at),
            column_width: percent(width),
            x: percent(at + space),
            width: percent((width - 2 * space).max(1)),
            y: OVER + HIGHEST - height,
            height,
            middle: percent(self.middle(year.year)),
            number_y: OVER + HIGHEST - height - 4,
            number: number.to_owned(),
            year: year.year,
            count: year.count,
            url: year.url,
        }
    }

    /// The years that are written under the bars.
    fn marks(self, last: i16) -> Vec<YearMarkView> {
        let step = step(self.at(last + 1) * WIDTHS[0] / 10 / self.span);
        let marked = (self.first..=last).filter(|year| year % step == 0);
        marked
            .filter(|year| is_inside(self.middle(*year)))
            .map(|year| YearMarkView {
                x: percent(self.middle(year)),
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
        years_picture(years.iter().map(year).collect())
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
    fn few_years_do_not_fill_the_picture() {
        let picture = picture(&[(2003, 3), (2002, 2), (2001, 1)]).unwrap();
        assert_eq!(picture.bars[2].column, "28%");
        assert!(picture.bars.iter().all(|bar| bar.number == "always"));
    }
}
