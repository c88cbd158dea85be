//! Sources: the texts that a site is made from, each with its path.
//!
//! The layer `read` makes them. They never change afterwards: what a stage finds out about a text is
//! kept beside it, as spans.

use std::sync::Arc;

use super::span::SourceId;

/// A text file.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path relative to the site's folder, with `/` between the parts: `content/site.yaml`.
    pub path: String,
    /// The whole text, valid UTF-8, without a byte order mark.
    pub text: String,
}

/// All sources of a run, sorted by path. A clone shares the texts.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Arc<[Source]>,
}

impl Sources {
    /// Sorts the sources by path, so that nothing depends on the order in which a file system lists
    /// its files.
    pub fn new(mut files: Vec<Source>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self {
            files: files.into(),
        }
    }

    /// The source with this id.
    ///
    /// # Panics
    /// When the id is one of other sources.
    pub fn get(&self, id: SourceId) -> &Source {
        &self.files[id.0 as usize]
    }

    /// The id of the source at `path`, if there is one.
    pub fn find(&self, path: &str) -> Option<SourceId> {
        let at = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()?;
        Some(SourceId(at as u32))
    }

    /// All sources with their ids, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.files
            .iter()
            .enumerate()
            .map(|(at, file)| (SourceId(at as u32), file))
    }
}

impl Source {
    /// The line and column of a byte offset, both counted from 1, the column in characters. An
    /// offset inside a character counts as the character's first byte, one past the end as the end.
    pub fn line_and_column(&self, byte: usize) -> (usize, usize) {
        let byte = floor_char_boundary(&self.text, byte);
        let before = &self.text[..byte];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }
}

/// The nearest character boundary at or before `byte`, at most the text's length.
pub fn floor_char_boundary(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_found_by_path_whatever_their_order() {
        let file = |path: &str| Source {
            path: path.into(),
            text: String::new(),
        };
        let sources = Sources::new(vec![file("b"), file("a"), file("c")]);
        assert_eq!(sources.find("b"), Some(SourceId(1)));
        assert_eq!(sources.get(SourceId(0)).path, "a");
        assert_eq!(sources.find("d"), None);
    }

    #[test]
    fn columns_count_characters() {
        let source = Source {
            path: "x".into(),
            text: "é\n  ü!".into(),
        };
        assert_eq!(source.line_and_column(0), (1, 1));
        assert_eq!(source.line_and_column(7), (2, 4));
        assert_eq!(
            source.line_and_column(6),
            (2, 3),
            "inside a character is its start"
        );
        assert_eq!(source.line_and_column(999), (2, 5));
    }
}
