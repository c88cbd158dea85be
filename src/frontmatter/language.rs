//! Language tags: whether one is well formed, and which one was meant.
//!
//! The form is that of BCP 47 (<https://www.rfc-editor.org/rfc/rfc5646#section-2.1>), narrowed in
//! two places: a language is named by its code of two or three letters, as longer ones are allowed
//! and none is registered; and neither a tag for private use as a whole (`x-...`) nor one of the
//! old irregular ones (`i-klingon`) says what a browser could use.

/// Whether a text is a language tag.
pub fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-').peekable();
    let mut next_if = |fits: fn(&str) -> bool| parts.next_if(|part| fits(part)).is_some();
    if !next_if(|part| matches!(part.len(), 2..=3) && is_alphabetic(part)) {
        return false;
    }
    for _ in 0..3 {
        next_if(|part| part.len() == 3 && is_alphabetic(part));
    }
    next_if(|part| part.len() == 4 && is_alphabetic(part));
    next_if(|part| match part.len() {
        2 => is_alphabetic(part),
        3 => part.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    });
    while next_if(|part| is_alphanumeric(part, 5) || is_dated_variant(part)) {}
    while next_if(|part| part.len() == 1 && is_alphanumeric(part, 1) && !is_private(part)) {
        if !next_if(|part| is_alphanumeric(part, 2)) {
            return false;
        }
        while next_if(|part| is_alphanumeric(part, 2)) {}
    }
    if next_if(is_private) {
        if !next_if(|part| is_alphanumeric(part, 1)) {
            return false;
        }
        while next_if(|part| is_alphanumeric(part, 1)) {}
    }
    parts.next().is_none()
}

fn is_private(part: &str) -> bool {
    part.eq_ignore_ascii_case("x")
}

fn is_alphabetic(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether a part has only letters and digits, at least so many and at most eight.
fn is_alphanumeric(part: &str, least: usize) -> bool {
    (least..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A variant of four characters begins with a digit: `1996`.
fn is_dated_variant(part: &str) -> bool {
    part.len() == 4 && part.as_bytes()[0].is_ascii_digit() && is_alphanumeric(part, 4)
}

/// Languages as people call them, in English and by themselves.
const NAMES: [(&str, &str); 26] = [
    ("arabic", "ar"),
    ("chinese", "zh"),
    ("czech", "cs"),
    ("deutsch", "de"),
    ("dutch", "nl"),
    ("english", "en"),
    ("español", "es"),
    ("finnish", "fi"),
    ("français", "fr"),
    ("french", "fr"),
    ("german", "de"),
    ("hebrew", "he"),
    ("italian", "it"),
    ("italiano", "it"),
    ("japanese", "ja"),
    ("korean", "ko"),
    ("norwegian", "no"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("russian", "ru"),
    ("spanish", "es"),
    ("swedish", "sv"),
    ("turkish", "tr"),
    ("ukrainian", "uk"),
    ("русский", "ru"),
];

/// The tag that was meant by a text that is none: a language's name, `en_GB`, `en_GB.UTF-8`.
pub fn meant(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if let Some((_, tag)) = NAMES.iter().find(|(name, _)| *name == lower) {
        return Some((*tag).to_owned());
    }
    let locale = text.split(['.', '@']).next()?.replace(['_', ' '], "-");
    is_tag(&locale).then_some(locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_what_is_none() {
        for tag in [
            "en",
            "EN",
            "en-GB",
            "zh-Hant-TW",
            "es-419",
            "de-CH-1996",
            "sl-rozaj-biske",
            "gsw",
            "zh-cmn-Hans-CN",
            "en-a-bbb-x-a-ccc",
            "de-u-co-phonebk",
            "en-x-twain",
            "ru-Latn",
        ] {
            assert!(is_tag(tag), "{tag}");
        }
        for text in [
            "",
            "e",
            "English",
            "en_GB",
            "en-",
            "-en",
            "en--GB",
            "en-GB-",
            "x-klingon",
            "i-default",
            "en-a",
            "en-x",
            "en GB",
            "en-GB-GB",
            "en-abcdefghi",
            "eng1",
            "русский",
            "en-é",
        ] {
            assert!(!is_tag(text), "{text}");
        }
    }

    #[test]
    fn what_was_meant() {
        let found = ["English", "en_GB", "en_GB.UTF-8", "de CH", "Klingon", ""].map(meant);
        let expected = ["en", "en-GB", "en-GB", "de-CH"].map(|tag| Some(tag.to_owned()));
        assert_eq!(found[..4], expected);
        assert_eq!(found[4..], [None, None]);
    }
}
