//! Typographic marks for the straight ones that people type: quotation marks, apostrophes, dashes,
//! ellipses.
//!
//! There is one rule for all that a page shows. [`Typography::set`] applies it to titles, names and
//! other plain texts, and `markdown/parse/straight_marks.rs` to the events of a Markdown text. Start
//! reading at [`Typography::marks`]. Which parts of a text are addresses says
//! [`super::web_address`].

use std::ops::Range;

use super::language::primary;
use super::web_address::Tokens;

/// By which customs straight marks are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typography {
    /// As in English: `"so"` becomes “so”.
    #[default]
    English,
    /// As in any other language. Each has quotation marks of its own („so“, « so », »so«), so straight
    /// ones stay as they are typed. Apostrophes, dashes and ellipses are the same in all of them.
    Other,
}

/// A straight quotation mark or apostrophe, and what stands around it as a reader sees it.
#[derive(Clone, Copy, Debug)]
pub struct StraightMark<'t> {
    /// Whether it is `"`, not `'`.
    pub is_double: bool,
    /// The character before it; none at the beginning of a paragraph.
    pub before: Option<char>,
    /// The character after it.
    pub after: Option<char>,
    /// The text after it. Its first word tells `'tis` from `'this'`.
    pub rest: &'t str,
    /// Whether the mark before it in the same paragraph directly precedes it: `"'no'"`.
    pub is_adjacent: bool,
    /// Whether it belongs to an address, and so is no mark at all.
    pub in_address: bool,
}

impl Typography {
    /// The customs of a language, given by its tag: `en-GB`.
    pub fn of(language: &str) -> Self {
        match primary(language).eq_ignore_ascii_case("en") {
            true => Self::English,
            false => Self::Other,
        }
    }

    /// `text`, which is one paragraph, with typographic marks for its straight ones.
    pub fn set(self, text: &str) -> String {
        let mut set = String::with_capacity(text.len() + 8);
        let mut copied = 0;
        for (range, mark) in self.replacements(text) {
            set.push_str(&text[copied..range.start]);
            set.push_str(mark);
            copied = range.end;
        }
        set.push_str(&text[copied..]);
        set
    }

    /// The bytes of `text`, which is one paragraph, that are replaced, in order, and by what.
    pub fn replacements(self, text: &str) -> Vec<(Range<usize>, &'static str)> {
        let bytes = text.as_bytes();
        let mut found = Vec::new();
        if !bytes
            .iter()
            .any(|byte| matches!(byte, b'\'' | b'"' | b'-' | b'.'))
        {
            return found;
        }
        let mut tokens = Tokens::default();
        let (mut straight, mut places) = (Vec::new(), Vec::<usize>::new());
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            let mut in_address = |len| tokens.is_address(text, at..at + len, || 0..text.len());
            match byte {
                b'-' | b'.' => {
                    let run = bytes[at..].iter().take_while(|it| **it == byte).count();
                    let len = if byte == b'.' { run.min(3) } else { run };
                    if let Some(mark) = dash_or_ellipsis(byte, len).filter(|_| !in_address(len)) {
                        found.push((at..at + len, mark));
                    }
                    at += len;
                    continue;
                }
                b'\'' | b'"' => {
                    straight.push(StraightMark {
                        is_double: byte == b'"',
                        before: text[..at].chars().next_back(),
                        after: text[at + 1..].chars().next(),
                        rest: &text[at + 1..],
                        is_adjacent: places.last().is_some_and(|last| last + 1 == at),
                        in_address: in_address(1),
                    });
                    places.push(at);
                }
                _ => {}
            }
            at += 1;
        }
        let set = self.marks(&straight).into_iter().zip(places);
        found.extend(set.filter_map(|(mark, at)| Some((at..at + 1, mark?))));
        found.sort_by_key(|(range, _)| range.start);
        found
    }

    /// What the straight marks of one paragraph become, each in turn. `None`: it stays as it is.
    ///
    /// A mark opens at the beginning and after white space, a bracket, a dash, a slash or another
    /// opening mark, unless white space follows. Elsewhere it closes, or is an apostrophe: `"offer"`,
    /// `O'Brien`. Some are neither:
    ///
    /// - feet and inches, directly behind a number: `6'2"`, `40"`. Behind a number, or between two
    ///   letters, a mark closes only a quotation that nothing closes better: `"Charter 77"`,
    ///   but `"a 40" screen"`;
    /// - a mark with white space on both sides.
    pub fn marks(self, marks: &[StraightMark<'_>]) -> Vec<Option<&'static str>> {
        let opens = openings(marks);
        let better = closed_better(marks, &opens);
        // Open quotations: in single marks, in double ones.
        let mut open = [0_usize; 2];
        // Double marks that could not open, whose partners stay straight as well: `key="value"`.
        let mut stray = 0_usize;
        let set = marks.iter().enumerate().map(|(at, mark)| {
            if mark.in_address {
                return None;
            }
            let (doubtful, open) = (mark.is_doubtful(), &mut open[usize::from(mark.is_double)]);
            if self == Self::Other {
                return mark.in_other_language(opens[at], open);
            }
            match mark.is_double {
                false if mark.is_within_word() => Some("’"),
                false if opens[at] && mark.stands_for_letters() => Some("’"),
                is_double if opens[at] => {
                    *open += 1;
                    Some(if is_double { "“" } else { "‘" })
                }
                _ if is_blank(mark.before) => None,
                is_double if *open > 0 && !(doubtful && better[at]) => {
                    *open -= 1;
                    Some(if is_double { "”" } else { "’" })
                }
                true if stray > 0 => {
                    stray -= 1;
                    None
                }
                is_double if doubtful || is_letter(mark.after) => {
                    stray += usize::from(is_double && is_letter(mark.after));
                    None
                }
                is_double => Some(if is_double { "”" } else { "’" }),
            }
        });
        set.collect()
    }
}

impl StraightMark<'_> {
    /// Whether it cannot be told from the signs of feet and inches, or from a mark inside a word as
    /// in Hebrew abbreviations, except by what else is quoted.
    fn is_doubtful(&self) -> bool {
        self.before.is_some_and(char::is_numeric) || is_letter(self.before) && is_letter(self.after)
    }

    /// Whether it is an apostrophe inside a word, `O'Brien` or `the 1990's`, but not the foot of
    /// `6'2` and `4'x8'`.
    fn is_within_word(&self) -> bool {
        if !is_letter(self.before) || !is_letter(self.after) {
            return false;
        }
        let times_number = || {
            let factor = self.rest.strip_prefix(['x', 'X', '×']);
            factor.is_some_and(|it| it.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        };
        let is_foot = self.after.is_some_and(char::is_numeric) || times_number();
        !(is_foot && self.before.is_some_and(char::is_numeric))
    }

    /// Whether it opens a word that has lost its beginning: `the '90s`, `rock 'n' roll`, `'tis`. Any
    /// other word behind such a mark is taken for a quotation's first, which is far more frequent.
    fn stands_for_letters(&self) -> bool {
        let word = |c: char| c.is_alphanumeric();
        let end = self.rest.find(|c| !word(c)).unwrap_or(self.rest.len());
        let first = &self.rest[..end];
        let decade = first.trim_end_matches('s');
        let is_decade = decade.len() == 2 && decade.bytes().all(|byte| byte.is_ascii_digit());
        let elided = ["n", "tis", "twas", "twere", "em", "til"];
        is_decade || elided.iter().any(|it| first.eq_ignore_ascii_case(it))
    }

    /// What it becomes in a language other than English: only apostrophes are set.
    fn in_other_language(&self, opens: bool, open: &mut usize) -> Option<&'static str> {
        if self.is_double {
            return None;
        }
        let is_apostrophe = self.is_within_word();
        if is_apostrophe || opens {
            *open += usize::from(!is_apostrophe);
            return is_apostrophe.then_some("’");
        }
        // An Italian `po'`, unless it ends what an earlier mark may have opened.
        let closes = *open > 0;
        *open = open.saturating_sub(1);
        (!closes && self.before.is_some_and(char::is_alphabetic)).then_some("’")
    }
}

/// Which marks open, by what stands around them.
fn openings(marks: &[StraightMark<'_>]) -> Vec<bool> {
    let mut opens: Vec<bool> = Vec::with_capacity(marks.len());
    for mark in marks {
        let is_after_opening = match mark.before {
            _ if mark.is_adjacent => opens.last() == Some(&true),
            None => true,
            Some('-') => is_letter(mark.after),
            Some(c) => c.is_whitespace() || "([{–—/“‘„‚«‹¿¡".contains(c),
        };
        opens.push(is_after_opening && !is_blank(mark.after) && !mark.in_address);
    }
    opens
}

/// For each mark whether a later one, before a quotation of its kind opens, closes with less doubt.
fn closed_better(marks: &[StraightMark<'_>], opens: &[bool]) -> Vec<bool> {
    let mut better = vec![false; marks.len()];
    let mut closes_later = [false; 2];
    for (at, mark) in marks.iter().enumerate().rev() {
        let later = &mut closes_later[usize::from(mark.is_double)];
        better[at] = *later;
        match () {
            () if mark.in_address || mark.is_doubtful() => {}
            () if opens[at] => *later = false,
            () => *later |= !is_blank(mark.before),
        }
    }
    better
}

/// Whether there is nothing or white space.
fn is_blank(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

/// Whether there is a letter or a digit.
fn is_letter(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// The dash for so many hyphens, or the ellipsis for so many full stops. Four hyphens and more are a line.
pub fn dash_or_ellipsis(byte: u8, len: usize) -> Option<&'static str> {
    match (byte, len) {
        (b'-', 2) => Some("–"),
        (b'-', 3) => Some("—"),
        (b'.', 3) => Some("…"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Typography::{English, Other};

    #[test]
    fn marks_in_english() {
        for (typed, set) in [
            (
                "Russia's \"offer\" of the '90s",
                "Russia’s “offer” of the ’90s",
            ),
            ("('so') he said: \"'no'\"", "(‘so’) he said: “‘no’”"),
            (
                "O'Brien -- the \"Hill\"---so...",
                "O’Brien – the “Hill”—so…",
            ),
            (
                "rock 'n' roll, 'tis said, '68 and '1984'",
                "rock ’n’ roll, ’tis said, ’68 and ‘1984’",
            ),
            ("the generals' \"no\"/\"yes\"", "the generals’ “no”/“yes”"),
            // A mark with no blank before it never opens, brackets, dashes and slashes aside.
            ("\"a \"nested\"\"", "“a “nested””"),
            ("he said:\"no\" then", "he said:\"no\" then"),
            ("key=\"value\"", "key=\"value\""),
            ("a \" b ' c", "a \" b ' c"),
            // Feet and inches.
            (
                "6'2\" by 5'10\", a 40\" screen",
                "6'2\" by 5'10\", a 40\" screen",
            ),
            (
                "a 6' board, 4'x8', 8\"x10\", 12½\"",
                "a 6' board, 4'x8', 8\"x10\", 12½\"",
            ),
            ("\"a 40\" screen\" and 5\"", "“a 40\" screen” and 5\""),
            (
                "\"Charter 77\" and the \"Group of 77\"",
                "“Charter 77” and the “Group of 77”",
            ),
            ("the 1990's, an F-16's", "the 1990’s, an F-16’s"),
            // Addresses.
            (
                "https://example.org/a--b...c'd",
                "https://example.org/a--b...c'd",
            ),
            (
                "\"https://example.org/a--b\" -- so",
                "“https://example.org/a--b” – so",
            ),
            (
                "example.org's o'brien--x@example.org's",
                "example.org’s o'brien--x@example.org’s",
            ),
            (
                "Moscow--U.S. talks, and/or...",
                "Moscow–U.S. talks, and/or…",
            ),
            ("a ---- b", "a ---- b"),
        ] {
            assert_eq!(English.set(typed), set);
            assert_eq!(English.set(set), set, "what is set stays");
        }
    }

    #[test]
    fn marks_in_other_languages() {
        for (typed, set) in [
            ("l'accord \"dit\" 'ainsi'", "l’accord \"dit\" 'ainsi'"),
            (
                "un po' di pace -- „so“ « ici »...",
                "un po’ di pace – „so“ « ici »…",
            ),
            ("צה\"ל 6'2\"", "צה\"ל 6'2\""),
        ] {
            assert_eq!(Other.set(typed), set);
        }
        assert_eq!(super::Typography::of("EN-gb"), English);
        assert_eq!(super::Typography::of("de"), Other);
    }
}
