//! Runs of capitalised words: where one begins, how far it goes, and the text around it.
//!
//! A run grows from one capitalised word to the next, over particles (`Koen de Vries`) and, in the name
//! of a thing, over `of` and the like (`Academy of Sciences`); [`super::trim`] then takes off what is
//! no part of a name. Start reading at [`capital_runs`].

use std::ops::Range;

use super::name_kinds::{
    is_body, is_group, is_region, is_region_or_nationality, is_thing, is_treaty, takes_of,
};
use super::trim;
use super::verdict::Trimmed;
use super::within_names::{doubtful_and, is_one_thing, is_owned_by_group, is_second_syllable};
use crate::base::record_kind::RecordKind;
use crate::names::person::is_given_name;
use crate::names::text::{Case, Ending, Gap, Passage, Uses, is_clear_particle, uses};

/// A run of words that looks like a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words of the passage.
    pub words: Range<usize>,
    /// Whether its first word may owe its capital to a sentence that begins there.
    pub opens: bool,
    /// Whether all of it is in capitals among others, as in a headline, where they say nothing.
    pub all_caps: bool,
    /// Whether the word in front suggests a place: `in`.
    pub placed: bool,
    /// Whether `the` stands in front.
    pub definite: bool,
    /// Whether a rank or an office in front, or a deed after it, shows that it is a person.
    pub titled: bool,
    /// The kind of record that its words suggest.
    pub likely: RecordKind,
}

impl Run {
    /// How many words it has besides particles and connectives; those that a hyphen joins count as one.
    pub fn weight(&self, passage: &Passage<'_>) -> usize {
        let first = self.words.start;
        let separate = |at: usize| {
            at == first || passage.words[at].gap != Gap::Hyphen || !passage.is_capital(at - 1)
        };
        let words = self.words.clone();
        words
            .filter(|&at| passage.is_capital(at) && separate(at))
            .count()
    }

    /// The run without its first word, for the case that the word only began a sentence; `None` if no
    /// name is left.
    pub fn without_first(&self, passage: &Passage<'_>) -> Option<Run> {
        let start = (self.words.start + 1..self.words.end).find(|&at| passage.is_capital(at))?;
        let rest = trim::trimmed(passage, start..self.words.end)?;
        let mut run = described(passage, rest);
        run.opens = false;
        Some(run)
    }

    /// The two names that a run is if its `and` stands between them, as the rest of the archive may show:
    /// the `Kremlin` and the `Tass Agency` of `the Kremlin and Tass Agency`. `None` if it has no such `and`.
    pub fn sides(&self, passage: &Passage<'_>) -> Option<[Run; 2]> {
        let and = doubtful_and(passage, &self.words)?;
        let side = |words: Range<usize>| Some(described(passage, trim::trimmed(passage, words)?));
        Some([side(self.words.start..and)?, side(and + 1..self.words.end)?])
    }
}

/// The longest run that can be a name, in words. Longer ones are titles and slogans.
const MOST_WORDS: usize = 12;

/// Every run of a passage, in order. `taken` says of each word whether it belongs to a mention, a link
/// or code already.
pub fn capital_runs(passage: &Passage<'_>, taken: &[bool]) -> Vec<Run> {
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
            && (passage.is_capital(rest.words.end - 1)
                || is_second_syllable(passage, rest.words.start, rest.words.end - 1))
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

/// Whether a capitalised word is one that is never part of a name by itself: `The`. Those that are also
/// given or family names count as such within a sentence, before another capital:
/// `It was Will Powell`.
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
        && !is_region_or_nationality(&passage.folded(at + 1));
    !(given && before_another && !may_open(passage, at))
}

/// Whether a sentence, a quotation or an item of a list may begin with this word, so that any word has
/// a capital.
fn may_open(passage: &Passage<'_>, at: usize) -> bool {
    passage.opens_sentence(at) || passage.words[at].gap == Gap::Mark
}

/// The end of the run that begins at `start`.
fn grown(passage: &Passage<'_>, start: usize, taken: &[bool]) -> usize {
    let mut end = start + 1;
    let mut connected = false;
    while end < passage.words.len() && !taken[end] && goes_on(passage, end) {
        // `Co-operation`.
        if passage.words[end].gap == Gap::Hyphen && passage.folded(end - 1) == "co" {
            end += 1;
            continue;
        }
        if is_second_syllable(passage, start, end) {
            end += 1;
            continue;
        }
        if passage.is_capital(end) {
            // A given name in the name of a thing begins the next name: `the Academy of Sciences Boris
            // Yeltsin`.
            let another = || is_given_name(&passage.folded(end));
            // `Doctors Without Borders`
            if is_capital_connective(passage, end, taken) {
                connected = true;
                end += 2;
                continue;
            }
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

/// Whether the word `at` joins two capitals into the name of a thing though it has one itself: `Doctors Without
/// Borders`, `Physicians For Human Rights`.
fn is_capital_connective(passage: &Passage<'_>, at: usize, taken: &[bool]) -> bool {
    let next = at + 1;
    matches!(passage.word(at), "Without" | "Against" | "For" | "Of")
        && takes_of(&passage.folded(at - 1))
        && next < passage.words.len()
        && !taken[next]
        && goes_on(passage, next)
        && passage.is_capital(next)
        && !is_function(passage, next)
}

/// Whether a word and the one before it can be parts of one name: as [`Passage::adjoins`], but over an
/// ampersand too (firms are suggested) and the possessive in `People’s Republic`, and never over the full stop
/// of `Jr.`, with which a name ends.
fn goes_on(passage: &Passage<'_>, at: usize) -> bool {
    let (before, word) = (passage.words[at - 1], passage.words[at]);
    let between = &passage.text[before.range().end..word.range().start];
    let ampersand = between.trim() == "&" && before.ending == Ending::Plain;
    let suffixed = word.gap == Gap::Dot && passage.uses(at - 1).any(Uses::SUFFIX);
    ampersand || passage.adjoins(at) && !suffixed || is_owned_by_group(passage, at)
}

/// How many small words join a run to the capital after them; 0 where none do.
fn small_words(passage: &Passage<'_>, run: Range<usize>, taken: &[bool]) -> usize {
    let from = run.end;
    let capital = |at: usize| {
        at < passage.words.len()
            && !taken[at]
            && goes_on(passage, at)
            && passage.is_capital(at)
            && !is_function(passage, at)
    };
    // `Valéry Giscard d’Estaing`.
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
        "in" => {
            let region = |at: usize| is_at(passage, at, is_region);
            region(from + 1) && has_connective(passage, &run)
                || ends_with_treaty(passage, from + 1) && (region(from + 1) || region(from + 2))
        }
        "without" | "against" => is_group(&passage.folded(from - 1)),
        "and" if has_connective(passage, &run) => lists_on(passage, from + 1),
        "and" => shares_body(passage, &run) || is_one_thing(passage, &run),
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

/// Whether the capitals from the word `at` on end with a word for treaties: the `Conventional Forces in Europe Treaty`.
fn ends_with_treaty(passage: &Passage<'_>, at: usize) -> bool {
    let capitals = (at..passage.words.len())
        .take_while(|&it| passage.is_capital(it) && (it == at || goes_on(passage, it)));
    let last = capitals.last();
    last.is_some_and(|last| last > at && is_treaty(&passage.folded(last)))
}

/// Whether a run has `of` or the like, and so is the name of a thing.
fn has_connective(passage: &Passage<'_>, run: &Range<usize>) -> bool {
    let mut words = run.clone();
    words.any(|at| matches!(passage.word(at), "of" | "for" | "on"))
}

/// Whether there is a word at `at`, and `is` holds for its folded form.
fn is_at(passage: &Passage<'_>, at: usize, is: impl Fn(&str) -> bool) -> bool {
    at < passage.words.len() && is(&passage.folded(at))
}

/// Whether the capital at `at`, after `and`, goes on with what a body is for:
/// `Institute of World Economy and International Relations`, `Conference on Security and Co-operation`.
/// Otherwise it is the next name of the sentence: `the Federation Council and Boris Yeltsin`.
fn lists_on(passage: &Passage<'_>, at: usize) -> bool {
    let field = |word: &str| uses(word).any(Uses::FIELD) && !is_body(word);
    let another =
        |word: &str| is_body(word) || is_region_or_nationality(word) || is_given_name(word);
    let followed = at + 1 < passage.words.len()
        && passage.words[at + 1].gap == Gap::Space
        && passage.is_capital(at + 1)
        && !is_function(passage, at + 1);
    is_at(passage, at, field) || !followed && is_at(passage, at, |word| !another(word))
}

/// Whether the words before `and` belong to the body after it:
/// `Joint Compliance and Inspection Commission`. Only a word such as `Joint` in front shows it.
fn shares_body(passage: &Passage<'_>, run: &Range<usize>) -> bool {
    let joint = passage.uses(run.start).any(Uses::NAME_MODIFIER) && run.len() > 1;
    let open = !is_thing(&passage.folded(run.end - 1));
    let behind = (run.end + 1..passage.words.len())
        .take_while(|&at| passage.is_capital(at) && passage.adjoins(at))
        .last();
    joint && open && behind.is_some_and(|last| is_body(&passage.folded(last)))
}

/// Whether a mention adjoins a run, which then is not the whole name: `Parliamentary Assembly` after
/// NATO.
fn beside_taken(passage: &Passage<'_>, rest: &Trimmed, taken: &[bool]) -> bool {
    let Range { start, end } = rest.words;
    let before = start > 0 && taken[start - 1] && passage.adjoins(start);
    let behind = end < passage.words.len() && taken[end] && goes_on(passage, end);
    before || behind
}

/// The run of a name, with the text around it.
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
    let all_caps = in_capitals || words.clone().all(|at| passage.is_among_capitals(at));
    Run {
        opens: may_open(passage, start),
        all_caps,
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
