//! The record of a person: names, life, and the offices held.

use super::diagnostics;
use super::fields::Fields;
use super::interval::{SpannedInterval, interval};
use super::record::{Common, common, country};
use crate::base::date::{End, PartialDate};
use crate::base::diagnostic::Diagnostics;
use crate::base::nearest::is_one_letter_off;
use crate::base::record_kind::RecordKind;
use crate::base::span::{Span, Spanned};
use crate::names::person::{divide, family_name_in_front, keeps_its_order, without_suffix};
use crate::yaml::Node;

/// What the record of a person says.
#[derive(Clone, Debug)]
pub struct Person {
    /// The full name.
    pub name: Spanned<String>,
    /// The name as an index lists it: "Ivanov, Sergei".
    pub sort_name: String,
    /// The family name. Where the record does not say, it is the first word of the name if the country writes it
    /// in front, and otherwise the last that is no suffix.
    pub family: String,
    /// Whether lists and citations keep the order of the name, as that of a ruler, who has no family name.
    pub keeps_its_order: bool,
    /// Other full names.
    pub aliases: Vec<Spanned<String>>,
    /// How they are addressed: `Mrs`.
    pub honorific: Option<String>,
    /// When they were born.
    pub born: Option<PartialDate>,
    /// When they died.
    pub died: Option<PartialDate>,
    /// Where their birth and death are written.
    pub life_spans: (Option<Span>, Option<Span>),
    /// The code of a country, as written.
    pub country: Option<String>,
    /// Their offices, in the order written.
    pub roles: Vec<Role>,
    /// What records of every kind have.
    pub common: Common,
}

/// An office and its term.
#[derive(Clone, Debug)]
pub struct Role {
    /// The title of the office.
    pub title: Spanned<String>,
    /// The organisation that it belongs to.
    pub organisation: Option<Spanned<OrganisationName>>,
    /// From when to when.
    pub term: SpannedInterval,
}

/// An organisation, as a role names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum OrganisationName {
    /// The id of a record, which must exist.
    Id(String),
    /// A name, which is shown as it is and links nowhere.
    Words(String),
}

/// Reads the record of a person. None without a name, which is reported.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<Person> {
    let mut fields = Fields::new(RecordKind::Person.with_article(), node, diagnostics);
    let fields = &mut fields;
    let name = fields.required_text("name");
    let sort_name = fields.text("sort_name");
    let family = fields.text("family");
    let aliases = fields.texts("aliases");
    let honorific = fields.text("honorific").map(|text| text.value);
    let life = interval(fields, "born", "died", "this life");
    let country = country(fields);
    let roles = fields.mappings("roles", "a role", role);
    let common = common(fields);
    fields.finish();
    check_terms(&roles, fields.diagnostics());
    check_life(&roles, &life, fields.diagnostics());
    let name = name?;
    let names = NamesOfRecord {
        name: &name,
        aliases: &aliases,
    };
    names.check(family.as_ref(), sort_name.as_ref(), fields.diagnostics());
    let (sort_name, family) = (sort_name.map(|it| it.value), family.map(|it| it.value));
    let keeps_its_order = family.is_none() && keeps_its_order(&name.value);
    let family = match &family {
        Some(family) => as_in_name(&name.value, without_suffix(family)),
        None if keeps_its_order => last_word(&name.value),
        None => {
            let plain = without_suffix(&name.value);
            let in_front = family_name_in_front(plain, country.as_deref().unwrap_or_default());
            in_front.unwrap_or_else(|| last_word(plain))
        }
    };
    let family = family.to_owned();
    let sort_name = sort_name.unwrap_or_else(|| match keeps_its_order {
        true => name.value.clone(),
        false => sorted(&name.value, &family),
    });
    Some(Person {
        sort_name,
        family,
        keeps_its_order,
        aliases,
        honorific,
        born: life.dates.from,
        died: life.ended_on(),
        life_spans: (life.from_span, life.to_span),
        country,
        roles,
        common,
        name,
    })
}

fn role(fields: &mut Fields<'_>) -> Option<Role> {
    let title = fields.required_text("title");
    let organisation = fields
        .text("organisation")
        .map(|text| text.map(organisation_name));
    let term = interval(fields, "from", "to", "this office");
    Some(Role {
        title: title?,
        organisation,
        term,
    })
}

/// Tells an id from a name. Ids are in lower case without spaces, so anything with a capital or a
/// space is a name: `ministry-of-defence`, but `Duma` and `Ministry of Defence`.
fn organisation_name(text: String) -> OrganisationName {
    match text.contains(|c: char| c.is_uppercase() || c.is_whitespace()) {
        true => OrganisationName::Words(text),
        false => OrganisationName::Id(text),
    }
}

/// Reports an office that is held twice at once: the same title in the same organisation, with
/// terms that certainly overlap. Usually one of the two has a wrong date. Comparing each pair is cheap,
/// as a person has few roles.
fn check_terms(roles: &[Role], diagnostics: &mut Diagnostics) {
    let same = |a: &Role, b: &Role| {
        let organisation = |role: &Role| role.organisation.as_ref().map(|name| name.value.clone());
        a.title.value.to_lowercase() == b.title.value.to_lowercase()
            && organisation(a) == organisation(b)
    };
    for (at, later) in roles.iter().enumerate() {
        let twice = roles[..at].iter().find(|earlier| {
            same(earlier, later) && earlier.term.dates.surely_overlaps(later.term.dates)
        });
        if let Some(earlier) = twice {
            let span = |role: &Role| role.term.from_span.unwrap_or(role.title.span);
            diagnostics.push(diagnostics::office_held_twice(
                &later.title.value,
                span(later),
                span(earlier),
            ));
        }
    }
}

/// Warns of offices that were certainly held before birth or after death: `to: ..` says that one is still held. The day
/// `to` is no longer part of a term, so a term until the day after a death ends with it. A life that ends before it
/// begins is an error already, and says nothing of offices.
fn check_life(roles: &[Role], life: &SpannedInterval, diagnostics: &mut Diagnostics) {
    let backwards = |born| {
        life.ended_on()
            .is_some_and(|died| died.is_surely_before(born))
    };
    if life.dates.from.is_some_and(backwards) {
        return;
    }
    if let (Some(born), Some(born_at)) = (life.dates.from, life.from_span)
        && let (Some(died), Some(died_at)) = (life.ended_on(), life.to_span)
        && died.first().year() - born.last().year() > LONGEST_LIFE
    {
        diagnostics.push(diagnostics::unlikely_life((born, born_at), (died, died_at)));
    }
    for role in roles {
        let term = role.term.dates;
        let title = &role.title;
        if let (Some(born), Some(born_at)) = (life.dates.from, life.from_span) {
            let dates = [
                (term.from, role.term.from_span),
                (role.term.ended_on(), role.term.to_span),
            ];
            let early = dates.into_iter().find_map(|(date, at)| {
                let is_early = date?.is_surely_before(born);
                is_early.then_some(at?)
            });
            if let Some(at) = early {
                diagnostics.push(diagnostics::office_before_birth(title, at, born, born_at));
            }
        }
        if let (Some(died), Some(died_at)) = (life.ended_on(), life.to_span) {
            let begins_late = term.from.filter(|from| died.is_surely_before(*from));
            let ends_late = match term.to {
                End::Open => true,
                End::On(to) => died.last().tomorrow().is_ok_and(|day| day < to.first()),
                End::Unknown => false,
            };
            let at = match begins_late {
                Some(_) => role.term.from_span,
                // An open end has no date to point at.
                None if ends_late => Some(role.term.to_span.unwrap_or(title.span)),
                None => None,
            };
            if let Some(at) = at {
                let open = begins_late.is_none() && term.to == End::Open;
                let diagnostic = diagnostics::office_after_death(title, at, open, (died, died_at));
                diagnostics.push(diagnostic);
            }
        }
    }
}

/// The longest life that is on record anywhere had 122 years.
const LONGEST_LIFE: i16 = 122;

/// All names of a person.
struct NamesOfRecord<'a> {
    name: &'a Spanned<String>,
    aliases: &'a [Spanned<String>],
}

impl NamesOfRecord<'_> {
    /// Warns of a family name that is in none of them, and of a `sort_name` that begins with a misspelt word of them.
    /// That may have a word in another spelling, as `Mueller` for Müller.
    fn check(
        &self,
        family: Option<&Spanned<String>>,
        sort_name: Option<&Spanned<String>>,
        diagnostics: &mut Diagnostics,
    ) {
        if let Some(family) = family
            && !self.have(without_suffix(&family.value))
        {
            let wrong = (family.value.as_str(), family.span);
            diagnostics.push(diagnostics::not_in_name("family", wrong, self.name));
        }
        if let Some(sort_name) = sort_name {
            let (first, _) = sort_name
                .value
                .split_once([',', ' '])
                .unwrap_or((&sort_name.value, ""));
            let mut words = self.name.value.split_whitespace();
            let is_slip = first.len() > 3
                && first.is_ascii()
                && !self.have(first)
                && words.any(|word| word.is_ascii() && is_one_letter_off(first, word));
            if is_slip {
                let wrong = (first, sort_name.span);
                diagnostics.push(diagnostics::not_in_name("sort_name", wrong, self.name));
            }
        }
    }

    /// Whether one of them has these words, in capitals or not.
    fn have(&self, words: &str) -> bool {
        let words = words.to_lowercase();
        let mut all = std::iter::once(self.name).chain(self.aliases);
        all.any(|name| name.value.to_lowercase().contains(&words))
    }
}

fn last_word(name: &str) -> &str {
    name.split_whitespace().next_back().unwrap_or(name)
}

/// A family name as the full name writes it, where that differs only by case: `calderón` of Felipe Calderón.
fn as_in_name<'n>(name: &'n str, family: &'n str) -> &'n str {
    if name.contains(family) {
        return family;
    }
    let mut places = name.char_indices().map(|(at, _)| at);
    let written = places.find_map(|at| {
        let written = name.get(at..at + family.len())?;
        (written.to_lowercase() == family.to_lowercase()).then_some(written)
    });
    written.unwrap_or(family)
}

/// The name as an index lists it: "Ivanov, Sergei" for "Sergei Ivanov". A name that begins with the family name,
/// such as "Mao Zedong", stays as it is.
fn sorted(name: &str, family: &str) -> String {
    divide(name, family).map_or_else(|| name.to_owned(), |divided| divided.family_first())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::SourceId;
    use crate::yaml;

    #[track_caller]
    fn check(front: &str, expected: &str) {
        let mut diagnostics = Diagnostics::new();
        let node = yaml::parse(SourceId(0), front, 0..front.len(), &mut diagnostics).unwrap();
        let person = read(&node, &mut diagnostics).unwrap();
        assert_eq!(person.sort_name, expected);
    }

    #[test]
    fn lists_sort_people_by_family_name_unless_the_record_says_otherwise() {
        check("name: Sergei Ivanov", "Ivanov, Sergei");
        let solana = "name: Javier Solana Madariaga\nfamily: Solana";
        check(solana, "Solana Madariaga, Javier");
        check(
            &format!("{solana}\nsort_name: Madariaga, Javier Solana"),
            "Madariaga, Javier Solana",
        );
        check("name: Mao Zedong\nfamily: Mao", "Mao Zedong");
        check("name: Mao Zedong\ncountry: CN", "Mao Zedong");
        check("name: Jack Ma\ncountry: CN", "Ma, Jack");
        check(
            "name: Felipe Calderón\nfamily: calderón",
            "Calderón, Felipe",
        );
    }

    #[test]
    fn suffixes_and_numbers_are_no_family_names() {
        let king = "name: Martin Luther King Jr.";
        check(king, "King, Martin Luther, Jr.");
        check(
            &format!("{king}\nfamily: King Jr."),
            "King, Martin Luther, Jr.",
        );
        check("name: Sammy Davis, Jr.", "Davis, Sammy, Jr.");
        check("name: Frank Carlucci III", "Carlucci, Frank, III");
        check("name: Sheikh Hasina (PM)", "Hasina, Sheikh (PM)");
        check("name: Jane Doe, PhD", "Doe, Jane, PhD");
        check("name: Henry VIII", "Henry VIII");
        check("name: Pope John Paul II", "Pope John Paul II");
        check("name: Queen Beatrix", "Queen Beatrix");
        check("name: Aga Khan IV\nfamily: Khan", "Khan, Aga, IV");
    }
}
