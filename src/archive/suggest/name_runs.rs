//! Name runs: every place in a brief's prose that looks like a name and is not a mention.
//!
//! The first pass: a brief and its mentions in, its runs and its words in lower case out. Whether a
//! run is a name often takes the whole archive, which [`super::unknown_names`] has.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::archive::link::Mentions;
use crate::archive::site::{BriefId, Site};
use crate::markdown::prose;
use crate::markdown::prose::{Block, BlockKind};
use crate::names::text::{Case, Passage, folded};
use crate::names::unknown::{Run, capital_runs};

/// A run as it stands in a brief.
#[derive(Clone, Debug)]
pub struct CapitalRun {
    /// As it is written, white space as one space.
    pub name: String,
    /// Its words, folded.
    pub words: Vec<String>,
    /// How many of them name somebody: those with a capital, words joined by a hyphen as one.
    pub weight: usize,
    /// The bytes of the brief's file.
    pub source: Range<usize>,
    /// What the surrounding words say.
    pub run: Run,
    /// Whether it stands in a heading, where a capital may be the title's.
    pub heading: bool,
    /// The run without its first word, where that may only have begun a sentence: `Serbs` of `Angry
    /// Serbs`.
    pub rest: Option<Box<CapitalRun>>,
    /// The two names that it is, if its `and` joins no name of one thing.
    pub sides: Option<Box<[CapitalRun; 2]>>,
}

impl CapitalRun {
    fn new(block: &Block, passage: &Passage<'_>, run: Run) -> Self {
        let bytes = passage.bytes(&run.words);
        let rest = run.opens.then(|| run.without_first(passage)).flatten();
        let sides = run.sides(passage);
        Self {
            name: passage.text[bytes.clone()]
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            words: run.words.clone().map(|at| passage.folded(at)).collect(),
            weight: run.weight(passage),
            source: block.source_range(bytes),
            heading: block.kind == BlockKind::Heading,
            rest: rest.map(|rest| Box::new(Self::new(block, passage, rest))),
            sides: sides.map(|sides| Box::new(sides.map(|side| Self::new(block, passage, side)))),
            run,
        }
    }

    /// What two uses of one name share: accents and capitals do not count.
    pub fn key(&self) -> String {
        self.words.join(" ")
    }
}

/// How often each word stands in lower case, folded.
pub type SmallWords = FxHashMap<String, u32>;

/// Every run of a brief, in order; its words in lower case are added to `small`.
pub fn name_runs(
    site: &Site,
    mentions: &Mentions,
    id: BriefId,
    small: &mut SmallWords,
) -> Vec<CapitalRun> {
    let text = &site.brief(id).text;
    let blocks = prose::prose(site.written(text), text.body());
    let mut mentioned: Vec<Range<usize>> =
        mentions.list.iter().map(|it| it.source.clone()).collect();
    mentioned.sort_unstable_by_key(|range| range.start);
    let mut found = Vec::new();
    for block in &blocks {
        let passage = Passage::new(&block.text, &block.closed);
        let taken = taken(block, &passage, &mentioned);
        count_small(&passage, &taken, small);
        if block.kind == BlockKind::Heading && is_title(&passage) {
            continue;
        }
        let runs = capital_runs(&passage, &taken).into_iter();
        found.extend(runs.map(|run| CapitalRun::new(block, &passage, run)));
    }
    found
}

/// For each word of a block, whether it belongs to a mention, a link, a mark or code.
fn taken(block: &Block, passage: &Passage<'_>, mentioned: &[Range<usize>]) -> Vec<bool> {
    let source = block.source_range(0..block.text.len());
    let first = mentioned.partition_point(|range| range.end <= source.start);
    let inside = mentioned[first..]
        .iter()
        .take_while(|range| range.start < source.end);
    let in_text = inside.filter_map(|range| {
        let last = block.text_offset(range.end.checked_sub(1)?)?;
        Some(block.text_offset(range.start)?..last + 1)
    });
    let mut taken = vec![false; passage.words.len()];
    for range in in_text.chain(block.closed.iter().cloned()) {
        let after = |byte: usize| passage.words.partition_point(|it| it.range().end <= byte);
        let start = after(range.start);
        for (word, is_taken) in passage.words[start..].iter().zip(&mut taken[start..]) {
            if word.range().start >= range.end {
                break;
            }
            *is_taken = true;
        }
    }
    taken
}

fn count_small(passage: &Passage<'_>, taken: &[bool], small: &mut SmallWords) {
    let words = passage.words.iter().zip(taken);
    for (word, _) in words.filter(|(word, taken)| word.case == Case::Small && !**taken) {
        *small.entry(folded(word.of(passage.text))).or_default() += 1;
    }
}

/// Whether a heading has capitals throughout, which then say nothing: `The Long Road From Vienna`.
fn is_title(passage: &Passage<'_>) -> bool {
    /// In bytes. Shorter words stay small in titles too: `of`, `the`.
    const LONG: usize = 4;
    let long = |at: &usize| passage.words[*at].range().len() >= LONG;
    let mut words = (0..passage.words.len()).filter(long);
    !words.any(|at| passage.words[at].case == Case::Small)
}
