//! Placing mentions: in which sentence each one stands, where its page shows it, and whether it
//! becomes a link there.
//!
//! The second half of [`super::text`], which finds what is mentioned in a block.

use std::borrow::Cow;
use std::ops::Range;

use super::mention::{Mention, Rule, Sentence};
use super::text::{Candidate, Linker, ReadBlock};
use crate::archive::site::{Target, TextId};
use crate::frontmatter::brief::Linking;
use crate::markdown::prose::{Block, BlockKind};
use crate::markdown::sentences;

/// What stands between the cells of a row where it is quoted.
const BETWEEN_CELLS: &str = " · ";

impl Linker<'_> {
    pub fn block(&mut self, seen: &ReadBlock<'_>) {
        let block = seen.block;
        if block.kind == BlockKind::Heading && self.linking == Linking::Section {
            self.linked.clear();
        }
        let candidates = self.candidates(seen);
        self.quotation(block, &candidates);
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
                let text = self.shown(block, around.clone());
                self.mentions.sentences.push(Sentence {
                    text,
                    anchor: block.anchor.clone(),
                });
            }
            last = Some(around.clone());
            self.add(block, candidate, around.start, 0);
        }
    }

    /// The cells of a table's row, each a block of its own, quoted together.
    pub fn row(&mut self, cells: &[ReadBlock<'_>]) {
        let shown: Vec<String> = cells
            .iter()
            .map(|cell| self.shown(cell.block, 0..cell.block.text.len()))
            .collect();
        let mut quoted = false;
        let mut start = 0;
        for (seen, text) in cells.iter().zip(&shown) {
            let cell = seen.block;
            for candidate in self.candidates(seen) {
                if !quoted {
                    let (text, anchor) = (shown.join(BETWEEN_CELLS), cell.anchor.clone());
                    self.mentions.sentences.push(Sentence { text, anchor });
                    quoted = true;
                }
                self.add(cell, candidate, 0, start);
            }
            start += text.len() + BETWEEN_CELLS.len();
        }
    }

    /// A range of a block as the page shows it: a mark without words of its own shows the name of
    /// its record.
    pub fn shown(&self, block: &Block, range: Range<usize>) -> String {
        if block.unnamed.is_empty() {
            return block.text[range].to_owned();
        }
        block.shown(range, |key| match self.targets.get(&key) {
            Some(Target::Text(TextId::Record(record), _)) => Some(self.site.record(*record).name()),
            _ => None,
        })
    }

    /// Whether a name is broken by markup, so that no link can be put around it; then it must not
    /// use up the one link of its record.
    fn crosses_markup(&self, source: &Range<usize>) -> bool {
        self.site.written(self.text)[source.clone()].contains(['*', '_', '~', '`', '<', '['])
    }

    /// Adds a mention to the last sentence. Its text begins at `sentence_start` of the block's, and
    /// the block's at `shift` of the sentence's.
    fn add(&mut self, block: &Block, candidate: Candidate, sentence_start: usize, shift: usize) {
        let Candidate {
            record,
            range,
            rule,
            lost,
        } = candidate;
        let length = |range: Range<usize>| match block.unnamed.is_empty() {
            true => range.len(),
            false => self.shown(block, range).len(),
        };
        let start = shift + length(sentence_start..range.start);
        let end = start + length(range.clone());
        let source = block.source_range(range.clone());
        let links = match (rule, self.linking) {
            (Rule::Marked, _) => {
                self.linked.insert(record);
                false
            }
            (_, Linking::None) => false,
            _ if !block.linkable || self.crosses_markup(&source) => false,
            (_, Linking::All) => true,
            (_, Linking::First | Linking::Section) => self.linked.insert(record),
        };
        self.mentions.list.push(Mention {
            record,
            source,
            rule,
            lost,
            links,
            sentence: self.mentions.sentences.len() - 1,
            in_sentence: start..end,
        });
    }
}

/// A block's text as it looks to what divides sentences: a mark that shows its record's name begins
/// with a capital, though its id does not. Every byte keeps its place, since ids are ASCII.
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
