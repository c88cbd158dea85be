//! A guess at the family name of a new person, where it is not simply the last word.
//!
//! For `chancery new` and the authors of sources, of whom nobody has said which word it is. The name
//! itself has to show it: by a suffix, by particles, or by a frequent family name in front.

use super::name_order::{keeps_its_order, without_suffix};
use super::short_forms::is_given_name;
use crate::names::text::{Uses, folded, uses};

/// The family name and the reason for it, where the name shows that it is more or other than the last
/// word: `Koen de Vries`, `Cal Ripken Jr.`, `Kim Jong Il`.
pub fn guess_family_name(name: &str) -> Option<(String, &'static str)> {
    if keeps_its_order(name) {
        return None;
    }
    let plain = without_suffix(name);
    let words: Vec<&str> = plain.split_whitespace().collect();
    let (last, before) = words.split_last()?;
    let from = before.iter().skip(1).rev();
    let particles = from.take_while(|word| is_particle(word)).count();
    if particles > 0 {
        let family = words[words.len() - particles - 1..].join(" ");
        return Some((family, "with the particles"));
    }
    if plain.len() < name.trim().len() && !before.is_empty() {
        return Some(((*last).to_owned(), "without the suffix"));
    }
    // `Kim Campbell` and `Kim Maria Campbell` have a given name in front.
    let first = folded(words[0]);
    (words.len() == 3 && FAMILY_FIRST.contains(&&*first) && !is_given_name(&folded(words[1])))
        .then(|| (words[0].to_owned(), "the family name comes first there"))
}

/// The family name of somebody in a country where it comes first, as far as the name shows it: `Xi` of Xi Jinping in
/// China, but not `Jack` of Jack Ma. None elsewhere, and where the last word is the family name.
pub fn family_name_in_front<'n>(name: &'n str, country: &str) -> Option<&'n str> {
    let mut words = name.split_whitespace();
    let (first, last) = (words.next()?, words.next_back()?);
    let is_family = |word: &str| EAST_ASIAN.contains(&&*folded(word));
    match country {
        "CN" | "TW" | "KR" | "KP" => match (is_family(first), is_family(last)) {
            // Chinese given names may be family names too (`Li Peng`), Korean ones have two syllables.
            (true, true) => matches!(country, "CN" | "TW").then_some(first),
            (true, false) => Some(first),
            (false, true) => None,
            (false, false) => (!is_given_name(&folded(first))).then_some(first),
        },
        // Names in English stand beside Chinese ones: `Donald Tsang`, `Tung Chee-hwa`.
        "HK" | "MO" | "SG" => {
            let two_given = words.next().is_some() || last.contains('-');
            (two_given && is_family(first) && !is_family(last)).then_some(first)
        }
        _ => None,
    }
}

/// Whether a word is a particle as it is written: small, for `Al Gore` and `Van Morrison` have a given
/// name, and no initial.
fn is_particle(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
        && word.chars().count() > 1
        && uses(&folded(word)).any(Uses::PARTICLE)
}

/// Frequent Korean, Vietnamese and Chinese family names that are written before two given names. A
/// given name of another language here would be taken for the family name of three-word names.
const FAMILY_FIRST: &[&str] = &[
    "kim", "park", "choi", "chung", "jeong", "kang", "cho", "yoon", "jang", "roh", "moon",
    "nguyen", "tran", "pham", "mao", "deng", "chiang", "zhou", "hu",
];

/// Chinese and Korean family names in their usual transcriptions. In a name that has one at either end it counts in
/// front; a given name here would be taken for a family name at the end of a name.
const EAST_ASIAN: &[&str] = &[
    "ahn", "an", "bae", "baek", "bai", "ban", "bo", "byun", "cai", "cao", "cha", "chae", "chan",
    "chang", "chao", "chen", "cheng", "cheong", "cheung", "chi", "chiang", "chiu", "cho", "choe",
    "choi", "chon", "chong", "chou", "chow", "chu", "chui", "chun", "chung", "cui", "dai", "deng",
    "ding", "dong", "du", "duan", "eom", "fan", "fang", "feng", "fong", "fu", "fung", "gao",
    "geng", "goh", "gong", "gu", "guan", "guo", "ha", "hahm", "ham", "han", "hao", "he", "heo",
    "ho", "hong", "hou", "hsia", "hsieh", "hsu", "hu", "hua", "huang", "huh", "hui", "hun", "hung",
    "hwang", "hyun", "im", "jang", "jeon", "jeong", "ji", "jia", "jiang", "jin", "jo", "joo", "ju",
    "jung", "kang", "kao", "ki", "kim", "ko", "koh", "kong", "koo", "ku", "kuo", "kwak", "kwok",
    "kwon", "lai", "lam", "lau", "lee", "lei", "leung", "li", "liang", "liao", "lien", "lim",
    "lin", "ling", "liu", "lo", "loh", "lu", "lui", "luo", "ma", "mao", "maeng", "mei", "meng",
    "mo", "moon", "nam", "ng", "ni", "nie", "no", "oh", "ouyang", "pae", "paik", "pak", "pan",
    "pang", "park", "peng", "pyo", "qian", "qiao", "qin", "qiu", "ren", "rhee", "ri", "ro", "roh",
    "ryang", "ryom", "ryu", "seo", "seol", "shao", "shen", "shi", "shih", "shim", "shin", "sim",
    "sin", "so", "soh", "sohn", "son", "song", "soong", "suh", "sun", "sung", "tan", "tang", "tao",
    "teng", "thae", "tian", "tien", "ting", "tong", "tsai", "tsang", "tse", "tseng", "tu", "tung",
    "u", "wan", "wang", "wei", "wen", "wong", "woo", "wu", "xi", "xia", "xiang", "xiao", "xie",
    "xing", "xiong", "xu", "xue", "yan", "yang", "yao", "ye", "yeh", "yen", "yeo", "yi", "yim",
    "yin", "yoo", "yoon", "you", "yu", "yuan", "yue", "yun", "zeng", "zhai", "zhang", "zhao",
    "zheng", "zhong", "zhou", "zhu", "zhuang", "zou",
];

/// Whether so many people bear a folded family name that it alone shows nobody, even where an archive has
/// only one of them.
pub fn is_frequent_family_name(folded: &str) -> bool {
    FAMILY_FIRST.contains(&folded) || FREQUENT.contains(&folded)
}

/// Frequent family names of many countries. A name that is missing here stands for the only one on record
/// who bears it; a needless one has to be introduced.
const FREQUENT: &[&str] = &[
    "smith",
    "jones",
    "johnson",
    "williams",
    "taylor",
    "davies",
    "davis",
    "wilson",
    "evans",
    "thomas",
    "roberts",
    "anderson",
    "thompson",
    "harris",
    "clark",
    "clarke",
    "lewis",
    "robinson",
    "jackson",
    "scott",
    "allen",
    "wright",
    "nelson",
    "mitchell",
    "campbell",
    "phillips",
    "edwards",
    "collins",
    "murphy",
    "kelly",
    "ryan",
    "obrien",
    "stewart",
    "morgan",
    "murray",
    "adams",
    "hughes",
    "watson",
    "lee",
    "li",
    "wang",
    "zhang",
    "liu",
    "chen",
    "yang",
    "huang",
    "zhao",
    "wu",
    "zhu",
    "sun",
    "ma",
    "lin",
    "guo",
    "he",
    "luo",
    "gao",
    "liang",
    "xu",
    "lim",
    "tan",
    "wong",
    "chan",
    "cheng",
    "shin",
    "han",
    "oh",
    "seo",
    "kwon",
    "hwang",
    "ahn",
    "song",
    "yoo",
    "hong",
    "le",
    "vo",
    "dang",
    "bui",
    "do",
    "sato",
    "suzuki",
    "takahashi",
    "tanaka",
    "watanabe",
    "ito",
    "yamamoto",
    "nakamura",
    "kobayashi",
    "kato",
    "yoshida",
    "yamada",
    "singh",
    "kumar",
    "sharma",
    "patel",
    "gupta",
    "khan",
    "ahmed",
    "ahmad",
    "ali",
    "hussain",
    "hussein",
    "hassan",
    "mohammed",
    "muhammad",
    "mohamed",
    "ibrahim",
    "malik",
    "shah",
    "rahman",
    "garcia",
    "rodriguez",
    "gonzalez",
    "hernandez",
    "lopez",
    "martinez",
    "perez",
    "sanchez",
    "ramirez",
    "torres",
    "flores",
    "rivera",
    "gomez",
    "diaz",
    "fernandez",
    "silva",
    "santos",
    "oliveira",
    "souza",
    "pereira",
    "costa",
    "ferreira",
    "rossi",
    "russo",
    "ferrari",
    "esposito",
    "bianchi",
    "muller",
    "mueller",
    "schmidt",
    "schneider",
    "fischer",
    "weber",
    "meyer",
    "wagner",
    "becker",
    "schulz",
    "hoffmann",
    "bernard",
    "dubois",
    "durand",
    "moreau",
    "laurent",
    "ivanov",
    "ivanova",
    "petrov",
    "smirnov",
    "kuznetsov",
    "popov",
    "vasiliev",
    "sokolov",
    "mikhailov",
    "novikov",
    "fedorov",
    "morozov",
    "volkov",
    "pavlov",
    "kozlov",
    "andreev",
    "nowak",
    "kowalski",
    "hansen",
    "johansen",
    "olsen",
    "larsen",
    "nielsen",
    "jensen",
    "andersson",
    "johansson",
    "karlsson",
    "nilsson",
    "eriksson",
    "larsson",
    "nagy",
    "kovacs",
    "toth",
    "szabo",
    "horvath",
    "yilmaz",
    "kaya",
    "demir",
    "cohen",
    "levi",
    "levy",
    "mizrahi",
    "okafor",
    "diallo",
    "traore",
    "keita",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn family_names_come_first_in_some_countries() {
        for (name, country, expected) in [
            ("Xi Jinping", "CN", Some("Xi")),
            ("Chiang Kai-shek", "TW", Some("Chiang")),
            ("Kim Jong Un", "KP", Some("Kim")),
            ("Roh Moo-hyun", "KR", Some("Roh")),
            ("Li Peng", "CN", Some("Li")),
            ("Lee Kuan Yew", "SG", Some("Lee")),
            ("Syngman Rhee", "KR", None),
            ("Jack Ma", "CN", None),
            ("Donald Tsang", "HK", None),
            ("Halimah Yacob", "SG", None),
            ("Kim Campbell", "CA", None),
            ("Pelé", "CN", None),
        ] {
            assert_eq!(family_name_in_front(name, country), expected, "{name}");
        }
    }

    #[test]
    fn family_names_are_guessed_where_the_last_word_is_not_all() {
        let family = |name: &str| guess_family_name(name).map(|(family, _)| family);
        for (name, expected) in [
            ("Leonid Ivashov", None),
            ("Cal Ripken Jr.", Some("Ripken")),
            ("Koen de Vries Jr.", Some("de Vries")),
            ("Pope John Paul II", None),
            ("Koen de Vries", Some("de Vries")),
            ("Johannes van der Westhuizen", Some("van der Westhuizen")),
            ("Kim Jong Il", Some("Kim")),
            ("Kim Campbell", None),
            ("Pelé", None),
            ("", None),
        ] {
            assert_eq!(family(name).as_deref(), expected, "{name}");
        }
    }
}
