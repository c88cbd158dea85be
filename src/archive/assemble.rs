//! From texts to an archive: the pure stages in their order.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::audit;
use super::document::{self, Document, DocumentKind};
use super::faults;
use super::indexes::{self, Indexes};
use super::mentions::{self, SiteMentions};
use super::plan::{self, Plan};
use super::registry::Registry;
use super::resolve;
use super::site::{Asset, Settings, Site};
use crate::frontmatter::config::{self, Config};
use crate::words::diagnostic::Diagnostics;
use crate::words::source::Sources;
use crate::words::span::SourceId;

/// The whole archive, ready to be shown.
#[derive(Debug)]
pub struct Archive<'a> {
    /// The site.
    pub site: Site<'a>,
    /// The mentions of every text.
    pub mentions: SiteMentions,
    /// Every list.
    pub indexes: Indexes,
    /// Every page.
    pub plan: Plan,
}

/// The pure stages, as one that watches is told of their ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Every file is parsed.
    Parse,
    /// The site is put together.
    Resolve,
    /// Mentions are found.
    Link,
    /// Lists are made.
    Index,
    /// Pages are laid out.
    Plan,
}

impl Stage {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Parse => "parse",
            Self::Resolve => "resolve",
            Self::Link => "link",
            Self::Index => "index",
            Self::Plan => "plan",
        }
    }
}

/// What the reader hands on: texts, files beside them, and which texts are not to be parsed because
/// they could not be read as they are.
pub struct Read<'a> {
    /// The texts.
    pub sources: &'a Sources,
    /// Paths of texts that are registered only to show their fault.
    pub unusable: &'a FxHashSet<String>,
    /// Other files.
    pub assets: &'a [Asset],
}

/// The path of the site's settings.
pub const SITE_FILE: &str = "content/site.yaml";

/// Puts the archive together. Faults are added to `faults`; an archive comes out in any case, so
/// that the faults of all stages are found in one run. `ended` is told when a stage is done.
pub fn assemble<'a>(
    read: &Read<'a>,
    settings: Settings,
    faults: &mut Diagnostics,
    ended: &mut dyn FnMut(Stage),
) -> Archive<'a> {
    let config = site_file(read, faults);
    let documents = parse(read, faults);
    ended(Stage::Parse);
    let site = resolve::resolve(
        read.sources,
        config,
        settings,
        documents,
        read.assets,
        faults,
    );
    ended(Stage::Resolve);
    let registry = Registry::new(&site, faults);
    let mentions = mentions::link(&site, &registry, faults);
    ended(Stage::Link);
    let indexes = indexes::index(&site, &mentions, faults);
    ended(Stage::Index);
    let mut plan = plan::plan(&site, &indexes);
    audit::check(&site, &indexes, &mut plan, faults);
    ended(Stage::Plan);
    Archive {
        site,
        mentions,
        indexes,
        plan,
    }
}

fn site_file(read: &Read<'_>, faults: &mut Diagnostics) -> Config {
    match read.sources.find(SITE_FILE) {
        Some(_) if read.unusable.contains(SITE_FILE) => Config::default(),
        Some(id) => config::read(id, &read.sources.get(id).text, faults),
        None => {
            faults.push(faults::no_site_file());
            Config::default()
        }
    }
}

fn parse(read: &Read<'_>, faults: &mut Diagnostics) -> Vec<Document> {
    let files: Vec<(SourceId, DocumentKind)> = resolve::documents(read.sources)
        .into_iter()
        .filter(|(id, _)| !read.unusable.contains(&read.sources.get(*id).path))
        .collect();
    let parsed: Vec<(Option<Document>, Diagnostics)> = files
        .into_par_iter()
        .map(|(id, kind)| {
            let mut faults = Diagnostics::new();
            (document::parse(read.sources, id, kind, &mut faults), faults)
        })
        .collect();
    let mut documents = Vec::with_capacity(parsed.len());
    for (document, found) in parsed {
        faults.extend(found);
        documents.extend(document);
    }
    documents
}
