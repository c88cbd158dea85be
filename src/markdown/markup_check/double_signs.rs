//! Markup of other programs in signs that stand two or three times: Obsidian's comments and highlights (`%%a note%%`,
//! `==words==`), MediaWiki's titles and bold words (`== Title ==`, `'''words'''`), and the roles of reStructuredText.

use std::ops::Range;

use memchr::memmem;

use super::problem::{MarkupProblemKind, OtherSyntax};
use super::state::{MarkupWalk, beginning};

/// The signs, the first of which hides words in Obsidian and not here.
const SIGNS: [&str; 3] = ["%%", "==", "'''"];

/// Whether a text has any of the signs. Most have none.
pub fn has_double_signs(text: &[u8]) -> bool {
    SIGNS
        .iter()
        .any(|sign| memmem::find(text, sign.as_bytes()).is_some())
}

impl MarkupWalk<'_, '_> {
    /// Looks for such signs in a piece of text. It may be cut anywhere, so they are read in the source.
    pub fn double_signs(&mut self, piece: &Range<usize>) {
        let bytes = self.source.as_bytes();
        let to = (piece.end + 2).min(self.leaf.end.max(piece.end));
        for sign in SIGNS {
            let mut at = piece.start.max(self.signs_read);
            while at < piece.end
                && let Some(found) = memmem::find(&bytes[at..to], sign.as_bytes())
            {
                let start = at + found;
                at = start + sign.len();
                if start >= piece.end {
                    break;
                }
                let before = self.source[..start].chars().next_back();
                let is_inside =
                    before.is_some_and(|c| c.is_alphanumeric() || "=!<>%'&?/".contains(c));
                if is_inside || self.is_escaped(start) {
                    continue;
                }
                if let Some((syntax, end, read)) = self.signed(sign, start) {
                    self.report(MarkupProblemKind::OtherSyntax(syntax), start..end);
                    at = read;
                    self.signs_read = read;
                }
            }
        }
    }

    /// What a sign begins, where that ends, and up to where its partner is read with it.
    fn signed(&self, sign: &str, start: usize) -> Option<(OtherSyntax, usize, usize)> {
        let line = self.rest_of_line(start);
        let inner = start + sign.len();
        if sign == "%%" {
            if let Some(len) = self.rest_of_leaf(inner).find("%%") {
                let end = inner + len + 2;
                return Some((OtherSyntax::Comment, end, end));
            }
            // A comment of several paragraphs.
            let is_line = self.begins_source_line(start);
            let later = beginning(&self.source[inner..]).find("\n%%");
            return (is_line && (later.is_some() || line == "%%")).then(|| {
                let end = start + line.len();
                (
                    OtherSyntax::Comment,
                    end,
                    later.map_or(end, |later| inner + later + 3),
                )
            });
        }
        let length = line.len() - line.trim_start_matches('=').len();
        if sign == "==" && (2..=6).contains(&length) && self.begins_source_line(start) {
            let title = line.trim_matches('=');
            let is_closed = line.len() > 2 * length && line.ends_with(&line[..length]);
            let is_alone = self.source[self.leaf.clone()].trim() == line;
            let has_words = title.contains(char::is_alphabetic);
            let is_title = title.trim_start().starts_with(char::is_uppercase);
            if title.starts_with(' ') && has_words && (is_closed || is_alone && is_title) {
                let end = start + line.len();
                return Some((OtherSyntax::Wiki, end, end));
            }
        }
        let words = self.rest_of_line(inner);
        let len = words.find(sign)?;
        let behind = words[len + sign.len()..].chars().next();
        let is_tight = words.starts_with(|c: char| !c.is_whitespace() && c != '=')
            && !words[..len].ends_with(char::is_whitespace)
            && words[..len].contains(char::is_alphabetic)
            && !behind.is_some_and(char::is_alphanumeric);
        let syntax = match sign {
            "==" => OtherSyntax::Highlight,
            _ => OtherSyntax::Wiki,
        };
        let end = inner + len + sign.len();
        is_tight.then_some((syntax, end, end))
    }

    /// Whether only blanks and the marks of quotations stand before a byte in its line.
    fn begins_source_line(&self, at: usize) -> bool {
        let before = self.source[..at].trim_end_matches([' ', '\t', '>']);
        before.is_empty() || before.ends_with('\n')
    }

    /// Code with a role before it or an underscore behind: ``:ref:`label` ``, `` `words <address>`_ ``.
    pub fn role(&mut self, code: &Range<usize>) {
        let before = &self.source[self.leaf.start.min(code.start)..code.start];
        let role = before.strip_suffix(':').map_or(0, |before| {
            let name = before.trim_end_matches(|c: char| c.is_ascii_lowercase() || c == '-');
            let opens = name.strip_suffix(':');
            let stands_alone = opens.is_some_and(|before| !before.ends_with(char::is_alphanumeric));
            match stands_alone && name.len() < before.len() {
                true => before.len() - name.len() + 2,
                false => 0,
            }
        });
        let behind = self.source[code.end..].trim_start_matches('_');
        let underscores = self.source.len() - code.end - behind.len();
        let is_link = (1..=2).contains(&underscores) && !behind.starts_with(char::is_alphanumeric);
        if role > 0 || is_link {
            let span = code.start - role..code.end + if is_link { underscores } else { 0 };
            self.report(MarkupProblemKind::OtherSyntax(OtherSyntax::Rst), span);
        }
    }
}
