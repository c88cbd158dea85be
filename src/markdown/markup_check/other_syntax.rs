//! Markup in braces that other programs understand: Liquid, Hugo's and Jinja's templates
//! (`{{ x }}`, `{% x %}`), kramdown's and Pandoc's attributes (`{:.class}`, `{#id}`).

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

use super::problem::{MarkupProblemKind, OtherSyntax};
use super::state::MarkupWalk;

impl MarkupWalk<'_, '_> {
    /// Looks at a piece of text with a brace.
    pub fn braces(&mut self, event: usize, text: &str, range: &Range<usize>) {
        if self.source.get(range.clone()) != Some(text) {
            return;
        }
        let mut at = range.start;
        while let Some(found) = self.source[at..range.end].find('{') {
            let open = at + found;
            at = open + 1;
            if self.is_escaped(open) {
                continue;
            }
            let behind_element = open == range.start && self.is_behind_element(event);
            let Some((syntax, len)) = self.braced(open, behind_element) else {
                continue;
            };
            at = (open + len).min(range.end);
            let span = open..open + len;
            // Attributes are no words of the text, so that nothing is lost without them.
            let fix = (syntax == OtherSyntax::Attributes).then(|| (span.clone(), String::new()));
            self.report_with(MarkupProblemKind::OtherSyntax(syntax), span, fix);
        }
    }

    /// Whether an event follows a link, an image, emphasis or code at once.
    fn is_behind_element(&self, event: usize) -> bool {
        let before = event.checked_sub(1).map(|at| &self.text.events[at].0);
        matches!(
            before,
            Some(
                Event::Code(_)
                    | Event::End(TagEnd::Link | TagEnd::Image | TagEnd::Strong | TagEnd::Emphasis)
            )
        )
    }

    /// What the brace at a byte begins, and how long that is.
    fn braced(&self, open: usize, behind_element: bool) -> Option<(OtherSyntax, usize)> {
        let leaf = self.rest_of_leaf(open);
        let line = self.rest_of_line(open);
        let mut inner = leaf[1..].chars();
        let (first, second) = (inner.next()?, inner.next());
        match first {
            '{' => {
                // In formulae braces stand in braces: `\frac{{a}}{b}`.
                let before = self.source[..open].chars().next_back();
                let in_formula =
                    before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '}' | '^' | '_'));
                let len = leaf.find("}}").map(|len| len + 2);
                let len = len.or_else(|| {
                    second
                        .is_some_and(|c| "<%".contains(c))
                        .then_some(line.len())
                });
                let is_word = len.is_some_and(|len| is_conjunction(&leaf[2..len - 2]));
                (!in_formula && !is_word).then(|| Some((OtherSyntax::Template, len?)))?
            }
            '%' => {
                let len = leaf.find("%}").map(|len| len + 2);
                let len = len.or_else(|| begins_tag(&line[2..]).then_some(line.len()))?;
                Some((OtherSyntax::Template, len))
            }
            '#' if second.is_some_and(char::is_whitespace) => {
                Some((OtherSyntax::Template, leaf.find("#}")? + 2))
            }
            _ => {
                let end = line.find('}')?;
                let names = second.is_some_and(char::is_alphabetic);
                let is_list = match first {
                    ':' => second.is_some_and(|c| c.is_alphabetic() || " .#:/".contains(c)),
                    '.' | '#' | '=' => names,
                    _ => behind_element && line[..end].contains('='),
                };
                is_list.then_some((OtherSyntax::Attributes, end + 1))
            }
        }
    }
}

/// Whether braces hold a word that is no variable in any of these languages: `between {{ and }}`.
fn is_conjunction(inner: &str) -> bool {
    matches!(inner.trim(), "and" | "or" | "to")
}

/// Whether a tag begins here that the paragraph does not end: `{% include note.html`. In prose a brace and a per cent
/// sign meet as well, `{% of total}`.
fn begins_tag(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['-', ' ']);
    let mut words = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let word = words.next().unwrap_or_default();
    matches!(
        word,
        "if" | "for"
            | "include"
            | "raw"
            | "highlight"
            | "assign"
            | "capture"
            | "comment"
            | "block"
            | "extends"
            | "set"
            | "macro"
            | "link"
            | "post_url"
            | "figure"
            | "unless"
            | "case"
            | "else"
            | "elsif"
    ) || word.starts_with("end")
}
