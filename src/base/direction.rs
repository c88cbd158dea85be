//! The direction of writing: which languages and which letters go from right to left.

use std::ops::Range;

/// Languages that are written from right to left unless their tag names another script. Those that are
/// only in some countries are among [`COUNTRIES`].
const LANGUAGES: [&str; 48] = [
    "acm", "acq", "aeb", "afb", "ajp", "aii", "apc", "apd", "ar", "arb", "arc", "arq", "ars",
    "ary", "arz", "ayl", "azb", "bal", "bcc", "bqi", "ckb", "dv", "fa", "glk", "haz", "he", "iw",
    "ji", "kmz", "ks", "lrc", "luz", "mzn", "nqo", "pes", "pnb", "prs", "ps", "rhg", "sam", "sd",
    "sdh", "skr", "syr", "ug", "ur", "yi", "yid",
];

/// Languages that are written from right to left in some countries, each with those countries.
const COUNTRIES: [(&str, &[&str]); 7] = [
    ("az", &["ir", "iq"]),
    ("kk", &["af", "cn", "ir"]),
    ("ku", &["iq", "ir", "lb"]),
    ("ky", &["af", "cn"]),
    ("pa", &["pk"]),
    ("tk", &["af", "ir"]),
    ("uz", &["af", "cn"]),
];

/// Scripts that are written from right to left, by their codes (ISO 15924).
const SCRIPTS: [&str; 14] = [
    "adlm", "arab", "aran", "armi", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa",
    "yezi", "syrn",
];

/// Whether the language of a tag (BCP 47) is written from right to left: `ar`, `he-IL`, `az-Arab`.
pub fn is_right_to_left(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    // What follows a single letter is an extension, in which four letters are no script.
    let parts = parts.take_while(|part| part.len() > 1);
    let parts: Vec<&str> = parts.collect();
    let is_script = |part: &&&str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic());
    if let Some(script) = parts.iter().find(is_script) {
        return SCRIPTS.contains(script);
    }
    // India writes Sindhi in Devanagari.
    if language == "sd" && parts.contains(&"in") {
        return false;
    }
    let in_country = |(of, countries): &(&str, &[&str])| {
        *of == language && parts.iter().any(|part| countries.contains(part))
    };
    LANGUAGES.contains(&language) || COUNTRIES.iter().any(in_country)
}

/// Whether a text has letters that are written from right to left.
pub fn has_right_to_left(text: &str) -> bool {
    // The first bytes of such letters, which texts in Latin, Greek and Cyrillic lack. Without branches, so that the
    // compiler uses vector instructions.
    let may_begin =
        |byte: &u8| ((*byte >= 0xD6) & (*byte <= 0xE0)) | (*byte == 0xEF) | (*byte == 0xF0);
    let may_have = text
        .as_bytes()
        .iter()
        .fold(false, |any, byte| any | may_begin(byte));
    may_have && text.chars().any(goes_left)
}

/// The parts of a text that are written from right to left, as ranges of bytes: from one such letter to the last before a
/// letter or digit of another kind.
pub fn right_to_left_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        match runs.last_mut() {
            Some(run) if goes_left(character) && is_open => run.end = end,
            _ if goes_left(character) => {
                runs.push(at..end);
                is_open = true;
            }
            _ => is_open &= !character.is_alphanumeric(),
        }
    }
    runs
}

/// Whether a character is in a block of letters that are written from right to left (Unicode Standard Annex 9, which
/// reserves these ranges for them).
fn goes_left(character: char) -> bool {
    matches!(character,
        '\u{590}'..='\u{8FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_a_direction() {
        for tag in [
            "ar",
            "AR",
            "ar-EG",
            "he",
            "iw",
            "fa-IR",
            "ur",
            "ps",
            "yi",
            "dv",
            "sd",
            "ug",
            "ckb",
            "ckb-IQ",
            "arz",
            "az-Arab",
            "pa-PK",
            "ku-IQ",
            "uz-Arab-AF",
            "ff-Adlm",
            "ks",
            "syr",
            "prs",
        ] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in [
            "en",
            "en-GB",
            "ru",
            "ar-Latn",
            "he-Latn-US",
            "sd-IN",
            "sd-Deva",
            "pa",
            "az",
            "ku",
            "uz-UZ",
            "zh-Hant",
            "de-1996",
            "en-x-arab",
            "el",
        ] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }

    #[test]
    fn runs_end_at_letters_of_another_direction() {
        let runs = |text: &'static str| {
            let runs = right_to_left_runs(text).into_iter();
            runs.map(|run| &text[run]).collect::<Vec<_>>()
        };
        assert_eq!(runs("A, אב, גד (15), הו."), ["אב, גד", "הו"]);
        assert_eq!(runs("15 March"), [""; 0]);
    }

    #[test]
    fn letters_have_a_direction() {
        for text in ["نص", "a שלום b", "ދިވެހި", "ߒߞߏ", "\u{FEFB}", "𞤀"] {
            assert!(has_right_to_left(text), "{text}");
        }
        for text in [
            "",
            "text",
            "“é” — Ωß",
            "Договор",
            "中文",
            "हिन्दी",
            "𝒜",
            "֏Հայ",
        ] {
            assert!(!has_right_to_left(text), "{text}");
        }
    }
}
