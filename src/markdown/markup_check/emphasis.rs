//! `**`, `__` and `~~` that open nothing and close nothing: `in **bold. And`, `minister**,** in`.
//!
//! A text also has such characters that were never meant as emphasis: `a ** b`, `2**3`, `6,000**` with
//! a note below a table, `____` for somebody to fill in. pulldown-cmark makes an event of its own of each
//! character that could have opened or closed something; those that stand alone between blanks are not
//! among them. Two of those with words between them were meant all the same: `the ** treaty ** stands`.

use std::ops::Range;

use memchr::memmem;

use super::problem::MarkupProblemKind;
use super::state::{DelimiterRun, MarkupWalk};

impl MarkupWalk<'_, '_> {
    /// A single `*`, `_` or `~` that is text.
    pub fn delimiter(&mut self, character: u8, at: usize) {
        let is_known = |run: &DelimiterRun| run.span.contains(&at);
        if self.runs.last().is_some_and(is_known) || self.is_escaped(at) {
            return;
        }
        let bytes = self.source.as_bytes();
        let same = |byte: &&u8| **byte == character;
        let before = bytes[..at].iter().rev().take_while(same).count();
        let after = bytes[at..].iter().take_while(same).count();
        // The first of a run may be escaped, and is text then.
        let start = at - before + usize::from(self.is_escaped(at - before));
        let span = start..at + after;
        self.runs.push(DelimiterRun { character, span });
    }

    /// Notes the runs between blanks that a piece of text holds.
    pub fn runs_apart_in(&mut self, piece: &Range<usize>) {
        while let Some(run) = self.apart.get(self.apart_read) {
            if run.start >= piece.end {
                break;
            }
            if run.start >= piece.start {
                self.apart_here.push(run.clone());
            }
            self.apart_read += 1;
        }
    }

    /// Reports pairs of runs between blanks with words between them. Letters alone are rather a formula: `a ** b ** c`.
    pub fn leave_runs_apart(&mut self) {
        let runs = std::mem::take(&mut self.apart_here);
        let mut runs = runs.into_iter().peekable();
        while let Some(first) = runs.next() {
            let source = self.source;
            let marks = &source[first.clone()];
            let Some(second) = runs.next_if(|next| source[next.clone()] == *marks) else {
                continue;
            };
            let inner = source[first.end..second.start].trim();
            let mut words = inner.split(|c: char| !c.is_alphabetic());
            if words.any(|word| word.chars().nth(1).is_some()) {
                let whole = first.start..second.end;
                let sign = if marks == "~~" { "~~" } else { "**" };
                let fix = Some((whole.clone(), format!("{sign}{inner}{sign}")));
                let marks = marks.to_owned();
                let is_pair = true;
                self.report_with(MarkupProblemKind::Unpaired { marks, is_pair }, whole, fix);
            }
        }
    }

    /// Reports the runs of a leaf that were meant as emphasis.
    pub fn leave_runs(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        let mut runs: Vec<DelimiterRun> =
            runs.into_iter().filter(|run| self.is_mark(run)).collect();
        runs.reverse();
        while let Some(run) = runs.pop() {
            let partner = runs
                .last()
                .filter(|next| self.are_a_pair(&run, next))
                .map(|next| next.span.clone());
            if partner.is_some() {
                runs.pop();
            }
            match partner.or_else(|| self.hidden_partner(&run)) {
                Some(partner) => self.unpaired(&run, partner),
                None if self.stands_at_a_word(&run) => {
                    let marks = self.source[run.span.clone()].to_owned();
                    let is_pair = false;
                    self.report(MarkupProblemKind::Unpaired { marks, is_pair }, run.span);
                }
                None => {}
            }
        }
    }

    /// Whether a run is as long as a mark of emphasis. One `*` is too common as a mark of a note, and
    /// longer runs are lines and blanks to fill in.
    fn is_mark(&self, run: &DelimiterRun) -> bool {
        match run.character {
            b'*' => matches!(run.span.len(), 2 | 3),
            _ => run.span.len() == 2,
        }
    }

    /// Whether the second of two runs was meant to close the first. If words are between them, the
    /// first stands before a word: `6,000**, f**k` has no such pair.
    fn are_a_pair(&self, first: &DelimiterRun, second: &DelimiterRun) -> bool {
        let inner = &self.source[first.span.end..second.span.start];
        let before = self.source[..first.span.start].chars().next_back();
        let is_behind_a_word = before.is_some_and(char::is_alphanumeric);
        first.character == second.character
            && !(is_behind_a_word && inner.contains(char::is_alphanumeric))
            && first.span.len() == second.span.len()
            && !inner.starts_with(char::is_whitespace)
            && !inner.ends_with(char::is_whitespace)
    }

    /// The `__` inside a word that was meant to close a run: `__Jan__a`. It is no event of its own.
    fn hidden_partner(&self, run: &DelimiterRun) -> Option<Range<usize>> {
        if run.character != b'_' {
            return None;
        }
        let rest = self.rest_of_leaf(run.span.end);
        let at = run.span.end + rest.find("__")?;
        (at > run.span.end).then_some(at..at + 2)
    }

    /// Reports a run and the partner that does not pair with it. Where the two hold no word, they were
    /// hardly meant; `__` cannot end inside a word, `**` can.
    fn unpaired(&mut self, run: &DelimiterRun, partner: Range<usize>) {
        let whole = run.span.start..partner.end;
        let inner = &self.source[run.span.end..partner.start];
        let fix = if !inner.contains(char::is_alphanumeric) {
            Some((whole.clone(), inner.to_owned()))
        } else if run.character == b'_' {
            Some((whole.clone(), format!("**{inner}**")))
        } else {
            None
        };
        let marks = self.source[run.span.clone()].to_owned();
        let is_pair = true;
        self.report_with(MarkupProblemKind::Unpaired { marks, is_pair }, whole, fix);
    }

    /// Whether a run stands at the edge of a word, as a mark of emphasis does. Inside a word (`2**3`) and
    /// behind a number (`6,000**`) it is something else.
    fn stands_at_a_word(&self, run: &DelimiterRun) -> bool {
        let before = self.source[..run.span.start].chars().next_back();
        let after = self.source[run.span.end..].chars().next();
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_inside_a_word = is_word(before) && is_word(after);
        let is_behind_a_number = before.is_some_and(char::is_numeric) && !is_word(after);
        !is_inside_a_word && !is_behind_a_number
    }
}

/// The runs of exactly two `*`, `_` or `~` in a source, from a byte on, that have blanks on both sides.
pub fn runs_apart(source: &str, from: usize) -> Vec<Range<usize>> {
    let bytes = source.as_bytes();
    let mut found = Vec::new();
    for marks in ["**", "__", "~~"] {
        for at in memmem::find_iter(&bytes[from..], marks) {
            let (start, end) = (from + at, from + at + 2);
            let is_blank = |at: Option<usize>| {
                let byte = at.and_then(|at| bytes.get(at));
                byte.is_some_and(u8::is_ascii_whitespace)
            };
            if is_blank(start.checked_sub(1)) && is_blank(Some(end)) {
                found.push(start..end);
            }
        }
    }
    found.sort_unstable_by_key(|run| run.start);
    found
}
