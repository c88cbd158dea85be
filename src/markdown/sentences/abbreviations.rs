//! Abbreviations: what a word with a full stop behind it says about the end of a sentence.
//!
//! The word lists behind [`super::split`]. They are the tailoring that UAX #29 asks for in its
//! section 5 ("exception lists for abbreviations"), with the vocabulary of arms control: ranks,
//! offices, treaty articles, resolutions, dates. Case matters (`No. 5`, but `He said no.`), because
//! in doubt a list entry only ever joins two sentences and never cuts one.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How a word with a full stop behind it may stand at the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// An ordinary word: the stop ends the sentence.
    Word,
    /// A title or a word that leads on (`Gen.`, `e.g.`): the stop never ends it.
    LeadsOn,
    /// A word before a number (`Art. VI`, `vol. 7`): the stop ends it only before a word that
    /// begins sentences.
    Numbered,
    /// The same, but also an ordinary word (`no`, `art`): the stop ends it unless a number follows.
    NumberedOrWord,
    /// An abbreviation that may come last (`U.S.`, `p.m.`): the stop ends it only before a word
    /// that begins sentences.
    MayEnd,
    /// An initial (`J. K. Rowling`): as `MayEnd`, but words that are also family names do not count.
    Initial,
}

/// The bytes of the longest word of these lists.
const LONGEST: usize = 8;

const LEADS_ON: &[&str] = &[
    // Titles, ranks and offices before a name.
    "Mr", "Mrs", "Ms", "Messrs", "Mme", "Mlle", "MM", "Dr", "Prof", "Gen", "Lt", "Maj", "Col",
    "Capt", "Cmdr", "Cdr", "Comdr", "Adm", "Brig", "Sgt", "Cpl", "Pvt", "Sen", "Sens", "Rep",
    "Reps", "Gov", "Govs", "Pres", "Amb", "Hon", "Rev", "Fr", "Supt", "Insp", "Hr", "Hrn",
    // Words that lead on to an example, a comparison or a place in a text.
    "e.g", "i.e", "eg", "cf", "Cf", "viz", "vs", "resp", "bzw", "z.B", "d.h", "p.ex",
    // Russian: abbreviations before a name.
    "им", "ген", "проф", "акад", "адм", "полк",
];

const NUMBERED: &[&str] = &[
    "No", "Nos", "Nr", "nos", "nr", "Art", "Arts", "arts", "Sec", "Secs", "Sect", "sect", "Para",
    "Paras", "para", "paras", "Abs", "Ch", "Chs", "Chap", "chap", "Vol", "Vols", "vol", "vols",
    "Bd", "Fig", "Figs", "figs", "Eq", "eq", "Pt", "Res", "Doc", "pp", "Rn", "Ziff", "ca",
    "approx", "ст", "стр", "гл", "№",
];

const NUMBERED_OR_WORD: &[&str] = &["no", "art", "sec", "ch", "fig", "pt", "res", "doc"];

const MAY_END: &[&str] = &[
    // Dates and times.
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon",
    "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "am", "pm", "hrs",
    // Names of persons, firms, bodies and places.
    "Jr", "Sr", "Esq", "Ph.D", "M.Sc", "Inc", "Ltd", "Co", "Cos", "Corp", "Bros", "Dept", "dept",
    "Univ", "Inst", "Assn", "Govt", "govt", "Div", "Regt", "St", "Ste", "Mt", "Ft", "Ave", "Blvd",
    "Rd", "Calif", "Colo", "Conn", "Fla", "Ga", "Ill", "Mass", "Md", "Mich", "Minn", "Nev", "Pa",
    "Tenn", "Tex", "Va", "Wash", "Wyo", // References.
    "al", "ed", "eds", "Ed", "Eds", "trans", "ibid", "Ibid", "op", "cit", "Cong", "Sess", "Stat",
    "Ser", "ser", "Supp", "rev", "est", "Suppl", "Int", "Intl", // German and Russian.
    "usw", "u.a", "vgl", "Hrsg", "гг", "руб", "млн", "млрд", "тыс", "др", "пр",
];

/// Words with which a sentence begins and a name does not go on. `Under`, `Most`, `No` and `First`
/// are left out on purpose: "U.S. Under Secretary", "U.S. Most Favoured Nation status".
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

/// Those of them that are family names too: "Y. He", "C. S. So".
const NAMES_TOO: &[&str] = &[
    "A", "An", "At", "By", "He", "I", "Her", "On", "Or", "So", "To", "We",
];

/// Words after which `I`, `V` or `X` is a number and no initial: "World War I. Moscow ...".
const BEFORE_NUMERALS: &[&str] = &[
    "War", "Article", "Phase", "Part", "Title", "Annex", "Chapter", "Protocol", "Section",
];

/// The months as German and its neighbours write them after a day: "am 3. Mai".
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

/// What the lists say of a word.
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
    // Of a word in two lists the first one counts.
    words.rev().collect()
});

/// Reads the word before a full stop, inner stops included and the last one not: `U.S`, `Gen`.
/// `before` is the word before that one, empty at the beginning of a sentence.
pub fn reading(word: &str, before: &str) -> Reading {
    // Most words are longer than any abbreviation without a stop inside.
    if word.len() > LONGEST && !word.contains('.') {
        return Reading::Word;
    }
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

/// Whether the word is two or more capitals: `SALT`, `START`.
fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// Whether sentences begin with this word and a name does not go on with it.
pub fn begins_sentences(word: &str) -> bool {
    BEGIN_SENTENCES.contains(&word)
}

/// The same after an initial, where some of these words are family names.
pub fn begins_sentences_after_initial(word: &str) -> bool {
    begins_sentences(word) && !NAMES_TOO.contains(&word)
}

/// Whether the word is a number in Roman numerals of at most five capitals.
pub fn is_roman(word: &str) -> bool {
    (1..=5).contains(&word.len()) && word.bytes().all(|b| b"IVXLC".contains(&b))
}

/// Whether the word is a month that follows its day: "3. Mai".
pub fn is_month_after_day(word: &str) -> bool {
    MONTHS_AFTER_A_DAY.contains(&word)
}

/// Whether the word says that somebody spoke.
pub fn is_verb_of_speech(word: &str) -> bool {
    VERBS_OF_SPEECH.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_abbreviation_is_too_long_to_be_read() {
        let lists = [LEADS_ON, NUMBERED, NUMBERED_OR_WORD, MAY_END];
        let longest = lists.into_iter().flatten().map(|word| word.len()).max();
        assert_eq!(longest, Some(LONGEST));
    }
}
