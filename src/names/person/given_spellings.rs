//! Spellings of one given name: Sergey for Sergei, Mohamed for Muhammad.
//!
//! Names from other alphabets are transliterated in many ways. A table has those in which whole
//! syllables differ; the rest is compared by a [`key`] in which the usual transliterations of a sound
//! are the same. This is lenient because the family name after it has to agree letter for letter.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

use super::short_forms::{SPELLINGS, is_english, sound_of_first};

/// Whether two folded given names are spellings of one name.
pub fn is_spelling_of(one: &str, other: &str) -> bool {
    if !may_be_one_spelling(one, other) {
        return false;
    }
    // English has pairs that differ by no more than a transliteration and are two names: Toni and Tony,
    // Carol and Carroll. Those are compared nearly as they are written.
    let loose = !is_english(one) && !is_english(other);
    let (one, other) = (key(one, loose), key(other, loose));
    let groups = |key: &[u8]| GROUPS.get(key).map(Vec::as_slice).unwrap_or_default();
    let share = || {
        let others = groups(&other);
        groups(&one).iter().any(|group| others.contains(group))
    };
    one == other || loose && share()
}

/// What nearly all pairs of names fail, asked before their keys are made. In names of three letters a
/// key leaves too little to compare (`Ian`, `Jan`).
fn may_be_one_spelling(one: &str, other: &str) -> bool {
    const LEAST: usize = 4;
    one.len().min(other.len()) >= LEAST
        && one.len().abs_diff(other.len()) <= 3
        && sound_of_first(one) == sound_of_first(other)
        && one.is_ascii()
        && other.is_ascii()
}

/// The groups of [`SPELLINGS`] by the keys of their names, so that the `andrei` of the table is also
/// `Andrey`.
static GROUPS: LazyLock<FxHashMap<Vec<u8>, Vec<u16>>> = LazyLock::new(|| {
    let mut groups: FxHashMap<Vec<u8>, Vec<u16>> = FxHashMap::default();
    for (number, group) in (0u16..).zip(SPELLINGS.split(',')) {
        for name in group.split_ascii_whitespace() {
            groups.entry(key(name, true)).or_default().push(number);
        }
    }
    groups
});

/// A name with the usual transliterations of a sound made the same (`ph` and `f`, `ck` and `k`). A
/// `loose` key also makes the same `y` and `i`, double and single letters, a final `ah` and `a`, and
/// drops the first letter of `Ye`-: `Yevgenii` is `Evgeny`.
fn key(name: &str, loose: bool) -> Vec<u8> {
    let mut rest = name.as_bytes();
    let mut key: Vec<u8> = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let (sound, length) = sound(rest, key.last().copied(), loose);
        rest = &rest[length..];
        // Double letters count once, except `ee`, which spells an `i`: `Saleem` is Salim, not Salem.
        if !(loose && key.last() == Some(&sound) && sound != b'e') {
            key.push(sound);
        }
    }
    if loose {
        if key.starts_with(b"ie") {
            key.remove(0);
        }
        if key.ends_with(b"ah") {
            key.pop();
        }
    }
    key
}

/// The sound that `letters` begin with, as a byte, and how many letters spell it. `C` and `S` stand for
/// the sounds of `ch` and `sh`.
fn sound(letters: &[u8], before: Option<u8>, loose: bool) -> (u8, usize) {
    let after_vowel = before.is_some_and(is_vowel);
    match letters {
        [b't', b's', b'c', b'h', ..] => (b'C', 4),
        [b't', b'c', b'h', ..] => (b'C', 3),
        [b'c', b'h', ..] => (b'C', 2),
        [b's', b'c', b'h', ..] => (b'S', 3),
        [b's', b'h', ..] => (b'S', 2),
        [b'p', b'h', ..] => (b'f', 2),
        [b't', b'h', ..] => (b't', 2),
        [b'k', b'h', ..] => (b'h', 2),
        [b'k', b's', ..] => (b'x', 2),
        [b'c', b'k', ..] => (b'k', 2),
        [b'q', b'u', ..] => (b'k', 2),
        [b'q', ..] => (b'k', 1),
        [b'c', b'e' | b'i' | b'y', ..] => (b'c', 1),
        [b'c', ..] => (b'k', 1),
        [b'w', ..] => (b'v', 1),
        [b'g', b'u', b'e' | b'i', ..] => (b'g', 2),
        [b'o', b'u', ..] | [b'o', b'o', ..] if loose => (b'u', 2),
        [b'y', ..] if loose => (b'i', 1),
        [b'j'] if after_vowel && loose => (b'i', 1),
        [first, ..] => (*first, 1),
        [] => (0, 0),
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}
