//! What people type: one typography for all that a page shows, one name for what looks the same, and addresses and
//! anchors made of names.

mod support;

use support::html::{main, reading, tags, unescaped};
use support::{Files, Site, crawl, repository};

/// The pages of a built site, by path.
fn pages(files: &Files) -> Vec<(&str, &str)> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    pages
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).expect("UTF-8")))
        .collect()
}

/// A site with the name O'Brien in every key and every kind of markup that a page shows.
fn obrien() -> Site {
    Site::new(
        r#"
//- content/site.yaml
title: O'Brien's Record
base_url: https://example.org/record/
description: O'Brien's briefs
publisher: O'Brien Press
licence: O'Brien's licence
contact: O'Brien
publications:
- {name: O'Brien Monitor, description: O'Brien's daily}
- {name: O'Brien Papers, cite_as: report}
//- content/briefs/2001-03-13-zero.md
---
title: Before O'Brien
date: 2001-03-13
publication: O'Brien Papers
---
O'Brien.
//- content/briefs/2001-03-14-one.md
---
title: O'Brien speaks
date: 2001-03-14
publication: O'Brien Monitor
volume: 1
issue: 2
authors: [Ann O'Brien, Bea O'Brien]
tags: [O'Brien's tag]
summary: What O'Brien said
sources: [{name: O'Brien's diary, date: 2001}]
corrections: [{date: 2001-03-15, text: O'Brien's month}]
---
## O'Brien heads

Pat O'Brien said [O'Brien's link](2001-03-13-zero.md "O'Brien's title") and [[pat-obrien]].
*O'Brien* signed the O'Brien Treaty at O'Brien House.[^1] <b>O'Brien</b>

![O'Brien's map](map.png "O'Brien's caption") and so on

![O'Brien's map](map.png "O'Brien's caption")

> O'Brien's words
> — Pat O'Brien, O'Brien's house

| O'Brien's cell |
|---|
| x |

O'Brien's term
: O'Brien's definition

## Two of O'Brien
## Three of O'Brien

[^1]: O'Brien's note
//- content/briefs/map.png
-
//- content/people/pat-obrien.md
---
name: Pat O'Brien
aliases: [Patrick O'Brien]
country: O'Brien's country
summary: O'Brien himself
roles:
- {title: O'Brien's minister, organisation: obrien-house, from: 2000, to: 2002}
- {title: Adviser, organisation: O'Brien's firm, from: 1990, to: 1995}
sources: [{name: O'Brien's memoir}]
---
O'Brien's life.
//- content/people/kim-obrien.md
---
name: Kim O'Brien
---
//- content/organisations/obrien-house.md
---
name: O'Brien House
abbreviation: O'BH
---
//- content/treaties/obrien-treaty.md
---
name: O'Brien Treaty
full_name: O'Brien's full treaty
short_name: O'B
signed: 1990-01-01
in_force: 1991-01-01
ended: {date: 2002-01-01, how: O'Brien's leaving}
suspended: [{from: 1995-01-01, to: 1996-01-01, by: O'Brien's side}]
parties: [{name: O'Brien's state}]
events: [{date: 1992-01-01, text: O'Brien's visit}]
---
//- content/treaties/obrien-pact.md
---
name: O'Brien Pact
kind: bilateral
in_force: 1991-01-01
signed: 1990-01-01
suspended: [{from: 1995-01-01, by: O'Brien's side}]
---
//- content/pages/about.md
---
title: About O'Brien
summary: Of O'Brien
redirect_from: [/old/]
---
O'Brien's page.
"#,
    )
}

#[test]
fn a_name_looks_the_same_wherever_a_page_shows_it() {
    let site = obrien();
    let files = site.build("");
    let mut seen = 0;
    for (path, page) in pages(&files) {
        let mut at = 0;
        for tag in tags(page) {
            let text = unescaped(&page[at..tag.start]);
            assert!(!text.contains("O'B"), "{path}: {text}");
            seen += text.matches("O’B").count();
            for name in tag.attribute_names() {
                let value = tag.attribute(name).unwrap_or_default();
                assert!(!value.contains("O'B"), "{path}: {name}={value}");
                seen += value.matches("O’B").count();
            }
            at = tag.end;
        }
    }
    assert!(seen > 400, "only {seen} names were seen");
}

#[test]
fn typography_leaves_addresses_and_measures_alone() {
    let site = Site::read(&repository("tests/typed_text/addresses.site"));
    site.build("");
    let page = site.page("briefs/one/index.html");
    let read = reading(main(&page));
    for words in [
        "See https://example.org/a--b...c'd and www.example.org/watch?v=--abc or write to first--last@example.org.",
        "[https://example.org/a--b](https://example.org/a--b) and [https://example.org/a--b](https://example.org/a--b).",
        "A board 6'2\" by 5'10\", a 40\" screen; she wrote “a code “nested”” and rock ’n’ roll.",
        "Bare example.org/o'x--y, o'neil@example.org’s and (https://example.org/it's_(so)--x) – done…",
        "*/etc/a--b* “https://example.org/q”, “1984” and “Charter 77”.",
        "https://example.org/--a's “O’Dell”",
        "Annex to O’Dell’s report",
        "https://example.org/a--b",
    ] {
        let words = words.replace('*', "");
        assert!(read.contains(&words), "no `{words}` in\n{read}");
    }
}

#[test]
fn other_languages_keep_their_quotation_marks() {
    let site = Site::empty()
        .file("content/site.yaml", "title: L'\"Archive\"\nlanguage: fr\n")
        .brief("a", "L'accord « dit » \"tout\" -- d'un 'mot'...");
    site.build("");
    let page = site.text("briefs/a/index.html");
    assert!(
        page.contains("L’accord « dit » \"tout\" – d’un 'mot'…")
            && page.contains("L’&quot;Archive&quot;"),
        "{page}"
    );
}

/// In this site, texts, names, anchors and a file's name are composed in one place and decomposed in another.
#[test]
fn what_looks_the_same_is_the_same() {
    let site = Site::read(&repository("tests/typed_text/composed.site"));
    let built = site.try_build("--deny warnings");
    built.assert_code(0).says_nothing_of("warning");
    let files = support::tree(&site.folder().join("site"));
    assert_eq!(
        crawl::broken(&files, "https://example.org/record/"),
        [""; 0]
    );
    for brief in ["one", "two"] {
        // One published name, whatever the file system's.
        assert!(files.contains_key(&format!("briefs/{brief}/carte-été.png")));
        let page = site.page(&format!("briefs/{brief}/index.html"));
        for id in [
            "id=\"café-first\"",
            "id=\"cafe-first\"",
            "id=\"été\"",
            "id=\"ré\"",
        ] {
            assert!(page.contains(id), "no {id} in {page}");
        }
        for person in ["jose-nunez", "dinh-tran", "noel-brunn"] {
            assert!(page.contains(&format!("people/{person}/")), "{person}");
        }
    }
    for list in ["authors/zoe-angstrom", "tags/eglise", "sources/agencia"] {
        let list = site.text(&format!("{list}/index.html"));
        assert!(list.contains("2 briefs"), "{list}");
    }
    site.run("mentions content/briefs/2001-03-14-one.md")
        .assert_code(0);
    site.run("suggest").says_nothing_of("ñez");
    let record = site.run_with(&[
        "new",
        "person",
        "Tra\u{302}\u{300}n \u{110}i\u{300}nh Ha\u{323}\u{302}u",
    ]);
    record.says("there is already a record");
}

#[test]
fn an_address_that_lost_its_apostrophe_redirects() {
    let many: String = (1..=9)
        .map(|day| format!("- {{date: 2001-04-0{day}, text: x}}\n"))
        .collect();
    let site = Site::scratch()
        .brief_with(
            "a",
            &format!(
                "date: 2001-03-14\npublication: Rommel's Monitor\nvolume: 1\nissue: 2\nauthors: [Ann O'Brien]\n\
                 tags: [Rommel's, rommel s, Ельцин]\nsources: [{{name: Lloyd’s List}}]\ncorrections:\n{many}"
            ),
            "See [old](/tags/el-tsin/).",
        )
        .brief_with("b", "date: 2001-03-15\nauthors: [Ann O’Brien]\nredirect_from: [/sources/lloyd-s-list/]", "");
    let built = site.try_build("");
    built
        .assert_code(0)
        .says_nothing_of("W510")
        .says_nothing_of("E3");
    for (old, new) in [
        ("authors/ann-o-brien", "../../authors/ann-obrien/"),
        ("tags/el-tsin", "../../tags/eltsin/"),
        (
            "publications/rommel-s-monitor",
            "../../publications/rommels-monitor/",
        ),
        (
            "publications/rommel-s-monitor/1/2",
            "../../../../publications/rommels-monitor/1/2/",
        ),
        // An author's own redirect goes first.
        ("sources/lloyd-s-list", "../../briefs/b/"),
    ] {
        let page = site.page(&format!("{old}/index.html"));
        assert!(page.contains(&format!("url={new}")), "{old}: {page}");
    }
    // Where something else is, nothing is redirected.
    assert!(site.text("tags/rommel-s/index.html").contains("1 brief"));
    assert!(site.text("tags/rommels/index.html").contains("1 brief"));
    let files = support::tree(&site.folder().join("site"));
    assert_eq!(crawl::broken(&files, "http://localhost/"), [""; 0]);
}

#[test]
fn anchors_are_what_github_makes_and_earlier_ones_stay() {
    let site = Site::scratch().brief(
        "a",
        "## What's new\n\n## Новый договор -- СНВ\n\n## Notes\n\n## Notes\n\n\
         [a](#whats-new) [b](#what-s-new) [c](#новый-договор----снв) [d](#novyi-dogovor-snv) [e](#notes-1) \
         [f](#notes-2) [g](/briefs/a/#whats-new) [h](a.md#what-s-new) [i](#%D0%BD%D0%BE%D0%B2%D1%8B%D0%B9-\
         %D0%B4%D0%BE%D0%B3%D0%BE%D0%B2%D0%BE%D1%80----%D1%81%D0%BD%D0%B2) <b>x</b>",
    );
    let files = site.build("");
    assert_eq!(crawl::broken(&files, "http://localhost/"), [""; 0]);
    let page = site.page("briefs/a/index.html");
    for heading in [
        "<h2 id=\"whats-new\"><span id=\"what-s-new\"></span>What’s new",
        "<h2 id=\"новый-договор----снв\"><span id=\"novyi-dogovor-snv\"></span>Новый договор – СНВ",
        "<h2 id=\"notes\">Notes",
        "<h2 id=\"notes-1\"><span id=\"notes-2\"></span>Notes",
    ] {
        assert!(page.contains(heading), "no {heading} in {page}");
    }
}
