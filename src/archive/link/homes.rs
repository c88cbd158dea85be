//! To which countries each organisation belongs, as far as its record says: the `Russian Ministry of Defence` is
//! not that of a record with `country: GB`.
//!
//! In this order: its `country`, as a code or in words; a country in its names (`United States Senate`); that of the
//! organisation above it; that of the people who hold offices in it, if it is the same for all.

use rustc_hash::FxHashMap;

use super::diagnostics;
use crate::archive::facts::strong_names;
use crate::archive::site::{Facts, Record, RecordId, Site};
use crate::base::country;
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::frontmatter::person::OrganisationName;
use crate::names::find::{Names, is_general_body};
use crate::names::text::{Code, Passage, folded_words, nation, nation_at};

/// The countries of those who are called by a title and one name, as `King Abdullah` is.
pub fn realms(site: &Site) -> impl Iterator<Item = (RecordId, Vec<Code>)> {
    const TITLES: [&str; 8] = [
        "King ",
        "Queen ",
        "Prince ",
        "Princess ",
        "Crown ",
        "Emir ",
        "Sultan ",
        "Emperor ",
    ];
    let titled = |name: &str| TITLES.iter().any(|title| name.starts_with(title));
    site.records().filter_map(move |(id, record)| {
        let Facts::Person(person) = &record.facts else {
            return None;
        };
        let country = person.country.as_deref()?;
        let mut names = strong_names(record).into_iter();
        names
            .any(|name| titled(&name.value))
            .then(|| (id, countries_of(country)))
    })
}

/// The countries of every organisation for which they are known.
pub fn homes(site: &Site) -> Vec<(RecordId, Vec<Code>)> {
    let mut of_holders: Option<FxHashMap<&str, Option<Code>>> = None;
    let organisations = site
        .records()
        .filter_map(|(id, record)| match &record.facts {
            Facts::Organisation(_) => Some((id, record)),
            _ => None,
        });
    let homes = organisations.map(|(id, record)| {
        let home = said(site, record);
        if !home.is_empty() {
            return (id, home);
        }
        let holders = of_holders.get_or_insert_with(|| countries_of_holders(site));
        (
            id,
            holders
                .get(&*record.id)
                .copied()
                .flatten()
                .into_iter()
                .collect(),
        )
    });
    homes.filter(|(_, home)| !home.is_empty()).collect()
}

/// Warns of each organisation that has a name which every country's has, and no country.
pub fn check_homes(site: &Site, names: &Names, diagnostics: &mut Diagnostics) {
    for (id, record) in site.records() {
        let known = !names.home(id.0).is_empty();
        if known || !matches!(record.facts, Facts::Organisation(_)) {
            continue;
        }
        let mut strong = strong_names(record).into_iter();
        if let Some(name) = strong.find(|name| is_general_body(&name.value)) {
            diagnostics.push(diagnostics::unknown_home(name.span, &name.value));
        }
    }
}

/// The countries that the record or those above it give.
fn said(site: &Site, record: &Record) -> Vec<Code> {
    /// Organisations are seldom nested deeper, and a cycle of parents has to end.
    const DEEPEST: usize = 6;
    let mut record = record;
    for _ in 0..DEEPEST {
        let Facts::Organisation(organisation) = &record.facts else {
            break;
        };
        let home = match organisation.country.as_deref() {
            Some(country) => countries_of(country),
            None => in_names(record),
        };
        if !home.is_empty() {
            return home;
        }
        let parent = organisation.parent.as_ref();
        let parent = parent.and_then(|id| site.find_record(RecordKind::Organisation, &id.value));
        match parent {
            Some(parent) => record = site.record(parent),
            None => break,
        }
    }
    Vec::new()
}

/// The countries that the value of a key `country` may mean: a code, or a name in words.
fn countries_of(written: &str) -> Vec<Code> {
    let code = country::all().find(|country| country.code == written);
    if let Some(country) = code {
        return vec![country.code];
    }
    let nation = nation(&folded_words(written).join(" "));
    nation.map_or_else(Vec::new, |nation| nation.countries().collect())
}

/// The countries that the names of an organisation give.
fn in_names(record: &Record) -> Vec<Code> {
    let mut codes: Vec<Code> = Vec::new();
    for name in strong_names(record) {
        let passage = Passage::new(&name.value, &[]);
        let mut at = 0;
        while at < passage.words.len() {
            match nation_at(&passage, at).filter(|_| passage.is_capital(at)) {
                Some((end, nation)) => {
                    codes.extend(nation.countries());
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// By an organisation's id, the country of those who hold offices in it; `None` if they are of several.
fn countries_of_holders(site: &Site) -> FxHashMap<&str, Option<Code>> {
    let mut countries: FxHashMap<&str, Option<Code>> = FxHashMap::default();
    for (_, record) in site.records() {
        let Facts::Person(person) = &record.facts else {
            continue;
        };
        let Some(country) = person.country.as_deref() else {
            continue;
        };
        let [code] = countries_of(country)[..] else {
            continue;
        };
        for role in &person.roles {
            if let Some(OrganisationName::Id(id)) = role.organisation.as_ref().map(|it| &it.value) {
                let known = countries.entry(id).or_insert(Some(code));
                *known = known.filter(|known| *known == code);
            }
        }
    }
    countries
}
