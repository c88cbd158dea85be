//! The words before a family name that can belong to the name: given names, initials, particles, a
//! nickname in quotation marks or brackets (`Roberto “Hands of Stone” Durán`).

use super::family_alone::is_word_of_one_letter;
use super::ships::ends_ship_prefix;
use crate::names::person::{FirstLetters, Given};
use crate::names::text::{Case, Gap, Passage, Uses, uses};

/// How many words before a family name are read: more than the given names and particles of one
/// person.
const MOST: usize = 5;
/// How many words a nickname has at most: `Hands of Stone`. Longer texts in brackets are remarks.
const NICKNAME: usize = 3;

/// The words before a family name, in order.
pub struct WordsInFront {
    words: Vec<WordInFront>,
    /// Whether a nickname stands among them, so that the word before it is a given name.
    pub nickname: bool,
}

/// A word before a family name.
struct WordInFront {
    folded: String,
    initial: bool,
    /// How many words of the passage it takes, with the nickname after it; 0 for the later letters of
    /// `JK`, which are one word.
    words: usize,
}

impl WordsInFront {
    /// Reads the words before the word `at`.
    pub fn read(passage: &Passage<'_>, at: usize) -> Self {
        let mut front = Self {
            words: Vec::new(),
            nickname: false,
        };
        let mut next = at;
        while next > 0 && front.words.len() < MOST {
            // `HMS Nelson`: three initials of nobody
            let capitals = matches!(passage.words[next - 1].case, Case::Capitals | Case::Initial);
            if capitals && (ends_ship_prefix(passage, next) || is_of_country(passage, next)) {
                break;
            }
            let passed = match passage.adjoins(next) {
                true => 1,
                false => match nickname(passage, next) {
                    // Directly before the family name only: elsewhere marks are a quotation.
                    Some(length) if front.words.is_empty() => length + 1,
                    _ => break,
                },
            };
            next -= passed;
            let parts = parts(passage, next, at);
            if parts.is_empty() || passed > 1 && parts[0].initial {
                break;
            }
            front.nickname |= passed > 1;
            front.words.extend(parts.into_iter().rev());
            if let Some(first) = front.words.last_mut() {
                first.words += passed - 1;
            }
        }
        front.words.reverse();
        front
    }

    /// The words as given names.
    pub fn given(&self) -> Vec<Given<'_>> {
        self.words.iter().map(WordInFront::as_given).collect()
    }

    /// The first letters of the words, see [`FirstLetters::meet`].
    pub fn first_letters(&self) -> FirstLetters {
        let words = self.words.iter().map(|word| &word.folded);
        words.fold(FirstLetters::default(), |all, word| all.with(word))
    }

    /// How many words of the passage the last `count` of these take.
    pub fn length(&self, count: usize) -> usize {
        let last = &self.words[self.words.len() - count..];
        last.iter().map(|word| word.words).sum()
    }
}

/// Whether the letters in front of the word `next` are those of a country or a union, or stand in front of an
/// office, so that they are nobody's initials: `US Ambassador Rice`, `D.C. Mayor Barry`.
fn is_of_country(passage: &Passage<'_>, next: usize) -> bool {
    let office = || {
        let office = Uses::OFFICE.or(Uses::FIELD);
        let uses = passage.uses(next);
        passage.words[next].case == Case::Capital && uses.any(office) && !uses.any(Uses::GIVEN)
    };
    passage.is_country_in_initials(next - 1)
        || matches!(passage.word(next - 1), "US" | "UK" | "UN" | "EU")
        || office()
}

/// The word at `next` as a part of the name with the family name at `family`, or each of its letters
/// where they are initials; nothing where it can be no part of a name.
fn parts(passage: &Passage<'_>, next: usize, family: usize) -> Vec<WordInFront> {
    let case = passage.words[next].case;
    // Without a full stop these are words: `A Colin Powell aide`.
    let word = case == Case::Initial
        && is_word_of_one_letter(&passage.folded(next))
        && passage.words[next + 1].gap == Gap::Space;
    if word && case == Case::Initial {
        return Vec::new();
    }
    let folded = passage.folded(next);
    let particle = || uses(&folded).any(Uses::PARTICLE);
    if !(passage.is_capital(next) || case == Case::None || particle()) {
        return Vec::new();
    }
    // Two or three capitals before a name in lower case are initials: `JK Rowling`. Before
    // a name in capitals they are a given name: `LEE IVASHOV`.
    let run =
        case == Case::Capitals && folded.len() <= 3 && passage.words[family].case == Case::Capital;
    if !(run || case == Case::Initial) {
        return vec![WordInFront {
            folded,
            initial: false,
            words: 1,
        }];
    }
    let letter = |(at, letter): (usize, char)| WordInFront {
        folded: letter.to_string(),
        initial: true,
        words: usize::from(at == 0),
    };
    folded.chars().enumerate().map(letter).collect()
}

/// The number of words of a nickname in quotation marks or brackets before the word `at`; none
/// where there is no nickname.
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
        // `He said “yes” and Camacho` has no nickname.
        .filter(|&length| passage.is_capital(at - length))
}

impl WordInFront {
    fn as_given(&self) -> Given<'_> {
        match self.folded.chars().next() {
            Some(letter) if self.initial => Given::Initial(letter),
            _ => Given::Word(&self.folded),
        }
    }
}
