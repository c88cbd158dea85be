//! The language of a text, as far as the rules for names depend on it.
//!
//! Most rules are about English. In other languages only those hold that cannot mislead there, and a few of their
//! own are added: elision, a genitive in `s`. Cases of Cyrillic names are made when the names are indexed
//! (`names/person/cyrillic_cases.rs`), whatever the language of a text.

use crate::base::language::primary;

/// Whether a folded word is a form of address or a common title in a language other than English, written out:
/// `Monsieur Lavrov`, `Il Ministro Lavrov`.
pub fn is_address_elsewhere(folded: &str) -> bool {
    matches!(
        folded,
        "monsieur"
            | "madame"
            | "mademoiselle"
            | "senor"
            | "senora"
            | "don"
            | "dona"
            | "signor"
            | "signora"
            | "senhor"
            | "senhora"
            | "herr"
            | "herrn"
            | "frau"
            | "pan"
            | "pani"
            | "meneer"
            | "mevrouw"
            | "herra"
            | "rouva"
            | "fru"
            | "bay"
            | "bayan"
            | "domnul"
            | "doamna"
            | "ministro"
            | "ministra"
            | "ministre"
            | "presidente"
            | "presidenta"
            | "president"
            | "prezydent"
            | "prezident"
            | "generale"
            | "general"
            | "canciller"
            | "cancelliere"
            | "chancelier"
            | "господин"
            | "госпожа"
            | "пан"
            | "пани"
    )
}

/// A language, or several whose rules are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German, where every noun has a capital, and names a genitive in `s`.
    German,
    /// Dutch and the Scandinavian languages: a genitive in `s` without an apostrophe.
    Nordic,
    /// French and Italian: articles and prepositions are elided before a vowel.
    Eliding,
    /// Any other.
    Other,
}

impl Language {
    /// The language of a tag such as `en-GB`.
    pub fn of_tag(tag: &str) -> Self {
        match &*primary(tag).to_ascii_lowercase() {
            "en" => Self::English,
            "de" | "lb" => Self::German,
            "nl" | "af" | "sv" | "da" | "no" | "nb" | "nn" | "is" | "fo" => Self::Nordic,
            "fr" | "it" | "ca" | "co" | "oc" => Self::Eliding,
            _ => Self::Other,
        }
    }

    /// Whether the rules for English hold.
    pub fn is_english(self) -> bool {
        self == Self::English
    }

    /// Whether names take an `s` without an apostrophe: `Putins Rede`, `Natos utvidgning`.
    pub fn has_genitive(self) -> bool {
        matches!(self, Self::German | Self::Nordic)
    }

    /// Whether a word may open a sentence before a name in a language other than English without being a given
    /// name: `Но Иванов молчал`, `Mais Chirac`.
    pub fn is_opening(self, word: &str) -> bool {
        const OPENINGS: &str = " что как где там вот или так для при когда если после перед потом затем тогда однако \
            und der die das als für mit von wie aber auch doch wenn nach vor seit mais pour avec selon lors quand après \
            que per con che nel poi dopo quando secondo pero cuando según men och när efter för maar toen ook ";
        !self.is_english()
            && (word.chars().count() <= 2
                || OPENINGS.contains(&*format!(" {} ", word.to_lowercase())))
    }

    /// Whether a word before an apostrophe and a capital is an elided one, at the start of a sentence too:
    /// `L’Otan`, `dell’Onu`. In English `O’Neill` and `D’Amato` are names.
    pub fn elides(self, word: &str) -> bool {
        self == Self::Eliding
            && matches!(
                &*word.to_lowercase(),
                "l" | "d"
                    | "c"
                    | "j"
                    | "m"
                    | "n"
                    | "s"
                    | "t"
                    | "qu"
                    | "un"
                    | "dell"
                    | "all"
                    | "nell"
                    | "sull"
                    | "dall"
                    | "coll"
                    | "quell"
                    | "bell"
                    | "sant"
                    | "jusqu"
                    | "lorsqu"
                    | "puisqu"
                    | "quoiqu"
                    | "anch"
                    | "com"
            )
    }
}
