//! Cards: briefs and records as lists show them, made once for the whole site.

use crate::archive::index::Indexes;
use crate::archive::site::{Brief, BriefId, ById, RecordId, Site, TextId, Unpublished};
use crate::frontmatter::brief::CorrectionKind;
use crate::pages::links::url;
use crate::pages::view::{BriefCard, Card, RecordCard};
use crate::pages::wording::{day_view, in_a_row, mentioned_in};
use rayon::prelude::*;

/// The cards of all briefs and records.
pub struct Cards {
    briefs: ById<BriefId, Card>,
    records: ById<RecordId, Card>,
}

impl Cards {
    /// Makes all cards.
    pub fn new(site: &Site, indexes: &Indexes) -> Self {
        let briefs: Vec<BriefId> = site.briefs.ids().collect();
        let briefs = briefs.into_par_iter();
        let briefs = briefs.map(|id| Card::new(&brief_card(site, id)));
        let records: Vec<RecordId> = site.records().map(|(id, _)| id).collect();
        let records = records.into_par_iter();
        let records = records.map(|id| Card::new(&record_card(site, indexes, id)));
        Self {
            briefs: briefs.collect::<Vec<_>>().into(),
            records: records.collect::<Vec<_>>().into(),
        }
    }

    /// A brief's card.
    pub fn brief(&self, id: BriefId) -> Card {
        self.briefs[id].clone()
    }

    /// The cards of several briefs.
    pub fn briefs(&self, ids: &[BriefId]) -> Vec<Card> {
        ids.iter().map(|id| self.brief(*id)).collect()
    }

    /// A record's card.
    pub fn record(&self, id: RecordId) -> Card {
        self.records[id].clone()
    }
}

fn brief_card(site: &Site, id: BriefId) -> BriefCard {
    let brief = site.brief(id);
    let authors = brief.front.authors.iter();
    let authors: Vec<String> = authors.map(|name| site.typeset(&name.value)).collect();
    let summary = brief.front.summary.as_deref();
    BriefCard {
        title: brief.text.typeset(&brief.front.title.value),
        url: url(&brief.address(), site.settings.portable),
        date: day_view(brief.date()),
        line: publication_line(site, id),
        byline: in_a_row(&authors),
        summary: summary.map(|summary| brief.text.typeset(summary)),
        superseded: site.references.superseded_by.contains_key(&id),
        mark: mark(brief).to_owned(),
        draft: site.unpublished(TextId::Brief(id)).map(|why| {
            let word = match why {
                Unpublished::Draft => "draft",
                Unpublished::Until(_) => "dated in the future",
            };
            word.to_owned()
        }),
        language: own_language(site, brief).map(str::to_owned),
    }
}

/// The language of a brief, if it is not the site's.
pub fn own_language<'a>(site: &Site, brief: &'a Brief) -> Option<&'a str> {
    let language = brief.front.language.as_deref();
    language.filter(|own| !own.eq_ignore_ascii_case(&site.config.language))
}

/// Where a brief appeared: `Monitor · Volume 7, Issue 51`.
pub fn publication_line(site: &Site, id: BriefId) -> String {
    let appearance = &site.brief(id).front.appearance;
    let publication = site.publication_of[id];
    let mut line =
        publication.map_or_else(String::new, |id| site.typeset(&site.publications[id].name));
    if let Some(volume) = &appearance.volume {
        line.push_str(&format!(" · Volume {}", volume.value));
        if let Some(issue) = &appearance.issue {
            line.push_str(&format!(", Issue {}", issue.value));
        }
    }
    line.trim_start_matches(" · ").to_owned()
}

/// What happened to a brief after publication.
fn mark(brief: &Brief) -> &'static str {
    let kinds = || {
        brief
            .front
            .corrections
            .iter()
            .map(|correction| correction.kind)
    };
    if kinds().any(|kind| kind == CorrectionKind::Retraction) {
        "retracted"
    } else if kinds().any(|kind| kind == CorrectionKind::Correction) {
        "corrected"
    } else {
        ""
    }
}

fn record_card(site: &Site, indexes: &Indexes, id: RecordId) -> RecordCard {
    let record = site.record(id);
    let summary = record.common().summary.as_deref();
    RecordCard {
        name: site.typeset(record.name()),
        url: url(&record.address(), site.settings.portable),
        kind: record.kind().noun().to_owned(),
        summary: summary.map(|summary| site.typeset(summary)),
        count: mentioned_in(indexes.mentioned.appearances[id].len()),
    }
}
