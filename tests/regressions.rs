//! Faults that were found by trying, each as the site that showed it: the real program, a scratch
//! folder, and what must be true of the pages or of the report.

// A test that cannot go on has failed.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A site in a scratch folder.
struct Site {
    folder: tempfile::TempDir,
}

/// How a run ended.
struct Run {
    code: i32,
    report: String,
}

impl Run {
    /// The run, which has to have ended with this code.
    #[track_caller]
    fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}", self.report);
        self
    }

    /// The run, whose report has to say this.
    #[track_caller]
    fn says(self, words: &str) -> Self {
        assert!(
            self.report.contains(words),
            "no `{words}` in:\n{}",
            self.report
        );
        self
    }

    /// The run, whose report must not say this.
    #[track_caller]
    fn says_nothing_of(self, words: &str) -> Self {
        assert!(!self.report.contains(words), "{}", self.report);
        self
    }
}

impl Site {
    fn new() -> Self {
        let site = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        site.file("content/site.yaml", "title: Scratch\nlinks: all\n")
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let place = self.path(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
        self
    }

    /// A brief of 14 March 2001.
    fn brief(self, name: &str, text: &str) -> Self {
        self.brief_with(name, "date: 2001-03-14", text)
    }

    fn brief_with(self, name: &str, front: &str, text: &str) -> Self {
        let text = format!("---\ntitle: The brief {name}\n{front}\n---\n{text}\n");
        self.file(&format!("content/briefs/{name}.md"), text)
    }

    /// A record, by its folder and id.
    fn record(self, place: &str, front: &str) -> Self {
        self.file(
            &format!("content/{place}.md"),
            format!("---\n{front}\n---\n"),
        )
    }

    fn run(&self, command: &str, arguments: &[&str]) -> Run {
        run(self.folder.path(), command, arguments)
    }

    fn build(&self) -> Run {
        self.run("build", &[])
    }

    /// The report of a check, one line a fault.
    fn check(&self) -> Run {
        self.run("check", &["--format", "short"])
    }

    #[track_caller]
    fn page(&self, path: &str) -> String {
        let place = self.path("site").join(path);
        fs::read_to_string(&place).unwrap_or_else(|error| panic!("{}: {error}", place.display()))
    }

    /// A page without its tags, white space as one blank.
    #[track_caller]
    fn text(&self, path: &str) -> String {
        let page = self.page(path);
        let parts = page
            .split('<')
            .map(|part| part.split_once('>').map_or(part, |(_, text)| text));
        let text = parts.collect::<Vec<_>>().join(" ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn run(folder: &Path, command: &str, arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_chancery"))
        .args([command, "--as-of", "2026-01-01"])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    let report = [output.stdout, output.stderr].concat();
    Run {
        code: output.status.code().expect("the program was killed"),
        report: String::from_utf8(report).unwrap(),
    }
}

#[test]
fn yaml_that_cannot_be_read_is_explained() {
    Site::new()
        .file("content/briefs/a.md", "---\ntitle: [\n---\n")
        .check()
        .ended(1)
        .says("a.md:2:8: error[E103]: the YAML cannot be read: unclosed bracket `[`");
}

#[test]
fn what_is_no_mapping_is_one_fault() {
    Site::new()
        .file("content/briefs/a.md", "---\njust text\n---\n")
        .check()
        .ended(1)
        .says("a brief has to be a mapping, not text")
        .says_nothing_of("needs");
}

#[test]
fn the_dead_hold_no_office_today() {
    let site = Site::new()
        .record(
            "people/pat-person",
            "name: Pat Person\ndied: 2010-05-05\nroles:\n  - {title: Envoy, from: 1996-01-01, to: ..}",
        )
        .brief("a", "Pat Person spoke.");
    site.build().ended(0);
    let page = site.text("people/pat-person/index.html");
    assert!(
        page.contains("died 5 May 2010") && !page.contains("today"),
        "{page}"
    );
}

#[test]
fn extra_that_no_template_can_have_is_a_fault() {
    let site = Site::new()
        .brief_with(
            "a",
            "date: 2001-01-01\nextra: {big: 99999999999999999999999}",
            "",
        )
        .brief_with("b", "date: 2001-01-01\nextra: {1: fine}", "");
    let run = site.check().ended(1);
    run.says("a.md:4:1: error[E103]").says_nothing_of("b.md");
}

#[test]
fn what_stands_in_the_way_of_another_has_a_place() {
    Site::new()
        .file("content/pages/robots.txt.md", "---\ntitle: P\n---\n")
        .brief_with("a", "date: 2001-01-01\npublication: Foo!", "")
        .brief_with("b", "date: 2001-01-01\npublication: Foo", "")
        .brief_with(
            "c",
            "date: 2001-01-01\nredirect_from: [/robots.txt, /old.v1, /old.v1/x/, /CNAME]",
            "",
        )
        .check()
        .ended(1)
        .says("a.md:4:14: error[E301]: two things have the URL `/publications/foo/`")
        .says("c.md:4:17: error[E301]: two things have the URL `/robots.txt`")
        .says("`/old.v1` would be a file, and also a folder for `/old.v1/x/`")
        .says("`/cname` would be a file, and also a folder for `/CNAME/`")
        .says("c.md:4:17: error[E301]: `/robots.txt` would be a file, and also a folder for");
}

#[test]
fn a_publication_is_listed_once() {
    Site::new()
        .file(
            "content/site.yaml",
            "title: T\npublications:\n- {name: Monitor, id: a}\n- {name: Monitor, id: b}\n",
        )
        .check()
        .ended(1)
        .says("site.yaml:4:10: error[E303]: the publication `Monitor` is listed twice");
}

#[test]
fn long_names_become_addresses_that_file_systems_take() {
    let long = "On the Limitation of Anti-Ballistic Missile Systems ".repeat(9);
    let site = Site::new().brief_with(
        "a",
        &format!("date: 2001-01-01\nsources: [{{name: {long}}}]\ntags: [{long}]"),
        "",
    );
    site.build().ended(0);
}

#[test]
fn links_to_what_machines_read_and_to_other_hosts() {
    Site::new()
        .brief(
            "a",
            "[map](/sitemap.xml) [robots](/robots.txt)\n\n[x](//evil.example/x)",
        )
        .check()
        .ended(1)
        .says("a.md:7:5: error[E310]: `//evil.example/x` has no scheme")
        .says_nothing_of("E308");
}

#[test]
fn names_with_quotation_marks_are_found_as_they_are_set() {
    let site = Site::new()
        .record("people/tip", "name: Thomas \"Tip\" O'Neill")
        .record("people/abd", "name: \"'Abd al-Karim\"")
        .brief("a", "Thomas \"Tip\" O'Neill met 'Abd al-Karim.");
    site.build().ended(0);
    let page = site.page("briefs/a/index.html");
    assert!(
        page.contains("people/tip/\">Thomas “Tip” O’Neill</a>"),
        "{page}"
    );
    assert!(page.contains("people/abd/\">Abd al-Karim</a>"), "{page}");
}

#[test]
fn a_site_is_not_published_among_its_sources() {
    let site = Site::new().brief("a", "");
    for output in ["content/out", "templates", "./x/../content/y/z", "content"] {
        site.run("build", &["-o", output])
            .ended(2)
            .says("that the site is read from");
    }
    assert!(!site.path("templates").exists() && !site.path("content/out").exists());
    site.run("build", &["-o", "contents"]).ended(0);
}

#[test]
fn a_base_address_can_have_paths_behind_it() {
    let site = Site::new().file(
        "content/site.yaml",
        "title: T\nbase_url: https://example.org/?site=a\n",
    );
    site.check().ended(1).says("site.yaml:2:11: error[E112]");
    for url in ["https://x\"<y/", "https://", "https://x/#y", "ftp://x"] {
        site.run("check", &["--base-url", url])
            .ended(2)
            .says("--base-url");
    }
}

/// What is said of a template of the site's own.
#[track_caller]
fn template_says(name: &str, text: &str, words: &[&str]) {
    let site = Site::new()
        .brief("a", "")
        .file(&format!("templates/{name}"), text);
    let mut run = site.check().ended(1);
    for words in words {
        run = run.says(words);
    }
}

#[test]
fn every_mistake_in_a_template_has_its_place() {
    let base = "{% extends \"base.html\" %}\n{% block main %}é ";
    template_says(
        "brief.html",
        &format!("{base}{{{{ brief.card.title | nope }}}}{{% endblock %}}"),
        &["templates/brief.html:2:41: error[E401]: Unknown filter `nope`"],
    );
    template_says(
        "brief.html",
        "{% extends \"brief.html\" %}",
        &["templates/brief.html:1:13: error[E402]: templates extend each other in a circle"],
    );
    template_says(
        "parts/a.html",
        "{% include \"parts/a.html\" %}",
        &["templates/parts/a.html:1:13: error[E402]: templates include each other in a circle"],
    );
    template_says(
        "base.html",
        "{% block main %}{% endblock %}",
        &[
            "templates/brief.html:2:10: error[E401]: Block `og_type` is not defined",
            "`title`",
        ],
    );
}

#[test]
fn of_many_namesakes_a_page_names_the_most_mentioned() {
    let mut site = Site::new().brief("a", "Given77 Smith spoke.");
    for n in 0..99 {
        site = site.record(&format!("people/p{n}"), &format!("name: Given{n} Smith"));
    }
    site.build().ended(0);
    let page = site.page("people/p5/index.html");
    assert!(page.contains("Given77 Smith") && page.matches(" Smith</a>").count() < 30);
}

#[test]
fn a_sentence_begins_with_a_mark_of_its_own() {
    let site = Site::new()
        .record("people/sergei-ivanov", "name: Sergei Ivanov")
        .record("people/igor-ivanov", "name: Igor Ivanov")
        .brief(
            "a",
            "Sergei Ivanov gave the hard answer. [[igor-ivanov]] spoke of dialogue.",
        );
    site.build().ended(0);
    let page = site.text("people/sergei-ivanov/index.html");
    assert!(
        page.contains("gave the hard answer.") && !page.contains("spoke of dialogue"),
        "{page}"
    );
}

#[test]
fn of_one_day_the_earlier_issue_comes_first() {
    let front = |issue: u32| format!("date: 2001-03-14\npublication: M\nvolume: 7\nissue: {issue}");
    let site = Site::new()
        .brief_with("z", &front(51), "")
        .brief_with("a", &front(52), "");
    site.build().ended(0);
    assert!(
        site.page("briefs/z/index.html")
            .contains("rel=\"next\" href=\"../../briefs/a/\"")
    );
}

#[test]
fn a_build_that_only_warnings_stop_says_so() {
    let site = Site::new().brief("a", "").record("people/p", "name: P Q");
    site.run("build", &["--deny", "warnings"])
        .ended(1)
        .says("warnings are denied, so nothing is published");
}

#[test]
fn what_an_author_types_in_yaml_is_answered_with_what_to_type() {
    for (line, help) in [
        ("title: \"Moscow\" changes", "as a whole"),
        ("title: 'it's'", "as a whole"),
        ("title: [x] y", "as a whole"),
        ("date: 2001-01-01\ntitle X", "a key, a colon, a space"),
        ("title: Moscow: changes", "is put in quotation marks"),
        ("title: X\n\tdate: 2001-01-01", "never with tabs"),
    ] {
        let site = Site::new().file("content/briefs/a.md", format!("---\n{line}\n---\n"));
        site.run("check", &[]).ended(1).says(help);
    }
}

#[test]
fn what_no_parser_should_have_to_read_is_a_fault_before() {
    for text in [
        "<div>".repeat(40_000),
        "> ".repeat(10_000),
        "<b>x\n\n".repeat(10_000),
    ] {
        Site::new()
            .brief("a", &text)
            .build()
            .ended(1)
            .says("more than 200 elements are open here");
    }
}

#[test]
fn elements_that_html_does_not_know_leave_their_text() {
    let site = Site::new().brief(
        "a",
        "The <list>full text</list> of <svg><g><text>SALT</text></g></svg> I.",
    );
    site.build().ended(0);
    let page = site.text("briefs/a/index.html");
    assert!(page.contains("The full text of SALT I."), "{page}");
}

#[test]
fn a_plain_page_at_the_address_of_a_picture_that_is_not_made_is_a_plain_page() {
    let site = Site::new().brief("a", "Text.").file(
        "content/pages/network.md",
        "---\ntitle: Our network\n---\nWords.\n",
    );
    site.build().ended(0);
    let home = site.page("index.html");
    assert_eq!(home.matches("href=\"./network/\"").count(), 1, "{home}");
    let assets = fs::read_dir(site.path("site/assets")).unwrap();
    for asset in assets {
        let name = asset.unwrap().file_name().into_string().unwrap();
        assert!(!name.starts_with("network."), "{name}");
    }
}
