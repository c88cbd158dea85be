//! What the whole of a text says about a name that stands alone in it: whether it is a name at all,
//! and whether it belongs to somebody else, of whom there is no record.

use rustc_hash::FxHashMap;
use std::ops::Range;

use super::text::ReadBlock;
use crate::names::find::{NameForm, Names, SightedBearer, Sighting, is_located};
use crate::names::office::{Address, Generation};
use crate::names::person::{is_frequent_family_name, is_given_anywhere, is_given_name};
use crate::names::text::{
    Case, Ending, Gap, Language, Passage, PlaceKind, Uses, folded, is_address_elsewhere, nation,
    place_kind,
};

/// A text, block by block. Answers that take a walk through the text are kept, since a long text asks
/// for the same few words again and again.
pub struct WholeText<'a> {
    names: &'a Names,
    blocks: &'a [ReadBlock<'a>],
    /// Whether the text has a word in lower case, by the folded word.
    small: FxHashMap<String, bool>,
    /// Where the text has somebody else of a family name, by the folded name.
    others: FxHashMap<String, Vec<OtherBearer>>,
    /// Where the text first has a form of a family name after another given name, by its stem and the bearer: the block
    /// and the word.
    forms_of_others: FxHashMap<(String, u32), Option<(usize, usize)>>,
    /// The names that follow a given name anywhere in the text, by the folded given name.
    behind: FxHashMap<String, Vec<[Option<String>; 2]>>,
}

/// A place where a family name is that of somebody without a record.
#[derive(Clone, Copy, Debug)]
struct OtherBearer {
    /// The block, by its place in the text.
    block: usize,
    /// The word.
    at: usize,
    /// How that one is addressed, as far as the given name tells.
    address: Option<Address>,
}

/// To whom or what else a family name may belong in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherOfName {
    /// It is a word of the language there.
    Word,
    /// Somebody whom the text has had already.
    Before,
    /// Somebody whom it has only further on.
    Behind,
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
        if shows_person(passage, &sighting.words) {
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

    /// Whether a family name that stands alone may be somebody else's in a language whose cases no rule knows: in front
    /// of it a form of it follows a given name that is none of the bearer's. After `Сергея Иванова` a bare `Иванов`
    /// need not be Igor. In English names have no cases.
    pub fn gives_form_to_another(&mut self, read: &ReadBlock<'_>, at: usize, bearer: u32) -> bool {
        let passage = &read.passage;
        if passage.language.is_english() {
            return false;
        }
        let family = stem(&passage.folded(at));
        let (names, blocks) = (self.names, self.blocks);
        let first = *self
            .forms_of_others
            .entry((family, bearer))
            .or_insert_with_key(|(family, bearer)| {
                first_form_of_another(names, blocks, family, *bearer)
            });
        let mut blocks = blocks.iter();
        let block = blocks.position(|it| std::ptr::eq(it.block, read.block));
        first
            .zip(block)
            .is_some_and(|(first, block)| first < (block, at))
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

    /// Whose else a family name may be, of which no bearer is in scope: the text has it after another given name than
    /// those on record (`Viktor Ivanov` makes `Ivanov` his), or it is a word of the language there. `Mrs Thatcher` is
    /// not Mark.
    pub fn other_of_name(
        &mut self,
        read: &ReadBlock<'_>,
        sighting: &Sighting,
    ) -> Option<OtherOfName> {
        let (passage, at) = (&read.passage, sighting.family_at);
        let word = passage.is_of_calendar(at)
            || passage.is_ordinary(at)
                && (read.is_headline(sighting)
                    || has_article(passage, at)
                    || is_located(passage, at, PlaceKind::Other));
        if word && !passage.says_person(at) && !is_attribute(passage, at) {
            return Some(OtherOfName::Word);
        }
        // The particle of `de Gaulle` is part of the name.
        if sighting.words.len() > 1 {
            return None;
        }
        let (names, blocks) = (self.names, self.blocks);
        let others = |family: &String| others_of_name(names, blocks, family);
        let others = self
            .others
            .entry(passage.folded(at))
            .or_insert_with_key(others);
        let first = others.first()?;
        let said = at
            .checked_sub(1)
            .filter(|_| passage.adjoins(at))
            .and_then(|front| Address::of_word(&passage.folded(front)));
        let may_be =
            |it: &&OtherBearer| said.is_none() || it.address.is_none_or(|own| Some(own) == said);
        let first = match said {
            None => first,
            Some(_) => others.iter().find(may_be)?,
        };
        let mut blocks = blocks.iter();
        let block = blocks.position(|it| std::ptr::eq(it.block, read.block));
        let behind = block.is_some_and(|block| (block, at) < (first.block, first.at));
        Some(match behind {
            true => OtherOfName::Behind,
            false => OtherOfName::Before,
        })
    }

    /// Whether a family name may be a word instead: an ordinary one, a place or a nation, and nothing
    /// around it shows a person.
    pub fn may_be_a_word(&self, passage: &Passage<'_>, sighting: &Sighting) -> bool {
        let at = sighting.family_at;
        let word = passage.is_ordinary(at)
            || passage.uses(at).any(Uses::NATION)
            || nation(&passage.folded(at)).is_some();
        word && !passage.says_person(at) && !is_attribute(passage, at)
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

/// Where the blocks have a folded family name as that of somebody without a record. `George W. Bush` is on record.
fn others_of_name(names: &Names, blocks: &[ReadBlock<'_>], family: &str) -> Vec<OtherBearer> {
    let mut others = Vec::new();
    for (block, read) in blocks.iter().enumerate() {
        let passage = &read.passage;
        for at in names.other_bearers(passage, family) {
            let on_record = |it: &Sighting| {
                it.words.len() > 1
                    && it.words.contains(&at)
                    && it.bearers.iter().any(|it| it.form < NameForm::Short)
            };
            if !read.sightings.iter().any(on_record) {
                let address = Address::of_given_name(&passage.folded(at - 1));
                others.push(OtherBearer { block, at, address });
            }
        }
    }
    others
}

/// Where the blocks first have a form of a family name, by its stem, behind a given name that is none of the bearer's.
///
/// What opens a sentence has a capital anyway, and in German what stands before a genitive is mostly a noun: `Selon
/// Lavrov`, `die Rede Putins`. There only a known given name is one.
fn first_form_of_another(
    names: &Names,
    blocks: &[ReadBlock<'_>],
    stem: &str,
    bearer: u32,
) -> Option<(usize, usize)> {
    for (block, read) in blocks.iter().enumerate() {
        let it = &read.passage;
        // `Wladimir Putin`, found for Vladimir, is no other.
        let is_own = |at: usize| {
            let own = |it: &SightedBearer| it.bearer == bearer && it.form < NameForm::Short;
            let mut sightings = read.sightings.iter();
            sightings.any(|it| {
                it.words.len() > 1 && it.words.contains(&at) && it.bearers.iter().any(own)
            })
        };
        for at in 1..it.words.len() {
            let word = it.words[at];
            let is_name = word.gap == Gap::Space
                && it.is_capital(at)
                && it.is_capital(at - 1)
                && it.words[at - 1].ending == Ending::Plain
                && it.words[at - 1].case != Case::Initial
                && it.folded(at).starts_with(stem);
            if !is_name {
                continue;
            }
            let given = it.folded(at - 1);
            let genitive = it.language == Language::German && it.word(at).ends_with('s');
            let proves = !(it.opens_sentence(at - 1) || genitive) || is_given_anywhere(&given);
            if proves
                && !is_title_elsewhere(&given)
                && !names.has_stem(bearer, &given)
                && !is_own(at)
            {
                return Some((block, at));
            }
        }
    }
    None
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
    word.chars().count() <= 3
        || is_address_elsewhere(word)
        || STEMS.iter().any(|stem| word.contains(stem))
}

/// Whether what follows a word at the start of a sentence shows more than the word itself that it is a person: `Bush-era
/// laws`, `Bush senior`, `Bush lied`. Without an article a countable noun is no subject.
fn shows_person(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let at = words.start;
    let Some(next) = passage.words.get(at + 1) else {
        return false;
    };
    let word = passage.word(at + 1);
    match next.gap {
        Gap::Hyphen => word == "era",
        Gap::Space if next.case == Case::Small && passage.uses(at).any(Uses::COUNT_NOUN) => {
            word.len() > 4 && word.ends_with("ed")
                || matches!(
                    word,
                    "lied" | "lost" | "won" | "fell" | "chose" | "wins" | "loses"
                )
                || word == "senior"
                || is_attribute(passage, at)
                || Generation::beside(passage, words).is_some()
        }
        _ => Generation::beside(passage, words).is_some(),
    }
}

/// Whether an article stands before a name that is also a word: `on the Hill`. Before a word for a
/// government, or for what is called after people, it says nothing: `the Bush administration`, `the Merkel plan`.
fn has_article(passage: &Passage<'_>, at: usize) -> bool {
    at > 0
        && passage.words[at].gap == Gap::Space
        && matches!(&*passage.folded(at - 1), "the" | "a" | "an")
        && !passage.is_before_government(at)
        && !is_attribute(passage, at)
}

/// Whether a name is the attribute of a noun for what politicians have: `the Bush doctrine`, `the Merkel plan`, `the
/// Putin-Merkel call`. Of `the Hill proposal` that is not so sure, as the Hill makes proposals too.
fn is_attribute(passage: &Passage<'_>, at: usize) -> bool {
    let last = match passage.words.get(at + 1) {
        Some(next) if next.gap == Gap::Hyphen && passage.is_capital(at + 1) => at + 1,
        _ => at,
    };
    let next = last + 1;
    let behind = passage.words.get(next).is_some_and(|word| {
        matches!(word.gap, Gap::Space | Gap::Hyphen) && word.case == Case::Small
    });
    if passage.words[last].ending != Ending::Plain {
        return false;
    }
    let white_house = || {
        passage
            .words
            .get(next + 1)
            .is_some_and(|word| word.gap == Gap::Space)
            && passage.word(next) == "White"
            && passage.word(next + 1) == "House"
    };
    white_house()
        || behind
            && matches!(
                passage.word(next),
                "era"
                    | "plan"
                    | "plans"
                    | "doctrine"
                    | "family"
                    | "years"
                    | "aide"
                    | "aides"
                    | "ally"
                    | "allies"
                    | "adviser"
                    | "advisers"
                    | "camp"
                    | "campaign"
                    | "team"
                    | "visit"
                    | "trip"
                    | "speech"
                    | "letter"
                    | "legacy"
                    | "memoirs"
                    | "dynasty"
                    | "presidencies"
                    | "premiership"
                    | "chancellorship"
                    | "policy"
                    | "policies"
                    | "summit"
                    | "meeting"
                    | "call"
                    | "talks"
                    | "initiative"
                    | "loyalist"
                    | "loyalists"
                    | "veto"
                    | "cabinets"
                    | "tenure"
                    | "appointee"
                    | "appointees"
                    | "supporters"
                    | "circle"
                    | "clan"
                    | "line"
                    | "memo"
                    | "reforms"
                    | "style"
            )
}
