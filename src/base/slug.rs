//! Slugs and ids, from which the addresses of pages are made.

/// `text` as a part of an address: ASCII letters and digits in lower case, with single hyphens
/// between words, accents removed and other scripts transliterated. Empty when nothing is left.
///
/// File systems refuse names of more than 255 bytes, so a long slug is cut; a fingerprint of the
/// whole keeps it apart from others with the same beginning.
pub fn slugify(text: &str) -> String {
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
