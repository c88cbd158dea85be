//! Short forms of given names, and which words are given names at all: Bob is Robert.
//!
//! Three tables of general knowledge. Short forms count only before the family name, letter for
//! letter: `Bob Gates` is Robert Gates, `Bob` alone is nobody. Spellings that follow rules rather than
//! a table are in [`super::given_spellings`].

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Whether two folded given names are in one group: one is a short form of the other, both are of a
/// third name, or the table has them as spellings of one name.
pub fn share_a_group(one: &str, other: &str) -> bool {
    let (one, other) = (groups(one), groups(other));
    one.iter()
        .any(|a| other.iter().any(|b| a.number == b.number))
}

/// Whether a folded word is a given name and hardly ever a family name. Before a name it makes
/// somebody else's: `Laura Bush`.
pub fn is_surely_given_name(word: &str) -> bool {
    groups(word).iter().any(|group| group.full)
}

/// Whether a folded word is a given name, in full or in a well-known short form.
pub fn is_given_name(word: &str) -> bool {
    TABLE.contains_key(word)
}

/// Whether a folded word is an English given name or a short form of one.
pub fn is_english(word: &str) -> bool {
    groups(word).iter().any(|group| group.english)
}

/// A name's place in a group of forms.
#[derive(Clone, Copy)]
struct FormGroup {
    number: u16,
    /// All forms of the group, with spaces between them.
    forms: &'static str,
    /// Whether this form is the full name of the group, and hardly ever a family name.
    full: bool,
    /// Whether it is a group of English short forms.
    english: bool,
}

/// The first letters of some given names and of their forms, as a set.
///
/// Where two sets share nothing, no name of one fits a name of the other, so that most namesakes are
/// told apart without comparing their names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirstLetters(u32);

impl FirstLetters {
    /// The first letters that a person's given names may have in a text: those of all forms of the
    /// first name, and of the second one where the first is an initial that may be left out.
    pub fn of_known(given: &[String]) -> Self {
        let abbreviated = given
            .first()
            .is_some_and(|first| first.chars().count() == 1);
        let names = given.iter().take(if abbreviated { 2 } else { 1 });
        names.fold(Self::default(), |all, name| {
            let forms = groups(name)
                .iter()
                .flat_map(|group| group.forms.split_ascii_whitespace());
            forms.fold(all.with(name), |all, form| all.with(form))
        })
    }

    /// This set and the first letter of a folded word.
    pub fn with(self, word: &str) -> Self {
        let bit = match sound_of_first(word) {
            letter @ b'a'..=b'z' => letter - b'a',
            _ => 31,
        };
        Self(self.0 | 1 << bit)
    }

    /// Whether both sets share a letter.
    pub fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The first letter of a folded word, or one for all letters that transliterations write for its sound;
/// 0 for a letter that is not Latin.
pub fn sound_of_first(word: &str) -> u8 {
    match word.as_bytes().first() {
        Some(b'y' | b'i' | b'j' | b'e') => b'i',
        Some(b'c' | b'k' | b'q' | b'h' | b'g') => b'k',
        Some(b'v' | b'w') => b'v',
        Some(b'f' | b'p') => b'f',
        Some(first) if first.is_ascii() => *first,
        _ => 0,
    }
}

fn groups(word: &str) -> &'static [FormGroup] {
    TABLE.get(word).map(Vec::as_slice).unwrap_or_default()
}

static TABLE: LazyLock<FxHashMap<&'static str, Vec<FormGroup>>> = LazyLock::new(|| {
    let mut table: FxHashMap<&'static str, Vec<FormGroup>> = FxHashMap::default();
    let lists = [SHORT_FORMS, SPELLINGS, OTHERS];
    let groups = lists
        .into_iter()
        .flat_map(|list| list.split(',').map(move |group| (group, list)));
    for (number, (group, list)) in (0u16..).zip(groups) {
        for (place, name) in group.split_ascii_whitespace().enumerate() {
            table.entry(name).or_default().push(FormGroup {
                number,
                forms: group,
                full: place == 0 && list != SPELLINGS,
                english: list == SHORT_FORMS,
            });
        }
    }
    table
});

/// English given names with well-known short forms, one group per name, the full name first. A full
/// name certainly counts as a given name. A name without short forms is listed because a different name is
/// spelt almost the same (`Joan`, `Joann`): the list keeps it from being compared loosely. A wrong short form would link one
/// brother as the other.
const SHORT_FORMS: &str = "\
    abraham abe, albert al bert, alexander alex alec al sandy sasha, alexandra alex sandra sasha, \
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

/// Given names without short forms that are hardly ever family names. One of them before a name
/// makes it somebody else's, so that a word that is a family name too does not belong here.
const OTHERS: &str = "\
    sergei, dmitri, mikhail, nikolai, vladimir, igor, viktor, boris, oleg, leonid, yuri, anatoly, gennady, \
    valery, alexei, andrei, pavel, vasily, konstantin, yevgeny, grigory, hans, heinz, klaus, jurgen, \
    wolfgang, dieter, gerhard, jean, pierre, jacques, francois, michel, claude, giovanni, giuseppe, carlo, \
    juan, jose, luis, carlos, antonio, miguel, maria, ana, mary, anna, laura, nancy, linda, karen, helen, \
    ruth, sarah, jane, anne, julia, diana, eric, kevin, brian, keith, ralph, hugh, ian, colin, malcolm, \
    nigel, nina, olga, tatiana, natalia, irina, elena, svetlana, galina, ludmila";

/// Spellings and short forms of given names from other alphabets and languages; a group a name. Only
/// what the keys of [`super::given_spellings`] do not make the same belongs here. Two names in one
/// group would be linked as one person where they share a family name, as `Salem` and `Salim` must not
/// be.
pub const SPELLINGS: &str = "\
    alexander aleksandr oleksandr sasha, alexei oleksiy, andrei andriy, anton toni, artyom artem, \
    bogdan bohdan, dmitri dimitri dmytro dima, evgeny yevhen, fyodor fedor feodor, georgy heorhiy, \
    grigory hryhoriy, igor ihor, inga inha, konstantin kostyantyn, mikhail mykhailo michail misha, \
    nikolai mykola kolya, oleg oleh, olga olha, pavel pavlo, pyotr petr petro piotr, semyon semen, \
    sergei serhiy seryozha, vasily vasyl, vladimir volodymyr volodya, yitzhak yitzak itzhak yitzchak, \
    alistair alastair alasdair ally, \
    antony tony, allan al, frederic fred, elisabeth liz beth, sydney sid, stewart stu, nicolas nick, \
    binyamin bibi, benjamin bibi, ariel arik, dwight ike, winston winnie, abdul abdel abdal abdoul, \
    abdullah abdallah, abulhassan abolhassan, ahmed ahmad, amin ameen, gamal jamal djamal, \
    hakim hakeem, hussein hussain hossein husayn, ibrahim ebrahim, ismail esmail, karim kareem, \
    khalid khaled, muammar moammar, muhammad mohammed mohammad muhammed mohamad, mustafa mostafa, \
    nadim nadeem, omar umar, osama usama, rahim raheem, rashid rasheed rachid, salim saleem, \
    suleiman sulaiman soleiman, tariq tareq, wasim waseem, yasir yasser, yusuf yousef yousuf";
