//! The words beside a name that may state its bearer's office, form of address and country.
//!
//! Read once for all who bear the name, each word spelt in one way; [`super::office_match`] compares
//! them with the offices on record. Start reading at [`Phrase::before`].

use super::nationality;
use crate::names::text::{Ending, Gap, Passage, Uses, may_end_longer_nation, nation_before, uses};

/// The words before a name or in apposition after it, in upper or lower case: `Foreign Minister Ivanov`,
/// `the foreign minister, Ivanov`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// The nearest to the name first.
    pub words: Vec<PhraseWord>,
}

/// A word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseWord {
    /// Folded and spelt in one way, see [`normal`].
    pub normal: String,
    /// What the word can be.
    pub uses: Uses,
    /// Whether it is the `general` of an office rather than a rank: `secretary general`.
    pub general: bool,
    /// Whether it is a possessive: `Canada’s`.
    pub owner: bool,
}

impl Phrase {
    /// Reads the words before the name that begins at the word `name`, back to the first one that
    /// can be part of no office. `known` says which words some office on record has, in the form of
    /// [`super::office_match::OfficeWords::words`].
    pub fn before(passage: &Passage<'_>, name: usize, known: impl Fn(&str) -> bool) -> Self {
        let mut phrase = Self::default();
        let mut at = name;
        // One comma may follow the office: `the foreign minister, Mr Ivanov`. After more than a form
        // of address a comma separates a list.
        let mut only_address = true;
        while at > 0 && phrase.words.len() < MOST && may_go_on(passage, at, only_address) {
            let (first, word) = PhraseWord::read(passage, at - 1);
            if !word.may_belong(&known) {
                break;
            }
            at = first;
            only_address &= word.uses.any(Uses::RANK) && !word.uses.any(Uses::OFFICE);
            phrase.words.push(word);
        }
        phrase
    }

    /// Reads an apposition after the name that ends with the word `last`:
    /// `Ivanov, the defence minister, spoke`. Empty unless every word up to the next comma or the end
    /// can belong to an office: in `Ivanov, the minister said, spoke` somebody else is the minister.
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
            let (start, word) = PhraseWord::read(passage, at - 1);
            if !word.may_belong(&known) {
                return Self::default();
            }
            at = start;
            phrase.words.push(word);
        }
        phrase
    }

    /// The codes of the countries that the phrase may give, by the word before the office:
    /// `Bulgarian Foreign Minister Ivanov`, `Canada’s Senate`. `None` if it gives no country.
    pub fn countries(&self) -> Option<Vec<&'static str>> {
        let mut words = self.words.iter().skip_while(|word| word.uses.any(TITLE));
        let nation = words.next()?;
        let countries = match nation.owner {
            true => nationality::countries_by_name(&nation.normal),
            false if nation.uses.any(Uses::NATION) => nationality::countries_of(&nation.normal),
            false => return None,
        };
        (!countries.is_empty()).then_some(countries)
    }

    /// The offices that the phrase uses as a form of address, each in one word: `Governor Bush`.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        let words = self.words.iter().take_while(|word| word.uses.any(TITLE));
        let words = words.map(|word| &*word.normal);
        words.filter(|word| TITLES.contains(word))
    }

    /// Whether no word beside the name can belong to an office.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Offices by which their holders are addressed, and nobody else: `Governor Bush` is not the president
/// of that name. An office here that others are addressed by as well would speak against them.
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

/// The longest phrase, in words. It keeps texts without punctuation from being read to the end for each
/// name.
const MOST: usize = 16;

impl PhraseWord {
    /// Reads the word that ends at `last`, and where it begins: `U.S.` and `North Korean` are two words
    /// of the passage.
    fn read(passage: &Passage<'_>, last: usize) -> (usize, Self) {
        let owner = passage.words[last].ending == Ending::Possessive;
        let (at, normal) = match initials_of_country(passage, last) {
            Some(country) => (last - 1, country.to_owned()),
            None => (last, passage.folded(last)),
        };
        if may_end_longer_nation(&normal)
            && let Some((first, _)) = nation_before(passage, last + 1)
            && first < at
        {
            let words: Vec<String> = (first..=last).map(|at| passage.folded(at)).collect();
            let nation = Self {
                normal: words.join(" "),
                uses: Uses::NATION,
                general: false,
                owner,
            };
            return (first, nation);
        }
        let normal = self::normal(normal);
        let word = Self {
            uses: uses(&normal),
            general: is_general_office(passage, at),
            normal,
            owner,
        };
        (at, word)
    }

    /// Whether the word can belong to an office or give a country: `Canada’s Senate`.
    fn may_belong(&self, known: impl Fn(&str) -> bool) -> bool {
        self.owner && !nationality::countries_by_name(&self.normal).is_empty()
            || self.uses.any(TITLE.or(Uses::NATION))
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

/// Whether what stands between the word `at` of a phrase and the one before lets the phrase go on
/// there. A `comma` does where the phrase is no more than a form of address so far.
fn may_go_on(passage: &Passage<'_>, at: usize, comma: bool) -> bool {
    match passage.words[at].gap {
        Gap::Space | Gap::Hyphen => true,
        Gap::Dot => passage.is_abbreviated(at - 1),
        Gap::Comma => comma,
        _ => false,
    }
}

/// Whether the word `at` is `general` as part of an office, as in `secretary general`. Read as a rank
/// it would be no evidence of another office.
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

/// Words of offices. Where an office does not have such a word, the phrase states another one:
/// `Prime Minister Ivanov` is not the foreign minister.
pub const OFFICE_WORDS: Uses = Uses::OFFICE.or(Uses::FIELD).or(Uses::OFFICE_MODIFIER);

/// Words of offices and forms of address.
pub const TITLE: Uses = OFFICE_WORDS.or(Uses::RANK);

/// Whether a word says that an office is over, when the text was written (`former`) or at the time of
/// which it speaks (`then`).
pub fn is_past(word: &str) -> bool {
    matches!(word, "former" | "ex" | "then" | "late")
}

/// Whether a word only joins the words of an office: `minister of foreign affairs`.
pub fn is_connective(word: &str) -> bool {
    matches!(
        word,
        "the" | "of" | "for" | "and" | "to" | "on" | "in" | "at"
    )
}

/// A folded word of an office as the one that stands for all its spellings (`defense`), short forms
/// (`Sen.`), plurals and synonyms (`chairwoman`), so that a record's title need not have the words of
/// the text.
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
