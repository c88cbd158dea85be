//! What a file is: its folder says it.

use crate::base::record_kind::RecordKind;

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
