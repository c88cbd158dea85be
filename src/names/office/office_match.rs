//! Whether the words beside a name state an office on record, or another one.
//!
//! The words of the phrase are compared with those of the title, from the name outwards:
//! `Foreign Minister Ivanov` and `the minister of foreign affairs, Ivanov` both state the office of a
//! `Minister of Foreign Affairs`. Whether the office is held on the day is for the caller to decide.
//! Start reading at [`OfficeWords::stated_by`].

use super::office_words::{OFFICE_WORDS, PhraseWord, TITLE, is_connective, is_past, normal};
use super::phrase_beside_name::Phrase;
use super::posts::Posts;
use crate::names::text::{Uses, folded_words, uses};

/// The words of an office on record, folded and spelt in one way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficeWords {
    title: Vec<String>,
    /// The words of the organisation's names.
    organisation: Vec<String>,
    /// What the office is, whatever a text calls it.
    posts: Posts,
}

impl OfficeWords {
    /// The words of an office's title, and of the names of the organisation that it belongs to.
    pub fn new<'n>(title: &str, organisation: impl IntoIterator<Item = &'n str>) -> Self {
        let title = content_words(title);
        let organisation: Vec<String> = organisation.into_iter().flat_map(content_words).collect();
        Self {
            posts: Posts::of_title(&title, &organisation),
            title,
            organisation,
        }
    }

    /// What the office is, whatever a text calls it.
    pub fn posts(&self) -> Posts {
        self.posts
    }

    /// Whether a phrase states this office, by its words or by others that mean it: `defence chief`.
    pub fn is_meant_by(&self, phrase: &Phrase) -> bool {
        phrase.statement.posts.can_be(self.posts) || self.stated_by(phrase)
    }

    /// All its words, each folded and spelt in one way.
    pub fn words(&self) -> impl Iterator<Item = &String> {
        self.title.iter().chain(&self.organisation)
    }

    /// Whether a phrase states this office and no other, before a rank too (`Foreign Minister Mr
    /// Ivanov`). Part of the title is enough if the main word is there: `Minister Ivanov`.
    pub fn stated_by(&self, phrase: &Phrase) -> bool {
        let mut said: Vec<&str> = Vec::new();
        for (at, word) in phrase.words.iter().enumerate() {
            let PhraseWord { normal, uses, .. } = word;
            if self.title.contains(normal) {
                said.push(normal);
            } else if is_past(normal) {
                break;
            } else if self.organisation.contains(normal) || uses.any(Uses::NATION) {
                // Where the office is held says nothing about which one it is.
            } else if is_connective(normal) {
                // What it joins to the office has to be of this office too; otherwise another phrase
                // ends here: `a visit to Foreign Minister Ivanov`.
                let before = phrase.words.get(at + 1);
                if !before.is_some_and(|word| self.has(&word.normal)) {
                    break;
                }
            } else if word.general
                || uses.any(OFFICE_WORDS) && !(uses.any(Uses::RANK) && said.is_empty())
            {
                // A word of another office: `Deputy Foreign Minister Ivanov`. Next to the name it may
                // be a rank instead: `Defence Minister Marshal Ivanov`.
                return false;
            } else if !uses.any(Uses::RANK) {
                break;
            }
        }
        self.is_named_by(&said)
    }

    /// Whether a phrase states another office of the same main word, such as `Deputy Foreign Minister`
    /// or `Prime Minister` where this is the foreign minister's.
    ///
    /// An office by other words is not a contradiction: the `NATO chief` may be its secretary general. Nor
    /// is a past office, since people have several in turn.
    pub fn is_contradicted_by(&self, phrase: &Phrase) -> bool {
        let title = TITLE.or(Uses::NATION);
        let stated = || phrase.words.iter().take_while(|word| word.uses.any(title));
        let has_main_word =
            stated().any(|word| word.uses.any(Uses::OFFICE) && self.title.contains(&word.normal));
        let has_other = stated().any(|word| {
            word.uses.any(Uses::FIELD.or(Uses::OFFICE_MODIFIER))
                && !self.words().any(|known| *known == word.normal)
        });
        has_main_word && has_other && !stated().any(|word| is_past(&word.normal))
    }

    fn has(&self, word: &String) -> bool {
        self.words().any(|known| known == word) || is_connective(word)
    }

    /// Whether the words `said` name this office: its main word is among them, and so is each word that
    /// makes another office of it, such as `deputy`. Otherwise any minister would be the deputy
    /// minister.
    fn is_named_by(&self, said: &[&str]) -> bool {
        let is_main = |word: &&String| uses(word).any(Uses::OFFICE);
        let has_main = match self.title.iter().find(is_main) {
            Some(_) => said.iter().any(|word| uses(word).any(Uses::OFFICE)),
            // A title without a word that the lexicon knows, such as `Chargé d’affaires`, begins with
            // it.
            None => self
                .title
                .first()
                .is_some_and(|first| said.contains(&&**first)),
        };
        let modifier = |word: &&String| uses(word).any(Uses::OFFICE_MODIFIER);
        has_main
            && self
                .title
                .iter()
                .filter(modifier)
                .all(|word| said.contains(&&**word))
    }
}

/// The words of a title or a name without those that only join others, spelt in one way.
fn content_words(text: &str) -> Vec<String> {
    let normals = folded_words(text).into_iter().map(normal);
    normals.filter(|word| !is_connective(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::text::Passage;

    fn check(office: (&str, &str), text: &str, expected: bool) {
        let passage = Passage::new(text, &[]);
        let name = passage
            .words
            .iter()
            .position(|word| word.of(text) == "Ivanov");
        let office = OfficeWords::new(office.0, [office.1]);
        let stated = office.stated_by(&Phrase::before(&passage, name.expect("the name"), |word| {
            office.words().any(|known| known == word)
        }));
        assert_eq!(stated, expected, "{office:?} in {text:?}");
    }

    #[test]
    fn an_office_is_known_by_its_words() {
        let foreign = ("Minister of Foreign Affairs", "Government of Russia");
        let security = (
            "Secretary of the Security Council",
            "Security Council of Russia",
        );
        let deputy = ("Deputy Minister of Defence", "");
        for (office, text, expected) in [
            (foreign, "Foreign Minister Ivanov", true),
            (foreign, "Russian foreign minister Ivanov", true),
            (foreign, "RUSSIAN FOREIGN MINISTER Ivanov", true),
            (foreign, "the minister of foreign affairs, Ivanov", true),
            (foreign, "Minister Ivanov", true),
            (foreign, "a visit to Foreign Minister Ivanov", true),
            (foreign, "the president and Foreign Minister Ivanov", true),
            (foreign, "former Foreign Minister Ivanov", true),
            (foreign, "Prime Minister Ivanov", false),
            (foreign, "Deputy Foreign Minister Ivanov", false),
            (foreign, "Defence Minister Ivanov", false),
            (foreign, "the foreign ministry said. Ivanov", false),
            (foreign, "the foreign minister met Ivanov", false),
            (
                security,
                "the secretary of the Security Council, Ivanov",
                true,
            ),
            (security, "Security Council secretary Ivanov", true),
            (security, "secretary general Ivanov", false),
            (deputy, "Deputy Defense Minister Ivanov", true),
            (deputy, "Defence Minister Ivanov", false),
        ] {
            check(office, text, expected);
        }
    }
}
