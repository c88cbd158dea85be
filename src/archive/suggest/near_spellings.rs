//! Near spellings: names in prose that no record has and that are nearly a record's.
//!
//! The third step of [`super::suggestions`]: every use of an unknown name is held against the words of
//! the registered names. A family name counts where the given name in front fits, where the record is
//! in scope in that brief, or where the two are only transliterated differently; never behind
//! another's given name.

use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::name_runs::CapitalRun;
use super::registered_names::{Registered, RegisteredNames};
use super::unknown_names::{Names, Use};
use crate::archive::link::SiteMentions;
use crate::archive::site::{BriefId, RecordId};
use crate::names::spelling::{Nearness, nearness};
use crate::names::spelling::{fits, sounds};
use crate::names::text::folded;
use crate::names::text::words::words;
use crate::names::text::{Uses, uses};

/// Why a spelling is held to be a record's name, the best reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The given name in front is the person's.
    GivenName,
    /// The brief mentions or declares the record.
    Scope,
    /// The two are ways to write one name.
    Spelling,
}

impl Reason {
    /// Its name, as it is printed.
    pub fn name(self) -> &'static str {
        match self {
            Self::GivenName => "given-name",
            Self::Scope => "scope",
            Self::Spelling => "spelling",
        }
    }
}

/// A spelling near to a record's name, as it is used in the whole archive.
#[derive(Clone, Debug)]
pub struct Near {
    /// As it is written first.
    pub written: String,
    /// The record.
    pub record: RecordId,
    /// The best reason.
    pub reason: Reason,
    /// How often it is used.
    pub count: u32,
    /// In how many briefs.
    pub briefs: u32,
    /// Where it is first used.
    pub first: (BriefId, Range<usize>),
    /// The alias with which the record would be found.
    pub alias: String,
    /// The key of the unknown name.
    pub key: String,
}

impl RegisteredNames<'_> {
    /// Finds the spellings near to these names among the uses of unknown ones; sorted by how often
    /// they are used, the most frequent first.
    pub fn find(&self, unknown: &Names, mentions: &SiteMentions) -> Vec<Near> {
        let found: Vec<Vec<Near>> = unknown
            .uses
            .par_iter()
            .enumerate()
            .map(|(at, uses)| self.in_brief(BriefId(at as u32), uses, unknown, mentions))
            .collect();
        let mut all = merged(found.into_iter().flatten());
        all.sort_by(|a, b| (b.count, &a.key, a.record).cmp(&(a.count, &b.key, b.record)));
        all
    }

    /// The near spellings of one brief.
    fn in_brief(
        &self,
        brief: BriefId,
        uses: &[Use],
        unknown: &Names,
        mentions: &SiteMentions,
    ) -> Vec<Near> {
        let declared = self.site.references.declared[brief].iter().copied();
        let mentioned = mentions.brief(brief).list.iter().map(|it| it.record);
        let scope: FxHashSet<RecordId> = declared.chain(mentioned).collect();
        let found = uses.iter().flat_map(|it| {
            let mut near = self.candidates(it, unknown, &scope);
            near.sort_unstable();
            near.dedup_by_key(|(_, number)| self.names[*number as usize].record);
            let best = near.first().map(|(reason, _)| *reason);
            near.retain(|(reason, _)| Some(*reason) == best);
            let near = near.into_iter();
            near.map(|(reason, number)| self.near(brief, it, reason, number))
        });
        let mut found = merged(found);
        for near in &mut found {
            let short = uses.iter().filter(|it| it.is_short() && it.key == near.key);
            near.count += u32::try_from(short.count()).unwrap_or(u32::MAX);
            near.briefs = 1;
        }
        found
    }

    fn near(&self, brief: BriefId, it: &Use, reason: Reason, number: u32) -> Near {
        let name = &self.names[number as usize];
        Near {
            written: it.seen.name.clone(),
            record: name.record,
            reason,
            count: 1,
            briefs: 1,
            first: (brief, it.seen.source.clone()),
            alias: alias(&it.seen, name),
            key: it.seen.key(),
        }
    }

    /// The registered names that a use is near to, with the reasons.
    fn candidates(
        &self,
        it: &Use,
        unknown: &Names,
        scope: &FxHashSet<RecordId>,
    ) -> Vec<(Reason, u32)> {
        let seen = &it.seen;
        let plain = seen.weight > 1 || self.is_no_word(it, unknown);
        if !plain || seen.run.shouted {
            return Vec::new();
        }
        let mut found = self.as_whole(seen, scope);
        if seen.weight > 1 {
            self.with_given(seen, &mut found);
        } else if !it.is_short() {
            let near = self.families.near(&seen.words[seen.words.len() - 1]);
            found.extend(near.into_iter().filter_map(|(_, number, nearness)| {
                let record = self.names[number as usize].record;
                match nearness {
                    _ if scope.contains(&record) => Some((Reason::Scope, number)),
                    Nearness::Transliteration => Some((Reason::Spelling, number)),
                    _ => None,
                }
            }));
        }
        found
    }

    /// Whether a single word is no ordinary word and no word of a registered name.
    fn is_no_word(&self, it: &Use, unknown: &Names) -> bool {
        it.seen.words.last().is_some_and(|word| {
            unknown.small(word) == 0
                && !unknown.is_in_longer(word)
                && !self.words.contains(word)
                && uses(word) == Uses::default()
        })
    }

    /// Names that are found as a whole: organisations, treaties, names of one word.
    fn as_whole(&self, seen: &CapitalRun, scope: &FxHashSet<RecordId>) -> Vec<(Reason, u32)> {
        let near = self.whole.near(&seen.key()).into_iter();
        let fitting = near.filter_map(|(_, number, near)| {
            let name = &self.names[number as usize];
            let mut pairs = seen.words.iter().zip(&name.words);
            let alike = seen.words.len() == name.words.len()
                && pairs.all(|(a, b)| a == b || nearness(a, b).is_some());
            let sure = near < Nearness::Slip || seen.weight > 1;
            match (alike, scope.contains(&name.record)) {
                (true, true) => Some((Reason::Scope, number)),
                (true, false) if sure => Some((Reason::Spelling, number)),
                _ => None,
            }
        });
        fitting.collect()
    }

    /// People whose family name is near and whose given name fits, or the other way round.
    fn with_given(&self, seen: &CapitalRun, found: &mut Vec<(Reason, u32)>) {
        let Some((family, given)) = seen.words.split_last() else {
            return;
        };
        let person = |number: u32| self.names[number as usize].person.as_ref();
        if !self.words.contains(family) {
            let near = self.families.near(family).into_iter();
            let fitting = near.filter(|(_, number, _)| {
                person(*number).is_some_and(|person| fits(given, person) || sounds(given, person))
            });
            found.extend(fitting.map(|(_, number, _)| (Reason::GivenName, number)));
        }
        let borne = self.borne.get(family).into_iter().flatten().copied();
        let fitting = borne.filter(|number| {
            person(*number).is_some_and(|person| !fits(given, person) && sounds(given, person))
        });
        found.extend(fitting.map(|number| (Reason::GivenName, number)));
    }
}

/// The alias with which a record would be found: the name as it is written, or the registered one
/// with this spelling of its family name.
fn alias(seen: &CapitalRun, name: &Registered<'_>) -> String {
    let initials = seen
        .words
        .first()
        .is_some_and(|word| word.chars().count() == 1);
    let whole = name.person.is_none() || seen.weight > 1 && !initials;
    let (written, known) = (words(&seen.name), words(name.name));
    let family = name.person.as_ref().and_then(|person| person.family.last());
    let place = known
        .iter()
        .rposition(|word| Some(&folded(word.of(name.name))) == family);
    match (whole, written.last(), place) {
        (false, Some(spelt), Some(at)) => {
            let mut alias = name.name.to_owned();
            alias.replace_range(known[at].range(), spelt.of(&seen.name));
            alias
        }
        _ => seen.name.clone(),
    }
}

/// Those of one spelling and one record made one, in the order of the first.
fn merged(found: impl Iterator<Item = Near>) -> Vec<Near> {
    let mut places: FxHashMap<(String, RecordId), usize> = FxHashMap::default();
    let mut all: Vec<Near> = Vec::new();
    for near in found {
        let place = *places
            .entry((near.key.clone(), near.record))
            .or_insert(all.len());
        match all.get_mut(place) {
            None => all.push(near),
            Some(known) => {
                known.reason = known.reason.min(near.reason);
                known.count += near.count;
                known.briefs += near.briefs;
            }
        }
    }
    all
}
