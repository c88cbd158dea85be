//! Slugs and ids: the parts of which a site's addresses are made.

/// `text` as a part of an address: ASCII letters and digits in lower case, everything else a single
/// hyphen, accents taken off and other scripts transliterated. Empty when nothing is left. A long
/// one is cut and told apart from others by a fingerprint, since file systems refuse names of more
/// than 255 bytes.
pub fn slugify(text: &str) -> String {
    let mut slug = slug::slugify(text);
    if slug.len() > LONGEST {
        let fingerprint = xxhash_rust::xxh3::xxh3_64(slug.as_bytes());
        slug.truncate(CUT);
        slug = format!("{}-{fingerprint:016x}", slug.trim_end_matches('-'));
    }
    slug
}

/// The longest id that stands in an address as it is, in bytes.
const LONGEST: usize = 200;
/// Where a longer one is cut.
const CUT: usize = 80;

/// Whether `id` can stand in an address as it is: at most 200 ASCII letters, digits, `-`, `_` and
/// `.`, beginning with a letter or a digit (a leading dot would hide the folder).
pub fn is_addressable(id: &str) -> bool {
    id.len() <= LONGEST
        && id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

/// A file's stem without a leading calendar date: `2001-03-14-tone` is `tone`. A stem that is
/// nothing but a date stays as it is.
pub fn without_date(stem: &str) -> &str {
    let bytes = stem.as_bytes();
    let dated = bytes.len() > 11
        && bytes[..10].iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
        && bytes[10] == b'-';
    if dated { &stem[11..] } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leading_date_is_no_part_of_a_slug() {
        assert_eq!(without_date("2001-03-14-moscow"), "moscow");
        assert_eq!(without_date("2001-03-14"), "2001-03-14");
        assert_eq!(without_date("2001-03-moscow"), "2001-03-moscow");
    }

    #[test]
    fn a_long_slug_is_cut_and_stays_its_own() {
        let (a, b) = (slugify(&"word ".repeat(99)), slugify(&"word ".repeat(98)));
        assert!(a.starts_with("word-word-") && a.len() < 100 && is_addressable(&a));
        assert_ne!(a, b);
    }

    #[test]
    fn ids_that_cannot_stand_in_an_address() {
        assert!(is_addressable("sergei-ivanov") && is_addressable("v1.2"));
        assert!(!is_addressable(&"x".repeat(201)));
        assert!(!is_addressable("") && !is_addressable(".hidden") && !is_addressable("a b"));
    }
}
