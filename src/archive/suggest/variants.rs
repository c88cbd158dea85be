//! Variants: one person's name with more given names or fewer, `Donald J. Marwick` and `Donald Marwick`.
//!
//! Part of the second pass. The whole archive decides: with `Donald K. Marwick` in it too, nobody could say
//! whose the name without an initial is, so that the three stay apart.

use rustc_hash::FxHashMap;

use super::name_runs::CapitalRun;
use crate::base::record_kind::RecordKind;
use crate::names::person;
use crate::names::person::{Fit, Given};
use crate::names::text::{Uses, uses};

/// The most names with one family name that are compared with each other.
const MANY: usize = 16;

/// For each key of a name that is another name's variant, the key of that other: the fullest one. `all` are the
/// runs that are no short form in their brief.
pub fn one_person<'r>(all: impl Iterator<Item = &'r CapitalRun>) -> FxHashMap<String, String> {
    let mut by_family: FxHashMap<&str, Vec<&CapitalRun>> = FxHashMap::default();
    for seen in all.filter(|seen| is_persons(seen)) {
        let names = by_family
            .entry(&seen.words[seen.words.len() - 1])
            .or_default();
        if names.len() <= MANY && !names.iter().any(|known| known.words == seen.words) {
            names.push(seen);
        }
    }
    let mut keys = FxHashMap::default();
    for mut names in by_family.into_values().filter(|it| it.len() <= MANY) {
        names.sort_by(|a, b| (b.words.len(), &a.words).cmp(&(a.words.len(), &b.words)));
        for (at, name) in names.iter().enumerate() {
            let fit = |other: &&&CapitalRun| other.words != name.words && are_variants(name, other);
            let others: Vec<&CapitalRun> = names.iter().filter(fit).copied().collect();
            // All that fit one have to fit each other: else it is any of theirs.
            let agree = others.iter().enumerate().all(|(at, one)| {
                others[at + 1..]
                    .iter()
                    .all(|other| are_variants(one, other))
            });
            let fullest = names[..at].iter().find(|it| are_variants(name, it));
            if let (true, Some(fullest)) = (agree, fullest) {
                keys.insert(name.key(), fullest.key());
            }
        }
    }
    keys
}

/// Whether a run is another's name without some of its given names: `Donald Marwick` for Donald J. Marwick.
/// Bare initials are no such thing: they are forms of any name that begins so.
pub fn is_without_middle_names(seen: &CapitalRun, name: &CapitalRun) -> bool {
    seen.words.len() < name.words.len()
        && is_persons(seen)
        && is_persons(name)
        && seen.words.last() == name.words.last()
        && fits(seen, name)
}

fn are_variants(one: &CapitalRun, other: &CapitalRun) -> bool {
    one.words.last() == other.words.last() && (fits(one, other) || fits(other, one))
}

/// Whether the given names of a run can be those of `name`, the first of them written out.
fn fits(seen: &CapitalRun, name: &CapitalRun) -> bool {
    let given = |words: &[String]| words[..words.len() - 1].to_vec();
    let (written, known) = (given(&seen.words), given(&name.words));
    let is_initial = |word: &String| word.chars().count() == 1;
    if written.first().is_none_or(is_initial) || known.first().is_none_or(is_initial) {
        return false;
    }
    let written: Vec<Given<'_>> = written
        .iter()
        .map(|word| match (is_initial(word), word.chars().next()) {
            (true, Some(letter)) => Given::Initial(letter),
            _ => Given::Word(word),
        })
        .collect();
    matches!(person::fit(&written, &known), Some(Fit::Same | Fit::Near))
}

/// Whether a run looks like a person's given names and family name.
fn is_persons(seen: &CapitalRun) -> bool {
    let suffixed = || {
        seen.words
            .last()
            .is_some_and(|last| uses(last).any(Uses::SUFFIX))
    };
    seen.weight > 1 && seen.run.likely == RecordKind::Person && !seen.run.all_caps && !suffixed()
}
