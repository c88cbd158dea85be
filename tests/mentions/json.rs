//! `chancery mentions --format json`: one object per line for each mention, with the reason for it.
//!
//! Whole objects are compared. The text is also read from the file by `start` and `end`, so that byte offsets are
//! checked against lines and columns.

use crate::support::{Ran, Site};

fn site(brief: &str) -> Site {
    Site::new(&format!(
        "//- content/site.yaml\ntitle: Test archive\n\
         //- content/people/leonid-ivashov.md\n---\nname: Leonid Ivashov\n---\n\
         //- content/people/oleg-ivashov.md\n---\nname: Oleg Ivashov\n---\n\
         //- content/treaties/abm-treaty.md\n---\nname: ABM Treaty\n---\n\
         //- content/briefs/brief.md\n---\ntitle: Brief\ndate: 2001-03-14\n{brief}\n"
    ))
}

/// Asks for the mentions of the brief, which must have no errors.
fn mentions(site: &Site) -> Ran {
    let ran = site.run("mentions brief --format json");
    ran.assert_code(0);
    ran
}

#[test]
fn every_mention_is_explained() {
    let site = site(
        "people: [leonid-ivashov]\n---\nÀ Paris, “Ivashov”.\n\nПривет, Leonid\nIvashov; and the ABM Treaty.",
    );
    let ran = mentions(&site);
    let path = site.folder().join("content/briefs/brief.md");
    let written = std::fs::read_to_string(path).expect("the brief exists");
    let mut printed = Vec::new();
    for line in ran.stdout.lines() {
        let mut mention: serde_json::Value =
            serde_json::from_str(line).expect("an object per line");
        let number = |key: &str| mention[key].as_u64().expect("a number") as usize;
        assert_eq!(mention["text"], written[number("start")..number("end")]);
        let fields = mention.as_object_mut().expect("an object");
        for byte in ["start", "end"] {
            fields.remove(byte);
        }
        printed.push(mention);
    }
    let expected = serde_json::json!([
        {
            "file": "content/briefs/brief.md", "line": 6, "column": 11, "text": "Ivashov",
            "entity": "people/leonid-ivashov", "rule": "scope", "linked": true,
            "others": [{"entity": "people/oleg-ivashov", "why": "not in scope"}],
        },
        {
            "file": "content/briefs/brief.md", "line": 8, "column": 9, "text": "Leonid\nIvashov",
            "entity": "people/leonid-ivashov", "rule": "full-name", "linked": false, "others": [],
        },
        {
            "file": "content/briefs/brief.md", "line": 9, "column": 18, "text": "ABM Treaty",
            "entity": "treaties/abm-treaty", "rule": "full-name", "linked": true, "others": [],
        },
    ]);
    assert_eq!(serde_json::Value::from(printed), expected, "{ran}");
}

#[test]
fn an_ambiguous_name_is_a_warning_and_not_a_mention() {
    let site = site("people: [leonid-ivashov, oleg-ivashov]\n---\nThen Ivashov spoke.");
    let ran = mentions(&site);
    assert_eq!(ran.stdout, "", "{ran}");
    assert!(ran.stderr.contains("W502"), "{ran}");
}
