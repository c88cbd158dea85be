//! What an outline lists, and where it says that stands.

use std::ops::Range;

use super::*;

#[test]
fn ids_of_headings_are_unique() {
    let ids = |markdown: &str| {
        let outline = outline(markdown, 0);
        let anchors = outline.anchors.into_iter();
        let ids = anchors.filter(|anchor| anchor.kind == AnchorKind::Heading);
        let ids: Vec<_> = ids.map(|anchor| anchor.id).collect();
        let again: Vec<_> = outline
            .duplicates
            .into_iter()
            .map(|it| (it.id, it.span, it.first))
            .collect();
        (ids.join(" "), again)
    };
    assert_eq!(
        ids("# A\n# A\n# B {#a}\n# A"),
        ("a-1 a-2 a-3 a a-4".into(), vec![])
    );
    // What GitHub makes, and then what earlier versions made; an earlier id never goes to another heading.
    assert_eq!(
        ids("## What's new -- \"II\"?\n## What's new\n## What s new\n## Что нового"),
        (
            "whats-new----ii what-s-new-ii whats-new what-s-new what-s-new-1 what-s-new-2 \
             что-нового chto-novogo"
                .into(),
            vec![]
        )
    );
    assert_eq!(ids("# A\n# A\n# A").0, "a a-1 a-2 a-3");
    assert_eq!(ids("# A\n# A\n# A-1").0, "a a-2 a-1");
    assert_eq!(
        ids("# Cafe\u{301} {#cafe\u{301}}\n# Cafe\u{301}").0,
        "café café-1 cafe"
    );
    assert_eq!(
        ids("# A {#x}\n# B {#x}"),
        ("x b".into(), vec![("x".into(), 15..16, Some(6..7))])
    );
    assert_eq!(
        ids("# A {#p1}\n"),
        ("a".into(), vec![("p1".into(), 6..8, None)])
    );
    assert_eq!(
        ids("# A {#p1}\n\ntext <b id=\"p1\">\n"),
        (
            "a".into(),
            vec![
                ("p1".into(), 6..8, Some(11..28)),
                ("p1".into(), 23..25, Some(11..28))
            ]
        )
    );
    assert_eq!(ids("<a id=\"a\"></a>\n\n# A"), ("a-1 a-2".into(), vec![]));
}

#[test]
fn destinations_are_found_in_the_source() {
    for (markdown, dests) in [
        ("[a](b.md)", vec!["b.md"]),
        ("[a `](x)` ![i](j)](<b c> 't')", vec!["b c", "j"]),
        ("> [a](\n> b(c)d 't')", vec!["b(c)d"]),
        (
            "[a][r] [r][] [r]\n\n[r]: b.md 't'",
            vec!["b.md", "b.md", "b.md"],
        ),
        ("<https://x.y> <a@b.c>", vec!["https://x.y", "a@b.c"]),
        ("<a href='b'>\n\n![x](y&amp;z)", vec!["b", "y&amp;z"]),
    ] {
        let links = outline(markdown, 0).links;
        let found: Vec<_> = links
            .into_iter()
            .map(|link| &markdown[link.dest_span])
            .collect();
        assert_eq!(found, dests, "{markdown}");
    }
}

#[test]
fn offsets_count_the_front_matter() {
    let text = "---\na: b\n---\n# H\n\n[a](b) [[c|d]] [^x] ![](e)\n\n```rs\n";
    let outline = outline(text, 13);
    let texts = |spans: Vec<Range<usize>>| -> Vec<_> {
        spans.into_iter().map(|span| &text[span]).collect()
    };
    assert_eq!(texts(vec![outline.headings[0].span.clone()]), ["# H"]);
    assert_eq!(
        texts(
            outline
                .links
                .iter()
                .map(|it| it.dest_span.clone())
                .collect()
        ),
        ["b", "e"]
    );
    assert_eq!(
        texts(outline.marks.iter().map(|it| it.span.clone()).collect()),
        ["[[c|d]]"]
    );
    assert_eq!(
        texts(
            outline
                .missing_notes
                .iter()
                .map(|it| it.span.clone())
                .collect()
        ),
        ["[^x]"]
    );
    assert_eq!(
        texts(outline.code.iter().map(|it| it.1.clone()).collect()),
        ["rs"]
    );
    assert_eq!(texts(outline.images_without_alt), ["![](e)"]);
    assert_eq!(outline.words, 4);
}

#[test]
fn footnotes_without_a_partner_are_reported() {
    let text = "a[^a] b[^no] \\[^no] `[^no]` [^a](x)\n\n[^a]: [^b]\n[^b]: b\n[^un used]: ![](x)";
    let outline = outline(text, 0);
    let labels = |notes: &[NoteLabel]| -> Vec<_> {
        notes
            .iter()
            .map(|note| (note.label.clone(), text[note.span.clone()].to_owned()))
            .collect()
    };
    assert_eq!(
        labels(&outline.missing_notes),
        [("no".into(), "[^no]".into())]
    );
    assert_eq!(
        labels(&outline.unused_notes),
        [("un used".into(), "[^un used]".into())]
    );
    assert!(
        outline.images_without_alt.is_empty(),
        "nothing of an unused footnote is shown"
    );
}
