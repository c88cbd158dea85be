//! The vocabulary of all names: their folded words, numbered.
//!
//! Every word of a text that has a capital is looked up here, and most of the time goes into waiting
//! for the memory. So a short word is its own key, with no string to follow.

use rustc_hash::FxHashMap;

/// The bytes of a word that is a key by itself.
const SHORT: usize = 16;

/// Numbers of words, from 0 on.
#[derive(Debug, Default)]
pub struct Vocabulary {
    short: FxHashMap<u128, u32>,
    long: FxHashMap<Box<str>, u32>,
}

impl Vocabulary {
    /// The number of a folded word, if it has one.
    pub fn number(&self, word: &str) -> Option<u32> {
        match key(word) {
            Some(key) => self.short.get(&key).copied(),
            None => self.long.get(word).copied(),
        }
    }

    /// The number of a folded word, which gets the next one if it has none.
    pub fn add(&mut self, word: &str) -> u32 {
        let next = (self.short.len() + self.long.len()) as u32;
        match key(word) {
            Some(key) => *self.short.entry(key).or_insert(next),
            None => *self.long.entry(word.into()).or_insert(next),
        }
    }
}

/// A word as a number of its bytes; none for one that is too long. Words have no zero bytes, so two
/// words never make one key.
fn key(word: &str) -> Option<u128> {
    let mut bytes = [0; SHORT];
    bytes
        .get_mut(..word.len())?
        .copy_from_slice(word.as_bytes());
    Some(u128::from_le_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbered_once() {
        let mut words = Vocabulary::default();
        let long = "a-word-of-more-than-sixteen-bytes";
        let numbers = ["a", "ab", "", long, "sixteen-bytes-ab", "ab", long].map(|it| words.add(it));
        assert_eq!(numbers, [0, 1, 2, 3, 4, 1, 3]);
        let known =
            ["ab", long, "b", "a-word-of-more-than-sixteen-bits"].map(|it| words.number(it));
        assert_eq!(known, [Some(1), Some(3), None, None]);
    }
}
