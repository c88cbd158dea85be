//! What a text contains, for the stages that look at the whole site: headings, links, marks,
//! anchors, and what an editor should look at.

use std::ops::Range;

use super::character_references;
use super::character_references::ForbiddenReference;
use super::survey::Survey;
use crate::markdown::html_check::{Enclosure, enclosures};
use crate::markdown::parse::Document;
pub use crate::markdown::parse::Duplicate;

/// What a text contains. All lists are in the order of the source; all spans are byte ranges of
/// the whole source text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The headings.
    pub headings: Vec<Heading>,
    /// Every link and image, in Markdown and in raw HTML.
    pub links: Vec<Link>,
    /// Every `[[...]]`.
    pub marks: Vec<Mark>,
    /// Every id that the rendered text has, each once.
    pub anchors: Vec<Anchor>,
    /// Ids that are asked for a second time, or that cannot be chosen.
    pub duplicates: Vec<Duplicate>,
    /// The languages of fenced code blocks, as written, with their places; a block without one is
    /// not listed.
    pub code: Vec<(String, Range<usize>)>,
    /// Images whose alternative text is empty.
    pub images_without_alt: Vec<Range<usize>>,
    /// Footnote marks that no footnote belongs to.
    pub missing_notes: Vec<NoteLabel>,
    /// Footnotes that nothing refers to, or that come second with their label; they are not shown,
    /// and nothing in them is part of the outline.
    pub unused_notes: Vec<NoteLabel>,
    /// What would take in the text behind it, and what is nested too deeply.
    pub enclosures: Vec<Enclosure>,
    /// Character references to what no page can hold.
    pub characters: Vec<ForbiddenReference>,
    /// Whether there is raw HTML.
    pub has_raw_html: bool,
    /// Whether there is a code block.
    pub has_code: bool,
    /// The number of words: what stands between blanks, code blocks left out.
    pub words: usize,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written; the page shows the first level as the second.
    pub level: u8,
    /// The id in the page.
    pub id: String,
    /// The text without markup.
    pub text: String,
    /// The whole heading.
    pub span: Range<usize>,
}

/// What a link is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// A Markdown link.
    Link,
    /// A Markdown image.
    Image,
    /// An `href` in raw HTML.
    RawLink,
    /// A `src` in raw HTML.
    RawImage,
}

/// A link or an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is written as.
    pub kind: LinkKind,
    /// The destination with escapes and character references resolved.
    pub dest: String,
    /// Where the destination is written; for a reference link in its definition.
    pub dest_span: Range<usize>,
    /// The whole link; in raw HTML the attribute's value. Its start is the key of the link.
    pub span: Range<usize>,
    /// The text without markup; of an image the alternative text; nothing for raw HTML.
    pub text: String,
    /// The title, or nothing.
    pub title: String,
}

/// A mention that its author has marked: `[[target]]` or `[[target|text]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What is named, without blanks around it: `id` or `people/id`.
    pub target: String,
    /// The words to show, without markup, when there are any.
    pub text: Option<String>,
    /// Where the target is written.
    pub target_span: Range<usize>,
    /// The whole mark with its brackets. Its start is the key of the mark.
    pub span: Range<usize>,
}

/// What has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnchorKind {
    /// A heading.
    Heading,
    /// A paragraph or another numbered block: `p1`, `p2` ...
    Paragraph,
    /// A footnote: `fn-1`, `fn-2` ...
    Footnote,
    /// A mark that leads to a footnote: `fnref-1`, and `fnref-1-2` for its second one.
    FootnoteMark,
    /// An element in raw HTML; there is none when raw HTML is shown as text.
    Raw,
}

/// An id in the page and what has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The id.
    pub id: String,
    /// What has it.
    pub kind: AnchorKind,
    /// Where that stands.
    pub span: Range<usize>,
}

/// The label of a footnote, without `[^` and `]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLabel {
    /// The label.
    pub label: String,
    /// The mark, or the definition from its first byte to the colon.
    pub span: Range<usize>,
}

/// The outline of what stands in `text` from the byte `body_start` on.
pub fn outline(text: &str, body_start: usize) -> Outline {
    let document = Document::new(text, body_start);
    let mut survey = Survey::new(&document);
    let mut at = 0;
    while at < document.events.len() {
        at = if document.notes.is_hidden(at) {
            at + 1
        } else {
            survey.event(at)
        };
    }
    let mut outline = survey.finish();
    outline.enclosures = enclosures(&document);
    outline.characters = character_references::forbidden(&document);
    outline
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_headings_are_unique() {
        let ids = |markdown: &str| {
            let outline = outline(markdown, 0);
            let ids: Vec<_> = outline
                .headings
                .into_iter()
                .map(|heading| heading.id)
                .collect();
            let again: Vec<_> = outline
                .duplicates
                .into_iter()
                .map(|it| (it.id, it.span, it.first))
                .collect();
            (ids.join(" "), again)
        };
        assert_eq!(
            ids("# A\n# A\n# B {#a}\n# A"),
            ("a-2 a-3 a a-4".into(), vec![])
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
        assert_eq!(ids("<a id=\"a\"></a>\n\n# A"), ("a-2".into(), vec![]));
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
        let text =
            "a[^a] b[^no] \\[^no] `[^no]` [^a](x)\n\n[^a]: [^b]\n[^b]: b\n[^un used]: ![](x)";
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
}
