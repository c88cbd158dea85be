//! One run reports all errors: two errors of any two kinds, planted in one file or in two, are both found, and
//! nothing else is reported because of them.
//!
//! Each kind says where it is planted: in a key of a brief's front matter, in a brief's text, or in another
//! file. Two kinds that need the same place are no pair. A few kinds hide others, since nobody can know what
//! stands in a text that is not read; those pairs are listed, and the report must say that it may not be complete.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use chancery::archive::gate::Strictness;
use chancery::base::diagnostic::Location;
use chancery::build::{AsOf, Progress, Request, build_into};
use chancery::publish::Memory;
use proptest::prelude::*;
use proptest::sample::select;
use support::{Site, TODAY};

/// Where an error is planted. Two errors at one place would replace each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// This key of a brief's front matter gets this line, or none.
    Key(&'static str, &'static str),
    /// This line is added to a brief's text.
    Text(&'static str),
    /// The line of a brief's front matter that opens it, or the one that closes it, is removed.
    Fence(Fence),
    /// This file has this text.
    File(&'static str, &'static [u8]),
    /// This key of `site.yaml` gets this line.
    Setting(&'static str, &'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fence {
    Opening,
    Closing,
}

use Place::{File, Key, Setting, Text};

/// The kinds of error: a name, the code, and where it is planted.
const KINDS: &[(&str, &str, Place)] = &[
    ("date that does not exist", "E108", Key("date", "date: 2001-02-30")),
    ("date in another form", "E108", Key("date", "date: 14/03/2001")),
    ("no date", "E106", Key("date", "")),
    ("no title", "E106", Key("title", "")),
    ("empty title", "E111", Key("title", "title:")),
    ("colon in a title", "E103", Key("title", "title: Talks: begin")),
    ("tag in a title", "E103", Key("title", "title: !new talks")),
    ("unclosed quotation mark", "E103", Key("summary", "summary: \"Two")),
    ("unclosed bracket", "E103", Key("tags", "tags: [one")),
    ("tab", "E103", Key("authors", "authors:\n\t- Jane")),
    ("comment in a summary", "W512", Key("summary", "summary: See #4")),
    ("markup in a summary", "W532", Key("summary", "summary: \"{{ x }}\"")),
    ("unknown key", "E105", Key("summry", "summry: Two")),
    ("key twice", "E104", Key("authors", "authors: [A]\nauthors: [B]")),
    ("text for a list", "E107", Key("tags", "tags: one")),
    ("unknown choice", "E109", Key("links", "links: some")),
    ("no number", "E114", Key("volume", "volume: VII")),
    ("no address", "E112", Key("sources", "sources: [{name: R, url: x}]")),
    ("no path", "E113", Key("redirect_from", "redirect_from: [old]")),
    ("unknown person", "E304", Key("people", "people: [nobody]")),
    ("unknown older brief", "E304", Key("supersedes", "supersedes: nothing")),
    ("address of another", "E301", Key("redirect_from", "redirect_from: [/about/]")),
    ("unusable slug", "E004", Key("slug", "slug: a b")),
    (
        "unknown warning acknowledged",
        "E116",
        Key("acknowledge", "acknowledge: [E304]"),
    ),
    ("issue without volume", "W509", Key("issue", "issue: 3")),
    ("no opening fence", "E101", Place::Fence(Fence::Opening)),
    ("no closing fence", "E102", Place::Fence(Fence::Closing)),
    ("unknown mark", "E305", Text("[[nobody]]")),
    ("no file", "E307", Text("[a](nowhere.md)")),
    ("no page", "E308", Text("[a](/nowhere/)")),
    ("no anchor", "E309", Text("[a](#nowhere)")),
    ("no anchor of a list", "E309", Text("[a](/people/#nowhere)")),
    ("no anchor of a record", "E309", Text("[a](../people/ann-bee.md#nowhere)")),
    ("scheme", "E310", Text("[a](javascript:x)")),
    ("draft", "E312", Text("[a](draft.md)")),
    ("no footnote", "E314", Text("A claim.[^9]")),
    ("anchor twice", "E313", Text("## A {#x}\n\n## B {#x}")),
    ("forbidden character", "E007", Text("a\u{1}b")),
    ("unused footnote", "W504", Text("[^8]: Unused.")),
    ("no alternative text", "W507", Text("![](chart.svg)")),
    ("stray end tag", "W525", Text("The minister</b> said.")),
    ("unclosed pre", "E317", Text("<div><pre>a\n\nb</div>")),
    ("emphasis with blanks", "W528", Text("The ** treaty ** stands.")),
    ("link without words", "W533", Text("[](https://example.org/)")),
    ("unknown language", "W508", Text("```pyhton\nx\n```")),
    ("misplaced text", "E005", File("content/stray.md", b"x")),
    ("Latin-1", "E002", File("content/pages/latin.md", b"---\ntitle: Caf\xe9\n---\n")),
    ("life backwards", "E201", File("content/people/cy-dee.md", b"---\nname: Cy Dee\nborn: 1950\ndied: 1940\n---\n")),
    ("office twice", "E202", File("content/people/cy-dee.md", b"---\nname: Cy Dee\nroles: [{title: A, from: 1950, to: 1960}, {title: A, from: 1952, to: 1958}]\n---\n")),
    ("no name", "E106", File("content/people/cy-dee.md", b"---\naliases: [Cy Dee]\n---\n")),
    ("treaty backwards", "E203", File("content/treaties/abm.md", b"---\nname: ABM Treaty\nsigned: 1972\nin_force: 1970\n---\n")),
    ("unknown organisation", "E304", File("content/people/cy-dee.md", b"---\nname: Cy Dee\nroles: [{title: A, organisation: nato}]\n---\n")),
    ("belongs to itself", "E315", File("content/organisations/un.md", b"---\nname: United Nations\nparent: un\n---\n")),
    ("never mentioned", "W503", File("content/people/eff-gee.md", b"---\nname: Eff Gee\n---\n")),
    ("unused file", "W505", File("content/briefs/unused.pdf", b"x")),
    ("template that cannot be read", "E401", File("templates/page.html", b"{% if %}")),
    ("template that fails", "E402", File("templates/page.html", b"{{ nothing.at.all }}")),
    ("no template", "E403", File("templates/page.html", b"{% include \"nothing.html\" %}")),
    ("unknown setting", "E105", Setting("languge", "languge: en")),
    ("no language", "E115", Setting("language", "language: english please")),
    ("colon in a setting", "E103", Setting("description", "description: a: b")),
    ("publication twice", "E303", Setting("publications", "publications: [{name: A}, {name: A}]")),
];

/// Which kinds hide which: by code, and whether only in the same file.
const HIDDEN: &[(&str, &[&str], bool)] = &[
    // Without an opening or a closing fence it is a guess where the text begins; keys may be beyond it.
    ("E101", &["E106"], true),
    ("E102", &["E106"], true),
    // Which of an issue's numbers are missing depends on those that cannot be read.
    ("E114", &["W509"], true),
    // No page is rendered without templates.
    ("E401", &["E402", "E403", "E309"], false),
    ("E403", &["E309"], false),
    // A text that is not read may mention the record, and link to the file.
    ("E005", &["W503", "W505"], false),
];

/// The code and the file of each error planted.
type Planted = BTreeSet<(String, String)>;

/// A site with three briefs, the first two of which errors are planted in.
fn site(planted: &[(usize, Place)]) -> (Site, Vec<String>) {
    let mut settings = BTreeMap::from([
        ("title", "title: Test archive"),
        ("base_url", "base_url: https://example.org/"),
    ]);
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut add = |path: &str, text: &str| files.insert(path.to_owned(), text.as_bytes().to_vec());
    let draft = "---\ntitle: Draft\ndate: 2001-01-01\ndraft: true\n---\n";
    add("content/briefs/draft.md", draft);
    let third = "---\ntitle: Third\ndate: 2001-01-03\npeople: [cy-dee]\n---\nAnn Bee and Cy Dee of the United Nations \
                 spoke of the ABM Treaty. ![Chart](chart.svg)\n";
    add("content/briefs/third.md", third);
    add(
        "content/briefs/chart.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    add("content/people/ann-bee.md", "---\nname: Ann Bee\n---\n");
    add("content/people/cy-dee.md", "---\nname: Cy Dee\n---\n");
    add("content/treaties/abm.md", "---\nname: ABM Treaty\n---\n");
    add(
        "content/organisations/un.md",
        "---\nname: United Nations\n---\n",
    );
    add("content/pages/about.md", "---\ntitle: About\n---\n");
    let mut paths = Vec::new();
    for brief in 0..2 {
        let path = format!("content/briefs/2001-01-0{}-brief-{brief}.md", brief + 1);
        let date = format!("date: 2001-01-0{}", brief + 1);
        let title = format!("title: Brief {brief}");
        let mut keys = BTreeMap::from([("title", title.as_str()), ("date", date.as_str())]);
        let mut text = String::from("Ann Bee spoke.\n");
        let (mut opening, mut closing) = ("---\n", "---\n");
        for (_, place) in planted.iter().filter(|(at, _)| *at == brief) {
            match place {
                Key(key, line) => {
                    keys.insert(key, line);
                }
                Text(line) => text += &format!("\n{line}\n"),
                Place::Fence(Fence::Opening) => opening = "",
                Place::Fence(Fence::Closing) => closing = "\n",
                _ => {}
            }
        }
        let lines: Vec<&str> = keys.into_values().filter(|line| !line.is_empty()).collect();
        let whole = format!("{opening}{}\n{closing}{text}", lines.join("\n"));
        files.insert(path.clone(), whole.into_bytes());
        paths.push(path);
    }
    for (_, place) in planted {
        match place {
            File(path, text) => {
                files.insert((*path).to_owned(), text.to_vec());
            }
            Setting(key, line) => {
                settings.insert(key, line);
            }
            _ => {}
        }
    }
    let settings: Vec<&str> = settings.into_values().collect();
    files.insert(
        "content/site.yaml".to_owned(),
        settings.join("\n").into_bytes(),
    );
    let site = Site::empty();
    for (path, text) in &files {
        site.write(path, text);
    }
    (site, paths)
}

/// The code and the file of everything that is reported, apart from notes, and whether the report says that it may not
/// be complete.
fn reported(site: &Site) -> (Planted, bool) {
    let request = Request {
        folder: site.folder().to_owned(),
        as_of: AsOf::Day(TODAY.parse().expect("a day")),
        drafts: false,
        base_url: None,
        portable: false,
        strictness: Strictness::Errors,
        time_pages: false,
    };
    let outcome = build_into(&request, &Memory::new(), &Progress::hidden());
    let outcome = outcome.unwrap_or_else(|failure| panic!("{failure:?}"));
    let found = outcome.diagnostics.iter().map(|it| {
        let file = match &it.location {
            Location::Span(span) => outcome.sources.get(span.source).path.clone(),
            Location::File(path) => path.clone(),
        };
        (it.code.id().to_owned(), file)
    });
    let found = found.filter(|(code, _)| !code.starts_with('N')).collect();
    (found, outcome.diagnostics.iter().any(|it| it.hides))
}

/// The file that an error of this place is reported in.
fn file(place: Place, paths: &[String], brief: usize) -> String {
    match place {
        File(path, _) => path.to_owned(),
        Setting(..) => "content/site.yaml".to_owned(),
        _ => paths[brief].clone(),
    }
}

/// Whether two errors can be planted at once.
fn are_a_pair((first, a): (usize, Place), (second, b): (usize, Place)) -> bool {
    match (a, b) {
        (File(a, _), File(b, _)) => a != b,
        (Setting(a, _), Setting(b, _)) => a != b,
        // Two briefs with one slug are an error of their own.
        (Key("slug", _), Key("slug", _)) => false,
        (Key(a, _), Key(b, _)) => first != second || a != b,
        (Place::Fence(_), Place::Fence(_)) => first != second,
        _ => a != b,
    }
}

fn hides(hider: (&str, &str), hidden: (&str, &str)) -> bool {
    let same_file = hider.1 == hidden.1;
    HIDDEN.iter().any(|(code, codes, only_there)| {
        *code == hider.0 && codes.contains(&hidden.0) && (same_file || !only_there)
    })
}

#[test]
fn each_error_alone_is_the_only_one() {
    let (good, _) = site(&[]);
    assert_eq!(reported(&good).0, Planted::new(), "the site is good");
    for (name, code, place) in KINDS {
        let (site, paths) = site(&[(0, *place)]);
        let expected = Planted::from([((*code).to_owned(), file(*place, &paths, 0))]);
        assert_eq!(reported(&site).0, expected, "{name}");
    }
}

#[test]
fn two_errors_are_both_found() {
    let mut hits: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let cases = 150;
    let kinds = || select(KINDS);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 50,
        ..ProptestConfig::with_cases(cases)
    });
    let counted = std::cell::RefCell::new(&mut hits);
    let result = runner.run(
        &(kinds(), kinds(), 0..2usize, 0..2usize),
        |(a, b, at, other)| {
            prop_assume!(are_a_pair((at, a.2), (other, b.2)));
            let (site, paths) = site(&[(at, a.2), (other, b.2)]);
            let planted = |kind: &(&str, &str, Place), brief| {
                (kind.1.to_owned(), file(kind.2, &paths, brief))
            };
            let (first, second) = (planted(&a, at), planted(&b, other));
            let (found, incomplete) = reported(&site);
            let as_str = |planted: &(String, String)| (planted.0.clone(), planted.1.clone());
            let (one, two) = (as_str(&first), as_str(&second));
            let mut expected = Planted::from([first, second]);
            for (hider, hidden) in [(&one, &two), (&two, &one)] {
                if hides((&hider.0, &hider.1), (&hidden.0, &hidden.1)) && !found.contains(hidden) {
                    prop_assert!(
                        incomplete,
                        "{} and {}: nothing says that it is incomplete",
                        a.0,
                        b.0
                    );
                    expected.remove(hidden);
                }
            }
            prop_assert_eq!(&found, &expected, "{} and {}", a.0, b.0);
            let pair = if a.0 < b.0 { (a.0, b.0) } else { (b.0, a.0) };
            *counted.borrow_mut().entry(pair).or_default() += 1;
            Ok(())
        },
    );
    if let Err(error) = result {
        panic!("{error}");
    }
    assert!(
        hits.len() > 110,
        "only {} pairs of kinds were tried",
        hits.len()
    );
}
