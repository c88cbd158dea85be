//! Language tags: whether one is well formed, and which one was probably meant.

/// The language that a tag begins with, without script and country: `en` of `en-GB`.
pub fn primary(tag: &str) -> &str {
    tag.split_once('-').map_or(tag, |(primary, _)| primary)
}

/// Whether a text is a well-formed language tag (BCP 47,
/// <https://www.rfc-editor.org/rfc/rfc5646#section-2.1>) that is of use to a browser.
///
/// The standard allows more. It reserves languages of four to eight letters, none of which is
/// registered: `English` would be one. And it allows tags that are private as a whole (`x-twain`)
/// and old irregular ones (`i-klingon`), which tell a screen reader nothing.
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

/// Whether a part has only letters and digits, from `least` to eight of them.
fn is_alphanumeric(part: &str, least: usize) -> bool {
    (least..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a part is a variant that begins with a digit, which may have only four characters: `1996`.
fn is_dated_variant(part: &str) -> bool {
    part.len() == 4 && part.as_bytes()[0].is_ascii_digit() && is_alphanumeric(part, 4)
}

/// Languages by their English name and, where it is common, by their own, in lower case.
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

/// The tag that was probably meant by a text that is not one.
///
/// People write the name of the language (`English`, `Deutsch`), or the locale of their computer
/// (`en_GB`, `en_GB.UTF-8`, `de_DE@euro`), which differs from a tag by its separator and its end.
pub fn suggestion(text: &str) -> Option<String> {
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
    fn tags_are_told_from_other_texts() {
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
    fn names_and_locales_suggest_a_tag() {
        let found = ["English", "en_GB", "en_GB.UTF-8", "de CH", "Klingon", ""].map(suggestion);
        let expected = ["en", "en-GB", "en-GB", "de-CH"].map(|tag| Some(tag.to_owned()));
        assert_eq!(found[..4], expected);
        assert_eq!(found[4..], [None, None]);
    }
}
