//! The events of a Markdown text in a list, each with its bytes in the source.
//!
//! pulldown-cmark hands out events one by one. A list lets a view look ahead (does this quotation
//! end with its speaker?) and lets footnotes be written where they are shown.

use std::borrow::Cow;
use std::ops::{Deref, Range};

use pulldown_cmark::{
    BrokenLink, BrokenLinkCallback, CowStr, Event, LinkType, OffsetIter, Options, Parser, RefDefs,
    Tag,
};
use rustc_hash::{FxHashMap, FxHashSet};

use super::definition_colons::{
    Masked, colons_without_blank, has_false_definition, may_rule_a_table,
};
use super::placed_event::PlacedEvent;
use super::straight_marks;
use crate::base::composed::composed;
use crate::base::source::floor_char_boundary;
use crate::base::typography::Typography;

/// All events of a text in the order of the source. Other modules refer to an event by its index.
pub struct EventList<'a> {
    /// The whole source text, front matter included.
    pub source: &'a str,
    list: Vec<PlacedEvent<'a>>,
    /// For a start its end, for an end its start, for anything else itself.
    mates: Vec<usize>,
    /// Where the Markdown begins, after the front matter.
    body_start: usize,
    definitions: LinkDefinitions,
}

/// The link reference definitions of a text: `[label]: address`. Of several with one label the first
/// counts.
#[derive(Default)]
struct LinkDefinitions {
    /// Those that count, in order.
    spans: Vec<Range<usize>>,
    /// The links that use one, by their event, and the definition's span. In order.
    uses: Vec<(usize, Range<usize>)>,
}

/// What every parse understands beyond CommonMark. One constant, because offsets and events of
/// different passes are compared with each other.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_SMART_PUNCTUATION)
    .union(Options::ENABLE_WIKILINKS);

impl<'a> EventList<'a> {
    /// Parses `source` from the byte `body_start` to its end.
    pub fn parse(source: &'a str, body_start: usize, typography: Typography) -> Self {
        let body_start = floor_char_boundary(source, body_start);
        let (mut list, mut definitions) = parse_body(&source[body_start..]);
        join_composed_notes(&source[body_start..], &mut list);
        list.iter_mut()
            .for_each(|(_, range)| move_by(range, body_start));
        definitions.move_by(body_start);
        straight_marks::set(source, &mut list, typography);
        Self {
            source,
            mates: pair_up(&list),
            list,
            body_start,
            definitions,
        }
    }

    /// The end that belongs to a start, or the start that belongs to an end.
    pub fn mate(&self, event: usize) -> usize {
        self.mates[event]
    }

    /// The source bytes of an event.
    pub fn range(&self, event: usize) -> Range<usize> {
        self.list[event].1.clone()
    }

    /// Whether the paragraph that starts here holds nothing but one image.
    pub fn is_figure(&self, start: usize) -> bool {
        matches!(self.list[start].0, Event::Start(Tag::Paragraph))
            && matches!(self.list[start + 1].0, Event::Start(Tag::Image { .. }))
            && self.mate(start + 1) + 1 == self.mate(start)
    }

    /// The plain text of some inline events: no markup, line breaks as spaces.
    pub fn plain(&self, events: Range<usize>) -> String {
        self.plain_with(events, |text, _| text)
    }

    /// The plain text of some inline events with its marks as they are typed: `--`, not a dash.
    pub fn plain_as_typed(&self, events: Range<usize>) -> String {
        self.plain_with(events, |text, range| {
            straight_marks::typed(self.source, text, range).unwrap_or(text)
        })
    }

    fn plain_with<'s>(
        &'s self,
        events: Range<usize>,
        shown: impl Fn(&'s str, &Range<usize>) -> &'s str,
    ) -> String {
        let mut plain = String::new();
        for (event, range) in &self.list[events] {
            match event {
                Event::Text(text) => plain.push_str(shown(text, range)),
                Event::Code(text) => plain.push_str(text),
                Event::SoftBreak | Event::HardBreak => plain.push(' '),
                _ => {}
            }
        }
        plain
    }

    /// The bytes of the link reference definition that the link at an event uses.
    pub fn definition(&self, link: usize) -> Option<Range<usize>> {
        let uses = &self.definitions.uses;
        let at = uses.binary_search_by_key(&link, |(link, _)| *link).ok()?;
        Some(uses[at].1.clone())
    }

    /// The bytes of all link reference definitions that count, in order.
    pub fn definitions(&self) -> &[Range<usize>] {
        &self.definitions.spans
    }

    /// Where the link reference definitions begin that a link uses, in order. Links at events that are hidden do not
    /// count.
    pub fn used_definitions(&self, is_hidden: impl Fn(usize) -> bool) -> Vec<usize> {
        let uses = &self.definitions.uses;
        let uses = uses.iter().filter(|(link, _)| !is_hidden(*link));
        let mut starts: Vec<usize> = uses.map(|(_, span)| span.start).collect();
        starts.sort_unstable();
        starts.dedup();
        starts
    }

    /// The byte at which the Markdown begins.
    pub fn body_start(&self) -> usize {
        self.body_start
    }

    /// Turns an element, or a single event, into plain text.
    pub fn replace_by_text(&mut self, start: usize, text: CowStr<'a>) {
        for at in start..=self.mates[start] {
            self.mates[at] = at;
            self.list[at].0 = Event::Text("".into());
        }
        self.list[start].0 = Event::Text(text);
    }
}

impl<'a> Deref for EventList<'a> {
    type Target = [PlacedEvent<'a>];

    fn deref(&self) -> &Self::Target {
        &self.list
    }
}

/// Parses a text. Where a colon without a blank behind it has made a definition list, it is parsed
/// again with something else in place of such colons: at first without touching what may be the row
/// of dashes below the head of a table, then without regard to that.
fn parse_body(text: &str) -> (Vec<PlacedEvent<'_>>, LinkDefinitions) {
    let first = parse_once(text);
    let colons = colons_without_blank(text);
    if colons.is_empty() || !has_false_definition(text, &first.0) {
        return first;
    }
    let mut restored = (Vec::new(), LinkDefinitions::default());
    for spares_tables in [true, false] {
        let spared = |&&at: &&usize| !(spares_tables && may_rule_a_table(text, at));
        let masked = Masked::new(text, colons.iter().filter(spared).copied().collect());
        let (list, definitions) = parse_once(&masked.text);
        let list = list.into_iter().map(|event| masked.restored(event, text));
        restored = (list.collect(), definitions);
        if !has_false_definition(text, &restored.0) {
            break;
        }
    }
    restored
}

/// The events of a text and its link reference definitions, with spans from its first byte on.
fn parse_once(text: &str) -> (Vec<PlacedEvent<'_>>, LinkDefinitions) {
    let parser = Parser::new_ext(text, OPTIONS);
    let definitions = parser.reference_definitions();
    let Some(labels) = ComposedLabels::of(text, definitions) else {
        return read(parser.into_offset_iter(), |_| None);
    };
    let find = |link: BrokenLink<'_>| {
        let definition = labels.find(&link.reference)?;
        Some((definition.dest.clone(), definition.title.clone()))
    };
    let parser = Parser::new_with_broken_link_callback(text, OPTIONS, Some(find));
    let span_of = |label: &str| Some(labels.find(label)?.span.clone());
    read(parser.into_offset_iter(), span_of)
}

/// Reads all events. `of_composed` gives the definition of a label that differs from it only by how its accents are
/// typed; links by such a label are links like any other.
fn read<'a, F: BrokenLinkCallback<'a>>(
    mut parser: OffsetIter<'a, F>,
    of_composed: impl Fn(&str) -> Option<Range<usize>>,
) -> (Vec<PlacedEvent<'a>>, LinkDefinitions) {
    let mut list: Vec<PlacedEvent<'a>> = parser.by_ref().collect();
    let known = parser.reference_definitions();
    let mut spans: Vec<_> = known.iter().map(|(_, known)| known.span.clone()).collect();
    if spans.is_empty() {
        return (list, LinkDefinitions::default());
    }
    spans.sort_unstable_by_key(|span| span.start);
    let mut uses = Vec::new();
    for (at, (event, _)) in list.iter_mut().enumerate() {
        let Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) =
            event
        else {
            continue;
        };
        let definition = match *link_type {
            LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut => {
                known.get(id).map(|known| known.span.clone())
            }
            LinkType::ReferenceUnknown | LinkType::CollapsedUnknown | LinkType::ShortcutUnknown => {
                of_composed(id)
            }
            _ => None,
        };
        *link_type = match *link_type {
            LinkType::ReferenceUnknown => LinkType::Reference,
            LinkType::CollapsedUnknown => LinkType::Collapsed,
            LinkType::ShortcutUnknown => LinkType::Shortcut,
            other => other,
        };
        uses.extend(definition.map(|span| (at, span)));
    }
    (list, LinkDefinitions { spans, uses })
}

/// The definitions of a text by their labels in lower case and composed, since nobody sees how an `é` was typed.
struct ComposedLabels(FxHashMap<String, Definition>);

/// A definition on its own, without the parser that found it.
struct Definition {
    dest: CowStr<'static>,
    title: CowStr<'static>,
    span: Range<usize>,
}

impl ComposedLabels {
    /// Nothing where all that is composed is so already, as in nearly every text.
    fn of(text: &str, definitions: &RefDefs<'_>) -> Option<Self> {
        definitions.iter().next()?;
        if let Cow::Borrowed(_) = composed(text) {
            return None;
        }
        let mut all: Vec<_> = definitions.iter().collect();
        all.sort_unstable_by_key(|(_, definition)| definition.span.start);
        let mut labels = FxHashMap::default();
        for (label, definition) in all {
            let title = definition.title.as_ref();
            let definition = Definition {
                dest: definition.dest.clone().into_static(),
                title: title.map_or("".into(), |title| title.clone().into_static()),
                span: definition.span.clone(),
            };
            labels.entry(Self::key(label)).or_insert(definition);
        }
        Some(Self(labels))
    }

    fn find(&self, label: &str) -> Option<&Definition> {
        self.0.get(&Self::key(label))
    }

    fn key(label: &str) -> String {
        composed(label).to_lowercase()
    }
}

/// Makes footnote marks of those that pulldown-cmark leaves as text because the footnote's label has its accents typed
/// otherwise. A text that is composed, as nearly all are, has none. Uses of link definitions are known by
/// their places in the list, so nothing is taken out of it.
fn join_composed_notes<'a>(text: &'a str, list: &mut Vec<PlacedEvent<'a>>) {
    if !text.contains("[^") || matches!(composed(text), Cow::Borrowed(_)) {
        return;
    }
    let key = ComposedLabels::key;
    let labels = list.iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::FootnoteDefinition(label)) => Some(key(label)),
        _ => None,
    });
    let labels: FxHashSet<String> = labels.collect();
    let is_escaped = |at: usize| {
        let before = text.as_bytes()[..at].iter().rev();
        before.take_while(|byte| **byte == b'\\').count() % 2 == 1
    };
    for at in 0..list.len() {
        let (Event::Text(bracket), range) = &list[at] else {
            continue;
        };
        let start = range.start;
        let label = text[start..]
            .strip_prefix("[^")
            .filter(|_| &**bracket == "[");
        let Some(label) = label.and_then(|rest| Some(&rest[..rest.find(['[', ']', '\n'])?])) else {
            continue;
        };
        let end = start + "[^".len() + label.len() + "]".len();
        if is_escaped(start) || text.as_bytes()[end - 1] != b']' || !labels.contains(&key(label)) {
            continue;
        }
        let pieces = list[at..].iter();
        let pieces = pieces
            .take_while(|(event, range)| matches!(event, Event::Text(_)) && range.start < end);
        let last = at + pieces.count() - 1;
        let rest = list[last].1.clone();
        // What follows the bracket in the same piece stays text.
        list[at] = (Event::FootnoteReference(label.into()), start..end);
        for (event, range) in &mut list[at + 1..=last] {
            (*event, *range) = (Event::Text("".into()), end..end);
        }
        if rest.end > end && last > at {
            list[last] = (Event::Text(text[end..rest.end].into()), end..rest.end);
        }
    }
}

fn move_by(range: &mut Range<usize>, bytes: usize) {
    range.start += bytes;
    range.end += bytes;
}

impl LinkDefinitions {
    fn move_by(&mut self, bytes: usize) {
        let uses = self.uses.iter_mut().map(|(_, span)| span);
        self.spans
            .iter_mut()
            .chain(uses)
            .for_each(|span| move_by(span, bytes));
    }
}

/// Finds for each start its end, and for each end its start.
fn pair_up(events: &[PlacedEvent<'_>]) -> Vec<usize> {
    let mut mates: Vec<usize> = (0..events.len()).collect();
    let mut open = Vec::new();
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => open.push(at),
            Event::End(_) => {
                let start = open
                    .pop()
                    .expect("pulldown-cmark's starts and ends are balanced");
                mates[start] = at;
                mates[at] = start;
            }
            _ => {}
        }
    }
    mates
}

/// The language in a code block's info string: its first word.
pub fn language(info: &str) -> &str {
    info.split([' ', '\t', ',', '{']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The definitions of a text, and its plain text.
    fn read(text: &str) -> (usize, String) {
        let events = EventList::parse(text, 0, Typography::English);
        let definitions = events
            .iter()
            .filter(|(event, _)| matches!(event, Event::Start(Tag::DefinitionListDefinition)));
        (definitions.count(), events.plain(0..events.len()))
    }

    #[test]
    fn footnote_marks_are_the_same_however_their_accents_are_typed() {
        let text = "a[^é] b[^É]. \\[^é] [^x] c[^e\u{301}]\n\n[^e\u{301}]: Note.\n";
        let events = EventList::parse(text, 0, Typography::English);
        let marks = events.iter().filter_map(|(event, range)| match event {
            Event::FootnoteReference(_) => Some(&text[range.clone()]),
            _ => None,
        });
        assert_eq!(marks.collect::<Vec<_>>(), ["[^é]", "[^É]", "[^e\u{301}]"]);
        assert_eq!(events.plain(0..events.len()), "a b. [^é] [^x] cNote.");
    }

    #[test]
    fn labels_are_the_same_however_their_accents_are_typed() {
        for (label, defined) in [
            ("é", "e\u{301}"),
            ("e\u{301}", "É"),
            ("Zoë  X", "zoe\u{308} x"),
        ] {
            for link in [format!("[Karte][{label}]"), format!("![Karte][{label}]")] {
                let text = format!("a {link} [{label}][] [{label}]\n\n[{defined}]: /b 'T'\n");
                let events = EventList::parse(&text, 0, Typography::English);
                let links = events.iter().filter_map(|(event, _)| match event {
                    Event::Start(
                        Tag::Link {
                            dest_url, title, ..
                        }
                        | Tag::Image {
                            dest_url, title, ..
                        },
                    ) => Some((&**dest_url, &**title)),
                    _ => None,
                });
                assert_eq!(links.collect::<Vec<_>>(), [("/b", "T"); 3], "{text}");
                assert_eq!(events.used_definitions(|_| false).len(), 1);
            }
        }
    }

    #[test]
    fn a_definition_has_a_blank_behind_its_colon() {
        for (text, definitions, plain) in [
            ("T\n: d", 1, "Td"),
            ("T\n:\td", 1, "Td"),
            ("T\n\n: d\n: e", 2, "Tde"),
            ("a\n:and b", 0, "a :and b"),
            ("a\n:", 0, "a :"),
            ("::: note\nF.\n:::", 0, "::: note F. :::"),
            ("V:\n:: r", 0, "V: :: r"),
            ("H\n:“q”.", 0, "H :“q”."),
            ("> a\n> :b\n>  :c", 0, "a :b :c"),
            ("- a\n  :b", 0, "a :b"),
            ("T\n: d\n:e", 1, "Td :e"),
            ("T\n: d\n\n:e\n", 1, "Td:e"),
            ("a `x\n:y` b", 0, "a x :y b"),
            ("a\n:b\n\n```\n:c\n```\n", 0, "a :b:c\n"),
            ("a\n:_b_ :__c__\n:*d*", 0, "a :b :c :d"),
            ("%@?/$\n:a `b\n:c`", 0, "%@?/$ :a b :c"),
            ("a\n:b &#37; %", 0, "a :b % %"),
            ("a|b\n:-|-:\nc|d\n\ne\n:f", 0, "abcde :f"),
            ("a\n:--", 0, "a :–"),
        ] {
            assert_eq!(read(text), (definitions, plain.to_owned()), "{text:?}");
        }
        let link = EventList::parse("a\n:b [c](\n:d '\n:e')", 0, Typography::English);
        let found = link.iter().find_map(|(event, _)| match event {
            Event::Start(Tag::Link {
                dest_url, title, ..
            }) => Some((dest_url.to_string(), title.to_string())),
            _ => None,
        });
        assert_eq!(found, Some((":d".to_owned(), "\n:e".to_owned())));
    }
}
