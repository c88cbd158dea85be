//! What is not named: records that no brief mentions, and those that a brief declares and never names.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::archive::assemble::Archive;
use crate::archive::link::Registry;
use crate::archive::site::{BriefId, RecordId, Site};
use crate::base::span::Span;
use crate::markdown::prose;
use crate::names::text::Passage;

/// A record that a brief declares and never names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeverNamed {
    /// The brief.
    pub brief: BriefId,
    /// The record.
    pub record: RecordId,
    /// The id in the brief's front matter.
    pub place: Span,
}

/// The records that no brief mentions; none when some text could not be read, since nobody knows what
/// that one mentions.
pub fn never_mentioned(archive: &Archive) -> Vec<RecordId> {
    if archive.site.has_unread() {
        return Vec::new();
    }
    let lists = &archive.indexes.mentioned.appearances;
    let unmentioned = |id: &RecordId| {
        let mut list = lists[*id].iter();
        list.all(|appearance| appearance.mentions.is_empty())
    };
    archive
        .site
        .records()
        .map(|(id, _)| id)
        .filter(unmentioned)
        .collect()
}

/// What briefs declare and never name: neither in the headline nor in the summary nor in the text. A
/// name in doubt counts as named: the text has it, whoever is meant.
pub fn never_named(archive: &Archive, registry: &Registry<'_>) -> Vec<NeverNamed> {
    let site = &archive.site;
    let briefs: Vec<BriefId> = site.briefs().map(|(id, _)| id).collect();
    let found = briefs.into_par_iter().flat_map_iter(|id| {
        let brief = site.brief(id);
        let mentions = &archive.mentions.brief(id).list;
        let mentioned: FxHashSet<RecordId> = mentions.iter().map(|it| it.record).collect();
        let mut unnamed: Vec<NeverNamed> = declared(site, id)
            .filter(|it| !mentioned.contains(&it.record))
            .collect();
        // Most briefs mention whatever they declare, and are not read again.
        if !unnamed.is_empty() {
            let text = &brief.text;
            let blocks = prose::prose(site.written(text), text.body());
            let front = std::iter::once(&brief.front.title.value).chain(&brief.front.summary);
            let texts = front
                .map(String::as_str)
                .chain(blocks.iter().map(|it| it.text.as_str()));
            let named = named(registry, texts);
            unnamed.retain(|it| !named.contains(&it.record));
        }
        unnamed
    });
    found.collect()
}

/// Everything that a brief declares, in the order of its front matter by kind, each record once.
fn declared<'a>(site: &'a Site, brief: BriefId) -> impl Iterator<Item = NeverNamed> + 'a {
    let declared = site.brief(brief).front.declared.iter();
    let mut known: FxHashSet<RecordId> = FxHashSet::default();
    let ids = declared.flat_map(|(kind, ids)| ids.iter().map(move |id| (*kind, id)));
    ids.filter_map(move |(kind, id)| {
        let record = site.find_record(kind, &id.value)?;
        let place = id.span;
        known.insert(record).then_some(NeverNamed {
            brief,
            record,
            place,
        })
    })
}

/// Whoever bears a name that these texts have. A given name alone is too little.
fn named<'t>(registry: &Registry<'_>, texts: impl Iterator<Item = &'t str>) -> FxHashSet<RecordId> {
    let mut named = FxHashSet::default();
    for text in texts {
        for sighting in registry.names().sightings(&Passage::new(text, &[])) {
            named.extend(sighting.bearers.iter().map(|it| RecordId(it.bearer)));
        }
    }
    named
}
