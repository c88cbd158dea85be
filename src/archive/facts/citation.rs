//! Citations: the facts about a brief that a citation in any style is made of.
//!
//! A [`Cited`] knows no style and no wording. `pages/page/citation.rs` has those; a format for programs
//! can read the same facts.

use rustc_hash::{FxHashMap, FxHashSet};

use super::names::strong_names;
use crate::archive::routes;
use crate::archive::site::{Brief, BriefId, Facts, Site};
use crate::base::date::Day;
use crate::frontmatter::brief::{CorrectionKind, IssueNumber};
use crate::frontmatter::config::CiteAs;
use crate::names::person::{DividedName, divide, guess_family_name, keeps_its_order};

/// A brief as citations know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited<'s> {
    /// Who wrote it, in the order written.
    pub authors: Vec<Author>,
    /// The headline, as written.
    pub title: &'s str,
    /// Where it appeared.
    pub container: Container<'s>,
    /// The day of publication.
    pub date: Day,
    /// What happened to it after publication, and when.
    pub changed: Option<(Change, Day)>,
    /// Who publishes it.
    pub publisher: Option<&'s str>,
    /// Its permanent address, in full.
    pub address: String,
}

/// An author, with what a list of names has to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Author {
    /// Somebody.
    Person {
        /// The names that go before the family name in running text; may be empty.
        given: String,
        /// The family name.
        family: String,
        /// `Jr.` and the like.
        suffix: Option<String>,
    },
    /// A name that keeps its order: an institution's, or that of somebody whose family name comes first
    /// (`Kim Jong Il`).
    Literal(String),
}

/// What a brief appeared in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container<'s> {
    /// A publication.
    Publication {
        /// Its name.
        name: &'s str,
        /// How its briefs are cited.
        cite_as: CiteAs,
        /// The volume.
        volume: Option<u32>,
        /// The issue.
        issue: Option<IssueNumber>,
    },
    /// The archive itself, by its title.
    Archive(&'s str),
}

/// What happened to a brief after its publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Something was corrected or clarified.
    Corrected,
    /// Something was added.
    Updated,
    /// It was withdrawn.
    Retracted,
}

impl<'s> Cited<'s> {
    /// What citations of a brief say.
    pub fn new(site: &'s Site, known: &KnownAuthors<'_>, id: BriefId) -> Self {
        let brief = site.brief(id);
        let authors = brief.front.authors.iter();
        let address = routes::encoded(&brief.address());
        Self {
            authors: authors.map(|name| known.author(&name.value)).collect(),
            title: &brief.front.title.value,
            container: container(site, id),
            date: brief.date(),
            changed: changed(brief),
            publisher: site.config.publisher.as_deref(),
            address: format!("{}{address}", site.base_url()),
        }
    }
}

fn container(site: &Site, id: BriefId) -> Container<'_> {
    let Some(publication) = site.publication_of[id] else {
        return Container::Archive(&site.config.title);
    };
    let publication = &site.publications[publication];
    let appearance = &site.brief(id).front.appearance;
    Container::Publication {
        name: &publication.name,
        cite_as: publication.cite_as,
        volume: appearance.volume.as_ref().map(|volume| volume.value),
        issue: appearance.issue.as_ref().map(|issue| issue.value),
    }
}

/// The retraction, if there is one, and otherwise the latest change.
fn changed(brief: &Brief) -> Option<(Change, Day)> {
    let changes = brief.front.corrections.iter().map(|correction| {
        let change = match correction.kind {
            CorrectionKind::Correction | CorrectionKind::Clarification => Change::Corrected,
            CorrectionKind::Update => Change::Updated,
            CorrectionKind::Retraction => Change::Retracted,
        };
        (change, correction.date.value)
    });
    changes.max_by_key(|(change, date)| (*change == Change::Retracted, *date))
}

/// Whom the archive knows by name, to tell people among authors from institutions: made once for all
/// briefs.
#[derive(Debug, Default)]
pub struct KnownAuthors<'s> {
    /// The family names of people, by full name and alias; none of those whose names keep their order.
    families: FxHashMap<&'s str, Option<&'s str>>,
    /// The names by which lists sort people, by full name.
    sort_names: FxHashMap<&'s str, &'s str>,
    /// The archive itself, its publisher, its publications, and the organisations on record.
    institutions: FxHashSet<&'s str>,
}

impl<'s> KnownAuthors<'s> {
    /// Gathers them, in one pass over the records.
    pub fn new(site: &'s Site) -> Self {
        let config = &site.config;
        let publications = site.publications.iter().map(|one| &*one.name);
        let mut institutions: FxHashSet<&str> = publications.collect();
        institutions.insert(&config.title);
        institutions.extend(config.publisher.as_deref());
        let (mut families, mut sort_names) = (FxHashMap::default(), FxHashMap::default());
        for (_, record) in site.records() {
            let names = strong_names(record).into_iter().map(|name| &*name.value);
            match &record.facts {
                Facts::Person(person) => {
                    let family = (!person.keeps_its_order).then_some(&*person.family);
                    families.extend(names.map(|name| (name, family)));
                    sort_names.insert(&*person.name.value, &*person.sort_name);
                }
                Facts::Organisation(_) => institutions.extend(names),
                Facts::Treaty(_) => {}
            }
        }
        Self {
            families,
            sort_names,
            institutions,
        }
    }

    /// An author's name as a list sorts it: as the record of a person of that name says, or the family name
    /// first. Institutions keep their order.
    pub fn sort_name(&self, name: &str) -> String {
        if let Some(sort_name) = self.sort_names.get(name) {
            return (*sort_name).to_owned();
        }
        match self.author(name) {
            Author::Literal(name) => name,
            Author::Person {
                given,
                family,
                suffix,
            } => DividedName {
                given: &given,
                family: &family,
                suffix: suffix.as_deref(),
            }
            .family_first(),
        }
    }

    /// An author by the name in the front matter.
    fn author(&self, name: &str) -> Author {
        match self.families.get(name) {
            Some(Some(family)) => return divided(name, family),
            Some(None) => return Author::Literal(name.to_owned()),
            None => {}
        }
        if self.institutions.contains(name) || is_institution(name) || keeps_its_order(name) {
            return Author::Literal(name.to_owned());
        }
        match guess_family_name(name) {
            Some((family, _)) => divided(name, &family),
            None => divided(name, name.rsplit(' ').next().unwrap_or(name)),
        }
    }
}

/// A name divided at its family name, where a given name stands before that.
fn divided(name: &str, family: &str) -> Author {
    match divide(name, family) {
        None => Author::Literal(name.to_owned()),
        Some(divided) => Author::Person {
            given: divided.given.to_owned(),
            family: divided.family.to_owned(),
            suffix: divided.suffix.map(str::to_owned),
        },
    }
}

/// Whether a name is not a person's by its words: `The Economist`, `Centre for Security Studies`, `Monitor
/// Staff`. Of institutions that are not on record nothing but the name is known.
fn is_institution(name: &str) -> bool {
    let words = || name.split([' ', '-', '/']);
    let joins = |word: &str| matches!(word, "of" | "for" | "and" | "on" | "the" | "in" | "&");
    name.starts_with("The ")
        || words().any(joins)
        || words().any(|word| BODIES.split(' ').any(|body| body == word.to_lowercase()))
}

/// Words for bodies that publish, none of them a family name.
const BODIES: &str = "agency association bureau center centre commission committee consortium council department \
    desk editors federation foundation institute institution laboratory ministry network \
    office organisation organization programme project secretariat service society staff \
    taskforce team university";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_are_divided_and_those_of_institutions_are_not() {
        let divided = |name: &str| match KnownAuthors::default().author(name) {
            Author::Literal(name) => name,
            Author::Person {
                given,
                family,
                suffix,
            } => [family, given, suffix.unwrap_or_default()].join("|"),
        };
        for (name, expected) in [
            ("Jane Analyst", "Analyst|Jane|"),
            ("Mary Anne Other", "Other|Mary Anne|"),
            ("Koen de Vries", "de Vries|Koen|"),
            ("Cal Ripken Jr.", "Ripken|Cal|Jr."),
            ("Cal Ripken, Jr.", "Ripken|Cal|Jr."),
            ("Jane Doe, PhD", "Doe|Jane|PhD"),
            ("Koen de Vries Jr.", "de Vries|Koen|Jr."),
            ("Pope John Paul II", "Pope John Paul II"),
            ("Kim Jong Il", "Kim Jong Il"),
            ("Reuters", "Reuters"),
            ("The Economist", "The Economist"),
            ("Centre for Security Studies", "Centre for Security Studies"),
            ("Monitor Staff", "Monitor Staff"),
            ("Stimson Center", "Stimson Center"),
        ] {
            assert_eq!(divided(name), expected);
        }
    }
}
