//! Cards: the views that many pages share, made once for the whole site.

use rayon::prelude::*;
use tera::Value;

use super::body::portable;
use crate::archive::index::Indexes;
use crate::archive::site::{Brief, BriefId, ById, RecordId, Site};
use crate::base::date::{Day, PartialDate, day_in_words};
use crate::base::typography::curled;
use crate::frontmatter::brief::CorrectionKind;
use crate::pages::view::{BriefCard, DateView, RecordCard};

/// The cards of every brief and record.
pub struct Cards {
    briefs: ById<BriefId, Value>,
    records: ById<RecordId, Value>,
}

impl Cards {
    /// Makes them all.
    pub fn new(site: &Site, indexes: &Indexes) -> Self {
        let briefs: Vec<BriefId> = site.briefs.ids().collect();
        let briefs = briefs.into_par_iter();
        let briefs = briefs.map(|id| Value::from_serializable(&brief_card(site, id)));
        let records: Vec<RecordId> = site.records().map(|(id, _)| id).collect();
        let records = records.into_par_iter();
        let records = records.map(|id| Value::from_serializable(&record_card(site, indexes, id)));
        Self {
            briefs: briefs.collect::<Vec<_>>().into(),
            records: records.collect::<Vec<_>>().into(),
        }
    }

    /// A brief's card; the value is shared, not copied.
    pub fn brief(&self, id: BriefId) -> Value {
        self.briefs[id].clone()
    }

    /// The cards of several briefs.
    pub fn briefs(&self, ids: &[BriefId]) -> Vec<Value> {
        ids.iter().map(|id| self.brief(*id)).collect()
    }

    /// A record's card.
    pub fn record(&self, id: RecordId) -> Value {
        self.records[id].clone()
    }
}

fn brief_card(site: &Site, id: BriefId) -> BriefCard {
    let brief = site.brief(id);
    let authors: Vec<&str> = brief
        .front
        .authors
        .iter()
        .map(|name| name.value.as_str())
        .collect();
    BriefCard {
        title: curled(&brief.front.title.value),
        url: portable(&brief.address(), site.settings.portable),
        date: day_view(brief.date()),
        line: publication_line(site, id),
        byline: in_a_row(&authors),
        summary: brief.front.summary.as_deref().map(curled),
        superseded: site.references.superseded_by.contains_key(&id),
        mark: mark(brief).to_owned(),
    }
}

/// Where a brief appeared: `Monitor · Volume 7, Issue 51`.
pub fn publication_line(site: &Site, id: BriefId) -> String {
    let appearance = &site.brief(id).front.appearance;
    let publication = site.publication_of[id];
    let mut line = publication.map_or_else(String::new, |id| site.publications[id].name.clone());
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
    RecordCard {
        name: record.name().to_owned(),
        url: portable(&record.address(), site.settings.portable),
        kind: record.kind().noun().to_owned(),
        summary: record.common().summary.as_deref().map(curled),
        count: mentioned_in(indexes.mentioned.appearances[id].len()),
    }
}

/// `Mentioned in 14 briefs`; empty for none.
pub fn mentioned_in(briefs: usize) -> String {
    match briefs {
        0 => String::new(),
        n => format!("Mentioned in {}", counted(n, "brief", "briefs")),
    }
}

/// `1 brief`, `14 briefs`, `14,900 briefs`.
pub fn counted(n: usize, one: &str, many: &str) -> String {
    let digits = n.to_string();
    let mut number = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            number.push(',');
        }
        number.push(digit);
    }
    format!("{number} {}", if n == 1 { one } else { many })
}

/// Names in a row: `A`, `A and B`, `A, B and C`.
pub fn in_a_row(names: &[&str]) -> String {
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// A word with its first letter in upper case.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The view of a day.
pub fn day_view(day: Day) -> DateView {
    DateView {
        words: day_in_words(day),
        machine: day.to_string(),
    }
}

/// The view of a date.
pub fn date_view(date: PartialDate) -> DateView {
    DateView {
        words: date.in_words(),
        machine: date.html_datetime(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_numbers_and_names() {
        assert_eq!(counted(1, "brief", "briefs"), "1 brief");
        assert_eq!(counted(14900, "brief", "briefs"), "14,900 briefs");
        assert_eq!(in_a_row(&["A", "B", "C"]), "A, B and C");
        assert_eq!(in_a_row(&[]), "");
    }
}
