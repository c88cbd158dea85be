//! Sites that the tests of this stage read, and what a whole text mentions.

use super::{Registry, SiteMentions, link};
use crate::archive::parse::document;
use crate::archive::resolve::make_site;
use crate::archive::site::{RecordId, Settings, Site};
use crate::base::date::Day;
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::base::source::{Source, Sources};
use crate::frontmatter::config::Config;

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A site with these records, each a line `people/ID: NAME; KEY: VALUE`, and one brief of 14 March
/// 2001.
pub fn site(records: &str, brief: &str) -> Site {
    let records = records.trim().lines().map(|line| {
        let (path, rest) = line.trim().split_once(": ").unwrap();
        Source {
            path: format!("content/{path}.md"),
            text: format!("---\nname: {}\n---\n", rest.replace("; ", "\n")),
        }
    });
    let brief = Source {
        path: "content/briefs/brief.md".to_owned(),
        text: format!("---\ntitle: Brief\ndate: 2001-03-14\n---\n{brief}\n"),
    };
    let sources = Sources::new(records.chain([brief]).collect());
    let mut diagnostics = Diagnostics::new();
    let documents = make_site::documents(&sources)
        .into_iter()
        .filter_map(|(id, kind)| document::parse(&sources, id, kind, &mut diagnostics))
        .collect();
    let settings = Settings {
        as_of: day("2026-01-01"),
        drafts: true,
        base_url: None,
        portable: false,
    };
    let config = Config::default();
    let site = make_site::resolve(&sources, config, settings, documents, &[], &mut diagnostics);
    assert_eq!(diagnostics.len(), 0, "{diagnostics:?}");
    site
}

pub fn person(site: &Site, id: &str) -> RecordId {
    site.find_record(RecordKind::Person, id).unwrap()
}

fn linked(site: &Site) -> SiteMentions {
    link(&Registry::new(site), &mut Diagnostics::new())
}

/// The rules and the sentences of a brief's mentions.
#[track_caller]
fn check(records: &str, brief: &str, expected: &[(&str, &str)]) {
    let mentions = linked(&site(records, brief)).briefs.remove(0);
    let found: Vec<(&str, &str)> = mentions
        .list
        .iter()
        .map(|it| (it.rule.name(), &*mentions.sentences[it.sentence].text))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn headings_are_read_with_the_scope_of_the_whole_text() {
    check(
        "people/leonid-ivashov: Leonid Ivashov",
        "Ivashov left.\n\n## Ivashov in Brussels\n\nLeonid Ivashov spoke.",
        &[
            ("family-name", "Ivashov in Brussels"),
            ("full-name", "Leonid Ivashov spoke."),
        ],
    );
}

#[test]
fn the_cells_of_a_row_are_quoted_together() {
    check(
        "people/leonid-ivashov: Leonid Ivashov\n people/colin-powell: Colin Powell",
        "| who | where | with |\n|---|---|---|\n| Leonid Ivashov | Moscow | Colin Powell |",
        &[
            ("full-name", "Leonid Ivashov · Moscow · Colin Powell"),
            ("full-name", "Leonid Ivashov · Moscow · Colin Powell"),
        ],
    );
}
