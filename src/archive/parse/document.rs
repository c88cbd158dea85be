//! A document: one file, read as what its folder says that it is.

use super::facts::Facts;
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::base::source::Sources;
use crate::base::span::SourceId;
use crate::base::typography::Typography;
use crate::frontmatter::brief::{self, BriefFront};
use crate::frontmatter::fence;
use crate::frontmatter::page::{self, PageFront};
use crate::markdown::outline::{self, Outline};
use crate::markdown::parse::Body;
use crate::yaml;

/// What a file is, by its folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// `content/briefs/**`
    Brief,
    /// A file in `content/people/` or another folder of records.
    Record(RecordKind),
    /// `content/pages/**`
    Page,
}

impl DocumentKind {
    /// The kind of the file at `path` (relative to the site's folder); none for what is no
    /// Markdown or stands elsewhere.
    pub fn of(path: &str) -> Option<Self> {
        let (folder, file) = path
            .strip_prefix("content/")?
            .strip_suffix(".md")?
            .split_once('/')?;
        match folder {
            "briefs" => Some(Self::Brief),
            "pages" => Some(Self::Page),
            _ if file.contains('/') => None,
            _ => RecordKind::of_folder(folder).map(Self::Record),
        }
    }
}

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
    /// What stands above the text; `None` if it could not be read, which is reported.
    pub front: Option<Front>,
    /// The text.
    pub text: Text,
}

/// The documents among the files, each with its kind.
pub fn documents(sources: &Sources) -> impl Iterator<Item = (SourceId, DocumentKind)> {
    let files = sources.iter();
    files.filter_map(|(id, file)| Some((id, DocumentKind::of(&file.path)?)))
}

/// Parses one file as `kind`. `None` if it is not known where its text begins.
pub fn parse(
    sources: &Sources,
    source: SourceId,
    kind: DocumentKind,
    typography: Typography,
    diagnostics: &mut Diagnostics,
) -> Option<Document> {
    let written = &sources.get(source).text;
    let split = match fence::split(source, written) {
        Ok(split) => split,
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            return None;
        }
    };
    let node = yaml::parse(source, written, split.yaml, diagnostics);
    let front = node.and_then(|node| match kind {
        DocumentKind::Brief => {
            let front = brief::read(&node, diagnostics);
            front.map(|front| Front::Brief(Box::new(front)))
        }
        DocumentKind::Record(kind) => Facts::read(kind, &node, diagnostics).map(Front::Record),
        DocumentKind::Page => page::read(&node, diagnostics).map(Front::Page),
    });
    // A brief in a language of its own follows the customs of that language.
    let typography = match &front {
        Some(Front::Brief(brief)) => brief.language.as_deref().map(Typography::of),
        _ => None,
    }
    .unwrap_or(typography);
    let body = Body {
        start: split.body_start,
        typography,
    };
    let text = Text {
        source,
        body_start: body.start,
        typography,
        outline: outline::outline(written, body),
    };
    Some(Document { front, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_say_what_a_file_is() {
        let person = DocumentKind::Record(RecordKind::Person);
        for (path, kind) in [
            ("content/briefs/2001/a.md", Some(DocumentKind::Brief)),
            ("content/pages/help/a.md", Some(DocumentKind::Page)),
            ("content/people/a.md", Some(person)),
            ("content/people/x/a.md", None),
            ("content/briefs/a.svg", None),
            ("content/a.md", None),
        ] {
            assert_eq!(DocumentKind::of(path), kind, "{path}");
        }
    }
}
