//! Quotations out of their text, as HTML for another page than the text's own.
//!
//! What needs the text's own page is left out: ids, footnotes, raw HTML; of images the alternative text
//! stays. Links lead where they lead from the text.

use pulldown_cmark::{Event, Tag};

use super::blocks::Body;
use super::escape;
use super::render::Rewrite;
use crate::markdown::parse::{Attribution, Document};
use crate::markdown::sentences::clipped;

/// Where an excerpt stops, in bytes; what follows is left out and shown as `[…]`.
const LONGEST: usize = 1200;

/// The quotations in whose speakers' lines these bytes of the source lie (in order), each as HTML without
/// that line. `own` is the address of the text's own page, for links to places in it. The text is parsed
/// once.
pub fn quotations(
    text: &str,
    body_start: usize,
    speakers: &[usize],
    own: &str,
    page: &Rewrite<'_>,
) -> Vec<String> {
    let document = Document::new(text, body_start);
    let mut found = vec![String::new(); speakers.len()];
    for start in 0..document.events.len() {
        let Some(attribution) = document.attribution(start) else {
            continue;
        };
        let line = document.range(attribution.line.start).start
            ..document.range(attribution.line.end - 1).end;
        let first = speakers.partition_point(|at| *at < line.start);
        if let Some(at) = speakers.get(first)
            && line.contains(at)
        {
            found[first] = excerpt(&document, start, &attribution, own, page);
        }
    }
    found
}

/// What stands in a quotation before its speaker's line.
fn excerpt(
    document: &Document<'_>,
    start: usize,
    attribution: &Attribution,
    own: &str,
    page: &Rewrite<'_>,
) -> String {
    let mut html = String::new();
    let mut body = Body::new(document, page, &mut html);
    body.elsewhere = Some(own);
    body.speakers.push(Some(attribution.clone()));
    let end = attribution.cut.min(document.mate(start));
    let mut at = start + 1;
    while at < end {
        if body.out.len() > LONGEST {
            body.block("<p>[…]</p>\n");
            break;
        }
        let next = document.mate(at) + 1;
        let is_paragraph = matches!(document.events[at].0, Event::Start(Tag::Paragraph));
        match is_paragraph && document.range(at).len() > LONGEST {
            true => shortened(document, at + 1..next.min(end), body.out),
            false => body.events(at..next),
        }
        at = next;
    }
    html.truncate(html.trim_end().len());
    html
}

/// The beginning of a paragraph that is too long to be quoted, without links.
fn shortened(document: &Document<'_>, words: std::ops::Range<usize>, out: &mut String) {
    let mut plain = String::new();
    document.plain(words, &mut plain);
    let clip = clipped(&plain, 0..plain.len(), 0..0, LONGEST);
    out.push_str("<p>");
    escape::text(out, &plain[clip.range]);
    out.push_str(if clip.cut_after {
        " […]</p>\n"
    } else {
        "</p>\n"
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::html::highlight::Highlighter;
    use crate::markdown::html::render::Target;
    use crate::markdown::parse::RawHtml;

    /// Checks the one quotation of a text.
    fn check(text: &str, expected: &str) {
        let key = text.find("[t]").unwrap_or(0);
        let target = Target {
            href: "../../treaties/t/".to_owned(),
            class: Some("treaty"),
            ..Target::default()
        };
        let links = [(key, target)].into_iter().collect();
        let page = Rewrite {
            links: &links,
            mentions: &[],
            raw: RawHtml::Trust,
            highlighter: &Highlighter::new(),
        };
        let speaker = text.rfind("D E").expect("a speaker");
        let found = quotations(text, 0, &[speaker], "../../briefs/b/", &page);
        assert_eq!(found, [expected], "{text}");
    }

    #[test]
    fn a_quotation_is_what_stands_before_its_speaker() {
        check(
            "a\n\n> b *c*\n> d\n> — D E, 1 May\n\ne",
            "<p>b <em>c</em>\nd</p>",
        );
        check(
            "> a\n>\n> - b\n>\n> — D E",
            "<p>a</p>\n<ul>\n<li>b</li>\n</ul>",
        );
        check("> x\n> — Y Z\n\n- > a\n  > -- **D E**", "<p>a</p>");
    }

    #[test]
    fn links_lead_where_they_led_and_what_needs_the_page_is_left_out() {
        check(
            "> [a](t) [b](#p2) [c](/x) d[^n] <b>e</b> ![f](g)\n>\n> <hr>\n>\n> ## H\n>\n> — D E\n\n[^n]: N",
            "<p>a <a href=\"../../briefs/b/#p2\">b</a> c d e f</p>\n<p>H</p>",
        );
        check(
            "> [t](t)\n> — D E",
            "<p><a class=\"treaty\" href=\"../../treaties/t/\">t</a></p>",
        );
    }

    #[test]
    fn a_long_quotation_is_cut() {
        let long = format!("> {}\n> — D E", "word ".repeat(1000));
        let many = format!("> {}— D E", "Words of a paragraph.\n>\n> ".repeat(200));
        for text in [long, many] {
            let page = Rewrite {
                links: &Default::default(),
                mentions: &[],
                raw: RawHtml::Escape,
                highlighter: &Highlighter::new(),
            };
            let speaker = text.rfind("D E").expect("a speaker");
            let found = quotations(&text, 0, &[speaker], "", &page);
            assert!(found[0].ends_with("[…]</p>"), "{}", found[0]);
            assert!(found[0].len() < LONGEST + 200, "{}", found[0].len());
        }
    }
}
