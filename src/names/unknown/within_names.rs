//! A possessive, an `and` or a small syllable within a name: `People’s Republic`, `Belt and Road Initiative`, `Kim
//! Jong-un`.
//!
//! The first two usually stand between two names (`Powell’s Academy`, `Powell and Ivanov`), so that a run goes on over
//! them only where the words show one thing. Called by [`super::capital_runs`] while a run grows.

use std::ops::Range;

use super::name_kinds::{is_body, is_region, is_region_or_nationality, is_thing, is_treaty};
use crate::names::person::is_given_name;
use crate::names::text::{Case, Ending, Gap, Passage, Uses, uses};

/// Groups of people for whom bodies are named with a possessive: the `National People’s Assembly`, the
/// `Workers’ Party`. The title or name of one person here would make one name of two.
const GROUPS: &str = "people peoples person persons man men woman women child children youth youths citizen citizens \
    worker workers farmer farmers peasant peasants soldier soldiers veteran veterans sailor sailors officer officers \
    mother mothers father fathers parent parents widow widows teacher teachers student students pupil pupils \
    scholar scholars writer writers author authors artist artists composer composers actor actors journalist \
    journalists reporter reporters publisher publishers lawyer lawyers judge judges doctor doctors physician \
    physicians nurse nurses scientist scientists engineer engineers miner miners builder builders employer employers \
    employee employees trader traders merchant merchants producer producers exporter exporters consumer consumers \
    taxpayer taxpayers owner owners tenant tenants pensioner pensioners prisoner prisoners refugee refugees voter \
    voters minister ministers president presidents deputy deputies nation nations state states world lord lords king \
    kings queen queens prince princes bishop bishops saint saints pioneer pioneers partisan partisans volunteer \
    volunteers reservist reservists fisherman fishermen herder herders driver drivers pilot pilots railwayman \
    railwaymen docker dockers user users girl girls boy boys lady ladies banker bankers industrialist industrialists \
    entrepreneur entrepreneurs manufacturer manufacturers shareholder shareholders creditor creditors donor donors \
    supplier suppliers";

/// Whether the possessive of the word before `at` stands within a name that goes on at `at`: `People’s
/// Republic`, `Farmers’ and Workers’ Alliance`. After anybody else's it begins another name: `Powell’s
/// Academy`.
pub fn is_owned_by_group(passage: &Passage<'_>, at: usize) -> bool {
    let before = at - 1;
    let (owner, next) = (passage.words[before].range(), passage.words[at].range());
    let between = passage.text[owner.end..next.start].strip_prefix(['\'', '\u{2019}', '\u{2018}']);
    let apart = between.is_some_and(|rest| {
        let rest = rest.strip_prefix(['s', 'S']).unwrap_or(rest);
        !rest.is_empty() && rest.trim().is_empty()
    });
    if !apart
        || passage.words[before].ending == Ending::Plain
        || passage.words[before].case != Case::Capital
    {
        return false;
    }
    let owner = passage.folded(before);
    let one = passage.words[before].ending == Ending::Possessive;
    // After a given name it is a family name: `Rodney King’s Commission`.
    let family =
        || before > 0 && passage.adjoins(before) && is_given_name(&passage.folded(before - 1));
    // An office is held by somebody, and what is named after it is a body: `the President’s Foreign Intelligence
    // Advisory Board`, not `the President’s Chief of Staff`.
    let body = || is_body(&passage.folded(at)) || ends_with_body(passage, at);
    let office = || uses(&owner).any(Uses::OFFICE) && one && !body();
    // `the Hudson’s Bay Company`: no person has an article.
    let firm = || {
        let article = before > 0
            && passage.words[before].gap == Gap::Space
            && matches!(passage.word(before - 1), "the" | "The");
        let last = (at..passage.words.len())
            .take_while(|&it| passage.is_capital(it) && (it == at || passage.adjoins(it)))
            .last();
        one && article
            && uses(&owner) == Uses::default()
            && !is_region_or_nationality(&owner)
            && last.is_some_and(|last| {
                matches!(
                    passage.word(last),
                    "Company" | "Ltd" | "Corporation" | "Inc" | "Bank"
                )
            })
    };
    is_group(&owner) && !family() && !office()
        || firm()
        || one && is_owned_by_body(passage, before) && ends_with_body(passage, at)
}

/// Whether the capitals from the word `at` on end with a word for a body.
fn ends_with_body(passage: &Passage<'_>, at: usize) -> bool {
    let capitals = (at..passage.words.len())
        .take_while(|&it| passage.is_capital(it) && (it == at || passage.adjoins(it)));
    let last = capitals.last();
    last.is_some_and(|last| is_body(&passage.folded(last)))
}

/// Whether the word `last` ends the name of a body with `of`, which then owns its own bodies: `the Bank of
/// England’s Monetary Policy Committee`.
fn is_owned_by_body(passage: &Passage<'_>, last: usize) -> bool {
    last >= 2
        && passage.adjoins(last)
        && passage.word(last - 1) == "of"
        && passage.is_capital(last - 2)
        && is_body(&passage.folded(last - 2))
}

fn is_group(word: &str) -> bool {
    GROUPS.split_ascii_whitespace().any(|it| it == word)
}

/// Whether the `and` after the run joins it to the words behind into the name of one thing: `the Belt and Road
/// Initiative`, `the Food and Drug Administration`.
///
/// An article stands in front, and the thing comes last and once. `The Federation Council and State Duma` are
/// two, since the first is whole; so are `the Pentagon and State Department`, of which only the second has the
/// field of a body.
pub fn is_one_thing(passage: &Passage<'_>, run: &Range<usize>) -> bool {
    const LONGEST: usize = 3;
    let article = run.start.checked_sub(1).is_some_and(|before| {
        passage.words[run.start].gap == Gap::Space
            && matches!(
                &*passage.folded(before),
                "the" | "a" | "an" | "its" | "their" | "new"
            )
    });
    if !article || run.len() > LONGEST || !run.clone().all(|at| is_part(passage, at)) {
        return false;
    }
    let start = run.end + 1;
    let words = (start..passage.words.len()).take_while(|&at| {
        let joined = at == start || passage.adjoins(at) || is_owned_by_group(passage, at);
        joined && passage.is_capital(at) && !passage.uses(at).any(Uses::FUNCTION)
    });
    let Some(last) = words.take(LONGEST + 1).last() else {
        return false;
    };
    let thing = passage.folded(last);
    let field = |at: usize| passage.uses(at).any(Uses::FIELD);
    last > start
        && passage.words[start].gap == Gap::Space
        && (start..last).all(|at| is_part(passage, at))
        && (is_thing(&thing) || is_treaty(&thing))
        && !is_plural(&thing)
        && (field(run.end - 1) || !field(start))
}

/// Whether a word can say what a thing is for: no place, nobody's name or title, no thing itself.
fn is_part(passage: &Passage<'_>, at: usize) -> bool {
    let word = passage.folded(at);
    let uses = uses(&word);
    let field = uses.any(Uses::FIELD);
    let person = uses.any(Uses::RANK.or(Uses::OFFICE)) || is_given_name(&word);
    passage.is_capital(at)
        && passage.words[at].case != Case::Initial
        && (field || !person && !is_body(&word) && !is_treaty(&word))
        && !is_region(&word)
        && (field || !is_region_or_nationality(&word))
}

/// Whether a word names several things, which then are two: `the Norvan and Selvan Governments`.
fn is_plural(word: &str) -> bool {
    word.ends_with('s')
        && !word.ends_with("ss")
        && !matches!(
            word,
            "forces" | "nations" | "services" | "affairs" | "works" | "news" | "talks"
        )
}

/// The place of an `and` that joins a run into one thing by the words alone, so that the rest of the archive may
/// show it to be two; none if the run has `of` or the like, or a word such as `Joint` in front.
pub fn doubtful_and(passage: &Passage<'_>, words: &Range<usize>) -> Option<usize> {
    let and = words.clone().find(|&at| passage.word(at) == "and")?;
    let sure = (words.start..and).any(|at| matches!(passage.word(at), "of" | "for" | "on"))
        || passage.uses(words.start).any(Uses::NAME_MODIFIER)
        || passage.words[and - 1].ending != Ending::Plain;
    (!sure).then_some(and)
}

/// Whether the small word at `at` is the second syllable of a given name: `Kim Jong-un`, `Mao Tse-tung`. A family name
/// and a short first syllable stand before it, and it is no word that makes an adjective: `Tory Party-led`.
pub fn is_second_syllable(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    /// In bytes.
    const LONGEST: usize = 5;
    let letters = |at: usize| passage.words[at].range().len();
    let adjective = |word: &str| {
        let ends = [
            "ed", "ing", "wide", "like", "style", "free", "held", "made", "born", "bound", "sized",
        ];
        ends.iter().any(|end| word.ends_with(end))
            || matches!(
                word,
                "led" | "run" | "era" | "only" | "side" | "type" | "level" | "wing" | "to" | "of"
            )
    };
    passage.words[at].case == Case::Small
        && passage.words[at].gap == Gap::Hyphen
        && at == start + 2
        && passage.words[at - 1].gap == Gap::Space
        && passage.words[start].case == Case::Capital
        && passage.words[at - 1].case == Case::Capital
        && letters(at - 1) <= LONGEST
        && letters(at) <= LONGEST
        && !passage.uses(at - 1).any(Uses::NATION)
        && !adjective(passage.word(at))
        && !is_thing(&passage.folded(at - 1))
}
