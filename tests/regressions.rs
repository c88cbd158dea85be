//! Bugs that were found by using the program. Each test has the site that showed the bug and asserts what the
//! pages or the report must say now.

// A test whose setup fails should fail.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use support::Site;

#[test]
fn invalid_yaml_is_explained() {
    Site::scratch()
        .file("content/briefs/a.md", "---\ntitle: [\n---\n")
        .check("--format short")
        .assert_code(1)
        .says("a.md:2:8: error[E103]: the YAML cannot be read: the bracket `[` is never closed");
}

#[test]
fn front_matter_that_is_not_a_mapping_is_one_error() {
    Site::scratch()
        .file("content/briefs/a.md", "---\njust text\n---\n")
        .check("--format short")
        .assert_code(1)
        .says("this line is neither a key nor indented")
        .says_nothing_of("needs");
}

#[test]
fn the_dead_hold_no_office_today() {
    let site = Site::scratch()
        .record(
            "people/pat-person",
            "name: Pat Person\ndied: 2010-05-05\nroles:\n  - {title: Envoy, from: 1996-01-01, to: ..}",
        )
        .brief("a", "Pat Person spoke.");
    site.build("");
    let page = site.text("people/pat-person/index.html");
    assert!(
        page.contains("died 5 May 2010") && !page.contains("today"),
        "{page}"
    );
}

#[test]
fn values_of_extra_that_templates_cannot_represent_are_errors() {
    let site = Site::scratch()
        .brief_with(
            "a",
            "date: 2001-01-01\nextra: {big: 99999999999999999999999}",
            "",
        )
        .brief_with("b", "date: 2001-01-01\nextra: {1: fine}", "");
    let run = site.check("--format short");
    run.assert_code(1)
        .says("a.md:4:1: error[E103]")
        .says_nothing_of("b.md");
}

#[test]
fn conflicting_addresses_are_reported_with_their_location() {
    Site::scratch()
        .file("content/pages/robots.txt.md", "---\ntitle: P\n---\n")
        .brief_with("a", "date: 2001-01-01\npublication: Foo!!", "")
        .brief_with("b", "date: 2001-01-01\npublication: Foo", "")
        .brief_with(
            "c",
            "date: 2001-01-01\nredirect_from: [/robots.txt, /old.v1, /old.v1/x/, /CNAME]",
            "",
        )
        .check("--format short")
        .assert_code(1)
        .says("a.md:4:14: error[E301]: two things have the URL `/publications/foo/`")
        .says("c.md:4:17: error[E301]: two things have the URL `/robots.txt`")
        .says("`/old.v1` would be a file, and also a folder for `/old.v1/x/`")
        .says("`/cname` would be a file, and also a folder for `/CNAME/`")
        .says("c.md:4:17: error[E301]: `/robots.txt` would be a file, and also a folder for");
}

#[test]
fn listing_a_publication_twice_is_an_error() {
    Site::scratch()
        .file(
            "content/site.yaml",
            "title: T\npublications:\n- {name: Monitor, id: a}\n- {name: Monitor, id: b}\n",
        )
        .check("--format short")
        .assert_code(1)
        .says("site.yaml:4:10: error[E303]: the publication `Monitor` is listed twice");
}

#[test]
fn addresses_of_long_names_fit_in_file_names() {
    let long = "On the Limitation of Anti-Ballistic Missile Systems ".repeat(9);
    let site = Site::scratch().brief_with(
        "a",
        &format!("date: 2001-01-01\nsources: [{{name: {long}}}]\ntags: [{long}]"),
        "",
    );
    site.build("");
}

#[test]
fn links_to_the_sitemap_resolve_and_links_without_a_scheme_are_errors() {
    Site::scratch()
        .brief(
            "a",
            "[map](/sitemap.xml) [robots](/robots.txt)\n\n[x](//evil.example/x)",
        )
        .check("--format short")
        .assert_code(1)
        .says("a.md:7:5: error[E310]: `//evil.example/x` has no scheme")
        .says_nothing_of("E308");
}

#[test]
fn names_with_straight_quotes_are_found_despite_smart_quotes() {
    let site = Site::scratch()
        .record("people/tip", "name: Thomas \"Tip\" O'Neill")
        .record("people/abd", "name: \"'Abd al-Karim\"")
        .brief("a", "Thomas \"Tip\" O'Neill met 'Abd al-Karim.");
    site.build("");
    let page = site.page("briefs/a/index.html");
    assert!(
        page.contains("people/tip/\">Thomas “Tip” O’Neill</a>"),
        "{page}"
    );
    assert!(page.contains("people/abd/\">Abd al-Karim</a>"), "{page}");
}

#[test]
fn the_output_folder_cannot_be_among_the_sources() {
    let site = Site::scratch().brief("a", "");
    for output in ["content/out", "templates", "./x/../content/y/z", "content"] {
        site.try_build(&format!("-o {output}"))
            .assert_code(2)
            .says("that the site is read from");
    }
    assert!(
        !site.folder().join("templates").exists() && !site.folder().join("content/out").exists()
    );
    site.build("-o contents");
}

#[test]
fn a_base_url_to_which_no_path_can_be_added_is_an_error() {
    let site = Site::scratch().file(
        "content/site.yaml",
        "title: T\nbase_url: https://example.org/?site=a\n",
    );
    site.check("--format short")
        .assert_code(1)
        .says("site.yaml:2:11: error[E112]");
    for url in [
        "https://x\"<y/",
        "https://",
        "https://x/#y",
        "ftp://x",
        "https://a@x/",
        "https://x//y/",
    ] {
        site.check(&format!("--base-url {url}"))
            .assert_code(2)
            .says("--base-url");
    }
}

/// Checks a site with its own template, and asserts that the check fails and prints all `messages`.
#[track_caller]
fn check_template(name: &str, text: &str, messages: &[&str]) {
    let site = Site::scratch()
        .brief("a", "")
        .file(&format!("templates/{name}"), text);
    let run = site.check("--format short");
    run.assert_code(1);
    for message in messages {
        run.says(message);
    }
}

#[test]
fn errors_in_templates_have_a_location() {
    let base = "{% extends \"base.html\" %}\n{% block main %}é ";
    check_template(
        "brief.html",
        &format!("{base}{{{{ brief.card.title | nope }}}}{{% endblock %}}"),
        &["templates/brief.html:2:41: error[E401]: Unknown filter `nope`"],
    );
    check_template(
        "brief.html",
        "{% extends \"brief.html\" %}",
        &["templates/brief.html:1:13: error[E402]: templates extend each other in a cycle"],
    );
    check_template(
        "parts/a.html",
        "{% include \"parts/a.html\" %}",
        &["templates/parts/a.html:1:13: error[E402]: templates include each other in a cycle"],
    );
    check_template(
        "base.html",
        "{% block main %}{% endblock %}",
        &[
            "templates/brief.html:2:10: error[E401]: Block `og_type` is not defined",
            "`title`",
        ],
    );
}

#[test]
fn a_page_lists_only_the_most_mentioned_of_many_namesakes() {
    let mut site = Site::scratch().brief("a", "Given77 Smith spoke.");
    for n in 0..99 {
        site = site.record(&format!("people/p{n}"), &format!("name: Given{n} Smith"));
    }
    site.build("");
    let page = site.page("people/p5/index.html");
    assert!(page.contains("Given77 Smith") && page.matches(" Smith</a>").count() < 30);
}

#[test]
fn a_sentence_can_begin_with_a_wikilink() {
    let site = Site::scratch()
        .record("people/sergei-ivanov", "name: Sergei Ivanov")
        .record("people/igor-ivanov", "name: Igor Ivanov")
        .brief(
            "a",
            "Sergei Ivanov gave the hard answer. [[igor-ivanov]] spoke of dialogue.",
        );
    site.build("");
    let page = site.text("people/sergei-ivanov/index.html");
    assert!(
        page.contains("gave the hard answer.") && !page.contains("spoke of dialogue"),
        "{page}"
    );
}

#[test]
fn briefs_of_one_day_are_ordered_by_issue() {
    let front = |issue: u32| format!("date: 2001-03-14\npublication: M\nvolume: 7\nissue: {issue}");
    let site = Site::scratch()
        .brief_with("z", &front(51), "")
        .brief_with("a", &front(52), "");
    site.build("");
    assert!(
        site.page("briefs/z/index.html")
            .contains("rel=\"next\" href=\"../../briefs/a/\"")
    );
}

#[test]
fn a_build_that_fails_only_because_of_warnings_says_so() {
    let site = Site::scratch()
        .brief("a", "")
        .record("people/p", "name: P Q");
    site.try_build("--deny warnings")
        .assert_code(1)
        .says("warnings are denied, so nothing is published");
}

#[test]
fn common_mistakes_in_yaml_are_answered_with_the_right_syntax() {
    for (line, help) in [
        ("title: \"Moscow\" changes", "put the whole value"),
        ("title: 'it's'", "put the value in double quotation marks"),
        ("title: [x] y", "put the whole value"),
        ("date: 2001-01-01\ntitle X", "a key, a colon, a space"),
        ("title: Moscow: changes", "in quotation marks"),
        ("title: X\n\tdate: 2001-01-01", "with spaces"),
    ] {
        let site = Site::scratch().file("content/briefs/a.md", format!("---\n{line}\n---\n"));
        site.check("").assert_code(1).says(help);
    }
}

#[test]
fn too_deeply_nested_markup_is_an_error() {
    for text in [
        "<div>".repeat(40_000),
        "> ".repeat(10_000),
        "<b>x\n\n".repeat(10_000),
    ] {
        Site::scratch()
            .brief("a", &text)
            .try_build("")
            .assert_code(1)
            .says("more than 200 elements are open here");
    }
}

#[test]
fn text_in_unknown_elements_is_kept() {
    let site = Site::scratch().brief(
        "a",
        "The <list>full text</list> of <svg><g><text>SALT</text></g></svg> I.",
    );
    site.build("");
    let page = site.text("briefs/a/index.html");
    assert!(page.contains("The full text of SALT I."), "{page}");
}

#[test]
fn a_plain_page_can_take_the_address_of_a_network_that_is_not_drawn() {
    let site = Site::scratch().brief("a", "Text.").file(
        "content/pages/network.md",
        "---\ntitle: Our network\n---\nWords.\n",
    );
    site.build("");
    let home = site.page("index.html");
    assert_eq!(home.matches("href=\"./network/\"").count(), 1, "{home}");
    let assets = fs::read_dir(site.folder().join("site/assets")).unwrap();
    for asset in assets {
        let name = asset.unwrap().file_name().into_string().unwrap();
        assert!(!name.starts_with("network."), "{name}");
    }
}
