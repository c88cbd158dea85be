//! Finding names: all forms of all names in one index, and the sightings of them in a text.
//!
//! Names given word by word (full names, aliases, treaties, organisations) stand in a trie over
//! folded words, so that one step for each word of the text finds them however many there are. A
//! person's other forms are found by the family name: what stands in front of it is compared with
//! the given names of those who bear it. The cost is that of the text, not of the number of names.

use rustc_hash::FxHashMap;
use std::ops::Range;

use super::fold::{fold_into, without_umlauts};
use super::form::{Form, NameKind, is_numeral, other_numeral};
use super::given::{Fit, Given};
use super::lexicon::Uses;
use super::passage::Passage;
use super::person::PersonName;
use super::sighting::{Borne, Seen, Sighting, in_order};
use super::words::{Case, Gap};

/// All names, ready to be found.
#[derive(Debug, Default)]
pub struct Names {
    words: FxHashMap<Box<str>, u32>,
    /// The trie: from a node by a word to the next node. Node 0 is its root.
    steps: FxHashMap<(u32, u32), u32>,
    /// The forms that end at a node.
    ends: FxHashMap<u32, Vec<u32>>,
    nodes: u32,
    forms: Vec<Form>,
    people: Vec<Person>,
    /// The people by the first word of their family name.
    families: FxHashMap<u32, Vec<u32>>,
    /// The people by their first given name.
    given: FxHashMap<u32, Vec<u32>>,
    /// Whether any name begins with a small letter.
    small: bool,
    /// Whether a particle in front makes another family name of one: so in English, while elsewhere
    /// `de` is a word like any other.
    particles_count: bool,
}

#[derive(Debug)]
struct Person {
    bearer: u32,
    name: PersonName,
    /// The family name as it is written.
    family: Box<str>,
}

impl Names {
    /// No names yet. `english` says whether the texts are in English.
    pub fn new(english: bool) -> Self {
        Self {
            particles_count: english,
            ..Self::default()
        }
    }

    /// Adds a name as it is written. `weak` forms are seen as [`Seen::Short`].
    pub fn add(&mut self, name: &str, bearer: u32, kind: NameKind, weak: bool) {
        let Some((form, words)) = Form::new(name, bearer, kind, weak) else {
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
        self.add(name, bearer, NameKind::Person, false);
        let Some(parts) = PersonName::parse(name, family) else {
            // A family name that comes first is a form of its own; a name of one word has none.
            if family != name {
                self.add(family, bearer, NameKind::Person, true);
            }
            return;
        };
        let first = self.number(&parts.given[0]);
        let anchor = self.number(&parts.family[0]);
        let number = self.people.len() as u32;
        self.given.entry(first).or_default().push(number);
        self.families.entry(anchor).or_default().push(number);
        let family = family.split_whitespace().next_back().unwrap_or(family);
        self.people.push(Person {
            bearer,
            name: parts,
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
        let mut scan = Scan {
            names: self,
            passage,
            folded: String::new(),
            found: Vec::new(),
        };
        for at in 0..passage.words.len() {
            if !self.small && passage.words[at].case == Case::Small {
                continue;
            }
            scan.at(at);
        }
        in_order(scan.found)
    }
}

struct Scan<'n, 'p, 't> {
    names: &'n Names,
    passage: &'p Passage<'t>,
    /// A word being looked up.
    folded: String,
    found: Vec<Sighting>,
}

impl Scan<'_, '_, '_> {
    /// The number of a word, where any name has it.
    fn number(&mut self, at: usize) -> Option<u32> {
        self.folded.clear();
        fold_into(self.passage.word(at), &mut self.folded);
        self.names.words.get(&*self.folded).copied()
    }

    /// The number of a word without the `s` in front of an apostrophe: `Ivanovs’`.
    fn number_of_bearers(&mut self, at: usize) -> Option<u32> {
        let plural = self.passage.words[at].ending == super::words::Ending::Apostrophe;
        let word = plural
            .then(|| self.passage.word(at).strip_suffix('s'))
            .flatten()?;
        self.folded.clear();
        fold_into(word, &mut self.folded);
        self.names.words.get(&*self.folded).copied()
    }

    fn at(&mut self, at: usize) {
        let number = self.number(at).or_else(|| self.number_of_bearers(at));
        let Some(number) = number else { return };
        if let Some(&node) = self.names.steps.get(&(0, number)) {
            self.forms(at, node);
        }
        if self.passage.words[at].case == Case::Small {
            return;
        }
        let names = self.names;
        if let Some(people) = names.families.get(&number) {
            self.family(at, people);
        }
        if let Some(people) = names.given.get(&number) {
            self.given(at, people);
        }
    }

    /// Follows the trie from a word on.
    fn forms(&mut self, start: usize, mut node: u32) {
        let names = self.names;
        let mut end = start + 1;
        loop {
            if let Some(forms) = names.ends.get(&node) {
                self.ended(start..end, forms);
            }
            if end >= self.passage.words.len() {
                return;
            }
            let next = self.number(end).or_else(|| self.number_of_bearers(end));
            let step = next.and_then(|word| names.steps.get(&(node, word)));
            let other = || {
                let word = names.words.get(other_numeral(&self.folded)?)?;
                names.steps.get(&(node, *word))
            };
            match step.or_else(other) {
                Some(&next) => node = next,
                None => return,
            }
            end += 1;
        }
    }

    /// The forms that a run of words has, where they stand as a name.
    fn ended(&mut self, words: Range<usize>, forms: &[u32]) {
        let passage = self.passage;
        if passage.is_closed(&words) || !passage.is_whole(&words) {
            return;
        }
        let text = &passage.text[passage.bytes(&words)];
        let names = self.names;
        let bearers: Vec<Borne> = forms
            .iter()
            .map(|&form| &names.forms[form as usize])
            .filter(|form| form.is_written(passage, words.start) && self.may_stand(form, &words))
            .map(|form| Borne {
                bearer: form.bearer,
                form: match (form.weak, form.kind) {
                    (false, _) => Seen::Full,
                    (true, NameKind::Person) => Seen::Family,
                    (true, _) => Seen::Short,
                },
                literal: form.is_literal(text),
            })
            .collect();
        self.found(words.clone(), words.start, bearers);
    }

    /// Whether the words around let a form stand for its bearer.
    fn may_stand(&self, form: &Form, words: &Range<usize>) -> bool {
        let passage = self.passage;
        let last = words.end - 1;
        match form.kind {
            // A name of one word is as open to doubt as a family name.
            NameKind::Person if words.len() == 1 || form.weak => {
                passage.lets_family_begin(words.start, self.names.particles_count)
                    && passage.lets_family_end(last)
            }
            NameKind::Person => {
                !passage.is_preceded_by_more(words.start) && !passage.becomes_thing(last)
            }
            NameKind::Treaty | NameKind::Organisation => {
                !self.is_numbered(words.end) && !self.is_another(words.start)
            }
        }
    }

    /// Whether a number follows that is part of the name: `START` in `START III`.
    fn is_numbered(&self, after: usize) -> bool {
        let passage = self.passage;
        after < passage.words.len()
            && matches!(passage.words[after].gap, Gap::Space | Gap::Hyphen)
            && passage.words[after - 1].ending == super::words::Ending::Plain
            && matches!(
                passage.words[after].case,
                Case::Capitals | Case::Initial | Case::Digit
            )
            && is_numeral(&passage.folded(after))
            && passage.word(after) != "I"
            || organises(passage, after)
    }

    /// Whether a word in front makes another name of it: `START` in `New START`.
    fn is_another(&self, start: usize) -> bool {
        let passage = self.passage;
        start > 0
            && passage.adjoins(start)
            && matches!(passage.words[start - 1].case, Case::Capital)
            && !passage.opens_sentence(start - 1)
            && passage.uses(start - 1).any(Uses::ANOTHER)
    }

    /// The people who bear the family name that begins at `at`, by what stands in front of it.
    fn family(&mut self, at: usize, people: &[u32]) {
        let passage = self.passage;
        let left = self.left_of(at);
        let given: Vec<Given<'_>> = left.iter().map(LeftWord::as_given).collect();
        for &person in people {
            let person = &self.names.people[person as usize];
            let Some(end) = self.family_end(at, &person.name) else {
                continue;
            };
            let reach = person.name.reach(&given);
            let words = reach.map_or(0, |reach| reach.words);
            let start = at
                - left[left.len() - words..]
                    .iter()
                    .map(|it| it.words)
                    .sum::<usize>();
            let whole = start..end;
            if passage.is_closed(&whole) || !passage.is_whole(&whole) {
                continue;
            }
            let form = match reach.and_then(|reach| reach.given) {
                Some(Fit::Same) => Seen::Full,
                Some(Fit::Near) => Seen::Variant,
                Some(Fit::Initials) => Seen::Initials,
                None => Seen::Family,
            };
            let stands = match form {
                Seen::Family => {
                    (passage.lets_family_begin(start, self.names.particles_count)
                        || person.name.is_second_family(&given))
                        && passage.lets_family_end(end - 1)
                }
                _ => self.given_may_begin(start) && !passage.becomes_thing(end - 1),
            };
            if stands {
                let literal = *person.family == *passage.word(end - 1);
                let borne = Borne {
                    bearer: person.bearer,
                    form,
                    literal,
                };
                self.found(whole, at, vec![borne]);
            }
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
    /// it is none of another's; after the last word.
    fn family_end(&mut self, at: usize, name: &PersonName) -> Option<usize> {
        let passage = self.passage;
        let mut end = at + 1;
        for word in &name.family[1..] {
            if end >= passage.words.len() || !passage.adjoins(end) || passage.folded(end) != *word {
                return None;
            }
            end += 1;
        }
        let capitals = (at..end).all(|at| passage.words[at].case != Case::Small);
        let suffixed = end < passage.words.len()
            && passage.words[end].gap <= Gap::Comma
            && passage.is_capital(end)
            && passage.uses(end).any(Uses::SUFFIX);
        match (suffixed, &name.suffix) {
            _ if !capitals => None,
            (true, Some(known)) => (passage.folded(end) == *known).then_some(end + 1),
            _ => Some(end),
        }
    }

    /// What stands in front of a family name and could belong to the name, in order.
    fn left_of(&self, at: usize) -> Vec<LeftWord> {
        const MOST: usize = 5;
        let passage = self.passage;
        let mut left = Vec::new();
        let mut next = at;
        while next > 0 && left.len() < MOST && passage.adjoins(next) {
            next -= 1;
            let word = &passage.words[next];
            let folded = passage.folded(next);
            let particle = || super::lexicon::uses(&folded).any(Uses::PARTICLE);
            if !(passage.is_capital(next) || word.case == Case::None || particle()) {
                break;
            }
            let initials = word.case == Case::Initial;
            // Two or three capitals in front of a name in small letters are initials: JK Rowling.
            let run = word.case == Case::Capitals
                && folded.len() <= 3
                && passage.words[at].case == Case::Capital;
            left.extend(LeftWord::read(folded, initials || run).into_iter().rev());
        }
        left.reverse();
        left
    }

    /// The people who have the given name at `at`, where it stands alone.
    fn given(&mut self, at: usize, people: &[u32]) {
        let passage = self.passage;
        let whole = at..at + 1;
        let article = at > 0
            && passage.words[at].gap == Gap::Space
            && matches!(passage.word(at - 1), "the" | "a" | "an" | "The");
        if article
            || passage.words[at].case == Case::Initial
            || passage.is_closed(&whole)
            || !passage.is_whole(&whole)
            || !passage.lets_family_begin(at, self.names.particles_count)
            || !passage.lets_family_end(at)
        {
            return;
        }
        let bearers = people
            .iter()
            .map(|&person| Borne {
                bearer: self.names.people[person as usize].bearer,
                form: Seen::Given,
                literal: false,
            })
            .collect();
        self.found(whole, at, bearers);
    }

    fn found(&mut self, words: Range<usize>, core: usize, bearers: Vec<Borne>) {
        if !bearers.is_empty() {
            self.found.push(Sighting {
                words,
                core,
                bearers,
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

/// A word in front of a family name.
struct LeftWord {
    folded: String,
    initial: bool,
    /// How many words of the passage it is: none for the first letters of `JK`.
    words: usize,
}

impl LeftWord {
    /// A word, or each of its letters.
    fn read(folded: String, initials: bool) -> Vec<LeftWord> {
        if !initials {
            return vec![LeftWord {
                folded,
                initial: false,
                words: 1,
            }];
        }
        let letters: Vec<char> = folded.chars().collect();
        let first = |at: usize| usize::from(at == 0);
        let letter = |(at, letter): (usize, &char)| LeftWord {
            folded: letter.to_string(),
            initial: true,
            words: first(at),
        };
        letters.iter().enumerate().map(letter).collect()
    }

    fn as_given(&self) -> Given<'_> {
        match self.folded.chars().next() {
            Some(letter) if self.initial => Given::Initial(letter),
            _ => Given::Word(&self.folded),
        }
    }
}
