//! Ids: a place in one sorted list of a site, as a type of its own for each list.
//!
//! Whatever is known of each brief or record is a [`ById`] list, so that an id finds only what
//! belongs to it: `site.briefs[brief]`, `mentioned.appearances[record]`.

use std::marker::PhantomData;
use std::ops::{Deref, Index, IndexMut};

/// A place in a list.
pub trait Id: Copy {
    /// The id of the item at this place, counted from 0.
    fn at(place: usize) -> Self;
    /// The place.
    fn place(self) -> usize;
}

/// Defines id types.
macro_rules! id_types {
    ($($(#[$meta:meta])* $name:ident)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u32);

        impl $crate::archive::site::Id for $name {
            fn at(place: usize) -> Self {
                Self(place as u32)
            }

            fn place(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}
pub(crate) use id_types;

id_types! {
    /// A brief of a site; briefs are sorted by date and then by slug.
    BriefId
    /// A record of a site; records are sorted by kind and then by id.
    RecordId
    /// A plain page of a site; plain pages are sorted by address.
    PageId
    /// A publication of a site: those of `site.yaml` first, then others by name.
    PublicationId
    /// An earlier address of a site, by the text that has moved.
    RedirectId
}

/// One of the texts of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextId {
    /// A brief.
    Brief(BriefId),
    /// A record.
    Record(RecordId),
    /// A plain page.
    Page(PageId),
}

/// A list with an id for each place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ById<I, T> {
    list: Vec<T>,
    id: PhantomData<I>,
}

impl<I: Id, T> ById<I, T> {
    /// All ids, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.list.len()).map(I::at)
    }

    /// Everything with its id, in order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.list
            .iter()
            .enumerate()
            .map(|(place, value)| (I::at(place), value))
    }
}

impl<I, T> From<Vec<T>> for ById<I, T> {
    fn from(list: Vec<T>) -> Self {
        let id = PhantomData;
        Self { list, id }
    }
}

impl<I, T> FromIterator<T> for ById<I, T> {
    fn from_iter<V: IntoIterator<Item = T>>(values: V) -> Self {
        Vec::from_iter(values).into()
    }
}

impl<I: Id, T> Index<I> for ById<I, T> {
    type Output = T;

    fn index(&self, id: I) -> &T {
        &self.list[id.place()]
    }
}

impl<I: Id, T> IndexMut<I> for ById<I, T> {
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.list[id.place()]
    }
}

impl<I, T> Deref for ById<I, T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.list
    }
}

/// Something for each text of a site.
#[derive(Clone, Debug)]
pub struct ByText<T> {
    briefs: ById<BriefId, T>,
    records: ById<RecordId, T>,
    pages: ById<PageId, T>,
}

impl<T> ByText<T> {
    /// Takes the values of so many briefs, then of so many records, then of all plain pages.
    pub fn new(briefs: usize, records: usize, values: impl IntoIterator<Item = T>) -> Self {
        let mut values = values.into_iter();
        Self {
            briefs: values.by_ref().take(briefs).collect(),
            records: values.by_ref().take(records).collect(),
            pages: values.collect(),
        }
    }

    /// That of a text.
    pub fn of(&self, id: TextId) -> &T {
        match id {
            TextId::Brief(id) => &self.briefs[id],
            TextId::Record(id) => &self.records[id],
            TextId::Page(id) => &self.pages[id],
        }
    }

    /// That of a brief.
    pub fn brief(&self, id: BriefId) -> &T {
        &self.briefs[id]
    }
}
