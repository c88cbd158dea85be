//! A clip: the part of a sentence that is short enough to quote.
//!
//! Most sentences are quoted whole. One of a thousand characters is shortened to the words around
//! the mention for whose sake it is quoted. Start reading at [`clipped`].

use std::ops::Range;

use super::split::trimmed;
use crate::base::source::floor_char_boundary;

/// A word longer than this many characters is cut: some scripts have no spaces.
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

/// At most about `most` characters of `sentence` around `mention` (both byte ranges of `text`),
/// cut between words; the whole sentence when it is short enough. The mention itself is never cut.
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
    // Each side gets half of the room, and what the other side leaves.
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

/// The bytes of the first `room` characters, back to the end of a word if one is near.
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

/// The bytes of the last `room` characters, from the beginning of a word if one is near.
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
    use crate::markdown::sentences::split::sentence_around;

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

    proptest! {
        #[test]
        fn a_mention_is_inside_its_context(
            text in "([a-z]{1,9}|[.!?…。] ?|[ ()]|\\PC){0,60}", start: usize, length in 0usize..20, most in 0usize..60
        ) {
            let start = start % (text.len() + 1);
            let sentence = sentence_around(&text, start..start + length);
            prop_assert!(text.get(sentence.clone()).is_some());
            let clip = clipped(&text, sentence.clone(), start..start + length, most);
            prop_assert!(text.get(clip.range.clone()).is_some());
            prop_assert!(clip.range.start >= sentence.start && clip.range.end <= sentence.end);
        }
    }
}
