//! Slugs, ids and anchors: the parts of addresses that are made of what people type.
//!
//! A page's address has a [slug](slugify), in ASCII, since it is a file's name too. A heading has an
//! [anchor](github_anchor), which may be in any script. Both were made by other rules once, and what
//! was published stays: see [`earlier_slugs`] and `markdown/parse/heading_anchors.rs`.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use super::composed::composed;
use super::date::{Day, PartialDate};

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

/// A date in a file's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDate {
    /// The dates that it may mean: two of `03-04-2001`.
    pub readings: Vec<String>,
    /// The bytes of the stem that it takes.
    pub at: Range<usize>,
}

/// The date with which a file's stem seems to begin, or to end, in whatever form: `2001-03-14`, `2001_03_14`, `2001-3-14`,
/// `20010314`, `14-03-2001`, `2001-03-14T10`, `2001-03`. Unless it begins in the first form it exists, since a number may be
/// none: `20019999`. At the end it is a whole date, and no word before says that the brief is about that day:
/// `attacks-of-2001-09-11`.
pub fn date_in_name(stem: &str) -> Option<NamedDate> {
    if let Some(date) = leading_date(stem) {
        return Some(NamedDate {
            readings: vec![date.to_owned()],
            at: 0..date.len(),
        });
    }
    if let Some((readings, len)) = date_at(stem, 0) {
        return Some(NamedDate {
            readings,
            at: 0..len,
        });
    }
    if let Some(month) = leading_month(stem) {
        return Some(NamedDate {
            readings: vec![month],
            at: 0..7,
        });
    }
    let begins = stem.match_indices(['-', '_', '.']).map(|(at, _)| at + 1);
    begins.into_iter().find_map(|from| {
        let (readings, end) = date_at(stem, from)?;
        let before = stem[..from - 1].rsplit(['-', '_', '.']).next()?;
        let is_subject = ABOUT_A_DAY.contains(&before);
        (end == stem.len() && !is_subject).then_some(NamedDate {
            readings,
            at: from..end,
        })
    })
}

/// Words before a date in a file's name that make it the day of which the brief tells.
const ABOUT_A_DAY: [&str; 12] = [
    "of", "on", "after", "since", "before", "from", "until", "till", "by", "to", "the", "as-of",
];

/// A whole date at a byte of a stem: what it may mean, and its end.
fn date_at(stem: &str, from: usize) -> Option<(Vec<String>, usize)> {
    let rest = &stem[from..];
    let number = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let is_year = |text: &str| text.len() == 4 && matches!(&text[..2], "18" | "19" | "20");
    let exists = |year: &str, month: &str, day: &str| {
        let date = format!("{year}-{month:0>2}-{day:0>2}");
        date.parse::<Day>().is_ok().then_some(date)
    };
    let is_end = |len: usize| {
        let mut behind = rest[len..].chars();
        match behind.next() {
            // The time of day: `2001-03-14T10`.
            Some('T') => behind.next().is_some_and(|c| c.is_ascii_digit()),
            next => !next.is_some_and(|c| c.is_ascii_alphanumeric()),
        }
    };
    let a = &rest[..number(rest)];
    if a.len() == 8 && is_year(&a[..4]) {
        let date = exists(&a[..4], &a[4..6], &a[6..]).filter(|_| is_end(8))?;
        return Some((vec![date], from + 8));
    }
    let sign = rest[a.len()..]
        .chars()
        .next()
        .filter(|c| "-_.".contains(*c))?;
    let b = &rest[a.len() + 1..];
    let b = &b[..number(b)];
    let behind = rest[a.len() + 1 + b.len()..].strip_prefix(sign)?;
    let c = &behind[..number(behind)];
    let len = a.len() + b.len() + c.len() + 2;
    let is_short = |text: &str| matches!(text.len(), 1 | 2);
    if !is_short(b) || !is_end(len) {
        return None;
    }
    let mut readings: Vec<String> = if is_year(a) && is_short(c) {
        exists(a, b, c).into_iter().collect()
    } else if is_short(a) && is_year(c) {
        let both = [exists(c, b, a), exists(c, a, b)];
        both.into_iter().flatten().collect()
    } else {
        Vec::new()
    };
    readings.dedup();
    (!readings.is_empty()).then_some((readings, from + len))
}

/// The month with which a stem seems to begin: `2001-03`.
fn leading_month(stem: &str) -> Option<String> {
    let digits = |from: usize, len: usize| {
        let part = stem.get(from..from + len)?;
        part.bytes().all(|b| b.is_ascii_digit()).then_some(part)
    };
    let year = digits(0, 4).filter(|year| matches!(&year[..2], "18" | "19" | "20"))?;
    let month = digits(5, 2).filter(|_| matches!(stem.as_bytes()[4], b'-' | b'_' | b'.'))?;
    let ends = !stem[7..].starts_with(|c: char| c.is_ascii_alphanumeric());
    let is_month = ends && matches!(month.parse(), Ok(1..=12));
    is_month.then(|| format!("{year}-{month}"))
}

/// The date that the folders of a brief say: `2001-03` of `content/briefs/2001/03/one.md`; a year at least.
pub fn date_in_folders(path: &str) -> Option<String> {
    let below = path.strip_prefix("content/briefs/")?;
    let (folders, _) = below.rsplit_once('/')?;
    let mut date = String::new();
    for folder in folders.split('/') {
        let is_number = folder.bytes().all(|b| b.is_ascii_digit());
        match (date.len(), folder.len()) {
            (0, 4) if is_number && matches!(&folder[..2], "18" | "19" | "20") => {
                date.push_str(folder);
            }
            (0, 7) => date = leading_month(folder).unwrap_or_default(),
            (0, _) => {}
            (4 | 7, 1 | 2) if is_number => date.push_str(&format!("-{folder:0>2}")),
            _ => break,
        }
    }
    // `2001/99` is no month.
    date.parse::<PartialDate>().is_ok().then_some(date)
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
            ("2001-3-15-one", Some("2001-03-15")),
            ("15-03-2001-one", Some("2001-03-15")),
            ("3-4-2001", Some("2001-04-03|2001-03-04")),
            ("2001-03-15T10-one", Some("2001-03-15")),
            ("one-2001-03-15", Some("2001-03-15")),
            ("one_20010315", Some("2001-03-15")),
            ("one-15.03.2001", Some("2001-03-15")),
            ("attacks-of-2001-09-11", None),
            ("one-2001-03-15-two", None),
            ("one-2001-03", None),
            ("resolution-1441", None),
            ("2001-3-150", None),
            ("12345678", None),
            ("2001-04th", None),
            ("1234-05-x", None),
        ] {
            let found = date_in_name(stem);
            assert_eq!(
                found.map(|it| it.readings.join("|")).as_deref(),
                date,
                "{stem}"
            );
        }
    }

    #[test]
    fn folders_may_say_a_date() {
        for (path, date) in [
            ("content/briefs/2001/one.md", Some("2001")),
            ("content/briefs/2001/03/one.md", Some("2001-03")),
            ("content/briefs/2001/3/15/one.md", Some("2001-03-15")),
            ("content/briefs/2001-03/one.md", Some("2001-03")),
            ("content/briefs/monitor/2001/one.md", Some("2001")),
            ("content/briefs/2001/99/one.md", None),
            ("content/briefs/7/51/one.md", None),
            ("content/briefs/one.md", None),
            ("content/pages/2001/one.md", None),
        ] {
            assert_eq!(date_in_folders(path).as_deref(), date, "{path}");
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
