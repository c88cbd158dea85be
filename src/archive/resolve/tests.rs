//! What a small site becomes: its texts with everything that one says of another.

use crate::archive::site::{Site, Target, TextId};
use crate::archive::tests::{assembled, lines};

/// A site's texts by address with all that is looked up for them, then its redirects.
fn resolved(site: &Site) -> String {
    let address = |id| site.address(id);
    let text = |id: TextId| {
        let mut said = vec![address(id)];
        if let TextId::Brief(id) = id {
            let publication = site.publication_of[id].map(|id| &*site.publications[id].name);
            said.extend(publication.map(|name| format!("in {name}")));
            let declared = site.references.declared[id].iter();
            said.extend(declared.map(|id| format!("declares {}", site.record(*id).entity())));
            let older = site.references.supersedes.get(&id);
            said.extend(older.map(|id| format!("supersedes {}", site.brief(*id).slug)));
            let newer = site.references.superseded_by.get(&id);
            said.extend(newer.map(|id| format!("superseded by {}", site.brief(*id).slug)));
        }
        let mut targets: Vec<_> = site.targets.of(id).iter().collect();
        targets.sort_by_key(|(at, _)| **at);
        said.extend(targets.into_iter().map(|(_, target)| match target {
            Target::Text(id, None) => format!("-> {}", address(*id)),
            Target::Text(id, Some(anchor)) => format!("-> {}#{anchor}", address(*id)),
            Target::SitePath { address, .. } => format!("-> /{address}"),
            Target::File { address, .. } => format!("-> file {address}"),
            Target::AsWritten => "-> as written".to_owned(),
            Target::Unlinked | Target::Broken => "-> nowhere".to_owned(),
        }));
        said.join(", ")
    };
    let texts = site.texts().into_iter().map(text);
    let redirects = site
        .redirects
        .iter()
        .map(|one| format!("{} => {}", one.from, one.to));
    lines(texts.chain(redirects))
}

#[track_caller]
fn check(site: &str, expected: &str, diagnostics: &[&str]) {
    let (archive, found) = assembled(site);
    let found: Vec<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(found, diagnostics);
    assert_eq!(resolved(&archive.site), expected);
}

#[test]
fn everything_that_one_text_says_of_another_is_looked_up() {
    check(
        "\
//- site.yaml
title: Test archive
publications: [{name: Monitor}]
//- briefs/2001-03-14-new.md
---
title: New
date: 2001-03-14
publication: Monitor
people: [ivanov]
treaties: [abm]
supersedes: old
---
See [old](2000-01-01-old.md#why), [[ivanov]], [[abm]], [all](/briefs/), [us](../pages/about.md),
[there](https://example.org/) and [Ivanov](nolink:).
//- briefs/2000-01-01-old.md
---
title: Old
date: 2000-01-01
redirect_from: [/1/a.html, /early]
---
## Why
//- people/ivanov.md
---
name: Sergei Ivanov
---
//- treaties/abm.md
---
name: ABM Treaty
---
//- pages/about.md
---
title: About
---
",
        "\
briefs/old/, superseded by new
briefs/new/, in Monitor, declares people/ivanov, declares treaties/abm, supersedes old, \
-> briefs/old/#why, -> people/ivanov/, -> treaties/abm/, -> /briefs/, -> about/, -> as written, -> nowhere
people/ivanov/
treaties/abm/
about/
1/a.html => briefs/old/
early/ => briefs/old/
",
        &[],
    );
}

#[test]
fn what_is_left_out_has_no_place_and_what_cannot_be_read_has_one() {
    check(
        "\
//- briefs/a.md
---
title: A
date: 2001-03-14
supersedes: draft
people: [unread]
---
[draft](draft.md) [later](later.md) [[unread]]
//- briefs/draft.md
---
title: Draft
date: 2001-01-01
draft: true
---
//- briefs/later.md
---
title: Later
date: 2027-01-01
---
//- people/unread.md
---
name: [
---
",
        "briefs/a/, declares people/unread, -> nowhere, -> nowhere, -> people/unread/\npeople/unread/\n",
        &[
            "E312 `draft` is not published: it is a draft",
            "E312 `draft.md` is not published: it is a draft",
            "E312 `later.md` is not published: it is dated after the day of this build",
            "N601 `Draft` is a draft and is left out",
            "N601 `Later` is dated after 1 January 2026 and is left out",
            "E103 the YAML cannot be read: the bracket `[` is never closed",
        ],
    );
}

#[test]
fn references_to_nothing_and_in_cycles_are_reported() {
    check(
        "\
//- briefs/a.md
---
title: A
date: 2001-03-14
supersedes: b
people: [ivanow]
---
//- briefs/b.md
---
title: B
date: 2001-03-15
supersedes: c
---
//- briefs/c.md
---
title: C
date: 2001-03-16
supersedes: a
---
//- briefs/d.md
---
title: D
date: 2001-03-17
supersedes: a
---
//- briefs/e.md
---
title: E
date: 2001-03-13
supersedes: d
---
[[ivanov]]
//- people/ivanov.md
---
name: Sergei Ivanov
---
",
        "\
briefs/e/, supersedes d, -> people/ivanov/
briefs/a/, supersedes b, superseded by c
briefs/b/, supersedes c, superseded by a
briefs/c/, supersedes a, superseded by b
briefs/d/, superseded by e
people/ivanov/
",
        &[
            "E311 `a` supersedes itself by way of 2 others",
            "E304 there is no person `ivanow`",
            "E311 `a` is superseded by two briefs",
            "E316 `e` supersedes `d`, which is newer",
        ],
    );
}
