//! What stands in front of a family name in a text and could belong to the name: given names,
//! initials, particles, a nickname in quotation marks or brackets.

use crate::names::person::Given;
use crate::names::person::Initials;
use crate::names::text::Passage;
use crate::names::text::{Case, Gap};
use crate::names::text::{Uses, uses};

/// How many words in front of a family name are looked at.
const MOST: usize = 5;
/// How many words a nickname has at most: `Roberto “Hands of Stone” Durán`.
const NICKNAME: usize = 3;

/// The words in front of a family name, in order.
pub struct Before {
    words: Vec<Part>,
    /// Whether a nickname stands among them, so that what is in front of it is a given name.
    pub nickname: bool,
}

/// A word in front of a family name.
struct Part {
    folded: String,
    initial: bool,
    /// How many words of the passage it is, with a nickname behind it: none for the later letters
    /// of `JK`.
    words: usize,
}

impl Before {
    /// Reads what stands in front of the word `at`.
    pub fn read(passage: &Passage<'_>, at: usize) -> Self {
        let mut before = Self {
            words: Vec::new(),
            nickname: false,
        };
        let mut next = at;
        while next > 0 && before.words.len() < MOST {
            let passed = match passage.adjoins(next) {
                true => 1,
                false => match nickname(passage, next) {
                    Some(length) if before.words.is_empty() => length + 1,
                    _ => break,
                },
            };
            next -= passed;
            let parts = parts(passage, next, at);
            if parts.is_empty() || passed > 1 && parts[0].initial {
                break;
            }
            before.nickname |= passed > 1;
            before.words.extend(parts.into_iter().rev());
            if let Some(first) = before.words.last_mut() {
                first.words += passed - 1;
            }
        }
        before.words.reverse();
        before
    }

    /// The words as given names.
    pub fn given(&self) -> Vec<Given<'_>> {
        self.words.iter().map(Part::as_given).collect()
    }

    /// With what the words begin, see [`Initials::meet`].
    pub fn initials(&self) -> Initials {
        let words = self.words.iter().map(|part| &part.folded);
        words.fold(Initials::default(), |all, word| all.with(word))
    }

    /// How many words of the passage the last `count` of these are.
    pub fn length(&self, count: usize) -> usize {
        let last = &self.words[self.words.len() - count..];
        last.iter().map(|part| part.words).sum()
    }
}

/// The word at `next` as one in front of the family name at `family`, or each of its letters where
/// they are initials; nothing when it can be no part of a name.
fn parts(passage: &Passage<'_>, next: usize, family: usize) -> Vec<Part> {
    let case = passage.words[next].case;
    // Without a stop these are words: `A Colin Powell aide`.
    let word = matches!(passage.word(next), "A" | "I") && passage.words[next + 1].gap == Gap::Space;
    if word && case == Case::Initial {
        return Vec::new();
    }
    let folded = passage.folded(next);
    let particle = || uses(&folded).any(Uses::PARTICLE);
    if !(passage.is_capital(next) || case == Case::None || particle()) {
        return Vec::new();
    }
    // Two or three capitals in front of a name in small letters are initials: JK Rowling.
    let run =
        case == Case::Capitals && folded.len() <= 3 && passage.words[family].case == Case::Capital;
    if !(run || case == Case::Initial) {
        let (initial, words) = (false, 1);
        return vec![Part {
            folded,
            initial,
            words,
        }];
    }
    let letter = |(at, letter): (usize, char)| Part {
        folded: letter.to_string(),
        initial: true,
        words: usize::from(at == 0),
    };
    folded.chars().enumerate().map(letter).collect()
}

/// The number of words of a nickname that stands, in quotation marks or brackets, between the word
/// `at` and another one in front.
fn nickname(passage: &Passage<'_>, at: usize) -> Option<usize> {
    let between = |word: usize| {
        let end = passage.words[word - 1].range().end;
        passage.text[end..passage.words[word].range().start].trim()
    };
    let closes = |marks: &str| matches!(marks, "\"" | "”" | "’" | "'" | "»" | ")" | "“");
    let opens = |marks: &str| matches!(marks, "\"" | "“" | "‘" | "'" | "«" | "(" | "”" | "„");
    if !closes(between(at)) {
        return None;
    }
    (1..=NICKNAME)
        .take_while(|length| at > *length)
        .find(|&length| {
            let first = at - length;
            passage.words[first].gap == Gap::Mark && opens(between(first))
        })
        .filter(|&length| passage.is_capital(at - length))
}

impl Part {
    fn as_given(&self) -> Given<'_> {
        match self.folded.chars().next() {
            Some(letter) if self.initial => Given::Initial(letter),
            _ => Given::Word(&self.folded),
        }
    }
}
