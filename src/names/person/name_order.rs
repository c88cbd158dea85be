//! Where lists and citations put a family name first: what of a name stands behind the family name, and whose names
//! keep their order.
//!
//! `Jr.`, `III` or `PhD` is nobody's family name, and rulers have none: `Henry VIII`, `Pope John Paul II`. Records and
//! the names of authors are read alike; `family` and `sort_name` in a record overrule all of this.

use crate::names::text::folded;

/// The part of a name that ends with the family name: without suffixes of generations, degrees and honours, and
/// without what stands in parentheses or after a comma. `Martin Luther King` of `Martin Luther King Jr.`; one word stays
/// at least.
pub fn without_suffix(name: &str) -> &str {
    let mut kept = name.trim();
    if let Some(at) = kept.find(',').filter(|at| *at > 0) {
        kept = kept[..at].trim_end();
    }
    loop {
        let shorter = match kept.strip_suffix(')') {
            Some(inner) => inner.rfind('(').map(|at| &inner[..at]),
            None => kept
                .rsplit_once(char::is_whitespace)
                .filter(|(_, last)| is_suffix(last))
                .map(|(before, _)| before),
        };
        match shorter.map(str::trim_end).filter(|it| !it.is_empty()) {
            Some(shorter) => kept = shorter,
            None => return kept,
        }
    }
}

/// Whether all of these words may stand behind a family name without a comma: `Jr.`, `III`, `(Ret.)`.
pub fn is_suffix(words: &str) -> bool {
    let is_one = |word: &str| {
        let plain: String = word.chars().filter(|c| *c != '.' && *c != ',').collect();
        let in_capitals = !plain.contains(char::is_lowercase);
        ["jr", "jnr", "sr", "snr", "junior", "senior", "phd", "esq", "esquire"].contains(&&*folded(&plain))
            || ["2nd", "3rd", "4th"].contains(&&*plain)
            || in_capitals && HONOURS.split(' ').any(|honour| honour == plain)
            // `I.` is an initial.
            || !word.contains('.') && roman(word.trim_end_matches(',')).is_some()
    };
    let words = words.trim();
    words.starts_with('(') && words.ends_with(')')
        || !words.is_empty() && words.split_whitespace().all(is_one)
}

/// Degrees, honours and services that stand behind names, in capitals: `MA` may be a family name, and is none of them.
const HONOURS: &str = "MD MP MEP QC KC KBE OBE CBE MBE DBE GBE KCB GCB CB KCMG GCMG CMG KCVO CVO CH FRS USA USN USMC USAF RN \
    RAF";

/// Whether lists and citations keep the order of a name, since it has no family name: `Henry VIII`, `Carl XVI Gustaf`,
/// `Pope John Paul II`, `Eugene of Savoy`, `Queen Beatrix`.
pub fn keeps_its_order(name: &str) -> bool {
    let whole = name.split(',').next().unwrap_or(name);
    let mut words: Vec<&str> = whole.split_whitespace().collect();
    let styled = words.len() > 2
        && ["his", "her"].contains(&&*folded(words[0]))
        && ["holiness", "majesty", "highness"].contains(&&*folded(words[1]));
    words.drain(..if styled { 2 } else { 0 });
    let is_of = |list: &[&str], word: &str| list.contains(&&*folded(word));
    let Some(first) = words.first() else {
        return false;
    };
    let (reigns, princely) = (is_of(SOVEREIGNS, first), is_of(PRINCES, first));
    let names = &words[usize::from((reigns || princely) && words.len() > 1)..];
    let numbered = (1..names.len()).find_map(|at| Some((at, roman(names[at])?)));
    if let Some((at, number)) = numbered {
        let compound = || {
            let before = folded(&names[..at].join(" "));
            COMPOUND_NAMES.contains(&&*before)
        };
        // `Frank Carlucci III` has a family name; nobody is the first or the sixth of a family.
        let next = names.get(at + 1);
        let is_initial = names[at].len() == 1 && next.is_some_and(|next| *next != "of");
        let is_common = at == 1 || number == 1 || number > 5 || compound();
        return reigns || princely || is_common && !is_initial;
    }
    if names.get(1) == Some(&"of") && names.len() > 2 {
        return true;
    }
    if !(reigns || princely) {
        return false;
    }
    // `King C. Gillette` has an odd given name; `Prince Bandar bin Sultan` is called by his own.
    match names.len() {
        1 => words.len() == 2,
        _ if names[0].ends_with('.') => false,
        _ => {
            reigns
                || names
                    .iter()
                    .any(|word| ["bin", "ibn", "bint"].contains(word))
        }
    }
}

/// Titles before names that never have a family name behind them.
const SOVEREIGNS: &[&str] = &[
    "pope",
    "king",
    "queen",
    "emperor",
    "empress",
    "tsar",
    "tsarina",
    "czar",
    "kaiser",
    "sultan",
    "patriarch",
    "pharaoh",
    "saint",
    "dalai",
    "panchen",
    "aga",
    "mother",
];

/// Titles before names that may have one: `Prince Saud al-Faisal`.
const PRINCES: &[&str] = &[
    "prince", "princess", "emir", "amir", "shah", "grand", "crown",
];

/// Names of two words that several rulers have borne, folded.
const COMPOUND_NAMES: &[&str] = &[
    "john paul",
    "juan carlos",
    "victor emmanuel",
    "vittorio emanuele",
    "franz joseph",
    "franz josef",
    "francis joseph",
    "frederick william",
    "frederick augustus",
    "friedrich wilhelm",
    "friedrich august",
    "gustaf adolf",
    "gustav adolf",
    "carl gustaf",
    "charles albert",
    "charles felix",
    "john frederick",
    "abdul hamid",
    "abdul mejid",
    "peter leopold",
    "ivan alexander",
    "haile selassie",
    "mohammad reza",
    "louis napoleon",
    "maximilian joseph",
];

/// A Roman number in capitals, up to 39. Greater ones have other letters and are no part of a name.
fn roman(word: &str) -> Option<u32> {
    let tens = word.len() - word.trim_start_matches('X').len();
    let digits = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let ones = digits.iter().position(|digit| *digit == &word[tens..])?;
    let number = tens * 10 + ones;
    (1..40).contains(&number).then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_a_family_name_is_left_out() {
        for (name, expected) in [
            ("Martin Luther King Jr.", "Martin Luther King"),
            ("Martin Luther King, Jr.", "Martin Luther King"),
            ("Frank Carlucci III", "Frank Carlucci"),
            ("Henry Ford II, PhD", "Henry Ford"),
            ("Sheikh Hasina (PM)", "Sheikh Hasina"),
            ("Jane Doe Ph.D.", "Jane Doe"),
            ("John Major KG, CH", "John Major KG"),
            ("Jack Ma", "Jack Ma"),
            ("Yo-Yo MA", "Yo-Yo MA"),
            ("Bush Jr.", "Bush"),
            ("Jr.", "Jr."),
            ("V. I. Lenin", "V. I. Lenin"),
            ("(unknown)", "(unknown)"),
            ("", ""),
        ] {
            assert_eq!(without_suffix(name), expected, "{name}");
        }
    }

    #[test]
    fn rulers_keep_the_order_of_their_names() {
        for name in [
            "Henry VIII",
            "Henry VIII of England",
            "Charles VI, Holy Roman Emperor",
            "Pope John Paul II",
            "John Paul II",
            "John XXIII",
            "His Holiness Pope Benedict XVI",
            "Carl XVI Gustaf",
            "King Juan Carlos I of Spain",
            "Juan Carlos I",
            "King Abdullah II",
            "Elizabeth II",
            "Eugene of Savoy",
            "Prince Eugene of Savoy",
            "Queen Beatrix",
            "Prince Charles",
            "King Fahd bin Abdulaziz",
            "Prince Bandar bin Sultan",
            "Dalai Lama",
            "Aga Khan IV",
        ] {
            assert!(keeps_its_order(name), "{name}");
        }
        for name in [
            "Martin Luther King Jr.",
            "Martin Luther King III",
            "Frank Carlucci III",
            "Henry James IV",
            "Prince Saud al-Faisal",
            "Prince Rogers Nelson",
            "King C. Gillette",
            "Vladimir I. Lenin",
            "Robert I Lee",
            "Queen",
            "Sergei Ivanov",
            "Xi Jinping",
            "",
        ] {
            assert!(!keeps_its_order(name), "{name}");
        }
    }
}
