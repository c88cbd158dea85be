//! The registry: the names of every record, and the offices that tell people of one name apart.
//!
//! Made once for a site, before its texts are read. [`crate::names::find`] does the finding.

use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

use super::diagnostics;
use super::homes;
use super::mention::Rejection;
use crate::archive::facts::{family_in, lives, strong_names};
use crate::archive::site::{ById, Facts, Record, RecordId, Site};
use crate::base::country;
use crate::base::date::{Day, Holds};
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::base::span::{Span, Spanned};
use crate::frontmatter::person::{OrganisationName, Person, Role};
use crate::names::find::{NameForm, Names, is_found_by};
use crate::names::office::{Address, OfficeWords, Phrase, Posts, StatedTime, Statement, has_form};
use crate::names::person::is_frequent_family_name;
use crate::names::text::{Passage, Uses, folded};

/// The names of all records.
pub struct Registry<'s> {
    site: &'s Site,
    /// A bearer is the number of a [`RecordId`].
    names: Names,
    /// The words of each office, by record and role; empty for what is not a person.
    offices: ById<RecordId, Vec<OfficeWords>>,
    /// The words of all offices.
    office_words: FxHashSet<String>,
}

impl<'s> Registry<'s> {
    /// The registry of a site.
    pub fn new(site: &'s Site) -> Self {
        let mut names = Names::new();
        for (id, record) in site.records() {
            add_names(&mut names, id, record);
        }
        for (id, countries) in homes::homes(site).into_iter().chain(homes::realms(site)) {
            names.set_home(id.0, countries);
        }
        let offices = |record: &Record| match &record.facts {
            Facts::Person(person) => offices(site, person),
            Facts::Treaty(_) | Facts::Organisation(_) => Vec::new(),
        };
        let offices: ById<RecordId, Vec<OfficeWords>> = site.records.iter().map(offices).collect();
        let office_words = offices.iter().flatten().flat_map(OfficeWords::words);
        Self {
            site,
            names,
            office_words: office_words.cloned().collect(),
            offices,
        }
    }

    /// The site whose records these are.
    pub fn site(&self) -> &'s Site {
        self.site
    }

    /// The names; a bearer is the number of a [`RecordId`].
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// What the record of a person says.
    pub fn person(&self, record: RecordId) -> Option<&'s Person> {
        match &self.site.record(record).facts {
            Facts::Person(person) => Some(person),
            Facts::Treaty(_) | Facts::Organisation(_) => None,
        }
    }

    /// Whether the record's person held an office on `day`; `None` if the record has none, or none of
    /// which it is known.
    pub fn offices_on(&self, record: RecordId, day: Day) -> Option<bool> {
        let roles = &self.person(record)?.roles;
        let mut terms = roles.iter().map(|role| role.term.dates.holds(day));
        let known = !roles.is_empty() && terms.clone().all(|term| term != Holds::About);
        known.then(|| terms.any(|term| term == Holds::Yes))
    }

    /// Whether the record shows that its person lived on `day`: it has a birth or an office that began
    /// before, and no death.
    pub fn is_known_to_live(&self, record: RecordId, day: Day) -> bool {
        /// In years.
        const LONGEST: i16 = 100;
        let Some(person) = self.person(record) else {
            return false;
        };
        let born = person
            .born
            .is_some_and(|born| born.last() <= day && day.year() - born.first().year() < LONGEST);
        let begun = |role: &Role| matches!(role.term.dates.holds(day), Holds::Yes | Holds::Over);
        lives(person, day) && (born || person.roles.iter().any(begun))
    }

    /// Whether the form of address beside a name is for men or women as the one that the record gives: `Mrs
    /// Clinton` for one whose record has `Ms`.
    pub fn is_addressed_so(&self, record: RecordId, phrase: &Phrase) -> bool {
        let said = phrase.address();
        said.is_some() && said == self.honorific(record).and_then(Address::of)
    }

    /// Whether the form of address beside a name is the very one that the record gives: `Mrs Clinton`, `Dr Biden`.
    pub fn is_addressed_exactly_so(&self, record: RecordId, phrase: &Phrase) -> bool {
        let own = self.honorific(record);
        own.zip(phrase.address_word())
            .is_some_and(|(own, said)| has_form(own, said))
    }

    /// Whether the form of address beside a name is another than the record gives, or where it gives none
    /// than the given name tells: `Mrs Nixon` is not Richard Nixon.
    pub fn is_addressed_otherwise(&self, record: RecordId, phrase: &Phrase) -> bool {
        let Some(said) = phrase.address() else {
            return false;
        };
        self.address(record).is_some_and(|own| own != said)
    }

    fn honorific(&self, record: RecordId) -> Option<&'s str> {
        self.person(record)?.honorific.as_deref()
    }

    /// How the record's person is addressed, as its form of address says or its given name tells.
    pub fn address(&self, record: RecordId) -> Option<Address> {
        let person = self.person(record)?;
        match &person.honorific {
            Some(honorific) => Address::of(honorific),
            None => {
                let given = person.name.value.split_whitespace().next();
                // `Kim Jong Un` begins with his family name.
                let given = given.filter(|given| **given != *person.family)?;
                Address::of_given_name(&folded(given))
            }
        }
    }

    /// Whether somebody was too young on `day` for a text that gives no more than a part of the name: under
    /// 25, and in no office until later.
    pub fn is_too_young(&self, record: RecordId, day: Day) -> bool {
        const GROWN: i16 = 25;
        self.person(record).is_some_and(|person| {
            let born = person
                .born
                .is_some_and(|born| day.year() - born.last().year() < GROWN);
            let mut roles = person.roles.iter();
            born && !roles.any(|role| role.term.dates.holds(day) != Holds::NotYet)
        })
    }

    /// Whether the record's person certainly holds an office on `day`.
    pub fn is_in_office(&self, record: RecordId, day: Day) -> bool {
        let roles = self.person(record).map_or(&[][..], |person| &person.roles);
        roles
            .iter()
            .any(|role| role.term.dates.holds(day) == Holds::Yes)
    }

    /// Whether the record's person heads a state on `day`. Many of them are generals, whatever their records
    /// say: `General de Gaulle`.
    fn heads_a_state(&self, record: RecordId, person: &Person, day: Day) -> bool {
        let mut offices = self.offices[record].iter().zip(&person.roles);
        offices.any(|(office, role)| {
            office.posts().head_a_state() && role.term.dates.holds(day) == Holds::Yes
        })
    }

    /// What stands beside a name and may say an office, a form of address or a country: before it, in
    /// apposition after it, as what is said of it, and as a word for a government: `Foreign Minister Ivanov`;
    /// `Ivanov, the foreign minister, spoke`; `Ivanov was appointed foreign minister`; `Abdullah of Jordan`;
    /// `the Bush administration`. An `alias` may begin with an office itself: `President Assad`.
    pub fn phrases(&self, passage: &Passage<'_>, name: &Range<usize>, alias: bool) -> Vec<Phrase> {
        let of_office = |word: &str| self.office_words.contains(word);
        let last = name.end - 1;
        let titles = match alias {
            true => titles_at(passage, name),
            false => 0,
        };
        let mut before = Phrase::before(passage, name.start + titles, of_office);
        before.in_alias = titles > 0;
        let predicate = Phrase::predicate(passage, last);
        let behind = Phrase::behind(passage, last, of_office);
        let country = Phrase::country_behind(passage, last);
        let government = Phrase::government(passage, name.start, last);
        let phrases = [before, behind, predicate, country, government].into_iter();
        phrases.filter(|phrase| !phrase.is_empty()).collect()
    }

    /// Whether the words beside a name state an office that the record's person holds on `day`, or
    /// held before it where they say so: `former U.S. President Clinton`. `then-President Clinton`
    /// allows both.
    pub fn holds_stated_office(&self, record: RecordId, phrase: &Phrase, day: Day) -> bool {
        let Facts::Person(person) = &self.site.record(record).facts else {
            return false;
        };
        if is_abroad(self.site.record(record), phrase) {
            return false;
        }
        self.stated_terms(record, phrase).any(|holds| {
            let on = |day| holds(day);
            let held = on(day) == Holds::Over;
            let holds = matches!(on(day), Holds::Yes | Holds::About) && lives(person, day);
            match phrase.statement.time {
                StatedTime::Now => holds,
                StatedTime::Before => held,
                StatedTime::Then => held || holds,
                // `President-elect Bush` is the one who takes the office within weeks.
                StatedTime::Later => {
                    let soon = months_from(day, TRANSITION);
                    on(day) == Holds::NotYet && on(soon) == Holds::Yes && lives(person, day)
                }
                StatedTime::Leaving => {
                    let left = || held && on(months_from(day, -1)) == Holds::Yes;
                    lives(person, day) && (holds || left())
                }
            }
        })
    }

    /// Whether the words beside a name give another country than the record does.
    pub fn is_abroad(&self, record: RecordId, phrase: &Phrase) -> bool {
        is_abroad(self.site.record(record), phrase)
    }

    /// Whether the record's person ever held the office that the words beside a name state.
    pub fn ever_held_stated_office(&self, record: RecordId, phrase: &Phrase) -> bool {
        self.stated_terms(record, phrase).next().is_some()
    }

    /// Whether the record's person held any office in some year.
    pub fn held_office_in(&self, record: RecordId, year: i16) -> bool {
        let roles = self.person(record).map_or(&[][..], |person| &person.roles);
        let day = |month, day| Day::new(year, month, day).ok();
        let days = [day(1, 31), day(7, 1), day(12, 1)];
        roles.iter().any(|role| {
            let mut days = days.iter().flatten();
            days.any(|day| matches!(role.term.dates.holds(*day), Holds::Yes | Holds::About))
        })
    }

    /// Whether the record's person has commanded troops, and lived on `day`.
    pub fn is_soldier(&self, record: RecordId, day: Day) -> bool {
        let commands = |office: &OfficeWords| office.posts().are_a_command();
        self.offices[record].iter().any(commands)
            && self.person(record).is_some_and(|person| lives(person, day))
    }

    /// Whether the record lets its person have a military rank on `day`: it has no offices, a command, or a
    /// ministry of defence that was held by then.
    pub fn may_have_rank(&self, record: RecordId, day: Day) -> bool {
        let Some(person) = self.person(record).filter(|it| !it.roles.is_empty()) else {
            return true;
        };
        let mut offices = self.offices[record].iter().zip(&person.roles);
        offices.any(|(office, role)| {
            let posts = office.posts();
            posts.are_a_command()
                || (posts.are_military() || posts.head_a_state())
                    && role.term.dates.holds(day) != Holds::NotYet
        })
    }

    /// Whether the record's person headed a state or a government on `day` or before.
    pub fn has_headed(&self, record: RecordId, day: Day) -> bool {
        let roles = self.person(record).map_or(&[][..], |person| &person.roles);
        let mut offices = self.offices[record].iter().zip(roles);
        offices.any(|(office, role)| {
            Posts::HEADS.can_be(office.posts()) && role.term.dates.holds(day) != Holds::NotYet
        })
    }

    /// Whether the record's person held, in some year, the office that the words beside a name state.
    pub fn held_stated_office_in(&self, record: RecordId, phrase: &Phrase, year: i16) -> bool {
        let day = |month, day| Day::new(year, month, day).ok();
        let days = [day(1, 31), day(7, 1), day(12, 1)];
        self.stated_terms(record, phrase).any(|holds| {
            let mut days = days.iter().flatten();
            days.any(|day| matches!(holds(*day), Holds::Yes | Holds::About))
        })
    }

    /// Whether each office of the record's person that the words beside a name state is held on a day.
    fn stated_terms<'a>(
        &'a self,
        record: RecordId,
        phrase: &'a Phrase,
    ) -> impl Iterator<Item = impl Fn(Day) -> Holds + 'a> + 'a {
        let roles = match &self.site.record(record).facts {
            Facts::Person(person) => &*person.roles,
            Facts::Treaty(_) | Facts::Organisation(_) => &[],
        };
        let offices = self.offices[record].iter().zip(roles);
        let stated = offices.filter(|(office, _)| office.is_meant_by(phrase));
        stated.map(|(_, role)| |day| role.term.dates.holds(day))
    }

    /// Why the words beside a name say that it is not the record's person or organisation: they give
    /// another country (`Bulgarian Foreign Minister Ivanov`), an office that the person never held or does
    /// not yet hold, or one that nobody holds any more who is dead. `years` are those that the sentence
    /// names.
    ///
    /// A record without offices contradicts none. A rank speaks against somebody whose offices are all
    /// civil: `General Ivanov` is not the foreign minister.
    pub fn contradiction(
        &self,
        record: RecordId,
        phrase: &Phrase,
        day: Day,
        years: impl Fn() -> Vec<i16>,
    ) -> Option<Rejection> {
        if is_abroad(self.site.record(record), phrase) {
            return Some(Rejection::Country);
        }
        let Facts::Person(person) = &self.site.record(record).facts else {
            return None;
        };
        let Statement {
            posts,
            rank,
            low_rank,
            time,
        } = phrase.statement;
        if phrase.predicate {
            let other = self.is_other_career(record, person, phrase, day, years);
            return other.then_some(Rejection::Office);
        }
        let mut stated = self.stated_terms(record, phrase).peekable();
        let is_so = if stated.peek().is_some() {
            let terms: Vec<Holds> = stated.map(|holds| holds(day)).collect();
            let any = |of: &[Holds]| terms.iter().any(|term| of.contains(term));
            match time {
                StatedTime::Now | StatedTime::Then | StatedTime::Leaving => {
                    any(&[Holds::Yes, Holds::About, Holds::Over])
                        || self.is_about_to_hold(record, phrase, day)
                }
                StatedTime::Before => any(&[Holds::Over, Holds::About]),
                StatedTime::Later => true,
            }
        } else {
            let general = self.heads_a_state(record, person, day)
                && !is_frequent_family_name(&folded(&person.family));
            let civil = self.is_civilian(record) || low_rank && self.is_in_government(record);
            !self.is_other_office(record, person, phrase, day)
                && (posts.are_known() && !low_rank || !rank || phrase.in_alias || !civil || general)
        };
        if !is_so {
            return Some(Rejection::Office);
        }
        if !posts.are_held_alive() || time != StatedTime::Now {
            return None;
        }
        let Some(died) = person.died.map(|died| died.last().year()) else {
            return (!lives(person, day)).then_some(Rejection::Dead);
        };
        let years = years();
        let later = !years.is_empty() && years.iter().all(|year| *year > died);
        let dead = !lives(person, day) && !is_history(person, day, &years);
        (later || dead).then_some(Rejection::Dead)
    }

    /// Whether an office that somebody took is not in the record's person's career: in 2001 the foreign minister
    /// was not appointed defence minister. What he was before his first office on record nobody knows.
    fn is_other_career(
        &self,
        record: RecordId,
        person: &Person,
        phrase: &Phrase,
        day: Day,
        years: impl Fn() -> Vec<i16>,
    ) -> bool {
        let posts = phrase.statement.posts;
        let offices = &self.offices[record];
        let known = || offices.iter().map(OfficeWords::posts);
        let other = posts.are_definite() || posts.are_elsewhere_than(known(), true);
        if !other || self.stated_terms(record, phrase).next().is_some() {
            return false;
        }
        let mut held = offices.iter().zip(&person.roles);
        let middle = years().last().and_then(|year| Day::new(*year, 7, 1).ok());
        let day = middle.unwrap_or(day);
        held.any(|(office, role)| {
            office.posts().are_definite() && role.term.dates.holds(day) == Holds::Yes
        })
    }

    /// Whether the record has an office of a government or a state.
    fn is_in_government(&self, record: RecordId) -> bool {
        let offices = &self.offices[record];
        offices.iter().any(|office| office.posts().are_definite())
            && !offices.iter().any(|office| office.posts().are_a_command())
    }

    /// Whether an office that the words beside a name state begins soon after `day`: an archive has the
    /// day on which it was taken, a newspaper that on which it was given.
    fn is_about_to_hold(&self, record: RecordId, phrase: &Phrase, day: Day) -> bool {
        let soon = months_from(day, 1);
        let mut stated = self.stated_terms(record, phrase);
        stated.any(|holds| holds(soon) != Holds::NotYet)
    }

    /// Whether the words beside a name state an office that is none of the person's.
    fn is_other_office(
        &self,
        record: RecordId,
        person: &Person,
        phrase: &Phrase,
        day: Day,
    ) -> bool {
        let posts = phrase.statement.posts;
        let offices = &self.offices[record];
        let known = offices.iter().map(OfficeWords::posts);
        let mut held = offices.iter().zip(&person.roles);
        // An alias has the titles that its bearer is called by, whatever the record lists.
        let other = match phrase.in_alias {
            true => posts.are_of_state(),
            false => posts.are_definite(),
        };
        other && !offices.is_empty()
            || !(phrase.in_alias || posts.are_of_clergy() && is_without_given_name(person))
                && posts.are_elsewhere_than(known, self.is_in_office(record, day))
            // Of an office by a word that is known for no post at least the field tells: the
            // `deputy director` is not the director.
            || !phrase.in_alias
                && held.any(|(office, role)| {
                    role.term.dates.holds(day) == Holds::Yes && office.is_contradicted_by(phrase)
                })
    }

    /// Whether the record has offices and all are civil.
    pub fn is_civilian(&self, record: RecordId) -> bool {
        let offices = &self.offices[record];
        !offices.is_empty() && offices.iter().all(|office| !office.posts().are_military())
    }
}

/// How long before an office is taken its holder is `-elect`, in months: from an election in early November until late
/// January.
const TRANSITION: i16 = 3;

/// The day some months after another one, or before it. The last days of a month are not in every month.
pub(super) fn months_from(day: Day, months: i16) -> Day {
    let count = day.year() * 12 + i16::from(day.month()) - 1 + months;
    let month = i8::try_from(count.rem_euclid(12) + 1).unwrap_or(1);
    Day::new(count.div_euclid(12), month, day.day().min(28)).unwrap_or(day)
}

/// Whether somebody is known by one name, as clerics are who head states: `Archbishop Makarios`.
fn is_without_given_name(person: &Person) -> bool {
    person.name.value.split_whitespace().next() == Some(&*person.family)
}

/// Whether a sentence speaks of a time when somebody who is dead was alive: it names a year of it, or the
/// death is so long ago that a text speaks of him only as of history. A successor of the same name follows
/// within a generation: `President Assad` in 2005 is not the one who died in 2000, `President Kennedy` is.
fn is_history(person: &Person, day: Day, years: &[i16]) -> bool {
    const GENERATION: i16 = 30;
    person
        .died
        .is_some_and(|died| day.year() - died.last().year() > GENERATION)
        || names_year_of_life(person, years)
}

/// Whether any of the years is one in which somebody who is dead was alive.
pub fn names_year_of_life(person: &Person, years: &[i16]) -> bool {
    let since = person.born.map_or(i16::MIN, |born| born.first().year());
    person.died.is_some_and(|died| {
        let life = since..=died.last().year();
        years.iter().any(|year| life.contains(year))
    })
}

/// How many words of an office or a form of address a name begins with, where more follows.
fn titles_at(passage: &Passage<'_>, name: &Range<usize>) -> usize {
    let title = Uses::OFFICE
        .or(Uses::RANK)
        .or(Uses::FIELD)
        .or(Uses::OFFICE_MODIFIER);
    let mut words = name.start..name.end - 1;
    let count = words
        .clone()
        .take_while(|at| passage.uses(*at).any(title))
        .count();
    let office = Uses::OFFICE.or(Uses::RANK);
    match words.any(|at| passage.uses(at).any(office)) {
        true => count,
        false => 0,
    }
}

fn add_names(names: &mut Names, id: RecordId, record: &Record) {
    for (at, name) in strong_names(record).into_iter().enumerate() {
        let name = name.value.as_str();
        match &record.facts {
            // The name itself comes first, aliases follow.
            Facts::Person(person) => {
                let family = family_in(person, name);
                names.add_person(name, family, id.0, at > 0);
                let country = person.country.as_deref().unwrap_or_default();
                match in_other_order(name, family) {
                    Some((other, true)) => names.add_person(&other, family, id.0, true),
                    Some((other, false)) if FAMILY_FIRST.contains(&country) => {
                        names.add(&other, id.0, RecordKind::Person, NameForm::Variant);
                    }
                    _ => {}
                }
            }
            Facts::Treaty(_) => names.add_treaty(name, id.0),
            Facts::Organisation(_) => names.add_body(name, id.0),
        }
    }
    if let Facts::Treaty(treaty) = &record.facts
        && let Some(short) = &treaty.short_name
    {
        names.add_short(&short.value, id.0);
        for name in strong_names(record) {
            names.add_short_with_kind(&short.value, &name.value, id.0);
        }
    }
}

/// Countries where the family name comes first, and which texts in English write in either order:
/// `Abe Shinzo`, `Orbán Viktor`.
const FAMILY_FIRST: [&str; 11] = [
    "HU", "CN", "TW", "HK", "MO", "JP", "KR", "KP", "VN", "KH", "SG",
];

/// A name of a person with the family name at its other end, and whether it came first: `Jinping Xi` for Xi
/// Jinping.
fn in_other_order(name: &str, family: &str) -> Option<(String, bool)> {
    let given = |rest: &str| Some(rest.trim().to_owned()).filter(|rest| !rest.is_empty());
    match (name.strip_prefix(family), name.strip_suffix(family)) {
        (Some(rest), _) if rest.starts_with(' ') => {
            Some((format!("{} {family}", given(rest)?), true))
        }
        (_, Some(rest)) if rest.ends_with(' ') => {
            Some((format!("{family} {}", given(rest)?), false))
        }
        _ => None,
    }
}

/// Whether the words beside a name give another country than the record does.
fn is_abroad(record: &Record, phrase: &Phrase) -> bool {
    let own = match &record.facts {
        Facts::Person(person) => person.country.as_deref(),
        Facts::Organisation(organisation) => organisation.country.as_deref(),
        Facts::Treaty(_) => None,
    };
    let Some(own) = own.filter(|own| country::name(own).is_some()) else {
        return false;
    };
    phrase.countries().is_some_and(|said| !said.contains(&own))
}

/// The words of a person's offices, with those of the organisations that they belong to.
fn offices(site: &Site, person: &Person) -> Vec<OfficeWords> {
    let roles = person.roles.iter().map(|role| {
        let organisation = role.organisation.as_ref().map(|name| &name.value);
        let bodies: Vec<&str> = match organisation {
            Some(OrganisationName::Words(words)) => vec![words],
            Some(OrganisationName::Id(id)) => site
                .find_record(RecordKind::Organisation, id)
                .map(|id| {
                    let names = strong_names(site.record(id)).into_iter();
                    names.map(|name| name.value.as_str()).collect()
                })
                .unwrap_or_default(),
            None => Vec::new(),
        };
        OfficeWords::new(&role.title.value, bodies)
    });
    roles.collect()
}

/// Warns of each alias that finds nothing that another name of its record does not find.
pub fn check_aliases(site: &Site, diagnostics: &mut Diagnostics) {
    for (_, record) in site.records() {
        let names = strong_names(record);
        for (at, name) in names.iter().enumerate().skip(1) {
            let others = names.iter().enumerate().filter(|(other, _)| *other != at);
            let finds = |(other, known): &(usize, &&Spanned<String>)| {
                let kind = record.kind();
                is_found_by(kind, &known.value, &name.value)
                    // Of two that find the same the first one stays.
                    && (*other < at || !is_found_by(kind, &name.value, &known.value))
            };
            if let Some((_, known)) = others.into_iter().find(finds) {
                diagnostics.push(diagnostics::alias_adds_nothing(name, known));
            }
        }
    }
}

/// Warns of each strong name that two records share.
pub fn check_shared_names(site: &Site, diagnostics: &mut Diagnostics) {
    // By name: its last bearer so far, since a record may give one name twice, and where it stands
    // first.
    let mut known: FxHashMap<String, (RecordId, Span)> = FxHashMap::default();
    for (id, record) in site.records() {
        for name in strong_names(record) {
            let folded = name.value.to_lowercase();
            let (last, first) = known.entry(folded).or_insert((id, name.span));
            if *last != id {
                diagnostics.push(diagnostics::same_name(name.span, &name.value, *first));
                *last = id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{day, person, site};
    use super::*;

    const IVANOVS: &str = "
        people/sergei-ivanov: Sergei Ivanov; country: RU; roles: [{title: Minister of Defence, from: 2001-03-28, to: 2007-02-15}]
        people/igor-ivanov: Igor Ivanov; country: RU; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11, to: 2004-03-09}]";

    /// Asks about the words before the last word of `text`.
    fn about<T>(text: &str, ask: impl FnOnce(&Registry<'_>, RecordId, &Phrase) -> T) -> T {
        let site = site(IVANOVS, "");
        let registry = Registry::new(&site);
        let passage = Passage::new(text, &[]);
        let of_office = |word: &str| registry.office_words.contains(word);
        let phrase = Phrase::before(&passage, passage.words.len() - 1, of_office);
        ask(&registry, person(&site, "igor-ivanov"), &phrase)
    }

    #[test]
    fn an_office_is_held_on_a_day() {
        for (text, on, expected) in [
            ("Foreign Minister Ivanov", "2001-03-14", true),
            ("Foreign Minister Ivanov", "2004-03-09", false),
            ("former Foreign Minister Ivanov", "2001-03-14", false),
            ("former Foreign Minister Ivanov", "2004-03-09", true),
            ("then-Foreign Minister Ivanov", "2001-03-14", true),
            ("then-Foreign Minister Ivanov", "2004-03-09", true),
            ("Bulgarian Foreign Minister Ivanov", "2001-03-14", false),
            ("Defence Minister Ivanov", "2001-03-14", false),
        ] {
            let held = about(text, |registry, igor, phrase| {
                registry.holds_stated_office(igor, phrase, day(on))
            });
            assert_eq!(held, expected, "{text} on {on}");
        }
    }

    #[test]
    fn words_contradict_a_record() {
        for (text, on, expected) in [
            (
                "Prime Minister Ivanov",
                "2001-03-14",
                Some(Rejection::Office),
            ),
            // An office that he never held is another's also when his own is over.
            (
                "Prime Minister Ivanov",
                "2005-01-01",
                Some(Rejection::Office),
            ),
            ("Governor Ivanov", "2001-03-14", Some(Rejection::Office)),
            ("General Ivanov", "2001-03-14", Some(Rejection::Office)),
            ("Minister Ivanov", "2001-03-14", None),
            ("Mr Ivanov", "2001-03-14", None),
            (
                "Foreign Minister Ivanov",
                "1990-01-01",
                Some(Rejection::Office),
            ),
            ("Foreign Minister Ivanov", "1998-09-01", None),
            ("Foreign Minister Ivanov", "2010-01-01", None),
            (
                "Bulgarian Minister Ivanov",
                "2005-01-01",
                Some(Rejection::Country),
            ),
            ("Russian Foreign Minister Ivanov", "2001-03-14", None),
        ] {
            let said = about(text, |registry, igor, phrase| {
                registry.contradiction(igor, phrase, day(on), Vec::new)
            });
            assert_eq!(said, expected, "{text} on {on}");
        }
    }

    #[test]
    fn a_name_that_records_share_is_reported_for_each_but_the_first() {
        let site = site(
            "people/igor-ivanov: Igor Ivanov; aliases: [Igor Ivanov, The Minister]
             people/igor-ivanov-2: Igor Ivanov
             people/sergei-ivanov: Sergei Ivanov; aliases: [the minister]",
            "",
        );
        let mut diagnostics = Diagnostics::new();
        check_shared_names(&site, &mut diagnostics);
        let messages: Vec<&str> = diagnostics.iter().map(|it| &*it.message).collect();
        let expected = ["Igor Ivanov", "the minister"];
        let expected = expected.map(|name| format!("two records have the name `{name}`"));
        assert_eq!(messages, expected);
    }
}
