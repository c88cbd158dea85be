//! Unknown names: runs of capitalised words that look like a name, whoever bears it.
//!
//! A passage in, its runs out ([`runs`], the place to start reading). A run is grown from one
//! capitalised word to the next, over particles (`Koen de Vries`) and, in the name of a thing, over
//! `of` and the like (`Academy of Sciences`); [`super::trim`] then takes off what is no part of a
//! name: ranks, offices, nations, days. Whether a run at the start of a sentence is a name cannot be
//! told from one passage, so it is only marked; [`crate::archive::suggest`] knows the archive.

use std::ops::Range;

use super::kinds::{is_body, is_nation, is_region, is_thing, takes_of};
use super::rest::Trimmed;
use super::trim;
use crate::names::find::is_clear_particle;
use crate::names::person;
use crate::names::text::Passage;
use crate::names::text::{Case, Ending, Gap};
use crate::names::text::{Uses, uses};

/// What a name is likely that of, by its words and what stands around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likely {
    /// A person: nothing says otherwise.
    Person,
    /// A treaty: it is called one.
    Treaty,
    /// An organisation: it ends with the word for one, or has an article.
    Organisation,
}

/// A run of words that looks like a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words of the passage.
    pub words: Range<usize>,
    /// Whether its first word may owe its capital to a sentence that begins there.
    pub opens: bool,
    /// Whether all of it stands in capitals among others, where they say nothing.
    pub shouted: bool,
    /// Whether the word in front says that it is a place: `in`.
    pub placed: bool,
    /// Whether `the` stands in front.
    pub definite: bool,
    /// Whether a rank or an office in front, or a deed behind, shows that it is a person.
    pub titled: bool,
    /// What its words say that it is.
    pub likely: Likely,
}

impl Run {
    /// How many of its words are more than particles and connectives; those that a hyphen joins are
    /// one.
    pub fn weight(&self, passage: &Passage<'_>) -> usize {
        let first = self.words.start;
        let parted = |at: usize| {
            at == first || passage.words[at].gap != Gap::Hyphen || !passage.is_capital(at - 1)
        };
        let words = self.words.clone();
        words
            .filter(|&at| passage.is_capital(at) && parted(at))
            .count()
    }

    /// The run without its first word, which a sentence began with; none when nothing is left.
    pub fn without_first(&self, passage: &Passage<'_>) -> Option<Run> {
        let start = (self.words.start + 1..self.words.end).find(|&at| passage.is_capital(at))?;
        let rest = trim::trimmed(passage, start..self.words.end)?;
        let mut run = described(passage, rest);
        run.opens = false;
        Some(run)
    }
}

/// The longest run that can be a name, in words: beyond it lie titles and slogans.
const MOST_WORDS: usize = 12;

/// Every run of a passage, in order. `taken` says of each word whether it belongs to a mention, a
/// link or code already. What is left over beside a mention is no name of its own.
pub fn runs(passage: &Passage<'_>, taken: &[bool]) -> Vec<Run> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < passage.words.len() {
        if taken[at] || !begins(passage, at) {
            at += 1;
            continue;
        }
        let end = grown(passage, at, taken);
        if end - at <= MOST_WORDS
            && let Some(rest) = trim::trimmed(passage, at..end)
            && passage.is_capital(rest.words.start)
            && passage.is_capital(rest.words.end - 1)
            && !beside_taken(passage, &rest, taken)
        {
            found.push(described(passage, rest));
        }
        at = end;
    }
    found
}

/// Whether a run may begin with this word.
fn begins(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_capital(at) && !is_function(passage, at)
}

/// Whether a capitalised word is one that is never part of a name by itself. Some of those are given
/// names too: within a sentence and in front of another capital they count as such.
fn is_function(passage: &Passage<'_>, at: usize) -> bool {
    let dotted = passage
        .words
        .get(at + 1)
        .is_some_and(|next| next.gap == Gap::Dot);
    if passage.words[at].case == Case::Initial && dotted || !passage.uses(at).any(Uses::FUNCTION) {
        return false;
    }
    let given = matches!(&*passage.folded(at), "will" | "so" | "an" | "no" | "do");
    let before_another = at + 1 < passage.words.len()
        && passage.words[at + 1].gap == Gap::Space
        && passage.is_capital(at + 1)
        && !is_nation(&passage.folded(at + 1));
    !(given && before_another && !may_open(passage, at))
}

/// Whether a sentence, a quotation or an item of a list may begin with this word.
pub fn may_open(passage: &Passage<'_>, at: usize) -> bool {
    passage.opens_sentence(at) || passage.words[at].gap == Gap::Mark
}

/// The end of the run that begins at `start`.
fn grown(passage: &Passage<'_>, start: usize, taken: &[bool]) -> usize {
    let mut end = start + 1;
    let mut connected = false;
    while end < passage.words.len() && !taken[end] && goes_on(passage, end) {
        if passage.words[end].gap == Gap::Hyphen && passage.folded(end - 1) == "co" {
            end += 1;
            continue;
        }
        if passage.is_capital(end) {
            let another = || person::is_known(&passage.folded(end));
            if is_function(passage, end) || connected && another() {
                break;
            }
            end += 1;
            continue;
        }
        let small = small_words(passage, start..end, taken);
        match small {
            0 => break,
            words => {
                connected |= has_connective(passage, &(end..end + words));
                end += words + 1;
            }
        }
    }
    end
}

/// Whether a word and the one before it may be parts of one name: as [`Passage::adjoins`], over an
/// ampersand too, but never over the full stop behind `Jr.`
fn goes_on(passage: &Passage<'_>, at: usize) -> bool {
    let (before, word) = (passage.words[at - 1], passage.words[at]);
    let between = &passage.text[before.range().end..word.range().start];
    let ampersand = between.trim() == "&" && before.ending == Ending::Plain;
    let suffixed = word.gap == Gap::Dot && passage.uses(at - 1).any(Uses::SUFFIX);
    ampersand || passage.adjoins(at) && !suffixed
}

/// How many small words behind a run join it to the capital behind them; none when they do not.
fn small_words(passage: &Passage<'_>, run: Range<usize>, taken: &[bool]) -> usize {
    let from = run.end;
    let capital = |at: usize| {
        at < passage.words.len()
            && !taken[at]
            && goes_on(passage, at)
            && passage.is_capital(at)
            && !is_function(passage, at)
    };
    let particle = |at: usize| {
        let elided = || passage.text[passage.words[at].range().end..].starts_with(['\'', '’']);
        match passage.word(at) {
            "d" | "l" => elided(),
            word => passage.words[at].case == Case::Small && is_clear_particle(word),
        }
    };
    let last = (from..passage.words.len().min(from + 3))
        .take_while(|&at| !taken[at] && goes_on(passage, at) && particle(at))
        .count();
    if last > 0 && capital(from + last) {
        return last;
    }
    let connective = match passage.word(from) {
        "of" | "for" | "on" => has_connective(passage, &run) || takes_of(&passage.folded(from - 1)),
        "in" => has_connective(passage, &run) && is_at(passage, from + 1, is_region),
        "and" if has_connective(passage, &run) => lists_on(passage, from + 1),
        "and" => shares_body(passage, &run),
        _ => false,
    };
    if !connective {
        return 0;
    }
    let article = is_at(passage, from + 1, |word| word == "the") && goes_on(passage, from + 1);
    let words = 1 + usize::from(article);
    let then = from + words;
    if capital(then) { words } else { 0 }
}

fn has_connective(passage: &Passage<'_>, run: &Range<usize>) -> bool {
    let mut words = run.clone();
    words.any(|at| matches!(passage.word(at), "of" | "for" | "on"))
}

/// Whether there is such a word at this place.
fn is_at(passage: &Passage<'_>, at: usize, is: impl Fn(&str) -> bool) -> bool {
    at < passage.words.len() && is(&passage.folded(at))
}

/// Whether the capital behind `and` can go on with what a body is for, and is not the next name of
/// a sentence: `Institute of World Economy and International Relations`, `Conference on Security and
/// Co-operation`.
fn lists_on(passage: &Passage<'_>, at: usize) -> bool {
    let field = |word: &str| uses(word).any(Uses::FIELD) && !is_body(word);
    let another = |word: &str| is_body(word) || is_nation(word) || person::is_known(word);
    let followed = at + 1 < passage.words.len()
        && passage.words[at + 1].gap == Gap::Space
        && passage.is_capital(at + 1)
        && !is_function(passage, at + 1);
    is_at(passage, at, field) || !followed && is_at(passage, at, |word| !another(word))
}

/// Whether the words in front of `and` share the body behind it: `Joint Compliance and Inspection
/// Commission`.
fn shares_body(passage: &Passage<'_>, run: &Range<usize>) -> bool {
    let joint = passage.uses(run.start).any(Uses::ANOTHER) && run.len() > 1;
    let open = !is_thing(&passage.folded(run.end - 1));
    let behind = (run.end + 1..passage.words.len())
        .take_while(|&at| passage.is_capital(at) && passage.adjoins(at))
        .last();
    joint && open && behind.is_some_and(|last| is_body(&passage.folded(last)))
}

/// Whether a mention adjoins a run: `Parliamentary Assembly` behind NATO is not the whole name. Behind
/// a mention and an office a person's name begins anew.
fn beside_taken(passage: &Passage<'_>, rest: &Trimmed, taken: &[bool]) -> bool {
    let Range { start, end } = rest.words;
    let before = start > 0 && taken[start - 1] && passage.adjoins(start);
    let behind = end < passage.words.len() && taken[end] && goes_on(passage, end);
    before || behind
}

fn described(passage: &Passage<'_>, rest: Trimmed) -> Run {
    let Trimmed {
        words,
        titled,
        likely,
    } = rest;
    let start = words.start;
    let before = start
        .checked_sub(1)
        .filter(|_| passage.words[start].gap == Gap::Space)
        .map(|before| passage.word(before));
    let acts = passage.words.get(words.end).is_some_and(|next| {
        matches!(next.gap, Gap::Space | Gap::Comma) && passage.uses(words.end).any(Uses::DEED)
    });
    let case = |at: usize| passage.words[at].case;
    let in_capitals = words.len() > 1
        && words.clone().any(|at| case(at) == Case::Capitals)
        && words
            .clone()
            .all(|at| matches!(case(at), Case::Capitals | Case::Initial));
    let shouted = in_capitals || words.clone().all(|at| passage.is_shouted(at));
    Run {
        opens: may_open(passage, start),
        shouted,
        placed: matches!(
            before,
            Some("in" | "In" | "at" | "At" | "near" | "outside" | "throughout" | "across")
        ),
        definite: matches!(before, Some("the" | "The")),
        titled: titled || acts,
        likely,
        words,
    }
}
