//! A brief's front matter: who wrote what, when, where it appeared and what it rests on.

use super::diagnostics;
use super::fields::Fields;
use super::shared;
use super::shared::SourceNote;
use super::yaml::Node;
use crate::base::date::Day;
use crate::base::diagnostic::Diagnostics;
use crate::base::span::Spanned;

/// What stands above a brief's text.
#[derive(Clone, Debug)]
pub struct BriefFront {
    /// The headline.
    pub title: Spanned<String>,
    /// The day of publication, as of which its facts are shown.
    pub date: Spanned<Day>,
    /// Where it appeared.
    pub appearance: PublishedIn,
    /// The authors' names.
    pub authors: Vec<Spanned<String>>,
    /// One or two sentences for lists.
    pub summary: Option<String>,
    /// The records that the author declared.
    pub declared: Declared,
    /// What it rests on.
    pub sources: Vec<SourceNote>,
    /// What was put right later.
    pub corrections: Vec<Correction>,
    /// The slug of an older brief that this one replaces.
    pub supersedes: Option<Spanned<String>>,
    /// The slug that the author chose.
    pub slug: Option<Spanned<String>>,
    /// Earlier addresses.
    pub redirect_from: Vec<Spanned<String>>,
    /// Whether it is left out unless drafts are asked for.
    pub draft: bool,
    /// Its tags.
    pub tags: Vec<Spanned<String>>,
    /// Which mentions become links; the site's choice when none.
    pub links: Option<Linking>,
    /// Whether the author gave `extra`, which is read when the page is rendered.
    pub has_extra: bool,
}

/// Where a brief appeared.
#[derive(Clone, Debug, Default)]
pub struct PublishedIn {
    /// The periodical, by the name that the author wrote.
    pub publication: Option<Spanned<String>>,
    /// The volume.
    pub volume: Option<Spanned<u32>>,
    /// The issue: a number, or a double one.
    pub issue: Option<Spanned<IssueNumber>>,
}

/// The ids that an author declared: these records are in scope from the first word on.
#[derive(Clone, Debug, Default)]
pub struct Declared {
    /// Ids of people.
    pub people: Vec<Spanned<String>>,
    /// Ids of treaties.
    pub treaties: Vec<Spanned<String>>,
    /// Ids of organisations.
    pub organisations: Vec<Spanned<String>>,
}

/// The number of an issue, which may be a double one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IssueNumber {
    /// The number, or the first of two.
    pub first: u32,
    /// The last number of a double issue; the same as the first otherwise.
    pub last: u32,
}

impl std::fmt::Display for IssueNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.first == self.last {
            true => write!(f, "{}", self.first),
            false => write!(f, "{}-{}", self.first, self.last),
        }
    }
}

/// Which mentions of a name become links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Linking {
    /// The first in a brief.
    #[default]
    First,
    /// The first in each section.
    Section,
    /// Every one.
    All,
    /// None but those that the author marked.
    None,
}

/// The choices of `links`.
pub const LINKING: [(&str, Linking); 4] = [
    ("first", Linking::First),
    ("section", Linking::Section),
    ("all", Linking::All),
    ("none", Linking::None),
];

/// Something put right after publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// When.
    pub date: Day,
    /// Of what kind.
    pub kind: CorrectionKind,
    /// What was wrong.
    pub text: String,
}

/// The kinds of correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorrectionKind {
    /// Something was wrong.
    Correction,
    /// Something was unclear.
    Clarification,
    /// Something happened since.
    Update,
    /// The brief is withdrawn.
    Retraction,
}

impl CorrectionKind {
    const CHOICES: [(&str, CorrectionKind); 4] = [
        ("correction", Self::Correction),
        ("clarification", Self::Clarification),
        ("update", Self::Update),
        ("retraction", Self::Retraction),
    ];

    /// The word for it, as written in front matter.
    pub fn name(self) -> &'static str {
        Self::CHOICES[self as usize].0
    }
}

/// Reads a brief's front matter. None when it has no title or no date, which are faults: without
/// them it has no place in the archive.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<BriefFront> {
    let mut fields = Fields::new("a brief", node, diagnostics);
    let fields = &mut fields;
    let title = fields.required_text("title");
    let date = fields.required_day("date");
    let appearance = appearance(fields);
    let authors = fields.texts("authors");
    let summary = fields.text("summary").map(|text| text.value);
    let declared = Declared {
        people: fields.texts("people"),
        treaties: fields.texts("treaties"),
        organisations: fields.texts("organisations"),
    };
    let sources = shared::sources(fields);
    let corrections = corrections(fields);
    let supersedes = fields.text("supersedes");
    let slug = fields.text("slug");
    let redirect_from = shared::redirects(fields);
    let draft = fields.truth("draft").unwrap_or(false);
    let tags = fields.texts("tags");
    let links = fields.choice("links", &LINKING).map(|choice| choice.value);
    let has_extra = fields.known("extra");
    fields.finish();
    Some(BriefFront {
        title: title?,
        date: date?,
        appearance,
        authors,
        summary,
        declared,
        sources,
        corrections,
        supersedes,
        slug,
        redirect_from,
        draft,
        tags,
        links,
        has_extra,
    })
}

fn appearance(fields: &mut Fields<'_>) -> PublishedIn {
    PublishedIn {
        publication: fields.text("publication"),
        volume: fields.whole_number("volume"),
        issue: issue(fields),
    }
}

fn corrections(fields: &mut Fields<'_>) -> Vec<Correction> {
    fields.mappings("corrections", "a correction", |correction| {
        let date = correction.required_day("date");
        let kind = correction.choice("kind", &CorrectionKind::CHOICES);
        let text = correction.required_text("text");
        Some(Correction {
            date: date?.value,
            kind: kind.map_or(CorrectionKind::Correction, |kind| kind.value),
            text: text?.value,
        })
    })
}

fn issue(fields: &mut Fields<'_>) -> Option<Spanned<IssueNumber>> {
    let text = fields.text("issue")?;
    let number = |part: &str| {
        let digits = (1..=6).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let parsed = match text.value.split_once('-') {
        Some((first, last)) => number(first.trim()).zip(number(last.trim())),
        None => number(&text.value).map(|first| (first, first)),
    };
    match parsed {
        Some((first, last)) if first <= last => {
            Some(Spanned::new(IssueNumber { first, last }, text.span))
        }
        _ => {
            let expected = "a number, or two like `51-52`";
            fields.diagnostics().push(diagnostics::bad_number(
                text.span,
                "issue",
                &text.value,
                expected,
            ));
            None
        }
    }
}
