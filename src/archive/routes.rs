//! Addresses: where each thing of the archive stands on the site.
//!
//! An address is a path from the site's root without a leading slash, `people/sergei-ivanov/`; the
//! home page is the empty one. Links inside the site are relative: a page knows the way to the root
//! ([`root_from`]) and puts an address behind it.

use crate::base::record_kind::RecordKind;

/// A brief's address.
pub fn brief(slug: &str) -> String {
    format!("briefs/{slug}/")
}

/// A record's address.
pub fn record(kind: RecordKind, id: &str) -> String {
    format!("{}/{id}/", kind.folder())
}

/// The address of a plain page from its file's path below `content/pages/`, without `.md`:
/// `index` stands for its folder.
pub fn page(stem: &str) -> String {
    match stem.strip_suffix("index") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder.to_owned(),
        _ => format!("{stem}/"),
    }
}

/// The file that holds the page at `address`: addresses are folders, but for whole files such as
/// `404.html`.
pub fn file(address: &str) -> String {
    match address.is_empty() || address.ends_with('/') {
        true => format!("{address}index.html"),
        false => address.to_owned(),
    }
}

/// The way from the page at `address` to the site's root: `../` for each folder that it is in, and
/// `./` at the root itself, so that a link to the home page is never empty.
pub fn root_from(address: &str) -> String {
    match address.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// The address that a site path means among `known`: as written, as a folder, or as its index.
pub fn normalised(address: &str, known: impl Fn(&str) -> bool) -> Option<String> {
    let folder = format!("{}/", address.trim_end_matches('/'));
    let bare = address.strip_suffix("index.html").map(str::to_owned);
    [Some(address.to_owned()), Some(folder), bare]
        .into_iter()
        .flatten()
        .find(|a| known(a))
}

/// The file of an address, percent-encoded where a URL needs it (RFC 3986, 2.1).
pub fn encoded(address: &str) -> String {
    use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
    const UNSAFE: &AsciiSet = &CONTROLS
        .add(b' ')
        .add(b'"')
        .add(b'#')
        .add(b'%')
        .add(b'<')
        .add(b'>')
        .add(b'?')
        .add(b'\\')
        .add(b'^')
        .add(b'`')
        .add(b'{')
        .add(b'|')
        .add(b'}');
    // Nearly all addresses are made of slugs, which need nothing.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-'..=b'/' | b'_');
    if address.bytes().all(is_plain) {
        return address.to_owned();
    }
    utf8_percent_encode(address, UNSAFE).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_files_and_the_way_back() {
        assert_eq!(page("about"), "about/");
        assert_eq!(page("index"), "");
        assert_eq!(page("help/index"), "help/");
        assert_eq!(page("help/reindex"), "help/reindex/");
        assert_eq!(file("people/a/"), "people/a/index.html");
        assert_eq!(
            (file(""), file("404.html")),
            ("index.html".into(), "404.html".into())
        );
        assert_eq!(root_from(""), "./");
        assert_eq!(root_from("people/a/2001/"), "../../../");
    }
}
