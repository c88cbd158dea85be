//! The kinds of record in an archive, each with its folder and the words for it.

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordKind {
    /// A person.
    Person,
    /// A treaty.
    Treaty,
    /// An organisation.
    Organisation,
}

impl RecordKind {
    /// Every kind, in the order in which pages list them.
    pub const ALL: [RecordKind; 3] = [Self::Person, Self::Treaty, Self::Organisation];

    /// The kind whose records are in this folder of `content/`.
    pub fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
    }

    /// The folder of its records, below `content/`. The key of a brief that declares records of this
    /// kind has the same name.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Person => "people",
            Self::Treaty => "treaties",
            Self::Organisation => "organisations",
        }
    }

    /// `a person`, `a treaty`, `an organisation`.
    pub fn with_article(self) -> &'static str {
        match self {
            Self::Person => "a person",
            Self::Treaty => "a treaty",
            Self::Organisation => "an organisation",
        }
    }

    /// `person`, `treaty`, `organisation`.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Treaty => "treaty",
            Self::Organisation => "organisation",
        }
    }
}
