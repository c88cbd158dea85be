//! Splits a paragraph into sentences.
//!
//! Start reading at [`sentences`]. The rules are the sentence boundaries of Unicode Standard Annex
//! #29 (section 5, rules SB6 to SB11: a stop, then closing marks, then white space, then no
//! lower-case letter), tailored as that annex invites one to:
//!
//! - An abbreviation's full stop (`super::abbreviations`) ends a sentence only before a word that
//!   begins sentences: "in the U.S. The Senate", but "U.S. missile", "Gen. Ivashov", "Sept. 11".
//! - Numbers at the head of a sentence ("1. The parties") and days ("3. Mai") do not end one.
//! - Footnote marks after the stop belong to the sentence before it: "treaty.¹ Then".
//! - Nothing inside brackets ends the sentence around them: "the treaty (dead. Twice.) and".
//! - A quotation followed by who said it goes on: "“Why?” Ivanov asked."
//! - Three dots after a space are an omission, not an end: "the ... Russians".
//! - A stop needs white space after it, except ideographic ones, which have none.
//!
//! When in doubt, the text is not split: a context that is too long is better than one cut short.

use std::ops::Range;

use super::abbreviations::{self, Reading};
use super::stops::{
    StopKind, StopRun, after_closing_marks, is_closing, is_opening, next_stop, outermost_brackets,
    skip,
};
use crate::base::source::floor_char_boundary;

/// How many bytes before a full stop its word is looked for. No abbreviation is longer: `Messrs`,
/// `U.S.S.R`, `Maj.-Gen`. Without a bound, a text without spaces would be read again for every stop.
const LONGEST_ABBREVIATION: usize = 24;
/// How many bytes of opening marks and white space a sentence may begin with, as in `(“— `. Without
/// a bound, a paragraph of nothing but such marks would be read again for every stop.
const LONGEST_OPENING: usize = 64;
/// How many bytes after a quotation its speaker is looked for: room for an office and a long name,
/// as in “Never!” Gen. Leonid Grigoryevich Ivashov said.
const SPEAKER_WITHIN: usize = 80;

/// The byte ranges of the sentences of one paragraph's plain text. They are contiguous and cover the
/// whole text: each includes the white space after its sentence. Linear in the text.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    sentences_up_to(text, text.len())
}

/// The first of the [`sentences`] of a text, up to the one that holds the byte before `end`. Whoever
/// quotes the sentences of some mentions need not split what follows the last of them.
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

/// `range` without white space at either end.
pub fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = &text[range.clone()];
    let start = range.start + (inside.len() - inside.trim_start().len());
    start..(range.start + inside.trim_end().len()).max(start)
}

/// Where the sentence that began at `start` ends, the white space after it included, if this stop
/// ends it. None at the end of the text, which ends a sentence anyway.
fn end_of_sentence(
    text: &str,
    start: usize,
    stop: &StopRun,
    brackets: Option<&Range<usize>>,
) -> Option<usize> {
    let closed = after_closing_marks(text, stop.range.end);
    // "(See above.) Next" ends after the bracket, but only if the bracket began the sentence.
    if let Some(pair) = brackets
        && (closed < pair.end || !opens_sentence(&text[start..pair.start]))
    {
        return None;
    }
    let word = WordBefore::of(text, start, stop.range.start);
    let marked = after_footnote_marks(text, stop, closed, &word);
    let end = skip(text, marked, |c, _| c.is_whitespace());
    let gap = &text[marked..end];
    if end == text.len() {
        return None;
    }
    if gap.is_empty() {
        // What follows a closing mark directly may be who said it: 「署名する。」と述べた.
        return (stop.kind == StopKind::Ideographic && closed == stop.range.end).then_some(end);
    }
    let next = WordAfter::of(text, end);
    // With a no-break space the author says that the sentence goes on: "Foo.\u{a0}Ivashov".
    let glued = gap.chars().all(|c| matches!(c, '\u{a0}' | '\u{202f}'));
    // Of closing marks only quotation marks let a speaker follow.
    let quoted = text[stop.range.end..closed]
        .chars()
        .any(|c| !matches!(c, ')' | ']' | '}'));
    if glued || next.first.is_lowercase() || (quoted && next.goes_on_speaking()) {
        return None;
    }
    ends(text, stop, &word, &next).then_some(end)
}

/// Whether a stop ends its sentence when white space and no lower-case letter follow it.
fn ends(text: &str, stop: &StopRun, word: &WordBefore<'_>, next: &WordAfter<'_>) -> bool {
    match stop.kind {
        StopKind::Ideographic | StopKind::Sure => true,
        StopKind::Query => next.could_begin(),
        StopKind::Dots(count) => {
            // "the ... Russians" only leaves words out. Four dots end a sentence before they do:
            // "agreed. . . . The treaty".
            let omission = text[..stop.range.start]
                .chars()
                .next_back()
                .is_none_or(|c| c.is_whitespace() || is_opening(c));
            next.first.is_alphabetic() && (count > 3 || !omission)
        }
        StopKind::Full => next.could_begin() && full_stop_ends(word, next),
    }
}

fn full_stop_ends(word: &WordBefore<'_>, next: &WordAfter<'_>) -> bool {
    let is_number = !word.word.is_empty() && word.word.bytes().all(|b| b.is_ascii_digit());
    // Numbers of a list: "1. The parties", "IV. Obligations", "a. Missiles".
    if word.is_first && (is_number || abbreviations::is_roman(word.word) || word.is_letter()) {
        return false;
    }
    // Days in German: "am 3. Mai".
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
struct WordBefore<'a> {
    /// The word with its inner stops; empty when it is too long to be an abbreviation.
    word: &'a str,
    /// The word before it in the sentence, as far as it is near.
    previous: &'a str,
    /// Whether it is the first of its sentence.
    is_first: bool,
}

impl<'a> WordBefore<'a> {
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
    let near = floor_char_boundary(text, text.len().saturating_sub(LONGEST_ABBREVIATION));
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
struct WordAfter<'a> {
    /// Its first character; a space at the end of the text.
    first: char,
    /// The letters and digits from there on.
    word: &'a str,
    /// Whether it is only the beginning of a compound: "After-action report", "A/56/1".
    is_part: bool,
    /// Whether a dash stands before it.
    dashed: bool,
    /// The text from the word on.
    rest: &'a str,
}

impl<'a> WordAfter<'a> {
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

    /// Whether a sentence can begin with it: "26 years had passed.", "$40 million were spent."
    fn could_begin(&self) -> bool {
        self.first.is_alphanumeric() || matches!(self.first, '$' | '€' | '£' | '¥' | '§' | '№')
    }

    /// Whether it is the number after `No.` or `Art.`: "5", "VI", and "B" of "Annex B".
    fn is_number(&self) -> bool {
        self.first.is_numeric()
            || (abbreviations::is_roman(self.word) && !self.is_part)
            || (self.word.len() == 1 && !abbreviations::begins_sentences(self.word))
    }

    /// Whether a speaker follows a quotation: a dash ("— Ivanov was angry."), or capitalised words
    /// and then a verb of speech ("Sergei Ivanov asked").
    fn goes_on_speaking(&self) -> bool {
        let near = floor_char_boundary(self.rest, SPEAKER_WITHIN);
        self.dashed
            || self.rest[..near]
                .split_whitespace()
                .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
                .find(|word| !word.starts_with(char::is_uppercase))
                .is_some_and(abbreviations::is_verb_of_speech)
    }
}

/// The byte after the footnote marks that follow a stop: `[1]`, `¹`, `†`, or a bare number after an
/// ordinary word, as copies of web pages have it: "signed the treaty.1 Then", but "No.5", "1.5 Mt".
fn after_footnote_marks(text: &str, stop: &StopRun, closed: usize, word: &WordBefore<'_>) -> usize {
    let marked = skip(text, closed, |c, _| {
        matches!(
            c,
            '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '†' | '‡' | '*' | '\u{2009}'
        )
    });
    let marked = after_bracketed_numbers(text, marked);
    let bare = skip(text, marked, |c, _| c.is_ascii_digit() || c == ',');
    let follows_word = match stop.kind {
        StopKind::Full => {
            let ends_in_letter = word.word.ends_with(char::is_alphabetic);
            (ends_in_letter || word.word.is_empty()) && word.reading() == Reading::Word
        }
        _ => true,
    };
    // A few digits and commas, as in "left.2,13"; more of them are a number of the text itself.
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

/// The byte after any `[1]`, `[12]`, `[a]`; what is longer than five bytes is not a footnote's mark.
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
