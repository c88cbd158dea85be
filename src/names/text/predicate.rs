//! What is said of a name that is also an ordinary word or a month, once a text has introduced its bearer.
//!
//! After `Condoleezza Rice`, `Rice stayed` is about her and `Rice is grown there` is not; after `Theresa May`,
//! `May’s party split` is about her and `May’s figures` are the month's. Two questions: is it said only of people
//! ([`Passage::is_said_of_person`]), and is it at least nothing that is said of things
//! ([`Passage::may_be_said_of_person`])? Which of them counts is decided in `archive/link/whole_text.rs`.
//! What shows a person without an introduction is in [`super::sentence_start`].

use super::lexicon::Uses;
use super::nations::nation;
use super::passage::Passage;
use super::places::is_place;
use super::words::{Case, Ending, Gap};

/// How far a clause is read for words that are said of things, in words.
const CLAUSE: usize = 10;

impl Passage<'_> {
    /// Whether the words around the word `at` are said of people alone: `May did not`, `Brown was furious`,
    /// `May’s party`, `Price has doubts`.
    pub fn is_said_of_person(&self, at: usize) -> bool {
        if self.words[at].ending == Ending::Possessive {
            return self.owns_what_people_own(at);
        }
        if self.is_of_calendar(at) && !self.opens_sentence(at) {
            return self.is_object_of_deed(at)
                || !self.is_dated(at)
                    && self
                        .verb_of(at)
                        .is_some_and(|verb| self.is_done_by_people(verb));
        }
        self.is_listed_with_people(at)
            || self.is_aged(at)
            || self.is_agreed_in_number(at)
            || self.leaves(at)
            || self
                .verb_of(at)
                .is_some_and(|verb| self.is_done_by_people(verb))
    }

    /// Whether a verb follows the word `at` and nothing in its clause is said of things: `Rice stayed`, but not
    /// `Rice is grown there`. A noun in the plural needs more, since `Banks failed` is a sentence too.
    pub fn may_be_said_of_person(&self, at: usize) -> bool {
        if self.is_said_of_person(at) {
            return true;
        }
        let verb = self.verb_of(at).filter(|_| !self.is_plural(at));
        let mass = MASS.contains(&&*self.folded(at));
        verb.is_some_and(|verb| {
            let word = self.folded(verb);
            if mass {
                return MOVED.contains(&&*word);
            }
            // `Brown is beautiful`
            if word == "is" && COLOURS.contains(&&*self.folded(at)) {
                return false;
            }
            let past = word.len() > 4 && word.ends_with("ed") || PAST.contains(&&*word);
            self.words[verb].case == Case::Small
                && (past || auxiliary(&word).is_some())
                && !self.is_said_of_thing(at)
        })
    }

    /// The verb of which the word `at` is the subject, if one follows: `Brown later left`, `Rice, however, stayed`.
    fn verb_of(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        let start = match self.words.get(next)?.gap {
            Gap::Space => next,
            Gap::Comma => {
                let end = self.words.len().min(next + CLAUSE);
                let close = (next + 1..end).find(|&it| self.words[it].gap >= Gap::Comma)?;
                (self.words[close].gap == Gap::Comma).then_some(close)?
            }
            _ => return None,
        };
        let verb = self.behind_adverbs(start, is_adverb);
        let small = self.words.get(verb)?.case == Case::Small;
        (small && (verb == start || self.words[verb].gap == Gap::Space)).then_some(verb)
    }

    /// The first word from `start` on that is none of those asked for, in one run with them.
    fn behind_adverbs(&self, start: usize, is_between: fn(&str) -> bool) -> usize {
        let mut at = start;
        while at < self.words.len()
            && (at == start || self.words[at].gap == Gap::Space)
            && is_between(self.word(at))
        {
            at += 1;
        }
        at
    }

    /// Whether only people do what the verb at `verb` says.
    fn is_done_by_people(&self, verb: usize) -> bool {
        let word = self.folded(verb);
        let Some(kind) = auxiliary(&word) else {
            let own = || {
                let next = self.words.get(verb + 1);
                next.is_some_and(|next| next.gap == Gap::Space)
                    && matches!(self.word(verb + 1), "her" | "his")
                    && DONE_TO_ONESELF.contains(&&*word)
            };
            return self.uses(verb).any(Uses::DEED)
                || DONE.contains(&&*word)
                || word == "became" && self.is_office_behind(verb)
                || own();
        };
        if kind == Auxiliary::Be && self.is_office_behind(verb) {
            return true;
        }
        let next = self.behind_adverbs(verb + 1, is_between);
        let ended = self
            .words
            .get(next)
            .is_none_or(|word| word.gap != Gap::Space);
        if ended {
            // `May did not.`, but `April was cold. May was not.`
            return kind != Auxiliary::Be && !matches!(self.word(next - 1), "be" | "been");
        }
        let said = self.folded(next);
        let moves = || {
            let behind = self.words.get(next + 1).map(|word| word.gap);
            MOVES.contains(&&*said)
                && (behind != Some(Gap::Space)
                    || matches!(
                        self.word(next + 1),
                        "to" | "home" | "for" | "with" | "abroad"
                    ))
        };
        let has = || {
            let mut what = (next..self.words.len().min(next + 3))
                .take_while(|&it| it == next || self.words[it].gap == Gap::Space);
            kind == Auxiliary::Have && what.any(|it| HELD.contains(&self.word(it)))
        };
        self.uses(next).any(Uses::HUMAN_VERB)
            || STATES.contains(&&*said)
            || kind == Auxiliary::Other && moves()
            || kind != Auxiliary::Be && (DONE_LATER.contains(&&*said) || has())
    }

    /// Whether the words behind a verb say an office: `Wood was the governor`.
    fn is_office_behind(&self, verb: usize) -> bool {
        const LONGEST: usize = 4;
        let end = self.words.len().min(verb + 1 + LONGEST);
        let mut behind = (verb + 1..end).take_while(|&it| self.words[it].gap == Gap::Space);
        behind.any(|it| {
            self.uses(it).any(Uses::OFFICE) && !self.uses(it).any(Uses::FIELD.or(Uses::FUNCTION))
        })
    }

    /// Whether another person's name is joined to the word `at` at the start of a sentence: `Rice and Brown met`.
    fn is_listed_with_people(&self, at: usize) -> bool {
        let is_name = |it: usize| {
            let folded = self.folded(it);
            let other = Uses::FUNCTION
                .or(Uses::DAY)
                .or(Uses::NATION)
                .or(Uses::THING);
            self.words[it].case == Case::Capital
                && !MASS.contains(&&*folded)
                && !self.uses(it).any(other)
                && nation(&folded).is_none()
                && !is_place(&folded)
        };
        let Some(next) = self.words.get(at + 1) else {
            return false;
        };
        let other = at + 2;
        match next.gap {
            Gap::Space => {
                matches!(self.word(at + 1), "and" | "or")
                    && self.words.get(other).is_some_and(|it| it.gap == Gap::Space)
                    && (is_name(other) || matches!(self.word(other), "her" | "his"))
            }
            Gap::Comma => {
                let listed = self.words.get(other).is_some_and(|it| {
                    it.gap == Gap::Comma || it.gap == Gap::Space && self.word(other) == "and"
                });
                listed && is_name(at + 1)
            }
            _ => false,
        }
    }

    /// Whether an age stands between commas behind the word `at`: `Carter, 100, died`, `Baker, 60, smiled`.
    fn is_aged(&self, at: usize) -> bool {
        const AGES: std::ops::RangeInclusive<u32> = 10..=120;
        let (age, verb) = (at + 1, at + 2);
        let Some([number, next]) = self.words.get(age..=verb) else {
            return false;
        };
        let years = || self.word(age).parse().is_ok_and(|it| AGES.contains(&it));
        number.gap == Gap::Comma
            && number.case == Case::Digit
            && next.gap == Gap::Comma
            && next.case == Case::Small
            && years()
    }

    /// Whether a verb of going that may be a noun too has a goal or a time behind it, and so has the word `at` as its
    /// subject: `Carter leaves for Israel`, `Rice returns on Sunday`; but `Rice leaves are dried`.
    fn leaves(&self, at: usize) -> bool {
        const GOES: [&str; 12] = [
            "leaves", "returns", "visits", "travels", "heads", "flies", "departs", "arrives",
            "goes", "comes", "stays", "meets",
        ];
        let verb = at + 1;
        let spaced = |at: usize| self.words.get(at).is_some_and(|it| it.gap == Gap::Space);
        if !spaced(verb) || !GOES.contains(&self.word(verb)) || !spaced(verb + 1) {
            return false;
        }
        let goal = verb + 1;
        let dated = |at: usize| spaced(at) && self.is_of_calendar(at);
        match self.word(goal) {
            "home" | "office" | "today" | "tomorrow" | "tonight" | "early" | "late" | "next"
            | "this" | "his" | "her" => true,
            "for" | "to" | "from" | "with" | "in" => spaced(goal + 1) && self.is_capital(goal + 1),
            "on" => dated(goal + 1),
            _ => self.is_capital(goal),
        }
    }

    /// Whether a verb in the singular follows a word that is a noun in the plural: `Banks was tired`.
    fn is_agreed_in_number(&self, at: usize) -> bool {
        self.is_plural(at)
            && self.verb_of(at).is_some_and(|verb| {
                matches!(
                    self.word(verb),
                    "has" | "was" | "is" | "does" | "hasn" | "wasn" | "isn"
                )
            })
    }

    fn is_plural(&self, at: usize) -> bool {
        let word = self.word(at);
        word.ends_with('s') && !word.ends_with("ss")
    }

    /// Whether what the word `at` has, with a possessive, is what only people have: `May’s party`.
    fn owns_what_people_own(&self, at: usize) -> bool {
        let dated = at > 0
            && matches!(
                self.word(at - 1),
                "last"
                    | "this"
                    | "next"
                    | "early"
                    | "late"
                    | "mid"
                    | "previous"
                    | "Last"
                    | "This"
                    | "Next"
            );
        let mut what = (at + 1..self.words.len().min(at + 3))
            .take_while(|&it| self.words[it].gap == Gap::Space);
        !dated && what.any(|it| OWNED.contains(&self.word(it)))
    }

    /// Whether somebody does something to the word `at` that is done to people: `they told May`, `“No,” said May.`
    fn is_object_of_deed(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let next = self.words.get(at + 1);
        let ended = next.is_none_or(|next| next.gap >= Gap::Comma || next.gap == Gap::Dot);
        let goes_on = || {
            matches!(
                self.word(at + 1),
                "in" | "at"
                    | "and"
                    | "about"
                    | "to"
                    | "that"
                    | "again"
                    | "as"
                    | "with"
                    | "but"
                    | "when"
                    | "over"
            )
        };
        self.words[at].gap == Gap::Space
            && match self.word(before) {
                "said" | "says" | "added" => ended,
                word => DONE_TO.contains(&word) && (ended || goes_on()),
            }
    }

    /// Whether the words before a month say that it is a date: `in May`, `last May`, `5 May`.
    fn is_dated(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let determined = matches!(
            &*self.folded(before),
            "in" | "of"
                | "by"
                | "since"
                | "until"
                | "till"
                | "last"
                | "next"
                | "this"
                | "early"
                | "mid"
                | "late"
                | "on"
                | "for"
                | "from"
                | "to"
                | "during"
                | "before"
                | "after"
                | "through"
                | "every"
                | "each"
                | "and"
                | "or"
                | "between"
                | "the"
                | "a"
        );
        self.words[before].case == Case::Digit || determined || self.is_of_calendar(before)
    }

    /// Whether the clause of the word `at` has a word that is said of goods, colours and the like.
    fn is_said_of_thing(&self, at: usize) -> bool {
        let end = self.words.len().min(at + 1 + CLAUSE);
        let clause = (at + 1..end).take_while(|&it| !self.opens_sentence(it));
        clause
            .filter(|&it| self.words[it].case == Case::Small)
            .any(|it| match self.word(it) {
                // `Rice will go up`, but `Rice set up a committee`.
                "up" | "down" => matches!(self.word(it - 1), "go" | "goes" | "went" | "gone"),
                word => OF_THINGS.contains(&word),
            })
    }
}

/// The kinds of auxiliaries.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Auxiliary {
    Be,
    Have,
    /// `did`, `would`.
    Other,
}

/// What kind of auxiliary a folded word is; `didnt` is one too.
fn auxiliary(folded: &str) -> Option<Auxiliary> {
    match folded.strip_suffix("nt").unwrap_or(folded) {
        "is" | "was" => Some(Auxiliary::Be),
        "has" | "had" => Some(Auxiliary::Have),
        "did" | "does" | "will" | "wo" | "would" | "can" | "ca" | "cannot" | "could" | "may"
        | "might" | "must" | "should" => Some(Auxiliary::Other),
        _ => None,
    }
}

/// Whether a word may stand between a subject and its verb.
fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly")
        || matches!(
            word,
            "also"
                | "then"
                | "never"
                | "now"
                | "still"
                | "soon"
                | "later"
                | "too"
                | "just"
                | "even"
                | "always"
                | "often"
                | "himself"
                | "herself"
                | "again"
                | "once"
                | "twice"
        )
}

/// Whether a word may stand between an auxiliary and what it leads to.
fn is_between(word: &str) -> bool {
    is_adverb(word)
        || matches!(
            word,
            "not"
                | "already"
                | "since"
                | "been"
                | "be"
                | "have"
                | "yet"
                | "only"
                | "to"
                | "very"
                | "so"
                | "too"
                | "quite"
                | "no"
                | "longer"
        )
}

/// What people are. A word that goods or weeks are as well (`late`, `ready`) belongs in no line of these lists.
const STATES: &[&str] = &[
    "tired",
    "angry",
    "furious",
    "wrong",
    "right",
    "ill",
    "sick",
    "willing",
    "unwilling",
    "unable",
    "determined",
    "pleased",
    "confident",
    "absent",
    "silent",
    "adamant",
    "unmoved",
    "sceptical",
    "skeptical",
    "cautious",
    "reluctant",
    "afraid",
    "happy",
    "unhappy",
    "sorry",
    "sure",
    "unsure",
    "convinced",
    "elected",
    "appointed",
    "born",
    "defeated",
    "dismissed",
    "sacked",
    "fired",
    "accused",
    "asked",
    "told",
    "married",
    "sworn",
    "aware",
    "unaware",
    "alarmed",
    "surprised",
    "shocked",
    "disappointed",
    "worried",
    "nervous",
    "keen",
    "eager",
    "proud",
    "loyal",
    "polite",
    "blunt",
    "evasive",
    "optimistic",
    "pessimistic",
    "impressed",
    "unimpressed",
    "relieved",
    "grateful",
    "applauded",
    "booed",
    "jeered",
    "cheered",
    "interviewed",
    "injured",
    "wounded",
    "arrested",
    "invited",
    "forced",
    "briefed",
    "speechless",
    "present",
];

/// What only people do, in the past, besides [`Uses::DEED`].
const DONE: &[&str] = &[
    "disagreed",
    "objected",
    "disagrees",
    "smiled",
    "laughed",
    "shrugged",
    "nodded",
    "frowned",
    "hesitated",
    "wept",
    "apologised",
    "apologized",
    "complied",
    "demurred",
    "relented",
    "intervened",
    "interrupted",
    "listened",
    "dissented",
    "abstained",
    "persisted",
    "understood",
    "feared",
    "doubted",
    "regretted",
    "preferred",
    "decided",
    "intended",
    "tried",
    "tries",
    "feels",
    "felt",
    "fears",
    "intends",
    "expects",
    "decides",
    "prefers",
    "loves",
    "hates",
    "likes",
    "lives",
    "regrets",
    "disliked",
    "liked",
    "loved",
    "hated",
    "sat",
    "slept",
    "spent",
    "consulted",
    "conferred",
    "advised",
    "retired",
    "studied",
    "learned",
    "learnt",
    "lied",
    "admires",
    "admired",
    "wished",
    "wishes",
    "boasted",
    "confessed",
    "interviewed",
    "lectured",
    "wavered",
];

/// The same behind an auxiliary, besides [`Uses::HUMAN_VERB`].
const DONE_LATER: &[&str] = &[
    "disagree",
    "disagreed",
    "object",
    "objected",
    "comply",
    "relent",
    "apologise",
    "apologize",
    "intervene",
    "listen",
    "abstain",
    "understand",
    "understood",
    "doubt",
    "regret",
    "prefer",
    "quit",
    "survive",
    "win",
    "lose",
    "fight",
    "sign",
    "budge",
    "yield",
    "join",
    "lead",
    "tried",
    "feel",
    "felt",
    "smile",
    "laugh",
    "forgive",
    "seek",
    "sought",
    "lied",
    "lie",
    "stand",
    "serve",
    "served",
    "like",
    "love",
    "succeed",
    "hesitate",
    "wait",
    "oppose",
    "support",
    "accept",
    "backed",
    "back",
];

/// Verbs of movement, which months do as well: `May will go` is about a person only where nothing or a goal follows.
const MOVES: &[&str] = &["go", "return", "stay", "leave", "fly"];

/// What only people have in mind or about them.
const HELD: &[&str] = &[
    "doubts",
    "misgivings",
    "reservations",
    "qualms",
    "intention",
    "hopes",
    "fears",
    "illusions",
    "regrets",
    "friends",
    "enemies",
    "allies",
    "critics",
    "children",
    "patience",
    "opinions",
    "views",
    "concerns",
    "sympathy",
    "ambitions",
];

/// What belongs to people, and hardly to a month.
const OWNED: &[&str] = &[
    "party",
    "cabinet",
    "government",
    "aide",
    "aides",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "team",
    "deal",
    "resignation",
    "successor",
    "predecessor",
    "husband",
    "wife",
    "adviser",
    "advisers",
    "advisors",
    "allies",
    "ally",
    "rival",
    "rivals",
    "critics",
    "supporters",
    "premiership",
    "leadership",
    "ministers",
    "backbenchers",
    "lawyers",
    "mother",
    "father",
    "son",
    "daughter",
    "speech",
    "letter",
    "plan",
    "plans",
    "proposal",
    "proposals",
    "offer",
    "decision",
    "statement",
    "remarks",
    "comments",
    "promise",
    "pledge",
    "refusal",
    "demand",
    "demands",
    "request",
    "strategy",
    "position",
    "stance",
    "view",
    "views",
    "visit",
    "words",
    "hand",
    "hands",
    "voice",
    "critic",
    "office",
    "career",
    "chief",
    "deputy",
    "reply",
    "answer",
    "failure",
    "authority",
    "opponents",
    "colleagues",
    "friends",
];

/// What is done to people, and not to months.
const DONE_TO: &[&str] = &[
    "told",
    "asked",
    "met",
    "urged",
    "warned",
    "thanked",
    "accused",
    "criticised",
    "criticized",
    "praised",
    "succeeded",
    "replaced",
    "backed",
    "invited",
    "attacked",
    "defended",
    "advised",
    "briefed",
    "reminded",
    "persuaded",
    "blamed",
    "informed",
    "congratulated",
];

/// What one does with something of one's own: `Rice shook her head`.
const DONE_TO_ONESELF: &[&str] = &[
    "shook", "raised", "took", "gave", "turned", "changed", "folded", "held", "bit", "cleared",
    "opened", "closed", "spread", "kept", "crossed", "packed", "left", "broke", "resumed",
    "offered", "lost", "put", "rubbed", "lowered",
];

/// Names that are also words for what has no plural, or none in mind: goods, weather, feelings. They are subjects
/// without an article, so that few verbs show the person.
const MASS: &[&str] = &[
    "rice", "corn", "cotton", "wheat", "bacon", "butter", "salt", "copper", "gold", "silver",
    "steel", "sand", "snow", "rain", "ice", "frost", "wind", "wood", "fish", "salmon", "trout",
    "herring", "clay", "moss", "mint", "hay", "glass", "marble", "pepper", "ivory", "stone",
    "water", "weather", "fire", "light", "hope", "love", "grace", "faith", "fortune", "chance",
    "peace", "price", "cash", "money", "power", "law", "school", "church", "court", "war", "death",
    "smoke", "straw", "mist", "powder", "lamb", "curry", "barley", "holly", "dust", "rock",
    "field", "land", "speed", "sack", "freed", "oil", "coal", "iron", "lead", "tin", "silk",
    "wool", "rye", "oats", "sugar", "story", "speech", "food", "night", "spring", "summer",
    "winter", "autumn", "worth", "temple", "lent", "hunt", "read", "reading", "start", "rule",
    "hurt", "wait", "travel", "trade", "paper", "town", "home", "heart", "play",
];

/// Names that are also colours.
const COLOURS: &[&str] = &[
    "brown", "black", "white", "green", "gray", "grey", "blue", "red",
];

/// What people do and goods, weather and feelings do not, in the past.
const MOVED: &[&str] = &[
    "stayed",
    "walked",
    "stood",
    "sat",
    "drove",
    "looked",
    "lived",
    "worked",
    "served",
    "waited",
    "ran",
    "wavered",
    "confessed",
];

/// Verbs in the past that do not end in `ed`.
const PAST: &[&str] = &[
    "went",
    "came",
    "took",
    "gave",
    "made",
    "left",
    "sent",
    "led",
    "held",
    "began",
    "kept",
    "put",
    "stood",
    "ran",
    "sat",
    "heard",
    "saw",
    "found",
    "brought",
    "bought",
    "drew",
    "drove",
    "chose",
    "fought",
    "got",
    "laid",
    "let",
    "read",
    "rode",
    "sang",
    "slept",
    "stuck",
    "swore",
    "taught",
    "tore",
    "understood",
    "woke",
    "withdrew",
    "struck",
    "shook",
    "set",
    "paid",
    "meant",
    "became",
];

/// What is said of goods, colours, metals, weather and the like. A word that is said of people as often would lose
/// them.
const OF_THINGS: &[&str] = &[
    "risen",
    "object",
    "everything",
    "matter",
    "mattered",
    "fallen",
    "rise",
    "double",
    "keep",
    "grown",
    "grew",
    "grow",
    "crop",
    "crops",
    "harvest",
    "harvests",
    "harvested",
    "export",
    "exports",
    "exported",
    "import",
    "imports",
    "imported",
    "price",
    "prices",
    "priced",
    "cheap",
    "cheaper",
    "expensive",
    "dear",
    "dearer",
    "scarce",
    "plentiful",
    "abundant",
    "staple",
    "commodity",
    "commodities",
    "grain",
    "grains",
    "cereal",
    "cereals",
    "food",
    "eaten",
    "eat",
    "cooked",
    "boiled",
    "fried",
    "planted",
    "sown",
    "sold",
    "shipped",
    "rationed",
    "tonne",
    "tonnes",
    "ton",
    "tons",
    "kilo",
    "kilos",
    "bushel",
    "bushels",
    "sack",
    "sacks",
    "bag",
    "bags",
    "acre",
    "acres",
    "hectare",
    "hectares",
    "field",
    "fields",
    "paddies",
    "famine",
    "shortage",
    "shortages",
    "short",
    "fell",
    "rose",
    "doubled",
    "tripled",
    "halved",
    "cost",
    "costs",
    "fed",
    "feed",
    "farmers",
    "colour",
    "color",
    "coloured",
    "colored",
    "hue",
    "shade",
    "painted",
    "dyed",
    "metal",
    "metals",
    "mined",
    "mines",
    "ore",
    "melted",
    "froze",
    "frozen",
    "drilled",
    "traded",
    "traders",
    "market",
    "markets",
    "produced",
    "production",
    "consumed",
    "consumption",
    "stored",
    "stocks",
    "surplus",
    "yield",
    "yields",
    "subsidised",
    "subsidized",
    "smuggled",
    "spoiled",
    "rotted",
    "diet",
    "dish",
    "dishes",
    "meal",
    "meals",
    "flooded",
    "covered",
    "everywhere",
    "available",
    "stored",
    "worn",
    "poured",
    "burned",
    "burnt",
    "tariff",
    "tariffs",
    "quota",
    "quotas",
    "ingredient",
    "material",
    "fashionable",
    "visible",
    "popular",
    "used",
    "weighed",
    "delivered",
    "distributed",
    "donated",
    "loaded",
    "unloaded",
    "wet",
    "dry",
    "cold",
    "warm",
    "hot",
];
