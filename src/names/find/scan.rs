//! Walking through a text, word by word: [`Names::sightings`].
//!
//! For each word, the forms in the trie that begin with it are followed here; people whose family or
//! given name it is are looked for in [`super::family_names`]. The cost depends on the length of the
//! text, not on the number of names.

use std::ops::Range;

use super::family_alone::{lets_family_begin, lets_family_end, other_bearers};
use super::form::{Form, is_article_before_capital, other_spelling};
use super::index::{Names, is_called_so};
use super::located::{is_person_here, is_place_here};
use super::longer_names::{
    estate_behind, is_bracketed, is_of, is_other_after_full_name, is_preceded_by_more, is_roman,
    is_suffixed,
};
use super::passed_over::{self, PassedOver, guard};
use super::ships::is_thing_by_article;
use super::sighting::{BodyOwners, NameForm, SightedBearer, Sighting, in_order};
use crate::base::record_kind::RecordKind;
use crate::names::text::{Case, Ending, Passage, PlaceKind, fold_into, other_numeral};

impl Names {
    /// Every sighting in a passage, in order; of those that begin at the same word the longest first.
    ///
    /// They may overlap; which of them counts is for the caller to decide. Places where the words
    /// around rule the name out are left out.
    pub fn sightings(&self, passage: &Passage<'_>) -> Vec<Sighting> {
        self.scanned(passage, None).sightings
    }

    /// All that a passage has.
    pub fn read(&self, passage: &Passage<'_>) -> Scanned {
        self.scanned(passage, None)
    }

    /// The names that [`Self::sightings`] sees and leaves out, in order, none of them within one that counts.
    pub fn passed_over(&self, passage: &Passage<'_>) -> Vec<PassedOver> {
        let scanned = self.scanned(passage, Some(Vec::new()));
        let sightings = scanned.sightings.into_iter();
        let sightings: Vec<Range<usize>> = sightings.map(|it| it.words).collect();
        passed_over::in_order(scanned.passed, &sightings)
    }

    /// What a passage has, and what was passed over if `passed` is a list for that.
    fn scanned(&self, passage: &Passage<'_>, passed: Option<Vec<PassedOver>>) -> Scanned {
        let mut scan = Scan {
            names: self,
            passage,
            folded: String::new(),
            place: PlaceKind::None,
            found: Vec::new(),
            strangers: Vec::new(),
            passed,
            abroad: Vec::new(),
            at_home: Vec::new(),
            bodies: BodyOwners::default(),
            ruled_out: Vec::new(),
            places: Vec::new(),
        };
        let (small_names, articles) = (self.begins_small(), self.begins_with_articles());
        for (at, word) in passage.words.iter().enumerate() {
            let begins = word.case != Case::Small
                || small_names
                || articles && is_article_before_capital(passage, at);
            if begins {
                scan.at(at);
            }
        }
        scan.take_back();
        Scanned {
            sightings: in_order(scan.found),
            strangers: scan.strangers,
            bodies: scan.bodies,
            passed: scan.passed.unwrap_or_default(),
        }
    }

    /// Where a passage has the folded family name `family` as somebody else’s, after another given
    /// name or the like.
    pub fn other_bearers(&self, passage: &Passage<'_>, family: &str) -> Vec<usize> {
        other_bearers(passage, family)
    }
}

/// What a passage has.
pub struct Scanned {
    /// The sightings, in order.
    pub sightings: Vec<Sighting>,
    /// The words that are a family name behind a given name of nobody on record, in order.
    pub strangers: Vec<usize>,
    /// To whom the passage gives parliaments.
    pub bodies: BodyOwners,
    passed: Vec<PassedOver>,
}

/// A passage that is being read.
pub struct Scan<'n, 'p, 't> {
    pub names: &'n Names,
    pub passage: &'p Passage<'t>,
    /// The word being looked up.
    folded: String,
    /// What kind of place the word names at which sightings begin.
    pub place: PlaceKind,
    /// What has been seen, in no order.
    pub found: Vec<Sighting>,
    /// Family names behind given names of nobody on record, by their words.
    pub strangers: Vec<usize>,
    /// What has been passed over, in no order, where somebody asks for that.
    pub passed: Option<Vec<PassedOver>>,
    /// Bodies whose name the passage has given to another country.
    pub abroad: Vec<u32>,
    /// Bodies whose name the passage has given to their own.
    pub at_home: Vec<u32>,
    /// To whom the passage gives parliaments.
    pub bodies: BodyOwners,
    /// Names of bodies and treaties that are others' here, and whose shorter names within them are so too.
    pub ruled_out: Vec<(Range<usize>, u32)>,
    /// Family names that are places here.
    pub places: Vec<usize>,
}

impl Scan<'_, '_, '_> {
    /// The number of a word that some name has.
    fn number(&mut self, at: usize) -> Option<u32> {
        self.folded.clear();
        fold_into(self.passage.word(at), &mut self.folded);
        let other = || self.names.word(other_spelling(&self.folded)?);
        let found = self.names.word(&self.folded).or_else(other);
        // `Putins Rede`, `Natos utvidgning`
        let genitive = || {
            let bare = self
                .folded
                .strip_suffix('s')
                .filter(|bare| bare.len() >= 3)?;
            self.passage
                .language
                .has_genitive()
                .then(|| self.names.word(bare))?
        };
        found.or_else(genitive)
    }

    /// The number of a word without the `s` before an apostrophe: `Ivanovs’`.
    fn number_of_bearers(&mut self, at: usize) -> Option<u32> {
        let plural = self.passage.words[at].ending == Ending::Apostrophe;
        let word = plural
            .then(|| self.passage.word(at).strip_suffix('s'))
            .flatten()?;
        self.folded.clear();
        fold_into(word, &mut self.folded);
        self.names.word(&self.folded)
    }

    /// Finds the forms that begin at a word, and the people whose family or given name it is.
    fn at(&mut self, at: usize) {
        let number = self.number(at).or_else(|| self.number_of_bearers(at));
        let Some(number) = number else { return };
        let begin = self.names.beginnings(number);
        self.place = begin.place;
        if begin.node != 0 {
            self.forms(at, begin.node);
        }
        if self.passage.words[at].case == Case::Small {
            return;
        }
        self.family(at, &begin.people);
        if begin.first {
            self.given(at, number);
        }
    }

    /// Follows the trie from the word at `start`, which leads to `node`.
    fn forms(&mut self, start: usize, mut node: u32) {
        let names = self.names;
        let mut end = start + 1;
        let mut passed = None;
        loop {
            self.ended(start..end, node, passed);
            if end >= self.passage.words.len() {
                return;
            }
            let next = self.number(end).or_else(|| self.number_of_bearers(end));
            let step = next.and_then(|word| names.step(node, word));
            // `START-2` is START II, `World Health Organisation` the organization.
            let other = || {
                let word = other_numeral(&self.folded).or_else(|| other_spelling(&self.folded))?;
                names.step(node, names.word(word)?)
            };
            match step.or_else(other) {
                Some(next) => node = next,
                None if passed.is_none() && is_bracketed(self.passage, end) => passed = Some(end),
                None => return,
            }
            end += 1;
        }
    }

    /// Reports the forms that end at `node` with the last of these words, where they are a name there.
    fn ended(&mut self, words: Range<usize>, node: u32, passed: Option<usize>) {
        let (names, passage) = (self.names, self.passage);
        // An abbreviation in brackets is part of a name only where the name goes on after it.
        if passed == Some(words.end - 1) {
            return;
        }
        let mut forms = names.ended(node).peekable();
        if forms.peek().is_none() || passage.overlaps_excluded(&words) {
            return;
        }
        if !passage.is_apart(&words) || self.is_of_another_generation(&words) {
            self.pass_over(&words, forms.map(|form| form.bearer));
            return;
        }
        let text = &passage.text[passage.bytes(&words)];
        let mut bearers: Vec<SightedBearer> = Vec::new();
        for form in forms {
            if form.is_written(passage, words.start, passed)
                && self.is_whole(&words, form.kind == RecordKind::Person)
                && self.may_stand(form, &words)
            {
                bearers.push(SightedBearer {
                    bearer: form.bearer,
                    form: form.form,
                    literal: form.is_literal(text),
                    alias: form.alias,
                    added: false,
                    omitted: false,
                });
            }
        }
        if bearers.is_empty() && self.passed.is_some() {
            let written = names.ended(node);
            let written = written.filter(|form| form.is_written(passage, words.start, passed));
            let written: Vec<u32> = written.map(|form| form.bearer).collect();
            if !written.is_empty() {
                self.pass_over(&words, written.into_iter());
            }
        }
        self.report(words.clone(), words.start, bearers);
    }

    /// Whether a suffix that the name does not have follows: the first words of `Vladimir Putin Jr.`
    /// are not the president.
    fn is_of_another_generation(&self, words: &Range<usize>) -> bool {
        words.len() > 1
            && is_suffixed(self.passage, words.end)
            && !self.passage.is_among_capitals(words.end)
    }

    /// Whether the surrounding words let a form stand for its bearer.
    fn may_stand(&mut self, form: &Form, words: &Range<usize>) -> bool {
        let passage = self.passage;
        let last = words.end - 1;
        match form.kind {
            // A name of one word is as open to doubt as a family name.
            RecordKind::Person if words.len() == 1 || form.form == NameForm::Family => {
                let place = words.len() == 1 && self.is_place(last);
                let other = place || is_roman(passage, last) || is_thing_by_article(passage, words);
                !other && lets_family_begin(passage, words.start) && lets_family_end(passage, last)
            }
            // `Charles VI of France` is not Charles VI, Holy Roman Emperor.
            RecordKind::Person if form.form == NameForm::Variant && is_of(passage, words.end) => {
                false
            }
            // `Prince Salman bin Hamad` is not Prince Salman, and `Juan Carlos Varela` not Juan Carlos.
            RecordKind::Person
                if (form.is_titled() || form.alias && is_called_so(&passage.folded(last)))
                    && self.has_other_name_behind(form.bearer, last) =>
            {
                false
            }
            // `In Amman King Abdullah appointed him` is not the Saudi king.
            RecordKind::Person if form.is_titled() && self.rules_elsewhere(form.bearer, words) => {
                false
            }
            RecordKind::Person => {
                !is_preceded_by_more(passage, words.start)
                    && !is_thing_by_article(passage, words)
                    && !is_other_after_full_name(passage, words)
            }
            RecordKind::Treaty => self.treaty_may_stand(form, words),
            RecordKind::Organisation => self.body_may_stand(form, words),
        }
    }

    /// Whether a title and a given name go on with a name that the bearer does not have: `Prince Salman bin Hamad`,
    /// `Prince Nayef al-Shaalan`.
    pub fn has_other_name_behind(&self, bearer: u32, last: usize) -> bool {
        let passage = self.passage;
        if let Some(estate) = estate_behind(passage, last) {
            return !self.names.has_word(bearer, &passage.folded(estate));
        }
        if lets_family_end(passage, last) {
            return false;
        }
        let end = passage.words.len();
        let name = (last + 1..end.min(last + 4)).find(|&at| passage.is_capital(at));
        !name.is_some_and(|name| self.names.has_word(bearer, &passage.folded(name)))
    }

    /// Whether the name of one word at `at` is that of a place here. It is remembered.
    pub fn is_place(&mut self, at: usize) -> bool {
        let place = is_place_here(self.passage, at, self.place);
        if place {
            self.places.push(at);
        }
        place
    }

    /// Takes back what the rest of the passage rules out: shorter names within those of others, and names that the
    /// passage uses as those of places, unless the words around show a person.
    fn take_back(&mut self) {
        if self.ruled_out.is_empty() && self.places.is_empty() {
            return;
        }
        let passage = self.passage;
        let (ruled_out, places) = (&self.ruled_out, &self.places);
        for sighting in &mut self.found {
            let words = &sighting.words;
            let within = |it: &SightedBearer| {
                ruled_out.iter().any(|(other, bearer)| {
                    *bearer == it.bearer && other.start <= words.start && words.end <= other.end
                })
            };
            sighting.bearers.retain(|it| !within(it));
        }
        self.found.retain(|sighting| {
            let at = sighting.words.start;
            let place = sighting.words.len() == 1
                && places
                    .iter()
                    .any(|&place| passage.word(place) == passage.word(at))
                && !is_person_here(passage, at);
            !place && (sighting.given.is_some() || !sighting.bearers.is_empty())
        });
    }

    /// Keeps a name that stands for none of these, if somebody asks.
    pub fn pass_over(&mut self, words: &Range<usize>, bearers: impl Iterator<Item = u32>) {
        let passage = self.passage;
        let Some(passed) = &mut self.passed else {
            return;
        };
        if !passage.overlaps_excluded(words) {
            passed.push(PassedOver {
                words: words.clone(),
                bearers: bearers.collect(),
                guard: guard(passage, words),
            });
        }
    }

    /// Adds a sighting, unless nobody bears the name.
    pub fn report(&mut self, words: Range<usize>, family_at: usize, bearers: Vec<SightedBearer>) {
        if !bearers.is_empty() {
            self.found.push(Sighting {
                words,
                family_at,
                bearers,
                given: None,
            });
        }
    }
}
