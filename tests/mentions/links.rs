//! Which mentions become links, and what readers and machines see of them.
//!
//! Small sites are built, and the texts of their briefs compared as `support::html::reading` gives them: a link to a
//! record is `[Leonid Ivashov](leonid-ivashov)`, and any other link keeps its whole address. Headings begin with `#`,
//! list items with `-`.

use crate::support::html::{main, reading, tags};
use crate::support::names::record;
use crate::support::{Files, Site};

const RECORDS: &str = "
people/leonid-ivashov: Leonid Ivashov
people/colin-powell: Colin Powell
treaties/abm-treaty: ABM Treaty";

/// A site with [`RECORDS`] and these briefs, named `0`, `1` and so on.
fn site(briefs: &[&str]) -> Site {
    let site = Site::new("//- content/site.yaml\ntitle: Test archive\n");
    site.write("templates/brief.html", b"{{ brief.html }}");
    site.write(
        "content/briefs/chart.svg",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    for line in RECORDS.lines().filter(|line| !line.is_empty()) {
        let (path, text) = record(line);
        site.write(&path, text.as_bytes());
    }
    for (at, brief) in briefs.iter().enumerate() {
        let text = format!("---\ntitle: Brief {at}\ndate: 2001-03-14\n{brief}\n");
        site.write(&format!("content/briefs/{at}.md"), text.as_bytes());
    }
    site
}

/// Checks pairs of a brief, whose text begins after a line `---`, and the text of its page.
#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let briefs: Vec<&str> = cases.iter().map(|case| case.0).collect();
    let pages = site(&briefs).build("--quiet");
    let mut wrong = String::new();
    for (at, (brief, expected)) in cases.iter().enumerate() {
        let page = page(&pages, &format!("briefs/{at}/index.html"));
        let own = format!("](../../briefs/{at}/");
        let found = without_folders(&reading(page)).replace(&own, "](");
        if found.trim() != *expected {
            wrong += &format!("\n{brief}\nexpected:\n{expected}\ngot:\n{found}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn page<'f>(pages: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(&pages[path]).expect("a page is UTF-8")
}

/// Shortens the addresses of records to their ids, and removes the anchors of headings.
fn without_folders(reading: &str) -> String {
    let lines = reading.lines();
    let lines = lines.map(|line| line.split(" [#](").next().unwrap_or_default());
    let mut text = lines.collect::<Vec<_>>().join("\n");
    for line in RECORDS.lines().filter(|line| !line.is_empty()) {
        let (path, _) = line.split_once(": ").expect("a path");
        let (_, id) = path.split_once('/').expect("a folder");
        text = text.replace(&format!("](../../{path}/)"), &format!("]({id})"));
    }
    text
}

/// A text with two sections, which mentions two records several times.
const TEXT: &str = "\n---\nLeonid Ivashov and the ABM Treaty; Ivashov.\n\n## One\n\nIvashov again.\n\n## Two\n\nIvashov and the ABM Treaty, Leonid Ivashov.";

#[test]
fn the_key_links_decides_which_mentions_are_linked() {
    let case = |links: &str| format!("{links}{TEXT}");
    let (first, section) = (case("links: first"), case("links: section"));
    let (all, none) = (case("links: all"), case("links: none"));
    let by_default = case("tags: [tone]");
    let once = "[Leonid Ivashov](leonid-ivashov) and the [ABM Treaty](abm-treaty); Ivashov.\n## One\nIvashov again.\n## Two\nIvashov and the ABM Treaty, Leonid Ivashov.";
    check(&[
        (&first, once),
        (&by_default, once),
        (
            &section,
            "[Leonid Ivashov](leonid-ivashov) and the [ABM Treaty](abm-treaty); Ivashov.\n## One\n[Ivashov](leonid-ivashov) again.\n## Two\n[Ivashov](leonid-ivashov) and the [ABM Treaty](abm-treaty), Leonid Ivashov.",
        ),
        (
            &all,
            "[Leonid Ivashov](leonid-ivashov) and the [ABM Treaty](abm-treaty); [Ivashov](leonid-ivashov).\n## One\n[Ivashov](leonid-ivashov) again.\n## Two\n[Ivashov](leonid-ivashov) and the [ABM Treaty](abm-treaty), [Leonid Ivashov](leonid-ivashov).",
        ),
        (
            &none,
            "Leonid Ivashov and the ABM Treaty; Ivashov.\n## One\nIvashov again.\n## Two\nIvashov and the ABM Treaty, Leonid Ivashov.",
        ),
    ]);
}

/// Texts in which a name does not become a link, each with the text of its page.
const NOT_LINKED: [(&str, &str); 16] = [
    ("---\n## Leonid Ivashov", "## Leonid Ivashov"),
    ("---\nLeonid Ivashov\n===", "## Leonid Ivashov"),
    ("---\n> Leonid Ivashov", "> Leonid Ivashov"),
    ("---\n> - Leonid Ivashov", "- Leonid Ivashov"),
    (
        "---\n> No.\n> — Leonid Ivashov, 12 March 2001",
        "> No.\n~ — Leonid Ivashov, 12 March 2001",
    ),
    ("---\n`Leonid Ivashov`", "Leonid Ivashov"),
    ("---\n```text\nLeonid Ivashov\n```", "Leonid Ivashov"),
    ("---\n    Leonid Ivashov", "Leonid Ivashov"),
    (
        "---\n[Leonid Ivashov](https://example.org/)",
        "[Leonid Ivashov](https://example.org/)",
    ),
    (
        "---\n[by **Leonid Ivashov** it is](/people/)",
        "[by Leonid Ivashov it is](../../people/)",
    ),
    (
        "---\n<https://example.org/Leonid-Ivashov>",
        "[https://example.org/Leonid-Ivashov](https://example.org/Leonid-Ivashov)",
    ),
    (
        "---\n<a href=\"https://example.org/\">Leonid Ivashov</a>.",
        "[Leonid Ivashov](https://example.org/).",
    ),
    ("---\n[Leonid Ivashov](nolink:)", "Leonid Ivashov"),
    (
        "---\n![Leonid Ivashov](chart.svg \"Leonid Ivashov\")",
        "![Leonid Ivashov](chart.svg)\n~ Leonid Ivashov",
    ),
    (
        "---\nA ![Leonid Ivashov](chart.svg) chart.",
        "A ![Leonid Ivashov](chart.svg) chart.",
    ),
    ("---\n<div>Leonid Ivashov</div>", "Leonid Ivashov"),
];

/// A name in such a place does not count as the first mention either: the next one is linked.
#[test]
fn names_in_headings_quotations_code_links_and_captions_are_not_linked() {
    let then = "\n\nLeonid Ivashov.";
    let linked = "[Leonid Ivashov](leonid-ivashov).";
    let cases: Vec<(String, String)> = NOT_LINKED
        .iter()
        .map(|(brief, read)| (format!("{brief}{then}"), format!("{read}\n{linked}")))
        .collect();
    let cases: Vec<(&str, &str)> = cases
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    check(&cases);
}

#[test]
fn names_in_lists_emphasis_and_notes_are_linked() {
    check(&[
        (
            "---\n- Leonid Ivashov",
            "- [Leonid Ivashov](leonid-ivashov)",
        ),
        (
            "---\n1. *Leonid Ivashov*",
            "- [Leonid Ivashov](leonid-ivashov)",
        ),
        (
            "---\n**Leonid Ivashov**’s tone",
            "[Leonid Ivashov](leonid-ivashov)’s tone",
        ),
        (
            "---\nLeonid\nIvashov spoke.",
            "[Leonid Ivashov](leonid-ivashov) spoke.",
        ),
        (
            "---\n“Leonid Ivashov spoke” & Colin Powell--ABM Treaty",
            "“[Leonid Ivashov](leonid-ivashov) spoke” & [Colin Powell](colin-powell)–[ABM Treaty](abm-treaty)",
        ),
        (
            "---\n> [!NOTE]\n> Leonid Ivashov",
            "Note\n[Leonid Ivashov](leonid-ivashov)",
        ),
        (
            "---\nLeonid&nbsp;Ivashov",
            "[Leonid\u{a0}Ivashov](leonid-ivashov)",
        ),
    ]);
}

/// An author's wikilink is always a link, and counts as the first mention of its record.
#[test]
fn a_wikilink_counts_as_the_first_mention() {
    check(&[
        (
            "---\n[[leonid-ivashov]] and Leonid Ivashov",
            "[Leonid Ivashov](leonid-ivashov) and Leonid Ivashov",
        ),
        (
            "links: none\n---\n[[leonid-ivashov|He]] and Leonid Ivashov",
            "[He](leonid-ivashov) and Leonid Ivashov",
        ),
        (
            "---\nLeonid Ivashov and [[leonid-ivashov|he]]",
            "[Leonid Ivashov](leonid-ivashov) and [he](leonid-ivashov)",
        ),
        (
            "---\n## [[leonid-ivashov]]\n\nLeonid Ivashov",
            "## [Leonid Ivashov](leonid-ivashov)\nLeonid Ivashov",
        ),
    ]);
}

/// The record's page quotes every mention, linked or not.
#[test]
fn mentions_that_are_not_linked_are_quoted_too() {
    let brief = "links: none\n---\n## On Leonid Ivashov\n\nIvashov spoke.\n\n> Ivashov wrote.\n\n- `Ivashov`\n- [Ivashov](nolink:)\n- it was Ivashov";
    let pages = site(&[brief]).build("--quiet");
    let page = reading(main(page(&pages, "people/leonid-ivashov/index.html")));
    let (_, quoted) = page.split_once("Mentioned in").expect("mentions");
    let lines = quoted.lines().filter(|line| line.contains("Ivashov"));
    let sentences: Vec<&str> = lines
        .filter_map(|line| line.split('\u{a0}').next())
        .collect();
    let expected = [
        "On Leonid Ivashov",
        "Ivashov spoke.",
        "Ivashov wrote.",
        "it was Ivashov",
    ];
    assert_eq!(sentences, expected, "{page}");
}

/// Titles, descriptions and lists are plain text: a name in them is not a link, and no markup is left.
#[test]
fn names_in_titles_descriptions_and_lists_are_not_linked() {
    let head = "summary: Leonid Ivashov on the ABM Treaty & <more>.\ncorrections: [{date: 2001-03-16, text: Leonid Ivashov spoke.}]\n";
    let site = site(&[&format!("{head}---\nLeonid Ivashov spoke.")]);
    std::fs::remove_dir_all(site.folder().join("templates")).expect("`site` wrote templates");
    site.write("content/briefs/0.md", format!("---\ntitle: Leonid Ivashov speaks\ndate: 2001-03-14\n{head}---\nLeonid Ivashov spoke.\n").as_bytes());
    let pages = site.build("--quiet");
    let brief = page(&pages, "briefs/0/index.html");
    let title = brief
        .split_once("<title>")
        .and_then(|(_, rest)| rest.split_once("</title>"));
    assert_eq!(
        title.map(|it| it.0),
        Some("Leonid Ivashov speaks · Test archive")
    );
    for tag in tags(brief) {
        let content = tag.attribute("content").unwrap_or_default();
        assert!(
            !content.contains("href") && !content.contains("[["),
            "{content}"
        );
        if tag.attribute("name").as_deref() == Some("description") {
            assert_eq!(content, "Leonid Ivashov on the ABM Treaty & <more>.");
        }
    }
    let heading = brief
        .split_once("<h1")
        .and_then(|(_, rest)| rest.split_once("</h1>"));
    assert!(
        !heading.expect("a heading").0.contains("<a"),
        "a link in the title"
    );
    let lists = ["index.html", "briefs/index.html", "corrections/index.html"];
    for path in lists.into_iter().filter(|path| pages.contains_key(*path)) {
        let list = reading(main(page(&pages, path)));
        assert!(list.contains("Leonid Ivashov speaks"), "{path}: {list}");
        let named = list.lines().filter(|line| line.contains("ABM Treaty &"));
        for line in named {
            assert!(!line.contains("]("), "{path}: a link in `{line}`");
        }
    }
}
