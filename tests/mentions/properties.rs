//! Properties of the mentions in any text, tested on random texts with names in awkward places and on records with
//! similar names.
//!
//! `support::strategies` generates them. The mentions are compared with the Markdown itself, which is parsed again
//! here, and not with what the program made of it.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::support::Hits;
use crate::support::names::assembled;
use crate::support::strategies::{RECORDS, site, text, unrelated};
use chancery::archive::site::BriefId;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A mention: its byte range in the brief's text, its record, its rule, whether it is linked, and why each other
/// candidate was ruled out.
type Found = (Range<usize>, String, &'static str, bool, Vec<String>);

/// The mentions of a brief and its warnings about ambiguous names, as text that does not depend on the file's number.
fn find(records: &str, brief: &str) -> (Vec<Found>, Vec<String>) {
    assembled(records, brief, |archive, sources, diagnostics| {
        let id = archive.site.brief(BriefId(0)).text.source;
        let body = sources.get(id).text.len() - 1 - written(brief).len();
        let mentions = archive.mentions.brief(BriefId(0)).list.iter().map(|it| {
            let range = it.source.start - body..it.source.end - body;
            let others = it
                .rejected
                .iter()
                .map(|(id, why)| format!("{} {}", archive.site.mark_of(*id), why.name()));
            (
                range,
                archive.site.mark_of(it.record),
                it.rule.name(),
                it.links,
                others.collect(),
            )
        });
        let ambiguous = diagnostics.iter().filter(|it| it.code.id() == "W502");
        let warnings =
            ambiguous.map(|it| format!("{:?} {} {:?}", it.location, it.message, it.help));
        // Another record changes the number of the file, which comes before the span.
        let warnings = warnings.map(|it| {
            it.split_once("start")
                .map_or(it.clone(), |it| it.1.to_owned())
        });
        (mentions.collect(), warnings.collect())
    })
}

/// The text of a brief.
fn written(brief: &str) -> &str {
    brief.split_once("---\n").map_or(brief, |(_, text)| text)
}

/// The byte ranges of the Markdown elements in a text that restrict mentions.
#[derive(Debug, Default)]
struct Structure {
    /// Links, images and code, with their delimiters. No mention overlaps them.
    closed: Vec<Range<usize>>,
    /// Blocks, which may be nested. A mention lies in a block or outside it.
    blocks: Vec<Range<usize>>,
    /// Tags of inline HTML. A mention may span a tag, but not lie in one.
    tags: Vec<Range<usize>>,
}

/// The options with which the program parses Markdown.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_SMART_PUNCTUATION
}

fn structure(text: &str) -> Structure {
    let mut found = Structure::default();
    let mut anchor = None;
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Code(_) | Event::Start(Tag::Link { .. }) => found.closed.push(range),
            // The title of an image is its caption, in which names are found.
            Event::Start(Tag::Image { .. }) => {
                let title = text[range.clone()].rfind(" \"");
                let end = title.map_or(range.end, |title| range.start + title);
                found.closed.push(range.start..end);
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => {}
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => found.closed.push(range),
            Event::Start(_) => found.blocks.push(range),
            Event::InlineHtml(html) if html.starts_with("<a ") => {
                anchor = anchor.or(Some(range.start));
                found.tags.push(range);
            }
            Event::InlineHtml(html) if html.starts_with("</a") => {
                found
                    .closed
                    .extend(anchor.take().map(|start| start..range.end));
                found.tags.push(range);
            }
            Event::InlineHtml(_) => found.tags.push(range),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell | TagEnd::Item,
            ) => {
                found
                    .closed
                    .extend(anchor.take().map(|start| start..range.end));
            }
            _ => {}
        }
    }
    found
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..ProptestConfig::with_cases(cases)
    }
}

fn overlaps(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// A mention overlaps no link, image or code, does not lie in a tag, and lies within one block.
#[test]
fn mentions_respect_the_structure_of_markdown() {
    let hits = Hits::default();
    proptest!(config(1000), |((records, front) in site(), text in text())| {
        let (mentions, _) = find(&records, &format!("{front}{text}"));
        let structure = structure(&text);
        for (range, record, rule, ..) in &mentions {
            hits.hit();
            let name = &text[range.clone()];
            for closed in &structure.closed {
                prop_assert!(!overlaps(range, closed), "`{name}` ({record}, {rule}) overlaps `{}`", &text[closed.clone()]);
            }
            for block in &structure.blocks {
                let within = block.start <= range.start && range.end <= block.end;
                prop_assert!(within || !overlaps(range, block), "`{name}` ({record}, {rule}) extends beyond `{}`", &text[block.clone()]);
            }
            for tag in &structure.tags {
                let within = tag.start <= range.start && range.end <= tag.end;
                prop_assert!(!within, "`{name}` ({record}, {rule}) is in a tag");
            }
        }
    });
    hits.at_least(1500);
}

/// Spans of mentions lie at character boundaries, are not empty, come in order and do not overlap. They begin and end
/// with a letter or digit, or with a character that is not visible by itself.
#[test]
fn spans_of_mentions_are_valid() {
    let hits = Hits::default();
    proptest!(config(1000), |((records, front) in site(), text in text())| {
        let (mentions, _) = find(&records, &format!("{front}{text}"));
        let mut end = 0;
        for (range, record, rule, ..) in &mentions {
            hits.hit();
            prop_assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end), "{record} at {range:?}");
            prop_assert!(end <= range.start && range.start < range.end, "{record} at {range:?} after {end}");
            let name = &text[range.clone()];
            let ends = [name.chars().next(), name.chars().next_back()];
            let valid = |c: char| c.is_alphanumeric() || is_invisible(c);
            prop_assert!(ends.into_iter().flatten().all(valid), "`{name}` ({record}, {rule})");
            end = range.end;
        }
    });
    hits.at_least(1500);
}

/// A record that shares no word with the text or with another record changes neither the mentions nor the warnings.
#[test]
fn an_unrelated_record_changes_nothing() {
    let hits = Hits::default();
    proptest!(config(1000), |((records, front) in site(), text in text(), unrelated in unrelated())| {
        let brief = format!("{front}{text}");
        let more = format!("{records}\n{unrelated}");
        let found = find(&records, &brief);
        if !found.0.is_empty() {
            hits.hit();
        }
        prop_assert_eq!(found, find(&more, &brief));
    });
    hits.at_least(500);
}

/// Whether a character is not visible by itself: combining marks, soft hyphens, zero-width spaces.
fn is_invisible(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\u{ad}' | '\u{200b}')
}

/// Tests the strategies: random texts have mentions by most rules, and ambiguous names.
#[test]
fn random_texts_have_mentions() {
    let mut runner = TestRunner::deterministic();
    let mut rules = BTreeMap::new();
    let (mut all, mut ambiguous) = (0, 0);
    for _ in 0..200 {
        let text = text().new_tree(&mut runner).expect("a text").current();
        let text = format!("people: [george-w-bush]\n---\n{text}");
        let (mentions, warnings) = find(&RECORDS.join("\n"), &text);
        all += mentions.len();
        ambiguous += warnings.len();
        for (_, _, rule, ..) in mentions {
            *rules.entry(rule).or_insert(0) += 1;
        }
    }
    assert!(
        all > 500 && ambiguous > 30 && rules.len() > 6,
        "{all} mentions, {ambiguous} ambiguous names, {rules:?}"
    );
}
