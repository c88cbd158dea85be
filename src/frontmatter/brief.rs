//! The front matter of a brief: who wrote it, when, where it appeared and what it is based on.

use super::acknowledge::{Acknowledgement, acknowledge};
use super::diagnostics;
use super::fields::Fields;
use super::redirects::redirects;
use super::sources::{SourceNote, sources};
use crate::base::date::Day;
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::base::span::{Span, Spanned};
use crate::yaml::Node;

/// What a brief's front matter says.
#[derive(Clone, Debug)]
pub struct BriefFront {
    /// The title.
    pub title: Spanned<String>,
    /// The day of publication, for which "then" facts are shown.
    pub date: Spanned<Day>,
    /// The publication that it appeared in.
    pub appearance: PublishedIn,
    /// The authors' names.
    pub authors: Vec<Spanned<String>>,
    /// One or two sentences for lists.
    pub summary: Option<String>,
    /// Where that is written.
    pub summary_span: Option<Span>,
    /// For each kind, the ids of the records that the author declared: their names count as known
    /// from the first word of the text.
    pub declared: [(RecordKind, Vec<Spanned<String>>); 3],
    /// What it is based on.
    pub sources: Vec<SourceNote>,
    /// What was corrected later.
    pub corrections: Vec<Correction>,
    /// The slug of an older brief that this one replaces.
    pub supersedes: Option<Spanned<String>>,
    /// The slug, where the author chose one.
    pub slug: Option<Spanned<String>>,
    /// Earlier addresses.
    pub redirect_from: Vec<Spanned<String>>,
    /// Whether it is left out of builds without drafts.
    pub draft: bool,
    /// Its tags.
    pub tags: Vec<Spanned<String>>,
    /// The language of its text (BCP 47), where that is not the site's.
    pub language: Option<String>,
    /// Which mentions become links, where that differs from the site's choice.
    pub links: Option<Linking>,
    /// The warnings that its author accepts.
    pub acknowledge: Vec<Acknowledgement>,
    /// The author's own values for templates; null when there are none.
    pub extra: serde_json::Value,
}

/// The publication that a brief appeared in.
#[derive(Clone, Debug, Default)]
pub struct PublishedIn {
    /// The name of the publication, as the author wrote it.
    pub publication: Option<Spanned<String>>,
    /// The volume.
    pub volume: Option<Spanned<u32>>,
    /// The issue.
    pub issue: Option<Spanned<IssueNumber>>,
}

/// The number of an issue, which may be a double issue: `51-52`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IssueNumber {
    /// The number, or the first number of a double issue.
    pub first: u32,
    /// The last number of a double issue; the first again otherwise.
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
    /// The first of each record in a brief.
    #[default]
    First,
    /// The first of each record in each section.
    Section,
    /// All of them.
    All,
    /// Only those that the author marked.
    None,
}

/// The values of the key `links`.
pub const LINKING: [(&str, Linking); 4] = [
    ("first", Linking::First),
    ("section", Linking::Section),
    ("all", Linking::All),
    ("none", Linking::None),
];

/// A change after publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// When it was made.
    pub date: Spanned<Day>,
    /// Its kind.
    pub kind: CorrectionKind,
    /// What was changed.
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

    /// The word for it, as front matter has it.
    pub fn name(self) -> &'static str {
        Self::CHOICES[self as usize].0
    }
}

/// Reads a brief's front matter. None without a title or a date, which is reported: the brief then
/// has no place in any list.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<BriefFront> {
    let mut fields = Fields::new("a brief", node, diagnostics);
    let fields = &mut fields;
    let title = fields.required_text("title");
    let date = fields.required_day("date");
    let appearance = appearance(fields);
    let authors = fields.texts("authors");
    let summary = fields.text("summary");
    let declared = RecordKind::ALL.map(|kind| (kind, fields.texts(kind.folder())));
    let sources = sources(fields);
    let corrections = corrections(fields);
    let supersedes = fields.text("supersedes");
    let slug = fields.text("slug");
    let redirect_from = redirects(fields);
    let draft = fields.boolean("draft").unwrap_or(false);
    let tags = fields.texts("tags");
    let language = fields.language();
    let links = fields.choice("links", &LINKING).map(|choice| choice.value);
    let acknowledge = acknowledge(fields);
    let extra = fields.extra();
    fields.finish();
    for (what, list) in [("author", &authors), ("tag", &tags)] {
        check_repeats(what, list, fields.diagnostics());
    }
    Some(BriefFront {
        title: title?,
        date: date?,
        appearance,
        authors,
        summary_span: summary.as_ref().map(|text| text.span),
        summary: summary.map(|text| text.value),
        declared,
        sources,
        corrections,
        supersedes,
        slug,
        redirect_from,
        draft,
        tags,
        language,
        links,
        acknowledge,
        extra,
    })
}

/// Warns of what a list names twice. Such lists are short.
fn check_repeats(what: &str, list: &[Spanned<String>], diagnostics: &mut Diagnostics) {
    for (at, again) in list.iter().enumerate() {
        let first = list[..at].iter().find(|it| it.value == again.value);
        if let Some(first) = first {
            diagnostics.push(diagnostics::listed_twice(what, again, first.span));
        }
    }
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
            date: date?,
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
