//! Prose in a block of HTML, as programs paste it: `<p class="MsoNormal">Putin met Bush in Moscow.</p>`. Names are looked for
//! in Markdown only, so nothing in it becomes a mention.

use std::ops::Range;

use super::problem::MarkupProblemKind;
use super::state::MarkupWalk;
use crate::markdown::parse::{RawPiece, is_text_element, tags};

/// Elements whose words are no running text, or that Markdown has no means for.
const NO_PROSE: [&str; 19] = [
    "table", "figure", "details", "iframe", "pre", "code", "svg", "math", "kbd", "samp",
    "noscript", "video", "audio", "object", "form", "select", "button", "nav", "template",
];

/// Elements that a sentence goes on in.
const IN_SENTENCES: [&str; 21] = [
    "a", "abbr", "b", "br", "cite", "del", "dfn", "em", "font", "i", "ins", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "time", "u",
];

/// Fewer words than this are a label or a line of credits.
const WORDS: usize = 6;

/// The text since an element that ends sentences.
#[derive(Default)]
struct SentenceInHtml {
    first_line: Option<Range<usize>>,
    words: usize,
    has_stop: bool,
}

impl SentenceInHtml {
    fn read(&mut self, html: &str, text: Range<usize>) {
        let read = &html[text.clone()];
        let words = read.split_whitespace();
        let words = words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
        self.words += words.count();
        let mut all = read.split_whitespace();
        self.has_stop |= all.any(|word| {
            word.trim_end_matches(['"', '\'', '”', '’', '»', ')'])
                .ends_with(['.', '!', '?', '…'])
        });
        let line = read.trim_start();
        if self.first_line.is_none() && !line.is_empty() {
            let start = text.end - line.len();
            let line = line.lines().next().unwrap_or_default().trim_end();
            self.first_line = Some(start..start + line.len());
        }
    }

    /// The first line of what was read, if it is a sentence.
    fn sentence(&mut self) -> Option<Range<usize>> {
        let run = std::mem::take(self);
        run.first_line
            .filter(|_| run.words >= WORDS && run.has_stop)
    }
}

impl MarkupWalk<'_, '_> {
    /// Reports the first prose in an HTML block, once a text.
    pub fn html_prose(&mut self, raw: &RawPiece<'_>) {
        if self.has_html_prose {
            return;
        }
        if let Some(place) = prose(&raw.html) {
            self.has_html_prose = true;
            let span = raw.source_range(place);
            self.report(MarkupProblemKind::ProseInHtml, span);
        }
    }
}

/// The first line of the first sentence in HTML.
fn prose(html: &str) -> Option<Range<usize>> {
    let is_one = |names: &[&str], name: &str| names.iter().any(|it| it.eq_ignore_ascii_case(name));
    let mut run = SentenceInHtml::default();
    let (mut from, mut inside) = (0, 0_usize);
    for (tag, _) in tags(html, is_text_element) {
        if inside == 0 && from <= tag.range.start {
            read_without_comments(&mut run, html, from..tag.range.start);
        }
        if !is_one(&IN_SENTENCES, tag.name)
            && let Some(found) = run.sentence()
        {
            return Some(found);
        }
        if is_one(&NO_PROSE, tag.name) {
            match tag.is_end {
                true => inside = inside.saturating_sub(1),
                false => inside += usize::from(!tag.is_self_closing),
            }
        }
        from = tag.range.end;
        if is_text_element(tag.name) && !tag.is_end {
            let rest = html[from..].find("</");
            from = rest.map_or(html.len(), |at| from + at);
        }
    }
    if inside == 0 {
        read_without_comments(&mut run, html, from..html.len());
    }
    run.sentence()
}

/// Reads the text between two tags.
fn read_without_comments(run: &mut SentenceInHtml, html: &str, text: Range<usize>) {
    let mut from = text.start;
    while let Some(at) = html[from..text.end].find("<!") {
        run.read(html, from..from + at);
        let comment = from + at;
        let end = if html[comment..].starts_with("<!--") {
            "-->"
        } else {
            ">"
        };
        match html[comment..text.end].find(end) {
            Some(at) => from = comment + at + end.len(),
            None => return,
        }
    }
    run.read(html, from..text.end);
}
