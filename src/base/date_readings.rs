//! What a date in another notation may mean: `12/04/1997` is 12 April to some and 4 December to others.

use super::date::{Day, PartialDate};

/// The months in English; three letters are enough of each.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The dates that a text may mean, in the notation of this archive, with the day before the month first. Of a text
/// with a month in words, or with the year first, there is only one reading.
pub fn readings(text: &str) -> Vec<String> {
    let is_edge = |c: char| c.is_whitespace() || matches!(c, '/' | '.' | '-' | ',' | '–');
    let parts: Vec<&str> = text.split(is_edge).filter(|it| !it.is_empty()).collect();
    let forms: Vec<(&str, &str, Option<&str>)> = match parts[..] {
        [year, month, day] if is_year(year) => vec![(year, month, Some(day))],
        [a, b, year] if is_year(year) && month(a).is_some_and(|it| it.in_words) => {
            vec![(year, a, Some(b))]
        }
        [a, b, year] if is_year(year) && month(b).is_some_and(|it| it.in_words) => {
            vec![(year, b, Some(a))]
        }
        [a, b, year] if is_year(year) => vec![(year, b, Some(a)), (year, a, Some(b))],
        [year, month] if is_year(year) => vec![(year, month, None)],
        [month, year] if is_year(year) => vec![(year, month, None)],
        [whole] if whole.len() == 8 && whole.bytes().all(|b| b.is_ascii_digit()) => {
            vec![(&whole[..4], &whole[4..6], Some(&whole[6..]))]
        }
        _ => Vec::new(),
    };
    let mut found: Vec<String> = forms.into_iter().filter_map(written).collect();
    found.dedup();
    found
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

struct Month {
    number: u8,
    in_words: bool,
}

fn month(text: &str) -> Option<Month> {
    let word = text.to_lowercase();
    if word.len() >= 3
        && let Some(at) = MONTHS.iter().position(|month| month.starts_with(&word))
    {
        let number = at as u8 + 1;
        return Some(Month {
            number,
            in_words: true,
        });
    }
    let number = text.parse().ok().filter(|it| (1..=12).contains(it))?;
    Some(Month {
        number,
        in_words: false,
    })
}

/// A date in the notation of this archive, if the calendar has it.
fn written((year, month_text, day): (&str, &str, Option<&str>)) -> Option<String> {
    let month = month(month_text)?.number;
    let text = match day {
        Some(day) => {
            // `4th December`
            let day = day.trim_end_matches(|c: char| c.is_ascii_lowercase());
            let day: u8 = day.parse().ok()?;
            format!("{year}-{month:02}-{day:02}")
        }
        None => format!("{year}-{month:02}"),
    };
    text.parse::<PartialDate>().is_ok().then_some(text)
}

/// A full date that [`readings`] gave, as a day.
pub fn day(reading: &str) -> Option<Day> {
    let date = reading.parse::<PartialDate>().ok()?;
    date.is_full().then(|| date.first())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_other_notations_are_read() {
        for (text, dates) in [
            ("12/04/1997", &["1997-04-12", "1997-12-04"][..]),
            ("12.4.1997", &["1997-04-12", "1997-12-04"]),
            ("25/12/1997", &["1997-12-25"]),
            ("12/25/1997", &["1997-12-25"]),
            ("12-12-1997", &["1997-12-12"]),
            ("4 December 1997", &["1997-12-04"]),
            ("4th Dec. 1997", &["1997-12-04"]),
            ("December 4, 1997", &["1997-12-04"]),
            ("1997/12/4", &["1997-12-04"]),
            ("1997-12-4", &["1997-12-04"]),
            ("19971204", &["1997-12-04"]),
            ("Dec 1997", &["1997-12"]),
            ("12/1997", &["1997-12"]),
            ("31/02/1997", &[]),
            ("31/04/97", &[]),
            ("soon", &[]),
            ("", &[]),
        ] {
            assert_eq!(readings(text), dates, "{text}");
        }
    }
}
