//! Bars: a stretch of time, with what is certain about it and what its dates leave open.

use super::scale::{Scale, WHOLE, percent};
use crate::base::date::{Day, End, Interval, PartialDate};
use crate::pages::view::BarView;

/// The least width of a bar, in tenths of a percent: 1.4 pixels in the narrowest window. On a scale of a century a
/// term of a month would otherwise be invisible.
const LEAST: i64 = 5;
/// The least width of an uncertain end. Wider than [`LEAST`], since it is drawn paler.
const LEAST_DOUBT: i64 = 12;

/// The days that a figure of an interval must include; an open interval ends `today`. Of an end that the record
/// does not give, it includes the year that [`bars`] draws.
pub fn days(dates: Interval, today: Day) -> Vec<Day> {
    let mut days = Vec::new();
    match (dates.from, dates.to) {
        (None, End::On(to)) => days.extend([years_from(to.first(), -1), to.last()]),
        (None, End::Open | End::Unknown) => {}
        (Some(from), End::On(to)) => days.extend([from.first(), to.last()]),
        (Some(from), End::Open) => days.extend([from.first(), from.last().max(today)]),
        (Some(from), End::Unknown) => {
            days.extend([from.first(), years_from(from.last(), 1)]);
        }
    }
    days
}

/// The bars of an interval: in the middle what it certainly covers, at either end what a partial date may mean. For
/// `from: 2001, to: 2005` that is 2001 as uncertain, 2002 to 2004 as sure, 2005 as uncertain. Of an end
/// that the record does not give, one year is drawn as unknown: enough to be seen, and no claim about
/// more.
pub fn bars(scale: Scale, dates: Interval, today: Day) -> Vec<Bar> {
    let mut bars = Vec::new();
    let begun = dates.from.map(|from| doubt(scale, from));
    let ended = match dates.to {
        End::On(to) => Some(doubt(scale, to)),
        End::Open => {
            let end = scale.at(dates.from.map_or(today, |from| from.last().max(today)));
            Some((end, end))
        }
        End::Unknown => None,
    };
    let (begun, ended) = match (begun, ended) {
        (Some(begun), Some(ended)) => (begun, ended),
        (Some(begun), None) => {
            let end = scale.at(dates.from.map_or(today, |from| years_from(from.last(), 1)));
            bars.push(Bar::new(begun.1, end, Sureness::Unknown));
            (begun, (begun.1, begun.1))
        }
        (None, Some(ended)) => {
            let start = match dates.to {
                End::On(to) => scale.at(years_from(to.first(), -1)),
                _ => return bars,
            };
            bars.push(Bar::new(start, ended.0, Sureness::Unknown));
            ((ended.0, ended.0), ended)
        }
        (None, None) => return bars,
    };
    if begun.1 > begun.0 {
        bars.push(Bar::new(begun.0, begun.1, Sureness::About));
    }
    if ended.0 > begun.1 || bars.is_empty() {
        bars.push(Bar::new(begun.1, ended.0, Sureness::Sure));
    }
    if ended.1 > ended.0 {
        bars.push(Bar::new(ended.0.max(begun.1), ended.1, Sureness::About));
    }
    bars.retain(|bar| bar.end > bar.start);
    bars.sort_by_key(|bar| bar.start);
    bars
}

/// The first and the last position of a date, which are the same for a full date.
fn doubt(scale: Scale, date: PartialDate) -> (i64, i64) {
    let (first, last) = (scale.at(date.first()), scale.at(date.last()));
    if date.is_full() {
        return (first, first);
    }
    let last = last.max(first + LEAST_DOUBT).min(WHOLE);
    (first.min(last - LEAST_DOUBT).max(0), last)
}

/// The first day of the month so many years away.
fn years_from(day: Day, years: i16) -> Day {
    Day::new(day.year() + years, day.month(), 1).unwrap_or(day)
}

/// How sure it is that an interval covers a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    /// It certainly does.
    Sure,
    /// A partial or doubtful date may mean so.
    About,
    /// The record gives no date here.
    Unknown,
}

/// A stretch of a figure, in tenths of a percent of its width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Where it begins.
    pub start: i64,
    /// Where it ends.
    pub end: i64,
    /// How sure it is.
    pub sureness: Sureness,
}

impl Bar {
    fn new(start: i64, end: i64, sureness: Sureness) -> Self {
        let end = end.max(start + LEAST).min(WHOLE);
        Self {
            start: start.min(end - LEAST).max(0),
            end,
            sureness,
        }
    }

    /// A stretch without any doubt.
    pub fn sure(start: i64, end: i64) -> Self {
        Self::new(start, end, Sureness::Sure)
    }

    /// The bar as templates see it.
    pub fn view(self) -> BarView {
        let sureness = match self.sureness {
            Sureness::Sure => "sure",
            Sureness::About => "about",
            Sureness::Unknown => "unknown",
        };
        BarView {
            x: percent(self.start),
            width: percent(self.end - self.start),
            sureness: sureness.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(from: &str, to: &str) -> Vec<(i64, i64, Sureness)> {
        let day = |text: &str| text.parse().unwrap();
        let scale = Scale::over([day("2000-01-01"), day("2010-01-01")]).unwrap();
        let dates = Interval {
            from: from.parse().ok(),
            to: match to {
                ".." => End::Open,
                "" => End::Unknown,
                to => End::On(to.parse().unwrap()),
            },
        };
        let bars = bars(scale, dates, day("2010-01-01"));
        let parts = bars.iter().map(|bar| (bar.start, bar.end, bar.sureness));
        parts.collect()
    }

    #[test]
    fn bars_claim_what_the_dates_say() {
        use Sureness::{About, Sure, Unknown};
        assert_eq!(drawn("2001-01-01", "2005-01-01"), [(100, 500, Sure)]);
        assert_eq!(drawn("2005-01-01", ".."), [(500, 1000, Sure)]);
        assert_eq!(
            drawn("2001", "2005"),
            [(100, 200, About), (200, 500, Sure), (500, 600, About)]
        );
        assert_eq!(drawn("2001-01-01", ""), [(100, 200, Unknown)]);
        assert_eq!(drawn("", "2002-01-01"), [(100, 200, Unknown)]);
        assert_eq!(drawn("", ".."), []);
    }

    #[test]
    fn every_bar_is_seen() {
        let short = drawn("2001-01-01", "2001-01-02");
        assert!(short[0].1 - short[0].0 >= LEAST, "{short:?}");
        let doubtful = drawn("2010-01-01?", "..");
        assert!(
            doubtful.iter().all(|bar| bar.1 > bar.0 && bar.1 <= WHOLE),
            "{doubtful:?}"
        );
    }
}
