//! What a record says, whichever kind it is of.

use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::base::span::Spanned;
use crate::frontmatter::organisation::{self, Organisation};
use crate::frontmatter::person::{self, Person};
use crate::frontmatter::record::Common;
use crate::frontmatter::treaty::{self, Treaty};
use crate::yaml::Node;

/// What a record says, by kind.
#[derive(Clone, Debug)]
pub enum Facts {
    /// Of a person.
    Person(Box<Person>),
    /// Of a treaty.
    Treaty(Box<Treaty>),
    /// Of an organisation.
    Organisation(Box<Organisation>),
}

impl Facts {
    /// Reads the front matter of a record; `None` if it lacks what every record of the kind needs,
    /// which is reported.
    pub fn read(kind: RecordKind, node: &Node, diagnostics: &mut Diagnostics) -> Option<Self> {
        Some(match kind {
            RecordKind::Person => Self::Person(Box::new(person::read(node, diagnostics)?)),
            RecordKind::Treaty => Self::Treaty(Box::new(treaty::read(node, diagnostics)?)),
            RecordKind::Organisation => {
                Self::Organisation(Box::new(organisation::read(node, diagnostics)?))
            }
        })
    }

    /// The record's kind.
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Person(_) => RecordKind::Person,
            Self::Treaty(_) => RecordKind::Treaty,
            Self::Organisation(_) => RecordKind::Organisation,
        }
    }

    /// The record's name.
    pub fn name(&self) -> &Spanned<String> {
        match self {
            Self::Person(person) => &person.name,
            Self::Treaty(treaty) => &treaty.name,
            Self::Organisation(organisation) => &organisation.name,
        }
    }

    /// What every record has.
    pub fn common(&self) -> &Common {
        match self {
            Self::Person(person) => &person.common,
            Self::Treaty(treaty) => &treaty.common,
            Self::Organisation(organisation) => &organisation.common,
        }
    }
}
