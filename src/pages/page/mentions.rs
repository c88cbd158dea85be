//! The mentions on a record's page: every sentence that mentions it, newest first, by year.

use std::ops::Range;

use super::context::SiteContext;
use crate::archive::index::Appearance;
use crate::archive::link::{Mention, Mentions};
use crate::archive::plan::{Entries, Paging, Part, Spread, YearParts};
use crate::archive::routes;
use crate::archive::site::RecordId;
use crate::markdown::html::escape_attribute;
use crate::markdown::sentences::clipped;
use crate::pages::figure::{Unit, YearOfMentions, years_picture};
use crate::pages::layout::{Current, place};
use crate::pages::view::{
    Card, ContextView, Html, MentionView, MentionYearView, MentionsView, YearLinkView,
    YearsPictureView,
};
use crate::pages::wording::mentioned_in;

impl SiteContext<'_> {
    /// The mentions of a record on one of its pages.
    pub(super) fn mentions(&self, id: RecordId, part: Part) -> MentionsView {
        let list = &self.indexes.mentioned.appearances[id];
        let Spread { pieces, paging } = &self.plan.appearances[id];
        MentionsView {
            count: mentioned_in(list.len()),
            part: part_label(paging, part),
            picture: match part {
                Part::Main => self.mentions_per_year(id, list, paging),
                Part::Year(..) => None,
            },
            years: self.mention_years(list, &pieces[paging.range(part)]),
            more: self.mention_years_of(id, paging, part),
        }
    }

    /// Mentions per year. Each bar leads to the year's page if the list is long, else to its heading.
    fn mentions_per_year(
        &self,
        id: RecordId,
        list: &[Appearance],
        paging: &Paging,
    ) -> Option<YearsPictureView> {
        let base = self.site.record(id).address();
        if !paging.years.is_empty() {
            let year = |year: &YearParts| YearOfMentions {
                year: year.year,
                count: year.count,
                url: self.url(&Part::Year(year.year, 0).address(&base)),
            };
            let years: Vec<YearOfMentions> = paging.years.iter().map(year).collect();
            return years_picture(&years, Unit::Mentions);
        }
        let year = |appearance: &Appearance| self.site.brief(appearance.brief).date().year();
        let same_year = list.chunk_by(|a, b| year(a) == year(b));
        let years = same_year.map(|same| YearOfMentions {
            year: year(&same[0]),
            count: same.iter().map(|appearance| appearance.sentences).sum(),
            url: format!("{}#site-{}", self.url(&base), year(&same[0])),
        });
        years_picture(&years.collect::<Vec<_>>(), Unit::Mentions)
    }

    fn mention_years(&self, list: &[Appearance], pieces: &[Entries]) -> Vec<MentionYearView> {
        let mut years: Vec<MentionYearView> = Vec::new();
        for piece in pieces {
            let appearance = &list[piece.item];
            let year = self.site.brief(appearance.brief).date().year();
            let view = MentionView {
                brief: self.cards.brief(appearance.brief),
                part: piece_label(piece, appearance),
                contexts: self.contexts(appearance, &piece.entries),
            };
            match years.last_mut() {
                Some(last) if last.year == year => last.briefs.push(view),
                _ => years.push(MentionYearView {
                    year,
                    briefs: vec![view],
                }),
            }
        }
        years
    }

    /// The sentences of one brief that mention the record, each once and with every mention marked; `shown` says
    /// which of them.
    fn contexts(&self, appearance: &Appearance, shown: &Range<usize>) -> Vec<ContextView> {
        let mentions = self.mentions.brief(appearance.brief);
        let url = self.url(&self.site.brief(appearance.brief).address());
        let of_record: Vec<&Mention> = appearance
            .mentions
            .iter()
            .map(|at| &mentions.list[*at as usize])
            .collect();
        of_record
            .chunk_by(|a, b| a.sentence == b.sentence)
            .skip(shown.start)
            .take(shown.len())
            .map(|same| context(mentions, same, &url))
            .collect()
    }

    /// The years of a record's mentions with links to their pages. They are the same on all of the record's pages
    /// except the year of the page itself, so they are made once.
    fn mention_years_of(&self, id: RecordId, paging: &Paging, part: Part) -> Vec<Card> {
        let base = || self.site.record(id).address();
        let years = self.years[id].get_or_init(|| self.year_links(&base(), paging, Part::Main));
        let mut years = years.clone();
        if let Part::Year(current, _) = part
            && let Some(at) = paging.years.iter().position(|it| it.year == current)
        {
            let link = self.year_link(&base(), part, &paging.years[at]);
            years[at] = Card::new(&link);
        }
        years
    }

    /// The years of a long list with links to their pages.
    pub(super) fn year_links(&self, base: &str, paging: &Paging, current: Part) -> Vec<Card> {
        let view = |year| Card::new(&self.year_link(base, current, year));
        paging.years.iter().map(view).collect()
    }

    /// One year of a long list with links to its pages.
    fn year_link(&self, base: &str, current: Part, year: &YearParts) -> YearLinkView {
        let here = match current {
            Part::Year(of, part) if of == year.year => Some(part),
            _ => None,
        };
        let part = |number: usize| {
            let label = match number {
                0 => year.year.to_string(),
                _ => (number + 1).to_string(),
            };
            let address = Part::Year(year.year, number).address(base);
            place(self.link(label, &address), Current::of_part(number, here))
        };
        YearLinkView {
            year: year.year,
            count: year.count,
            parts: (0..year.parts.len()).map(part).collect(),
        }
    }
}

/// A sentence with its marks, in the brief at `url`.
fn context(mentions: &Mentions, same: &[&Mention], url: &str) -> ContextView {
    let sentence = &mentions.sentences[same[0].sentence];
    let marks = same.iter().map(|mention| &mention.in_sentence);
    let url = match sentence.anchor.as_deref() {
        Some(anchor) => [url, "#", &routes::encoded(anchor)].concat(),
        None => url.to_owned(),
    };
    ContextView {
        html: Html::new(&marked(&sentence.text, marks)),
        url,
    }
}

/// A page of a list in words: `2001`, `2001, part 2 of 3`; empty for the list's own page.
pub(super) fn part_label(paging: &Paging, part: Part) -> String {
    match part {
        Part::Main => String::new(),
        Part::Year(year, number) => match paging.year(year).map_or(1, |year| year.parts.len()) {
            1 => year.to_string(),
            parts => format!("{year}, part {} of {parts}", number + 1),
        },
    }
}

/// Which sentences of a brief a page shows if the brief is spread over several pages: `mentions 201 to 400
/// of 450`; else empty.
fn piece_label(piece: &Entries, appearance: &Appearance) -> String {
    let (first, last) = (piece.entries.start + 1, piece.entries.end);
    let all = appearance.sentences;
    match piece.entries.len() {
        here if here == all => String::new(),
        1 => format!("mention {first} of {all}"),
        _ => format!("mentions {first} to {last} of {all}"),
    }
}

/// A sentence as HTML with the ranges marked, cut around the first mark if it is longer than [`LONGEST`].
fn marked<'a>(text: &str, mut marks: impl Iterator<Item = &'a Range<usize>>) -> String {
    let Some(first) = marks.next() else {
        return String::new();
    };
    let clip = clipped(text, 0..text.len(), first.clone(), LONGEST);
    let shown = clip.range;
    let mut html = String::with_capacity(shown.len() + 64);
    if clip.cut_before {
        html.push_str("… ");
    }
    let mut at = shown.start;
    for mark in std::iter::once(first)
        .chain(marks)
        .filter(|mark| mark.start >= shown.start && mark.end <= shown.end)
    {
        escape_attribute(&mut html, &text[at..mark.start]);
        html.push_str("<mark>");
        escape_attribute(&mut html, &text[mark.clone()]);
        html.push_str("</mark>");
        at = mark.end;
    }
    escape_attribute(&mut html, &text[at..shown.end]);
    if clip.cut_after {
        html.push_str(" …");
    }
    html
}

/// The longest sentence shown in full, in characters: some ten lines. What is longer is not a sentence but, say, a
/// list of signatories that has no full stop.
const LONGEST: usize = 600;

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn a_sentence_with_its_marks() {
        assert_eq!(
            marked("A & B met B.", [4..5, 10..11].iter()),
            "A &amp; <mark>B</mark> met <mark>B</mark>."
        );
    }

    #[test]
    fn a_monstrous_sentence_is_cut_at_words() {
        let text = format!("{} Ivashov {}", "word ".repeat(500), "word ".repeat(500));
        let at = text.find("Ivashov").unwrap();
        let html = marked(&text, std::iter::once(&(at..at + 7)));
        assert!(html.len() < 900, "{}", html.len());
        assert!(
            html.starts_with("… word ") && html.ends_with("word …"),
            "{html}"
        );
        assert!(html.contains("<mark>Ivashov</mark>"));
    }
}
