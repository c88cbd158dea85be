//! The pages of small sites.

use super::IndexPageKind;
use crate::archive::routes::GroupKind;
use crate::archive::tests::{assembled, lines};
use crate::base::record_kind::RecordKind;

#[track_caller]
fn check(site: &str, expected: &str, diagnostics: &[&str]) {
    let (archive, found) = assembled(site);
    let pages = archive.plan.pages.iter();
    assert_eq!(
        lines(pages.map(|page| format!("/{}", page.address))),
        expected
    );
    let found: Vec<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(found, diagnostics);
}

#[test]
fn every_page_has_its_address() {
    check(
        "\
//- briefs/one.md
---
title: One
date: 2001-12-31
publication: Monitor
volume: 6
issue: 2
authors: [Jane Halloran]
tags: [arms control]
redirect_from: [/1.html]
---
See [the archive](/archive/2001) and [its head](/archive/#site-head).
//- briefs/two.md
---
title: Two
date: 2002-01-01
publication: Monitor
---
//- people/ivanov.md
---
name: Sergei Ivanov
---
//- pages/index.md
---
title: Home
---
//- pages/help/writing.md
---
title: Writing
---
[[ivanov]]
",
        "\
/
/briefs/one/
/briefs/two/
/people/ivanov/
/help/writing/
/1.html
/404.html
/people/
/treaties/
/organisations/
/authors/
/tags/
/sources/
/briefs/
/authors/jane-halloran/
/tags/arms-control/
/archive/
/archive/2001/
/archive/2002/
/corrections/
/publications/
/publications/monitor/
/publications/monitor/6/
/publications/monitor/6/2/
/publications/monitor/unnumbered/
",
        &["W503 no brief mentions Sergei Ivanov"],
    );
}

#[test]
fn two_things_at_one_address_and_links_to_no_page_are_reported() {
    let (_, found) = assembled(
        "\
//- briefs/a.md
---
title: A
date: 2001-12-31
---
[no such year](/archive/1999/) [no such anchor](/briefs/a/#x)
//- briefs/2001-12-31-a.md
---
title: B
date: 2001-12-31
---
//- pages/Briefs.md
---
title: Briefs
---
",
    );
    let expected = [
        "E301 two things have the URL `/briefs/a/`",
        "E308 the site has no page `/archive/1999/`",
        "E309 `/briefs/a/` has no anchor `#x`",
        "E302 the URLs `/briefs/` and `/Briefs/` differ only by case",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_long_list_is_spread_over_years_and_parts() {
    let briefs = (0..450).map(|at| {
        let year = if at < 225 { 2000 } else { 2001 };
        format!("//- briefs/b{at:03}.md\n---\ntitle: B\ndate: {year}-01-01\ntags: [arms]\n---\n")
    });
    let (archive, _) = assembled(&briefs.collect::<String>());
    let pages = archive.plan.pages.iter();
    let lists = pages
        .map(|page| page.address.clone())
        .filter(|address| address.starts_with("tags/arms/") || address.starts_with("archive/"));
    let expected = "\
tags/arms/
tags/arms/2001/
tags/arms/2001/2/
tags/arms/2000/
tags/arms/2000/2/
archive/
archive/2000/
archive/2000/2/
archive/2001/
archive/2001/2/
";
    assert_eq!(lines(lists), expected);
}

#[test]
fn people_and_authors_are_listed_by_family_name_or_as_their_record_says() {
    let (archive, _) = assembled(
        "\
//- briefs/a.md
---
title: A
date: 2001-12-31
authors: [Javier Solana Madariaga, Javier Solana, Zu Chongzhi, Monitor Staff, Koen de Vries, Cal Ripken Jr.]
---
//- people/solana.md
---
name: Javier Solana Madariaga
family: Solana
aliases: [Javier Solana]
---
//- people/zu.md
---
name: Zu Chongzhi
family: Zu
sort_name: Alphabet, First of the
---
",
    );
    let labels = |kind| {
        let page = archive.plan.index_page(kind);
        lines(page.entries.iter().map(|entry| entry.label.clone()))
    };
    let people = IndexPageKind::Records(RecordKind::Person);
    assert_eq!(
        labels(people),
        "Alphabet, First of the\nSolana Madariaga, Javier\n"
    );
    let authors = IndexPageKind::Groups(GroupKind::Author);
    assert_eq!(
        labels(authors),
        "\
Alphabet, First of the
de Vries, Koen
Monitor Staff
Ripken, Cal, Jr.
Solana, Javier
Solana Madariaga, Javier
"
    );
}
