//! Words of offices, each spelt in one way, and what each can be beside a name.
//!
//! [`super::phrase_beside_name`] reads them one by one; [`super::statement`] and [`super::office_match`] compare
//! them.

use super::nationality;
use crate::names::text::{Ending, Gap, Passage, Uses, may_end_longer_nation, nation_before, uses};

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
    /// Whether it is a word of the body to which an `of` leads: `commander of the Black Sea Fleet`.
    pub complement: bool,
}

impl PhraseWord {
    /// Reads the word that ends at `last`, and where it begins: `U.S.` and `North Korean` are two words
    /// of the passage.
    pub fn read(passage: &Passage<'_>, last: usize) -> (usize, Self) {
        let owner = passage.words[last].ending == Ending::Possessive;
        let (at, normal) = match initials_of_country(passage, last) {
            Some(country) => (last - 1, country.to_owned()),
            None => (last, passage.folded(last)),
        };
        if let Some(seat) = seat_of_two_words(passage, at, &normal) {
            let seat = Self {
                normal: seat.to_owned(),
                uses: Uses::NATION,
                general: false,
                owner: false,
                complement: false,
            };
            return (at - 1, seat);
        }
        if may_end_longer_nation(&normal)
            && let Some((first, _)) = nation_before(passage, last + 1)
            && first < at
        {
            let nation = Self {
                normal: passage.folded_run(first..last + 1),
                uses: Uses::NATION,
                general: false,
                owner,
                complement: false,
            };
            return (first, nation);
        }
        let normal = self::normal(normal);
        let word = Self {
            uses: uses(&normal),
            general: is_general_office(passage, at),
            normal,
            owner,
            complement: false,
        };
        (at, word)
    }

    /// The form of address `M.`
    pub fn monsieur() -> Self {
        Self {
            normal: "m".to_owned(),
            uses: Uses::RANK,
            general: false,
            owner: false,
            complement: false,
        }
    }

    /// Whether it is a word of an office or a form of address.
    pub fn is_of_office(&self) -> bool {
        self.uses.any(TITLE.or(Uses::CALLING)) || OTHER_WORDS.contains(&&*self.normal)
    }

    /// Whether it is the seat of a government, which stands for its country: `Downing Street chief of staff`.
    pub fn is_seat(&self) -> bool {
        nationality::country_of_seat(&self.normal).is_some()
    }

    /// Whether the word can belong to an office or give a country: `Canada’s Senate`, `minister of
    /// Bulgaria`.
    pub fn may_belong(&self, known: impl Fn(&str) -> bool) -> bool {
        self.is_of_office()
            || self.uses.any(Uses::NATION)
            || self.is_seat()
            || !nationality::countries_by_name(&self.normal).is_empty()
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

/// The seat of a government of two words that ends with the word `at`: `White House`.
fn seat_of_two_words(passage: &Passage<'_>, at: usize, normal: &str) -> Option<&'static str> {
    if !matches!(normal, "house" | "street") || at == 0 || !passage.adjoins(at) {
        return None;
    }
    match (passage.word(at - 1), passage.word(at)) {
        ("White", "House") => Some("white house"),
        ("Downing", "Street") => Some("downing street"),
        _ => None,
    }
}

/// Whether the word `at` is `general` as part of an office, as in `secretary general`, or of the `General Staff`.
/// Read as a rank it would be no evidence of another office.
fn is_general_office(passage: &Passage<'_>, at: usize) -> bool {
    if !matches!(passage.word(at), "general" | "General" | "GENERAL") {
        return false;
    }
    let next = passage.words.get(at + 1);
    if next.is_some_and(|next| next.gap == Gap::Space)
        && passage.word(at + 1).eq_ignore_ascii_case("staff")
    {
        return true;
    }
    let before = at.checked_sub(1).map(|before| passage.folded(before));
    let office = |word: String| {
        matches!(
            &*word,
            "secretary" | "attorney" | "director" | "governor" | "consul" | "inspector"
        )
    };
    passage.adjoins(at) && before.is_some_and(office)
}

/// Words of offices that are nothing else in the lexicon: `top diplomat`, `head of government`. A word here
/// lets what stands before it be read as part of the office.
const OTHER_WORDS: [&str; 19] = [
    "top",
    "pentagon",
    "government",
    "cabinet",
    "treasury",
    "exchequer",
    "policy",
    "strongman",
    "boss",
    "police",
    "fleet",
    "troops",
    "corps",
    "company",
    "spy",
    "force",
    "incoming",
    "outgoing",
    "departing",
];

/// Words of offices. Where an office does not have such a word, the phrase states another one:
/// `Prime Minister Ivanov` is not the foreign minister.
pub const OFFICE_WORDS: Uses = Uses::OFFICE.or(Uses::FIELD).or(Uses::OFFICE_MODIFIER);

/// Words of offices and forms of address.
pub const TITLE: Uses = OFFICE_WORDS.or(Uses::RANK);

/// Whether a word says that an office is over, when the text was written (`former`) or at the time of
/// which it speaks (`then`).
pub fn is_past(word: &str) -> bool {
    matches!(
        word,
        "former" | "ex" | "then" | "late" | "previous" | "onetime" | "past" | "erstwhile"
    )
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
