//! The ids of headings: unique in the page, and never of a form that is kept for paragraphs
//! (`p1`) and footnotes (`fn-1`, `fnref-1`).
//!
//! A heading that asks for an id (`## Title {#id}`) gets it first, then raw HTML has its ids, and
//! the other headings get an anchor of their text that is still free. So an id that an author chose
//! stays, whatever is written before it.
//!
//! The anchor is the one that GitHub makes. Earlier versions made a slug, in ASCII and with a hyphen for
//! an apostrophe, and links to it are in the world: so it stays, as a second id of the same heading, and
//! no other heading gets it. All ids are [composed](crate::base::composed).

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};
use rustc_hash::{FxHashMap, FxHashSet};

use super::events::EventList;
use super::footnotes::Footnotes;
use super::paragraph_anchors::ParagraphAnchors;
use super::raw_html::RawPiece;
use crate::base::composed::composed;
use crate::base::slug::{github_anchor, slug_with_apostrophes};

/// The headings of a text, the ids in its raw HTML, and ids that could not be given.
#[derive(Default)]
pub struct HeadingAnchors {
    /// All headings that are shown, in order.
    pub headings: Vec<HeadingAnchor>,
    /// Ids that were asked for and could not be given.
    pub duplicates: Vec<Duplicate>,
    /// The ids of raw HTML elements, in order, with their places in the source.
    pub raw: Vec<(String, Range<usize>)>,
}

/// One heading.
pub struct HeadingAnchor {
    /// The event at which it starts.
    pub start: usize,
    /// 1 to 6, as written.
    pub level: u8,
    /// Its id in the page.
    pub id: String,
    /// The id that earlier versions gave it, where that was another one.
    pub earlier: Option<String>,
    /// Its text, without markup.
    pub text: String,
}

/// An id that the page has already, or that cannot be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The id as it was written.
    pub id: String,
    /// Where it was asked for.
    pub span: Range<usize>,
    /// Where the page has it first; nothing when the id is merely of a form (`p1`, `fn-1`) that is
    /// kept for the ids of paragraphs and footnotes.
    pub first: Option<Range<usize>>,
}

/// Whether an id is of a form that only paragraphs, footnotes and the page around the text have.
pub fn is_reserved(id: &str) -> bool {
    let number = id.strip_prefix('p').is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    number
        || ["fn-", "fnref-", "site-"]
            .iter()
            .any(|kept| id.starts_with(kept))
}

impl HeadingAnchors {
    /// Gives every heading that is shown an id: the one it asks for, or an anchor of its text.
    pub fn assign(
        events: &EventList<'_>,
        paragraphs: &ParagraphAnchors,
        footnotes: &Footnotes,
    ) -> Self {
        let (headings, raw) = collect(events, footnotes);
        let reserved = Reserved {
            events,
            paragraphs,
            footnotes,
        };
        let mut given = GivenIds::default();
        let mut duplicates = Vec::new();
        let granted: Vec<Option<Cow<'_, str>>> = headings
            .iter()
            .map(|heading| {
                let written = heading.wish?;
                let id = composed(written);
                let span = id_span(events, heading.start, written);
                let owner = given.owners.get(&*id).cloned();
                if owner.is_none() && !is_reserved(&id) {
                    given.give(&id, span);
                    return Some(id);
                }
                let first = owner.or_else(|| reserved.owner(&id));
                let id = id.into_owned();
                duplicates.push(Duplicate { id, span, first });
                None
            })
            .collect();
        for (id, span) in &raw {
            let owner = given.owners.get(id).cloned();
            match owner.or_else(|| reserved.owner(id)) {
                None => given.give(id, span.clone()),
                first => duplicates.push(Duplicate {
                    id: id.clone(),
                    span: span.clone(),
                    first,
                }),
            }
        }
        let ids: Vec<Result<String, String>> = headings
            .iter()
            .zip(granted)
            .map(|(heading, granted)| match granted {
                Some(chosen) => Ok(chosen.into_owned()),
                None => Err(given.slug(&heading.typed)),
            })
            .collect();
        // Only now is it known which slugs there are, and to which headings they lead.
        let headings = headings
            .into_iter()
            .zip(ids)
            .map(|(heading, id)| {
                let (id, earlier) = match id {
                    Ok(chosen) => (chosen, None),
                    Err(slug) => given.anchor(&heading.typed, slug),
                };
                HeadingAnchor {
                    start: heading.start,
                    level: heading.level,
                    id,
                    earlier,
                    text: heading.text,
                }
            })
            .collect();
        Self {
            headings,
            duplicates,
            raw,
        }
    }

    /// The heading that starts at an event.
    pub fn at(&self, start: usize) -> Option<&HeadingAnchor> {
        let at = self
            .headings
            .binary_search_by_key(&start, |heading| heading.start)
            .ok()?;
        self.headings.get(at)
    }
}

/// A heading before it has an id.
struct Unnamed<'d> {
    start: usize,
    level: u8,
    text: String,
    /// Its text with the marks that an author typed, from which its anchor is made: GitHub makes two
    /// hyphens of `--`, and nothing of a dash.
    typed: String,
    /// The id that it asks for.
    wish: Option<&'d str>,
}

/// Finds the headings that are shown, and the ids in raw HTML.
fn collect<'d>(
    events: &'d EventList<'_>,
    footnotes: &Footnotes,
) -> (Vec<Unnamed<'d>>, Vec<(String, Range<usize>)>) {
    let (mut headings, mut raw) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < events.len() {
        match &events[at].0 {
            _ if footnotes.is_hidden(at) => {}
            Event::Start(Tag::Image { .. }) => at = events.mate(at),
            Event::Start(Tag::Heading { level, id, .. }) => headings.push(Unnamed {
                start: at,
                level: *level as u8,
                text: events.plain(at + 1..events.mate(at)).trim().to_owned(),
                typed: events
                    .plain_as_typed(at + 1..events.mate(at))
                    .trim()
                    .to_owned(),
                wish: id.as_deref().filter(|id| !id.is_empty()),
            }),
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                let ids = RawPiece::at(events, at).ids().into_iter();
                raw.extend(ids.map(|(id, span)| (composed(&id).into_owned(), span)));
            }
            _ => {}
        }
        at += 1;
    }
    (headings, raw)
}

/// The ids given so far.
#[derive(Default)]
struct GivenIds {
    taken: FxHashSet<String>,
    /// Where ids stand that authors chose.
    owners: FxHashMap<String, Range<usize>>,
    /// The last number tried after a slug, so that a thousand equal headings stay cheap.
    last: FxHashMap<String, usize>,
    /// The same for anchors.
    last_of_anchor: FxHashMap<String, usize>,
}

impl GivenIds {
    fn give(&mut self, id: &str, span: Range<usize>) {
        self.taken.insert(id.to_owned());
        self.owners.insert(id.to_owned(), span);
    }

    /// The id that earlier versions gave a heading with this text.
    fn slug(&mut self, text: &str) -> String {
        let mut slug = slug_with_apostrophes(text);
        if slug.is_empty() {
            slug.push_str("section");
        } else if is_reserved(&slug) {
            slug.insert_str(0, "section-");
        }
        if self.taken.insert(slug.clone()) {
            return slug;
        }
        let last = self.last.entry(slug.clone()).or_insert(1);
        loop {
            *last += 1;
            let id = format!("{slug}-{last}");
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }

    /// The id of a heading with this text, and its `slug` where that is a second one.
    fn anchor(&mut self, text: &str, slug: String) -> (String, Option<String>) {
        let anchor = github_anchor(text);
        // What has no letters, or looks like an id of another kind, keeps its slug alone.
        if anchor == slug || anchor.is_empty() || is_reserved(&anchor) {
            return (slug, None);
        }
        if self.taken.insert(anchor.clone()) {
            return (anchor, Some(slug));
        }
        let last = self.last_of_anchor.entry(anchor.clone()).or_insert(0);
        loop {
            *last += 1;
            let id = format!("{anchor}-{last}");
            if id == slug {
                return (slug, None);
            }
            if self.taken.insert(id.clone()) {
                return (id, Some(slug));
            }
        }
    }
}

/// The elements of a text that have the reserved ids.
struct Reserved<'d, 'a> {
    events: &'d EventList<'a>,
    paragraphs: &'d ParagraphAnchors,
    footnotes: &'d Footnotes,
}

impl Reserved<'_, '_> {
    /// The place of the paragraph or footnote that has a reserved id, if the page has one.
    fn owner(&self, id: &str) -> Option<Range<usize>> {
        if !is_reserved(id) {
            return None;
        }
        let number = |prefix: &str| id.strip_prefix(prefix)?.parse::<usize>().ok();
        let start = match number("p") {
            Some(number) => self.paragraphs.start_of(number)?,
            None => {
                let at = number("fn-").or_else(|| number("fnref-"))?.checked_sub(1)?;
                self.footnotes.shown.get(at)?.definition
            }
        };
        Some(self.events.range(start))
    }
}

/// Where a heading's own id is written.
fn id_span(events: &EventList<'_>, heading: usize, id: &str) -> Range<usize> {
    let range = events.range(heading);
    match events.source[range.clone()].rfind(id) {
        Some(at) => range.start + at..range.start + at + id.len(),
        None => range,
    }
}
