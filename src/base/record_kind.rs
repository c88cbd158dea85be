//! The kinds of record an archive keeps, and the words and folders that belong to each.

/// The kinds of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordKind {
    /// Somebody.
    Person,
    /// A treaty.
    Treaty,
    /// An organisation.
    Organisation,
}

impl RecordKind {
    /// All kinds, in order.
    pub const ALL: [RecordKind; 3] = [Self::Person, Self::Treaty, Self::Organisation];

    /// The kind whose files are in this folder of `content/`.
    pub fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
    }

    /// The folder of its files, below `content/`.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Person => "people",
            Self::Treaty => "treaties",
            Self::Organisation => "organisations",
        }
    }

    /// One of them: "a person".
    pub fn with_article(self) -> &'static str {
        match self {
            Self::Person => "a person",
            Self::Treaty => "a treaty",
            Self::Organisation => "an organisation",
        }
    }

    /// The word for one of them.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Treaty => "treaty",
            Self::Organisation => "organisation",
        }
    }
}
