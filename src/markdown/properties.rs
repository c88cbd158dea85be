//! What holds for any text: no view panics, spans lie in the body, and the three views agree.
//!
//! HTML is judged by html5ever, a parser for browsers, so that the judge shares no mistake with the
//! scanner that it judges.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use pulldown_cmark::Event;
use rustc_hash::FxHashMap;

use super::html::{Highlighter, LinkTarget, MentionLink, Rewrite, html};
use super::html_check::HtmlProblemKind;
use super::outline::{AnchorKind, Outline, outline};
use super::parse::{ParsedText, RawHtml, RawPiece, attributes};
use super::prose::prose;

/// Checks a property on random inputs. The property says of each input whether it had what the
/// property is about. If too few of `cases` had, the generator no longer tests the property, and
/// that is a failure too.
#[track_caller]
pub fn holds<S: Strategy>(
    cases: u32,
    least: u32,
    inputs: S,
    property: impl Fn(S::Value) -> Result<bool, TestCaseError>,
) {
    let mut runner = TestRunner::new(ProptestConfig {
        source_file: Some(file!()),
        ..ProptestConfig::with_cases(cases)
    });
    let hits = Cell::new(0);
    let outcome = runner.run(&inputs, |input| {
        hits.set(hits.get() + u32::from(property(input)?));
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}\n{runner}");
    }
    let hits = hits.get();
    assert!(
        hits >= least,
        "only {hits} of {cases} inputs had what the property is about, not {least}"
    );
}

/// Pieces that texts are made of; among them is every construct that has a rule.
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

/// A front matter, or none, and a text after it, with the byte at which the text begins.
fn texts() -> impl Strategy<Value = (String, usize)> {
    let pieces =
        prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|it| it.concat());
    let text = prop_oneof![8 => pieces, 1 => "\\PC{0,60}", 1 => any::<String>()];
    ("(---\nt: é\n---\n)?", text).prop_map(|(front, text)| (format!("{front}{text}"), front.len()))
}

/// The HTML with every link and mark leading to `/k/` and its key.
fn render(text: &str, start: usize, raw: RawHtml, mentions: &[MentionLink]) -> String {
    let outline = outline(text, start);
    let links = outline.links.iter();
    let links = links.map(|link| (link.span.start, link.dest.starts_with("nolink:")));
    let marks = outline.marks.iter().map(|mark| (mark.span.start, false));
    let target = |(key, unlinked)| {
        let target = LinkTarget {
            href: format!("/k/{key}/"),
            unlinked,
            ..LinkTarget::default()
        };
        (key, target)
    };
    let links = links.chain(marks).map(target).collect();
    rendered(text, start, raw, &links, mentions)
}

/// The HTML with every link as its author wrote it.
fn render_as_written(text: &str, start: usize, raw: RawHtml) -> String {
    rendered(text, start, raw, &FxHashMap::default(), &[])
}

fn rendered(
    text: &str,
    start: usize,
    raw: RawHtml,
    links: &FxHashMap<usize, LinkTarget>,
    mentions: &[MentionLink],
) -> String {
    let page = Rewrite {
        links,
        mentions,
        has_right_to_left: false,
        raw,
        highlighter: &Highlighter::new(),
    };
    let mut out = String::new();
    html(text, start, &page, &mut out);
    out
}

/// Collects tags.
#[derive(Default)]
struct Tags(RefCell<Vec<Tag>>);

impl TokenSink for Tags {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if let Token::TagToken(tag) = token {
            self.0.borrow_mut().push(tag);
        }
        TokenSinkResult::Continue
    }
}

/// The tags of some HTML as a browser reads them, as long as none of them opens an element whose
/// content is text.
fn tags(html: &str) -> Vec<Tag> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Tags::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.take()
}

/// Elements that run or load something, send something, or make what follows a part of themselves.
const HARMFUL_ELEMENTS: &str = "applet audio base button embed form frame frameset iframe input link \
    math meta noembed noframes noscript object plaintext script select style svg template textarea \
    title video xmp";

/// Attributes that run, load, send or restyle something.
const HARMFUL_ATTRIBUTES: &str = "action background data formaction ping srcdoc srcset style";

/// What is harmful in some HTML.
fn harm(html: &str) -> Vec<String> {
    let is_in = |list: &str, name: &str| list.split_ascii_whitespace().any(|one| one == name);
    let mut harm = Vec::new();
    for tag in tags(html) {
        if is_in(HARMFUL_ELEMENTS, &tag.name) {
            harm.push(tag.name.to_string());
        }
        for attribute in &tag.attrs {
            let (name, value) = (&*attribute.name.local, &*attribute.value);
            let is_address = matches!(name, "href" | "src" | "cite");
            if name.starts_with("on")
                || is_in(HARMFUL_ATTRIBUTES, name)
                || (is_address && has_other_scheme(value))
            {
                harm.push(format!("{name}={value}"));
            }
        }
    }
    harm
}

/// Whether a browser reads an address with a scheme other than http, https and mailto. It skips line
/// breaks and tabs, and what is not a printable character at the beginning
/// (<https://url.spec.whatwg.org/#concept-basic-url-parser>).
fn has_other_scheme(address: &str) -> bool {
    let address = address.replace(['\t', '\n', '\r'], "").to_lowercase();
    let Some((scheme, _)) = address.trim_start_matches(|c| c <= ' ').split_once(':') else {
        return false;
    };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
        && !matches!(scheme, "http" | "https" | "mailto")
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
    spans.extend(outline.html_problems.iter().map(|it| it.span.clone()));
    spans.extend(outline.forbidden.iter().map(|it| it.span.clone()));
    spans
}

#[test]
fn spans_lie_in_the_body() {
    holds(400, 300, texts(), |(text, start)| {
        let spans = spans(&outline(&text, start));
        for span in &spans {
            prop_assert!(
                span.start >= start && text.get(span.clone()).is_some(),
                "{span:?} of {text:?}"
            );
        }
        Ok(!spans.is_empty())
    });
}

#[test]
fn prose_knows_its_source() {
    holds(400, 280, texts(), |(text, start)| {
        let mut is_exact = false;
        for block in prose(&text, start) {
            for (at, character) in block.text.char_indices() {
                let source = block.source_range(at..at + character.len_utf8());
                prop_assert!(source.start >= start && text.get(source.clone()).is_some());
                if text[source.clone()].chars().eq([character]) {
                    is_exact = true;
                    prop_assert_eq!(block.text_offset(source.start), Some(at));
                }
            }
            for closed in block.closed.iter().chain(&block.attribution) {
                prop_assert!(block.text.get(closed.clone()).is_some());
            }
            prop_assert_eq!(block.shown(0..block.text.len(), |_| None), block.text);
        }
        Ok(is_exact)
    });
}

#[test]
fn links_in_are_links_out() {
    holds(400, 180, texts(), |(text, start)| {
        let outline = outline(&text, start);
        let html = render(&text, start, RawHtml::Trust, &[]);
        let links = outline.links.iter().map(|link| link.span.start);
        let marks = outline.marks.iter().map(|mark| mark.span.start);
        let mut expected: Vec<_> = links
            .chain(marks)
            .map(|key| format!("\"/k/{key}/\""))
            .collect();
        let has_links = !expected.is_empty();
        let count = html.matches("\"/k/").count();
        prop_assert_eq!(count, expected.len(), "{}", html);
        expected.retain(|address| html.matches(address.as_str()).count() != 1);
        prop_assert_eq!(expected, Vec::<String>::new());
        Ok(has_links)
    });
}

#[test]
fn every_anchor_is_one_id() {
    holds(400, 280, texts(), |(text, start)| {
        let anchors = outline(&text, start).anchors.into_iter();
        let mut listed: Vec<_> = anchors
            .filter(|anchor| anchor.kind != AnchorKind::Raw)
            .map(|anchor| anchor.id)
            .collect();
        let html = render(&text, start, RawHtml::Escape, &[]);
        let attributes = tags(&html).into_iter().flat_map(|tag| tag.attrs);
        let mut ids: Vec<String> = attributes
            .filter(|attribute| &*attribute.name.local == "id")
            .map(|attribute| attribute.value.to_string())
            .collect();
        listed.sort();
        ids.sort();
        prop_assert_eq!(&listed, &ids);
        ids.dedup();
        prop_assert_eq!(ids.len(), listed.len());
        Ok(!listed.is_empty())
    });
}

#[test]
fn elements_are_well_nested() {
    holds(400, 200, texts(), |(text, start)| {
        let html = render(&text, start, RawHtml::Escape, &[]);
        prop_assert_eq!(misnested(&html), None, "{}", html);
        Ok(html.matches('<').count() > 4)
    });
}

#[test]
fn mentions_change_nothing_else() {
    let cuts = prop::collection::vec(0..60_usize, 2..12);
    holds(400, 30, (texts(), cuts), |((text, start), mut cuts)| {
        cuts.iter_mut().for_each(|cut| *cut += start);
        cuts.sort_unstable();
        let mentions: Vec<_> = cuts
            .chunks_exact(2)
            .map(|cut| MentionLink {
                range: cut[0]..cut[1],
                href: "/m/".into(),
                class: "m",
            })
            .collect();
        let plain = render(&text, start, RawHtml::Escape, &[]);
        let linked = render(&text, start, RawHtml::Escape, &mentions);
        prop_assert_eq!(misnested(&linked), None, "{}", linked);
        let open = "<a class=\"m\" href=\"/m/\">";
        let parts: Vec<_> = linked.split(open).collect();
        let without: String = parts[0].to_owned()
            + &parts[1..]
                .iter()
                .map(|part| part.replacen("</a>", "", 1))
                .collect::<String>();
        prop_assert_eq!(without, plain);
        Ok(parts.len() > 1)
    });
}

#[test]
fn sanitised_html_is_harmless() {
    holds(400, 60, texts(), |(text, start)| {
        let html = render_as_written(&text, start, RawHtml::Sanitise);
        prop_assert_eq!(harm(&html), Vec::<String>::new(), "{}", html);
        // The property says something where the text was harmful before.
        Ok(!harm(&render_as_written(&text, start, RawHtml::Trust)).is_empty())
    });
}

/// Pieces of raw HTML that swallow what follows or seem to, and what raw HTML may stand in.
const SWALLOWING: &[&str] = &[
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

#[test]
fn paragraphs_are_lost_only_where_that_is_reported() {
    let pieces = prop::collection::vec(prop::sample::select(SWALLOWING), 0..12);
    holds(2000, 400, (pieces, 2..6_usize), |(pieces, every)| {
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
        // What lacks its end, or is not kept, loses no paragraph.
        let loses = |kind: &HtmlProblemKind| {
            !matches!(
                kind,
                HtmlProblemKind::WithoutEnd { .. }
                    | HtmlProblemKind::NotKept(_)
                    | HtmlProblemKind::StrayEnd(_)
                    | HtmlProblemKind::OutsideTable(_)
                    | HtmlProblemKind::EndsWithBlock(_)
                    | HtmlProblemKind::NoTag(_)
                    | HtmlProblemKind::BetweenCells
            )
        };
        if outline.html_problems.iter().any(|it| loses(&it.kind)) {
            return Ok(false);
        }
        let html = render(&text, 0, RawHtml::Sanitise, &[]);
        prop_assert!(!html.contains("&lt;p id="), "{}", html);
        if !outline.unused_notes.is_empty() {
            return Ok(false);
        }
        for (event, _) in ParsedText::new(&text, 0).events.iter() {
            if let Event::Text(word) = event
                && word.starts_with("word")
            {
                prop_assert!(html.contains(&**word), "{} in {}", word, html);
            }
        }
        Ok(outline.has_raw_html)
    });
}

#[test]
fn raw_html_in_a_quotation_knows_its_lines() {
    let text = ParsedText::new("> <a\n> href='x'>", 0);
    let raw = (0..text.events.len())
        .find(|&at| matches!(text.events[at].0, Event::InlineHtml(_)))
        .map(|at| RawPiece::at(&text.events, at))
        .expect("an inline tag");
    let values = attributes(&raw.html).map(|attribute| raw.source_range(attribute.value));
    assert_eq!(values.collect::<Vec<_>>(), vec![13..14; 1]);
}

/// Constructs of Markdown and HTML in which text could be lost. Each `@` becomes a word of its own, which a
/// reader must find on the page or an author in a report.
const CONSTRUCTS: &[&str] = &[
    "@ @ ",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "1. @\n",
    "3. @\n",
    "    @\n",
    "# @\n",
    "##@\n",
    "@\n===\n",
    "| @ | @ |\n|---|:-:|\n| @ |\n\n",
    "| @ | @ |\n|---|\n| @ |\n\n",
    "| @ | @ |\n",
    "@ | @\n-|-\n",
    "[@](x.md) ",
    "[@](x y.md) ",
    "[@ [@](a) @](b) ",
    "[@](?x=1) ",
    "[@][r] ",
    "[@][nowhere] ",
    "[@] ",
    "![@ *@*](i.png '@') ",
    "\n\n![@](i.png '@')\n\n",
    "![@ [@](b) @](i.png) ",
    "![@[^1]](i.png) ",
    "[^1] ",
    "[^1",
    "\n[^1]: @ @\n\n    @\n\n",
    "## @ {#own}\n\n",
    "```\n@\n```\n",
    "~~~\n@\n",
    "`@ | @` ",
    "`",
    "|",
    "<font>@</font> ",
    "<b title='x'>@</b> ",
    "<b>@ ",
    "<br>@ ",
    "<div>\n@\n\n@\n</div>\n\n",
    "<div>@\n## @\n",
    "<svg><text>@</text></svg> ",
    "<iframe>@</iframe> ",
    "<select><option>@</option></select> ",
    "<table>@<tr><td>@</table>\n\n",
    "<noscript>@</noscript> ",
    "<ruby>@<rt>@</ruby> ",
    "<details>\n<summary>@</summary>\n\n@\n\n</details>\n\n",
    "<!-- hidden -->@ ",
    "@\n: @\n\n",
    "\n:@\n",
    "::: @\n",
    "**@** ",
    "**@ ",
    "__@__x ",
    "*@* ",
    "~~@~~ ",
    "[[id|@]] ",
    "[[id|@] ",
    "<a@b.c> ",
    "<https://e.org/> ",
    "\\@ ",
    "\n\n> @\n> — @ @\n\n",
    "\n\n> [!NOTE]\n> @\n\n",
    "\n\n> [!INFO] @\n\n",
    "{{ @ }} ",
    "{% @ %}\n",
    "{:.@}\n",
    "@--@ \"@\" ",
    "@'s @... ",
    "***\n",
];

/// Constructs that lose at least one of their words wherever they are what they look like.
const LOSING: &[&str] = &[
    "\n\n| @ | @ |\n|---|---|\n| @ | @ | @ | [@](x.md) |\n\n",
    "\n\n| @ |\n|---|\n| `@|@` |\n\n",
    "\n\n[@]: @\n\n",
    "\n\n[r]: dest.md '@'\n\n",
    "\n[^c]: @\n\n",
    "\n\n## @ {@ @}\n\n",
    "\n\n``` text @ @\n@\n```\n",
    "<script>@</script> ",
    "<style>@</style> ",
    "<template>@</template> ",
    "<@ @> ",
    "</@> ",
    "<?x @ ?> ",
    "<!X @> ",
    "<![CDATA[@]]> ",
    "![@ <@> @](i.png) ",
    "[@](nolink: '@') ",
];

/// Collects what a reader finds on a page: text, the words for an image, titles.
#[derive(Default)]
struct Shown(RefCell<String>);

impl TokenSink for Shown {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut shown = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => shown.push_str(&text),
            Token::TagToken(tag) => {
                let read = |name: &str| matches!(name, "alt" | "title");
                for attribute in tag.attrs.iter().filter(|it| read(&it.name.local)) {
                    shown.push_str(&format!(" {} ", attribute.value));
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn shown(html: &str) -> String {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Shown::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.take()
}

/// Where a text has an error or a warning that explains why a word is not shown. None if something
/// swallows the rest of it.
fn reported(text: &str) -> Option<Vec<Range<usize>>> {
    let outline = outline(text, 0);
    let mut spans = Vec::new();
    for problem in &outline.html_problems {
        match problem.kind {
            HtmlProblemKind::NotKept(_) => spans.push(problem.span.clone()),
            HtmlProblemKind::WithoutEnd { .. } => {}
            _ => return None,
        }
    }
    spans.extend(outline.markup_problems.iter().map(|it| it.span.clone()));
    let parsed = ParsedText::new(text, 0);
    let unused = parsed.footnotes.unused.iter();
    spans.extend(unused.map(|&at| parsed.events.range(at)));
    Some(spans)
}

/// A text made of constructs, and its words: each with the construct that it belongs to and its place.
fn text_of_words(constructs: &[usize]) -> (String, Vec<(usize, String, usize)>) {
    let (mut text, mut words) = (String::new(), Vec::new());
    for &construct in constructs {
        let pieces = CONSTRUCTS.iter().chain(LOSING).nth(construct);
        for (at, piece) in pieces.into_iter().flat_map(|it| it.split('@').enumerate()) {
            if at > 0 {
                let word = format!("w{}q", words.len());
                words.push((construct, word.clone(), text.len()));
                text.push_str(&word);
            }
            text.push_str(piece);
        }
    }
    (text, words)
}

#[test]
fn every_word_is_shown_or_reported() {
    let all = CONSTRUCTS.len() + LOSING.len();
    let constructs = prop_oneof![1 => 0..all, 1 => CONSTRUCTS.len()..all];
    let lost: Vec<Cell<u32>> = vec![Cell::new(0); all];
    let texts = prop::collection::vec(constructs, 1..14);
    holds(1500, 800, texts, |constructs| {
        let (text, words) = text_of_words(&constructs);
        let Some(reported) = reported(&text) else {
            return Ok(false);
        };
        let page = shown(&render(&text, 0, RawHtml::Sanitise, &[]));
        for (construct, word, at) in &words {
            if page.contains(word.as_str()) {
                continue;
            }
            lost[*construct].set(lost[*construct].get() + 1);
            let line = text[*at..].find('\n').map_or(text.len(), |end| at + end);
            let start = text[..*at].rfind('\n').map_or(0, |start| start + 1);
            let is_told =
                |span: &Range<usize>| span.contains(at) || (start..=line).contains(&span.start);
            prop_assert!(
                reported.iter().any(is_told),
                "{} of {:?}: {}",
                word,
                text,
                page
            );
        }
        Ok(!words.is_empty())
    });
    for (construct, lost) in LOSING.iter().zip(&lost[CONSTRUCTS.len()..]) {
        assert!(lost.get() > 10, "{construct:?} lost {} words", lost.get());
    }
}
