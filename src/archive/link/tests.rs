//! Sites that the tests of this stage read, and what a whole text mentions.

use super::{Registry, SiteMentions, link};
use crate::archive::site::{BriefId, RecordId, Site};
use crate::archive::tests::assembled;
use crate::base::date::Day;
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A site with these records, each a line `people/ID: NAME; KEY: VALUE`, and one brief of 14 March
/// 2001.
pub fn site(records: &str, brief: &str) -> Site {
    let records = records.trim().lines().map(|line| {
        let (path, keys) = line.trim().split_once(": ").unwrap();
        format!(
            "//- {path}.md\n---\nname: {}\n---\n",
            keys.replace("; ", "\n")
        )
    });
    let brief = format!("//- briefs/brief.md\n---\ntitle: Brief\ndate: 2001-03-14\n---\n{brief}\n");
    assembled(&(records.collect::<String>() + &brief)).0.site
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
    let mentions = linked(&site(records, brief));
    let mentions = mentions.brief(BriefId(0));
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
