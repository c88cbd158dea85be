//! What the whole of a text says about a name that stands alone in it: whether it is a name at all,
//! and whether it belongs to somebody else, of whom there is no record.

use rustc_hash::FxHashMap;

use super::text::ReadBlock;
use crate::names::find::{NameForm, Names, SightedBearer, Sighting, is_located};
use crate::names::person::{is_frequent_family_name, is_given_name};
use crate::names::text::{Case, Ending, Gap, Passage, PlaceKind, Uses, folded, nation, place_kind};

/// A text, block by block. Answers that take a walk through the text are kept, since a long text asks
/// for the same few words again and again.
pub struct WholeText<'a> {
    names: &'a Names,
    blocks: &'a [ReadBlock<'a>],
    /// Whether the text has a word in lower case, by the folded word.
    small: FxHashMap<String, bool>,
    /// Whether the text has somebody else of a family name, by the folded name.
    others: FxHashMap<String, bool>,
    /// Whether the text has a form of a family name after another given name, by its stem and the bearer.
    forms_of_others: FxHashMap<(String, u32), bool>,
    /// The names that follow a given name anywhere in the text, by the folded given name.
    behind: FxHashMap<String, Vec<[Option<String>; 2]>>,
}

impl<'a> WholeText<'a> {
    /// A text of which nothing was asked yet.
    pub fn new(names: &'a Names, blocks: &'a [ReadBlock<'a>]) -> Self {
        Self {
            names,
            blocks,
            small: FxHashMap::default(),
            others: FxHashMap::default(),
            forms_of_others: FxHashMap::default(),
            behind: FxHashMap::default(),
        }
    }

    /// Whether a sighting is a name at all.
    ///
    /// Only a person's name of one word is in question. At the start of a sentence every word has a
    /// capital, and a month has one anywhere: `Rice is grown there` and `since May` name nobody, `Mrs
    /// May spoke` does. A rank or an office in front, or a verb that only people take after it, settles
    /// it. Of somebody whom the text has `introduced`, less will do: any verb that is not said of things, or in a
    /// text that has the word in lower case too, what is said of people alone. A country or a capital acts like
    /// a person (`Jordan disagreed`), so that for it nothing changes.
    pub fn has_name(
        &mut self,
        passage: &Passage<'_>,
        sighting: &Sighting,
        introduced: impl Fn() -> bool,
    ) -> bool {
        let start = sighting.words.start;
        let by_family = |it: &SightedBearer| it.form == NameForm::Family;
        let person = sighting.given.is_some() || sighting.bearers.iter().any(by_family);
        if sighting.words.len() > 1 || !person {
            return true;
        }
        let introduced = || {
            passage.language.is_english()
                && introduced()
                && !matches!(
                    place_kind(&passage.folded(start)),
                    PlaceKind::Country | PlaceKind::Capital
                )
        };
        if passage.is_of_calendar(start) {
            return passage.says_person(start) || introduced() && passage.is_said_of_person(start);
        }
        if !passage.opens_sentence(start) || passage.says_person(start) {
            return true;
        }
        let ordinary = passage.is_ordinary(start);
        if ordinary && !introduced() {
            return false;
        }
        // No list has every word of the language, but the text may use it in lower case elsewhere.
        match self.has_small(passage.folded(start)) {
            true => introduced() && passage.is_said_of_person(start),
            false => !ordinary || passage.may_be_said_of_person(start),
        }
    }

    /// Whether a family name that stands alone may be somebody else's in a language whose cases no rule knows: a
    /// form of it follows a given name that is none of the bearer's. After `Сергея Иванова` a bare `Иванов` need
    /// not be Igor. In English names have no cases.
    pub fn gives_form_to_another(&mut self, passage: &Passage<'_>, at: usize, bearer: u32) -> bool {
        if passage.language.is_english() {
            return false;
        }
        let stem = stem(&passage.folded(at));
        let asked = (stem, bearer);
        if let Some(known) = self.forms_of_others.get(&asked) {
            return *known;
        }
        let stem = &asked.0;
        let (names, blocks) = (self.names, self.blocks);
        let mut found = Vec::new();
        for it in blocks.iter().map(|it| &it.passage) {
            for at in 1..it.words.len() {
                let word = it.words[at];
                let name = word.gap == Gap::Space
                    && it.is_capital(at)
                    && it.is_capital(at - 1)
                    && it.words[at - 1].ending == Ending::Plain
                    && it.words[at - 1].case != Case::Initial;
                if name
                    && it.folded(at).starts_with(stem.as_str())
                    && !names.has_stem(bearer, &it.folded(at - 1))
                {
                    found.push((it.folded(at - 1), it.opens_sentence(at - 1)));
                }
            }
        }
        // At the start of a sentence any word has a capital.
        let another = found.into_iter().any(|(given, opens)| {
            let word = is_title_elsewhere(&given) || opens && self.has_small(given);
            !word
        });
        self.forms_of_others.insert(asked, another);
        another
    }

    /// Whether a given name is, somewhere in the text, that of somebody else than `bearer`: one with
    /// another name after it. After `Robert Gates met Robert Smith`, `Robert` is either of them.
    pub fn gives_to_another(&mut self, given: &str, bearer: u32) -> bool {
        let blocks = self.blocks;
        let behind = self
            .behind
            .entry(folded(given))
            .or_insert_with_key(|given| {
                let behind = blocks.iter().flat_map(|it| it.passage.names_behind(given));
                behind.collect()
            });
        let mut behind = behind.iter();
        behind.any(|words| {
            let mut words = words.iter().flatten();
            !words.any(|word| self.names.has_word(bearer, word))
        })
    }

    /// Whether a family name, of which no bearer is in scope, is that of somebody without a record, so
    /// that there is nothing to warn of: the text has it after another given name (`Viktor Ivanov`
    /// makes `Ivanov` his), or it is a word of the language there.
    pub fn introduces_another(&mut self, read: &ReadBlock<'_>, sighting: &Sighting) -> bool {
        let (passage, at) = (&read.passage, sighting.family_at);
        let word = passage.is_of_calendar(at)
            || passage.is_ordinary(at)
                && (read.is_headline(sighting)
                    || has_article(passage, at)
                    || is_located(passage, at, PlaceKind::Other));
        if word && !passage.says_person(at) {
            return true;
        }
        // The particle of `de Gaulle` is part of the name.
        if sighting.words.len() > 1 {
            return false;
        }
        let blocks = self.blocks;
        let another = |family: &String| {
            let mut blocks = blocks.iter();
            blocks.any(|it| self.names.has_other_bearer(&it.passage, family))
        };
        *self
            .others
            .entry(passage.folded(at))
            .or_insert_with_key(another)
    }

    /// Whether a family name may be a word instead: an ordinary one, a place or a nation, and nothing
    /// around it shows a person.
    pub fn may_be_a_word(&self, passage: &Passage<'_>, sighting: &Sighting) -> bool {
        let at = sighting.family_at;
        let word = passage.is_ordinary(at)
            || passage.uses(at).any(Uses::NATION)
            || nation(&passage.folded(at)).is_some();
        word && !passage.says_person(at)
    }

    /// Whether a family name is so much its bearer's own that it stands for the only one on record who
    /// bears it: no place, none that thousands bear, and no word that the text has in lower case. An
    /// ordinary word or a given name is believed only of somebody in office on that day: `Gates and Brown
    /// agreed`.
    pub fn is_distinctive(
        &mut self,
        read: &ReadBlock<'_>,
        sighting: &Sighting,
        in_office: bool,
    ) -> bool {
        let (passage, at) = (&read.passage, sighting.family_at);
        let folded = passage.folded(at);
        let common = passage.is_ordinary(at) || is_given_name(&folded);
        let word = passage.uses(at).any(Uses::NATION.or(Uses::DAY))
            || nation(&folded).is_some()
            || common && (read.is_headline(sighting) || is_located(passage, at, PlaceKind::Other))
            || has_article(passage, at);
        if common && !in_office
            || word && !passage.says_person(at)
            || is_frequent_family_name(&folded)
        {
            return false;
        }
        !self.has_small(folded)
    }

    fn has_small(&mut self, word: String) -> bool {
        let blocks = self.blocks;
        let small = |word: &String| blocks.iter().any(|it| it.passage.has_small(word));
        *self.small.entry(word).or_insert_with_key(small)
    }
}

/// A folded family name without the ending that cases change: `иванов` of `иванова`, `ельцин`.
fn stem(family: &str) -> String {
    let letters: Vec<char> = family.chars().collect();
    let kept = letters.len().saturating_sub(2).max(3).min(letters.len());
    letters[..kept].iter().collect()
}

/// Whether a folded word is a title or an adverb of other languages that stands with a capital before a name.
fn is_title_elsewhere(word: &str) -> bool {
    const STEMS: [&str; 15] = [
        "президент",
        "министр",
        "премьер",
        "канцлер",
        "генерал",
        "господин",
        "госпожа",
        "вчера",
        "сегодня",
        "затем",
        "prasident",
        "kanzler",
        "minister",
        "herr",
        "frau",
    ];
    word.chars().count() <= 3 || STEMS.iter().any(|stem| word.contains(stem))
}

/// Whether an article stands before a name that is also a word: `on the Hill`. Before a word for a
/// government it says nothing: `the Bush administration`.
fn has_article(passage: &Passage<'_>, at: usize) -> bool {
    at > 0
        && passage.words[at].gap == Gap::Space
        && matches!(&*passage.folded(at - 1), "the" | "a" | "an")
        && !passage.is_before_government(at)
}
