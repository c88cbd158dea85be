//! Numbers in names, Roman or Arabic: `START II` is `START-2`.
//!
//! Only up to twenty: beyond that a number after a name is a quantity or a year rather than a part of
//! it, and Roman numerals get to look like words (`MIX`).

/// A folded number in the other notation.
pub fn other_numeral(folded: &str) -> Option<&'static str> {
    let at = |list: &[&str]| list.iter().position(|known| *known == folded);
    match at(&ROMAN) {
        Some(at) => Some(ARABIC[at]),
        None => at(&ARABIC).map(|at| ROMAN[at]),
    }
}

/// Whether a folded word is a number in either notation.
pub fn is_numeral(folded: &str) -> bool {
    other_numeral(folded).is_some()
}

/// Whether a word, as it is written, is a Roman numeral in capitals: `XIV`, but not `xiv`.
pub fn is_roman_numeral(word: &str) -> bool {
    word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X')) && is_numeral(&word.to_lowercase())
}

const ROMAN: [&str; 20] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx",
];
const ARABIC: [&str; 20] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
    "18", "19", "20",
];
