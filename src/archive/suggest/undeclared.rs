//! What a brief could declare: the family names in it that stay plain, though one record bears each, and those that
//! may be several records'. The link stage found them ([`UnsettledName`]); here they are put together by brief.

use rustc_hash::FxHashSet;

use crate::archive::assemble::Archive;
use crate::archive::link::UnsettledName;
use crate::archive::site::{BriefId, RecordId, Site};
use crate::base::record_kind::RecordKind;
use crate::base::span::Span;
use crate::names::text::folded_words;

/// A brief with names that a declaration would settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undeclared {
    /// The brief.
    pub brief: BriefId,
    /// The names, in order, each once.
    pub names: Vec<UndeclaredName>,
}

/// A name that a declaration would settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndeclaredName {
    /// As it is written.
    pub name: String,
    /// Where it stands first.
    pub place: Span,
    /// Who may be meant, by record; of one alone the declaration can be offered.
    pub bearers: Vec<RecordId>,
}

impl Undeclared {
    /// The whole value of each key of the front matter that would settle the names of a single bearer: the kind of
    /// record, and the ids that the brief declares already, then those to add.
    pub fn declarations<'a>(&self, site: &'a Site) -> Vec<(RecordKind, Vec<&'a str>)> {
        let declared = &site.brief(self.brief).front.declared;
        let lists = declared.iter().map(|(kind, ids)| {
            let known = ids.len();
            let mut ids: Vec<&str> = ids.iter().map(|id| id.value.as_str()).collect();
            for name in &self.names {
                let [only] = name.bearers[..] else { continue };
                let record = site.record(only);
                if record.kind() == *kind && !ids.contains(&&*record.id) {
                    ids.push(&record.id);
                }
            }
            (*kind, known, ids)
        });
        lists
            .filter(|(_, known, ids)| ids.len() > *known)
            .map(|(kind, _, ids)| (kind, ids))
            .collect()
    }

    /// How many names a declaration can be offered for.
    fn offers(&self) -> usize {
        self.names.iter().filter(|it| it.bearers.len() == 1).count()
    }
}

/// The briefs that could declare somebody, those first for which most can be offered.
pub fn undeclared(archive: &Archive) -> Vec<Undeclared> {
    let site = &archive.site;
    let briefs = site.briefs().map(|(id, _)| Undeclared {
        brief: id,
        names: names(site, id, &archive.mentions.brief(id).unsettled),
    });
    let mut briefs: Vec<Undeclared> = briefs.filter(|it| !it.names.is_empty()).collect();
    briefs.sort_by_key(|it| std::cmp::Reverse((it.offers(), it.names.len())));
    briefs
}

fn names(site: &Site, brief: BriefId, unsettled: &[UnsettledName]) -> Vec<UndeclaredName> {
    let source = site.brief(brief).text.source;
    let mut names: Vec<UndeclaredName> = unsettled
        .iter()
        .map(|it| {
            let written = &site.sources.get(source).text[it.source.clone()];
            let words: Vec<&str> = written.split_whitespace().collect();
            UndeclaredName {
                name: words.join(" "),
                place: Span::new(source, it.source.clone()),
                bearers: it.bearers.clone(),
            }
        })
        .collect();
    names.sort_by_key(|it| it.place.start);
    // `KENNEDY` in a headline is the `Kennedy` of the text.
    let mut known: FxHashSet<String> = FxHashSet::default();
    names.retain(|it| known.insert(folded_words(&it.name).join(" ")));
    names
}
