//! Groups: the briefs of an author, with a tag, resting on a source.
//!
//! Part of the index stage (`indexes.rs`). A group's address is made of its name, so names that make the same
//! address are one group, or a fault where they can hardly be one name.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::diagnostics;
use crate::archive::resolve;
use crate::archive::site::{BriefId, Site};
use crate::base::diagnostic::Diagnostics;
use crate::base::slug::slugify;
use crate::base::span::Span;

/// A named group of briefs: those of an author, with a tag, resting on a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The id in its address.
    pub id: String,
    /// Its name, as first written.
    pub name: String,
    /// Its briefs, newest first.
    pub briefs: Vec<BriefId>,
    /// Where its name is first written.
    pub place: Span,
}

/// Briefs by author, by tag and by source.
pub struct Groups {
    pub authors: Vec<Group>,
    pub tags: Vec<Group>,
    pub sources: Vec<Group>,
    /// Names that make no address, and different ones that make the same.
    pub diagnostics: Diagnostics,
}

impl Groups {
    pub fn new(site: &Site) -> Self {
        let mut diagnostics = Diagnostics::new();
        let authors = groups(site, &mut diagnostics, "an author", |id| {
            site.brief(id)
                .front
                .authors
                .iter()
                .map(|name| (name.value.as_str(), name.span))
                .collect()
        });
        let tags = groups(site, &mut diagnostics, "a tag", |id| {
            site.brief(id)
                .front
                .tags
                .iter()
                .map(|tag| (tag.value.as_str(), tag.span))
                .collect()
        });
        let sources = groups(site, &mut diagnostics, "a source", |id| {
            let sources = site.brief(id).front.sources.iter();
            sources
                .map(|source| (source.name.value.as_str(), source.name.span))
                .collect()
        });
        Self {
            authors,
            tags,
            sources,
            diagnostics,
        }
    }
}

/// Groups briefs by names, each under the id that its name makes; names that make the same id are
/// one group, under the name of the newest brief. `one` is what each
/// of the names is, with its article.
fn groups<'a>(
    site: &'a Site,
    diagnostics: &mut Diagnostics,
    one: &str,
    names: impl Fn(BriefId) -> Vec<(&'a str, Span)>,
) -> Vec<Group> {
    let noun = one.rsplit(' ').next().unwrap_or(one);
    let mut slugs: FxHashMap<&str, String> = FxHashMap::default();
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for (id, _) in site.briefs().rev() {
        for (name, place) in names(id) {
            let known = slugs.contains_key(name);
            let slug = slugs.entry(name).or_insert_with(|| slugify(name));
            if slug.is_empty() {
                diagnostics.push(resolve::unusable_id(
                    place,
                    name,
                    &format!("{one}'s address"),
                ));
                continue;
            }
            let group = groups.entry(slug.clone()).or_insert_with(|| Group {
                id: slug.clone(),
                name: name.to_owned(),
                briefs: Vec::new(),
                place,
            });
            if !known && !are_one(&group.name, name) {
                let address = format!("{noun}s/{slug}/");
                let first = (group.name.as_str(), group.place);
                diagnostics.push(diagnostics::shared_address(
                    noun,
                    &address,
                    (name, place),
                    first,
                ));
            }
            if group.briefs.last() != Some(&id) {
                group.briefs.push(id);
            }
        }
    }
    groups.into_values().collect()
}

/// Whether two names that make one address are surely one name: they differ by no more than
/// capitals, blanks and hyphens.
fn are_one(name: &str, other: &str) -> bool {
    let letters = |name: &str| -> String {
        let signs = name
            .chars()
            .filter(|c| !c.is_whitespace() && !"-_".contains(*c));
        signs.flat_map(char::to_lowercase).collect()
    };
    letters(name) == letters(other)
}
