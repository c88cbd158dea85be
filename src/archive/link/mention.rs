//! Mentions: where a text names a record, in which sentence, and whether the name becomes a link.
//!
//! What the link stage hands on. A mention is a name in prose that stands for exactly one record, a
//! `[[mark]]`, or a link to a record's file. The text itself stays untouched: a mention is a range of
//! bytes beside it.

use std::ops::Range;

use crate::archive::site::{ByText, RecordId};

/// Why a stretch of text is a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// The author marked it: `[[id]]`, or a link to the record's file.
    Marked,
    /// A full name or an alias.
    FullName,
    /// A full name with a part left out or added, or with the given name in another form: `Bob Gates`.
    Variant,
    /// Initials and a family name.
    Initials,
    /// An office beside the name, held on the brief's date.
    Office,
    /// The only one in scope of several who bear the name.
    Scope,
    /// The family name of somebody in scope, whose only bearer on record that is.
    FamilyName,
    /// The short name of a treaty in scope.
    ShortName,
    /// A given name alone, after the full name.
    GivenName,
    /// The only one of that name who held an office on the brief's date.
    InOffice,
    /// The form of address that the record gives: `Mrs Clinton`.
    Honorific,
    /// A family name that only one person on record bears.
    OnlyBearer,
    /// The elder or the younger of that name: `the elder Bush`.
    Generation,
    /// The only one who was dead, as the text says: `the late President Assad`.
    Late,
    /// A relative of somebody of that name, whom the births tell: `His father, Assad`.
    Kinship,
    /// The only one of that name who was grown up, or in office, in the year of the sentence.
    Year,
}

impl Rule {
    /// Its name, as `chancery mentions` prints it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Marked => "marked",
            Self::FullName => "full-name",
            Self::Variant => "variant",
            Self::Initials => "initials",
            Self::Office => "office",
            Self::Scope => "scope",
            Self::FamilyName => "family-name",
            Self::ShortName => "short-name",
            Self::GivenName => "given-name",
            Self::InOffice => "in-office",
            Self::Honorific => "honorific",
            Self::OnlyBearer => "only-bearer",
            Self::Generation => "generation",
            Self::Late => "late",
            Self::Kinship => "kinship",
            Self::Year => "year",
        }
    }
}

impl Rule {
    /// What it means, as `chancery mentions` explains it.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Marked => "the author marked it, or linked the record's file",
            Self::FullName => "a full name or an alias",
            Self::Variant => {
                "a full name with a part left out or added, or with the given name in another form"
            }
            Self::Initials => "initials and a family name",
            Self::Office => {
                "of those of this name, the one who holds the office beside it on the date"
            }
            Self::Scope => "of those of this name, the only one in scope",
            Self::FamilyName => "the family name of somebody in scope",
            Self::ShortName => {
                "the short name of a treaty that is in scope or has no other meaning"
            }
            Self::GivenName => "a given name alone, after the full name",
            Self::InOffice => "of those of this name, the only one who held an office on the date",
            Self::Honorific => {
                "of those of this name, the one whose record has the form of address"
            }
            Self::OnlyBearer => {
                "a family name that only one person on record bears, who lived on the date"
            }
            Self::Generation => {
                "of those of this name, the elder or the younger, as the text says and their births tell"
            }
            Self::Late => "of those of this name, the only one who was dead, as the text says",
            Self::Kinship => {
                "a relative of somebody of this name, as the text says and their births tell"
            }
            Self::Year => {
                "of those of this name, the only one who was grown up, or in office, in the year of the sentence"
            }
        }
    }

    /// Whether it rests on what is in scope.
    pub fn needs_scope(self) -> bool {
        matches!(
            self,
            Self::Scope | Self::FamilyName | Self::ShortName | Self::GivenName
        )
    }
}

/// Why a record that shares the name is not the one meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rejection {
    /// The text has a fuller form of another's name.
    LessFull,
    /// The text spells the name as another record does, down to the accents.
    Spelling,
    /// The office beside the name is another's.
    Office,
    /// An alias of the record fits best, but the office beside the name is another's.
    AliasAgainstOffice,
    /// The office beside the name is held, and the person was dead.
    Dead,
    /// Not born on the day of the text.
    Unborn,
    /// The form of address is another's: `Mrs`.
    Honorific,
    /// Held no office on the day of the text, on which another of that name did.
    OutOfOffice,
    /// The words beside the name give another country.
    Country,
    /// The text means the elder or the younger of that name, which this one is not known to be.
    Generation,
    /// The text speaks of somebody dead, and this one was alive.
    Alive,
    /// The text speaks of a relative, who is another one of that name.
    Relative,
    /// The sentence speaks of a year in which this one was not grown up.
    TooYoung,
    /// The year behind the name of a treaty is none of its own.
    OtherYear,
    /// Neither declared nor mentioned before in a form that stands for itself.
    OutOfScope,
}

impl Rejection {
    /// The reason, as `chancery mentions` prints it.
    pub fn name(self) -> &'static str {
        match self {
            Self::LessFull => "another name fits better",
            Self::Spelling => "spelt otherwise",
            Self::Office => "does not hold the office",
            Self::AliasAgainstOffice => "an alias fits, but not the office",
            Self::Dead => "dead by then",
            Self::Unborn => "not born by then",
            Self::Honorific => "is addressed otherwise",
            Self::OutOfOffice => "held no office then",
            Self::Country => "of another country",
            Self::Generation => "of another generation",
            Self::Alive => "alive then",
            Self::Relative => "a relative is meant",
            Self::TooYoung => "too young by then",
            Self::OtherYear => "of another year",
            Self::OutOfScope => "not in scope",
        }
    }
}

/// A mention that has not been placed yet: nobody has asked for its sentence, or whether it is a link.
pub struct Candidate {
    /// Who or what is mentioned.
    pub record: RecordId,
    /// The bytes of the block's text.
    pub range: Range<usize>,
    /// Why.
    pub rule: Rule,
    /// Who else bears the name, and why they are not meant.
    pub rejected: Vec<(RecordId, Rejection)>,
}

/// One mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Who or what is mentioned.
    pub record: RecordId,
    /// The bytes of the source.
    pub source: Range<usize>,
    /// Why.
    pub rule: Rule,
    /// Who else bears the name, and why they are not meant, by record.
    pub rejected: Vec<(RecordId, Rejection)>,
    /// Whether it becomes a link; what the author marked is one already.
    pub links: bool,
    /// Its sentence, as a place in [`Mentions::sentences`].
    pub sentence: usize,
    /// The bytes of the sentence's text.
    pub in_sentence: Range<usize>,
}

/// A sentence that mentions somebody or something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// As a reader sees it, without markup.
    pub text: String,
    /// The anchor of its paragraph.
    pub anchor: Option<String>,
}

/// A quotation whose attribution names somebody on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Who speaks.
    pub speaker: RecordId,
    /// The byte of the source where the speaker's name begins.
    pub source: usize,
    /// The anchor of the quotation.
    pub anchor: Option<String>,
    /// What follows the speaker's name: a date, a place, a source; may be empty.
    pub occasion: String,
}

/// The mentions of one text, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// The mentions.
    pub list: Vec<Mention>,
    /// The sentences that they stand in.
    pub sentences: Vec<Sentence>,
    /// The quotations whose speaker is known.
    pub quotations: Vec<Quotation>,
    /// The names that are not linked because they may be those of records, each once.
    pub unsettled: Vec<UnsettledName>,
    /// The full names of people who were not yet born, each once; none of them is a mention.
    pub unborn: Vec<UnbornName>,
}

/// The full name of somebody who was born after the day of the text, so that somebody else is meant or a date
/// is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnbornName {
    /// The bytes of the source where it stands first.
    pub source: Range<usize>,
    /// Whose name it is.
    pub record: RecordId,
}

/// A name that is not linked, though records bear it: several may be meant, or nothing introduces the
/// only one. Declaring the right one in the front matter settles it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsettledName {
    /// The bytes of the source where it stands first.
    pub source: Range<usize>,
    /// Who may be meant, by record.
    pub bearers: Vec<RecordId>,
}

/// The mentions of every text of the site; no record's text mentions the record itself.
pub type SiteMentions = ByText<Mentions>;
