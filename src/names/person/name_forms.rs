//! The forms of one given name: Bob for Robert, Sergey for Sergei.
//!
//! Two tables of general knowledge: short forms that are well known, and spellings of one name in
//! other alphabets' transliterations. What the tables do not have is compared by a [`key`] in which
//! the usual transliterations of a sound are the same. Used by [`super::given_names`] alone, and only
//! behind it stands the family name, letter for letter.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Whether one of two folded given names is a well-known short form of the other, both are short
/// forms of the same, or both are spellings of one name.
pub fn is_form_of(one: &str, other: &str) -> bool {
    share_a_group(one, other) || may_be_one_spelling(one, other) && is_spelling_of(one, other)
}

/// Whether a folded word is a given name without doubt.
pub fn is_given(word: &str) -> bool {
    let groups = TABLE.get(word);
    groups.is_some_and(|groups| groups.iter().any(|group| group.full))
}

/// Whether a folded word is a given name, in full or in a well-known short form.
pub fn is_known(word: &str) -> bool {
    TABLE.contains_key(word)
}

/// A group of forms that a name is in.
#[derive(Clone, Copy)]
struct Group {
    number: u16,
    /// All forms of the group, with blanks between.
    forms: &'static str,
    /// Whether this form is the full name of the group, and hardly ever a family name.
    full: bool,
    /// Whether it is a group of English short forms, not of spellings.
    english: bool,
}

/// With what letters some given names, or forms of them, begin: of two sets that share nothing no
/// name fits, so that most namesakes are told apart without comparing a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Initials(u32);

impl Initials {
    /// Those of the given names of a person: of the first one in all its forms, and of the second
    /// one, where the first is an initial.
    pub fn of_known(given: &[String]) -> Self {
        let abbreviated = given
            .first()
            .is_some_and(|first| first.chars().count() == 1);
        let names = given.iter().take(if abbreviated { 2 } else { 1 });
        names.fold(Self::default(), |all, name| {
            let groups = TABLE.get(&**name).map(Vec::as_slice).unwrap_or_default();
            let forms = groups
                .iter()
                .flat_map(|group| group.forms.split_ascii_whitespace());
            forms.fold(all.with(name), |all, form| all.with(form))
        })
    }

    /// These, and that of a folded word.
    pub fn with(self, word: &str) -> Self {
        let bit = match sound_of_first(word) {
            letter @ b'a'..=b'z' => letter - b'a',
            _ => 31,
        };
        Self(self.0 | 1 << bit)
    }

    /// Whether they share one.
    pub fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

static TABLE: LazyLock<FxHashMap<&'static str, Vec<Group>>> = LazyLock::new(|| {
    let mut table: FxHashMap<&'static str, Vec<Group>> = FxHashMap::default();
    let lists = [SHORT_FORMS, SPELLINGS, OTHERS];
    let groups = lists
        .into_iter()
        .flat_map(|list| list.split(',').map(move |group| (group, list)));
    for (number, (group, list)) in (0u16..).zip(groups) {
        for (place, name) in group.split_ascii_whitespace().enumerate() {
            table.entry(name).or_default().push(Group {
                number,
                forms: group,
                full: place == 0 && list != SPELLINGS,
                english: list == SHORT_FORMS,
            });
        }
    }
    table
});

fn share_a_group(one: &str, other: &str) -> bool {
    let (Some(one), Some(other)) = (TABLE.get(one), TABLE.get(other)) else {
        return false;
    };
    one.iter()
        .any(|a| other.iter().any(|b| a.number == b.number))
}

fn is_english(word: &str) -> bool {
    let groups = TABLE.get(word);
    groups.is_some_and(|groups| groups.iter().any(|group| group.english))
}

/// What nearly all pairs of names fail, asked before the names are spelt out.
fn may_be_one_spelling(one: &str, other: &str) -> bool {
    const LEAST: usize = 4;
    one.len().min(other.len()) >= LEAST
        && one.len().abs_diff(other.len()) <= 3
        && sound_of_first(one) == sound_of_first(other)
        && one.is_ascii()
        && other.is_ascii()
}

/// The first letter of a folded word, where several may spell one sound one of them; 0 for a letter
/// that is not Latin.
fn sound_of_first(word: &str) -> u8 {
    match word.as_bytes().first() {
        Some(b'y' | b'i' | b'j' | b'e') => b'i',
        Some(b'c' | b'k' | b'q' | b'h' | b'g') => b'k',
        Some(b'v' | b'w') => b'v',
        Some(b'f' | b'p') => b'f',
        Some(first) if first.is_ascii() => *first,
        _ => 0,
    }
}

/// Whether two names are one in another spelling. English has pairs that differ by no more than a
/// transliteration and are two names (Toni and Tony, Carol and Carroll): these are taken as they
/// are written.
fn is_spelling_of(one: &str, other: &str) -> bool {
    let loose = !is_english(one) && !is_english(other);
    let (one, other) = (key(one, loose), key(other, loose));
    let groups = |key: &[u8]| SPELT.get(key).map(Vec::as_slice).unwrap_or_default();
    let share = || {
        let others = groups(&other);
        groups(&one).iter().any(|group| others.contains(group))
    };
    one == other || loose && share()
}

/// The groups of spellings by their keys, so that a table's `andrei` is also `Andrey`.
static SPELT: LazyLock<FxHashMap<Vec<u8>, Vec<u16>>> = LazyLock::new(|| {
    let mut spelt: FxHashMap<Vec<u8>, Vec<u16>> = FxHashMap::default();
    for (number, group) in (0u16..).zip(SPELLINGS.split(',')) {
        for name in group.split_ascii_whitespace() {
            spelt.entry(key(name, true)).or_default().push(number);
        }
    }
    spelt
});

/// A name with the usual transliterations of a sound made one (`ph` and `f`, `ck` and `k`); where it
/// is `loose`, also `y` and `i`, double letters and single ones, and a final `ah` and `a`.
fn key(name: &str, loose: bool) -> Vec<u8> {
    let mut rest = name.as_bytes();
    let mut key: Vec<u8> = Vec::with_capacity(rest.len());
    while let Some(&first) = rest.first() {
        let (sound, length) = sound(rest, key.last().copied(), loose);
        rest = &rest[length.min(rest.len()).max(1)..];
        let sound = if length == 0 { first } else { sound };
        // `Saleem` is Salim, not Salem.
        if !(loose && key.last() == Some(&sound) && sound != b'e') {
            key.push(sound);
        }
    }
    if loose {
        if key.starts_with(b"ie") {
            key.remove(0);
        }
        if key.ends_with(b"ah") {
            key.pop();
        }
    }
    key
}

/// The sound that letters begin with, as a byte of its own, and how many letters spell it.
fn sound(letters: &[u8], before: Option<u8>, loose: bool) -> (u8, usize) {
    let after_vowel = before.is_some_and(is_vowel);
    match letters {
        [b't', b's', b'c', b'h', ..] => (b'C', 4),
        [b't', b'c', b'h', ..] => (b'C', 3),
        [b'c', b'h', ..] => (b'C', 2),
        [b's', b'c', b'h', ..] => (b'S', 3),
        [b's', b'h', ..] => (b'S', 2),
        [b'p', b'h', ..] => (b'f', 2),
        [b't', b'h', ..] => (b't', 2),
        [b'k', b'h', ..] => (b'h', 2),
        [b'k', b's', ..] => (b'x', 2),
        [b'c', b'k', ..] => (b'k', 2),
        [b'q', b'u', ..] => (b'k', 2),
        [b'q', ..] => (b'k', 1),
        [b'c', b'e' | b'i' | b'y', ..] => (b'c', 1),
        [b'c', ..] => (b'k', 1),
        [b'w', ..] => (b'v', 1),
        [b'g', b'u', b'e' | b'i', ..] => (b'g', 2),
        [b'o', b'u', ..] | [b'o', b'o', ..] if loose => (b'u', 2),
        [b'y', ..] if loose => (b'i', 1),
        [b'j'] if after_vowel && loose => (b'i', 1),
        [first, ..] => (*first, 1),
        [] => (0, 0),
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// English given names with the short forms by which their bearers are well known, folded; the full
/// name first. A name alone is one whose neighbour in spelling is another name.
const SHORT_FORMS: &str = "\
    abraham abe, albert al bert, alexander alex alec sandy sasha, alexandra alex sandra sasha, \
    alfred al fred alf, alan al, alan allan, andrew andy drew, anthony tony, anthony antony, \
    arthur art, barbara barb, benjamin ben, benjamin binyamin, bernard bernie, carolyn carol, \
    catherine cathy kate, charles charlie chuck, christine chris, christopher chris kit, \
    daniel dan danny, david dave, deborah debbie deb, donald don, douglas doug, edmund ed ted, \
    edward ed eddie ted teddy, eleanor ellie, elizabeth liz beth betty eliza, elisabeth elizabeth, \
    eugene gene, francis frank, frederick fred freddie, frederic frederick, gabriel gabe, \
    geoffrey geoff, gerald gerry jerry, glen glenn, gregory greg, harold harry hal, henry harry hank, \
    isaac ike, jacob jake, james jim jimmy jamie, jeffrey jeff, jennifer jen jenny, \
    jeremy jerry, jessica jess, joan, john jack johnny, jonathan jon, joseph joe joey, joshua josh, \
    judith judy, katherine kathy kate katie, kenneth ken kenny, lawrence larry, laurence larry, \
    laurence lawrence, leonard len lenny, leslie les, louis lou, \
    margaret maggie peggy meg, martin marty, matthew matt, maxwell max, michael mike mick mickey, \
    mitchell mitch, nathaniel nathan nat, nicholas nick, norman norm, oliver ollie, pamela pam, \
    patricia pat patty trish, patrick pat paddy, peter pete, philip phil, phillip phil, \
    philip phillip, raymond ray, rebecca becky, richard dick rick rich ricky, \
    robert bob rob bobby robbie, roderick rod, rodney rod, roger rog, ronald ron ronnie, \
    russell russ, samuel sam sammy, sidney sid, sidney sydney, solomon sol, stanley stan, \
    stephen steve steven, stuart stu, stuart stewart, susan sue susie, \
    terence terry, theodore ted teddy theo, thomas tom tommy, timothy tim, valerie val, victor vic, \
    victoria vicky, vincent vince, virginia ginny, walter walt wally, wilfred wilf, \
    calvin cal, caspar cap, christina chris tina, clifford cliff, condoleezza condi, dennis denny, \
    desmond des, ernest ernie, franklin frank, gilbert gil, herbert herb bert, jacqueline jackie, \
    jerome jerry, kathleen kathy, maximilian max, melvin mel, newton newt, randall randy, \
    randolph randy, reginald reg reggie, rudolph rudy, zbigniew zbig, \
    william bill will billy willie, zachary zach";

/// Given names that are hardly ever family names, folded.
const OTHERS: &str = "\
    sergei, dmitri, mikhail, nikolai, vladimir, igor, viktor, boris, oleg, leonid, yuri, anatoly, gennady, \
    valery, alexei, andrei, pavel, vasily, konstantin, yevgeny, grigory, hans, heinz, klaus, jurgen, \
    wolfgang, dieter, gerhard, jean, pierre, jacques, francois, michel, claude, giovanni, giuseppe, carlo, \
    juan, jose, luis, carlos, antonio, miguel, maria, ana, mary, anna, laura, nancy, linda, karen, helen, \
    ruth, sarah, jane, anne, julia, diana, eric, kevin, brian, keith, ralph, hugh, ian, colin, malcolm, \
    nigel, nina, olga, tatiana, natalia, irina, elena, svetlana, galina, ludmila";

/// Spellings and short forms of given names from other alphabets and languages, folded.
const SPELLINGS: &str = "\
    alexander aleksandr oleksandr sasha, alexei oleksiy, andrei andriy, anton toni, artyom artem, \
    bogdan bohdan, dmitri dimitri dmytro dima, evgeny yevhen, fyodor fedor feodor, georgy heorhiy, \
    grigory hryhoriy, igor ihor, inga inha, konstantin kostyantyn, mikhail mykhailo michail misha, \
    nikolai mykola kolya, oleg oleh, olga olha, pavel pavlo, pyotr petr petro piotr, semyon semen, \
    sergei serhiy seryozha, vasily vasyl, vladimir volodymyr volodya, yitzhak yitzak itzhak yitzchak, \
    alistair alastair alasdair ally, \
    abdullah abdallah, abulhassan abolhassan, ahmed ahmad, amin ameen, gamal jamal djamal, \
    hakim hakeem, hussein hussain hossein husayn, ibrahim ebrahim, ismail esmail, karim kareem, \
    khalid khaled, muammar moammar, muhammad mohammed mohammad muhammed mohamad, mustafa mostafa, \
    nadim nadeem, omar umar, osama usama, rahim raheem, rashid rasheed rachid, salim saleem, \
    suleiman sulaiman soleiman, tariq tareq, wasim waseem, yasir yasser, yusuf yousef yousuf";

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pairs: &[(&str, &str)], expected: bool) {
        for (one, other) in pairs {
            assert_eq!(is_form_of(one, other), expected, "{one} and {other}");
            assert_eq!(is_form_of(other, one), expected, "{other} and {one}");
        }
    }

    #[test]
    fn short_forms_and_spellings_are_one_name() {
        check(
            &[
                ("bob", "robert"),
                ("rob", "bob"),
                ("sergei", "sergey"),
                ("sergej", "serguei"),
                ("serhii", "sergey"),
                ("yuri", "iouri"),
                ("yury", "yuriy"),
                ("dmitry", "dimitri"),
                ("vyacheslav", "viatcheslav"),
                ("evgeny", "yevgenii"),
                ("aleksandr", "alexander"),
                ("aleksey", "alexei"),
                ("volodymyr", "vladimir"),
                ("masoud", "massoud"),
                ("abolhassan", "abulhasan"),
                ("mohamed", "muhammad"),
                ("tarek", "tariq"),
                ("franck", "frank"),
                ("phillip", "philip"),
                ("filip", "philip"),
                ("muthiah", "muttiah"),
                ("marc", "mark"),
            ],
            true,
        );
    }

    #[test]
    fn names_that_are_nearly_the_same_are_two() {
        check(
            &[
                ("toni", "tony"),
                ("carol", "carroll"),
                ("colin", "colleen"),
                ("joan", "joann"),
                ("mario", "maria"),
                ("francis", "frances"),
                ("ian", "jan"),
                ("igor", "egor"),
                ("serge", "sergei"),
                ("andrei", "andrea"),
                ("alexei", "alexis"),
                ("stefan", "stephen"),
                ("hassan", "hussein"),
                ("salem", "salim"),
                ("kim", "jim"),
            ],
            false,
        );
    }
}
