//! Addresses: every URL and path of the site is made here.
//!
//! An address is a path from the site's root without a leading slash, `people/sergei-ivanov/`; the
//! home page's is empty. Links inside the site are relative: a page puts the way to the root
//! ([`root_from`]) before an address.

use crate::base::record_kind::RecordKind;

/// The page that a host shows where nothing is.
pub const NOT_FOUND: &str = "404.html";
/// All briefs.
pub const BRIEFS: &str = "briefs/";
/// The archive's years.
pub const ARCHIVE: &str = "archive/";
/// All publications.
pub const PUBLICATIONS: &str = "publications/";
/// All corrections.
pub const CORRECTIONS: &str = "corrections/";
/// The timeline of treaties.
pub const TIMELINE: &str = "timeline/";
/// The network of records.
pub const NETWORK: &str = "network/";
/// The folder of the files that pages share.
pub const ASSETS: &str = "assets/";
/// What robots are told.
pub const ROBOTS: &str = "robots.txt";
/// The sitemap, or the index of several.
pub const SITEMAP: &str = "sitemap.xml";
/// Without this file, GitHub Pages leaves out files whose names begin with an underscore.
pub const NO_JEKYLL: &str = ".nojekyll";

/// By what briefs are grouped, besides their dates and publications.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GroupKind {
    /// By who wrote them.
    Author,
    /// By subject.
    Tag,
    /// By the agency or document that they rest on.
    Source,
}

impl GroupKind {
    /// All kinds, in the order of their pages.
    pub const ALL: [Self; 3] = [Self::Author, Self::Tag, Self::Source];

    /// The word for one of them.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Tag => "tag",
            Self::Source => "source",
        }
    }
}

/// A brief.
pub fn brief(slug: &str) -> String {
    format!("{BRIEFS}{slug}/")
}

/// All records of a kind.
pub const fn records(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Person => "people/",
        RecordKind::Treaty => "treaties/",
        RecordKind::Organisation => "organisations/",
    }
}

/// A record.
pub fn record(kind: RecordKind, id: &str) -> String {
    format!("{}{id}/", records(kind))
}

/// All authors, tags or sources.
pub const fn groups(kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::Author => "authors/",
        GroupKind::Tag => "tags/",
        GroupKind::Source => "sources/",
    }
}

/// The page of an author, a tag or a source.
pub fn group(kind: GroupKind, id: &str) -> String {
    format!("{}{id}/", groups(kind))
}

/// A group of a long index page, such as the people under `S`: `people/letter/s/`.
pub fn index_group(index_page: &str, grouped_by: &str, id: &str) -> String {
    format!("{index_page}{grouped_by}/{id}/")
}

/// A year of the archive.
pub fn year(year: i16) -> String {
    format!("{ARCHIVE}{year}/")
}

/// A publication.
pub fn publication(id: &str) -> String {
    format!("{PUBLICATIONS}{id}/")
}

/// A volume of a publication.
pub fn volume(publication: &str, volume: u32) -> String {
    format!("{PUBLICATIONS}{publication}/{volume}/")
}

/// An issue of a volume.
pub fn issue(publication: &str, volume: u32, issue: impl std::fmt::Display) -> String {
    format!("{PUBLICATIONS}{publication}/{volume}/{issue}/")
}

/// The briefs of a publication that are in no issue.
pub fn unnumbered(publication: &str) -> String {
    format!("{PUBLICATIONS}{publication}/unnumbered/")
}

/// A part of a long list, numbered from 0: the first has the list's own address, the others are
/// `2/`, `3/` below it.
pub fn part(list: &str, number: usize) -> String {
    match number {
        0 => list.to_owned(),
        _ => format!("{list}{}/", number + 1),
    }
}

/// A part of a year of a long list: `2001/`, `2001/2/` below the list's own address.
pub fn year_part(list: &str, year: i16, number: usize) -> String {
    part(&format!("{list}{year}/"), number)
}

/// A plain page, from its file's path below `content/pages/` without `.md`: `index` stands for its
/// folder.
pub fn page(stem: &str) -> String {
    match stem.strip_suffix("index") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder.to_owned(),
        _ => format!("{stem}/"),
    }
}

/// A file published beside the page that links to it.
pub fn attachment(page: &str, name: &str) -> String {
    format!("{page}{name}")
}

/// A file that all pages share, such as the style sheet. Its content's hash is part of its name, so
/// that browsers may keep it for good.
pub fn asset(stem: &str, hash: u64, ending: &str) -> String {
    format!("{ASSETS}{stem}.{hash:016x}.{ending}")
}

/// A file of the site's own that pages share, under its own name: `assets/fonts/text.woff2`.
pub fn named_asset(name: &str) -> String {
    format!("{ASSETS}{name}")
}

/// The same under a name with the hash of its content: `assets/fonts/text.0123456789abcdef.woff2`.
pub fn hashed_asset(name: &str, hash: u64) -> String {
    let (folder, file) = name
        .rsplit_once('/')
        .map_or(("", name), |(folder, file)| (folder, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    match file.rsplit_once('.') {
        Some((stem, ending)) => asset(&format!("{folder}{slash}{stem}"), hash, ending),
        None => format!("{ASSETS}{name}.{hash:016x}"),
    }
}

/// One of several sitemaps, numbered from 1.
pub fn numbered_sitemap(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// An earlier address as an author writes it: a folder, unless it names a file (`/old/page.html`).
pub fn redirect(path: &str) -> String {
    let bare = path.trim_start_matches('/');
    let name = bare.rsplit('/').next().unwrap_or(bare);
    match bare.ends_with('/') || name.contains('.') {
        true => bare.to_owned(),
        false => format!("{bare}/"),
    }
}

/// Whether a file of the output is not a page, at whatever address: what machines read, and `CNAME`,
/// which belongs to the host. `file` is in lower case.
pub fn is_reserved(file: &str) -> bool {
    let is_numbered_sitemap = || {
        let number = file.strip_prefix("sitemap-")?.strip_suffix(".xml")?;
        Some(number.bytes().all(|b| b.is_ascii_digit()))
    };
    matches!(file, ROBOTS | SITEMAP | "cname") || is_numbered_sitemap() == Some(true)
}

/// The file that holds the page at `address`: addresses are folders, except whole files such as
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

/// An address with its final slash.
pub fn as_folder(address: &str) -> String {
    format!("{}/", address.trim_end_matches('/'))
}

/// The address that a site path means among `known`: as written, as a folder, or as its index.
pub fn normalised(address: &str, known: impl Fn(&str) -> bool) -> Option<String> {
    let bare = address.strip_suffix("index.html").map(str::to_owned);
    [Some(address.to_owned()), Some(as_folder(address)), bare]
        .into_iter()
        .flatten()
        .find(|a| known(a))
}

/// An address percent-encoded where a URL needs it (RFC 3986, 2.1).
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
            (file(""), file(NOT_FOUND)),
            ("index.html".into(), "404.html".into())
        );
        assert_eq!(root_from(""), "./");
        assert_eq!(root_from("people/a/2001/"), "../../../");
    }

    #[test]
    fn further_parts_are_numbered_from_two() {
        assert_eq!(part("archive/2001/", 0), "archive/2001/");
        assert_eq!(part("archive/2001/", 1), "archive/2001/2/");
        assert_eq!(year_part("tags/arms/", 2001, 0), "tags/arms/2001/");
        assert_eq!(year_part("tags/arms/", 2001, 2), "tags/arms/2001/3/");
    }

    #[test]
    fn earlier_addresses_are_folders_or_files() {
        assert_eq!(redirect("/old/page.html"), "old/page.html");
        assert_eq!(redirect("old/page"), "old/page/");
        assert_eq!(redirect("/v1.0/"), "v1.0/");
    }

    #[test]
    fn files_for_machines_are_reserved() {
        let reserved = ["robots.txt", "sitemap.xml", "sitemap-12.xml", "cname"];
        assert!(reserved.into_iter().all(is_reserved));
        assert!(
            !["sitemap-a.xml", "robots", "x/robots.txt"]
                .into_iter()
                .any(is_reserved)
        );
    }
}
