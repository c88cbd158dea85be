//! A form: one way in which a name is written, word by word, and how a text has to write it.
//!
//! Folded words alone would find `who` for WHO and `Salt` for SALT, so that each word of a form also
//! says which capitals and which gap it asks for.

use super::joined_prefixes::has_prefix;
use super::sighting::NameForm;
use crate::base::record_kind::RecordKind;
use crate::names::text::{
    Case, Gap, Language, Passage, Uses, folded, folded_words, is_arabic_article, nation, uses,
    words,
};

/// One way in which a name is written.
#[derive(Clone, Debug)]
pub struct Form {
    /// Who bears it, by the caller's number.
    pub bearer: u32,
    /// The kind of record that bears it.
    pub kind: RecordKind,
    /// What it is reported as.
    pub form: NameForm,
    /// Whether it is an alias.
    pub alias: bool,
    /// The previous form of the same folded words, by its number in the index.
    pub previous: Option<u32>,
    /// The name as it is written, to tell apart names that are the same when folded.
    pub written: Box<str>,
    /// What each word asks for.
    pub words: Box<[FormWord]>,
    /// Whether it is the name of a body that others have too: `Ministry of Defence`, but not `Ministry
    /// of Defence of Russia`.
    general: bool,
    /// Whether it counts only beside the country of its bearer.
    needs_home: bool,
    /// Whether it is a person's title and one name: `Prince Salman`.
    titled: bool,
}

/// What a word of a form asks of the word in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormWord {
    case: CaseWanted,
    /// The widest gap that may stand before it.
    gap: Gap,
    /// Whether it is an article that texts also write small, and another word follows: the `Al` of
    /// Al-Qaeda.
    article: bool,
}

/// The capitals that a word asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CaseWanted {
    /// None.
    Any,
    /// At least the first letter.
    Capital,
    /// All letters.
    Capitals,
}

impl Form {
    /// The form of a name, and its folded words.
    ///
    /// None for a name without words, and for a single character of a script without spaces, which
    /// would be found inside other words.
    pub fn new(
        name: &str,
        bearer: u32,
        kind: RecordKind,
        form: NameForm,
    ) -> Option<(Self, Vec<String>)> {
        let found = words(name);
        let first = found.first()?;
        if first.case == Case::Unspaced && found.len() == 1 {
            return None;
        }
        let wanted: Box<[FormWord]> = found
            .iter()
            .enumerate()
            .map(|(at, word)| FormWord {
                case: match word.gap {
                    // `Non-proliferation` and `Non-Proliferation` are one.
                    Gap::Hyphen if word.case == Case::Capital => CaseWanted::Any,
                    _ if at > 0 && has_prefix(word.of(name)) => CaseWanted::Any,
                    _ => case_wanted(word.case, at > 0, word.of(name)),
                },
                // A space will do for a hyphen, as for no gap at all: `Kim Jong Un`, `START II`.
                gap: word.gap.max(Gap::Space),
                article: at == 0 && found.len() > 1 && is_arabic_article(&folded(word.of(name))),
            })
            .collect();
        let folded: Vec<String> = found.iter().map(|word| folded(word.of(name))).collect();
        let general = kind == RecordKind::Organisation && is_general(&folded);
        let form = Self {
            bearer,
            kind,
            form,
            alias: false,
            previous: None,
            written: name.into(),
            words: wanted,
            general,
            needs_home: false,
            titled: kind == RecordKind::Person && is_title(&folded[..folded.len() - 1]),
        };
        folded
            .iter()
            .all(|word| !word.is_empty())
            .then_some((form, folded))
    }

    /// Whether the words of a text from `start` on, which are this form's when folded, have the
    /// capitals and gaps that it asks for.
    ///
    /// `passed` is a word of the text that is not part of the form: an abbreviation in brackets.
    pub fn is_written(&self, passage: &Passage<'_>, start: usize, passed: Option<usize>) -> bool {
        let mut place = start;
        self.words.iter().enumerate().all(|(at, wanted)| {
            let behind = passed == Some(place);
            place += usize::from(behind);
            let word = &passage.words[place];
            let gap = word.gap <= wanted.gap
                || behind
                || word.gap == Gap::Dot && passage.is_abbreviated(place - 1);
            // `Kim Jong-un` for Kim Jong Un: a given name of two syllables.
            let second = self.kind == RecordKind::Person
                && at > 0
                && word.gap == Gap::Hyphen
                && passage.is_capital(place - 1);
            // `al-Qaeda` for Al-Qaeda
            let article = wanted.article && is_article_before_capital(passage, place);
            let lowered = self.is_lowered(passage, place);
            place += 1;
            (at == 0 || gap) && (wanted.case.allows(word.case) || second || article || lowered)
        })
    }

    /// Whether the word at `at` is an abbreviation with one capital, as Romance and Nordic languages write them: `Onu`
    /// for ONU. At the start of a sentence any word has one (`Uno de los`), and in German any noun.
    fn is_lowered(&self, passage: &Passage<'_>, at: usize) -> bool {
        passage.words[at].case == Case::Capital
            && self.kind == RecordKind::Organisation
            && self.words.len() == 1
            && !matches!(passage.language, Language::English | Language::German)
            && self.written.len() >= 3
            && !passage.opens_sentence(at)
            && !passage.uses(at).any(Uses::FUNCTION)
    }

    /// Whether it begins with an article that texts also write small.
    pub fn begins_with_article(&self) -> bool {
        self.words.first().is_some_and(|word| word.article)
    }

    /// Whether every text that has another form, of the same words when folded, has this one too:
    /// `Nato` is found where `NATO` is, but not the other way round.
    pub fn covers(&self, other: &Self) -> bool {
        let pairs = self.words.iter().zip(&other.words);
        self.words.len() == other.words.len()
            && (!self.needs_home || other.needs_home)
            && pairs.enumerate().all(|(at, (own, its))| {
                (own.case.covers(its.case) || own.article) && (at == 0 || own.gap >= its.gap)
            })
    }

    /// The same form, which counts only beside the country of its bearer.
    pub fn beside_home(self) -> Self {
        Self {
            needs_home: true,
            ..self
        }
    }

    /// Whether it is the name of a body that others have too.
    pub fn is_general(&self) -> bool {
        self.general
    }

    /// Whether it counts only beside the country of its bearer: `the Russian Ministry of Defence` for that of
    /// Russia.
    pub fn needs_home(&self) -> bool {
        self.needs_home
    }

    /// Whether it is a person's title and one name, so that a name behind it makes another person of it.
    pub fn is_titled(&self) -> bool {
        self.titled
    }

    /// Whether a text has the name letter for letter as it was given.
    pub fn is_literal(&self, text: &str) -> bool {
        *self.written == *text
    }
}

/// Whether a text that writes out one name of a record has another: `Nato` is found where `NATO` is, but
/// not the other way round.
pub fn is_found_by(kind: RecordKind, known: &str, text: &str) -> bool {
    let form = |name: &str| Form::new(name, 0, kind, NameForm::Full);
    let (Some((known, words)), Some((_, others))) = (form(known), form(text)) else {
        return false;
    };
    let passage = Passage::new(text, &[]);
    words == others && known.is_written(&passage, 0, None)
}

/// Whether the word `at` is joined to a capitalised one as its article: `al-Qaeda`, `al Qaeda`.
pub fn is_article_before_capital(passage: &Passage<'_>, at: usize) -> bool {
    let next = at + 1;
    let joins = passage
        .words
        .get(next)
        .is_some_and(|word| matches!(word.gap, Gap::Hyphen | Gap::Space));
    joins && passage.is_capital(next)
}

/// Whether folded words are a title, and nothing else: `crown prince`.
pub fn is_title(words: &[String]) -> bool {
    let title = |word: &String| uses(word).any(Uses::RANK.or(Uses::OFFICE)) || word == "crown";
    !words.is_empty() && words.iter().all(title)
}

/// Whether the folded words of a name are those of a body that others have too: none of them says whose
/// it is. Each country has a `Ministry of Culture`; a council or a commission is general only where all its words are
/// (`Security Council`, but not `Special Verification Commission`).
fn is_general(words: &[String]) -> bool {
    let whose = |at: usize| {
        (at + 1..=words.len().min(at + 4)).any(|end| {
            let nation = nation(&words[at..end].join(" "));
            nation.is_some_and(|nation| nation.countries().next().is_some())
        })
    };
    let of_several = |word: &String| {
        uses(word).any(Uses::UNION)
            || matches!(
                &**word,
                "international" | "world" | "european" | "african" | "asian" | "arab" | "atlantic"
            )
    };
    let ordinary = Uses::BODY
        .or(Uses::FIELD)
        .or(Uses::FUNCTION)
        .or(Uses::OFFICE);
    let any = |wanted: Uses| words.iter().any(|word| uses(word).any(wanted));
    let all = || words.len() > 1 && words.iter().all(|word| uses(word).any(ordinary));
    (any(Uses::STATE_BODY) || any(Uses::GENERAL_BODY) && all())
        && !words.iter().any(of_several)
        && !(0..words.len()).any(whose)
}

/// Whether a name is that of a body that others have too: `Ministry of Defence`, `Senate`.
pub fn is_general_body(name: &str) -> bool {
    is_general(&folded_words(name))
}

/// The capitals that a word of a name asks for; `later` says that it is not the first.
fn case_wanted(case: Case, later: bool, word: &str) -> CaseWanted {
    match case {
        Case::Small | Case::Digit | Case::None | Case::Unspaced => CaseWanted::Any,
        // `the ABM treaty`.
        Case::Capital if later && uses(&folded(word)).any(Uses::KIND) => CaseWanted::Any,
        Case::Capital => CaseWanted::Capital,
        Case::Initial | Case::Capitals => CaseWanted::Capitals,
    }
}

impl CaseWanted {
    /// Whether it allows all that another allows.
    fn covers(self, other: Self) -> bool {
        match self {
            Self::Any => true,
            Self::Capital => matches!(other, Self::Capital | Self::Capitals),
            Self::Capitals => other == Self::Capitals,
        }
    }

    fn allows(self, case: Case) -> bool {
        match self {
            Self::Any => true,
            Self::Capital => !matches!(case, Case::Small),
            Self::Capitals => !matches!(case, Case::Small | Case::Capital),
        }
    }
}

/// A folded word of a treaty's or an organisation's name in its other spelling, American or British:
/// `organization` for `organisation`. Only words of official names belong here; a common word would be
/// looked up twice wherever a text has it.
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
