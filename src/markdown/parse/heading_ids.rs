//! The ids of headings: unique in the page, and never of a form that is kept for paragraphs
//! (`p1`) and footnotes (`fn-1`, `fnref-1`).

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag};
use rustc_hash::{FxHashMap, FxHashSet};

use super::document::Document;
use super::raw_html;
use super::raw_html::RawText;
use crate::base::slug::slugify;

/// The headings of a text and what was found wrong with its ids.
#[derive(Default)]
pub struct HeadingIds {
    /// All headings that are shown, in order.
    pub headings: Vec<HeadingId>,
    /// Ids that were asked for and could not be given.
    pub duplicates: Vec<Duplicate>,
    /// The ids of raw HTML elements, in order.
    pub raw: Vec<(String, Range<usize>)>,
}

/// One heading.
pub struct HeadingId {
    /// The event at which it starts.
    pub start: usize,
    /// 1 to 6, as written.
    pub level: u8,
    /// Its id in the page.
    pub id: String,
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

impl HeadingIds {
    /// Gives every heading that is shown an id: the one it asks for, or a slug of its text.
    pub fn assign(document: &Document<'_>) -> Self {
        let mut ids = Self::default();
        let mut wishes = Vec::new();
        ids.collect(document, &mut wishes);
        let mut names = Names::default();
        ids.grant_wishes(document, &wishes, &mut names);
        ids.check_raw(document, &mut names);
        for heading in &mut ids.headings {
            if heading.id.is_empty() {
                heading.id = names.make(&heading.text);
            }
        }
        ids
    }

    /// The heading that starts at an event.
    pub fn at(&self, start: usize) -> Option<&HeadingId> {
        let at = self
            .headings
            .binary_search_by_key(&start, |heading| heading.start)
            .ok()?;
        self.headings.get(at)
    }

    /// Finds the headings, what ids they wish for, and the ids in raw HTML.
    fn collect<'d>(&mut self, document: &'d Document<'_>, wishes: &mut Vec<Option<&'d str>>) {
        let mut at = 0;
        while at < document.events.len() {
            match &document.events[at].0 {
                _ if document.notes.is_hidden(at) => {}
                Event::Start(Tag::Image { .. }) => at = document.mate(at),
                Event::Start(Tag::Heading { level, id, .. }) => {
                    let mut text = String::new();
                    document.plain(at + 1..document.mate(at), &mut text);
                    let (level, text) = (level_number(*level), text.trim().to_owned());
                    self.headings.push(HeadingId {
                        start: at,
                        level,
                        id: String::new(),
                        text,
                    });
                    wishes.push(id.as_deref().filter(|id| !id.is_empty()));
                }
                Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                    let raw = RawText::at(document, at);
                    raw_html::ids(&raw, |id, span| self.raw.push((id, span)));
                }
                _ => {}
            }
            at += 1;
        }
    }

    /// Gives the ids that are asked for, each to the first heading that asks.
    fn grant_wishes<'d>(
        &mut self,
        document: &Document<'_>,
        wishes: &[Option<&'d str>],
        names: &mut Names,
    ) {
        let mut owners: FxHashMap<&'d str, Range<usize>> = FxHashMap::default();
        for (heading, wish) in self.headings.iter_mut().zip(wishes) {
            let Some(id) = *wish else { continue };
            let span = id_span(document, heading.start, id);
            let first = owners.get(id).cloned();
            if first.is_some() || is_reserved(id) {
                let first = first.or_else(|| reserved_owner(document, id));
                self.duplicates.push(Duplicate {
                    id: id.to_owned(),
                    span,
                    first,
                });
            } else {
                names.taken.insert(id.to_owned());
                heading.id = id.to_owned();
                owners.insert(id, span);
            }
        }
    }

    /// Notes the ids of raw HTML as taken, and those that the page has already.
    fn check_raw(&mut self, document: &Document<'_>, names: &mut Names) {
        let mut owners: FxHashMap<&str, Range<usize>> = FxHashMap::default();
        if !self.raw.is_empty() {
            let explicit = self
                .headings
                .iter()
                .filter(|heading| !heading.id.is_empty());
            owners.extend(explicit.map(|heading| {
                (
                    heading.id.as_str(),
                    id_span(document, heading.start, &heading.id),
                )
            }));
        }
        for (id, span) in &self.raw {
            let reserved = || reserved_owner(document, id);
            if let Some(first) = owners.get(id.as_str()).cloned().or_else(reserved) {
                let (id, span) = (id.clone(), span.clone());
                self.duplicates.push(Duplicate {
                    id,
                    span,
                    first: Some(first),
                });
            } else {
                owners.insert(id, span.clone());
                names.taken.insert(id.clone());
            }
        }
    }
}

/// The ids given so far.
#[derive(Default)]
struct Names {
    taken: FxHashSet<String>,
    /// The last number tried behind a slug, so that a thousand equal headings stay cheap.
    last: FxHashMap<String, usize>,
}

impl Names {
    /// A new id for a heading with this text.
    fn make(&mut self, text: &str) -> String {
        let mut slug = slugify(text);
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
}

/// The place of the paragraph or footnote that has a reserved id, if the page has one.
fn reserved_owner(document: &Document<'_>, id: &str) -> Option<Range<usize>> {
    if !is_reserved(id) {
        return None;
    }
    let number = |prefix: &str| id.strip_prefix(prefix)?.parse::<usize>().ok();
    if let Some(number) = number("p") {
        return document
            .paragraph_start(number)
            .map(|start| document.range(start));
    }
    let at = number("fn-").or_else(|| number("fnref-"))?.checked_sub(1)?;
    let note = document.notes.shown.get(at)?;
    Some(document.range(note.definition))
}

/// Where a heading's own id is written.
fn id_span(document: &Document<'_>, heading: usize, id: &str) -> Range<usize> {
    let range = document.range(heading);
    match document.text[range.clone()].rfind(id) {
        Some(at) => range.start + at..range.start + at + id.len(),
        None => range,
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    level as u8
}
