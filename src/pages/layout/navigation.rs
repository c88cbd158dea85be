//! Navigation: links of which one may lead to where the reader is.
//!
//! The main lists in the head of every page, and the parts of a long list. Which of them is current is
//! decided here, so that templates need not compare addresses.

use crate::archive::routes;
use crate::base::record_kind::RecordKind;
use crate::pages::links::url;
use crate::pages::view::{Card, LinkView, PlaceView};

/// The main lists of an archive: label and address.
pub const MAIN: [(&str, &str); 6] = [
    ("Briefs", routes::BRIEFS),
    ("People", routes::records(RecordKind::Person)),
    ("Treaties", routes::records(RecordKind::Treaty)),
    ("Organisations", routes::records(RecordKind::Organisation)),
    ("Publications", routes::PUBLICATIONS),
    ("Archive", routes::ARCHIVE),
];

/// What `aria-current` says about a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Current {
    /// It leads elsewhere.
    No,
    /// The page belongs to where it leads.
    Within,
    /// It leads to the page itself.
    Page,
}

impl Current {
    /// Of part `number` of a list, for a reader at part `here`, if at any. The first part is the list's
    /// own page, so the reader of another part is within it.
    pub fn of_part(number: usize, here: Option<usize>) -> Self {
        match (number, here) {
            (number, Some(here)) if number == here => Self::Page,
            (0, Some(_)) => Self::Within,
            _ => Self::No,
        }
    }
}

/// A link with its `aria-current`.
pub fn place(link: LinkView, current: Current) -> PlaceView {
    let current = match current {
        Current::No => "",
        Current::Within => "true",
        Current::Page => "page",
    };
    PlaceView {
        label: link.label,
        url: link.url,
        current: current.to_owned(),
    }
}

/// The main list that a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// None of them.
    Elsewhere,
    /// It is the page of the list at this position in [`MAIN`].
    List(usize),
    /// It belongs to that list.
    Within(usize),
}

impl Section {
    /// The section of the page at `address`.
    pub fn of(address: &str) -> Self {
        let list = MAIN.iter().position(|(_, list)| address.starts_with(list));
        match list {
            None => Self::Elsewhere,
            Some(list) if address == MAIN[list].1 => Self::List(list),
            Some(list) => Self::Within(list),
        }
    }
}

/// The links in the head of every page, [`PlaceView`]s.
pub struct Navigation {
    elsewhere: Card,
    /// For each of [`MAIN`]: on the list's own page, and on a page that belongs to it.
    within: Vec<[Card; 2]>,
}

impl Navigation {
    /// The links for pages of every section.
    pub fn new(is_portable: bool) -> Self {
        let links = |at: Option<usize>, current: Current| {
            let view = |(number, (label, address)): (usize, &(&str, &str))| {
                let link = LinkView {
                    label: (*label).to_owned(),
                    url: url(address, is_portable),
                };
                let is_here = at == Some(number);
                place(link, if is_here { current } else { Current::No })
            };
            let views: Vec<PlaceView> = MAIN.iter().enumerate().map(view).collect();
            Card::new(&views)
        };
        let both = |at| [Current::Page, Current::Within].map(|current| links(Some(at), current));
        Self {
            elsewhere: links(None, Current::No),
            within: (0..MAIN.len()).map(both).collect(),
        }
    }

    /// The links on a page of a section.
    pub fn at(&self, section: Section) -> &Card {
        match section {
            Section::Elsewhere => &self.elsewhere,
            Section::List(list) => &self.within[list][0],
            Section::Within(list) => &self.within[list][1],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_navigation_knows_where_the_reader_is() {
        let navigation = Navigation::new(false);
        let current = |address: &str| {
            let links = serde_json::to_value(navigation.at(Section::of(address))).unwrap();
            let links = links.as_array().unwrap().clone();
            let here = links.iter().filter(|link| link["current"] != "");
            here.map(|link| format!("{} {}", link["label"], link["current"]))
                .collect::<Vec<_>>()
        };
        assert_eq!(current("people/"), [r#""People" "page""#]);
        assert_eq!(current("people/sergei-ivanov/"), [r#""People" "true""#]);
        assert_eq!(current("tags/"), [""; 0]);
        assert_eq!(current(""), [""; 0]);
    }
}
