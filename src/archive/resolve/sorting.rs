//! Sorting documents: what is published becomes the [`Catalogue`], the rest is set aside.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{brief_dates, diagnostics};
use crate::archive::parse::{Document, DocumentKind, Facts, Front, Text, documents};
use crate::archive::routes;
use crate::archive::site::{Absence, Brief, Catalogue, PlainPage, Record, Settings};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::slug::{is_addressable, without_date};
use crate::base::source::Sources;
use crate::base::span::{SourceId, Spanned};
use crate::frontmatter::brief::BriefFront;
use crate::frontmatter::page::PageFront;

/// All documents of an archive, sorted.
pub struct Sorted {
    /// What is published.
    pub catalogue: Catalogue,
    /// The paths of all documents that are not published, and why.
    pub absent: Vec<(String, Absence)>,
    /// The texts that are left out on purpose.
    pub left_out: Vec<Text>,
}

/// A document that is left out of this build on purpose.
struct LeftOut {
    text: Text,
    /// The address that it would have.
    address: String,
    why: &'static str,
    diagnostic: Diagnostic,
}

/// Sorts documents, so that nothing depends on the order of files.
pub fn sort(
    sources: &Sources,
    settings: &Settings,
    documents: Vec<Document>,
    diagnostics: &mut Diagnostics,
) -> Sorted {
    let read = documents.iter().map(|document| document.text.source);
    let read: FxHashSet<SourceId> = read.collect();
    let (mut briefs, mut records, mut pages) = (Vec::new(), Vec::new(), Vec::new());
    let mut left_out: Vec<LeftOut> = Vec::new();
    for Document {
        front,
        stand_ins,
        text,
    } in documents
    {
        let path = &sources.get(text.source).path;
        match front {
            Front::Brief(front) => {
                let dated = stand_ins.iter().all(|stand_in| stand_in.key != "date");
                match brief(path, *front, text, dated, settings, diagnostics) {
                    Ok(brief) => briefs.push(brief),
                    Err(out) => left_out.push(*out),
                }
            }
            Front::Record(facts) => records.push(record(path, facts, text, diagnostics)),
            Front::Page(front) => match page(path, front, text, settings, diagnostics) {
                Ok(page) => pages.push(page),
                Err(out) => left_out.push(*out),
            },
        }
    }
    let mut absent = unread(sources, &read);
    let mut left_out_texts = Vec::with_capacity(left_out.len());
    for out in left_out {
        diagnostics.push(out.diagnostic);
        let path = sources.get(out.text.source).path.clone();
        absent.push((path, out.address, Absence::LeftOut(out.why)));
        left_out_texts.push(out.text);
    }
    let by_address: FxHashMap<String, Absence> = absent
        .iter()
        .map(|(_, address, why)| (address.clone(), *why))
        .collect();
    Sorted {
        catalogue: Catalogue::new(sources, briefs, records, pages, by_address),
        absent: absent
            .into_iter()
            .map(|(path, _, why)| (path, why))
            .collect(),
        left_out: left_out_texts,
    }
}

/// A brief, or why it is left out. Without a date of its own it is not one of a later day.
fn brief(
    path: &str,
    front: BriefFront,
    text: Text,
    dated: bool,
    settings: &Settings,
    diagnostics: &mut Diagnostics,
) -> Result<Brief, Box<LeftOut>> {
    let slug = slug(path, front.slug.as_ref(), diagnostics);
    // Also of a brief that is left out: a wrong year may be the reason for that. The dates of a draft are not final.
    if !front.draft {
        brief_dates::check(path, stem(path), &front, diagnostics);
    }
    let (title, date) = (&front.title, &front.date);
    let (why, diagnostic) = if settings.drafts {
        return Ok(Brief { slug, front, text });
    } else if front.draft {
        let diagnostic = diagnostics::left_out_draft(title.span, &title.value);
        (A_DRAFT, diagnostic)
    } else if dated && date.value > settings.as_of {
        let diagnostic = diagnostics::left_out_future(date.span, &title.value, settings.as_of);
        ("dated after the day of this build", diagnostic)
    } else {
        return Ok(Brief { slug, front, text });
    };
    Err(Box::new(LeftOut {
        text,
        address: routes::brief(&slug),
        why,
        diagnostic,
    }))
}

const A_DRAFT: &str = "a draft";

/// The slug that the author chose, or the file's name without its date.
fn slug(path: &str, chosen: Option<&Spanned<String>>, diagnostics: &mut Diagnostics) -> String {
    if let Some(chosen) = chosen {
        if !is_addressable(&chosen.value) {
            let diagnostic = diagnostics::unusable_id(chosen.span, &chosen.value, "a slug");
            diagnostics.push(diagnostic);
        }
        return chosen.value.clone();
    }
    let stem = stem(path);
    let slug = without_date(stem);
    if !is_addressable(slug) {
        diagnostics.push(diagnostics::unusable_file_name(path, stem, "a slug"));
    }
    slug.to_owned()
}

fn record(path: &str, facts: Facts, text: Text, diagnostics: &mut Diagnostics) -> Record {
    let id = stem(path).to_owned();
    if !is_addressable(&id) {
        diagnostics.push(diagnostics::unusable_file_name(path, &id, "a record's id"));
    }
    Record { id, facts, text }
}

fn page(
    path: &str,
    front: PageFront,
    text: Text,
    settings: &Settings,
    diagnostics: &mut Diagnostics,
) -> Result<PlainPage, Box<LeftOut>> {
    let below = below_pages(path);
    let address = routes::page(below);
    if front.draft && !settings.drafts {
        let diagnostic = diagnostics::left_out_draft(front.title.span, &front.title.value);
        return Err(Box::new(LeftOut {
            text,
            address,
            why: A_DRAFT,
            diagnostic,
        }));
    }
    if !below.split('/').all(is_addressable) {
        let diagnostic = diagnostics::unusable_file_name(path, below, "a page's address");
        diagnostics.push(diagnostic);
    }
    Ok(PlainPage {
        address,
        front,
        text,
    })
}

/// A plain page's path below its folder, without `.md`.
fn below_pages(path: &str) -> &str {
    let below = path.strip_prefix("content/pages/").unwrap_or(path);
    below.strip_suffix(".md").unwrap_or(below)
}

/// A file's name without folders and ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.strip_suffix(".md").unwrap_or(name)
}

/// The documents that could not be read: path, the address that they would have so far as their names
/// say it, and that they are unread.
fn unread(sources: &Sources, read: &FxHashSet<SourceId>) -> Vec<(String, String, Absence)> {
    let unread = documents(sources).filter(|(id, _)| !read.contains(id));
    let absent = unread.map(|(id, kind)| {
        let path = &sources.get(id).path;
        let address = match kind {
            DocumentKind::Brief => routes::brief(without_date(stem(path))),
            DocumentKind::Record(kind) => routes::record(kind, stem(path)),
            DocumentKind::Page => routes::page(below_pages(path)),
        };
        (path.clone(), address, Absence::Unread)
    });
    absent.collect()
}
