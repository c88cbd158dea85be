//! What the words beside a name say of its bearer: an office, a rank, and whether it is held.
//!
//! Made once for a [`super::Phrase`], from the words nearest to the name.

use super::office_words::{PhraseWord, is_connective, is_past};
use super::posts::Posts;
use crate::names::text::Uses;

/// An office or a rank that is said of somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// Which office it can be; none where the words give only a rank or a form of address.
    pub posts: Posts,
    /// Whether it gives a military rank: `General Ivanov`.
    pub rank: bool,
    /// Whether that is a rank below which no minister is chosen: `Captain Ivanov`.
    pub low_rank: bool,
    /// When the office is held.
    pub time: StatedTime,
}

/// When an office is held, as the words beside a name say it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StatedTime {
    /// On the day of the text, or at the time of which it speaks.
    #[default]
    Now,
    /// Before: `former`, `ex-`.
    Before,
    /// At another time, which may be over: `then`, `late`.
    Then,
    /// Not yet: `president-elect`.
    Later,
    /// Still, or until shortly before: `outgoing`.
    Leaving,
}

impl Statement {
    /// What the words say, the nearest to the name first.
    ///
    /// Words of one office end where another begins: in `an aide of President Bush` and `the president
    /// and Foreign Minister Ivanov` only the last one is said of the name. `firm` says whether the office is that of
    /// a body which is known for no state’s: `Microsoft chairman`.
    pub fn of(words: &[PhraseWord], firm: bool) -> Self {
        let mut said: Vec<&str> = Vec::new();
        let mut statement = Self::default();
        let mut main = false;
        let mut of_nation = false;
        let (mut calling, mut trade) = (false, false);
        for word in words {
            let normal = &*word.normal;
            if word.complement {
                said.push(normal);
                continue;
            }
            if word.owner {
                of_nation = true;
                break;
            }
            if is_past(normal) {
                statement.time = match normal {
                    "then" | "late" => StatedTime::Then,
                    _ => StatedTime::Before,
                };
                break;
            }
            if LATER.contains(&normal) {
                statement.time = StatedTime::Later;
            } else if matches!(normal, "outgoing" | "departing") {
                statement.time = StatedTime::Leaving;
            } else if is_connective(normal) {
                if main {
                    break;
                }
                if normal == "for" {
                    said.push("for");
                }
            } else if !main && is_military_rank(normal) && !word.general {
                statement.rank = true;
                // The nearest to the name is the first: of `Lieutenant General` the general.
                statement.low_rank |= said.is_empty() && is_low_rank(normal);
                said.push("");
            } else if word.is_of_office() {
                main |= word.uses.any(Uses::OFFICE.or(Uses::RANK)) && !word.general;
                calling |= word.uses.any(Uses::CALLING);
                trade |= word.uses.any(Uses::TRADE);
                said.push(normal);
            } else if word.uses.any(Uses::NATION) || word.is_seat() {
                of_nation = true;
            } else {
                break;
            }
        }
        // The `Soviet leader` heads a state, a `rebel leader` does not.
        let led = of_nation
            || said
                .iter()
                .any(|word| matches!(*word, "opposition" | "party"));
        said.retain(|word| led || !matches!(*word, "leader" | "ruler" | "strongman"));
        let has = |word: &str| said.contains(&word);
        let posts = Posts::stated(has)
            .with_police(statement.rank && has("police"))
            .with_calling(calling, trade);
        let chair = ["chairman", "chief", "boss", "head", "director", "executive"];
        statement.posts = match firm {
            true => posts.of_firm(chair.into_iter().any(has)),
            false => posts,
        };
        statement
    }

    /// What a word for a government behind a name says: `the Bush administration`.
    pub fn heads() -> Self {
        Self {
            posts: Posts::HEADS,
            ..Self::default()
        }
    }
}

/// Words for an office that is not held yet.
const LATER: [&str; 6] = [
    "elect",
    "designate",
    "incoming",
    "nominee",
    "candidate",
    "future",
];

/// Whether a rank is below those of whom ministers are made.
fn is_low_rank(word: &str) -> bool {
    matches!(
        word,
        "lieutenant"
            | "lt"
            | "major"
            | "maj"
            | "captain"
            | "capt"
            | "sergeant"
            | "sgt"
            | "corporal"
    )
}

/// Whether a word is a rank of the armed forces. `Captain` and `Marshal` are also names of other
/// things, but not beside a name.
pub fn is_military_rank(word: &str) -> bool {
    matches!(
        word,
        "general"
            | "gen"
            | "lieutenant"
            | "lt"
            | "colonel"
            | "col"
            | "major"
            | "maj"
            | "captain"
            | "capt"
            | "sergeant"
            | "sgt"
            | "corporal"
            | "admiral"
            | "adm"
            | "commodore"
            | "marshal"
            | "brigadier"
            | "brig"
    )
}
