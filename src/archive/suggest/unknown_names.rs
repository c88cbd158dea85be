//! Unknown names: which runs of all briefs are names that no record has, and how often each is used.
//!
//! The second pass. The whole archive is the evidence: a word that stands in lower case elsewhere only
//! began a sentence; a family name alone stands for the full name in the same brief; a name after `in`
//! is a place.

use std::borrow::Cow;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::name_runs::{CapitalRun, SmallWords};
use super::openings::Openings;
use super::tally::Tally;
use super::variants;
use crate::archive::site::{BriefId, Site};
use crate::base::record_kind::RecordKind;
use crate::names::person;
use crate::names::person::Given;
use crate::names::text::{Language, Uses, uses};
use crate::names::unknown::is_region_or_nationality;

/// The fewest uses within sentences that make a single word certainly a name: `Interfax`, used three times,
/// but not `Tomilin`, used once.
const OFTEN: u32 = 3;
/// The most names in one brief among which a short form is looked for. Of more that share a word nobody
/// could say which is meant, and comparing them all would be quadratic in a brief that lists names.
const MANY: usize = 16;

/// The names of all briefs that no record has.
#[derive(Debug)]
pub struct UnknownNames {
    /// By brief: each use of a name.
    pub uses: Vec<Vec<Use>>,
    /// By key.
    pub tallies: FxHashMap<String, Tally>,
    /// The words of names of several words.
    in_longer: FxHashSet<String>,
    small: SmallWords,
}

/// A use of a name in a brief.
#[derive(Clone, Debug)]
pub struct Use {
    /// Where it stands, and how it is written.
    pub seen: CapitalRun,
    /// The key of the name to which it counts: its own, or a longer one's.
    pub key: String,
    /// Whether it is a short form of another name in the same brief.
    pub is_short: bool,
}

impl UnknownNames {
    /// Sorts out the runs of all briefs. `given` are the folded given names of people on record.
    pub fn new(runs: Vec<Vec<CapitalRun>>, small: SmallWords, given: &FxHashSet<String>) -> Self {
        let openings = Openings::new(&runs, &small, given);
        let mut uses: Vec<Vec<Use>> = runs
            .into_par_iter()
            .map(|runs| uses_in_brief(runs, &openings))
            .collect();
        let one_person = variants::one_person(
            uses.iter()
                .flatten()
                .filter(|it| !it.is_short)
                .map(|it| &it.seen),
        );
        for it in uses.iter_mut().flatten() {
            if let Some(key) = one_person.get(&it.key) {
                it.key.clone_from(key);
            }
        }
        let mut tallies = FxHashMap::default();
        for (at, uses) in uses.iter().enumerate() {
            tally(BriefId(at as u32), uses, &mut tallies);
        }
        let full = uses.iter().flatten().filter(|it| !it.is_short);
        let longer = full.filter(|it| it.seen.weight > 1);
        Self {
            in_longer: longer
                .flat_map(|it| it.seen.words.iter().cloned())
                .collect(),
            uses,
            tallies,
            small,
        }
    }

    /// The tallies over the briefs in English alone. What is a name in another language no rule tells: in German every noun
    /// has a capital.
    pub fn in_english(&self, site: &Site) -> Cow<'_, FxHashMap<String, Tally>> {
        let is_english = |id: BriefId| {
            let tag = site.brief(id).front.language.as_deref();
            Language::of_tag(tag.unwrap_or(&site.config.language)).is_english()
        };
        if site.briefs().all(|(id, _)| is_english(id)) {
            return Cow::Borrowed(&self.tallies);
        }
        let mut tallies = FxHashMap::default();
        for (at, uses) in self.uses.iter().enumerate() {
            let brief = BriefId(at as u32);
            if is_english(brief) {
                tally(brief, uses, &mut tallies);
            }
        }
        Cow::Owned(tallies)
    }

    /// How often a folded word stands in lower case.
    pub fn small(&self, word: &str) -> u32 {
        self.small.get(word).copied().unwrap_or(0)
    }

    /// Whether a word is one of several of another name.
    pub fn is_in_longer(&self, word: &str) -> bool {
        self.in_longer.contains(word)
    }

    /// Whether a run of one word is a name rather than a word that begins a sentence or stands in lower case
    /// elsewhere.
    pub fn is_name(&self, seen: &CapitalRun) -> bool {
        // `OSCE`, but not a word of a line in capitals.
        let abbreviation = !seen.name.contains(char::is_lowercase) && !seen.heading;
        if abbreviation && seen.name.chars().count() > 1 && !seen.run.all_caps {
            return true;
        }
        let within = || {
            let tally = self.tallies.get(&seen.key());
            tally.is_some_and(|tally| tally.within > 0)
        };
        seen.words.iter().all(|word| {
            self.small(word) == 0
                && uses(word) == Uses::default()
                && !is_region_or_nationality(word)
        }) && (!seen.run.opens || within())
    }

    /// Whether a name is worth listing.
    ///
    /// A name of several words is, unless it is a place. A single word is listed only if it certainly is a
    /// name: `Interfax`, used three times within sentences; but not `Ruble`, which the archive has in
    /// lower-case letters too, `Kuchma`, which is part of `Leonid Kuchma`, or `Tomilin`, used once.
    pub fn is_worth_listing(&self, tally: &Tally) -> bool {
        if !tally.written || tally.is_place() {
            return false;
        }
        if !tally.is_single() {
            return true;
        }
        let Some(word) = tally.words.last() else {
            return false;
        };
        tally.within >= OFTEN
            && word.chars().count() > 1
            && self.small(word) == 0
            && !self.in_longer.contains(word)
            && uses(word) == Uses::default()
            && !is_region_or_nationality(word)
            && !self.is_counted(word)
    }

    /// Whether a word in capitals is used in the plural too, as `ICBMs` is: then it is not a name.
    fn is_counted(&self, word: &str) -> bool {
        let is_capitals = |word: &str| {
            let tally = self.tallies.get(word);
            tally.is_some_and(|tally| tally.is_in_capitals())
        };
        let one = word.strip_suffix('s').filter(|one| is_capitals(one));
        is_capitals(word) && (one.is_some() || is_capitals(&format!("{word}s")))
    }
}

/// Counts the uses in a brief.
fn tally(brief: BriefId, uses: &[Use], tallies: &mut FxHashMap<String, Tally>) {
    let mut counted: FxHashSet<&str> = FxHashSet::default();
    // Full forms come first: a short form before the full name is no example of it.
    let (short, full): (Vec<&Use>, Vec<&Use>) = uses.iter().partition(|it| it.is_short);
    for it in full {
        let first = || Tally::new((brief, it.seen.source.clone()), &it.seen);
        let tally = tallies.entry(it.key.clone()).or_insert_with(first);
        tally.add(&it.seen);
        if counted.insert(&it.key) {
            tally.briefs += 1;
        }
    }
    for it in short {
        if let Some(tally) = tallies.get_mut(&it.key) {
            tally.add_short(&it.seen);
        }
    }
}

/// The uses of names in a brief: first words that only begin a sentence are taken off, and short
/// forms count to the name that they stand for.
fn uses_in_brief(runs: Vec<CapitalRun>, openings: &Openings<'_>) -> Vec<Use> {
    let runs: Vec<CapitalRun> = runs
        .into_iter()
        .flat_map(|mut seen| match seen.sides.take() {
            Some(sides) if openings.are_two(&sides) => Vec::from(*sides),
            _ => vec![seen],
        })
        .filter_map(
            |seen| match seen.run.opens && !openings.keeps_first(&seen) {
                true => seen.rest.map(|rest| *rest),
                false => Some(seen),
            },
        )
        .collect();
    let mut longer: FxHashMap<&str, Vec<&CapitalRun>> = FxHashMap::default();
    for seen in runs.iter().filter(|seen| seen.weight > 1) {
        for word in [seen.words.first(), seen.words.last()]
            .into_iter()
            .flatten()
        {
            let names = longer.entry(word).or_default();
            if names.len() <= MANY && !names.iter().any(|known| known.words == seen.words) {
                names.push(seen);
            }
        }
    }
    let keys: Vec<String> = runs.iter().map(|seen| stands_for(seen, &longer)).collect();
    let uses = runs.into_iter().zip(keys);
    uses.map(|(seen, key)| Use {
        is_short: key != seen.key(),
        seen,
        key,
    })
    .collect()
}

/// The key of the name that a run stands for: the only longer one in the brief of which it is a short
/// form, or its own. After `Leonid Ivashov, not Pyotr Ivashov` a bare `Ivashov` counts to neither.
fn stands_for(seen: &CapitalRun, longer: &FxHashMap<&str, Vec<&CapitalRun>>) -> String {
    let lists = [seen.words.first(), seen.words.last()]
        .into_iter()
        .flatten();
    let lists = lists.filter_map(|word| longer.get(word.as_str()));
    let mut full: Vec<&CapitalRun> = lists
        .flatten()
        .copied()
        .filter(|name| is_short_form(seen, name))
        .collect();
    full.sort_by(|a, b| a.words.cmp(&b.words));
    full.dedup_by(|a, b| a.words == b.words);
    if full.len() > MANY {
        return seen.key();
    }
    // `L. Ivashov` is itself a short form of `Leonid Ivashov`, so the two are one name, not two.
    let all = full.clone();
    full.retain(|name| !all.iter().any(|other| is_short_form(name, other)));
    match full[..] {
        [only] => only.key(),
        _ => seen.key(),
    }
}

/// Whether a run is a short form of a name: its last words (a family name), its first words where it is no
/// person's (`Federation Council` for a longer name that begins so), a person's with fewer given names
/// (`Donald Marwick` for Donald J. Marwick), or initials before the family name.
fn is_short_form(seen: &CapitalRun, name: &CapitalRun) -> bool {
    if seen.words.len() < name.words.len() {
        let person = name.run.likely == RecordKind::Person;
        // Of `Women’s League of Larsk`, `Larsk` is a part that has its own name.
        let before = &name.words[name.words.len() - seen.words.len() - 1];
        let joined = matches!(before.as_str(), "of" | "for" | "in" | "on" | "and");
        if (person || !joined) && name.words.ends_with(&seen.words)
            || !person && seen.weight > 1 && name.words.starts_with(&seen.words)
        {
            return true;
        }
    }
    let (Some((family, given)), Some((other, known))) =
        (seen.words.split_last(), name.words.split_last())
    else {
        return false;
    };
    if given.len() < known.len() && variants::is_without_middle_names(seen, name) {
        return true;
    }
    let initials = !given.is_empty() && given.iter().all(|word| word.chars().count() == 1);
    let spelt = known.first().is_some_and(|first| first.chars().count() > 1);
    let initial = |word: &String| Given::Initial(word.chars().next().unwrap_or(' '));
    let written: Vec<Given<'_>> = given.iter().map(initial).collect();
    family == other && initials && spelt && person::fit(&written, known).is_some()
}
