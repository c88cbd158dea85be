//! Sentences: where the sentences of a paragraph end.
//!
//! What is quoted as the context of a mention is its sentence. This module divides the plain text
//! of one paragraph, as a reader sees it, into sentences; it stands between the outline of a
//! Markdown file, which has the text, and the index of mentions, which quotes it. Start reading at
//! [`sentences`]; [`sentence_around`] is what an index
//! asks for, and `super::clip` shortens what is too long.
//!
//! It starts from the sentence boundaries of Unicode Standard Annex #29 (section 5, rules SB6 to
//! SB11: a stop, then closing marks, then white space, then no lower-case letter) and tailors them
//! as that annex invites one to:
//!
//! - An abbreviation's full stop (`super::abbreviations`) ends a sentence only before a word that
//!   begins sentences: "in the U.S. The Senate", but "U.S. missile", "Gen. Ivashov", "Sept. 11".
//! - Numbers at the head of a sentence ("1. The parties") and days ("3. Mai") do not end one.
//! - Footnote marks after the stop belong to the sentence before it: "treaty.¹ Then".
//! - Nothing inside brackets ends the sentence around them: "the treaty (dead. Twice.) and".
//! - A quotation followed by who said it goes on: "“Why?” Ivanov asked."
//! - Three dots after a space are an omission, not an end: "the ... Russians".
//! - A stop needs white space behind it, apart from the ideographic ones, which have none.
//!
//! In doubt the text is not divided: a context too long is better than one cut short.

use std::ops::Range;

use super::abbreviations;
use super::abbreviations::Reading;
use super::stops::{
    Kind, Stop, after_closing_marks, is_closing, is_opening, next_stop, outermost_brackets, skip,
};

/// No abbreviation is longer than this many bytes.
const LONGEST_ABBREVIATION: usize = 24;
/// No sentence begins with more bytes of opening marks and white space than this.
const LONGEST_OPENING: usize = 64;
/// How many bytes after a quotation the one who said it is looked for.
const SPEAKER_WITHIN: usize = 80;

/// The byte ranges of the sentences of one paragraph's plain text. They are contiguous and cover
/// the whole text: each takes the white space after its sentence with it. Linear in the text.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    sentences_up_to(text, text.len())
}

/// The first of the [`sentences`] of a text, up to the one that holds the byte before `end`: whoever
/// asks for the sentences of some mentions need not divide what stands behind the last of them.
pub fn sentences_up_to(text: &str, end: usize) -> Vec<Range<usize>> {
    let brackets = outermost_brackets(text);
    let mut brackets = brackets.iter().peekable();
    let (mut found, mut start, mut at) = (Vec::new(), 0, 0);
    while let Some(stop) = (start < end).then(|| next_stop(text, at)).flatten() {
        at = stop.range.end;
        while brackets
            .next_if(|pair| pair.end <= stop.range.start)
            .is_some()
        {}
        let around = brackets.peek().filter(|pair| pair.start < stop.range.start);
        if let Some(end) = end_of_sentence(text, start, &stop, around.copied()) {
            found.push(start..end);
            (start, at) = (end, end);
        }
    }
    if start < end.min(text.len()) {
        found.push(start..text.len());
    }
    found
}

/// The byte range of the sentence that holds `range`, or of all the sentences that it reaches into,
/// without white space at either end. A range beyond the text counts as its end.
pub fn sentence_around(text: &str, range: Range<usize>) -> Range<usize> {
    around(text, &sentences(text), range)
}

/// [`sentence_around`] for a paragraph whose sentences are known already, as they are when it has
/// many mentions.
pub fn around(text: &str, sentences: &[Range<usize>], range: Range<usize>) -> Range<usize> {
    let first = sentences.partition_point(|sentence| sentence.end <= range.start);
    let first = first.min(sentences.len().saturating_sub(1));
    let after = sentences.partition_point(|sentence| sentence.start < range.end);
    match (
        sentences.get(first),
        sentences[..after.max(first + 1).min(sentences.len())].last(),
    ) {
        (Some(from), Some(to)) => trimmed(text, from.start..to.end),
        _ => 0..0,
    }
}

/// `range` without the white space at either end of it.
pub fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = &text[range.clone()];
    let start = range.start + (inside.len() - inside.trim_start().len());
    start..(range.start + inside.trim_end().len()).max(start)
}

/// Where the sentence that began at `start` ends, the white space after it included, if this stop
/// ends it. The end of the text is no answer: it ends a sentence anyway.
fn end_of_sentence(
    text: &str,
    start: usize,
    stop: &Stop,
    brackets: Option<&Range<usize>>,
) -> Option<usize> {
    let closed = after_closing_marks(text, stop.range.end);
    if let Some(pair) = brackets
        && (closed < pair.end || !opens_sentence(&text[start..pair.start]))
    {
        return None;
    }
    let word = Before::of(text, start, stop.range.start);
    let marked = after_footnote_marks(text, stop, closed, &word);
    let end = skip(text, marked, |c, _| c.is_whitespace());
    let gap = &text[marked..end];
    if end == text.len() {
        return None;
    }
    if gap.is_empty() {
        // What follows a closing mark directly may be who said it: 「…。」と述べた.
        return (stop.kind == Kind::Ideographic && closed == stop.range.end).then_some(end);
    }
    let next = After::of(text, end);
    // A no-break space is the author's word that it goes on.
    let glued = gap.chars().all(|c| matches!(c, '\u{a0}' | '\u{202f}'));
    let quoted = text[stop.range.end..closed]
        .chars()
        .any(|c| !matches!(c, ')' | ']' | '}'));
    if glued || next.first.is_lowercase() || (quoted && next.goes_on_speaking()) {
        return None;
    }
    ends(text, stop, &word, &next).then_some(end)
}

/// Whether a stop with white space and no lower-case letter behind it ends its sentence.
fn ends(text: &str, stop: &Stop, word: &Before<'_>, next: &After<'_>) -> bool {
    match stop.kind {
        Kind::Ideographic | Kind::Sure => true,
        Kind::Query => next.could_begin(),
        Kind::Dots(count) => {
            let omission = text[..stop.range.start]
                .chars()
                .next_back()
                .is_none_or(|c| c.is_whitespace() || is_opening(c));
            next.first.is_alphabetic() && (count > 3 || !omission)
        }
        Kind::Full => next.could_begin() && full_stop_ends(word, next),
    }
}

fn full_stop_ends(word: &Before<'_>, next: &After<'_>) -> bool {
    let is_number = !word.word.is_empty() && word.word.bytes().all(|b| b.is_ascii_digit());
    if word.is_first && (is_number || abbreviations::is_roman(word.word) || word.is_letter()) {
        return false;
    }
    if is_number && word.word.len() <= 2 && abbreviations::is_month_after_day(next.word) {
        return false;
    }
    let begins = !next.is_part && abbreviations::begins_sentences(next.word);
    match word.reading() {
        Reading::Word => true,
        Reading::LeadsOn => false,
        Reading::Numbered => begins && !next.is_number(),
        Reading::NumberedOrWord => !next.is_number(),
        Reading::MayEnd => begins,
        Reading::Initial => begins && abbreviations::begins_sentences_after_initial(next.word),
    }
}

/// The word before a full stop.
struct Before<'a> {
    /// The word with its inner stops; empty when it is too long to be an abbreviation.
    word: &'a str,
    /// The word before it in the sentence, as far as it is near.
    previous: &'a str,
    /// Whether it is the first of its sentence.
    is_first: bool,
}

impl<'a> Before<'a> {
    fn of(text: &'a str, start: usize, stop: usize) -> Self {
        let sentence = &text[start..stop];
        let word = last_word(sentence);
        let rest = &sentence[..sentence.len() - word.len()];
        let previous = rest.strip_suffix(char::is_whitespace).map_or("", last_word);
        Self {
            word,
            previous,
            is_first: !word.is_empty() && opens_sentence(rest),
        }
    }

    fn reading(&self) -> Reading {
        abbreviations::reading(self.word, self.previous)
    }

    fn is_letter(&self) -> bool {
        self.word.chars().count() == 1 && self.word.chars().all(char::is_alphabetic)
    }
}

/// The last word, empty when longer than any abbreviation.
fn last_word(text: &str) -> &str {
    let near = crate::base::source::floor_char_boundary(
        text,
        text.len().saturating_sub(LONGEST_ABBREVIATION),
    );
    let word = text[near..].rfind(|c: char| {
        c.is_whitespace() || is_opening(c) || matches!(c, '/' | ')' | ']' | '”' | '"')
    });
    match word {
        Some(at) => {
            let delimiter = text[near + at..].chars().next().map_or(0, char::len_utf8);
            &text[near + at + delimiter..]
        }
        None if near == 0 => text,
        None => "",
    }
}

/// The word after a stop and its white space.
struct After<'a> {
    /// Its first character; a space at the end of the text.
    first: char,
    /// The letters and digits from there on.
    word: &'a str,
    /// Whether it is only a part of something: "After-action report", "A/56/1".
    is_part: bool,
    /// Whether a dash stands before it.
    dashed: bool,
    /// The text from the word on.
    rest: &'a str,
}

impl<'a> After<'a> {
    fn of(text: &'a str, at: usize) -> Self {
        let from = skip(text, at, |c, _| is_opening(c) || c.is_whitespace());
        let rest = &text[from..];
        let length = rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len());
        Self {
            first: rest.chars().next().unwrap_or(' '),
            word: &rest[..length],
            is_part: rest[length..].starts_with(['-', '/', '\u{2010}', '\u{2011}']),
            dashed: text[at..from].contains(['—', '–', '-']),
            rest,
        }
    }

    fn could_begin(&self) -> bool {
        self.first.is_alphanumeric() || matches!(self.first, '$' | '€' | '£' | '¥' | '§' | '№')
    }

    fn is_number(&self) -> bool {
        self.first.is_numeric()
            || (abbreviations::is_roman(self.word) && !self.is_part)
            || (self.word.len() == 1 && !abbreviations::begins_sentences(self.word))
    }

    /// Whether what follows a quotation is who said it: "Sergei Ivanov asked".
    fn goes_on_speaking(&self) -> bool {
        let near = crate::base::source::floor_char_boundary(self.rest, SPEAKER_WITHIN);
        self.dashed
            || self.rest[..near]
                .split_whitespace()
                .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
                .find(|word| !word.starts_with(char::is_uppercase))
                .is_some_and(abbreviations::is_verb_of_speech)
    }
}

/// The byte after the footnote marks that stand behind a stop: `[1]`, `¹`, `†`, or a bare number
/// behind an ordinary word.
fn after_footnote_marks(text: &str, stop: &Stop, closed: usize, word: &Before<'_>) -> usize {
    let marked = skip(text, closed, |c, _| {
        matches!(
            c,
            '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '†' | '‡' | '*' | '\u{2009}'
        )
    });
    let marked = after_bracketed_numbers(text, marked);
    let bare = skip(text, marked, |c, _| c.is_ascii_digit() || c == ',');
    let follows_word = match stop.kind {
        Kind::Full => {
            let ends_in_letter = word.word.ends_with(char::is_alphabetic);
            (ends_in_letter || word.word.is_empty()) && word.reading() == Reading::Word
        }
        _ => true,
    };
    let is_bare = (marked + 1..=marked + 7).contains(&bare)
        && text[bare..]
            .chars()
            .next()
            .is_none_or(|c| c.is_whitespace() || is_closing(c, None));
    let end = if is_bare && follows_word {
        bare
    } else {
        marked
    };
    after_closing_marks(text, end)
}

fn after_bracketed_numbers(text: &str, mut at: usize) -> usize {
    while let Some(rest) = text[at..].strip_prefix('[') {
        let digits = rest
            .bytes()
            .take(5)
            .take_while(u8::is_ascii_alphanumeric)
            .count();
        if digits == 0 || rest.as_bytes().get(digits) != Some(&b']') {
            break;
        }
        at += digits + 2;
    }
    at
}

/// Whether nothing but opening marks and white space stands between a sentence's beginning and
/// what follows `before`.
fn opens_sentence(before: &str) -> bool {
    before.len() <= LONGEST_OPENING && before.chars().all(|c| c.is_whitespace() || is_opening(c))
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
