//! Places: links among others of which one may be where the reader is.
//!
//! The main lists in the head of every page, and the parts of a long list. Which of them is current
//! is worked out here, so that templates need not compare addresses.

use tera::Value;

use super::body::portable;
use crate::archive::routes;
use crate::base::record_kind::RecordKind;
use crate::pages::view::{LinkView, PlaceView};

/// The main lists of an archive: label and address.
pub const MAIN: [(&str, &str); 6] = [
    ("Briefs", routes::BRIEFS),
    ("People", routes::records(RecordKind::Person)),
    ("Treaties", routes::records(RecordKind::Treaty)),
    ("Organisations", routes::records(RecordKind::Organisation)),
    ("Publications", routes::PUBLICATIONS),
    ("Archive", routes::ARCHIVE),
];

/// What `aria-current` says of a link.
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
    /// Of a part of a list, where the reader is at the part `here`, if at any: the first part stands
    /// for the whole list.
    pub fn of_part(number: usize, here: Option<usize>) -> Self {
        match (number, here) {
            (number, Some(here)) if number == here => Self::Page,
            (0, Some(_)) => Self::Within,
            _ => Self::No,
        }
    }
}

/// A link, and whether the reader is there.
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

/// Where a page lies among the main lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Outside of all of them.
    Elsewhere,
    /// The page of the list with this number in [`MAIN`].
    List(usize),
    /// A page that belongs to that list.
    Within(usize),
}

impl Place {
    /// The place of the page at `address`.
    pub fn of(address: &str) -> Self {
        let list = MAIN.iter().position(|(_, list)| address.starts_with(list));
        match list {
            None => Self::Elsewhere,
            Some(list) if address == MAIN[list].1 => Self::List(list),
            Some(list) => Self::Within(list),
        }
    }
}

/// The links in the head of every page.
pub struct Navigation {
    elsewhere: Value,
    /// For each of [`MAIN`]: on the list's own page, and on a page that belongs to it.
    within: Vec<[Value; 2]>,
}

impl Navigation {
    pub fn new(is_portable: bool) -> Self {
        let links = |at: Option<usize>, current: Current| {
            let view = |(number, (label, address)): (usize, &(&str, &str))| {
                let link = LinkView {
                    label: (*label).to_owned(),
                    url: portable(address, is_portable),
                };
                let is_here = at == Some(number);
                place(link, if is_here { current } else { Current::No })
            };
            let views: Vec<PlaceView> = MAIN.iter().enumerate().map(view).collect();
            Value::from_serializable(&views)
        };
        let both = |at| [Current::Page, Current::Within].map(|current| links(Some(at), current));
        Self {
            elsewhere: links(None, Current::No),
            within: (0..MAIN.len()).map(both).collect(),
        }
    }

    /// The links of a page at `place`: [`PlaceView`]s.
    pub fn at(&self, place: Place) -> Value {
        let links = match place {
            Place::Elsewhere => &self.elsewhere,
            Place::List(list) => &self.within[list][0],
            Place::Within(list) => &self.within[list][1],
        };
        links.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_navigation_knows_where_the_reader_is() {
        let navigation = Navigation::new(false);
        let current = |address: &str| {
            let links = serde_json::to_value(navigation.at(Place::of(address))).unwrap();
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
