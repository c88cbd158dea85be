//! Links: where each link and each `[[mark]]` of a text leads.
//!
//! An author links to files, as they see them beside the text; on the site the link leads to the
//! page that the file becomes. A file that is not a text is published under the address of the page
//! that links to it. Links by site path are checked when all pages are known ([`crate::archive::plan`]).

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::diagnostics;
use crate::archive::facts::strong_names;
use crate::archive::parse::Text;
use crate::archive::routes;
use crate::archive::site::{
    Absence, Asset, Attachment, Brief, ByText, Catalogue, Record, RecordId, Target, Targets, TextId,
};
use crate::base::composed::composed;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::is_worth_a_suggestion;
use crate::base::picture_size::PictureSize;
use crate::base::record_kind::RecordKind;
use crate::base::slug::{slugify, without_date};
use crate::base::span::Span;
use crate::markdown::outline::{Link, LinkKind, Mark};
use crate::markdown::parse;
use crate::markdown::parse::RawHtml;
use crate::names::text::folded;

/// What stands at a path below `content/`.
enum AtPath {
    /// A text that is published.
    Text(TextId),
    /// A text that is not, and why.
    Absent(Absence),
    /// A file that is not a text: its path on this machine, and its size where it is a picture.
    Asset(String, Option<PictureSize>),
}

/// Everything that a link may lead to.
pub struct Destinations {
    /// By path relative to the site's folder, [composed](composed): a file system may have decomposed it.
    by_path: FxHashMap<String, AtPath>,
    /// The paths in a fixed order, so that "did you mean" answers the same on every run.
    paths: Vec<String>,
}

impl Destinations {
    /// The texts that are published, those that are not, and the files beside them.
    pub fn new(catalogue: &Catalogue, absent: Vec<(String, Absence)>, assets: &[Asset]) -> Self {
        let assets = assets.iter();
        let assets = assets.map(|asset| {
            let found = AtPath::Asset(asset.path.clone(), asset.picture);
            (asset.path.clone(), found)
        });
        let absent = absent.into_iter();
        let absent = absent.map(|(path, why)| (path, AtPath::Absent(why)));
        let texts = catalogue.texts().into_iter().map(|id| {
            let path = catalogue.path(catalogue.text(id)).to_owned();
            (path, AtPath::Text(id))
        });
        let all = assets.chain(absent).chain(texts);
        let all = all.map(|(path, found)| (composed(&path).into_owned(), found));
        let by_path: FxHashMap<String, AtPath> = all.collect();
        let mut paths: Vec<String> = by_path.keys().cloned().collect();
        paths.sort_unstable();
        Self { by_path, paths }
    }
}

/// Resolves the links of every text and gathers the files that they ask for, by address.
pub fn resolve(
    catalogue: &Catalogue,
    html: RawHtml,
    destinations: &Destinations,
    diagnostics: &mut Diagnostics,
) -> (ByText<Targets>, Vec<Attachment>) {
    let texts = catalogue.texts().into_par_iter();
    let found: Vec<Resolved> = texts
        .map(|id| {
            let mut resolver = Resolver {
                catalogue,
                html,
                destinations,
                id,
                text: catalogue.text(id),
                attachments: Vec::new(),
                dangling: Vec::new(),
                diagnostics: Diagnostics::new(),
            };
            let targets = resolver.targets();
            let Resolver {
                attachments,
                dangling,
                diagnostics,
                ..
            } = resolver;
            (targets, attachments, dangling, diagnostics)
        })
        .collect();
    let dangling = found.iter().flat_map(|(_, _, dangling, _)| dangling);
    for (at, dangling) in dangling.enumerate() {
        let suggest = is_worth_a_suggestion(at);
        diagnostics.push(dangling.diagnostic(catalogue, destinations, suggest));
    }
    let mut attachments: Vec<Attachment> = Vec::new();
    let targets = found.into_iter().map(|(targets, files, _, found)| {
        attachments.extend(files);
        diagnostics.extend(found);
        targets
    });
    let targets = catalogue.by_text(targets);
    attachments.sort();
    // A page may link to the same file many times; it is published once.
    attachments.dedup_by(|a, b| a.address == b.address && a.path == b.path);
    (targets, attachments)
}

/// What there is to know about one text's links.
type Resolved = (Targets, Vec<Attachment>, Vec<Dangling>, Diagnostics);

/// A link or a mark that leads to nothing there is.
enum Dangling {
    File {
        place: Span,
        written: String,
        looked_for: String,
    },
    Mention {
        place: Span,
        written: String,
        /// The whole mark, and the words that it shows.
        mark: Span,
        words: Option<String>,
    },
}

impl Dangling {
    /// Its error, with the nearest of all that there is where `suggest` says so.
    fn diagnostic(
        &self,
        catalogue: &Catalogue,
        destinations: &Destinations,
        suggest: bool,
    ) -> Diagnostic {
        match self {
            Self::File {
                place,
                written,
                looked_for,
            } => {
                let own = &catalogue.sources.get(place.source).path;
                if let Some(address) = elsewhere(written) {
                    return diagnostics::link_without_scheme(*place, written, &address);
                }
                if suggest && let Some(path) = meant(catalogue, destinations, own, written) {
                    let anchor = written.find('#').map_or("", |at| &written[at..]);
                    let link = format!("{}{anchor}", relative(&composed(own), &path));
                    return diagnostics::file_meant(*place, written, &link);
                }
                let known = destinations.paths.iter().filter(|path| *path != own);
                let known = known.map(String::as_str).take_while(|_| suggest);
                let diagnostic = diagnostics::no_such_file(*place, written, looked_for, known);
                let text = &catalogue.sources.get(place.source).text;
                match text[..place.range().start].ends_with("![[") {
                    true => diagnostic.help("an image is written `![what it shows](map.png)`"),
                    false => diagnostic,
                }
            }
            Self::Mention {
                place,
                written,
                mark,
                words,
            } => {
                if suggest && let Some((what, path, title)) = text_named(catalogue, written) {
                    let own = &catalogue.sources.get(place.source).path;
                    let words = words.as_deref().unwrap_or(title);
                    let link = format!("[{words}]({})", relative(own, path));
                    return diagnostics::mention_of_text(*place, written, what, *mark, &link);
                }
                if suggest && let Some(id) = record_named(catalogue, written) {
                    return diagnostics::mention_by_name(*place, written, id, words.is_none());
                }
                if suggest && let Some(tag) = tag_named(catalogue, written) {
                    return diagnostics::mention_of_tag(*place, written, tag);
                }
                let known = catalogue.records.iter().map(|record| record.id.as_str());
                diagnostics::unknown_mention(*place, written, known.take_while(|_| suggest))
            }
        }
    }
}

struct Resolver<'a> {
    catalogue: &'a Catalogue,
    html: RawHtml,
    destinations: &'a Destinations,
    id: TextId,
    text: &'a Text,
    attachments: Vec<Attachment>,
    dangling: Vec<Dangling>,
    diagnostics: Diagnostics,
}

impl Resolver<'_> {
    fn targets(&mut self) -> Targets {
        let mut targets = Targets::default();
        for link in &self.text.outline.links {
            targets.insert(link.span.start, self.link(link));
        }
        for mark in &self.text.outline.marks {
            let place = Span::new(self.text.source, mark.target_span.clone());
            targets.insert(mark.span.start, self.mark(mark, place));
        }
        targets
    }

    fn link(&mut self, link: &Link) -> Target {
        let raw = matches!(link.kind, LinkKind::RawLink | LinkKind::RawImage);
        if raw && self.html == RawHtml::Escape {
            return Target::AsWritten;
        }
        let place = Span::new(self.text.source, link.dest_span.clone());
        let written = link.dest.trim();
        if written.starts_with("nolink:") {
            return Target::Unlinked;
        }
        match scheme(written) {
            Some(scheme) if ["http", "https", "mailto"].contains(&scheme.as_str()) => {
                Target::AsWritten
            }
            Some(_) if raw && self.html == RawHtml::Trust => Target::AsWritten,
            Some(_) => self.diagnostic(diagnostics::forbidden_scheme(place, written)),
            None if written.starts_with("//") => {
                self.diagnostic(diagnostics::no_scheme(place, written))
            }
            None => self.within(written, place),
        }
    }

    /// A link within the site: an anchor, a site path, or a file's path.
    fn within(&mut self, written: &str, place: Span) -> Target {
        let (path, anchor) = match written.split_once('#') {
            Some((path, anchor)) => (path, Some(anchor)),
            None => (written, None),
        };
        let written_anchor = anchor.filter(|anchor| !anchor.is_empty()).map(decoded);
        // Ids are composed, so a link must ask for one that is.
        let anchor = written_anchor.as_deref().map(composed).map(Cow::into_owned);
        let path = composed(&decoded(path.split('?').next().unwrap_or(path))).into_owned();
        if path.is_empty() {
            if !written.starts_with('#') {
                // A page of a static site answers no query, and an address must be one.
                self.diagnostics
                    .push(diagnostics::leads_nowhere(place, written));
            }
            self.check_anchor(self.id, anchor.as_deref(), place, "this page");
            return match anchor == written_anchor {
                true => Target::AsWritten,
                false => Target::Text(self.id, anchor),
            };
        }
        if let Some(address) = path.strip_prefix('/') {
            // A path from the site's folder is none on the site.
            if address.starts_with("content/") && self.destinations.by_path.contains_key(address) {
                self.dangling.push(Dangling::File {
                    place,
                    written: written.to_owned(),
                    looked_for: address.to_owned(),
                });
                return Target::Broken;
            }
            return Target::SitePath {
                address: address.to_owned(),
                anchor,
                place,
            };
        }
        let own = composed(self.catalogue.path(self.text));
        let Some(looked_for) = joined(&own, &path) else {
            return self.diagnostic(diagnostics::outside_content(place, written));
        };
        match self.destinations.by_path.get(&looked_for) {
            Some(AtPath::Text(id)) => {
                self.check_anchor(*id, anchor.as_deref(), place, &format!("`{path}`"));
                Target::Text(*id, anchor)
            }
            Some(AtPath::Absent(Absence::Unread)) => Target::Broken,
            Some(AtPath::Absent(Absence::LeftOut(why))) => {
                self.diagnostic(diagnostics::link_to_unpublished(place, written, why))
            }
            Some(AtPath::Asset(on_disk, picture)) => {
                let address = self.attach(&looked_for, on_disk, place);
                Target::File {
                    address,
                    anchor,
                    picture: *picture,
                }
            }
            None => {
                self.dangling.push(Dangling::File {
                    place,
                    written: written.to_owned(),
                    looked_for,
                });
                Target::Broken
            }
        }
    }

    /// Publishes a file beside the page: under its path from the text's folder when it is below
    /// that folder, else under its name. Returns its address.
    fn attach(&mut self, path: &str, on_disk: &str, asked_by: Span) -> String {
        let own = composed(self.catalogue.path(self.text));
        let folder = own.rsplit_once('/').map_or("", |(folder, _)| folder);
        let below = path
            .strip_prefix(folder)
            .and_then(|rest| rest.strip_prefix('/'));
        let name = below.unwrap_or_else(|| path.rsplit_once('/').map_or(path, |(_, name)| name));
        let address = routes::attachment(&self.catalogue.address(self.id), name);
        let path = on_disk.to_owned();
        self.attachments.push(Attachment {
            address: address.clone(),
            path,
            asked_by,
        });
        address
    }

    fn check_anchor(&mut self, id: TextId, anchor: Option<&str>, place: Span, of: &str) {
        let Some(anchor) = anchor else { return };
        let anchors = &self.catalogue.text(id).outline.anchors;
        if !anchors.iter().any(|known| known.id == anchor) {
            let known = anchors.iter().map(|known| known.id.as_str());
            self.diagnostics
                .push(diagnostics::no_such_anchor(place, anchor, of, known));
        }
    }

    /// The record that a `[[mark]]` names: `id`, or `folder/id` where an id alone would not do.
    fn mark(&mut self, mark: &Mark, place: Span) -> Target {
        let written = &*composed(&mark.target);
        let by_folder = written
            .split_once('/')
            .and_then(|(folder, id)| Some((RecordKind::of_folder(folder)?, id)));
        let kinds: Vec<(RecordKind, RecordId)> = match by_folder {
            Some((kind, id)) => self
                .catalogue
                .find_record(kind, id)
                .map(|record| (kind, record))
                .into_iter()
                .collect(),
            None => RecordKind::ALL
                .into_iter()
                .filter_map(|kind| Some((kind, self.catalogue.find_record(kind, written)?)))
                .collect(),
        };
        match kinds.as_slice() {
            [(_, record)] => Target::Text(TextId::Record(*record), None),
            [] if self.is_absent(written, by_folder) => Target::Broken,
            [] => {
                let of_other_kind = by_folder.and_then(|(asked, id)| {
                    let mut kinds = RecordKind::ALL.into_iter();
                    let other =
                        kinds.find(|&kind| self.catalogue.find_record(kind, id).is_some())?;
                    Some(diagnostics::mention_of_other_kind(
                        place,
                        (asked, id),
                        other,
                    ))
                });
                if let Some(diagnostic) = of_other_kind {
                    return self.diagnostic(diagnostic);
                }
                self.dangling.push(Dangling::Mention {
                    place,
                    written: written.to_owned(),
                    mark: Span::new(self.text.source, mark.span.clone()),
                    words: mark.text.clone(),
                });
                Target::Broken
            }
            several => {
                let kinds: Vec<RecordKind> = several.iter().map(|(kind, _)| *kind).collect();
                self.diagnostic(diagnostics::ambiguous_mention(place, written, &kinds))
            }
        }
    }

    /// Whether a mark names a record whose file could not be read.
    fn is_absent(&self, written: &str, by_folder: Option<(RecordKind, &str)>) -> bool {
        let absent = |kind, id| self.catalogue.absence(&routes::record(kind, id)).is_some();
        match by_folder {
            Some((kind, id)) => absent(kind, id),
            None => RecordKind::ALL
                .into_iter()
                .any(|kind| absent(kind, written)),
        }
    }

    fn diagnostic(&mut self, diagnostic: Diagnostic) -> Target {
        self.diagnostics.push(diagnostic);
        Target::Broken
    }
}

/// The scheme of a link in lower case, if it has one. All blanks and control characters are ignored,
/// more than a browser ignores: the author of `java script:x` should hear about the scheme, not that
/// there is no such file.
fn scheme(written: &str) -> Option<String> {
    let is_visible = |c: &char| !c.is_control() && !c.is_whitespace();
    parse::scheme(&written.chars().filter(is_visible).collect::<String>())
}

/// A link's text with its percent signs taken out; as written when they hide no UTF-8.
pub fn decoded(text: &str) -> String {
    percent_decode_str(text)
        .decode_utf8()
        .map_or_else(|_| text.to_owned(), Into::into)
}

/// The address that a link without a scheme means: of a website (`www.example.org`, `example.org/a`) or of e-mail.
fn elsewhere(written: &str) -> Option<String> {
    let is_host = |host: &str| {
        host.contains('.')
            && !host.starts_with(['.', '-'])
            && host
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
    };
    let host = written.split(['/', '?', '#']).next().unwrap_or(written);
    if let Some((user, domain)) = host.split_once('@') {
        let is_user = !user.is_empty() && !user.contains(char::is_whitespace);
        return (is_user && host == written && is_host(domain))
            .then(|| format!("mailto:{written}"));
    }
    let ending = host.rsplit('.').next().unwrap_or_default();
    // `two.md` and `map.org` may be files; a host with an address behind it, or with `www`, is none.
    let has_path = host.len() < written.len() && DOMAINS.contains(&ending);
    let is_site = host.starts_with("www.") || has_path || ["com", "net", "org"].contains(&ending);
    (is_site && is_host(host)).then(|| format!("https://{written}"))
}

/// Endings of domains that a link without a scheme often has.
const DOMAINS: [&str; 18] = [
    "com", "org", "net", "int", "gov", "mil", "edu", "eu", "uk", "ru", "de", "fr", "cn", "jp",
    "us", "ch", "ua", "info",
];

/// The path of the file that a link means that leads nowhere as it is written: a path from the site's folder or with
/// backslashes, or a brief by its slug, its file or its address, whatever the ending (`two.html` for `2001-03-15-two.md`).
fn meant(
    catalogue: &Catalogue,
    destinations: &Destinations,
    own: &str,
    written: &str,
) -> Option<String> {
    let bare = written.split(['?', '#']).next().unwrap_or(written);
    let path = composed(&decoded(bare)).replace('\\', "/");
    let from_root = path.trim_start_matches("./").trim_start_matches('/');
    let below_content = [from_root.to_owned(), format!("content/{from_root}")];
    let seen = joined(&composed(own), &path).into_iter();
    let found = seen
        .chain(below_content)
        .find(|path| destinations.by_path.contains_key(path));
    found.or_else(|| {
        let name = path.trim_end_matches('/').rsplit('/').next()?;
        let stem = [".html", ".htm", ".md", ".markdown"]
            .into_iter()
            .find_map(|ending| name.strip_suffix(ending));
        // `map.png` is no brief.
        let stem = stem.or((!name.contains('.')).then_some(name))?;
        let (_, path, _) = text_named(catalogue, stem).or_else(|| {
            let record = catalogue.records.iter().find(|record| record.id == stem)?;
            Some(("a record", catalogue.path(&record.text), ""))
        })?;
        (path != own && !stem.is_empty()).then(|| composed(path).into_owned())
    })
}

/// The tag of that name.
fn tag_named<'a>(catalogue: &'a Catalogue, written: &str) -> Option<&'a str> {
    let slug = slugify(written);
    let mut tags = catalogue.briefs.iter().flat_map(|it| &it.front.tags);
    let found = tags.find(|tag| slugify(&tag.value) == slug);
    found.map(|tag| &*tag.value)
}

/// The id of the one record that has a name which a mark gives in place of the id.
fn record_named<'a>(catalogue: &'a Catalogue, written: &str) -> Option<&'a str> {
    let wanted = folded(written);
    let is_named = |record: &&Record| {
        let mut names = strong_names(record).into_iter();
        names.any(|name| folded(&name.value) == wanted)
    };
    let mut records = catalogue.records.iter().filter(is_named);
    let only = records.next()?;
    records.next().is_none().then_some(&*only.id)
}

/// The brief or page that a mark names by its slug, its file or its address: what it is, its path and its title.
fn text_named<'a>(
    catalogue: &'a Catalogue,
    written: &str,
) -> Option<(&'static str, &'a str, &'a str)> {
    let path = written.trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name.strip_suffix(".md").unwrap_or(name);
    let is_file = |path: &str| path.rsplit('/').next() == Some(&format!("{name}.md"));
    let name = name.split('#').next().unwrap_or(name);
    let titled = |brief: &Brief| folded(&brief.front.title.value) == folded(written);
    let mut briefs = catalogue.briefs.iter();
    let brief = briefs
        .clone()
        .find(|brief| brief.slug == without_date(name) || is_file(catalogue.path(&brief.text)))
        .or_else(|| briefs.find(|brief| titled(brief)));
    if let Some(brief) = brief {
        let path = catalogue.path(&brief.text);
        return Some(("a brief", path, &brief.front.title.value));
    }
    let mut pages = catalogue.pages.iter();
    let page = pages.find(|page| is_file(catalogue.path(&page.text)))?;
    Some((
        "a page",
        catalogue.path(&page.text),
        &page.front.title.value,
    ))
}

/// The path to the file at `path` as seen from the file at `own`, both from the site's folder.
pub fn relative(own: &str, path: &str) -> String {
    let own: Vec<&str> = own.split('/').collect();
    let parts: Vec<&str> = path.split('/').collect();
    let folders = own.len() - 1;
    let same = own[..folders]
        .iter()
        .zip(&parts)
        .take_while(|(a, b)| a == b);
    let same = same.count().min(parts.len() - 1);
    let mut relative = "../".repeat(folders - same);
    relative.push_str(&parts[same..].join("/"));
    relative
}

/// The path that `relative` means, seen from the file at `own`; `None` if it leaves `content/`.
pub fn joined(own: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = own.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    (parts.first() == Some(&"content") && parts.len() > 1).then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_path_leads_back_to_its_file() {
        let own = "content/briefs/2001/a.md";
        for (path, expected) in [
            ("content/briefs/2001/b.svg", "b.svg"),
            ("content/briefs/b.svg", "../b.svg"),
            ("content/briefs/2001/x/b.svg", "x/b.svg"),
            ("content/images/b.svg", "../../images/b.svg"),
        ] {
            assert_eq!(relative(own, path), expected);
            assert_eq!(joined(own, expected).as_deref(), Some(path));
        }
    }

    #[test]
    fn paths_are_seen_from_the_text() {
        let own = "content/briefs/2001/a.md";
        assert_eq!(
            joined(own, "b.md").as_deref(),
            Some("content/briefs/2001/b.md")
        );
        assert_eq!(
            joined(own, "../../people/x.md").as_deref(),
            Some("content/people/x.md")
        );
        assert_eq!(joined(own, "../../../Cargo.toml"), None);
        assert_eq!(joined(own, "../../../../../x"), None);
    }

    /// How schemes were read before the crate `url` did it.
    fn scheme_by_hand(written: &str) -> Option<String> {
        let visible: String = written
            .chars()
            .filter(|c| !c.is_control() && !c.is_whitespace())
            .collect();
        let (scheme, _) = visible.split_once(':')?;
        let begins = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
        let valid = scheme
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
        (begins && valid).then(|| scheme.to_ascii_lowercase())
    }

    proptest::proptest! {
        #[test]
        fn schemes_are_read_as_by_hand(
            scheme in "[a-zA-Z0-9+.é \t\u{1}\u{a0}-]{0,6}|https?|HTTPS|mailto|file|ws",
            after in ":?(//)?[\\[a-z0-9:/?#@ é]{0,8}",
        ) {
            let written = format!("{scheme}{after}");
            proptest::prop_assert_eq!(super::scheme(&written), scheme_by_hand(&written));
        }
    }

    #[test]
    fn schemes_do_not_hide() {
        assert_eq!(scheme("JavaScript:x").as_deref(), Some("javascript"));
        assert_eq!(scheme("java\nscript:x").as_deref(), Some("javascript"));
        assert_eq!(scheme("a/b:c"), None);
        assert_eq!(scheme("x.md"), None);
    }
}
