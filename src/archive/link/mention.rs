//! Mentions: where a text names a record, in what sentence, and whether the name becomes a link.
//!
//! The link stage: one text and the registry in, its mentions out. Texts do not look at each other.
//! A mention is a name in prose that stands for exactly one record, a `[[mark]]`, or a link to a
//! record's file. Mentions live beside the untouched text, as byte ranges. How they are found in a
//! text is in [`super::text`], how it is decided who is meant in [`super::decision`].

use rayon::prelude::*;
use std::ops::Range;

use super::registry::Registry;
use super::text;
use crate::archive::site::{ByText, RecordId, Site};
use crate::base::diagnostic::Diagnostics;

/// Why a stretch of text is a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// The author marked it: `[[id]]`, or a link to the record's file.
    Marked,
    /// It is a full name or an alias.
    FullName,
    /// It is a full name with a name left out, added, or in its short form.
    Variant,
    /// Initials and a family name.
    Initials,
    /// An office in front of the name, held on the brief's date.
    Office,
    /// Of several who bear the name, the only one in scope.
    Scope,
    /// A family name whose bearer is in scope.
    FamilyName,
    /// A treaty's short name; the treaty is in scope.
    ShortName,
    /// A given name, after the full one.
    GivenName,
}

impl Rule {
    /// Its name, as it is printed.
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
        }
    }
}

/// Why one who bears the name is not meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rejection {
    /// Another's name fits better.
    Farther,
    /// The text spells the name as another's record does, down to the accents.
    Spelling,
    /// The office in front of the name is another's.
    Office,
    /// The words in front of the name say that its bearer is of another country.
    Country,
    /// Not in scope: neither declared nor mentioned before by a full name.
    OutOfScope,
}

impl Rejection {
    /// Its name, as it is printed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Farther => "another name fits better",
            Self::Spelling => "spelt otherwise",
            Self::Office => "does not hold the office",
            Self::Country => "of another country",
            Self::OutOfScope => "not in scope",
        }
    }
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
    /// Who else bears the name, and why they are not meant.
    pub lost: Vec<(RecordId, Rejection)>,
    /// Whether it becomes a link; marked ones are links already.
    pub links: bool,
    /// The sentence, as a place in [`Mentions::sentences`].
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

/// A quotation of somebody whom its speaker's line names.
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
}

/// The mentions of every text of the site; a record's text does not mention the record itself.
pub type SiteMentions = ByText<Mentions>;

/// Finds the mentions of every text.
pub fn link(site: &Site, registry: &Registry, diagnostics: &mut Diagnostics) -> SiteMentions {
    let found: Vec<(Mentions, Diagnostics)> = site
        .texts()
        .into_par_iter()
        .map(|id| text::link_text(site, registry, id))
        .collect();
    let mut all = Vec::with_capacity(found.len());
    for (mentions, found) in found {
        diagnostics.extend(found);
        all.push(mentions);
    }
    ByText::new(site.briefs.len(), site.records.len(), all)
}
