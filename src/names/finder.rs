//! Finding names: all forms of all names in one index, and the sightings of them in a text.
//!
//! Names given word by word (full names, aliases, treaties, organisations) stand in a trie over
//! folded words, so that one step for each word of the text finds them however many there are. A
//! person's other forms are found by the family name: what stands in front of it is compared with
//! the given names of those who bear it. The index is made here; [`super::scan`] reads a text by it.

use rustc_hash::{FxHashMap, FxHashSet};

use super::fold::{folded, without_umlauts};
use super::form::{Form, NameKind};
use super::passage::Passage;
use super::person::PersonName;
use super::regnal::Regnal;
use super::scan::Scan;
use super::sighting::{Seen, Sighting, in_order};
use super::words::{Case, words};

/// All names, ready to be found.
#[derive(Debug, Default)]
pub struct Names {
    words: FxHashMap<Box<str>, u32>,
    /// The trie: from a node by a word to the next node. Node 0 is its root.
    steps: FxHashMap<(u32, u32), u32>,
    /// The forms that end at a node.
    ends: FxHashMap<u32, Vec<u32>>,
    nodes: u32,
    pub(super) forms: Vec<Form>,
    /// In the order of their bearers.
    pub(super) people: Vec<Person>,
    /// The people by the first word of their family name.
    families: FxHashMap<u32, Vec<u32>>,
    /// The words that are somebody's first given name.
    firsts: FxHashSet<u32>,
    /// Whether any name begins with a small letter.
    small: bool,
    /// Whether a particle in front makes another family name of one: so in English, while elsewhere
    /// `de` is a word like any other.
    pub(super) particles_count: bool,
}

/// One name of a person, taken apart.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) bearer: u32,
    /// The parts; a ruler's name has none.
    pub(super) parts: Option<PersonName>,
    /// The first given name.
    first: u32,
    /// The last word of the family name as it is written.
    pub(super) family: Box<str>,
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
    pub fn add(&mut self, name: &str, bearer: u32, kind: NameKind, form: Seen) {
        let Some((form, words)) = Form::new(name, bearer, kind, form) else {
            return;
        };
        let mut node = 0;
        for word in &words {
            let word = self.number(word);
            let next = self.nodes + 1;
            node = *self.steps.entry((node, word)).or_insert(next);
            self.nodes = self.nodes.max(node);
        }
        self.small |= name.chars().next().is_some_and(char::is_lowercase);
        let forms = self.ends.entry(node).or_default();
        let known = |&form: &u32| self.forms[form as usize].bearer == bearer;
        if !forms.iter().any(known) {
            forms.push(self.forms.len() as u32);
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
        self.add(name, bearer, NameKind::Person, Seen::Full);
        if name.ends_with(family)
            && let Some(regnal) = Regnal::parse(name)
        {
            if let Some(short) = &regnal.short {
                self.add(short, bearer, NameKind::Person, Seen::Variant);
            }
            let first = folded(&regnal.first);
            self.add_parts(None, &first, "", bearer);
            return;
        }
        let Some(parts) = PersonName::parse(name, family) else {
            // A family name that comes first is a form of its own; a name of one word has none.
            if family != name {
                self.add(family, bearer, NameKind::Person, Seen::Family);
            }
            return;
        };
        let anchor = self.number(&parts.family[0]);
        let number = self.people.len() as u32;
        self.families.entry(anchor).or_default().push(number);
        let first = parts.given[0].clone();
        self.add_parts(Some(parts), &first, family, bearer);
    }

    fn add_parts(&mut self, parts: Option<PersonName>, first: &str, family: &str, bearer: u32) {
        let first = self.number(first);
        self.firsts.insert(first);
        let family = family.split_whitespace().next_back().unwrap_or(family);
        debug_assert!(self.people.last().is_none_or(|last| last.bearer <= bearer));
        self.people.push(Person {
            bearer,
            parts,
            first,
            family: family.into(),
        });
    }

    fn number(&mut self, folded: &str) -> u32 {
        let next = self.words.len() as u32;
        match self.words.get(folded) {
            Some(number) => *number,
            None => {
                self.words.insert(folded.into(), next);
                next
            }
        }
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

    /// The number of a folded word that some name has.
    pub(super) fn word(&self, folded: &str) -> Option<u32> {
        self.words.get(folded).copied()
    }

    /// Where the trie leads from a node by a word.
    pub(super) fn step(&self, node: u32, word: u32) -> Option<u32> {
        self.steps.get(&(node, word)).copied()
    }

    /// The forms that end at a node of the trie.
    pub(super) fn ended(&self, node: u32) -> &[u32] {
        self.ends.get(&node).map(Vec::as_slice).unwrap_or_default()
    }

    /// The people whose family name begins with a word.
    pub(super) fn family(&self, word: u32) -> &[u32] {
        let people = self.families.get(&word);
        people.map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a word is somebody's first given name.
    pub(super) fn is_first(&self, word: u32) -> bool {
        self.firsts.contains(&word)
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
