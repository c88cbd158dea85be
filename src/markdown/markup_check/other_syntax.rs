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
                (!in_formula).then(|| Some((OtherSyntax::Template, len?)))?
            }
            '%' => {
                let len = leaf.find("%}").map_or(line.len(), |len| len + 2);
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
