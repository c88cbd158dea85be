//! Footnotes: which are shown, and under which number.
//!
//! Numbers follow the first mark that a reader meets: marks of the body first, then marks inside
//! footnotes in the order in which those are shown at the end of the page. A definition that
//! nothing refers to is not shown, nor is a second definition of the same label.

use pulldown_cmark::{Event, Tag, TagEnd};
use rustc_hash::FxHashMap;

use super::document::Placed;

/// The footnotes of one text, in event numbers.
#[derive(Default)]
pub struct Notes {
    /// Those that are shown; the footnote at index 0 has the number 1.
    pub shown: Vec<Note>,
    /// The starts of the definitions that are left out, in order.
    pub unused: Vec<usize>,
    /// Mark, number of the footnote, how many marks of the same footnote come before it.
    marks: Vec<(usize, Mark)>,
    /// The number of the footnote by the start of its definition.
    numbers: FxHashMap<usize, usize>,
    /// Whether each event is left out; empty when none is.
    hidden: Vec<bool>,
}

/// A footnote that is shown.
pub struct Note {
    /// The start of its definition.
    pub definition: usize,
    /// How many marks refer to it; at least one.
    pub marks: usize,
}

/// What a mark in the text stands for.
#[derive(Clone, Copy)]
pub struct Mark {
    /// The number of its footnote, from 1.
    pub number: usize,
    /// 1 for the first mark of this footnote, 2 for the second ...
    pub occurrence: usize,
}

impl Mark {
    /// The id of the mark in the page, to which its footnote leads back.
    pub fn id(self) -> String {
        match self.occurrence {
            1 => format!("fnref-{}", self.number),
            more => format!("fnref-{}-{more}", self.number),
        }
    }
}

/// Definitions and references as they stand in the text.
#[derive(Default)]
struct Found {
    definitions: Vec<(usize, String)>,
    /// (the innermost definition around the reference, the reference, its label); `usize::MAX`
    /// stands for the body, see [`BODY`].
    references: Vec<(usize, usize, String)>,
}

/// The owner of the references that stand in no footnote.
const BODY: usize = usize::MAX;

impl Notes {
    /// Numbers the footnotes of a text.
    pub fn number(events: &[Placed<'_>], mates: &[u32]) -> Self {
        let mut found = Found::new(events, mates);
        if found.definitions.is_empty() {
            return Self::default();
        }
        let mut by_label = FxHashMap::default();
        for (at, label) in &found.definitions {
            by_label.entry(label.as_str()).or_insert(*at);
        }
        found.references.sort_by_key(|&(owner, at, _)| (owner, at));
        let mut notes = Self::default();
        let mut owner = BODY;
        for next in 0.. {
            let first = found
                .references
                .partition_point(|reference| reference.0 < owner);
            let of_owner = found.references[first..]
                .iter()
                .take_while(|it| it.0 == owner);
            for (_, mark, label) in of_owner {
                if let Some(&definition) = by_label.get(label.as_str()) {
                    notes.refer(*mark, definition);
                }
            }
            match notes.shown.get(next) {
                Some(note) => owner = note.definition,
                None => break,
            }
        }
        notes.marks.sort_by_key(|&(at, _)| at);
        let starts = found.definitions.iter().map(|&(at, _)| at);
        notes.unused = starts
            .filter(|at| !notes.numbers.contains_key(at))
            .collect();
        notes.hide_unused(events);
        notes
    }

    /// Takes a mark into account, and its footnote when it is the first one.
    fn refer(&mut self, mark: usize, definition: usize) {
        let number = *self.numbers.entry(definition).or_insert_with(|| {
            self.shown.push(Note {
                definition,
                marks: 0,
            });
            self.shown.len()
        });
        let note = &mut self.shown[number - 1];
        note.marks += 1;
        self.marks.push((
            mark,
            Mark {
                number,
                occurrence: note.marks,
            },
        ));
    }

    /// What the footnote reference at an event stands for; nothing when it has no definition.
    pub fn mark(&self, event: usize) -> Option<Mark> {
        let at = self
            .marks
            .binary_search_by_key(&event, |&(at, _)| at)
            .ok()?;
        Some(self.marks[at].1)
    }

    /// The number of the footnote whose definition starts at an event.
    pub fn number_of(&self, definition: usize) -> Option<usize> {
        self.numbers.get(&definition).copied()
    }

    /// Whether an event belongs to a footnote that is not shown.
    pub fn is_hidden(&self, event: usize) -> bool {
        self.hidden.get(event).copied().unwrap_or(false)
    }

    /// Marks what the innermost footnote around it says about it.
    fn hide_unused(&mut self, events: &[Placed<'_>]) {
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

impl Found {
    /// Collects definitions and references; those inside an image's alternative text are no
    /// references, as no mark is shown for them.
    fn new(events: &[Placed<'_>], mates: &[u32]) -> Self {
        let mut found = Self::default();
        let mut owners = Vec::new();
        let mut at = 0;
        while at < events.len() {
            match &events[at].0 {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    found.definitions.push((at, label.to_lowercase()));
                    owners.push(at);
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    owners.pop();
                }
                Event::FootnoteReference(label) => {
                    let owner = owners.last().copied().unwrap_or(BODY);
                    found.references.push((owner, at, label.to_lowercase()));
                }
                Event::Start(Tag::Image { .. }) => at = mates[at] as usize,
                _ => {}
            }
            at += 1;
        }
        found
    }
}
