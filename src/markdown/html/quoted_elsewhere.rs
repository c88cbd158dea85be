//! Quotations out of a text as HTML for another page, such as that of the person quoted.
//!
//! What needs the text's own page is left out: ids, footnotes, raw HTML; of images the alternative
//! text stays. Links lead where they lead from the text.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::escape;
use super::rewrite::Rewrite;
use super::writer::HtmlWriter;
use crate::markdown::parse::{Body, ParsedText, SpeakerLine};
use crate::markdown::sentences::clipped;

/// Where a quotation is cut, in bytes; what follows is shown as `[…]`.
const LONGEST: usize = 1200;

/// The quotations in whose speakers' lines these bytes of the source lie, each as HTML without that
/// line. The bytes are in order; a quotation that is not found is empty. `own` is the address of the
/// text's own page, for links to anchors in it.
pub fn quotations(
    text: &str,
    body: impl Into<Body>,
    speakers: &[usize],
    own: &str,
    page: &Rewrite<'_>,
) -> Vec<String> {
    let mut text = ParsedText::new(text, body);
    let lines: Vec<(usize, SpeakerLine)> = (0..text.events.len())
        .filter_map(|start| Some((start, SpeakerLine::of(&text.events, start)?)))
        .collect();
    text.leave_own_page();
    let mut found = vec![String::new(); speakers.len()];
    for (start, speaker) in lines {
        let line = text.events.range(speaker.line.start).start
            ..text.events.range(speaker.line.end - 1).end;
        let first = speakers.partition_point(|at| *at < line.start);
        if let Some(at) = speakers.get(first)
            && line.contains(at)
        {
            found[first] = quotation(&text, start, speaker, own, page);
        }
    }
    found
}

/// What stands in a quotation before its speaker's line.
fn quotation(
    text: &ParsedText<'_>,
    start: usize,
    speaker: SpeakerLine,
    own: &str,
    page: &Rewrite<'_>,
) -> String {
    let mut html = String::new();
    let mut writer = HtmlWriter::new(text, page, own, &mut html);
    let end = speaker.cut;
    writer.speakers.push(Some(speaker));
    let mut at = start + 1;
    while at < end {
        if writer.out.len() > LONGEST {
            writer.block("<p>[…]</p>\n");
            break;
        }
        let next = text.events.mate(at) + 1;
        let is_paragraph = matches!(text.events[at].0, Event::Start(Tag::Paragraph));
        match is_paragraph && text.events.range(at).len() > LONGEST {
            true => {
                let words = at + 1..next.min(end);
                let direction = writer.direction_of(words.clone());
                shortened(text, words, direction, writer.out);
            }
            false => writer.events(at..next),
        }
        at = next;
    }
    html.truncate(html.trim_end().len());
    html
}

/// The beginning of a paragraph that is too long to be quoted, without links.
fn shortened(text: &ParsedText<'_>, words: Range<usize>, direction: &str, out: &mut String) {
    let plain = text.events.plain(words);
    let clip = clipped(&plain, 0..plain.len(), 0..0, LONGEST);
    out.push_str(&format!("<p{direction}>"));
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
    use crate::markdown::html::rewrite::LinkTarget;
    use crate::markdown::parse::RawHtml;

    /// Checks the one quotation of a text.
    fn check(text: &str, expected: &str) {
        let key = text.find("[t]").unwrap_or(0);
        let target = LinkTarget {
            href: "../../treaties/t/".to_owned(),
            class: Some("treaty"),
            ..LinkTarget::default()
        };
        let links = [(key, target)].into_iter().collect();
        let page = Rewrite {
            links: &links,
            mentions: &[],
            has_right_to_left: false,
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
                has_right_to_left: false,
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
