//! Destinations of links: where they are written in the source, and which may be published.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};
use url::Url;

use super::events::EventList;

/// The scheme of a URL in lower case, as a browser reads it; none for a relative reference.
pub fn scheme(written: &str) -> Option<String> {
    let colon = written.find(':')?;
    // What follows may not be a valid host, which would be another error than having no scheme.
    let url = Url::parse(&format!("{}x", &written[..=colon])).ok()?;
    Some(url.scheme().to_owned())
}

/// Whether an address is one that a site may publish: http, https, mailto, or without a scheme.
pub fn is_allowed(address: &str) -> bool {
    scheme(address).is_none_or(|scheme| matches!(scheme.as_str(), "http" | "https" | "mailto"))
}

/// Whether an address means the same regardless of what the site contains: http, https, mailto, or an anchor of
/// the same page. Any other leads to a file or a page, which may not exist.
pub fn stands_alone(address: &str) -> bool {
    address.starts_with('#') || (scheme(address).is_some() && is_allowed(address))
}

/// Where the destination of the link or image that starts at an event is written: the whole span of
/// the link, when it cannot be found.
pub fn destination_span(events: &EventList<'_>, start: usize) -> Range<usize> {
    let (event, span) = &events[start];
    let found = match event {
        Event::Start(Tag::Link { link_type, .. } | Tag::Image { link_type, .. }) => match link_type
        {
            LinkType::Inline => inline(events, start),
            LinkType::Autolink | LinkType::Email => Some(span.start + 1..span.end - 1),
            LinkType::WikiLink { .. } => wiki(&events.source[span.clone()], span.start),
            _ => defined(events, start),
        },
        _ => None,
    };
    found
        .filter(|range| range.start <= range.end)
        .unwrap_or_else(|| span.clone())
}

/// The destination after `](`, which comes after the last event of the link's text.
fn inline(events: &EventList<'_>, start: usize) -> Option<Range<usize>> {
    let (end, span) = (events.mate(start), events.range(start));
    let text_end = match end - 1 {
        last if last == start => span.start,
        last => events.range(last).end,
    };
    let slice = events.source.get(text_end..span.end)?;
    let open = text_end + slice.find("](")? + 2;
    raw_destination(events.source, open..span.end)
}

/// The destination of a reference definition: what comes after its `]:`.
fn defined(events: &EventList<'_>, link: usize) -> Option<Range<usize>> {
    let span = events.definition(link)?;
    let colon = span.start + events.source.get(span.clone())?.find("]:")? + 2;
    raw_destination(events.source, colon..span.end)
}

/// The target of a `mark` that begins at a byte of the source: `[[target]]` or `[[target|text]]`.
/// In a table the bar is written `\|`.
fn wiki(mark: &str, begin: usize) -> Option<Range<usize>> {
    let open = mark.find("[[")? + 2;
    let inner = mark.get(open..mark.len().checked_sub(2)?)?;
    let target = inner.split_once('|').map_or(inner, |(target, _)| target);
    let target = target.trim_end_matches('\\');
    let start = begin + open + (target.len() - target.trim_start().len());
    Some(start..start + target.trim().len())
}

/// The destination that comes first in a range: a word, in which brackets are balanced, or what stands
/// between `<` and `>`.
fn raw_destination(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let slice = text.get(range.clone())?;
    let blank = |character: char| character.is_ascii_whitespace() || character == '>';
    // Inside a quotation the destination may be on a line of its own, after its marker:
    // `> [text](` and `> destination)`.
    let first = slice
        .find(|character| !blank(character))
        .unwrap_or(slice.len());
    let start = range.start + first;
    if text[start..range.end].starts_with('<') {
        let len = text[start + 1..range.end].find('>')?;
        return Some(start + 1..start + 1 + len);
    }
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, byte) in text[start..range.end].bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(start..start + at),
            b')' => depth -= 1,
            _ if byte.is_ascii_whitespace() => return Some(start..start + at),
            _ => {}
        }
    }
    Some(start..range.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How schemes were read before the crate `url` did it.
    fn scheme_by_hand(address: &str) -> Option<String> {
        let mut scheme = String::new();
        for character in address.chars() {
            match character {
                ':' => return (!scheme.is_empty()).then_some(scheme),
                '\t' | '\n' | '\r' => {}
                _ if character <= ' ' && scheme.is_empty() => {}
                '+' | '.' | '-' | '0'..='9' if scheme.is_empty() => return None,
                '+' | '.' | '-' => scheme.push(character),
                _ if character.is_ascii_alphanumeric() => {
                    scheme.push(character.to_ascii_lowercase());
                }
                _ => return None,
            }
        }
        None
    }

    proptest::proptest! {
        #[test]
        fn schemes_are_read_as_by_hand(
            before in "[ \t\n\u{1}\u{a0}]{0,2}",
            scheme in "[a-zA-Z0-9+.é \t-]{0,6}|https?|HTTPS|mailto|file|ws",
            after in ":?(//)?[\\[a-z0-9:/?#@ é]{0,8}",
        ) {
            let written = format!("{before}{scheme}{after}");
            proptest::prop_assert_eq!(super::scheme(&written), scheme_by_hand(&written));
        }
    }

    #[test]
    fn only_three_schemes_are_published() {
        for address in [
            "http://x",
            "HTTPS://x",
            "mailto:a@b",
            "a/b.md",
            "#x",
            "//x",
            "",
            "?a:b",
            "1:2",
        ] {
            assert!(is_allowed(address), "{address}");
        }
        for address in [
            "javascript:x",
            " JavaScript:x",
            "java\nscript:x",
            "\u{1}data:x",
            "vbscript:x",
            "ftp://x",
        ] {
            assert!(!is_allowed(address), "{address}");
        }
    }
}
