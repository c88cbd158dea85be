//! Near spellings: names in prose that no record has and that are nearly a record's.
//!
//! The third pass: every use of an unknown name is compared with the registered names. A family name
//! alone is weak evidence, since many are one letter apart. So it counts only where the given name in
//! front fits, where the brief mentions or declares the record, or where the two are only transliterated
//! differently; and never after another's given name: `Lee Thomson` is not Emma Thompson.

use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::name_runs::CapitalRun;
use super::name_subject::{NameSubject, main_words, singular};
use super::registered_names::{RegisteredName, RegisteredNames, is_registered, main_word_keys};
use super::unknown_names::{UnknownNames, Use};
use crate::archive::assemble::Archive;
use crate::archive::link::Registry;
use crate::archive::site::{BriefId, RecordId};
use crate::base::record_kind::RecordKind;
use crate::names::spelling::{
    Nearness, chinese_reading, given_name_has_consonants, given_name_sounds_alike, given_names_fit,
    nearness,
};
use crate::names::text::{Uses, folded, uses, words};

/// Why a spelling is taken for a record's name, the best reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The given name in front is the person's: `Igor Sergeev` for Igor Sergeyev.
    GivenName,
    /// It is the person's name with the family name first, or last: `Abe Shinzo` for Shinzo Abe.
    Order,
    /// The brief mentions or declares the record. Only there a slip of one letter is believed without a
    /// given name: `Chernomydin` for Chernomyrdin.
    Scope,
    /// The two are ways to write one name: `Sergeev` for Sergeyev, `Hizbollah` for Hezbollah.
    Spelling,
    /// The initials of the record's name make it: `OSCE`.
    Abbreviation,
    /// The name with parts more or less: `George Herbert Walker Bush` for George Bush.
    Part,
}

impl Reason {
    /// Its name, as `--format json` has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::GivenName => "given-name",
            Self::Order => "order",
            Self::Scope => "scope",
            Self::Spelling => "spelling",
            Self::Abbreviation => "abbreviation",
            Self::Part => "part",
        }
    }
}

/// A spelling near to a record's name, as it is used in a brief or in the whole archive.
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

/// What is compared with what.
pub struct Comparison<'a> {
    pub archive: &'a Archive,
    pub registry: &'a Registry<'a>,
    pub registered: &'a RegisteredNames<'a>,
    pub unknown: &'a UnknownNames,
}

impl Comparison<'_> {
    /// The spellings near to a record's name, the most frequent first.
    pub fn near_spellings(&self) -> Vec<Near> {
        let uses = self.unknown.uses.par_iter().enumerate();
        let found: Vec<Vec<Near>> = uses
            .map(|(at, uses)| self.in_brief(BriefId(at as u32), uses))
            .collect();
        let mut all = merged(found.into_iter().flatten());
        all.sort_by(|a, b| (b.count, &a.key, a.record).cmp(&(a.count, &b.key, b.record)));
        all
    }

    /// The near spellings of one brief: for each use the records for which the reason is best.
    fn in_brief(&self, brief: BriefId, uses: &[Use]) -> Vec<Near> {
        let Archive { site, mentions, .. } = self.archive;
        let declared = site.references.declared[brief].iter().copied();
        let mentioned = mentions.brief(brief).list.iter().map(|it| it.record);
        let scope: FxHashSet<RecordId> = declared.chain(mentioned).collect();
        let found = uses.iter().flat_map(|it| {
            let mut near = self.candidates(it, &scope);
            near.sort_unstable();
            near.dedup_by_key(|(_, number)| self.name(*number).record);
            let best = near.first().map(|(reason, _)| *reason);
            near.retain(|(reason, _)| Some(*reason) == best);
            let near = near.into_iter();
            near.map(|(reason, number)| self.near(brief, it, reason, number))
        });
        let mut found = merged(found);
        for near in &mut found {
            let short = uses.iter().filter(|it| it.is_short && it.key == near.key);
            near.count += u32::try_from(short.count()).unwrap_or(u32::MAX);
            near.briefs = 1;
        }
        found
    }

    fn name(&self, number: u32) -> &RegisteredName<'_> {
        &self.registered.names[number as usize]
    }

    fn near(&self, brief: BriefId, it: &Use, reason: Reason, number: u32) -> Near {
        let name = self.name(number);
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
    fn candidates(&self, it: &Use, scope: &FxHashSet<RecordId>) -> Vec<(Reason, u32)> {
        let seen = &it.seen;
        // Abbreviations are in capitals anywhere, in a list of them too.
        let mut found = self.as_abbreviation(seen);
        if seen.run.all_caps {
            return found;
        }
        if seen.weight == 1 && !self.is_surely_name(it) {
            return found;
        }
        found.extend(self.as_whole(seen, scope));
        if seen.words.len() > 1 {
            self.without_gaps(seen, &mut found);
        }
        if seen.weight > 1 {
            found.extend(self.with_the_same_subject(seen));
            self.with_given(seen, &mut found);
            if seen.run.likely == RecordKind::Person {
                self.in_other_order(seen, &mut found);
            }
            self.with_other_parts(seen, &mut found);
        } else if !it.is_short {
            let near = self
                .registered
                .families
                .near(&seen.words[seen.words.len() - 1]);
            found.extend(
                near.into_iter()
                    .filter_map(|(_, number, nearness)| match nearness {
                        Nearness::Arabic => None,
                        _ if scope.contains(&self.name(number).record) => {
                            Some((Reason::Scope, number))
                        }
                        Nearness::Transliteration | Nearness::Language => {
                            Some((Reason::Spelling, number))
                        }
                        _ => None,
                    }),
            );
        }
        // What a record has as its name needs no alias: there, nothing tells who of several is meant.
        if !found.is_empty() && seen.weight > 1 && is_registered(self.registry, &seen.name) {
            found.clear();
        }
        found
    }

    /// Treaties and organisations of whose names it is the initials; of those of whose it is all initials, if
    /// there are any.
    fn as_abbreviation(&self, seen: &CapitalRun) -> Vec<(Reason, u32)> {
        let capitals = seen.words.len() == 1 && seen.name.chars().all(|c| c.is_ascii_uppercase());
        if !capitals || self.registered.words.contains(&seen.words[0]) {
            return Vec::new();
        }
        let Some(made) = self.registered.initials.get(&seen.name) else {
            // `ASEAN`, `ECOWAS`
            let made = self.registered.abbreviated_to(&seen.name);
            return made.map(|number| (Reason::Abbreviation, number)).collect();
        };
        let exact = made.iter().any(|(_, all)| *all);
        let made = made.iter().filter(|(_, all)| *all || !exact);
        made.map(|(number, _)| (Reason::Abbreviation, *number))
            .collect()
    }

    /// Names of the same letters, divided otherwise (`Kim Jongun`), Chinese ones in another romanisation, and those
    /// without what follows the family name on record (`Javier Solana`).
    fn without_gaps(&self, seen: &CapitalRun, found: &mut Vec<(Reason, u32)>) {
        let solid = seen.words.concat();
        let initials = seen.words.iter().any(|word| word.chars().count() == 1);
        let chinese = chinese_reading(&solid).filter(|_| !initials);
        let numbers = |key: &String| self.registered.solid.get(key).into_iter().flatten();
        let own = numbers(&solid).map(|number| {
            let whole = self.name(*number).words.concat() == solid;
            (
                if whole {
                    Reason::Spelling
                } else {
                    Reason::Part
                },
                *number,
            )
        });
        found.extend(own);
        let chinese = chinese.iter().flat_map(numbers);
        found.extend(chinese.map(|number| (Reason::Spelling, *number)));
    }

    /// People whose family name comes first here and last on record: `Abe Shinzo`.
    fn in_other_order(&self, seen: &CapitalRun, found: &mut Vec<(Reason, u32)>) {
        /// In words: `García Márquez Gabriel`.
        const LONGEST_FAMILY: usize = 2;
        for length in 1..=LONGEST_FAMILY.min(seen.words.len() - 1) {
            let (family, given) = seen.words.split_at(length);
            let family = family.join(" ");
            let same = self.registered.by_family.get(&family).into_iter().flatten();
            let near = self.registered.families.near(&family);
            let numbers = same
                .copied()
                .chain(near.into_iter().map(|(_, number, _)| number));
            let fits = |number: &u32| {
                let person = self.name(*number).person.as_ref();
                person.is_some_and(|person| given_names_fit(given, person))
            };
            found.extend(numbers.filter(fits).map(|number| (Reason::Order, number)));
        }
    }

    /// Names with parts more or less than on record: further given names, a word in the middle of a body's name.
    fn with_other_parts(&self, seen: &CapitalRun, found: &mut Vec<(Reason, u32)>) {
        let registered = self.registered;
        let Some((last, before)) = seen.words.split_last() else {
            return;
        };
        // `George Herbert Walker Bush`.
        let namesakes = registered.by_family.get(last).into_iter().flatten();
        let fits = |number: &&u32| {
            let person = self.name(**number).person.as_ref();
            person.is_some_and(|person| have_further_names(before, &person.given))
        };
        found.extend(namesakes.filter(fits).map(|number| (Reason::Part, *number)));
        let main = main_words(&seen.words);
        for key in main_word_keys(&main) {
            let numbers = registered.main_words.get(&key).into_iter().flatten();
            // Each may lack a word, but not both a different one.
            let one_lacks = |number: &&u32| {
                let name = &self.name(**number).words;
                let own = main_words(name);
                own.len() != main.len() || own == main
            };
            found.extend(
                numbers
                    .filter(one_lacks)
                    .map(|number| (Reason::Part, *number)),
            );
        }
    }

    /// Treaties and organisations with the same subject in other words: `Open Skies Treaty` for Treaty on Open Skies,
    /// `Non-Proliferation Treaty`, `Human Rights Commission`. A treaty may have more of it on record; of several that do,
    /// the one with the least, if that is one.
    fn with_the_same_subject(&self, seen: &CapitalRun) -> Option<(Reason, u32)> {
        /// In words. `Arms Treaty` says too little, unless the word is such that one record has it: `Genocide
        /// Convention`.
        const SHORTEST: usize = 2;
        let subject = NameSubject::of(&seen.words);
        if subject.words.is_empty() || subject.length < SHORTEST && !subject.is_telling() {
            return None;
        }
        // Who has the rarest of the words.
        let known = subject.words.iter();
        let known = known.map(|word| self.registered.subjects.get(word));
        let known = known.collect::<Option<Vec<&Vec<u32>>>>()?;
        let numbers = known.into_iter().min_by_key(|numbers| numbers.len())?;
        let further = |number: &u32| {
            let name = self.name(*number);
            let known = NameSubject::of(&name.words);
            let more = subject.is_part_of(&known)?;
            (more == 0 || known.kind.is_some()).then_some((more, name.record, *number))
        };
        let mut fitting: Vec<_> = numbers.iter().filter_map(further).collect();
        fitting.sort_unstable();
        let &(more, record, number) = fitting.first()?;
        let mut others = fitting.iter();
        let sure = subject.length >= SHORTEST;
        let one = !others.any(|(other, its, _)| (*other == more || !sure) && *its != record);
        one.then_some((Reason::Part, number))
    }

    /// Whether a single word is no word of the language (the archive has `mailer` in lower case), no
    /// part of another unknown name (after `Lee Thomson`, `Thomson` is his), spelt as on no record, and not in
    /// capitals, as the town of a report is: `IRVINE`.
    fn is_surely_name(&self, it: &Use) -> bool {
        it.seen.words.last().is_some_and(|word| {
            self.unknown.small(word) == 0
                && !self.unknown.is_in_longer(word)
                && !self.registered.words.contains(word)
                && uses(word) == Uses::default()
                && it.seen.name.chars().any(char::is_lowercase)
        })
    }

    /// Names that are compared as a whole: organisations, treaties, names of one word. Each word has to
    /// be near. A slip in a single word is believed only of what is in scope.
    fn as_whole(&self, seen: &CapitalRun, scope: &FxHashSet<RecordId>) -> Vec<(Reason, u32)> {
        let near = self.registered.whole.near(&seen.key()).into_iter();
        let fitting = near.filter_map(|(_, number, near)| {
            let name = self.name(number);
            let mut pairs = seen.words.iter().zip(&name.words);
            let same = |a: &str, b: &str| {
                a == b
                    || name.person.is_none() && singular(a) == singular(b)
                    || nearness(a, b).is_some_and(|near| near <= Nearness::Slip)
            };
            let alike = seen.words.len() == name.words.len() && pairs.all(|(a, b)| same(a, b));
            let sure = near < Nearness::Slip || seen.weight > 1;
            match (alike, scope.contains(&name.record)) {
                (true, true) => Some((Reason::Scope, number)),
                (true, false) if sure => Some((Reason::Spelling, number)),
                _ => None,
            }
        });
        fitting.collect()
    }

    /// People whose family name is near and whose given name fits (`Igor Sergeev`), or whose family
    /// name it is and whose given name is near (`Vladmir Putin`).
    fn with_given(&self, seen: &CapitalRun, found: &mut Vec<(Reason, u32)>) {
        let Some((family, given)) = seen.words.split_last() else {
            return;
        };
        let person = |number: u32| self.name(number).person.as_ref();
        if !self.registered.words.contains(family) {
            let near = self.registered.families.near(family).into_iter();
            let fitting = near.filter(|(_, number, nearness)| {
                let one_name = *nearness <= Nearness::Language;
                person(*number).is_some_and(|person| {
                    given_names_fit(given, person)
                        || given_name_sounds_alike(given, person)
                        || one_name && given_name_has_consonants(given, person)
                })
            });
            found.extend(fitting.map(|(_, number, _)| (Reason::GivenName, number)));
        }
        let same = self
            .registered
            .by_family
            .get(family)
            .into_iter()
            .flatten()
            .copied();
        let fitting = same.filter(|number| {
            person(*number).is_some_and(|person| {
                !given_names_fit(given, person) && given_name_sounds_alike(given, person)
            })
        });
        found.extend(fitting.map(|number| (Reason::GivenName, number)));
    }
}

/// Whether one of two lists of given names has all of the other's in order, and more that are written out.
/// `George W.` and `George H. W.` are two people.
fn have_further_names(written: &[String], known: &[String]) -> bool {
    let (long, short) = match written.len() > known.len() {
        true => (written, known),
        false => (known, written),
    };
    let mut left = short.iter().peekable();
    let more: Vec<&String> = long
        .iter()
        .filter(|word| left.next_if_eq(word).is_none())
        .collect();
    left.peek().is_none()
        && !more.is_empty()
        && long.first() == short.first()
        && more.iter().all(|word| word.chars().count() > 1)
}

/// The alias with which the linker would find the name: the name as it is written, or, for a family name
/// alone, the registered name with this spelling of it: `Viktor Chernomydin`. An alias means its record
/// wherever it stands, which a family name must not.
fn alias(seen: &CapitalRun, name: &RegisteredName<'_>) -> String {
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

/// Adds up those of one spelling and one record, in the order of the first.
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
