//! The registry: every name by which a record may be called in prose, in one automaton.
//!
//! A name is found in one pass over the text, however many names there are (Aho and Corasick,
//! "Efficient string matching", 1975). Names are looked for as a reader sees them: with curly
//! apostrophes, as the text is set.

use aho_corasick::{AhoCorasick, Anchored, Input, MatchKind};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;

use super::faults;
use super::site::{Facts, Record, RecordId, Site};
use crate::words::diagnostic::Diagnostics;
use crate::words::span::{Span, Spanned};

/// All names of all records.
pub struct Registry {
    automaton: Option<AhoCorasick>,
    /// The records that bear each name, by the automaton's number for it.
    bearers: Vec<Vec<RecordId>>,
}

/// A name found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// The records that bear the name; more than one when it is ambiguous.
    pub bearers: &'a [RecordId],
}

impl Registry {
    /// The registry of a site, and a warning for each name that two records share.
    pub fn new(site: &Site<'_>, faults: &mut Diagnostics) -> Self {
        let mut names: Vec<String> = Vec::new();
        let mut bearers: Vec<Vec<RecordId>> = Vec::new();
        let mut numbers: FxHashMap<String, (usize, Span)> = FxHashMap::default();
        for (id, record) in site.records() {
            for name in strong_names(record) {
                let key = as_set(&name.value);
                let &mut (number, first) = numbers.entry(key).or_insert_with_key(|key| {
                    names.push(key.clone());
                    bearers.push(Vec::new());
                    (names.len() - 1, name.span)
                });
                if bearers[number].contains(&id) {
                    continue;
                }
                if !bearers[number].is_empty() {
                    faults.push(faults::same_name(name.span, &name.value, first));
                }
                bearers[number].push(id);
            }
        }
        // The builder fails only beyond four billion states, which the file limits rule out.
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&names)
            .ok();
        Self {
            automaton: automaton.filter(|_| !names.is_empty()),
            bearers,
        }
    }

    /// The names in `text` that stand there as whole words, from left to right; of overlapping ones
    /// the first, and of those that begin together the longest.
    pub fn find(&self, text: &str) -> Vec<Found<'_>> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let text = &*closing(text);
        let input = Input::new(text).anchored(Anchored::No);
        let mut whole: Vec<(Range<usize>, usize)> = automaton
            .find_overlapping_iter(input)
            .filter(|found| is_whole(text, found.range()))
            .map(|found| (found.range(), found.pattern().as_usize()))
            .collect();
        whole.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        whole.retain(|(range, _)| {
            let free = range.start >= end;
            if free {
                end = range.end;
            }
            free
        });
        let found = |(range, number): (Range<usize>, usize)| Found {
            range,
            bearers: &self.bearers[number],
        };
        whole.into_iter().map(found).collect()
    }
}

/// The names that mean a record wherever they stand: its full names and aliases.
fn strong_names(record: &Record) -> Vec<&Spanned<String>> {
    match &record.facts {
        Facts::Person(person) => std::iter::once(&person.name)
            .chain(&person.aliases)
            .collect(),
        Facts::Treaty(treaty) => std::iter::once(&treaty.name)
            .chain(&treaty.full_name)
            .chain(&treaty.aliases)
            .collect(),
        Facts::Organisation(organisation) => std::iter::once(&organisation.name)
            .chain(&organisation.abbreviation)
            .chain(&organisation.aliases)
            .collect(),
    }
}

/// A name as it is set in a text, with every quotation mark as a closing one ([`closing`]).
fn as_set(name: &str) -> String {
    let name = name
        .replace("---", "\u{2014}")
        .replace("--", "\u{2013}")
        .replace("...", "\u{2026}")
        .replace('\'', "\u{2019}")
        .replace('"', "\u{201D}");
    closing(&name).into_owned()
}

/// A text with closing quotation marks for opening ones, byte for byte as long: the place of a name
/// decides which way its marks turn when it is set.
fn closing(text: &str) -> Cow<'_, str> {
    match text.contains(['\u{2018}', '\u{201C}']) {
        true => text
            .replace('\u{2018}', "\u{2019}")
            .replace('\u{201C}', "\u{201D}")
            .into(),
        false => text.into(),
    }
}

/// Whether a range is a whole word or several: no letter, digit or hyphen touches it. A dash is no
/// hyphen and touches nothing.
fn is_whole(text: &str, range: Range<usize>) -> bool {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '_');
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.is_some_and(joins) && !after.is_some_and(joins)
}
