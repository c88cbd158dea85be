//! The words beside a name that may state its bearer's office, form of address and country.
//!
//! Read once for all who bear the name, each word spelt in one way; [`super::office_match`] compares
//! them with the offices on record. Start reading at [`Phrase::before`].

use super::address::Address;
use super::nationality;
use super::office_words::{PhraseWord, TITLE, is_connective, is_past};
use super::statement::{StatedTime, Statement, is_military_rank};
use crate::names::text::{Case, Ending, Gap, Passage, Uses, nation_at, nation_before};

/// The words before a name or in apposition after it, in upper or lower case: `Foreign Minister Ivanov`,
/// `the foreign minister, Ivanov`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// The nearest to the name first.
    pub words: Vec<PhraseWord>,
    /// The codes of the country that an `of` gives: `minister of Bulgaria`, `Abdullah of Jordan`.
    country: Vec<&'static str>,
    /// Whether it is a word for a government behind the name: `the Bush administration`.
    pub governs: bool,
    /// Whether it stands within the name that was seen: `Foreign Minister` of an alias `Foreign Minister Ivanov`.
    pub in_alias: bool,
    /// Whether it says of what the name is the subject: `Ivanov was appointed defence minister`.
    pub predicate: bool,
    /// The office and the rank that it gives.
    pub statement: Statement,
}

impl Phrase {
    /// Reads the words before the name that begins at the word `name`, back to the first one that
    /// can be part of no office. `known` says which words some office on record has, in the form of
    /// [`super::office_match::OfficeWords::words`].
    pub fn before(passage: &Passage<'_>, name: usize, known: impl Fn(&str) -> bool) -> Self {
        let mut phrase = Self::default();
        if is_at_country(passage, name) {
            return phrase;
        }
        let mut at = name;
        // One comma may follow the office: `the foreign minister, Mr Ivanov`. After more than a form
        // of address a comma separates a list.
        let mut only_address = true;
        let (mut comma, mut firm) = (false, false);
        // `M. Mitterrand`
        if at > 0 && passage.words[at].gap == Gap::Dot && passage.word(at - 1) == "M" {
            phrase.words.push(PhraseWord::monsieur());
            at -= 1;
        }
        while at > 0 && phrase.words.len() < MOST && may_go_on(passage, at, only_address) {
            let behind_comma = passage.words[at].gap == Gap::Comma;
            let (first, word) = PhraseWord::read(passage, at - 1);
            if !word.may_belong(&known) {
                let other = |word: &PhraseWord| {
                    word.uses.any(Uses::OFFICE) && !word.general || is_connective(&word.normal)
                };
                if !phrase.words.iter().any(other)
                    && let Some(of) = complement_before(passage, at)
                {
                    while at > of + 1 {
                        let (first, word) = PhraseWord::read(passage, at - 1);
                        at = first.max(of + 1);
                        phrase.words.push(PhraseWord {
                            complement: true,
                            ..word
                        });
                    }
                    (comma, only_address) = (comma || behind_comma, false);
                    continue;
                }
                firm |= is_firm(passage, at - 1, &phrase.words);
                if let [calling, ..] = &*phrase.words
                    && calling.uses.any(Uses::CALLING)
                {
                    phrase.words.extend(nation_of_calling(passage, at));
                }
                break;
            }
            at = first;
            comma |= behind_comma;
            only_address &= word.uses.any(Uses::RANK) && !word.uses.any(Uses::OFFICE);
            phrase.words.push(word);
        }
        let titled = |word: &PhraseWord| word.uses.any(Uses::OFFICE.or(Uses::RANK));
        // `Bildt spoke for the European Union, Ivanov for Russia`
        if comma && !phrase.words.iter().any(titled) {
            return Self::default();
        }
        if comma {
            // In `Gromyko, Minister of Foreign Affairs, Dobrynin` the office is that of the name before it;
            // in `In Moscow, the foreign minister, Ivanov` of the one after it.
            let article = phrase.words.last().is_some_and(|word| word.normal == "the");
            let listed =
                at > 0 && passage.words[at].gap == Gap::Comma && passage.is_capital(at - 1);
            if listed && !article {
                return Self::default();
            }
            phrase.drop_complement();
        }
        // `Foreign Minister of Bulgaria Ivanov`
        if let [country, of, ..] = &*phrase.words
            && of.normal == "of"
        {
            let countries = nationality::countries_by_name(&country.normal);
            if !countries.is_empty() {
                phrase.country = countries;
                phrase.words.drain(..2);
            }
        }
        // `chairman of Microsoft Gates`
        firm |= phrase
            .words
            .first()
            .is_some_and(|word| word.complement && word.uses == Uses::default());
        phrase.statement = Statement::of(&phrase.words, firm);
        phrase
    }

    /// Reads an apposition after the name that ends with the word `last`: `Ivanov, the defence minister,
    /// spoke`; `Ivanov, defence minister since 2001, spoke`; `Ivanov (the defence minister)`; `Ivanov, who
    /// was defence minister`.
    ///
    /// Empty unless the words of an office are all that stands there, up to a comma, the end or the term:
    /// in `Ivanov, the minister said, spoke` and in `Ivanov, Defence Minister Grachev and others` somebody
    /// else is the minister.
    pub fn behind(passage: &Passage<'_>, last: usize, known: impl Fn(&str) -> bool) -> Self {
        let gap = |at: usize| passage.words.get(at).map_or(Gap::Stop, |word| word.gap);
        let first = last + 1;
        if first >= passage.words.len() || !opens_apposition(passage, last) {
            return Self::default();
        }
        if let Some(field) = bracketed_field(passage, first) {
            return field;
        }
        if let Some(chair) = chair_of_body(passage, first) {
            return chair;
        }
        let (first, past) = introduction(passage, first);
        // `Mrs Albright, and the ministers of France` is a list.
        if is_connective(&passage.folded(first)) && passage.folded(first) != "the" {
            return Self::default();
        }
        let mut end = first;
        let mut main = false;
        // Where an `of` leads to a country or the like: `prime minister of the United Kingdom`.
        let mut owner = None;
        let mut firm = false;
        let mut newcomer = None;
        let mut rank = false;
        while end < passage.words.len() && end - first < MOST {
            if end > first && !may_go_on(passage, end, false) {
                break;
            }
            let (_, word) = PhraseWord::read(passage, end);
            let folded = &*word.normal;
            // `the new secretary of the Security Council`
            if !main && is_of_newcomer(folded) && passage.words[end].case == Case::Small {
                newcomer = newcomer.or(Some(end));
                end += 1;
                continue;
            }
            if main && TERM.contains(&folded) {
                break;
            }
            let belongs = word.may_belong(&known) || matches!(folded, "a" | "an" | "his" | "her");
            let of = main && folded == "of";
            let capital = owner.is_some() && passage.is_capital(end);
            // `commander of the fleet`, `head of the delegation`
            let of_body = main
                && passage.words[end].case == Case::Small
                && passage.words[end].gap == Gap::Space
                && matches!(passage.word(end - 1), "of" | "the" | "for")
                && !passage.uses(end).any(Uses::DEED.or(Uses::FUNCTION));
            if !(belongs || capital || of_body) {
                // `Microsoft chairman`
                if !main
                    && end - first < LONGEST_FIRM
                    && passage.words[end].case == Case::Capital
                    && passage.words[end].ending == Ending::Plain
                {
                    firm = true;
                    end += 1;
                    continue;
                }
                break;
            }
            if of && is_followed_by_owner(passage, end) {
                owner = owner.or(Some(end));
            }
            main |= word.uses.any(Uses::OFFICE);
            // `Ivanov, a colonel of the General Staff, spoke`
            rank |= !main && passage.words[end].case == Case::Small && is_military_rank(folded);
            main |= rank;
            end += 1;
        }
        let tail = end < passage.words.len()
            && gap(end) < Gap::Comma
            && (TERM.contains(&&*passage.folded(end)) || passage.words[end].case == Case::Digit);
        let ends = gap(end) >= Gap::Comma || gap(end) == Gap::Dot || tail;
        let mut phrase = Self::default();
        let mut complement = None;
        if !main || !ends {
            return phrase;
        }
        if let Some(of) = owner {
            phrase.country = countries_of_owner(passage, of);
            let article = usize::from(passage.word(of + 1) == "the");
            let first = of + 1 + article;
            firm |= phrase.country.is_empty()
                && passage.words[first].case == Case::Capital
                && passage.uses(first) == Uses::default();
            // `commander of the Black Sea Fleet`: the last word says of what.
            let last = (first..end).take_while(|&at| passage.is_capital(at)).last();
            complement = last.filter(|_| phrase.country.is_empty());
            end = of;
        }
        if let Some(at) = complement {
            let (_, word) = PhraseWord::read(passage, at);
            phrase.words.push(PhraseWord {
                complement: true,
                ..word
            });
        }
        let mut at = end;
        while at > first {
            let (start, word) = PhraseWord::read(passage, at - 1);
            at = start.max(first);
            if newcomer.is_none_or(|newcomer| at < newcomer || !is_of_newcomer(&word.normal)) {
                phrase.words.push(word);
            }
        }
        phrase.drop_complement();
        phrase.statement = Statement::of(&phrase.words, firm);
        if past && phrase.statement.time == StatedTime::Now {
            phrase.statement.time = StatedTime::Then;
        }
        // Many a minister was a colonel once.
        if rank && phrase.statement.time != StatedTime::Now {
            return Self::default();
        }
        phrase
    }

    /// Reads an office as what is said of the name that ends with the word `last`: `Ivanov was appointed defence
    /// minister in 2001`.
    pub fn predicate(passage: &Passage<'_>, last: usize) -> Self {
        let mut at = last + 1;
        let spaced = |at: usize| {
            passage
                .words
                .get(at)
                .is_some_and(|word| word.gap == Gap::Space && word.case == Case::Small)
        };
        if !spaced(at) || !matches!(passage.word(at), "was" | "is" | "has" | "had") {
            return Self::default();
        }
        at += 1;
        while spaced(at) && matches!(passage.word(at), "been" | "being" | "also" | "then" | "now") {
            at += 1;
        }
        let given = spaced(at)
            && matches!(
                passage.word(at),
                "appointed" | "named" | "made" | "elected" | "nominated" | "confirmed"
            );
        if !given {
            return Self::default();
        }
        at += 1;
        if spaced(at) && matches!(passage.word(at), "as" | "the" | "a") {
            at += 1;
        }
        let first = at;
        let mut words = Vec::new();
        while passage
            .words
            .get(at)
            .is_some_and(|word| word.gap <= Gap::Space)
            && words.len() < MOST
        {
            let (_, word) = PhraseWord::read(passage, at);
            if !(word.is_of_office()
                || word.uses.any(Uses::NATION)
                || words.len() > 1 && is_connective(&word.normal))
                || TERM.contains(&&*word.normal)
            {
                break;
            }
            words.push(word);
            at += 1;
        }
        while words.last().is_some_and(|word| is_connective(&word.normal)) {
            words.pop();
        }
        if at == first || !words.iter().any(|word| word.uses.any(Uses::OFFICE)) {
            return Self::default();
        }
        words.reverse();
        Self {
            statement: Statement::of(&words, false),
            words,
            predicate: true,
            ..Self::default()
        }
    }

    /// Drops whose aide or deputy somebody is: `assistant to the president` is no president.
    fn drop_complement(&mut self) {
        let joins = |word: &PhraseWord| matches!(&*word.normal, "to" | "of" | "for");
        let office = |word: &PhraseWord| word.uses.any(Uses::OFFICE) && !word.general;
        let last = self.words.iter().rposition(office);
        let cut = (1..last.unwrap_or(0))
            .rev()
            .find(|&at| joins(&self.words[at]) && self.words[..at].iter().any(office));
        if let Some(at) = cut {
            self.words.drain(..=at);
        }
    }

    /// Reads a word for a government behind the name that ends with the word `last`: `the Bush
    /// administration`, `Assad’s regime`. It counts as the office of whoever heads one.
    pub fn government(passage: &Passage<'_>, name: usize, last: usize) -> Self {
        let next = last + 1;
        let behind = passage.words.get(next);
        let governs = behind.is_some_and(|word| word.gap == Gap::Space)
            && (GOVERNMENTS.contains(&&*passage.folded(next)) || passage.is_white_house(next));
        let mut phrase = Self {
            governs,
            ..Self::default()
        };
        if governs {
            phrase.statement = Statement::heads();
            // `the former Bush administration`, `the first Clinton administration`
            let before = name.checked_sub(1).filter(|_| passage.adjoins(name));
            let past = before.is_some_and(|at| {
                let word = passage.folded(at);
                is_past(&word) || matches!(&*word, "first" | "second" | "incoming" | "next")
            });
            if past {
                phrase.statement.time = StatedTime::Then;
            }
        }
        phrase
    }

    /// Reads the country after the name that ends with the word `last`: `King Abdullah of Jordan`.
    pub fn country_behind(passage: &Passage<'_>, last: usize) -> Self {
        let next = last + 1;
        let of = passage.words.get(next);
        let of = of.is_some_and(|word| word.gap == Gap::Space && passage.word(next) == "of");
        Self {
            country: match of {
                true => countries_of_owner(passage, next),
                false => Vec::new(),
            },
            ..Self::default()
        }
    }

    /// The codes of the countries that the phrase may give, by the word before the office:
    /// `Bulgarian Foreign Minister Ivanov`, `Canada’s Senate`. `None` if it gives no country.
    pub fn countries(&self) -> Option<Vec<&'static str>> {
        if !self.country.is_empty() {
            return Some(self.country.clone());
        }
        let beside = |word: &&PhraseWord| {
            // `Bulgarian minister of defence`, but not `the Bulgarian president and Minister Ivanov`.
            let joins = matches!(&*word.normal, "of" | "for" | "the");
            word.is_of_office() || word.complement || joins
        };
        let mut words = self.words.iter().skip_while(beside);
        let nation = words.next()?;
        // `at the White House Ivanov spoke` says nothing of his country.
        if nation.is_seat() && !self.words[0].is_of_office() {
            return None;
        }
        let countries = match nation.owner {
            true => nationality::countries_by_name(&nation.normal),
            false if nation.uses.any(Uses::NATION) || nation.is_seat() => {
                nationality::countries_of(&nation.normal)
            }
            false => return None,
        };
        (!countries.is_empty()).then_some(countries)
    }

    /// Whom the form of address is for that stands in front of the name: `Mrs`.
    pub fn address(&self) -> Option<Address> {
        let words = self.words.iter().take_while(|word| word.uses.any(TITLE));
        words
            .into_iter()
            .find_map(|word| Address::of_word(&word.normal))
    }

    /// The form of address in front of the name, spelt in one way: `mrs`, `dr`.
    pub fn address_word(&self) -> Option<&str> {
        let words = self.words.iter().take_while(|word| word.uses.any(TITLE));
        let mut words = words.map(|word| super::address::short(&word.normal));
        words.find(|word| super::address::is_form(word))
    }

    /// Whether no word beside the name can belong to an office.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && !self.governs && self.country.is_empty()
    }
}

/// Whether the country with which the sentence opens ends before the name at `name`, which says where and not whose: in
/// `In South Korea Albright met Kim` she is none of that country.
fn is_at_country(passage: &Passage<'_>, name: usize) -> bool {
    const LONGEST: usize = 5;
    // Cheap first: most names stand behind an office.
    let opens = |back: usize| {
        name >= back
            && matches!(
                passage.word(name - back),
                "In" | "in"
                    | "At"
                    | "From"
                    | "On"
                    | "Across"
                    | "Near"
                    | "Leaving"
                    | "About"
                    | "Against"
                    | "For"
                    | "Outside"
                    | "Throughout"
                    | "Over"
            )
    };
    if !(2..=LONGEST).any(opens) || passage.words[name].gap != Gap::Space {
        return false;
    }
    nation_before(passage, name).is_some_and(|(first, nation)| {
        !(nation.names.is_empty() && nation.capitals.is_empty()) && opens(name - first + 1)
    })
}

/// The longest phrase, in words. It keeps texts without punctuation from being read to the end for each
/// name.
const MOST: usize = 16;

/// Whether what stands between the word `at` of a phrase and the one before lets the phrase go on
/// there. A `comma` does where the phrase is no more than a form of address so far.
fn may_go_on(passage: &Passage<'_>, at: usize, comma: bool) -> bool {
    match passage.words[at].gap {
        Gap::Space | Gap::Hyphen => true,
        Gap::Dot => passage.is_abbreviated(at - 1),
        Gap::Comma => comma,
        _ => false,
    }
}

/// Words for what a head of state or of government leads, behind the name: `the Bush administration`.
const GOVERNMENTS: [&str; 9] = [
    "administration",
    "administrations",
    "government",
    "governments",
    "cabinet",
    "regime",
    "presidency",
    "premiership",
    "chancellorship",
];

/// Words that follow an office behind a name and say when it is held: `defence minister since 2001`.
const TERM: [&str; 14] = [
    "since", "from", "until", "till", "between", "during", "under", "in", "at", "when", "after",
    "before", "who", "as",
];

/// How many words of a firm’s name are read in an apposition: `the General Motors chairman`.
const LONGEST_FIRM: usize = 3;

/// The `of` or `for` of an office that leads to a body right before the word `end`, whose words have capitals:
/// `commander of the Black Sea Fleet`, `head of Gazprom`.
fn complement_before(passage: &Passage<'_>, end: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    if end < 3 || !passage.is_capital(end - 1) || passage.words[end - 1].ending != Ending::Plain {
        return None;
    }
    for at in (end.saturating_sub(LONGEST).max(1)..end - 1).rev() {
        if passage.words[at + 1].gap != Gap::Space {
            return None;
        }
        match passage.word(at) {
            "of" | "for" => {
                let office =
                    passage.words[at].gap == Gap::Space && passage.uses(at - 1).any(Uses::OFFICE);
                return office.then_some(at);
            }
            "the" | "and" => {}
            _ if passage.is_capital(at) => {}
            _ => return None,
        }
    }
    None
}

/// Whether the word `at` in front of the words of an office, which are `office`, is the name of a body that no list
/// has: `Microsoft chairman`. Abbreviations are those of organisations, whose chairmen are ministers: `OSCE chairman`.
fn is_firm(passage: &Passage<'_>, at: usize, office: &[PhraseWord]) -> bool {
    office
        .last()
        .is_some_and(|word| word.uses.any(Uses::OFFICE) && !word.complement)
        && passage.words[at].case == Case::Capital
        && passage.words[at].ending == Ending::Plain
        && passage.words[at + 1].gap == Gap::Space
        && (passage.uses(at) == Uses::default() || is_union(passage, at, office))
}

/// Whether the word `at` ends the name of a union of states in front of a `chair`, whom the union has chosen:
/// `African Union chair`. Its `president` may be whoever heads a member.
fn is_union(passage: &Passage<'_>, at: usize, office: &[PhraseWord]) -> bool {
    at > 0
        && (passage.uses(at).any(Uses::UNION) || passage.word(at) == "League")
        && passage.adjoins(at)
        && passage.is_capital(at - 1)
        && office.last().is_some_and(|word| word.normal == "chairman")
}

/// The nation in front of a calling that begins at the word `at`, over up to two words that say more of it:
/// `Bulgarian chess player`.
fn nation_of_calling(passage: &Passage<'_>, at: usize) -> Option<PhraseWord> {
    const MOST: usize = 2;
    for end in (at.saturating_sub(MOST)..at).rev() {
        let small = passage.words[end].case == Case::Small
            && passage.words[end + 1].gap == Gap::Space
            && !passage.uses(end).any(Uses::FUNCTION.or(Uses::DEED))
            // `a Hungarian-born writer` is no Hungarian.
            && !matches!(passage.word(end), "born" | "based" | "educated" | "speaking");
        if !small || end == 0 || passage.words[end].gap != Gap::Space {
            return None;
        }
        let (_, word) = PhraseWord::read(passage, end - 1);
        if word.uses.any(Uses::NATION) && !word.is_of_office() {
            return Some(word);
        }
    }
    None
}

/// The office of a minister in brackets that have only its field, from the word `first` on: `Ivanov (defence)`.
fn bracketed_field(passage: &Passage<'_>, first: usize) -> Option<Phrase> {
    let word = passage.words[first];
    let end = word.range().end;
    let bracketed = word.gap == Gap::Mark
        && passage.text[..word.range().start].ends_with('(')
        && passage.text[end..].starts_with(')');
    if !bracketed {
        return None;
    }
    let (_, field) = PhraseWord::read(passage, first);
    let is_field = matches!(
        &*field.normal,
        "defence" | "foreign" | "interior" | "home" | "finance" | "justice" | "trade" | "economics"
    );
    let minister = PhraseWord {
        normal: "minister".to_owned(),
        uses: Uses::OFFICE,
        general: false,
        owner: false,
        complement: false,
    };
    let words = vec![minister, field];
    is_field.then(|| Phrase {
        statement: Statement::of(&words, false),
        words,
        ..Phrase::default()
    })
}

/// The office of somebody `who chairs the AU Commission`, from the word `first` on. Whoever heads a state may chair a
/// party, a council or a meeting as well.
fn chair_of_body(passage: &Passage<'_>, first: usize) -> Option<Phrase> {
    const LONGEST: usize = 5;
    let chairs = first + 3 < passage.words.len()
        && passage.word(first) == "who"
        && matches!(
            passage.word(first + 1),
            "chairs" | "chaired" | "heads" | "headed" | "runs" | "ran"
        )
        && passage.word(first + 2) == "the";
    if !chairs {
        return None;
    }
    let mut words = first + 3..(first + 3 + LONGEST).min(passage.words.len());
    let body = words.find(|at| {
        matches!(
            passage.word(*at),
            "Commission"
                | "commission"
                | "Bank"
                | "bank"
                | "Board"
                | "board"
                | "Company"
                | "company"
                | "Foundation"
                | "foundation"
        )
    })?;
    let spaced = (first + 1..=body).all(|at| passage.words[at].gap <= Gap::Space);
    let (_, of) = PhraseWord::read(passage, body);
    let words = vec![
        PhraseWord {
            complement: true,
            ..of
        },
        PhraseWord {
            normal: "chairman".to_owned(),
            uses: Uses::OFFICE,
            general: false,
            owner: false,
            complement: false,
        },
    ];
    spaced.then(|| Phrase {
        statement: Statement::of(&words, true),
        words,
        ..Phrase::default()
    })
}

/// The word to which an `of` at the word `of` leads, over an article or none.
fn owner_of(passage: &Passage<'_>, of: usize) -> Option<usize> {
    let article = passage.words.get(of + 1).is_some() && passage.word(of + 1) == "the";
    let owner = of + 1 + usize::from(article);
    let word = passage.words.get(owner)?;
    (word.gap == Gap::Space && passage.is_capital(owner)).then_some(owner)
}

/// The codes of the country to which an `of` at the word `of` leads.
fn countries_of_owner(passage: &Passage<'_>, of: usize) -> Vec<&'static str> {
    let nation = owner_of(passage, of).and_then(|owner| nation_at(passage, owner));
    nation.map_or_else(Vec::new, |(_, nation)| nationality::codes_by_name(nation))
}

/// Whether an `of` leads to the name of a country or a body rather than to a field: `president of Russia`,
/// but `minister of Defence`.
fn is_followed_by_owner(passage: &Passage<'_>, of: usize) -> bool {
    owner_of(passage, of).is_some_and(|owner| !passage.uses(owner).any(TITLE))
}

/// Whether a word says of an office in an apposition only that its holder has not had it for long.
fn is_of_newcomer(word: &str) -> bool {
    matches!(
        word,
        "new" | "newly" | "appointed" | "elected" | "named" | "chosen" | "current" | "present"
    )
}

/// Whether an apposition follows the word `last`: behind a comma, a bracket or a dash.
fn opens_apposition(passage: &Passage<'_>, last: usize) -> bool {
    let Some(next) = passage.words.get(last + 1) else {
        return false;
    };
    let between = &passage.text[passage.words[last].range().end..next.range().start];
    match next.gap {
        Gap::Comma => true,
        Gap::Mark => matches!(between.trim(), "(" | "—" | "–" | "-"),
        _ => false,
    }
}

/// The word at which an apposition names the office, after what only introduces it, and whether that says
/// that the office was held at another time: `who was`, `then`, `once`.
fn introduction(passage: &Passage<'_>, first: usize) -> (usize, bool) {
    let (mut at, mut past) = (first, false);
    let word = |at: usize| (at < passage.words.len()).then(|| passage.folded(at));
    let space = |at: usize| passage.words.get(at).is_some_and(|it| it.gap == Gap::Space);
    if word(at).as_deref() == Some("who") && space(at + 1) {
        at += 1;
        while space(at)
            && word(at).is_some_and(|it| {
                matches!(
                    &*it,
                    "is" | "was" | "has" | "had" | "been" | "became" | "becomes" | "served" | "as"
                )
            })
        {
            past |= word(at)
                .as_deref()
                .is_some_and(|it| it != "is" && it != "has");
            at += 1;
        }
    }
    while let Some(it) = word(at).filter(|_| space(at + 1))
        && matches!(
            &*it,
            "now"
                | "currently"
                | "then"
                | "once"
                | "formerly"
                | "previously"
                | "later"
                | "still"
                | "long"
                | "long-time"
                | "longtime"
                | "newly"
                | "new"
                | "himself"
                | "herself"
        )
    {
        past |= matches!(&*it, "then" | "once" | "formerly" | "previously" | "later");
        at += 1;
    }
    (at.min(passage.words.len() - 1), past)
}
