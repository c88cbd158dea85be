//! Finding people by their family name, with what precedes it, or by their given name alone.
//!
//! Called by [`super::scan`] for each word that begins a family name. Most namesakes differ in the
//! first letters of their given names; only the others are compared word by word ([`Scan::compare`]).

use std::ops::Range;

use super::family_alone::{ends_title, lets_family_begin, lets_family_end};
use super::index::{IndexedPerson, Namesake};
use super::longer_names::{
    estate_behind, has_particle_behind, is_numbered, is_of, is_other_after_full_name,
    is_preceded_by_more, is_roman, is_suffixed,
};
use super::scan::Scan;
use super::ships::is_thing_by_article;
use super::sighting::{NameForm, SightedBearer, Sighting};
use super::words_in_front::WordsInFront;
use crate::names::office::Generation;
use crate::names::person::{Fit, Given, PersonName, Reach, is_frequent_family_name, is_given_name};
use crate::names::text::{Case, Gap, Passage, PlaceKind, Uses, nation_before, place_kind, uses};

/// Namesakes that are seen in the same words, for whom the words around are judged once.
struct Namesakes {
    words: Range<usize>,
    /// Whether the family name stands without a given name.
    alone: bool,
    /// Whether what precedes it lets the name begin.
    begins: bool,
    /// Whether what follows it lets it end.
    ends: bool,
    bearers: Vec<SightedBearer>,
}

impl Scan<'_, '_, '_> {
    /// Reports the people who bear the family name that begins at `at`.
    pub fn family(&mut self, at: usize, people: &[Namesake]) {
        if people.is_empty() || is_roman(self.passage, at) {
            return;
        }
        let front = WordsInFront::read(self.passage, at);
        let given = front.given();
        let first_letters = front.first_letters();
        let mut alone = self.namesakes(at..at + 1, true, front.nickname);
        // A suffix may be part of the name, which only the whole comparison can tell.
        let suffixed = is_suffixed(self.passage, at + 1);
        let word = self.passage.word(at);
        // Whether the text spells the name as the last namesake does: most spell it alike.
        let mut spelt = (people[0].written, people.len() == 1);
        if !spelt.1 {
            spelt.1 = self.names.is_written(word, spelt.0);
        }
        if alone.begins && alone.ends {
            alone.bearers.reserve_exact(people.len());
        }
        let mut others: Vec<Namesakes> = Vec::new();
        for namesake in people {
            if namesake.plain && !suffixed && !namesake.first_letters.meet(first_letters) {
                if alone.begins && alone.ends {
                    if spelt.0 != namesake.written {
                        let written = namesake.written;
                        spelt = (written, self.names.is_written(word, written));
                    }
                    alone.bearers.push(SightedBearer {
                        bearer: namesake.bearer,
                        form: NameForm::Family,
                        literal: spelt.1,
                        alias: false,
                        added: false,
                        omitted: false,
                    });
                }
                continue;
            }
            self.compare(at, namesake, &front, &given, &mut others);
        }
        let named = |it: &Namesakes| !it.alone && !it.bearers.is_empty();
        let stranger = || match alone.ends {
            true => {
                !alone.begins
                    && (is_frequent_name_of_another(self.passage, at)
                        || is_behind_titled_name(self.passage, at))
            }
            // `Lord Cameron of Dillington`
            false => at > 0 && estate_behind(self.passage, at).is_some(),
        };
        if !others.iter().any(named) && stranger() {
            self.strangers.push(at);
        }
        others.push(alone);
        for namesakes in others {
            if !(namesakes.begins && namesakes.ends) {
                self.pass_over(&namesakes.words, people.iter().map(|it| it.bearer));
            }
            self.report(namesakes.words, at, namesakes.bearers);
        }
    }

    /// Compares the whole of a name with the text around the family name at `at`.
    fn compare(
        &mut self,
        at: usize,
        namesake: &Namesake,
        front: &WordsInFront,
        given: &[Given<'_>],
        seen: &mut Vec<Namesakes>,
    ) {
        let names = self.names;
        let person = names.person(namesake.person);
        let Some(parts) = &person.parts else { return };
        let reach = parts.reach(given);
        let Some(end) = self.family_end(at, parts, reach) else {
            return;
        };
        let form = match form_of(reach) {
            // `George Bush` leaves the suffix of `George Bush Sr.` out.
            NameForm::Full if parts.suffix.is_some() && !is_suffixed(self.passage, end - 1) => {
                NameForm::Variant
            }
            form => form,
        };
        let alone = form == NameForm::Family;
        // `Prince Salman bin Hamad`
        if !alone && self.goes_on_otherwise(person, end - 1) {
            return;
        }
        // Of two family names both may stand: `Justice Bader Ginsburg`.
        let second = (1..=given.len())
            .rev()
            .find(|count| alone && parts.is_second_family(&given[given.len() - count..]));
        let taken = second.unwrap_or_else(|| reach.map_or(0, |reach| reach.words));
        let words = at - front.length(taken)..end;
        // `In Amman King Abdullah`
        if person.titled && self.rules_elsewhere(person.bearer, &words) {
            return;
        }
        let known = |it: &Namesakes| it.words == words && it.alone == alone;
        let place = seen.iter().position(known).unwrap_or_else(|| {
            seen.push(self.namesakes(words, alone, front.nickname));
            seen.len() - 1
        });
        let namesakes = &mut seen[place];
        if namesakes.begins && namesakes.ends {
            let last = self.passage.word(end - 1);
            namesakes.bearers.push(SightedBearer {
                bearer: person.bearer,
                form,
                literal: names.is_written(last, namesake.written),
                alias: person.alias,
                added: reach.is_some_and(|reach| reach.added),
                omitted: reach.is_some_and(|reach| reach.omitted),
            });
        }
    }

    /// Whether a name goes on behind the word `last` with one that the person does not have: `Prince Salman bin Hamad`,
    /// `Lord Brown of Eaton`.
    fn goes_on_otherwise(&self, person: &IndexedPerson, last: usize) -> bool {
        let estate = estate_behind(self.passage, last);
        let other = |at: usize| !self.names.has_word(person.bearer, &self.passage.folded(at));
        estate.is_some_and(other)
            || person.titled && self.has_other_name_behind(person.bearer, last)
    }

    /// What the surrounding words say of a name, whoever bears it. `nickname` says whether one stands in
    /// front: then a family name alone is that of another (`Julio “Macho” Camacho`).
    fn namesakes(&mut self, words: Range<usize>, alone: bool, nickname: bool) -> Namesakes {
        let passage = self.passage;
        let (start, last) = (words.start, words.end - 1);
        let open = !passage.overlaps_excluded(&words) && self.is_whole(&words, true);
        let (begins, ends) = match alone {
            _ if !open => (false, false),
            _ if is_thing_by_article(passage, &words) => (false, false),
            true => (
                !(nickname || words.len() == 1 && self.is_place(start))
                    && (lets_family_begin(passage, start) || is_behind_monsieur(passage, start)),
                lets_family_end(passage, last),
            ),
            false => (
                self.given_may_begin(start),
                !is_other_after_full_name(passage, &words),
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

    /// Whether given names may begin here: no other initial (`B. S. Jayasuriya`) and no other given
    /// name in front.
    fn given_may_begin(&self, start: usize) -> bool {
        let passage = self.passage;
        let initial_before = start > 0
            && passage.adjoins(start)
            && passage.words[start - 1].case == Case::Initial
            && !lets_family_begin(passage, start);
        // `Lyndon B. Johnson` is not Boris Johnson: a given name stands before the initial. A country is
        // none: `Sri Lanka S. Jayasuriya c Healy`.
        let is_country = || {
            let given = || uses(&passage.folded(start - 1)).any(Uses::GIVEN);
            nation_before(passage, start).is_some() && !given()
        };
        let initial = passage.words[start].case == Case::Initial
            && !lets_family_begin(passage, start)
            && !is_country();
        !initial_before && !initial && !is_preceded_by_more(passage, start)
    }

    /// The word after the family name of a person that begins at `at`; `None` if the words are
    /// another's name.
    ///
    /// After a given name the first of two names that a hyphen joins will do: Mary Onyali for Mary
    /// Onyali-Omagbemi. A suffix has to be the person's own.
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
        match (is_suffixed(passage, end), &name.suffix) {
            _ if !capitals => None,
            (true, Some(known)) if passage.folded(end) == *known => Some(end + 1),
            // `Bush Sr.` may be the elder of two on record, `Ripken III` is nobody's.
            (true, _) => Generation::beside(passage, &(at..end)).map(|_| end),
            (false, _) => Some(end),
        }
    }

    /// Reports a word that is somebody's first given name, where it stands alone.
    pub fn given(&mut self, at: usize, word: u32) {
        let passage = self.passage;
        let words = at..at + 1;
        // A person's name has no article.
        let article = passage.language.is_english()
            && at > 0
            && passage.words[at].gap == Gap::Space
            && matches!(passage.word(at - 1), "the" | "a" | "an" | "The");
        // `Rockets fell on Israel`: a state of that name is called so more often than Israel Katz.
        let place = self.place == PlaceKind::Country;
        // `Anne of the Thousand Days`, `Charles III`, `Bashar al-Jaafari`: other names that begin so.
        let goes_on = || {
            is_of(passage, at + 1)
                || is_numbered(passage, at + 1)
                || has_particle_behind(passage, at)
        };
        if article
            || place
            || goes_on()
            || passage.words[at].case == Case::Initial
            || passage.overlaps_excluded(&words)
            || !passage.is_whole(&words)
            || !lets_family_begin(passage, at)
            || !lets_family_end(passage, at)
            || self.is_place(at)
        {
            return;
        }
        self.found.push(Sighting {
            words,
            family_at: at,
            bearers: Vec::new(),
            given: Some(word),
        });
    }
}

/// Whether `M.` stands before the word `at`, which in French is a form of address. Whom it can be is for the caller to
/// ask.
fn is_behind_monsieur(passage: &Passage<'_>, at: usize) -> bool {
    at > 0
        && passage.words[at].gap == Gap::Dot
        && passage.word(at - 1) == "M"
        && !(at > 1 && passage.adjoins(at - 1) && passage.is_capital(at - 2))
}

/// Whether somebody with an office or a rank is named before the word `at` by another given name: `Secretary of State
/// Hillary Clinton`. Of others texts seldom speak by the family name alone: after `Nancy Reagan came`, `Reagan` is
/// still the president.
fn is_behind_titled_name(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 3;
    let mut given = at;
    while given > 0
        && at - given < LONGEST
        && passage.adjoins(given)
        && passage.is_capital(given - 1)
        && !passage.uses(given - 1).any(Uses::OFFICE.or(Uses::RANK))
    {
        given -= 1;
        let title = given > 0
            && passage.adjoins(given)
            && (passage.uses(given - 1).any(Uses::OFFICE.or(Uses::RANK))
                || ends_title(passage, given - 1));
        if title {
            return is_name_like(passage, given);
        }
    }
    false
}

/// Whether a frequent family name follows another given name: after `Andrew Jackson had less`, a bare `Jackson` may
/// be he. Most namesakes in one text are of such names, and no relatives.
fn is_frequent_name_of_another(passage: &Passage<'_>, at: usize) -> bool {
    at > 0
        && passage.adjoins(at)
        && passage.words[at].gap == Gap::Space
        && is_given_name(&passage.folded(at - 1))
        && is_frequent_family_name(&passage.folded(at))
}

/// Whether the word `at` may be a given name, as far as its form tells.
fn is_name_like(passage: &Passage<'_>, at: usize) -> bool {
    let folded = passage.folded(at);
    match passage.words[at].case {
        Case::Initial => true,
        Case::Capital if is_given_name(&folded) => true,
        Case::Capital => {
            (uses(&folded) == Uses::default() || uses(&folded).any(Uses::GIVEN))
                && place_kind(&folded) == PlaceKind::None
        }
        _ => false,
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
