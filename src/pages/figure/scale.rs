//! The scale of a figure: where a day lies on it, and how much room words need.
//!
//! Figures stretch with the page while their type keeps its size, so positions along a figure are in tenths of a
//! percent of its width, and heights in pixels. Labels are laid out for the two widths below: what has room at
//! one width has it at every greater one. Everything is whole numbers, so that the bytes are the same on
//! every machine.

use crate::base::date::Day;
use crate::pages::view::YearMarkView;

/// The width of a figure, in pixels, in the narrowest window (320 pixels less the page's padding) and in the
/// narrowest one that shows the longer labels: the style sheet switches at 36rem.
pub const WIDTHS: [i64; 2] = [288, 528];

/// The width of a whole figure, in tenths of a percent.
pub const WHOLE: i64 = 1000;

/// The room that a marked year needs, in pixels: four digits of 13px type are 33 wide.
const ROOM_OF_YEAR: i64 = 40;

/// A stretch of time as wide as the figure.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    first: Day,
    last: Day,
}

impl Scale {
    /// From the first to the last of some days; none without any.
    pub fn over(days: impl IntoIterator<Item = Day>) -> Option<Self> {
        let spread = |scale: Option<Self>, day: Day| {
            let (first, last) = scale.map_or((day, day), |scale| (scale.first, scale.last));
            Some(Self {
                first: first.min(day),
                last: last.max(day),
            })
        };
        days.into_iter().fold(None, spread)
    }

    /// The first and the last year.
    pub fn years(self) -> (i16, i16) {
        (self.first.year(), self.last.year())
    }

    /// The position of a day, in tenths of a percent; days beyond the scale are at its ends.
    pub fn at(self, day: Day) -> i64 {
        let days = |until: Day| self.first.duration_until(until).as_hours() / 24;
        let all = days(self.last).max(1);
        let at = (days(day).clamp(0, all) * 2 * WHOLE + all) / (2 * all);
        at.clamp(0, WHOLE)
    }

    /// The years to mark, each at its first day: round ones, as many as have room, none at the edges.
    pub fn marks(self) -> Vec<YearMarkView> {
        let (first, last) = self.years();
        let days = self.first.duration_until(self.last).as_hours() / 24;
        let step = step(WIDTHS[0] * 36_500 / days.max(1));
        let marked = (first..=last).filter(|year| year % step == 0);
        let placed = marked.filter_map(|year| Some((year, self.at(Day::new(year, 1, 1).ok()?))));
        placed
            .filter(|(_, at)| is_inside(*at))
            .map(|(year, at)| YearMarkView {
                x: percent(at),
                year,
            })
            .collect()
    }
}

/// How many years apart marked years are, if a year is this many hundredths of a pixel wide.
pub fn step(room: i64) -> i16 {
    let steps = [1_i16, 2, 5, 10, 20, 50, 100];
    let wide = |step: &i16| i64::from(*step) * room >= ROOM_OF_YEAR * 100;
    steps.into_iter().find(wide).unwrap_or(200)
}

/// Whether a year centred at this position stays inside the narrow figure: half of it is 17 pixels, which is 6 % of
/// 288.
pub fn is_inside(at: i64) -> bool {
    (60..=WHOLE - 60).contains(&at)
}

/// A position or a width as SVG wants it: `12.3%`.
pub fn percent(tenths: i64) -> String {
    match tenths % 10 {
        0 => format!("{}%", tenths / 10),
        rest => format!("{}.{rest}%", tenths / 10),
    }
}

/// A position in pixels, in a figure of this width.
pub fn pixels(tenths: i64, width: i64) -> i64 {
    tenths * width / WHOLE
}

/// How wide words are at most, in pixels of the figures' type, which is 13px of the reader's sans-serif font. Too wide
/// an estimate shortens a label; too narrow a one lets it run out of the figure.
pub fn breadth(words: &str) -> i64 {
    // Tenths of a pixel in DejaVu Sans, the widest default font of common systems.
    let tenths = |letter: char| match letter {
        'i' | 'j' | 'l' | ' ' | '.' | ',' | '\'' | '’' | ':' | '-' => 47,
        't' | 'f' | 'r' | '(' | ')' => 54,
        '–' => 70,
        'm' | 'w' | 'M' | 'W' => 129,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 77,
        letter if !letter.is_ascii() => 130,
        letter if letter.is_ascii_uppercase() => 95,
        _ => 82,
    };
    (words.chars().map(tenths).sum::<i64>() + 9) / 10
}

/// Words cut to fit into so many pixels, between words if possible: `Protocol signed in Moscow…`.
pub fn fitted(words: &str, room: i64) -> String {
    if breadth(words) <= room {
        return words.to_owned();
    }
    let room = room - breadth("…");
    let ends = words
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    let mut longest = 0;
    for end in ends {
        if breadth(&words[..end]) > room {
            break;
        }
        longest = end;
    }
    let cut = &words[..longest];
    let whole = cut.rfind(' ').map_or(cut, |space| &cut[..space]);
    let bare = whole.trim_end_matches([' ', ',', ':', ';', '.']);
    format!("{bare}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_scale_is_true() {
        let scale = Scale::over([day("2004-01-01"), day("2000-01-01")]).unwrap();
        let at = |text: &str| scale.at(day(text));
        assert_eq!(at("2000-01-01"), 0);
        assert_eq!(at("2002-01-01"), 500);
        assert_eq!(at("2004-01-01"), WHOLE);
        assert_eq!((at("1990-01-01"), at("2010-01-01")), (0, WHOLE));
        // Each day lies within half a tenth of a percent of its share of the whole.
        let mut next = day("2000-01-01");
        for days in 0..=1461_i64 {
            assert!((scale.at(next) * 1461 - days * WHOLE).abs() * 2 <= 1461);
            next = next.tomorrow().unwrap();
        }
    }

    #[test]
    fn marked_years_are_round_and_have_room() {
        for (first, last) in [("1963-08-05", "2026-11-23"), ("1999-11-15", "2007-02-15")] {
            let marks = Scale::over([day(first), day(last)]).unwrap().marks();
            let places: Vec<f64> = marks
                .iter()
                .map(|mark| mark.x.trim_end_matches('%').parse().unwrap())
                .collect();
            assert!(places.len() > 1);
            assert!(
                places.is_sorted_by(|a, b| (b - a) * 2.88 >= 38.0),
                "{places:?}"
            );
        }
        let one = day("2001-03-14");
        assert!(Scale::over([one]).unwrap().marks().is_empty());
    }

    #[test]
    fn words_are_cut_between_words() {
        assert_eq!(fitted("Signed", 200), "Signed");
        let cut = fitted("Protocol signed in Moscow: one area instead of two", 220);
        assert_eq!(cut, "Protocol signed in Moscow…");
        assert!(breadth(&fitted("Österreichisch-ungarisches", 100)) <= 100);
    }

    #[test]
    fn percents_have_one_decimal_at_most() {
        assert_eq!(
            [0, 5, 123, 1000].map(percent),
            ["0%", "0.5%", "12.3%", "100%"]
        );
    }
}
