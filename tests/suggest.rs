//! `chancery new`: small sites as text in, what is printed and written out.

mod support;

use support::Site;

const HEAD: &str = "//- content/site.yaml\ntitle: The Record\n";

/// A person's record.
fn person(id: &str, name: &str) -> String {
    format!("//- content/people/{id}.md\n---\nname: {name}\n---\n")
}

/// Checks that a new record of this name is written here, and that a brief may mention it.
#[track_caller]
fn check_new(kind: &str, name: &str, path: &str) {
    let site = Site::new(HEAD);
    let ran = site.run_with(&["new", kind, "--", name]);
    ran.assert_code(0);
    assert_eq!(ran.stdout, format!("{path}\n"), "{name}");
    let (place, id) = path
        .trim_start_matches("content/")
        .trim_end_matches(".md")
        .split_once('/')
        .expect("a folder");
    let mention = format!("It was [[{place}/{id}]].");
    site.write(
        "content/briefs/a.md",
        format!("---\ntitle: A\ndate: 2001-01-01\n---\n\n{mention}\n").as_bytes(),
    );
    let checked = site.check("--deny warnings --quiet");
    checked.assert_code(0);
    assert_eq!(checked.stderr, "", "{name}");
    let again = site.run_with(&["new", kind, "--", name]);
    again.assert_code(2);
    assert!(again.stderr.contains(path), "{again}");
}

#[test]
fn new_records_pass_a_check() {
    for (name, path) in [
        ("Leonid Ivashov", "content/people/leonid-ivashov.md"),
        ("Koen de Vries", "content/people/koen-de-vries.md"),
        ("Cal Ripken, Jr.", "content/people/cal-ripken-jr.md"),
        ("Kim Jong Il", "content/people/kim-jong-il.md"),
        (
            "Paul \"The Pen\" O'Neill",
            "content/people/paul-the-pen-o-neill.md",
        ),
        ("Горбачёв: Михаил", "content/people/gorbachiov-mikhail.md"),
        ("习近平", "content/people/xi-jin-ping.md"),
        ("- # [x] {y}", "content/people/x-y.md"),
        ("No", "content/people/no.md"),
        ("2001", "content/people/2001.md"),
        ("  Anna\u{a0} \tNagy ", "content/people/anna-nagy.md"),
    ] {
        check_new("person", name, path);
    }
    check_new(
        "treaty",
        "Treaty: \"on\" it",
        "content/treaties/treaty-on-it.md",
    );
    check_new(
        "organisation",
        "O’Neill & Sons",
        "content/organisations/o-neill-sons.md",
    );
}

#[test]
fn what_a_new_person_looks_like() {
    let site = Site::new(HEAD);
    site.run_with(&["new", "person", "Koen de Vries"])
        .assert_code(0);
    let path = site.folder().join("content/people/koen-de-vries.md");
    let text = std::fs::read_to_string(path).expect("a record");
    let expected = "\
---
name: Koen de Vries
family: de Vries # with the particles: is it right?
aliases: []
born:
died:
country:
summary:
roles:
# - title: Minister of Defence
#   organisation: ministry-of-defence
#   from: 2001-03-28
#   to: 2007-02-15
sources: []
---
";
    assert_eq!(text, expected);
}

#[test]
fn a_new_brief() {
    let site = Site::new(HEAD);
    let new = |title: &str, date: &str| site.run_with(&["new", "brief", title, "--date", date]);
    let ran = new("Moscow: a \"new\" tone", "2001-03-14");
    let path = "content/briefs/2001/2001-03-14-moscow-a-new-tone.md";
    assert_eq!(ran.assert_code(0).stdout, format!("{path}\n"));
    let text = std::fs::read_to_string(site.folder().join(path)).expect("a brief");
    let expected = "---\ntitle: \"Moscow: a \\\"new\\\" tone\"\ndate: 2001-03-14\nauthors: []\n\
                    summary:\nsources: []\ntags: []\n---\n\n";
    assert_eq!(text, expected);
    site.check("--deny warnings").assert_code(0);
    // The same address on another day would be a fault of the next build.
    let other = new("Moscow, a new tone", "2001-03-15");
    other.assert_code(2);
    assert!(other.stderr.contains(path), "{other}");
    new("Moscow", "2001-02-30").assert_code(2);
}

#[test]
fn nothing_is_overwritten() {
    let site = Site::new(&format!("{HEAD}{}", person("ivashov", "Leonid Ivashov")));
    site.write("content/people/anna-nagy.md", b"mine");
    let refused = |args: &[&str], says: &str| {
        let ran = site.run_with(args);
        ran.assert_code(2);
        assert!(
            ran.stderr.contains(says) && ran.stderr.contains("= help:"),
            "{ran}"
        );
        assert_eq!(ran.stdout, "", "{ran}");
    };
    let borne = "`Léonid IVASHOV` is the name of a record already: content/people/ivashov.md";
    refused(&["new", "person", "Léonid IVASHOV"], borne);
    refused(&["new", "organisation", "Léonid IVASHOV"], borne);
    let exists = "there is a file `content/people/anna-nagy.md` already";
    refused(&["new", "person", "Anna Nagy"], exists);
    refused(&["new", "person", " "], "the name is empty");
    refused(&["new", "person", "a\u{7}b"], "U+0007");
    refused(&["new", "person", "???"], "has no letter or digit");
    refused(&["new", "person", "X", "--folder", "nowhere"], "nowhere");
    refused(
        &["new", "person", "X", "--folder", "content"],
        "there is no folder `content`",
    );
    let mine = std::fs::read(site.folder().join("content/people/anna-nagy.md"));
    assert_eq!(mine.expect("it is there"), b"mine");
}
