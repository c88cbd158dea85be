//! A person's record: their names, their life, and the offices that they held.

use super::diagnostics;
use super::fields::Fields;
use super::shared;
use super::shared::{Common, PlacedInterval};
use super::yaml::Node;
use crate::base::date::PartialDate;
use crate::base::diagnostic::Diagnostics;
use crate::base::span::Spanned;

/// What a person's record says.
#[derive(Clone, Debug)]
pub struct Person {
    /// The full name.
    pub name: Spanned<String>,
    /// The name as an index sorts it: "Ivanov, Sergei".
    pub sort_name: String,
    /// The family name.
    pub family: String,
    /// Other full names.
    pub aliases: Vec<Spanned<String>>,
    /// Born.
    pub born: Option<PartialDate>,
    /// Died.
    pub died: Option<PartialDate>,
    /// A country's code, as written.
    pub country: Option<String>,
    /// Offices, in the order written.
    pub roles: Vec<Role>,
    /// What every record has.
    pub common: Common,
}

/// One office and its term.
#[derive(Clone, Debug)]
pub struct Role {
    /// The office.
    pub title: Spanned<String>,
    /// Where: a record's id, or plain words.
    pub organisation: Option<Spanned<OrganisationName>>,
    /// From when to when.
    pub term: PlacedInterval,
}

/// An organisation as a role names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganisationName {
    /// The id of a record, which has to exist.
    Id(String),
    /// Plain words (with a capital or a space), which link nowhere.
    Words(String),
}

/// Reads a person's record. None when it has no name, which is a fault.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<Person> {
    let mut fields = Fields::new("a person", node, diagnostics);
    let fields = &mut fields;
    let name = fields.required_text("name");
    let sort_name = fields.text("sort_name").map(|text| text.value);
    let family = fields.text("family").map(|text| text.value);
    let aliases = fields.texts("aliases");
    let life = shared::interval(fields, "born", "died", "this life");
    let country = fields.text("country").map(|text| text.value);
    let roles = fields.mappings("roles", "a role", role);
    let common = shared::common(fields);
    fields.finish();
    check_terms(&roles, fields.diagnostics());
    let name = name?;
    let family = family.unwrap_or_else(|| last_word(&name.value).to_owned());
    Some(Person {
        sort_name: sort_name.unwrap_or_else(|| sorted(&name.value, &family)),
        family,
        aliases,
        born: life.dates.from,
        died: life.ended_on(),
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
    let term = shared::interval(fields, "from", "to", "this office");
    Some(Role {
        title: title?,
        organisation,
        term,
    })
}

/// Tells an id from plain words: those have a capital or a space.
fn organisation_name(text: String) -> OrganisationName {
    match text.contains(|c: char| c.is_uppercase() || c.is_whitespace()) {
        true => OrganisationName::Words(text),
        false => OrganisationName::Id(text),
    }
}

/// Reports an office that is held twice at once: the same title in the same organisation, with
/// terms that certainly overlap. A person has few roles, so comparing each pair is cheap.
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
            let place = |role: &Role| role.term.from_span.unwrap_or(role.title.span);
            diagnostics.push(diagnostics::office_held_twice(
                &later.title.value,
                place(later),
                place(earlier),
            ));
        }
    }
}

fn last_word(name: &str) -> &str {
    name.split_whitespace().next_back().unwrap_or(name)
}

/// "Sergei Ivanov" of the family Ivanov sorts as "Ivanov, Sergei"; a name that does not end with
/// its family sorts as it is.
fn sorted(name: &str, family: &str) -> String {
    match name.strip_suffix(family).map(str::trim) {
        Some(given) if !given.is_empty() => format!("{family}, {given}"),
        _ => name.to_owned(),
    }
}
