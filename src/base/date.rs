//! Dates as precise as an archive knows them: to the day, the month or the year, approximate,
//! uncertain, still open.
//!
//! The notation is a subset of the Extended Date/Time Format (EDTF, ISO 8601-2:2019), level 1:
//! `1972`, `2001-03`, `2001-03-14`, `1998~` (about), `1997?` (uncertain), `..` (open). A date stands
//! for every day that it may mean; a day among those is neither certainly before nor certainly after it.
//! [`Interval::holds`] decides from that whether someone holds an office on a day.

use std::fmt;
use std::str::FromStr;

pub use jiff::civil::Date as Day;

/// How precise a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// `1972`
    Year,
    /// `2001-03`
    Month,
    /// `2001-03-14`
    Day,
}

/// How sure the author is of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// No mark.
    Exact,
    /// `~`: about.
    About,
    /// `?`: uncertain.
    Uncertain,
}

/// A date that may be less precise than a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    first: Day,
    last: Day,
    precision: Precision,
    certainty: Certainty,
}

/// Whether a date has come on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// The day is before the date.
    No,
    /// The day is among those that the date may mean.
    About,
    /// The day is the date or after it.
    Yes,
}

impl PartialDate {
    /// The first day that it may mean: 1 January for a year.
    pub fn first(self) -> Day {
        self.first
    }

    /// The last day that it may mean: 31 December for a year.
    pub fn last(self) -> Day {
        self.last
    }

    /// How precisely it is written.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// Whether it is one exact day.
    pub fn is_full(self) -> bool {
        self.precision == Precision::Day && self.certainty == Certainty::Exact
    }

    /// Whether this date has come on `day`.
    ///
    /// A full date has come on its own day. On a day inside a year, a month or an uncertain date
    /// nobody knows: "in force 1972" has not come on 1971-12-31, has come on 1973-01-01, and in
    /// between the answer is [`Reached::About`].
    pub fn reached(self, day: Day) -> Reached {
        if day < self.first {
            Reached::No
        } else if self.is_full() || day > self.last {
            Reached::Yes
        } else {
            Reached::About
        }
    }

    /// Whether it is before `other`, whichever day each of them means. `2001` is not certainly before
    /// `2001-03-14`.
    pub fn is_surely_before(self, other: Self) -> bool {
        self.last < other.first
    }

    /// For readers: `14 March 2001`, `March 2001`, `1972`, `about 1998`, `1997 (uncertain)`.
    pub fn in_words(self) -> String {
        let plain = match self.precision {
            Precision::Day => day_in_words(self.first),
            Precision::Month => month_in_words(self.first),
            Precision::Year => self.first.year().to_string(),
        };
        self.with_certainty(plain)
    }

    /// Only its year: `2001`, `about 1998`, `1997 (uncertain)`.
    pub fn year_in_words(self) -> String {
        self.with_certainty(self.first.year().to_string())
    }

    fn with_certainty(self, plain: String) -> String {
        match self.certainty {
            Certainty::Exact => plain,
            Certainty::About => format!("about {plain}"),
            Certainty::Uncertain => format!("{plain} (uncertain)"),
        }
    }

    /// For the `datetime` attribute of HTML: `2001-03-14`, `2001-03`, `1972`. That attribute cannot
    /// say "about", so the certainty is left out.
    pub fn html_datetime(self) -> String {
        let day = self.first;
        match self.precision {
            Precision::Year => format!("{:04}", day.year()),
            Precision::Month => format!("{:04}-{:02}", day.year(), day.month()),
            Precision::Day => day.to_string(),
        }
    }
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It does not look like a date.
    Form,
    /// It looks like one, but the calendar has no such month or day: `February 2001 has 28 days`.
    Impossible(String),
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str("not a date"),
            Self::Impossible(why) => f.write_str(why),
        }
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let (bare, certainty) = match text.as_bytes().last() {
            Some(b'~') => (&text[..text.len() - 1], Certainty::About),
            Some(b'?') => (&text[..text.len() - 1], Certainty::Uncertain),
            _ => (text, Certainty::Exact),
        };
        let mut parts = bare.split('-');
        let year = number(parts.next(), 4)?.ok_or(DateError::Form)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        let (first, last, precision) = match (month, day) {
            (None, _) => (
                calendar(year, 1, 1)?,
                calendar(year, 12, 31)?,
                Precision::Year,
            ),
            (Some(month), None) => {
                let first = calendar(year, month, 1)?;
                (first, first.last_of_month(), Precision::Month)
            }
            (Some(month), Some(day)) => {
                let day = calendar(year, month, day)?;
                (day, day, Precision::Day)
            }
        };
        Ok(Self {
            first,
            last,
            precision,
            certainty,
        })
    }
}

/// Reads exactly `width` digits; none when the part is missing. `2001-3-14` is not a date: with one form
/// for each date, authors can search for it.
fn number(part: Option<&str>, width: usize) -> Result<Option<i16>, DateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != width || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateError::Form);
    }
    part.parse().map(Some).map_err(|_| DateError::Form)
}

fn calendar(year: i16, month: i16, day: i16) -> Result<Day, DateError> {
    let month_name = usize::try_from(month - 1)
        .ok()
        .and_then(|at| MONTHS.get(at));
    let Some(month_name) = month_name else {
        return Err(DateError::Impossible(format!("there is no month {month}")));
    };
    Day::new(year, month as i8, day as i8).map_err(|_| {
        let days = Day::new(year, month as i8, 1).map_or(31, |first| first.days_in_month());
        DateError::Impossible(format!("{month_name} {year} has {days} days"))
    })
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `14 March 2001`.
pub fn day_in_words(day: Day) -> String {
    format!("{} {}", day.day(), month_in_words(day))
}

/// `March 2001`.
pub fn month_in_words(day: Day) -> String {
    format!("{} {}", month_name(day), day.year())
}

/// `March`.
pub fn month_name(day: Day) -> &'static str {
    MONTHS[day.month() as usize - 1]
}

/// The end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum End {
    /// The record does not say.
    #[default]
    Unknown,
    /// `..`: it has not ended.
    Open,
    /// On this date, which is no longer part of the interval.
    On(PartialDate),
}

/// When something was so: from its beginning, inclusive, to its end, exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Interval {
    /// When it began; `None` if the record does not say.
    pub from: Option<PartialDate>,
    /// When it ended.
    pub to: End,
}

/// Whether something is so on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// It had not begun.
    NotYet,
    /// It is so.
    Yes,
    /// It may be: the day is inside a partial date, or the record does not say when it began or
    /// ended.
    About,
    /// It is over.
    Over,
}

impl Interval {
    /// Whether it holds on `day`.
    ///
    /// The day on which it ends is no longer part of it, so that a successor can begin on the same
    /// day: of two ministers who change on 28 March 2001, only the second holds office then. Where
    /// the record gives no beginning or no end, the answer is at most [`Holds::About`]; a page must
    /// not claim what the record does not say.
    pub fn holds(self, day: Day) -> Holds {
        let begun = self.from.map_or(Reached::About, |from| from.reached(day));
        let ended = match self.to {
            End::Open => Reached::No,
            End::On(to) => to.reached(day),
            End::Unknown => Reached::About,
        };
        match (begun, ended) {
            (Reached::No, _) => Holds::NotYet,
            (_, Reached::Yes) => Holds::Over,
            (Reached::Yes, Reached::No) => Holds::Yes,
            _ => Holds::About,
        }
    }

    /// Whether the two certainly share a day, whatever their partial dates mean: `2000` to `2004` and
    /// `2004` to `2006` need not.
    pub fn surely_overlaps(self, other: Self) -> bool {
        match (self.certain(), other.certain()) {
            (Some((a, a_end)), Some((b, b_end))) => a.max(b) < a_end.min(b_end),
            _ => false,
        }
    }

    /// The days on which it certainly holds, from the first to the one that is no longer part of it; `None` if
    /// there is none. It reports errors, so it assumes nothing that is not recorded.
    pub fn certain(self) -> Option<(Day, Day)> {
        let from = self.from?.last();
        let to = match self.to {
            End::Open => Day::MAX,
            End::On(to) => to.first(),
            // An office without an end was held at least on the day on which it was taken.
            End::Unknown if self.from?.is_full() => from.tomorrow().ok()?,
            End::Unknown => return None,
        };
        (from < to).then_some((from, to))
    }

    /// For readers: `15 November 1999 to 28 March 2001`, `since 2012`, `to 2007`, `from 1996`;
    /// empty when nothing is recorded.
    pub fn in_words(self) -> String {
        match (self.from, self.to) {
            (Some(from), End::On(to)) => format!("{} to {}", from.in_words(), to.in_words()),
            (Some(from), End::Open) => format!("since {}", from.in_words()),
            (Some(from), End::Unknown) => format!("from {}", from.in_words()),
            (None, End::On(to)) => format!("to {}", to.in_words()),
            (None, End::Open) => "to the present".to_owned(),
            (None, End::Unknown) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_parsed_and_put_into_words() {
        for (written, in_words) in [
            ("2001-03-14", "14 March 2001"),
            ("2001-03", "March 2001"),
            ("1972", "1972"),
            ("1998~", "about 1998"),
            ("1997?", "1997 (uncertain)"),
        ] {
            assert_eq!(date(written).in_words(), in_words);
        }
        assert_eq!(date("1998-05-06~").year_in_words(), "about 1998");
    }

    #[test]
    fn other_texts_are_no_dates() {
        let error = |text: &str| text.parse::<PartialDate>().unwrap_err().to_string();
        assert_eq!(error("2001-02-30"), "February 2001 has 28 days");
        assert_eq!(error("2001-13"), "there is no month 13");
        assert_eq!(error("14 March 2001"), "not a date");
        assert_eq!(error("2001-3-14"), "not a date");
        assert_eq!(error(""), "not a date");
    }

    #[test]
    fn a_full_end_is_exclusive_and_a_partial_one_is_about() {
        let office = |from: &str, to: &str| Interval {
            from: Some(date(from)),
            to: End::On(date(to)),
        };
        let held = office("1999-11-15", "2001-03-28");
        assert_eq!(held.holds(day("1999-11-14")), Holds::NotYet);
        assert_eq!(held.holds(day("1999-11-15")), Holds::Yes);
        assert_eq!(held.holds(day("2001-03-27")), Holds::Yes);
        assert_eq!(held.holds(day("2001-03-28")), Holds::Over);
        let vague = office("2000~", "2001~");
        assert_eq!(vague.holds(day("2000-06-01")), Holds::About);
        assert_eq!(vague.holds(day("2001-03-14")), Holds::About);
        assert_eq!(vague.holds(day("2002-01-01")), Holds::Over);
    }

    #[test]
    fn an_end_that_is_not_recorded_is_not_assumed() {
        let unknown_end = Interval {
            from: Some(date("1996")),
            to: End::Unknown,
        };
        assert_eq!(unknown_end.holds(day("2020-01-01")), Holds::About);
        let running = Interval {
            from: Some(date("1996")),
            to: End::Open,
        };
        assert_eq!(running.holds(day("2020-01-01")), Holds::Yes);
    }

    #[test]
    fn only_certain_overlaps_count() {
        let held = |from: &str, to: &str| Interval {
            from: Some(date(from)),
            to: End::On(date(to)),
        };
        assert!(held("2000", "2004").surely_overlaps(held("2002-01-01", "2003")));
        assert!(
            !held("2000-05-07", "2008-05-07").surely_overlaps(held("2008-05-07", "2012-05-07"))
        );
        assert!(!held("2000", "2004").surely_overlaps(held("2004", "2006")));
    }
}
