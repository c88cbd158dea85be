//! Long lists: at most 200 entries a page, then by year and part.
//!
//! A longer list shows its newest entries on its own page, and every entry of a year on
//! that year's pages, so that a year's address always holds the whole year.

use std::ops::Range;

use crate::archive::index::Appearance;
use crate::archive::routes;
use crate::archive::site::Site;

/// How many entries a page holds: more than one reads, and still a light page.
pub const PER_PAGE: usize = 200;

/// Which page of a long list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The list's own page.
    Main,
    /// A part of a year's entries, numbered from 0.
    Year(i16, usize),
}

impl Part {
    /// Its address, from that of the list.
    pub fn address(self, list: &str) -> String {
        match self {
            Self::Main => list.to_owned(),
            Self::Year(year, number) => routes::year_part(list, year, number),
        }
    }
}

/// How a list, newest first, is spread over pages. Ranges are places in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// What stands on the list's own page.
    pub main: Range<usize>,
    /// The years, newest first; empty when everything stands on the main page.
    pub years: Vec<YearParts>,
}

impl Paging {
    /// Every page, the list's own first.
    pub fn all_parts(&self) -> Vec<Part> {
        let years = self
            .years
            .iter()
            .flat_map(|year| year.numbers().map(|n| Part::Year(year.year, n)));
        std::iter::once(Part::Main).chain(years).collect()
    }

    /// What of the list stands on a page.
    pub fn range(&self, part: Part) -> Range<usize> {
        match part {
            Part::Main => self.main.clone(),
            Part::Year(year, number) => {
                let year = self
                    .year(year)
                    .expect("a page is of one of the list's years");
                year.parts[number].clone()
            }
        }
    }

    /// A year's pages, where it has any of its own.
    pub fn year(&self, year: i16) -> Option<&YearParts> {
        self.years.iter().find(|one| one.year == year)
    }
}

/// One year's pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearParts {
    /// The year.
    pub year: i16,
    /// How many entries it has.
    pub count: usize,
    /// Its parts, newest first; never empty.
    pub parts: Vec<Range<usize>>,
}

impl YearParts {
    /// The numbers of its parts, from 0.
    pub fn numbers(&self) -> Range<usize> {
        0..self.parts.len()
    }
}

/// Some of the entries that an item of a list counts for: the item's place in the list, and which of
/// its entries, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries {
    /// The item.
    pub item: usize,
    /// The entries.
    pub entries: Range<usize>,
}

/// Cuts items of so many entries each into pieces of at most [`PER_PAGE`]: nearly always the whole
/// item, but what is longer than a page cannot stand on one.
fn pieces(counts: impl Iterator<Item = usize>) -> Vec<Entries> {
    let cut = |(item, count): (usize, usize)| {
        let starts = (0..count.max(1)).step_by(PER_PAGE);
        starts.map(move |start| Entries {
            item,
            entries: start..(start + PER_PAGE).min(count),
        })
    };
    counts.enumerate().flat_map(cut).collect()
}

/// Spreads a list over pages. `items` are newest first, each with its year and how many entries it
/// counts for, [`PER_PAGE`] at most: an item is never split.
pub fn paging(items: &[(i16, usize)]) -> Paging {
    let mut years: Vec<YearParts> = Vec::new();
    let mut at = 0;
    while at < items.len() {
        let year = items[at].0;
        let end = at + items[at..].iter().take_while(|item| item.0 == year).count();
        let count = items[at..end].iter().map(|item| item.1).sum();
        years.push(YearParts {
            year,
            count,
            parts: parts(items, at..end),
        });
        at = end;
    }
    let total: usize = years.iter().map(|year| year.count).sum();
    if total <= PER_PAGE {
        return Paging {
            main: 0..items.len(),
            years: Vec::new(),
        };
    }
    let main = parts(items, 0..items.len()).swap_remove(0);
    Paging { main, years }
}

/// Cuts a stretch of the list into parts of at most [`PER_PAGE`] entries; at least one part.
fn parts(items: &[(i16, usize)], range: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut entries) = (range.start, 0);
    for at in range.clone() {
        if entries + items[at].1 > PER_PAGE && at > start {
            parts.push(start..at);
            (start, entries) = (at, 0);
        }
        entries += items[at].1;
    }
    parts.push(start..range.end);
    parts
}

/// How a record's appearances are spread over pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The appearances, each by its place in the record's list and with which of its sentences: one
    /// with more than a page holds is in several pieces.
    pub pieces: Vec<Entries>,
    /// How the pieces are spread.
    pub paging: Paging,
}

impl Spread {
    /// Spreads the appearances of a record.
    pub fn new(site: &Site, list: &[Appearance]) -> Self {
        let pieces = pieces(list.iter().map(|appearance| appearance.sentences));
        let item = |piece: &Entries| {
            let year = site.brief(list[piece.item].brief).date().year();
            (year, piece.entries.len())
        };
        let paging = paging(&pieces.iter().map(item).collect::<Vec<_>>());
        Self { pieces, paging }
    }
}

/// How a year of the archive is spread over pages: its own page is its first part, which is also the
/// first of its parts.
pub fn year_paging(year: i16, briefs: usize) -> Paging {
    let items = vec![(year, 1); briefs];
    let parts = parts(&items, 0..briefs);
    let main = parts[0].clone();
    let count = briefs;
    let years = match parts.len() {
        1 => Vec::new(),
        _ => vec![YearParts { year, count, parts }],
    };
    Paging { main, years }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_list_is_one_page() {
        assert_eq!(
            paging(&[(2001, 1); 200]),
            Paging {
                main: 0..200,
                years: vec![]
            }
        );
        assert_eq!(
            paging(&[]),
            Paging {
                main: 0..0,
                years: vec![]
            }
        );
    }

    #[test]
    fn a_long_list_goes_on_by_year_and_part() {
        let mut items = vec![(2002, 1); 50];
        items.extend(vec![(2001, 1); 250]);
        let paging = paging(&items);
        assert_eq!(paging.main, 0..200);
        let years: Vec<_> = paging
            .years
            .iter()
            .map(|y| (y.year, y.count, y.parts.clone()))
            .collect();
        let expected = [
            (2002, 50, std::iter::once(0..50).collect()),
            (2001, 250, vec![50..250, 250..300]),
        ];
        assert_eq!(years, expected);
    }

    #[test]
    fn an_item_is_never_split() {
        let items = [(2001, 150), (2001, 100), (2001, 200), (2001, 1)];
        assert_eq!(parts(&items, 0..4), vec![0..1, 1..2, 2..3, 3..4]);
    }

    #[test]
    fn what_is_longer_than_a_page_is_cut() {
        let pieces = pieces([0, 200, 450].into_iter());
        let shown: Vec<_> = pieces.into_iter().map(|p| (p.item, p.entries)).collect();
        let expected = [
            (0, 0..0),
            (1, 0..200),
            (2, 0..200),
            (2, 200..400),
            (2, 400..450),
        ];
        assert_eq!(shown, expected);
    }
}
