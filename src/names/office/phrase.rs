//! The phrase in front of a name: the words that may say its bearer's office, form of address and
//! country, each spelt in one way.
//!
//! Read once for all who bear the name; [`super::stated`] compares it with the offices on record.

use super::nationality;
use crate::names::text::Passage;
use crate::names::text::{Ending, Gap};
use crate::names::text::{Uses, uses};

/// The words in front of a name, in any case, with a comma between or none: read once for all who
/// bear the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// The nearest first.
    pub words: Vec<Said>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Folded and spelt in one way.
    pub normal: String,
    pub uses: Uses,
    /// Whether it is the `general` of an office, and no rank: `secretary general`.
    pub general: bool,
    /// Whether it is a possessive: `Canada’s`.
    pub owner: bool,
}

impl Phrase {
    /// Reads what stands in front of the name that begins at the word `name`, up to a word that no
    /// office has: `known` says which words, as [`super::stated::OfficeWords::words`] has them, some
    /// office has.
    pub fn before(passage: &Passage<'_>, name: usize, known: impl Fn(&str) -> bool) -> Self {
        let mut phrase = Self::default();
        let mut at = name;
        // A comma stands between the office and the name, or the form of address before it.
        let mut address = true;
        while at > 0 && phrase.words.len() < MOST && may_go_on(passage, at, address) {
            let (first, word) = Said::read(passage, at - 1);
            if !word.is_meant(&known) {
                break;
            }
            at = first;
            address &= word.uses.any(Uses::RANK) && !word.uses.any(Uses::OFFICE);
            phrase.words.push(word);
        }
        phrase
    }

    /// Reads an apposition behind the name that ends with the word `last`: `Ivanov, the defence
    /// minister, spoke`. Empty where what stands between the commas is more than that.
    pub fn behind(passage: &Passage<'_>, last: usize, known: impl Fn(&str) -> bool) -> Self {
        let gap = |at: usize| passage.words.get(at).map_or(Gap::Stop, |word| word.gap);
        let first = last + 1;
        let within = |at: usize| may_go_on(passage, at, false);
        if gap(first) != Gap::Comma || first >= passage.words.len() {
            return Self::default();
        }
        let mut end = first + 1;
        while end < passage.words.len() && end - first <= MOST && within(end) {
            end += 1;
        }
        let mut phrase = Self::default();
        let mut at = end;
        while at > first && gap(end) >= Gap::Comma {
            let (start, word) = Said::read(passage, at - 1);
            if !word.is_meant(&known) {
                return Self::default();
            }
            at = start;
            phrase.words.push(word);
        }
        phrase
    }

    /// The codes of the countries one of which the person is said to be of: `Bulgarian Foreign
    /// Minister Ivanov`, `Canada’s Senate`; none where nothing is said.
    pub fn countries(&self) -> Option<Vec<&'static str>> {
        let title = OTHER_OFFICE.or(Uses::RANK);
        let mut words = self.words.iter().skip_while(|word| word.uses.any(title));
        let nation = words.next()?;
        let countries = match nation.owner {
            true => nationality::named(&nation.normal).map(|code| vec![code]),
            false if nation.uses.any(Uses::NATION) => {
                Some(nationality::countries(&nation.normal).to_vec())
            }
            false => None,
        };
        countries.filter(|countries| !countries.is_empty())
    }

    /// The offices that are said as a form of address, each a word: `Governor Bush`.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        let title = OTHER_OFFICE.or(Uses::RANK);
        let words = self
            .words
            .iter()
            .take_while(move |word| word.uses.any(title));
        let words = words.map(|word| &*word.normal);
        words.filter(|word| TITLES.contains(word))
    }

    /// Whether nothing stands there that could say an office.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Offices that their holders are called by, and nobody else.
const TITLES: [&str; 10] = [
    "governor",
    "senator",
    "representative",
    "congressman",
    "mayor",
    "ambassador",
    "chancellor",
    "premier",
    "president",
    "king",
];

/// More words than that are no office: a limit for texts without punctuation.
const MOST: usize = 16;

impl Said {
    /// Reads the word that ends at `last`; and where it begins, for `U.S.` is two.
    fn read(passage: &Passage<'_>, last: usize) -> (usize, Self) {
        let (at, normal) = match initials_of_country(passage, last) {
            Some(country) => (last - 1, country.to_owned()),
            None => (last, normal(passage.folded(last))),
        };
        let word = Self {
            uses: uses(&normal),
            general: is_general_office(passage, at),
            normal,
            owner: passage.words[at].ending == Ending::Possessive,
        };
        (at, word)
    }

    /// Whether the word can say something of an office, or of a country: `Canada’s Senate`.
    fn is_meant(&self, known: impl Fn(&str) -> bool) -> bool {
        self.owner && nationality::named(&self.normal).is_some()
            || self.uses.any(MEANT)
            || is_connective(&self.normal)
            || known(&self.normal)
    }
}

/// The country whose initials end with the word `at`: `U.S.`
fn initials_of_country(passage: &Passage<'_>, at: usize) -> Option<&'static str> {
    if !passage.is_country_in_initials(at) {
        return None;
    }
    match passage.word(at) {
        "S" => Some("us"),
        "K" => Some("uk"),
        _ => None,
    }
}

/// Whether the word before `at` can belong to the phrase in front of a name, of which there is only a
/// form of `address` so far.
fn may_go_on(passage: &Passage<'_>, at: usize, address: bool) -> bool {
    match passage.words[at].gap {
        Gap::Space | Gap::Hyphen => true,
        Gap::Dot => passage.is_abbreviated(at - 1),
        Gap::Comma => address,
        _ => false,
    }
}

/// Whether `general` is no rank here, but part of an office: `secretary general`.
fn is_general_office(passage: &Passage<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| passage.folded(before));
    let office = |word: String| {
        matches!(
            &*word,
            "secretary" | "attorney" | "director" | "governor" | "consul" | "inspector"
        )
    };
    passage.folded(at) == "general" && passage.adjoins(at) && before.is_some_and(office)
}

/// What makes the phrase that of another office, where this one does not have the word.
pub const OTHER_OFFICE: Uses = Uses::OFFICE.or(Uses::FIELD).or(Uses::CHANGED);

/// What a word in front of a name can mean there, whatever offices there are.
const MEANT: Uses = OTHER_OFFICE.or(Uses::RANK).or(Uses::NATION);

/// Whether a word says that an office is over, on the day of which the text speaks or of which it is
/// written.
pub fn is_past(word: &str) -> bool {
    matches!(word, "former" | "ex" | "then" | "late")
}

pub fn is_connective(word: &str) -> bool {
    matches!(
        word,
        "the" | "of" | "for" | "and" | "to" | "on" | "in" | "at"
    )
}

/// American and British spellings, short forms, and words for the same office, as one.
pub fn normal(word: String) -> String {
    match &*word {
        "defense" => "defence".into(),
        "labor" => "labour".into(),
        "financial" => "finance".into(),
        "economy" | "economic" => "economics".into(),
        "chairwoman" | "chairperson" | "chair" => "chairman".into(),
        "sen" => "senator".into(),
        "rep" => "representative".into(),
        "gov" => "governor".into(),
        "pres" => "president".into(),
        "amb" => "ambassador".into(),
        "sec" => "secretary".into(),
        "spokeswoman" | "spokesperson" => "spokesman".into(),
        // `Presidents Bush and Putin`
        plural if uses(plural).any(Uses::OFFICE) => match plural.strip_suffix('s') {
            Some(one) if uses(one).any(Uses::OFFICE) => one.to_owned(),
            _ => word,
        },
        _ => word,
    }
}
