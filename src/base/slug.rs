//! Slugs, ids and anchors: the parts of addresses that are made of what people type.
//!
//! A page's address has a [slug](slugify), in ASCII, since it is a file's name too. A heading has an
//! [anchor](github_anchor), which may be in any script. Both were made by other rules once, and what
//! was published stays: see [`earlier_slugs`] and `markdown/parse/heading_anchors.rs`.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use super::composed::composed;
use super::date::Day;

/// `text` as a part of an address: ASCII letters and digits in lower case, with single hyphens
/// between words, accents and apostrophes removed and other scripts transliterated. Empty when nothing
/// is left.
///
/// File systems refuse names of more than 255 bytes, so a long slug is cut; a fingerprint of the
/// whole keeps it apart from others with the same beginning.
pub fn slugify(text: &str) -> String {
    if text.is_ascii() {
        return match text.contains('\'') {
            true => slug_of(&text.replace('\'', "")),
            false => slug_of(text),
        };
    }
    // Transliteration makes apostrophes as well, of Cyrillic soft signs and of glottal stops.
    let text = composed(text);
    let latin = text
        .chars()
        .map(|c| deunicode::deunicode_char(c).unwrap_or("-"));
    slug_of(&latin.collect::<String>().replace(['\'', '`'], ""))
}

/// The slugs that earlier versions made of `text`, where they differ from [`slugify`]'s: an apostrophe
/// divided words (`rommel-s`). Most names have none.
pub fn earlier_slugs(text: &str) -> Vec<String> {
    if text.is_ascii() && !text.contains('\'') {
        return Vec::new();
    }
    let slug = slugify(text);
    // Accents may have been typed in either form, which transliterates differently in some scripts.
    let decomposed: String = text.nfd().collect();
    let mut earlier = vec![
        slug_with_apostrophes(text),
        slug_with_apostrophes(&decomposed),
    ];
    earlier.dedup();
    earlier.retain(|it| *it != slug && !it.is_empty());
    earlier
}

/// The slug that earlier versions made of `text`.
pub fn slug_with_apostrophes(text: &str) -> String {
    slug_of(text)
}

/// The anchor that GitHub makes of a heading's text: in lower case, without punctuation, and with a
/// hyphen for each blank. Letters, marks and decimal digits of all scripts stay, and so do hyphens
/// and underscores. Empty if nothing is left.
///
/// GitHub keeps what Ruby's `\p{Word}` matches (`TableOfContentsFilter` of html-pipeline); the package
/// `github-slugger` does the same.
pub fn github_anchor(text: &str) -> String {
    let text = composed(text);
    let anchor = |c: char| match c {
        ' ' => Some('-'),
        '-' | '_' => Some(c),
        c if c.is_ascii() => c.is_ascii_alphanumeric().then_some(c),
        c => is_word(c).then_some(c),
    };
    match text.is_ascii() {
        true => {
            let letters = text.chars().filter_map(anchor);
            letters.map(|c| c.to_ascii_lowercase()).collect()
        }
        // Of a whole word, for the two forms of a Greek sigma.
        false => text.to_lowercase().chars().filter_map(anchor).collect(),
    }
}

/// Whether a character is part of a word in any script.
fn is_word(c: char) -> bool {
    use GeneralCategory::{
        ConnectorPunctuation, DecimalNumber, EnclosingMark, NonspacingMark, SpacingMark,
    };
    c.is_alphabetic()
        || matches!(
            c.general_category(),
            ConnectorPunctuation | DecimalNumber | EnclosingMark | NonspacingMark | SpacingMark
        )
}

fn slug_of(text: &str) -> String {
    let mut slug = slug::slugify(text);
    if slug.len() > LONGEST {
        let fingerprint = xxhash_rust::xxh3::xxh3_64(slug.as_bytes());
        slug.truncate(CUT);
        slug = format!("{}-{fingerprint:016x}", slug.trim_end_matches('-'));
    }
    slug
}

/// The longest id that is used as it is, in bytes: file systems allow 255 for a name, which leaves
/// room for an extension.
const LONGEST: usize = 200;
/// Where a longer slug is cut: about ten words, enough to recognise it.
const CUT: usize = 80;

/// Whether `id` can be used in an address as it is: at most 200 ASCII letters, digits, `-`, `_` and
/// `.`, of which the first is a letter or a digit (a leading dot would hide the folder).
pub fn is_addressable(id: &str) -> bool {
    id.len() <= LONGEST
        && id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

/// A file's stem without a leading date: `tone` for `2001-03-14-tone`. A stem that is only a date stays
/// as it is.
pub fn without_date(stem: &str) -> &str {
    let rest = leading_date(stem).map_or("", |date| &stem[date.len()..]);
    rest.strip_prefix('-')
        .filter(|slug| !slug.is_empty())
        .unwrap_or(stem)
}

/// The date with which a file's stem begins, as it is written: `2001-03-14` for `2001-03-14-tone` and for
/// `2001-03-14`. It need not exist.
pub fn leading_date(stem: &str) -> Option<&str> {
    let bytes = stem.as_bytes();
    let dated = bytes.len() >= 10
        && bytes[..10].iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
        && matches!(bytes.get(10), None | Some(b'-'));
    dated.then(|| &stem[..10])
}

/// The date with which a file's stem seems to begin, in whatever form, and how many bytes it takes: `2001-03-14`,
/// `2001_03_14`, `20010314`, `2001-03`. Unless it is in the first form it exists, since a number may be none: `20019999`.
pub fn leading_date_in_any_form(stem: &str) -> Option<(String, usize)> {
    if let Some(date) = leading_date(stem) {
        return Some((date.to_owned(), date.len()));
    }
    let digits = |from: usize, len: usize| {
        let part = stem.get(from..from + len)?;
        part.bytes().all(|b| b.is_ascii_digit()).then_some(part)
    };
    let year = digits(0, 4).filter(|year| matches!(&year[..2], "18" | "19" | "20"))?;
    let is_end = |at: usize| !stem[at..].starts_with(|c: char| c.is_ascii_alphanumeric());
    let is_sign = |at: usize| matches!(stem.as_bytes().get(at), Some(b'-' | b'_' | b'.'));
    let mut forms = Vec::with_capacity(3);
    if is_sign(4) && stem.as_bytes().get(7) == stem.as_bytes().get(4) {
        forms.push((digits(5, 2), digits(8, 2), 10));
    }
    forms.push((digits(4, 2), digits(6, 2), 8));
    for (month, day, len) in forms {
        if let (Some(month), Some(day)) = (month, day)
            && is_end(len)
        {
            let date = format!("{year}-{month}-{day}");
            return date.parse::<Day>().is_ok().then_some((date, len));
        }
    }
    let month = digits(5, 2).filter(|_| is_sign(4) && is_end(7))?;
    let is_month = matches!(month.parse(), Ok(1..=12));
    is_month.then(|| (format!("{year}-{month}"), 7))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leading_date_is_not_part_of_a_slug() {
        assert_eq!(without_date("2001-03-14-moscow"), "moscow");
        assert_eq!(without_date("2001-03-14"), "2001-03-14");
        assert_eq!(without_date("2001-03-14-"), "2001-03-14-");
        assert_eq!(without_date("2001-03-moscow"), "2001-03-moscow");
        assert_eq!(leading_date("2001-03-14-moscow"), Some("2001-03-14"));
        assert_eq!(leading_date("2001-03-14"), Some("2001-03-14"));
        assert_eq!(leading_date("2001-03-141"), None);
        assert_eq!(leading_date("2001-03-moscow"), None);
    }

    #[test]
    fn a_leading_date_may_be_written_in_several_ways() {
        for (stem, date) in [
            ("2001-03-14-one", Some("2001-03-14")),
            ("2001-02-30-one", Some("2001-02-30")),
            ("2001_03_14_one", Some("2001-03-14")),
            ("2001.03.14", Some("2001-03-14")),
            ("20010314-one", Some("2001-03-14")),
            ("20010314", Some("2001-03-14")),
            ("2001-04-one", Some("2001-04")),
            ("2001_04", Some("2001-04")),
            ("20019999-one", None),
            ("2001-13-one", None),
            ("2001-one", None),
            ("2001-1-one", None),
            ("12345678", None),
            ("2001-04th", None),
            ("1234-05-x", None),
        ] {
            let found = leading_date_in_any_form(stem);
            assert_eq!(found.map(|it| it.0).as_deref(), date, "{stem}");
        }
    }

    #[test]
    fn slugs_have_no_apostrophes() {
        for (text, slug, earlier) in [
            ("Rommel's", "rommels", &["rommel-s"][..]),
            ("Rommel’s", "rommels", &["rommel-s"]),
            (
                "O'Brien & ‘Abd al-Sa‘ud",
                "obrien-abd-al-saud",
                &["o-brien-abd-al-sa-ud"],
            ),
            ("Ельцин", "eltsin", &["el-tsin"]),
            ("Zoe\u{308} Ångström", "zoe-angstrom", &[]),
            ("Missile Defence -- 2001", "missile-defence-2001", &[]),
        ] {
            assert_eq!(slugify(text), slug, "{text}");
            assert_eq!(earlier_slugs(text), earlier, "{text}");
        }
    }

    /// The anchors are those of `github-slugger` 2.0.0.
    #[test]
    fn anchors_are_what_github_makes() {
        for (text, anchor) in [
            (
                "What's next: Moscow & \"Minsk II\"?",
                "whats-next-moscow--minsk-ii",
            ),
            ("A -- B_c (d/e), 1.5 % – so…", "a----b_c-de-15---so"),
            ("Новый договор — СНВ-III", "новый-договор--снв-iii"),
            ("Élysée ½ m² №5 ①", "élysée--m-5-"),
            ("Ὀδυσσεύς ΣΊΣΥΦΟΣ", "ὀδυσσεύς-σίσυφος"),
            ("条約の「終わり」", "条約の終わり"),
            ("हिन्दी भाषा", "हिन्दी-भाषा"),
            ("Ⅳ ⓐ ٣ İ", "ⅳ-ⓐ-٣-i̇"),
            ("…!?", ""),
        ] {
            assert_eq!(github_anchor(text), anchor, "{text}");
        }
    }

    #[test]
    fn a_long_slug_is_cut_and_stays_unique() {
        let (a, b) = (slugify(&"word ".repeat(99)), slugify(&"word ".repeat(98)));
        assert!(a.starts_with("word-word-") && a.len() < 100 && is_addressable(&a));
        assert_ne!(a, b);
    }

    #[test]
    fn some_ids_cannot_be_used_in_an_address() {
        assert!(is_addressable("sergei-ivanov") && is_addressable("v1.2"));
        assert!(!is_addressable(&"x".repeat(201)));
        assert!(!is_addressable("") && !is_addressable(".hidden") && !is_addressable("a b"));
    }
}
