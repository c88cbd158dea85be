//! A document: one file, read as what its folder says that it is.

use super::facts::Facts;
use super::kind::DocumentKind;
use super::stand_in::{StandIn, with_stand_ins};
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Sources;
use crate::base::span::{SourceId, Span};
use crate::base::typography::Typography;
use crate::frontmatter::brief::{self, BriefFront};
use crate::frontmatter::diagnostics::closed_too_early;
use crate::frontmatter::fence;
use crate::frontmatter::page::{self, PageFront};
use crate::markdown::outline::{self, Outline};
use crate::markdown::parse::Body;
use crate::yaml::{self, Node, Value};

/// A file's front matter.
#[derive(Clone, Debug)]
pub enum Front {
    /// A brief's.
    Brief(Box<BriefFront>),
    /// A record's.
    Record(Facts),
    /// A plain page's.
    Page(PageFront),
}

/// A file's text, below its front matter: where it is and what its Markdown contains.
#[derive(Clone, Debug)]
pub struct Text {
    /// The file.
    pub source: SourceId,
    /// The byte at which the text begins.
    pub body_start: usize,
    /// How straight marks are set, in the text and in what stands above it.
    pub typography: Typography,
    /// Its headings, links, anchors and marks.
    pub outline: Outline,
}

impl Text {
    /// Where its Markdown is, and how its straight marks are set.
    pub fn body(&self) -> Body {
        Body {
            start: self.body_start,
            typography: self.typography,
        }
    }

    /// Its title, or another plain text that stands above it, as pages show it: with typographic marks
    /// for its straight ones.
    pub fn typeset(&self, text: &str) -> String {
        self.typography.set(text)
    }
}

/// One file, parsed.
#[derive(Clone, Debug)]
pub struct Document {
    /// What stands above the text.
    pub front: Front,
    /// The keys of it whose values are made up, because those in the file cannot be read.
    pub stand_ins: Vec<StandIn>,
    /// The text.
    pub text: Text,
}

/// The documents among the files, each with its kind.
pub fn documents(sources: &Sources) -> impl Iterator<Item = (SourceId, DocumentKind)> {
    let files = sources.iter();
    files.filter_map(|(id, file)| Some((id, DocumentKind::of(&file.path)?)))
}

/// Parses one file as `kind`. Whatever is wrong with its front matter, its text is read, and the front
/// matter as far as possible. `None` only if not even stand-ins make it complete.
pub fn parse(
    sources: &Sources,
    source: SourceId,
    kind: DocumentKind,
    typography: Typography,
    diagnostics: &mut Diagnostics,
) -> Option<Document> {
    let file = sources.get(source);
    let written = &file.text;
    let split = fence::split(source, written);
    // What a guess at the front matter lacks may be beyond its end.
    let is_guessed = split.is_err();
    let split = split.unwrap_or_else(|diagnostic| {
        diagnostics.push(*diagnostic);
        fence::guess(written)
    });
    let body_start = split.body_start;
    let start = split.yaml.start;
    let early = fence::closed_too_early(written, &split);
    let mut found = Diagnostics::new();
    let node = yaml::parse(source, written, split.yaml, &mut found);
    let nothing = Node {
        span: Span::new(source, start..start),
        value: Value::Unreadable,
    };
    let node = node.unwrap_or(nothing);
    let front = read(kind, &node, &mut found);
    let is_missing = |it: &Diagnostic| it.code == Code::MissingKey;
    let reported = found
        .into_iter()
        .filter(|it| !(is_guessed && is_missing(it)));
    diagnostics.extend(reported.map(|it| match &early {
        Some(fence) if is_missing(&it) => closed_too_early(it, Span::new(source, fence.clone())),
        _ => it,
    }));
    let (front, stand_ins) = match front {
        Some(front) => (front, Vec::new()),
        None => {
            let (node, stand_ins) = with_stand_ins(kind, source, &file.path, &node);
            // The second reading finds nothing new.
            let front = read(kind, &node, &mut Diagnostics::new())?;
            (front, stand_ins)
        }
    };
    // A brief in a language of its own follows the customs of that language.
    let own_language = match &front {
        Front::Brief(brief) => brief.language.as_deref(),
        _ => None,
    };
    let typography = own_language.map_or(typography, Typography::of);
    let body = Body {
        start: body_start,
        typography,
    };
    let text = Text {
        source,
        body_start: body.start,
        typography,
        outline: outline::outline(written, body),
    };
    Some(Document {
        front,
        stand_ins,
        text,
    })
}

/// Reads front matter; `None` if it lacks what every file of the kind needs, which is reported.
fn read(kind: DocumentKind, node: &Node, diagnostics: &mut Diagnostics) -> Option<Front> {
    match kind {
        DocumentKind::Brief => {
            let front = brief::read(node, diagnostics);
            front.map(|front| Front::Brief(Box::new(front)))
        }
        DocumentKind::Record(kind) => Facts::read(kind, node, diagnostics).map(Front::Record),
        DocumentKind::Page => page::read(node, diagnostics).map(Front::Page),
    }
}
