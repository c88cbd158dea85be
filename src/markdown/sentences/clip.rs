//! Shortens a sentence that is too long to quote.
//!
//! Most sentences are quoted whole. One of a thousand characters is cut to the words around the
//! mention for which it is quoted.

use std::ops::Range;

use super::split::trimmed;
use crate::base::source::floor_char_boundary;

/// How many characters back to look for the end of a word. A word that is longer is cut, as Chinese
/// has no spaces: a whole sentence of it looks like one word.
const LONGEST_WORD: usize = 30;

/// A part of a sentence that is short enough to quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clip {
    /// The bytes to quote, without white space at either end.
    pub range: Range<usize>,
    /// Whether something was left out before them, to be shown as `…`.
    pub cut_before: bool,
    /// Whether something was left out after them.
    pub cut_after: bool,
}

/// At most about `most` characters of `sentence` around `mention` (both byte ranges of `text`), cut
/// between words: "…three four five six seven…". A sentence that is short enough stays whole, and the
/// mention itself is never cut.
pub fn clipped(text: &str, sentence: Range<usize>, mention: Range<usize>, most: usize) -> Clip {
    let sentence = on_boundaries(text, sentence);
    if sentence.len() <= most {
        // A text has no more characters than bytes.
        return Clip {
            range: trimmed(text, sentence),
            cut_before: false,
            cut_after: false,
        };
    }
    let mention = on_boundaries(text, mention);
    let mention = mention.start.clamp(sentence.start, sentence.end)
        ..mention.end.clamp(sentence.start, sentence.end);
    let before = &text[sentence.start..mention.start];
    let after = &text[mention.end..sentence.end];
    let (before_length, after_length) = (before.chars().count(), after.chars().count());
    let room = most.saturating_sub(text[mention.clone()].chars().count());
    // Each side gets half of the room, and what the other side leaves: around the first word of a
    // sentence all of the room is after it.
    let before_room = (room / 2)
        .max(room.saturating_sub(after_length))
        .min(before_length);
    let after_room = (room - before_room).min(after_length);
    let range = trimmed(
        text,
        mention.start - tail(before, before_room)..mention.end + head(after, after_room),
    );
    let whole = trimmed(text, sentence);
    Clip {
        cut_before: range.start > whole.start,
        cut_after: range.end < whole.end,
        range,
    }
}

/// The number of bytes of the first `room` characters, fewer if a word ends shortly before.
fn head(text: &str, room: usize) -> usize {
    let Some((cut, _)) = text.char_indices().nth(room) else {
        return text.len();
    };
    if text[cut..].starts_with(char::is_whitespace) {
        return cut;
    }
    let words = text[..cut].rfind(char::is_whitespace).unwrap_or(0);
    if text[words..cut].chars().count() <= LONGEST_WORD {
        words
    } else {
        cut
    }
}

/// The number of bytes of the last `room` characters, fewer if a word begins shortly after.
fn tail(text: &str, room: usize) -> usize {
    if room == 0 {
        return 0;
    }
    let Some((cut, _)) = text.char_indices().rev().nth(room - 1) else {
        return text.len();
    };
    if text[..cut].ends_with(char::is_whitespace) || cut == 0 {
        return text.len() - cut;
    }
    let words = text[cut..]
        .find(char::is_whitespace)
        .map_or(text.len(), |space| cut + space);
    let near = text[cut..words].chars().count() <= LONGEST_WORD;
    text.len() - if near { words } else { cut }
}

fn on_boundaries(text: &str, range: Range<usize>) -> Range<usize> {
    let floor = |byte| floor_char_boundary(text, byte);
    let start = floor(range.start);
    start..floor(range.end).max(start)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::markdown::properties::holds;
    use crate::markdown::sentences::{around, sentences};

    /// The quotation of at most `most` characters around the first `mention`, as it is shown.
    fn quoted(text: &str, mention: &str, most: usize) -> String {
        let at = text.find(mention).unwrap();
        let clip = clipped(text, 0..text.len(), at..at + mention.len(), most);
        let mark = |cut| if cut { "…" } else { "" };
        format!(
            "{}{}{}",
            mark(clip.cut_before),
            &text[clip.range],
            mark(clip.cut_after)
        )
    }

    #[test]
    fn a_monstrous_sentence_is_cut_between_words() {
        let text = "one two three four five six seven eight nine ten";
        assert_eq!(quoted(text, "five", 400), text);
        assert_eq!(quoted(text, "five", 26), "…three four five six seven…");
        assert_eq!(quoted(text, "one", 14), "one two three…");
        assert_eq!(quoted(text, "ten", 15), "…eight nine ten");
        assert_eq!(
            quoted(text, "three four", 2),
            "…three four…",
            "the mention is never cut"
        );
        let side = |count| "条".repeat(count);
        assert_eq!(
            quoted(&format!("{}Ivanov{}", side(300), side(300)), "Ivanov", 106),
            format!("…{}Ivanov{}…", side(50), side(50))
        );
    }

    #[test]
    fn a_mention_is_inside_its_context() {
        let texts = "([a-z]{1,9}|[.!?…。] ?|[ ()]|\\PC){0,60}";
        let inputs = (texts, any::<usize>(), 0usize..20, 0usize..60);
        holds(256, 100, inputs, |(text, start, length, most)| {
            let start = start % (text.len() + 1);
            let sentence = around(&text, &sentences(&text), start..start + length);
            prop_assert!(text.get(sentence.clone()).is_some());
            let clip = clipped(&text, sentence.clone(), start..start + length, most);
            prop_assert!(text.get(clip.range.clone()).is_some());
            prop_assert!(clip.range.start >= sentence.start && clip.range.end <= sentence.end);
            Ok(clip.cut_before || clip.cut_after)
        });
    }
}
