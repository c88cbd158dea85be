//! A document: one file, read as what its folder says that it is.
//!
//! The parse stage: one source in, what could be read of it and its faults out. Files are parsed
//! independently of each other.

use crate::base::diagnostic::Diagnostics;
use crate::base::source::Sources;
use crate::base::span::SourceId;
use crate::frontmatter::brief;
use crate::frontmatter::brief::BriefFront;
use crate::frontmatter::organisation;
use crate::frontmatter::organisation::Organisation;
use crate::frontmatter::page;
use crate::frontmatter::page::PageFront;
use crate::frontmatter::person;
use crate::frontmatter::person::Person;
use crate::frontmatter::treaty;
use crate::frontmatter::treaty::Treaty;
use crate::frontmatter::{fence, yaml};
use crate::markdown::outline;
use crate::markdown::outline::Outline;

/// What a file is, by its folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// `content/briefs/**`
    Brief,
    /// `content/people/`
    Person,
    /// `content/treaties/`
    Treaty,
    /// `content/organisations/`
    Organisation,
    /// `content/pages/**`
    Page,
}

impl DocumentKind {
    /// The kind of the file at `path` (relative to the site's folder); none for what is no
    /// Markdown or stands elsewhere.
    pub fn of(path: &str) -> Option<Self> {
        let rest = path
            .strip_prefix("content/")
            .filter(|_| path.ends_with(".md"))?;
        let (folder, file) = rest.split_once('/')?;
        match folder {
            "briefs" => Some(Self::Brief),
            "pages" => Some(Self::Page),
            "people" if !file.contains('/') => Some(Self::Person),
            "treaties" if !file.contains('/') => Some(Self::Treaty),
            "organisations" if !file.contains('/') => Some(Self::Organisation),
            _ => None,
        }
    }
}

/// A file's front matter.
#[derive(Clone, Debug)]
pub enum Front {
    /// A brief's.
    Brief(BriefFront),
    /// A person's.
    Person(Person),
    /// A treaty's.
    Treaty(Treaty),
    /// An organisation's.
    Organisation(Organisation),
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
    /// Its headings, links, anchors and marks.
    pub outline: Outline,
}

/// One file, parsed.
#[derive(Clone, Debug)]
pub struct Document {
    /// What stands above the text; none when it could not be read, which is a fault already.
    pub front: Option<Front>,
    /// The text.
    pub text: Text,
}

/// Parses one file as `kind`. None when it is not known where its text begins.
pub fn parse(
    sources: &Sources,
    source: SourceId,
    kind: DocumentKind,
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
    let outline = outline::outline(written, split.body_start);
    let text = Text {
        source,
        body_start: split.body_start,
        outline,
    };
    let node = yaml::parse(source, written, split.yaml, diagnostics);
    let front = node.and_then(|node| match kind {
        DocumentKind::Brief => brief::read(&node, diagnostics).map(Front::Brief),
        DocumentKind::Person => person::read(&node, diagnostics).map(Front::Person),
        DocumentKind::Treaty => treaty::read(&node, diagnostics).map(Front::Treaty),
        DocumentKind::Organisation => {
            organisation::read(&node, diagnostics).map(Front::Organisation)
        }
        DocumentKind::Page => page::read(&node, diagnostics).map(Front::Page),
    });
    Some(Document { front, text })
}

#[cfg(test)]
mod tests {
    use super::DocumentKind;

    #[test]
    fn folders_say_what_a_file_is() {
        assert_eq!(
            DocumentKind::of("content/briefs/2001/a.md"),
            Some(DocumentKind::Brief)
        );
        assert_eq!(
            DocumentKind::of("content/people/a.md"),
            Some(DocumentKind::Person)
        );
        assert_eq!(DocumentKind::of("content/people/x/a.md"), None);
        assert_eq!(DocumentKind::of("content/briefs/a.svg"), None);
        assert_eq!(DocumentKind::of("content/a.md"), None);
    }
}
