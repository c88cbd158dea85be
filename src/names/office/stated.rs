//! An office in front of a name: `Foreign Minister Ivanov`, `the secretary of the Security Council,
//! Ivanov`.
//!
//! The words in front are compared one by one with those of an office that somebody holds. Whether
//! it is held on the day is the caller's to know.

use super::phrase::{OTHER_OFFICE, Phrase, Said, is_connective, is_past, normal};
use crate::names::text::folded;
use crate::names::text::words::words;
use crate::names::text::{Uses, uses};

/// The words of an office, folded and spelt in one way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficeWords {
    title: Vec<String>,
    body: Vec<String>,
}

/// An office that is stated in front of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Whether it is said to be over (`former`); none for a `then`, which may be said on the day
    /// or later.
    pub former: Option<bool>,
}

impl OfficeWords {
    /// The words of an office's title, and of the names of the organisation that it belongs to.
    pub fn new<'n>(title: &str, body: impl IntoIterator<Item = &'n str>) -> Self {
        Self {
            title: content_words(title),
            body: body.into_iter().flat_map(content_words).collect(),
        }
    }

    /// All its words, each folded and spelt in one way.
    pub fn words(&self) -> impl Iterator<Item = &String> {
        self.title.iter().chain(&self.body)
    }

    /// Whether this office, and no other, is stated by the words in front of a name: before a rank
    /// (`Foreign Minister Mr Ivanov`), too. A part of its title will do if the chief word is there:
    /// `Minister Ivanov`.
    pub fn stated_by(&self, phrase: &Phrase) -> Option<Stated> {
        let mut former = Some(false);
        let mut said: Vec<&str> = Vec::new();
        for (place, word) in phrase.words.iter().enumerate() {
            let Said {
                normal,
                uses: known,
                general,
                ..
            } = word;
            if self.title.contains(normal) {
                said.push(normal);
            } else if is_past(normal) {
                former = matches!(&**normal, "former" | "ex").then_some(true);
                break;
            } else if self.body.contains(normal) || known.any(Uses::NATION) {
                // Where the office is held says nothing of another one.
            } else if is_connective(normal) {
                // It joins only words of this office.
                let before = phrase.words.get(place + 1);
                if !before.is_some_and(|word| self.has(&word.normal)) {
                    break;
                }
            } else if *general
                || known.any(OTHER_OFFICE) && !(known.any(Uses::RANK) && said.is_empty())
            {
                return None;
            } else if !known.any(Uses::RANK) {
                break;
            }
        }
        self.is_said_by(&said).then_some(Stated { former })
    }

    /// Whether the words in front of a name state another office of the same rank, such as that of
    /// `Deputy Foreign Minister` or `Prime Minister` where this one is the foreign minister's. An
    /// office that is called by other words (`NATO chief` for its secretary general) is none.
    pub fn is_contradicted_by(&self, phrase: &Phrase) -> bool {
        let stated = phrase
            .words
            .iter()
            .take_while(|word| word.uses.any(OTHER_OFFICE.or(Uses::RANK).or(Uses::NATION)));
        let stated: Vec<&Said> = stated.collect();
        let past = |word: &&&Said| is_past(&word.normal);
        let chief =
            |word: &&&Said| word.uses.any(Uses::OFFICE) && self.title.contains(&word.normal);
        let other = |word: &&&Said| {
            let says = word.uses.any(Uses::FIELD.or(Uses::CHANGED));
            says && !self.title.contains(&word.normal) && !self.body.contains(&word.normal)
        };
        let has = |what: &dyn Fn(&&&Said) -> bool| stated.iter().any(|word| what(&word));
        has(&chief) && has(&other) && !has(&past)
    }

    fn has(&self, word: &String) -> bool {
        self.title.contains(word) || self.body.contains(word) || is_connective(word)
    }

    /// Whether the words said name this office: its chief word is among them, and so is each word
    /// that makes another office of it, such as `deputy`.
    fn is_said_by(&self, said: &[&str]) -> bool {
        let is_chief = |word: &&String| uses(word).any(Uses::OFFICE);
        let has_chief = match self.title.iter().find(is_chief) {
            Some(_) => said.iter().any(|word| uses(word).any(Uses::OFFICE)),
            None => self
                .title
                .first()
                .is_some_and(|first| said.contains(&&**first)),
        };
        let changed = |word: &&String| uses(word).any(Uses::CHANGED);
        has_chief
            && self
                .title
                .iter()
                .filter(changed)
                .all(|word| said.contains(&&**word))
    }
}

/// The words that say something, spelt in one way.
fn content_words(text: &str) -> Vec<String> {
    let found = words(text);
    let normals = found.iter().map(|word| normal(folded(word.of(text))));
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
        assert_eq!(stated.is_some(), expected, "{office:?} in {text:?}");
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
