//! Forms of address that tell a man from a woman: `Mrs Clinton` is not the president of that name.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

use crate::names::text::folded;

/// Whom a form of address is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// A man: `Mr`, `Sir`.
    Man,
    /// A woman: `Mrs`, `Ms`, `Dame`.
    Woman,
}

impl Address {
    /// Whom a form of address is for, with or without a full stop; `None` for one that is for both,
    /// such as `Dr`. Of several words the first that tells counts: `Rt Hon Mrs`.
    pub fn of(text: &str) -> Option<Self> {
        let words = text.split([' ', '/', ',']);
        let mut words = words.map(|word| folded(word.trim_end_matches('.')));
        words.find_map(|word| Self::of_word(&word))
    }

    /// How somebody with a folded given name is addressed, where the name tells.
    pub fn of_given_name(folded: &str) -> Option<Self> {
        static NAMES: LazyLock<FxHashMap<&'static str, Address>> = LazyLock::new(|| {
            let women = WOMEN.split_ascii_whitespace();
            let women = women.map(|name| (name, Address::Woman));
            let men = MEN
                .split_ascii_whitespace()
                .map(|name| (name, Address::Man));
            women.chain(men).collect()
        });
        NAMES.get(folded).copied()
    }

    /// The same of one folded word.
    pub fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "m" | "mr" | "mister" | "messrs" | "sir" | "lord" | "monsieur" | "herr" | "senor"
            | "signor" | "baron" | "count" | "king" | "prince" => Self::Man,
            "mrs" | "ms" | "miss" | "madam" | "madame" | "mme" | "mlle" | "lady" | "dame"
            | "frau" | "senora" | "signora" | "baroness" | "countess" | "queen" | "princess"
            | "mmes" => Self::Woman,
            _ => return None,
        })
    }
}

/// Given names of women, and of men, that hardly anybody of the other sex bears in any language. A name
/// that is missing here says nothing, as `Robin`, `Jean` and `Andrea` must not.
const WOMEN: &str = "\
    alexandra amy angela ann anna anne barbara benazir bridget carolyn catherine charlotte christina christine \
    claire condoleezza cristina deborah diana dilma dorothy edith eleanor elena elizabeth elisabeth ellen eva \
    federica gertrude golda gro hannah heather helen helga hillary ingrid indira irina jacinda jacqueline jane \
    jennifer jessica jill joan judith julia karen kate katherine kathleen laura linda lisa liz louise lynne \
    madeleine margaret margot maria marie martha mary megawati melania michelle nancy naomi natalia nicola \
    olga pamela patricia rachel rebecca roza rosalynn ruth samantha sarah shirley sonia stephanie susan \
    svetlana tansu tatiana theresa ursula valerie vera victoria violeta virginia yulia";

/// See [`WOMEN`].
const MEN: &str = "\
    abdul abraham adam ahmed alan albert aleksandr alexander alexei alfred ali allen anatoly andrei andrew anthony \
    antony arthur barack ben benjamin bernard bill boris brian caspar charles christopher colin craig \
    daniel david dean dennis dick dmitri dmitry donald douglas dwight edmund eduard edward emmanuel eric \
    ernest eugene francois frank franklin fred george gerald gerhard gordon graham hafez hamid hans harold \
    harry heinrich helmut henry herbert hosni hubert hugh hussein igor ismail ivan jack jacques james jeffrey \
    jeremy jesse jim jimmy joe john joseph john joschka jose juan karl keith kenneth kevin klaus kofi konrad \
    konstantin lawrence leonid lech lloyd luis lyndon mahmoud malcolm mark martin matthew menachem michael mike \
    mikhail mohamed mohammed muammar muhammad neil nelson nicholas nikita nikolai norman oleg oliver omar \
    oscar otto patrick paul peter philip pierre ralph raymond recep richard robert roger ronald rudolf rupert \
    saddam samuel sergei sergey silvio slobodan stephen steven theodore thomas tim timothy tom tony valery viktor \
    vladimir vyacheslav walter warren willy william winston wolfgang yasser yevgeny yitzhak yuri zbigniew";

/// A form of address as the one that stands for all its spellings.
pub fn short(folded: &str) -> &str {
    match folded {
        "mister" | "messrs" => "mr",
        "mmes" | "madame" => "mme",
        "doctor" | "drs" => "dr",
        "professor" | "profs" => "prof",
        "monsieur" => "m",
        "senor" => "sr",
        other => other,
    }
}

/// Whether a word, as [`short`] gives it, is a form of address and no office.
pub fn is_form(word: &str) -> bool {
    Address::of_word(word).is_some() || matches!(word, "dr" | "prof" | "m" | "sr")
}

/// Whether a form of address on record is, or contains, the one with this short form: `Rt Hon Mrs` has `mrs`.
pub fn has_form(honorific: &str, form: &str) -> bool {
    let words = honorific.split([' ', '/', ',']);
    let mut words = words.map(|word| folded(word.trim_end_matches('.')));
    words.any(|word| short(&word) == form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_forms_of_address_tell() {
        for (text, expected) in [
            ("Mrs.", Some(Address::Woman)),
            ("Señor", Some(Address::Man)),
            ("Rt Hon Lady", Some(Address::Woman)),
            ("Dr", None),
            ("", None),
        ] {
            assert_eq!(Address::of(text), expected, "{text}");
        }
    }
}
