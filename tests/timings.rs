//! `--timings`: the tables of a real build, and no tables without the option. What the tables look like
//! exactly is tested where they are made, with durations that do not change.

mod support;

use support::{Site, assert_same_tree};

fn site() -> Site {
    Site::new(
        "//- content/site.yaml
title: Scratch
//- content/briefs/2001-03-14-tone.md
---
title: The Tone
date: 2001-03-14
---
Sergei Ivanov spoke.
//- content/people/sergei-ivanov.md
---
name: Sergei Ivanov
---
",
    )
}

#[test]
fn every_template_and_page_of_a_build_is_in_the_tables() {
    let site = site();
    let ran = site.run("build --as-of 2026-11-23 --timings");
    ran.assert_code(0);
    let rows = |words: &[&str]| {
        let is_row = |line: &&str| {
            let found: Vec<&str> = line.split_whitespace().collect();
            found.starts_with(&words[..1]) && found.ends_with(&words[1..])
        };
        ran.stderr.lines().filter(is_row).count()
    };
    assert_eq!(rows(&["render", "%"]), 1, "{ran}");
    assert_eq!(rows(&["template", "setting", "size"]), 1, "{ran}");
    assert_eq!(rows(&["template", "slowest", "pages"]), 1, "{ran}");
    for template in ["home.html", "brief.html", "person.html", "404.html"] {
        assert_eq!(rows(&[template, "kB"]), 1, "{template} in {ran}");
    }
    let paths = ran.stderr.lines().filter(|line| line.contains("  /"));
    assert_eq!(paths.count(), 10, "{ran}");
}

#[test]
fn timing_pages_does_not_change_them() {
    let site = site();
    let plain = site.build("");
    let again = site.run("build --as-of 2026-11-23");
    assert!(!again.stderr.contains("brief.html"), "{again}");
    assert!(!again.stderr.contains("render"), "{again}");
    assert_same_tree(
        &plain,
        &site.build("-o timed --timings"),
        "in the same folder",
    );
    let timed = support::tree(&site.folder().join("timed"));
    assert_same_tree(&plain, &timed, "timed");
}
