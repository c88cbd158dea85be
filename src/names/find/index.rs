//! The index of all names on record, in which a text's words are looked up.
//!
//! Names given word by word (full names, aliases, treaties, organisations) are in a trie over folded
//! words, so that one step for each word of a text finds them, however many there are. People are also
//! found by their family name: [`super::family_names`] compares what precedes it with the
//! given names of those who bear it. Names are added here; [`super::scan`] reads a text.

use rustc_hash::FxHashMap;

use super::body_forms::body_forms;
use super::form::{Form, is_title};
use super::joined_prefixes::other_joins;
use super::rulers::RulerName;
use super::sighting::NameForm;
use crate::base::record_kind::RecordKind;
use crate::names::office::Address;
use crate::names::person::{
    FirstLetters, PersonName, cyrillic_cases, cyrillic_cases_of_thing, is_given_name,
    with_other_article,
};
use crate::names::text::{
    Case, Code, PlaceKind, Uses, folded, folded_words, is_arabic_article, is_place, place_kind,
    uses, uses_of, without_umlauts, words,
};

/// All names, ready to be found.
#[derive(Debug, Default)]
pub struct Names {
    /// The folded words of all names, numbered from 0 on.
    numbers: FxHashMap<Box<str>, u32>,
    /// What begins with a word, by its number.
    words: Vec<Beginnings>,
    /// The trie: from a node by a word to the next node. The steps from its root, which is node 0,
    /// are in `words`.
    steps: FxHashMap<(u32, u32), u32>,
    /// By node, the last added of the forms that end there; the others follow by [`Form::previous`].
    ends: Vec<Option<u32>>,
    /// In the order of their bearers.
    forms: Vec<Form>,
    /// In the order of their bearers.
    people: Vec<IndexedPerson>,
    /// The countries of organisations, by bearer.
    homes: FxHashMap<u32, Box<[Code]>>,
    /// Family names as they are written.
    written: Vec<Box<str>>,
    /// Whether any name begins with a lower-case letter.
    small: bool,
    /// Whether any name begins with an article that texts also write small: Al-Qaeda.
    articles: bool,
}

/// All that begins with a word: what a text has to be compared with where it has the word.
#[derive(Debug, Default)]
pub struct Beginnings {
    /// The node of the trie after the word; 0 where no form begins with it.
    pub node: u32,
    /// Whether it is somebody's first given name.
    pub first: bool,
    /// What kind of place it also names: Israel, Austin.
    pub place: PlaceKind,
    /// Those whose family name begins with it.
    pub people: Vec<Namesake>,
}

/// A name of a person, taken apart.
#[derive(Debug)]
pub struct IndexedPerson {
    /// Whose it is, by the caller's number.
    pub bearer: u32,
    /// The parts; none for a ruler's name.
    pub parts: Option<PersonName>,
    /// Whether it is an alias.
    pub alias: bool,
    /// Whether it is a title and one name: `Prince Salman`.
    pub titled: bool,
    /// The number of the first given name.
    first: u32,
}

/// One of those who share a family name, with what rules most of them out without a look at their
/// names.
#[derive(Clone, Copy, Debug)]
pub struct Namesake {
    /// Who, by the caller's number.
    pub bearer: u32,
    /// The number of the name, see [`Names::person`].
    pub person: u32,
    /// The first letters that the given names can have in a text.
    pub first_letters: FirstLetters,
    /// The last word of the family name as it is written, see [`Names::is_written`].
    pub written: u32,
    /// Whether the name is one given name and a family name of one word.
    pub plain: bool,
}

impl Names {
    /// No names yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a name that is found word by word and reported as `form`. Bearers have to be added in the
    /// order of their numbers.
    pub fn add(&mut self, name: &str, bearer: u32, kind: RecordKind, form: NameForm) {
        if let Some((form, words)) = Form::new(name, bearer, kind, form) {
            self.add_form(form, &words);
        }
    }

    /// Adds a person's name, word by word; `alias` says whether it is one of the person's other names.
    fn add_named(&mut self, name: &str, bearer: u32, alias: bool) {
        let person = RecordKind::Person;
        if let Some((mut form, words)) = Form::new(name, bearer, person, NameForm::Full) {
            form.alias = alias;
            self.add_form(form, &words);
        }
    }

    /// Adds the name of a treaty.
    pub fn add_treaty(&mut self, name: &str, bearer: u32) {
        self.add_written(name, bearer, RecordKind::Treaty, NameForm::Full);
    }

    /// Adds the short name of a treaty. An abbreviation that is nothing else stands for it anywhere, and so does a name
    /// that says itself what it is: `CFE Treaty`.
    pub fn add_short(&mut self, name: &str, bearer: u32) {
        let says_kind = name
            .rsplit_once(' ')
            .is_some_and(|(own, kind)| is_kind_of_treaty(kind) && !is_place(&folded(own)));
        let form = match says_kind || is_unambiguous(name) {
            true => NameForm::Abbreviation,
            false => NameForm::Short,
        };
        self.add(name, bearer, RecordKind::Treaty, form);
    }

    /// Adds the short name of a treaty with the word that says what it is in its full name, as `INF Treaty` for
    /// INF. The two together need no introduction, unless the short name is a word or a place: there are several
    /// START treaties and conventions of Geneva.
    pub fn add_short_with_kind(&mut self, short: &str, full: &str, bearer: u32) {
        const OTHERS: Uses = Uses::ORDINARY
            .or(Uses::FUNCTION)
            .or(Uses::DEED)
            .or(Uses::NATION)
            .or(Uses::UNION);
        let own = match &words(short)[..] {
            [only] => only.case == Case::Capitals && !uses_of(short).any(OTHERS),
            _ => !is_place(&folded(short)),
        };
        let kinds = words(full);
        let kinds = kinds.iter().map(|word| word.of(full));
        let mut add = |kind: &str| {
            let (name, treaty) = (format!("{short} {kind}"), RecordKind::Treaty);
            self.add(&name, bearer, treaty, NameForm::Abbreviation);
        };
        for kind in kinds.filter(|kind| own && is_kind_of_treaty(kind)) {
            add(kind);
            // `the INF accord`
            if words(short).len() == 1 {
                for kind in ["Treaty", "Accord", "Agreement", "Pact"] {
                    add(kind);
                }
            }
        }
    }

    /// Adds a name and its other spelling, with a prefix joined or apart.
    fn add_written(&mut self, name: &str, bearer: u32, kind: RecordKind, form: NameForm) {
        self.add(name, bearer, kind, form);
        for declined in cyrillic_cases_of_thing(name) {
            self.add(&declined, bearer, kind, NameForm::Variant);
        }
        for spelling in other_joins(name) {
            self.add(&spelling, bearer, kind, form);
        }
    }

    /// Adds the name of an organisation with the forms that follow from it, see [`super::body_forms`].
    pub fn add_body(&mut self, name: &str, bearer: u32) {
        let kind = RecordKind::Organisation;
        self.add_written(name, bearer, kind, NameForm::Full);
        if let Some(dotted) = with_stops(name) {
            self.add(&dotted, bearer, kind, NameForm::Variant);
        }
        for variant in body_forms(name) {
            if let Some((form, words)) = Form::new(&variant.name, bearer, kind, NameForm::Variant) {
                let form = match variant.needs_home {
                    true => form.beside_home(),
                    false => form,
                };
                self.add_form(form, &words);
            }
        }
    }

    /// Says to which countries an organisation, or a ruler, belongs.
    pub fn set_home(&mut self, bearer: u32, countries: Vec<Code>) {
        if !countries.is_empty() {
            self.homes.insert(bearer, countries.into());
        }
    }

    /// The countries to which an organisation belongs, as far as it is known.
    pub fn home(&self, bearer: u32) -> &[Code] {
        self.homes
            .get(&bearer)
            .map(|home| &**home)
            .unwrap_or_default()
    }

    fn add_form(&mut self, mut form: Form, words: &[String]) {
        let mut node = 0;
        if self.ends.is_empty() {
            self.ends.push(None);
        }
        for word in words {
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
        self.articles |= form.begins_with_article();
        self.small |= form.written.chars().next().is_some_and(char::is_lowercase);
        let mut number = self.ends[node as usize];
        while let Some(known) = number {
            let same = &mut self.forms[known as usize];
            if same.bearer == form.bearer {
                // `Nato` beside NATO is another form of the same words; what adds none is left out.
                if same.form <= form.form && same.covers(&form) {
                    return;
                }
                // An alias may be a form that followed from the name.
                if form.form < same.form && form.covers(same) {
                    form.previous = same.previous;
                    *same = form;
                    return;
                }
            }
            number = same.previous;
        }
        let number = self.forms.len() as u32;
        form.previous = self.ends[node as usize].replace(number);
        self.forms.push(form);
    }

    /// Adds a person's name with all forms that follow from it, and once more with its umlauts written
    /// as two letters. `family` is the family name as the record gives it, or the last word; `alias` says
    /// whether it is one of the person's other names.
    pub fn add_person(&mut self, name: &str, family: &str, bearer: u32, alias: bool) {
        self.add_person_as(name, family, bearer, alias);
        for (form, family) in cyrillic_cases(name, family) {
            self.add_person_as(&form, &family, bearer, alias);
        }
        if let Some(spelt) = without_umlauts(name) {
            let family = without_umlauts(family).unwrap_or_else(|| family.to_owned());
            self.add_person_as(&spelt, &family, bearer, alias);
        }
        if let Some(spelt) = with_other_article(name) {
            let family = with_other_article(family).unwrap_or_else(|| family.to_owned());
            let family = match spelt.ends_with(&family) {
                true => family,
                // `Baradei` of `El Baradei`
                false => spelt.split(' ').next_back().unwrap_or(&spelt).to_owned(),
            };
            self.add_person_as(&spelt, &family, bearer, alias);
        }
        // `Zia-ul-Haq` of Muhammad Zia-ul-Haq
        if let Some((_, last)) = name.rsplit_once(' ')
            && is_joined_by_article(last)
        {
            self.add(last, bearer, RecordKind::Person, NameForm::Family);
        }
        // `Javier Solana` for Javier Solana Madariaga, whose family name is Solana.
        // In an alias `George Bush senior` what follows tells him from another George Bush.
        let generation = |rest: &str| {
            let first = rest.split(' ').next().unwrap_or(rest);
            first == "the" || uses_of(first).any(Uses::SUFFIX)
        };
        if let Some((before, rest)) = name.split_once(&format!(" {family} "))
            && !(alias && generation(rest))
        {
            self.add_person_as(&format!("{before} {family}"), family, bearer, alias);
        }
    }

    fn add_person_as(&mut self, name: &str, family: &str, bearer: u32, alias: bool) {
        self.add_named(name, bearer, alias);
        if name.ends_with(family)
            && let Some(ruler) = RulerName::parse(name)
        {
            if let Some(short) = &ruler.short {
                self.add(short, bearer, RecordKind::Person, NameForm::Variant);
            }
            let first = folded(&ruler.first);
            self.add_parts(None, &first, bearer, alias);
            return;
        }
        let Some(parts) = PersonName::parse(name, family) else {
            // A family name that comes first is found by itself, as a form of its own: Xi of Xi
            // Jinping.
            if family != name {
                self.add(family, bearer, RecordKind::Person, NameForm::Family);
            }
            return;
        };
        // Particles are no given names: an alias `Le Pen senior` leaves `Le Pen` to all who bear it.
        let is_particle = |word: &String| uses(word).any(Uses::PARTICLE);
        if alias && parts.suffix.is_some() && parts.given.iter().all(is_particle) {
            return;
        }
        let anchor = self.number(&parts.family[0]);
        let last = family.split_whitespace().next_back().unwrap_or(family);
        let written = self.spelling(anchor, last);
        let namesake = Namesake {
            bearer,
            person: self.people.len() as u32,
            first_letters: FirstLetters::of_known(&parts.given),
            written,
            plain: parts.is_plain(),
        };
        self.words[anchor as usize].people.push(namesake);
        let first = parts.given[0].clone();
        self.add_parts(Some(parts), &first, bearer, alias);
    }

    fn add_parts(&mut self, parts: Option<PersonName>, first: &str, bearer: u32, alias: bool) {
        let first = self.number(first);
        self.words[first as usize].first = true;
        debug_assert!(self.people.last().is_none_or(|last| last.bearer <= bearer));
        // An alias may end with a given name, behind which another's family name can stand: `Juan Carlos`.
        let titled = parts.as_ref().is_some_and(|parts| {
            let open = |last: &String| alias && is_called_so(last);
            is_title(&parts.given) || parts.family.last().is_some_and(open)
        });
        self.people.push(IndexedPerson {
            bearer,
            parts,
            alias,
            titled,
            first,
        });
    }

    /// The number of a family name as it is written: that of a namesake who writes it so, or a new one.
    /// The same spelling may get several numbers: of a frequent name only the first namesakes are
    /// looked at, so that adding names stays linear.
    fn spelling(&mut self, anchor: u32, family: &str) -> u32 {
        let namesakes = &self.words[anchor as usize].people;
        let same = |it: &&Namesake| *self.written[it.written as usize] == *family;
        if let Some(known) = namesakes.iter().take(8).find(same) {
            return known.written;
        }
        self.written.push(family.into());
        self.written.len() as u32 - 1
    }

    fn number(&mut self, folded: &str) -> u32 {
        if let Some(known) = self.numbers.get(folded) {
            return *known;
        }
        let number = self.words.len() as u32;
        self.numbers.insert(folded.into(), number);
        self.words.push(Beginnings {
            place: place_kind(folded),
            ..Beginnings::default()
        });
        number
    }

    /// Whether any name begins with a lower-case letter, so that small words have to be looked up too.
    pub(super) fn begins_small(&self) -> bool {
        self.small
    }

    /// Whether any name begins with an article that texts also write small.
    pub(super) fn begins_with_articles(&self) -> bool {
        self.articles
    }

    /// The number of a folded word that some name has.
    pub fn word(&self, folded: &str) -> Option<u32> {
        self.numbers.get(folded).copied()
    }

    /// What begins with a word, by its number.
    pub fn beginnings(&self, word: u32) -> &Beginnings {
        &self.words[word as usize]
    }

    /// The node to which a word leads from a node of the trie that is not its root.
    pub fn step(&self, node: u32, word: u32) -> Option<u32> {
        self.steps.get(&(node, word)).copied()
    }

    /// The forms that end at a node of the trie.
    pub fn ended(&self, node: u32) -> impl Iterator<Item = &Form> {
        let form = |number: u32| &self.forms[number as usize];
        let last = self.ends.get(node as usize).copied().flatten();
        std::iter::successors(last.map(form), move |it| it.previous.map(form))
    }

    /// A person's name by its number.
    pub fn person(&self, number: u32) -> &IndexedPerson {
        &self.people[number as usize]
    }

    /// Whether `family` is the spelling with this number, see [`Namesake::written`].
    pub fn is_written(&self, family: &str, number: u32) -> bool {
        *self.written[number as usize] == *family
    }

    /// Whether the word with this number, as [`super::Sighting::given`] has it, is the first given name
    /// of `bearer`.
    pub fn has_first(&self, bearer: u32, word: u32) -> bool {
        let start = self.people.partition_point(|it| it.bearer < bearer);
        let mut people = self.people[start..]
            .iter()
            .take_while(|it| it.bearer == bearer);
        people.any(|person| person.first == word)
    }

    /// Whether a folded word begins like one of the words in the names of `bearer`, so that it may be a case of it.
    pub fn has_stem(&self, bearer: u32, word: &str) -> bool {
        let same = |one: &str, other: &str| {
            let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
            let least = one.chars().count().min(other.chars().count());
            shared.count() >= least.saturating_sub(1).max(2)
        };
        let start = self.forms.partition_point(|it| it.bearer < bearer);
        let mut forms = self.forms[start..]
            .iter()
            .take_while(|it| it.bearer == bearer);
        forms.any(|form| folded_words(&form.written).iter().any(|it| same(it, word)))
    }

    /// Whether a folded word is part of one of the names of `bearer`, in any place.
    pub fn has_word(&self, bearer: u32, word: &str) -> bool {
        let start = self.forms.partition_point(|it| it.bearer < bearer);
        let mut forms = self.forms[start..]
            .iter()
            .take_while(|it| it.bearer == bearer);
        forms.any(|form| folded_words(&form.written).iter().any(|it| it == word))
    }
}

/// An abbreviation of up to four letters with a full stop after each: `U.N.`
fn with_stops(name: &str) -> Option<String> {
    let short = (2..=4).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase());
    short.then(|| name.chars().flat_map(|letter| [letter, '.']).collect())
}

/// Whether a word with a capital says what kind of treaty one is.
fn is_kind_of_treaty(word: &str) -> bool {
    matches!(
        word,
        "Treaty"
            | "Convention"
            | "Agreement"
            | "Agreements"
            | "Accord"
            | "Accords"
            | "Pact"
            | "Protocol"
            | "Charter"
    )
}

/// Whether a treaty's short name is an abbreviation that means nothing else: NPT and CFE, but neither START,
/// which is a word and has successors, nor ABM, which is a weapon first.
fn is_unambiguous(short: &str) -> bool {
    const OTHERS: Uses = Uses::ORDINARY
        .or(Uses::FUNCTION)
        .or(Uses::DEED)
        .or(Uses::WEAPON)
        .or(Uses::NATION)
        .or(Uses::UNION);
    matches!(&words(short)[..], [only] if only.case == Case::Capitals)
        && short.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !uses_of(short).any(OTHERS)
}
/// Whether a folded word is a given name, so that a family name may follow it.
pub fn is_called_so(word: &str) -> bool {
    is_given_name(word) || Address::of_given_name(word).is_some()
}

/// Whether an Arabic article joins two names into one: `Zia-ul-Haq`.
fn is_joined_by_article(name: &str) -> bool {
    let mut parts = name.split('-');
    let (first, article, last) = (parts.next(), parts.next(), parts.next());
    parts.next().is_none()
        && first.is_some_and(|first| first.len() > 2)
        && last.is_some_and(|last| last.len() > 2)
        && article.is_some_and(is_arabic_article)
}
