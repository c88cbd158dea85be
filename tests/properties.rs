//! Properties of any archive, tested on small random archives with and without errors.
//!
//! Most properties run the stages of the command line in memory. Where the order of files on disk or the number of
//! threads matters, they run the real program.

mod support;

use std::collections::BTreeSet;

use chancery::archive::gate::Strictness;
use chancery::build::Progress;
use chancery::build::{AsOf, Outcome, Request, build_into};
use chancery::publish::Memory;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use support::crawl::broken;
use support::html::{main, tags};
use support::{Files, Hits, Site, TODAY, assert_same_tree, tree};

/// The ids and names of people that an archive may have. Some share a name or part of one.
const PEOPLE: [(&str, &str); 6] = [
    ("leonid-ivashov", "Leonid Ivashov"),
    ("sergei-ivanov", "Sergei Ivanov"),
    ("igor-ivanov", "Igor Ivanov"),
    ("igor-ivanov-2", "Igor Ivanov"),
    ("colin-powell", "Colin Powell"),
    ("josé-álvarez", "José Álvarez O'Neill"),
];

/// The ids and names of treaties.
const TREATIES: [(&str, &str); 3] = [
    ("abm-treaty", "ABM Treaty"),
    ("start-i", "START I"),
    ("igor-ivanov", "Treaty of Igor Ivanov"),
];

/// Pieces of prose, good and bad.
const PIECES: [&str; 26] = [
    "Leonid Ivashov spoke.",
    "Gen. Sergei Ivanov of the U.S. did not.",
    "Igor Ivanov, who?",
    "José Álvarez O'Neill — “no”.",
    "the ABM Treaty and START I",
    "[[leonid-ivashov]]",
    "[[people/igor-ivanov|the minister]]",
    "[[igor-ivanov]]",
    "[[nobody]]",
    "[a brief](brief-1.md)",
    "[a brief](/briefs/brief-2/)",
    "[an anchor](brief-0.md#more)",
    "[here](#more)",
    "[his record](../people/colin-powell.md)",
    "[lost](lost.md)",
    "[bad](javascript:x)",
    "[Sergei Ivanov](nolink:)",
    "![A chart](chart.svg)",
    "`Colin Powell` in code",
    "**Leonid Ivashov** in bold",
    "A note.[^1]",
    "<b>START I</b> <script>x</script>",
    "\n\n## More\n\n",
    "\n\n> Quoted.\n> — Colin Powell, 12 March 2001\n\n",
    "\n\n| Colin Powell | b |\n|---|---|\n| ABM Treaty | 2 |\n\n",
    "\n\n- one\n- Leonid Ivashov\n\n",
];

/// Whether a piece causes no error and no ambiguity in any text, provided that all records and files exist.
fn is_good(piece: &str) -> bool {
    !["nobody", "lost", "bad", "[^1]", "[[igor", "#more", "brief-"]
        .iter()
        .any(|bad| piece.contains(bad))
}

/// A brief: its date, the pieces of its text, and lines of its front matter.
#[derive(Clone, Debug)]
struct Brief {
    date: &'static str,
    pieces: Vec<&'static str>,
    lines: Vec<&'static str>,
}

/// Lines of front matter. The first nine are good; the others can cause errors or make the brief a draft.
const LINES: [&str; 12] = [
    "publication: Monitor",
    "volume: 7",
    "issue: 51-52",
    "authors: [Jane Analyst, Ann Other]",
    "tags: [missile-defence]",
    "people: [colin-powell]",
    "sources: [{name: Reuters, date: 2001-03}]",
    "links: all",
    "corrections: [{date: 2001-03-16, kind: update, text: More.}]",
    "draft: true",
    "colour: red",
    "redirect_from: [/old/]",
];

fn brief(good: bool) -> impl Strategy<Value = Brief> {
    let pieces: Vec<&str> = PIECES
        .into_iter()
        .filter(|piece| !good || is_good(piece))
        .collect();
    let lines = if good { &LINES[..9] } else { &LINES[..] };
    let dates = if good {
        vec!["2001-03-14", "2001-03-15", "1999-12-31"]
    } else {
        vec![
            "2001-03-14",
            "2001-03-15",
            "1999-12-31",
            "2001-02-30",
            "2027-01-01",
        ]
    };
    (
        select(dates),
        vec(select(pieces), 0..8),
        subsequence(lines.to_vec(), 0..5),
    )
        .prop_map(|(date, pieces, lines)| Brief {
            date,
            pieces,
            lines,
        })
}

/// The paths and texts of a site's files.
fn site(good: bool) -> impl Strategy<Value = Vec<(String, String)>> {
    let minimum = if good { PEOPLE.len() } else { 0 };
    let people = subsequence(PEOPLE.to_vec(), minimum..=PEOPLE.len());
    let html = option::of(select(vec!["escape", "sanitise", "trust"]));
    (vec(brief(good), 1..5), people, html, any::<bool>()).prop_map(
        move |(briefs, people, html, chart)| {
            let mut files = Vec::new();
            let html = html.map_or(String::new(), |html| format!("html: {html}\n"));
            let head = "title: Test archive\nbase_url: https://example.org/a/\n";
            files.push(("content/site.yaml".to_owned(), format!("{head}{html}")));
            for (id, name) in people {
                let id = if good {
                    id.replace(['é', 'á'], "a")
                } else {
                    id.to_owned()
                };
                let text = format!(
                    "---\nname: {name}\nroles: [{{title: Office, from: 2000, to: 2001}}]\n---\n"
                );
                files.push((format!("content/people/{id}.md"), text));
            }
            for (id, name) in TREATIES {
                let text =
                    format!("---\nname: {name}\nsigned: 1972-05-26\n---\nOf Colin Powell.\n");
                files.push((format!("content/treaties/{id}.md"), text));
            }
            for (at, brief) in briefs.iter().enumerate() {
                files.push((format!("content/briefs/brief-{at}.md"), written(at, brief)));
            }
            if good || chart {
                let chart = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n".to_owned();
                files.push(("content/briefs/chart.svg".to_owned(), chart));
            }
            files
        },
    )
}

/// A site of good pieces with one more piece, good or bad, at the end of a brief: about half of these are published.
fn nearly_good_site() -> impl Strategy<Value = Vec<(String, String)>> {
    let at = any::<prop::sample::Index>();
    (site(true), select(PIECES.to_vec()), at).prop_map(|(mut files, piece, at)| {
        let is_brief = |(path, _): &(String, String)| {
            path.starts_with("content/briefs/") && path.ends_with(".md")
        };
        let briefs: Vec<usize> = (0..files.len())
            .filter(|&at| is_brief(&files[at]))
            .collect();
        files[*at.get(&briefs)].1.push_str(&format!("\n{piece}\n"));
        files
    })
}

fn written(at: usize, brief: &Brief) -> String {
    let lines = brief
        .lines
        .iter()
        .map(|line| format!("{line}\n"))
        .collect::<String>();
    let text = brief.pieces.join(" ");
    format!(
        "---\ntitle: Brief {at}\ndate: {}\n{lines}---\n{text}\n",
        brief.date
    )
}

fn written_to_disk<'a>(files: impl IntoIterator<Item = &'a (String, String)>) -> Site {
    let site = Site::empty();
    for (path, text) in files {
        site.write(path, text.as_bytes());
    }
    site
}

/// Builds a site, including its drafts, into memory.
fn in_memory(site: &Site) -> (Outcome, Files) {
    let request = Request {
        folder: site.folder().to_owned(),
        as_of: AsOf::Day(TODAY.parse().expect("a day")),
        drafts: true,
        base_url: None,
        portable: false,
        strictness: Strictness::Errors,
        time_pages: false,
    };
    let memory = Memory::new();
    let outcome = build_into(&request, &memory, &Progress::hidden());
    let outcome = outcome.unwrap_or_else(|failure| panic!("{failure:?}"));
    (outcome, memory.into_pages())
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 200,
        ..ProptestConfig::with_cases(cases)
    }
}

/// Every published site has no broken links and no duplicate ids; a site that is not published has diagnostics.
#[test]
fn published_sites_have_no_broken_links() {
    let (published, refused) = (Hits::default(), Hits::default());
    let sites = prop_oneof![site(false), nearly_good_site()];
    proptest!(config(150), |(files in sites)| {
        let (outcome, pages) = in_memory(&written_to_disk(&files));
        if outcome.done.is_some() {
            published.hit();
            let problems = broken(&pages, "https://example.org/a/");
            prop_assert!(problems.is_empty(), "{}", problems.join("\n"));
        } else {
            refused.hit();
            prop_assert!(!outcome.diagnostics.is_empty());
        }
    });
    published.at_least(20);
    refused.at_least(50);
}

proptest! {
    #![proptest_config(config(150))]

    /// A site made only of good pieces builds. Its pages have no scripts in the text and no style attributes, unless
    /// the site trusts its authors.
    #[test]
    fn good_sites_are_published_without_scripts(files in site(true)) {
        let (outcome, pages) = in_memory(&written_to_disk(&files));
        let diagnostics: Vec<_> = outcome.diagnostics.iter().map(|diagnostic| &diagnostic.message).collect();
        prop_assert!(outcome.done.is_some(), "{diagnostics:#?}");
        let problems = broken(&pages, "https://example.org/a/");
        prop_assert!(problems.is_empty(), "{}", problems.join("\n"));
        let trusted = files[0].1.contains("trust");
        for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
            let page = std::str::from_utf8(page).expect("UTF-8");
            let script = tags(main_of(page)).iter().any(|tag| tag.name == "script");
            prop_assert!(trusted || !script, "{path} has a script");
            let styled = tags(page).iter().any(|tag| tag.attribute_names().contains(&"style"));
            prop_assert!(trusted || !styled, "{path} has a style attribute");
        }
    }
}

/// If a brief's page links to a record, the record's page links back to the brief, and the other way round.
#[test]
fn briefs_and_records_link_to_each_other() {
    let hits = Hits::default();
    proptest!(config(150), |(files in site(true))| {
        let (outcome, pages) = in_memory(&written_to_disk(&files));
        prop_assert!(outcome.done.is_some());
        let mut there = BTreeSet::new();
        let mut back = BTreeSet::new();
        for (path, page) in &pages {
            let page = || std::str::from_utf8(page).expect("UTF-8");
            match path.split('/').collect::<Vec<_>>().as_slice() {
                ["briefs", brief, "index.html"] => {
                    for (kind, id) in linked(page(), &["people", "treaties"]) {
                        there.insert((format!("{kind}/{id}"), (*brief).to_owned()));
                    }
                }
                [kind @ ("people" | "treaties"), id, "index.html"] => {
                    for (_, brief) in linked(page(), &["briefs"]) {
                        back.insert((format!("{kind}/{id}"), brief));
                    }
                }
                _ => {}
            }
        }
        if !there.is_empty() {
            hits.hit();
        }
        prop_assert_eq!(there, back);
    });
    hits.at_least(100);
}

/// Every location of a diagnostic lies within its file and at character boundaries, and has the line and column that
/// an editor would show.
#[test]
fn locations_of_diagnostics_are_correct() {
    let hits = Hits::default();
    proptest!(config(150), |(files in site(false), cut in any::<prop::sample::Index>())| {
        let site = written_to_disk(&files);
        // Truncate one file, so that it ends in the middle of some construct.
        let (path, text) = &files[cut.index(files.len())];
        let length = (0..=text.len()).rev().find(|at| {
            text.is_char_boundary(*at) && *at <= cut.index(text.len() + 1)
        });
        site.write(path, &text.as_bytes()[..length.unwrap_or(0)]);
        let ran = site.check("--format json");
        prop_assert!(matches!(ran.code, Some(0 | 1)), "{ran}");
        for diagnostic in ran.diagnostics() {
            hits.hit();
            let others = diagnostic["others"].as_array().expect("a list").iter();
            let fixes = Some(&diagnostic["fix"]).filter(|fix| fix.is_object());
            for location in std::iter::once(&diagnostic).chain(others).chain(fixes) {
                check_location(&site, location)?;
            }
        }
    });
    hits.at_least(300);
}

/// Checks a location in JSON: a file, byte offsets, and a line and column that count from 1.
fn check_location(site: &Site, location: &serde_json::Value) -> Result<(), TestCaseError> {
    let number = |key: &str| location[key].as_u64().map(|number| number as usize);
    let (Some(start), Some(end)) = (number("start"), number("end")) else {
        prop_assert!(location["line"].is_null(), "{location}");
        return Ok(());
    };
    let file = location["file"].as_str().expect("a file");
    let text = std::fs::read_to_string(site.folder().join(file)).expect("the file exists");
    prop_assert!(
        start <= end && end <= text.len(),
        "{location} in a file of {} bytes",
        text.len()
    );
    prop_assert!(
        text.is_char_boundary(start) && text.is_char_boundary(end),
        "{location}"
    );
    let before = &text[..start];
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    prop_assert_eq!(
        (number("line"), number("column")),
        (Some(line), Some(column)),
        "{}",
        location
    );
    Ok(())
}

/// The main part of a page, or the whole page if it has none (a redirect).
fn main_of(page: &str) -> &str {
    match page.contains("<main") {
        true => main(page),
        false => page,
    }
}

/// The folders and ids of the records or briefs that the main part of a page links to.
fn linked(page: &str, folders: &[&str]) -> BTreeSet<(String, String)> {
    let links = tags(main_of(page))
        .into_iter()
        .filter_map(|tag| tag.attribute("href"));
    let found = links.filter_map(|link| {
        let address = link.split('#').next()?.trim_start_matches("../").to_owned();
        let (folder, rest) = address.split_once('/')?;
        let id = rest.trim_end_matches('/');
        let is_one = folders.contains(&folder) && !id.is_empty() && !id.contains('/');
        is_one.then(|| (folder.to_owned(), id.to_owned()))
    });
    found.collect()
}

proptest! {
    #![proptest_config(config(25))]

    /// Neither the order in which files were created nor the number of threads changes the pages or the report.
    #[test]
    fn order_of_files_and_number_of_threads_change_nothing(files in site(false).prop_shuffle(), good in site(true)) {
        for files in [files, good] {
            let first = written_to_disk(&files);
            let second = written_to_disk(files.iter().rev());
            let build = |site: &Site, jobs: u8| {
                let ran = site.run(&format!("build --as-of {TODAY} --quiet --jobs {jobs}"));
                (ran.code, ran.stderr, tree(&site.folder().join("site")))
            };
            let (first, second) = (build(&first, 1), build(&second, 4));
            prop_assert_eq!(&first.0, &second.0);
            prop_assert_eq!(&first.1, &second.1);
            assert_same_tree(&first.2, &second.2, "two orders of the same files");
        }
    }
}

/// A build that finds errors does not change the published site.
#[test]
fn a_failed_build_does_not_change_the_published_site() {
    let hits = Hits::default();
    proptest!(config(25), |(good in site(true), bad in site(false))| {
        let site = written_to_disk(&good);
        let before = site.build("--quiet");
        for (path, text) in &bad {
            site.write(path, text.as_bytes());
        }
        if site.try_build("--quiet").code == Some(1) {
            hits.hit();
            let after = tree(&site.folder().join("site"));
            assert_same_tree(&before, &after, "before and after a build that found errors");
        }
    });
    hits.at_least(15);
}
