//! Speakers: the person whose words a quotation gives, by its attribution.
//!
//! An attribution names its speaker first, with an office or without: `Leonid Ivashov, 12 March 2001`,
//! `Secretary of State George Shultz at the signing`. The first person mentioned there is the speaker
//! only where nothing around the name says otherwise, since words put into the wrong mouth are worse
//! than none: `an aide to Ivashov`, `Ivashov's spokesman`, `Pravda, on Ivashov`.

use std::ops::Range;

use super::mention::{Candidate, Quotation};
use super::text::TextContext;
use crate::base::record_kind::RecordKind;
use crate::markdown::prose::Block;
use crate::names::text::{Uses, uses_of};

/// Words that may follow a speaker's name without a comma: when, where and to whom.
const OCCASIONS: &str =
    "in at on to before during after speaking addressing as and with via writing";

/// The quotation that ends with this block, if it certainly is that of somebody on record.
pub fn quotation(
    text: &TextContext<'_>,
    block: &Block,
    candidates: &[Candidate],
) -> Option<Quotation> {
    let line = block.attribution.as_ref()?;
    let is_person = |it: &&Candidate| text.site().record(it.record).kind() == RecordKind::Person;
    let speaker = candidates.iter().find(is_person)?;
    let Range { start, end } = speaker.range;
    let before = block.text.get(line.start..start).unwrap_or_default();
    let behind = block.text.get(end..line.end).unwrap_or_default();
    (is_office(before) && goes_on(behind)).then(|| Quotation {
        speaker: speaker.record,
        source: block.source_range(speaker.range.clone()).start,
        anchor: block.anchor.clone(),
        occasion: occasion(&text.shown(block, end..line.end)),
    })
}

/// Whether the words before a name can be no more than its bearer's office: nothing at all, or capitals
/// and words of offices. What follows an `of` or a `for` belongs to the office only where an office is
/// named before it and none after it: `Secretary of State Shultz`, but not `Wife of President Reagan`.
fn is_office(before: &str) -> bool {
    let office = |word: &str| uses_of(word.trim_end_matches('.')).any(Uses::OFFICE);
    let mut has_office = false;
    let mut joined: Option<usize> = None;
    for word in before.split_whitespace() {
        if word.contains([',', ';', ':', '(', ')', '“', '”', '"', '/']) {
            return false;
        }
        let uses = uses_of(word.trim_end_matches('.'));
        if matches!(word, "of" | "for") {
            if !has_office {
                return false;
            }
            joined = Some(0);
        } else if matches!(word, "the" | "and" | "&") {
            continue;
        } else if word.starts_with(char::is_uppercase)
            || uses.any(
                Uses::OFFICE
                    .or(Uses::FIELD)
                    .or(Uses::RANK)
                    .or(Uses::OFFICE_MODIFIER),
            )
        {
            if joined.is_some() && uses.any(Uses::OFFICE.or(Uses::RANK)) {
                return false;
            }
            has_office |= office(word);
            joined = joined.map(|words| words + 1);
        } else {
            return false;
        }
    }
    let last = before.split_whitespace().next_back();
    joined != Some(0) && !last.is_some_and(|word| matches!(word, "and" | "&"))
}

/// Whether what follows a name leaves its bearer the speaker: the end, punctuation, or an occasion.
fn goes_on(behind: &str) -> bool {
    let Some(next) = behind.trim_start().chars().next() else {
        return true;
    };
    if ",;:.(—–".contains(next) {
        return true;
    }
    // A possessive or a hyphen joins the name to what follows.
    if !behind.starts_with(char::is_whitespace) {
        return false;
    }
    let word = behind.split_whitespace().next().unwrap_or_default();
    next.is_ascii_digit() || OCCASIONS.split(' ').any(|known| known == word)
}

/// What follows a speaker's name, for a page that says the name itself: `8 December 1987`.
fn occasion(behind: &str) -> String {
    let words = behind.trim_matches([' ', ',', ';', ':', '—', '–']);
    let words = words
        .strip_prefix('(')
        .and_then(|words| words.strip_suffix(')'))
        .unwrap_or(words);
    match words.strip_prefix("and ") {
        Some(others) => format!("with {others}"),
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_before_the_name_leaves_the_speaker() {
        for before in [
            "",
            "President ",
            "General of the Army ",
            "Secretary of State ",
            "Minister of Foreign Affairs ",
            "then Foreign Minister ",
            "former U.S. President ",
            "NATO Secretary General ",
            "Russian defence minister ",
        ] {
            assert!(is_office(before), "{before}");
        }
        for before in [
            "An aide to ",
            "aide to President ",
            "Wife of ",
            "Wife of President ",
            "Spokesman for ",
            "Spokesman for President ",
            "Office of ",
            "Pravda, quoting ",
            "Pravda on ",
            "attributed to ",
            "Reagan and ",
            "Joint Statement of Reagan and ",
            "“Letter” ",
        ] {
            assert!(!is_office(before), "{before}");
        }
    }

    #[test]
    fn what_follows_the_name_leaves_the_speaker_or_not() {
        for (behind, said) in [
            ("", ""),
            (", 8 December 1987", "8 December 1987"),
            (" (Washington, 1987)", "Washington, 1987"),
            (" at the signing, 1987", "at the signing, 1987"),
            (
                " and Mikhail Gorbachev, 1985",
                "with Mikhail Gorbachev, 1985",
            ),
            (" 1987", "1987"),
        ] {
            assert!(goes_on(behind), "{behind}");
            assert_eq!(occasion(behind), said);
        }
        for behind in [
            "’s spokesman",
            "'s aide, 1987",
            " spokesman Larry Speakes",
            "-era paper",
        ] {
            assert!(!goes_on(behind), "{behind}");
        }
    }
}
