//! Names within compounds: `NATO-led`, `EU-NATO`, `the Putin-Bush summit` mention them, `non-NATO` and `Smith-Kennedy`
//! do not.
//!
//! Before a hyphen anything may follow an organisation's name; after one it is no mention where a prefix stands in
//! front (`anti-`, `post-`). A person's name may be half of a double family name, so that beside a hyphen and a capital
//! it counts only where the other half is a name on record too.

use std::ops::Range;

use super::scan::Scan;
use crate::names::text::{Case, Gap, Uses, nation};

impl Scan<'_, '_, '_> {
    /// Whether no hyphen or the like makes another word of these words; `person` says whether they are a
    /// person's name.
    pub fn is_whole(&self, words: &Range<usize>, person: bool) -> bool {
        self.passage.is_apart(words)
            && self.begins_behind_hyphen(words.start, person)
            && self.ends_before_hyphen(words.end, person)
    }

    fn begins_behind_hyphen(&self, start: usize, person: bool) -> bool {
        let passage = self.passage;
        if passage.words[start].gap != Gap::Hyphen {
            return true;
        }
        let before = start - 1;
        let folded = passage.folded(before);
        let prefix = matches!(
            &*folded,
            "non"
                | "anti"
                | "ex"
                | "pro"
                | "post"
                | "pre"
                | "un"
                | "counter"
                | "pan"
                | "quasi"
                | "pseudo"
                | "neo"
                | "sub"
                | "semi"
                | "extra"
                | "inter"
                | "intra"
                | "super"
                | "mini"
                | "mid"
                | "proto"
                | "crypto"
                | "euro"
                | "ultra"
        );
        if prefix || !passage.is_capital(before) {
            return false;
        }
        match person {
            true => self.is_recorded(before) || self.is_between_two(start + 1),
            false => {
                self.is_recorded(before)
                    || passage.words[before].case == Case::Capitals
                    || nation(&folded).is_some()
            }
        }
    }

    fn ends_before_hyphen(&self, end: usize, person: bool) -> bool {
        let passage = self.passage;
        let Some(next) = passage
            .words
            .get(end)
            .filter(|next| next.gap == Gap::Hyphen)
        else {
            return true;
        };
        let word = passage.word(end);
        match next.case {
            Case::Digit => false,
            // `Kim Jong-un`, but `Bush-led`.
            Case::Small => {
                word != "class"
                    && (!person || word.len() > 3 || matches!(word, "led" | "era" | "run"))
            }
            _ if person => {
                self.is_recorded(end)
                    || nation(&passage.folded(end)).is_some()
                    || self.is_between_two(end + 1)
            }
            _ => {
                self.is_recorded(end)
                    || next.case == Case::Capitals
                    || nation(&passage.folded(end)).is_some()
                    || passage.uses(end).any(Uses::KIND)
            }
        }
    }

    /// Whether the word `at` is for what takes two people, so that those joined by a hyphen before it are two, on record
    /// or not: `the Reagan-Gorbachev summit`. Talks and pacts may be those of one Smith-Kennedy.
    fn is_between_two(&self, at: usize) -> bool {
        let next = self.passage.words.get(at);
        next.is_some_and(|next| next.gap == Gap::Space)
            && matches!(
                self.passage.word(at),
                "summit"
                    | "summits"
                    | "meeting"
                    | "meetings"
                    | "era"
                    | "years"
                    | "correspondence"
                    | "relationship"
                    | "rivalry"
                    | "dialogue"
                    | "duel"
                    | "debate"
                    | "communique"
                    | "communiqué"
            )
    }

    /// Whether the word `at` is the family name of somebody on record, or the whole name of something.
    fn is_recorded(&self, at: usize) -> bool {
        let number = self.names.word(&self.passage.folded(at));
        number.is_some_and(|number| {
            let begin = self.names.beginnings(number);
            !begin.people.is_empty()
                || begin.node != 0 && self.names.ended(begin.node).next().is_some()
        })
    }
}
