//! Reading a text by the index of names: people who go by their family name or their given name.

use std::ops::Range;

use super::before::Before;
use super::index::Namesake;
use super::scan::Scan;
use super::sighting::{NameForm, SightedBearer, Sighting};
use crate::names::person::{Fit, Given};
use crate::names::person::{PersonName, Reach};
use crate::names::text::Uses;
use crate::names::text::{Case, Gap};

/// Namesakes that are seen in the same words, and whether the words around allow it: that is asked
/// once for all of them.
struct Namesakes {
    words: Range<usize>,
    /// Whether the family name stands without a given one.
    alone: bool,
    /// Whether what stands in front lets the name begin.
    begins: bool,
    /// Whether what stands behind lets it end.
    ends: bool,
    bearers: Vec<SightedBearer>,
}

impl Scan<'_, '_, '_> {
    /// The people who bear the family name that begins at `at`, by what stands in front of it.
    pub fn family(&mut self, at: usize, people: &[Namesake]) {
        if people.is_empty() || self.passage.is_roman(at) {
            return;
        }
        let before = Before::read(self.passage, at);
        let given = before.given();
        let initials = before.initials();
        let mut alone = self.namesakes(at..at + 1, true, before.nickname);
        // A suffix may be part of the name, which only a closer look can tell.
        let suffixed = self.is_suffixed(at + 1);
        let word = self.passage.word(at);
        // How the name is spelt tells namesakes apart, and is asked once for those who share it.
        let mut spelt = (people[0].written, people.len() == 1);
        if !spelt.1 {
            spelt.1 = self.names.is_written(word, spelt.0);
        }
        if alone.begins && alone.ends {
            alone.bearers.reserve_exact(people.len());
        }
        let mut others: Vec<Namesakes> = Vec::new();
        for namesake in people {
            if namesake.plain && !suffixed && !namesake.initials.meet(initials) {
                if alone.begins && alone.ends {
                    if spelt.0 != namesake.written {
                        let written = namesake.written;
                        spelt = (written, self.names.is_written(word, written));
                    }
                    alone.bearers.push(SightedBearer {
                        bearer: namesake.bearer,
                        form: NameForm::Family,
                        literal: spelt.1,
                    });
                }
                continue;
            }
            self.closely(at, namesake, &before, &given, &mut others);
        }
        others.push(alone);
        for Namesakes { words, bearers, .. } in others {
            self.found(words, at, bearers);
        }
    }

    /// Compares the whole of a name with what stands around the family name at `at`.
    fn closely(
        &self,
        at: usize,
        namesake: &Namesake,
        before: &Before,
        given: &[Given<'_>],
        seen: &mut Vec<Namesakes>,
    ) {
        let person = &self.names.people[namesake.person as usize];
        let Some(parts) = &person.parts else { return };
        let reach = parts.reach(given);
        let Some(end) = self.family_end(at, parts, reach) else {
            return;
        };
        let form = form_of(reach);
        let alone = form == NameForm::Family;
        // Of two family names both are named: Bader Ginsburg.
        let second = (1..=given.len())
            .rev()
            .find(|count| alone && parts.is_second_family(&given[given.len() - count..]));
        let taken = second.unwrap_or_else(|| reach.map_or(0, |reach| reach.words));
        let words = at - before.length(taken)..end;
        let known = |it: &Namesakes| it.words == words && it.alone == alone;
        let place = seen.iter().position(known).unwrap_or_else(|| {
            seen.push(self.namesakes(words, alone, before.nickname));
            seen.len() - 1
        });
        let namesakes = &mut seen[place];
        if namesakes.begins && namesakes.ends {
            let last = self.passage.word(end - 1);
            namesakes.bearers.push(SightedBearer {
                bearer: person.bearer,
                form,
                literal: self.names.is_written(last, namesake.written),
            });
        }
    }

    /// Whether a suffix stands at the word `end`: `Jr`, `the elder`.
    pub fn is_suffixed(&self, end: usize) -> bool {
        let passage = self.passage;
        let word = |at: usize| passage.words.get(at).map(|_| passage.word(at));
        let generation =
            || word(end) == Some("the") && matches!(word(end + 1), Some("elder" | "younger"));
        end < passage.words.len()
            && passage.words[end].gap <= Gap::Comma
            && (passage.is_capital(end) && passage.uses(end).any(Uses::SUFFIX) || generation())
    }

    /// What the words around say of a name, whoever bears it. `nickname`: whether one stands in
    /// front, so that a family name alone is another's.
    fn namesakes(&self, words: Range<usize>, alone: bool, nickname: bool) -> Namesakes {
        let passage = self.passage;
        let (start, last) = (words.start, words.end - 1);
        let open = !passage.is_closed(&words) && passage.is_whole(&words);
        let (begins, ends) = match alone {
            _ if !open => (false, false),
            true => (
                !nickname && passage.lets_family_begin(start, self.names.particles_count()),
                passage.lets_family_end(last),
            ),
            false => (
                self.given_may_begin(start),
                !passage.becomes_thing(last) && !passage.is_quoted(&words),
            ),
        };
        Namesakes {
            words,
            alone,
            begins,
            ends,
            bearers: Vec::new(),
        }
    }

    /// Whether given names may begin here: no initial and no first name in front of them.
    fn given_may_begin(&self, start: usize) -> bool {
        let passage = self.passage;
        let initial_before = start > 0
            && passage.adjoins(start)
            && passage.words[start - 1].case == Case::Initial
            && !passage.lets_family_begin(start, false);
        !initial_before && !passage.is_preceded_by_more(start)
    }

    /// Where the family name of a person ends when it begins at `at`, and whether the suffix behind
    /// it is none of another's; after the last word. Behind a given name the first of two names
    /// joined by a hyphen will do: Mary Onyali for Mary Onyali-Omagbemi.
    fn family_end(&self, at: usize, name: &PersonName, reach: Option<Reach>) -> Option<usize> {
        let passage = self.passage;
        let mut end = at + 1;
        for word in &name.family[1..] {
            if end >= passage.words.len() || !passage.adjoins(end) || passage.folded(end) != *word {
                let named = reach.and_then(|reach| reach.given);
                let short = name.joined && end == at + 1 && named.is_some();
                return (short && passage.is_capital(at)).then_some(end);
            }
            end += 1;
        }
        let capitals = (at..end).all(|at| passage.words[at].case != Case::Small);
        match (self.is_suffixed(end), &name.suffix) {
            _ if !capitals => None,
            (true, Some(known)) => (passage.folded(end) == *known).then_some(end + 1),
            (true, None) => None,
            (false, _) => Some(end),
        }
    }

    /// A word that is somebody's first given name, where it stands alone.
    pub fn given(&mut self, at: usize, word: u32) {
        let passage = self.passage;
        let words = at..at + 1;
        let article = at > 0
            && passage.words[at].gap == Gap::Space
            && matches!(passage.word(at - 1), "the" | "a" | "an" | "The");
        // `Anne of a Thousand Days`, `Charles III`: another name that begins so.
        let goes_on =
            passage.is_of(at + 1) || passage.is_numbered(at + 1) || passage.has_particle_behind(at);
        if article
            || goes_on
            || passage.words[at].case == Case::Initial
            || passage.is_closed(&words)
            || !passage.is_whole(&words)
            || !passage.lets_family_begin(at, self.names.particles_count())
            || !passage.lets_family_end(at)
        {
            return;
        }
        self.found.push(Sighting {
            words,
            core: at,
            bearers: Vec::new(),
            given: Some(word),
        });
    }
}

fn form_of(reach: Option<Reach>) -> NameForm {
    match reach.and_then(|reach| reach.given) {
        Some(Fit::Same) => NameForm::Full,
        Some(Fit::Near) => NameForm::Variant,
        Some(Fit::Initials) => NameForm::Initials,
        None => NameForm::Family,
    }
}
