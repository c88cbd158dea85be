//! Small sites compared with their expected output.
//!
//! `tests/golden/NAME.site` is a site and `NAME.out` its expected output, both in one format: a line `//- path`
//! begins each file. Pages appear as a reader without styles sees them (`support::html::reading`), so that a
//! change of markup or design does not change them. Where the HTML itself is under test, the site has templates
//! that show nothing else. Read the new output before accepting it with
//! `SNAPSHOTS=overwrite cargo test --test golden`.

mod support;

use snapbox::{Assert, Data};
use support::html::{main, reading, tags, unescaped};
use support::{Files, Site, TODAY, repository};

fn golden(name: &str) -> Site {
    Site::read(&repository(&format!("tests/golden/{name}.site")))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("a text file is UTF-8")
}

/// Compares files with `tests/golden/NAME.out`.
#[track_caller]
fn assert_golden(name: &str, files: impl IntoIterator<Item = (String, String)>) {
    let mut whole = String::new();
    for (path, text) in files {
        whole.push_str(&format!("//- {path}\n{text}"));
        if !whole.ends_with('\n') {
            whole.push('\n');
        }
    }
    let expected = repository(&format!("tests/golden/{name}.out"));
    let compared = Assert::new().action_env("SNAPSHOTS").try_eq(
        Some(&name),
        whole.into(),
        Data::read_from(&expected, None),
    );
    if let Err(difference) = compared {
        panic!("{name}: the output has changed:\n{difference}");
    }
}

/// A page as text: the metadata in its head, and its main part as a reader sees it. Other files are returned as they
/// are.
fn shown(path: &str, bytes: &[u8]) -> (String, String) {
    let page = text(bytes);
    let shown = match path.ends_with(".html") && page.contains("<main") {
        true => head(&page) + &reading(main(&page)),
        false => page,
    };
    (path.to_owned(), shown)
}

/// Title, canonical address, redirect and other metadata of a page, one per line.
fn head(page: &str) -> String {
    let (_, title) = page.split_once("<title>").expect("a page has a title");
    let (title, _) = title.split_once("</title>").expect("a title ends");
    let mut head = format!("title: {}\n", unescaped(title));
    for tag in tags(page) {
        let attribute = |name: &str| tag.attribute(name).unwrap_or_default();
        let (rel, name) = (attribute("rel"), attribute("name"));
        let (key, value) = match (tag.name, rel.as_str(), name.as_str()) {
            ("link", key @ ("canonical" | "prev" | "next"), _) => (key, attribute("href")),
            ("meta", _, key @ ("robots" | "description" | "author")) => (key, attribute("content")),
            ("meta", ..) if attribute("http-equiv") == "refresh" => {
                ("refresh", attribute("content"))
            }
            _ => continue,
        };
        head.push_str(&format!("{key}: {value}\n"));
    }
    head
}

fn without_assets(files: Files) -> impl Iterator<Item = (String, Vec<u8>)> {
    files
        .into_iter()
        .filter(|(path, _)| !path.starts_with("assets/"))
}

/// The pages of briefs as HTML.
fn briefs(files: Files) -> impl Iterator<Item = (String, String)> {
    let is_brief = |path: &str| {
        path.starts_with("briefs/") && path.ends_with("/index.html") && path != "briefs/index.html"
    };
    let pages = files.into_iter().filter(move |(path, _)| is_brief(path));
    pages.map(|(path, bytes)| (path, text(&bytes)))
}

#[test]
fn every_kind_of_page_reads_as_expected() {
    let files = golden("kinds").build("");
    assert_golden(
        "kinds",
        without_assets(files).map(|(path, bytes)| shown(&path, &bytes)),
    );
}

/// Briefs are cited as articles, as reports or as web pages, with and without markup.
#[test]
fn briefs_are_cited_in_every_form() {
    let files = golden("citations").build("");
    assert_golden("citations", briefs(files));
}

/// A quotation only appears on a person's page if the words are certainly theirs.
#[test]
fn quotations_appear_on_the_page_of_their_speaker() {
    let files = golden("quotations").build("");
    let people = files
        .iter()
        .filter(|(path, _)| path.starts_with("people/") && path.as_str() != "people/index.html");
    assert_golden(
        "quotations",
        people.map(|(path, bytes)| (path.clone(), text(bytes))),
    );
}

/// The page shows the ten newest quotations; for the others it links to the years in which they were published.
#[test]
fn only_the_newest_quotations_are_shown() {
    let site = Site::new("//- content/site.yaml\ntitle: Many\nbase_url: https://example.org/\n");
    let person = b"---\nname: Leonid Ivashov\n---\n";
    site.write("content/people/leonid-ivashov.md", person);
    for n in 1..=14 {
        let year = 1990 + n / 3;
        let brief = format!(
            "---\ntitle: Brief {n}\ndate: {year}-03-{n:02}\n---\nHe said:\n\n> Word {n}.\n> — Leonid Ivashov\n"
        );
        site.write(&format!("content/briefs/b{n}.md"), brief.as_bytes());
    }
    let files = site.build("");
    let page = text(&files["people/leonid-ivashov/index.html"]);
    let words: Vec<String> = (1..=14)
        .rev()
        .filter(|n| page.contains(&format!("Word {n}.")))
        .map(|n| n.to_string())
        .collect();
    assert_eq!(words.join(" "), "14 13 12 11 10 9 8 7 6 5");
    let section = reading(main(&page));
    let (_, quotations) = section.split_once("## 14 quotations").expect("a heading");
    let (quotations, _) = quotations.split_once("## Mentioned in").expect("mentions");
    let last = quotations.trim().lines().last().unwrap_or_default();
    assert_eq!(
        last,
        "More quotations are among the mentions of [1991 (2)](../../people/leonid-ivashov/#site-1991), \
         [1990 (2)](../../people/leonid-ivashov/#site-1990)."
    );
    let broken = support::crawl::broken(&files, "https://example.org/");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Other sites show the share picture next to a link. It is drawn by the program or supplied by the site, and pages
/// give its absolute URL.
#[test]
fn every_page_names_the_share_picture() {
    let property = |page: &str, name: &str| {
        let is_named =
            |tag: &support::html::Tag<'_>| tag.attribute("property").is_some_and(|it| it == name);
        let tag = tags(page).into_iter().find(is_named).expect("a property");
        tag.attribute("content").expect("a property has a content")
    };
    let site = golden("kinds");
    for (own, size) in [
        (None, ["1200", "630"]),
        (Some(OWN_PICTURE), ["1600", "800"]),
    ] {
        if let Some(own) = own {
            site.write("templates/assets/og.png", own);
        }
        let files = site.build("");
        let pages = files
            .iter()
            .filter(|(path, bytes)| path.ends_with(".html") && text(bytes).contains("og:title"));
        assert!(pages.clone().count() > 20);
        for (_, bytes) in pages {
            let page = text(bytes);
            let address = property(&page, "og:image");
            let file = address.strip_prefix("https://example.org/record/");
            let picture = &files[file.expect("an absolute URL")];
            assert!(picture.starts_with(b"\x89PNG"));
            assert!(own.is_none_or(|own| own == picture));
            let names = ["og:image:width", "og:image:height"];
            assert_eq!(names.map(|name| property(&page, name)), size);
            assert!(property(&page, "og:image:alt").starts_with("The Record"));
        }
    }
}

/// The header of a PNG of 1600 by 800 pixels.
const OWN_PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x06\x40\0\0\x03\x20";

/// A relation is stated in one of two records and shown on the pages of both.
#[test]
fn relations_are_shown_on_both_pages() {
    let files = golden("relations").build("");
    let of_records = files.iter().filter(|(path, _)| {
        ["treaties/", "organisations/"].iter().any(|folder| {
            path.strip_prefix(folder)
                .is_some_and(|rest| rest.contains('/'))
        })
    });
    let facts = of_records.map(|(path, bytes)| {
        let page = reading(main(&text(bytes)));
        let (facts, _) = page.split_once("## Mentioned in").expect("mentions");
        (path.clone(), facts.to_owned())
    });
    assert_golden("relations", facts);
}

#[test]
fn drafts_and_future_briefs_are_only_published_on_request() {
    let plain = golden("kinds").build("");
    let drafts = golden("kinds").build("--drafts");
    // The share picture shows the number of briefs, so its fingerprinted name differs.
    let added = drafts
        .keys()
        .filter(|path| !plain.contains_key(*path) && !path.starts_with("assets/"));
    let pages = [
        "archive/2027/index.html",
        "briefs/draft/index.html",
        "briefs/future/index.html",
    ];
    assert_eq!(added.collect::<Vec<_>>(), pages);
    let ivanov = |files: &Files| reading(main(&text(&files["people/sergei-ivanov/index.html"])));
    assert!(
        ivanov(&drafts).contains("Sergei Ivanov in a draft."),
        "{}",
        ivanov(&drafts)
    );
    assert!(!ivanov(&plain).contains("in a draft"), "{}", ivanov(&plain));
    let later = golden("kinds");
    let ran = later.run("build --as-of 2027-01-01");
    ran.assert_code(0);
    assert!(support::tree(&later.folder().join("site")).contains_key("briefs/future/index.html"));
}

#[test]
fn links_of_portable_pages_name_files() {
    let files = golden("kinds").build("--portable");
    let pages = [
        "index.html",
        "briefs/moscow-changes-its-tone/index.html",
        "old/tone/index.html",
    ];
    let pages = pages.map(|path| shown(path, &files[path]));
    assert_golden("kinds-portable", pages);
}

#[test]
fn the_base_url_option_replaces_every_absolute_url() {
    let site = golden("kinds");
    let mut replaced = 0;
    for (path, bytes) in site.build("--base-url https://archive.example/x") {
        if !path.starts_with("assets/") {
            let text = text(&bytes);
            replaced += usize::from(text.contains("https://archive.example/x/"));
            assert!(
                !text.contains("https://example.org/record"),
                "{path}:\n{text}"
            );
        }
    }
    assert!(replaced > 20, "only {replaced} files have the address");
}

#[test]
fn markdown_becomes_the_expected_html() {
    assert_golden("features", briefs(golden("features").build("")));
}

#[test]
fn raw_html_is_escaped_sanitised_or_trusted() {
    let source = std::fs::read_to_string(repository("tests/golden/raw.site")).expect("raw.site");
    let mut pages = Vec::new();
    for mode in ["escape", "sanitise", "trust"] {
        let files = Site::new(&source.replace("MODE", mode)).build("");
        pages.push((
            format!("html: {mode}"),
            text(&files["briefs/raw/index.html"]),
        ));
    }
    assert_golden("raw", pages);
}

#[test]
fn offices_and_treaties_are_shown_then_and_now() {
    let files = golden("then-and-now").build("");
    let is_shown = |path: &str| {
        ["briefs/b", "people/", "treaties/"]
            .iter()
            .any(|f| path.starts_with(f))
    };
    let pages = files.iter().filter(|(path, _)| is_shown(path));
    assert_golden(
        "then-and-now",
        pages.map(|(path, bytes)| shown(path, bytes)),
    );
}

#[test]
fn a_site_can_replace_templates() {
    let files = golden("override").build("");
    let pages = ["about/index.html", "briefs/a/index.html"];
    assert_golden(
        "override",
        pages.map(|path| (path.to_owned(), text(&files[path]))),
    );
}

/// An archive in which one person is mentioned in 250 briefs of 2001 and 30 of 2002.
fn long() -> Site {
    let site = Site::empty();
    site.write(
        "content/site.yaml",
        b"title: Long\nbase_url: https://example.org/\n",
    );
    site.write(
        "content/people/leonid-ivashov.md",
        b"---\nname: Leonid Ivashov\n---\n",
    );
    for number in 0..280_u32 {
        let (year, day) = if number < 250 {
            (2001, number)
        } else {
            (2002, number - 250)
        };
        let date = format!("{year}-{:02}-{:02}", day / 28 + 1, day % 28 + 1);
        let text = format!(
            "---\ntitle: Brief {number}\ndate: {date}\nauthors: [Jane Analyst]\n\
             tags: [general]\nsources: [{{name: Reuters}}]\n\
             corrections: [{{date: {date}, text: Put right.}}]\n---\n\
             Leonid Ivashov spoke. He said nothing of it; Leonid Ivashov repeated it.\n"
        );
        site.write(&format!("content/briefs/b{number:03}.md"), text.as_bytes());
    }
    site
}

/// The number of briefs that a page's main part links to.
fn brief_links(page: &str) -> usize {
    let links = tags(main(page))
        .into_iter()
        .filter_map(|tag| tag.attribute("href"));
    let mut briefs: Vec<String> = links
        .filter(|link| link.contains("briefs/b"))
        .map(|link| link.split('#').next().unwrap_or_default().to_owned())
        .collect();
    briefs.sort();
    briefs.dedup();
    briefs.len()
}

#[test]
fn long_lists_are_split_by_year_and_part() {
    let files = long().build("");
    let lists = files
        .iter()
        .filter(|(path, _)| path.ends_with(".html") && !path.starts_with("briefs/b"));
    let mut counts = String::new();
    for (path, bytes) in lists {
        let page = text(bytes);
        counts.push_str(&format!("{path} {}\n", brief_links(&page)));
        assert!(
            brief_links(&page) <= 200,
            "{path} links to more than 200 briefs"
        );
    }
    assert_golden(
        "long",
        [("pages and how many briefs each links to".to_owned(), counts)],
    );
    let broken = support::crawl::broken(&files, "https://example.org/");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// One brief names a person in more sentences than fit on one page.
#[test]
fn the_mentions_of_one_brief_are_split_into_parts() {
    let site = Site::new("//- content/site.yaml\ntitle: Long\nbase_url: https://example.org/\n");
    site.write(
        "content/people/leonid-ivashov.md",
        b"---\nname: Leonid Ivashov\n---\n",
    );
    for (name, day, sentences) in [("after", 20, 30), ("long", 14, 450), ("before", 1, 30)] {
        let head = format!("---\ntitle: Brief {name}\ndate: 2001-03-{day:02}\n---\n");
        let sentence = |n: usize| format!("Leonid Ivashov said {name} {n}, Leonid Ivashov too.\n");
        let text: String = (1..=sentences).map(sentence).collect();
        site.write(
            &format!("content/briefs/{name}.md"),
            (head + &text).as_bytes(),
        );
    }
    let files = site.build("");
    let of_person = files
        .iter()
        .filter(|(path, _)| path.starts_with("people/leonid-ivashov/"));
    let (mut shown, mut quoted) = (String::new(), Vec::new());
    for (path, bytes) in of_person {
        let page = text(bytes);
        let quotations = page.split("</mark> said ").skip(1);
        let here: Vec<String> = quotations
            .map(|rest| rest.split(',').next().unwrap_or_default().to_owned())
            .collect();
        assert!(here.len() <= 200, "{path} has {} entries", here.len());
        shown.push_str(&format!("{path} {}\n", here.len()));
        let reading = reading(main(&page));
        let heads = reading
            .lines()
            .filter(|line| line.contains("mentions ") || line.contains("Brief "));
        heads.for_each(|line| shown.push_str(&format!("    {}\n", line.trim())));
        if path != "people/leonid-ivashov/index.html" {
            quoted.extend(here);
        }
    }
    assert_golden(
        "many-mentions",
        [("pages and how many sentences each quotes".to_owned(), shown)],
    );
    quoted.sort();
    quoted.dedup();
    assert_eq!(
        quoted.len(),
        30 + 450 + 30,
        "every sentence should be quoted"
    );
    let broken = support::crawl::broken(&files, "https://example.org/");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn pages_of_removed_content_are_removed_and_other_files_stay() {
    let site = golden("kinds");
    site.build("");
    let output = site.folder().join("site");
    std::fs::write(output.join("CNAME"), "example.org\n").expect("the output folder is writable");
    let draft = "---\ntitle: X\ndate: 2003-05-01\ndraft: true\n---\n";
    site.write("content/briefs/2003-no-publication.md", draft.as_bytes());
    let files = site.build("");
    assert!(!files.contains_key("briefs/2003-no-publication/index.html"));
    assert!(!files.contains_key("archive/2003/index.html"));
    assert!(files.contains_key("CNAME"), "{:?}", files.keys());
    let ran = site.run(&format!("build --as-of {TODAY}"));
    assert!(ran.stderr.contains(": 0 files written, "), "{ran}");
}
