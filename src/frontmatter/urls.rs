//! What makes an address on the web usable: to be linked to, or as the base to which the addresses of pages are
//! appended.

/// Whether `text` can be linked to as it is: `http` or `https`, something like a host, and none of
/// the blanks, quotation marks and control characters that RFC 3986 forbids.
///
/// The crate `url` does not answer that. It reads as a browser does, which repairs what it can: it
/// accepts `https:example.org`, `https://example.org/a b` and `https:\\example.org`, none of which
/// should be published as written.
pub fn is_web_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_alphanumeric() || c == '[')
            && !rest.contains(|c: char| {
                c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c)
            })
    })
}

/// Why an address cannot be a base, and the address that was probably meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoBase {
    /// What is wrong with it.
    pub why: &'static str,
    /// What it would be without that, if anything is left.
    pub instead: Option<String>,
}

/// Checks that addresses of pages can be appended to `text`, and that what comes out is the address a browser asks for.
///
/// # Errors
/// What is wrong with it.
pub fn check_base_url(text: &str) -> Result<(), NoBase> {
    let why = match reason(text) {
        None => return Ok(()),
        Some(why) => why,
    };
    let instead = cleaned(text).filter(|instead| reason(instead).is_none());
    Err(NoBase { why, instead })
}

fn reason(text: &str) -> Option<&'static str> {
    if !is_web_url(text) {
        return Some("it has no host, or contains a character that a URL cannot contain");
    }
    let Parts {
        authority, path, ..
    } = Parts::of(text)?;
    if text.contains(['?', '#']) {
        return Some("paths are appended to it, so it cannot contain `?` or `#`");
    }
    if authority.contains('@') {
        return Some("it names a user, who would be published in the address of every page");
    }
    if port(authority).is_some_and(|port| port.parse::<u16>().is_err()) {
        return Some("its port is not a number up to 65535");
    }
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        if is_dots(segment, 1) || is_dots(segment, 2) {
            return Some("a part of its path is `.` or `..`, which a browser resolves");
        }
        if segment.is_empty() && segments.peek().is_some() {
            return Some("a part of its path is empty");
        }
    }
    None
}

/// The address without user, query and fragment, and with a path as a browser resolves it.
fn cleaned(text: &str) -> Option<String> {
    let Parts {
        scheme,
        authority,
        path,
    } = Parts::of(text)?;
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        if is_dots(segment, 2) {
            // Above the root there is nothing, so what was meant is unknown.
            segments.pop()?;
        } else if !is_dots(segment, 1) {
            segments.push(segment);
        }
    }
    let path = segments.iter().map(|segment| format!("{segment}/"));
    Some(format!("{scheme}://{host}/{}", path.collect::<String>()))
}

/// Whether a segment of a path is so many full stops, which may be percent-encoded (URL Standard, 4.1: "a
/// double-dot URL path segment").
fn is_dots(segment: &str, count: usize) -> bool {
    segment.to_ascii_lowercase().replace("%2e", ".") == "..."[..count]
}

/// What follows the colon behind a host, which may be an IPv6 address in brackets.
fn port(authority: &str) -> Option<&str> {
    let after = authority.rfind(']').map_or(0, |at| at + 1);
    let (_, port) = authority[after..].split_once(':')?;
    Some(port)
}

/// The parts of a URL before its query.
struct Parts<'a> {
    scheme: &'a str,
    authority: &'a str,
    /// Empty, or beginning with a slash.
    path: &'a str,
}

impl<'a> Parts<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let rest = &rest[..rest.find(['?', '#']).unwrap_or(rest.len())];
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        Some(Self {
            scheme,
            authority,
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_pages_can_be_appended_or_not() {
        for good in [
            "https://example.org",
            "https://example.org/",
            "https://example.org/a/b",
            "http://localhost:8000/",
            "http://[::1]:8000/a/",
            "https://example.org/a..b/.well-known/",
            "https://bücher.example/",
        ] {
            assert_eq!(check_base_url(good), Ok(()), "{good}");
        }
        let instead = |bad: &str| check_base_url(bad).expect_err(bad).instead;
        for (bad, meant) in [
            ("https://example.org/?site=a", Some("https://example.org/")),
            ("https://example.org/a#b", Some("https://example.org/a/")),
            (
                "https://jane@example.org/a/",
                Some("https://example.org/a/"),
            ),
            (
                "https://jane:secret@example.org",
                Some("https://example.org/"),
            ),
            (
                "https://example.org/a/../b/",
                Some("https://example.org/b/"),
            ),
            ("https://example.org/./b", Some("https://example.org/b/")),
            (
                "https://example.org/a/%2E%2e/b/",
                Some("https://example.org/b/"),
            ),
            ("https://example.org/../b/", None),
            ("https://example.org//b/", Some("https://example.org/b/")),
            ("https://example.org/b//", Some("https://example.org/b/")),
            ("https://example.org:port/", None),
            ("https://example.org:99999/", None),
            ("https://example.org/a b/", None),
            ("ftp://example.org/", None),
            ("https://", None),
        ] {
            assert_eq!(instead(bad).as_deref(), meant, "{bad}");
        }
    }
}
