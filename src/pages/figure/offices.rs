//! A person's offices over time: a row for each office, with a bar for each term.

use super::bars::{Bar, bars, days};
use super::labels::label;
use super::scale::{Scale, WHOLE};
use crate::base::date::{Day, End, Interval};
use crate::pages::view::{OfficeRowView, OfficesPictureView};

/// A term in an office.
#[derive(Clone, Debug)]
pub struct Term {
    /// The office.
    pub title: String,
    /// Where; may be empty.
    pub organisation: String,
    /// From when to when.
    pub dates: Interval,
}

/// The height of a row, in pixels; within it the baseline of its words and the upper edge of its bars.
const ROW: usize = 36;
const WORDS: usize = 14;
const BARS: usize = 20;

/// The figure of at least two dated terms, since one alone is shorter in words. An open term ends `today`.
pub fn offices_picture(terms: &[Term], today: Day) -> Option<OfficesPictureView> {
    let is_dated = |term: &&Term| !days(term.dates, today).is_empty();
    let mut terms: Vec<&Term> = terms.iter().filter(is_dated).collect();
    if terms.len() < 2 {
        return None;
    }
    terms.sort_by_key(|term| days(term.dates, today));
    let scale = Scale::over(terms.iter().flat_map(|term| days(term.dates, today)))?;
    let offices = by_office(&terms);
    let row = |(at, office): (usize, &Vec<&Term>)| {
        let is_office = |other: &&Vec<&Term>| other[0].title == office[0].title;
        let name = match offices.iter().filter(is_office).count() {
            1 => office[0].title.clone(),
            _ => format!("{}, {}", office[0].title, office[0].organisation),
        };
        office_row(at * ROW, &name, office, scale, today)
    };
    let foot = offices.len() * ROW;
    let (first, last) = scale.years();
    let count = match offices.len() {
        1 => format!("One office in {} terms", terms.len()),
        offices => format!("{offices} offices"),
    };
    Some(OfficesPictureView {
        title: "Offices over time".to_owned(),
        description: format!(
            "{count} from {first} to {last}, to scale. The list below has the dates."
        ),
        height: foot + 22,
        foot,
        years_y: foot + 17,
        rows: offices.iter().enumerate().map(row).collect(),
        years: scale.marks(),
    })
}

/// The terms of each office, earliest first.
fn by_office<'a>(terms: &[&'a Term]) -> Vec<Vec<&'a Term>> {
    let mut offices: Vec<Vec<&Term>> = Vec::new();
    for term in terms {
        let same = |office: &&mut Vec<&Term>| {
            office[0].title == term.title && office[0].organisation == term.organisation
        };
        match offices.iter_mut().find(same) {
            Some(office) => office.push(term),
            None => offices.push(vec![term]),
        }
    }
    offices
}

fn office_row(top: usize, name: &str, terms: &[&Term], scale: Scale, today: Day) -> OfficeRowView {
    let all = terms.iter().flat_map(|term| bars(scale, term.dates, today));
    let all: Vec<Bar> = all.collect();
    let start = all.iter().map(|bar| bar.start).min().unwrap_or(0);
    let end = all.iter().map(|bar| bar.end).max().unwrap_or(WHOLE);
    OfficeRowView {
        label: label(top + WORDS, name, &years(terms), (start, end)),
        y: top + BARS,
        bars: all.into_iter().map(Bar::view).collect(),
    }
}

/// The years of an office's terms: `2000–2008, 2012–`. Of more than two, the first and the last.
fn years(terms: &[&Term]) -> String {
    let words = |dates: Interval| match (dates.from, dates.to) {
        (Some(from), End::On(to)) if from.year_in_words() == to.year_in_words() => {
            from.year_in_words()
        }
        (Some(from), End::On(to)) => format!("{}–{}", from.year_in_words(), to.year_in_words()),
        (Some(from), End::Open) => format!("{}–", from.year_in_words()),
        (Some(from), End::Unknown) => format!("from {}", from.year_in_words()),
        (None, End::On(to)) => format!("to {}", to.year_in_words()),
        (None, _) => String::new(),
    };
    let all: Vec<String> = terms.iter().map(|term| words(term.dates)).collect();
    match &all[..] {
        [first, .., last] if all.len() > 2 => format!("{first}, …, {last}"),
        _ => all.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(title: &str, from: &str, to: &str) -> Term {
        Term {
            title: title.to_owned(),
            organisation: String::new(),
            dates: Interval {
                from: from.parse().ok(),
                to: to.parse().map_or(End::Open, End::On),
            },
        }
    }

    fn picture(terms: &[Term]) -> Option<OfficesPictureView> {
        offices_picture(terms, "2026-11-23".parse().unwrap())
    }

    #[test]
    fn an_office_held_twice_is_one_row() {
        let terms = [
            term("President", "2012-05-07", ".."),
            term("President", "2000-05-07", "2008-05-07"),
            term("Prime Minister", "1999-08-16", "2000-05-07"),
        ];
        let picture = picture(&terms).unwrap();
        let rows = picture.rows.iter();
        let rows = rows.map(|row| (row.label.years.as_str(), row.bars.len()));
        assert_eq!(
            rows.collect::<Vec<_>>(),
            [("1999–2000", 1), ("2000–2008, 2012–", 2)]
        );
        assert_eq!(picture.rows[1].bars[1].sureness, "sure");
    }

    #[test]
    fn one_term_is_no_picture() {
        assert!(picture(&[term("President", "2012", "..")]).is_none());
        let undated = [term("President", "2012", ".."), term("Deputy", "", "..")];
        assert!(picture(&undated).is_none());
    }
}
