//! What holds for any text: no view panics, spans lie in the body, and the three views agree.

use std::ops::Range;

use proptest::prelude::*;
use rustc_hash::FxHashMap;

use super::html::{Highlighter, MentionLink, Rewrite, Target, html};
use super::outline::{AnchorKind, Outline, outline};
use super::parse::RawHtml;
use super::parse::is_allowed;
use super::parse::{RawText, attributes};
use super::prose::prose;
use crate::markdown::parse;

/// Pieces that texts are put together of; between them every construct that has a rule.
const PIECES: &[&str] = &[
    "word ",
    "Ivanov ",
    "é‘x’ ",
    "\n",
    "\n\n",
    "  \n",
    "\\\n",
    "\r\n",
    "\t",
    "    ",
    "# ",
    "## Head\n\n",
    "## Head {#own .c}\n\n",
    "# x {#p1}\n\n",
    "# {#own}\n",
    "===\n",
    "> ",
    "> > ",
    "- ",
    "1. ",
    "7) ",
    "— Speaker, 1 May",
    "\n> -- Speaker\n",
    "[^1]",
    "[^b]",
    "[^nope]",
    "\n[^1]: ",
    "\n[^b]: note [^1]\n",
    "\n[^c]: unused\n\n",
    "![a[^1]](i.png)",
    "\n\n![alt](i.png \"Ti`tle\")\n\n",
    "[l](d.md)",
    "[l](<d e> 't')",
    "[l](\nd)",
    "[*a* `b`](x(y)z)",
    "[r]",
    "[r][]",
    "[t][r]",
    "\n\n[r]: dest.md 'title'\n\n",
    "<http://a.b/c>",
    "<a@b.c>",
    "[[id]]",
    "[[people/id|the *man*]]",
    "[[id|]]",
    "![[id]]",
    "[[",
    "]]",
    "|",
    "[",
    "]",
    "](",
    "(x)",
    "`",
    "``` rust\nlet x;\n```\n",
    "```\n",
    "~~~ x\n",
    "*",
    "**",
    "_",
    "~~",
    "'",
    "\"",
    "--",
    "---",
    "...",
    "&amp;",
    "&colon;",
    "&#x41;",
    "&#1;",
    "&#x92;",
    "\\[",
    "\\",
    "a|b\n-|:-:\n1|2\n\n",
    "\n|-|-|\n",
    "Term\n: ",
    ": ",
    "\n> [!NOTE]\n> ",
    "***\n",
    "<b>",
    "</b>",
    "<a href='x.md' id=q>",
    "</a>",
    "<a name=\"own\">",
    "<br>",
    "\n\n<div id=\"p1\"\n class='c'>\n\n",
    "</div>\n\n",
    "<!-- ",
    " -->",
    "<script>",
    "</script>",
    "<img src=y",
    " alt='z' onerror=\"e\" style='s'>",
    "<a href=\"javascript:x\">",
    "[j](javascript:x)",
    "<a\n> href=x>",
    "[j](java&#10;script:x)",
    "<",
    ">",
    "=",
    "<details open>",
    "<table><tr><td>",
    "<p>",
    "</p>",
    "\u{0}",
];

/// A front matter of any length and a text behind it, with the place where the text begins.
fn texts() -> impl Strategy<Value = (String, usize)> {
    let pieces =
        prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|it| it.concat());
    let text = prop_oneof![8 => pieces, 1 => "\\PC{0,60}", 1 => any::<String>()];
    ("(---\nt: é\n---\n)?", text).prop_map(|(front, text)| (format!("{front}{text}"), front.len()))
}

/// What is rendered with every link and mark leading to `/k/` and its key.
fn render(text: &str, start: usize, raw: RawHtml, mentions: &[MentionLink]) -> String {
    let outline = outline(text, start);
    let keys = outline.links.iter().map(|link| link.span.start);
    let keys = keys.chain(outline.marks.iter().map(|mark| mark.span.start));
    let target = |key| Target {
        href: format!("/k/{key}/"),
        ..Target::default()
    };
    let links: FxHashMap<_, _> = keys.map(|key| (key, target(key))).collect();
    let highlighter = Highlighter::new();
    let page = Rewrite {
        links: &links,
        mentions,
        raw,
        highlighter: &highlighter,
    };
    let mut out = String::new();
    html(text, start, &page, &mut out);
    out
}

/// The values of all attributes with this name.
fn values(html: &str, name: &str) -> Vec<String> {
    let mut values = Vec::new();
    attributes(html, |attribute| {
        if attribute.name == name {
            values.push(html[attribute.value].to_owned());
        }
    });
    values
}

/// The first tag that closes what is not open, if there is one.
fn misnested(html: &str) -> Option<String> {
    const VOID: [&str; 3] = ["br", "hr", "img"];
    let mut open = Vec::new();
    for tag in html.split('<').skip(1) {
        let name = tag.split([' ', '>']).next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) if open.pop() != Some(name) => return Some(tag.to_owned()),
            None if !VOID.contains(&name) => open.push(name),
            _ => {}
        }
    }
    open.pop().map(str::to_owned)
}

fn spans(outline: &Outline) -> Vec<Range<usize>> {
    let mut spans: Vec<_> = outline.headings.iter().map(|it| it.span.clone()).collect();
    spans.extend(
        outline
            .links
            .iter()
            .flat_map(|it| [it.span.clone(), it.dest_span.clone()]),
    );
    spans.extend(
        outline
            .marks
            .iter()
            .flat_map(|it| [it.span.clone(), it.target_span.clone()]),
    );
    spans.extend(outline.anchors.iter().map(|it| it.span.clone()));
    spans.extend(outline.duplicates.iter().map(|it| it.span.clone()));
    spans.extend(outline.duplicates.iter().filter_map(|it| it.first.clone()));
    spans.extend(outline.code.iter().map(|it| it.1.clone()));
    spans.extend(outline.images_without_alt.iter().cloned());
    spans.extend(outline.missing_notes.iter().map(|it| it.span.clone()));
    spans.extend(outline.unused_notes.iter().map(|it| it.span.clone()));
    spans.extend(outline.enclosures.iter().map(|it| it.span.clone()));
    spans.extend(outline.characters.iter().map(|it| it.span.clone()));
    spans
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn spans_lie_in_the_body((text, start) in texts()) {
        for span in spans(&outline(&text, start)) {
            prop_assert!(span.start >= start && text.get(span.clone()).is_some(), "{span:?} of {text:?}");
        }
    }

    #[test]
    fn prose_knows_its_source((text, start) in texts()) {
        for block in prose(&text, start) {
            for (at, character) in block.text.char_indices() {
                let source = block.source_range(at..at + character.len_utf8());
                prop_assert!(source.start >= start && text.get(source.clone()).is_some());
                if text[source.clone()].chars().eq([character]) {
                    prop_assert_eq!(block.text_offset(source.start), Some(at));
                }
            }
            for closed in block.closed.iter().chain(&block.attribution) {
                prop_assert!(block.text.get(closed.clone()).is_some());
            }
            prop_assert_eq!(block.shown(0..block.text.len(), |_| None), block.text);
        }
    }

    #[test]
    fn links_in_are_links_out((text, start) in texts()) {
        let outline = outline(&text, start);
        let html = render(&text, start, RawHtml::Trust, &[]);
        let links = outline.links.iter().map(|link| link.span.start);
        let marks = outline.marks.iter().map(|mark| mark.span.start);
        let mut expected: Vec<_> = links.chain(marks).map(|key| format!("\"/k/{key}/\"")).collect();
        let count = html.matches("\"/k/").count();
        prop_assert_eq!(count, expected.len(), "{}", html);
        expected.retain(|address| html.matches(address.as_str()).count() != 1);
        prop_assert_eq!(expected, Vec::<String>::new());
    }

    #[test]
    fn every_anchor_is_one_id((text, start) in texts()) {
        let anchors = outline(&text, start).anchors.into_iter();
        let mut listed: Vec<_> =
            anchors.filter(|anchor| anchor.kind != AnchorKind::Raw).map(|anchor| anchor.id).collect();
        let html = render(&text, start, RawHtml::Escape, &[]);
        let mut ids: Vec<_> =
            values(&html, "id").iter().map(|id| parse::decode(id).into_owned()).collect();
        listed.sort();
        ids.sort();
        prop_assert_eq!(&listed, &ids);
        ids.dedup();
        prop_assert_eq!(ids.len(), listed.len());
    }

    #[test]
    fn elements_are_well_nested((text, start) in texts()) {
        let html = render(&text, start, RawHtml::Escape, &[]);
        prop_assert_eq!(misnested(&html), None, "{}", html);
    }

    #[test]
    fn mentions_change_nothing_else(
        (text, start) in texts(),
        cuts in prop::collection::vec(0..60_usize, 0..8),
    ) {
        let mut cuts: Vec<_> = cuts.into_iter().map(|cut| cut + start).collect();
        cuts.sort_unstable();
        let mentions: Vec<_> = cuts
            .chunks_exact(2)
            .map(|cut| MentionLink { range: cut[0]..cut[1], href: "/m/".into(), class: "m" })
            .collect();
        let plain = render(&text, start, RawHtml::Escape, &[]);
        let linked = render(&text, start, RawHtml::Escape, &mentions);
        prop_assert_eq!(misnested(&linked), None, "{}", linked);
        let open = "<a class=\"m\" href=\"/m/\">";
        let parts: Vec<_> = linked.split(open).collect();
        let without: String = parts[0].to_owned()
            + &parts[1..].iter().map(|part| part.replacen("</a>", "", 1)).collect::<String>();
        prop_assert_eq!(without, plain);
    }

    #[test]
    fn sanitised_html_is_harmless((text, start) in texts()) {
        let (links, highlighter) = (FxHashMap::default(), Highlighter::new());
        let raw = RawHtml::Sanitise;
        let page = Rewrite { links: &links, mentions: &[], raw, highlighter: &highlighter };
        let mut html = String::new();
        super::html::html(&text, start, &page, &mut html);
        prop_assert!(!html.contains("<script"));
        let mut diagnostics = Vec::new();
        attributes(&html, |attribute| {
            let value = parse::decode(&html[attribute.value.clone()]).into_owned();
            let name = attribute.name.to_ascii_lowercase();
            let address = matches!(name.as_str(), "href" | "src" | "cite");
            if name.starts_with("on") || name == "style" || (address && !is_allowed(&value)) {
                diagnostics.push((name, value));
            }
        });
        prop_assert_eq!(diagnostics, vec![]);
    }
}

/// Pieces of raw HTML, and what it may stand in, that take in what follows or seem to.
const ENCLOSING: &[&str] = &[
    "\n\n",
    "\n",
    "> ",
    "- ",
    "x ",
    "*",
    "`",
    "\n[^1]: ",
    "[^1]",
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<!--->",
    "<style>",
    "</style>",
    "</style",
    "</style\n",
    "<STYLE a='>'>",
    "<script>",
    "<script ",
    "</script>",
    "</SCRIPT >",
    "<style/>",
    "<svg>",
    "</svg>",
    "<svg/>",
    "<math>",
    "</math>",
    "<path/>",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea>",
    "<template>",
    "</template>",
    "<noscript>",
    "</noscript>",
    "<iframe src=x>",
    "</iframe>",
    "<xmp>",
    "</xmp>",
    "<plaintext>",
    "<select>",
    "</select>",
    "<option>",
    "<noembed>",
    "</noembed>",
    "<noframes>",
    "</noframes>",
    "<div>",
    "</div>",
    "<div title=\"",
    "<div a='",
    "\"",
    "'",
    ">",
    "<p>",
    "</p>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</table>",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<details>",
    "</details>",
    "<?x",
    "?>",
    "<!x",
    "<![CDATA[",
    "]]>",
    "</",
    "<",
    "</x",
    "<x-y ",
    "![<style>](i.png)",
    "<object>",
    "</object>",
    "<html>",
    "<body>",
    "</body>",
    "<frameset>",
    "<col>",
    "<caption>",
    "<head>",
    "</html>",
    "<button>",
    "<form>",
    "<marquee>",
    "<ruby><rt>",
    "<desc>",
    "<mtext>",
    "<foreignObject>",
    "<annotation-xml encoding=text/html>",
    "</br>",
    "<image>",
    "<li>",
    "<dd>",
    "<h2>",
    "</h2>",
    "<pre>",
    "</pre>",
    "<listing>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn paragraphs_are_lost_only_where_that_is_reported(
        pieces in prop::collection::vec(prop::sample::select(ENCLOSING), 0..12),
        every in 2..6_usize,
    ) {
        let mut text = String::new();
        let mut count = 0;
        for (at, piece) in pieces.iter().enumerate() {
            text.push_str(piece);
            if at % every == 0 {
                count += 1;
                text.push_str(&format!("\n\nword{count}end\n\n"));
            }
        }
        text.push_str("\n\nword0end\n");
        let outline = outline(&text, 0);
        if outline.enclosures.is_empty() {
            let html = render(&text, 0, RawHtml::Sanitise, &[]);
            let document = super::parse::Document::new(&text, 0);
            for (event, _) in &document.events {
                if let pulldown_cmark::Event::Text(word) = event
                    && word.starts_with("word")
                    && outline.unused_notes.is_empty()
                {
                    prop_assert!(html.contains(&**word), "{} in {}", word, html);
                }
            }
            prop_assert!(!html.contains("&lt;p id="), "{}", html);
        }
    }
}

#[test]
fn raw_html_in_a_quotation_knows_its_lines() {
    let text = "> <a\n> href='x'>";
    let document = super::parse::Document::new(text, 0);
    let found = (0..document.events.len()).find_map(|at| match document.events[at].0 {
        pulldown_cmark::Event::InlineHtml(_) => Some(RawText::at(&document, at)),
        _ => None,
    });
    let mut sources = Vec::new();
    if let Some(raw) = found {
        attributes(&raw.html, |attribute| {
            sources.push(raw.source_range(attribute.value))
        });
    }
    assert_eq!(sources, vec![13..14; 1]);
}
