//! The entries of YAML that cannot be read as a whole: each key of the outermost level with its lines.
//!
//! A parser cannot say where an unclosed quotation mark should have been closed; everything after it is
//! lost. Authors write one key a line, so the next line that looks like a key ends what is broken.

use std::ops::Range;

/// One entry: from its key to the line before the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YamlEntry {
    /// The bytes of the key; `None` for lines before the first key.
    pub key: Option<Range<usize>>,
    /// The bytes of the entry, with its key and the line break at its end.
    pub range: Range<usize>,
}

/// Divides the YAML in `range` of `text` into entries.
pub fn entries(text: &str, range: Range<usize>) -> Vec<YamlEntry> {
    let mut entries: Vec<YamlEntry> = Vec::new();
    let mut at = range.start;
    for line in text[range].split_inclusive('\n') {
        let end = at + line.len();
        let key = key(line).map(|length| at..at + length);
        match entries.last_mut() {
            Some(last) if key.is_none() => last.range.end = end,
            None if key.is_none() && is_void(line) => {}
            _ => entries.push(YamlEntry {
                key,
                range: at..end,
            }),
        }
        at = end;
    }
    entries
}

/// The length in bytes of the key that a line of the outermost level begins with: a word with a colon,
/// an equals sign or a full-width colon after it, which authors write by mistake.
pub fn key(line: &str) -> Option<usize> {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let length = line.find(|c: char| !is_word(c))?;
    let (word, rest) = line.split_at(length);
    let begins = word.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let rest = rest.trim_start_matches(' ');
    (begins && rest.starts_with([':', '=', '：'])).then_some(length)
}

/// Whether a line says nothing: it is empty or a comment.
pub fn is_void(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_of_the_outermost_level_begins_an_entry() {
        let yaml = "# c\ntitle: \"A\ntags:\n- a\n  b: c\nsummary:B\n\nwords\nx = 1\n";
        let found: Vec<&str> = entries(yaml, 0..yaml.len())
            .into_iter()
            .map(|entry| &yaml[entry.range])
            .collect();
        assert_eq!(
            found,
            [
                "title: \"A\n",
                "tags:\n- a\n  b: c\n",
                "summary:B\n\nwords\n",
                "x = 1\n"
            ]
        );
    }
}
