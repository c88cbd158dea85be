//! Whether two words can be one name, transliterated differently or with a slip, and an index that
//! finds such words.
//!
//! Names from another script are written in many ways (`Yastrzhembsky`, `Yastrzhembskii`). [`sound`]
//! takes a folded word to a form in which those ways are the same, and [`Spellings`] finds the
//! registered words whose form is that of a word, or differs by one letter. Each form is in the index
//! under itself and under all forms with one letter left out (Garbe's symmetric deletion,
//! <https://github.com/wolfgarbe/SymSpell>), so that a look-up depends on the length of the word, not
//! on the number of names. Start reading at [`nearness`].

use rustc_hash::FxHashMap;

use super::readings::{arabic_readings, looks_arabic, readings};

/// How near two spellings are, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// They write the same letters of another script: `Sergeev`, `Sergeyev`.
    Transliteration,
    /// They write one name as several languages do, see `readings.rs`: `Yeltsin`, `Jelzin`.
    Language,
    /// They also differ in vowels that sound alike: `Hezbollah`, `Hizbollah`.
    Vowels,
    /// One letter is changed, left out or added, or two neighbours are swapped: `Vladmir`.
    Slip,
    /// They may write one Arabic name, in which `k`, `g` and `q` are the same, but nothing in either shows that
    /// it is one: `Kadafi`, `Gaddafi`. Enough only beside a given name that fits.
    Arabic,
}

/// The shortest words that are compared, in characters. Of shorter ones too many are two names: `Rice`,
/// `Ryce`.
const SHORTEST: usize = 5;
/// The shortest words that are compared where they differ by doubled letters alone.
const SHORTEST_DOUBLED: usize = 4;
/// The shortest words in which a slip is believed: `Brown` is not a slip for `Brow`.
const SHORTEST_SLIP: usize = 6;

/// How near two folded words are; `None` if they are the same, or two names.
///
/// A slip is neither at the beginning nor at the end: another first letter (`Clinton`, `Blinton`) and a
/// letter more (`Ivanova`) make other names.
pub fn nearness(one: &str, other: &str) -> Option<Nearness> {
    let length = one.chars().count().min(other.chars().count());
    if one == other || length < SHORTEST_DOUBLED {
        return None;
    }
    // `Asad`, `Assad`
    if without_doubles(one) == without_doubles(other) {
        return Some(Nearness::Transliteration);
    }
    if length < SHORTEST {
        return None;
    }
    if transliterated(one) == transliterated(other) {
        return Some(Nearness::Transliteration);
    }
    if share_a_reading(one, other) {
        return Some(Nearness::Language);
    }
    let (a, b) = (sound(one), sound(other));
    if a == b {
        return Some(Nearness::Vowels);
    }
    if length >= SHORTEST_SLIP && is_slip(&a, &b) {
        return Some(Nearness::Slip);
    }
    share_arabic_consonants(one, other).then_some(Nearness::Arabic)
}

/// Whether two words are one Arabic name with consonants written in two ways. Where only vowels differ they are
/// rather two names: `Allen`, `Allan`.
fn share_arabic_consonants(one: &str, other: &str) -> bool {
    let consonants =
        |word: &str| without_doubles(&word.replace(['a', 'e', 'i', 'o', 'u', 'y'], ""));
    let (readings, others) = (arabic_readings(one), arabic_readings(other));
    readings.iter().any(|it| others.contains(it)) && consonants(one) != consonants(other)
}

/// Whether two words are one name in the spellings of two languages.
fn share_a_reading(one: &str, other: &str) -> bool {
    let others = readings(other);
    let arabic = || {
        (looks_arabic(one) || looks_arabic(other))
            && arabic_readings(one)
                .iter()
                .any(|it| arabic_readings(other).contains(it))
    };
    readings(one).iter().any(|it| others.contains(it)) || arabic()
}

/// Whether two forms differ by one letter, neither the first nor the last.
fn is_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = |pairs: usize| a.iter().zip(&b).take(pairs).all(|(a, b)| a == b);
    let front = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let back = a.iter().rev().zip(b.iter().rev());
    let back = back.take_while(|(a, b)| a == b).count();
    let (long, short) = (a.len().max(b.len()), a.len().min(b.len()));
    if !same(1) || back == 0 || short < 4 {
        return false;
    }
    let swapped = || {
        front + 2 + back == long
            && long == short
            && a[front] == b[front + 1]
            && a[front + 1] == b[front]
    };
    long - short <= 1 && front + back >= long - 1 || swapped()
}

/// A folded word with all that transliterations write differently written in one way, so that `Sergeev`
/// and `Sergeyev`, `Eltsin` and `Yeltsin`, `Ivanoff` and `Ivanov` are the same.
pub fn transliterated(folded: &str) -> String {
    let mut word: String = folded.to_owned();
    for (written, one) in SPELLINGS {
        if word.contains(written) {
            word = word.replace(written, one);
        }
    }
    // At the beginning these vowels are also written without the `y`.
    let first = [
        ("ye", "e"),
        ("je", "e"),
        ("iu", "u"),
        ("yu", "u"),
        ("ju", "u"),
        ("ia", "a"),
        ("ya", "a"),
    ];
    if let Some((written, one)) = first.iter().find(|(written, _)| word.starts_with(written)) {
        word.replace_range(..written.len(), one);
    }
    // `Milosevic` and `Milosevich` both end in `ich`; no slip leads from another ending to it.
    if word.ends_with("ic") {
        word.push('h');
    }
    without_doubles(&word)
}

/// Letters that transliterations write differently, and one spelling for all of them; longer ones first,
/// because each is replaced before the next. A pair that is not a transliteration would make two names
/// one.
const SPELLINGS: &[(&str, &str)] = &[
    ("shch", "s"),
    ("tsch", "c"),
    ("sch", "s"),
    ("tch", "c"),
    ("dzh", "j"),
    ("kh", "h"),
    ("zh", "j"),
    ("sh", "s"),
    ("ch", "c"),
    ("ph", "f"),
    ("gh", "g"),
    ("dh", "d"),
    ("ck", "k"),
    ("tz", "c"),
    ("ts", "c"),
    ("ks", "x"),
    ("dj", "j"),
    ("w", "v"),
    ("q", "k"),
    ("off", "ov"),
    ("eff", "ev"),
    ("zation", "sation"),
    ("defense", "defence"),
    ("yo", "o"),
    ("ye", "e"),
    ("ya", "a"),
    ("yu", "u"),
    ("ia", "a"),
    ("iu", "u"),
    ("ou", "u"),
    ("oo", "u"),
    ("ii", "i"),
    ("iy", "i"),
    ("yi", "i"),
    ("ij", "i"),
    ("ey", "ei"),
    ("ej", "ei"),
    ("ay", "ai"),
    ("aj", "ai"),
    ("y", "i"),
];

/// A word with doubled letters written once.
fn without_doubles(word: &str) -> String {
    let mut once = String::with_capacity(word.len());
    for letter in word.chars() {
        if !once.ends_with(letter) {
            once.push(letter);
        }
    }
    once
}

/// A folded word as it sounds: transliterated in one way, and with the vowels and consonants that are
/// confused made the same.
fn sound(folded: &str) -> String {
    let written = transliterated(folded);
    let heard = written.chars().map(|letter| match letter {
        'e' => 'i',
        'o' => 'u',
        'z' => 's',
        other => other,
    });
    without_doubles(&heard.collect::<String>())
}

/// Words of registered names, found by any spelling near to theirs.
#[derive(Debug, Default)]
pub struct Spellings {
    /// The folded words, and whose each is.
    words: Vec<(Box<str>, u32)>,
    /// The numbers of the words by the form of each, by each form with a letter left out, and by their
    /// readings.
    forms: FxHashMap<Box<str>, Vec<u32>>,
}

impl Spellings {
    /// Adds a folded word, and whose it is by the caller's number.
    pub fn add(&mut self, folded: &str, bearer: u32) {
        if folded.chars().count() < SHORTEST_DOUBLED {
            return;
        }
        let number = self.words.len() as u32;
        self.words.push((folded.into(), bearer));
        let form = sound(folded);
        for shorter in one_left_out(&form) {
            self.enter(shorter, number);
        }
        self.enter(form, number);
        for reading in readings_of(folded) {
            self.enter(reading, number);
        }
    }

    fn enter(&mut self, form: String, number: u32) {
        let words = self.forms.entry(form.into_boxed_str()).or_default();
        if words.last() != Some(&number) {
            words.push(number);
        }
    }

    /// The words near a folded one, with whose they are and how near, in the order in which they were
    /// added.
    pub fn near(&self, folded: &str) -> Vec<(&str, u32, Nearness)> {
        if folded.chars().count() < SHORTEST_DOUBLED {
            return Vec::new();
        }
        let form = sound(folded);
        let mut numbers: Vec<u32> = Vec::new();
        for shape in one_left_out(&form).chain(std::iter::once(form.clone())) {
            numbers.extend(self.forms.get(&*shape).into_iter().flatten());
        }
        for reading in readings_of(folded) {
            numbers.extend(self.forms.get(&*reading).into_iter().flatten());
        }
        numbers.sort_unstable();
        numbers.dedup();
        let found = numbers.into_iter().filter_map(|number| {
            let (word, bearer) = &self.words[number as usize];
            Some((&**word, *bearer, nearness(folded, word)?))
        });
        found.collect()
    }
}

/// Everything under which a word is found besides its form.
fn readings_of(folded: &str) -> impl Iterator<Item = String> {
    readings(folded).into_iter().chain(arabic_readings(folded))
}

/// The forms of a word with one letter left out.
fn one_left_out(word: &str) -> impl Iterator<Item = String> {
    word.char_indices().map(|(at, letter)| {
        let mut shorter = String::with_capacity(word.len());
        shorter.push_str(&word[..at]);
        shorter.push_str(&word[at + letter.len_utf8()..]);
        shorter
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_and_of_two() {
        use Nearness::*;
        for (one, other, expected) in [
            ("sergeev", "sergeyev", Some(Transliteration)),
            ("yastrzhembskii", "yastrzhembsky", Some(Transliteration)),
            ("ivanoff", "ivanov", Some(Transliteration)),
            ("eltsin", "yeltsin", Some(Transliteration)),
            ("milosevic", "milosevich", Some(Transliteration)),
            ("sergej", "sergei", Some(Transliteration)),
            ("hizbollah", "hezbollah", Some(Vowels)),
            ("primakvo", "primakov", None),
            ("primaokv", "primakov", Some(Slip)),
            ("chernomydin", "chernomyrdin", Some(Slip)),
            ("vladmir", "vladimir", Some(Slip)),
            ("ivanova", "ivanov", None),
            ("ivanovs", "ivanov", None),
            ("brown", "brow", None),
            ("clinton", "blinton", None),
            ("ivanov", "ivanov", None),
            ("rice", "ryce", None),
            ("asad", "assad", Some(Transliteration)),
            ("ras", "rass", None),
            ("горбачов", "горбачев", Some(Slip)),
            ("kadafi", "gaddafi", Some(Arabic)),
            ("allan", "allen", None),
        ] {
            assert_eq!(nearness(one, other), expected, "{one} and {other}");
        }
    }

    proptest::proptest! {
        #[test]
        fn the_index_finds_every_word_that_is_near(
            one in "[abeiykhsvoé]{4,9}", other in "[abeiykhsvoé]{4,9}",
        ) {
            let mut spellings = Spellings::default();
            spellings.add(&other, 7);
            let found: Vec<Nearness> = spellings.near(&one).iter().map(|it| it.2).collect();
            proptest::prop_assert_eq!(found, Vec::from_iter(nearness(&one, &other)));
            proptest::prop_assert_eq!(nearness(&one, &other), nearness(&other, &one));
        }
    }
}
