//! The lists of a small site.

use std::fmt::Write;

use super::Indexes;
use crate::archive::site::{BriefId, Site};
use crate::archive::tests::assembled;

/// Every list, one a line.
fn listed(site: &Site, indexes: &Indexes) -> String {
    let slug = |id: &BriefId| site.brief(*id).slug.as_str();
    let slugs = |ids: &[BriefId]| ids.iter().map(slug).collect::<Vec<_>>().join(" ");
    let mut out = String::new();
    let mut line = |name: &str, what: String| writeln!(out, "{name}: {what}").unwrap();
    for (id, list) in indexes.mentioned.appearances.entries() {
        let places = list
            .iter()
            .map(|it| format!("{} {}", slug(&it.brief), it.sentences));
        line(
            &site.record(id).entity(),
            places.collect::<Vec<_>>().join(", "),
        );
    }
    for (id, records) in indexes.mentioned.named.entries() {
        let records = records.iter().map(|id| site.record(*id).id.as_str());
        line(slug(&id), records.collect::<Vec<_>>().join(" "));
    }
    line("newest", slugs(&indexes.briefs.newest));
    for (year, briefs) in &indexes.briefs.years {
        line(&year.to_string(), slugs(briefs));
    }
    for (id, volumes) in indexes.briefs.volumes.entries() {
        for (volume, issues) in &volumes.volumes {
            for (issue, briefs) in issues {
                line(
                    &format!("{} {volume}/{issue}", site.publications[id].id),
                    slugs(briefs),
                );
            }
        }
        line(
            &format!("{} unnumbered", site.publications[id].id),
            slugs(&volumes.unnumbered),
        );
        line(
            &format!("{} in print", site.publications[id].id),
            slugs(&volumes.all),
        );
    }
    let corrections = indexes.briefs.corrections.iter();
    let corrections = corrections.map(|(id, at)| format!("{} {at}", slug(id)));
    line("corrections", corrections.collect::<Vec<_>>().join(", "));
    for group in indexes.groups.list.iter() {
        line(
            &group.address(),
            format!("{}: {}", group.name, slugs(&group.briefs)),
        );
    }
    out
}

#[track_caller]
fn check(site: &str, expected: &str, diagnostics: &[&str]) {
    let (archive, found) = assembled(site);
    assert_eq!(listed(&archive.site, &archive.indexes), expected);
    let found: Vec<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(found, diagnostics);
}

#[test]
fn every_list_is_made() {
    check(
        "\
//- site.yaml
title: Test archive
publications: [{name: Monitor}]
//- briefs/one.md
---
title: One
date: 2000-12-31
publication: Monitor
volume: 6
issue: 2
authors: [Jane Halloran]
tags: [arms control]
sources: [{name: Interfax}]
corrections: [{date: 2001-01-02, text: A word.}, {date: 2001-02-02, text: A name.}]
---
Sergei Ivanov spoke. Ivanov left. The ABM Treaty stands.
//- briefs/two.md
---
title: Two
date: 2001-01-01
publication: Monitor
authors: [Jane Halloran, Björn Ek]
tags: [Arms-Control]
treaties: [abm]
corrections: [{date: 2001-01-31, text: A number.}]
---
//- briefs/three.md
---
title: Three
date: 2001-01-01
publication: Monitor
volume: 6
issue: 1
authors: [Bjorn Ek]
---
Sergei Ivanov spoke.
//- people/ivanov.md
---
name: Sergei Ivanov
---
//- people/nobody.md
---
name: Nobody Known
---
//- treaties/abm.md
---
name: ABM Treaty
---
",
        "\
people/ivanov: three 1, one 2
people/nobody: 
treaties/abm: two 1, one 1
one: ivanov abm
three: ivanov
two: abm
newest: two three one
2000: one
2001: two three
monitor 6/1: three
monitor 6/2: one
monitor unnumbered: two
monitor in print: one two three
corrections: one 1, two 0, one 0
authors/bjorn-ek/: Björn Ek: two three
authors/jane-halloran/: Jane Halloran: two one
tags/arms-control/: Arms-Control: two one
sources/interfax/: Interfax: one
",
        &[
            "W510 the authors `Björn Ek` and `Bjorn Ek` share one page, `/authors/bjorn-ek/`",
            "W503 no brief mentions Nobody Known",
        ],
    );
}
