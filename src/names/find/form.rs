//! A form: one way in which a name is written, word by word, and what a text must do to match it.

use super::sighting::NameForm;
use crate::names::text::Passage;
use crate::names::text::folded;
use crate::names::text::words::words;
use crate::names::text::{Case, Gap};
use crate::names::text::{Uses, uses};

/// What bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A person.
    Person,
    /// A treaty.
    Treaty,
    /// An organisation.
    Organisation,
}

/// One way in which a name is written.
#[derive(Clone, Debug)]
pub struct Form {
    /// Who bears it, as the caller counts.
    pub bearer: u32,
    /// What bears it.
    pub kind: NameKind,
    /// As what it is seen.
    pub form: NameForm,
    /// Another form of the same folded words, by its number in the index.
    pub before: Option<u32>,
    /// The name as it is written, to tell apart names that are the same when folded.
    pub written: Box<str>,
    /// What each word asks for.
    pub words: Box<[FormWord]>,
}

/// What a word of a form asks of the word in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormWord {
    case: CaseWanted,
    /// The widest gap that may stand before it.
    gap: Gap,
}

/// How a word has to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CaseWanted {
    /// In any way.
    Any,
    /// With a capital.
    Capital,
    /// In capitals.
    Capitals,
}

impl Form {
    /// The form of a name, with its words folded; none for a name without words, or of a single
    /// character in a script without spaces, which would be found inside of other words.
    pub fn new(
        name: &str,
        bearer: u32,
        kind: NameKind,
        form: NameForm,
    ) -> Option<(Self, Vec<String>)> {
        let found = words(name);
        let first = found.first()?;
        if first.case == Case::Unspaced && found.len() == 1 {
            return None;
        }
        let wanted: Vec<FormWord> = found
            .iter()
            .enumerate()
            .map(|(at, word)| FormWord {
                case: match word.gap {
                    // `Non-proliferation` and `Non-Proliferation` are one.
                    Gap::Hyphen if word.case == Case::Capital => CaseWanted::Any,
                    _ => case_wanted(word.case, at > 0, word.of(name)),
                },
                gap: word.gap.max(Gap::Space),
            })
            .collect();
        let folded: Vec<String> = found.iter().map(|word| folded(word.of(name))).collect();
        let form = Self {
            bearer,
            kind,
            form,
            before: None,
            written: name.into(),
            words: wanted.into(),
        };
        folded
            .iter()
            .all(|word| !word.is_empty())
            .then_some((form, folded))
    }

    /// Whether the words of a text from `start` on, which are the same as this form's when folded,
    /// are written as they should be.
    ///
    /// `passed` is a word of the text that is none of the form: its abbreviation in brackets.
    pub fn is_written(&self, passage: &Passage<'_>, start: usize, passed: Option<usize>) -> bool {
        let mut place = start;
        self.words.iter().enumerate().all(|(at, wanted)| {
            let behind = passed == Some(place);
            place += usize::from(behind);
            let word = &passage.words[place];
            let gap = word.gap <= wanted.gap
                || behind
                || word.gap == Gap::Dot && passage.is_abbreviated(place - 1);
            place += 1;
            (at == 0 || gap) && wanted.case.allows(word.case)
        })
    }

    /// Whether a text has the name letter for letter as it was given.
    pub fn is_literal(&self, text: &str) -> bool {
        *self.written == *text
    }
}

fn case_wanted(case: Case, later: bool, word: &str) -> CaseWanted {
    match case {
        Case::Small | Case::Digit | Case::None | Case::Unspaced => CaseWanted::Any,
        Case::Capital if later && uses(&folded(word)).any(Uses::KIND) => CaseWanted::Any,
        Case::Capital => CaseWanted::Capital,
        Case::Initial | Case::Capitals => CaseWanted::Capitals,
    }
}

impl CaseWanted {
    fn allows(self, case: Case) -> bool {
        match self {
            Self::Any => true,
            Self::Capital => !matches!(case, Case::Small),
            Self::Capitals => !matches!(case, Case::Small | Case::Capital),
        }
    }
}

/// A number in the other of the two ways, Roman or Arabic, folded: START II is START-2. Only those
/// up to twenty.
pub fn other_numeral(folded: &str) -> Option<&'static str> {
    let at = |list: &[&str]| list.iter().position(|known| *known == folded);
    match at(&ROMAN) {
        Some(at) => Some(ARABIC[at]),
        None => at(&ARABIC).map(|at| ROMAN[at]),
    }
}

/// A word of a treaty's or an organisation's name as it is spelt on the other side of the Atlantic, or
/// by the press, folded: `organization` for `organisation`.
pub fn other_spelling(folded: &str) -> Option<&'static str> {
    const SPELLINGS: [(&str, &str); 6] = [
        ("organisation", "organization"),
        ("organisations", "organizations"),
        ("defence", "defense"),
        ("programme", "program"),
        ("centre", "center"),
        ("labour", "labor"),
    ];
    SPELLINGS.iter().find_map(|(one, other)| match folded {
        word if word == *one => Some(*other),
        word if word == *other => Some(*one),
        _ => None,
    })
}

/// Whether a folded word is a number in either way.
pub fn is_numeral(folded: &str) -> bool {
    other_numeral(folded).is_some()
}

const ROMAN: [&str; 20] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx",
];
const ARABIC: [&str; 20] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
    "18", "19", "20",
];
