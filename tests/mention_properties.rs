//! What holds for the mentions of any text: texts made of names in awkward surroundings, registries
//! of names that look alike.
//!
//! `support::puzzles` makes them. The mentions are held against the Markdown itself, parsed here once
//! more, and not against what the program made of it.

mod support;

use std::collections::BTreeMap;
use std::ops::Range;

use chancery::archive::site::BriefId;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use support::names::assembled;
use support::puzzles::{RECORDS, site, text, unrelated};

/// A mention: its bytes in the brief's body, who, why, whether it is linked, who else was not meant.
type NameForm = (Range<usize>, String, &'static str, bool, Vec<String>);

/// The mentions of a brief and the messages of the doubts, without what is said of records as such.
fn seen(records: &str, brief: &str) -> (Vec<NameForm>, Vec<String>) {
    assembled(records, brief, |archive, sources, diagnostics| {
        let id = archive.site.brief(BriefId(0)).text.source;
        let body = sources.get(id).text.len() - 1 - written(brief).len();
        let mentions = archive.mentions.brief(BriefId(0)).list.iter().map(|it| {
            let range = it.source.start - body..it.source.end - body;
            let others = it
                .lost
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
        let doubts = diagnostics.iter().filter(|it| it.code.id() == "W502");
        let doubts = doubts.map(|it| format!("{:?} {} {:?}", it.place, it.message, it.help));
        let doubts = doubts.map(|it| {
            it.split_once("start")
                .map_or(it.clone(), |it| it.1.to_owned())
        });
        (mentions.collect(), doubts.collect())
    })
}

/// The text of a brief.
fn written(brief: &str) -> &str {
    brief.split_once("---\n").map_or(brief, |(_, text)| text)
}

/// What Markdown makes of a text: the bytes of each link, image and code with its delimiters;
/// those of each block, which may hold others; those of tags.
#[derive(Debug, Default)]
struct Structure {
    closed: Vec<Range<usize>>,
    blocks: Vec<Range<usize>>,
    tags: Vec<Range<usize>>,
}

/// Those by which texts are read.
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
            // A caption, which is an image's title, is read.
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

proptest! {
    #![proptest_config(config(1000))]

    /// A mention touches no link, no image and no code, is not found in a tag, and lies within one
    /// block: it neither begins nor ends a heading.
    #[test]
    fn no_mention_crosses_a_link_code_or_heading((records, front) in site(), text in text()) {
        let (mentions, _) = seen(&records, &format!("{front}{text}"));
        let structure = structure(&text);
        for (range, who, rule, ..) in &mentions {
            let name = &text[range.clone()];
            for closed in &structure.closed {
                prop_assert!(!overlaps(range, closed), "`{name}` ({who}, {rule}) in `{}`", &text[closed.clone()]);
            }
            for block in &structure.blocks {
                let within = block.start <= range.start && range.end <= block.end;
                prop_assert!(within || !overlaps(range, block), "`{name}` ({who}, {rule}) reaches out of `{}`", &text[block.clone()]);
            }
            for tag in &structure.tags {
                let within = tag.start <= range.start && range.end <= tag.end;
                prop_assert!(!within, "`{name}` ({who}, {rule}) is found in a tag");
            }
        }
    }

    /// Spans lie on whole characters, are not empty, and come in order without overlapping; at their
    /// ends stand letters or digits.
    #[test]
    fn spans_are_sound((records, front) in site(), text in text()) {
        let (mentions, _) = seen(&records, &format!("{front}{text}"));
        let mut end = 0;
        for (range, who, rule, ..) in &mentions {
            prop_assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end), "{who} at {range:?}");
            prop_assert!(end <= range.start && range.start < range.end, "{who} at {range:?} after {end}");
            let name = &text[range.clone()];
            let ends = [name.chars().next(), name.chars().next_back()];
            let sound = |c: char| c.is_alphanumeric() || is_unseen(c);
            prop_assert!(ends.into_iter().flatten().all(sound), "`{name}` ({who}, {rule})");
            end = range.end;
        }
    }

    /// A record that has no word of the text and of no other record changes nothing: not who is
    /// meant, nor why, nor what is linked, nor what is doubted.
    #[test]
    fn an_unrelated_record_changes_nothing(
        (records, front) in site(), text in text(),
        unrelated in unrelated(),
    ) {
        let brief = format!("{front}{text}");
        let more = format!("{records}\n{unrelated}");
        prop_assert_eq!(seen(&records, &brief), seen(&more, &brief));
    }
}

/// Accents of their own, and hyphens that are not shown.
fn is_unseen(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\u{ad}' | '\u{200b}')
}

/// The properties are about something: the texts do have mentions, of every rule.
#[test]
fn the_texts_have_mentions() {
    let mut runner = TestRunner::deterministic();
    let mut rules = BTreeMap::new();
    let (mut all, mut doubtful) = (0, 0);
    for _ in 0..200 {
        let text = text().new_tree(&mut runner).expect("a text").current();
        let text = format!("people: [george-w-bush]\n---\n{text}");
        let (mentions, doubts) = seen(&RECORDS.join("\n"), &text);
        all += mentions.len();
        doubtful += doubts.len();
        for (_, _, rule, ..) in mentions {
            *rules.entry(rule).or_insert(0) += 1;
        }
    }
    assert!(
        all > 500 && doubtful > 30 && rules.len() > 6,
        "{all} mentions, {doubtful} doubts, {rules:?}"
    );
}
