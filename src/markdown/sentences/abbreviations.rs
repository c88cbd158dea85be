//! Abbreviations: what the word before a full stop says about the end of a sentence.
//!
//! These are the word lists behind `super::split`, the "exception lists for abbreviations" that UAX
//! #29 asks for in its section 5, with the vocabulary of arms control: ranks, offices, treaty
//! articles, resolutions, dates. Case matters (`No. 5`, but `He said no.`). An entry too many joins
//! two sentences, which is harmless; an entry too few cuts one in two. So when in doubt, add it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Whether a full stop after a word ends the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// An ordinary word: the stop ends the sentence.
    Word,
    /// A title or another word that something follows (`Gen.`, `e.g.`): the stop never ends it.
    LeadsOn,
    /// A word before a number (`Art. VI`, `vol. 7`): the stop ends it only before a word that
    /// begins sentences, as in "See the Doc. The vote".
    Numbered,
    /// The same, but also an ordinary word: the stop ends "He said no." unless a number follows, as
    /// in "no. 51".
    NumberedOrWord,
    /// An abbreviation that may come last: the stop ends "in the U.S. The Senate", as a word follows
    /// that begins sentences, but not "U.S. missile".
    MayEnd,
    /// An initial: as `MayEnd`, but words that are family names too do not count: "Y. He".
    Initial,
}

/// Words that something always follows.
const LEADS_ON: &[&str] = &[
    // Titles, ranks and offices before a name.
    "Mr", "Mrs", "Ms", "Messrs", "Mme", "Mlle", "MM", "Dr", "Prof", "Gen", "Lt", "Maj", "Col",
    "Capt", "Cmdr", "Cdr", "Comdr", "Adm", "Brig", "Sgt", "Cpl", "Pvt", "Sen", "Sens", "Rep",
    "Reps", "Gov", "Govs", "Pres", "Amb", "Hon", "Rev", "Fr", "Supt", "Insp", "Hr", "Hrn",
    // Before an example, a comparison or a place in a text; German and French ones too.
    "e.g", "i.e", "eg", "cf", "Cf", "viz", "vs", "resp", "bzw", "z.B", "d.h", "p.ex",
    // Before a name in Russian.
    "им", "ген", "проф", "акад", "адм", "полк",
];

/// Words before a number: articles, paragraphs, volumes, figures, resolutions.
const NUMBERED: &[&str] = &[
    "No", "Nos", "Nr", "nos", "nr", "Art", "Arts", "arts", "Sec", "Secs", "Sect", "sect", "Para",
    "Paras", "para", "paras", "Abs", "Ch", "Chs", "Chap", "chap", "Vol", "Vols", "vol", "vols",
    "Bd", "Fig", "Figs", "figs", "Eq", "eq", "Pt", "Res", "Doc", "pp", "Rn", "Ziff", "ca",
    "approx", "ст", "стр", "гл", "№",
];

/// Those that are ordinary words too: "a work of art."
const NUMBERED_OR_WORD: &[&str] = &["no", "art", "sec", "ch", "fig", "pt", "res", "doc"];

/// Abbreviations that a sentence may end with. `May` is missing since it is not an abbreviation.
const MAY_END: &[&str] = &[
    // Dates and times.
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon",
    "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "am", "pm", "hrs",
    // Names of persons, firms, bodies and places.
    "Jr", "Sr", "Esq", "Ph.D", "M.Sc", "Inc", "Ltd", "Co", "Cos", "Corp", "Bros", "Dept", "dept",
    "Univ", "Inst", "Assn", "Govt", "govt", "Div", "Regt", "St", "Ste", "Mt", "Ft", "Ave", "Blvd",
    "Rd", "Calif", "Colo", "Conn", "Fla", "Ga", "Ill", "Mass", "Md", "Mich", "Minn", "Nev", "Pa",
    "Tenn", "Tex", "Va", "Wash", "Wyo", // In references: "Podvig et al."
    "al", "ed", "eds", "Ed", "Eds", "trans", "ibid", "Ibid", "op", "cit", "Cong", "Sess", "Stat",
    "Ser", "ser", "Supp", "rev", "est", "Suppl", "Int", "Intl",
    // In German and Russian.
    "usw", "u.a", "vgl", "Hrsg", "гг", "руб", "млн", "млрд", "тыс", "др", "пр",
];

/// Words that begin sentences and continue no name. After an abbreviation that may come last, only
/// these show that a new sentence begins, as any other word with a capital may belong to a name:
/// "the U.S. Senate". `Under`, `Most`, `No` and `First` are left out because names have them: "U.S.
/// Under Secretary", "U.S. Most Favoured Nation status".
const BEGIN_SENTENCES: &[&str] = &[
    "A",
    "After",
    "Although",
    "An",
    "And",
    "As",
    "At",
    "Before",
    "Both",
    "But",
    "By",
    "Despite",
    "During",
    "Each",
    "For",
    "From",
    "He",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "Indeed",
    "Instead",
    "It",
    "Its",
    "Later",
    "Many",
    "Meanwhile",
    "Moreover",
    "Nevertheless",
    "Nor",
    "On",
    "Once",
    "Or",
    "Our",
    "She",
    "Since",
    "So",
    "Some",
    "Such",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "Therefore",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "Thus",
    "To",
    "Until",
    "We",
    "What",
    "When",
    "Where",
    "Whether",
    "Which",
    "While",
    "Who",
    "Why",
    "With",
    "Yet",
];

/// Those that are family names too: "Y. He", "C. S. So".
const NAMES_TOO: &[&str] = &[
    "A", "An", "At", "By", "He", "I", "Her", "On", "Or", "So", "To", "We",
];

/// Words after which `I`, `V` or `X` is a number and not an initial: "World War I. Moscow had".
const BEFORE_NUMERALS: &[&str] = &[
    "War", "Article", "Phase", "Part", "Title", "Annex", "Chapter", "Protocol", "Section",
];

/// The months in German, where a full stop after the day makes an ordinal number: "am 3. Mai".
const MONTHS_AFTER_A_DAY: &[&str] = &[
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// Verbs that say who spoke a quotation: "“Why?” Ivanov asked."
const VERBS_OF_SPEECH: &[&str] = &[
    "said",
    "says",
    "asked",
    "asks",
    "replied",
    "told",
    "added",
    "answered",
    "declared",
    "wondered",
    "insisted",
    "wrote",
    "explained",
    "noted",
    "argued",
    "continued",
    "demanded",
    "shouted",
    "cried",
    "warned",
    "exclaimed",
    "remarked",
    "commented",
    "inquired",
    "enquired",
];

/// The reading of each word in the lists.
static LISTED: LazyLock<FxHashMap<&'static str, Reading>> = LazyLock::new(|| {
    let lists = [
        (LEADS_ON, Reading::LeadsOn),
        (NUMBERED, Reading::Numbered),
        (NUMBERED_OR_WORD, Reading::NumberedOrWord),
        (MAY_END, Reading::MayEnd),
    ];
    let words = lists
        .into_iter()
        .flat_map(|(list, reading)| list.iter().map(move |word| (*word, reading)));
    // If a word is in two lists, the first list counts.
    words.rev().collect()
});

/// Reads the word before a full stop, with its inner stops but without the last one: `U.S`, `Gen`.
/// `before` is the word before that one, empty at the beginning of a sentence.
pub fn reading(word: &str, before: &str) -> Reading {
    if let Some(reading) = LISTED.get(word) {
        *reading
    } else if is_one_letter(word) {
        one_letter(word, before)
    } else if word.contains('.') && word.split('.').all(is_one_letter) {
        Reading::MayEnd
    } else {
        Reading::Word
    }
}

/// Reads a single letter. After some words, and after an acronym ("SALT I."), it is a number.
fn one_letter(letter: &str, before: &str) -> Reading {
    let numeral = matches!(letter, "I" | "V" | "X")
        && (BEFORE_NUMERALS.contains(&before) || is_acronym(before));
    match letter.chars().all(char::is_uppercase) {
        true if numeral => Reading::Word,
        true => Reading::Initial,
        // `p. 5`, `c. 1972`, the Russian `г.` and `т. д.`
        false => Reading::MayEnd,
    }
}

fn is_one_letter(part: &str) -> bool {
    let mut chars = part.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

/// Whether a word is two or more capitals: `SALT`, `START`.
fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// Whether a word begins sentences and continues no name.
pub fn begins_sentences(word: &str) -> bool {
    BEGIN_SENTENCES.contains(&word)
}

/// The same after an initial, where some of these words are family names.
pub fn begins_sentences_after_initial(word: &str) -> bool {
    begins_sentences(word) && !NAMES_TOO.contains(&word)
}

/// Whether a word is a Roman numeral of at most five letters, as articles and chapters have: `XVIII`.
pub fn is_roman(word: &str) -> bool {
    (1..=5).contains(&word.len()) && word.bytes().all(|b| b"IVXLC".contains(&b))
}

/// Whether a word is a month that follows its day: "3. Mai".
pub fn is_month_after_day(word: &str) -> bool {
    MONTHS_AFTER_A_DAY.contains(&word)
}

/// Whether a word says that somebody spoke.
pub fn is_verb_of_speech(word: &str) -> bool {
    VERBS_OF_SPEECH.contains(&word)
}
