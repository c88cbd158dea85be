//! Whether the given names before a misspelt family name are a person's.
//!
//! They are the best evidence that a slip is one: `Sergej Yastrzhembskii` is Sergei Yastrzhembsky,
//! whereas `Lee Thomson` is not Emma Thompson.

use super::nearness::{Nearness, nearness, transliterated};
use crate::names::person::{Given, PersonName, fit};
use crate::names::text::{Uses, uses};

/// Whether the folded words before a family name can be given names of a person.
pub fn given_names_fit(written: &[String], person: &PersonName) -> bool {
    let written = written
        .iter()
        .filter(|word| !uses(word).any(Uses::PARTICLE));
    let given = written.map(|word| {
        let mut letters = word.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => Given::Initial(letter),
            _ => Given::Word(word),
        }
    });
    fit(&given.collect::<Vec<_>>(), &person.given).is_some()
}

/// Whether the first of the folded words before a family name has the consonants of a person's first given name:
/// `Aliaksandr`, Alexander. Enough only where the family name after it is another spelling of the person's, since
/// `Frances` has those of Francis.
pub fn given_name_has_consonants(written: &[String], person: &PersonName) -> bool {
    /// The fewest that tell names apart.
    const FEWEST: usize = 3;
    let consonants = |word: &String| {
        let letters = transliterated(word);
        letters
            .replace('x', "ks")
            .replace(['a', 'e', 'i', 'o', 'u'], "")
    };
    let (Some(one), Some(other)) = (written.first(), person.given.first()) else {
        return false;
    };
    let (first, second) = (consonants(one), consonants(other));
    one.chars().next() == other.chars().next() && first == second && first.len() >= FEWEST
}

/// Whether the first of the folded words before a family name is another spelling of a person's
/// first given name, or a slip for it: `Vladmir`.
pub fn given_name_sounds_alike(written: &[String], person: &PersonName) -> bool {
    /// In characters. Shorter names are too easily another's once they are transliterated.
    const SHORTEST: usize = 4;
    let (Some(one), Some(other)) = (written.first(), person.given.first()) else {
        return false;
    };
    let long = one.chars().count().min(other.chars().count()) >= SHORTEST;
    let transliterated = || transliterated(one) == transliterated(other);
    let near = || nearness(one, other).is_some_and(|near| near <= Nearness::Slip);
    one != other && (near() || long && transliterated() || are_translated(one, other))
}

/// Given names as several languages have them, one name a line. Enough only beside the family name, and only for
/// a suggestion: in a text `Michael Ivanov` is not Mikhail.
const TRANSLATIONS: &str = "\
    joseph iosif josef jozef josip giuseppe jose yosef yusuf josif osip,\
    john ivan johann johannes jean juan giovanni jan janos yohannes ioann hans jovan,\
    michael mikhail michel miguel michele mihail mihai mykhailo michal,\
    peter pyotr pierre pedro pietro petr petro piotr petar,\
    paul pavel pablo paolo pavlo pawel paulo,\
    nicholas nikolai nicolas nicolae nikola mykola mikolaj nicolau,\
    george georgy georgi jiri jorge georges georg giorgio jerzy yuri heorhiy gheorghe,\
    andrew andrei andreas andre andrzej andrea andriy andres,\
    basil vasily vasyl vasil vassilios,\
    eugene yevgeny evgeny eugen eugenio yevhen,\
    gregory grigory gregor grzegorz hryhoriy grigori grigor,\
    constantine konstantin constantin kostyantyn,\
    leo lev leon, simon semyon shimon semen szymon, theodore fyodor teodor fedor,\
    stephen stepan stefan istvan etienne esteban stjepan stefano,\
    james jacob yakov jakob jacques jakub giacomo, philip filipp felipe philippe filip,\
    lawrence lavrenty laurent lorenzo lavrentiy lavrenti, matthew matvei matthias matthieu mateo,\
    catherine yekaterina ekaterina katarina caterina catalina kateryna,\
    helen yelena elena olena helena, elizabeth yelizaveta elisabeth isabel,\
    alexander aleksandr alexandre alejandro alessandro oleksandr sandor,\
    charles karl carlos carlo karol karel, henry heinrich henri enrique enrico henryk,\
    william wilhelm guillaume guillermo willem vilhelm, frederick friedrich federico frederic,\
    louis ludwig luis luigi lajos, francis franz francisco francois francesco ferenc franjo,\
    anthony anton antonio antoine antoni, mary maria marie mariya, anne anna ana hanna,\
    julia yulia iuliia yuliya julie, vladimir volodymyr wladimir wlodzimierz, sergei serge sergio serhiy,\
    abraham ibrahim avraham, solomon suleiman, david daoud daud, moses moshe musa, benjamin binyamin,\
    wenceslas vaclav, ladislas laszlo vladislav wladyslaw, casimir kazimierz, stanislaus stanislaw stanislav";

/// Whether two folded given names are one name in two languages.
fn are_translated(one: &str, other: &str) -> bool {
    let has = |names: &str, name: &str| names.split_ascii_whitespace().any(|it| it == name);
    TRANSLATIONS
        .split(',')
        .any(|names| has(names, one) && has(names, other))
}
