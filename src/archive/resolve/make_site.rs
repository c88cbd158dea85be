//! The resolve stage: all documents become one [`Site`].
//!
//! What is not to be published is set aside, ids and slugs are given, periodicals gathered, and
//! every reference from one file to another is looked up. A site that has faults is built all the
//! same, so that they are all found; only the gate decides whether it may be published.

use rustc_hash::{FxHashMap, FxHashSet};

use super::diagnostics;
use super::links;
use super::links::{AtPath, Destinations};
use super::publications;
use super::references;
use super::review;
use crate::archive::parse::{Document, DocumentKind, Front, Text};
use crate::archive::routes;
use crate::archive::site::TextId;
use crate::archive::site::{
    Absence, Asset, Body, Brief, Facts, PageId, PlainPage, Record, RecordId, Redirect, Settings,
    Site,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::base::slug::{is_addressable, without_date};
use crate::base::source::Sources;
use crate::base::span::Spanned;
use crate::frontmatter::brief::BriefFront;
use crate::frontmatter::config::Config;
use crate::frontmatter::page::PageFront;

/// Puts the site together.
pub fn resolve(
    sources: &Sources,
    config: Config,
    settings: Settings,
    documents: Vec<Document>,
    assets: &[Asset],
    diagnostics: &mut Diagnostics,
) -> Site {
    let mut sorting = Sorting::new(sources, &settings, diagnostics);
    for document in documents {
        sorting.take(document);
    }
    let Sorting {
        briefs,
        records,
        pages,
        absent,
        left_out,
        ..
    } = sorting;
    let mut site = Site {
        sources: sources.clone(),
        config,
        settings,
        briefs,
        records,
        pages,
        publications: Vec::new().into(),
        attachments: Vec::new(),
        redirects: Vec::new().into(),
        record_ids: FxHashMap::default(),
        absent: FxHashMap::default(),
    };
    arrange(&mut site);
    let absent = mark_absent(&mut site, absent);
    publications::gather(&mut site, diagnostics);
    references::resolve(&mut site, diagnostics);
    let destinations = destinations(&site, absent, assets);
    links::resolve(&mut site, &destinations, diagnostics);
    redirects(&mut site);
    for id in site.texts() {
        review::text(site.body(id), site.config.html, diagnostics);
    }
    review::unused_files(&site, &left_out, assets, diagnostics);
    site
}

/// Takes documents one by one and sets aside what is not published.
struct Sorting<'a> {
    sources: &'a Sources,
    settings: &'a Settings,
    diagnostics: &'a mut Diagnostics,
    briefs: Vec<Brief>,
    records: Vec<Record>,
    pages: Vec<PlainPage>,
    /// What is left out of this build: its path, the address that it would have, and why.
    absent: Vec<(String, String, Absence)>,
    /// The texts that are left out.
    left_out: Vec<Text>,
}

impl<'a> Sorting<'a> {
    fn new(sources: &'a Sources, settings: &'a Settings, diagnostics: &'a mut Diagnostics) -> Self {
        let (records, pages, absent, left_out) = Default::default();
        Self {
            sources,
            settings,
            diagnostics,
            // Nearly all texts are briefs, and they are large.
            briefs: Vec::with_capacity(sources.iter().size_hint().0),
            records,
            pages,
            absent,
            left_out,
        }
    }

    fn leave_out(&mut self, path: String, address: String, text: Text, why: &'static str) {
        self.absent.push((path, address, Absence::LeftOut(why)));
        self.left_out.push(text);
    }

    fn take(&mut self, document: Document) {
        let path = self.sources.get(document.text.source).path.clone();
        let Some(front) = document.front else {
            return;
        };
        match front {
            Front::Brief(front) => self.brief(path, front, document.text),
            Front::Page(front) => self.page(path, front, document.text),
            Front::Person(person) => {
                self.record(&path, Facts::Person(Box::new(person)), document.text)
            }
            Front::Treaty(treaty) => {
                self.record(&path, Facts::Treaty(Box::new(treaty)), document.text)
            }
            Front::Organisation(organisation) => {
                self.record(
                    &path,
                    Facts::Organisation(Box::new(organisation)),
                    document.text,
                );
            }
        }
    }

    fn brief(&mut self, path: String, front: BriefFront, text: Text) {
        let slug = self.slug(&path, front.slug.as_ref());
        if !self.settings.drafts {
            let as_of = self.settings.as_of;
            if front.draft {
                self.diagnostics.push(diagnostics::left_out_draft(
                    front.title.span,
                    &front.title.value,
                ));
                return self.leave_out(path, routes::brief(&slug), text, "a draft");
            }
            if front.date.value > as_of {
                let (span, title) = (front.date.span, &front.title.value);
                self.diagnostics
                    .push(diagnostics::left_out_future(span, title, as_of));
                let why = "dated after the day of this build";
                return self.leave_out(path, routes::brief(&slug), text, why);
            }
        }
        self.briefs.push(Brief {
            slug,
            front,
            body: Body {
                text,
                targets: FxHashMap::default(),
            },
            publication: None,
            declared: Vec::new(),
            supersedes: None,
            superseded_by: None,
        });
    }

    /// The slug that the author chose, or the file's stem without its date.
    fn slug(&mut self, path: &str, chosen: Option<&Spanned<String>>) -> String {
        if let Some(chosen) = chosen {
            if !is_addressable(&chosen.value) {
                let diagnostic = diagnostics::unusable_id(chosen.span, &chosen.value, "a slug");
                self.diagnostics.push(diagnostic);
            }
            return chosen.value.clone();
        }
        let stem = stem(path);
        if !is_addressable(without_date(stem)) {
            self.diagnostics
                .push(diagnostics::unusable_file_name(path, stem, "a slug"));
        }
        without_date(stem).to_owned()
    }

    fn record(&mut self, path: &str, facts: Facts, text: Text) {
        let id = stem(path);
        if !is_addressable(id) {
            self.diagnostics
                .push(diagnostics::unusable_file_name(path, id, "a record's id"));
        }
        let body = Body {
            text,
            targets: FxHashMap::default(),
        };
        self.records.push(Record {
            id: id.to_owned(),
            facts,
            body,
        });
    }

    fn page(&mut self, path: String, front: PageFront, text: Text) {
        let below = path.strip_prefix("content/pages/").unwrap_or(&path);
        let below = below.strip_suffix(".md").unwrap_or(below);
        if front.draft && !self.settings.drafts {
            self.diagnostics.push(diagnostics::left_out_draft(
                front.title.span,
                &front.title.value,
            ));
            let address = routes::page(below);
            return self.leave_out(path, address, text, "a draft");
        }
        if !below.split('/').all(is_addressable) {
            self.diagnostics.push(diagnostics::unusable_file_name(
                &path,
                below,
                "a page's address",
            ));
        }
        let body = Body {
            text,
            targets: FxHashMap::default(),
        };
        self.pages.push(PlainPage {
            address: routes::page(below),
            front,
            body,
        });
    }
}

/// A file's name without folders and ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.strip_suffix(".md").unwrap_or(name)
}

/// Sorts everything, so that ids do not depend on the order of files, and makes records findable.
fn arrange(site: &mut Site) {
    site.briefs.sort_by(|a, b| {
        (a.date(), &a.slug, a.body.text.source).cmp(&(b.date(), &b.slug, b.body.text.source))
    });
    site.records
        .sort_by(|a, b| (a.kind(), &a.id).cmp(&(b.kind(), &b.id)));
    site.pages.sort_by(|a, b| a.address.cmp(&b.address));
    let ids = site
        .records()
        .map(|(id, record)| ((record.kind(), record.id.clone()), id));
    let ids: FxHashMap<(RecordKind, String), RecordId> = ids.collect();
    site.record_ids = ids;
}

/// Makes known which texts are not part of the site: those left out, and those that could not be
/// read. Returns all of them by path.
fn mark_absent(
    site: &mut Site,
    left_out: Vec<(String, String, Absence)>,
) -> Vec<(String, Absence)> {
    let mut known: FxHashSet<String> = left_out.iter().map(|(path, ..)| path.clone()).collect();
    for id in site.texts() {
        let source = site.body(id).text.source;
        known.insert(site.sources.get(source).path.clone());
    }
    let unread = documents(&site.sources)
        .into_iter()
        .filter_map(|(id, kind)| {
            let path = &site.sources.get(id).path;
            let address = would_be_address(path, kind);
            (!known.contains(path)).then(|| (path.clone(), address, Absence::Unread))
        });
    let mut by_path = Vec::new();
    let mut by_address = FxHashMap::default();
    for (path, address, why) in unread.chain(left_out) {
        by_path.push((path, why));
        by_address.insert(address, why);
    }
    site.absent = by_address;
    by_path
}

/// The address of a file that was not read, so far as its name says it.
fn would_be_address(path: &str, kind: DocumentKind) -> String {
    let id = stem(path);
    match kind {
        DocumentKind::Brief => routes::brief(without_date(id)),
        DocumentKind::Person => routes::record(RecordKind::Person, id),
        DocumentKind::Treaty => routes::record(RecordKind::Treaty, id),
        DocumentKind::Organisation => routes::record(RecordKind::Organisation, id),
        DocumentKind::Page => {
            let below = path.strip_prefix("content/pages/").unwrap_or(path);
            routes::page(below.strip_suffix(".md").unwrap_or(below))
        }
    }
}

/// Everything that a link may lead to, by path.
fn destinations(site: &Site, absent: Vec<(String, Absence)>, assets: &[Asset]) -> Destinations {
    let mut by_path: FxHashMap<String, AtPath> = FxHashMap::default();
    by_path.extend(
        assets
            .iter()
            .map(|asset| (asset.path.clone(), AtPath::Asset(asset.picture))),
    );
    by_path.extend(
        absent
            .into_iter()
            .map(|(path, why)| (path, AtPath::Absent(why))),
    );
    for id in site.texts() {
        let path = site.sources.get(site.body(id).text.source).path.clone();
        by_path.insert(path, AtPath::Text(id));
    }
    Destinations::new(by_path)
}

/// Gathers the earlier addresses of every text.
fn redirects(site: &mut Site) {
    let mut redirects = Vec::new();
    for id in site.texts() {
        let (earlier, title) = match id {
            TextId::Brief(id) => {
                let front = &site.brief(id).front;
                (&front.redirect_from, front.title.value.as_str())
            }
            TextId::Record(id) => (
                &site.record(id).common().redirect_from,
                site.record(id).name(),
            ),
            TextId::Page(PageId(at)) => {
                let front = &site.pages[at as usize].front;
                (&front.redirect_from, front.title.value.as_str())
            }
        };
        redirects.extend(earlier.iter().map(|path| Redirect {
            from: routes::redirect(&path.value),
            to: site.address(id),
            title: title.to_owned(),
            place: path.span,
        }));
    }
    site.redirects = redirects.into();
}

/// The kind of each source that is a document.
pub fn documents(sources: &Sources) -> Vec<(crate::base::span::SourceId, DocumentKind)> {
    let kind = |(id, source): (_, &crate::base::source::Source)| {
        Some((id, DocumentKind::of(&source.path)?))
    };
    sources.iter().filter_map(kind).collect()
}
