//! A site's own `templates/` and `templates/assets/`: what is published, where it is linked, and what a rebuild does.

mod support;

use support::{Files, Site, crawl};

const OWN_ASSETS: &str = "\
//- content/site.yaml
title: Test archive
base_url: https://example.org/a/record/
//- content/briefs/a.md
---
title: Missile defence
date: 2001-03-14
---
Text.
//- templates/parts/foot.html
<footer id=\"site-foot\"><img src=\"{{ root }}{{ asset(\"images/logo.svg\") }}\" alt=\"Logo\"></footer>
//- templates/assets/images/logo.svg
<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"></svg>
//- templates/assets/style.css
/* Imported first. */
@import \"fonts.css\";
.text { background: url('images/map.png') }
//- templates/assets/fonts.css
/* Kept: it is the site's own file. */
@font-face { font-family: T; src: url(\"fonts/t.woff2\") format(\"woff2\") }
//- templates/assets/LICENCE
Anyone may use it.
";

fn site() -> Site {
    Site::new(OWN_ASSETS)
        .file("templates/assets/fonts/t.woff2", b"wOF2\0\xff")
        .file("templates/assets/images/map.png", b"\x89PNG")
        .file("templates/assets/.hidden", b"")
}

/// The names below `assets/`, with `#` for each hash.
fn assets(files: &Files) -> Vec<String> {
    let names = files.keys().filter_map(|path| path.strip_prefix("assets/"));
    let bare = |name: &str| {
        let parts = name.split('.');
        let is_hash = |part: &str| part.len() == 16 && part.bytes().all(|b| b.is_ascii_hexdigit());
        let parts = parts.map(|part| if is_hash(part) { "#" } else { part });
        parts.collect::<Vec<_>>().join(".")
    };
    let mut names: Vec<String> = names.map(bare).collect();
    names.sort();
    names
}

/// The published style sheets whose names begin with `stem`, each with its path.
fn sheets(files: &Files, stem: &str) -> Vec<(String, String)> {
    let begin = format!("assets/{stem}");
    let sheets = files.iter().filter(|(path, _)| path.starts_with(&begin));
    let text = |bytes: &Vec<u8>| String::from_utf8(bytes.clone()).expect("text");
    sheets
        .map(|(path, bytes)| (path.clone(), text(bytes)))
        .collect()
}

/// The files to which the addresses in the style sheet at `path` lead.
fn addresses(path: &str, css: &str) -> Vec<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let ends = |text: &str| text.split('"').next().unwrap_or_default().to_owned();
    let begins = ["url(\"", "@import \""];
    let found = begins
        .iter()
        .flat_map(|begin| css.split(begin).skip(1).map(ends));
    found.map(|address| format!("{folder}/{address}")).collect()
}

#[test]
fn every_asset_is_published_and_every_reference_leads_to_one() {
    let site = site();
    for options in ["", "--portable"] {
        let files = site.build(options);
        let expected = [
            "LICENCE",
            "code.#.css",
            "favicon.#.svg",
            "fonts.#.css",
            "fonts.css",
            "fonts/t.#.woff2",
            "fonts/t.woff2",
            "images/logo.#.svg",
            "images/logo.svg",
            "images/map.#.png",
            "images/map.png",
            "og.#.png",
            "site.#.js",
            "style.#.css",
            "style.css",
        ];
        assert_eq!(assets(&files), expected);
        assert_eq!(files["assets/fonts/t.woff2"], b"wOF2\0\xff");
        let sheets = ["fonts.", "style."]
            .map(|stem| sheets(&files, stem))
            .concat();
        let led_to: Vec<String> = sheets
            .iter()
            .flat_map(|(path, css)| addresses(path, css))
            .collect();
        let to = |stem: &str| led_to.iter().filter(|path| path.starts_with(stem)).count();
        // Each in the style sheet under its own name and under the other.
        assert_eq!(
            ["assets/fonts/t.", "assets/images/map.", "assets/fonts."].map(to),
            [2, 2, 2]
        );
        assert!(
            led_to.iter().all(|path| files.contains_key(path)),
            "{led_to:?}"
        );
        assert_eq!(
            crawl::broken(&files, "https://example.org/a/record/"),
            [""; 0]
        );
    }
}

#[test]
fn a_rebuild_publishes_what_changed_and_restores_what_was_touched() {
    let site = site();
    let first = site.build("");
    let unchanged = site.try_build("");
    unchanged.assert_code(0).says("0 files written");
    // The same size as before.
    site.write("templates/assets/fonts/t.woff2", b"wOF2\x01\xff");
    site.write("site/assets/LICENCE", b"Nobody may use it");
    let second = site.build("");
    assert_eq!(second["assets/LICENCE"], first["assets/LICENCE"]);
    assert_eq!(second["assets/fonts/t.woff2"], b"wOF2\x01\xff");
    // The new font has a new name, so the style sheets that refer to it have new ones too.
    let changed = second.keys().filter(|path| !first.contains_key(*path));
    let changed: Vec<&str> = changed
        .map(|path| &path[.."assets/fonts".len().min(path.len())])
        .collect();
    assert_eq!(changed, ["assets/fonts", "assets/fonts", "assets/style"]);
    site.write(
        "templates/parts/foot.html",
        b"<footer id=\"site-foot\"></footer>",
    );
    let third = site.build("");
    assert!(
        !third
            .keys()
            .any(|path| path.starts_with("assets/images/logo.") && path.len() > 22)
    );
    assert_eq!(
        third["assets/images/logo.svg"],
        first["assets/images/logo.svg"]
    );
}

#[test]
fn an_asset_cannot_take_the_address_of_a_page() {
    let site = site()
        .file(
            "content/pages/assets/logo/index.md",
            "---\ntitle: Logo\n---\nText.\n",
        )
        .file("templates/assets/logo", "")
        .file("templates/assets/IMAGES/logo.svg", "");
    let ran = site.check("--format short");
    ran.assert_code(1);
    ran.says("templates/assets/logo: error[E301]: `templates/assets/logo` would be published at");
    ran.says("templates/assets/images/logo.svg: error[E302]:");
}

#[test]
fn names_are_found_however_their_letters_are_composed() {
    const COMPOSED: &str = "caf\u{e9}";
    const DECOMPOSED: &str = "cafe\u{301}";
    for (on_disk, written) in [(COMPOSED, DECOMPOSED), (DECOMPOSED, COMPOSED)] {
        let site = Site::new(
            "//- content/site.yaml\ntitle: Test archive\nbase_url: https://example.org/a/record/\n",
        )
        .file(
            "content/briefs/a.md",
            "---\ntitle: A\ndate: 2001-03-14\n---\nText.\n",
        )
        .file(
            "templates/parts/foot.html",
            format!(
                "<footer>{{% include \"{written}.html\" %}}{{% set name = \"{written}.svg\" %}}\
                 <img src=\"{{{{ root }}}}{{{{ asset(path=name) }}}}\" alt=\"Logo\"></footer>"
            ),
        )
        .file(
            &format!("templates/{on_disk}.html"),
            format!("<img src=\"{{{{ root }}}}{{{{ asset(\"{written}.svg\") }}}}\" alt=\"Logo\">"),
        )
        .file(
            &format!("templates/assets/{on_disk}.svg"),
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        )
        .file(&format!("templates/assets/{on_disk}.png"), "png")
        .file(
            "templates/assets/style.css",
            format!(".text {{ background: url('{written}.png') }}"),
        );
        site.check("--deny warnings").assert_code(0);
        let files = site.build("");
        assert_eq!(
            crawl::broken(&files, "https://example.org/a/record/"),
            [""; 0]
        );
    }
}
