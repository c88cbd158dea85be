//! What people cannot have done: sign a treaty when they were not alive, or be mentioned before they were born.

use rustc_hash::{FxHashMap, FxHashSet};

use super::diagnostics;
use crate::archive::index::{Appearance, Indexes};
use crate::archive::link::{SiteMentions, UnbornName};
use crate::archive::site::{BriefId, Facts, RecordId, Site};
use crate::base::date::Reached;
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::base::span::Span;
use crate::frontmatter::person::Person;

/// Warns of `signed_by` where the person had died or was not yet born.
pub fn check_signers(site: &Site, diagnostics: &mut Diagnostics) {
    for (_, record) in site.records() {
        let Facts::Treaty(treaty) = &record.facts else {
            continue;
        };
        // What was opened for signature on a day is signed on that day or later.
        let (signed, opened) = (treaty.life.signed.as_ref(), treaty.life.opened.as_ref());
        let Some(earliest) = signed.or(opened) else {
            continue;
        };
        let happened = match signed {
            Some(_) => "signed",
            None => "opened for signature",
        };
        for id in &treaty.signed_by {
            let person = site.find_record(RecordKind::Person, &id.value);
            let Some((name, person)) = person.and_then(|id| person_of(site, id)) else {
                continue;
            };
            let (born_at, died_at) = person.life_spans;
            let died = person.died.map(|died| ("died", died, died_at));
            let died = died.filter(|(_, died, _)| died.is_surely_before(earliest.value));
            let born = person.born.map(|born| ("born", born, born_at));
            let born = born.filter(|(_, born, _)| {
                signed.is_some_and(|signed| signed.value.is_surely_before(*born))
            });
            if let Some(life) = died.or(born) {
                diagnostics.push(diagnostics::signer_not_alive(
                    id.span,
                    (name, record.name()),
                    (happened, earliest.value, earliest.span),
                    life,
                ));
            }
        }
    }
}

/// Of so many briefs that mention a person too early, each is reported; of more, only the first: the record is wrong
/// then, and one wrong date would fill the report.
const EACH: usize = 3;

/// Warns of briefs that mention people before they were born, or have their full names.
pub fn check_mentions(
    site: &Site,
    indexes: &Indexes,
    mentions: &SiteMentions,
    diagnostics: &mut Diagnostics,
) {
    let mut named: FxHashMap<RecordId, Vec<(BriefId, &UnbornName)>> = FxHashMap::default();
    for (brief, _) in site.briefs() {
        for name in &mentions.brief(brief).unborn {
            named.entry(name.record).or_default().push((brief, name));
        }
    }
    let written = written_by(site);
    for (id, record) in site.records() {
        let Some((name, person)) = person_of(site, id) else {
            continue;
        };
        let Some(born) = person.born else { continue };
        let is_too_early = |brief: BriefId| born.reached(site.brief(brief).date()) == Reached::No;
        let oldest_first = indexes.mentioned.appearances[id].iter().rev();
        let mentioned: Vec<&Appearance> = oldest_first
            .take_while(|appearance| is_too_early(appearance.brief))
            .collect();
        let mut too_early: Vec<(BriefId, Option<Span>)> = mentioned
            .iter()
            .map(|appearance| (appearance.brief, place(site, mentions, id, appearance)))
            .collect();
        for (brief, span) in written.get(name).into_iter().flatten() {
            if is_too_early(*brief) && !too_early.iter().any(|(known, _)| known == brief) {
                too_early.push((*brief, Some(*span)));
            }
        }
        if let Some(named) = named.get(&id) {
            // Once a brief: what is declared or marked there has its warning already.
            let known: FxHashSet<BriefId> = too_early.iter().map(|(brief, _)| *brief).collect();
            let named = named.iter().filter(|(brief, _)| !known.contains(brief));
            too_early.extend(named.map(|(brief, name)| {
                let source = site.brief(*brief).text.source;
                (*brief, Some(Span::new(source, name.source.clone())))
            }));
        }
        too_early.sort_by_key(|(brief, _)| (site.brief(*brief).date(), *brief));
        let shown = match too_early.len() {
            few if few <= EACH => few,
            _ => 1,
        };
        for (brief, span) in &too_early[..shown] {
            let Some(span) = *span else {
                continue;
            };
            diagnostics.push(diagnostics::mention_before_birth(
                span,
                (name, &record.id),
                site.brief(*brief).date(),
                (born, person.life_spans.0),
                too_early.len() - shown,
            ));
        }
    }
}

/// The briefs of each author, with the places of the name.
fn written_by(site: &Site) -> FxHashMap<&str, Vec<(BriefId, Span)>> {
    let mut written: FxHashMap<&str, Vec<(BriefId, Span)>> = FxHashMap::default();
    for (id, brief) in site.briefs() {
        for author in &brief.front.authors {
            let briefs = written.entry(&author.value).or_default();
            briefs.push((id, author.span));
        }
    }
    written
}

/// Where a brief first mentions a record, or declares it.
fn place(
    site: &Site,
    mentions: &SiteMentions,
    id: RecordId,
    appearance: &Appearance,
) -> Option<Span> {
    let brief = site.brief(appearance.brief);
    if let Some(first) = appearance.mentions.first() {
        let mention = &mentions.brief(appearance.brief).list[*first as usize];
        return Some(Span::new(brief.text.source, mention.source.clone()));
    }
    let record = site.record(id);
    let declared = brief.front.declared.iter();
    let ids = declared
        .filter(|(kind, _)| *kind == record.kind())
        .flat_map(|(_, ids)| ids);
    ids.into_iter()
        .find(|declared| declared.value == record.id)
        .map(|declared| declared.span)
}

fn person_of(site: &Site, id: RecordId) -> Option<(&str, &Person)> {
    match &site.record(id).facts {
        Facts::Person(person) => Some((site.record(id).name(), person)),
        _ => None,
    }
}
