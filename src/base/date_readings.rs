//! What a date in another notation may mean: `12/04/1997` is 12 April to some and 4 December to others.

use super::date::{Day, PartialDate};

/// The months in English and the languages of texts that are often dated by hand; three letters are enough of each.
const MONTHS: [&str; 12] = [
    "january januar janvier enero gennaio janeiro januari stycznia styczeń января январь січня",
    "february februar février fevrier febrero febbraio fevereiro februari lutego luty февраля февраль лютого",
    "march märz maerz mars marzo março marco maart marca marzec марта март березня",
    "april avril abril aprile kwietnia kwiecień апреля апрель квітня",
    "may mai mayo maggio maio mei maja maj мая май травня",
    "june juni juin junio giugno junho czerwca czerwiec июня июнь червня",
    "july juli juillet julio luglio julho lipca lipiec июля июль липня",
    "august août aout agosto augustus sierpnia sierpień августа август серпня",
    "september septembre septiembre settembre setembro września wrzesień сентября сентябрь вересня",
    "october oktober octobre octubre ottobre outubro października październik октября октябрь жовтня",
    "november novembre noviembre novembro listopada listopad ноября ноябрь листопада",
    "december dezember décembre decembre diciembre dicembre dezembro grudnia grudzień декабря декабрь грудня",
];

/// Words within dates that say nothing: `14 de marzo de 2001`, `Thursday, 4 December 1997`, `14 марта 2001 г.`
const FILLERS: &str = "de del of the den le am vom on r g г года р monday tuesday wednesday thursday friday saturday sunday mon \
    tue tues wed thu thur thurs fri sat sun";

/// Words and signs in front of a year that is not certain.
const ABOUT: [&str; 13] = [
    "c.",
    "c",
    "ca.",
    "ca",
    "circa",
    "about",
    "around",
    "approx.",
    "approximately",
    "~",
    "early",
    "mid",
    "late",
];

/// The dates that a text may mean, in the notation of this archive, with the day before the month first. Of a text
/// with a month in words, or with the year first, there is only one reading. The time of day is left out, as exporters
/// write it: `1997-12-04T10:00:00Z`.
pub fn readings(text: &str) -> Vec<String> {
    let text = without_time(text.trim());
    if let Some(about) = about(text) {
        return vec![about];
    }
    let is_edge = |c: char| c.is_whitespace() || "/.-,–_'’年月日".contains(c);
    let is_filler = |part: &&str| FILLERS.split(' ').any(|word| word == part.to_lowercase());
    let parts = text.split(is_edge).filter(|it| !it.is_empty());
    let parts: Vec<&str> = parts.filter(|part| !is_filler(part)).collect();
    let years: Vec<Option<String>> = parts.iter().map(|part| year(part)).collect();
    let in_words = |part: &str| month(part).is_some_and(|it| it.in_words);
    let is_short = |part: &str| part.len() == 2;
    let year_at = |at: usize| years.get(at).cloned().flatten();
    let forms: Vec<(String, &str, Option<&str>)> = match parts[..] {
        // `97-12-04`, of which the first cannot be a day.
        [a, month, day]
            if let Some(year) = year_at(0)
                && (!is_short(a) || a > "31") =>
        {
            vec![(year, month, Some(day))]
        }
        [a, b, _] if let Some(year) = year_at(2) => match (in_words(a), in_words(b)) {
            (true, _) => vec![(year, a, Some(b))],
            (_, true) => vec![(year, b, Some(a))],
            _ => vec![(year.clone(), b, Some(a)), (year, a, Some(b))],
        },
        [a, month] if let Some(year) = year_at(0).filter(|_| !is_short(a)) => {
            vec![(year, month, None)]
        }
        [month, b] if let Some(year) = year_at(1).filter(|_| !is_short(b)) => {
            vec![(year, month, None)]
        }
        [whole] if whole.len() == 8 && whole.bytes().all(|b| b.is_ascii_digit()) => {
            vec![(whole[..4].to_owned(), &whole[4..6], Some(&whole[6..]))]
        }
        _ => Vec::new(),
    };
    let mut found: Vec<String> = forms.into_iter().filter_map(written).collect();
    found.dedup();
    found
}

/// A date without the time of day behind it.
fn without_time(text: &str) -> &str {
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    // `20010314T100000Z`
    if bytes.len() > 9 && digits(&bytes[..8]) && bytes[8] == b'T' && bytes[9].is_ascii_digit() {
        return &text[..8];
    }
    let Some(colon) = text.find(':').filter(|at| *at > 0) else {
        return text;
    };
    let before = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    let hours = colon - before.len();
    let is_time = (1..=2).contains(&hours) && bytes.get(colon + 1).is_some_and(u8::is_ascii_digit);
    let date = before.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
    let date = date.strip_suffix(['T', 't']).unwrap_or(date);
    let date = date.strip_suffix(" at").unwrap_or(date);
    match is_time && !date.is_empty() {
        true => date,
        false => text,
    }
}

/// A year, or a date in this archive's notation, that is said to be about right: `c. 1988`.
fn about(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let rest = ABOUT.iter().find_map(|word| {
        let rest = lower.strip_prefix(word)?;
        let parted = rest.starts_with([' ', '-']) || !word.ends_with(char::is_alphabetic);
        parted.then(|| rest.trim_start_matches([' ', '-']))
    })?;
    let written = format!("{rest}~");
    let is_date = !rest.ends_with(['~', '?']) && written.parse::<PartialDate>().is_ok();
    is_date.then_some(written)
}

/// A year of four digits, or of two: `97` is 1997, `03` is 2003.
fn year(text: &str) -> Option<String> {
    let is_number = text.bytes().all(|b| b.is_ascii_digit());
    match text.len() {
        4 if is_number => Some(text.to_owned()),
        2 if is_number => Some(match text < "50" {
            true => format!("20{text}"),
            false => format!("19{text}"),
        }),
        _ => None,
    }
}

struct Month {
    number: u8,
    in_words: bool,
}

fn month(text: &str) -> Option<Month> {
    let word = text.to_lowercase();
    let is_month = |names: &&str| names.split(' ').any(|name| name.starts_with(&*word));
    if word.chars().count() >= 3
        && let Some(at) = MONTHS.iter().position(is_month)
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
fn written((year, month_text, day): (String, &str, Option<&str>)) -> Option<String> {
    let month = month(month_text)?.number;
    let text = match day {
        Some(day) => {
            // `4th December`, `1er mars`, `4º`
            let day = day.trim_end_matches(|c: char| c.is_alphabetic());
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
            ("4/12/97", &["1997-12-04", "1997-04-12"]),
            ("97-12-04", &["1997-12-04"]),
            ("1/2/03", &["2003-02-01", "2003-01-02"]),
            ("1997-12-04T10:00:00Z", &["1997-12-04"]),
            ("1997-12-04T23:30:00-05:00", &["1997-12-04"]),
            ("1997-12-04 10:00:00 +0000", &["1997-12-04"]),
            ("1997-12-04 9:05", &["1997-12-04"]),
            ("12/04/1997, 10:00", &["1997-04-12", "1997-12-04"]),
            ("19971204T100000Z", &["1997-12-04"]),
            ("Thu, 04 Dec 1997 10:00:00 GMT", &["1997-12-04"]),
            ("Thursday, December 4, 1997", &["1997-12-04"]),
            ("4 Dec '97", &["1997-12-04"]),
            ("14 марта 2001", &["2001-03-14"]),
            ("14 марта 2001 г.", &["2001-03-14"]),
            ("14. März 2001", &["2001-03-14"]),
            ("1er février 2001", &["2001-02-01"]),
            ("14 de marzo de 2001", &["2001-03-14"]),
            ("2001年3月14日", &["2001-03-14"]),
            ("c. 1988", &["1988~"]),
            ("ca 1988-05", &["1988-05~"]),
            ("circa 1988", &["1988~"]),
            ("late 1988", &["1988~"]),
            ("mid-1988", &["1988~"]),
            ("4-12", &[]),
            ("10:00", &[]),
            ("version 2001", &[]),
            ("c. soon", &[]),
            ("soon", &[]),
            ("", &[]),
        ] {
            assert_eq!(readings(text), dates, "{text}");
        }
    }
}
