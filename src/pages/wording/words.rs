//! Counts, names and dates in words.

use crate::base::date::{Day, PartialDate, day_in_words};
use crate::pages::view::DateView;

/// `Mentioned in 14 briefs`; empty for none.
pub fn mentioned_in(briefs: usize) -> String {
    match briefs {
        0 => String::new(),
        n => format!("Mentioned in {}", counted(n, "brief", "briefs")),
    }
}

/// `1 brief`, `14 briefs`, `14,900 briefs`.
pub fn counted(n: usize, one: &str, many: &str) -> String {
    let digits = n.to_string();
    let mut number = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            number.push(',');
        }
        number.push(digit);
    }
    format!("{number} {}", if n == 1 { one } else { many })
}

/// Names in a row: `A`, `A and B`, `A, B and C`.
pub fn in_a_row(names: &[impl AsRef<str>]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// The same words with an upper-case first letter.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A day for readers and for machines.
pub fn day_view(day: Day) -> DateView {
    DateView {
        words: day_in_words(day),
        machine: day.to_string(),
    }
}

/// A date, which may be a year or a month, for readers and for machines.
pub fn date_view(date: PartialDate) -> DateView {
    DateView {
        words: date.in_words(),
        machine: date.html_datetime(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_numbers_and_names() {
        assert_eq!(counted(1, "brief", "briefs"), "1 brief");
        assert_eq!(counted(14900, "brief", "briefs"), "14,900 briefs");
        assert_eq!(in_a_row(&["A", "B", "C"]), "A, B and C");
        assert_eq!(in_a_row(&[""; 0]), "");
    }
}
