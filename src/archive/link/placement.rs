//! Places mentions: in which sentence each one stands, where that sentence shows it, and whether it
//! becomes a link.

use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::ops::Range;

use super::mention::{Candidate, Mention, Mentions, Rule, Sentence, UnbornName, UnsettledName};
use super::speakers;
use super::text::TextContext;
use crate::archive::site::RecordId;
use crate::frontmatter::brief::Linking;
use crate::markdown::prose::{Block, BlockKind};
use crate::markdown::sentences;

/// What stands between the cells of a row where it is quoted.
const BETWEEN_CELLS: &str = " · ";

/// What a text mentions, up to the block that was placed last.
pub struct Placement<'a> {
    text: &'a TextContext<'a>,
    /// What has a link already, in this text or this section.
    linked: FxHashSet<RecordId>,
    mentions: Mentions,
}

impl<'a> Placement<'a> {
    /// The placement of a text of which no block was read.
    pub fn new(text: &'a TextContext<'a>) -> Self {
        Self {
            text,
            linked: FxHashSet::default(),
            mentions: Mentions::default(),
        }
    }

    /// Places what a block mentions.
    pub fn block(&mut self, block: &Block, candidates: Vec<Candidate>) {
        if block.kind == BlockKind::Heading && self.text.linking() == Linking::Section {
            self.linked.clear();
        }
        let quotation = speakers::quotation(self.text, block, &candidates);
        self.mentions.quotations.extend(quotation);
        let Some(end) = candidates.iter().map(|it| it.range.end).max() else {
            return;
        };
        let sentences = sentences::sentences_up_to(&as_begun(block), end);
        let mut last: Option<Range<usize>> = None;
        for candidate in candidates {
            let around = sentences::around(&block.text, &sentences, candidate.range.clone());
            // A link's text may begin with the white space that the sentence was trimmed of.
            let around =
                around.start.min(candidate.range.start)..around.end.max(candidate.range.end);
            if last.as_ref() != Some(&around) {
                self.mentions.sentences.push(Sentence {
                    text: self.text.shown(block, around.clone()),
                    anchor: block.anchor.clone(),
                });
            }
            let start = around.start;
            last = Some(around);
            self.add(block, candidate, start, 0);
        }
    }

    /// Places what the cells of a table's row mention: each is a block of its own, but they are quoted
    /// together.
    pub fn row(&mut self, cells: Vec<(&Block, Vec<Candidate>)>) {
        let Some((anchor, _)) = cells.iter().find(|(_, candidates)| !candidates.is_empty()) else {
            return;
        };
        let shown: Vec<String> = cells
            .iter()
            .map(|(cell, _)| self.text.shown(cell, 0..cell.text.len()))
            .collect();
        self.mentions.sentences.push(Sentence {
            text: shown.join(BETWEEN_CELLS),
            anchor: anchor.anchor.clone(),
        });
        let mut start = 0;
        for ((cell, candidates), text) in cells.into_iter().zip(shown) {
            for candidate in candidates {
                self.add(cell, candidate, 0, start);
            }
            start += text.len() + BETWEEN_CELLS.len();
        }
    }

    /// Adds a mention to the last sentence, which begins at `sentence_start` of the block's text; the
    /// block's text begins at `shift` of the sentence's.
    fn add(&mut self, block: &Block, candidate: Candidate, sentence_start: usize, shift: usize) {
        let Candidate {
            record,
            range,
            rule,
            rejected,
        } = candidate;
        let length = |range: Range<usize>| match block.unnamed.is_empty() {
            true => range.len(),
            false => self.text.shown(block, range).len(),
        };
        let start = shift + length(sentence_start..range.start);
        let end = start + length(range.clone());
        let source = block.source_range(range);
        let links = match (rule, self.text.linking()) {
            // It is a link already, and the first of its record.
            (Rule::Marked, _) => {
                self.linked.insert(record);
                false
            }
            (_, Linking::None) => false,
            // What cannot be a link must not use up the only link of its record.
            _ if !block.linkable || self.crosses_markup(&source) => false,
            (_, Linking::All) => true,
            (_, Linking::First | Linking::Section) => self.linked.insert(record),
        };
        self.mentions.list.push(Mention {
            record,
            source,
            rule,
            rejected,
            links,
            sentence: self.mentions.sentences.len() - 1,
            in_sentence: start..end,
        });
    }

    /// Whether markup begins or ends inside a name, so that no link can be put around it: `Leonid
    /// **Ivashov**`.
    fn crosses_markup(&self, source: &Range<usize>) -> bool {
        self.text.source()[source.clone()].contains(['*', '_', '~', '`', '<', '['])
    }

    /// All that the text mentions, with the names in it that were not settled and those of people not yet born.
    pub fn into_mentions(self, unsettled: Vec<UnsettledName>, unborn: Vec<UnbornName>) -> Mentions {
        Mentions {
            unsettled,
            unborn,
            ..self.mentions
        }
    }
}

/// A block's text as it looks to what divides sentences: a mark that shows its record's name begins
/// with a capital, though its id does not, as in `[[leonid-ivashov]] spoke.` Every byte keeps its
/// place, since ids are ASCII.
fn as_begun(block: &Block) -> Cow<'_, str> {
    if block.unnamed.is_empty() {
        return Cow::Borrowed(&block.text);
    }
    let mut text = block.text.clone();
    for (range, _) in &block.unnamed {
        if let Some(first) = text.get_mut(range.start..range.start + 1) {
            first.make_ascii_uppercase();
        }
    }
    Cow::Owned(text)
}
