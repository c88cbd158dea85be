//! Footnotes: which are shown, and under which number.
//!
//! Numbers follow the first mark that a reader meets: marks of the body first, then marks inside
//! footnotes in the order in which those are shown at the end of the page. A definition that
//! nothing refers to is not shown, nor is a second definition of the same label.

use pulldown_cmark::{Event, Tag, TagEnd};
use rustc_hash::FxHashMap;

use super::events::EventList;
use crate::base::composed::composed;

/// The footnotes of one text.
#[derive(Default)]
pub struct Footnotes {
    /// Those that are shown; the footnote at index 0 has the number 1.
    pub shown: Vec<Footnote>,
    /// The starts of the definitions that are left out, in order.
    pub unused: Vec<usize>,
    /// The marks by their event.
    marks: FxHashMap<usize, FootnoteMark>,
    /// The number of the footnote by the start of its definition.
    numbers: FxHashMap<usize, usize>,
    /// Whether each event is left out; empty when none is.
    hidden: Vec<bool>,
}

/// A footnote that is shown.
pub struct Footnote {
    /// The start of its definition.
    pub definition: usize,
    /// How many marks refer to it; at least one.
    pub marks: usize,
}

/// What a mark in the text stands for.
#[derive(Clone, Copy)]
pub struct FootnoteMark {
    /// The number of its footnote, from 1.
    pub number: usize,
    /// 1 for the first mark of this footnote, 2 for the second ...
    pub occurrence: usize,
}

impl FootnoteMark {
    /// The id of the mark in the page, to which its footnote links back.
    pub fn id(self) -> String {
        match self.occurrence {
            1 => format!("fnref-{}", self.number),
            more => format!("fnref-{}-{more}", self.number),
        }
    }
}

/// Definitions and marks as they stand in the text, with their labels as they are compared.
#[derive(Default)]
struct Labels {
    definitions: Vec<(usize, String)>,
    /// The marks by the definition around them, or [`BODY`].
    marks: FxHashMap<usize, Vec<(usize, String)>>,
}

/// A label as it is compared: in lower case, and composed, since nobody sees how an `é` was typed.
fn compared(label: &str) -> String {
    composed(label).to_lowercase()
}

/// What stands for the definition around a mark that is in no footnote.
const BODY: usize = usize::MAX;

impl Footnotes {
    /// Numbers the footnotes of a text.
    pub fn number(events: &EventList<'_>) -> Self {
        let labels = Labels::collect(events);
        let mut footnotes = Self::default();
        if labels.definitions.is_empty() {
            return footnotes;
        }
        let mut by_label = FxHashMap::default();
        for (at, label) in &labels.definitions {
            by_label.entry(label).or_insert(*at);
        }
        let mut around = BODY;
        for next in 0.. {
            for (mark, label) in labels.marks.get(&around).into_iter().flatten() {
                if let Some(&definition) = by_label.get(label) {
                    footnotes.refer(*mark, definition);
                }
            }
            match footnotes.shown.get(next) {
                Some(footnote) => around = footnote.definition,
                None => break,
            }
        }
        let starts = labels.definitions.iter().map(|&(at, _)| at);
        footnotes.unused = starts
            .filter(|at| !footnotes.numbers.contains_key(at))
            .collect();
        footnotes.hide_unused(events);
        footnotes
    }

    /// Counts a mark, and numbers its footnote when it is the first one.
    fn refer(&mut self, mark: usize, definition: usize) {
        let number = *self.numbers.entry(definition).or_insert_with(|| {
            self.shown.push(Footnote {
                definition,
                marks: 0,
            });
            self.shown.len()
        });
        let footnote = &mut self.shown[number - 1];
        footnote.marks += 1;
        let occurrence = footnote.marks;
        self.marks.insert(mark, FootnoteMark { number, occurrence });
    }

    /// What the mark at an event stands for; nothing when it has no definition.
    pub fn mark(&self, event: usize) -> Option<FootnoteMark> {
        self.marks.get(&event).copied()
    }

    /// The id of the footnote whose definition starts at an event; nothing when it is not shown.
    pub fn id_of(&self, definition: usize) -> Option<String> {
        let number = self.numbers.get(&definition)?;
        Some(format!("fn-{number}"))
    }

    /// Whether an event belongs to a footnote that is not shown.
    pub fn is_hidden(&self, event: usize) -> bool {
        self.hidden.get(event).copied().unwrap_or(false)
    }

    /// Hides the events of footnotes that are not shown. A footnote inside another one, which the
    /// page shows beside it, is hidden or not for itself.
    fn hide_unused(&mut self, events: &EventList<'_>) {
        if self.unused.is_empty() {
            return;
        }
        let mut around = Vec::new();
        let mut hidden = false;
        for (at, (event, _)) in events.iter().enumerate() {
            if matches!(event, Event::Start(Tag::FootnoteDefinition(_))) {
                around.push(hidden);
                hidden = self.unused.binary_search(&at).is_ok();
            }
            self.hidden.push(hidden);
            if matches!(event, Event::End(TagEnd::FootnoteDefinition)) {
                hidden = around.pop().unwrap_or(false);
            }
        }
    }
}

impl Labels {
    /// Collects definitions and marks. Inside an image's alternative text there are no marks, as
    /// the page shows none there.
    fn collect(events: &EventList<'_>) -> Self {
        let mut labels = Self::default();
        let mut around = vec![BODY];
        let mut at = 0;
        while at < events.len() {
            match &events[at].0 {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    labels.definitions.push((at, compared(label)));
                    around.push(at);
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    around.pop();
                }
                Event::FootnoteReference(label) => {
                    let around = around.last().copied().unwrap_or(BODY);
                    let marks = labels.marks.entry(around).or_default();
                    marks.push((at, compared(label)));
                }
                Event::Start(Tag::Image { .. }) => at = events.mate(at),
                _ => {}
            }
            at += 1;
        }
        labels
    }
}
