//! The demonstration archive of this repository: it has no errors or warnings, uses every feature, and builds to the
//! same bytes every time.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use support::crawl::broken;
use support::html::{main, reading, tags};
use support::{Files, Ran, TODAY, assert_same_tree, repository, run, tree};
use tempfile::TempDir;

/// Codes of warnings that the archive may have, each with the reason. Best left empty.
const ALLOWED: [(&str, &str); 0] = [];

/// The archive's `base_url`.
const BASE: &str = "https://example.org/record/";

/// Builds the archive into a new temporary folder.
fn build(options: &str) -> (TempDir, Files) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = folder.path().join("site");
    let ran = chancery(&format!(
        "build --as-of {TODAY} -o {} {options}",
        output.display()
    ));
    ran.assert_code(0);
    (folder, tree(&output))
}

fn chancery(args: &str) -> Ran {
    run(&repository(""), args)
}

fn page<'a>(site: &'a Files, path: &str) -> &'a str {
    let bytes = site
        .get(path)
        .unwrap_or_else(|| panic!("the archive has no {path}"));
    std::str::from_utf8(bytes).expect("a page is UTF-8")
}

/// The Markdown files below a folder of `content/`, by path.
fn texts(folder: &str) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![repository("content").join(folder)];
    while let Some(at) = folders.pop() {
        for entry in std::fs::read_dir(&at).expect("a folder of the archive") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                let text = std::fs::read_to_string(&path).expect("a text of the archive");
                found.insert(path, text);
            }
        }
    }
    found
}

/// Splits a file into its front matter and its text.
fn split(file: &str) -> (&str, &str) {
    let rest = file.strip_prefix("---\n").expect("front matter begins");
    rest.split_once("\n---\n").expect("front matter ends")
}

/// The value of a top-level key, if it is on the same line as the key.
fn value<'a>(front: &'a str, key: &str) -> Option<&'a str> {
    let mut lines = front.lines();
    let found = lines.find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
    found.map(str::trim)
}

#[track_caller]
fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_archive_has_no_errors_or_warnings() {
    let allowed: BTreeSet<&str> = ALLOWED.iter().map(|(code, _)| *code).collect();
    for options in ["", "--drafts"] {
        let ran = chancery(&format!("check --as-of {TODAY} --format json {options}"));
        ran.assert_code(0);
        let diagnostics = ran.diagnostics();
        let unexpected = diagnostics
            .iter()
            .filter(|diagnostic| !allowed.contains(diagnostic["code"].as_str().unwrap_or_default()))
            .filter(|diagnostic| diagnostic["severity"] != "note")
            .map(ToString::to_string);
        assert_none(&unexpected.collect::<Vec<_>>());
    }
}

#[test]
fn every_link_and_anchor_resolves_and_ids_are_unique() {
    for options in [
        "",
        "--portable",
        "--drafts",
        "--base-url https://example.com",
    ] {
        let base = match options {
            "--base-url https://example.com" => "https://example.com/",
            _ => BASE,
        };
        let (_folder, site) = build(options);
        let pages = site.keys().filter(|path| path.ends_with(".html")).count();
        assert!(pages > 200, "{pages} pages with `{options}`");
        assert_none(&broken(&site, base));
    }
}

#[test]
fn links_of_a_portable_build_name_files() {
    let (_folder, site) = build("--portable");
    let mut problems = Vec::new();
    let mut internal = 0;
    for (path, _) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        // A host serves this page at any depth, so its links start at the root.
        if path == "404.html" {
            continue;
        }
        for tag in tags(page(&site, path)) {
            let canonical = tag.attribute("rel").as_deref() == Some("canonical");
            let Some(link) = tag.attribute("href").filter(|_| !canonical) else {
                continue;
            };
            let address = link.split('#').next().unwrap_or_default();
            let external = address.contains("://") || address.starts_with("mailto:");
            internal += usize::from(!external);
            if !external && (address.ends_with('/') || address.starts_with('/')) {
                problems.push(format!("{path}: `{link}` needs a server"));
            }
        }
    }
    assert!(internal > 1_000, "only {internal} links within the site");
    assert_none(&problems);
}

#[test]
fn two_builds_are_identical() {
    let (first_folder, first) = build("--jobs 1");
    let (second_folder, second) = build("--jobs 4");
    assert_same_tree(&first, &second, "two builds");
    let manifest = |folder: &TempDir| {
        std::fs::read(folder.path().join("site/.chancery-manifest")).expect("a manifest")
    };
    assert!(
        manifest(&first_folder) == manifest(&second_folder),
        "the manifests of two builds differ"
    );
}

#[test]
fn a_second_build_into_the_same_folder_writes_nothing() {
    let (folder, first) = build("");
    let output = folder.path().join("site");
    let ran = chancery(&format!("build --as-of {TODAY} -o {}", output.display()));
    ran.assert_code(0);
    assert!(ran.stderr.contains(": 0 files written, "), "{ran}");
    assert_same_tree(&first, &tree(&output), "the first build and the second");
}

#[test]
fn the_archive_is_large_enough_and_its_briefs_have_a_sensible_length() {
    let briefs = texts("briefs");
    let count = |folder: &str, minimum: usize| {
        let count = texts(folder).len();
        assert!(
            count >= minimum,
            "content/{folder} has {count} files, but should have at least {minimum}"
        );
    };
    count("briefs", 24);
    count("people", 30);
    count("treaties", 18);
    count("organisations", 12);
    let mut publications = BTreeSet::new();
    let mut problems = Vec::new();
    for (path, text) in &briefs {
        let (front, body) = split(text);
        publications.extend(value(front, "publication"));
        let is_word = |word: &&str| word.contains(char::is_alphanumeric);
        let words = body.split_whitespace().filter(is_word).count();
        if !(350..=800).contains(&words) {
            problems.push(format!("{} has {words} words", path.display()));
        }
    }
    assert_none(&problems);
    assert_eq!(publications.len(), 3, "{publications:?}");
    let years: BTreeSet<&str> = briefs
        .values()
        .filter_map(|text| value(split(text).0, "date")?.get(..4))
        .collect();
    let (first, last) = (years.first().copied(), years.last().copied());
    assert_eq!((first, last), (Some("1963"), Some("2026")));
}

#[test]
fn every_feature_is_used() {
    let (_folder, site) = build("");
    let is_brief = |path: &&String| path.starts_with("briefs/") && path.ends_with("/index.html");
    let briefs: Vec<&str> = site
        .keys()
        .filter(is_brief)
        .map(|path| page(&site, path))
        .collect();
    let has = |element: &str, class: Option<&str>| {
        briefs.iter().any(|brief| {
            tags(main(brief)).iter().any(|tag| {
                let classes = tag.attribute("class").unwrap_or_default();
                tag.name == element
                    && class.is_none_or(|class| classes.split(' ').any(|one| one == class))
            })
        })
    };
    assert!(has("section", Some("footnotes")), "no brief has footnotes");
    assert!(has("table", None), "no brief has a table");
    assert!(has("img", None), "no brief has a picture");
    assert!(has("figure", None), "no brief has a figure");
    assert!(
        has("figure", Some("quotation")),
        "no brief quotes a speaker"
    );
    assert!(has("figcaption", None), "no figure has a caption");
    assert!(has("pre", Some("code")), "no brief has code");
    assert!(has("dl", None), "no brief has a definition list");
    let fronts: Vec<String> = texts("briefs")
        .values()
        .map(|text| split(text).0.into())
        .collect();
    for key in [
        "corrections",
        "supersedes",
        "sources",
        "tags",
        "summary",
        "authors",
    ] {
        let used = fronts.iter().any(|front| value(front, key).is_some());
        assert!(used, "no brief has `{key}`");
    }
    let corrections = reading(main(page(&site, "corrections/index.html")));
    assert!(corrections.contains("](../briefs/"), "{corrections}");
}

#[test]
fn two_ivanovs_in_one_brief_are_told_apart() {
    let (_folder, site) = build("");
    let names = ["people/sergei-ivanov/", "people/igor-ivanov/"];
    let both = site
        .keys()
        .filter(|path| path.starts_with("briefs/"))
        .find(|path| {
            path.ends_with(".html") && {
                let text = main(page(&site, path));
                let text = text
                    .split("<aside")
                    .next()
                    .expect("splitting gives at least one part");
                names.iter().all(|name| text.contains(name))
            }
        });
    let both = both.expect("a brief that links to both");
    let text = reading(main(page(&site, both)));
    assert!(
        text.contains("Secretary") && text.contains("Minister of Foreign Affairs"),
        "{text}"
    );
}

#[test]
fn an_issue_with_several_briefs_links_to_each() {
    let mut issues: BTreeMap<[String; 3], usize> = BTreeMap::new();
    for text in texts("briefs").values() {
        let (front, _) = split(text);
        let part = |key| value(front, key).map(str::to_owned);
        let parts = part("publication").zip(part("volume")).zip(part("issue"));
        if let Some(((publication, volume), issue)) = parts {
            *issues.entry([publication, volume, issue]).or_default() += 1;
        }
    }
    let shared = issues.iter().find(|(_, briefs)| **briefs > 1);
    let ([publication, volume, issue], briefs) = shared.expect("an issue with several briefs");
    let (_folder, site) = build("");
    let id = publication.to_lowercase().replace(' ', "-");
    let main = main(page(
        &site,
        &format!("publications/{id}/{volume}/{issue}/index.html"),
    ));
    let links: BTreeSet<String> = tags(main)
        .iter()
        .filter_map(|tag| tag.attribute("href"))
        .filter(|link| link.contains("briefs/") && link.ends_with('/'))
        .collect();
    assert!(
        links.len() >= *briefs,
        "the issue has {briefs} briefs, but its page links to {links:?}"
    );
}

#[test]
fn a_superseded_brief_links_to_its_replacement() {
    let (_folder, site) = build("");
    let briefs = texts("briefs");
    let superseding = briefs
        .iter()
        .find_map(|(path, text)| Some((path, value(split(text).0, "supersedes")?)));
    let (newer, older) = superseding.expect("a brief that supersedes another");
    let stem = newer
        .file_stem()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let slug = stem.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
    let older = main(page(&site, &format!("briefs/{older}/index.html")));
    let link = format!("briefs/{slug}/");
    let linked = tags(older).iter().any(|tag| {
        tag.attribute("href")
            .is_some_and(|href| href.ends_with(&link))
    });
    assert!(linked, "no link to {link} in\n{}", reading(older));
}

/// Tests the crawler itself, on which the tests above rely.
#[test]
fn the_crawler_finds_every_kind_of_broken_link() {
    let page = |body: &str| format!("<html><main>{body}</main></html>").into_bytes();
    let site = Files::from([
        (
            "index.html".to_owned(),
            page(r##"<a href="a/#x">1</a><a href="a/#y">2</a>"##),
        ),
        (
            "a/index.html".to_owned(),
            page(concat!(
                r##"<p id="x"></p><i id="twice"></i><b id="twice"></b><a href="#x">1</a>"##,
                r##"<a href="../">2</a><a href="../b/">3</a><img src="c.svg"><a href="../../d">4</a>"##,
                r##"<a href="https://example.org/record/a/">5</a><a href="https://else.org/z">6</a>"##,
                r##"<a href="https://example.org/record/z/">7</a><a href="/record/a/">8</a>"##,
                r##"<a href="/a/">9</a>"##,
            )),
        ),
    ]);
    let expected = [
        "a/index.html: the id `twice` is used twice",
        "a/index.html: `../b/` leads to `b/index.html`, which does not exist",
        "a/index.html: `c.svg` leads to `a/c.svg`, which does not exist",
        "a/index.html: `../../d` climbs out of the site",
        "a/index.html: `https://example.org/record/z/` leads to `z/index.html`, which does not exist",
        "a/index.html: `/a/` leads out of the site",
        "index.html: `a/#y` leads to an anchor that does not exist in `a/index.html`",
    ];
    assert_eq!(broken(&site, BASE), expected);
}

#[test]
fn every_image_states_its_size() {
    let (_folder, site) = build("--quiet");
    let mut images = 0;
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("a page is UTF-8");
        for image in html.split("<img ").skip(1) {
            let image = image.split('>').next().unwrap_or(image);
            assert!(
                image.contains(" width=\"") && image.contains(" height=\""),
                "{path}: {image}"
            );
            images += 1;
        }
    }
    assert!(images > 0, "the archive has no images");
}
