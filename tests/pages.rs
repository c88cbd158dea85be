//! What pages say about themselves: which day "today" is, that they are drafts, in which direction they are written.

mod support;

use std::collections::BTreeSet;

use support::html::tags;
use support::{Files, Site};

/// A site in this time zone, with a page that shows today.
fn site(zone: &str) -> Site {
    Site::scratch()
        .file("content/site.yaml", format!("title: T\n{zone}"))
        .file(
            "templates/parts/foot.html",
            "<footer>today={{ site.as_of.machine }};</footer>",
        )
        .brief("a", "Text.")
}

/// The day that a build takes for today.
fn today(site: &Site, options: &str) -> String {
    site.run(&format!("build {options}")).assert_code(0);
    let page = site.page("index.html");
    let (_, after) = page.split_once("today=").expect("the foot");
    after.split_once(';').expect("the foot").0.to_owned()
}

#[test]
fn today_is_the_day_in_the_sites_time_zone() {
    // Between these two there are 26 hours, so it is never the same day in both.
    let [first, last] = ["timezone: Pacific/Kiritimati\n", "timezone: Etc/GMT+12\n"].map(site);
    let (first_day, last_day) = (today(&first, ""), today(&last, ""));
    assert!(first_day > last_day, "{first_day} {last_day}");
    for site in [&first, &last] {
        assert_eq!(today(site, "--as-of 2024-02-29"), "2024-02-29");
    }
    // A brief of that day is published where the day has begun.
    for site in [&first, &last] {
        let brief = format!("---\ntitle: Today\ndate: {first_day}\n---\n\nText.\n");
        site.write("content/briefs/today.md", brief.as_bytes());
    }
    first.run("check").assert_code(0).says_nothing_of("N601");
    last.run("check").assert_code(0).says("N601");
    let written = |site: &Site| site.run_with(&["new", "brief", "A new one"]);
    written(&last)
        .assert_code(0)
        .says(&format!("{last_day}-a-new-one.md"));
    written(&first)
        .assert_code(0)
        .says(&format!("{first_day}-a-new-one.md"));
}

/// A site with a published brief, a draft, a brief dated in the future and a draft of a plain page.
fn with_drafts() -> Site {
    Site::scratch()
        .file(
            "content/site.yaml",
            "title: T\nbase_url: https://example.org/\n",
        )
        .brief("published", "On [[vladimir-putin]].")
        .brief_with(
            "draft",
            "date: 2001-03-15\ndraft: true\ntags: [secret]",
            "On [[vladimir-putin]].",
        )
        .brief_with("later", "date: 2999-01-01\ntags: [open]", "Text.")
        .brief_with("tagged", "date: 2001-03-16\ntags: [open]", "Text.")
        .file(
            "content/pages/about.md",
            "---\ntitle: About\ndraft: true\n---\n\nText.\n",
        )
        .record("people/vladimir-putin", "name: Vladimir Putin")
}

fn text<'a>(files: &'a Files, path: &str) -> &'a str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// The pages that ask search engines to leave them out, apart from `404.html`.
fn without_index(files: &Files) -> BTreeSet<&str> {
    let pages = files
        .keys()
        .filter(|path| path.ends_with(".html") && *path != "404.html");
    let noindex = pages.filter(|path| text(files, path).contains("content=\"noindex\""));
    noindex.map(String::as_str).collect()
}

#[test]
fn drafts_are_marked_and_kept_from_search_engines_in_a_folder_of_their_own() {
    let site = with_drafts();
    let published = site.build("");
    assert_eq!(without_index(&published), BTreeSet::new());
    let drafts = site.build("--drafts");
    assert_eq!(support::tree(&site.folder().join("site")), published);
    let hidden = [
        "about/index.html",
        "archive/2999/index.html",
        "briefs/draft/index.html",
        "briefs/later/index.html",
        "tags/secret/index.html",
    ];
    assert_eq!(without_index(&drafts), BTreeSet::from(hidden));
    let sitemap = text(&drafts, "sitemap.xml");
    assert!(
        hidden
            .iter()
            .all(|path| !sitemap.contains(path.trim_end_matches("index.html")))
    );
    assert!(
        sitemap.contains("/briefs/published/") && sitemap.contains("/tags/open/"),
        "{sitemap}"
    );
    let banner = |path: &str| {
        let (_, after) = text(&drafts, path).split_once("class=\"draft\"")?;
        Some(after.split(['>', '<']).nth(1).expect("its text"))
    };
    assert_eq!(banner("briefs/published/index.html"), None);
    assert_eq!(
        banner("briefs/draft/index.html"),
        Some("Draft. This page is not published.")
    );
    let later = "Dated in the future. This page is not published before 1 January 2999.";
    assert_eq!(banner("briefs/later/index.html"), Some(later));
    assert!(banner("about/index.html").is_some());
    // In lists, on records and in the foot.
    for (path, marks) in [
        ("briefs/index.html", 2),
        ("tags/open/index.html", 1),
        ("people/vladimir-putin/index.html", 1),
    ] {
        assert_eq!(
            text(&drafts, path).matches("class=\"mark\"").count(),
            marks,
            "{path}"
        );
    }
    assert!(text(&drafts, "index.html").contains("About (draft)"));
}

#[test]
fn drafts_never_take_the_place_of_a_published_site_in_silence() {
    let site = with_drafts();
    let published = site.build("");
    let over = |options: &str| site.run(&format!("build --as-of 2026-01-01 --drafts {options}"));
    over("-o site --deny warnings")
        .assert_code(1)
        .says("warning[W514]");
    assert_eq!(support::tree(&site.folder().join("site")), published);
    over("-o site")
        .assert_code(0)
        .says("warning[W514]")
        .says("3 not published yet");
    over("-o site").assert_code(0).says_nothing_of("W514");
    over("-o new").assert_code(0).says_nothing_of("W514");
    // The next build without them takes them away.
    assert_eq!(site.build(""), published);
}

/// The `lang` and `dir` of the first tag that has this name and class.
fn direction(page: &str, name: &str, class: Option<&str>) -> (Option<String>, Option<String>) {
    let tags = tags(page);
    let found = tags.iter().find(|tag| {
        tag.name == name
            && class.is_none_or(|class| tag.attribute("class").as_deref() == Some(class))
    });
    let tag = found.unwrap_or_else(|| panic!("no <{name}>"));
    (tag.attribute("lang"), tag.attribute("dir"))
}

const ARABIC: &str = "نص عربي مع English في الوسط. انتهى!

- بند أول
- 1999

> اقتباس.
> — يوسف كريم, 2001

| أ | ب |
|---|---|
| 1 | 2 |
";

#[test]
fn pages_say_in_which_direction_they_are_written() {
    let some = |text: &str| Some(text.to_owned());
    let site = Site::scratch()
        .file("content/site.yaml", "title: السجل\nlanguage: ar\n")
        .brief("a", ARABIC)
        .brief_with("b", "date: 2001-03-15\nlanguage: en", "English text.")
        .brief_with("c", "date: 2001-03-15\nlanguage: fa", "متن.");
    site.build("");
    let page = site.page("briefs/a/index.html");
    assert_eq!(direction(&page, "html", None), (some("ar"), some("rtl")));
    assert_eq!(direction(&page, "article", None), (None, None));
    for expected in [
        "<p id=\"p1\" dir=\"auto\">",
        "<li dir=\"auto\">بند أول</li>\n<li>1999</li>",
        "<figcaption dir=\"auto\">",
        "<table dir=\"auto\">",
        "<td>1</td>",
        "<h1 dir=\"auto\">",
    ] {
        assert!(page.contains(expected), "no {expected} in {page}");
    }
    let english = site.page("briefs/b/index.html");
    // The words around the text are the site's: only the text is of another language.
    assert_eq!(direction(&english, "article", None), (None, None));
    let text = direction(&english, "div", Some("text"));
    assert_eq!(text, (some("en"), some("ltr")));
    assert_eq!(direction(&english, "h1", None), (some("en"), some("auto")));
    let persian = site.page("briefs/c/index.html");
    let text = direction(&persian, "div", Some("text"));
    assert_eq!(text, (some("fa"), None));
    let list = site.page("briefs/index.html");
    assert!(list.contains("lang=\"fa\"><bdi>"), "{list}");
}

#[test]
fn the_language_of_a_brief_decides_about_its_quotation_marks() {
    let site = Site::scratch()
        .brief("a", "The \"treaty\" stands.")
        .brief_with(
            "b",
            "date: 2001-03-15\nlanguage: de",
            "Der \"Vertrag\" gilt.",
        );
    site.build("");
    assert!(site.text("briefs/a/index.html").contains("“treaty”"));
    let german = site.page("briefs/b/index.html");
    assert!(german.contains("Der \"Vertrag\" gilt."), "{german}");
}

#[test]
fn only_texts_with_letters_from_right_to_left_say_so_in_other_languages() {
    let site = Site::scratch()
        .brief("a", ARABIC)
        .brief("b", "Plain text.\n\n- One\n");
    site.build("");
    let mixed = site.page("briefs/a/index.html");
    assert_eq!(direction(&mixed, "html", None).1, None);
    assert!(mixed.contains("<p id=\"p1\" dir=\"auto\">"), "{mixed}");
    let plain = site.page("briefs/b/index.html");
    assert!(
        plain.contains("<p id=\"p1\">") && plain.contains("<li>One</li>"),
        "{plain}"
    );
}
