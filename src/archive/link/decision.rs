//! Who is meant by a name that a text has: one of those who bear it, or nobody.
//!
//! An office beside the name decides first, if only one of those who bear it holds it on the brief's date;
//! then the fullest form: a full name, one with a part left out or added, initials. Of several who are left the
//! form of address decides, then scope, then who was in office on that day. The one who is left has still to be
//! reconciled with the words beside the name: an office that he never held, another country or his death show that
//! somebody else is meant. Otherwise nobody is meant, since a link to the wrong person is worse than none. Who was
//! mentioned last never plays a part: after `Igor Ivanov spoke. Sergei Ivanov spoke.` a bare `Ivanov` may be either.
//! Start reading at [`Evidence::decide`].

use rustc_hash::FxHashSet;

use super::mention::{Rejection, Rule};
use super::registry::{Registry, months_from, names_year_of_life};
use crate::archive::facts::lives;
use crate::archive::site::{Facts, RecordId};
use crate::base::date::Day;
use crate::base::record_kind::RecordKind;
use crate::names::find::{NameForm, SightedBearer, Sighting};
use crate::names::office::{
    Address, Descent, Generation, Kinship, Phrase, has_form, is_military_rank, is_said_dead,
    is_said_to_have_died,
};
use crate::names::person::{is_frequent_family_name, is_given_name};
use crate::names::text::{Case, Ending, Gap, Language, Passage, Uses, folded};

/// Who is in scope at a place of a text.
///
/// A family name or a treaty's short name alone could be anybody's, on record or not, so it means only
/// somebody whom the text has introduced. In `Ivashov spoke. Leonid Ivashov did. Ivashov did.` the
/// first `Ivashov` is nobody for sure.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Declared by the author, or mentioned before in a form that stands for itself.
    known: FxHashSet<RecordId>,
    /// Of those, whom the author declares.
    declared: FxHashSet<RecordId>,
    /// Of those, who was mentioned in a form that gives the given name.
    named: FxHashSet<RecordId>,
    /// Whom the text has called by name and by a military rank, whatever their records list.
    ranked: FxHashSet<RecordId>,
}

impl Scope {
    /// A record comes into scope because its author declares it.
    pub fn declare(&mut self, record: RecordId) {
        self.known.insert(record);
        self.declared.insert(record);
    }

    /// Whether the author declares a record.
    pub fn declares(&self, record: RecordId) -> bool {
        self.declared.contains(&record)
    }

    /// A record comes into scope by a mention.
    pub fn mention(&mut self, record: RecordId, rule: Rule) {
        self.known.insert(record);
        if matches!(rule, Rule::FullName | Rule::Variant | Rule::Marked) {
            self.named.insert(record);
        }
    }

    /// Keeps the rank that the text gives somebody in front of the full name: after `General Charles de Gaulle came`,
    /// `General de Gaulle` is the same.
    pub fn mention_rank(&mut self, record: RecordId, passage: &Passage<'_>, sighting: &Sighting) {
        let start = sighting.words.start;
        if start > 0
            && sighting.words.len() > 1
            && passage.adjoins(start)
            && passage.is_capital(start - 1)
            && is_military_rank(&passage.folded(start - 1))
        {
            self.ranked.insert(record);
        }
    }

    /// Whether a record is in scope.
    pub fn has(&self, record: RecordId) -> bool {
        self.known.contains(&record)
    }
}

/// What is decided about a sighting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// One record is meant.
    Means {
        /// Which.
        record: RecordId,
        /// Why.
        rule: Rule,
        /// Who else bears the name, by record.
        rejected: Vec<(RecordId, Rejection)>,
    },
    /// Any of these may be meant.
    Doubtful(Vec<RecordId>),
    /// These bear the family name, but nothing has brought one of them into the text.
    Unintroduced(Vec<RecordId>),
    /// Only one on record bears the family name, nothing has brought that one into the text, and it is not
    /// known that he lived on the day.
    Plain(RecordId),
    /// This one may be meant, or somebody else of that name whom the text has, and of whom there is no record.
    Either(RecordId),
    /// The words beside the name speak against all who bear it, so that somebody else is meant.
    RuledOut(Vec<(RecordId, Rejection)>),
    /// The name stands for nobody known.
    Nothing,
}

impl Decision {
    /// Brings whoever is meant into scope, and returns who that is.
    pub fn enter(self, scope: &mut Scope) -> Option<RecordId> {
        if let Self::Means { record, rule, .. } = self
            && rule != Rule::OnlyBearer
        {
            scope.mention(record, rule);
            return Some(record);
        }
        None
    }
}

/// What a decision rests on.
pub struct Evidence<'a> {
    /// The names and offices of all records.
    pub registry: &'a Registry<'a>,
    /// Who is in scope.
    pub scope: &'a Scope,
    /// The day on which offices count.
    pub day: Day,
}

impl Evidence<'_> {
    /// Decides who is meant by what was seen in a passage. A word can be somebody's family name and
    /// another's given name; the family name comes first.
    pub fn decide(&self, passage: &Passage<'_>, sighting: &Sighting) -> Decision {
        let site = self.registry.site();
        let kind = |it: &SightedBearer| site.record(RecordId(it.bearer)).kind();
        let phrases = match sighting.bearers.first().map(kind) {
            // Nothing is said of a treaty's office.
            Some(RecordKind::Treaty) => Vec::new(),
            _ => {
                let alias = |it: &SightedBearer| it.alias && it.form == NameForm::Full;
                let alias = sighting.words.len() > 1 && sighting.bearers.iter().any(alias);
                self.registry.phrases(passage, &sighting.words, alias)
            }
        };
        let seen = Seen {
            passage,
            sighting,
            phrases,
        };
        if let Some(decision) = self.of_another_year(&seen) {
            return decision;
        }
        let decision = self.by_family(&seen);
        match (&decision, sighting.given) {
            (Decision::Means { .. } | Decision::Doubtful(_), _) | (_, None) => decision,
            (_, Some(word)) => match self.by_given(&seen, word) {
                Decision::Nothing => decision,
                by_given => by_given,
            },
        }
    }

    /// What is decided of a treaty's name with a year beside it in which nothing of the treaty's life falls: the
    /// `Geneva Protocol of 1924` is not that of 1925. Of several treaties of one name the year tells which is meant: the
    /// `Treaty of Versailles of 1783`. A record without dates contradicts no year.
    fn of_another_year(&self, seen: &Seen<'_>) -> Option<Decision> {
        let site = self.registry.site();
        let treaty = |it: &SightedBearer| match &site.record(RecordId(it.bearer)).facts {
            Facts::Treaty(treaty) => Some(treaty),
            _ => None,
        };
        seen.sighting.bearers.first().and_then(treaty)?;
        let words = &seen.sighting.words;
        let passage = seen.passage;
        let year = passage
            .year_of(words.end)
            .or_else(|| passage.year_beside(words))?;
        let has = |it: &SightedBearer| {
            let mut years = treaty(it).into_iter().flat_map(|it| it.life.years());
            years.any(|it| it == year)
        };
        let mut choice = Choice::new(&seen.sighting.bearers);
        let mut exact = choice.left.iter().filter(|it| has(it));
        let only = exact.next().filter(|_| exact.next().is_none());
        let only = only
            .filter(|_| choice.left.len() > 1)
            .map(|it| (it.bearer, it.form));
        choice.drop_for(|it| {
            let dated = treaty(it)?.life.years().next().is_some();
            let another = match only {
                Some((only, _)) => dated && it.bearer != only,
                None => dated && !has(it),
            };
            another.then_some(Rejection::OtherYear)
        });
        match (&*choice.left, only) {
            ([], _) => Some(Decision::RuledOut(choice.rejected)),
            ([_], Some((_, form))) => Some(choice.made(rule_of(form, false))),
            _ => None,
        }
    }

    /// Decides by a name that has the family name, or a treaty's or an organisation's.
    fn by_family(&self, seen: &Seen<'_>) -> Decision {
        let mut choice = Choice::new(&seen.sighting.bearers);
        let Some(form) = choice.left.iter().map(|bearer| bearer.form).min() else {
            return Decision::Nothing;
        };
        let weak = form >= NameForm::Short;
        let several = choice.left.len() > 1;
        if self.is_of_person(&choice) {
            if let Some(generation) = Generation::beside(seen.passage, &seen.sighting.words) {
                return self.by_generation(choice, generation);
            }
            if several
                && let Some(generation) = Generation::in_office(seen.passage, &seen.sighting.words)
            {
                return self.by_generation(choice, generation);
            }
            if several
                && let Some(generation) =
                    Generation::of_government(seen.passage, &seen.sighting.words)
                && let Some(heads) = self.heads(seen, &choice)
            {
                return self.by_generation(heads, generation);
            }
            if let Some(decision) = self.of_dead_or_relative(seen, &choice, form) {
                return decision;
            }
            if form == NameForm::Family && seen.is_behind_monsieur() {
                choice.drop_for(|bearer| {
                    let so = self.is_monsieur(seen, bearer);
                    (!so).then_some(Rejection::Honorific)
                });
                if several && choice.left.len() == 1 {
                    return choice.made(Rule::Honorific);
                }
            }
        }
        if several && form == NameForm::Family && self.is_of_person(&choice) {
            // `First Deputy Prime Minister Ivanov -- Sergei Ivanov, until February defence minister`
            let names = self.registry.names();
            let named = |it: &SightedBearer, given: &str| names.has_word(it.bearer, given);
            if let Some(given) = seen.given_behind()
                && choice.left.iter().any(|it| named(it, &given))
            {
                choice.drop_for(|it| (!named(it, &given)).then_some(Rejection::LessFull));
                return choice.decided(Rule::Variant);
            }
        }
        if several && let Some(decision) = self.by_rank(seen, &choice) {
            return decision;
        }
        if let Some(decision) = self.by_office(seen, &mut choice, weak) {
            return decision;
        }
        // `George Bush` is the whole name of one record, and of George W. Bush's only a part. As an alias
        // it is no more than a part: what the day says goes before it.
        let by_alias = choice
            .left
            .iter()
            .all(|bearer| bearer.form != NameForm::Full || bearer.alias);
        let level = match form {
            NameForm::Full if several && by_alias => NameForm::Variant,
            form => form,
        };
        choice.keep(Rejection::LessFull, |bearer| bearer.form <= level);
        match weak {
            true => self.by_weak_form(seen, choice, form),
            false => self.by_strong_form(seen, choice, form),
        }
    }

    /// Keeps those who hold an office that the words beside the name state, and decides if that settles
    /// it. It comes before the fullness of the name: with `George Bush` as an alias of the son, `President
    /// George Bush` is the father in 1990.
    fn by_office(&self, seen: &Seen<'_>, choice: &mut Choice, weak: bool) -> Option<Decision> {
        if choice.left.len() == 1 && !weak {
            return None;
        }
        let alone = choice.left.len() == 1;
        for phrase in seen
            .phrases
            .iter()
            // `Bush was elected president in 1988` does not say who is president today.
            .filter(|phrase| !phrase.predicate && (!phrase.governs || alone || weak))
        {
            let held = |bearer: &SightedBearer| {
                let (registry, record) = (self.registry, RecordId(bearer.bearer));
                let mut others = seen.phrases.iter();
                registry.holds_stated_office(record, phrase, self.day)
                    // `Foreign Minister Ivanov of Bulgaria`
                    && !others.any(|other| registry.is_abroad(record, other))
            };
            let holders = choice.left.iter().filter(|it| held(it)).count();
            if holders == 0 {
                continue;
            }
            if holders < choice.left.len() && self.speaks_of_another(seen, phrase, choice, held) {
                return Some(choice.doubtful());
            }
            let by_alias = |it: &SightedBearer| it.alias && it.form == NameForm::Full;
            let why = |it: &SightedBearer| match by_alias(it) {
                true => Rejection::AliasAgainstOffice,
                false => Rejection::Office,
            };
            choice.drop_for(|bearer| (!held(bearer)).then(|| why(bearer)));
            if choice.left.len() == 1 {
                return Some(choice.made(Rule::Office));
            }
        }
        if alone {
            return None;
        }
        self.by_office_of_year(seen, choice)
    }

    /// Decides for the only one who held the stated office in a year of the sentence, where nobody holds it on the
    /// day: `In 1942 President Roosevelt signed it`.
    fn by_office_of_year(&self, seen: &Seen<'_>, choice: &mut Choice) -> Option<Decision> {
        let registry = self.registry;
        let stated = |it: &&Phrase| it.statement.posts.are_known() && !it.governs && !it.predicate;
        let phrase = seen.phrases.iter().find(stated)?;
        let years = seen.years();
        let held = |bearer: &SightedBearer| {
            let record = RecordId(bearer.bearer);
            let in_year = |year: &i16| registry.held_stated_office_in(record, phrase, *year);
            !registry.holds_stated_office(record, phrase, self.day)
                && !registry.is_abroad(record, phrase)
                && years.iter().any(in_year)
        };
        let mut holders = choice.left.iter().filter(|it| held(it));
        let one = holders.next().is_some() && holders.next().is_none();
        let now = |it: &SightedBearer| {
            registry.holds_stated_office(RecordId(it.bearer), phrase, self.day)
        };
        if !one || choice.left.iter().any(now) {
            return None;
        }
        choice.drop_for(|bearer| (!held(bearer)).then_some(Rejection::Office));
        Some(choice.made(Rule::Office))
    }

    /// Decides between the elder and the younger by their births, which lie a generation apart. With one on
    /// record, the text need not mean that one: `the elder Bush`, where only the son is on record.
    fn by_generation(&self, mut choice: Choice, generation: Generation) -> Decision {
        const APART: i16 = 15;
        let fullest = choice.left.iter().map(|bearer| bearer.form).min();
        // `George Bush senior` is none of those who bear only the family name.
        choice.keep(Rejection::LessFull, |bearer| {
            Some(bearer.form) == fullest || bearer.form <= NameForm::Variant
        });
        let born = |bearer: &SightedBearer| {
            let person = self.registry.person(RecordId(bearer.bearer));
            person
                .and_then(|it| it.born)
                .map(|born| born.first().year())
        };
        if choice.left.len() < 2 {
            choice.drop_for(|_| Some(Rejection::Generation));
            return Decision::RuledOut(choice.rejected);
        }
        let mut births: Vec<i16> = choice.left.iter().filter_map(born).collect();
        births.sort_unstable();
        let apart = match (generation, &*births) {
            (Generation::Elder, [first, second, ..]) => {
                Some(*first).filter(|it| second - it >= APART)
            }
            (Generation::Younger, [.., before, last]) => {
                Some(*last).filter(|it| it - before >= APART)
            }
            _ => None,
        };
        match apart {
            Some(year) if births.len() == choice.left.len() => {
                choice.keep(Rejection::Generation, |it| born(it) == Some(year));
                choice.decided(Rule::Generation)
            }
            _ => choice.doubtful(),
        }
    }

    /// Those who have headed a government, if there are several: of the `first Bush administration` the time decides, and
    /// not who governs on the day.
    fn heads(&self, seen: &Seen<'_>, choice: &Choice) -> Option<Choice> {
        let phrase = seen.phrases.iter().find(|phrase| phrase.governs)?;
        let mut heads = choice.clone();
        heads.keep(Rejection::Office, |it| {
            let registry = self.registry;
            registry.ever_held_stated_office(RecordId(it.bearer), phrase)
        });
        (heads.left.len() > 1).then_some(heads)
    }

    /// Decides who is meant by a name in a form that several may bear, where the words beside it speak of somebody dead
    /// or of a relative: `the late President Assad`, `His father, Assad`.
    fn of_dead_or_relative(
        &self,
        seen: &Seen<'_>,
        choice: &Choice,
        form: NameForm,
    ) -> Option<Decision> {
        let (passage, name) = (seen.passage, &seen.sighting.words);
        if name.len() > 1 && choice.left.len() == 1 && form < NameForm::Family {
            return None;
        }
        let kinship = match form {
            NameForm::Family => Kinship::beside(passage, name),
            // `His father, President George Bush`, where both are called so
            NameForm::Full | NameForm::Variant if choice.left.len() > 1 => {
                Kinship::beside(passage, name)
            }
            _ => None,
        };
        if let Some(kinship) = kinship
            && let Some(decision) = self.by_kinship(seen, choice, &kinship)
        {
            return Some(decision);
        }
        let dead = is_said_dead(passage, name)
            || kinship.is_some_and(|it| it.dead)
            || choice.left.len() > 1 && is_said_to_have_died(passage, name);
        dead.then(|| self.by_death(seen, choice, form)).flatten()
    }

    /// Decides for the only one who was dead, where the text says so. Nobody alive is meant.
    fn by_death(&self, seen: &Seen<'_>, choice: &Choice, form: NameForm) -> Option<Decision> {
        let mut choice = choice.clone();
        let several = choice.left.len() > 1;
        choice.keep(Rejection::LessFull, |it| {
            it.form == form || it.form <= NameForm::Variant
        });
        choice.drop_for(|it| {
            let alive = self
                .registry
                .is_known_to_live(RecordId(it.bearer), self.day);
            (alive && !self.is_dead(it)).then_some(Rejection::Alive)
        });
        if !several {
            // The only one on record is meant by the rules for any name, if he may be dead.
            return choice
                .left
                .is_empty()
                .then_some(Decision::RuledOut(choice.rejected));
        }
        choice.drop_for(|it| {
            self.contradiction(seen, it)
                .filter(|why| *why != Rejection::Dead)
        });
        choice.keep_if_any(Rejection::Alive, |it| self.is_dead(it));
        if choice.left.len() > 1 {
            choice.keep_if_any(Rejection::OutOfScope, |it| self.is_in_scope(it));
        }
        Some(choice.decided(Rule::Late))
    }

    fn is_dead(&self, bearer: &SightedBearer) -> bool {
        let person = self.registry.person(RecordId(bearer.bearer));
        // Who died on that day is dead too.
        let died = person.and_then(|person| person.died);
        died.is_some_and(|died| died.first() <= self.day)
    }

    /// Decides for a relative of somebody of the name who is in scope. With `Her husband, Clinton` the one of whom the
    /// text has spoken is not meant, and another one only if the births and the forms of address fit.
    fn by_kinship(&self, seen: &Seen<'_>, choice: &Choice, kinship: &Kinship) -> Option<Decision> {
        let apart = |one: Option<Address>, other: Option<Address>| {
            one.zip(other).is_some_and(|(one, other)| one != other)
        };
        let address = |it: &SightedBearer| self.registry.address(RecordId(it.bearer));
        let others_relative = self.is_of_another_family(seen, choice, kinship);
        let owners: Vec<SightedBearer> = choice
            .left
            .iter()
            .filter(|it| {
                self.is_in_scope(it) && !others_relative && !apart(kinship.of, address(it))
            })
            .cloned()
            .collect();
        if owners.is_empty() {
            return None;
        }
        let mut choice = choice.clone();
        choice.keep(Rejection::Relative, |it| {
            !apart(kinship.address, address(it))
                && (!kinship.dead || self.is_dead(it))
                && owners
                    .iter()
                    .any(|owner| self.descends(kinship.descent, it, owner))
        });
        choice.drop_for(|it| self.contradiction(seen, it));
        Some(choice.decided(Rule::Kinship))
    }

    /// Whether somebody else than those of the name is the one whose relative it is: `Indira Gandhi spoke. Her father,
    /// Nehru`.
    fn is_of_another_family(&self, seen: &Seen<'_>, choice: &Choice, kinship: &Kinship) -> bool {
        /// In words.
        const REACH: usize = 60;
        let passage = seen.passage;
        let names = self.registry.names();
        let own = |word: &str| {
            let mut bearers = choice.left.iter();
            bearers.any(|it| names.has_word(it.bearer, word))
        };
        if let Some(named) = kinship.named {
            return !own(&passage.folded(named));
        }
        for at in (kinship.start.saturating_sub(REACH)..kinship.start).rev() {
            if !passage.is_capital(at) {
                continue;
            }
            let word = passage.folded(at);
            if own(&word) {
                return false;
            }
            let family = at + 1 < kinship.start
                && passage.adjoins(at + 1)
                && passage.words[at + 1].case == Case::Capital;
            if family && is_given_name(&word) && !own(&passage.folded(at + 1)) {
                return true;
            }
        }
        false
    }

    /// Whether births on record let `it` be such a relative of `owner`.
    fn descends(&self, descent: Descent, it: &SightedBearer, owner: &SightedBearer) -> bool {
        const GENERATION: std::ops::RangeInclusive<i16> = 14..=75;
        const SPOUSES: i16 = 30;
        let born = |it: &SightedBearer| {
            let person = self.registry.person(RecordId(it.bearer));
            person
                .and_then(|it| it.born)
                .map(|born| born.first().year())
        };
        let Some((own, other)) = born(it).zip(born(owner)).filter(|_| it != owner) else {
            return false;
        };
        match descent {
            Descent::Before => GENERATION.contains(&(other - own)),
            Descent::After => GENERATION.contains(&(own - other)),
            Descent::Beside => (own - other).abs() <= SPOUSES,
            Descent::Any => (own - other).abs() <= *GENERATION.end(),
        }
    }

    /// Decides for the only soldier, where a rank stands beside the name and the offices of all others are civil:
    /// `General Powell` is the chairman of the Joint Chiefs.
    fn by_rank(&self, seen: &Seen<'_>, choice: &Choice) -> Option<Decision> {
        let rank = |it: &&Phrase| {
            let stated = &it.statement;
            stated.rank && !stated.low_rank && !stated.posts.are_known()
        };
        let phrase = seen.phrases.iter().find(rank)?;
        let registry = self.registry;
        let soldier = |it: &SightedBearer| registry.is_soldier(RecordId(it.bearer), self.day);
        let mut soldiers = choice.left.iter().filter(|it| soldier(it));
        let only = soldiers.next().filter(|_| soldiers.next().is_none())?;
        let civil = |it: &SightedBearer| registry.is_civilian(RecordId(it.bearer));
        if registry.is_abroad(RecordId(only.bearer), phrase)
            || !choice.left.iter().all(|it| it == only || civil(it))
        {
            return None;
        }
        let mut choice = choice.clone();
        choice.keep(Rejection::Office, soldier);
        Some(choice.made(Rule::Office))
    }

    /// Whether `M.` before a family name can be this one’s form of address: his record says so, or he is of a country
    /// where French is spoken.
    fn is_monsieur(&self, seen: &Seen<'_>, bearer: &SightedBearer) -> bool {
        let Some(person) = self.registry.person(RecordId(bearer.bearer)) else {
            return false;
        };
        match &person.honorific {
            Some(honorific) => has_form(honorific, "m") || has_form(honorific, "mr"),
            None => {
                let country = person.country.as_deref();
                let french = ["FR", "BE", "CH", "LU", "MC", "CA", "HT", "SN", "CI"];
                let woman = self.registry.address(RecordId(bearer.bearer)) == Some(Address::Woman);
                !woman
                    && (seen.passage.language == Language::Eliding
                        || country.is_some_and(|it| french.contains(&it)))
            }
        }
    }

    /// Whether a sentence may mean somebody else than those who hold the stated office on the day.
    ///
    /// In 2003, `the Bush administration, which signed it in 1991` speaks of the father. And a word for a
    /// government is weaker evidence than a title: after `Hafez al-Assad built it`, `the Assad regime` may be
    /// his or his son's.
    fn speaks_of_another(
        &self,
        seen: &Seen<'_>,
        phrase: &Phrase,
        choice: &Choice,
        held: impl Fn(&SightedBearer) -> bool,
    ) -> bool {
        let mut others = choice.left.iter().filter(|it| !held(it));
        // `Since 2000 the Assad regime has softened`: the dead no longer govern.
        let reaches = seen.reaches_today();
        let dead = |it: &SightedBearer| {
            let person = self.registry.person(RecordId(it.bearer));
            reaches && person.is_some_and(|person| !lives(person, self.day))
        };
        let headed = |it: &SightedBearer| {
            let record = RecordId(it.bearer);
            let person = self.registry.person(record);
            person.is_none_or(|person| person.roles.is_empty())
                || self.registry.ever_held_stated_office(record, phrase)
        };
        if phrase.governs
            && choice
                .left
                .iter()
                .any(|it| self.is_in_scope(it) && !held(it) && !dead(it) && headed(it))
            && !choice
                .left
                .iter()
                .any(|it| self.is_in_scope(it) && held(it))
        {
            return true;
        }
        let years = seen.years();
        let in_year = |bearer: &SightedBearer, year: i16| {
            self.registry
                .held_stated_office_in(RecordId(bearer.bearer), phrase, year)
        };
        let now = self.day.year();
        others.any(|other| {
            years
                .iter()
                .any(|&year| year != now && !dead(other) && in_year(other, year))
        })
    }

    /// Decides by a form that stands for its bearer anywhere.
    fn by_strong_form(&self, seen: &Seen<'_>, mut choice: Choice, form: NameForm) -> Decision {
        let organisation = self.is_organisation(&choice);
        choice.drop_for(|bearer| self.is_unborn(bearer).then_some(Rejection::Unborn));
        if !organisation
            && choice.left.len() > 1
            && let Some(decision) = self.of_office_in_year(seen, &choice)
        {
            return decision;
        }
        if choice.left.len() > 1 {
            // Two records may be told apart by the spelling alone: Sergei Ivanov, Sergey Ivanov.
            choice.keep_if_any(Rejection::LessFull, |bearer| !bearer.added);
            choice.keep_if_any(Rejection::Spelling, |bearer| bearer.literal);
            let several = choice.left.len() > 1;
            // After `J. Q. Adams`, a bare `J. Adams` may be the John Adams who has no middle name.
            let whole = |it: &SightedBearer| form == NameForm::Initials && !it.omitted;
            let fewer = choice.left.iter().any(whole)
                && !choice
                    .left
                    .iter()
                    .any(|it| whole(it) && self.is_in_scope(it));
            let international = organisation && self.may_be_international(&choice);
            let bearers = choice.left.clone();
            if !fewer && !international {
                choice.keep_if_any(Rejection::OutOfScope, |bearer| self.is_in_scope(bearer));
            }
            if several && choice.left.len() == 1 {
                let decision = self.unless_contradicted(seen, choice, Rule::Scope);
                // In 1999 `President George Bush` is not the governor in scope, but his father held that office.
                let held = |it: &SightedBearer| {
                    let (registry, record) = (self.registry, RecordId(it.bearer));
                    let mut stated = seen.phrases.iter().filter(|it| !it.predicate);
                    stated.any(|phrase| {
                        registry.ever_held_stated_office(record, phrase)
                            && registry
                                .contradiction(record, phrase, self.day, || seen.years())
                                .is_none()
                    })
                };
                return match decision {
                    Decision::RuledOut(_) if bearers.iter().any(held) => {
                        Decision::Doubtful(ids(&bearers))
                    }
                    decision => decision,
                };
            }
            if let Some(rule) = self.by_honorific(seen, &mut choice) {
                return choice.decided(rule);
            }
            if self.keep_in_office(&mut choice) {
                return choice.decided(Rule::InOffice);
            }
            // Nothing else tells them apart: the whole of an alias goes before a part of a name.
            choice.keep_if_any(Rejection::LessFull, |bearer| bearer.form == form);
        }
        if organisation {
            choice.drop_for(|bearer| self.contradiction(seen, bearer));
            return choice.decided(rule_of(form, false));
        }
        match choice.left.len() {
            1 => self.unless_contradicted(seen, choice, rule_of(form, false)),
            _ => choice.decided(rule_of(form, false)),
        }
    }

    /// What is decided of a full name that several bear, where the sentence gives years in which only one of them was
    /// in office, or has an aide or a minister of his: with `George Bush` as the father's alias, `In 1991 George
    /// Bush had signed it` is the father, whoever is in scope in 1999. Without an alias that is one's alone, either may be
    /// meant.
    fn of_office_in_year(&self, seen: &Seen<'_>, choice: &Choice) -> Option<Decision> {
        let registry = self.registry;
        let has_offices = |it: &SightedBearer| {
            let person = registry.person(RecordId(it.bearer));
            person.is_some_and(|person| !person.roles.is_empty())
        };
        if !choice.left.iter().all(has_offices) {
            return None;
        }
        let is_alias = |it: &SightedBearer| it.form == NameForm::Full;
        let years = seen.years();
        if !years.is_empty() && years.iter().all(|year| *year < self.day.year()) {
            let held = |it: &SightedBearer| {
                let record = RecordId(it.bearer);
                years
                    .iter()
                    .any(|year| registry.held_office_in(record, *year))
            };
            let mut holders = choice.left.iter().filter(|it| held(it));
            let only = holders.next().filter(|_| holders.next().is_none())?;
            if choice.left.iter().any(|it| it != only && is_alias(it)) {
                return None;
            }
            let scoped =
                self.is_in_scope(only) || !choice.left.iter().any(|it| self.is_in_scope(it));
            return match seen.dated() {
                _ if !is_alias(only) => (!scoped).then(|| choice.doubtful()),
                Dated::Name => {
                    let mut choice = choice.clone();
                    choice.keep(Rejection::OutOfOffice, held);
                    Some(self.unless_contradicted(seen, choice, Rule::Year))
                }
                Dated::Perhaps => Some(choice.doubtful()),
                Dated::Another => None,
            };
        }
        // `George Bush's national security adviser` was not the governor's.
        if !years.is_empty() || !seen.owns_government() {
            return None;
        }
        let headed = |it: &&SightedBearer| registry.has_headed(RecordId(it.bearer), self.day);
        let mut heads = choice.left.iter().filter(headed);
        let only = heads.next().filter(|_| heads.next().is_none())?;
        let others = choice
            .left
            .iter()
            .any(|it| it != only && self.is_in_scope(it));
        (others && !self.is_in_scope(only)).then(|| choice.doubtful())
    }

    /// Whether a national body is in scope and a body of no country, of the same name, is not. A text need not
    /// introduce that one: `Russia's Security Council warned. It takes a vote of the Security Council.`
    fn may_be_international(&self, choice: &Choice) -> bool {
        let names = self.registry.names();
        let national = |it: &&SightedBearer| !names.home(it.bearer).is_empty();
        let (national, others): (Vec<_>, Vec<_>) = choice.left.iter().partition(national);
        !others.is_empty()
            && national.iter().any(|it| self.is_in_scope(it))
            && !others.iter().any(|it| self.is_in_scope(it))
    }

    /// The decision for the one who is left, unless the words beside the name speak of somebody else.
    ///
    /// Given name and family name together are stronger than an office, since a record need not have every
    /// one: `Colonel General Leonid Ivashov` stays himself. Another country means another person even so.
    fn unless_contradicted(&self, seen: &Seen<'_>, mut choice: Choice, rule: Rule) -> Decision {
        let whole = |it: &SightedBearer| {
            it.form == NameForm::Full && !it.alias && seen.sighting.words.len() > 1
        };
        let against = |bearer: &SightedBearer| {
            if self.is_addressed_though_dead(seen, bearer) {
                return Some(Rejection::Dead);
            }
            let why = self.contradiction(seen, bearer)?;
            let country = why == Rejection::Country && !seen.is_sent_abroad();
            (country || why != Rejection::Country && !whole(bearer)).then_some(why)
        };
        choice.drop_for(|bearer| {
            let why = against(bearer)?;
            let alias = bearer.alias
                && bearer.form == NameForm::Full
                && matches!(why, Rejection::Office | Rejection::Dead);
            Some(if alias {
                Rejection::AliasAgainstOffice
            } else {
                why
            })
        });
        match choice.left.is_empty() {
            true => Decision::RuledOut(choice.rejected),
            false => choice.decided(rule),
        }
    }

    /// Decides by a form that stands only for who is in scope: a family name, a short name.
    fn by_weak_form(&self, seen: &Seen<'_>, mut choice: Choice, form: NameForm) -> Decision {
        let in_scope = |bearer: &SightedBearer| self.is_in_scope(bearer);
        let several = choice.left.len() > 1;
        if form == NameForm::Family
            && several
            && let Some(rule) = self.by_honorific(seen, &mut choice)
        {
            return choice.decided(rule);
        }
        if form == NameForm::Family && !choice.left.iter().any(in_scope) {
            return self.unintroduced(seen, choice);
        }
        let bearers = choice.left.clone();
        choice.keep(Rejection::OutOfScope, in_scope);
        if several
            && form == NameForm::Family
            && let [only] = &*choice.left
            && let Some(decision) = self.of_another_time(seen, &bearers, only)
        {
            return decision;
        }
        if several && form == NameForm::Family {
            // `the Assad regime after the rising of 2000` is not the one's who died in 1990.
            choice.drop_for(|bearer| {
                self.is_dead_by_then(seen, bearer)
                    .then_some(Rejection::Dead)
            });
            if choice.left.is_empty() {
                return Decision::Unintroduced(ids(&bearers));
            }
        }
        if choice.left.len() > 1 {
            choice.keep_if_any(Rejection::Spelling, |bearer| bearer.literal);
            // `Kim Jong Un rules since his father, Kim Jong Il, died. Kim gave the order on 3 February.`
            if form == NameForm::Family && seen.acts_now() {
                let over = |it: &SightedBearer| {
                    let died = self.registry.person(RecordId(it.bearer))?.died?;
                    (died.last() < months_from(self.day, -12)).then_some(Rejection::Dead)
                };
                if choice.left.iter().any(|it| over(it).is_none()) {
                    choice.drop_for(over);
                }
            }
            return choice.decided(rule_of(form, several));
        }
        // `Prime Minister Ivanov` is not the foreign minister. That counts only against the last one
        // left: that an office is not one Ivanov's is no evidence that it is the other's.
        choice.drop_for(|bearer| self.contradiction(seen, bearer));
        if form == NameForm::Family {
            choice.drop_for(|bearer| {
                self.acts_after_death(seen, bearer)
                    .then_some(Rejection::Dead)
            });
            choice.drop_for(|bearer| {
                self.acts_before_birth(seen, bearer)
                    .then_some(Rejection::Unborn)
            });
        }
        match choice.left.is_empty() {
            true => Decision::RuledOut(choice.rejected),
            false => choice.decided(rule_of(form, several)),
        }
    }

    /// Whether the sentence has somebody act in a year after his death, or has a name that so many bear that another
    /// one is meant then: `In 2000 Kim met Albright`, and not Kim Il-sung. To be spoken of is another matter: `In 1956
    /// Khrushchev denounced Stalin`.
    fn acts_after_death(&self, seen: &Seen<'_>, bearer: &SightedBearer) -> bool {
        let person = self.registry.person(RecordId(bearer.bearer));
        let dead = person.filter(|person| person.died.is_some());
        dead.is_some_and(|person| {
            (seen.acts() || is_frequent_family_name(&folded(&person.family)))
                && self.is_dead_by_then(seen, bearer)
                || person.died.is_some_and(|died| {
                    let years = seen.years_of_deed();
                    !years.is_empty() && years.iter().all(|year| *year > died.last().year())
                })
        })
    }

    /// Whether the sentence has somebody act in a year before his birth.
    fn acts_before_birth(&self, seen: &Seen<'_>, bearer: &SightedBearer) -> bool {
        let born = self.registry.person(RecordId(bearer.bearer));
        let born = born.and_then(|it| it.born).map(|it| it.first().year());
        born.is_some_and(|born| {
            let years = seen.years_of_deed();
            !years.is_empty() && years.iter().all(|year| *year < born)
        })
    }

    /// What is decided where a sentence has somebody act in a year of which the only one in scope is less likely to be
    /// the one than another bearer: the elder, or who held an office then. `President Assad denied it. In 1982 Assad had
    /// shelled Hama.`
    fn of_another_time(
        &self,
        seen: &Seen<'_>,
        bearers: &[SightedBearer],
        only: &SightedBearer,
    ) -> Option<Decision> {
        const GROWN: i16 = 20;
        const GENERATION: i16 = 14;
        let registry = self.registry;
        let years = seen.years_of_deed();
        if years.is_empty() || years.iter().any(|year| *year >= self.day.year()) {
            return None;
        }
        let born = |it: &SightedBearer| {
            let person = registry.person(RecordId(it.bearer))?;
            Some(person.born?.last().year())
        };
        let held = |it: &SightedBearer, year| registry.held_office_in(RecordId(it.bearer), year);
        let country = |it: &SightedBearer| {
            let person = registry.person(RecordId(it.bearer));
            person.and_then(|it| it.country.as_deref())
        };
        let young = |year: i16| born(only).is_some_and(|born| year - born < GROWN);
        let lived = |it: &SightedBearer, year: i16| {
            let died = registry.person(RecordId(it.bearer)).and_then(|it| it.died);
            born(it).is_none_or(|born| year - born >= GROWN)
                && died.is_none_or(|died| died.last().year() >= year)
        };
        let elder = |it: &SightedBearer| {
            born(it)
                .zip(born(only))
                .is_some_and(|(own, other)| other - own >= GENERATION)
        };
        let likely = |it: &SightedBearer, year: i16| {
            lived(it, year) && (held(it, year) || elder(it) && country(it) == country(only))
        };
        let others = |year: i16| {
            let mut others = bearers.iter().filter(move |it| *it != only);
            others.any(|it| likely(it, year))
        };
        if !years
            .iter()
            .all(|&year| young(year) || !held(only, year) && others(year))
        {
            return None;
        }
        let mut choice = Choice::new(bearers);
        if !years.iter().all(|&year| young(year)) {
            return Some(choice.doubtful());
        }
        choice.drop_for(|it| {
            let fits = it != only && years.iter().all(|&year| likely(it, year));
            (!fits).then_some(Rejection::TooYoung)
        });
        choice.drop_for(|it| self.contradiction(seen, it));
        Some(choice.decided(Rule::Year))
    }

    fn is_in_scope(&self, bearer: &SightedBearer) -> bool {
        self.scope.has(RecordId(bearer.bearer))
    }

    /// A family name of which no bearer is in scope. The only one who bears it on record is meant if he lived
    /// then; what the whole text says against that is for the caller to ask. `Bulgarian Foreign Minister Ivanov` is none of two
    /// Russians.
    fn unintroduced(&self, seen: &Seen<'_>, mut choice: Choice) -> Decision {
        let several = choice.left.len() > 1;
        choice.drop_for(|bearer| self.is_unborn(bearer).then_some(Rejection::Unborn));
        // `Ivanov, a colonel of the General Staff` is neither of two who were nothing yet, and no soldiers.
        if several && seen.gives_rank() {
            let ranked = |it: &SightedBearer| {
                let record = RecordId(it.bearer);
                !self.registry.may_have_rank(record, self.day)
            };
            if choice.left.iter().all(ranked) {
                choice.drop_for(|_| Some(Rejection::Office));
            }
        }
        choice.drop_for(|bearer| {
            let why = self.contradiction(seen, bearer)?;
            (!several || why == Rejection::Country).then_some(why)
        });
        match &*choice.left {
            // With another country, one of two is no likelier to be meant than somebody without a record.
            [] => Decision::RuledOut(choice.rejected),
            [_] if several => Decision::RuledOut(choice.rejected),
            [only] => {
                let record = RecordId(only.bearer);
                match self.registry.is_known_to_live(record, self.day) {
                    true => choice.made(Rule::OnlyBearer),
                    false => Decision::Plain(record),
                }
            }
            _ => Decision::Unintroduced(ids(&choice.left)),
        }
    }

    fn contradiction(&self, seen: &Seen<'_>, bearer: &SightedBearer) -> Option<Rejection> {
        let record = RecordId(bearer.bearer);
        let registry = self.registry;
        let is_ranked = |phrase: &Phrase| {
            phrase.statement.rank
                && !phrase.statement.posts.are_known()
                && self.scope.ranked.contains(&record)
        };
        seen.phrases.iter().find_map(|phrase| {
            registry
                .contradiction(record, phrase, self.day, || seen.years())
                .filter(|why| *why != Rejection::Office || !is_ranked(phrase))
                .or_else(|| {
                    registry
                        .is_addressed_otherwise(record, phrase)
                        .then_some(Rejection::Honorific)
                })
        })
    }

    /// Keeps those whom the form of address fits that their records give: `Mrs Clinton`. Returns the rule
    /// if that is one of several.
    fn by_honorific(&self, seen: &Seen<'_>, choice: &mut Choice) -> Option<Rule> {
        let registry = self.registry;
        for phrase in &seen.phrases {
            // `Ms Clinton` is the one whose record has `Ms`, and neither she whose record has `Mrs` nor `Dr`.
            let exactly = |bearer: &SightedBearer| {
                registry.is_addressed_exactly_so(RecordId(bearer.bearer), phrase)
            };
            if choice.keep_if_any(Rejection::Honorific, exactly) && choice.left.len() == 1 {
                return Some(Rule::Honorific);
            }
            choice.drop_for(|bearer| {
                let otherwise = registry.is_addressed_otherwise(RecordId(bearer.bearer), phrase);
                otherwise.then_some(Rejection::Honorific)
            });
            let so =
                |bearer: &SightedBearer| registry.is_addressed_so(RecordId(bearer.bearer), phrase);
            if choice.keep_if_any(Rejection::Honorific, so) && choice.left.len() == 1 {
                return Some(Rule::Honorific);
            }
        }
        None
    }

    /// Keeps the only one who held an office on the day, where all others are known to have held one at
    /// another time: `George Bush` in 1992 is the president, and not his son, whose offices came later.
    fn keep_in_office(&self, choice: &mut Choice) -> bool {
        let held =
            |bearer: &SightedBearer| self.registry.offices_on(RecordId(bearer.bearer), self.day);
        let mut holders = 0;
        for bearer in &choice.left {
            match held(bearer) {
                Some(true) => holders += 1,
                Some(false) => {}
                None => return false,
            }
        }
        if holders != 1 {
            return false;
        }
        choice.keep(Rejection::OutOfOffice, |bearer| held(bearer) == Some(true));
        true
    }

    /// Whether somebody is certainly born after the day, or was too young for a part of the name to mean
    /// him.
    fn is_unborn(&self, bearer: &SightedBearer) -> bool {
        let record = RecordId(bearer.bearer);
        let born = self.registry.person(record).and_then(|it| it.born);
        born.is_some_and(|born| born.first() > self.day)
            || bearer.form != NameForm::Full && self.registry.is_too_young(record, self.day)
    }

    /// Whether the text speaks of somebody as of the living, with a `Mr.` or as young, though he had been dead for years, and
    /// names no year of his life: in 1986 `Mr. Winston Churchill` is a grandson.
    fn is_addressed_though_dead(&self, seen: &Seen<'_>, bearer: &SightedBearer) -> bool {
        const YEARS: i16 = 5;
        let start = seen.sighting.words.start;
        let person = self.registry.person(RecordId(bearer.bearer));
        let Some((person, died)) = person.and_then(|it| Some((it, it.died?.last().year()))) else {
            return false;
        };
        if start == 0 || self.day.year() - died < YEARS || !seen.passage.adjoins(start) {
            return false;
        }
        matches!(
            &*seen.passage.folded(start - 1),
            "mr" | "mrs" | "ms" | "miss" | "young"
        ) && !names_year_of_life(person, &seen.years())
    }

    /// Whether the sentence speaks of years after somebody's death.
    fn is_dead_by_then(&self, seen: &Seen<'_>, bearer: &SightedBearer) -> bool {
        let person = self.registry.person(RecordId(bearer.bearer));
        let Some(died) = person.and_then(|it| it.died) else {
            return false;
        };
        if seen.reaches_today() && person.is_some_and(|person| !lives(person, self.day)) {
            return true;
        }
        let years = seen.years();
        !years.is_empty() && years.iter().all(|year| *year > died.last().year())
    }

    fn is_of_person(&self, choice: &Choice) -> bool {
        let site = self.registry.site();
        let kind = |bearer: &SightedBearer| site.record(RecordId(bearer.bearer)).kind();
        choice.left.first().map(kind) == Some(RecordKind::Person)
    }

    fn is_organisation(&self, choice: &Choice) -> bool {
        let site = self.registry.site();
        let kind = |bearer: &SightedBearer| site.record(RecordId(bearer.bearer)).kind();
        choice.left.first().map(kind) == Some(RecordKind::Organisation)
    }

    /// A given name alone stands for the only one in scope who has it, and only once the text has
    /// given it: after `S. Hussein spoke` a reader does not know who `Saddam` is. Somebody who is
    /// declared and not yet mentioned counts as another bearer.
    fn by_given(&self, seen: &Seen<'_>, word: u32) -> Decision {
        let names = self.registry.names();
        let mut bearers = self
            .scope
            .known
            .iter()
            .filter(|record| names.has_first(record.0, word));
        match (bearers.next(), bearers.next()) {
            (Some(only), None) if self.scope.named.contains(only) => {
                // `Jordan's King Abdullah` is not the Saudi prince.
                let bearer = SightedBearer {
                    bearer: only.0,
                    form: NameForm::Family,
                    literal: false,
                    alias: false,
                    added: false,
                    omitted: false,
                };
                let dead = || {
                    self.acts_after_death(seen, &bearer)
                        .then_some(Rejection::Dead)
                };
                match self.contradiction(seen, &bearer).or_else(dead) {
                    Some(why) => Decision::RuledOut(vec![(*only, why)]),
                    None => Decision::Means {
                        record: *only,
                        rule: Rule::GivenName,
                        rejected: Vec::new(),
                    },
                }
            }
            _ => Decision::Nothing,
        }
    }
}

/// A name that was seen, with what stands beside it.
struct Seen<'a> {
    passage: &'a Passage<'a>,
    sighting: &'a Sighting,
    phrases: Vec<Phrase>,
}

impl Seen<'_> {
    /// The years that the sentence of the name gives.
    fn years(&self) -> Vec<i16> {
        self.passage.years_around(self.sighting.words.start)
    }

    /// The years in which its bearer does something, as the sentence says.
    fn years_of_deed(&self) -> Vec<i16> {
        self.passage.years_of_deed(&self.sighting.words)
    }

    /// Whether the sentence speaks of a time from a year until today: `since 2000`.
    fn reaches_today(&self) -> bool {
        self.passage.says_since(self.sighting.words.start)
    }

    /// The given name in an apposition that has the same family name: `Ivanov -- Sergei Ivanov,`.
    fn given_behind(&self) -> Option<String> {
        const MOST: usize = 2;
        let (passage, words) = (self.passage, &self.sighting.words);
        let given = words.end;
        let gap = passage.words.get(given)?.gap;
        if !matches!(gap, Gap::Mark | Gap::Comma) {
            return None;
        }
        let family = passage.word(words.end - 1);
        let behind = given + 1..(given + 2 + MOST).min(passage.words.len());
        let mut behind = behind.take_while(|at| passage.adjoins(*at));
        let found = passage.is_capital(given) && behind.any(|at| passage.word(at) == family);
        found.then(|| passage.folded(given))
    }

    /// Whether the words beside the name give a military rank and no office.
    fn gives_rank(&self) -> bool {
        let mut phrases = self.phrases.iter().map(|phrase| phrase.statement);
        phrases.any(|it| it.rank && !it.posts.are_known())
    }

    /// Whether a verb for what people do follows the name.
    fn acts(&self) -> bool {
        let next = self.sighting.words.end;
        let word = self.passage.words.get(next);
        word.is_some_and(|word| word.gap == Gap::Space && word.case == Case::Small)
            && self.passage.uses(next).any(Uses::DEED)
    }

    /// Whether its bearer does something now, as the verb says or a day without a year: `Kim has fired one`, `Kim gave the
    /// order on 3 February`.
    fn acts_now(&self) -> bool {
        let next = self.sighting.words.end;
        let spaced = self.passage.words.get(next);
        if spaced.is_none_or(|word| word.gap != Gap::Space) || !self.years().is_empty() {
            return false;
        }
        let now = matches!(
            self.passage.word(next),
            "has" | "is" | "will" | "wants" | "says" | "may" | "must" | "plans" | "rules"
        );
        // Of the dead texts say what was done to them: `Kim was honoured on 16 February`.
        let verb = self.passage.words[next].case == Case::Small
            && self.passage.words[next - 1].ending == Ending::Plain
            && !self.passage.uses(next).any(Uses::FUNCTION)
            && !matches!(self.passage.word(next), "was" | "had" | "were" | "did");
        now || verb && self.passage.gives_day_around(self.sighting.words.start)
    }

    /// Whether the years of the sentence say when its bearer did something.
    fn dated(&self) -> Dated {
        if !self.years_of_deed().is_empty() {
            return Dated::Name;
        }
        let within = self.passage.dates_by_in_around(self.sighting.words.start);
        match (within, self.acts()) {
            (true, false) => Dated::Name,
            (false, true) => Dated::Another,
            _ => Dated::Perhaps,
        }
    }

    /// Whether the name is a possessive before an office of those around a head of state: `George Bush's national
    /// security adviser`.
    fn owns_government(&self) -> bool {
        const REACH: usize = 4;
        let passage = self.passage;
        let end = self.sighting.words.end;
        if passage.words[end - 1].ending != Ending::Possessive {
            return false;
        }
        let spaced = |at: &usize| passage.words[*at].gap <= Gap::Space;
        let words = (end..(end + REACH).min(passage.words.len())).take_while(spaced);
        let of_state = [
            "security", "state", "cabinet", "vice", "defence", "defense", "foreign",
        ];
        let words: Vec<String> = words.map(|at| passage.folded(at)).collect();
        let any = |of: &[&str]| words.iter().any(|word| of.contains(&&**word));
        any(&["presidency", "administration", "cabinet"])
            || any(&of_state) && any(&["adviser", "advisor", "secretary", "president", "minister"])
    }

    /// Whether `M.` stands in front of the name, which may be an initial too.
    fn is_behind_monsieur(&self) -> bool {
        let start = self.sighting.words.start;
        start > 0
            && self.passage.words[start].gap == Gap::Dot
            && self.passage.words[start - 1].case == Case::Initial
            && self.passage.word(start - 1) == "M"
    }

    /// Whether the office beside the name is that of somebody whom one country or body sends to another,
    /// so that a nation beside it is not his own: the `Afghan envoy` is an American.
    fn is_sent_abroad(&self) -> bool {
        let words = self.phrases.iter().flat_map(|phrase| &phrase.words);
        words.into_iter().any(|word| {
            matches!(
                &*word.normal,
                "ambassador"
                    | "envoy"
                    | "mediator"
                    | "negotiator"
                    | "representative"
                    | "emissary"
                    | "administrator"
                    | "inspector"
                    | "coordinator"
                    | "commander"
            )
        })
    }
}

/// What the years of a sentence date.
enum Dated {
    /// What the bearer of the name did or was: `START I, signed by George Bush in 1991`.
    Name,
    /// That, or something else: `George Bush said that it was signed in 1991`.
    Perhaps,
    /// Something else: `George Bush said the 1991 treaty was old`.
    Another,
}

fn ids(bearers: &[SightedBearer]) -> Vec<RecordId> {
    bearers.iter().map(|it| RecordId(it.bearer)).collect()
}

/// Who is not yet born of those whose full name was seen, where that alone rules them out.
pub fn unborn(rejected: &[(RecordId, Rejection)], sighting: &Sighting) -> Option<RecordId> {
    let full = |record: RecordId| {
        let mut bearers = sighting.bearers.iter();
        bearers.any(|it| it.bearer == record.0 && it.form == NameForm::Full)
    };
    let (record, _) = rejected.iter().min()?;
    let all = rejected.iter().all(|(_, why)| *why == Rejection::Unborn);
    (all && sighting.words.len() > 1 && full(*record)).then_some(*record)
}

fn rule_of(form: NameForm, several: bool) -> Rule {
    match form {
        NameForm::Full => Rule::FullName,
        NameForm::Variant => Rule::Variant,
        NameForm::Initials => Rule::Initials,
        NameForm::Abbreviation | NameForm::Short => Rule::ShortName,
        NameForm::Family if several => Rule::Scope,
        NameForm::Family => Rule::FamilyName,
    }
}

/// Those who may still be meant, and those who are ruled out.
#[derive(Clone)]
struct Choice {
    left: Vec<SightedBearer>,
    rejected: Vec<(RecordId, Rejection)>,
}

impl Choice {
    fn new(bearers: &[SightedBearer]) -> Self {
        Self {
            left: bearers.to_vec(),
            rejected: Vec::new(),
        }
    }

    /// Keeps those of whom something is true.
    fn keep(&mut self, why: Rejection, is_so: impl Fn(&SightedBearer) -> bool) {
        let rejected = &mut self.rejected;
        self.left.retain(|bearer| {
            let kept = is_so(bearer);
            if !kept {
                rejected.push((RecordId(bearer.bearer), why));
            }
            kept
        });
    }

    /// Drops those against whom there is a reason.
    fn drop_for(&mut self, reason: impl Fn(&SightedBearer) -> Option<Rejection>) {
        let rejected = &mut self.rejected;
        self.left.retain(|bearer| {
            let reason = reason(bearer);
            rejected.extend(reason.map(|why| (RecordId(bearer.bearer), why)));
            reason.is_none()
        });
    }

    /// Keeps those of whom something is true, unless it is true of none; returns whether it is of any.
    fn keep_if_any(&mut self, why: Rejection, is_so: impl Fn(&SightedBearer) -> bool) -> bool {
        let any = self.left.iter().any(&is_so);
        if any {
            self.keep(why, is_so);
        }
        any
    }

    /// The decision when nothing more can be asked: the one who is left, by `rule`.
    fn decided(mut self, rule: Rule) -> Decision {
        match self.left.len() {
            0 => Decision::RuledOut(self.rejected),
            1 => self.made(rule),
            _ => self.doubtful(),
        }
    }

    fn doubtful(&self) -> Decision {
        Decision::Doubtful(ids(&self.left))
    }

    /// The decision for the first who is left.
    fn made(&mut self, rule: Rule) -> Decision {
        let mut rejected = std::mem::take(&mut self.rejected);
        rejected.sort_unstable();
        Decision::Means {
            record: RecordId(self.left[0].bearer),
            rule,
            rejected,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{day, person, site};
    use super::*;

    const IVANOVS: &str = "
        people/sergei-ivanov: Sergei Ivanov; country: RU; roles: [{title: Minister of Defence, from: 2001-03-28, to: 2007-02-15}]
        people/igor-ivanov: Igor Ivanov; country: RU; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11, to: 2004-03-09}]
        people/saddam-hussein: Saddam Hussein";

    /// Checks what is decided, on 14 March 2001, about the last name of a text, with these declared and
    /// these mentioned before.
    #[track_caller]
    fn check(declared: &[&str], mentioned: &[(&str, Rule)], text: &str, expected: &str) {
        let site = site(IVANOVS, "");
        let registry = Registry::new(&site);
        let mut scope = Scope::default();
        for id in declared {
            scope.declare(person(&site, id));
        }
        for (id, rule) in mentioned {
            scope.mention(person(&site, id), *rule);
        }
        let passage = Passage::new(text, &[]);
        let sightings = registry.names().sightings(&passage);
        let evidence = Evidence {
            registry: &registry,
            scope: &scope,
            day: day("2001-03-14"),
        };
        let ids = |of: &[RecordId]| {
            let ids: Vec<&str> = of.iter().map(|id| &*site.record(*id).id).collect();
            ids.join(" ")
        };
        let decided = match evidence.decide(&passage, sightings.last().unwrap()) {
            Decision::Means {
                record,
                rule,
                rejected,
            } => {
                let rejected = rejected.iter();
                let rejected =
                    rejected.map(|(id, why)| format!(", not {}: {}", ids(&[*id]), why.name()));
                let rejected: String = rejected.collect();
                format!("{} by {}{rejected}", ids(&[record]), rule.name())
            }
            Decision::Doubtful(bearers) => format!("doubtful: {}", ids(&bearers)),
            Decision::Unintroduced(bearers) => format!("unintroduced: {}", ids(&bearers)),
            Decision::Plain(bearer) => format!("plain: {}", ids(&[bearer])),
            Decision::Either(bearer) => format!("either: {}", ids(&[bearer])),
            Decision::RuledOut(rejected) => {
                let &(id, why) = rejected.iter().min().unwrap();
                format!("not {}: {}", ids(&[id]), why.name())
            }
            Decision::Nothing => "nothing".to_owned(),
        };
        assert_eq!(decided, expected, "{text}");
    }

    #[test]
    fn an_office_decides_before_scope() {
        let office = "igor-ivanov by office, not sergei-ivanov: does not hold the office";
        check(&["sergei-ivanov"], &[], "Foreign Minister Ivanov", office);
        let scope = "sergei-ivanov by scope, not igor-ivanov: not in scope";
        check(&["sergei-ivanov"], &[], "Ivanov", scope);
        // Neither is the prime minister; that one is not is no evidence for the other.
        let both = ["sergei-ivanov", "igor-ivanov"];
        let doubtful = "doubtful: igor-ivanov sergei-ivanov";
        check(&both, &[], "Prime Minister Ivanov", doubtful);
        let never = "not igor-ivanov: does not hold the office";
        check(&["igor-ivanov"], &[], "Prime Minister Ivanov", never);
    }

    #[test]
    fn who_was_mentioned_last_decides_nothing() {
        let both = [
            ("igor-ivanov", Rule::FullName),
            ("sergei-ivanov", Rule::FullName),
        ];
        check(&[], &both, "Ivanov", "doubtful: igor-ivanov sergei-ivanov");
    }

    #[test]
    fn a_family_name_needs_an_introduction() {
        check(
            &[],
            &[],
            "Ivanov",
            "unintroduced: igor-ivanov sergei-ivanov",
        );
        let abroad = "not igor-ivanov: of another country";
        check(&[], &[], "Bulgarian Foreign Minister Ivanov", abroad);
        // Nothing on record shows that he lived then.
        check(&[], &[], "Hussein", "plain: saddam-hussein");
        check(
            &["saddam-hussein"],
            &[],
            "Hussein",
            "saddam-hussein by family-name",
        );
        check(&[], &[], "Saddam Hussein", "saddam-hussein by full-name");
    }

    #[test]
    fn a_given_name_needs_the_full_one() {
        let initials = [("saddam-hussein", Rule::Initials)];
        check(&["saddam-hussein"], &initials, "Saddam", "nothing");
        let full = [("saddam-hussein", Rule::FullName)];
        check(&[], &full, "Saddam", "saddam-hussein by given-name");
    }
}
