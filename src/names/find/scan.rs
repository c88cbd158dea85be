//! Reading a text by the index of names: the sightings that begin or end at a word.
//!
//! [`Scan::at`] is asked for each word of a passage. Here are the forms that stand in the trie; the
//! forms of people that go by the family name are in [`super::people`]. The cost is that of
//! the text, not of the number of names.

use std::ops::Range;

use super::form::{Form, NameKind, other_numeral, other_spelling};
use super::index::Names;
use super::sighting::{NameForm, SightedBearer, Sighting};
use crate::names::office;
use crate::names::text::Passage;
use crate::names::text::Uses;
use crate::names::text::fold_into;
use crate::names::text::{Case, Ending, Gap};

/// A passage that is being read.
pub struct Scan<'n, 'p, 't> {
    pub names: &'n Names,
    pub passage: &'p Passage<'t>,
    /// A word being looked up.
    folded: String,
    /// What was seen, in no order.
    pub found: Vec<Sighting>,
}

impl<'n, 'p, 't> Scan<'n, 'p, 't> {
    /// Begins to read a passage.
    pub fn new(names: &'n Names, passage: &'p Passage<'t>) -> Self {
        Self {
            names,
            passage,
            folded: String::new(),
            found: Vec::new(),
        }
    }

    /// The number of a word, where any name has it.
    fn number(&mut self, at: usize) -> Option<u32> {
        self.folded.clear();
        fold_into(self.passage.word(at), &mut self.folded);
        let other = || self.names.word(other_spelling(&self.folded)?);
        self.names.word(&self.folded).or_else(other)
    }

    /// The number of a word without the `s` in front of an apostrophe: `Ivanovs’`.
    fn number_of_bearers(&mut self, at: usize) -> Option<u32> {
        let plural = self.passage.words[at].ending == Ending::Apostrophe;
        let word = plural
            .then(|| self.passage.word(at).strip_suffix('s'))
            .flatten()?;
        self.folded.clear();
        fold_into(word, &mut self.folded);
        self.names.word(&self.folded)
    }

    /// Finds what begins at a word, and the people whose family name it is.
    pub fn at(&mut self, at: usize) {
        let number = self.number(at).or_else(|| self.number_of_bearers(at));
        let Some(number) = number else { return };
        let begin = self.names.beginnings(number);
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

    /// Follows the trie from a word on.
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
            let other = || {
                let word = other_numeral(&self.folded).or_else(|| other_spelling(&self.folded))?;
                names.step(node, names.word(word)?)
            };
            match step.or_else(other) {
                Some(next) => node = next,
                None if passed.is_none() && self.passage.is_bracketed(end) => passed = Some(end),
                None => return,
            }
            end += 1;
        }
    }

    /// The forms that a run of words has, which leads to a node, where they stand as a name.
    fn ended(&mut self, words: Range<usize>, node: u32, passed: Option<usize>) {
        let (names, passage) = (self.names, self.passage);
        // The abbreviation alone is none of the name.
        if passed == Some(words.end - 1) {
            return;
        }
        let mut forms = names.ended(node).peekable();
        if forms.peek().is_none() || passage.is_closed(&words) || !passage.is_whole(&words) {
            return;
        }
        if self.is_generation(&words) {
            return;
        }
        let text = &passage.text[passage.bytes(&words)];
        let bearers: Vec<SightedBearer> = forms
            .filter(|form| {
                form.is_written(passage, words.start, passed) && self.may_stand(form, &words)
            })
            .map(|form| SightedBearer {
                bearer: form.bearer,
                form: form.form,
                literal: form.is_literal(text),
            })
            .collect();
        self.found(words.clone(), words.start, bearers);
    }

    /// Whether the word behind a name is a suffix that it has not: of `Vladimir Putin Jr.` the first
    /// words are another's name.
    fn is_generation(&self, words: &Range<usize>) -> bool {
        words.len() > 1 && self.is_suffixed(words.end) && !self.passage.is_shouted(words.end)
    }

    /// Whether the words around let a form stand for its bearer.
    fn may_stand(&self, form: &Form, words: &Range<usize>) -> bool {
        let passage = self.passage;
        let last = words.end - 1;
        match form.kind {
            // A name of one word is as open to doubt as a family name.
            NameKind::Person if words.len() == 1 || form.form == NameForm::Family => {
                !passage.is_roman(last)
                    && passage.lets_family_begin(words.start, self.names.particles_count())
                    && passage.lets_family_end(last)
            }
            // A ruler's name without the country may be that of another country's.
            NameKind::Person if form.form == NameForm::Variant && passage.is_of(words.end) => false,
            NameKind::Person => {
                !passage.is_preceded_by_more(words.start)
                    && !passage.becomes_thing(last)
                    && !passage.is_quoted(words)
            }
            NameKind::Treaty | NameKind::Organisation => {
                !self.is_longer(words.end, form.kind)
                    && !self.is_another(words.start, form.kind)
                    && !self.is_of_another_country(form, words.end)
                    && (words.len() > 1 || self.may_stand_alone(form, last))
            }
        }
    }

    /// Whether a name of one word may stand for its bearer: `Congress`, but not in `Congress of Vienna`
    /// or `Party Congress`; `START`, but not in `TALKS START`.
    fn may_stand_alone(&self, form: &Form, at: usize) -> bool {
        let passage = self.passage;
        let behind = at + 1;
        let weapon = form.form == NameForm::Short
            && behind < passage.words.len()
            && passage.words[behind].gap == Gap::Space
            && passage.uses(behind).any(Uses::WEAPON);
        if passage.is_shouted_word(at) || weapon {
            return false;
        }
        if form.kind == NameKind::Treaty || passage.words[at].case != Case::Capital {
            return true;
        }
        let of_others = passage
            .owner_behind(at + 1)
            .is_some_and(|owner| !self.names.has_word(form.bearer, &owner));
        !of_others && passage.lets_family_begin(at, false)
    }

    /// Whether an `of` at the word `after` gives the name to a country that the record's names have
    /// not: the `Ministry of Defence` of Belarus.
    fn is_of_another_country(&self, form: &Form, after: usize) -> bool {
        let owner = self.passage.owner_behind(after);
        owner.is_some_and(|owner| {
            office::named(&owner).is_some() && !self.names.has_word(form.bearer, &owner)
        })
    }

    /// Whether what follows makes a longer name of it: `START` in `START III`, `Warsaw Treaty
    /// Organisation`. Behind a treaty an `I` is a number, behind an organisation a pronoun.
    fn is_longer(&self, after: usize, kind: NameKind) -> bool {
        let passage = self.passage;
        let pronoun = |at: usize| kind == NameKind::Organisation && passage.word(at) == "I";
        passage.is_numbered(after) && !pronoun(after) || organises(passage, after)
    }

    /// Whether a word in front makes another name of it: `START` in `New START`, the `Security
    /// Council` in that of the UN. At the start of a sentence `New` may be a word like any other:
    /// `New NATO members`.
    fn is_another(&self, start: usize, kind: NameKind) -> bool {
        let passage = self.passage;
        let Some(before) = start.checked_sub(1).filter(|_| passage.adjoins(start)) else {
            return false;
        };
        let organisation = kind == NameKind::Organisation;
        let uses = passage.uses(before);
        match passage.words[before].case {
            Case::Capital => {
                let new = organisation && passage.opens_sentence(before);
                uses.any(Uses::ANOTHER) && !(new && passage.word(before) == "New")
            }
            // `the new START treaty` is New START.
            Case::Small => kind == NameKind::Treaty && passage.word(before) == "new",
            Case::Capitals => organisation && uses.any(Uses::UNION) && !passage.is_shouted(start),
            Case::Initial => {
                organisation
                    && passage.is_country_in_initials(before)
                    && matches!(passage.word(before), "N" | "U")
            }
            _ => false,
        }
    }

    pub fn found(&mut self, words: Range<usize>, core: usize, bearers: Vec<SightedBearer>) {
        if !bearers.is_empty() {
            self.found.push(Sighting {
                words,
                core,
                bearers,
                given: None,
            });
        }
    }
}

/// Whether what follows makes an organisation of a treaty's name: `Warsaw Treaty Organisation`.
fn organises(passage: &Passage<'_>, after: usize) -> bool {
    after < passage.words.len()
        && passage.words[after].gap == Gap::Space
        && matches!(passage.word(after), "Organisation" | "Organization")
}
