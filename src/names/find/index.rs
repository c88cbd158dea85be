//! Finding names: all forms of all names in one index, and the sightings of them in a text.
//!
//! Names given word by word (full names, aliases, treaties, organisations) stand in a trie over
//! folded words, so that one step for each word of the text finds them however many there are. A
//! person's other forms are found by the family name: what stands in front of it is compared with
//! the given names of those who bear it. The index is made here; [`super::scan`] reads a text by it.

use rustc_hash::FxHashMap;

use super::form::{Form, NameKind};
use super::regnal::Regnal;
use super::scan::Scan;
use super::sighting::{NameForm, Sighting, in_order};
use super::vocabulary::Vocabulary;
use crate::names::person::Initials;
use crate::names::person::PersonName;
use crate::names::text::Case;
use crate::names::text::Passage;
use crate::names::text::words::words;
use crate::names::text::{folded, without_umlauts};

/// All names, ready to be found.
#[derive(Debug, Default)]
pub struct Names {
    vocabulary: Vocabulary,
    /// What begins with a word, by its number.
    words: Vec<Beginnings>,
    /// The trie: from a node by a word to the next node. The steps from its root, which is node 0,
    /// stand in `words`.
    steps: FxHashMap<(u32, u32), u32>,
    /// The last added of the forms that end at a node, by the node's number.
    ends: Vec<Option<u32>>,
    pub forms: Vec<Form>,
    /// In the order of their bearers.
    pub people: Vec<Person>,
    /// Family names as they are written.
    written: Vec<Box<str>>,
    /// Whether any name begins with a small letter.
    small: bool,
    /// Whether a particle in front makes another family name of one: so in English, while elsewhere
    /// `de` is a word like any other.
    particles_count: bool,
}

/// What begins with a word: all that a text has to be compared with where it has the word, in one
/// place of the memory.
#[derive(Debug, Default)]
pub struct Beginnings {
    /// The node of the trie behind it; 0 when no form begins so.
    pub node: u32,
    /// Whether it is somebody's first given name.
    pub first: bool,
    /// Those whose family name begins with it.
    pub people: Vec<Namesake>,
}

/// One name of a person, taken apart.
#[derive(Debug)]
pub struct Person {
    pub bearer: u32,
    /// The parts; a ruler's name has none.
    pub parts: Option<PersonName>,
    /// The first given name.
    first: u32,
}

/// One of those who share a family name, with what tells most of them apart at a glance.
#[derive(Clone, Copy, Debug)]
pub struct Namesake {
    pub bearer: u32,
    /// The number of the name in [`Names::people`].
    pub person: u32,
    /// With what the given names may begin.
    pub initials: Initials,
    /// The last word of the family name as it is written, see [`Names::is_written`].
    pub written: u32,
    /// Whether the family name is one word, without particles and suffix, behind one given name.
    pub plain: bool,
}

impl Names {
    /// No names yet. `english` says whether the texts are in English.
    pub fn new(english: bool) -> Self {
        Self {
            particles_count: english,
            ..Self::default()
        }
    }

    /// Adds a name as it is written, to be seen as `form`. Bearers are added in the order of their
    /// numbers.
    pub fn add(&mut self, name: &str, bearer: u32, kind: NameKind, form: NameForm) {
        let Some((mut form, words)) = Form::new(name, bearer, kind, form) else {
            return;
        };
        let mut node = 0;
        if self.ends.is_empty() {
            self.ends.push(None);
        }
        for word in &words {
            let word = self.number(word);
            let next = self.ends.len() as u32;
            let step = match node {
                0 => &mut self.words[word as usize].node,
                node => self.steps.entry((node, word)).or_default(),
            };
            if *step == 0 {
                *step = next;
                self.ends.push(None);
            }
            node = *step;
        }
        self.small |= name.chars().next().is_some_and(char::is_lowercase);
        if self.ended(node).all(|form| form.bearer != bearer) {
            let number = self.forms.len() as u32;
            form.before = self.ends[node as usize].replace(number);
            self.forms.push(form);
        }
    }

    /// Adds a person's name with all the forms that follow from it, also with its umlauts written
    /// as two letters. `family` is the family name as the record gives it, or the last word.
    pub fn add_person(&mut self, name: &str, family: &str, bearer: u32) {
        self.add_person_as(name, family, bearer);
        if let Some(spelt) = without_umlauts(name) {
            let family = without_umlauts(family).unwrap_or_else(|| family.to_owned());
            self.add_person_as(&spelt, &family, bearer);
        }
    }

    fn add_person_as(&mut self, name: &str, family: &str, bearer: u32) {
        self.add(name, bearer, NameKind::Person, NameForm::Full);
        if name.ends_with(family)
            && let Some(regnal) = Regnal::parse(name)
        {
            if let Some(short) = &regnal.short {
                self.add(short, bearer, NameKind::Person, NameForm::Variant);
            }
            let first = folded(&regnal.first);
            self.add_parts(None, &first, bearer);
            return;
        }
        let Some(parts) = PersonName::parse(name, family) else {
            // A family name that comes first is a form of its own; a name of one word has none.
            if family != name {
                self.add(family, bearer, NameKind::Person, NameForm::Family);
            }
            return;
        };
        let anchor = self.number(&parts.family[0]);
        let last = family.split_whitespace().next_back().unwrap_or(family);
        let written = self.spelling(anchor, last);
        let namesake = Namesake {
            bearer,
            person: self.people.len() as u32,
            initials: Initials::of_known(&parts.given),
            written,
            plain: parts.is_plain(),
        };
        self.words[anchor as usize].people.push(namesake);
        let first = parts.given[0].clone();
        self.add_parts(Some(parts), &first, bearer);
    }

    fn add_parts(&mut self, parts: Option<PersonName>, first: &str, bearer: u32) {
        let first = self.number(first);
        self.words[first as usize].first = true;
        debug_assert!(self.people.last().is_none_or(|last| last.bearer <= bearer));
        self.people.push(Person {
            bearer,
            parts,
            first,
        });
    }

    /// The number of a family name as it is written: that of a namesake who writes it so, or a new
    /// one.
    fn spelling(&mut self, anchor: u32, family: &str) -> u32 {
        let namesakes = &self.words[anchor as usize].people;
        let same = |it: &&Namesake| *self.written[it.written as usize] == *family;
        // Most namesakes write the name as the first does.
        if let Some(known) = namesakes.iter().take(8).find(same) {
            return known.written;
        }
        self.written.push(family.into());
        self.written.len() as u32 - 1
    }

    fn number(&mut self, folded: &str) -> u32 {
        let number = self.vocabulary.add(folded);
        if number as usize == self.words.len() {
            self.words.push(Beginnings::default());
        }
        number
    }

    /// Every sighting in a passage, in order; of those that begin at the same word the longest
    /// first. They may overlap: which counts is the caller's to say. What the words around forbid
    /// is left out.
    pub fn sightings(&self, passage: &Passage<'_>) -> Vec<Sighting> {
        let mut scan = Scan::new(self, passage);
        for at in 0..passage.words.len() {
            if self.small || passage.words[at].case != Case::Small {
                scan.at(at);
            }
        }
        in_order(scan.found)
    }

    /// Whether a particle in front makes another family name of one.
    pub fn particles_count(&self) -> bool {
        self.particles_count
    }

    /// The number of a folded word that some name has.
    pub fn word(&self, folded: &str) -> Option<u32> {
        self.vocabulary.number(folded)
    }

    /// What begins with a word.
    pub fn beginnings(&self, word: u32) -> &Beginnings {
        &self.words[word as usize]
    }

    /// Where the trie leads from a node, which is not its root, by a word.
    pub fn step(&self, node: u32, word: u32) -> Option<u32> {
        self.steps.get(&(node, word)).copied()
    }

    /// The forms that end at a node of the trie.
    pub fn ended(&self, node: u32) -> impl Iterator<Item = &Form> {
        let form = |number: u32| &self.forms[number as usize];
        let last = self.ends.get(node as usize).copied().flatten();
        std::iter::successors(last.map(form), move |it| it.before.map(form))
    }

    /// Whether a family name is written as its number says, see [`Namesake::written`].
    pub fn is_written(&self, family: &str, number: u32) -> bool {
        *self.written[number as usize] == *family
    }

    /// Whether a word, as a [`Sighting`] has it, is the first given name of `bearer`.
    pub fn has_first(&self, bearer: u32, word: u32) -> bool {
        self.people_of(bearer).any(|person| person.first == word)
    }

    /// Whether a folded word is part of one of the names of `bearer`, in whatever place.
    pub fn has_word(&self, bearer: u32, word: &str) -> bool {
        let mut forms = self.forms_of(bearer);
        forms.any(|form| has_word(&form.written, word))
    }

    fn people_of(&self, bearer: u32) -> impl Iterator<Item = &Person> {
        let start = self.people.partition_point(|it| it.bearer < bearer);
        let of = self.people[start..].iter();
        of.take_while(move |it| it.bearer == bearer)
    }

    fn forms_of(&self, bearer: u32) -> impl Iterator<Item = &Form> {
        let start = self.forms.partition_point(|it| it.bearer < bearer);
        let of = self.forms[start..].iter();
        of.take_while(move |it| it.bearer == bearer)
    }
}

fn has_word(name: &str, word: &str) -> bool {
    words(name).iter().any(|it| folded(it.of(name)) == word)
}
